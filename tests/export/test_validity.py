"""Word opens the DOCX without repairing it, whatever the document holds."""

import pytest
from hypothesis import given, settings

from ametijuhend.export.docx import write_docx
from export.opened import OpenedDocx, broken_rules
from rendering.tools import validate
from strategies import FULL, documents, effort


@given(document=documents)
@effort
def test_any_document_keeps_the_rules(document, profile):
    assert broken_rules(OpenedDocx(write_docx(document, profile))) == []


def test_the_samples_keep_the_rules(sample, profile):
    assert broken_rules(OpenedDocx(write_docx(sample, profile))) == []


def test_open_xml_sdk_finds_nothing_in_the_samples(sample, profile, tmp_path):
    assert validate(write_docx(sample, profile), tmp_path) == []


def test_open_xml_sdk_finds_nothing_in_odd_documents(profile, tmp_path):
    checked = []

    @given(document=documents)
    @settings(effort, max_examples=100 if FULL else 10)
    def check(document):
        assert validate(write_docx(document, profile), tmp_path) == []
        checked.append(document)

    check()
    assert len(checked) >= 10


def test_open_xml_sdk_finds_what_is_wrong(tiimijuht, profile, tmp_path):
    spoiled = write_docx(tiimijuht, profile.model_copy(update={"language": "et EE?!" * 30}))
    assert validate(spoiled, tmp_path) != []


SPOILERS = {
    "a cell does not end in a paragraph": ("body", "//w:tc/w:p[1]", "remove"),
    "no paragraph follows a table": (
        "body",
        "/w:document/w:body/w:p[w:pPr/w:pStyle/@w:val='Separator']",
        "remove",
    ),
    "columns of": ("body", "//w:gridCol", "remove"),
    "a row of": ("body", "//w:tc[2]", "remove"),
    "a row with": ("body", "//w:trPr[w:tblHeader]/w:cantSplit", "remove"),
    "two styles of one id": ("styles", "//w:style", "double"),
    "no such style": ("styles", "//w:style[@w:styleId='Result']", "remove"),
    "a bold run in a bold paragraph": ("styles", "//w:style[@w:styleId='Additional']", "embolden"),
    "a list is named before it is defined": ("numbering", "//w:num[1]", "first"),
    "no list level knows its style": ("numbering", "//w:lvl/w:pStyle", "remove"),
    "no such list": ("numbering", "//w:num", "remove"),
    "lists share a definition": ("numbering", "//w:abstractNum[2]", "remove"),
    "an empty paragraph": ("body", "//w:body/w:p[1]/w:r", "remove"),
    "spaces may be lost": ("body", "//w:t", "bare"),
    "formatted by hand": ("body", "//w:pPr", "embolden"),
}


@pytest.mark.parametrize("complaint", SPOILERS)
def test_every_rule_finds_its_fault(tiimijuht, profile, complaint):
    docx = OpenedDocx(write_docx(tiimijuht, profile))
    part, path, deed = SPOILERS[complaint]
    targets = docx.find(path, part)
    assert targets
    for target in targets:
        _spoil(target, deed)
    assert any(found.startswith(complaint) for found in broken_rules(docx))


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
    else:
        made = target.makeelement(f"{{{target.nsmap['w']}}}rPr")
        made.append(target.makeelement(f"{{{target.nsmap['w']}}}b"))
        target.append(made)
