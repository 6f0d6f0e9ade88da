"""Every command by keys: one each, and all of them in the palette, by a few letters of a name."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit

from ametijuhend.session.fields import fields
from ametijuhend.ui.command_palette import PaletteEntry, matching

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def called(reader):
    """Return a user who has called the palette."""
    reader.show("purpose")
    reader.field("purpose")
    reader.press_ctrl(Qt.Key.Key_K)
    return reader


def palette(user):
    return user.window.commands.ways.palette


def names(user):
    return [entry.name for entry in palette(user).shown]


def ask(user, text):
    user.type(text)
    return names(user)


def test_every_action_has_a_key_of_its_own(reader):
    actions = reader.window.actions_by_key.all()
    assert len(actions) > 30
    keyless = [action.text() for action in actions if action.shortcut().isEmpty()]
    assert keyless == []
    keys = Counter(keys.toString() for action in actions for keys in action.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_key_is_one_that_writes_a_letter_on_an_estonian_keyboard(reader):
    """AltGr is Ctrl+Alt to Windows: AltGr+Z writes ž."""
    keys = [keys for action in reader.window.actions_by_key.all() for keys in action.shortcuts()]
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    assert keys
    assert [one.toString() for one in keys if one[0].keyboardModifiers() & both == both] == []


def test_the_palette_holds_every_action_and_every_section(called):
    shown = palette(called).shown
    for action in called.window.actions_by_key.all():
        entry = next(one for one in shown if one.name == action.text().replace("&", ""))
        assert entry.keys == action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    sections = {state.name for state in called.editor.sections.states.values()}
    assert len(sections) == 10
    assert sections <= {entry.name for entry in shown}


def test_a_command_is_found_without_dots_and_done_by_enter(called):
    assert ask(called, "pooli")[0] == "Poolita kursori kohalt"
    palette(called).edit.clear()
    assert ask(called, "margi")[0].startswith("Märgi")
    palette(called).edit.clear()
    assert ask(called, "oigus")[0] == "Õigused"
    called.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert called.editor.key == "rights"
    assert QApplication.focusWidget().property("documentPath") == "rights/lead_in"


@pytest.mark.parametrize(
    ("asked", "path"),
    [
        ("vahetu juht", "general/superior"),
        ("VAHETU", "general/superior"),
        ("keda asen", "general/substitutes_for"),
        ("tookogemus", "requirements/experience"),
        ("Töökogemus", "requirements/experience"),
        ("kinnitamise", "approved"),
    ],
)
def test_a_field_is_found_by_its_name_and_the_cursor_goes_there(called, asked, path):
    assert called.editor.key != path.split("/")[0]
    ask(called, asked)
    called.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert QApplication.focusWidget().property("documentPath") == path
    assert QApplication.focusWidget().isVisible()


def test_what_is_typed_after_that_goes_into_the_field(called):
    ask(called, "ametinim")
    called.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    called.press_ctrl(Qt.Key.Key_A)
    called.type("Peaspetsialist")
    assert called.document.general.job_title == "Peaspetsialist"


def test_a_duty_is_found_by_its_words(called):
    duty = called.document.duties[4]
    ask(called, " ".join(duty.task.split()[:3]))
    assert palette(called).shown[0].name.startswith("3.5 ")
    palette(called).edit.clear()
    assert ask(called, "3.5")[0].startswith(f"3.5 {duty.task.split()[0]}")
    called.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert QApplication.focusWidget().property("documentPath") == f"duties/{duty.id}/task"


def test_every_field_that_the_palette_names_is_there(called):
    found = fields(*called.editor.shown_document)
    assert len(found) > 30
    for one in found:
        called.editor.write_at(one.path)
        assert called.editor.page.input_at(one.path) is not None, one
        assert QApplication.focusWidget().isVisible(), one


def test_a_field_that_is_left_out_leads_to_what_brings_it_back(called):
    session = called.program.desk.session
    session.edit("requirements/boxes/education/shown", False)
    ask(called, "haridus")
    called.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert QApplication.focusWidget().property("documentPath") == "requirements/boxes/education/shown"
    session.edit("sections/general/shown", False)
    called.press_ctrl(Qt.Key.Key_K)
    ask(called, "vahetu juht")
    called.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert QApplication.focusWidget().property("documentPath") == "sections/general/shown"


def test_commands_and_sections_come_before_fields_that_match_as_well():
    entries = [
        PaletteEntry("Kinnita", "", "", print),
        PaletteEntry("Kinnitaja", "", "", print),
        PaletteEntry("Salvestab kirjad ja logib vead alati", "", "", print, written=True),
    ]
    assert [one.name for one in matching(entries, "kinn")] == ["Kinnita", "Kinnitaja"]
    assert matching(entries, "slvst") == [], "one's own text is not searched letter by letter"


def test_a_command_is_done_where_the_cursor_was(called):
    steps = called.program.desk.session.stack.count()
    called.press(Qt.Key.Key_Escape)
    assert not palette(called).isVisible()
    assert QApplication.focusWidget().property("documentPath") == "purpose"
    first = called.document.duties[0]
    called.field(f"duties/{first.id}/task")
    called.press_ctrl(Qt.Key.Key_K)
    assert ask(called, "koopia")[0] == "Tee koopia"
    called.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert called.document.duties[1].task == first.task
    assert called.program.desk.session.stack.count() == steps + 1


def test_arrows_choose_in_the_palette_and_a_click_elsewhere_closes_it(called):
    ask(called, "loend")
    chosen = palette(called).shown[2].name
    for _ in range(2):
        called.press(Qt.Key.Key_Down)
    assert palette(called).list.currentItem().data(Qt.ItemDataRole.UserRole).name == chosen
    called.editor.sections.setFocus()
    QApplication.processEvents()
    assert not palette(called).isVisible()


def test_what_cannot_be_done_now_is_shown_but_not_done(called):
    entry = next(one for one in palette(called).shown if not one.enabled)
    row = [one.name for one in palette(called).shown].index(entry.name)
    palette(called).list.setCurrentRow(row)
    called.press(Qt.Key.Key_Return)
    assert palette(called).isVisible()


def test_a_name_that_is_not_there_says_so(called):
    assert ask(called, "qqqq") == []
    assert palette(called).nothing.isVisible()


def test_the_palette_works_on_the_start_page_too(user):
    user.press_ctrl(Qt.Key.Key_K)
    user.type("uus ametijuhend ametnik")
    user.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert user.document.regime == "official"


def test_letters_that_are_left_out_are_forgiven():
    entries = [PaletteEntry(name, "", "", print) for name in ("Salvesta", "Salvesta nimega", "Ava")]
    assert [one.name for one in matching(entries, "slvst")] == ["Salvesta", "Salvesta nimega"]
    assert [one.name for one in matching(entries, "nim sal")] == ["Salvesta nimega"]
    assert len(matching(entries, " ")) == 3


def test_from_section_to_section_by_keys(reader):
    reader.press(Qt.Key.Key_PageDown, CTRL)
    assert reader.editor.key == "purpose"
    assert QApplication.focusWidget().property("documentPath") == "purpose"
    reader.press(Qt.Key.Key_PageUp, CTRL)
    reader.press(Qt.Key.Key_PageUp, CTRL)
    assert reader.editor.key == "details"
    assert not isinstance(QApplication.focusWidget(), QLineEdit) or reader.editor.key == "details"
