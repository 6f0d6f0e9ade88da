"""The review of an import: the source left, the fields right, above them what was not understood."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QLabel,
    QLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSplitter,
    QWidget,
)
from shiboken6 import isValid

from ametijuhend.language import translate
from ametijuhend.library.recognising import Recognised, link_same, recognised
from ametijuhend.model.compare import Difference, differences, sentence
from ametijuhend.model.document import Document
from ametijuhend.model.paths import DocumentPath
from ametijuhend.model.states import editable
from ametijuhend.readers.reading import Reading
from ametijuhend.readers.rejoin import rejoin
from ametijuhend.readers.source import Address
from ametijuhend.session.background import Background, Task
from ametijuhend.session.library import LibraryInUse
from ametijuhend.ui.imports.fields import FieldList
from ametijuhend.ui.imports.places import fill_places
from ametijuhend.ui.imports.rows import Draft, FieldRow, rows_of
from ametijuhend.ui.imports.source import SourceView
from ametijuhend.ui.imports.words import leftover_words
from ametijuhend.ui.look.forms import child, fill
from ametijuhend.ui.look.labels import plain_tip
from ametijuhend.ui.look.row_height import fit_rows
from ametijuhend.ui.look.theme import Colours
from ametijuhend.ui.look.whole_rows import WholeRows

_SIZE = QSize(1240, 760)
_MARGIN = QSize(48, 72)
_STRAY_ROWS = 3
_NATIVE, _NEW = "native", "new"


class ImportReview(QDialog):
    """One import looked through; nothing becomes of it before it is accepted."""

    def __init__(
        self,
        reading: Reading,
        colours: Colours,
        library: LibraryInUse,
        parent: QWidget,
        native: tuple[Path, Document] | None = None,
    ) -> None:
        """Show a reading; ``native`` is the program's own file beside it and what that holds."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.take: Callable[[ImportReview], bool] = lambda _review: True
        """Does what accepting is; whether it is done and the review can close."""
        self.native = native if native is not None and editable(native[1]) else None
        self._locked = native if self.native is None else None
        self.draft = Draft(reading, reading.document)
        self._steps: list[Draft] = []
        self._found: Recognised = {}
        self._library = library
        self._background = Background(self)
        self._differences: tuple[Difference, ...] = ()
        self.source = SourceView(colours)
        self.fields = FieldList(colours)
        self._take_form(fill(self, "import_review"))
        self._connect()
        self.source.show_source(reading.source, _headings(reading))
        self._show_words()
        self._show()
        self._recognise()
        self._begin()

    @property
    def joins(self) -> bool:
        """Whether the import becomes changes of the native file beside it."""
        return self.native is not None and self._target.currentData() == _NATIVE

    @property
    def document(self) -> Document:
        """What the import comes to, as a document of its own."""
        document = self.draft.document
        return link_same(document, self._found) if self._link.isChecked() else document

    def joined(self, native: Document) -> Document:
        """Return a native document with what the import changes in it."""
        given = {(one.text, one.stood) for one in self.draft.reading.leftovers}
        kept = tuple(one for one in native.leftovers if (one.text, one.stood) not in given)
        if len(kept) != len(native.leftovers):
            native = native.model_copy(update={"leftovers": kept})
        return rejoin(self.draft.document, native)

    def accept(self) -> None:
        """Let the import become a document, and close if it has."""
        if self.take(self):
            super().accept()

    def go_to_doubt(self, step: int = 1) -> None:
        """Go to the next place in doubt, or to the first one that was not understood."""
        if self.fields.go_to_doubt(step):
            self.fields.setFocus()
        elif self.strays.count():
            self.strays.setCurrentRow((self.strays.currentRow() + step) % self.strays.count())
            self.strays.setFocus()

    def place(self, path: DocumentPath) -> None:
        """Put what was not understood and is chosen into a place."""
        name = self._stray()
        if name:
            draft, text = self.draft.place(name, path)
            self._step(draft)
            self.fields.go_to(text)

    def drop(self) -> None:
        """Give up what was not understood and is chosen."""
        name = self._stray()
        if name:
            self._step(self.draft.drop(name))

    def step_back(self) -> None:
        """Take the last step back."""
        if self._steps:
            self.draft = self._steps.pop()
            self._show()

    def _take_form(self, form: QWidget) -> None:
        _put(child(form, QWidget, "leftPane"), "sourceColumn", self.source)
        _put(child(form, QWidget, "rightPane"), "fieldsColumn", self.fields)
        child(form, QLabel, "sourceLabel").setBuddy(self.source)
        child(form, QLabel, "fieldsLabel").setBuddy(self.fields)
        self.strays = child(form, QListWidget, "strayList")
        self.strays.setItemDelegate(WholeRows(self.strays))
        self._stray_frame = child(form, QFrame, "strayFrame")
        self._stray_label = child(form, QLabel, "strayLabel")
        self._summary = child(form, QLabel, "summaryLabel")
        self._target = child(form, QComboBox, "targetCombo")
        self._link = child(form, QCheckBox, "linkCheck")
        self._changes = child(form, QCheckBox, "changesCheck")
        self._next = child(form, QPushButton, "nextButton")
        self._undo = child(form, QPushButton, "undoButton")
        self.place_button = child(form, QPushButton, "placeButton")
        self._drop = child(form, QPushButton, "dropButton")
        self.accept_button = child(form, QPushButton, "acceptButton")
        self._title, self._notices = child(form, QLabel, "titleLabel"), child(form, QLabel, "noticesLabel")
        self._cancel = child(form, QPushButton, "cancelButton")
        splitter = child(form, QSplitter, "splitter")
        splitter.setSizes([500, 560])
        splitter.setHandleWidth(12)
        for button in (self._next, self._undo, self.place_button, self._drop, self._cancel):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self.accept_button.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._next.clicked.connect(lambda _checked=False: self.go_to_doubt())
        self._undo.clicked.connect(self.step_back)
        self._drop.clicked.connect(self.drop)
        self.places = QMenu(self.place_button)
        self.places.aboutToShow.connect(lambda: fill_places(self.places, self.draft.document, self.place))
        self.place_button.setMenu(self.places)
        self.source.chosen.connect(self._source_chosen)
        self.fields.chosen.connect(self._field_chosen)
        self.strays.currentRowChanged.connect(lambda _row: self._stray_chosen())
        self._target.currentIndexChanged.connect(lambda _place: self._show())
        self._changes.toggled.connect(lambda _on: self._show())
        for keys, act in (
            ("F8", self.go_to_doubt),
            ("Shift+F8", lambda: self.go_to_doubt(-1)),
            ("Ctrl+Z", self.step_back),
        ):
            QShortcut(QKeySequence(keys), self, act)
        self._library.changed.connect(self._recognise)

    def _begin(self) -> None:
        room = self.screen().availableSize() - _MARGIN
        self.resize(_SIZE.boundedTo(room))
        self.fields.setFocus()
        if not self.fields.go_to_doubt(1):
            self.fields.setCurrentRow(0)
        if self.fields.current is not None:
            self._field_chosen(self.fields.current)

    def _show_words(self) -> None:
        """Show the words that stay as they are while the import is looked through."""
        reading = self.draft.reading
        name = reading.source.name or self.tr("Pasted text")
        self.setWindowTitle(self.tr("Import: {name}").format(name=name))
        self._title.setText(name)
        notices = [notice.sentence for notice in reading.notices]
        if self._locked is not None:
            text = self.tr(
                "“{name}” beside it is not a draft any more, so this becomes a new job description."
            )
            notices.append(text.format(name=self._locked[0].name))
        self._notices.setText("\n".join(notices))
        self._notices.setVisible(bool(notices))
        if self.native is not None:
            words = self.tr("Changes in “{name}”").format(name=self.native[0].name)
            self._target.addItem(words, _NATIVE)
        self._target.addItem(self.tr("A new job description"), _NEW)
        self._target.setVisible(self.native is not None)
        self._changes.setChecked(self.native is not None)

    def _recognise(self) -> None:
        """Find out, off the window's thread, what of the document the library has."""
        if not self._library.ready:
            self._library.start()
            return
        document, library = self.draft.document, self._library.library
        self._background.start(lambda: recognised(document, library), self._take_found)

    def _take_found(self, task: Task) -> None:
        if isValid(self):
            self._found = task.result()
            self._show()

    def _show(self) -> None:
        """Show the draft as it is by now."""
        draft = self.draft
        self._changes.setVisible(self.joins)
        self._link.setVisible(not self.joins)
        rows = rows_of(draft, self._found)
        self.fields.show_rows(self._changed_rows(rows) if self._only_changes else rows)
        self._show_strays()
        unsure = [address for row in rows if row.doubt for address in row.sources]
        self.source.mark(unsure, [address for _, address in draft.leftovers])
        self._show_counts(sum(bool(row.doubt) for row in rows))

    @property
    def _only_changes(self) -> bool:
        return self.joins and self._changes.isChecked()

    def _changed_rows(self, rows: tuple[FieldRow, ...]) -> list[FieldRow]:
        """Return a line for each change of the native document, old and new, with where it is from."""
        if self.native is None:
            return []
        after = self.joined(self.native[1])
        by_text = {row.text: row for row in rows if not row.heading}
        lines: list[FieldRow] = []
        for one in differences(self.native[1], after):
            place, _, words = sentence(one).partition(": ")
            place = place[:1].upper() + place[1:]
            known = next((by_text[text] for text in (one.after, one.text) if text in by_text), None)
            sources = known.sources if known else ()
            lines.append(FieldRow(known.path if known else f"-{len(lines)}", place, words, sources=sources))
        return lines or [FieldRow("", "", self.tr("Nothing differs."))]

    def _show_strays(self) -> None:
        here = max(self.strays.currentRow(), 0)
        self.strays.blockSignals(True)
        self.strays.clear()
        for one, _ in self.draft.leftovers:
            item = QListWidgetItem("\n".join(filter(None, (one.text, leftover_words(one)))))
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            item.setToolTip(plain_tip(one.text))
            self.strays.addItem(item)
        count = self.strays.count()
        self.strays.setCurrentRow(min(here, count - 1))
        self.strays.blockSignals(False)
        fit_rows(self.strays, _STRAY_ROWS)
        self._stray_frame.setVisible(bool(count or self._steps))
        self._stray_label.setText(self.tr("Not understood: %n", "", count))
        self.strays.setVisible(bool(count))
        self.place_button.setVisible(bool(count))
        self._drop.setVisible(bool(count))
        self._undo.setVisible(bool(self._steps))

    def _show_counts(self, unsure: int) -> None:
        reading = self.draft.reading
        parts = [self.tr("Read: %n word(s)", "", reading.words_in)]
        parts.append(self.tr("To look at: %n", "", unsure) if unsure else self.tr("no field is in doubt"))
        if not self.draft.leftovers:
            parts.append(self.tr("everything was understood"))
        self._summary.setText(" · ".join(parts))
        self._next.setVisible(bool(unsure))

    def _step(self, draft: Draft) -> None:
        self._steps.append(self.draft)
        self.draft = draft
        self._show()
        self._recognise()

    def _stray(self) -> str:
        item = self.strays.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _stray_chosen(self) -> None:
        place = self.strays.currentRow()
        if place >= 0:
            self.source.go_to([self.draft.leftovers[place][1]])

    def _field_chosen(self, row: FieldRow) -> None:
        self.source.go_to(row.sources)

    def _source_chosen(self, address: Address) -> None:
        """Show what became of a paragraph of the source."""
        strays = [where for _, where in self.draft.leftovers]
        if address in strays:
            self.strays.setCurrentRow(strays.index(address))
            return
        found = next((row for row in self.fields.rows if address in row.sources), None)
        if found is not None:
            self.fields.blockSignals(True)
            self.fields.go_to(found.path)
            self.fields.blockSignals(False)
            self.source.go_to([address])


def _headings(reading: Reading) -> set[Address]:
    """Return where nothing but headings and labels stands."""
    taken = {address for field in reading.fields for address in field.sources} | set(reading.stray)
    return {one.address for one in reading.furniture} - taken


def _put(pane: QWidget, name: str, widget: QWidget) -> None:
    """Put a widget into the layout of a pane that waits for it."""
    column = pane.findChild(QLayout, name)
    if column is not None:
        column.addWidget(widget)


def imported_step(name: str) -> str:
    """Return what the one step of an import is called."""
    return translate("ImportReview", "Import: {name}").format(name=name)
