"""The handles of rows and cards: by mouse they are dragged, by keys a card's one acts on the card."""

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QFocusEvent, QIcon, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from typing_extensions import override

from ametijuhend.model.paths import DocumentPath
from ametijuhend.ui.form.arranging import ROW_PATH
from ametijuhend.ui.look.icons import icon

ROW_DRAGGED = "application/x-ametijuhend-row"
"""What a dragged row is called: its path."""


class Grip(QToolButton):
    """Six dots, or a bullet that turns into them where the mouse or the cursor is."""

    chosen = Signal(bool)
    """The handle has the focus now, or no more: the card is what keys act on."""
    key = Signal(int)
    """A key that the handle itself makes nothing of."""

    def __init__(self, row: QWidget, path: DocumentPath, *, bullet: bool = False) -> None:
        super().__init__(row)
        self._row = row
        self._bullet = bullet
        self._pressed: QPoint | None = None
        self.setProperty(ROW_PATH, path)
        self.setProperty("look", "grip")
        self.setIconSize(QSize(16, 16))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to move (Alt+Up, Alt+Down)"))
        self.set_shown(False)

    def set_shown(self, shown: bool) -> None:
        """Show the dots, or else the bullet or nothing."""
        dots = shown or (self.hasFocus() and not self._bullet)
        self.setIcon(icon("grip-vertical", QPalette.ColorRole.PlaceholderText) if dots else QIcon())
        self.setText("" if dots or not self._bullet else "▪")
        words = self._bullet and not dots
        style = Qt.ToolButtonStyle.ToolButtonTextOnly if words else Qt.ToolButtonStyle.ToolButtonIconOnly
        self.setToolButtonStyle(style)

    def dragged(self) -> QMimeData:
        """Return what the drag carries."""
        mime = QMimeData()
        mime.setData(ROW_DRAGGED, str(self.property(ROW_PATH)).encode())
        return mime

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the card is chosen."""
        super().focusInEvent(event)
        self.chosen.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it is chosen no longer."""
        super().focusOutEvent(event)
        self.chosen.emit(False)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag may begin."""
        self._pressed = event.position().toPoint()
        if not self._bullet:
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the row, shown as a picture of it."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        here = event.position().toPoint()
        if (here - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        drag = QDrag(self)
        drag.setMimeData(self.dragged())
        drag.setPixmap(self._row.grab())
        drag.setHotSpot(self.mapTo(self._row, self._pressed))
        self._pressed = None
        drag.exec(Qt.DropAction.MoveAction)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing was dragged."""
        self._pressed = None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the card."""
        if event.modifiers() or event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            super().keyPressEvent(event)
        else:
            self.key.emit(event.key())
