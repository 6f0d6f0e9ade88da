"""What a user must never lose: files that others change, crashes, earlier states, finished documents."""

import threading
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from ametijuhend.model.compare import differences
from ametijuhend.model.document import State
from ametijuhend.session import filing
from ametijuhend.storage import saving
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.storage.locks import FileLock
from ametijuhend.storage.presence import Presence
from ametijuhend.storage.recovery import RecoveryFile, left_behind
from ametijuhend.ui.conversation import Unsaved
from ametijuhend.ui.dialogs import Conflict, ConflictDialog, ReportDialog, TextDialog
from ametijuhend.ui.start_page import holds_anything
from ametijuhend.ui.undo_dialog import UndoDialog
from ametijuhend.ui.versions_dialog import VersionsDialog
from storage.users import as_nobody


@pytest.fixture
def path(reader, tmp_path):
    """Return the file that the reader has saved the document to."""
    reader.said.file = tmp_path / "failid" / "tiim.ametijuhend"
    reader.said.file.parent.mkdir()
    reader.choose("save")
    return reader.said.file


@pytest.fixture
def theirs(reader, path):
    """Return the state that somebody else has put into the file meanwhile."""
    theirs = reader.document.model_copy(update={"tools": "Teise töövahendid."})
    save_document(theirs, path)
    return theirs


def words(user):
    labels = [*user.window.findChildren(QLabel), *user.window.findChildren(QPushButton)]
    return [label.text() for label in labels if label.isVisible()]


def dialog(user, kind):
    return next(one for one in user.window.findChildren(kind) if one.isVisible())


def item_texts(items):
    return [items.item(row).text() for row in range(items.count())]


# A file that somebody else changed


def test_saving_over_a_changed_file_asks_and_changes_nothing_on_cancel(reader, path, theirs):
    reader.type_into("purpose", "!")
    reader.choose("save")
    (asked,) = [one for one in reader.said.asked if one.startswith("conflict")]
    assert "töövahendid: " in asked
    assert "eesmärk: " in asked
    assert open_document(path).document == theirs
    assert not reader.program.desk.session.saved


def test_keeping_mine_leaves_theirs_among_the_versions(reader, path, theirs):
    reader.type_into("purpose", "!")
    reader.said.conflict = Conflict.KEEP_MINE
    reader.choose("save")
    assert open_document(path).document == reader.document
    backups = reader.program.desk.filing.backups
    assert theirs in [backups.read(one).document for one in backups.versions(theirs.id)]
    reader.type_into("purpose", "!")
    reader.choose("save")
    assert sum(one.startswith("conflict") for one in reader.said.asked) == 1


def test_keeping_mine_is_refused_where_theirs_cannot_be_kept(reader, path, theirs):
    folder = reader.program.desk.folders.backups
    folder.mkdir(parents=True, exist_ok=True)
    folder.rename(folder.with_name("vana"))
    folder.touch()
    reader.type_into("purpose", "!")
    reader.said.conflict = Conflict.KEEP_MINE
    reader.choose("save")
    assert "eelmist seisu" in reader.said.problems[0]
    assert open_document(path).document == theirs
    assert not reader.program.desk.session.saved


def test_taking_theirs_is_one_step_that_can_be_undone(reader, path, theirs):
    reader.type_into("purpose", "!")
    mine = reader.document
    reader.said.conflict = Conflict.TAKE_THEIRS
    reader.choose("save")
    assert reader.document == theirs
    assert reader.program.desk.session.saved
    assert open_document(path).document == theirs
    reader.press_ctrl(Qt.Key.Key_Z)
    assert reader.document is mine


def test_saving_mine_elsewhere_leaves_theirs(reader, path, theirs, tmp_path):
    reader.type_into("purpose", "!")
    reader.said.conflict, reader.said.file = Conflict.SAVE_AS, tmp_path / "minu.ametijuhend"
    reader.choose("save")
    assert open_document(path).document == theirs
    assert open_document(reader.said.file).document == reader.document
    assert reader.program.desk.session.saved


def test_the_conflict_shows_the_difference_when_asked(user, reader, theirs):
    found = filing.open_stored(reader.said.file)
    conflict = ConflictDialog(
        "tiim", found.fingerprint.written, differences(theirs, reader.document), user.window
    )
    conflict.show()
    assert not conflict.differences.isVisible()
    conflict.findChild(QPushButton, "showButton").click()
    assert conflict.differences.isVisible()
    assert item_texts(conflict.differences)[0].startswith("töövahendid: ")
    conflict.findChild(QPushButton, "keep_mineButton").click()
    assert conflict.answer is Conflict.KEEP_MINE
    conflict.deleteLater()


def test_a_file_open_in_another_window_says_so(start, path):
    other = start()
    other.program.desk.open_file(path)
    assert any("ka teises aknas" in one for one in other.said.told)


def test_a_file_open_on_another_computer_says_so(reader, path):
    presence = Presence(path.with_name("teine.ametijuhend"), "teine arvuti")
    save_document(reader.document, path.with_name("teine.ametijuhend"))
    assert presence.announce() is None
    reader.program.desk.open_file(path.with_name("teine.ametijuhend"))
    assert any("ka teises arvutis" in one for one in reader.said.told)
    presence.withdraw()


# A crash


def crashed(user, monkeypatch):
    """Let the user's program end as a crash ends it: its lock goes, what it wrote stays."""
    autosave = user.program.desk.autosave
    autosave.rescue()
    autosave._file._lock.release()
    autosave._file = RecoveryFile(autosave._folder, "muu")
    user.program.desk.session._on_file = user.document
    monkeypatch.setattr(autosave, "_note", lambda *_: None)


def test_a_crash_is_offered_with_date_and_difference_and_taken_up(reader, path, start, monkeypatch):
    reader.type_into("purpose", " Kirjutatud.")
    mine = reader.document
    crashed(reader, monkeypatch)
    again = start()
    offers = again.window.start_page._recoverable
    assert offers.isVisible()
    (offer,) = item_texts(offers)
    assert "Tiimijuht" in offer
    assert "seis 12.03.2026 14:02" in offer
    assert "eesmärk: lisatud „" not in offer
    assert "tiim.ametijuhend – eesmärk: „" in offer
    offers.itemClicked.emit(offers.item(0))
    assert again.document == mine
    assert again.program.desk.session.path == path
    assert "Taastatud 14:02 seisust" in words(again)
    assert start().window.start_page._recoverable.count() == 0
    again.choose("save")
    assert open_document(path).document == mine
    assert "Salvestatud 14:02" in words(again)


@pytest.mark.usefixtures("path")
def test_what_is_saved_already_is_offered_to_nobody(reader, start, monkeypatch):
    crashed(reader, monkeypatch)
    again = start()
    assert not again.window.start_page._recoverable.isVisible()
    assert left_behind(again.program.desk.folders.recovery) == ()


def test_a_start_goes_on_where_the_folder_of_crashes_must_not_be_looked_into(tmp_path):
    folder = tmp_path / "recovery"
    assert not holds_anything(folder)
    folder.mkdir()
    assert not holds_anything(folder)
    (folder / "a.taaste").touch()
    assert holds_anything(folder)
    folder.chmod(0)
    try:
        assert not as_nobody(lambda: holds_anything(folder))
    finally:
        folder.chmod(0o700)


def test_an_unsaved_document_is_written_aside_soon_and_gone_when_saved(reader, qtbot, tmp_path):
    desk = reader.program.desk
    with qtbot.waitSignal(desk.autosave.written, timeout=5000):
        reader.type_into("purpose", "!")
    assert len(list(desk.folders.recovery.glob("*.taaste"))) == 1
    reader.said.file = tmp_path / "a.ametijuhend"
    reader.choose("save")
    qtbot.waitUntil(lambda: not list(desk.folders.recovery.glob("*")))


def test_typing_without_a_pause_does_not_put_writing_off(reader, qtbot):
    desk = reader.program.desk
    written = []
    desk.autosave.written.connect(lambda: written.append(time.monotonic()))
    started = time.monotonic()
    while len(written) < 2 and time.monotonic() - started < 10:
        reader.type_into("purpose", "a")
        qtbot.wait(1)
    assert len(written) == 2
    assert written[0] - started < 2
    assert written[1] - written[0] < 2


def test_what_cannot_be_written_aside_is_said_once_until_it_can(reader, qtbot):
    desk = reader.program.desk
    desk.folders.data.mkdir(parents=True, exist_ok=True)
    desk.folders.recovery.write_bytes(b"")  # a file where the folder should be
    with qtbot.waitSignal(desk.autosave.failed, timeout=5000):
        reader.type_into("purpose", "!")
    assert ".taaste" in reader.window.statusBar().currentMessage()
    desk.folders.recovery.unlink()
    with qtbot.waitSignal(desk.autosave.written, timeout=5000):
        pass
    assert reader.window.statusBar().currentMessage() == ""


def test_giving_up_changes_leaves_nothing_to_recover(reader, qtbot):
    desk = reader.program.desk
    with qtbot.waitSignal(desk.autosave.written, timeout=5000):
        reader.type_into("purpose", "!")
    reader.said.unsaved = Unsaved.DISCARD
    assert reader.window.close()
    assert list(desk.folders.recovery.glob("*.taaste")) == []


# A folder that does not answer


@pytest.fixture
def silent_folder(monkeypatch):
    """Return what makes the folder answer again: until then, writing to it waits."""
    answers = threading.Event()
    write = saving.write_atomically

    def waits(path, data):
        assert answers.wait(30)
        write(path, data)

    monkeypatch.setattr(saving, "write_atomically", waits)
    monkeypatch.setattr(filing, "WRITE_PATIENCE", 0.1)
    monkeypatch.setattr(filing, "OVERDUE", 100)
    yield answers
    answers.set()


@pytest.mark.usefixtures("path")
def test_a_folder_that_does_not_answer_holds_nobody_up(reader, qtbot, silent_folder):
    reader.type_into("purpose", "!")
    sent = reader.document
    started = time.monotonic()
    reader.choose("save")
    assert time.monotonic() - started < 1
    assert "Salvestan…" in words(reader)
    reader.type_into("purpose", "?")
    qtbot.waitUntil(lambda: reader.said.problems != [])
    assert "ei vasta" in reader.said.problems[0]
    assert "Salvestamata muudatused" in words(reader)
    silent_folder.set()
    session = reader.program.desk.session
    qtbot.waitUntil(lambda: session._on_file is sent)
    assert not session.saved
    reader.press_ctrl(Qt.Key.Key_Z)
    assert session.saved
    assert not any(one.startswith("conflict") for one in reader.said.asked)


def test_reading_from_a_folder_that_does_not_answer_is_given_up(reader, path, monkeypatch):
    answers = threading.Event()
    monkeypatch.setattr(filing, "READ_PATIENCE", 0.1)
    monkeypatch.setattr(filing, "open_stored", lambda _path: answers.wait(30))
    document = reader.document
    reader.program.desk.open_file(path)
    answers.set()
    assert "ei vasta" in reader.said.problems[0]
    assert reader.document is document


def test_another_window_that_is_just_saving_is_waited_for(reader, path, qtbot, monkeypatch):
    monkeypatch.setattr(filing, "WRITE_PATIENCE", 0.1)
    lock = FileLock(path.with_name(f".~{path.name}.salvestus"))
    assert lock.acquire()
    reader.type_into("purpose", "!")
    reader.choose("save")
    assert reader.program.desk.saver.busy
    lock.release()
    qtbot.waitUntil(lambda: reader.program.desk.session.saved)
    assert open_document(path).document == reader.document


# Versions


@pytest.mark.usefixtures("path")
def test_versions_are_listed_shown_compared_and_restored(reader):
    desk = reader.program.desk
    reader.said.text = "enne läbivaatust"
    reader.choose("name_version")
    reader.type_into("purpose", " Uus lause.")
    reader.choose("save")
    reader.type_into("tools", " Rool.")
    reader.choose("save")
    before = reader.document
    reader.choose("versions")
    versions = dialog(reader, VersionsDialog)
    assert sorted(text.partition("\n")[2] for text in item_texts(versions.list)) == [
        "Salvestatud seis", "enne läbivaatust"]  # fmt: skip
    row = next(row for row, text in enumerate(item_texts(versions.list)) if "enne" in text)
    versions.list.setCurrentRow(row)
    assert versions.pages.page_count > 0
    assert len(item_texts(versions.differences)) == 2
    assert "Uus lause." in item_texts(versions.differences)[0]
    versions.restore.click()
    assert "Uus lause." not in reader.document.purpose
    assert not desk.session.saved
    reader.choose("undo")
    assert reader.document is before
    assert desk.session.saved


def test_without_versions_the_list_says_how_they_come(reader):
    reader.choose("versions")
    versions = dialog(reader, VersionsDialog)
    assert "Varasemaid seise veel ei ole" in versions.empty.text()
    assert versions.empty.isVisible()
    assert not versions.restore.isVisible()
    assert not versions.columns.isVisible()
    versions.accept()


@pytest.mark.usefixtures("path")
def test_a_damaged_version_says_so_and_cannot_be_restored(reader):
    reader.said.text = "enne"
    reader.choose("name_version")
    (version,) = reader.program.desk.filing.backups.versions(reader.document.id)
    version.file.write_bytes(b"{")
    reader.choose("versions")
    versions = dialog(reader, VersionsDialog)
    assert version.file.name in versions.words.text()
    assert not versions.restore.isEnabled()
    assert not versions.differences.isVisible(), "nothing is compared: no empty box stands there"
    versions.accept()


# Stages


def test_the_whole_way_to_a_signed_document_and_its_successor(reader, path):
    draft = reader.document
    reader.choose("make_ready")
    assert reader.document.state is State.READY
    assert "Valmis, ainult lugemiseks." in words(reader)
    reader.choose("reopen")
    assert reader.document == draft
    assert "Koostamisel" in words(reader)
    reader.choose("make_ready")
    reader.choose("make_signed")
    assert "Allkirjastatud 12.03.2026, ainult lugemiseks." in words(reader)
    reader.choose("save")
    signed = reader.document
    reader.press_ctrl(Qt.Key.Key_Z)
    assert reader.document is signed, "what was saved as signed is final"
    reader.said.text = "Struktuur muutus."
    reader.choose("start_replacement")
    new = reader.document
    assert (new.replaces.id, new.replaces.reason, new.state) == (signed.id, "Struktuur muutus.", State.DRAFT)
    assert reader.program.desk.session.path is None
    assert open_document(path).document == signed


def test_opening_for_changes_is_one_click_and_one_step(reader):
    reader.choose("make_ready")
    steps = reader.program.desk.session.step
    bar = reader.editor.stage_bar
    bar.findChild(QPushButton, "reopenButton").click()
    assert reader.program.desk.session.step == steps + 1
    reader.type_into("purpose", "!")
    assert reader.document.purpose.endswith("!")


@pytest.mark.parametrize("section", ["general", "duties", "rights", "requirements", "signatures", "details"])
def test_nothing_can_be_changed_in_a_ready_document(reader, section):
    reader.choose("make_ready")
    ready = reader.document
    page = reader.show(section)
    inputs = [one for kind in (QLineEdit, QPlainTextEdit) for one in page.findChildren(kind)]
    tried = [one for one in inputs if one.isVisible()]
    assert len(tried) > (0 if section == "details" else 1)
    reader.window.activateWindow()
    QApplication.processEvents()
    for one in tried:
        one.setFocus()
        assert QApplication.focusWidget() is one
        for key in (Qt.Key.Key_X, Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            reader.press(key)
        for modifier in (Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier):
            reader.press(Qt.Key.Key_Return, modifier)
        reader.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        QApplication.clipboard().setText("kleebitud")
        reader.press_ctrl(Qt.Key.Key_V)
    assert reader.document is ready
    for button in page.findChildren(QPushButton):
        if button.isVisible() and button.isEnabled():
            button.click()
    assert reader.document is ready


def test_only_the_ways_from_the_present_stage_can_be_chosen(reader):
    ways = ("make_ready", "reopen", "make_signed", "start_replacement")
    actions = reader.window.actions_by_key
    assert [actions[key].isEnabled() for key in ways] == [True, False, False, False]
    reader.choose("make_ready")
    assert [actions[key].isEnabled() for key in ways] == [False, True, True, False]
    reader.choose("make_signed")
    assert [actions[key].isEnabled() for key in ways] == [False, False, False, True]


# Steps


@pytest.mark.usefixtures("path")
def test_the_list_of_steps_leads_to_any_of_them_and_survives_saving(reader):
    original = reader.document
    for text in (" Esimene.", " Teine.", " Kolmas."):
        reader.type_into("purpose", text)
        reader.clock.wait(5)
    last = reader.document
    reader.choose("save")
    reader.choose("undo_list")
    steps = dialog(reader, UndoDialog)
    texts = item_texts(steps.list)
    assert len(texts) == 4
    assert texts[-1] == "Nagu avati"
    assert texts[0].startswith("Muuda: Töökoha eesmärk\neesmärk: ")
    assert "Kolmas." in texts[0]
    steps.list.itemClicked.emit(steps.list.item(3))
    assert reader.document is original
    steps.list.itemClicked.emit(steps.list.item(0))
    assert reader.document is last
    assert reader.program.desk.session.saved
    steps.accept()


# Dialogs


def test_a_text_cannot_be_left_empty(user):
    text = TextDialog("Uus ametijuhend", "Miks?", user.window)
    accept = text.findChild(QPushButton, "continueButton")
    text.edit.setText("  ")
    assert not accept.isEnabled()
    text.edit.setText(" põhjus ")
    assert accept.isEnabled()
    assert text.text == "põhjus"
    text.deleteLater()


def test_a_report_can_be_copied(user):
    report = ReportDialog("Programmis tekkis viga.", "Traceback: katse", user.window)
    report.findChild(QPushButton, "copyButton").click()
    assert QApplication.clipboard().text() == "Traceback: katse"
    report.deleteLater()
