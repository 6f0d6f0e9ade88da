"""The real dialogs, answered through their buttons."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from ametijuhend.ui.conversation import DialogConversation, Unsaved


def answer(button_text, seen):
    def press():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append((box.text(), box.informativeText(), [button.text() for button in box.buttons()]))
        next(button for button in box.buttons() if button.text() == button_text).click()

    QTimer.singleShot(0, press)


@pytest.mark.parametrize(
    ("button", "expected"),
    [("Salvesta", Unsaved.SAVE), ("Ära salvesta", Unsaved.DISCARD), ("Loobu", Unsaved.CANCEL)],
)
def test_leaving_asks_in_three_words(user, button, expected):
    conversation = DialogConversation()
    conversation.window = user.window
    seen = []
    answer(button, seen)
    assert conversation.ask_unsaved("Tiimijuht") is expected
    text, more, buttons = seen[0]
    assert text == "Kas salvestada muudatused?"
    assert "„Tiimijuht“" in more
    assert sorted(buttons) == ["Loobu", "Salvesta", "Ära salvesta"]


def test_escape_is_cancel(user):
    conversation = DialogConversation()
    conversation.window = user.window
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())
    assert conversation.ask_unsaved("Tiimijuht") is Unsaved.CANCEL


def test_a_problem_is_one_sentence_with_one_button(user):
    conversation = DialogConversation()
    conversation.window = user.window
    seen = []
    answer("Sulge", seen)
    conversation.tell_problem("Fail „a“ on vigane.")
    assert seen[0][1:] == ("Fail „a“ on vigane.", ["Sulge"])
