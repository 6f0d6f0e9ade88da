"""What the library offers while one types in a field: a small list below it that takes nothing by itself."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt, QTextCursor
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from typing_extensions import override

from ametijuhend.language import translate
from ametijuhend.library.links import fill
from ametijuhend.library.places import kind_at, linked_path
from ametijuhend.library.search import Hit
from ametijuhend.library.standing import wording_for
from ametijuhend.model import paths
from ametijuhend.model.document import Document
from ametijuhend.model.node import Node
from ametijuhend.model.paths import DocumentPath, NoSuchPlaceError
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.insertion import is_empty, main_field
from ametijuhend.session.library import LibraryInUse
from ametijuhend.ui.form.cursors import CursorFollower
from ametijuhend.ui.form.inputs import GrowingTextEdit
from ametijuhend.ui.library.hits import ROW_HEIGHT, HitList
from ametijuhend.ui.library.words import one_line

_LEAST = 3
"""Letters from which on something is offered."""
_MOST_LETTERS = 60
"""Letters up to which: who has written that many writes something of their own."""
_MOST = 5
_NAME = 60
_TAKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


class OfferList(HitList):
    """The list; it never takes the cursor, a click or the field's keys choose in it."""

    clicked_on = Signal()

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self._around = around
        self.setObjectName("offerList")
        self.setAccessibleName(self.tr("The library offers"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(HitList.SelectionMode.SingleSelection)
        self.setDragEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda _index: self.clicked_on.emit())
        self.hide()

    def offer(self, hits: Sequence[Hit], field: QWidget) -> None:
        """Show hits, none of them chosen."""
        self.hits.show_hits(hits)
        self.stand_by(field)
        self.show()
        self.raise_()

    def stand_by(self, field: QWidget) -> None:
        """Stand below a field, or above it where there is no room."""
        around = self._around
        height = ROW_HEIGHT * self.hits.rowCount() + 2 * self.frameWidth() + 4
        below = field.mapTo(around, QPoint(0, field.height() + 2))
        above = field.mapTo(around, QPoint(0, -height - 2))
        place = below if below.y() + height <= around.height() else above
        self.setGeometry(place.x(), place.y(), field.width(), height)


class FieldOffers(QObject):
    """Offers entries for what is being typed; Down goes into the list, Enter or Tab then takes."""

    def __init__(
        self, session: DocumentSession, library: LibraryInUse, cursor: CursorFollower, editor: QWidget
    ) -> None:
        super().__init__(cursor)
        self._session, self._library, self._cursor = session, library, cursor
        self._editor = editor
        self._list: OfferList | None = None
        self._field: GrowingTextEdit | None = None
        self._refused = ""
        self._settle = QTimer(self, singleShot=True, interval=0)  # the field first grows with its text
        self._settle.timeout.connect(self._offer)
        session.changed.connect(self._typed)
        cursor.moved.connect(self._moved)

    def leave(self) -> None:
        """Follow the document no longer."""
        self._session.changed.disconnect(self._typed)
        self.hide()
        if self._list is not None:
            self._list.deleteLater()
            self._list = None

    @property
    def offered(self) -> Sequence[Hit]:
        """What is offered at present."""
        return self._list.hits.hits if self._list is not None and not self._list.isHidden() else ()

    def hide(self) -> None:
        """Offer nothing."""
        self._settle.stop()
        for part in _moving(self._field):
            part.removeEventFilter(self)
        self._field = None
        if self._list is not None:
            self._list.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead by keys into the list, and only then take by them; go where the field goes."""
        if watched is self._field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self.hide()
        elif event.type() in {QEvent.Type.Move, QEvent.Type.Resize} and self._list and self._field:
            self._list.stand_by(self._field)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        shown = self._list
        if shown is None or self._field is None or event.modifiers():
            return False
        row = shown.currentIndex().row()
        if event.key() == Qt.Key.Key_Escape:
            self._refused = self._field.text
            self.hide()
            return True
        if event.key() == Qt.Key.Key_Down and (row >= 0 or _on_last_line(self._field)):
            shown.setCurrentIndex(shown.hits.index(min(row + 1, shown.hits.rowCount() - 1)))
            return True
        if event.key() == Qt.Key.Key_Up and row >= 0:
            shown.setCurrentIndex(shown.hits.index(row - 1))
            if row == 0:
                shown.clearSelection()
            return True
        if event.key() in _TAKING and row >= 0:
            self._take()
            return True
        return False

    def _typed(self, before: Document, after: Document, path: DocumentPath) -> None:
        """Offer where letters came to the field that has the cursor, and it stands for its whole place."""
        field = self._cursor.input
        if not isinstance(field, GrowingTextEdit) or field.property("documentPath") != path:
            self.hide()
            return
        old, new = _text_at(before, path), _text_at(after, path)
        if len(new) > len(old) and self._asks(after, path, new):
            self._settle.start()
        else:
            self.hide()

    def _asks(self, document: Document, path: DocumentPath, text: str) -> bool:
        place = linked_path(path)
        if place is None or main_field(document, place) != path:
            return False
        item = paths.get(document, place)
        if isinstance(item, Node) and not is_empty(item, but=path.rpartition("/")[2]):
            return False  # what is taken would write over the rest of the card
        letters = len(text.strip())
        refused = self._refused and text.startswith(self._refused)
        return (
            _LEAST <= letters <= _MOST_LETTERS
            and not refused
            and all(link.path != place for link in document.links)
        )

    def _moved(self, path: DocumentPath, _position: int) -> None:
        if self._field is not None and self._field.property("documentPath") != path:
            self.hide()
            self._refused = ""

    def _offer(self) -> None:
        field = self._cursor.input
        if not isinstance(field, GrowingTextEdit) or not field.property("modelPath"):
            self.hide()  # the line of an empty list stands for no text yet
            return
        kind = kind_at(field.property("documentPath"))
        hits = self._library.offers(field.text, kind, _MOST) if kind is not None else ()
        said = field.text.strip().rstrip(".;")
        if not hits or any(one_line(hit.entry).rstrip(".;") == said for hit in hits):
            self.hide()
            return
        if self._list is None:
            self._list = OfferList(self._editor)
            self._list.clicked_on.connect(self._take)
        if self._field is not field:
            self.hide()
            self._field = field
            for part in _moving(field):
                part.installEventFilter(self)
        self._list.offer(hits, field)

    def _take(self) -> None:
        """Let the entry that is chosen say it instead of what was typed, as one undo step."""
        hit = self._list.current_hit if self._list is not None else None
        field = self._field
        if hit is None or field is None:
            return
        path, document = field.property("documentPath"), self._session.document
        self.hide()
        if self._library.entry(hit.entry.id) is None:  # a name of another document, and no entry
            self._session.edit(path, hit.entry.wordings[0].text)
            field.moveCursor(QTextCursor.MoveOperation.End)
            return
        wording = wording_for(document, hit.entry, hit.wording)
        text = translate("Library", "From the library: {name}").format(name=one_line(hit.entry)[:_NAME])
        self._session.apply(fill(document, path, hit.entry, wording), path, text)
        field.moveCursor(QTextCursor.MoveOperation.End)


def _text_at(document: Document, path: DocumentPath) -> str:
    """Return the text at a path; empty where a row has only just come, or has gone."""
    try:
        text: str = paths.get(document, path)
    except NoSuchPlaceError:
        return ""
    return text


def _moving(field: QWidget | None) -> list[QWidget]:
    """Return a field and all that it lies in, up to the form: the list goes where they go."""
    if field is None or not isValid(field):
        return []
    found = [field]
    while found[-1].objectName() != "pageBody" and (around := found[-1].parentWidget()) is not None:
        found.append(around)
    return found


def _on_last_line(field: GrowingTextEdit) -> bool:
    """Return whether Down would lead nowhere in the field's own text."""
    cursor = field.textCursor()
    return not cursor.movePosition(QTextCursor.MoveOperation.Down)
