"""One page of the middle column: a form in a scroll area, its lists, its findings, its help."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QScrollBar, QToolButton, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from ametijuhend.model.document import Document
from ametijuhend.model.findings import Finding
from ametijuhend.model.paths import DocumentPath, section_of
from ametijuhend.session.editing import DocumentSession
from ametijuhend.ui.form.arranging import ArrangedPage, Arranging
from ametijuhend.ui.form.binder import Binder
from ametijuhend.ui.form.cards import CardRow
from ametijuhend.ui.form.inputs import GrowingTextEdit, HeadingEdit
from ametijuhend.ui.form.lists import ListEditor
from ametijuhend.ui.form.row_drops import RowDrops
from ametijuhend.ui.form.section_help import HelpPanel

WIDEST = 960
"""Pixels beyond which a line of a form is read with less ease: without the pages there is room for them."""
HOLDS = 100
"""Milliseconds in which what came and went above a field has found its height."""


class FormPage(ArrangedPage):
    """A page of the middle column: a form in a scroll area, bound to the document."""

    def __init__(self, session: DocumentSession) -> None:
        super().__init__()
        self.session = session
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body = QWidget()
        self.body.setObjectName("pageBody")
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(24, 16, 24, 24)
        self.column.setSpacing(16)
        self.body.setMaximumWidth(WIDEST)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(self.body)
        self.help_button: QToolButton | None = None
        self.binders: list[Binder] = []
        self._following = False
        self._held: tuple[QWidget | None, int] = (None, 0)
        # One timer: PySide never lets go of what each QTimer.singleShot is given.
        self._holding = QTimer(self, singleShot=True, interval=HOLDS)
        self._holding.timeout.connect(self._let_go)
        self.verticalScrollBar().rangeChanged.connect(self._stay)
        # Who scrolls away wants to be elsewhere.
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        self.arranging = Arranging(session, self)
        RowDrops(self, self.arranging)

    def refresh(self, before: Document, after: Document) -> None:
        """Show what changed between two documents."""
        for binder in self.binders:
            binder.refresh(before, after)

    @override
    def input_at(self, path: DocumentPath) -> QWidget | None:
        """Return the input on this page that shows a path."""
        found = next((found for binder in self.binders if (found := binder.input_at(path))), None)
        card = _card_of(found) if isinstance(found, ListEditor) and found.isHidden() else None
        return card.first_input() if card is not None else found

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Show the findings of this page under their fields."""
        found = list(findings)
        self._hold_still()
        for binder in self.binders:
            binder.show_findings(found)

    def _hold_still(self) -> None:
        """Keep the field that has the cursor where it is in sight, whatever comes and goes above it."""
        focus = self.window().focusWidget()
        if focus is not None and self.body.isAncestorOf(focus) and self.isVisible():
            if self._held[0] is not focus:  # else it is on its way back to where it was held
                y = focus.mapTo(self.viewport(), QPoint()).y()
                if not -focus.height() < y < self.viewport().height():
                    return  # the user has scrolled away
                self._held = focus, y
            self._holding.start()

    def _stay(self, *_range: int) -> None:
        focus, y = self._held
        if focus is not None and isValid(focus) and self.body.isAncestorOf(focus):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + focus.mapTo(self.viewport(), QPoint()).y() - y)

    def _let_go(self, *_action: int) -> None:
        self._held = None, 0

    def begin(self) -> None:
        """Put the cursor into the first field that the section is written in."""
        fields = (one for one in self.body.findChildren(GrowingTextEdit) if one.property("documentPath"))
        visible = (one for one in fields if one.isVisible() and not isinstance(one, HeadingEdit))
        first = next(visible, None)
        found = first or self.main_list or self.help_button
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_at(self, path: DocumentPath) -> None:
        """Put the cursor on the switch that brings back what is left out at a path, else where one begins."""
        kind = path.split("/")[1] if path.startswith("requirements/") else ""
        switches = (f"requirements/boxes/{kind}/shown", f"sections/{section_of(path)}/shown")
        found = next((one for one in map(self.input_at, switches) if one and one.isVisible()), None)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.begin()

    def offer(self, switch_regime: QAction) -> None:
        """Offer a command on the page, where it has a place for it."""

    def toggle_help(self) -> None:
        """Show what belongs here, or hide it again."""
        if self.help_button is not None:
            self.help_button.toggle()
            if self.help_button.isChecked():  # it stands at the top, far from a cursor further below
                self.verticalScrollBar().triggerAction(QScrollBar.SliderAction.SliderToMinimum)

    def put_help(self, key: str, button: QToolButton, column: QLayout | None, place: int) -> None:
        """Put a section's help at a place of a column; the button shows and hides it."""
        panel = HelpPanel(key)
        if isinstance(column, QVBoxLayout):
            column.insertWidget(place, panel)
        button.toggled.connect(panel.show_help)
        self.help_button = button

    @property
    def main_list(self) -> ListEditor | None:
        """The one list that the page is there for; None where it has several or none."""
        lists = [one for one in self.body.findChildren(ListEditor) if not _is_nested(one)]
        return lists[0] if len(lists) == 1 and lists[0].isVisible() else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste rows where the cursor is in no text."""
        path = self.arranging.row_or_list or (self.main_list.path if self.main_list else "")
        pasting = event.matches(QKeySequence.StandardKey.Paste) and path
        if not (pasting and self.arranging.paste(path, QApplication.clipboard().mimeData())):
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Follow the cursor while the page is shown."""
        super().showEvent(event)
        if not self._following:
            QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
            self._following = True

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Follow the cursor no longer."""
        super().hideEvent(event)
        if self._following:
            QApplication.instance().focusChanged.disconnect(self._focus_moved)  # type: ignore[union-attr]
            self._following = False

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        self._let_go()
        for card in {card for card in (_card_of(old), _card_of(now)) if card is not None}:
            card.show_cursor()
        inside = now is not None and isValid(now) and self.body.isAncestorOf(now)
        if inside and now is not None and not now.property("documentPath"):
            self.ensureWidgetVisible(now, 0, 24)  # the editor follows the cursor in the fields


def _is_nested(editor: ListEditor) -> bool:
    return _card_of(editor.parentWidget()) is not None


def _card_of(widget: QWidget | None) -> CardRow | None:
    """Return the card that a widget stands in."""
    while widget is not None and isValid(widget):
        if isinstance(widget, CardRow):
            return widget
        widget = widget.parentWidget()
    return None
