"""Paragraphs and tables of a DOCX in reading order, as they are once all tracked changes are accepted."""

from collections.abc import Iterator
from dataclasses import replace

from lxml.etree import _Element

from ametijuhend.readers import refusals
from ametijuhend.readers.docx_styles import NOTHING, Look, Style, Styles, look_of
from ametijuhend.readers.docx_text import PAGE_BREAK, Line, LineReader, Piece, Seen, is_prompt
from ametijuhend.readers.numbering import Numbering
from ametijuhend.readers.ooxml import MC, VAL, W, number, switch, value
from ametijuhend.readers.source import Block, Cell, Marker, Paragraph, Row, Stretch, Table

_P, _TBL, _TR, _TC, _SDT = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}sdt"
_PPR, _PSTYLE = f"{W}pPr", f"{W}pStyle"
_DELETED = {f"{W}del", f"{W}moveFrom"}
_CHANGED = {f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"}
_MERGES = {f"{W}vMerge", f"{W}hMerge"}
_GRID_SPAN, _CELL_DELETED = f"{W}gridSpan", f"{W}cellDel"
_SPAN = 63
_ROWS = 2_000
_CHARACTERS = 500_000
_PARAGRAPHS = 20_000
_DEEPEST = 40
_BODY_TEXT = 9


class BlockReader:
    """Reads one story after another: the text, then headers, footers and notes."""

    def __init__(self, styles: Styles, numbering: Numbering, seen: Seen, name: str) -> None:
        """Read in these styles and lists; a document beyond all measure is refused by its name."""
        self._styles = styles
        self._numbering = numbering
        self._seen = seen
        self._name = name
        self._lines = LineReader(styles, seen)
        self._rows = 0
        self._characters = 0
        self._paragraphs = 0
        self._depth = 0

    def blocks(self, parent: _Element) -> tuple[Block, ...]:
        """Return the blocks of a body, a cell, a text box or a note."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise refusals.too_much_inside(self._name)
        found: list[Block] = []
        waiting: Line | None = None
        for child in _children(parent, _P, _TBL, self._seen):
            if child.tag == _P:
                waiting = self._paragraph(child, waiting, found)
                continue
            if waiting:
                found.append(self._made(waiting, self._styles.of(None), NOTHING))
                waiting = None
            found.append(self._table(child))
        if waiting and waiting.pieces:
            found.append(self._made(waiting, self._styles.of(None), NOTHING))
        self._depth -= 1
        return tuple(found)

    def _paragraph(self, element: _Element, before: Line | None, found: list[Block]) -> Line | None:
        """Add a paragraph and the text boxes anchored in it; return it instead if its mark is deleted."""
        properties = element.find(_PPR)
        style, look, deleted = self._look(properties)
        line = self._lines.line(element, style)
        if before:
            line.pieces = before.pieces + line.pieces
            line.boxes = before.boxes + line.boxes
        if deleted:
            return line
        found.append(self._made(line, style, look))
        for box in line.boxes:
            found.extend(self.blocks(box))
        return None

    def _look(self, properties: _Element | None) -> tuple[Style, Look, bool]:
        """Return a paragraph's style, what it says itself, and whether its mark is deleted."""
        if properties is None or not len(properties):
            return self._styles.of(None), NOTHING, False
        first = properties[0]  # where the schema puts it
        named = first if first.tag == _PSTYLE else properties.find(_PSTYLE)
        style = self._styles.of(None if named is None else named.get(VAL))
        if named is not None and len(properties) == 1:
            return style, NOTHING, False
        changed = self._changed(properties.find(f"{W}rPr"))
        if properties.find(f"{W}pPrChange") is not None:
            self._seen.revisions += 1
        return style, look_of(properties), bool(changed & _DELETED)

    def _changed(self, properties: _Element | None) -> set[str]:
        """Return which tracked changes a paragraph's mark, a row or a cell has, and count them."""
        if properties is None:
            return set()
        found = _CHANGED & {str(one.tag) for one in properties}
        self._seen.revisions += bool(found)
        return found

    def _made(self, line: Line, style: Style, look: Look) -> Paragraph:
        pieces = line.pieces
        text = pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces])
        self._characters += len(text)
        self._paragraphs += 1
        if self._characters > _CHARACTERS or self._paragraphs > _PARAGRAPHS:
            raise refusals.too_long(self._name)
        if PAGE_BREAK in text:
            pieces, text = _unbroken(line)
        marker, indent = self._marker(style, look)
        outline = style.outline if look.outline is None else look.outline
        return Paragraph(
            text=text,
            style=style.name,
            heading=0 if outline is None or outline >= _BODY_TEXT else outline + 1,
            bold=_bold(pieces),
            marker=marker,
            indent=indent,
            strong=_strong(pieces),
            stretches=_stretches(pieces),
        )

    def _marker(self, style: Style, look: Look) -> tuple[Marker | None, int]:
        """Return the number or bullet before a paragraph, counting it, and its indent."""
        own = look.indent if look.indent is not None else None
        identity = style.list if look.list is None else look.list
        if not identity or identity == "0":
            return None, (own if own is not None else style.indent) or 0
        said = look.level
        if said is None and look.list is None:
            said = style.level
        level = self._numbering.level_of(identity, style.id, said)
        if own is None and look.list is None:
            own = style.indent
        indent = own if own is not None else self._numbering.indent(identity, level)
        return self._numbering.count(identity, level), indent or 0

    def _table(self, element: _Element) -> Table:
        style = value(element.find(f"{W}tblPr"), "tblStyle")
        rows = tuple(row for one in _children(element, _TR, "", self._seen) for row in self._row(one))
        return Table(rows, self._styles.of(style).name if style else "")

    def _row(self, element: _Element) -> Iterator[Row]:
        """Yield the row, or nothing if it is deleted."""
        self._rows += 1
        if self._rows > _ROWS:
            raise refusals.too_long(self._name)
        properties = element.find(f"{W}trPr")
        if self._changed(properties) & _DELETED:
            return
        column = 0 if properties is None else number(value(properties, "gridBefore"))
        if not 0 <= column <= _SPAN:
            raise refusals.too_wide(self._name)
        cells = []
        for one in _children(element, _TC, "", self._seen):
            cell = self._cell(one, column)
            if cell:
                cells.append(cell)
                column += cell.span
        yield Row(tuple(cells), header=bool(switch(properties, "tblHeader")))

    def _cell(self, element: _Element, column: int) -> Cell | None:
        properties = element.find(f"{W}tcPr")
        span, merged = 1, False
        for one in () if properties is None else properties:
            tag = one.tag
            if tag == _GRID_SPAN:
                span = max(number(one.get(VAL), 1), 1)
            elif tag in _MERGES:
                merged = one.get(VAL, "continue") == "continue"
            elif tag == _CELL_DELETED:
                self._seen.revisions += 1
                return None
        if span > _SPAN:
            raise refusals.too_wide(self._name)
        blocks = self.blocks(element)
        if merged and not any(isinstance(one, Table) or one.text.strip() for one in blocks):
            blocks = ()
        return Cell(blocks, column, span)


def _children(parent: _Element, wanted: str, too: str, seen: Seen) -> Iterator[_Element]:
    """Yield the children of one or two kinds, those in content controls and other wrappers as well."""
    for child in parent:
        tag = child.tag
        if tag in (wanted, too):
            yield child
        elif tag == _SDT:
            content = child.find(f"{W}sdtContent")
            if is_prompt(child) and wanted == _P:
                _set_aside(child, seen)
            elif content is not None:
                yield from _children(content, wanted, too, seen)
        elif tag == f"{MC}AlternateContent":
            yield from _children(child[0], wanted, too, seen) if len(child) else ()
        elif tag == f"{W}altChunk":
            seen.chunks += 1
        elif tag in _DELETED:
            seen.revisions += 1
        elif tag in {f"{W}customXml", f"{W}smartTag", f"{W}ins", f"{W}moveTo"}:
            yield from _children(child, wanted, too, seen)


def _set_aside(control: _Element, seen: Seen) -> None:
    for paragraph in control.iter(_P):
        text = "".join(one.text or "" for one in paragraph.iter(f"{W}t"))
        if text.strip():
            seen.aside.append(("prompt", text))


def _bold(pieces: list[Piece]) -> bool:
    """Return whether there are words, and all of them are bold."""
    words = [piece.bold for piece in pieces if piece.bold or not piece.text.isspace()]
    return bool(words) and all(words) and any(not piece.text.isspace() for piece in pieces)


def _stretches(pieces: list[Piece]) -> tuple[Stretch, ...]:
    for piece in pieces:
        if piece.style:
            return tuple(Stretch(one.text, one.style) for one in pieces)
    return ()


def _strong(pieces: list[Piece]) -> int:
    """Return how many characters at a line's beginning are bold."""
    count = 0
    for piece in pieces:
        if not piece.bold:
            break
        count += len(piece.text)
    return count


def _unbroken(line: Line) -> tuple[list[Piece], str]:
    """Return a line with breaks of pages as breaks of lines, none of them at its edges."""
    text = "".join(piece.text for piece in line.pieces)
    before = len(text) - len(text.lstrip(PAGE_BREAK))
    behind = len(text.rstrip(PAGE_BREAK))
    kept: list[Piece] = []
    at = 0
    for piece in line.pieces:
        part = piece.text[max(before - at, 0) : max(behind - at, 0)].replace(PAGE_BREAK, "\n")
        at += len(piece.text)
        if part:
            kept.append(replace(piece, text=part))
    return kept, "".join(piece.text for piece in kept)
