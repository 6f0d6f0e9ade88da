"""PySide6 6.12.0 under Python 3.11 dropped one reference to None on every call that returns nothing."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTextLayout
from PySide6.QtWidgets import QLabel

CALLS = 1000


@pytest.mark.usefixtures("qapp")
def test_calls_that_return_nothing_keep_none_alive():
    image = QImage(2, 2, QImage.Format.Format_RGB32)
    layout = QTextLayout("x")
    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        image.fill(Qt.GlobalColor.white)
        layout.beginLayout()
        layout.endLayout()
        label.setText("x")
    lost = before - sys.getrefcount(None)
    label.deleteLater()
    assert abs(lost) < CALLS / 10
