"""Remembers what was made of immutable values, so that an edit makes only what it changed."""

from collections.abc import Callable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Memory(Generic[Made]):
    """Results by what they were made from: plain strings and numbers by value, nodes by identity.

    Why identity: an edit shares every unchanged node with the document before, and hashing a whole node
    costs more than composing it.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], tuple[tuple[object, ...], Made]] = {}
        self._used: dict[tuple[object, ...], tuple[tuple[object, ...], Made]] = {}

    def recall(self, make: Callable[[], Made], *sources: object) -> Made:
        """Return what was made of these very sources before, or make it now."""
        key = tuple(source if isinstance(source, str | int) else id(source) for source in sources)
        known = self._used.get(key) or self._kept.get(key)
        # The entry holds its sources, so no id in a key can pass to another object meanwhile.
        entry = known or (sources, make())
        self._used[key] = entry
        return entry[1]

    def forget_unused(self) -> None:
        """Drop everything that was not recalled since the last call."""
        self._kept, self._used = self._used, {}
