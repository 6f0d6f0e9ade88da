"""Which characters the shipped font can show; what it lacks is printed as a box.

Why not another font's glyph: which fonts there are differs from machine to machine, and PDF/A wants every
glyph embedded. So the pages, the PDF and the printer show the same box everywhere.
"""

import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import cache

from ametijuhend.assets import asset
from ametijuhend.language import translate
from ametijuhend.layout.blocks import Block, Flow, Paragraph, Table
from ametijuhend.layout.profile import Font
from ametijuhend.model.paths import DocumentPath

BOX = "\N{WHITE SQUARE}"
_WEIGHTS = ("Regular", "Bold")
_UNSEEN = {"Cf", "Cc", "Mn", "Me"}
"""Joiners, marks and selectors: without the glyph that they belong to they show nothing."""
_BASIC, _FULL = 4, 12
_LAID_OUT = "\t\n\N{SOFT HYPHEN}"
"""Characters that no glyph is asked for."""


def printable(text: str, font: Font) -> str:
    """Return a text as the pages show it: with a box for each character that the font lacks."""
    if text.isascii():
        return text
    return _lacking(font.shipped).sub(lambda found: _shown_as(found[0], font.shipped), text)


def lacking(flow: Flow, font: Font) -> tuple[tuple[DocumentPath, str], ...]:
    """Return where the font lacks characters, and which, in order and each once for a place."""
    found: dict[DocumentPath, str] = {}
    for paragraph in _paragraphs(flow.blocks):
        for run in paragraph.runs:
            for character in _lacking(font.shipped).findall(run.text):
                origin = run.origin or paragraph.origin
                shown = _shown_as(character, font.shipped)
                if shown == BOX and character not in found.get(origin, ""):
                    found[origin] = found.get(origin, "") + character
    return tuple(found.items())


def lacking_sentence(characters: str) -> str:
    """Return what there is to say of characters that the font lacks, in the chosen language."""
    text = translate("PageFindings", "The PDF shows □ for {characters}; the Word file keeps it.")
    return text.format(characters=" ".join(characters))


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (one for row in block.rows for cell in row.cells for one in cell.paragraphs)
        else:
            yield block


def _shown_as(character: str, font: str) -> str:
    """Return what stands for a character that a font lacks: ℃ as °C, a joiner as nothing, else a box."""
    plain = unicodedata.normalize("NFKC", character)
    if plain != character and not _lacking(font).search(plain):
        return plain
    return "" if unicodedata.category(character) in _UNSEEN else BOX


@cache
def _lacking(name: str) -> re.Pattern[str]:
    """Return what matches each character that one weight of a font lacks."""
    weights = [set(_characters(_table(f"{name.replace(' ', '')}-{weight}.ttf"))) for weight in _WEIGHTS]
    known = sorted(set.intersection(*weights) | set(map(ord, _LAID_OUT)))
    ranges: list[list[int]] = []
    for code in known:
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    inside = "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in ranges)
    return re.compile(f"[^{inside}]")


def _table(file: str) -> bytes:
    """Return a font's ``cmap`` table."""
    data = asset("resources", "fonts", file).read_bytes()
    (count,) = struct.unpack_from(">H", data, 4)
    for number in range(count):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * number)
        if tag == b"cmap":
            return data[offset : offset + length]
    raise ValueError(f"{file} has no table of characters")


def _characters(cmap: bytes) -> Iterator[int]:
    """Yield every character that a font's table leads to a glyph from."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    offsets = {struct.unpack_from(">L", cmap, 8 + 8 * number)[0] for number in range(count)}
    for offset in offsets:
        (form,) = struct.unpack_from(">H", cmap, offset)
        if form == _BASIC:
            yield from _basic(cmap[offset:])
        elif form == _FULL:
            (groups,) = struct.unpack_from(">L", cmap, offset + 12)
            for number in range(groups):
                first, last, _ = struct.unpack_from(">LLL", cmap, offset + 16 + 12 * number)
                yield from range(first, last + 1)


def _basic(table: bytes) -> Iterator[int]:
    """Yield the characters of a table of format 4: segments, each with a shift or a list of glyphs."""
    double = struct.unpack_from(">H", table, 6)[0]
    count = double // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + double)
    shifts = struct.unpack_from(f">{count}H", table, 16 + 2 * double)
    places = struct.unpack_from(f">{count}H", table, 16 + 3 * double)
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if places[number]:
                at = 16 + 3 * double + 2 * number + places[number] + 2 * (code - start)
                (glyph,) = struct.unpack_from(">H", table, at)
            if glyph and (glyph + shifts[number]) & 0xFFFF:
                yield code
