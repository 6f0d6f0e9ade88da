"""The editor of a list of cards, each a small form of its own: duties, competencies, signatories."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ametijuhend.layout.numbers import duty_label
from ametijuhend.model.document import Document
from ametijuhend.model.findings import Finding
from ametijuhend.model.paths import DocumentPath
from ametijuhend.ui.form.arranging import arranging_of
from ametijuhend.ui.form.binder import Binder
from ametijuhend.ui.form.grips import Grip
from ametijuhend.ui.form.inputs import GrowingTextEdit
from ametijuhend.ui.form.items import ItemListEditor
from ametijuhend.ui.form.lists import ListEditor, ListRow, small_button
from ametijuhend.ui.look.forms import load_form


class CardRow(ListRow):
    """A card with the form of one entry. Its handle stands for the card: keys on it act on the whole."""

    def __init__(self, editor: "CardListEditor", path: DocumentPath, form: QWidget) -> None:
        super().__init__(editor, path)
        self.form = form
        self.grip = Grip(self, path)
        self._number = QLabel(self)
        self._number.setProperty("look", "cardNumber")
        self._frame = QFrame(self)
        self._tools = QWidget(self._frame)
        self._seldom = next((one for one in form.findChildren(ItemListEditor) if one.property("quiet")), None)
        self._lay_out()
        self._binder = Binder(editor.session, form, path)
        self._connect()
        self._show_handles(False)

    def _lay_out(self) -> None:
        self._frame.setProperty("look", "card")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(0, 8, 16, 16)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.grip)
        head.addWidget(self._number)
        head.addStretch(1)
        head.addWidget(self._tools)
        column.addLayout(head)
        below = QHBoxLayout()
        below.setContentsMargins(24, 0, 0, 0)  # the handle stands in the margin
        below.addWidget(self.form)
        column.addLayout(below)
        policy = self._tools.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._tools.setSizePolicy(policy)
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._fill_tools(row)

    def _fill_tools(self, row: QHBoxLayout) -> None:
        if self._seldom is not None:
            self._add_seldom = QPushButton(self._seldom.property("addText"), self._tools)
            self._add_seldom.setProperty("look", "quiet")
            self._add_seldom.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._add_seldom.clicked.connect(self._add_child)
            row.addWidget(self._add_seldom)
        for name, tip, act in (
            ("arrow-up", self.tr("Move up (Alt+Up)"), lambda: arranging_of(self).move(-1, self.path)),
            ("arrow-down", self.tr("Move down (Alt+Down)"), lambda: arranging_of(self).move(1, self.path)),
            ("trash-2", self.tr("Remove"), lambda: self.editor.remove_row(self)),
        ):
            button = small_button(self._tools, name, tip, act)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keys there is the handle
            row.addWidget(button)

    def _connect(self) -> None:
        self.grip.key.connect(self._act_on_card)
        self.grip.chosen.connect(self._show_chosen)
        self.grip.clicked.connect(lambda: self._open_menu(self.grip.rect().bottomLeft()))
        texts = [one for one in self.form.findChildren(GrowingTextEdit) if _is_own(one)]
        for edit in texts:
            edit.enter_pressed.connect(self._go_on)
        texts[0].backed_out.connect(lambda: arranging_of(self).back(self.path))
        texts[0].take_pasted = lambda mime: arranging_of(self).paste(
            texts[0].property("documentPath"), mime, texts[0]
        )
        self._frame.installEventFilter(self)

    @override
    def refresh(self, before: Document, after: Document) -> None:
        """Show what changed in this card."""
        self._binder.refresh(before, after)
        self._show_handles(self._tools.isVisible())

    @override
    def renumber(self, place: int) -> None:
        """Show the number as it is printed, where the list has numbers."""
        number = self.editor.number(place) if isinstance(self.editor, CardListEditor) else ""
        self._number.setText(number or str(place))
        name = number or f"{self.editor.accessibleName()} {place}"
        self.form.setAccessibleName(name)
        self.grip.setAccessibleName(self.tr("Card {name}: Del removes, Space shows more").format(name=name))

    @override
    def input_at(self, path: DocumentPath) -> QWidget | None:
        """Return the card's input that shows a path, its handle for the card as a whole."""
        return self.grip if path == self.path else self._binder.input_at(path)

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
        """Choose the card itself by Escape."""
        if event.key() == Qt.Key.Key_Escape and not self.grip.hasFocus() and self.editor.session.editable:
            self.grip.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the handles."""
        self._show_handles(True)
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Hide the handles unless the cursor is here."""
        self._show_handles(self._has_cursor())
        super().leaveEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose the card by a click beside its texts."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self.grip.setFocus(Qt.FocusReason.MouseFocusReason)
        return super().eventFilter(watched, event)

    def show_cursor(self) -> None:
        """Show the handles where the cursor is in the card, hide them where it is not."""
        self._show_handles(self._has_cursor() or self.underMouse())

    def _has_cursor(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _show_handles(self, shown: bool) -> None:
        shown = shown and self.editor.session.editable
        self.grip.set_shown(shown)
        self._tools.setVisible(shown)
        if self._seldom is not None:
            self._add_seldom.setVisible(not self._seldom.rows)

    def _show_chosen(self, chosen: bool) -> None:
        self._frame.setProperty("chosen", chosen)
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)

    def _act_on_card(self, key: int) -> None:
        """Do what a key means on the whole card."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key))
        if steps is not None:
            other = self.editor.neighbour(self, steps)
            if isinstance(other, CardRow):
                other.grip.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key == Qt.Key.Key_Delete:
            self._remove_chosen()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.first_input().setFocus(Qt.FocusReason.OtherFocusReason)
        elif key in {Qt.Key.Key_Space, Qt.Key.Key_Menu}:
            self._open_menu(self.grip.rect().bottomLeft())

    def _remove_chosen(self) -> None:
        """Remove the card and choose the next one, so that another Del goes on."""
        other = self.editor.neighbour(self, 1) or self.editor.neighbour(self, -1)
        self.editor.remove_row(self)
        if isinstance(other, CardRow):
            other.grip.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu(self) -> QMenu:
        """Return a menu of what can be done with the card, each with its key."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(arranging_of(self).commands)
        return menu

    def _open_menu(self, corner: QPoint) -> None:
        self.menu().popup(self.grip.mapToGlobal(corner))

    def _add_child(self) -> None:
        if self._seldom is not None:
            arranging_of(self).add(self._seldom.path)

    def _go_on(self) -> None:
        """Enter leads on inside the card; after a colon to the first sub-task."""
        edit = self.first_input()
        ends = isinstance(edit, GrowingTextEdit) and edit.text.rstrip().endswith(":")
        if edit.hasFocus() and ends and self._seldom is not None and not self._seldom.rows:
            self._add_child()
        else:
            self.focusNextChild()


class CardListEditor(ListEditor):
    """Cards whose form is named by the property ``cardForm``; ``emptyText`` says what to do without any."""

    spacing = 12

    @override
    def make_row(self, path: DocumentPath) -> CardRow:
        """Return a card for the entry at a path."""
        return CardRow(self, path, load_form(self.property("cardForm")))

    @override
    def renumber(self) -> None:
        """Tell every card its place; without any, say what to do."""
        super().renumber()
        words = self.property("emptyText")
        if words:
            self._show_empty(words)

    def number(self, place: int) -> str:
        """Return the number printed before the entry at a place; empty where entries have none."""
        if self.path != "duties":
            return ""
        return duty_label(self.session.document, self.session.profile, place)

    def _show_empty(self, words: str) -> None:
        empty = self.findChild(QLabel, "emptyLabel", Qt.FindChildOption.FindDirectChildrenOnly)
        if empty is None and not self.rows:
            empty = QLabel(words, self)
            empty.setObjectName("emptyLabel")
            empty.setProperty("look", "empty")
            empty.setWordWrap(True)
            self._column_outer.insertWidget(0, empty)
        if empty is not None:
            empty.setVisible(not self.rows)


def _is_own(edit: GrowingTextEdit) -> bool:
    """Return whether a text is the card's own, not a row's of one of its lists."""
    return bool(edit.property("modelPath")) and not isinstance(edit.parent(), ListRow)
