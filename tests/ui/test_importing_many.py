"""A whole folder brought in at the window: progress, what became of each file, each looked through."""

from contextlib import suppress

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from shiboken6 import isValid

from ametijuhend.storage.documents import open_document
from ametijuhend.ui.imports.many import ManyDialog
from ametijuhend.ui.imports.review import ImportReview
from ametijuhend.ui.look.forms import child
from ui.old_files import STRAY_ITEM, write_old_docx

# The offscreen platform says this of every dialog that comes up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_LONG = 60_000
_PLAIN = "AMETIJUHEND\n1. ÜLDOSA\nAmetinimetus: {title}\n2. TÖÖKOHA EESMÄRK\nEesmärk on kord majas.\n"


@pytest.fixture
def folder(tmp_path):
    """Return a folder of a Word file, a damaged one, two texts and what nobody means."""
    made = tmp_path / "vanad"
    (made / "alam").mkdir(parents=True)
    write_old_docx(made, "a.docx")
    (made / "b.docx").write_bytes(b"PK\x03\x04 katki")
    (made / "c.txt").write_text(_PLAIN.format(title="Jurist"), "utf-8")
    (made / "alam" / "d.md").write_text(_PLAIN.format(title="Referent"), "utf-8")
    (made / "~$a.docx").write_bytes(b"x")
    (made / "pilt.png").write_bytes(b"x")
    return made


@pytest.fixture
def many(user, folder):
    """Return a user with the folder chosen on the start page, and the dialog."""
    user.said.folder = folder
    child(user.window.start_page.form, QAbstractButton, "folderButton").click()
    dialog = user.window.findChild(ManyDialog)
    assert dialog.isVisible()
    yield user, dialog
    for kind in (ImportReview, ManyDialog):
        for one in user.window.findChildren(kind):
            with suppress(RuntimeError):
                one.reject()


def lines(dialog):
    return [dialog.list.item(at).text().split("\n") for at in range(dialog.list.count())]


def through(dialog, qtbot):
    dialog.start_button.click()
    qtbot.waitUntil(dialog.summary.isVisible, timeout=_LONG)


def pick(dialog, name):
    dialog.list.setCurrentRow([line[0] for line in lines(dialog)].index(name))


def reviewed(dialog, qtbot):
    dialog.review_button.click()

    def is_there():
        return any(isValid(one) and one.isVisible() for one in dialog.findChildren(ImportReview))

    qtbot.waitUntil(is_there, timeout=_LONG)
    return dialog.findChild(ImportReview)


def test_a_folder_becomes_job_descriptions_and_a_bad_file_stops_nothing(many, folder, qtbot):
    _, dialog = many
    assert [line[0] for line in lines(dialog)] == ["a.docx", "d.md", "b.docx", "c.txt"]
    through(dialog, qtbot)
    assert dialog.summary.text() == "Korras: 2 · üle vaadata: 1 · importimata: 1"
    assert open_document(folder / "c.ametijuhend").document.general.job_title == "Jurist"
    assert open_document(folder / "d.ametijuhend").document.general.job_title == "Referent"
    assert not (folder / "b.ametijuhend").exists()
    said = dict(lines(dialog))
    assert "kaheldavaid välju: 2" in said["a.docx"]
    assert "arusaamata jäi: 2" in said["a.docx"]
    assert "b.docx" in said["b.docx"]
    assert said["c.txt"] == "kõigest saadi aru"


def test_they_go_into_another_folder_where_the_user_wants_that(many, tmp_path, folder, qtbot):
    user, dialog = many
    user.said.folder = tmp_path
    dialog.target_button.click()
    through(dialog, qtbot)
    assert (tmp_path / "a.ametijuhend").exists()
    assert not (folder / "a.ametijuhend").exists()


def test_what_is_there_already_is_left_as_it_is(many, folder, qtbot):
    _, dialog = many
    (folder / "c.ametijuhend").write_bytes(b"oma")
    through(dialog, qtbot)
    assert (folder / "c.ametijuhend").read_bytes() == b"oma"
    assert "on juba olemas" in dict(lines(dialog))["c.txt"]


def test_a_list_of_those_to_look_at_is_worked_off(many, folder, qtbot):
    _, dialog = many
    through(dialog, qtbot)
    dialog.choice.setCurrentIndex(dialog.choice.findText("Üle vaadata"))
    assert [line[0] for line in lines(dialog)] == ["a.docx"]
    review = reviewed(dialog, qtbot)
    review.strays.setCurrentRow(1)
    review.place("rights/items")
    review.accept()
    saved = open_document(folder / "a.ametijuhend").document
    assert saved.rights.items[-1].text == STRAY_ITEM
    assert len(saved.leftovers) == 1
    assert lines(dialog) == []
    assert dialog.summary.text() == "Korras: 3 · üle vaadata: 0 · importimata: 1"


def test_one_that_was_changed_since_is_not_overwritten(many, folder, qtbot):
    user, dialog = many
    through(dialog, qtbot)
    (folder / "a.ametijuhend").write_bytes((folder / "c.ametijuhend").read_bytes())
    pick(dialog, "a.docx")
    dialog.review_button.click()
    qtbot.waitUntil(lambda: bool(user.said.problems), timeout=_LONG)
    assert "a.ametijuhend" in user.said.problems[0]
    assert dialog.findChild(ImportReview) is None


def test_one_is_opened_in_the_editor(many, folder, qtbot):
    user, dialog = many
    through(dialog, qtbot)
    pick(dialog, "a.docx")
    dialog.open_button.click()
    assert user.program.desk.session.path == folder / "a.ametijuhend"
    assert user.editor.leftovers.isVisible()


def test_those_that_failed_cannot_be_looked_through(many, qtbot):
    _, dialog = many
    through(dialog, qtbot)
    pick(dialog, "b.docx")
    assert not dialog.review_button.isEnabled()
    assert not dialog.open_button.isEnabled()


def test_stopping_leaves_the_rest_not_begun(many, folder, qtbot):
    _, dialog = many
    for number in range(40):
        (folder / f"x{number:02}.txt").write_text(_PLAIN.format(title="Jurist"), "utf-8")
    dialog.reject()
    user, _ = many
    user.choose("import_folder")
    dialog = next(one for one in user.window.findChildren(ManyDialog) if isValid(one) and one.isVisible())
    dialog.start_button.click()
    qtbot.waitUntil(lambda: len(dialog._accounts) > 0, timeout=_LONG)
    dialog.stop_button.click()
    qtbot.waitUntil(dialog.summary.isVisible, timeout=_LONG)
    written = len(list(folder.glob("x*.ametijuhend")))
    assert written < 40
    assert "alustamata" in dialog.summary.text()
    assert not dialog.stop_button.isVisible()


def test_enter_begins_and_escape_closes(many, qtbot):
    _, dialog = many
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.summary.isVisible, timeout=_LONG)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not (isValid(dialog) and dialog.isVisible())


def test_a_folder_without_files_is_one_sentence(user, tmp_path):
    user.said.folder = tmp_path / "tühi"
    user.said.folder.mkdir()
    user.choose("import_folder")
    assert len(user.said.problems) == 1
    assert "tühi" in user.said.problems[0]
    assert user.window.findChild(ManyDialog) is None
