"""The section's part of the library: searched, looked at, inserted, dragged."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ametijuhend.library.content import shipped_library
from ametijuhend.model.document import SectionKind
from ametijuhend.model.library import EntryKind
from ametijuhend.ui.library.hits import room_beside

CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


def shipped(kind):
    return [entry for entry in shipped_library().entries if entry.kind is kind]


def names(panel):
    return [panel.list.hits.index(row).data() for row in range(panel.list.hits.rowCount())]


def open_library(user, section):
    user.show(section)
    user.choose("library")
    panel = user.editor.library.panel
    assert QApplication.focusWidget() is panel.search
    return panel


@pytest.fixture
def author(writer, qtbot):
    """Return a user with a new document and the library at hand."""
    qtbot.waitUntil(lambda: writer.program.desk.library.ready, timeout=30_000)
    return writer


@pytest.fixture
def editor_of_sample(reader, qtbot):
    qtbot.waitUntil(lambda: reader.program.desk.library.ready, timeout=30_000)
    return reader


def rights(user):
    return [item.text for item in user.document.rights.items]


def test_the_library_is_one_line_that_counts_until_it_is_called(author):
    author.show("rights")
    panel = author.editor.library.panel
    assert panel.isVisible()
    assert not panel.open
    assert panel.height() < 40
    count = len(shipped(EntryKind.RIGHT))
    assert count > 5
    assert panel.toggle.text() == f"Raamatukogust ({count})"
    QTest.mouseClick(panel.toggle, Qt.MouseButton.LeftButton)
    assert panel.open
    assert len(names(panel)) == count


@pytest.mark.parametrize("section", [*SectionKind])
def test_only_sections_that_take_entries_show_the_library(author, section):
    author.show(section)
    shown = author.editor.library.panel.isVisible()
    assert shown is (section not in {SectionKind.AMENDMENT, SectionKind.SIGNATURES})


def test_typing_finds_and_enter_inserts_at_the_end_as_one_step(author):
    panel = open_library(author, "rights")
    author.type("juhend")
    found = names(panel)
    assert 0 < len(found) < len(shipped(EntryKind.RIGHT))
    assert panel.preview.toPlainText().startswith(found[0])
    before = author.document
    author.press(Qt.Key.Key_Return)
    assert rights(author)[-1].startswith(found[0])
    assert author.document.links[-1].path == f"rights/items/{author.document.rights.items[-1].id}"
    assert QApplication.focusWidget() is panel.search, "more can be found and inserted at once"
    author.choose("undo")
    assert author.document is before


def test_letters_without_their_marks_and_typing_errors_find_too(author):
    panel = open_library(author, "requirements")
    author.type("moju")
    assert "Suhtlemis- ja mõjutamisoskus" in names(panel)


def test_an_entry_goes_behind_the_item_that_the_cursor_is_in(editor_of_sample):
    user = editor_of_sample
    before = rights(user)
    assert len(before) > 3
    user.field(f"rights/items/{user.document.rights.items[1].id}/text")
    user.press_ctrl(Qt.Key.Key_L)
    panel = user.editor.library.panel
    first, second = names(panel)[:2]
    user.press(Qt.Key.Key_Return)
    panel.list.setCurrentIndex(panel.list.hits.index(1))
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    now = rights(user)
    assert now[:2] + now[4:] == before
    assert [text.rstrip(";.") for text in now[2:4]] == [first.rstrip(";."), second.rstrip(";.")]


def test_an_empty_item_makes_room(author):
    author.show("rights")
    author.editor.page.input_at("rights/items").add_row()
    assert rights(author)[-1] == ""
    count = len(rights(author))
    author.press_ctrl(Qt.Key.Key_L)
    author.press(Qt.Key.Key_Return)
    assert len(rights(author)) == count
    assert "" not in rights(author)


def test_several_are_chosen_with_shift_and_inserted_as_one_step(author):
    panel = open_library(author, "duties")
    before = author.document
    author.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is panel.list
    author.press(Qt.Key.Key_Down, SHIFT)
    author.press(Qt.Key.Key_Down, SHIFT)
    assert panel.insert.text() == "Lisa 3"
    author.press(Qt.Key.Key_Return)
    assert len(author.document.duties) == len(before.duties) + 3
    assert len({link.path for link in author.document.links}) == 3
    assert "3" in author.program.desk.session.stack.undoText()
    author.choose("undo")
    assert author.document is before


def test_the_long_wording_is_chosen_looked_at_and_inserted(author):
    panel = open_library(author, "requirements")
    author.type("suhtlemis")
    entry = panel.list.current_hit.entry
    long = next(one for one in entry.wordings if one.length == "long")
    assert panel.wording.isVisible()
    panel.wording.setFocus()
    QTest.keyClick(panel.wording, Qt.Key.Key_End)
    assert long.text in panel.preview.toPlainText()
    panel.insert.click()
    card = author.document.requirements.additional_competencies[-1]
    assert (card.name, card.description) == (entry.name, long.text)


def test_escape_leads_back_to_the_very_place(editor_of_sample):
    user = editor_of_sample
    path = f"rights/items/{user.document.rights.items[1].id}/text"
    field = user.field(path)
    cursor = field.textCursor()
    cursor.setPosition(5)
    field.setTextCursor(cursor)
    user.press_ctrl(Qt.Key.Key_L)
    assert QApplication.focusWidget() is user.editor.library.panel.search
    user.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is field
    assert field.textCursor().position() == 5


def test_the_same_key_closes_it_again(author):
    panel = open_library(author, "rights")
    author.press_ctrl(Qt.Key.Key_L)
    assert not panel.open
    assert not panel.isAncestorOf(QApplication.focusWidget())


def test_the_box_of_the_cursor_comes_first(author):
    author.field("requirements/languages")
    author.press_ctrl(Qt.Key.Key_L)
    panel = author.editor.library.panel
    kinds = [hit.entry.kind for hit in panel.list.hits.hits]
    count = len(shipped(EntryKind.LANGUAGES))
    assert set(kinds[:count]) == {EntryKind.LANGUAGES}
    assert len(set(kinds)) > 3
    author.press(Qt.Key.Key_Return)
    assert author.document.requirements.languages


def test_a_field_that_says_something_keeps_it(editor_of_sample):
    user = editor_of_sample
    before = user.document.tools
    assert before
    panel = open_library(user, "tools")
    user.press(Qt.Key.Key_Return)
    entry = panel.list.current_hit.entry
    assert user.document.tools.startswith(before.rstrip("."))
    assert entry.wordings[0].text in user.document.tools


def test_a_dragged_entry_falls_before_or_behind_the_row_below_it(editor_of_sample):
    user = editor_of_sample
    panel = open_library(user, "rights")
    row = user.editor.page.input_at("rights/items").rows[user.document.rights.items[1].id]
    for share, place in ((0.25, 1), (0.75, 3)):
        before = rights(user)
        drop(user, panel, 0, row, share)
        now = rights(user)
        assert now[:place] + now[place + 1 :] == before, f"dropped at {share}"


def drop(user, panel, number, row, share):
    """Drag an entry of the list onto a row, at a share of its height."""
    body = user.editor.page.body
    point = QPointF(row.mapTo(body, row.rect().topLeft())) + QPointF(40, row.height() * share)
    data = panel.list.hits.mimeData([panel.list.hits.index(number)])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    enter = QDragEnterEvent(point.toPoint(), *how)
    QApplication.sendEvent(body, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(body, QDropEvent(point, *how, QEvent.Type.Drop))
    QApplication.processEvents()


def test_a_ready_document_takes_nothing(author):
    author.show("rights")
    panel = author.editor.library.panel
    author.choose("make_ready")
    assert author.document.state == "ready"
    assert not author.editor.library.panel.isVisible()
    before = author.document
    author.choose("library")
    author.editor.library.panel.put([panel.list.hits.hits[0].entry.id] if panel.list.hits.hits else [])
    assert author.document is before


def test_tab_leads_from_the_form_into_the_library(author):
    panel = open_library(author, "purpose")
    author.field("purpose")
    for _ in range(4):
        author.press(Qt.Key.Key_Tab)
        if panel.isAncestorOf(QApplication.focusWidget()):
            return
    pytest.fail("Tab does not reach the library")


def test_everything_fits_a_small_screen(start, sample_path, qtbot):
    user = start(1093, 614)
    user.program.desk.start_from_sample(sample_path("tiimijuht"))
    qtbot.waitUntil(lambda: user.program.desk.library.ready, timeout=30_000)
    panel = open_library(user, "requirements")
    assert (user.window.width(), user.window.height()) == (1093, 614)
    shown = [panel.search, panel.insert, panel.list, panel.preview, panel.wording]
    for part in shown:
        corner = part.mapTo(panel, part.rect().bottomRight())
        assert panel.rect().contains(corner), part.objectName()
    assert user.editor.page.viewport().height() > 180


@pytest.mark.parametrize(
    ("name", "beside", "room"),
    [(60, 80, 80), (60, 150, 100), (150, 80, 50), (199, 80, 1), (200, 80, 80), (900, 150, 100)],
)
def test_a_short_name_is_not_cut_for_its_kind_and_a_long_one_leaves_room(name, beside, room):
    assert room_beside(200, name, beside) == room
