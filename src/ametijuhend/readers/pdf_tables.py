"""Tables that go on over pages put together again, and the row that a page's end cut in two."""

import re
from collections.abc import Sequence

from ametijuhend.readers.pdf_lines import Line
from ametijuhend.readers.pdf_pages import PrintedPage, RuledCell, RuledTable

_SAME = 4.0
_NUMBERED = re.compile(r"\d+(\.\d+)*[.)]?(\s|$)")
_ENDED = (".", "!", "?", ";", ":")


def content_of(pages: Sequence[PrintedPage]) -> list[Line | RuledTable]:
    """Return what all pages hold, a table that goes on over pages as one."""
    content: list[Line | RuledTable] = []
    for page in pages:
        for place, thing in enumerate(page.content):
            above = content[-1] if content else None
            first = place == 0 and isinstance(thing, RuledTable) and isinstance(above, RuledTable)
            if first and above.page < page.number and _same_columns(above, thing):  # type: ignore[union-attr, arg-type]
                _go_on(above, thing)  # type: ignore[arg-type]
            else:
                content.append(thing)
    return content


def _same_columns(one: RuledTable, other: RuledTable) -> bool:
    """Whether two tables have the same outer edges, and the columns of one are among the other's."""
    few, many = sorted((one.edges, other.edges), key=len)
    outer = abs(few[0] - many[0]) < _SAME and abs(few[-1] - many[-1]) < _SAME
    return outer and all(any(abs(edge - there) < _SAME for there in many) for edge in few)


def _go_on(above: RuledTable, below: RuledTable) -> None:
    """Add a table's rows to the one that it goes on with."""
    rows = below.rows
    if len(rows) > 1 and _words(rows[0]) == _words(above.rows[0]) and any(_words(rows[0])):
        rows = rows[1:]
    above.page = below.page
    _fit(above, below)
    if _continues(above, rows[0]):
        by_column = {cell.column: cell for cell in above.rows[-1]}
        for cell in rows[0]:
            by_column[cell.column].lines += cell.lines
        rows = rows[1:]
    above.rows += rows


def _fit(above: RuledTable, below: RuledTable) -> None:
    """Count the columns of both by the edges of the one that has more."""
    few, many = sorted((above, below), key=lambda table: len(table.edges))
    for row in few.rows:
        for cell in row:
            start, end = (
                min(range(len(many.edges)), key=lambda place: abs(many.edges[place] - edge))
                for edge in (cell.box[0], cell.box[2])
            )
            cell.column, cell.span = start, max(1, end - start)
    above.edges = many.edges


def _words(row: Sequence[RuledCell]) -> list[str]:
    return [" ".join(line.text for line in cell.lines) for cell in row]


def _continues(above: RuledTable, row: Sequence[RuledCell]) -> bool:
    """Whether a page's first row goes on with the last row of the page before."""
    last = above.rows[-1]
    if [cell.column for cell in last] != [cell.column for cell in row]:
        return False
    before, now = _words(last), _words(row)
    if _bold(row) and not _bold(last):
        return False
    if len(row) > 1 and before[0] and not now[0] and any(now[1:]):
        return True
    if len(row) > 1 and now[0] and _numbered(above) and not _NUMBERED.match(now[0]):
        return True
    return any(_runs_on(text, more) for text, more in zip(before, now, strict=True))


def _bold(row: Sequence[RuledCell]) -> bool:
    return all(line.bold for cell in row for line in cell.lines)


def _numbered(table: RuledTable) -> bool:
    """Whether the rows below a table's head begin with a number."""
    firsts = [_words(row[:1])[0] for row in table.rows[1:] if row and row[0].lines]
    return bool(firsts) and sum(bool(_NUMBERED.match(text)) for text in firsts) * 4 >= 3 * len(firsts)


def _runs_on(text: str, more: str) -> bool:
    """Whether a sentence goes on in the other text."""
    return bool(text and more) and not text.endswith(_ENDED) and (more[0].islower() or text.endswith("-"))


def columns_of(rows: Sequence[Sequence[RuledCell]]) -> dict[tuple[int, int], list[Line]]:
    """Return the lines of all cells that have the same column and span."""
    columns: dict[tuple[int, int], list[Line]] = {}
    for row in rows:
        for cell in row:
            columns.setdefault((cell.column, cell.span), []).extend(cell.lines)
    return columns
