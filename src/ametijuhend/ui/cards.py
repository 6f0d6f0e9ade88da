"""The editor of a list of cards, each a small form of its own: duties, competencies, signatories."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from ametijuhend.layout.numbers import duty_label
from ametijuhend.model.document import Document
from ametijuhend.model.findings import Finding
from ametijuhend.model.paths import DocumentPath
from ametijuhend.ui.binder import Binder
from ametijuhend.ui.inputs import GrowingTextEdit
from ametijuhend.ui.lists import ListEditor, ListRow, small_button


class CardRow(ListRow):
    """A card with the form of one entry."""

    def __init__(self, editor: "CardListEditor", path: DocumentPath, form: QWidget) -> None:
        super().__init__(editor, path)
        self.form = form
        self._number = QLabel(self)
        self._number.setProperty("look", "cardNumber")
        self._lay_out()
        self._binder = Binder(editor.session, form, path)
        for edit in form.findChildren(GrowingTextEdit):
            if edit.property("modelPath") and not isinstance(edit.parent(), ListRow):
                edit.enter_pressed.connect(self.focusNextChild)

    def _lay_out(self) -> None:
        frame = QFrame(self)
        frame.setProperty("look", "card")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(4)
        handles = QHBoxLayout()
        handles.setSpacing(0)
        handles.addWidget(self._number)
        handles.addStretch(1)
        column.addLayout(handles)
        column.addWidget(self.form)
        for name, tip, steps in (
            ("arrow-up", self.tr("Move up (Alt+Up)"), -1),
            ("arrow-down", self.tr("Move down (Alt+Down)"), 1),
        ):
            handles.addWidget(
                small_button(frame, name, tip, lambda steps=steps: self.editor.move_row(self, steps))  # type: ignore[misc]
            )
        handles.addWidget(
            small_button(frame, "trash-2", self.tr("Remove"), lambda: self.editor.remove_row(self))
        )
        for button in frame.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
            button.setVisible(self.editor.session.editable)

    @override
    def refresh(self, before: Document, after: Document) -> None:
        """Show what changed in this card."""
        self._binder.refresh(before, after)

    @override
    def renumber(self, place: int) -> None:
        """Show the number as it is printed, where the list has numbers."""
        number = self.editor.number(place) if isinstance(self.editor, CardListEditor) else ""
        self._number.setText(number or str(place))
        self.form.setAccessibleName(number or f"{self.editor.accessibleName()} {place}")

    @override
    def input_at(self, path: DocumentPath) -> QWidget | None:
        """Return the card's input that shows a path."""
        return self._binder.input_at(path)

    @override
    def first_input(self) -> QWidget:
        """Return the card's first text."""
        return self.form.findChildren(GrowingTextEdit)[0]

    @override
    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Show the card's findings under their fields."""
        self._binder.show_findings(findings)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add the next card by Ctrl+Enter from anywhere in this one."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.editor.add_row(self)
        else:
            super().keyPressEvent(event)


class CardListEditor(ListEditor):
    """Cards whose form is named by the property ``cardForm``."""

    spacing = 12
    load_card: Callable[[str], QWidget]
    """Loads the form of a card; given by `load_form`, which made this editor."""

    @override
    def make_row(self, path: DocumentPath) -> CardRow:
        """Return a card for the entry at a path."""
        return CardRow(self, path, self.load_card(self.property("cardForm")))

    def number(self, place: int) -> str:
        """Return the number printed before the entry at a place; empty where entries have none."""
        if self.path != "duties":
            return ""
        return duty_label(self.session.document, self.session.profile, place)
