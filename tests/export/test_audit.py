"""The audit finds each fault that it is there for; in what we export it finds none (test_validity)."""

import pytest
from lxml import etree

from ametijuhend.export.audit import audit, audit_sentence
from ametijuhend.export.docx import write_docx
from ametijuhend.language import LANGUAGES, language
from export.opened import OpenedDocx
from export.packing import repacked

BODY, STYLES, NUMBERING, CORE = (
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "docProps/core.xml",
)
NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "dc": "http://purl.org/dc/elements/1.1/",
}
LAST_SEPARATOR = "/w:document/w:body/w:p[w:pPr/w:pStyle/@w:val='Separator']"
SPOILERS = {
    "a cell without a paragraph": ("structure", BODY, "//w:tc/w:p[1]", "remove"),
    "tables without a paragraph between": ("structure", BODY, LAST_SEPARATOR, "remove"),
    "a grid that is not the table's": ("structure", BODY, "//w:gridCol", "remove"),
    "a row shorter than the grid": ("structure", BODY, "//w:tc[2]", "remove"),
    "a header that splits": ("structure", BODY, "//w:trPr[w:tblHeader]/w:cantSplit", "remove"),
    "text as it was in what is deleted": ("structure", BODY, "//w:p/w:r", "delete"),
    "two styles of one id": ("style", STYLES, "//w:style", "double"),
    "a style that is nowhere": ("style", STYLES, "//w:style[@w:styleId='Result']", "remove"),
    "a paragraph without a style": ("style", BODY, "//w:pPr", "remove"),
    "bold in bold": ("formatting", STYLES, "//w:style[@w:styleId='Additional']", "embolden"),
    "a list named before it is defined": ("numbering", NUMBERING, "//w:num[1]", "first"),
    "a level that no style knows": ("numbering", NUMBERING, "//w:lvl/w:pStyle", "remove"),
    "a list that is nowhere": ("numbering", NUMBERING, "//w:num", "remove"),
    "a list without a definition": ("numbering", NUMBERING, "//w:abstractNum[2]", "remove"),
    "an empty paragraph": ("empty", BODY, "//w:body/w:p[1]/w:r", "remove"),
    "spaces that may be lost": ("spaces", BODY, "//w:t", "bare"),
    "formatted by hand": ("formatting", BODY, "//w:pPr", "embolden"),
    "a heading too deep": ("heading", BODY, "//w:p[w:pPr/w:pStyle/@w:val='Heading2']", "deepen"),
    "a header row that is not marked": ("header-row", BODY, "//w:tblHeader", "remove"),
    "no language": ("language", STYLES, "//w:docDefaults//w:lang", "remove"),
    "no title": ("title", CORE, "//dc:title", "remove"),
}


@pytest.mark.parametrize("fault", SPOILERS)
def test_every_rule_finds_its_fault(tiimijuht, profile, fault):
    code, part, path, deed = SPOILERS[fault]
    docx = write_docx(tiimijuht, profile)
    root = etree.fromstring(OpenedDocx(docx).parts[part])
    targets = root.xpath(path, namespaces=NAMES)
    assert targets
    for target in targets:
        _spoil(target, deed)
    found = audit(repacked(docx, {part: etree.tostring(root)}))
    assert code in {finding.code for finding in found}
    for name in LANGUAGES:
        before = language.code
        language.choose(name)
        try:
            assert all(audit_sentence(finding).endswith(".") for finding in found)
        finally:
            language.choose(before)


def test_a_link_to_the_outside_is_found(tiimijuht, profile):
    docx = write_docx(tiimijuht, profile)
    name = "word/_rels/document.xml.rels"
    link = b'<Relationship Id="rId99" Type="x" Target="https://a.ee/" TargetMode="External"/></Relationships>'
    outside = OpenedDocx(docx).parts[name].replace(b"</Relationships>", link)
    (finding,) = audit(repacked(docx, {name: outside}))
    assert (finding.code, finding.detail) == ("outside", "https://a.ee/")


def _spoil(target, deed):
    parent = target.getparent()
    if deed == "remove":
        parent.remove(target)
    elif deed == "double":
        parent.append(target.__copy__())
    elif deed == "first":
        parent.insert(0, target)
    elif deed == "bare":
        target.attrib.clear()
    elif deed == "deepen":
        target.find("w:pPr/w:pStyle", NAMES).set(f"{{{NAMES['w']}}}val", "Heading3")
    elif deed == "delete":
        deleted = parent.makeelement(f"{{{NAMES['w']}}}del")
        parent.replace(target, deleted)
        deleted.append(target)
    else:
        made = target.makeelement(f"{{{NAMES['w']}}}rPr")
        made.append(target.makeelement(f"{{{NAMES['w']}}}b"))
        target.append(made)
