"""Our own DOCX known again: by the names of its styles, whoever saved it since."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ametijuhend.layout.profile import LayoutProfile, shipped_profiles
from ametijuhend.model.regime import Regime
from ametijuhend.readers.docx import DocxText
from ametijuhend.readers.pieces import Piece
from ametijuhend.readers.source import Address, Block, Paragraph, Stretch, Table, paragraphs

_KNOWN = 0.6
"""The share of a layout's style names that a file of ours still has."""
_USED = 0.5
"""The share of its paragraphs that are in them, of all that have a style of their own."""
_PLAIN = "normal"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a file of ours."""

    address: Address
    paragraph: Paragraph
    key: str
    """The key of its style in the layout profile; empty for a style that is not ours."""
    variant: str

    @property
    def text(self) -> str:
        """Its text, to the character."""
        return self.paragraph.text

    @property
    def says(self) -> bool:
        """Whether there is more than blanks."""
        return bool(self.paragraph.text.strip())

    def begins(self, key: str) -> bool:
        """Whether it is a heading in a style; a blank one is, if its style says of what."""
        return self.key == key and (self.says or self.variant != "")

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Its text in pieces of one character style."""
        return self.paragraph.stretches or (Stretch(self.paragraph.text),)

    @property
    def piece(self) -> Piece:
        """What the ledger keeps account of."""
        return Piece(self.text, self.address, self.paragraph.marker, style=self.paragraph.style)


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row, cell by cell."""

    cells: tuple[tuple[Line, ...], ...]


Part = Line | tuple[Row, ...]
"""A paragraph, or a table."""


class StyleNames:
    """Which key and variant of a profile each style name stands for."""

    def __init__(self, profile: LayoutProfile) -> None:
        self._keys = {style.name.casefold(): (key, "") for key, style in profile.styles.items()}
        for key, variants in profile.variants.items():
            self._keys |= {name.casefold(): (key, variant) for variant, name in variants.items()}

    def lines(self, blocks: tuple[Block, ...], at: Address = ()) -> tuple[Line, ...]:
        """Return all paragraphs in reading order."""
        return tuple(self.line(address, one) for address, one in paragraphs(blocks, at))

    def line(self, address: Address, paragraph: Paragraph) -> Line:
        """Return a paragraph with what its style says of it."""
        return Line(address, paragraph, *self._keys.get(paragraph.style, ("", "")))

    def parts(self, blocks: tuple[Block, ...]) -> Iterator[Part]:
        """Yield paragraphs and tables in reading order."""
        for position, block in enumerate(blocks):
            if isinstance(block, Paragraph):
                yield self.line((position,), block)
            else:
                yield self._rows(block, position)

    def _rows(self, table: Table, at: int) -> tuple[Row, ...]:
        return tuple(
            Row(
                tuple(
                    self.lines(cell.blocks, (at, place, position)) for position, cell in enumerate(row.cells)
                )
            )
            for place, row in enumerate(table.rows)
        )


def own_profile(text: DocxText) -> LayoutProfile | None:
    """Return the layout that a file was written in by this program; None for a file of other origin."""
    found = [(_likeness(text, profile), profile) for profile in _profiles()]
    best = max(found, key=lambda one: (*one[0], one[1].version), default=None)
    if best is None or best[0][0] < _KNOWN or best[0][1] < _USED:
        return None
    return best[1]


def _profiles() -> Iterable[LayoutProfile]:
    found = (profile for regime in Regime for profile in shipped_profiles(regime))
    return {(one.profile, one.version): one for one in found}.values()


def _likeness(text: DocxText, profile: LayoutProfile) -> tuple[float, float, int]:
    """Return the shares of styles known and used, and how many fields have this layout's names."""
    own = {style.name.casefold() for style in profile.styles.values()}
    own |= {name.casefold() for variants in profile.variants.values() for name in variants.values()}
    said = [one for _, one in paragraphs(text.source.blocks) if one.text.strip() and not one.place]
    styled = [one for one in said if one.style != _PLAIN]
    used = sum(one.style in own for one in styled) / len(styled) if styled else 0.0
    labels = {label for texts in profile.texts.values() for label in texts.fields.values()}
    return len(own & text.styles) / len(own), used, sum(one.text in labels for one in said)


def lines_in(parts: Iterable[Part]) -> Iterator[Line]:
    """Yield the lines of parts, those of tables cell by cell."""
    for part in parts:
        if isinstance(part, Line):
            yield part
        else:
            for row in part:
                for cell in row.cells:
                    yield from cell
