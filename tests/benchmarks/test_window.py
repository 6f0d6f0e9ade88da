"""From a key to the pixels in the real window, and what ten thousand keys leave behind."""

import gc
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ametijuhend.assets import asset
from benchmarks.timing import MOOD, Times, timed

FRAME = 1 / 60
KEYS = 500
MANY = 10_000
TYPED = "Tagab, et osakonna koostoo partneritega on korraldatud. "


@pytest.fixture
def open_sample(user):
    """Return a user with the sample open and the cursor in the middle of its purpose."""
    user.program.desk.start_from_sample(Path(asset("resources", "samples", "tiimijuht.ametijuhend")))
    QApplication.processEvents()
    field = user.field("purpose")
    cursor = field.textCursor()
    cursor.setPosition(len(field.text) // 2)
    field.setTextCursor(cursor)
    QApplication.processEvents()
    return user, field


def _key(field, letter: str) -> None:
    """Press a key and paint all that changed, as the screen would show it."""
    QTest.keyClicks(field, letter)
    QApplication.processEvents()


def test_a_keystroke_is_on_the_screen_within_a_frame(open_sample):
    user, field = open_sample
    view = user.editor.panel.pages
    painted = []
    paint = view.paintEvent
    view.paintEvent = lambda event: (painted.append(None), paint(event))
    for letter in TYPED:
        _key(field, letter)
    before, painted[:] = len(field.text), []
    times = Times([timed(lambda: _key(field, TYPED[number % len(TYPED)])) for number in range(KEYS)])  # noqa: B023
    print(f"\n{KEYS} keystrokes to painted pixels: {times}")
    assert len(field.text) == before + KEYS
    assert user.document.purpose == field.text
    assert len(painted) >= KEYS
    assert times.median <= FRAME * MOOD
    assert times.share(99) <= 2 * FRAME * MOOD


def _type_and_take_back(field, keys: int) -> None:
    """Type so many keys; now and then all of it is selected and typed over, so that it stays as long."""
    for number in range(keys):
        if number % 200 == 0:
            cursor = field.textCursor()
            cursor.setPosition(max(0, len(field.text) - 200))
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            field.setTextCursor(cursor)
        QTest.keyClicks(field, TYPED[number % len(TYPED)])
        if number % 10 == 0:
            QApplication.processEvents()


def _resident() -> int:
    """Return the bytes of memory that this process holds, Qt's too; 0 where the system does not tell."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if told.exists() else 0


def test_ten_thousand_keystrokes_leave_nothing_but_undo_steps(open_sample):
    """Python's blocks of memory, and all of the process's, over the second half; undo steps are let go of."""
    user, field = open_sample
    stack = user.program.desk.session.stack

    def held() -> tuple[int, int]:
        stack.clear()
        gc.collect()
        return sys.getallocatedblocks(), _resident()

    _type_and_take_back(field, MANY // 2)
    blocks, resident = held()
    _type_and_take_back(field, MANY // 2)
    steps = stack.count()
    more_blocks, more_resident = (now - then for now, then in zip(held(), (blocks, resident), strict=True))
    print(
        f"\nsecond half of {MANY} keystrokes, {steps} undo steps aside: {more_blocks:+} blocks of {blocks}, "
        f"{more_resident / 1e6:+.1f} MB of {resident / 1e6:.0f} MB resident"
    )
    assert steps > MANY // 40
    assert more_blocks <= blocks * 0.01
    assert more_resident <= 4_000_000
