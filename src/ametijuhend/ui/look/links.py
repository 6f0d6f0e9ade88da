"""A list of files to choose one from by a click or Enter."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from ametijuhend.ui.look.icons import ICON_SIZE, icon

_PATH = Qt.ItemDataRole.UserRole


class LinkList(QListWidget):
    """Files with two lines each. Why not `itemActivated`: some desktops send it beside the click."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setIconSize(ICON_SIZE)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._choose)

    def add(self, path: Path, words: str, more: str) -> None:
        """Add a file with what it is called and a second line."""
        item = QListWidgetItem(icon("file-text"), f"{words}\n{more}")
        item.setData(_PATH, str(path))
        item.setToolTip(more)
        self.addItem(item)

    def say(self, words: str) -> None:
        """Add a line that leads nowhere."""
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentItem() is not None:
            self._choose(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        if item.data(_PATH):
            self.chosen.emit(item.data(_PATH))
