"""How offices call the parts of a job description, as data: every name, its misspellings, what it opens."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ametijuhend.assets import asset
from ametijuhend.readers.markers import parted

PLAIN_NUMBER = re.compile(r"^(?:\d{1,2}|[IVX]{1,4})\s+(?=[^\W\d_]{3})")
"""A heading's number that was typed without a dot."""
_UNSEEN = str.maketrans("", "", "\u00ad\u200b\ufeff")
_SHORTEST = 6
"""Shorter names are known only as they are written."""
_LETTERS = 7
"""So many letters of a name may hold one mistake."""
_LONGEST = 90
_WORDS_BEFORE = 2
_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Name:
    """What a piece of text is the name of, and in how many places its letters differ."""

    of: str
    known: str
    """As the vocabulary spells it."""
    distance: int = 0


class Names:
    """One group of names, such as those of the sections."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._exact: dict[str, str] = {}
        for of, spelled in names.items():
            for name in spelled:
                self._exact.setdefault(bare(name), of)
        self._near = [(name, of, Counter(name)) for name, of in self._exact.items() if len(name) >= _SHORTEST]
        self._found: dict[str, Name | None] = {}

    def find(self, text: str, misspelt: bool = True) -> Name | None:
        """Return what a text names, as it is spelled or with a few mistakes."""
        if len(text) > _LONGEST:
            return None
        key = bare(text)
        if key in self._exact:
            return Name(self._exact[key], key)
        if not misspelt or len(key) < _SHORTEST:
            return None
        if key not in self._found:
            if len(self._found) > _KEPT:
                self._found.clear()
            self._found[key] = self._nearest(key)
        return self._found[key]

    def starting(self, text: str) -> tuple[Name, int] | None:
        """Return the longest name that a text begins with, and where it ends in the text."""
        low = text.casefold().replace("\u00a0", " ")
        best: tuple[Name, int] | None = None
        for name, of in self._exact.items():
            ends = low.startswith(name) and not low[len(name) : len(name) + 1].isalnum()
            if ends and (best is None or len(name) > best[1]):
                best = Name(of, name), len(name)
        return best

    def ending(self, text: str) -> Name | None:
        """Return the name that a short text ends with after a word or two, as in “Eelnev töökogemus”."""
        first, *rest = bare(text).split() or [""]
        if not first or not 0 < len(rest) <= _WORDS_BEFORE or first.endswith(","):
            return None
        key = rest[-1]
        return Name(self._exact[key], key) if key in self._exact else None

    def _nearest(self, key: str) -> Name | None:
        letters = Counter(key)
        best: Name | None = None
        for name, of, known in self._near:
            most = 1 + min(len(name), len(key)) // (2 * _LETTERS) if len(name) > _LETTERS else 1
            if abs(len(name) - len(key)) > most or (known - letters).total() > most:
                continue
            apart = distance(name, key, most)
            if apart <= most and (best is None or apart < best.distance):
                best = Name(of, name, apart)
        return best


class Vocabulary:
    """All that the readers know of how offices write, from ``resources/readers/vocabulary.json``."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self.sections = Names(data["sections"])
        self.others = Names({"other": data["others"]})
        self.merged = Names(_by_parts(data["merged"]))
        self.fields = Names(data["fields"])
        self.columns = Names(data["columns"])
        self.boxes = Names(data["boxes"])
        self.merged_boxes = Names(_by_parts(data["merged_boxes"]))
        self.lead_ins = Names(data["lead_ins"])
        self.openers = Names(data["openers"])
        self.titles = Names({"title": data["titles"]})
        self.annex = Names({"annex": data["annex"]})
        self.parties = Names({"party": data["parties"]})
        self.marks = Names({"mark": data["marks"]})
        self.signature_words = Names({"label": data["signature_words"]})


def _by_parts(names: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """Return the names that cover several parts by those parts, such as ``rights+responsibilities``."""
    found: dict[str, list[str]] = {}
    for name, parts in names.items():
        found.setdefault("+".join(parts), []).append(name)
    return found


def bare(text: str) -> str:
    """Return a text as names are compared: no number before it, no sign after it, small letters."""
    text = " ".join(text.translate(_UNSEEN).split())
    marker, rest = parted(text)
    if marker and rest.strip():
        text = rest
    return PLAIN_NUMBER.sub("", text).casefold().strip(' .:;,*_–—-"„“”')


def distance(first: str, second: str, most: int) -> int:
    """Return how many letters are wrong, missing, too many or swapped; above ``most`` just more than it."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, one in enumerate(first, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(second, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (one != other))
            if i > 1 and j > 1 and one == second[j - 2] and first[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


@cache
def load_vocabulary() -> Vocabulary:
    """Return the shipped vocabulary."""
    return Vocabulary(json.loads(asset("resources", "readers", "vocabulary.json").read_text("utf-8")))
