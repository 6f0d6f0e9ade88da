"""Quiet marks in the fields whose text came from the library, and whether it was changed since."""

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QPalette, Qt
from PySide6.QtWidgets import QMenu, QPushButton
from shiboken6 import isValid
from typing_extensions import override

from ametijuhend.library.standing import Standing, Status, status
from ametijuhend.model import paths
from ametijuhend.model.document import Document, Link
from ametijuhend.model.library import Library
from ametijuhend.model.paths import DocumentPath, NoSuchPlaceError
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.insertion import main_field
from ametijuhend.session.library import LibraryInUse
from ametijuhend.ui.form.form_page import FormPage
from ametijuhend.ui.form.inputs import GrowingTextEdit
from ametijuhend.ui.form.lists import SMALL_ICON
from ametijuhend.ui.library.acts import LibraryActs, difference_words, standing_words
from ametijuhend.ui.look.icons import icon
from ametijuhend.ui.look.labels import plain_tip

_SIDE, _BELOW, _EDGE = 24, 22, 4


class LinkMark(QPushButton):
    """Stands in a field's corner where it is linked, in a line below its text where it was adapted."""

    def __init__(self, field: GrowingTextEdit, place: DocumentPath, acts: LibraryActs) -> None:
        super().__init__(field)
        self.field = field
        self._words = ""
        self.setProperty("look", "mark")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setIconSize(SMALL_ICON)
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill(menu, place, acts))
        self.setMenu(menu)
        field.installEventFilter(self)

    def show_status(self, found: Status) -> None:
        """Show how the text stands to the library."""
        below = found.standing is not Standing.LINKED
        changes = difference_words(found)
        words = standing_words(found)
        pattern = {
            Standing.ADAPTED: self.tr("adapted: {changes}"),
            Standing.OUTDATED: self.tr("the library says it otherwise now: {changes}"),
            Standing.BOTH: self.tr("changed here and in the library: {changes}"),
        }.get(found.standing, "")
        self._words = pattern.format(changes="; ".join(changes))
        name = "pen-line" if below else "book-marked"
        self.setIcon(icon(name, QPalette.ColorRole.PlaceholderText))
        self.setToolTip(plain_tip("\n".join([words, *changes])))
        self.setAccessibleName(words)
        self.field.setViewportMargins(0, 0, 0 if below else _SIDE, _BELOW if below else 0)
        self.field.updateGeometry()
        self._stand()
        self.show()

    def leave(self) -> None:
        """Give the field its room back."""
        if isValid(self.field):
            self.field.removeEventFilter(self)
            self.field.setViewportMargins(0, 0, 0, 0)
        self.hide()
        self.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize:
            self._stand()
        return super().eventFilter(watched, event)

    def _stand(self) -> None:
        area = self.field.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        if self._words:
            room = area.width() - SMALL_ICON.width() - 3 * _EDGE
            self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))
            self.setGeometry(area.left(), area.bottom() - _BELOW + 1, area.width(), _BELOW)
        else:
            self.setText("")
            self.setGeometry(area.right() - _SIDE + 1, area.top(), _SIDE, _SIDE + _EDGE)

    def _fill(self, menu: QMenu, place: DocumentPath, acts: LibraryActs) -> None:
        menu.clear()
        acts.fill(menu, place)


class _Standings:
    """How each linked place stands to the library; a keystroke reckons only the place that it changed."""

    def __init__(self) -> None:
        self._library = Library()
        self._known: dict[DocumentPath, tuple[object, list[Link], Status]] = {}

    def of(self, document: Document, library: Library) -> dict[DocumentPath, Status]:
        """Return how every linked place stands."""
        if library is not self._library:
            self._library, self._known = library, {}
        links: dict[DocumentPath, list[Link]] = {}
        for one in document.links:
            links.setdefault(one.path, []).append(one)
        known = {}
        for path, here in links.items():
            with suppress(NoSuchPlaceError):  # it was removed since
                value, before = paths.get(document, path), self._known.get(path)
                same = before is not None and before[0] is value and before[1] == here
                known[path] = before if same and before else (value, here, status(document, library, path))
        self._known = known
        return {path: found for path, (_, _, found) in known.items()}


class LinkMarks(QObject):
    """Keeps the marks of the page that is shown; a page that is not gets them when it is."""

    pending = Signal(int)
    """How many places the library has something newer for."""

    def __init__(
        self, session: DocumentSession, library: LibraryInUse, acts: LibraryActs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._library, self._acts = session, library, acts
        self._page: FormPage | None = None
        self._standings = _Standings()
        self._marks: dict[tuple[FormPage, DocumentPath], LinkMark] = {}
        self._shown: dict[LinkMark, Status] = {}
        # After the change's own signals: rows must have come and gone.
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._show)
        session.changed.connect(self._follow)
        library.changed.connect(self._settle.start)

    def show_page(self, page: FormPage) -> None:
        """Mark the fields of another page."""
        self._page = page
        self._settle.start()

    def leave(self) -> None:
        """Follow nothing any longer."""
        self._session.changed.disconnect(self._follow)
        self._library.changed.disconnect(self._settle.start)
        self._settle.stop()

    def _follow(self, _before: Document, after: Document, _path: DocumentPath) -> None:
        if after.links or self._marks:
            self._settle.start()

    def _show(self) -> None:
        page, document = self._page, self._session.document
        if page is None or not isValid(page):
            return
        found = {}
        standings = self._standings.of(document, self._library.library)
        pending = sum(one.pending for one in standings.values())
        self.pending.emit(pending if self._session.editable else 0)
        for place, one in standings.items():
            field = page.input_at(main_field(document, place)) if one.standing is not Standing.OWN else None
            if isinstance(field, GrowingTextEdit):
                found[page, place] = (field, one)
        for key in [key for key in self._marks if key[0] is page]:
            mark = self._marks[key]
            if not isValid(mark) or key not in found or found[key][0] is not mark.field:
                self._drop(key)
        for key, (field, one) in found.items():
            mark = self._marks.get(key) or LinkMark(field, key[1], self._acts)
            self._marks[key] = mark
            if self._shown.get(mark) != one:
                self._shown[mark] = one
                mark.show_status(one)

    def _drop(self, key: tuple[FormPage, DocumentPath]) -> None:
        mark = self._marks.pop(key)
        self._shown.pop(mark, None)
        if isValid(mark):
            mark.leave()
