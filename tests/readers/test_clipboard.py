import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ametijuhend.readers.clipboard import Line, Pasted, from_html, from_text, pasted
from ametijuhend.readers.pasted_duties import as_duties, as_items
from strategies import effort, texts

FILES = Path(__file__).parent / "clipboard"


def copied(name: str) -> Pasted:
    """Return what lies on the clipboard after copying in a program, from a file as it writes it."""
    text = (FILES / name).read_bytes().decode("utf-8")
    return pasted(text, "") if name.endswith(".html") else pasted("", text)


def duties(found: Pasted) -> list[tuple[str, list[str], list[str]]]:
    return [
        (one.task, [item.text for item in one.subtasks], [item.text for item in one.results])
        for one in as_duties(found)
    ]


def items(found: Pasted) -> list[str]:
    return [item.text for item in as_items(found)]


def test_a_list_of_word_with_two_levels() -> None:
    found = copied("word_list.html")
    assert found.structured
    assert found.rows == ()
    assert found.lines == (
        Line("Tiimi juhtimine ja arendamine, sh tööülesannete jaotamine.", 1),
        Line("Tööaeg on kasutatud tulemuslikult.", 2),
        Line("katseaja vestluste läbiviimine", 2),
        Line("Aruannete koostamine & esitamine (lg\u00a02).", 1),
    )
    assert duties(found) == [
        (
            "Tiimi juhtimine ja arendamine, sh tööülesannete jaotamine.",
            ["katseaja vestluste läbiviimine"],
            ["Tööaeg on kasutatud tulemuslikult."],
        ),
        ("Aruannete koostamine & esitamine (lg\u00a02).", [], []),
    ]


def test_a_numbered_list_of_word() -> None:
    assert items(copied("word_numbers.html")) == ["saada abi", "teha kaugtööd"]


def test_a_table_of_word_makes_duties_with_their_results() -> None:
    assert duties(copied("word_table.html")) == [
        (
            "Tiimi juhtimine ja arendamine, sh:",
            ["tööalane kommunikatsioon;", "töötulemuste hindamine."],
            ["Kujundatud on toimiv meeskond.", "Tagatud on koostöö."],
        ),
        ("Projektide jälgimine.", [], ["Kavad on õiged ja ajakohased."]),
    ]


def test_two_columns_of_excel_with_a_merged_cell_and_line_breaks() -> None:
    assert duties(copied("excel_two_columns.html")) == [
        (
            "Teenuse dokumentatsiooni kogumine ja aruannete koostamine",
            [],
            ["Aruandlus on kogutud", "Aruandlus on esitatud", "Andmed on analüüsitud"],
        ),
        ("Ettepanekute tegemine", [], ["Ettepanekud on rakendatavad"]),
    ]


def test_two_columns_of_excel_as_plain_text() -> None:
    assert duties(copied("excel_two_columns.txt")) == [
        (
            'Teenuse dokumentatsiooni "A" kogumine',
            [],
            ["Aruandlus on kogutud", "Aruandlus on esitatud", "Andmed on analüüsitud"],
        ),
        ("Ettepanekute tegemine", [], ["Ettepanekud on rakendatavad"]),
    ]


@pytest.mark.parametrize("name", ["excel_one_column.html", "word_online.html", "word_numbers.html"])
def test_one_column_and_a_list_make_items(name: str) -> None:
    found = copied(name)
    assert found.structured
    assert items(found) == ["saada abi", "teha kaugtööd"]
    assert [one.task for one in as_duties(found)] == ["saada abi", "teha kaugtööd"]


def test_a_list_of_libreoffice() -> None:
    assert duties(copied("libreoffice_list.html")) == [
        ("Nõustamise korraldamine", [], ["Kliendid on nõustatud."]),
        ("Järelevalve", [], []),
    ]


def test_a_list_of_word_as_plain_text_is_no_table() -> None:
    found = copied("word_list.txt")
    assert found.rows == ()
    assert items(found) == ["Tiimi juhtimine", "Tööaeg on kasutatud", "Aruannete koostamine"]


def test_table_with_numbers_in_a_column_of_their_own() -> None:
    found = from_text("Jrk nr\tÜlesanne\tTulemus\n1.\tNõustamine\tNõu on antud\n2.\tAnalüüs\t\n")
    assert duties(found) == [("Nõustamine", [], ["Nõu on antud"]), ("Analüüs", [], [])]
    found = from_text("3.1\tNõustamine\tNõu on antud\n3.2\tAnalüüs\tTehtud on analüüs\n")
    assert [one[0] for one in duties(found)] == ["Nõustamine", "Analüüs"]


def test_number_that_belongs_to_the_text_stays() -> None:
    assert items(from_text("2. kvartali aruanne\nmuu aruanne")) == ["2. kvartali aruanne", "muu aruanne"]
    assert items(from_text("1. saada abi\n2. teha kaugtööd")) == ["saada abi", "teha kaugtööd"]


def test_words_of_one_line_are_no_structure() -> None:
    assert not pasted("<html><body><p class=MsoNormal>Üks <b>lause</b>.</p></body></html>", "x").structured
    assert not from_text("üks lause").structured
    assert not from_text("").structured


def test_quotation_marks_of_a_text_stay() -> None:
    found = from_text('"Toetuse andmise tingimused" alusel tegutsemine\t"Tehtud" on töö')
    assert duties(found) == [('"Toetuse andmise tingimused" alusel tegutsemine', [], ['"Tehtud" on töö'])]


def test_plain_text_where_the_html_holds_nothing() -> None:
    assert items(pasted("<html><head><style>p{}</style></head><body></body></html>", "a\nb")) == ["a", "b"]
    assert items(pasted("  ", "a\nb")) == ["a", "b"]
    assert from_html("x" * 5_000_001) == Pasted()


def test_hidden_and_deleted_words_are_left_out() -> None:
    found = from_html("<p>alles <span style='display:none'>peidus</span><del>kustutatud</del>on</p><p>b</p>")
    assert items(found) == ["alles on", "b"]


@pytest.mark.skipif(os.name == "nt", reason="/etc/passwd")
def test_nothing_is_fetched_from_a_file() -> None:
    source = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>a&x;</p><p>b</p>'
    assert all("root:" not in line.text for line in from_html(source).lines)


_html = st.lists(
    st.sampled_from(
        [
            *(
                "<p>",
                "</p>",
                "<ul>",
                "</ul>",
                "<li>",
                "</li>",
                "<table>",
                "</table>",
                "<tr>",
                "</tr>",
                "<td>",
            ),
            *("</td>", "<td rowspan=2>", "<td colspan=3>", "<td rowspan=-1>", "<br>", "tekst ", "· ", "3.1 "),
            *("<p style='mso-list:l0 level2 lfo1'>", "<![if !supportLists]>", "<![endif]>", "<!--", "-->"),
            *("&nbsp;", "\t", "\n", "<", "<o:p>", "</o:p>"),
        ]
    ),
    max_size=30,
)


@effort
@given(_html.map("".join), texts)
def test_whatever_lies_on_the_clipboard_becomes_texts(rich: str, text: str) -> None:
    for found in (from_html(rich), from_text(text), pasted(rich, text)):
        for line in found.lines:
            assert line.text
            assert line.text == line.text.strip()
            assert "\n" not in line.text
        assert all(isinstance(one.task, str) for one in as_duties(found))
        assert len(items(found)) == len(found.lines)


@effort
@given(st.lists(st.lists(st.sampled_from(["Üks", "kaks kolm", "x"]), min_size=2, max_size=4), min_size=1))
def test_cells_of_plain_text_come_back(rows: list[list[str]]) -> None:
    found = from_text("\n".join("\t".join(row) for row in rows))
    assert [[line.text for cell in row for line in cell] for row in found.rows] == rows
