"""What lies on the clipboard, as Word, Excel and others write it: paragraphs with their levels, tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from lxml import etree, html

from ametijuhend.model.node import clean_text
from ametijuhend.readers.markers import is_bullet, parted

_LONGEST = 5_000_000
"""In characters; more than this is no part of a job description."""
_DEEPEST = 200
_LEVEL = re.compile(r"mso-list:\s*\S+\s+level(\d+)", re.IGNORECASE)
_IGNORED = re.compile(
    r"mso-list:\s*ignore|display:\s*none|mso-hide:\s*all|mso-element:\s*comment", re.IGNORECASE
)
_DECLARATION = re.compile(r"\A.*?(?=<)", re.DOTALL)
"""What Windows writes before the HTML: where it begins and ends."""
_XML = re.compile(r"<\?xml[^>]*\?>")
_UNREAD = {"style", "script", "head", "title", "meta", "link", "xml", "object", "colgroup", "col", "del"}
_PARAGRAPHS = {
    "p",
    "li",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "dt",
    "dd",
    "caption",
    "pre",
}
_LISTS = {"ul", "ol"}
_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=\t|\r?\n|\Z)')
_CELL = re.compile(r"[^\t\r\n]*")


class Line(NamedTuple):
    """A paragraph."""

    text: str
    level: int = 0
    """How deep it lies in a list; 1 is the outermost item, 0 no list."""


Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was on the clipboard: either the rows of a table, or lines."""

    lines: tuple[Line, ...] = ()
    """All paragraphs, those of a table cell by cell."""
    rows: tuple[tuple[Cell, ...], ...] = ()
    """The rows of a table of several columns; a cell that goes on from the row above is empty."""

    @property
    def structured(self) -> bool:
        """Whether this is more than words for one field: a list, several paragraphs, a table."""
        return bool(self.rows) or len(self.lines) > 1 or any(line.level for line in self.lines)


def pasted(rich: str, text: str) -> Pasted:
    """Return what lies on the clipboard as HTML, or as plain text where there is no HTML to be read."""
    found = from_html(rich) if rich.strip() else Pasted()
    return found if found.lines else from_text(text)


def from_html(rich: str) -> Pasted:
    """Return the paragraphs and the table of some HTML; nothing of what is no HTML or far too much of it."""
    source = _XML.sub("", _DECLARATION.sub("", clean_text(rich), 1))
    if not source.strip() or len(source) > _LONGEST:
        return Pasted()
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return Pasted()
    reader = _Reader()
    reader.read(root)
    return _made(reader.lines, reader.rows)


def from_text(text: str) -> Pasted:
    """Return the lines of plain text; cells with tabs between them are a table, as Excel writes it."""
    if len(text) > _LONGEST:
        return Pasted()
    rows = [tuple(_lines(cell) for cell in row) for row in _tabbed(clean_text(text))]
    return _made([line for row in rows for cell in row for line in cell], rows)


def _made(lines: Sequence[Line], rows: Sequence[tuple[Cell, ...]]) -> Pasted:
    kept = [row for row in rows if any(row)]
    columns = [any(column) for column in zip_longest(*kept, fillvalue=())]
    if sum(columns) < 2:  # noqa: PLR2004
        return Pasted(tuple(lines))
    whole = tuple(
        tuple(cell for cell, used in zip_longest(row, columns, fillvalue=()) if used) for row in kept
    )
    return Pasted(tuple(lines), whole)


class _Reader:
    """Reads HTML paragraph by paragraph, table row by table row."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.rows: list[tuple[Cell, ...]] = []
        self._words: list[str] = []
        self._level = 0

    def read(self, element: html.HtmlElement, depth: int = 0) -> None:
        """Read an element with all that is in it, but not what follows it."""
        name = _name(element)
        if name in _UNREAD or depth > _DEEPEST or _IGNORED.search(element.get("style") or ""):
            return
        if name == "table" and self._read_table(element, depth):
            return
        if name in _PARAGRAPHS or name in _LISTS or name == "table":
            self._read_paragraph(element, name, depth)
        elif name == "br":
            self._words.append("\n")
        else:
            self._read_content(element, depth)

    def _read_content(self, element: html.HtmlElement, depth: int) -> None:
        spaces = "mso-spacerun" in (element.get("style") or "")
        self._say(" " if spaces else element.text)
        for child in element:
            self.read(child, depth + 1)
            self._say(child.tail)

    def _read_paragraph(self, element: html.HtmlElement, name: str, depth: int) -> None:
        self.end()
        outer = self._level
        listed = _LEVEL.search(element.get("style") or "")
        if listed:
            self._level = int(listed[1])
        elif name in _LISTS:
            self._level += 1
        self._read_content(element, depth)
        self.end()
        self._level = outer

    def _read_table(self, table: html.HtmlElement, depth: int) -> bool:
        """Read a table's rows; whether it had any."""
        self.end()
        rows = [row for row in table.iter("tr") if _table_of(row) is table]
        spans: dict[int, int] = {}
        for row in rows:
            cells: list[Cell] = []
            for cell in (one for one in row if _name(one) in {"td", "th"}):
                _fill(cells, spans)
                rowspan, colspan = _number(cell, "rowspan"), _number(cell, "colspan")
                spans |= {len(cells) + place: rowspan - 1 for place in range(colspan) if rowspan > 1}
                cells += [self._cell(cell, depth), *[()] * (colspan - 1)]
            _fill(cells, spans)
            self.rows.append(tuple(cells))
        return bool(rows)

    def _cell(self, element: html.HtmlElement, depth: int) -> Cell:
        inner = _Reader()
        inner._read_content(element, depth + 1)
        inner.end()
        self.lines += inner.lines
        return tuple(inner.lines)

    def end(self) -> None:
        """End the paragraph that was begun."""
        whole, self._words = "".join(self._words), []
        self.lines += (line._replace(level=max(line.level, self._level)) for line in _lines(whole))

    def _say(self, text: str | None) -> None:
        if text:
            self._words.append(re.sub(r"[\t\n\r\f ]+", " ", text))


def _fill(cells: list[Cell], spans: dict[int, int]) -> None:
    """Put empty cells where one of a row above reaches down."""
    while spans.get(len(cells), 0) > 0:
        spans[len(cells)] -= 1
        cells.append(())


def _lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a paragraph or a cell that are not empty; a bullet typed by hand makes an item."""
    found = []
    for line in text.split("\n"):
        whole = " ".join(re.split(r"[ \t\u00a0]{2,}|[ \t]", line)).strip(" \u00a0")
        marker, rest = parted(whole)
        if is_bullet(marker) and rest:
            found.append(Line(rest.strip(), 1))
        elif whole and not is_bullet(marker):
            found.append(Line(whole))
    return tuple(found)


def _tabbed(text: str) -> Iterator[list[str]]:
    """Return the cells of each line of plain text; a tab after a bullet or a number parts no cells."""
    at = 0
    while at < len(text):
        cells: list[str] = []
        while True:
            quoted = _QUOTED.match(text, at)
            whole = bool(quoted and re.search(r'[\t\n]|""', quoted[1]))
            found = quoted if quoted and whole else _CELL.match(text, at)
            assert found is not None  # noqa: S101  # a cell may be empty
            cells.append(found[1].replace('""', '"') if whole else found[0])
            at = found.end()
            if text[at : at + 1] != "\t":
                break
            at += 1
        at += 1
        yield _without_marker_cell(cells)


def _without_marker_cell(cells: list[str]) -> list[str]:
    marker, rest = parted(f"{cells[0].strip()}\t")
    if len(cells) == 2 and marker is not None and not rest.strip():  # noqa: PLR2004
        return [f"{'•' if is_bullet(marker) else cells[0]} {cells[1]}", *cells[2:]]
    return cells


def _name(element: html.HtmlElement) -> str:
    return element.tag.lower() if isinstance(element.tag, str) else ""


def _table_of(row: html.HtmlElement) -> html.HtmlElement | None:
    return next(row.iterancestors("table"), None)


def _number(cell: html.HtmlElement, name: str) -> int:
    value = cell.get(name) or "1"
    return min(max(int(value), 1), 100) if value.isdigit() else 1
