"""The house's documents in the window: one list of the user's folders, due first, in use while it is read."""

import os
from dataclasses import replace
from datetime import date, timedelta
from threading import Event

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ametijuhend.house.watching import House, Step
from ametijuhend.model.document import State
from ametijuhend.ui.house.check import CheckDialog
from ametijuhend.ui.house.dialogs import ExportManyDialog, LinesDialog, RenameDialog, ReviewDialog
from ametijuhend.ui.house.export import ManyExport
from ametijuhend.ui.house.model import COLUMNS, Column
from ametijuhend.ui.house.plan import PlanDialog
from conftest import NOON
from ui.houses import TestHouse

# The offscreen platform says this of every dialog that comes up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

MANY = 2001 if os.environ.get("AMETIJUHEND_FULL") == "1" else 300
OVERDUE, SOON, FRESH = date(2025, 1, 10), date(2025, 3, 20), date(2026, 2, 1)


@pytest.fixture
def house(tmp_path):
    """Return a house with nothing in it yet."""
    return TestHouse(tmp_path / "ametijuhendid")


@pytest.fixture
def unexamined(monkeypatch):
    """Let the checks look at nothing: they have processes of their own, and a test of their own."""
    monkeypatch.setattr(House, "examine", lambda *_: iter(()))


@pytest.fixture
def hr(user, house, unexamined):  # noqa: ARG001  # the marker does not reach fixtures
    """Return a user whose settings name the house's folder."""
    settings = user.program.desk.settings
    user.program.desk.change_settings(replace(settings, house_folders=(str(house.folder),)))
    return user


@pytest.fixture
def open_list(qtbot):
    """Return what opens the list and waits until the folders have been looked at."""

    def open_for(user):
        user.choose("house_documents")
        shown = user.window.commands.house.list
        settle(shown, qtbot)
        return shown

    return open_for


def settle(shown, qtbot):
    following = shown._following
    qtbot.waitUntil(
        lambda: following.known and not following.busy and not following.examining, timeout=60_000
    )


def column(shown, which=Column.TITLE):
    rows = shown.table.rows
    place = COLUMNS.index(which)
    return [rows.data(rows.index(row, place)) for row in range(rows.rowCount())]


def pick(shown, *titles):
    """Choose rows as a user does: a click, then clicks with Ctrl."""
    for place, title in enumerate(titles):
        row = column(shown).index(title)
        area = shown.table.visualRect(shown.table.rows.index(row, 0))
        modifier = Qt.KeyboardModifier.ControlModifier if place else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(shown.table.viewport(), Qt.MouseButton.LeftButton, modifier, area.center())


def dialog(shown, kind, qtbot):
    found = []

    def there():
        found[:] = [one for one in shown.findChildren(kind) if one.isVisible()]
        return bool(found)

    qtbot.waitUntil(there, timeout=30_000)
    return found[0]


def command(shown, words):
    action = next(one for one in shown.menu.actions() if one.text() == words)
    shown.menu.aboutToShow.emit()
    assert action.isEnabled(), words
    action.trigger()


# The list


@pytest.mark.usefixtures("unexamined")
def test_the_empty_list_says_which_folders_to_add(user, house, qtbot):
    house.put("jurist")
    user.choose("house_documents")
    shown = user.window.commands.house.list
    settle(shown, qtbot)
    assert "Lisage kaustad" in shown.empty.text()
    assert shown.empty.isVisible()
    assert not shown.all_button.isVisible()
    user.said.folder = house.folder
    shown.add_button.click()
    qtbot.waitUntil(lambda: column(shown) == ["Jurist"], timeout=30_000)
    assert user.program.desk.settings.house_folders == (str(house.folder),)
    assert not shown.empty.isVisible()


def test_folders_without_documents_are_named(hr, house, open_list):
    shown = open_list(hr)
    assert str(house.folder) in shown.empty.text()
    assert shown.settings_button.isVisible()


def test_what_is_due_comes_first_and_says_so(hr, house, open_list):
    house.put("varske", reviewed=FRESH)
    house.put("ammune", reviewed=OVERDUE)
    house.put("varsti", reviewed=SOON)
    house.put("teadmata")
    shown = open_list(hr)
    assert column(shown) == ["Ammune", "Varsti", "Teadmata", "Varske"]
    assert column(shown, Column.DUE) == ["11.01.2026, möödas", "21.03.2026", "teadmata", "02.02.2027"]
    assert "tähtaeg möödas: 1" in shown.summary.text()
    assert "30 päeva jooksul: 1" in shown.summary.text()
    shown.due.setCurrentIndex(1)
    assert column(shown) == ["Ammune"]


def test_a_column_sorts_the_estonian_way_and_back(hr, house, open_list):
    for name in ("zooloog", "õde", "šveitser", "abi", "jurist"):
        house.put(name)
    shown = open_list(hr)
    head = shown.table.horizontalHeader()
    at = head.sectionPosition(0) + 20
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 10))
    assert column(shown) == ["Abi", "Jurist", "Šveitser", "Zooloog", "Õde"]
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 10))
    assert column(shown) == ["Õde", "Zooloog", "Šveitser", "Jurist", "Abi"]


def test_typing_filters_and_enter_opens(hr, house, open_list):
    house.put("jurist")
    house.put("nõunik", unit="Rahandusosakond")
    shown = open_list(hr)
    shown.filter.setFocus()
    QTest.keyClicks(shown.filter, "rahandus")
    assert column(shown) == ["Nõunik"]
    QTest.keyClick(shown.filter, Qt.Key.Key_Return)
    assert shown.table.hasFocus()
    QTest.keyClick(shown.table, Qt.Key.Key_Return)
    assert hr.document.general.job_title == "Nõunik"
    assert hr.program.desk.session.path == house.folder / "nõunik.ametijuhend"
    assert shown.isVisible(), "the list stays for the next one"
    shown.filter.setText("midagi muud")
    assert "ei vasta" in shown.empty.text()
    shown.all_button.click()
    assert len(column(shown)) == 2


def test_one_broken_file_is_told_of_once_and_the_list_goes_on(hr, house, open_list, qtbot):
    for number in range(12):
        house.put(f"ametnik{number}")
    house.break_("katki")
    shown = open_list(hr)
    assert len(column(shown)) == 13
    assert "katki" in shown.problem.text()
    assert shown.problem.isVisible()
    shown.look()
    settle(shown, qtbot)
    assert len(shown._following.problems) == 1
    shown._buttons["problem"].click()
    told = dialog(shown, LinesDialog, qtbot)
    assert told.list.count() == 1
    told.accept()
    pick(shown, "katki.ametijuhend")
    assert not shown._buttons["reviewed"].isEnabled(), "what cannot be read cannot be looked over"


def test_what_was_mended_is_no_longer_told_of(hr, house, open_list, qtbot):
    house.put("jurist")
    house.break_("katki")
    shown = open_list(hr)
    assert shown.problem.isVisible()
    house.put("katki")
    shown.look()
    settle(shown, qtbot)
    assert column(shown) == ["Jurist", "Katki"]
    assert not shown.problem.isVisible()
    assert shown._following.problems == ()


def test_a_look_that_is_broken_off_loses_no_sentence(hr, house, monkeypatch, qtbot):
    """A second look comes while the first has read a broken file, and not handed it over yet."""
    house.put("jurist")
    house.break_("katki")
    refresh, looks = House.refresh, []

    def disturbed(self, folders):
        looks.append(folders)
        first = len(looks) == 1
        for step in refresh(self, folders):
            if first and step.told:
                following._worker.enough.set()
            yield step

    monkeypatch.setattr(House, "refresh", disturbed)
    following = hr.window.commands.house.following
    hr.choose("house_documents")
    shown = hr.window.commands.house.list
    settle(shown, qtbot)
    shown.look()
    settle(shown, qtbot)
    assert len(looks) == 2
    assert "katki" in shown.problem.text()


def test_the_next_day_reviews_are_due_that_were_not(hr, house, open_list, qtbot):
    house.put("jurist", reviewed=date(2025, 3, 13))
    shown = open_list(hr)
    assert "möödas" not in shown.summary.text()
    before = column(shown, Column.DUE)
    hr.program.desk.now = lambda: NOON + timedelta(days=2)
    shown.look()
    settle(shown, qtbot)
    assert column(shown, Column.DUE) != before
    assert "tähtaeg möödas: 1" in shown.summary.text()


def test_markup_in_a_title_is_words_at_the_pointer_too(hr, house, open_list, qtbot):
    title = "Jurist <img src='x.png'> <b>paks</b>"
    house.put("jurist", title)
    shown = open_list(hr)
    tip = QTextDocument()
    cell = shown.table.rows.index(0, COLUMNS.index(Column.TITLE))
    tip.setHtml(shown.table.rows.data(cell, Qt.ItemDataRole.ToolTipRole))
    assert tip.toPlainText().splitlines()[0] == title
    command(shown, "Üle vaadatud, muudatusi ei ole…")
    asked = dialog(shown, ReviewDialog, qtbot)
    tip.setHtml(asked.words.toolTip())
    assert tip.toPlainText() == title
    asked.reject()


def test_a_folder_that_vanishes_is_told_of_and_its_documents_stay(hr, house, open_list, qtbot, tmp_path):
    house.put("jurist")
    shown = open_list(hr)
    house.folder.rename(tmp_path / "mujal")
    shown.look()
    settle(shown, qtbot)
    assert column(shown) == ["Jurist"]
    assert "ametijuhendid" in shown.problem.text()
    (tmp_path / "mujal").rename(house.folder)
    house.put("nõunik")
    shown.look()
    qtbot.waitUntil(lambda: column(shown) == ["Jurist", "Nõunik"], timeout=30_000)


def test_what_is_new_of_what_cannot_be_read_comes_first(hr, house, open_list, qtbot, tmp_path):
    house.break_("katki")
    shown = open_list(hr)
    assert "katki" in shown.problem.text()
    house.folder.rename(tmp_path / "mujal")
    shown.look()
    settle(shown, qtbot)
    assert str(house.folder) in shown.problem.text()
    assert len(shown._following.problems) == 2


def test_the_list_is_in_use_while_the_folders_are_read(hr, house, monkeypatch, qtbot):
    """The worker stands still in the middle of its reading: the window must not notice."""
    for number in range(MANY):
        house.put(f"ametnik{number}", unit="Paidetalitus" if number % 3 else "Rapla büroo")
    go_on = Event()
    refresh = House.refresh

    def slow(self, folders):
        for step in refresh(self, folders):
            yield step
            if step.briefs and not go_on.is_set():
                yield Step(told=("midagi",))
                assert go_on.wait(60)

    monkeypatch.setattr(House, "refresh", slow)
    monkeypatch.setattr("ametijuhend.ui.house.following._PAUSE", 0.0)
    hr.choose("house_documents")
    shown = hr.window.commands.house.list
    try:
        qtbot.waitUntil(lambda: 0 < len(column(shown)) < MANY, timeout=60_000)
        assert shown._following.busy
        QTest.keyClicks(shown.filter, "rapla")
        first = len(column(shown))
        assert 0 < first < MANY // 3
        assert set(column(shown, Column.UNIT)) == {"Rapla büroo"}
        pick(shown, column(shown)[0])
        here = shown.table.current.path
    finally:
        go_on.set()
    settle(shown, qtbot)
    assert len(column(shown)) == MANY // 3
    assert shown.table.current.path == here, "what was looked at stays"


def test_the_list_is_there_at_once_the_next_time(hr, house, open_list, monkeypatch, start, qtbot):  # noqa: PLR0917
    house.put("jurist")
    open_list(hr)
    hr.window.replace()
    hr.program.desk.leave()
    wait = Event()

    def waiting(self, folders):  # noqa: ARG001
        assert wait.wait(60)
        yield Step()

    monkeypatch.setattr(House, "refresh", waiting)
    later = start()
    later.choose("house_documents")
    shown = later.window.commands.house.list
    try:
        qtbot.waitUntil(lambda: column(shown) == ["Jurist"], timeout=30_000)
    finally:
        wait.set()
    settle(shown, qtbot)


def test_the_checks_and_the_library_tell_their_counts(user, house, qtbot):
    house.put("jurist")
    settings = user.program.desk.settings
    user.program.desk.change_settings(replace(settings, house_folders=(str(house.folder),)))
    user.choose("house_documents")
    shown = user.window.commands.house.list
    qtbot.waitUntil(lambda: column(shown, Column.FINDINGS) not in ([], ["…"]), timeout=120_000)
    assert int(column(shown, Column.FINDINGS)[0]) > 0
    settle(shown, qtbot)


# One or many


def test_several_are_looked_over_signed_ones_too(hr, house, open_list, qtbot):
    house.put("jurist", reviewed=OVERDUE)
    house.put("nõunik", reviewed=OVERDUE, state=State.SIGNED)
    house.put("arst", reviewed=OVERDUE)
    shown = open_list(hr)
    pick(shown, "Jurist", "Nõunik")
    shown._buttons["reviewed"].click()
    asked = dialog(shown, ReviewDialog, qtbot)
    assert not asked.accept_button.isEnabled(), "somebody must say in what role"
    QTest.keyClicks(asked.role, "personalijuht")
    QTest.keyClick(asked.role, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: house.document("nõunik").reviews != (), timeout=30_000)
    qtbot.waitUntil(lambda: "muudetud 2" in shown.done_words.text(), timeout=30_000)
    review = house.document("jurist").reviews[0]
    assert (review.day, review.role) == (NOON.date(), "personalijuht")
    assert house.document("arst").reviews == ()
    assert house.document("nõunik").state is State.SIGNED
    settle(shown, qtbot)
    assert column(shown)[0] == "Arst", "the others are due in a year"
    assert hr.program.desk.settings.review_role == "personalijuht"
    shown.undo_button.click()
    qtbot.waitUntil(lambda: house.document("nõunik").reviews == (), timeout=30_000)
    assert house.document("jurist").reviews == ()
    settle(shown, qtbot)


def rename(shown, old, new, qtbot, what=0):
    shown._buttons["rename"].click()
    asked = dialog(shown, RenameDialog, qtbot)
    asked.what.setCurrentIndex(what)
    asked.old.setText(old)
    asked.new.setText(new)
    asked.accept_button.click()
    plan = dialog(shown, PlanDialog, qtbot)
    qtbot.waitUntil(lambda: not plan.work.busy, timeout=30_000)
    return plan


def test_a_unit_is_renamed_in_all_drafts_with_a_preview_and_taken_back_as_one(hr, house, open_list, qtbot):
    for name in ("jurist", "nõunik", "arst"):
        house.put(name, unit="Õigusosakond")
    house.put("valmis", unit="Õigusosakond", state=State.SIGNED)
    shown = open_list(hr)
    plan = rename(shown, "Õigusosakond", "Õigustalitus", qtbot)
    table = plan.table
    words = [table.item(row, 0).text() for row in range(table.rowCount())]
    assert [word.split(" · ")[0] for word in words[::2]] == ["Arst", "Jurist", "Nõunik"]
    assert words[1] == "Üldosa › struktuuriüksus"
    assert (table.item(1, 1).text(), table.item(1, 2).text()) == ("Õigusosakond", "Õigustalitus")
    assert house.document("arst").general.unit == "Õigusosakond", "nothing is saved yet"
    table.setFocus()
    table.setCurrentCell(0, 0)
    QTest.keyClick(table, Qt.Key.Key_Space)  # Arst is left out
    assert plan.accept_button.text() == "Muuda 2 dokumenti"
    plan.accept_button.click()
    qtbot.waitUntil(shown.done_line.isVisible, timeout=30_000)
    units = {name: house.document(name).general.unit for name in ("arst", "jurist", "nõunik", "valmis")}
    assert units == {
        "arst": "Õigusosakond",
        "jurist": "Õigustalitus",
        "nõunik": "Õigustalitus",
        "valmis": "Õigusosakond",
    }
    settle(shown, qtbot)
    assert sorted(column(shown, Column.UNIT)) == ["Õigusosakond"] * 2 + ["Õigustalitus"] * 2
    shown.activateWindow()
    shown.table.setFocus()
    QApplication.processEvents()
    QTest.keyClick(shown.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: house.document("nõunik").general.unit == "Õigusosakond", timeout=30_000)
    assert house.document("jurist").general.unit == "Õigusosakond"
    settle(shown, qtbot)


def test_what_could_not_be_taken_back_is_taken_back_later(hr, house, open_list, qtbot, tmp_path):
    for name in ("jurist", "nõunik"):
        house.put(name, unit="Õigusosakond")
    shown = open_list(hr)
    rename(shown, "Õigusosakond", "Õigustalitus", qtbot).accept_button.click()
    qtbot.waitUntil(shown.done_line.isVisible, timeout=30_000)
    settle(shown, qtbot)
    house.change("jurist", purpose="Muutis keegi teine.")
    away = tmp_path / "mujal"
    house.folder.rename(away)
    shown.undo_button.click()
    said = dialog(shown, LinesDialog, qtbot)
    assert said.list.count() == 2
    said.accept()
    away.rename(house.folder)
    settle(shown, qtbot)
    assert shown.undo_button.isEnabled()
    shown.undo_button.click()
    said = dialog(shown, LinesDialog, qtbot)
    assert said.list.count() == 1, "what somebody changed meanwhile stays"
    said.accept()
    assert house.document("nõunik").general.unit == "Õigusosakond"
    assert house.document("jurist").general.unit == "Õigustalitus"
    assert not shown.undo_button.isEnabled()
    settle(shown, qtbot)


def test_the_open_document_follows_what_was_done_to_its_file(hr, house, open_list, qtbot):
    path = house.put("jurist", superior="Direktor")
    shown = open_list(hr)
    hr.program.desk.open_file(path)
    plan = rename(shown, "Direktor", "Peadirektor", qtbot, what=1)
    plan.accept_button.click()
    qtbot.waitUntil(lambda: hr.document.general.superior == "Peadirektor", timeout=30_000)
    session = hr.program.desk.session
    assert session.saved
    hr.type_into("purpose", "Nõustab juhte")
    assert hr.program.desk.save(), "nobody is asked: the file is as this window knows it"
    assert hr.said.asked == []
    settle(shown, qtbot)
    shown.undo_button.click()
    stays = dialog(shown, LinesDialog, qtbot)
    assert "jurist" in stays.list.item(0).text(), "it was changed since"
    stays.accept()
    assert house.document("jurist").general.superior == "Peadirektor"
    settle(shown, qtbot)


def test_what_is_open_and_not_saved_is_left_out_and_said(hr, house, open_list, qtbot):
    path = house.put("jurist", superior="Direktor")
    house.put("nõunik", superior="Direktor")
    shown = open_list(hr)
    hr.program.desk.open_file(path)
    hr.type_into("purpose", "Nõustab juhte")
    shown.activateWindow()
    plan = rename(shown, "Direktor", "Peadirektor", qtbot, what=1)
    assert "Jurist" in plan.problems.text()
    assert plan.problems.isVisible()
    assert [one.file.stem for one in plan.plan.files] == ["nõunik"]
    plan.close_button.click()
    assert house.document("nõunik").general.superior == "Direktor"


def test_a_file_that_somebody_changed_meanwhile_stays(hr, house, open_list, qtbot):
    house.put("jurist", superior="Direktor")
    house.put("nõunik", superior="Direktor")
    shown = open_list(hr)
    plan = rename(shown, "Direktor", "Peadirektor", qtbot, what=1)
    house.change("jurist", purpose="Midagi muud")
    plan.accept_button.click()
    stays = dialog(shown, LinesDialog, qtbot)
    assert "jurist" in stays.list.item(0).text()
    stays.accept()
    assert house.document("jurist").general.superior == "Direktor"
    assert house.document("jurist").purpose == "Midagi muud"
    assert house.document("nõunik").general.superior == "Peadirektor"
    settle(shown, qtbot)


def test_the_checks_lead_to_the_place(hr, house, open_list, qtbot):
    house.put("jurist")
    house.put("nõunik")
    shown = open_list(hr)
    pick(shown, "Jurist", "Nõunik")
    command(shown, "Kontrolli…")
    found = dialog(shown, CheckDialog, qtbot)
    qtbot.waitUntil(lambda: found.list.count() > 0, timeout=60_000)
    assert "Kontrollitud: 2 dokumenti" in found.words.text()
    row = next(row for row in range(found.list.count()) if "Nõunik" in found.list.item(row).text())
    found.list.setCurrentRow(row)
    place = found.list.currentItem().data(Qt.ItemDataRole.UserRole).path
    QTest.keyClick(found.list, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert hr.document.general.job_title == "Nõunik"
    assert hr.editor.key == place.split("/")[0]
    settle(shown, qtbot)


def test_several_are_exported_into_a_folder(hr, house, open_list, qtbot, tmp_path):
    house.put("jurist")
    house.put("nõunik")
    goal = tmp_path / "väljund"
    goal.mkdir()
    shown = open_list(hr)
    pick(shown, "Jurist", "Nõunik")
    command(shown, "Ekspordi Wordi failidena…")
    asked = dialog(shown, ExportManyDialog, qtbot)
    asked.folder.setText(str(goal))
    asked.accept_button.click()
    run = dialog(shown, ManyExport, qtbot)
    qtbot.waitUntil(lambda: not run.work.busy, timeout=60_000)
    assert len(list(goal.glob("*.docx"))) == 2
    assert "Kirjutatud: 2 faili" in run.words.text()
    run.reject()


def test_the_list_becomes_a_spreadsheet_and_a_calendar(hr, house, open_list, qtbot, tmp_path):
    house.put("jurist", reviewed=OVERDUE)
    house.put("nõunik", reviewed=SOON)
    house.put("arst", reviewed=FRESH)
    shown = open_list(hr)
    hr.said.file = tmp_path / "loend.xlsx"
    command(shown, "Salvesta loend arvutustabelina…")
    qtbot.waitUntil(lambda: "loend.xlsx" in shown.done_words.text(), timeout=30_000)
    sheet = openpyxl.load_workbook(hr.said.file).worksheets[0]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == ["Jurist", "Nõunik", "Arst"]
    hr.said.file = tmp_path / "ulevaatused.ics"
    command(shown, "Tähtajalised ülevaatused kalendrisse…")
    qtbot.waitUntil(lambda: "ulevaatused.ics" in shown.done_words.text(), timeout=30_000)
    assert hr.said.file.read_bytes().count(b"BEGIN:VEVENT") == 2, "the third is not due yet"


def test_a_document_is_looked_over_in_the_editor_too(hr, house):
    hr.program.desk.open_file(house.put("jurist", reviewed=OVERDUE))
    hr.choose("reviewed")
    asked = next(one for one in hr.window.findChildren(ReviewDialog) if one.isVisible())
    asked.role.setText("osakonnajuhataja")
    asked.accept_button.click()
    assert hr.document.reviews[0].role == "osakonnajuhataja"
    hr.choose("undo")
    assert hr.document.reviews == ()
