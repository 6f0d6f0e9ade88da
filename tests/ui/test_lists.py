"""Lists and cards by keys and buttons; every step can be undone."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QToolButton

from ametijuhend.model.paths import get
from ametijuhend.ui.form.cards import CardListEditor
from ametijuhend.ui.form.inputs import HeadingEdit
from ametijuhend.ui.form.items import ItemListEditor

ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def texts(user, path="rights/items"):
    return [item.text for item in get(user.document, path)]


def shown(user, name="itemsList"):
    """Return what the rows of the list show, from top to bottom."""
    editor = user.editor.page.form.findChild(ItemListEditor, name)
    rows = sorted(editor.rows.values(), key=lambda row: row.y())
    return [row.edit.text for row in rows]


@pytest.fixture
def lister(writer):
    """Return a user who has listed three rights."""
    page = writer.show("rights")
    page.form.findChild(ItemListEditor, "itemsList").add_button.click()
    for word in ("esimene", "teine", "kolmas"):
        writer.type(word)
        writer.press(Qt.Key.Key_Return)
    writer.press(Qt.Key.Key_Backspace)
    assert texts(writer) == ["esimene", "teine", "kolmas"]
    return writer


def test_enter_makes_the_next_and_backspace_removes_an_empty_one(lister):
    assert shown(lister) == ["esimene", "teine", "kolmas"]
    assert QApplication.focusWidget().text == "kolmas"


def test_the_step_of_enter_is_called_what_it_did(lister):
    stack = lister.program.desk.session.stack
    lister.press(Qt.Key.Key_End)
    lister.press(Qt.Key.Key_Return)
    assert stack.undoText() == "Lisa: Õigused"
    lister.press_ctrl(Qt.Key.Key_Z)
    lister.press(Qt.Key.Key_Left)
    lister.press(Qt.Key.Key_Return)
    assert stack.undoText() == "Poolita: Õigused"


def test_enter_in_the_middle_splits_the_line_as_one_step(lister):
    steps = lister.program.desk.session.stack.count()
    lister.press(Qt.Key.Key_Home)
    lister.press(Qt.Key.Key_Right)
    lister.press(Qt.Key.Key_Return)
    assert texts(lister) == shown(lister) == ["esimene", "teine", "k", "olmas"]
    assert lister.program.desk.session.stack.count() == steps + 1


def test_shift_enter_breaks_the_line_inside_the_item(lister):
    lister.press(Qt.Key.Key_Return, SHIFT)
    lister.type("x")
    assert texts(lister)[-1] == "kolmas\nx"


def test_alt_and_arrows_move_an_item_and_the_cursor_goes_with_it(lister):
    lister.press(Qt.Key.Key_Up, ALT)
    assert texts(lister) == shown(lister) == ["esimene", "kolmas", "teine"]
    assert QApplication.focusWidget().text == "kolmas"
    lister.press(Qt.Key.Key_Up, ALT)
    lister.press(Qt.Key.Key_Up, ALT)
    assert texts(lister) == ["kolmas", "esimene", "teine"]
    lister.press(Qt.Key.Key_Down, ALT)
    assert texts(lister) == shown(lister) == ["esimene", "kolmas", "teine"]


def test_undo_from_inside_a_list_shows_every_step_backwards(lister):
    stack = lister.program.desk.session.stack
    lister.press(Qt.Key.Key_Up, ALT)
    while stack.canUndo():
        lister.press_ctrl(Qt.Key.Key_Z)
        assert shown(lister) == texts(lister)
    assert texts(lister) == []
    while stack.canRedo():
        lister.press(Qt.Key.Key_Z, CTRL | SHIFT)
        assert shown(lister) == texts(lister)
    assert texts(lister) == ["esimene", "kolmas", "teine"]


def test_undo_leaves_the_rows_it_does_not_touch_alone(lister):
    editor = lister.editor.page.form.findChild(ItemListEditor, "itemsList")
    before = dict(editor.rows)
    lister.press_ctrl(Qt.Key.Key_Z)
    lister.press_ctrl(Qt.Key.Key_Z)
    kept = [key for key in editor.rows if editor.rows[key] is before.get(key)]
    assert len(kept) >= 2


def test_pasting_brings_words_without_formats(lister):
    pasted = QMimeData()
    pasted.setHtml("<b>paks</b>")
    pasted.setText(" paks\x07 kiri")
    QApplication.focusWidget().insertFromMimeData(pasted)
    assert texts(lister)[-1] == "kolmas paks kiri"


def test_a_non_breaking_space_and_a_soft_hyphen_survive_typing(reader):
    reader.program.desk.session.edit("purpose", "10\u00a0päeva, noorte\u00adgarantii 😀")
    reader.type_into("purpose", "!")
    assert reader.document.purpose == "10\u00a0päeva, noorte\u00adgarantii 😀!"


def test_ctrl_enter_adds_a_card_from_anywhere_in_one(reader):
    first = reader.document.duties[0]
    reader.field(f"duties/{first.id}/results/{first.results[0].id}/text")
    count = len(reader.document.duties)
    reader.press(Qt.Key.Key_Return, CTRL)
    assert len(reader.document.duties) == count + 1
    new = reader.document.duties[1]
    assert QApplication.focusWidget().property("documentPath") == f"duties/{new.id}/task"


def test_cards_move_and_go_by_their_buttons_and_their_numbers_follow(reader, qtbot):
    page = reader.show("duties")
    editor = page.form.findChild(CardListEditor, "dutiesList")
    ids = [duty.id for duty in reader.document.duties]
    down = button(editor.rows[ids[0]], "Liiguta alla (Alt+alla)")
    down.click()
    qtbot.waitUntil(lambda: [duty.id for duty in reader.document.duties][:2] == [ids[1], ids[0]])
    assert editor.rows[ids[0]].form.accessibleName() == "3.2"
    button(editor.rows[ids[0]], "Eemalda").click()
    qtbot.waitUntil(lambda: ids[0] not in editor.rows)
    assert ids[0] not in [duty.id for duty in reader.document.duties]
    reader.press_ctrl(Qt.Key.Key_Z)
    reader.press_ctrl(Qt.Key.Key_Z)
    assert [duty.id for duty in reader.document.duties] == list(editor.rows) == ids


def test_numbers_follow_a_section_that_is_left_out_and_the_form_chosen(reader):
    editor = reader.show("duties").form.findChild(CardListEditor, "dutiesList")
    card = editor.rows[reader.document.duties[0].id]
    reader.program.desk.session.edit("sections/purpose/shown", value=False)
    assert card.form.accessibleName() == "2.1"
    reader.program.desk.session.edit("duty_number", "3.1.")
    assert card.form.accessibleName() == "2.1."


@pytest.mark.parametrize("name", ["signatories", "core", "additional"])
def test_the_other_lists_take_new_entries_too(reader, name):
    section, widget, path = {
        "signatories": ("signatures", "signatoriesList", "signatures/signatories"),
        "core": ("requirements", "coreCompetenciesList", "requirements/core_competencies"),
        "additional": ("requirements", "additionalCompetenciesList", "requirements/additional_competencies"),
    }[name]
    editor = reader.show(section).form.findChild(CardListEditor, widget)
    count = len(get(reader.document, path))
    editor.add_button.click()
    reader.type("Uus")
    item = get(reader.document, path)[count]
    assert "Uus" in item.model_dump().values()


def button(row, name):
    return next(one for one in row.findChildren(QToolButton) if one.accessibleName() == name)


def test_tab_goes_through_a_card_before_the_next_one(writer):
    page = writer.show("duties")
    cards = page.form.findChild(CardListEditor)
    cards.add_button.click()
    cards.add_button.click()
    first, second = cards.rows.values()
    first.first_input().setFocus()
    writer.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget().property("documentPath") == f"{first.path}/results"
    writer.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second.grip
    writer.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second.first_input()
    writer.press(Qt.Key.Key_Tab)
    writer.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is cards.add_button


def test_enter_in_a_task_goes_on_inside_its_card(writer):
    cards = writer.show("duties").form.findChild(CardListEditor)
    cards.add_button.click()
    writer.press(Qt.Key.Key_Return)
    writer.type("Tehtud on.")
    duty = writer.document.duties[0]
    assert [item.text for item in duty.results] == ["Tehtud on."]


def test_ctrl_enter_adds_the_first_card_where_there_is_none(writer):
    writer.show("duties").head.findChild(HeadingEdit).setFocus()
    writer.press(Qt.Key.Key_Return, CTRL)
    assert len(writer.document.duties) == 1
    writer.type("Koostab aruandeid")
    assert writer.document.duties[0].task == "Koostab aruandeid"


def test_tab_leads_from_the_sections_into_the_form_and_back(writer):
    page = writer.show("duties")
    writer.editor.sections.setFocus()
    writer.press(Qt.Key.Key_Tab)
    assert page.head.isAncestorOf(QApplication.focusWidget())
    writer.press(Qt.Key.Key_Backtab, SHIFT)
    assert QApplication.focusWidget() is writer.editor.sections
