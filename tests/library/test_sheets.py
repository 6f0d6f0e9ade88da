"""A library as a spreadsheet: everything comes back, and what is wrong is told with its place."""

import io
import subprocess
import sys
import zipfile

import openpyxl
import pytest

from ametijuhend.language import language
from ametijuhend.library import sheets
from ametijuhend.library.content import shipped_library
from ametijuhend.library.keeping import changes
from ametijuhend.model.library import Entry, EntryKind, EntryState, Length, Library, Wording
from ametijuhend.model.regime import Regime
from ametijuhend.storage.problems import FileProblem
from library.generated import generated_library

LIBRARY = shipped_library()
KEYS, HEADINGS, FIRST = 1, 2, 3


@pytest.fixture
def sheet(tmp_path):
    """Return what writes entries into a sheet, lets it be changed, and gives its path."""

    def write(entries=LIBRARY.entries, change=lambda _sheet: None):
        path = tmp_path / "kogu.xlsx"
        book = openpyxl.load_workbook(io.BytesIO(sheets.to_bytes(entries, path)))
        change(book.worksheets[0])
        book.save(path)
        return path

    return write


def column(page, key):
    return next(cell.column for cell in page[KEYS] if cell.value == key)


def put(key, value, row=FIRST):
    return lambda page: page.cell(row, column(page, key)).__setattr__("value", value)


def problem_of(path):
    with pytest.raises(FileProblem) as caught:
        sheets.read(path)
    sentence = caught.value.sentence
    assert path.name in sentence
    assert "\n" not in sentence
    return sentence


def test_the_shipped_library_comes_back_as_it_was(sheet):
    assert sheets.read(sheet()) == LIBRARY.entries


@pytest.mark.parametrize(("written", "reading"), [("et", "en"), ("en", "et")])
def test_a_sheet_is_understood_in_another_language_than_it_was_written_in(sheet, written, reading):
    entries = generated_library(300).entries
    language.choose(written)
    path = sheet(entries)
    language.choose(reading)
    assert sheets.read(path) == entries


def test_words_of_a_hidden_sheet_that_mean_nothing_are_left_alone(sheet):
    path = sheet(LIBRARY.entries, put("kind", "Kasvuhoone"))
    book = openpyxl.load_workbook(path)
    lists = book.worksheets[1]
    lists.cell(2, 1).value, lists.cell(2, 2).value = "Kasvuhoone", "kasvuhoone"
    lists.cell(1, 3).value = 7
    book.save(path)
    assert "Kasvuhoone" in problem_of(path)


def test_any_library_comes_back_as_it_was(sheet):
    entries = generated_library(300).entries
    assert sheets.read(sheet(entries)) == entries


def test_every_field_comes_back(sheet):
    entry = Entry(
        id="koik",
        kind=EntryKind.DUTY,
        wordings=(
            Wording(
                id="a", length=Length.SHORT, regime=Regime.OFFICIAL, text="=SUM(A1)", items=("+1", "-x", "@y")
            ),
            Wording(id="b", length=Length.LONG, text="mitu\nrida", items=("'ülakoma",)),
        ),
        tags=("üks", "kaks"),
        state=EntryState.RETIRED,
        successor="teine",
        revision=4,
        source="allikas",
        note="007",
    )
    assert sheets.read(sheet([entry])) == (entry,)


def test_a_text_that_looks_like_a_formula_is_none(tmp_path):
    entry = Entry(id="e", kind=EntryKind.RIGHT, wordings=(Wording(id="w", text='=HYPERLINK("x")'),))
    page = openpyxl.load_workbook(io.BytesIO(sheets.to_bytes([entry], tmp_path / "a.xlsx"))).worksheets[0]
    assert page.cell(FIRST, column(page, "text")).data_type == "s"


def test_people_see_headings_and_lists_to_choose_from(sheet):
    page = openpyxl.load_workbook(sheet()).worksheets[0]
    assert page.row_dimensions[KEYS].hidden
    assert page.cell(HEADINGS, column(page, "kind")).value == "Liik"
    assert page.cell(FIRST, column(page, "state")).value == "kasutusel"
    assert len(page.data_validations.dataValidation) == 5


def test_changed_rows_are_shown_as_changes(sheet):
    first = LIBRARY.entries[0]
    found = changes(LIBRARY, sheets.read(sheet(change=put("note", "Uus märkus"))))
    assert [(one.here, one.there.note) for one in found] == [(first, "Uus märkus")]


def test_new_rows_are_new_entries_and_further_wordings_of_them(sheet):
    def add(page):
        for values in (
            {"kind": "Täiendav kompetents", "name": "Uus", "text": "Lühike.", "length": "lühike"},
            {"text": "Pikk.", "length": "PIKK"},
            {"kind": "right", "text": 2026},
        ):
            row = page.max_row + 1
            for key, value in values.items():
                page.cell(row, column(page, key)).value = value

    found = [one.there for one in changes(LIBRARY, sheets.read(sheet(change=add)))]
    assert [(one.kind, one.state, len(one.wordings)) for one in found] == [
        (EntryKind.ADDITIONAL_COMPETENCY, EntryState.IN_USE, 2),
        (EntryKind.RIGHT, EntryState.IN_USE, 1),
    ]
    assert [one.length for one in found[0].wordings] == [Length.SHORT, Length.LONG]
    assert found[1].wordings[0].text == "2026"


def test_columns_may_be_moved_and_left_out_rows_change_nothing(sheet):
    def move(page):
        page.move_range(f"A1:A{page.max_row}", cols=30)
        page.delete_rows(FIRST, 5)

    assert changes(LIBRARY, sheets.read(sheet(change=move))) == ()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (put("kind", "Kompvek"), "Kompvek"),
        (put("state", "vahel"), "vahel"),
        (put("id", "Tühik on sees"), "rida 3"),
        (put("revision", "palju"), "rida 3"),
        (put("text", "<script>alert(1)</script>"), "HTML"),
        (put("note", "x" * 20_000), "liiga pikk"),
        (lambda page: page.delete_rows(KEYS), "esimese reaga"),
        (lambda page: page.delete_cols(1, 30), "esimese reaga"),
    ],
    ids=["kind", "state", "id", "revision", "html", "long", "no keys", "nothing"],
)
def test_a_wrong_sheet_is_refused_in_one_sentence(sheet, change, said):
    assert said in problem_of(sheet(change=change))


def test_rows_of_one_entry_that_contradict_each_other_are_refused(sheet):
    both = next(one for one in LIBRARY.entries if len(one.wordings) > 1)
    path = sheet([both], put("name", "Teine nimi", FIRST + 1))
    assert both.name in problem_of(path)
    assert "kahes reas" in problem_of(sheet([both], put("wording", both.wordings[0].id, FIRST + 1)))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"Liik;Nimetus\n", b"\xd0\xcf\x11\xe0" + bytes(600)])
def test_what_is_no_spreadsheet_is_refused(tmp_path, data):
    path = tmp_path / "muu.xlsx"
    path.write_bytes(data)
    problem_of(path)


def test_a_zip_of_something_else_and_one_with_a_type_definition_are_refused(tmp_path, sheet):
    path = tmp_path / "muu.xlsx"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("a.txt", "a")
    problem_of(path)
    whole = sheet()
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w") as made:
        for part in old.infolist():
            data = old.read(part)
            if part.filename.endswith("sheet1.xml"):
                data = b'<!DOCTYPE x [<!ENTITY a "b">]>' + data
            made.writestr(part.filename, data)
    problem_of(path)


def test_a_text_too_long_for_a_cell_is_not_cut(tmp_path):
    items = tuple("x" * 9_000 for _ in range(5))
    entry = Entry(id="e", kind=EntryKind.DUTY, wordings=(Wording(id="w", items=items),))
    with pytest.raises(FileProblem):
        sheets.to_bytes([entry], tmp_path / "kogu.xlsx")


def test_openpyxl_is_loaded_only_when_it_is_used():
    code = "import sys, ametijuhend.library.sheets; print('openpyxl' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "False\n"
    )


def test_an_empty_library_is_a_sheet_too(sheet):
    assert sheets.read(sheet(Library().entries)) == ()
