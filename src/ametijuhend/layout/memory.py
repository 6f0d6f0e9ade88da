"""Remembers what was made of immutable values, so that an edit makes only what it changed."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

Made = TypeVar("Made")

_LIMIT = 4096
"""More than the parts of a long document; what falls out is only made once more."""


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
