"""Words that may be misspelt: marked, put right when asked, never by themselves."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from ametijuhend.session.spelling import installed_speller
from ametijuhend.ui.settings.dialog import SettingsDialog

# The offscreen platform says this of every menu that pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class SmallSpeller:
    """Knows every word but a few."""

    available = True
    instead = {"kokusaamisi": ("kokkusaamisi", "kogusaamisi"), "Vanguses": (), "tööksoha": ("töökoha",)}  # noqa: RUF012

    def wrong(self, words):
        return frozenset(words) & self.instead.keys()

    def suggestions(self, word):
        return self.instead.get(word, ())


@pytest.fixture
def speller(user):
    user.program.desk.spelling.use(SmallSpeller)
    return user


@pytest.fixture
def typist(speller, writer):  # noqa: ARG001  # the speller is there before the document
    return writer


def marked(user, path, colour="error"):
    field = user.editor.page.input_at(path)
    wanted = getattr(user.program.window._theme.colours, colour)
    found = [one for one in field.extraSelections() if one.format.underlineColor().name() == wanted]
    return [one.cursor.selectedText() for one in found]


def wait_for_mark(user, qtbot, path, words):
    qtbot.waitUntil(lambda: marked(user, path) == words)


def menu_at(user, path, word):
    """Click a word with the right button and return the words of the menu's actions, with them."""
    field = user.field(path)
    cursor = field.textCursor()
    cursor.setPosition(field.text.index(word) + 2)
    point = field.cursorRect(cursor).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, field.viewport().mapToGlobal(QPoint(point))
    )
    assert event.type() == QEvent.Type.ContextMenu
    QApplication.sendEvent(field.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu, {action.text(): action for action in menu.actions() if action.text()}


def test_a_misspelt_word_is_underlined_in_red_and_nothing_else_changes(typist, qtbot):
    typist.type_into("purpose", "Korraldab kokusaamisi.")
    wait_for_mark(typist, qtbot, "purpose", ["kokusaamisi"])
    assert typist.document.purpose == "Korraldab kokusaamisi."
    pages = typist.editor.panel.pages
    assert "misspelt" in [look for _, look in pages.highlighted(0)]


def test_the_mark_moves_with_its_word_and_goes_when_the_word_is_right(typist, qtbot):
    typist.type_into("purpose", "Korraldab kokusaamisi.")
    wait_for_mark(typist, qtbot, "purpose", ["kokusaamisi"])
    field = typist.field("purpose")
    typist.press_ctrl(Qt.Key.Key_Home)
    typist.type("Ta ")
    assert marked(typist, "purpose") == ["kokusaamisi"], "at once, before anything is looked up again"
    cursor = field.textCursor()
    cursor.setPosition(field.text.index("kokus") + 2)
    field.setTextCursor(cursor)
    typist.type("k")
    wait_for_mark(typist, qtbot, "purpose", [])


def test_the_right_button_offers_words_and_one_step_puts_one_in(typist, qtbot):
    typist.type_into("purpose", "Korraldab kokusaamisi.")
    wait_for_mark(typist, qtbot, "purpose", ["kokusaamisi"])
    menu, actions = menu_at(typist, "purpose", "kokusaamisi")
    assert list(actions)[:3] == ["kokkusaamisi", "kogusaamisi", "Lisa „kokusaamisi“ sõnastikku"]
    menu.close()
    steps = typist.program.desk.session.stack.count()
    actions["kokkusaamisi"].trigger()
    assert typist.document.purpose == "Korraldab kokkusaamisi."
    assert typist.program.desk.session.stack.count() == steps + 1


def test_a_word_added_to_the_dictionary_is_right_from_then_on(typist, qtbot):
    typist.type_into("purpose", "Vanguses kokusaamisi.")
    wait_for_mark(typist, qtbot, "purpose", ["Vanguses", "kokusaamisi"])
    menu, actions = menu_at(typist, "purpose", "Vanguses")
    assert not actions["Sõnastikus sarnast sõna ei ole"].isEnabled()
    menu.close()
    actions["Lisa „Vanguses“ sõnastikku"].trigger()
    wait_for_mark(typist, qtbot, "purpose", ["kokusaamisi"])
    assert (typist.program.desk.folders.data / "words.txt").read_text("utf-8") == "Vanguses\n"


def test_f7_walks_through_all_words_of_the_document(typist, qtbot):
    typist.type_into("general/job_title", "tööksoha juht")
    typist.type_into("purpose", "Korraldab kokusaamisi Vanguses.")
    wait_for_mark(typist, qtbot, "purpose", ["kokusaamisi", "Vanguses"])
    bar = typist.editor.checking.spelling_bar
    typist.press(Qt.Key.Key_F7)
    assert bar.isVisible()
    assert "<b>tööksoha</b>" in bar.word.text()
    assert typist.editor.key == "general"
    assert bar.instead.currentText() == "töökoha"
    assert typist.document.general.job_title == "tööksoha juht", "nothing is put right unasked"
    typist.press(Qt.Key.Key_Return)
    assert typist.document.general.job_title == "töökoha juht"
    assert "<b>kokusaamisi</b>" in bar.word.text()
    assert typist.editor.key == "purpose"
    typist.press(Qt.Key.Key_F7)
    assert "<b>Vanguses</b>" in bar.word.text()
    bar.add.click()
    qtbot.waitUntil(lambda: bar.word.text() == "Kõik sõnad on üle vaadatud.")
    typist.press(Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert typist.document.purpose == "Korraldab kokusaamisi Vanguses."


def test_a_word_unlike_the_library_s_is_shown_and_the_library_s_can_be_taken(reader, qtbot):
    path = "duties/d07/results/d07r3/text"
    reader.show("duties")
    qtbot.waitUntil(lambda: marked(reader, path, "accent") == ["ettevalmistatud"])
    menu, actions = menu_at(reader, path, "ettevalmistatud")
    menu.close()
    actions["Võta raamatukogu sõnastus: „ette valmistatud“"].trigger()
    text = reader.document.duties[6].results[2].text
    assert "ette valmistatud" in text
    reader.press_ctrl(Qt.Key.Key_Z)
    assert "ettevalmistatud" in reader.document.duties[6].results[2].text


def test_spelling_is_switched_off_in_the_settings(typist, qtbot):
    typist.type_into("purpose", "Korraldab kokusaamisi.")
    wait_for_mark(typist, qtbot, "purpose", ["kokusaamisi"])
    dialog = SettingsDialog(typist.program.desk, typist.window)
    dialog.spelling.click()
    dialog.accept()
    assert not typist.program.desk.settings.spelling
    wait_for_mark(typist, qtbot, "purpose", [])
    typist.press(Qt.Key.Key_F7)
    assert "seadetes" in typist.editor.checking.spelling_bar.word.text()


def test_without_a_speller_everything_works_and_f7_says_so(writer, qtbot):
    writer.type_into("purpose", "Korraldab kokusaamisi.")
    qtbot.waitUntil(lambda: writer.program.desk.spelling.missing)
    writer.press(Qt.Key.Key_F7)
    assert "spellerit" in writer.editor.checking.spelling_bar.word.text()
    assert marked(writer, "purpose") == []


def test_names_of_people_are_not_looked_up(typist, qtbot):
    name = f"signatures/signatories/{typist.document.signatures.signatories[0].id}/name"
    typist.type_into(name, "Vanguses Perenimi")
    typist.type_into("purpose", "Korraldab kokusaamisi.")
    wait_for_mark(typist, qtbot, "purpose", ["kokusaamisi"])
    typist.show("signatures")
    assert marked(typist, name) == []


def test_a_slow_speller_never_holds_a_key_up(user, qtbot):
    """The speller waits until the test lets it go on; typing goes on all the while."""
    from threading import Event  # noqa: PLC0415

    gate = Event()

    class Slow(SmallSpeller):
        def wrong(self, words):
            gate.wait(30)
            return super().wrong(words)

    user.program.desk.spelling.use(Slow)
    user.choose("new_employee")
    user.type_into("purpose", "Korraldab kokusaamisi")
    user.program.desk.spelling.misspelt("Korraldab kokusaamisi")
    qtbot.wait(50)
    user.type(" ja veel.")
    assert user.document.purpose == "Korraldab kokusaamisi ja veel."
    assert marked(user, "purpose") == []
    gate.set()
    wait_for_mark(user, qtbot, "purpose", ["kokusaamisi"])


def test_vabamorf_marks_real_slips(user, qtbot):
    if not installed_speller().available:
        pytest.skip("Vabamorf is not installed")
    user.program.desk.spelling.use(installed_speller)
    user.choose("new_employee")
    user.type_into("purpose", "Korraldab kokusaamisi ja tagab koostöö.")
    qtbot.waitUntil(lambda: marked(user, "purpose") == ["kokusaamisi"], timeout=20_000)
    _menu, actions = menu_at(user, "purpose", "kokusaamisi")
    _menu.close()
    assert "kokkusaamisi" in actions


def test_the_menu_of_a_text_takes_back_what_was_done_to_the_document(typist):
    typist.show("general")
    typist.type_into("general/job_title", "Juhataja")
    typist.type_into("general/unit", "Osakond")
    menu, _ = menu_at(typist, "general/unit", "Osakond")
    undo, redo = (
        next(one for one in menu.actions() if one.objectName() == f"edit-{key}") for key in ("undo", "redo")
    )
    assert undo.isEnabled()
    assert not redo.isEnabled()
    undo.trigger()
    menu.close()
    assert typist.document.general.unit == ""
    menu, _ = menu_at(typist, "general/job_title", "Juhataja")
    next(one for one in menu.actions() if one.objectName() == "edit-redo").trigger()
    menu.close()
    assert typist.document.general.unit == "Osakond"
