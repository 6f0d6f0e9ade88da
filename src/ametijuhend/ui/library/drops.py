"""Entries of the library that are dragged onto a form: where they fall, they are put in."""

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ametijuhend.ui.form.lists import ListRow
from ametijuhend.ui.library.hits import DRAGGED


class LibraryDrops(QObject):
    """Takes dragged entries on a page's form."""

    dropped = Signal(object, str, bool)
    """The ids of the entries, the path of the row or field they fell on, and whether on its upper half."""

    def __init__(self, body: QWidget) -> None:
        super().__init__(body)
        self._body = body
        body.setAcceptDrops(True)
        body.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take entries and nothing else."""
        if not isinstance(event, QDropEvent) or not event.mimeData().hasFormat(DRAGGED):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if not isinstance(event, QDragEnterEvent | QDragMoveEvent):
            data = event.mimeData().data(DRAGGED).data()
            place, above = self._place(event.position().toPoint())
            self.dropped.emit(bytes(data).decode().split("\n"), place, above)
        return True

    def _place(self, point: QPoint) -> tuple[str, bool]:
        """Return the outermost row below a point, or else the field; and whether it is its upper half."""
        found = ("", False)
        widget = self._body.childAt(point)
        while widget is not None and widget is not self._body:
            if isinstance(widget, ListRow):
                found = widget.path, widget.mapFrom(self._body, point).y() < widget.height() // 2
            elif not found[0] and widget.property("documentPath"):
                found = widget.property("documentPath"), False
            widget = widget.parentWidget()
        return found
