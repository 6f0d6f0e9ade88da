"""Lists and dialogs that are as high as what they hold."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QListWidget, QSizePolicy

_FRAME = QSize(16, 40)
"""Room for a window's own edges and title on the screen."""
_EDGE = 12
"""How much higher a list is than its rows: its padding and its border."""


def fit_rows(rows: QListWidget, most: int) -> None:
    """Make a list as high as its rows, or as the first of them where there are more."""
    count = min(rows.count(), most)
    rows.setFixedHeight(sum(rows.sizeHintForRow(row) for row in range(count)) + _EDGE)
    rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def fit_screen(dialog: QDialog, size: QSize) -> None:
    """Give a dialog a size, or as much of it as the screen has."""
    dialog.resize(size.boundedTo(dialog.screen().availableSize() - _FRAME))
