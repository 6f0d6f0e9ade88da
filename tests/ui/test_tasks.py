"""Whole tasks as a new user does them, by clicks and keys alone: done, and in no more of them than told."""

import io
from dataclasses import replace

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ametijuhend.storage.documents import open_document, save_document

# The offscreen platform says this of every dialog that comes up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_LONG = 30_000


class Hands:
    """Clicks and presses in the program's window and counts; letters of the text itself are counted apart."""

    def __init__(self, user, qtbot):
        self.user, self.qtbot = user, qtbot
        self.clicks = self.keys = self.letters = 0

    @property
    def window(self):
        return self.user.window

    def press(self, *keys):
        for key in keys:
            [one] = QKeySequence(key)
            QTest.keyClick(QApplication.focusWidget() or self.user.window, one.key(), one.keyboardModifiers())
            QApplication.processEvents()
            self.keys += 1

    def click(self, widget: QWidget, spot=None):
        assert widget.isVisible()
        assert widget.isEnabled()
        place = spot or widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        QApplication.processEvents()
        self.clicks += 1

    def type(self, text):
        self.user.type(text)
        self.letters += len(text)

    def fill(self, *texts):
        """Write into this field and those that Tab leads to."""
        for number, text in enumerate(texts):
            if number:
                self.press("Tab")
            self.type(text)

    def wait(self, there):
        self.qtbot.waitUntil(there, timeout=_LONG)

    def told(self, task, *, clicks=0, keys=0):
        print(f"{task}: {self.clicks} clicks, {self.keys} keys, {self.letters} letters of text")
        assert self.clicks <= clicks, task
        assert self.keys <= keys, task


@pytest.fixture
def hands(user, qtbot, tmp_path):
    """Return the hands of a user whose exports go into an empty folder, with the library at hand."""
    folder = tmp_path / "valmis"
    folder.mkdir()
    desk = user.program.desk
    desk.change_settings(replace(desk.settings, default_folder=str(folder)))
    desk.library.start()
    qtbot.waitUntil(lambda: desk.library.ready, timeout=_LONG)
    return Hands(user, qtbot)


@pytest.fixture
def draft(tmp_path, sample_path):
    """Return the file of a job description that somebody wrote last year."""
    path = tmp_path / "tiimijuht.ametijuhend"
    save_document(open_document(sample_path("tiimijuht")).document, path)
    return path


def place():
    return QApplication.focusWidget().property("documentPath")


# A new employee's document, from nothing to DOCX


def test_a_new_employees_document_from_nothing_to_docx(hands, tmp_path):
    user = hands.user
    hands.press("Return")  # on the first thing that the start page offers
    assert place() == "general/job_title"
    hands.fill("Spetsialist", "Arendusosakond", "Osakonnajuhataja", "Vanemspetsialist", "Vanemspetsialist")
    hands.press("Ctrl+PgDown")
    assert place() == "purpose"
    hands.type("Töökoha eesmärk on tagada asutuse koolituste korraldamine.")
    hands.press("Ctrl+PgDown")
    for task, result in (
        ("koolituste kavandamine ja korraldamine", "koolitused on toimunud kava järgi;"),
        ("koolituste kohta tagasiside kogumine", "tagasiside on kogutud ja kokku võetud."),
    ):
        hands.press("Ctrl+Return")
        hands.fill(task, result)
    for section in ("rights", "responsibilities", "tools"):
        hands.press("Ctrl+PgDown")
        assert user.editor.key == section
        hands.press("Ctrl+L", *["Return"] * (1 if section == "tools" else 2))
    hands.press("Ctrl+PgDown")
    for field, text in (("education", "Kõrgharidus."), ("experience", "Vähemalt aastane töökogemus.")):
        while place() != f"requirements/{field}":
            hands.press("Tab")
        hands.type(text)
    hands.press("Ctrl+E")
    dialog = QApplication.activeModalWidget()
    hands.wait(lambda: not dialog.target._background._running)
    hands.press("Return")
    hands.wait(lambda: not dialog._busy)
    hands.press("Return")
    [file] = (tmp_path / "valmis").glob("*.docx")
    printed = words_of(file)
    for text in ("Spetsialist", "koolitused on toimunud", "Kõrgharidus.", user.document.rights.items[1].text):
        assert text in printed
    assert user.document.regime == "employee"
    assert user.said.problems == []
    hands.told("a new employee's document", keys=29)


def words_of(file):
    opened = docx.Document(io.BytesIO(file.read_bytes()))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in opened.paragraphs), *cells])


# A superior's title


def test_a_superiors_title_is_changed_and_saved_by_keys(hands, draft):
    user = hands.user
    user.said.file = draft
    hands.press("Ctrl+O")
    hands.wait(lambda: user.program.desk.has_document)
    hands.press("Return")  # from the list of sections into the first of them
    assert place() == "general/job_title"
    hands.press("Tab", "Tab", "Ctrl+A")
    assert place() == "general/superior"
    hands.type("Talituse juhataja")
    hands.press("Ctrl+S")
    hands.wait(lambda: user.program.desk.session.saved)
    assert open_document(draft).document.general.superior == "Talituse juhataja"
    hands.told("a superior's title", keys=6)


def test_a_superiors_title_is_changed_and_saved_by_mouse(hands, draft):
    user = hands.user
    user.said.file = draft
    hands.click(hands.window.start_page.form.findChild(QWidget, "openButton"))
    hands.wait(lambda: user.program.desk.has_document)
    superior = user.editor.page.input_at("general/superior")
    hands.click(superior)
    hands.press("Ctrl+A")
    hands.type("Talituse juhataja")
    hands.click(user.editor.top_bar.findChild(QWidget, "saveButton"))
    hands.wait(lambda: user.program.desk.session.saved)
    assert open_document(draft).document.general.superior == "Talituse juhataja"
    hands.told("a superior's title by mouse", clicks=3, keys=1)


# Two competencies


def test_two_competencies_are_reused_by_keys(hands):
    user = hands.user
    user.program.desk.start_new("employee")
    hands.press("Ctrl+K")
    hands.type("nõuded")
    hands.press("Return")
    hands.press("Ctrl+L")
    for name in ("kliendikesksus", "koostöövõime"):
        hands.type(name)  # what was sought before is selected or gone
        hands.press("Return")
    kept = user.document.requirements.core_competencies
    assert [one.name for one in kept] == ["Kliendikesksus", "Koostöövõime"]
    assert all(one.indicators for one in kept)
    assert len(user.document.links) >= 2
    hands.told("two competencies", keys=6)


def test_two_competencies_are_reused_by_mouse(hands):
    user = hands.user
    user.program.desk.start_new("employee")
    sections = user.editor.sections
    row = list(sections.states).index("requirements")
    hands.click(sections.viewport(), sections.visualItemRect(sections.item(row)).center())
    panel = user.editor.library.panel
    hands.click(panel.toggle)
    hands.click(panel.search)
    hands.type("kliendikesksus")
    hands.click(panel.insert)
    hands.click(panel.search)
    hands.press("Ctrl+A")
    hands.type("koostöövõime")
    hands.click(panel.insert)
    kept = user.document.requirements.core_competencies
    assert [one.name for one in kept] == ["Kliendikesksus", "Koostöövõime"]
    hands.told("two competencies by mouse", clicks=6, keys=1)


# All findings


def test_all_findings_are_put_right_by_keys(hands, sample_path):
    user = hands.user
    user.program.desk.start_from_sample(sample_path("tiimijuht"))
    hands.wait(lambda: any(one.code == "wording-differs" for one in user.editor.findings))
    hands.wait(lambda: looked_at(user))
    count = len(user.editor.findings)
    assert count >= 10
    for _ in range(count + 5):
        before = user.editor.findings
        if not before:
            break
        hands.press("F8")
        put_right(hands, user.editor.strip.current)
        hands.wait(lambda before=before: user.editor.findings != before and looked_at(user))
    assert user.editor.findings == ()
    hands.told("all findings", keys=20)


def looked_at(user):
    """Whether nothing waits for a pause any longer: a person is slower than that."""
    watch = user.editor.checking.watch
    return not (watch._pause.isActive() or watch._at_once.isActive())


def put_right(hands, found):
    """Take the fix; where there is none, write another result, or remove what is said a second time."""
    if found.fix is not None:
        hands.press("Ctrl+.")
    elif found.code == "catch-all-twice":
        hands.press("Ctrl+Shift+Del")
    else:
        hands.press("Ctrl+A")
        hands.type("Mudelit on rakendatud." if hands.letters else "Partnerid on nõustatud.")
