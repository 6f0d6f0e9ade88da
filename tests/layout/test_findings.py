"""What stands oddly on the pages is found, and what stands well is not."""

import pytest

from ametijuhend.layout.blocks import Cell, Paragraph, Row, Run, Table
from ametijuhend.layout.findings import PageFinding, page_findings, page_sentence
from ametijuhend.layout.units import Twips
from generated import generated_document
from layout.measuring import LINE, engine, small_sheets, stacked
from strategies import FULL


def lines(name, count, style="body", origin="purpose"):
    """Return a paragraph of so many lines."""
    text = "\n".join(f"{name}{number}" for number in range(1, count + 1))
    return Paragraph(style, (Run(text, origin=origin),), origin=origin)


def table(*rows):
    """Return a table of rows whose cells have these numbers of lines."""
    made = []
    for number, counts in enumerate(rows):
        place = f"duties/d{number}"
        cells = tuple(Cell((lines("t", count, origin=f"{place}/task"),), f"{place}/task") for count in counts)
        made.append(Row(cells))
    return Table("plain", (Twips(2000),) * len(rows[0]), tuple(made))


def found(blocks, height):
    return page_findings(stacked(blocks, height))


def test_ordinary_pages_have_no_findings():
    assert len(stacked([lines("a", 12)], 5)) > 2
    assert found([lines("a", 12)], 5) == ()
    assert found([], 5) == ()


def test_a_heading_that_nothing_can_follow_on_its_page_is_found():
    """Only where everything on the page must stay with what follows: then no rule can help."""
    heading = lines("H", 1, "kept", "sections/purpose/heading")
    blocks = [heading, heading, heading, heading, heading, lines("a", 3)]
    (finding,) = found(blocks, 5)
    assert (finding.page, finding.code, finding.path) == (0, "heading-alone", "sections/purpose/heading")
    assert finding.y == 4 * LINE


def test_a_heading_with_its_text_is_well():
    heading = lines("H", 1, "kept", "sections/purpose/heading")
    assert found([lines("a", 3), heading, lines("b", 4)], 6) == ()
    assert found([heading], 5) == ()


@pytest.mark.parametrize("counts", [(9, 9), (9, 1), (1, 9)])
def test_a_row_split_after_one_line_is_found(counts):
    findings = found([lines("a", 4), table(counts)], 5)
    assert [(one.page, one.code, one.path) for one in findings] == [(0, "row-split", "duties/d0/task")]
    assert findings[0].y == 4 * LINE


def test_a_row_split_after_two_lines_is_well():
    assert len(stacked([lines("a", 3), table((9, 9))], 5)) > 1
    assert found([lines("a", 3), table((9, 9))], 5) == ()


def test_a_row_of_one_line_that_ends_the_page_is_well():
    assert found([lines("a", 4), table((1, 1), (3, 3))], 5) == ()


def test_signatures_alone_on_a_page_are_found():
    heading = lines("S", 1, "signed", "signatures/heading")
    names = lines("n", 1, "signed", "signatures/signatories/s/name")
    (finding,) = found([lines("a", 5), heading, names], 5)
    assert finding == PageFinding(1, 0, "lone-signatures", "signatures/heading")
    assert found([lines("a", 4), heading, names], 8) == ()
    assert found([heading, names], 5) == ()


def test_empty_lines_of_the_layout_hide_nothing():
    gap = Paragraph("gap")
    heading = lines("S", 1, "signed", "signatures/heading")
    assert [one.code for one in found([lines("a", 5), gap, heading, gap], 5)] == ["lone-signatures"]


def test_each_code_has_its_sentence_with_the_pages_number():
    for code in ("heading-alone", "lone-signatures", "row-split"):
        assert "3" in page_sentence(PageFinding(2, 0, code, "purpose"))


@pytest.mark.parametrize("seed", range(200 if FULL else 12))
def test_the_rules_leave_no_heading_alone_and_findings_name_real_places(seed):
    document = generated_document(seed)
    pages = engine(small_sheets(24)).pages(document)
    assert len(pages) > 2  # else the rules have nothing to break
    for finding in page_findings(pages):
        assert finding.code in {"row-split", "lone-signatures"}
        assert any(fragment.y == finding.y for fragment in pages[finding.page].fragments)
        assert finding.path.partition("/")[0] in {section.kind for section in document.sections}
