"""The words of an index, and which of them a typed word may mean."""

import string
from bisect import bisect_left, insort
from collections.abc import Iterator
from enum import IntEnum
from functools import cached_property

from ametijuhend.library.words import stem

_LETTERS = string.ascii_lowercase
_LAST = "\U0010ffff"
_SHORTEST_MISTYPED = 4
_SHORTEST_INNER = 4
_LONGEST_ENDING = 5


class Likeness(IntEnum):
    """How a typed word stands to a word of the index, the closest first."""

    WHOLE = 0
    PREFIX = 1
    STEM = 2
    INNER = 3
    """The later part of a compound."""
    MISTYPED = 4


class Vocabulary:
    """Sorted folded words."""

    def __init__(self, words: list[str]) -> None:
        self._words = words

    def including(self, words: set[str]) -> "Vocabulary":
        """Return the vocabulary with further words; itself if it has them all."""
        missing = [word for word in words if not self._has(word)]
        if not missing:
            return self
        every = list(self._words)
        for word in missing:
            insort(every, word)
        return Vocabulary(every)

    def like(self, typed: str, likeness: Likeness) -> Iterator[str]:
        """Return the words that stand to the typed one like this; closer ones may be among them."""
        if likeness is Likeness.WHOLE:
            return iter([typed] if self._has(typed) else [])
        if likeness is Likeness.PREFIX:
            return iter(self._beginning(typed))
        if likeness is Likeness.STEM:
            return self._of_stem(typed)
        return self._inside(typed) if likeness is Likeness.INNER else self._mistyped(typed)

    def _has(self, word: str) -> bool:
        place = bisect_left(self._words, word)
        return place < len(self._words) and self._words[place] == word

    def _beginning(self, prefix: str) -> list[str]:
        first = bisect_left(self._words, prefix)
        return self._words[first : bisect_left(self._words, prefix + _LAST, first)]

    def _of_stem(self, typed: str) -> Iterator[str]:
        own = stem(typed)
        # The stem's last consonant changes with the case: osakond, osakonna; klient, kliendi.
        common = own[: max(len(own) - 1, _SHORTEST_MISTYPED)]
        if len(common) < _SHORTEST_MISTYPED:
            return
        for word in self._beginning(common):
            if len(word) - len(common) <= _LONGEST_ENDING:
                yield word

    @cached_property
    def _joined(self) -> str:
        return "\n".join(["", *self._words, ""])

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 1
        for word in self._words:
            starts.append(at)
            at += len(word) + 1
        return starts

    def _inside(self, typed: str) -> Iterator[str]:
        if len(typed) < _SHORTEST_INNER:
            return
        at = self._joined.find(typed)
        while at != -1:
            place = bisect_left(self._starts, at + 1) - 1
            yield self._words[place]
            at = self._joined.find(typed, self._starts[place] + len(self._words[place]))

    def _mistyped(self, typed: str) -> Iterator[str]:
        """Return the words that begin with the typed one, or with its stem, after one edit of it."""
        if len(typed) < _SHORTEST_MISTYPED:
            return
        for candidate in {*self._one_edit(typed), *self._one_edit(stem(typed))}:
            if len(candidate) >= _SHORTEST_MISTYPED:
                yield from self._beginning(candidate)
            elif self._has(candidate):
                yield candidate

    def _one_edit(self, typed: str) -> Iterator[str]:
        for at in range(len(typed) + 1):
            before, after = typed[:at], typed[at:]
            if at and not self._starts_any(before):
                return
            if after:
                yield before + after[1:]
            if len(after) > 1:
                yield before + after[1] + after[0] + after[2:]
            for letter in _LETTERS:
                if self._starts_any(before + letter):
                    yield before + letter + after
                    if after:
                        yield before + letter + after[1:]

    def _starts_any(self, prefix: str) -> bool:
        place = bisect_left(self._words, prefix)
        return place < len(self._words) and self._words[place].startswith(prefix)
