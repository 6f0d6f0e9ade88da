"""A hand that types into Word: paragraphs, lists and tables in the XML that offices' files hold.

What a hand leaves behind besides the words is its habits: runs cut by spelling marks, spaces too many,
tracked changes, content controls, hyphens of several kinds. The words that must come back never change.
"""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from xml.sax.saxutils import escape

import docx
from docx.oxml import parse_xml

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": W,
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_STAMP = 'w:author="Kasutaja" w:date="2019-03-04T10:00:00Z"'
_LONG_WORD = re.compile(r"(?<!\w)[^\W\d_]{11,}")


@dataclass(frozen=True, slots=True)
class Habits:
    """How one person types."""

    font: str = "Arial"
    size: int = 22
    cut_runs: float = 0.3
    spaces: float = 0.05
    soft_hyphens: float = 0.0
    revisions: float = 0.0
    controls: float = 0.0
    controls_around: bool = False
    empty: float = 0.0
    """How often an empty paragraph follows one that says something."""
    stale: tuple[str, ...] = ("vastavalt vajadusele", "ja muud", "kuni 2018", "asutuse")
    """Words that were deleted with the changes tracked."""


@dataclass(slots=True)
class Lists:
    """The numbering part: one abstract list for each kind that was asked for."""

    kinds: dict[tuple[str, ...], int] = field(default_factory=dict)

    def number(self, *levels: str) -> int:
        """Return the id of the list whose levels print these texts; '%1.' counts, others are bullets."""
        return self.kinds.setdefault(levels, len(self.kinds) + 1)

    def xml(self) -> str:
        abstract = "".join(
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
            + "".join(_level(place, text) for place, text in enumerate(levels))
            + "</w:abstractNum>"
            for levels, number in self.kinds.items()
        )
        bound = "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
            for number in self.kinds.values()
        )
        return f"<w:numbering {_SPACES}>{abstract}{bound}</w:numbering>"


def _level(place: int, text: str) -> str:
    counted = "%" in text
    kind = "lowerLetter" if text.endswith("%1)") and place else "decimal" if counted else "bullet"
    font = "" if counted or text not in "\uf0b7\uf0a7" else _symbol(text)
    indent = 360 * (place + 1)
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="360"/></w:pPr>{font}</w:lvl>'
    )


def _symbol(text: str) -> str:
    name = "Symbol" if text == "\uf0b7" else "Wingdings"
    return f'<w:rPr><w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:hint="default"/></w:rPr>'


class Hand:
    """Types one document; every method returns XML, `docx` puts it into a file."""

    def __init__(self, chance: random.Random, habits: Habits) -> None:
        self.chance = chance
        self.habits = habits
        self.lists = Lists()
        self.styled: dict[str, tuple[int, int]] = {}
        """Styles that carry a list and its level themselves."""
        self.ids = iter(range(1, 100_000))

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def p(
        self,
        text: str,
        *,
        bold: bool | int = False,
        style: str = "",
        number: tuple[int, int] | None = None,
        align: str = "",
        hanging: int = 0,
        keep: bool = False,
        size: int = 0,
        italic: bool = False,
    ) -> str:
        """Return a paragraph; ``bold`` may count the characters at its start that are bold."""
        many = len(text) if bold is True else int(bold)
        mark = f'<w:rPr><w:ins w:id="{next(self.ids)}" {_STAMP}/></w:rPr>' if self._new_paragraph() else ""
        properties = "".join(
            (
                f'<w:pStyle w:val="{style}"/>' if style else "",
                "<w:keepNext/>" if keep else "",
                f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
                if number
                else "",
                f'<w:ind w:left="{hanging}" w:hanging="{hanging}"/>' if hanging else "",
                f'<w:jc w:val="{align}"/>' if align else "",
                mark,
            )
        )
        look = "<w:i/>" if italic else ""
        runs = self._runs(text[:many], "<w:b/>" + look, size) + self._runs(text[many:], look, size)
        whole = f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"
        if self.often(self.habits.empty) and not keep:
            whole += self.empty()
        return whole

    def _new_paragraph(self) -> bool:
        return bool(self.habits.revisions) and self.often(0.03)

    def empty(self) -> str:
        return self.chance.choice(("<w:p/>", "<w:p><w:pPr/></w:p>", f"<w:p>{self.run(' ')}</w:p>"))

    def _runs(self, text: str, look: str, size: int) -> str:
        if not text:
            return ""
        return "".join(self._piece(piece, look, size) for piece in self._pieces(self._spaced(text)))

    def _spaced(self, text: str) -> str:
        """Return the text with spaces too many, and soft hyphens in long words."""
        habits = self.habits
        text = re.sub(" (?=[^ ])", lambda _: "  " if self.often(habits.spaces / 4) else " ", text)
        if self.often(habits.spaces):
            text += " "
        return _LONG_WORD.sub(
            lambda found: self._hyphened(found[0]) if self.often(habits.soft_hyphens) else found[0], text
        )

    def _hyphened(self, word: str) -> str:
        place = self.chance.randint(4, len(word) - 4)
        return f"{word[:place]}\N{SOFT HYPHEN}{word[place:]}"

    def _pieces(self, text: str) -> list[str]:
        pieces = []
        while text and self.often(self.habits.cut_runs):
            place = self.chance.randint(1, len(text))
            pieces.append(text[:place])
            text = text[place:]
        return [*pieces, text] if text else pieces

    def _piece(self, text: str, look: str, size: int) -> str:
        run = self.run(text, look, size)
        if self.often(self.habits.revisions):
            return self._revised(run, look, size)
        if self.often(self.habits.controls):
            properties = f'<w:sdtPr><w:id w:val="{next(self.ids)}"/></w:sdtPr>'
            return f"<w:sdt>{properties}<w:sdtContent>{run}</w:sdtContent></w:sdt>"
        if self.often(0.05):
            return f'<w:proofErr w:type="spellStart"/>{run}<w:proofErr w:type="spellEnd"/>'
        if self.often(0.03):
            mark = next(self.ids)
            return f'<w:bookmarkStart w:id="{mark}" w:name="_B{mark}"/>{run}<w:bookmarkEnd w:id="{mark}"/>'
        return run

    def _revised(self, run: str, look: str, size: int) -> str:
        change = next(self.ids)
        gone = self.run(self.chance.choice(self.habits.stale) + " ", look, size)
        gone = gone.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
        deleted = f'<w:del w:id="{next(self.ids)}" {_STAMP}>{gone}</w:del>'
        if self.often(0.2):
            away = f'<w:moveFrom w:id="{next(self.ids)}" {_STAMP}>{run}</w:moveFrom>'
            return f'{away}<w:moveTo w:id="{change}" {_STAMP}>{run}</w:moveTo>'
        inserted = f'<w:ins w:id="{change}" {_STAMP}>{run}</w:ins>' if self.often(0.6) else run
        return self.chance.choice((deleted + inserted, inserted + deleted, inserted))

    def run(self, text: str, look: str = "", size: int = 0) -> str:
        """Return one run in the hand's font."""
        habits = self.habits
        fonts = f'<w:rFonts w:ascii="{habits.font}" w:hAnsi="{habits.font}" w:cs="{habits.font}"/>'
        rest = look.replace("<w:b/>", "")
        bold = "<w:b/>" if "<w:b/>" in look else ""
        size = size or habits.size
        properties = f'<w:rPr>{fonts}{bold}{rest}<w:sz w:val="{size}"/></w:rPr>'
        return f"<w:r>{properties}{_content(text)}</w:r>"

    def controlled(self, blocks: str) -> str:
        """Return blocks inside a content control, as forms made of a template have them."""
        if not self.habits.controls_around:
            return blocks
        properties = f'<w:sdtPr><w:alias w:val="Väli"/><w:id w:val="{next(self.ids)}"/></w:sdtPr>'
        return f"<w:sdt>{properties}<w:sdtContent>{blocks}</w:sdtContent></w:sdt>"

    def table(
        self,
        rows: Sequence[Sequence[str | tuple[str, int] | None]],
        widths: Sequence[int],
        *,
        borders: bool = True,
        header: bool = False,
    ) -> str:
        """Return a table of cells' blocks; ``(blocks, span)`` is a wide cell, None goes on from above."""
        style = "TableGrid" if borders else "TableNormal"
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        body = "".join(self._row(row, rows, place, header) for place, row in enumerate(rows))
        look = f'<w:tblStyle w:val="{style}"/><w:tblW w:w="0" w:type="auto"/>' + (_BORDERS if borders else "")
        return (
            f"<w:tbl><w:tblPr>{look}<w:tblLayout w:type='fixed'/></w:tblPr>"
            f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
        )

    def _row(
        self, row: Sequence[str | tuple[str, int] | None], rows: Sequence, place: int, header: bool
    ) -> str:
        cells = []
        for column, cell in enumerate(row):
            blocks, span = cell if isinstance(cell, tuple) else (cell, 1)
            below = (
                place + 1 < len(rows) and len(rows[place + 1]) == len(row) and rows[place + 1][column] is None
            )
            merge = "<w:vMerge/>" if blocks is None else '<w:vMerge w:val="restart"/>' if below else ""
            wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
            cells.append(f"<w:tc><w:tcPr>{wide}{merge}</w:tcPr>{blocks or '<w:p/>'}</w:tc>")
        repeated = "<w:trPr><w:tblHeader/></w:trPr>" if header and not place else ""
        return f"<w:tr>{repeated}{''.join(cells)}</w:tr>"

    def text_box(self, blocks: str) -> str:
        """Return a paragraph with a floating text box: a shape, and the same words for old programs."""
        content = f"<w:txbxContent>{blocks}</w:txbxContent>"
        shape = (
            '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" '
            'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>'
            '<wp:positionH relativeFrom="column"><wp:posOffset>3000000</wp:posOffset></wp:positionH>'
            '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
            '<wp:extent cx="2900000" cy="800000"/><wp:wrapTopAndBottom/>'
            f'<wp:docPr id="{next(self.ids)}" name="Tekstikast"/><a:graphic><a:graphicData '
            'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
            '<wps:cNvSpPr txBox="1"/>'
            '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2900000" cy="800000"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
            f"<wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp>"
            "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
        )
        style = "width:228pt;height:63pt"
        old = f'<w:pict><v:shape style="{style}"><v:textbox>{content}</v:textbox></v:shape></w:pict>'
        return (
            f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">{shape}</mc:Choice>'
            f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
        )

    def docx(self, blocks: str, header: str = "", *, page_numbers: bool = False) -> bytes:
        """Return the file."""
        paper = docx.Document()
        section = paper.sections[0]
        section.page_width, section.page_height = 7560310, 10692130
        section.left_margin, section.right_margin = 1080000, 540000
        section.top_margin = section.bottom_margin = 720000
        body = paper.element.body
        for block in parse_xml(f"<w:body {_SPACES}>{blocks}</w:body>"):
            body.insert(len(body) - 1, block)
        if header:
            section.header.paragraphs[0].text = header
        if page_numbers:
            section.footer.paragraphs[0]._p.append(_page_field())
        _put_numbering(paper, self.lists.xml())
        _put_into_styles(paper, self.styled)
        made = BytesIO()
        paper.save(made)
        return made.getvalue()


_BORDERS = "<w:tblBorders>{}</w:tblBorders>".format(
    "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
)


def _content(text: str) -> str:
    marks = {
        "\t": "<w:tab/>",
        "\n": "<w:br/>",
        "\N{SOFT HYPHEN}": "<w:softHyphen/>",
        "\N{NON-BREAKING HYPHEN}": "<w:noBreakHyphen/>",
    }
    pieces = re.split("([\t\n\N{SOFT HYPHEN}\N{NON-BREAKING HYPHEN}])", text)
    return "".join(
        marks.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in pieces if piece
    )


def _page_field():
    return parse_xml(
        f'<w:r {_SPACES}><w:fldChar w:fldCharType="begin"/>'
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>1</w:t><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _put_numbering(paper, xml: str) -> None:
    """Replace the template's lists by the document's own."""
    part = paper.part.numbering_part
    element = part.element
    for old in list(element):
        element.remove(old)
    for new in parse_xml(xml):
        element.append(new)


def _put_into_styles(paper, styled: dict[str, tuple[int, int]]) -> None:
    """Let styles carry lists; a style of the template that carried another one carries none."""
    for style in paper.styles.element:
        for old in style.findall(f".//{{{W}}}numPr"):
            old.getparent().remove(old)
        number = styled.get(style.get(f"{{{W}}}styleId"))
        if number:
            properties = style.get_or_add_pPr()
            properties.insert_element_before(
                parse_xml(
                    f'<w:numPr {_SPACES}><w:ilvl w:val="{number[1]}"/>'
                    f'<w:numId w:val="{number[0]}"/></w:numPr>'
                ),
                *("w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:spacing", "w:ind"),
                *("w:contextualSpacing", "w:jc", "w:outlineLvl"),
            )
