"""What stands in the DOCX: styles, numbering, tables, words and properties."""

import subprocess
import sys
from datetime import UTC, date, datetime
from io import BytesIO

import docx as python_docx
from hypothesis import given
from lxml import etree

from ametijuhend.export.body import body_of
from ametijuhend.export.docx import write_docx
from ametijuhend.layout.blocks import Flow, Paragraph, Run, Table
from ametijuhend.layout.compose import compose
from ametijuhend.model.document import General, NumberForm
from export.opened import OpenedDocx, W, labels_as_word_counts, style_of, text_of
from strategies import documents, effort

PARTS = [
    "[Content_Types].xml",
    "_rels/.rels",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "docProps/core.xml",
]


def flow_paragraphs(document, profile) -> list[Paragraph]:
    found = []
    for block in compose(document, profile).blocks:
        if isinstance(block, Table):
            found += [paragraph for row in block.rows for cell in row.cells for paragraph in cell.paragraphs]
        else:
            found.append(block)
    return found


def property_of(style, path: str) -> str | None:
    found = style.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}val")


def style_named(opened: OpenedDocx, name: str):
    (found,) = opened.find(f"//w:style[w:name/@w:val='{name}']", "styles")
    return found


@given(document=documents)
@effort
def test_everything_printed_is_written_as_it_is(document, profile):
    opened = OpenedDocx(write_docx(document, profile))
    written = [text_of(paragraph) for paragraph in opened.paragraphs()]
    assert written == ["".join(run.text for run in one.runs) for one in flow_paragraphs(document, profile)]


@given(document=documents)
@effort
def test_word_counts_what_the_pages_show(document, profile):
    labels = labels_as_word_counts(OpenedDocx(write_docx(document, profile)))
    assert labels == [paragraph.label for paragraph in flow_paragraphs(document, profile)]


def test_duties_and_fields_are_counted_by_word(tiimijuht, profile):
    labels = labels_as_word_counts(OpenedDocx(write_docx(tiimijuht, profile)))
    assert {"1.", "1.1", "1.5", "3.1", "3.13", "8.", "▪"} <= set(labels)
    dotted = tiimijuht.model_copy(update={"duty_number": NumberForm.DOTTED})
    labels = labels_as_word_counts(OpenedDocx(write_docx(dotted, profile)))
    assert {"1.5", "3.1.", "3.13."} <= set(labels)
    assert "3.1" not in labels


def test_no_number_and_no_bullet_is_typed(sample, profile):
    opened = OpenedDocx(write_docx(sample, profile))
    counted = [one for one in opened.paragraphs() if opened.counted_in(style_of(one))]
    assert len(counted) > 70
    typed = [text_of(one) for one in counted if text_of(one)[:1] in "0123456789▪•-–"]
    assert typed == []


def test_every_bullet_list_has_its_own_indent_and_a_tab(tiimijuht, profile):
    opened = OpenedDocx(write_docx(tiimijuht, profile))
    bullets = {opened.counted_in(style_of(one)) for one in opened.paragraphs()}
    numbers = {place[0] for place in bullets if place and place[1] == 0 and place[0] != 1}
    assert len(numbers) == 5
    for number in numbers:
        level = opened.level(number, 0)
        assert property_of(level, "suff") == "tab"
        assert int(level.find(f"{W}pPr/{W}ind").get(f"{W}hanging")) > 200


def test_the_duties_header_is_repeated_and_whole(tiimijuht, profile):
    opened = OpenedDocx(write_docx(tiimijuht, profile))
    (header,) = opened.find("//w:tr[w:trPr/w:tblHeader]")
    assert [text_of(one) for one in header.iter(f"{W}p")] == ["Põhiülesanded", "Oodatavad tulemused"]
    assert header.getparent().find(f"{W}tr") is header
    assert header.find(f"{W}trPr/{W}cantSplit") is not None
    duty_rows = list(header.itersiblings(f"{W}tr"))
    assert len(duty_rows) == 13
    assert all(row.find(f"{W}trPr") is None for row in duty_rows)


def test_bold_words_have_the_strong_style(tiimijuht, profile):
    opened = OpenedDocx(write_docx(tiimijuht, profile))
    strong = opened.find("//w:r[w:rPr/w:rStyle/@w:val='Strong']")
    assert {style_of(run.getparent()) for run in strong} == {"Additional"}
    assert len(strong) == 9
    (definition,) = opened.find("//w:style[@w:styleId='Strong'][@w:type='character']/w:rPr/w:b", "styles")
    assert definition.get(f"{W}val") is None


def test_a_bold_run_in_a_bold_paragraph_stays_bold(profile):
    """Word turns bold off where the paragraph's style and the run's style both ask for it."""
    heading = Paragraph("heading", (Run("ÜLD", bold=True), Run("OSA")))
    written = body_of(Flow((heading, Paragraph("body", (Run("x", bold=True),))), NumberForm.PLAIN), profile)
    first, second = etree.fromstring(written.encode()).iter(f"{W}p")
    assert text_of(first) == "ÜLDOSA"
    assert list(first.iter(f"{W}rStyle")) == []
    assert [style.get(f"{W}val") for style in second.iter(f"{W}rStyle")] == ["Strong"]


def test_a_first_line_may_begin_before_or_after_the_others(tiimijuht, profile):
    opened = OpenedDocx(write_docx(tiimijuht, profile))
    hanging = style_named(opened, "Oodatav tulemus").find(f"{W}pPr/{W}ind")
    indented = style_named(opened, "Põhiülesanne").find(f"{W}pPr/{W}ind")
    assert int(hanging.get(f"{W}hanging")) == profile.styles["result"].hanging > 0
    assert int(indented.get(f"{W}firstLine")) == -profile.styles["task"].hanging > 0
    assert indented.get(f"{W}hanging") is None


def test_a_heading_keeps_words_own_name_and_behaviour(tiimijuht, profile):
    opened = OpenedDocx(write_docx(tiimijuht, profile))
    heading = style_named(opened, "heading 1")
    assert heading.get(f"{W}styleId") == "Heading1"
    assert heading.get(f"{W}customStyle") is None
    assert property_of(heading, "pPr/outlineLvl") == "0"
    assert heading.find(f"{W}pPr/{W}keepNext") is not None
    own = style_named(opened, "Oodatav tulemus")
    assert own.get(f"{W}styleId") == "Result"
    assert own.get(f"{W}customStyle") == "1"
    assert property_of(own, "basedOn") == "Normal"
    assert style_named(opened, "Normal").get(f"{W}default") == "1"


def test_a_task_does_not_chain_the_rows(profile, tiimijuht):
    opened = OpenedDocx(write_docx(tiimijuht, profile))
    for name in ("Põhiülesanne", "Alamülesanne", "Oodatav tulemus"):
        assert style_named(opened, name).find(f"{W}pPr/{W}keepNext") is None


def test_page_font_and_language_come_from_the_profile(tiimijuht, profile):
    opened = OpenedDocx(write_docx(tiimijuht, profile))
    (size,) = opened.find("//w:sectPr/w:pgSz")
    (margins,) = opened.find("//w:sectPr/w:pgMar")
    assert [size.get(f"{W}{edge}") for edge in ("w", "h")] == ["11906", "16838"]
    assert [int(margins.get(f"{W}{edge}")) for edge in ("left", "right", "top", "bottom")] == [
        profile.page.left, profile.page.right, profile.page.top, profile.page.bottom,
    ]  # fmt: skip
    defaults = opened.find("//w:docDefaults/w:rPrDefault/w:rPr", "styles")[0]
    assert set(defaults.find(f"{W}rFonts").attrib.values()) == {"Arial"}
    assert len(defaults.find(f"{W}rFonts").attrib) == 4
    assert property_of(defaults, "sz") == "22"
    assert property_of(defaults, "lang") == "et-EE"
    compatibility = opened.find("//w:compatSetting[@w:name='compatibilityMode']/@w:val", "settings")
    assert compatibility == ["15"]


def test_tables_are_outdented_so_that_their_text_lines_up(tiimijuht, profile):
    opened = OpenedDocx(write_docx(tiimijuht, profile))
    for table in opened.find("//w:tbl"):
        indent = int(table.find(f"{W}tblPr/{W}tblInd").get(f"{W}w"))
        style = table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val")
        (padding,) = opened.find(
            f"//w:style[@w:styleId='{style}']/w:tblPr/w:tblCellMar/w:left/@w:w", "styles"
        )
        assert indent == -int(padding)
    assert opened.find("//w:style[@w:styleId='GridTable']//w:tblBorders/w:insideH/@w:sz", "styles") == ["4"]
    assert opened.find("//w:style[@w:styleId='PlainTable']//w:tblBorders", "styles") == []


def test_python_docx_opens_it(sample, profile):
    opened = python_docx.Document(BytesIO(write_docx(sample, profile)))
    headings = [one.text for one in opened.paragraphs if one.style.name == "Heading 1"]
    assert headings[0] == "ÜLDOSA"
    assert len(headings) >= 7
    assert len(opened.tables) == 10
    assert opened.tables[2].style.name == "Ametijuhendi tabel"
    assert opened.tables[2].cell(0, 1).text == "Oodatavad tulemused"


def test_core_properties_tell_the_document_and_no_person(tiimijuht, profile):
    dated = tiimijuht.model_copy(update={"approved": date(2025, 3, 1), "last_reviewed": date(2026, 2, 28)})
    core = python_docx.Document(BytesIO(write_docx(dated, profile))).core_properties
    assert core.title == "Ametijuhend: Tiimijuht"
    assert core.subject == "Ohvriabi ja ennetusteenuste osakond, ennetustalitus (ringist välja tiim)"
    assert core.language == "et-EE"
    assert core.revision == 1
    assert (core.author, core.last_modified_by, core.comments, core.keywords) == ("", "", "", "")
    assert core.created == datetime(2025, 3, 1, tzinfo=UTC)
    assert core.modified == datetime(2026, 2, 28, tzinfo=UTC)


def test_a_title_is_one_line_that_word_can_hold(tiimijuht, profile):
    general = General(job_title="Noorte\u00adgarantii\njuht " * 40)
    core = python_docx.Document(
        BytesIO(write_docx(tiimijuht.model_copy(update={"general": general}), profile))
    ).core_properties
    assert core.title.startswith("Ametijuhend: Noortegarantii juht Noortegarantii")
    assert len(core.title) == 255
    assert core.subject == ""


def test_nothing_but_the_profile_and_the_document_is_in_the_package(tiimijuht, profile):
    opened = OpenedDocx(write_docx(tiimijuht, profile))
    assert list(opened.parts) == PARTS
    body = {text_of(one) for one in opened.paragraphs()}
    assert set(etree.fromstring(opened.parts["word/document.xml"]).itertext()) <= set(
        opened.find("//w:t/text()")
    )
    assert body == {"".join(run.text for run in one.runs) for one in flow_paragraphs(tiimijuht, profile)}
    core = set(etree.fromstring(opened.parts["docProps/core.xml"]).itertext())
    assert core == {"Ametijuhend: Tiimijuht", tiimijuht.general.unit, "et-EE", "2000-01-01T00:00:00Z", "1"}
    for name in ("styles", "numbering", "settings"):
        assert list(getattr(opened, name).itertext()) == []
    names = set(opened.find("//w:style/w:name/@w:val", "styles"))
    named = {one.name for one in (*profile.styles.values(), *profile.tables.values())}
    variants = {name for names in profile.variants.values() for name in names.values()}
    assert names == named | variants | {profile.strong, profile.qualifier, profile.strong_qualifier}


def test_python_docx_and_lxml_load_only_when_a_document_is_written():
    code = (
        "import sys, ametijuhend.export.docx; "
        "print([name for name in ('docx', 'lxml', 'PySide6') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
