"""A font for tests without Qt: every character is as wide as every other of its weight."""

import re
from functools import partial

from ametijuhend.layout.blocks import SOFT_HYPHEN, Block, Cell, Paragraph, Row, Run, Table
from ametijuhend.layout.boxes import Box, BoxMaker
from ametijuhend.layout.engine import PageEngine
from ametijuhend.layout.lines import LineBreaker
from ametijuhend.layout.paginate import Page, Paginator
from ametijuhend.layout.profile import LayoutProfile, ParagraphStyle, TableStyle, load_profile
from ametijuhend.layout.units import Twips
from ametijuhend.model.document import LayoutRef

PLAIN, BOLD = 100, 120
LINE = 200
TAB_STOP = Twips(500)
_PLACE = re.compile(rf"[ \t]+|-|{SOFT_HYPHEN}")


class Monospaced:
    """Measures every character alike; lines end after spaces, hyphens and soft hyphens."""

    line_height = Twips(LINE)
    ascent = Twips(150)

    def advance(self, text: str, bold: bool) -> float:
        return len(text.replace(SOFT_HYPHEN, "")) * (BOLD if bold else PLAIN)

    def break_places(self, text: str) -> list[int]:
        return sorted({*(match.end() for match in _PLACE.finditer(text)), len(text)})


def style(**changes: object) -> ParagraphStyle:
    """Return a paragraph style that asks for nothing but these changes."""
    return ParagraphStyle(**{"name": "Katse", **changes})


def wide(characters: int) -> Twips:
    """Return the width of a column that just holds this many characters of the plain weight."""
    return Twips(characters * PLAIN + 1)


PROFILE = load_profile(LayoutRef())
STYLES = {
    "body": style(),
    "heading": style(before=150, after=150, keep_next=True),
    "whole": style(keep_lines=True),
    "kept": style(keep_next=True),
    "signed": style(keep_next=True, keep_lines=True),
    "gap": style(exact_height=70),
}
TABLES = {
    "grid": TableStyle(name="Tabel", border=10, indent=-108, padding=108),
    "box": TableStyle(name="Kast", border=10, indent=-108, padding=108, divided=False),
    "plain": TableStyle(name="Ilma jooneta", border=0, indent=0, padding=0),
}


def small_profile(lines: int, characters: int = 40) -> LayoutProfile:
    """Return a layout with these few styles, whose page body holds so many lines of so many characters."""
    sheet = PROFILE.page
    page = sheet.model_copy(
        update={
            "width": Twips(sheet.left + sheet.right + wide(characters)),
            "height": Twips(sheet.top + sheet.bottom + lines * LINE),
        }
    )
    return PROFILE.model_copy(update={"page": page, "styles": STYLES, "tables": TABLES})


def small_sheets(lines: int = 30) -> LayoutProfile:
    """Return the shipped layout on sheets so low that every document takes many."""
    sheet = PROFILE.page
    height = Twips(sheet.top + sheet.bottom + lines * LINE)
    return PROFILE.model_copy(update={"page": sheet.model_copy(update={"height": height})})


def engine(profile: LayoutProfile) -> PageEngine:
    """Return a page engine that knows no document yet."""
    return PageEngine(profile, Monospaced())


def boxes(blocks: list[Block], profile: LayoutProfile) -> list[Box]:
    """Return the boxes of blocks."""
    return BoxMaker(profile, LineBreaker(Monospaced(), TAB_STOP)).boxes(blocks)


def stacked(blocks: list[Block], lines: int) -> tuple[Page, ...]:
    """Return the pages of blocks where a page holds so many lines."""
    profile = small_profile(lines)
    return Paginator(profile.page.body).pages(boxes(blocks, profile))


def text(lines: int, kind: str = "body", name: str = "r") -> Paragraph:
    """Return a paragraph of so many lines, each of which tells its number."""
    return Paragraph(kind, (Run("\n".join(f"{name}{number}" for number in range(1, lines + 1))),))


def row(*cells: Paragraph | tuple[Paragraph, ...], header: bool = False, splits: bool = True) -> Row:
    """Return a row of cells."""
    made = (Cell(cell if isinstance(cell, tuple) else (cell,)) for cell in cells)
    return Row(tuple(made), header=header, splits=splits)


def table(*rows: Row, kind: str = "grid") -> Table:
    """Return a table of rows with wide columns."""
    return Table(kind, (wide(15),) * len(rows[0].cells), rows)


header = partial(row, header=True, splits=False)
