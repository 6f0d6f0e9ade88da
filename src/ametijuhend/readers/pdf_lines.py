"""The lines of a PDF's page: characters put together by where they stand, and nothing of what they mean.

Lengths are in points from the page's upper left corner.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

from ametijuhend.readers.symbols import readable

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_UNMAPPED = re.compile(r"\(cid:\d+\)")
_LIGATURES = range(0xFB00, 0xFB07)
_NUMBER_BEFORE = re.compile(r"^(\d{1,2}(?:\.\d{1,2})+\.?)(?=[^\W\d_])")
"""A number that a narrow tab parts from its words."""
_SAME_LINE = 0.45
"""How far below a line's middle another character's middle may lie, by the size of the font."""
_WORD_GAP = 0.17
_COLUMN_GAP = 1.3


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one line that stand together; a tab's width parts spans."""

    left: float
    right: float
    text: str
    strong: int
    """How many of its characters at the beginning are bold."""
    first: float
    """How wide its first word is."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line."""

    left: float
    top: float
    right: float
    bottom: float
    size: float
    spans: tuple[Span, ...]
    page: int = 0

    @property
    def text(self) -> str:
        """Its words, with a tab where a gap parts them."""
        return "\t".join(span.text for span in self.spans)

    @property
    def strong(self) -> int:
        """How many characters of the text are bold from its beginning."""
        count = 0
        for span in self.spans:
            count += span.strong
            if span.strong < len(span.text):
                return count
            count += 1
        return count - 1

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return self.strong >= len(self.text)

    def part(self, spans: Sequence[Span]) -> "Line":
        """Return some of its spans as a line."""
        return replace(self, left=spans[0].left, right=spans[-1].right, spans=tuple(spans))


Character = Mapping[str, Any]


def lines_of(characters: Iterable[Character], page: int = 0) -> list[Line]:
    """Return the lines that these characters make, from top to bottom."""
    shown = [one for one in characters if one["upright"] and one["text"]]
    rows: list[list[Character]] = []
    for one in sorted(shown, key=_middle):
        if rows and _middle(one) - _middle(rows[-1][0]) < _SAME_LINE * max(1.0, one["size"]):
            rows[-1].append(one)
        else:
            rows.append([one])
    return [line for row in rows if (line := _line(row, page))]


def _middle(one: Character) -> float:
    return float(one["top"] + one["bottom"]) / 2


def _line(row: list[Character], page: int) -> Line | None:
    row = sorted(row, key=lambda one: one["x0"])
    while row and row[-1]["text"].isspace():
        row.pop()
    size = median(float(one["size"]) for one in row) if row else 0.0
    written = [one for one in row if not one["text"].isspace()]
    spans = tuple(filter(None, map(_span, _spans(written, size))))
    if not spans:
        return None
    return Line(
        spans[0].left,
        min(float(one["top"]) for one in row),
        spans[-1].right,
        max(float(one["bottom"]) for one in row),
        size,
        spans,
        page,
    )


def _spans(row: list[Character], size: float) -> Iterator[list[list[Character]]]:
    """Yield the words of each span."""
    words = [[row[0]]] if row else []
    for before, one in pairwise(row):
        gap = one["x0"] - before["x1"]
        if gap > _COLUMN_GAP * size:
            yield words
            words = [[one]]
        elif gap > _WORD_GAP * size:
            words.append([one])
        elif not _printed_twice(before, one):
            words[-1].append(one)
    if words:
        yield words


def _printed_twice(before: Character, one: Character) -> bool:
    """Whether a character is its own shadow: some programs print bold that way."""
    return bool(before["text"] == one["text"] and one["x0"] - before["x0"] < (one["x1"] - one["x0"]) / 4)


def _span(words: list[list[Character]]) -> Span | None:
    texts = ["".join(map(_readable, word)) for word in words]
    text = unicodedata.normalize("NFC", " ".join(filter(None, texts)))
    if not text:
        return None
    text = _NUMBER_BEFORE.sub(r"\1 ", text)
    bold = [bool(_BOLD.search(one["fontname"])) for word in words for one in word]
    many = next((place for place, is_bold in enumerate(bold) if not is_bold), len(bold))
    strong = len(text) if many == len(bold) else _with_spaces(text, many)
    first = float(words[0][-1]["x1"] - words[0][0]["x0"])
    return Span(float(words[0][0]["x0"]), float(words[-1][-1]["x1"]), text, strong, first)


def _with_spaces(text: str, many: int) -> int:
    """Return how long the text's beginning of so many characters is with its spaces."""
    for place, character in enumerate(text):
        if not many:
            return place
        many -= character != " "
    return len(text)


def _readable(one: Character) -> str:
    text = _UNMAPPED.sub("•", one["text"])
    if len(text) == 1 and ord(text) in _LIGATURES:
        text = unicodedata.normalize("NFKC", text)
    font = one["fontname"].rpartition("+")[2]
    return readable(text, "wingdings" if "wing" in font.casefold() else "")
