"""Types job descriptions as offices do in Word, from lines whose beginning says how they look.

``^`` centred, ``>>`` right, ``H2 `` a heading's style, ``# `` ``## `` ``### `` Word's numbers of levels one
to three, ``% `` ``%% `` Roman ones, ``@ `` a bullet, ``~d1 `` a list of its own, ``**bold**``. A table is a
list of rows; a cell is its lines, ``[lines, columns]`` for a wide one, ``None`` for the lower part of one
that is merged.
"""

import re
from io import BytesIO
from typing import Any

from docx import Document as Word
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.table import _Cell

Line = str
Rows = list[list[Any]]
_LISTS = {
    "#": (("decimal", "%1."), ("decimal", "%1.%2."), ("decimal", "%1.%2.%3.")),
    "@": (("bullet", "•"), ("bullet", "–")),
    "%": (("upperRoman", "%1"), ("decimal", "%2.")),
    "p": (("decimal", "%1)"),),
    "d": (("decimal", "%1."),),
}
_ALIGNED = {"^": WD_ALIGN_PARAGRAPH.CENTER, ">>": WD_ALIGN_PARAGRAPH.RIGHT}
_LINE = re.compile(r"(?P<at>\^|>>)?(?:H(?P<style>\d) |(?P<list>#{1,3}|@{1,2}|%{1,2}) |~(?P<own>\w+) )?")


def typed(blocks: list[Any], header: str = "", footer: str = "") -> bytes:
    """Return the DOCX of lines and tables."""
    hand = _Hand()
    if header:
        hand.word.sections[0].header.paragraphs[0].text = header
    if footer:
        hand.word.sections[0].footer.paragraphs[0].text = footer
    for block in blocks:
        if isinstance(block, str):
            hand.line(hand.word, block)
        else:
            hand.table(block)
    written = BytesIO()
    hand.word.save(written)
    return written.getvalue()


class _Hand:
    def __init__(self) -> None:
        self.word: WordDocument = Word()
        self._numbers: dict[str, str] = {}
        usual = self.word.styles["Normal"].font
        usual.name, usual.size = "Times New Roman", Pt(12)

    def line(self, where: WordDocument | _Cell, text: Line, into: Any = None) -> None:
        found = _LINE.match(text)
        assert found is not None
        paragraph = into if into is not None else where.add_paragraph()
        if found["style"]:
            paragraph.style = self.word.styles[f"Heading {found['style']}"]
        if found["at"]:
            paragraph.alignment = _ALIGNED[found["at"]]
        if found["list"]:
            self._count(paragraph, found["list"][0], len(found["list"]) - 1)
        elif found["own"]:
            self._count(paragraph, found["own"], 0)
        for place, part in enumerate(text[found.end() :].split("**")):
            paragraph.add_run(part).bold = True if place % 2 else None

    def table(self, rows: Rows) -> None:
        columns = max(sum(cell[1] if isinstance(cell, list) else 1 for cell in row) for row in rows)
        table = self.word.add_table(rows=len(rows), cols=columns)
        table.style = "Table Grid"
        for at, row in enumerate(rows):
            column = 0
            for content in row:
                text, span = content if isinstance(content, list) else (content, 1)
                cell = table.cell(at, column)
                if span > 1:
                    cell = cell.merge(table.cell(at, column + span - 1))
                if text is None:
                    table.cell(at - 1, column).merge(cell)
                else:
                    self._cell(cell, text)
                column += span
        self.word.add_paragraph()

    def _cell(self, cell: _Cell, text: str) -> None:
        first = cell.paragraphs[0]
        for place, line in enumerate(text.split("\n")):
            self.line(cell, line, None if place else first)

    def _count(self, paragraph: Any, kind: str, level: int) -> None:
        if kind not in self._numbers:
            self._numbers[kind] = self._list(_LISTS[kind[0]])
        properties = paragraph._p.get_or_add_pPr()
        number = OxmlElement("w:numPr")
        for name, value in (("w:ilvl", str(level)), ("w:numId", self._numbers[kind])):
            part = OxmlElement(name)
            part.set(qn("w:val"), value)
            number.append(part)
        properties.append(number)

    def _list(self, levels: tuple[tuple[str, str], ...]) -> str:
        """Add a list to the document's numbering and return its number."""
        numbering = self.word.part.numbering_part.element
        number = str(900 + len(numbering))
        inside = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{360 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
            for level, (kind, text) in enumerate(levels)
        )
        kept = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{inside}</w:abstractNum>'
        numbering.find(qn("w:num")).addprevious(parse_xml(kept))
        names = f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        numbering.append(parse_xml(names))
        return number
