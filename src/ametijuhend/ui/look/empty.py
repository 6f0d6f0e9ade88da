"""What a list says where it would be a bare box: that nothing is in it yet, and what to do."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QListWidget
from typing_extensions import override

_MARGIN = 24


class EmptyWords(QLabel):
    """Stands in the middle of a list as long as that has no rows."""

    def __init__(self, rows: QListWidget, words: str = "") -> None:
        super().__init__(words, rows.viewport())
        self._rows = rows
        self.setProperty("look", "muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        rows.viewport().installEventFilter(self)
        model = rows.model()
        for change in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            change.connect(self._show)
        self._show()

    def say(self, words: str) -> None:
        """Say something else of the empty list."""
        self.setText(words)
        self._show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if event.type() == QEvent.Type.Resize:
            self._stand()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        empty = not self._rows.count()
        self._rows.setAccessibleDescription(self.text() if empty else "")
        self.setVisible(empty and bool(self.text()))
        self._stand()

    def _stand(self) -> None:
        self.setGeometry(self._rows.viewport().rect().adjusted(_MARGIN, 0, -_MARGIN, 0))
