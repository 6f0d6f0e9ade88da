"""A Word document as a source: its text in reading order, what stands outside the text after it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ametijuhend.readers.docx_blocks import BlockReader
from ametijuhend.readers.docx_notices import notices_of
from ametijuhend.readers.docx_package import DocxPackage
from ametijuhend.readers.docx_styles import Styles
from ametijuhend.readers.docx_text import SOFT_HYPHEN, Seen
from ametijuhend.readers.guard import LIMITS
from ametijuhend.readers.numbering import Numbering
from ametijuhend.readers.ooxml import W
from ametijuhend.readers.source import Block, Paragraph, Row, Source, Table, paragraphs
from ametijuhend.readers.symbols import readable
from ametijuhend.storage.files import read_limited
from ametijuhend.storage.oserrors import shown_name

_NOTES = {
    "footnotes": (f"{W}footnote", "footnote"),
    "endnotes": (f"{W}endnote", "endnote"),
    "comments": (f"{W}comment", "comment"),
}
_EDGES = ("header", "footer")
_ODD = re.compile(f"[{SOFT_HYPHEN}\uf000-\uf0ff]")


@dataclass(frozen=True, slots=True)
class DocxText:
    """A DOCX read: its source, in which soft hyphens are kept, and the names of the styles it defines."""

    source: Source
    styles: frozenset[str]


def read_docx_source(path: Path) -> Source:
    """Return what a Word document says; raises `FileProblem`."""
    return docx_source(read_limited(path, LIMITS.file), shown_name(path))


def docx_source(data: bytes, name: str) -> Source:
    """Return what the bytes of a Word document say, in plain characters; raises `FileProblem`."""
    return in_plain_characters(docx_text(data, name).source)


def docx_text(data: bytes, name: str) -> DocxText:
    """Return what the bytes of a Word document say, to the character; raises `FileProblem`."""
    package = DocxPackage(data, name)
    styles, seen = Styles(package.part("styles")), Seen()
    reader = BlockReader(styles, Numbering(package.part("numbering")), seen, name)
    body = package.main.find(f"{W}body")
    blocks = () if body is None else reader.blocks(body)
    outside = (*_edges(package, reader), *_notes(package, reader), *_aside(seen))
    source = Source(name, "docx", (*blocks, *outside), notices_of(seen, outside, macros=package.macros))
    return DocxText(source, styles.names)


def in_plain_characters(source: Source) -> Source:
    """Return the source without soft hyphens and without the private characters of symbol fonts."""
    if not any(_ODD.search(paragraph.text) for _, paragraph in paragraphs(source.blocks)):
        return source
    return replace(source, blocks=tuple(map(_plain, source.blocks)))


def _plain(block: Block) -> Block:
    if isinstance(block, Table):
        rows = (
            Row(
                tuple(replace(cell, blocks=tuple(map(_plain, cell.blocks))) for cell in row.cells),
                row.header,
            )
            for row in block.rows
        )
        return Table(tuple(rows), block.style)
    if not _ODD.search(block.text):
        return block
    strong = block.strong - block.text[: block.strong].count(SOFT_HYPHEN)
    stretches = tuple(replace(one, text=_in_plain(one.text)) for one in block.stretches)
    return replace(block, text=_in_plain(block.text), strong=strong, stretches=stretches)


def _in_plain(text: str) -> str:
    return readable(text.replace(SOFT_HYPHEN, ""))


def _edges(package: DocxPackage, reader: BlockReader) -> Iterator[Paragraph]:
    """Yield what headers and footers say, each thing once."""
    said: set[tuple[str, str]] = set()
    targets = dict.fromkeys(
        (one.kind, one.target) for one in package.relations.values() if one.kind in _EDGES
    )
    for kind, target in sorted(targets):
        part = package.by_target(target)
        for paragraph in () if part is None else _texts(reader.blocks(part)):
            if (kind, paragraph.text) not in said:
                said.add((kind, paragraph.text))
                yield replace(paragraph, place=kind)


def _notes(package: DocxPackage, reader: BlockReader) -> Iterator[Paragraph]:
    """Yield what footnotes, endnotes and comments say."""
    for kind, (tag, place) in _NOTES.items():
        part = package.part(kind)
        for note in () if part is None else part.iterchildren(tag):
            for paragraph in _texts(reader.blocks(note)):
                yield replace(paragraph, place=place)


def _aside(seen: Seen) -> Iterator[Paragraph]:
    """Yield hidden words and the prompts of empty fields."""
    for place, text in seen.aside:
        if text.strip():
            yield Paragraph(text, place=place)


def _texts(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for _, paragraph in paragraphs(tuple(blocks)):
        if paragraph.text.strip():
            yield replace(paragraph, marker=None)
