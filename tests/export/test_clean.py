"""Nothing leaves with the file that neither the user nor the layout says: every string is looked at."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from ametijuhend.export.docx import write_docx
from ametijuhend.export.public import public_copy
from ametijuhend.export.revisions import write_revisions
from ametijuhend.layout.blocks import Table
from ametijuhend.layout.compose import compose, title
from ametijuhend.layout.profile import profile_of
from ametijuhend.model.document import Note, Replaces
from ametijuhend.model.paths import put
from export.opened import OpenedDocx

SCHEMES = ("http://schemas.openxmlformats.org/", "http://purl.org/dc/", "http://www.w3.org/",
           "http://schemas.microsoft.com/office/word", "application/", "https://schemas")  # fmt: skip
FIXED = {
    "xml", "rels", "UTF-8", "preserve", "et-EE", "auto", "single", "decimal", "bullet", "space", "tab",
    "left", "right", "center", "exact", "dxa", "fixed", "nil", "multilevel", "hybridMultilevel",
    "paragraph", "character", "table", "default", "firstRow", "dcterms:W3CDTF", "PAGE", "NUMPAGES",
    "0620", "Arial",
    "compatibilityMode", "overrideTableStyleFontSizeAndJustification", "enableOpenTypeFeatures",
    "doNotFlipMirrorIndents", "differentiateMultirowTableHeaders",
}  # fmt: skip
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAGE_WORDS = {"1", " (", ")"}
"""What stands around the page's number in a layout that has one."""
PARTS = re.compile(r"/?(word/)?(_rels/)?[a-zA-Z0-9_\[\]]*\.(xml|rels)(\.rels)?|/?docProps/core\.xml|rId\d+")
NUMBER = re.compile(r"-?[0-9A-F]+")
LEVEL = re.compile(r"[%\d.]+|[▪•–-]")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")


def strings(docx: bytes) -> tuple[set[str], set[str]]:
    """Return the words that a package prints, and every other text, attribute and name in it."""
    words: set[str] = set()
    others: set[str] = set()
    with ZipFile(BytesIO(docx)) as archive:
        assert archive.comment == b""
        for entry in archive.infolist():
            assert (entry.comment, entry.extra) == (b"", b"")
            others.add(entry.filename)
            root = etree.fromstring(archive.read(entry))
            assert not [one for one in root.iter() if not isinstance(one.tag, str)], "a comment"
            for element in root.iter():
                own = words if element.tag in {f"{W}t", f"{W}delText"} else others
                own.add(element.text or "")
                others |= {element.tail or "", *element.attrib.values()}
    return words - {""}, others - {""}


def printed(document, profile) -> str:
    """Return the paragraphs of a document, each in a line that no text can hold."""
    paragraphs = [
        paragraph
        for block in compose(document, profile).blocks
        for paragraph in (
            [one for row in block.rows for cell in row.cells for one in cell.paragraphs]
            if isinstance(block, Table)
            else [block]
        )
    ]
    return "\0".join("".join(run.text for run in one.runs) for one in paragraphs)


def named(profile) -> set[str]:
    styles = {one.name for one in (*profile.styles.values(), *profile.tables.values())}
    variants = {name for names in profile.variants.values() for name in names.values()}
    return styles | variants | {profile.strong, profile.qualifier, profile.strong_qualifier}


def unexplained(docx: bytes, document, profile) -> set[str]:
    words, others = strings(docx)
    text = printed(document, profile)
    known = FIXED | set(OpenedDocx(docx).find("//w:style/@w:styleId", "styles")) | named(profile)
    known |= {title(document, profile), document.general.unit}
    rules = (PARTS, NUMBER, LEVEL, MOMENT)
    return {one for one in words if one not in text and one not in PAGE_WORDS} | {
        one
        for one in others
        if one not in known and not one.startswith(SCHEMES) and not any(rule.fullmatch(one) for rule in rules)
    }


@pytest.fixture
def secretive(sample):
    """Return a document with all that is never printed."""
    noted = put(sample, "notes", (Note(id="n", path="purpose", text="SALAJANE märkus"),))
    return noted.model_copy(
        update={
            "replaces": Replaces(id="r", title="SALAJANE eelmine", reason="SALAJANE põhjus"),
            "export_hash": "5a1a", "container_hash": "5a1b",
        }
    )  # fmt: skip


def test_every_string_is_the_document_s_the_layout_s_or_the_format_s(secretive):
    profile = profile_of(secretive)
    assert unexplained(write_docx(secretive, profile), secretive, profile) == set()


def test_the_list_notices_what_does_not_belong(secretive):
    profile = profile_of(secretive)
    other = put(secretive, "purpose", "Midagi muud.")
    assert unexplained(write_docx(other, profile), secretive, profile) == {"Midagi muud."}


def test_tracked_changes_add_the_agency_alone(secretive):
    profile = profile_of(secretive)
    other = put(secretive, "purpose", "Ruumiline hõljuk.")
    left = unexplained(write_revisions(secretive, other, profile), secretive, profile)
    assert left == {profile.agency, "Ruumiline hõljuk."}


def test_the_public_copy_adds_nothing_either(secretive):
    profile = profile_of(secretive)
    signed = tuple(
        one.model_copy(update={"name": "Eesnimi Perenimi"}) for one in secretive.signatures.signatories
    )
    public = public_copy(put(secretive, "signatures/signatories", signed))
    docx = write_docx(public, profile)
    assert unexplained(docx, public, profile) == set()
    assert signed
    assert "Eesnimi" not in printed(public, profile)
