"""A source made even for understanding: every line a piece, every table row with several cells a row."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ametijuhend.model.node import clean_text
from ametijuhend.readers.markers import is_bullet, is_number, parted
from ametijuhend.readers.source import (
    Address,
    Block,
    Marker,
    Paragraph,
    Row,
    Source,
    Table,
    paragraphs,
    spoken,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or one line of a paragraph with line breaks, without the marker before it."""

    text: str
    address: Address
    marker: Marker | None = None
    bold: bool = False
    heading: int = 0
    style: str = ""
    strong: int = 0
    indent: int = 0
    soft: bool = False
    """Whether it follows a line break inside its paragraph."""
    boxed: bool = False
    """Whether it stands in a table."""
    place: str = ""
    """Where it stands if not in the text: ``header``, ``footnote``."""

    @property
    def spoken(self) -> str:
        """The text with a marker that was typed."""
        return f"{self.marker.text} {self.text}" if self.marker and not self.marker.counted else self.text

    @property
    def bullet(self) -> bool:
        """Whether it is an item with a bullet."""
        return is_bullet(self.marker)

    @property
    def numbered(self) -> bool:
        """Whether it has a number."""
        return is_number(self.marker)


@dataclass(frozen=True, slots=True)
class GridRow:
    """A table's row of several cells, each its pieces."""

    cells: tuple[tuple[Piece, ...], ...]
    columns: tuple[int, ...]
    """Where each cell begins in the table's grid."""
    table: int
    """The table's position among all."""
    first: bool = False
    header: bool = False
    merged: bool = False
    """Whether its first cell is the lower part of one merged downwards, no empty one."""

    @property
    def filled(self) -> tuple[tuple[Piece, ...], ...]:
        """The cells with words."""
        return tuple(cell for cell in self.cells if cell)


_SPACES = re.compile(" {2,}")
_GAP = re.compile("(?<=\\S) {5,}(?=\\S)")
"""So many spaces put words under others, as a tab does."""

Unit = Piece | GridRow


def units_of(source: Source) -> tuple[Unit, ...]:
    """Return the source's pieces and rows in reading order."""
    return tuple(_units(source.blocks, (), iter(range(1_000_000)), boxed=False))


def pieces_in(units: Iterable[Unit]) -> Iterator[Piece]:
    """Yield all pieces, those of rows cell by cell."""
    for unit in units:
        if isinstance(unit, Piece):
            yield unit
        else:
            for cell in unit.cells:
                yield from cell


def _units(blocks: tuple[Block, ...], at: Address, tables: Iterator[int], *, boxed: bool) -> Iterator[Unit]:
    for position, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            yield from _pieces(block, (*at, position), boxed)
        else:
            yield from _rows(block, (*at, position), tables)


def _rows(table: Table, at: Address, tables: Iterator[int]) -> Iterator[Unit]:
    number = next(tables)
    first = True
    for position, row in enumerate(table.rows):
        if len(row.cells) == 1:
            yield from _units(row.cells[0].blocks, (*at, position, 0), tables, boxed=True)
            continue
        cells = tuple(
            tuple(
                piece
                for address, paragraph in paragraphs(cell.blocks, (*at, position, place))
                for piece in _pieces(paragraph, address, boxed=True)
            )
            for place, cell in enumerate(row.cells)
        )
        if any(cells):
            yield GridRow(
                cells, tuple(cell.column for cell in row.cells), number, first, row.header, _is_merged(row)
            )
            first = False


def _is_merged(row: Row) -> bool:
    return not row.cells[0].blocks


def _pieces(paragraph: Paragraph, address: Address, boxed: bool) -> Iterator[Piece]:
    whole = clean_text(paragraph.text)
    marker = paragraph.marker
    if marker and not whole.strip():
        whole, marker = spoken(paragraph), None
    start, soft = 0, False
    for written in whole.split("\n"):
        strong = len(_SPACES.sub(" ", written[: max(paragraph.strong - start, 0)]))
        start += len(written) + 1
        line = _SPACES.sub(" ", written if boxed else _GAP.sub("\t", written))
        if not line.strip():
            continue
        typed, text = (marker, line) if marker and not soft else parted(line)
        if not text.strip():
            typed, text = None, line
        bare = text.strip()
        strong = max(strong - (len(line) - len(text.lstrip())), 0)
        bold = paragraph.bold or strong >= len(bare)
        yield Piece(
            bare, address, typed, bold, paragraph.heading, paragraph.style, strong, paragraph.indent,
            soft=soft, boxed=boxed, place=paragraph.place,
        )  # fmt: skip
        soft = True


def shortened(piece: Piece, text: str, *, marker: bool = False) -> Piece:
    """Return the end of a piece as a piece of its own."""
    gone = len(piece.text) - len(text)
    kept = piece.marker if marker else None
    return replace(
        piece,
        text=text,
        marker=kept,
        strong=max(piece.strong - gone, 0),
        bold=piece.strong - gone >= len(text),
    )
