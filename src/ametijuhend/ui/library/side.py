"""All that an editor has of the library: the panel below the form, what is dropped, marked and offered."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.library import LibraryInUse
from ametijuhend.ui.form.cursors import CursorFollower
from ametijuhend.ui.form.form_page import FormPage
from ametijuhend.ui.library.acts import LibraryActs
from ametijuhend.ui.library.drops import LibraryDrops
from ametijuhend.ui.library.fields import FieldMenus, FillFirst
from ametijuhend.ui.library.marks import LinkMarks
from ametijuhend.ui.library.offers import FieldOffers
from ametijuhend.ui.library.panel import LibraryPanel


class LibrarySide(QObject):
    """Follows the editor's pages and its cursor."""

    wanted = Signal(str, int)
    """The place, and the position in its text, that the cursor goes to."""
    inserted = Signal(str)
    """The place of what has been put in."""

    def __init__(self, session: DocumentSession, library: LibraryInUse, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._library, self._editor = session, library, parent
        self.fill_first: FillFirst = lambda _menu, _field, _position: None
        """What else has something to say of the word that the context menu is of, above the rest."""
        self.panel = LibraryPanel(session, library)
        self.panel.inserted.connect(self.inserted)
        self.panel.left.connect(self.wanted)
        self._acts = LibraryActs(session, library, self)
        self._acts.compared.connect(self.panel.show_updates)
        self._marks = LinkMarks(session, library, self._acts, self)
        self._marks.pending.connect(self.panel.show_pending)
        QTimer.singleShot(0, self, library.start)  # after the first paint

    def under(self, form: QWidget) -> QWidget:
        """Return the form with the panel below it."""
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(form, 1)
        column.addWidget(self.panel)
        return both

    def follow(self, cursor: CursorFollower) -> None:
        """Follow the cursor through the fields."""
        cursor.moved.connect(self.panel.note_place)
        self._menus = FieldMenus(cursor, self._acts, self.fill_first)
        self.offers = FieldOffers(self._session, self._library, cursor, self._editor)

    def take_page(self, page: FormPage) -> None:
        """Let a new page take what is dragged onto it."""
        LibraryDrops(page.body).dropped.connect(self.panel.drop)

    def show_page(self, key: str, page: FormPage) -> None:
        """Show what belongs to the page that the middle shows."""
        self.panel.show_section(key)
        self._marks.show_page(page)

    def leave(self) -> None:
        """Follow nothing any longer: another editor takes over."""
        self.panel.leave()
        self._marks.leave()
        self.offers.leave()
