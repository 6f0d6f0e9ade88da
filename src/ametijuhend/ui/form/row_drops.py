"""Rows and cards that are dragged by their handles: a line shows where one would fall."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from ametijuhend.ui.form.arranging import ArrangedPage, Arranging
from ametijuhend.ui.form.grips import ROW_DRAGGED
from ametijuhend.ui.form.lists import ListEditor

_EDGE, _SCROLL = 40, 16
"""Pixels from the page's edge where dragging scrolls, and how far it does at a time."""


@dataclass(frozen=True, slots=True)
class _Target:
    editor: ListEditor
    index: int


class RowDrops(QObject):
    """Takes dragged rows of a page and puts them where they fall."""

    def __init__(self, page: ArrangedPage, arranging: Arranging) -> None:
        super().__init__(page)
        self._page, self._arranging = page, arranging
        self._body = page.body
        self._line = QFrame(self._body)
        self._line.setProperty("look", "dropLine")
        self._line.hide()
        self._body.setAcceptDrops(True)
        self._body.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take rows and nothing else."""
        if isinstance(event, QDragLeaveEvent):
            self._line.hide()
            return False
        if not isinstance(event, QDropEvent) or not event.mimeData().hasFormat(ROW_DRAGGED):
            return super().eventFilter(watched, event)
        row = bytes(event.mimeData().data(ROW_DRAGGED).data()).decode()
        point = event.position().toPoint()
        target = self._target(row, point)
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            self._scroll(point)
            self._show(target)
        else:
            self._line.hide()
            if target is not None:
                self._arranging.carry(row, target.editor.path, target.index)
        if target is not None or isinstance(event, QDragEnterEvent):
            event.acceptProposedAction()
        else:
            event.ignore()
        return True

    def _target(self, row: str, point: QPoint) -> _Target | None:
        """Return the list below a point that takes the row, and the place in it."""
        for editor in self._lists(point):
            if not self._arranging.takes(row, editor.path):
                continue
            tops = [one.mapTo(self._body, one.rect().center()).y() for one in editor.rows.values()]
            return _Target(editor, sum(top < point.y() for top in tops))
        return None

    def _lists(self, point: QPoint) -> list[ListEditor]:
        """Return the lists over a point, the innermost first."""
        found: list[ListEditor] = []
        widget: QWidget | None = self._body.childAt(point)
        while widget is not None and widget is not self._body:
            if isinstance(widget, ListEditor):
                found.append(widget)
            widget = widget.parentWidget()
        return found

    def _show(self, target: _Target | None) -> None:
        if target is None:
            self._line.hide()
            return
        editor = target.editor
        rows = list(editor.rows.values())
        at = rows[target.index] if target.index < len(rows) else None
        y = at.y() - editor.spacing // 2 if at else (rows[-1].geometry().bottom() + 2 if rows else 0)
        corner = editor.mapTo(self._body, QPoint(0, max(y - 1, 0)))
        self._line.setGeometry(corner.x(), corner.y(), editor.width(), 2)
        self._line.show()
        self._line.raise_()

    def _scroll(self, point: QPoint) -> None:
        """Scroll where the drag comes near the page's upper or lower edge."""
        bar = self._page.verticalScrollBar()
        y = point.y() - bar.value()
        if y < _EDGE:
            bar.setValue(bar.value() - _SCROLL)
        elif y > self._page.viewport().height() - _EDGE:
            bar.setValue(bar.value() + _SCROLL)
