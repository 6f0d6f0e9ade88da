"""Lists and dialogs that are as high as what they hold."""

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QDialog, QListWidget
from typing_extensions import override

_FRAME = QSize(16, 40)
"""Room for a window's own edges and title on the screen."""
_EDGE = 12
"""How much higher a list is than its rows: its padding and its border."""


class RowFitter(QObject):
    """Keeps a list as high as its rows, or as the first of them where there are more.

    How high a row is depends on how it wraps, and that on the list's width: each change of it is followed.
    """

    fitted = Signal()
    """The list has the height of its rows."""

    def __init__(self, rows: QListWidget, most: int) -> None:
        super().__init__(rows)
        self._rows, self._most = rows, most
        rows.viewport().installEventFilter(self)
        if rows.isVisible():  # it is narrow before: rows wrapped so make a dialog too high
            self.fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit anew once the list has another width."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self.fit)
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Take the height of the rows as they are now."""
        rows = self._rows
        rows.doItemsLayout()
        places = [rows.visualItemRect(rows.item(row)) for row in range(min(rows.count(), self._most))]
        rows.setFixedHeight(sum(place.height() for place in places) + _EDGE)
        self.fitted.emit()


def fit_screen(dialog: QDialog, size: QSize) -> None:
    """Give a dialog a size, or as much of it as the screen has."""
    dialog.resize(size.boundedTo(dialog.screen().availableSize() - _FRAME))
