"""What the library offers while one types: seen, never in the way, taken only when it was chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ametijuhend.model.regime import Regime
from ametijuhend.ui.library.offers import OfferList


@pytest.fixture
def author(writer, qtbot):
    """Return a user with a new document and the library at hand."""
    qtbot.waitUntil(lambda: writer.program.desk.library.ready, timeout=30_000)
    return writer


def begin_right(user, text):
    user.show("rights")
    user.editor.page.input_at("rights/items").add_row()
    field = QApplication.focusWidget()
    type_on(user, text)
    return field


def type_on(user, text):
    user.type(text)
    QApplication.processEvents()


def shown(user):
    QApplication.processEvents()
    found = [one for one in user.window.findChildren(OfferList) if one.isVisible()]
    return found[0] if found else None


def rights(user):
    return [item.text for item in user.document.rights.items]


def test_two_letters_offer_nothing_and_three_do(author):
    field = begin_right(author, "ka")
    assert shown(author) is None
    type_on(author, "u")
    offered = shown(author)
    assert offered is not None
    assert "kaugtööd" in offered.hits.index(0).data()
    assert QApplication.focusWidget() is field


def test_typing_on_with_enter_and_tab_is_as_without_it(author):
    begin_right(author, "kaugtöö")
    count = len(rights(author))
    assert shown(author)
    author.press(Qt.Key.Key_Return)
    assert len(rights(author)) == count + 1, "Enter made the next item"
    assert rights(author)[-2:] == ["kaugtöö", ""]
    assert shown(author) is None
    type_on(author, "kaugtöö")
    assert shown(author)
    field = QApplication.focusWidget()
    author.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not field
    assert rights(author)[-1] == "kaugtöö"
    assert shown(author) is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_down_and_then_enter_or_tab_take_the_offer_as_one_step(author, key):
    field = begin_right(author, "kaugtöö")
    before = author.document
    words = shown(author).hits.index(0).data()
    author.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is field
    author.press(key)
    assert rights(author)[-1].rstrip(".;") == words.rstrip(".;")
    assert len(author.document.rights.items) == len(before.rights.items)
    assert author.document.links[-1].path.endswith(author.document.rights.items[-1].id)
    assert QApplication.focusWidget() is field
    assert field.textCursor().atEnd()
    assert shown(author) is None
    author.choose("undo")
    assert author.document is before


def test_a_click_takes_too_and_the_cursor_stays(author):
    field = begin_right(author, "kaugtöö")
    offered = shown(author)
    area = offered.visualRect(offered.hits.index(0))
    QTest.mouseClick(offered.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert "kaugtööd" in rights(author)[-1]
    assert len(author.document.links) == 1
    assert QApplication.focusWidget() is field


def test_escape_hides_it_and_it_stays_away_while_one_types_on(author):
    field = begin_right(author, "kaugt")
    assert shown(author)
    author.press(Qt.Key.Key_Escape)
    assert shown(author) is None
    assert QApplication.focusWidget() is field
    type_on(author, "öö")
    assert shown(author) is None


def test_up_leads_out_of_the_list_and_enter_is_the_fields_again(author):
    begin_right(author, "kaugtöö")
    assert shown(author)
    author.press(Qt.Key.Key_Down)
    author.press(Qt.Key.Key_Up)
    author.press(Qt.Key.Key_Return)
    assert rights(author)[-2:] == ["kaugtöö", ""]


def test_down_moves_in_a_text_of_several_lines_first(author):
    field = author.field("requirements/languages")
    author.type("inglise")
    author.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    type_on(author, "keel")
    author.press(Qt.Key.Key_Up)
    QTest.keyClicks(field, "t")
    QApplication.processEvents()
    line = field.textCursor().blockNumber()
    assert line == 0
    author.press(Qt.Key.Key_Down)
    assert field.textCursor().blockNumber() == 1


def test_leaving_the_field_takes_the_list_away(author):
    begin_right(author, "kaugtöö")
    assert shown(author)
    author.field("rights/lead_in")
    assert shown(author) is None


def test_a_card_that_says_more_already_is_not_written_over(author):
    author.show("requirements")
    author.editor.page.input_at("requirements/additional_competencies").add_row()
    card = author.document.requirements.additional_competencies[-1]
    path = f"requirements/additional_competencies/{card.id}"
    author.type_into(f"{path}/name", "Suhtlemi")
    assert shown(author)
    author.type_into(f"{path}/description", "Räägib kõigiga.")
    author.type_into(f"{path}/name", "s")
    assert shown(author) is None


def test_undo_and_pasting_away_offer_nothing(author):
    begin_right(author, "kaugtöö")
    assert shown(author)
    author.choose("undo")
    assert shown(author) is None


def edges(user, widget):
    """Return where a widget begins and ends in the window, from above."""
    return [widget.mapTo(user.window, at).y() for at in (widget.rect().topLeft(), widget.rect().bottomLeft())]


def test_the_list_stands_close_below_its_field(author):
    field = begin_right(author, "kaugtöö")
    (top, bottom), (_, under) = edges(author, shown(author)), edges(author, field)
    assert 0 <= top - under < 8
    assert bottom < author.window.height()


def test_the_list_stands_close_above_a_field_that_has_no_room_below(reader, qtbot):
    user = reader
    qtbot.waitUntil(lambda: user.program.desk.library.ready, timeout=30_000)
    user.show("requirements").input_at("requirements/additional_competencies").add_row()
    QApplication.processEvents()
    field = QApplication.focusWidget()
    type_on(user, "suhtlemis")
    assert shown(user).hits.rowCount() > 2
    (top, bottom), (over, _) = edges(user, shown(user)), edges(user, field)
    assert 0 <= over - bottom < 8
    assert top > 0


def test_a_job_title_that_was_saved_before_is_offered_and_linked_to_nothing(author, tmp_path):
    author.type_into("general/job_title", "Ohvriabi nõunik")
    author.said.file = tmp_path / "esimene.ametijuhend"
    author.choose("save")
    author.program.desk.start_new(Regime.EMPLOYEE)
    author.editor.go_to("general/job_title")
    QApplication.processEvents()
    type_on(author, "ohv")
    assert shown(author).hits.index(0).data() == "Ohvriabi nõunik"
    author.press(Qt.Key.Key_Down)
    author.press(Qt.Key.Key_Return)
    assert author.document.general.job_title == "Ohvriabi nõunik"
    assert author.document.links == ()


def test_a_unit_of_the_library_is_offered_and_linked(author):
    author.editor.go_to("general/unit")
    QApplication.processEvents()
    type_on(author, "ohvriabi")
    author.press(Qt.Key.Key_Down)
    author.press(Qt.Key.Key_Return)
    assert author.document.general.unit == "Ohvriabi ja ennetusteenuste osakond, ennetustalitus"
    assert [one.entry for one in author.document.links] == ["ennetustalitus"]
