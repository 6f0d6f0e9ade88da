"""Pasted text and Markdown: which lines are one paragraph, what is a table, where a hyphen goes."""

import pytest

from ametijuhend.readers.hyphens import joined, known_words
from ametijuhend.readers.markers import parted
from ametijuhend.readers.source import Paragraph, Table, paragraphs
from ametijuhend.readers.text import read_text_source


def texts(text: str) -> list[str]:
    return [paragraph.text for _, paragraph in paragraphs(read_text_source(text).blocks)]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("mudeli arenda-", "mine on", "mudeli arenda\u00admine on"),
        ("noorte-", "garantii", "noortegarantii"),
        ("projekti aja-", "ja tegevuskava", "projekti aja- ja tegevuskava"),
        ("sisendi e-", "koolituse jaoks", "sisendi e-koolituse jaoks"),
        ("NEET-", "noored", "NEET-noored"),
        ("Ida-", "Virumaal", "Ida-Virumaal"),
        ("efektiivseid tegutsemis-", "meetodeid", "efektiivseid tegutsemis-meetodeid"),
        ("koostöö ja", "kaasamine", "koostöö ja kaasamine"),
        ("aastatel 2021-", "2027", "aastatel 2021- 2027"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(first, second, whole):
    known = known_words("Meie noortegarantii ja tegutsemis-meetodeid kasutatakse.")
    assert joined(first, second, known) == whole


@pytest.mark.parametrize(
    ("line", "marker", "rest"),
    [
        ("3.1 Juhtimine", "3.1", "Juhtimine"),
        ("3.1. Juhtimine", "3.1.", "Juhtimine"),
        ("3) Juhtimine", "3)", "Juhtimine"),
        ("3.1.Juhtimine", "3.1.", "Juhtimine"),
        ("▪ saada infot", "▪", "saada infot"),
        ("•saada infot", "•", "saada infot"),
        ("- saada infot", "-", "saada infot"),
        ("o\tsaada infot", "o", "saada infot"),
        ("a) saada infot", "a)", "saada infot"),
        ("II. Üldosa", "II.", "Üldosa"),
        ("-mööbel", None, "-mööbel"),
        ("5 aastat kogemust", None, "5 aastat kogemust"),
        ("12.03.2026 käskkirjaga", None, "12.03.2026 käskkirjaga"),
        ("oma pädevuse piires", None, "oma pädevuse piires"),
    ],
)
def test_what_is_a_marker_and_what_is_text(line, marker, rest):
    found, text = parted(line)
    assert (found.text if found else None, text) == (marker, rest)


def test_wrapped_lines_are_one_paragraph_and_short_lines_are_not():
    text = """
Vähemalt kaheaastane töökogemus sotsiaalvaldkonnas, ametiasutuse või ametikoha
töövaldkonnas. Projektijuhtimise kogemus, mida on võimalik tõendada varasemate töödega.

Poolte allkirjad:
(allkirjastatud digitaalselt)
Eesnimi Perenimi
peadirektor
"""
    assert texts(text) == [
        (
            "Vähemalt kaheaastane töökogemus sotsiaalvaldkonnas, ametiasutuse või ametikoha töövaldkonnas. "
            "Projektijuhtimise kogemus, mida on võimalik tõendada varasemate töödega."
        ),
        "Poolte allkirjad:",
        "(allkirjastatud digitaalselt)",
        "Eesnimi Perenimi",
        "peadirektor",
    ]


def test_an_item_goes_on_after_the_blank_lines_of_a_page_break_and_a_name_does_not():
    text = "▪ Tunneb oma vastutusala ja parimate \n\n\n\npraktikatega. \nKoostöövõime: \n▪ Täidab lubadused."
    assert texts(text) == [
        "Tunneb oma vastutusala ja parimate praktikatega.",
        "Koostöövõime:",
        "Täidab lubadused.",
    ]


def test_a_heading_takes_no_line_of_the_text_below_it():
    assert texts("6. TÖÖVAHENDID\nTöövahenditeks on arvuti.\nVastutus\nTöötaja vastutab:\n- vara eest.") == [
        "6. TÖÖVAHENDID",
        "Töövahenditeks on arvuti.",
        "Vastutus",
        "Töötaja vastutab:",
        "vara eest.",
    ]


def test_markdown_bold_headings_and_names():
    title, general, purpose, loovus = read_text_source(
        "**AMETIJUHEND****1. ÜLDOSA**\n\n## 2. EESMÄRK\n\n- **Loovus**: Loob."
    ).blocks
    assert [one.text for one in (title, general, purpose, loovus) if isinstance(one, Paragraph)] == [
        "AMETIJUHEND",
        "1. ÜLDOSA",
        "2. EESMÄRK",
        "Loovus: Loob.",
    ]
    looks = [
        (one.bold, one.heading, one.strong) for one in (title, purpose, loovus) if isinstance(one, Paragraph)
    ]
    assert looks == [(True, 0, len("AMETIJUHEND")), (False, 2, 0), (False, 0, len("Loovus"))]


def shape(block: object) -> list[list[list[str]]]:
    assert isinstance(block, Table)
    return [
        [[inner.text for inner in cell.blocks if isinstance(inner, Paragraph)] for cell in row.cells]
        for row in block.rows
    ]


def test_pasted_tags_in_a_table_that_a_page_cuts():
    first, second = read_text_source(
        "<b>Põhiülesanded</b>\t<b>Tulemused</b>\n"
        "3.1 Juhtimine.\t<ul><li>• Juhitud.</li> <li>Hinnatud &amp; tehtud.</li></ul>\n"
        "\n\t<ul><li>▪ Veel.</li></ul>\n"
    ).blocks
    assert shape(first) == [
        [["Põhiülesanded"], ["Tulemused"]],
        [["3.1 Juhtimine."], ["Juhitud.", "Hinnatud & tehtud."]],
    ]
    assert shape(second) == [[[], ["Veel."]]]


def test_a_whole_table_in_tags():
    (found,) = read_text_source(
        "<table>\n<tr>\n<td>Haridus</td>\n<td><p>Kõrgharidus</p><p>Kutse</p></td>\n</tr>\n</table>"
    ).blocks
    assert shape(found) == [[["Haridus"], ["Kõrgharidus", "Kutse"]]]


def test_a_table_of_pipes_and_numbers_pasted_with_tabs():
    (piped,) = read_text_source("| Ülesanne | Tulemus |\n|---|---|\n| 3.1 Juhtimine | Juhitud |").blocks
    assert shape(piped) == [[["Ülesanne"], ["Tulemus"]], [["3.1 Juhtimine"], ["Juhitud"]]]
    (pasted,) = read_text_source("3.1\tJuhtimine\tJuhitud").blocks
    assert shape(pasted) == [[["3.1 Juhtimine"], ["Juhitud"]]]
    assert texts("▪\tsaada infot") == ["saada infot"]
