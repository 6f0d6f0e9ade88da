"""What a speller does, and the one that does nothing."""

from collections.abc import Sequence
from typing import Protocol


class Speller(Protocol):
    """Knows the words of a language; may be asked from any thread."""

    available: bool
    """Whether it knows any words at all."""

    def wrong(self, words: Sequence[str]) -> frozenset[str]:
        """Return those of the words that are not in the language."""
        ...

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return words that may be meant instead, the likeliest first."""
        ...


class NoSpeller:
    """Finds every word right: where no speller is installed."""

    available = False

    def wrong(self, words: Sequence[str]) -> frozenset[str]:  # noqa: ARG002
        """Return nothing."""
        return frozenset()

    def suggestions(self, word: str) -> tuple[str, ...]:  # noqa: ARG002
        """Return nothing."""
        return ()
