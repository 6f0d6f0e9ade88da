"""What stands where on a page: lines of text, and the lines around table cells; in twips from its corner."""

from collections.abc import Iterator
from typing import NamedTuple

from ametijuhend.layout.boxes import CellBox, CellPlace, ParagraphBox, RowBox
from ametijuhend.layout.lines import Line
from ametijuhend.layout.paginate import Fragment, Page
from ametijuhend.layout.profile import Page as Sheet
from ametijuhend.model.paths import DocumentPath


class PlacedLine(NamedTuple):
    """A line of text; ``x`` is its column's left edge, ``y`` its upper edge."""

    x: int
    y: int
    width: int
    height: int
    line: Line
    origin: DocumentPath
    """Where the paragraph came from."""
    first: bool
    """Whether it is its paragraph's first line."""


class Stroke(NamedTuple):
    """A straight line of a table's border, as a filled rectangle."""

    x: int
    y: int
    width: int
    height: int


def placed_lines(page: Page, sheet: Sheet) -> Iterator[PlacedLine]:
    """Yield the page's lines of text from top to bottom, cell by cell."""
    for fragment in page.fragments:
        box = fragment.box
        if isinstance(box, RowBox):
            for cell, start, end in zip(box.cells, fragment.start, fragment.end, strict=True):
                yield from _cell_lines(cell, start, end, sheet.left, sheet.top + fragment.y + box.above)
        else:
            yield from _lines(fragment, box, sheet)
    if page.footer:
        top = sheet.height - sheet.footer - page.footer.height
        yield from _stacked(page.footer, range(len(page.footer.lines)), (sheet.left, top, sheet.column))


def _lines(fragment: Fragment, box: ParagraphBox, sheet: Sheet) -> Iterator[PlacedLine]:
    ((_, first),) = fragment.start
    ((after, last),) = fragment.end
    end = len(box.lines) if after else last
    yield from _stacked(box, range(first, end), (sheet.left, sheet.top + fragment.y, sheet.column))


def _cell_lines(cell: CellBox, start: CellPlace, end: CellPlace, left: int, y: int) -> Iterator[PlacedLine]:
    for index in range(start[0], min(end[0] + 1, len(cell.boxes))):
        box = cell.boxes[index]
        first = start[1] if index == start[0] else 0
        last = end[1] if index == end[0] else len(box.lines)
        yield from _stacked(box, range(first, last), (left + cell.x, y, cell.width))
        y += (last - first) * box.line_height


def _stacked(box: ParagraphBox, numbers: range, column: tuple[int, int, int]) -> Iterator[PlacedLine]:
    """Yield some of a paragraph's lines; the column is its left edge, the first line's top, its width."""
    x, y, width = column
    for place, number in enumerate(numbers):
        top = y + place * box.line_height
        yield PlacedLine(x, top, width, box.line_height, box.lines[number], box.paragraph.origin, number == 0)


def strokes(page: Page, sheet: Sheet) -> Iterator[Stroke]:
    """Yield the lines around the page's table cells."""
    for fragment in page.fragments:
        box = fragment.box
        if isinstance(box, RowBox) and box.border:
            yield from _row_strokes(fragment, box, sheet, closed=fragment is page.fragments[-1])


def _row_strokes(fragment: Fragment, box: RowBox, sheet: Sheet, *, closed: bool) -> Iterator[Stroke]:
    """Yield a row's lines; it is closed below where the table ends or goes on on the next page."""
    left = sheet.left + box.x
    top = sheet.top + fragment.y
    border = box.border
    width = sum(box.columns)
    if box.above or fragment.start != box.begin:
        yield Stroke(left - border // 2, top, width + border, border)
    if box.below or closed:
        inside = box.below or fragment.end != box.end
        foot = top + fragment.height - (border if inside else 0)
        yield Stroke(left - border // 2, foot, width + border, border)
    edge = left
    for column in (*box.columns, 0):
        yield Stroke(edge - border // 2, top, border, fragment.height)
        edge += column
