"""Lines put together to paragraphs: by marks before them, by the room that was left, by gaps and bold."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from ametijuhend.readers.hyphens import joined
from ametijuhend.readers.markers import is_bullet, parted
from ametijuhend.readers.pdf_lines import Line
from ametijuhend.readers.source import Marker, Paragraph

_ENDED = (".", "!", "?", ";", ":")
_HYPHENS = ("-", "\N{SOFT HYPHEN}", "\N{HYPHEN}")
_GAP = 0.22
"""How much further apart than lines of one paragraph two paragraphs' lines are, by the size of the font."""
_NAME = re.compile(r"[A-ZÕÄÖÜŠŽ][^.!?;:,]{1,40}:")
"""A competency's name on a line of its own."""
_SLIP = 2.5
"""In points: what stands no further apart stands at the same place."""
_MARGIN = 0.3
"""Room that a word must have had to spare on the line before, by the size of the font."""
_FULL = 4
"""How far from its region's right edge a line may end that its paragraph filled, by the size of the font."""
_INDENT = 60.0
"""In points: no first line is indented further than this."""
_TWIPS = 20
_BROKEN = re.compile(r"(\d[-–]|\w/)$")
"""A line's end that parts no words: 10-15, 24/7, töötajate/ametnike."""
_NUMBER_ALONE = re.compile(r"\d{1,2}(\.\d{1,2})+\.?")
_FEW = 6
_ADDRESS = re.compile(r"(https?://|www\.|\S+@)\S*$")
_NEXT_SENTENCE = re.compile(r"[^\W\d_)]{3}[.!?] [A-ZÕÄÖÜŠŽ]")
_BREAKS = ("/", "-", ".", "_", "=", "&", "?")


@dataclass(frozen=True, slots=True)
class Typesetting:
    """What a document's lines tell of how it is set."""

    gap: float
    """From one line's foot to the next one's head within a paragraph, by the size of the font."""
    known: Collection[str]
    """Words that are written whole somewhere."""
    hanging: bool
    """Whether a list item's further lines stand below its words, not below its mark."""


def typesetting(regions: Sequence[Sequence[Line]], known: Collection[str]) -> Typesetting:
    """Return how these regions of a document are set."""
    gaps: Counter[float] = Counter()
    edge = max((line.right for lines in regions for line in lines), default=0.0)
    for lines in regions:
        right = max((line.right for line in lines), default=0.0)
        for before, line in pairwise(lines):
            one_page = before.page == line.page and abs(before.size - line.size) < 1
            if one_page and not marker_of(line) and before.right > right - _FULL * before.size:
                gaps[round((line.top - before.bottom) / before.size, 1)] += 1 + (right > edge - 1)
    usual = [gap for gap, count in gaps.items() if count * 4 >= max(gaps.values())]
    below = [below for lines in regions for below in _below(lines)]
    return Typesetting(min(usual, default=0.15), known, sum(below) * 2 >= len(below))


def _below(lines: Sequence[Line]) -> Iterator[bool]:
    """Yield of each list item's next line whether it stands below the item's words."""
    for before, line in pairwise(lines):
        start = _words_start(before)
        if start and start - before.left > _SLIP and not marker_of(line):
            yield line.left >= start - _SLIP


def is_prose(lines: Iterable[Line]) -> bool:
    """Return whether sentences begin in the middle of lines; items of a list that has no marks never do."""
    return any(_NEXT_SENTENCE.search(line.text) for line in lines)


def marker_of(line: Line) -> Marker | None:
    """Return the mark or number at a line's beginning."""
    return parted(line.text)[0]


def _alike(marker: Marker) -> str:
    """Return a marker's form: 1) and 2) are alike, 3.1 and 31. are not."""
    return re.sub(r"[^\W\d_]", "a", re.sub(r"\d+", "0", marker.text))


def _words_start(line: Line) -> float:
    """Return where a list item's words begin, or 0 for a line without a mark."""
    marker = marker_of(line)
    if not is_bullet(marker):
        return 0.0
    if len(line.spans) > 1 and len(line.spans[0].text) <= 1:
        return line.spans[1].left
    return line.left + line.spans[0].first + line.size * 0.28


class Paragraphs:
    """Puts the lines of one region together: a cell, or what stands between two tables."""

    def __init__(self, setting: Typesetting, left: float, right: float, *, prose: bool = True) -> None:
        """``prose``: a sentence may follow another; otherwise one that begins a line begins a paragraph."""
        self._setting = setting
        self._hangs = setting.hanging
        self._prose = prose
        self._left = left
        self._right = right

    def of(self, lines: Sequence[Line]) -> list[Paragraph]:
        """Return the paragraphs that the lines make."""
        below = list(_below(lines))
        if below and len(below) > 1:
            self._hangs = sum(below) * 2 >= len(below)
        made: list[list[Line]] = []
        for line in lines:
            if made and self._goes_on(made[-1], line):
                made[-1].append(line)
            else:
                made.append([line])
        return [self._paragraph(one) for one in made]

    def _goes_on(self, paragraph: list[Line], line: Line) -> bool:
        """Whether a line goes on with the paragraph above it."""
        before = paragraph[-1]
        if _NUMBER_ALONE.fullmatch(before.text):  # a long word had no room beside it
            return not marker_of(line)
        if not self._full(before, line):
            return False
        if before.page != line.page:
            return self._over_page(paragraph, line)
        if self._apart(before, line) or (len(line.spans) > 1 and not self._justified(line)):
            return False
        if marker_of(line):
            return self._within(paragraph, line)
        return before.text.endswith(_HYPHENS) or not self._ended(paragraph, line)

    def _ended(self, paragraph: list[Line], line: Line) -> bool:
        """Whether a paragraph ends although its last line is full."""
        before = paragraph[-1]
        if not marker_of(paragraph[0]) and before.text.endswith(";" if self._prose else (".", ";")):
            return line.text[0].isupper() or before.text.endswith(";")
        named = before.text.endswith(_ENDED) and _NAME.fullmatch(line.text)
        return bool(named) or self._left_of_words(paragraph, line) or self._other_weight(before, line)

    def _over_page(self, paragraph: list[Line], line: Line) -> bool:
        """Whether a page's first line goes on with the last paragraph of the page before."""
        before, start = paragraph[-1], self._hanging(paragraph)
        if marker_of(line) or before.bold != line.bold:
            return False
        return line.left >= start - _SLIP if start else not before.text.endswith(_ENDED)

    def _apart(self, before: Line, line: Line) -> bool:
        """Whether more room than between a paragraph's lines, or another size of letters, parts two lines."""
        gap = (line.top - before.bottom) / before.size
        right_aligned = before.left - line.left > _INDENT
        return gap > self._setting.gap + _GAP or abs(before.size - line.size) > 1 or right_aligned

    def _justified(self, line: Line) -> bool:
        return line.right > self._right - 1

    def _hanging(self, paragraph: list[Line]) -> float:
        """Return where a list item's words begin if its further lines begin there too, or 0."""
        start = _words_start(paragraph[0])
        return start if self._hangs and start - paragraph[0].left > _SLIP else 0.0

    def _left_of_words(self, paragraph: list[Line], line: Line) -> bool:
        start = self._hanging(paragraph)
        return bool(start) and line.left < start - _SLIP

    def _full(self, before: Line, line: Line) -> bool:
        """Whether the line's first word had no room on the line before."""
        first = line.spans[0].text.split(" ")[0]
        width = line.spans[0].first
        if "-" in first.strip("-") and len(first) > 1:  # it could have been broken there
            width *= (first.index("-", 1) + 1) / len(first)
        space = 0.28 * line.size
        return before.right + space + width > self._right - _MARGIN * line.size

    def _within(self, paragraph: list[Line], line: Line) -> bool:
        """Whether what looks like a mark only happens to stand at the beginning of a full line's next one."""
        marker = marker_of(line)
        if paragraph[-1].text.endswith(_ENDED) or (marker and marker.text in "▪•"):
            return False
        first = marker_of(paragraph[0])
        if marker and first and _alike(marker) == _alike(first):
            return False
        start = _words_start(paragraph[0])
        if start - paragraph[0].left > _SLIP:
            return line.left >= start - _SLIP
        return not start

    def _other_weight(self, before: Line, line: Line) -> bool:
        """Whether bold begins or ends between two lines so that a paragraph must have ended."""
        if before.bold and not line.strong:
            return before.text.endswith(_ENDED)
        ends_bold = before.spans[-1].strong >= len(before.spans[-1].text)
        return bool(line.strong) and not ends_bold and before.text.endswith(_ENDED)

    def _joined(self, text: str, more: str, last: str) -> str:
        """Return a text with one more line; an address is broken anywhere, without a hyphen.

        ``last`` is the text's last line: an address that fills it whole goes on in the next.
        """
        if _ADDRESS.fullmatch(last):
            return text + more
        goes_on = text.endswith(_BREAKS) and not more[0].isupper()
        if _ADDRESS.search(text) and (goes_on or "/" in more.split(" ", maxsplit=1)[0]):
            return text + more
        if _BROKEN.search(text) and more[0].isalnum():
            return text + more
        return joined(text, more, self._setting.known)

    def _paragraph(self, lines: list[Line]) -> Paragraph:
        text, strong = lines[0].text, lines[0].strong
        last = text
        for line in lines[1:]:
            more = strong >= len(text)
            before = len(text)
            text = self._joined(text, line.text.replace("\t", " "), last)
            last = line.text
            if more and line.strong:
                strong = before + (len(text) - before - len(line.text)) + line.strong
        marker, rest = parted(text)
        if is_bullet(marker):
            strong = max(0, strong - (len(text) - len(rest)))
            text = rest
        else:
            text = f"{marker.text} {rest}" if marker and rest else text
            marker = None
        indent = max(0, round((lines[0].left - self._left) * _TWIPS))
        strong = min(strong, len(text))
        return Paragraph(
            text, bold=bool(text) and strong == len(text), marker=marker, indent=indent, strong=strong
        )


def rows_beside(lines: Sequence[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """Yield runs of lines, each told whether its lines stand in columns without a border.

    Two or more lines whose second parts begin at the same place are columns; one line alone may be justified.
    What goes on below a second column belongs to it, and so do the last lines of a document.
    """
    seconds = [_second(line) for line in lines]
    aligned = [
        bool(one) and any(abs(other - one) < _SLIP for other in _beside(lines, seconds, place))
        for place, one in enumerate(seconds)
    ]
    if any(aligned):
        last = len(aligned) - 1 - aligned[::-1].index(True)
        starts = (lines[last].left, seconds[last])
        aligned[last + 1 :] = [_ends_columns(lines[last + 1 :], starts)] * (len(lines) - last - 1)
    for in_columns, group in groupby(zip(lines, aligned, strict=True), key=lambda pair: pair[1]):
        yield in_columns, [line for line, _ in group]


def _ends_columns(lines: Sequence[Line], starts: tuple[float, float]) -> bool:
    """Whether the few last lines stand in the columns above them, though not side by side."""
    there = (min(abs(line.left - start) for start in starts) < _SLIP for line in lines)
    return len(lines) <= _FEW and all(there) and not any(map(marker_of, lines))


def _beside(lines: Sequence[Line], seconds: Sequence[float], place: int) -> list[float]:
    """Return where the second columns of the lines above and below begin, or what may stand alone in one."""
    alone = [line.left for line in lines[place + 1 : place + 4] if len(line.spans) == 1]
    return [*seconds[max(0, place - 1) : place], *seconds[place + 1 : place + 2], *alone]


def _second(line: Line) -> float:
    """Return where a line's second column begins, or 0."""
    spans = line.spans
    if len(spans) != 2 or marker_of(line):  # noqa: PLR2004  # two columns, one gap
        return 0.0
    return spans[1].left if spans[1].left - spans[0].right > 2 * line.size else 0.0
