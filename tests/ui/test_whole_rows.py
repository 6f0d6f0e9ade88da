"""Sentences in a list: each row is as high as its words, in the theme that the program has."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QStyle

from ametijuhend.ui.house.dialogs import LinesDialog

# The offscreen platform says this of every dialog that comes up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SENTENCES = ["asendatav ametikoht ei nimeta seda oma väljal " * 3 + "x" * more for more in range(40)]


def lines_needed(shown, row):
    """Return the height that a row's words take where the theme lets them stand."""
    room = shown.viewport().width() - 16
    margin = shown.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
    box = QRect(0, 0, room - 2 * margin, 10_000)
    return shown.fontMetrics().boundingRect(box, Qt.TextFlag.TextWordWrap, SENTENCES[row]).height()


@pytest.mark.parametrize("width", [380, 430, 470, 533])
def test_no_sentence_is_cut_off(user, width):
    dialog = LinesDialog("Laused", "Need jäid nii.", SENTENCES, user.window)
    dialog.resize(width, 500)
    dialog.open()
    QApplication.processEvents()
    shown = dialog.list
    given = [shown.visualItemRect(shown.item(row)).height() - 12 for row in range(shown.count())]
    needed = [lines_needed(shown, row) for row in range(shown.count())]
    assert [row for row, (has, wants) in enumerate(zip(given, needed, strict=True)) if has < wants] == []
    dialog.accept()
