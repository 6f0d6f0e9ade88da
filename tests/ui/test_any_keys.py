"""Any keys in any list: what is shown is what the document says, and undoing all gives the very first one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ametijuhend.model import paths
from ametijuhend.ui.form.items import ItemListEditor
from strategies import FULL, effort

NONE, ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
K = Qt.Key
KEYS = [
    (K.Key_Return, NONE),
    (K.Key_Return, SHIFT),
    (K.Key_Return, CTRL),
    (K.Key_Return, ALT),
    (K.Key_Return, CTRL | SHIFT),
    (K.Key_Backspace, NONE),
    (K.Key_Backspace, CTRL | SHIFT),
    (K.Key_Delete, NONE),
    (K.Key_Delete, CTRL | SHIFT),
    (K.Key_D, CTRL | SHIFT),
    *((key, NONE) for key in (K.Key_Home, K.Key_End, K.Key_Left, K.Key_Right, K.Key_Up, K.Key_Down)),
    *((key, ALT) for key in (K.Key_Up, K.Key_Down, K.Key_Left, K.Key_Right)),
    (K.Key_Tab, NONE),
    (K.Key_Backtab, SHIFT),
    (K.Key_Escape, NONE),
    (K.Key_A, CTRL),
    (K.Key_Z, CTRL),
    (K.Key_Y, CTRL),
    (K.Key_X, NONE),
    (K.Key_Y, NONE),
]
SECTIONS = ["duties", "rights", "responsibilities", "requirements", "signatures"]


def is_shown_as_it_is(user):
    """Whether every list of items on the page shows the items of the document, in their order."""
    lists = user.editor.page.body.findChildren(ItemListEditor)
    for editor in lists:
        rows = [row.edit.text for row in editor.rows.values()]
        if rows != [item.text for item in paths.get(user.document, editor.path)]:
            return False
    return True


@settings(effort, max_examples=effort.max_examples if FULL else 12)
@given(
    section=st.sampled_from(SECTIONS),
    start=st.integers(0, 20),
    keys=st.lists(st.sampled_from(KEYS), min_size=5, max_size=40),
)
def test_any_keys_are_undone_to_the_very_first_document(user, sample_path, section, start, keys):
    user.program.desk.session.settle()
    user.program.desk.session.mark_saved(sample_path("tiimijuht"))  # nobody asks about the example before
    user.program.desk.start_from_sample(sample_path("tiimijuht"))
    original, session = user.document, user.program.desk.session
    user.show(section)
    user.editor.sections.setFocus()
    for _ in range(start):
        user.press(K.Key_Tab)
    for key, modifier in keys:
        user.press(key, modifier)
        user.clock.wait(0.4)
        assert is_shown_as_it_is(user)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.isVisible()
    last, done = user.document, session.step
    while session.can_undo:
        user.press_ctrl(K.Key_Z)
        assert is_shown_as_it_is(user)
    assert user.document is original
    while session.step < done:
        user.press_ctrl(K.Key_Y)
    assert user.document is last


@pytest.mark.parametrize("section", SECTIONS)
def test_there_are_lists_to_press_keys_in(user, sample_path, section):
    user.program.desk.start_from_sample(sample_path("tiimijuht"))
    user.show(section)
    assert user.editor.page.body.findChildren(ItemListEditor) or section == "signatures"
