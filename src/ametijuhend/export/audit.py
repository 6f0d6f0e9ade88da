"""An audit of a DOCX: what Word would repair, and what a reader who cannot see the pages would miss.

These are the rules that a validator of the schema does not know. An exported document breaks none of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import cast
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element

from ametijuhend.language import translate

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NAMES = {
    "w": _W[1:-1],
    "dc": "http://purl.org/dc/elements/1.1/",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SEPARATOR = "Separator"
_COLUMN = "Column"
"""The style of the names of columns: a row of nothing else is a header."""
_SHOWN = 60
_MARKS = {"ins", "del", "moveFrom", "moveTo"}
"""What tracked changes put beside the named styles."""


@dataclass(frozen=True, slots=True)
class AuditFinding:
    """One rule that a DOCX breaks: which, and where."""

    code: str
    detail: str = ""


def audit(docx: bytes) -> tuple[AuditFinding, ...]:
    """Return everything in which a DOCX breaks the rules; nothing for an export of ours."""
    opened = _Opened(docx)
    return tuple(finding for rule in _RULES for finding in rule(opened))


def audit_sentence(finding: AuditFinding) -> str:
    """Return what a finding says, in the chosen language."""
    texts = {
        "structure": translate("Audit", "Word would repair this file: {detail}."),
        "style": translate("Audit", "A style is missing or named twice: {detail}."),
        "numbering": translate("Audit", "The numbering does not hold together: {detail}."),
        "empty": translate("Audit", "An empty paragraph stands where a space of the style should: {detail}."),
        "formatting": translate("Audit", "Something is formatted by hand instead of by a style: {detail}."),
        "spaces": translate("Audit", "Spaces of this text may be lost: {detail}."),
        "heading": translate("Audit", "The headings skip a level: {detail}."),
        "header-row": translate("Audit", "A row of column names is not marked as a header: {detail}."),
        "language": translate("Audit", "The document does not say which language it is in."),
        "title": translate("Audit", "The document has no title."),
        "outside": translate("Audit", "The file refers to something outside it: {detail}."),
    }
    return texts[finding.code].format(detail=finding.detail)


class _Opened:
    """The parts of a DOCX as XML."""

    def __init__(self, docx: bytes) -> None:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        with ZipFile(BytesIO(docx)) as archive:
            self.parts = {
                name: etree.fromstring(archive.read(name), parser)
                for name in archive.namelist()
                if name.endswith((".xml", ".rels"))
            }

    def find(self, path: str, part: str = "word/document.xml") -> list[_Element]:
        """Return the elements that an XPath finds in a part."""
        root = self.parts.get(part)
        return [] if root is None else cast("list[_Element]", root.xpath(path, namespaces=_NAMES))

    def values(self, path: str, part: str = "word/document.xml") -> list[str]:
        """Return the texts and attributes that an XPath finds in a part."""
        return [str(found) for found in self.find(path, part)]


_STYLES, _NUMBERING, _CORE = "word/styles.xml", "word/numbering.xml", "docProps/core.xml"


def _style(paragraph: _Element) -> str:
    found = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if found is None else str(found.get(f"{_W}val"))


def _text(element: _Element) -> str:
    pieces = element.iter(f"{_W}t", f"{_W}delText")
    return " ".join("".join(piece.text or "" for piece in pieces).split())[:_SHOWN]


def _filled(paragraph: _Element) -> bool:
    return any(piece.tag != f"{_W}rPr" for run in paragraph.iter(f"{_W}r") for piece in run)


def _cells(opened: _Opened) -> Iterator[AuditFinding]:
    for cell in opened.find("//w:tc[not(*[last()][self::w:p])]"):
        yield AuditFinding("structure", f"w:tc / w:p – {_text(cell)}")
    for table in opened.find("//w:tbl[not(following-sibling::*[1][self::w:p])]"):
        yield AuditFinding("structure", f"w:tbl, w:tbl – {_text(table)}")
    for deleted in opened.find("//w:del//w:t | //w:ins//w:delText[not(ancestor::w:del)]"):
        yield AuditFinding("structure", f"w:del / w:t – {deleted.text}")


def _rows(opened: _Opened) -> Iterator[AuditFinding]:
    for table in opened.find("//w:tbl"):
        widths = [int(col.get(f"{_W}w", "0")) for col in table.iterfind(f"{_W}tblGrid/{_W}gridCol")]
        total = table.find(f"{_W}tblPr/{_W}tblW")
        if total is None or sum(widths) != int(total.get(f"{_W}w", "0")):
            yield AuditFinding("structure", f"w:tblW ≠ w:tblGrid – {_text(table)}")
        for row in table.iterfind(f"{_W}tr"):
            yield from _row(row, widths)


def _row(row: _Element, widths: list[int]) -> Iterator[AuditFinding]:
    at, fits = 0, True
    for cell in row.iterfind(f"{_W}tc/{_W}tcPr"):
        span, width = cell.find(f"{_W}gridSpan"), cell.find(f"{_W}tcW")
        reach = 1 if span is None else int(span.get(f"{_W}val", "1"))
        fits &= width is not None and int(width.get(f"{_W}w", "0")) == sum(widths[at : at + reach])
        at += reach
    if at != len(widths) or not fits:
        yield AuditFinding("structure", f"w:tr ≠ w:tblGrid – {_text(row)}")
    rules = [rule.tag.removeprefix(_W) for rule in row.iterfind(f"{_W}trPr/*")]
    plain = [rule for rule in rules if rule not in _MARKS]
    if plain not in ([], ["cantSplit"], ["cantSplit", "tblHeader"]):
        yield AuditFinding("structure", f"w:trPr {' '.join(rules)} – {_text(row)}")
    paragraphs = list(row.iter(f"{_W}p"))
    if paragraphs and {_style(one) for one in paragraphs} == {_COLUMN} and "tblHeader" not in rules:
        yield AuditFinding("header-row", _text(row))


def _styles(opened: _Opened) -> Iterator[AuditFinding]:
    defined = opened.values("/w:styles/w:style/@w:styleId", _STYLES)
    used = set(opened.values("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
    used |= set(opened.values("//w:basedOn/@w:val | //w:next/@w:val", _STYLES))
    used |= set(opened.values("//w:lvl/w:pStyle/@w:val", _NUMBERING))
    for name in sorted({one for one in defined if defined.count(one) > 1} | used - {*defined}):
        yield AuditFinding("style", name)
    for paragraph in opened.find("//w:p"):
        if not _style(paragraph):
            yield AuditFinding("style", _text(paragraph))
    bold = set(opened.values("//w:style[@w:type='paragraph'][w:rPr/w:b]/@w:styleId", _STYLES))
    for paragraph in opened.find("//w:p[.//w:r/w:rPr/w:rStyle]"):
        if _style(paragraph) in bold:  # Word turns bold off where both ask for it
            yield AuditFinding("formatting", _text(paragraph))


def _numbers(opened: _Opened) -> Iterator[AuditFinding]:
    order = [str(one.tag) for one in opened.find("/w:numbering/*", _NUMBERING)]
    if order != sorted(order):
        yield AuditFinding("numbering", "w:num < w:abstractNum")
    lists = set(opened.values("//w:num/@w:numId", _NUMBERING))
    used = set(opened.values("//w:numId/@w:val")) | set(opened.values("//w:numId/@w:val", _STYLES))
    bound = set(opened.values("//w:lvl/w:pStyle/@w:val", _NUMBERING))
    counted = set(opened.values("//w:style[w:pPr/w:numPr]/@w:styleId", _STYLES))
    yield from (AuditFinding("numbering", name) for name in sorted((used - lists) | (counted - bound)))
    defined = opened.values("//w:abstractNum/@w:abstractNumId", _NUMBERING)
    named = opened.values("//w:num/w:abstractNumId/@w:val", _NUMBERING)
    if sorted(defined) != sorted(named):
        yield AuditFinding("numbering", f"{named} ≠ {defined}")


def _paragraphs(opened: _Opened) -> Iterator[AuditFinding]:
    counted = set(opened.values("//w:style[w:pPr/w:numPr]/@w:styleId", _STYLES))
    for paragraph in opened.find("//w:p"):
        style, cell = _style(paragraph), paragraph.getparent()
        alone = cell is not None and cell.tag == f"{_W}tc" and len(cell.findall(f"{_W}p")) == 1
        if not _filled(paragraph) and style != _SEPARATOR and not (alone or style in counted):
            yield AuditFinding("empty", style)
    for text in opened.find("//w:t | //w:delText"):
        if text.get(_SPACE) != "preserve":
            yield AuditFinding("spaces", text.text or "")


def _formatting(opened: _Opened) -> Iterator[AuditFinding]:
    allowed = "self::w:pStyle or self::w:rPr[parent::w:pPr] or self::w:rStyle or self::w:pPrChange"
    marks = " or ".join(f"self::w:{mark}" for mark in sorted(_MARKS))
    for found in opened.find(f"//w:pPr/*[not({allowed})] | //w:rPr/*[not(self::w:rStyle or {marks})]"):
        yield AuditFinding("formatting", found.tag.removeprefix(_W))


def _headings(opened: _Opened) -> Iterator[AuditFinding]:
    levels = {
        style.get(f"{_W}styleId"): int(level)
        for style in opened.find("//w:style[w:pPr/w:outlineLvl]", _STYLES)
        for level in (found.get(f"{_W}val", "0") for found in style.iter(f"{_W}outlineLvl"))
    }
    before = -1
    for paragraph in opened.find("//w:p"):
        level = levels.get(_style(paragraph))
        if level is None:
            continue
        if level > before + 1:
            yield AuditFinding("heading", _text(paragraph))
        before = level


def _properties(opened: _Opened) -> Iterator[AuditFinding]:
    if not any(opened.values("//w:docDefaults//w:lang/@w:val", _STYLES)):
        yield AuditFinding("language")
    if not any(text.strip() for text in opened.values("//dc:title/text()", _CORE)):
        yield AuditFinding("title")
    for name in opened.parts:
        for target in opened.values("//rel:Relationship[@TargetMode='External']/@Target", name):
            yield AuditFinding("outside", target)


_RULES = (_cells, _rows, _styles, _numbers, _paragraphs, _formatting, _headings, _properties)
