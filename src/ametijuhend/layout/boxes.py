"""Paragraphs and table rows with their lines made and their heights known: what pages are stacked from."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, takewhile
from typing import ClassVar, NamedTuple

from ametijuhend.layout.blocks import Block, Cell, Paragraph, Row, Table
from ametijuhend.layout.lines import Line, LineBreaker
from ametijuhend.layout.memory import Memory, Series
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.layout.units import Twips

MIN_LINES = 2
"""Word's widow and orphan control: no fewer lines of a paragraph stand alone on a page."""

CellPlace = tuple[int, int]
"""Where in a cell: the paragraph, and the line in it."""

Place = tuple[CellPlace, ...]
"""Where in a box a page begins or ends: a place in each of its cells; a paragraph is one cell."""


class Fit(NamedTuple):
    """As much of a box as stands on a page."""

    end: Place
    height: int


@dataclass(frozen=True, slots=True)
class ParagraphBox:
    """A paragraph's lines and the space they need; heights and x in twips."""

    paragraph: Paragraph
    lines: tuple[Line, ...]
    line_height: int
    before: int
    after: int
    keep_next: bool
    keep_lines: bool

    begin: ClassVar[Place] = ((0, 0),)
    end: ClassVar[Place] = ((1, 0),)

    @property
    def height(self) -> int:
        """The height of all lines, without the space before and after."""
        return len(self.lines) * self.line_height

    def fit(self, start: Place, room: int) -> Fit | None:
        """Return as much from a place on as the room may hold; None if that is nothing."""
        ((_, first),) = start
        count = self.fitting(first, room)
        return self._taken(first, count) if count else None

    def force(self, start: Place, room: int) -> Fit:
        """Return as much from a place on as the room holds, at least a line, whatever the rules say."""
        ((_, first),) = start
        return self._taken(first, max(1, min(room // self.line_height, len(self.lines) - first)))

    def _taken(self, first: int, count: int) -> Fit:
        end = self.end if first + count == len(self.lines) else ((0, first + count),)
        return Fit(end, count * self.line_height)

    def fitting(self, first: int, room: int) -> int:
        """Return how many lines from the first may stand in the room and on this page."""
        rest = len(self.lines) - first
        count = min(max(room, 0) // self.line_height, rest)
        if count == rest:
            return rest
        count = min(count, rest - MIN_LINES)
        if self.keep_lines or count < (MIN_LINES if first == 0 else 1):
            return 0
        return count


@dataclass(frozen=True, slots=True)
class CellBox:
    """A cell's paragraphs; ``x`` is where their column begins, from the page's text column."""

    cell: Cell
    x: int
    width: int
    boxes: tuple[ParagraphBox, ...]
    height: int

    def fill(self, start: CellPlace, room: int) -> tuple[CellPlace, int]:
        """Return how far the content from a place reaches in the room, and the height it takes."""
        index, line = start
        used = 0
        while index < len(self.boxes):
            box = self.boxes[index]
            count = min(max(room - used, 0) // box.line_height, len(box.lines) - line)
            used += count * box.line_height
            if line + count < len(box.lines):
                return self._kept(start, (index, line + count), used)
            index, line = index + 1, 0
        return (index, 0), used

    def _kept(self, start: CellPlace, end: CellPlace, used: int) -> tuple[CellPlace, int]:
        """Return the end moved up over the paragraphs that must stay with what follows them."""
        index, line = end
        while line == 0 and index > start[0] and self.boxes[index - 1].keep_next:
            index -= 1
            line = start[1] if index == start[0] else 0
            used -= (len(self.boxes[index].lines) - line) * self.boxes[index].line_height
        return (index, line), used


@dataclass(frozen=True)
class RowBox:
    """A table row: its cells, and the line above it."""

    row: Row
    cells: tuple[CellBox, ...]
    x: int
    """The table's left edge, from the page's text column."""
    columns: tuple[Twips, ...]
    border: int
    """The width of the lines around cells; 0 for none."""
    above: int
    """The height of the line above the row."""
    below: int
    """The height of the line below it, which only the last row has."""
    headers: tuple["RowBox", ...]
    """The table's header rows, repeated where this row begins or continues a page."""

    before: ClassVar[int] = 0
    after: ClassVar[int] = 0

    @cached_property
    def begin(self) -> Place:
        """The place of every cell's first line."""
        return ((0, 0),) * len(self.cells)

    @cached_property
    def end(self) -> Place:
        """The place after every cell's last line."""
        return tuple((len(cell.boxes), 0) for cell in self.cells)

    @cached_property
    def height(self) -> int:
        """The height of the whole row with its lines."""
        return max(cell.height for cell in self.cells) + self.above + self.below

    @cached_property
    def keep_next(self) -> bool:
        """Whether the next row, or what follows the table, must stand on the same page."""
        return self.cells[0].boxes[0].keep_next

    def fit(self, start: Place, room: int) -> Fit | None:
        """Return as much from a place on as the room may hold; None if that is nothing."""
        if start == self.begin and self.height - self.below + self.border <= room:
            return Fit(self.end, self.height)
        if not self.row.splits:
            return None
        fit = self._filled(start, room)
        stuck = any(
            reached == began != whole for reached, began, whole in zip(fit.end, start, self.end, strict=True)
        )
        return None if stuck or fit.height > room else fit

    def force(self, start: Place, room: int) -> Fit:
        """Return as much from a place on as the room holds, or all of it, whatever the rules say."""
        fit = self._filled(start, room)
        return fit if fit.end != start else self._filled(start, 1_000_000)

    def _filled(self, start: Place, room: int) -> Fit:
        inside = room - self.above - self.border
        filled = [cell.fill(place, inside) for cell, place in zip(self.cells, start, strict=True)]
        end = tuple(reached for reached, _ in filled)
        below = self.below if end == self.end else self.border
        return Fit(end, max(used for _, used in filled) + self.above + below)


Box = ParagraphBox | RowBox


class BoxMaker:
    """Makes boxes of blocks, and remembers them as long as the blocks stay the same."""

    def __init__(self, profile: LayoutProfile, breaker: LineBreaker) -> None:
        self._profile = profile
        self._breaker = breaker
        self._blocks: Series[Block, Sequence[Box]] = Series()
        self._tables: defaultdict[str, Series[Row, RowBox]] = defaultdict(Series)
        self._rows: Memory[RowBox] = Memory()
        self._paragraphs: Memory[ParagraphBox] = Memory()

    def boxes(self, blocks: Sequence[Block]) -> list[Box]:
        """Return the boxes of all blocks in order; unchanged ones are the same objects as last time."""
        return list(chain.from_iterable(self._blocks.of(blocks, self._of)))

    def _of(self, _number: int, block: Block) -> Sequence[Box]:
        if isinstance(block, Paragraph):
            return (self.paragraph(block, self._profile.page.column),)
        return self._table(block)

    def paragraph(self, paragraph: Paragraph, width: int) -> ParagraphBox:
        """Return the box of a paragraph in a column of a width."""
        return self._paragraphs.recall(lambda: self._made(paragraph, Twips(width)), paragraph, width)

    def _made(self, paragraph: Paragraph, width: Twips) -> ParagraphBox:
        style = self._profile.styles[paragraph.style]
        return ParagraphBox(
            paragraph,
            self._breaker.lines(paragraph, style, width),
            style.exact_height or self._breaker.measurer.line_height,
            style.before,
            style.after,
            style.keep_next,
            style.keep_lines,
        )

    def _table(self, table: Table) -> list[RowBox]:
        last = len(table.rows) - 1
        divided = self._profile.tables[table.style].divided

        def made(number: int, row: Row, *headers: RowBox) -> RowBox:
            edges = (number <= 1 or divided, number == last)
            return self._rows.recall(
                lambda: self._row(row, table, edges, headers),
                row, table.style, *edges, *table.columns, *headers,
            )  # fmt: skip

        headers = [made(*place) for place in enumerate(takewhile(lambda row: row.header, table.rows))]
        return headers + self._tables[table.rows[0].cells[0].origin].of(
            table.rows[len(headers) :],
            lambda number, row: made(number + len(headers), row, *headers),
            table.style, table.columns, *headers,
        )  # fmt: skip

    def _row(self, row: Row, table: Table, edges: tuple[bool, bool], headers: tuple[RowBox, ...]) -> RowBox:
        """Return a row's box; the edges say whether a line stands above it and below it."""
        style = self._profile.tables[table.style]
        lefts = accumulate(table.columns, initial=style.indent)
        cells = tuple(
            self._cell(cell, left + style.padding, column - 2 * style.padding)
            for cell, left, column in zip(row.cells, lefts, table.columns, strict=False)
        )
        above, below = (style.border if edge else 0 for edge in edges)
        return RowBox(row, cells, style.indent, table.columns, style.border, above, below, headers)

    def _cell(self, cell: Cell, x: int, width: int) -> CellBox:
        boxes = tuple(self.paragraph(paragraph, width) for paragraph in cell.paragraphs)
        return CellBox(cell, x, width, boxes, sum(box.height for box in boxes))
