"""What changed in the words of one paragraph: stretches that stayed, went or came."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, auto
from functools import lru_cache
from itertools import groupby

_TOKEN = re.compile(r"[\w\N{SOFT HYPHEN}]+|\s|[^\w\s\N{SOFT HYPHEN}]")
_WORD = re.compile(r"\w")
_ALIKE = 0.4
"""Below this share of common words a text is shown as another one, not as a changed one."""


class Mark(Enum):
    """What happened to a part of the document."""

    KEPT = auto()
    INSERTED = auto()
    DELETED = auto()
    MOVED_FROM = auto()
    MOVED_TO = auto()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some text in a character style, and what happened to it."""

    text: str
    style: str
    mark: Mark


Styled = Sequence[tuple[str, str]]
"""Texts, each with its character style; empty for none."""
_Token = tuple[str, str]


def reworded(old: Styled, new: Styled) -> tuple[Stretch, ...]:
    """Return the stretches of a text that was changed word by word; what went stands before what came."""
    before, after = _tokens(old), _tokens(new)
    if before == after:
        return tuple(_joined((token, Mark.KEPT) for token in after))
    if not _akin(*([one for one in tokens if _WORD.match(one[0])] for tokens in (before, after))):
        both = ((before, Mark.DELETED), (after, Mark.INSERTED))
        return tuple(_joined((token, mark) for tokens, mark in both for token in tokens))
    return tuple(_joined(_changes(before, after)))


def marked(texts: Styled, mark: Mark) -> tuple[Stretch, ...]:
    """Return texts that all met the same."""
    return tuple(Stretch(text, style, mark) for text, style in texts if text)


@lru_cache(maxsize=2048)
def alike(old: str, new: str) -> bool:
    """Return whether so many words are common that one text is the other, changed."""
    return _akin(_words(old), _words(new))


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[str, ...]:
    return tuple(one for one in _TOKEN.findall(text) if _WORD.match(one))


def _akin(ours: Sequence[object], theirs: Sequence[object]) -> bool:
    """Return whether enough words are common; where the lengths forbid it, without counting one."""
    if 2 * min(len(ours), len(theirs)) < _ALIKE * (len(ours) + len(theirs)):
        return False
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _tokens(texts: Styled) -> list[_Token]:
    return [(token, style) for text, style in texts for token in _TOKEN.findall(text)]


def _changes(before: list[_Token], after: list[_Token]) -> Iterator[tuple[_Token, Mark]]:
    """Yield the tokens with their marks; a blank or a comma between two changes counts as changed."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    went: list[_Token] = []
    came: list[_Token] = []
    codes = matcher.get_opcodes()
    for number, (code, a1, a2, b1, b2) in enumerate(codes):
        inside = 0 < number < len(codes) - 1
        if code != "equal" or (inside and not any(_WORD.match(text) for text, _ in before[a1:a2])):
            went += before[a1:a2]
            came += after[b1:b2]
            continue
        yield from ((one, Mark.DELETED) for one in went)
        yield from ((one, Mark.INSERTED) for one in came)
        went, came = [], []
        yield from ((one, Mark.KEPT) for one in after[b1:b2])
    yield from ((one, Mark.DELETED) for one in went)
    yield from ((one, Mark.INSERTED) for one in came)


def _joined(tokens: Iterable[tuple[_Token, Mark]]) -> Iterator[Stretch]:
    """Yield stretches as long as they can be."""
    for (style, mark), together in groupby(tokens, key=lambda one: (one[0][1], one[1])):
        yield Stretch("".join(text for (text, _), _ in together), style, mark)
