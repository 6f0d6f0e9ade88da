"""Remembers what was made of immutable values, so that an edit makes only what it changed."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from operator import is_
from typing import Generic, TypeVar

Source = TypeVar("Source")
Made = TypeVar("Made")

_LIMIT = 1024
"""More than the parts of most documents; what falls out is only made once more."""


class Memory(Generic[Made]):
    """Results by what they were made from: plain strings and numbers by value, all else by identity.

    Why identity: an edit shares every unchanged node with the document before, and hashing a whole node
    costs more than composing it.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[object, ...], tuple[tuple[object, ...], Made]] = OrderedDict()

    def recall(self, make: Callable[[], Made], *sources: object) -> Made:
        """Return what was made of these very sources before, or make it now."""
        key = tuple([source if isinstance(source, (str, int)) else id(source) for source in sources])
        known = self._kept.get(key)
        if known:
            self._kept.move_to_end(key)
            return known[1]
        made = make()
        # The sources are held too, so that no id in a key can pass to another object meanwhile.
        self._kept[key] = (sources, made)
        if len(self._kept) > _LIMIT:
            self._kept.popitem(last=False)
        return made


class Series(Generic[Source, Made]):
    """What was last made of the items of a sequence, one by one.

    Why beside `Memory`: a keystroke changes one item of hundreds, and looking each of them up takes longer
    than making that one.
    """

    def __init__(self) -> None:
        self._context: tuple[object, ...] = ()
        self._items: Sequence[Source] = ()
        self._made: list[Made] = []

    def of(
        self, items: Sequence[Source], make: Callable[[int, Source], Made], *context: object
    ) -> list[Made]:
        """Return what is made of each item; again only of others than last time, or in another context."""
        if len(items) != len(self._items) or context != self._context:
            self._made = [make(number, item) for number, item in enumerate(items)]
        else:
            self._made = self._made.copy()
            for number, same in enumerate(map(is_, items, self._items)):
                if not same:
                    self._made[number] = make(number, items[number])
        self._items, self._context = items, context
        return self._made


def unchanged(new: Sequence[object], old: Sequence[object]) -> int:
    """Return how many items from the first on are the very same."""
    same = list(map(is_, new, old))
    return same.index(False) if False in same else len(same)
