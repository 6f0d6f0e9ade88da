"""The three columns in which one document is edited."""

from PySide6.QtCore import QKeyCombination, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Document, SectionKind
from ametijuhend.model.findings import Finding
from ametijuhend.session.editing import WHOLE
from ametijuhend.ui.actions import Actions
from ametijuhend.ui.checking.side import CheckingSide, in_lines
from ametijuhend.ui.columns import Columns
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.form.cursors import CursorFollower, cursor_area, put_cursor, select
from ametijuhend.ui.form.form_page import FormPage
from ametijuhend.ui.form.list_menu import CARD_COMMANDS
from ametijuhend.ui.form.notes import Notes
from ametijuhend.ui.form.section_list import SectionList
from ametijuhend.ui.form.section_states import page_keys, page_of, section_states
from ametijuhend.ui.form.sections import make_page
from ametijuhend.ui.form.stage_bar import StageBar
from ametijuhend.ui.form.tab_order import order_tabs
from ametijuhend.ui.imports.leftovers_panel import LeftoversPanel
from ametijuhend.ui.library.side import LibrarySide
from ametijuhend.ui.look.theme import Theme
from ametijuhend.ui.pages.pages_panel import PagesPanel
from ametijuhend.ui.top_bar import TopBar

COMPACT_BELOW = 1240
"""The width, in logical pixels, below which the section column gives way."""


class Editor(QWidget):
    """Sections, one section's form, the pages; a page of the middle is made when it is first shown."""

    def __init__(self, desk: Desk, theme: Theme, actions: Actions) -> None:
        super().__init__()
        self._desk = desk
        self._session = desk.session
        self._pages_by_key: dict[str, FormPage] = {}
        self._findings: tuple[Finding, ...] = ()
        self.top_bar = TopBar(desk, actions)
        self.stage_bar = StageBar(self._session.document, actions)
        self.sections = SectionList(theme)
        self.stack = QStackedWidget()
        self.stack.setMinimumWidth(400)
        self.panel = PagesPanel(self._session.profile, actions)
        self.checking = CheckingSide(desk, theme, self.panel.pages, self)
        self.strip = self.checking.strip
        self.leftovers = LeftoversPanel(self._session)
        self.library = LibrarySide(self._session, desk.library, self)
        self.columns = Columns(self.checking.over(self.library.under(self.stack)), self.panel)
        self.notes = Notes(self._session, desk, self)
        self._lay_out()
        self._cursor = CursorFollower(self)
        self._switch_regime = actions["switch_regime"]
        self._list_commands = [actions[key] for key in ("add_row", *CARD_COMMANDS)]
        self._leading = False
        self._wanted: QWidget | None = None
        self.sections.chosen.connect(self._section_chosen)
        self.sections.entered.connect(self._begin)
        self.checking.wanted.connect(self._go_to_words)
        self.checking.revealed.connect(self._reveal)
        self.checking.changed.connect(lambda: self._show_findings(self.checking.watch.findings))
        self.panel.pages.place_clicked.connect(self.go_to)
        self.leftovers.placed.connect(self.go_to)
        self._session.changed.connect(self._refresh)
        self._session.saved_changed.connect(self.top_bar.show_state)
        desk.state_changed.connect(self.top_bar.show_state)
        self._cursor.moved.connect(self._cursor_moved)
        self.library.fill_first = self.checking.menu.fill
        self.library.follow(self._cursor)
        self.checking.follow(self._cursor)
        self.library.wanted.connect(self._return)
        self.library.inserted.connect(self._show_inserted)
        # A form has its size only after the key that made it grow, a new one after several rounds.
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._keep_in_sight)
        self._show_all(self._session.document)
        self.sections.choose(page_keys(self._session.document)[0])

    @property
    def key(self) -> str:
        """Which page the middle shows: a section's kind, or the details."""
        return next(key for key, page in self._pages_by_key.items() if page is self.stack.currentWidget())

    @property
    def page(self) -> FormPage:
        """The page that the middle shows."""
        return self._pages_by_key[self.key]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks find in the document at present."""
        return self._findings

    def start_writing(self) -> None:
        """Put the cursor where a new document is begun, or on the sections of one that is there."""
        general = self._session.document.general
        found = None if general.job_title else self.page.input_at("general/job_title")
        (found or self.sections).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Follow the session no longer: another editor takes over."""
        self._session.changed.disconnect(self._refresh)
        self._session.saved_changed.disconnect(self.top_bar.show_state)
        self._desk.state_changed.disconnect(self.top_bar.show_state)
        self._cursor.leave()
        self.library.leave()
        self.checking.leave()
        self.columns.leave()

    def add_next(self) -> None:
        """Add a row after the one that the cursor stands in, else to the page's list, else a duty."""
        if self.page.arranging.add_next():
            return
        if self.page.main_list is None:
            self.show_section(SectionKind.DUTIES)
        found = self.page.main_list
        if found is not None:
            found.add_row()

    def show_section(self, key: str) -> None:
        """Show the page of a section, or of the document's details."""
        self.sections.choose(key)

    def _begin(self) -> None:
        self.page.begin()

    def go_to(self, path: str, position: int = -1) -> None:
        """Show the input of a place and put the cursor into it, at a position of its text if told."""
        self._leading = True  # the pages go to the place itself, not to its section's heading first
        self.show_section(page_of(path))
        self._leading = False
        found = self.page.input_at(path)
        if found is None:
            return
        if position >= 0:
            put_cursor(found, position)
        self.window().activateWindow()  # the click may have come from the pages' own window
        found.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._cursor.input is None:  # a list, which takes no text itself
            self.panel.pages.mark(path)
        self._wanted = found
        self._settle.start()

    @property
    def shown_document(self) -> tuple[Document, LayoutProfile]:
        """The document as it is, and the layout it is shown in."""
        return self._session.document, self._session.profile

    def write_at(self, path: str) -> None:
        """Put the cursor into the field at a path; where it is left out, on what brings it back."""
        self.go_to(path)
        found = self.page.input_at(path)
        if found is None or not found.isVisible():
            self.page.begin_at(path)

    def _go_to_words(self, path: str, span: tuple[int, int] | None) -> None:
        """Put the cursor into a place and select words in it; back where it was for no place."""
        if not path:
            last = self._wanted if self._wanted is not None and isValid(self._wanted) else self.sections
            last.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.go_to(path)
        found = self.page.input_at(path)
        if found is not None and span is not None:
            select(found, *span)

    def _reveal(self, path: str, span: tuple[int, int] | None) -> None:
        """Bring a place into sight while the cursor stays where it is."""
        self._leading = True
        self.show_section(page_of(path))
        self._leading = False
        found = self._wanted = self.page.input_at(path)
        if found is not None and span is not None:
            put_cursor(found, span[1])
        self._settle.start()
        self.panel.pages.mark(path, span[0] if span else 0)

    def _show_inserted(self, path: str) -> None:
        """Bring what came from the library into sight, the cursor staying where it is."""
        self._wanted = self.page.input_at(path)
        self._settle.start()
        self.panel.pages.mark(path)

    def _return(self, path: str, position: int) -> None:
        """Go back from the library to where the cursor was, or to the sections."""
        if path and self.page.input_at(path) is not None:
            self.go_to(path, position)
        else:
            self.sections.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keypad's Enter for the other one: shortcuts tell them apart."""
        if event.key() == Qt.Key.Key_Enter:
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            keys = QKeySequence(QKeyCombination(modifiers, Qt.Key.Key_Return))
            for action in self._list_commands:
                if keys in action.shortcuts():
                    action.trigger()
                    return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shrink the section column before anything is cut."""
        super().resizeEvent(event)
        self.sections.set_compact(self.width() < COMPACT_BELOW)
        self.checking.panel.fit(self.height())

    def _lay_out(self) -> None:
        middle = QSplitter(Qt.Orientation.Horizontal)
        middle.setHandleWidth(0)
        middle.addWidget(self.sections)
        middle.addWidget(self.columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.stage_bar)
        column.addWidget(middle, 1)
        column.addWidget(self.leftovers)
        column.addWidget(self.checking.panel)
        column.addWidget(self.strip)

    @override
    def focusNextPrevChild(self, isNext: bool) -> bool:
        """Let Tab lead from the sections into the form and through it, whose rows come, go and move."""
        if self.stack.currentWidget() is not None:
            order_tabs(self.sections, self.page.body, self.library.panel)
        return super().focusNextPrevChild(isNext)

    def _show_page(self, key: str) -> None:
        page = self._pages_by_key.get(key)
        if page is None:
            page = self._pages_by_key[key] = make_page(self._session, key)
            self.stack.addWidget(page)
            page.arranging.commands = self._list_commands[1:]
            page.offer(self._switch_regime)
            bar = page.verticalScrollBar()
            bar.rangeChanged.connect(self._note_growth)
            bar.actionTriggered.connect(self._let_scroll)
            page.show_findings(in_lines(self._findings))
            self.library.take_page(page)
        self.stack.setCurrentWidget(page)
        self.library.show_page(key, page)
        self.notes.show_page(page)
        self.checking.show_page(page)

    def _refresh(self, before: Document, after: Document, path: str) -> None:
        if path == WHOLE:
            return  # another editor takes over
        for page in self._pages_by_key.values():
            page.refresh(before, after)
        if before.layout is not after.layout:
            self.panel.pages.set_profile(self._session.profile)
        self._follow(path)
        self.checking.note_edit()
        self._show_all(after)
        self._cursor.tell()

    def _follow(self, path: str) -> None:
        """Show what changed, if it is not in sight; undo and redo take the cursor there too."""
        spot = self._session.retraced
        if path == "leftovers":
            return  # they stand in no page
        if self.checking.is_searching:
            self._reveal(spot[0] if spot and spot[0] else path, None)
            return
        if spot is not None and spot[0]:
            self._return_to(*spot)
        elif path and page_of(path) != self.key:
            self.go_to(path)

    def _return_to(self, path: str, position: int) -> None:
        """Put the cursor where it was; into a list only if it is not in it already."""
        self.show_section(page_of(path))
        if position < 0 and self.page.arranging.spot[0].startswith(f"{path}/"):
            return
        self.go_to(path, position)

    def _show_all(self, document: Document) -> None:
        self.top_bar.show_state()
        self.panel.pages.show_document(document)
        self._show_findings(self.checking.look(document))
        self.leftovers.show_document(document)
        self.notes.show()

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        if findings != self._findings:
            self._findings = findings
            for page in self._pages_by_key.values():
                page.show_findings(in_lines(findings))
        self.checking.show_findings(findings, self.panel.pages.findings)
        self.sections.show_states(section_states(self._session.document, self._session.profile, findings))

    def _section_chosen(self, key: str) -> None:
        """Show a section; its heading comes into sight unless the cursor leads to another place."""
        self._show_page(key)
        if not self._leading and self._cursor.input is None:
            pages = self.panel.pages
            _ = pages.show_place(f"sections/{key}/heading") or pages.show_place(key)

    def _cursor_moved(self, path: str, position: int) -> None:
        self.panel.pages.mark(path, position)
        self._wanted = self._cursor.input
        self._settle.start()

    def _note_growth(self, _least: int, _most: int) -> None:
        self._settle.start()

    def _let_scroll(self, _action: int) -> None:
        """Follow the cursor no further: the user scrolls."""
        self._wanted = None

    def _keep_in_sight(self) -> None:
        """Scroll the form only as far as the cursor needs it."""
        found, body = self._wanted, self.page.widget()
        if found is not None and isValid(found) and body is not None and body.isAncestorOf(found):
            whole = found.height() < self.page.viewport().height() / 2
            area = found.rect() if whole else cursor_area(found)
            for corner in (area.bottomLeft(), area.topLeft()):
                point = found.mapTo(body, corner)
                self.page.ensureVisible(point.x(), point.y(), 0, 24)
