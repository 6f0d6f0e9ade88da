"""The measure of the export: LibreOffice prints the agency's own documents line by line as they were."""

from pathlib import Path

import pytest

from ametijuhend.assets import asset
from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import load_profile
from ametijuhend.storage.documents import open_document
from rendering.reference import compare, given_back_in_words, printed_lines
from rendering.tools import Line, pdf_lines, soffice_pdf

PAGE_ENDS = ("viidud.", "väljendamiseks ning suhtlemiseks.")
"""The last lines of the first two of the three pages of koordinaator-noortegarantii."""


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory):
    """Return the printed lines of a sample."""
    known: dict[str, list[Line]] = {}

    def lines(name: str) -> list[Line]:
        if name not in known:
            known[name] = pdf_lines(_pdf(name, tmp_path_factory.mktemp(name)))
        return known[name]

    return lines


def _pdf(name: str, folder: Path) -> Path:
    document = open_document(asset("resources", "samples", f"{name}.ametijuhend")).document
    return soffice_pdf(write_docx(document, load_profile(document.layout)), folder)


def test_all_179_lines_are_printed_as_they_were(rendered):
    expected = printed_lines("koordinaator-noortegarantii")
    assert len(expected) == 179
    result = compare(expected, rendered("koordinaator-noortegarantii"))
    assert result.missing == []
    assert len(result.found) == 179


def test_nothing_else_is_printed_but_the_repeated_header(rendered):
    result = compare(printed_lines("koordinaator-noortegarantii"), rendered("koordinaator-noortegarantii"))
    assert [(line.page, line.text) for line in result.others] == [
        (2, "Põhiülesanded"),
        (2, "Oodatavad tulemused"),
    ]


def test_three_pages_end_where_the_original_ends(rendered):
    expected = printed_lines("koordinaator-noortegarantii")
    result = compare(expected, rendered("koordinaator-noortegarantii"))
    assert [expected.count(line) for line in PAGE_ENDS] == [1, 1]
    first, second = (expected.index(line) + 1 for line in PAGE_ENDS)
    pages = [1] * first + [2] * (second - first) + [3] * (len(expected) - second)
    assert [match[0].page for _, match in result.found] == pages


def test_the_lines_stand_in_their_order(rendered):
    result = compare(printed_lines("koordinaator-noortegarantii"), rendered("koordinaator-noortegarantii"))
    for left_column in (True, False):
        places = [
            (match[0].page, match[0].row) for _, match in result.found if (match[0].left < 250) is left_column
        ]
        assert len(places) > 40
        assert places == sorted(places)


def test_tiimijuht_gives_back_its_lines_word_by_word(rendered):
    """Rows with widths and indents of their own, set by hand: no one layout breaks its lines as they were."""
    expected = printed_lines("tiimijuht")
    assert len(expected) == 242
    given_back = given_back_in_words(expected, rendered("tiimijuht"))
    assert len(given_back) >= 0.9 * len(expected)


def test_a_line_that_breaks_elsewhere_is_missed(rendered):
    expected = printed_lines("koordinaator-noortegarantii")
    expected[9] += " arendamine"
    printed = rendered("koordinaator-noortegarantii")
    assert compare(expected, printed).missing == [expected[9]]
    assert compare([*expected, expected[-1]], printed).missing == [expected[9], expected[-1]]


@pytest.mark.parametrize("name", ["koordinaator-ohvriabi", "tiimijuht"])
def test_sections_and_duties_are_counted(rendered, name):
    document = open_document(asset("resources", "samples", f"{name}.ametijuhend")).document
    printed = [line.text for line in rendered(name)]
    for count, duty in enumerate(document.duties, start=1):
        first_word = duty.task.split()[0]
        assert any(line.startswith(f"3.{count} {first_word}") for line in printed)
    assert "1. ÜLDOSA" in printed
    assert "1.5 Keda asendab" in printed
