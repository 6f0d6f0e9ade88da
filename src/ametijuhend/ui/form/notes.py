"""Notes on fields: a quiet line under each that has one, written in place; never printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from ametijuhend.language import translate
from ametijuhend.model import paths
from ametijuhend.model.document import Document, Note
from ametijuhend.model.notes import add_note, notes_at, resolve_note
from ametijuhend.model.paths import DocumentPath
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.places import place_name
from ametijuhend.ui.checking.finding_lines import stand_under
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.form.form_page import FormPage
from ametijuhend.ui.look.dialog_parts import dialog_column, foot_row, row_list
from ametijuhend.ui.look.empty import EmptyWords

if TYPE_CHECKING:
    from ametijuhend.ui.editor import Editor

_SIZE = 620, 400
_NOTE = Qt.ItemDataRole.UserRole


class Notes(QObject):
    """Keeps the lines under the fields of the page that is shown as the document has them."""

    def __init__(self, session: DocumentSession, desk: Desk, editor: Editor) -> None:
        super().__init__(editor)
        self._session, self._desk, self._editor = session, desk, editor
        self._page: FormPage | None = None
        self._lines: dict[DocumentPath, tuple[QWidget, NoteLines]] = {}
        self.edit: NoteEdit | None = None

    def show_page(self, page: FormPage) -> None:
        """Show the notes on another page."""
        self._page = page
        self.show()

    def show(self) -> None:
        """Show the notes that the document has by now; a field that was made anew gets its line again."""
        document = self._session.document
        wanted = dict.fromkeys(note.path for note in document.notes)
        for path, (field, line) in list(self._lines.items()):
            if not isValid(field) or not isValid(line):
                del self._lines[path]
            elif path not in wanted:
                del self._lines[path]
                line.hide()
                line.deleteLater()
        for path in wanted:
            line_at = self._line(path)
            if line_at is not None:
                line_at.show_notes(notes_at(document, path))

    def line_at(self, path: DocumentPath) -> NoteLines | None:
        """Return the line under a field, if it has one."""
        known = self._lines.get(path)
        return known[1] if known is not None else None

    def write(self) -> None:
        """Write a note on the field that has the cursor."""
        page = self._page
        path = page.arranging.spot[0] if page is not None else ""
        field = self._field(path) if path else None
        if field is None:
            self._desk.library.told.emit(
                self.tr("Put the cursor into a field first: the note is on that field.")
            )
            return
        if self.edit is not None and isValid(self.edit):
            self.edit.drop()
        self.edit = NoteEdit(path, field)
        self.edit.written.connect(self._add)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def list_all(self) -> None:
        """Show all notes of the document."""
        NotesDialog(self._session, self._editor, self).open()

    def resolve(self, note: Note) -> None:
        """Take a note away, as one step."""
        session = self._session
        words = self.tr("Note resolved: {place}").format(place=place_words(session, note.path))
        self._change(resolve_note(session.document, note.id), note.path, words)

    def _add(self, path: DocumentPath, text: str) -> None:
        session = self._session
        words = self.tr("Note: {place}").format(place=place_words(session, path))
        self._change(add_note(session.document, path, text), path, words)

    def _change(self, after: Document, path: DocumentPath, words: str) -> None:
        """Make one step; a ready or signed document stays what it is on paper."""
        if self._session.editable:
            self._session.apply(after, path, words)
        else:
            self._session.replace(after, words)

    def _line(self, path: DocumentPath) -> NoteLines | None:
        known = self._lines.get(path)
        field = self._field(path)
        if known is not None and (field is None or known[0] is field):
            return known[1]
        if known is not None:
            known[1].deleteLater()
        if field is None:
            return None
        line = NoteLines(field)
        line.resolved.connect(self.resolve)
        self._lines[path] = field, line
        return line

    def _field(self, path: DocumentPath) -> QWidget | None:
        """Return the input of exactly this place on the page that is shown."""
        found = self._page.input_at(path) if self._page is not None else None
        return found if found is not None and found.property("documentPath") == path else None


class NoteLines(QFrame):
    """The notes on one field, each with a way to resolve it."""

    resolved = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.parentWidget())
        self.setProperty("look", "note")
        self.notes: tuple[Note, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 2, 2, 2)
        self._column.setSpacing(0)
        stand_under(self, field)

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show other notes."""
        if notes == self.notes:
            return
        self.notes = notes
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for note in notes:
            self._column.addWidget(self._line(note))
        self.show()

    def _line(self, note: Note) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = QLabel(self.tr("Note: {text}").format(text=note.text))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setProperty("look", "note")
        done = QPushButton(self.tr("Resolved"))
        done.setObjectName("resolveButton")
        done.setProperty("look", "mark")
        done.setAutoDefault(False)
        done.setToolTip(self.tr("Take the note away"))
        done.setAccessibleName(self.tr("Resolved: {text}").format(text=note.text))
        done.clicked.connect(lambda _checked=False: self.resolved.emit(note))
        row.addWidget(words, 1)
        row.addWidget(done, 0, Qt.AlignmentFlag.AlignTop)
        return line


class NoteEdit(QLineEdit):
    """Where a note is written: Enter keeps it, Escape drops it, leaving keeps what was written."""

    written = Signal(str, str)

    def __init__(self, path: DocumentPath, field: QWidget) -> None:
        super().__init__(field.parentWidget())
        self._path, self._field = path, field
        self._ended = False
        self.setPlaceholderText(self.tr("Note on this field; it is never printed"))
        self.setAccessibleName(self.placeholderText())
        stand_under(self, field)
        self.show()

    def drop(self) -> None:
        """Go without keeping anything."""
        self._end(keep=False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep by Enter, drop by Escape; both lead back into the field."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            field = self._field
            if isValid(field):
                self._ended = True  # leaving is no answer of its own
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                self._ended = False
            self._end(keep=event.key() != Qt.Key.Key_Escape)
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written when the cursor goes elsewhere in this window."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self._end(keep=True)

    @override
    def event(self, event: QEvent) -> bool:
        """Take Enter and Escape before the window's own keys do."""
        own = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and isinstance(event, QKeyEvent) and event.key() in own:
            event.accept()
            return True
        return super().event(event)

    def _end(self, *, keep: bool) -> None:
        if self._ended:
            return
        self._ended = True
        self.hide()
        self.deleteLater()
        if keep and self.text().strip():
            self.written.emit(self._path, self.text().strip())


class NotesDialog(QDialog):
    """All notes of the document; Enter leads to the field."""

    def __init__(self, session: DocumentSession, editor: Editor, notes: Notes) -> None:
        super().__init__(editor)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Notes"))
        self._session, self._editor, self._notes = session, editor, notes
        self.words = QLabel(self.tr("Notes are kept with the document and never printed."))
        self.words.setWordWrap(True)
        self.list = row_list(self.tr("Notes of the document"))
        none = self.tr("There are no notes. Ctrl+M writes one on the field that has the cursor.")
        self.empty = EmptyWords(self.list, none)
        self.resolve_button = QPushButton(self.tr("Resolved"))
        self.go_button = QPushButton(self.tr("Go to the place"))
        self.close_button = QPushButton(self.tr("Close"))
        foot = foot_row(self.close_button, self.go_button, left=(self.resolve_button,))
        column = dialog_column(self)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        for button in (self.resolve_button, self.close_button, self.go_button):
            button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        self.resolve_button.clicked.connect(self._resolve)
        self.go_button.clicked.connect(self._go)
        self.list.itemActivated.connect(lambda _item: self._go())
        self.resize(*_SIZE)
        self._show()

    def _show(self) -> None:
        here = max(self.list.currentRow(), 0)
        notes = self._session.document.notes
        self.list.clear()
        for note in notes:
            item = QListWidgetItem(f"{place_words(self._session, note.path)}\n{note.text}")
            item.setData(_NOTE, note)
            self.list.addItem(item)
        self.list.setCurrentRow(min(here, len(notes) - 1))
        self.resolve_button.setVisible(bool(notes))
        self.go_button.setVisible(bool(notes))

    def _chosen(self) -> Note | None:
        item = self.list.currentItem()
        note: Note | None = item.data(_NOTE) if item is not None else None
        return note

    def _resolve(self) -> None:
        note = self._chosen()
        if note is not None:
            self._notes.resolve(note)
            self._show()

    def _go(self) -> None:
        note = self._chosen()
        if note is not None:
            self.accept()
            if stands(self._session.document, note.path):
                self._editor.go_to(note.path)


def stands(document: Document, path: DocumentPath) -> bool:
    """Return whether a document still has a place."""
    try:
        paths.get(document, path)
    except paths.NoSuchPlaceError:
        return False
    return True


def place_words(session: DocumentSession, path: DocumentPath) -> str:
    """Return a place in words, also one that is gone."""
    if not stands(session.document, path):
        return translate("Notes", "a place that was removed")
    return place_name(session.document, session.profile, path)
