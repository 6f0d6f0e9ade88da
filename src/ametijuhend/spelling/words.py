"""The words of a text that a speller is asked about."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_SOFT = "\u00ad"
_CAPITAL, _SMALL = "A-ZÕÄÖÜŠŽ", "a-zõäöüšž"
_LETTER = rf"[^\W\d_]{_SOFT}*"
_WORD = re.compile(
    rf"(?:{_LETTER})+"
    rf"(?:\({_SOFT}*(?:{_LETTER}){{1,3}}\)(?:{_LETTER})*)*"  # koolitus(t)e
    rf"(?:[-'’](?:{_LETTER})+)*-?"
)
_NO_WORDS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+|\b\w*\d\w*\b|\b\w+(?:[/.]\w+)*\.(?:ee|eu|com|org)\b"
)
_ABBREVIATION = re.compile(rf"[{_CAPITAL}]{{2,}}(?:-?[{_SMALL}]{{0,6}})")
"""Capitals with an ending: SKAIS-is, KOVideni; Roman numerals are capitals too."""
_BRACKETS = re.compile(r"\(([^()]{1,3})\)")


class Word(NamedTuple):
    """A word to be looked up, and where it stands."""

    text: str
    """Without soft hyphens and brackets within it."""
    start: int
    end: int


def words_to_check(text: str) -> Iterator[Word]:
    """Return the words of a text, but for addresses, abbreviations, numerals and single letters."""
    apart = _NO_WORDS.sub(lambda found: " " * len(found.group()), text)
    for found in _WORD.finditer(apart):
        word = _BRACKETS.sub(r"\1", found.group().replace(_SOFT, "")).replace("’", "'")
        if len(word.strip("-")) > 1 and not _ABBREVIATION.fullmatch(word):
            yield Word(word, *found.span())
