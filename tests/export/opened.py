"""A DOCX taken apart for the tests, and the rules of validity that the Open XML SDK does not check."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NAMES = {"w": W[1:-1]}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CHARACTERS = {f"{W}br": "\n", f"{W}tab": "\t", f"{W}softHyphen": "\u00ad", f"{W}noBreakHyphen": "\u2011"}
SEPARATOR = "Separator"


class OpenedDocx:
    """The parts of a DOCX as XML."""

    def __init__(self, docx: bytes) -> None:
        with ZipFile(BytesIO(docx)) as archive:
            self.entries = archive.infolist()
            self.parts = {entry.filename: archive.read(entry) for entry in self.entries}
        self.body = etree.fromstring(self.parts["word/document.xml"])
        self.styles = etree.fromstring(self.parts["word/styles.xml"])
        self.numbering = etree.fromstring(self.parts["word/numbering.xml"])
        self.settings = etree.fromstring(self.parts["word/settings.xml"])

    def find(self, path: str, part: str = "body") -> list:
        """Return what an XPath finds in a part."""
        return getattr(self, part).xpath(path, namespaces=_NAMES)

    def paragraphs(self) -> list:
        """Return all paragraphs in reading order, those of cells too."""
        return self.find("//w:p")

    def counted_in(self, style: str) -> tuple[int, int] | None:
        """Return the list and the level that a style's paragraphs are counted in."""
        for number in self.find(f"/w:styles/w:style[@w:styleId='{style}']/w:pPr/w:numPr", "styles"):
            return int(number.find(f"{W}numId").get(f"{W}val")), int(number.find(f"{W}ilvl").get(f"{W}val"))
        return None

    def level(self, number: int, place: int):
        """Return the definition of a level of a list."""
        (definition,) = self.find(
            f"/w:numbering/w:num[@w:numId='{number}']/w:abstractNumId/@w:val", "numbering"
        )
        (found,) = self.find(
            f"/w:numbering/w:abstractNum[@w:abstractNumId='{definition}']/w:lvl[@w:ilvl='{place}']",
            "numbering",
        )
        return found


def style_of(paragraph) -> str:
    """Return a paragraph's style id."""
    return paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")


def text_of(paragraph) -> str:
    """Return a paragraph's text as it was written: breaks, tabs and hyphens as characters."""
    return "".join(
        piece.text or "" if piece.tag == f"{W}t" else _CHARACTERS[piece.tag]
        for run in paragraph.iter(f"{W}r")
        for piece in run
        if piece.tag != f"{W}rPr"
    )


def labels_as_word_counts(docx: OpenedDocx) -> list[str]:
    """Return the number or bullet that Word puts before every paragraph.

    Word's rule: a level counts on from its start, and begins anew after any level above it.
    """
    counts: Counter[tuple[int, int]] = Counter()
    return [_label(docx, paragraph, counts) for paragraph in docx.paragraphs()]


def _label(docx: OpenedDocx, paragraph, counts: Counter[tuple[int, int]]) -> str:
    place = docx.counted_in(style_of(paragraph))
    if place is None:
        return ""
    number, level = place
    counts[place] += 1
    for deeper in range(level + 1, 9):
        counts[number, deeper] = 0
    label = docx.level(number, level).find(f"{W}lvlText").get(f"{W}val")
    for above in range(level + 1):
        label = label.replace(f"%{above + 1}", str(counts[number, above]))
    return label


def broken_rules(docx: OpenedDocx) -> list[str]:
    """Return where a DOCX breaks a rule that makes Word repair it or lose something."""
    return [*_cells(docx), *_rows(docx), *_names(docx), *_numbers(docx), *_empty(docx), *_direct(docx)]


def _cells(docx: OpenedDocx) -> Iterator[str]:
    for cell in docx.find("//w:tc[not(*[last()][self::w:p])]"):
        yield f"a cell does not end in a paragraph: {etree.tostring(cell)[:200]!r}"
    for table in docx.find("//w:tbl[not(following-sibling::*[1][self::w:p])]"):
        yield f"no paragraph follows a table: {etree.tostring(table)[:200]!r}"


def _rows(docx: OpenedDocx) -> Iterator[str]:
    for table in docx.find("//w:tbl"):
        widths = [int(width) for width in table.xpath("w:tblGrid/w:gridCol/@w:w", namespaces=_NAMES)]
        total = int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w"))
        if sum(widths) != total:
            yield f"columns of {sum(widths)} in a table of {total}"
        for row in table.iter(f"{W}tr"):
            cells = [int(width) for width in row.xpath("w:tc/w:tcPr/w:tcW/@w:w", namespaces=_NAMES)]
            if cells != widths:
                yield f"a row of {cells} in a grid of {widths}"
            rules = [rule.tag.removeprefix(W) for rule in row.iterfind(f"{W}trPr/*")]
            if rules not in ([], ["cantSplit"], ["cantSplit", "tblHeader"]):
                yield f"a row with {rules}"


def _names(docx: OpenedDocx) -> Iterator[str]:
    defined = docx.find("/w:styles/w:style/@w:styleId", "styles")
    if len(set(defined)) != len(defined):
        yield f"two styles of one id: {defined}"
    used = docx.find("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")
    used += docx.find("//w:basedOn/@w:val | //w:next/@w:val", "styles")
    used += docx.find("//w:lvl/w:pStyle/@w:val", "numbering")
    yield from (f"no such style: {name}" for name in sorted({*used} - {*defined}))
    bold = {
        style.get(f"{W}styleId") for style in docx.find("//w:style[@w:type='paragraph'][w:rPr/w:b]", "styles")
    }
    for paragraph in docx.find("//w:p[w:r/w:rPr/w:rStyle]"):
        if style_of(paragraph) in bold:
            yield "a bold run in a bold paragraph is not bold"


def _numbers(docx: OpenedDocx) -> Iterator[str]:
    order = [element.tag.removeprefix(W) for element in docx.numbering]
    if order != sorted(order):
        yield f"a list is named before it is defined: {order}"
    lists = docx.find("//w:num/@w:numId", "numbering")
    used = docx.find("//w:numId/@w:val") + docx.find("//w:numId/@w:val", "styles")
    yield from (f"no such list: {number}" for number in sorted({*used} - {*lists}))
    bound = docx.find("//w:lvl/w:pStyle/@w:val", "numbering")
    counted = docx.find("//w:style[w:pPr/w:numPr]/@w:styleId", "styles")
    yield from (f"no list level knows its style {style}" for style in sorted({*counted} - {*bound}))
    defined = docx.find("//w:abstractNum/@w:abstractNumId", "numbering")
    named = docx.find("//w:num/w:abstractNumId/@w:val", "numbering")
    if sorted(defined) != sorted(named):
        yield f"lists share a definition or have none: {named} of {defined}"


def _empty(docx: OpenedDocx) -> Iterator[str]:
    for paragraph in docx.paragraphs():
        alone = paragraph.getparent().tag == f"{W}tc" and len(paragraph.getparent().findall(f"{W}p")) == 1
        counted = docx.counted_in(style_of(paragraph)) is not None
        if not text_of(paragraph) and style_of(paragraph) != SEPARATOR and not (alone or counted):
            yield f"an empty paragraph in style {style_of(paragraph)}"
    for text in docx.find("//w:t"):
        if text.get(_SPACE) != "preserve":
            yield f"spaces may be lost: {text.text!r}"


def _direct(docx: OpenedDocx) -> Iterator[str]:
    for place, allowed in (("pPr", "pStyle"), ("rPr", "rStyle")):
        for found in docx.find(f"//w:{place}/*[not(self::w:{allowed})]"):
            yield f"formatted by hand: {found.tag.removeprefix(W)}"
