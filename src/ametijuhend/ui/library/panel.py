"""The section's part of the library, below its form: search, look, insert."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from typing_extensions import override

from ametijuhend.language import translate
from ametijuhend.library.places import PLACES
from ametijuhend.library.search import Hit
from ametijuhend.library.standing import wording_for
from ametijuhend.model.checks import section_of
from ametijuhend.model.document import Document
from ametijuhend.model.library import EntryKind, Wording
from ametijuhend.model.paths import DocumentPath
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.insertion import (
    KINDS,
    Taken,
    kinds_for,
    main_field,
    position,
    put_in,
    wordings_for,
)
from ametijuhend.session.library import LibraryInUse
from ametijuhend.ui.library.hits import HitList
from ametijuhend.ui.library.updates import UpdatesDialog
from ametijuhend.ui.library.words import one_line, whole_text, wording_name
from ametijuhend.ui.look.forms import child, fill
from ametijuhend.ui.look.icons import icon

_LOW, _HIGH = 142, 226
"""Heights of the list and the preview, in a low window and in a high one."""
_HIGH_FROM = 800
_GAP = 4
_SIDE_BY_SIDE = 400
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class LibraryPanel(QWidget):
    """One line that opens into a search; it follows the section and the cursor."""

    inserted = Signal(str)
    """The place of what has been put in."""
    left = Signal(str, int)
    """The place, and the position in its text, that the cursor goes back to."""

    def __init__(self, session: DocumentSession, library: LibraryInUse) -> None:
        super().__init__()
        self.setObjectName("libraryPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._library = session, library
        self._section = ""
        self._place: DocumentPath = ""
        self._position = -1
        self._wordings: dict[str, str] = {}
        form = fill(self, "library_panel")
        self.toggle = child(form, QPushButton, "toggleButton")
        self.updates = child(form, QPushButton, "updatesButton")
        self.body = child(form, QWidget, "bodyWidget")
        self.search = child(form, QLineEdit, "searchEdit")
        self.insert = child(form, QPushButton, "insertButton")
        self.list = child(form, HitList, "hitList")
        self.wording = child(form, QComboBox, "wordingCombo")
        self.preview = child(form, QPlainTextEdit, "previewText")
        self._hits_layout = form.findChild(QBoxLayout, "hitsLayout")
        self.updates.hide()
        self.body.hide()
        self._stale = True
        self._connect()

    @property
    def open(self) -> bool:
        """Whether the search is shown and not only its line."""
        return not self.body.isHidden()

    def show_section(self, section: str) -> None:
        """Show the part of the library that belongs to a section."""
        if section != self._section:
            self._section = section
            if section_of(self._place) != section:
                self._place, self._position = "", -1
            self.search.clear()
            self._refresh()

    def note_place(self, place: DocumentPath, position: int) -> None:
        """Take in where the cursor stands: what is inserted goes there."""
        before = self._kinds()
        self._place, self._position = place, position
        if self._kinds() != before:
            self._refresh()

    def call(self) -> None:
        """Open the search and put the cursor into it; from within, close it and go back."""
        if self.isHidden():
            return
        if self.open and self._has_focus():
            self.set_open(False)
            self._leave()
            return
        self.set_open(True)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def set_open(self, shown: bool) -> None:
        """Show the search, or its line only."""
        self.body.setVisible(shown)
        if shown and self._stale:
            self._search()
        self._show_line()

    def insert_chosen(self) -> None:
        """Put what is chosen in the list into the document as one undo step."""
        self.put([hit.entry.id for hit in self.list.chosen_hits()])
        self.search.selectAll()  # what is typed next looks for the next one

    def put(
        self, entries: Sequence[str], place: DocumentPath | None = None, index: int | None = None
    ) -> None:
        """Put entries into the document as one undo step: after a place, or at a position of their list."""
        taken = [one for name in entries if (one := self._taken(name)) is not None]
        if not taken or not self._session.editable:
            return
        after, last = put_in(self._session.document, taken, self._place if place is None else place, index)
        if len(taken) == 1:
            text = translate("Library", "From the library: {name}").format(name=one_line(taken[0][0])[:60])
        else:
            text = self.tr("From the library: %n entries", "", len(taken))
        self._session.apply(after, PLACES[taken[-1][0].kind], text)
        self._place, self._position = main_field(after, last), -1
        self.inserted.emit(self._place)

    def show_pending(self, count: int) -> None:
        """Tell how many texts of the document the library has something newer for."""
        self.updates.setText(self.tr("%n newer wordings", "", count))
        self.updates.setVisible(count > 0)

    def drop(self, entries: Sequence[str], place: DocumentPath, above: bool) -> None:
        """Put in entries that were dragged onto a row or a field: before the row, or else after it."""
        kind = next((kind for kind, path in PLACES.items() if place.startswith(f"{path}/")), None)
        document = self._session.document
        index = position(document, kind, place) if kind is not None and above else None
        self.put(entries, place, None if index is None else index - 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview beside the list where there is room, else below; take more of a high window."""
        super().resizeEvent(event)
        beside = self.width() >= _SIDE_BY_SIDE
        directions = QBoxLayout.Direction
        if self._hits_layout is not None:
            self._hits_layout.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._show_height()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead by keys from the search to the list, and by Esc back to the form."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
            if watched is self.search and event.key() in {Qt.Key.Key_Down, *_ENTER}:
                if event.key() == Qt.Key.Key_Down:
                    self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                else:
                    self.insert_chosen()
                return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.toggle.clicked.connect(lambda: self.set_open(not self.open))
        self.insert.clicked.connect(self.insert_chosen)
        self.updates.clicked.connect(self.show_updates)
        self.search.textChanged.connect(lambda _text: self._search())
        self.list.taken.connect(self.insert_chosen)
        self.list.left_above.connect(self.search.setFocus)
        self.list.chosen.connect(self._show_chosen)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_insert())
        self.wording.activated.connect(self._choose_wording)
        for part in (self.search, self.insert, self.list, self.wording, self.preview, self.toggle):
            part.installEventFilter(self)
        self.preview.setTabChangesFocus(True)
        self._library.changed.connect(self._refresh)
        self._session.changed.connect(self._follow)

    def leave(self) -> None:
        """Follow the library and the document no longer."""
        self._library.changed.disconnect(self._refresh)
        self._session.changed.disconnect(self._follow)

    def _kinds(self) -> tuple[tuple[EntryKind, ...], ...]:
        return kinds_for(self._section, self._place)

    def _refresh(self) -> None:
        self.setVisible(bool(KINDS.get(self._section)) and self._session.editable)
        self._stale = True
        if self.open:
            self._search()
        self._show_line()

    def _follow(self, before: Document, after: Document, _path: str) -> None:
        if before.state is not after.state:
            self._refresh()

    def _search(self) -> None:
        self._stale = False
        text = self.search.text()
        self.list.show_hits([hit for kinds in self._kinds() for hit in self._library.search(text, kinds)])

    def _show_line(self) -> None:
        count = self._library.count(KINDS.get(self._section, ()))
        words = self.tr("From the library ({count})").format(count=count)
        self.toggle.setText(words)
        self.toggle.setIcon(icon("chevron-down" if self.open else "chevron-right"))

    def _show_chosen(self) -> None:
        """Show the wording of the entry that is looked at, and its other wordings to choose from."""
        hit = self.list.current_hit
        self.wording.clear()
        if hit is not None:
            wordings = wordings_for(hit.entry, self._session.document.regime)
            chosen = self._wording(hit)
            for one in wordings:
                self.wording.addItem(wording_name(hit.entry, one), one.id)
            self.wording.setCurrentIndex(max(self.wording.findData(chosen.id if chosen else ""), 0))
            self.preview.setPlainText(whole_text(hit.entry, chosen))
        elif self._library.ready:
            self.preview.setPlainText(self.tr("Nothing in the library fits. Other words may find it."))
        self.wording.setVisible(self.wording.count() > 1)
        self._show_height()
        self._show_insert()

    def _show_insert(self) -> None:
        count = len(self.list.chosen_hits())
        self.insert.setEnabled(count > 0)
        self.insert.setText(self.tr("Insert") if count <= 1 else self.tr("Insert %n", "", count))

    def _choose_wording(self, place: int) -> None:
        hit = self.list.current_hit
        if hit is not None:
            self._wordings[hit.entry.id] = self.wording.itemData(place)
            self.preview.setPlainText(whole_text(hit.entry, self._wording(hit)))

    def _wording(self, hit: Hit) -> Wording | None:
        """Return the wording that would be inserted: the chosen one, the one that was found, the first."""
        by_id = {one.id: one for one in hit.entry.wordings}
        if not by_id:
            return None
        found = hit.wording if self.search.text().strip() else None
        chosen = by_id.get(self._wordings.get(hit.entry.id, ""))
        return chosen or wording_for(self._session.document, hit.entry, found)

    def _taken(self, name: str) -> Taken | None:
        hit = next((one for one in self.list.hits.hits if one.entry.id == name), None)
        wording = self._wording(hit) if hit is not None else None
        return (hit.entry, wording) if hit is not None and wording is not None else None

    def show_updates(self) -> None:
        """Show what the library has changed since the document took its texts."""
        UpdatesDialog(self._session, self._library, self.window()).open()

    def _has_focus(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _leave(self) -> None:
        self.left.emit(self._place, self._position)

    def _show_height(self) -> None:
        height = _HIGH if self.window().height() >= _HIGH_FROM else _LOW
        self.list.setFixedHeight(height)
        choice = 0 if self.wording.isHidden() else self.wording.sizeHint().height() + _GAP
        self.preview.setFixedHeight(height - choice)
