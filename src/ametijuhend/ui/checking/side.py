"""All that an editor has of the checks, spelling and searching: bars, strip, list, marks in text and page."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ametijuhend.layout.findings import PageFinding
from ametijuhend.model.checks import fix_words
from ametijuhend.model.checks.mending import mend_alike
from ametijuhend.model.document import Document
from ametijuhend.model.findings import Finding
from ametijuhend.model.paths import DocumentPath
from ametijuhend.preview.highlights import Marked, MarkedSpan
from ametijuhend.preview.view import PageView
from ametijuhend.ui.checking.findings_panel import AnyFinding, FindingsPanel
from ametijuhend.ui.checking.findings_strip import FindingsStrip
from ametijuhend.ui.checking.findings_watch import QUIET, FindingsWatch
from ametijuhend.ui.checking.spelling_menu import SpellingMenu
from ametijuhend.ui.checking.text_marks import Sought, TextMarks, look_of
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.form.cursors import CursorFollower, cursor_position, selected_text
from ametijuhend.ui.form.form_page import FormPage
from ametijuhend.ui.look.theme import Theme

if TYPE_CHECKING:
    from ametijuhend.model.find import Hit
    from ametijuhend.ui.checking.find_bar import FindBar
    from ametijuhend.ui.checking.spelling_bar import SpellingBar


class CheckingSide(QObject):
    """Follows the editor's document, its pages and its cursor."""

    changed = Signal()
    """After a pause there are other findings than before."""
    wanted = Signal(str, object)
    """A place that the cursor goes to, and the part of its text that is selected, or None."""
    revealed = Signal(str, object)
    """A place, and a part of its text, that come into sight while the cursor stays."""

    def __init__(self, desk: Desk, theme: Theme, pages: PageView, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._session, self._pages = desk, desk.session, pages
        self.watch = FindingsWatch(desk.session, desk.library, desk.spelling, self)
        self.marks = TextMarks(theme, self)
        self.strip = FindingsStrip(desk.session)
        self.panel = FindingsPanel(desk.session, theme)
        self._bars = QVBoxLayout()
        self.menu = SpellingMenu(desk, self.watch)
        self._cursor: CursorFollower | None = None
        self._sought: Sought = {}
        self._connect()

    @cached_property
    def find_bar(self) -> FindBar:
        """The bar to find and replace with; it is made when it is first called."""
        from ametijuhend.ui.checking.find_bar import FindBar  # noqa: PLC0415  # only where it is used

        bar = FindBar(self._session)
        bar.reached.connect(self._show_hit)
        bar.sought.connect(self._show_sought)
        bar.left.connect(self._leave_search)
        self._bars.addWidget(bar)
        return bar

    @cached_property
    def spelling_bar(self) -> SpellingBar:
        """The bar that leads from word to word; it is made when it is first called."""
        from ametijuhend.ui.checking.spelling_bar import SpellingBar  # noqa: PLC0415  # only where it is used

        bar = SpellingBar(self._session, self.watch, self._desk.spelling)
        bar.reached.connect(self._show_word)
        bar.ended.connect(lambda: self._show_sought({}))
        bar.left.connect(self._leave_spelling)
        bar.refused.connect(self._desk.conversation.tell_problem)
        self._bars.addWidget(bar)
        return bar

    @property
    def is_searching(self) -> bool:
        """Whether the cursor is in the bar that finds and replaces."""
        return self._made("find_bar") is not None and self.find_bar.has_cursor

    def _made(self, bar: str) -> QWidget | None:
        """Return a bar if it has been called for already."""
        found: QWidget | None = self.__dict__.get(bar)
        return found

    def over(self, form: QWidget) -> QWidget:
        """Return the form with the bars over it."""
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bars)
        column.addWidget(form, 1)
        return both

    def follow(self, cursor: CursorFollower) -> None:
        """Begin a search at this cursor, and come back to it."""
        self._cursor = cursor

    def look(self, document: Document) -> tuple[Finding, ...]:
        """Return what is found in a document at once; the rest comes after a pause."""
        return self.watch.look(document)

    def show_findings(self, findings: tuple[Finding, ...], on_pages: tuple[PageFinding, ...]) -> None:
        """Show findings in the strip and the list."""
        self.strip.show_findings(findings, on_pages)
        self.panel.show_findings(self.strip.findings, self.strip.current)

    def show_page(self, page: FormPage) -> None:
        """Show marks in the fields of the page that the middle shows."""
        self.marks.show_page(page)

    def note_edit(self) -> None:
        """Mark no words on the page that is written on until it has been looked at again."""
        if self._made("find_bar") is not None:
            self.find_bar.note_change()
        self._pages.hold_highlights()

    def leave(self) -> None:
        """Follow nothing any longer: another editor takes over."""
        self.watch.leave()
        if self._made("spelling_bar") is not None:
            self.spelling_bar.leave()

    # What the commands do

    def find(self, *, replacing: bool) -> None:
        """Look for a text, beginning with the selected one."""
        field = self._cursor.input if self._cursor is not None else None
        path = field.property("documentPath") if field is not None else ""
        near = (path, max(0, cursor_position(field) - len(selected_text(field)))) if field else ("", 0)
        self._hide("spelling_bar")
        self.find_bar.call(selected_text(field) if field else "", replacing=replacing, near=near)

    def spell(self) -> None:
        """Walk through the words that may be misspelt."""
        self._hide("find_bar")
        self.spelling_bar.call()

    def _hide(self, bar: str) -> None:
        found = self._made(bar)
        if found is not None:
            found.hide()

    def list_findings(self) -> None:
        """Show the list of all findings, or hide it again."""
        if self.panel.isVisible():
            self.panel.hide()
        else:
            self.panel.call(self.strip.current)

    def go_to_finding(self, finding: AnyFinding) -> None:
        """Put the cursor where a finding is."""
        self.strip.note(finding)
        self.panel.mark(finding)
        span = finding.span if isinstance(finding, Finding) else None
        self.wanted.emit(finding.path, span)

    def mend(self, finding: Finding, *, every: bool) -> None:
        """Put right what was found, or everything of its kind, as one undo step."""
        document = self._session.document
        if finding.fix is None or not self._session.editable:
            return
        if every:
            after = mend_alike(document, finding, self.watch.check)
            words = self.tr("Put all alike right")
        else:
            after, words = finding.fix(document), fix_words(finding)
        self._session.apply(after, finding.path, words)
        self.watch.look_closely()

    def _connect(self) -> None:
        self.watch.changed.connect(self.changed)
        self.watch.looked.connect(self._show_marks)
        self.strip.wanted.connect(self.go_to_finding)
        self.strip.list_wanted.connect(self.list_findings)
        self.panel.chosen.connect(self.go_to_finding)
        self.panel.mended.connect(lambda finding, every: self.mend(finding, every=every))
        self.panel.left.connect(lambda: self.wanted.emit("", None))

    def _show_hit(self, hit: Hit, cursor_too: bool) -> None:  # Qt's signal
        signal = self.wanted if cursor_too else self.revealed
        signal.emit(hit.path, (hit.start, hit.end))

    def _show_word(self, found: Finding) -> None:
        if found.span is not None:
            self._show_sought({found.path: ((*found.span, True),)})
        self.revealed.emit(found.path, found.span)

    def _show_sought(self, sought: Sought) -> None:
        self._sought = sought
        self.marks.show_sought(sought)
        self._show_on_pages()

    def _leave_search(self, hit: Hit | None) -> None:
        self.wanted.emit(hit.path if hit else "", (hit.start, hit.end) if hit else None)

    def _leave_spelling(self) -> None:
        found = self.spelling_bar.shown
        self.wanted.emit(found.path if found else "", found.span if found else None)

    def _show_marks(self) -> None:
        self.marks.show_findings(self.watch.findings)
        self._show_on_pages()

    def _show_on_pages(self) -> None:
        """Mark on the pages what is marked in the fields."""
        marked: dict[DocumentPath, list[MarkedSpan]] = {}
        for one in self.watch.findings:
            if one.span is not None:
                marked.setdefault(one.path, []).append((*one.span, look_of(one)))
        for path, spans in self._sought.items():
            marked.setdefault(path, []).extend(
                (start, end, "here" if here else "sought") for start, end, here in spans
            )
        shown: Marked = {path: tuple(spans) for path, spans in marked.items()}
        self._pages.highlight(shown)


def in_lines(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings that are said under their fields: a mark in the text says enough of the others."""
    return tuple(one for one in findings if one.code not in QUIET)
