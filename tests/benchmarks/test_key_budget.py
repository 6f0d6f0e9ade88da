"""How many keys, letters aside, a piece of writing takes: what one feels who writes ten of them a day."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from ametijuhend.model.regime import Regime

NONE, ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


class Counting:
    """A user whose keys are counted; letters of the text itself are not."""

    def __init__(self, user) -> None:
        self.user, self.keys = user, 0

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            self.user.press(key, modifier)
        self.keys += times

    def type(self, text: str) -> None:
        self.user.type(text)


def three_duties(by: Counting) -> None:
    for number in range(3):
        by.key(ENTER, CTRL)
        by.type(f"Korraldamine {number}")
        by.key(TAB)
        by.type("Korraldatud on.")
        by.key(ENTER)
        by.type("Kirjeldatud on.")
    assert [len(duty.results) for duty in by.user.document.duties] == [2, 2, 2]


def sub_tasks(by: Counting) -> None:
    by.key(ENTER, CTRL)
    by.type("Juhtimine, sh:")
    by.key(ENTER)
    for words in ("arendamine;", "hindamine;", "juhendamine."):
        by.type(words)
        by.key(ENTER)
    by.key(Qt.Key.Key_Backspace)
    by.key(TAB)
    by.type("Juhitud on.")
    assert len(by.user.document.duties[-1].subtasks) == 3
    assert len(by.user.document.duties[-1].results) == 1


def last_duty_to_the_top(by: Counting) -> None:
    by.user.field(f"duties/{by.user.document.duties[-1].id}/task")
    last, count = by.user.document.duties[-1], len(by.user.document.duties) - 1
    by.key(Qt.Key.Key_Up, ALT, count)
    assert by.user.document.duties[0] is last


def five_rights(by: Counting) -> None:
    by.key(Qt.Key.Key_PageDown, CTRL, times=3)
    by.key(TAB)
    for number in range(5):
        by.type(f"saada {number};")
        if number < 4:
            by.key(ENTER)
    assert len(by.user.document.rights.items) == 5


TASKS = {
    "three duties with two results each": (three_duties, 9, 21),
    "a duty with three sub-tasks and a result": (sub_tasks, 7, 16),
    "the last of five duties to the top": (last_duty_to_the_top, 4, 4),
    "five rights, from another section": (five_rights, 8, 15),
}
"""What is done, the keys it may take, and those it took before lists were made for keys."""


@pytest.mark.parametrize("task", list(TASKS))
def test_keys(user, task):
    do, budget, before = TASKS[task]
    user.program.desk.start_new(Regime.EMPLOYEE)
    if do is last_duty_to_the_top:
        for _ in range(5):
            user.press(ENTER, CTRL)
    by = Counting(user)
    count: Callable[[Counting], None] = do
    count(by)
    print(f"\n{task}: {by.keys} keys, {before} before, at most {budget} asked")
    assert by.keys <= budget
