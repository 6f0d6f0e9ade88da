"""HR keeps the library: new entries, wordings, merging, successors, files, reports, all at the window."""

import json
import shutil
from dataclasses import replace
from itertools import pairwise
from time import perf_counter

import openpyxl
import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from ametijuhend.library import pack
from ametijuhend.library.content import shipped_library
from ametijuhend.library.links import insert
from ametijuhend.library.pack import read_pack
from ametijuhend.model import paths
from ametijuhend.model.document import Document, Duty, General
from ametijuhend.model.library import EntryKind, EntryState, Length
from ametijuhend.model.regime import Regime
from ametijuhend.storage.documents import save_document
from ametijuhend.ui.conversation import Unsaved
from ametijuhend.ui.library.choice import EntryChoice
from ametijuhend.ui.library.incoming import ChangesDialog
from ametijuhend.ui.library.report import DriftDialog
from ametijuhend.ui.library.similar import SimilarDialog
from ametijuhend.ui.library.window import LibraryWindow
from conftest import NOON
from library.generated import generated_library

# The offscreen platform says this of every dialog that comes up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def keeper(user, qtbot):
    """Return a user with the library's window open."""
    user.choose("library_window")
    qtbot.waitUntil(lambda: user.program.desk.library.ready, timeout=30_000)
    yield user
    for window in filter(LibraryWindow.isVisible, user.window.findChildren(LibraryWindow)):
        user.said.unsaved = Unsaved.DISCARD
        window.reject()


@pytest.fixture
def window(keeper):
    return keeper.window.findChild(LibraryWindow)


@pytest.fixture
def library(keeper):
    return keeper.program.desk.library


def find(window, words):
    window.search.setText(words)
    return window.list.current_hit.entry


def pick(window, name, words):
    """Choose a line of a button's menu."""
    button = window.findChild(QPushButton, name)
    assert button.isEnabled()
    menu = button.menu()
    menu.aboutToShow.emit()
    action = next(action for action in menu.actions() if action.text() == words)
    assert action.isEnabled()
    action.trigger()
    QApplication.processEvents()


def dialog(window, qtbot, kind):
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)))
    return next(one for one in window.findChildren(kind) if one.isVisible())


def press(box, words):
    button = next(one for one in box.findChildren(QPushButton) if one.text() == words and one.isVisible())
    assert button.isEnabled()
    button.click()
    QApplication.processEvents()


def type_into(field, text):
    field.setFocus()
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(field, letter)
        else:  # QTest has no keys for õ
            press_key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, press_key)


def labels(box):
    return [label.text() for label in box.findChildren(QLabel) if label.isVisible()]


# ---------------------------------------------------------------- new entries and wordings


def test_a_new_competency_with_a_short_and_a_long_wording(window, library, qtbot):
    pick(window, "newButton", "Täiendav kompetents")
    assert not window.save.isEnabled()
    type_into(window.entry.name, "Järjekindlus")
    type_into(window.entry.text, "Viib alustatu lõpule.")
    window.entry.length.setCurrentIndex(window.entry.length.findData(Length.SHORT.value))
    window.entry.length.activated.emit(window.entry.length.currentIndex())
    window.entry.add_wording.click()
    type_into(window.entry.text, "Viib alustatu lõpule ka siis, kui see on raske.")
    type_into(window.entry.source, "personalitöö")
    with qtbot.waitSignal(library.changed):
        window.save.click()
    (entry,) = [one for one in library.library.entries if one.name == "Järjekindlus"]
    assert [(one.length, one.text) for one in entry.wordings] == [
        (Length.SHORT, "Viib alustatu lõpule."),
        (Length.LONG, "Viib alustatu lõpule ka siis, kui see on raske."),
    ]
    assert (entry.state, entry.source, entry.revision) == (EntryState.IN_USE, "personalitöö", 1)
    assert window.list.current_hit.entry.id == window.entry.entry.id == entry.id
    assert not window.save.isEnabled()


@pytest.mark.parametrize("kind", [*EntryKind])
def test_every_kind_can_be_new(window, library, qtbot, kind):
    place = [*EntryKind].index(kind)
    menu = window.findChild(QPushButton, "newButton").menu()
    menu.actions()[place].trigger()
    field = window.entry.items if window.entry.text.isHidden() else window.entry.text
    type_into(field, "Midagi hoopis uut ja enneolematut")
    with qtbot.waitSignal(library.changed):
        window.save.click()
    (entry,) = [one for one in library.library.entries if "enneolematut" in one.model_dump_json()]
    assert entry.kind is kind


def test_a_wording_for_officials_only(window, library, qtbot):
    entry = find(window, "kaugtööd")
    window.entry.add_wording.click()
    type_into(window.entry.text, "teha kaugtööd ametikohal")
    window.entry.regime.setCurrentIndex(window.entry.regime.findData(Regime.OFFICIAL.value))
    window.entry.regime.activated.emit(window.entry.regime.currentIndex())
    with qtbot.waitSignal(library.changed):
        window.save.click()
    now = library.entry(entry.id).wordings
    assert [one.regime for one in now] == [None, Regime.OFFICIAL]
    window.entry.wording.setCurrentIndex(1)
    window.entry.wording.activated.emit(1)
    window.entry.remove_wording.click()
    with qtbot.waitSignal(library.changed):
        window.save.click()
    assert library.entry(entry.id).wordings == entry.wordings


def test_a_new_entry_that_was_not_saved_is_asked_about(keeper, window, library):
    count = len(library.library.entries)
    pick(window, "newButton", "Õigus")
    keeper.said.asked.clear()
    pick(window, "newButton", "Ülesanne")
    assert keeper.said.asked == [], "nothing was written yet"
    type_into(window.entry.text, "Teeb midagi")
    keeper.said.unsaved = Unsaved.CANCEL
    window.reject()
    assert window.isVisible()
    assert window.entry.text.toPlainText() == "Teeb midagi"
    assert "Teeb midagi" in keeper.said.asked[-1]
    keeper.said.unsaved = Unsaved.DISCARD
    window.reject()
    assert not keeper.window.findChildren(LibraryWindow) or not window.isVisible()
    assert len(library.library.entries) == count


def test_what_the_library_has_already_is_shown_before_a_second_one_is_made(window, library, qtbot):
    pick(window, "newButton", "Õigus")
    type_into(window.entry.text, "teha kaugtööd kokkuleppel juhiga")
    window.save.click()
    asked = dialog(window, qtbot, SimilarDialog)
    assert any("vahetu" in text for text in labels(asked))
    count = len(library.library.entries)
    press(asked, "Võta olemasolev")
    assert window.entry.entry.id == "oigus-kaugtoo"
    assert len(library.library.entries) == count
    pick(window, "newButton", "Õigus")
    type_into(window.entry.text, "teha kaugtööd kokkuleppel juhiga")
    window.save.click()
    with qtbot.waitSignal(library.changed):
        press(dialog(window, qtbot, SimilarDialog), "Lisa teise sõnastusena")
    assert [one.text for one in library.entry("oigus-kaugtoo").wordings][1:] == [
        "teha kaugtööd kokkuleppel juhiga"
    ]
    pick(window, "newButton", "Õigus")
    type_into(window.entry.text, "teha kaugtööd kokkuleppel oma juhiga")
    window.save.click()
    with qtbot.waitSignal(library.changed):
        press(dialog(window, qtbot, SimilarDialog), "Salvesta uue kirjena")
    assert len(library.library.entries) == count + 1


# ---------------------------------------------------------------- states, merging, history


def test_duplicates_are_merged_and_documents_are_led_to_the_one_that_stays(window, library, qtbot):
    stays = find(window, "kaugtööd")
    pick(window, "moreButton", "Ühenda korduvad kirjed siia…")
    choice = dialog(window, qtbot, EntryChoice)
    choice.search.setText("koolitus")
    gone = choice.list.current_hit.entry
    assert gone.wordings[0].text in choice.preview.toPlainText()
    with qtbot.waitSignal(library.changed):
        press(choice, "Ühenda")
    assert (library.entry(gone.id).state, library.entry(gone.id).successor) == (EntryState.RETIRED, stays.id)
    assert library.entry(stays.id).state is EntryState.IN_USE


def test_nothing_is_merged_into_itself(window, qtbot):
    find(window, "kaugtööd")
    pick(window, "moreButton", "Ühenda korduvad kirjed siia…")
    choice = dialog(window, qtbot, EntryChoice)
    choice.search.setText("kaugtööd")
    assert not choice.take.isEnabled()
    choice.reject()


def test_an_entry_is_retired_with_a_successor_and_put_into_use_again(window, library, qtbot):
    entry = find(window, "kaugtööd")
    pick(window, "moreButton", "Asenda teise kirjega…")
    choice = dialog(window, qtbot, EntryChoice)
    choice.search.setText("koolitus")
    successor = choice.list.current_hit.entry.id
    with qtbot.waitSignal(library.changed):
        press(choice, "Tunnista kehtetuks")
    assert library.entry(entry.id).successor == successor
    window.retired.setChecked(True)
    assert window.entry.entry.id == entry.id
    with qtbot.waitSignal(library.changed):
        window.retire.click()
    assert (library.entry(entry.id).state, library.entry(entry.id).successor) == (EntryState.IN_USE, None)


def test_an_entry_is_made_a_proposal_and_put_into_use(window, library, qtbot):
    entry = find(window, "kaugtööd")
    with qtbot.waitSignal(library.changed):
        pick(window, "moreButton", "Tee uuesti ettepanekuks")
    assert library.entry(entry.id).state is EntryState.PROPOSAL
    qtbot.waitUntil(lambda: window.retire.text() == "Võta kasutusele")
    with qtbot.waitSignal(library.changed):
        window.retire.click()
    assert library.entry(entry.id).state is EntryState.IN_USE


def test_the_history_says_what_each_revision_changed(window, library, qtbot):
    find(window, "kaugtööd")
    window.entry.text.moveCursor(window.entry.text.textCursor().MoveOperation.End)
    type_into(window.entry.text, " kodust")
    with qtbot.waitSignal(library.changed):
        window.save.click()
    window.history.click()
    qtbot.waitUntil(lambda: window.entry.history.count() == 2)
    assert "lisatud „kodust“" in window.entry.history.item(0).text()
    assert "teha kaugtööd" in window.entry.history.item(1).text()


# ---------------------------------------------------------------- files


def test_a_spreadsheet_goes_out_and_comes_back_as_changes(keeper, window, library, qtbot, tmp_path):
    path = keeper.said.file = tmp_path / "kogu.xlsx"
    with qtbot.waitSignal(library.told):
        pick(window, "exportButton", "Tabelina (XLSX)…")
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    columns = {cell.value: cell.column for cell in page[1]}
    row = next(
        row for row in range(3, page.max_row) if page.cell(row, columns["id"]).value == "oigus-kaugtoo"
    )
    page.cell(row, columns["text"]).value = "teha kaugtööd"
    page.cell(page.max_row + 1, columns["kind"]).value = "Õigus"
    page.cell(page.max_row, columns["text"]).value = "puhata"
    book.save(path)
    window.findChild(QPushButton, "importButton").click()
    shown = dialog(window, qtbot, ChangesDialog)
    assert "uusi 1, muudetuid 1" in shown.words.text()
    assert library.entry("oigus-kaugtoo").revision == 1, "shown before it is taken"
    with qtbot.waitSignal(library.changed):
        shown.take_all.click()
    assert library.entry("oigus-kaugtoo").wordings[0].text == "teha kaugtööd"
    assert [one for one in library.library.entries if one.wordings[0].text == "puhata"]
    keeper.said.told.clear()
    window.findChild(QPushButton, "importButton").click()
    again = dialog(window, qtbot, ChangesDialog)
    assert "uusi 1" in again.words.text(), "a row without an id is new each time"
    press(again, "Sulge")


def test_one_change_is_taken_and_another_left(keeper, window, library, qtbot, tmp_path):
    path = keeper.said.file = tmp_path / "kogu.xlsx"
    with qtbot.waitSignal(library.told):
        pick(window, "exportButton", "Tabelina (XLSX)…")
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    columns = {cell.value: cell.column for cell in page[1]}
    for row in (3, 4):
        page.cell(row, columns["note"]).value = "märkus"
    names = [page.cell(row, columns["id"]).value for row in (3, 4)]
    book.save(path)
    window.findChild(QPushButton, "importButton").click()
    shown = dialog(window, qtbot, ChangesDialog)
    with qtbot.waitSignal(library.changed):
        press(shown, "Võta")
    qtbot.waitUntil(lambda: "muudetuid 1" in shown.words.text())
    press(shown, "Jäta")
    assert [library.entry(name).note for name in names] == ["märkus", library.entry(names[1]).note]
    assert "märkus" not in library.entry(names[1]).note


def test_a_sheet_older_than_the_library_is_not_taken_with_all(keeper, window, library, qtbot, tmp_path):
    keeper.said.file = tmp_path / "kogu.xlsx"
    with qtbot.waitSignal(library.told):
        pick(window, "exportButton", "Tabelina (XLSX)…")
    entry = library.entry("oigus-kaugtoo")
    with qtbot.waitSignal(library.changed):
        library.save(entry.model_copy(update={"note": "vahepeal"}), lambda _saved: None)
    window.findChild(QPushButton, "importButton").click()
    shown = dialog(window, qtbot, ChangesDialog)
    assert not shown.take_all.isEnabled()
    assert any("pärast selle kirjutamist" in text for text in labels(shown))
    press(shown, "Sulge")


def test_ten_thousand_entries_come_in_and_the_window_goes_on(keeper, window, library, qtbot, tmp_path):
    path = keeper.said.file = tmp_path / "suur.json"
    path.write_bytes(pack.to_bytes(generated_library(10_000).entries, 1, NOON))
    ticks = []
    clock = QTimer(window, interval=10)
    clock.timeout.connect(lambda: ticks.append(perf_counter()))
    clock.start()
    window.keeping.bring()
    box = dialog(window, qtbot, ChangesDialog)
    with qtbot.waitSignal(library.told, timeout=60_000):
        box.take_all.click()
    qtbot.waitUntil(lambda: not box.isVisible())
    before = len(ticks)
    qtbot.waitUntil(lambda: len(ticks) > before)
    assert len(library.library.entries) >= 10_000
    assert max(later - earlier for earlier, later in pairwise(ticks)) < 5


def test_one_entry_goes_out_as_a_small_pack(keeper, window, library, qtbot, tmp_path):
    entry = find(window, "kliendikesksus")
    keeper.said.file = tmp_path / "üks.json"
    with qtbot.waitSignal(library.told):
        pick(window, "moreButton", "Salvesta failina (JSON)…")
    assert keeper.said.asked[-1] == "target Kliendikesksus.json .json"
    assert read_pack(keeper.said.file).entries == (entry,)


def test_a_pack_goes_out_and_comes_back(keeper, window, library, qtbot, tmp_path):
    path = keeper.said.file = tmp_path / "kogu.json"
    with qtbot.waitSignal(library.told):
        pick(window, "exportButton", "Pakina (JSON)…")
    assert len(json.loads(path.read_text(encoding="utf-8"))["entries"]) == len(library.library.entries)
    window.findChild(QPushButton, "importButton").click()
    qtbot.waitUntil(lambda: bool(keeper.said.told))
    assert "juba olemas" in keeper.said.told[-1]


@pytest.mark.parametrize("name", ["kogu.xlsx", "kogu.json"])
def test_a_wrong_file_is_refused_in_a_sentence(keeper, window, qtbot, tmp_path, name):
    library = keeper.program.desk.library
    path = keeper.said.file = tmp_path / name
    path.write_bytes(b"midagi muud")
    before = library.library
    window.findChild(QPushButton, "importButton").click()
    qtbot.waitUntil(lambda: bool(keeper.said.problems))
    assert name in keeper.said.problems[-1]
    assert library.library is before


# ---------------------------------------------------------------- the house's documents


@pytest.fixture
def folder(keeper, tmp_path):
    """Return a folder that the settings name, with five documents that say a competency in three ways."""
    folder = tmp_path / "ametijuhendid"
    folder.mkdir()
    entry = next(one for one in shipped_library().entries if one.id == "loovus")
    said = [entry.wordings[0].text] * 2 + ["Julgeb mõelda teisiti."] * 2 + ["Mõtleb."]
    for number, text in enumerate(said):
        general = General(job_title=f"Nõunik {number}", unit="Büroo")
        document = insert(Document(id=f"d{number}", general=general), entry)
        path = f"{document.links[0].path}/description"
        save_document(paths.put(document, path, text), folder / f"{number}.ametijuhend")
    (folder / "katki.ametijuhend").write_bytes(b"{")
    settings = keeper.program.desk.settings
    keeper.program.desk.change_settings(replace(settings, house_folders=(str(folder),)))
    return folder


def read(box, qtbot):
    qtbot.waitUntil(lambda: box.report is not None)
    return box.report


def test_the_drift_report_shows_the_ways_and_makes_one_the_librarys(window, library, folder, qtbot):
    pick(window, "documentsButton", "Kuidas neis raamatukogu sõnastusi öeldakse…")
    shown = dialog(window, qtbot, DriftDialog)
    assert read(shown, qtbot).documents == 5
    assert "katki" in shown.words.text()
    assert "Loovus" in shown.entries.item(0).text()
    assert "3 kujul, 5 dokumendis" in shown.entries.item(0).text()
    assert [shown.variants.item(row).data(Qt.ItemDataRole.UserRole).same for row in range(3)] == [
        True,
        False,
        False,
    ]
    assert not shown.take.isEnabled(), "it is the library's"
    shown.variants.setCurrentRow(1)
    assert "Julgeb" in shown.variant.text
    assert "3 dokumendis" in "".join(labels(shown)), "who would be affected"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with qtbot.waitSignal(library.changed):
        shown.take.click()
    assert library.entry("loovus").wordings[0].text == "Julgeb mõelda teisiti."
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    shown.reject()


def test_what_recurs_outside_the_library_becomes_an_entry(window, library, folder, qtbot):
    duty = Duty(id="x", task="Asutuse õunaaia korrashoiu korraldamine")
    for name in ("aed", "park"):
        document = Document(id=name, general=General(job_title=f"Aednik {name}"), duties=(duty,))
        save_document(document, folder / f"{name}.ametijuhend")
    pick(window, "documentsButton", "Kuidas neis raamatukogu sõnastusi öeldakse…")
    shown = dialog(window, qtbot, DriftDialog)
    read(shown, qtbot)
    assert "1 tekst kordub" in shown.words.text()
    last = shown.entries.count() - 1
    assert "ühel kujul, 2 dokumendis\npole raamatukogus" in shown.entries.item(last).text()
    shown.entries.setCurrentRow(last)
    assert "Raamatukogus pole" in shown.variants.item(0).text()
    with qtbot.waitSignal(library.changed):
        shown.take.click()
    shown.reject()
    assert find(window, "õunaaia").wordings[0].text == duty.task
    assert find(window, "õunaaia").state is EntryState.IN_USE


@pytest.mark.usefixtures("folder")
def test_who_uses_an_entry_is_shown(window, qtbot):
    find(window, "loovus")
    pick(window, "moreButton", "Kus seda kasutatakse…")
    shown = dialog(window, qtbot, DriftDialog)
    read(shown, qtbot)
    assert "on 3 kujul 5 dokumendis" in shown.words.text()
    assert "Nõunik 0" in shown.uses.item(0).text()
    shown.reject()
    find(window, "korrektsus")
    pick(window, "moreButton", "Kus seda kasutatakse…")
    shown = dialog(window, qtbot, DriftDialog)
    read(shown, qtbot)
    assert shown.variants.count() == 0
    assert "Üheski 5" in shown.words.text()
    shown.reject()


def test_a_long_reading_is_cancelled(window, folder, qtbot):
    for number in range(400):
        shutil.copy(folder / "0.ametijuhend", folder / f"veel{number}.ametijuhend")
    pick(window, "documentsButton", "Kuidas neis raamatukogu sõnastusi öeldakse…")
    shown = dialog(window, qtbot, DriftDialog)
    assert shown.reading.isVisible()
    shown.reading.cancel.click()
    assert read(shown, qtbot).documents < 405
    assert "katkestati" in shown.words.text()
    shown.reject()


@pytest.mark.usefixtures("folder")
def test_job_titles_and_units_are_collected_for_completion(window, library, qtbot):
    pick(window, "documentsButton", "Kogu ametinimetused ja üksused…")
    shown = dialog(window, qtbot, ChangesDialog)
    assert "uusi 6, muudetuid 0" in shown.words.text()
    with qtbot.waitSignal(library.changed):
        shown.take_all.click()
    found = library.search("nõun", {EntryKind.JOB_TITLE})
    assert len(found) == 5


def test_without_folders_in_the_settings_one_is_asked_for(keeper, window, qtbot, tmp_path):
    keeper.said.folder = None
    pick(window, "documentsButton", "Kuidas neis raamatukogu sõnastusi öeldakse…")
    assert "folder" in keeper.said.asked[-1]
    assert not window.findChildren(DriftDialog)
    keeper.said.folder = tmp_path
    pick(window, "documentsButton", "Kuidas neis raamatukogu sõnastusi öeldakse…")
    shown = dialog(window, qtbot, DriftDialog)
    assert read(shown, qtbot).documents == 0
    shown.reject()
