"""Breaks a paragraph into lines by Word's rules, within the width of its column.

Lengths are twips; x runs from the column's left edge. Trailing spaces hang over the edge, a soft hyphen
shows only where a line ends at it, and a word wider than the column is cut between characters.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple, Protocol

from ametijuhend.layout.blocks import LINE_BREAK, SOFT_HYPHEN, Paragraph
from ametijuhend.layout.profile import Alignment, ParagraphStyle
from ametijuhend.layout.units import Twips
from ametijuhend.model.paths import DocumentPath

HYPHEN = "-"
TAB = "\t"
_ROUNDING = 1.0
"""Word processors count in whole twips: a line that fits only by less than this is full for them."""


class TextMeasurer(Protocol):
    """What the page engine asks of a font system."""

    @property
    def line_height(self) -> Twips:
        """From one baseline to the next."""

    @property
    def ascent(self) -> Twips:
        """From the top of a line to its baseline."""

    def advance(self, text: str, bold: bool) -> float:
        """Return the width of a stretch of text in twips."""

    def break_places(self, text: str) -> Sequence[int]:
        """Return where a new line may begin: ascending positions, the text's length the last."""


class Span(NamedTuple):
    """Text of one run on one line; ``start`` is where it begins in its field, -1 for the label."""

    x: float
    text: str
    bold: bool
    origin: DocumentPath
    start: int


class Line(NamedTuple):
    """One line: its spans from left to right."""

    spans: tuple[Span, ...]
    hyphenated: bool = False
    """Whether it ends at a soft hyphen, which then shows."""


class _Widths(NamedTuple):
    """What a stretch of text takes that no line can end within: a word or a part of one, with its spaces."""

    printed: tuple[float, ...]
    """The widths between its tabs, without the trailing spaces, which may hang over the edge."""
    trailing: tuple[float, ...]
    """The widths of the trailing spaces between tabs."""
    hyphen: float
    """What the hyphen needs if a line ends after it."""


class _Piece(NamedTuple):
    """Such a stretch, and where in the paragraph's text it stands."""

    start: int
    end: int
    widths: _Widths


class LineBreaker:
    """Breaks paragraphs into lines with one font; remembers the words it has measured."""

    def __init__(self, measurer: TextMeasurer, tab_stop: Twips) -> None:
        self.measurer = measurer
        self.tab_stop = tab_stop
        self.widths = lru_cache(maxsize=20_000)(self._widths)

    def lines(self, paragraph: Paragraph, style: ParagraphStyle, width: Twips) -> tuple[Line, ...]:
        """Return the paragraph's lines in a column of this width; one empty line if it says nothing."""
        return _Breaking(self, paragraph, style, width).lines()

    def _widths(self, *stretches: tuple[str, bool]) -> _Widths:
        """Return the widths of one word, whose stretches differ in weight."""
        text = "".join(part for part, _ in stretches)
        bare = len(text.rstrip(" \t"))
        printed, trailing = [0.0], [0.0]
        place = 0
        for part, bold in stretches:
            inside = max(0, bare - place)
            self._add(printed, part[:inside], bold)
            self._add(trailing, part[inside:], bold)
            place += len(part)
        hyphen = self.measurer.advance(HYPHEN, stretches[-1][1]) if text.endswith(SOFT_HYPHEN) else 0.0
        return _Widths(tuple(printed), tuple(trailing), hyphen)

    def _add(self, widths: list[float], text: str, bold: bool) -> None:
        """Add the widths of a stretch to those before it, a new one after each tab."""
        for number, part in enumerate(text.split(TAB)):
            if number:
                widths.append(0.0)
            if part:
                widths[-1] += self.measurer.advance(part, bold)


class _Breaking:
    """One paragraph while it is broken."""

    def __init__(
        self, breaker: LineBreaker, paragraph: Paragraph, style: ParagraphStyle, width: Twips
    ) -> None:
        self._breaker = breaker
        self._measurer = breaker.measurer
        self._tab_stop = breaker.tab_stop
        self._paragraph = paragraph
        self._style = style
        self._width = width
        self._text = "".join(run.text for run in paragraph.runs)
        self._bold = style.bold or (bool(paragraph.runs) and paragraph.runs[0].bold)
        self._starts = list(accumulate((len(run.text) for run in paragraph.runs), initial=0))

    def lines(self) -> tuple[Line, ...]:
        """Return the lines, the label on the first."""
        lines: list[Line] = []
        start = 0
        for part in self._text.split(LINE_BREAK):
            end = start + len(part)
            for line_start, line_end in self._wrapped(start, end):
                lines.append(self._line(line_start, line_end, first=not lines))
            start = end + 1
        return tuple(lines)

    def _text_begin(self, start: int) -> float:
        """Return where the text of the line that begins at a character begins."""
        style = self._style
        if start > 0:
            return float(style.left)
        begin = float(style.left - style.hanging)
        if not self._paragraph.label:
            return begin
        after = begin + self._measurer.advance(self._paragraph.label, style.bold)
        if style.hanging > 0:
            return max(after, float(style.left))
        return after + self._measurer.advance(" ", style.bold)

    def _wrapped(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where each line begins and ends, in characters of the whole text."""
        pieces = self._pieces(start, end)
        edge = self._width - _ROUNDING
        index = 0
        while True:
            x = self._text_begin(start)
            fitting = index
            for place in range(index, len(pieces)):
                printed, trailing, hyphen = pieces[place].widths
                reach = self._after(x, printed)
                if reach > edge:
                    break
                if reach + hyphen <= edge:
                    fitting = place + 1
                x = self._after(reach, trailing)
            else:
                yield start, end
                return
            if fitting == index:
                pieces[index : index + 1] = self._cut(pieces[index])
                fitting = index + 1
            yield start, pieces[fitting - 1].end
            if fitting == len(pieces):
                return
            index = fitting
            start = pieces[index].start

    def _next_stop(self, x: float) -> float:
        return (x // self._tab_stop + 1) * self._tab_stop

    def _after(self, x: float, widths: tuple[float, ...]) -> float:
        """Return where stretches end that begin at x and have tabs between them."""
        x += widths[0]
        for width in widths[1:]:
            x = self._next_stop(x) + width
        return x

    def _pieces(self, start: int, end: int) -> list[_Piece]:
        places = [start + place for place in self._measurer.break_places(self._text[start:end])]
        return [self._piece(*bounds) for bounds in pairwise([start, *places])]

    def _piece(self, start: int, end: int) -> _Piece:
        if len(self._paragraph.runs) == 1:  # nearly always: a word of the only run
            return _Piece(start, end, self._breaker.widths((self._text[start:end], self._bold)))
        stretches = [(text, bold) for text, bold, *_ in self._stretches(start, end)]
        return _Piece(start, end, self._breaker.widths(*(stretches or [("", self._bold)])))

    def _cut(self, piece: _Piece) -> list[_Piece]:
        """Return a piece wider than the column cut where a line is full; each holds a character at least."""
        cuts = [piece.start]
        room = self._width - self._text_begin(piece.start)
        used = 0.0
        for place in range(piece.start, piece.end):
            advance = self._advance(place, place + 1)
            if used + advance > room and place > cuts[-1]:
                cuts.append(place)
                room, used = float(self._width - self._style.left), 0.0
            used += advance
        return [self._piece(*bounds) for bounds in pairwise([*cuts, piece.end])]

    def _advance(self, start: int, end: int) -> float:
        return sum(self._measurer.advance(text, bold) for text, bold, *_ in self._stretches(start, end))

    def _stretches(self, start: int, end: int) -> Iterator[tuple[str, bool, DocumentPath, int]]:
        """Yield the text between two characters run by run: text, weight, origin, place in its field."""
        for run, run_start in zip(self._paragraph.runs, self._starts, strict=False):
            first = max(start, run_start)
            last = min(end, run_start + len(run.text))
            if first < last:
                begin = first - run_start
                text = run.text[begin : last - run_start]
                yield text, run.bold or self._style.bold, run.origin, run.start + begin

    def _line(self, start: int, end: int, *, first: bool) -> Line:
        spans = []
        style = self._style
        if first and self._paragraph.label:
            spans.append(Span(float(style.left - style.hanging), self._paragraph.label, style.bold, "", -1))
        x = self._text_begin(start)
        for text, bold, origin, begin in self._stretches(start, end):
            offset = begin
            for part in text.split(TAB):
                if offset > begin:
                    x = self._next_stop(x)
                if part:
                    spans.append(Span(x, part, bold, origin, offset))
                x += self._measurer.advance(part, bold)
                offset += len(part) + 1
        goes_on = self._text[end : end + 1] not in {"", LINE_BREAK}
        hyphenated = goes_on and self._text[start:end].endswith(SOFT_HYPHEN)
        return Line(self._aligned(spans, HYPHEN if hyphenated else ""), hyphenated)

    def _aligned(self, spans: list[Span], hyphen: str) -> tuple[Span, ...]:
        if self._style.align is Alignment.LEFT or not spans:
            return tuple(spans)
        last = spans[-1]
        right = last.x + self._measurer.advance(last.text.rstrip(" ") + hyphen, last.bold)
        room = self._width - right
        shift = room if self._style.align is Alignment.RIGHT else room / 2
        return tuple(span._replace(x=span.x + shift) for span in spans)
