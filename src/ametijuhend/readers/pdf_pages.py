"""A PDF's pages as the library sees them: ruled tables, their cells, and the lines in and between them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Any

from ametijuhend.readers.pdf_lines import Box, Character, Line, lines_of

_THIN = 3.0
_SAME = 2.0
_NARROW = 14.0


@dataclass(slots=True)
class RuledCell:
    """A cell between ruled lines; ``column`` and ``span`` by the table's columns."""

    box: Box
    column: int
    span: int
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class RuledTable:
    """A table on one page, or several pages' parts of it put together."""

    box: Box
    edges: tuple[float, ...]
    """Where its columns begin, and where the last one ends."""
    rows: list[list[RuledCell]]
    page: int


@dataclass(slots=True)
class PrintedPage:
    """One page: what stands on it from top to bottom."""

    number: int
    width: float
    height: float
    content: list[Line | RuledTable]
    pictures: int


def printed_page(page: Any, number: int) -> PrintedPage:
    """Return what stands on a page; ``page`` is pdfplumber's."""
    ruled = page.filter(_rules_or_writes)
    finder = ruled.debug_tablefinder({"explicit_horizontal_lines": _open_ends(ruled)})
    tables = [_table(boxes, number) for boxes in _groups(finder)]
    tables = [table for table in tables if table.rows]
    loose: list[Character] = []
    within: dict[int, list[Character]] = {}
    cells = [cell for table in tables for row in table.rows for cell in row]
    for character in page.chars:
        place = _cell_of(character, cells)
        (loose if place is None else within.setdefault(place, [])).append(character)
    for place, characters in within.items():
        cells[place].lines = lines_of(characters, number)
    tables = [table for table in tables if any(cell.lines for row in table.rows for cell in row)]
    for table in tables:
        _leave_out_gaps(table)
    content: list[Line | RuledTable] = [*lines_of(loose, number), *tables]
    size = (float(page.width), float(page.height))
    return PrintedPage(number, *size, sorted(content, key=_top), len(page.images))


def _rules_or_writes(thing: dict[str, Any]) -> bool:
    """Whether a thing on a page may rule a table: shading and marker pens do not."""
    if thing["object_type"] != "rect":
        return thing["object_type"] in {"line", "curve"}
    thin = min(thing["width"], thing["height"]) < _THIN
    return bool(thin or thing.get("stroke"))


def _open_ends(page: Any) -> list[float]:
    """Return where two upright lines end at the same height: a row that a page cuts has no line there."""
    ends: Counter[int] = Counter()
    exact: dict[int, float] = {}
    for edge in page.edges:
        if edge["orientation"] == "v":
            for end in (edge["top"], edge["bottom"]):
                ends[round(end)] += 1
                exact[round(end)] = float(end)
    return [exact[end] for end, count in ends.items() if count > 1]


def _top(thing: Line | RuledTable) -> float:
    return thing.top if isinstance(thing, Line) else thing.box[1]


def _cell_of(character: Character, cells: Sequence[RuledCell]) -> int | None:
    across = (character["x0"] + character["x1"]) / 2
    down = (character["top"] + character["bottom"]) / 2
    for place, cell in enumerate(cells):
        left, top, right, bottom = cell.box
        if left <= across <= right and top <= down <= bottom:
            return place
    return None


def _groups(finder: Any) -> list[list[Box]]:
    """Return the cells of each table; the library leaves out a table of one cell, a box does not."""
    tables = [sorted(table.cells, key=lambda box: (box[1], box[0])) for table in finder.tables]
    taken = {box for table in tables for box in table}
    return tables + [[box] for box in finder.cells if box not in taken]


def _table(boxes: list[Box], number: int) -> RuledTable:
    edges = _distinct([edge for box in boxes for edge in (box[0], box[2])])
    rows: list[list[RuledCell]] = []
    for top in _distinct([box[1] for box in boxes]):
        row = [RuledCell(box, *_columns(box, edges)) for box in boxes if abs(box[1] - top) < _SAME]
        over = [box for box in boxes if box[1] < top - _SAME and box[3] > top + _SAME]
        row += (RuledCell((box[0], top, box[2], top), *_columns(box, edges)) for box in over)
        rows.append(sorted(row, key=lambda cell: cell.column))
    whole = (edges[0], min(box[1] for box in boxes), edges[-1], max(box[3] for box in boxes))
    return RuledTable(whole, edges, rows, number)


def _leave_out_gaps(table: RuledTable) -> None:
    """Take out columns too narrow for words: the gap between a cell and a table within it."""
    cells = [cell for row in table.rows for cell in row]
    filled = {cell.column for cell in cells if cell.lines}
    widths = [right - left for left, right in pairwise(table.edges)]
    gaps = {place for place, width in enumerate(widths) if width < _NARROW and place not in filled}
    if not gaps:
        return
    kept = [place for place in range(len(widths)) if place not in gaps]
    new = {place: sum(one < place for one in kept) for place in range(len(widths) + 1)}
    for row in table.rows:
        row[:] = [cell for cell in row if cell.span > 1 or cell.column not in gaps]
        for cell in row:
            end = new[cell.column + cell.span]
            cell.column = new[cell.column]
            cell.span = max(1, end - cell.column)
    table.edges = (table.edges[0], *(table.edges[place] for place in kept[1:]), table.edges[-1])


def _columns(box: Box, edges: Sequence[float]) -> tuple[int, int]:
    left, right = (_nearest(edges, edge) for edge in (box[0], box[2]))
    return left, max(1, right - left)


def _nearest(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda place: abs(edges[place] - value))


def _distinct(values: Sequence[float]) -> tuple[float, ...]:
    """Return the values in order without those that are almost the same."""
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _SAME:
            kept.append(value)
    return tuple(kept)


def regions(pages: Sequence[PrintedPage]) -> Iterator[list[Line]]:
    """Yield the lines of every cell and of what stands between tables."""
    yield from between_tables(pages)
    yield from within_tables(pages)


def between_tables(pages: Sequence[PrintedPage]) -> Iterator[list[Line]]:
    """Yield the lines that stand together outside tables."""
    for page in pages:
        for is_line, group in groupby(page.content, key=lambda thing: isinstance(thing, Line)):
            if is_line:
                yield [thing for thing in group if isinstance(thing, Line)]


def within_tables(pages: Sequence[PrintedPage]) -> Iterator[list[Line]]:
    """Yield the lines of every cell."""
    for page in pages:
        for thing in page.content:
            if isinstance(thing, RuledTable):
                yield from (cell.lines for row in thing.rows for cell in row)
