"""The library in the field that the cursor is in: its context menu."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QContextMenuEvent, Qt
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid
from typing_extensions import override

from ametijuhend.ui.form.cursors import CursorFollower, characters
from ametijuhend.ui.form.inputs import GrowingTextEdit
from ametijuhend.ui.library.acts import LibraryActs

FillFirst = Callable[[QMenu, GrowingTextEdit, int], None]
"""Adds to a menu what there is to say of the word at a position of a field's text."""


class FieldMenus(QObject):
    """Adds what the library can do to the context menu of the field that has the cursor."""

    def __init__(self, cursor: CursorFollower, acts: LibraryActs, fill_first: FillFirst) -> None:
        super().__init__(cursor)
        self._cursor, self._acts, self._fill_first = cursor, acts, fill_first
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
        self._fill_first(menu, field, _position(field, event))
        self._acts.fill(menu, field.property("documentPath"))
        menu.popup(event.globalPos())
        return True


def _position(field: GrowingTextEdit, event: QContextMenuEvent) -> int:
    """Return the position in the text that a menu is asked for: under the mouse, or at the cursor."""
    cursor = field.textCursor()
    if event.reason() == QContextMenuEvent.Reason.Mouse:
        cursor = field.cursorForPosition(field.viewport().mapFromGlobal(event.globalPos()))
    return characters(field.text, cursor.position())


def _parts(field: GrowingTextEdit | None) -> tuple[QWidget, ...]:
    return (field, field.viewport()) if field is not None and isValid(field) else ()
