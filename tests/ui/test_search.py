"""Find and replace over the whole document, as a user does it by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ametijuhend.model.find import Wanted, find
from ametijuhend.model.texts import all_texts
from ametijuhend.ui.form.cursors import selected_text

SHIFT = Qt.KeyboardModifier.ShiftModifier


def bar(user):
    return user.editor.checking.find_bar


def settle():
    for _ in range(20):
        QApplication.processEvents()


def marked_in(user, path):
    """Return the words that are marked in the field at a path, and on the pages."""
    field = user.editor.page.input_at(path)
    return [one.cursor.selectedText() for one in field.extraSelections()]


def on_pages(user, *looks):
    pages = user.editor.panel.pages
    found = [mark for number in range(pages.page_count) for mark in pages.highlighted(number)]
    return [look for _, look in found if look in looks]


def test_ctrl_f_counts_all_places_and_shows_the_first_while_one_types(reader):
    reader.press_ctrl(Qt.Key.Key_F)
    reader.type("koostöö")
    places = find(reader.document, Wanted("koostöö"))
    assert len(places) > 3
    assert bar(reader).count.text() == f"1/{len(places)}"
    assert QApplication.focusWidget() is bar(reader).edit
    assert reader.editor.page.input_at(places[0].path) is not None, "its section is shown"
    settle()
    assert "koostöö" in [one.lower() for one in marked_in(reader, places[0].path)]
    assert len(on_pages(reader, "sought", "here")) >= len(places)


def test_f3_and_shift_f3_go_round_from_section_to_section(reader):
    reader.press_ctrl(Qt.Key.Key_F)
    reader.type("koostöö")
    places = find(reader.document, Wanted("koostöö"))
    sections = []
    for number in range(1, len(places) + 1):
        reader.press(Qt.Key.Key_F3)
        at = number % len(places)
        assert bar(reader).count.text() == f"{at + 1}/{len(places)}"
        sections.append(reader.editor.key)
        assert reader.editor.page.input_at(places[at].path) is not None
    assert len(set(sections)) > 1
    reader.press(Qt.Key.Key_F3, SHIFT)
    assert bar(reader).count.text() == f"{len(places)}/{len(places)}"


def test_escape_leaves_with_the_place_selected_and_f3_goes_on_in_the_fields(reader):
    reader.press_ctrl(Qt.Key.Key_F)
    reader.type("koostöö")
    reader.press(Qt.Key.Key_Escape)
    assert not bar(reader).isVisible()
    assert selected_text(QApplication.focusWidget()).lower() == "koostöö"
    settle()
    assert on_pages(reader, "sought", "here") == []
    places = find(reader.document, Wanted("koostöö"))
    reader.press(Qt.Key.Key_F3)
    assert QApplication.focusWidget().property("documentPath") == places[1].path
    assert selected_text(QApplication.focusWidget()).lower() == "koostöö"


def test_the_search_begins_with_what_is_selected(reader):
    field = reader.field("purpose")
    cursor = field.textCursor()
    start = field.text.index("Ringist")
    cursor.setPosition(start)
    cursor.setPosition(start + len("Ringist"), cursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    reader.press_ctrl(Qt.Key.Key_F)
    assert bar(reader).edit.text() == "Ringist"
    places = find(reader.document, Wanted("Ringist"))
    number = int(bar(reader).count.text().split("/")[0])
    assert (places[number - 1].path, places[number - 1].start) == ("purpose", start)


def test_case_and_whole_words_narrow_the_search(reader):
    reader.press_ctrl(Qt.Key.Key_F)
    reader.type("juht")
    count = len(bar(reader).hits)
    bar(reader).whole.click()
    assert len(bar(reader).hits) < count
    bar(reader).whole.click()
    bar(reader).case.click()
    assert len(bar(reader).hits) == len(find(reader.document, Wanted("juht", same_case=True)))


def test_what_is_not_there_is_said(reader):
    reader.press_ctrl(Qt.Key.Key_F)
    reader.type("xyzzy")
    assert bar(reader).count.text() == "Ei leitud"
    assert not bar(reader).replace_all.isEnabled()


def test_replacing_one_place_goes_on_to_the_next(reader):
    reader.press_ctrl(Qt.Key.Key_H)
    reader.type("projekt")
    before = find(reader.document, Wanted("projekt"))
    bar(reader).instead.setFocus()
    reader.type("programm")
    reader.press(Qt.Key.Key_Return)
    after = find(reader.document, Wanted("projekt"))
    assert len(after) == len(before) - 1
    assert len(find(reader.document, Wanted("programm"))) > 0
    assert bar(reader).isVisible()
    reader.press_ctrl(Qt.Key.Key_Z)
    assert find(reader.document, Wanted("projekt")) == before


def test_replacing_all_is_one_step_and_keeps_capitals(reader):
    reader.press_ctrl(Qt.Key.Key_H)
    reader.type("ringist välja")
    before = reader.document
    count = len(find(before, Wanted("ringist välja")))
    assert count > 3
    bar(reader).instead.setFocus()
    reader.type("sild")
    steps = reader.program.desk.session.stack.count()
    bar(reader).replace_all.click()
    assert reader.program.desk.session.stack.count() == steps + 1
    assert find(reader.document, Wanted("ringist välja")) == ()
    words = " ".join(text for _, text in all_texts(reader.document))
    assert "Sild" in words
    assert bar(reader).count.text() == f"Asendatud: {count}"
    reader.press_ctrl(Qt.Key.Key_Z)
    assert reader.document is before


def test_a_document_that_is_ready_is_searched_but_nothing_is_replaced(reader):
    reader.choose("make_ready")
    reader.window.activateWindow()
    reader.choose("replace")
    reader.type("koostöö")
    assert bar(reader).hits
    assert not bar(reader).instead.isVisible()
    assert not bar(reader).replace_one.isEnabled()


@pytest.mark.parametrize("typed", ["", "x"])
def test_typing_in_the_document_keeps_the_count_right(reader, qtbot, typed):
    reader.press_ctrl(Qt.Key.Key_F)
    reader.type("koostöö")
    count = len(bar(reader).hits)
    reader.type_into("purpose", f" koostöö{typed}")
    qtbot.waitUntil(lambda: len(bar(reader).hits) == count + 1)


def test_tab_leads_from_what_is_sought_to_what_is_put_in_its_place(reader):
    reader.press_ctrl(Qt.Key.Key_H)
    reader.type("koostöö")
    reader.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is bar(reader).instead
    reader.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is bar(reader).replace_one
    reader.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is bar(reader).replace_all
    reader.press_ctrl(Qt.Key.Key_F)
    reader.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "previousButton"


def test_undo_in_the_bar_shows_the_place_and_leaves_the_cursor_in_the_bar(reader):
    before = reader.document
    reader.press_ctrl(Qt.Key.Key_H)
    reader.type("koostöö")
    reader.press(Qt.Key.Key_Tab)
    reader.type("ühistöö")
    place = bar(reader).hits[0].path
    reader.press(Qt.Key.Key_Return)
    assert reader.document != before
    reader.editor.show_section("tools")
    bar(reader).instead.setFocus()
    reader.press_ctrl(Qt.Key.Key_Z)
    settle()
    assert reader.document == before
    assert QApplication.focusWidget() is bar(reader).instead
    assert reader.editor.key == place.split("/")[0], "what came back is in sight"
