"""What a reader found in a file, whatever its format: paragraphs and tables in reading order.

A block's place is its `Address`, a path of positions: a paragraph of the body is ``(4,)``; a paragraph in a
table is ``(2, 0, 1, 3)``: block, row, position in the row's cells, block of the cell.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ametijuhend.model.node import clean_text

Address = tuple[int, ...]

_WORD = re.compile(r"[^\W_]+")
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before a paragraph: ``3.1``, ``▪``, ``–``."""

    text: str
    level: int = 0
    counted: bool = False
    """Whether the word processor wrote it; a typed one may as well be left in the paragraph's text."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a paragraph's text in one character style; the style is its name, case-folded, or empty."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a line end in its text is a line break."""

    text: str
    style: str = ""
    """The style's name, case-folded."""
    heading: int = 0
    """Its outline level from 1, or 0 for body text."""
    bold: bool = False
    """Whether all of its words are bold."""
    marker: Marker | None = None
    indent: int = 0
    """How far it stands from its column's left edge, in twips."""
    strong: int = 0
    """How many characters at its beginning are bold."""
    place: str = ""
    """Where it stands if not in the text itself: ``header``, ``footer``, ``footnote``, ``endnote``,
    ``comment``, ``hidden`` or ``prompt`` (of an empty form field). Such paragraphs follow all others."""
    stretches: tuple[Stretch, ...] = ()
    """The text in pieces, if any of it has a character style."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell; the lower part of cells merged downwards has no blocks."""

    blocks: tuple["Block", ...] = ()
    column: int = 0
    """The column of the table's grid that it begins in."""
    span: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row; ``header`` says that it repeats on every page."""

    cells: tuple[Cell, ...]
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table."""

    rows: tuple[Row, ...]
    style: str = ""
    """The style's name, case-folded."""


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Notice:
    """What the user should be told of a file once: a code for programs, a sentence for people."""

    code: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Source:
    """A file's content before anybody asked what it means."""

    name: str
    kind: str
    """``docx``, ``pdf``, ``text``."""
    blocks: tuple[Block, ...] = ()
    notices: tuple[Notice, ...] = ()


def words_of(text: str) -> list[str]:
    """Return a text's words, case-folded; hyphens that are not seen do not part them."""
    return _WORD.findall(_UNSEEN.sub("", clean_text(text)).casefold())


def paragraphs(blocks: tuple[Block, ...], at: Address = ()) -> Iterator[tuple[Address, Paragraph]]:
    """Yield every paragraph in reading order with its address, those in tables too."""
    for position, block in enumerate(blocks):
        here = (*at, position)
        if isinstance(block, Paragraph):
            yield here, block
            continue
        for row_position, row in enumerate(block.rows):
            for cell_position, cell in enumerate(row.cells):
                yield from paragraphs(cell.blocks, (*here, row_position, cell_position))


def vocabulary(source: Source) -> "Counter[str]":
    """Return how often each word stands in the source; numbers that the word processor counts do not."""
    found: Counter[str] = Counter()
    for _, paragraph in paragraphs(source.blocks):
        found.update(words_of(spoken(paragraph)))
    return found


def spoken(paragraph: Paragraph) -> str:
    """Return a paragraph's text with the marker that was typed before it."""
    marker = paragraph.marker
    return f"{marker.text} {paragraph.text}" if marker and not marker.counted else paragraph.text


def words(source: Source) -> int:
    """Return how many words the source has."""
    return vocabulary(source).total()
