"""The library in the field that the cursor is in: its context menu."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QContextMenuEvent, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from typing_extensions import override

from ametijuhend.ui.cursors import CursorFollower
from ametijuhend.ui.inputs import GrowingTextEdit
from ametijuhend.ui.library_acts import LibraryActs


class FieldMenus(QObject):
    """Adds what the library can do to the context menu of the field that has the cursor."""

    def __init__(self, cursor: CursorFollower, acts: LibraryActs) -> None:
        super().__init__(cursor)
        self._cursor, self._acts = cursor, acts
        self._field: GrowingTextEdit | None = None
        cursor.moved.connect(self._follow)

    def _follow(self) -> None:
        now = self._cursor.input
        if now is self._field:
            return
        old, self._field = self._field, now if isinstance(now, GrowingTextEdit) else None
        for part in _parts(old):
            part.removeEventFilter(self)
        for part in _parts(self._field):
            part.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the field's own menu with the library's part below it."""
        field = self._field
        if field is None or not isinstance(event, QContextMenuEvent):
            return super().eventFilter(watched, event)
        menu = field.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._acts.fill(menu, field.property("documentPath"))
        menu.popup(event.globalPos())
        return True


def _parts(field: GrowingTextEdit | None) -> tuple[QWidget, ...]:
    return (field, field.viewport()) if field is not None and isValid(field) else ()
