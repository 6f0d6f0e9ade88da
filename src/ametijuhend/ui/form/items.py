"""The editor of a list of plain lines: rights, sub-tasks, results, indicators."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from ametijuhend.model.document import Document
from ametijuhend.model.findings import Finding
from ametijuhend.model.paths import DocumentPath
from ametijuhend.session.editing import DocumentSession
from ametijuhend.ui.form.arranging import arranging_of
from ametijuhend.ui.form.binder import Binder, is_undo
from ametijuhend.ui.form.grips import Grip
from ametijuhend.ui.form.inputs import GrowingTextEdit
from ametijuhend.ui.form.lists import ListEditor, ListRow, small_button

_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ItemRow(ListRow):
    """A bullet, which is a handle too, and its text."""

    def __init__(self, editor: "ItemListEditor", path: DocumentPath) -> None:
        super().__init__(editor, path)
        self.edit = GrowingTextEdit(self)
        self.edit.setProperty("singleLine", True)
        self.edit.setProperty("oneOfMany", True)
        self.edit.setProperty("modelPath", "text")
        self.edit.setPlaceholderText(editor.property("placeholderText") or "")
        self._grip = Grip(self, path, bullet=True)
        self._grip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._remove = small_button(self, "x", self.tr("Remove this item"), lambda: editor.remove_row(self))
        self._remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Backspace does it
        policy = self._remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._remove.setSizePolicy(policy)
        self._show_handles(False)
        self._lay_out()
        self._binder = Binder(editor.session, self, path)
        self._connect(editor)

    def _connect(self, editor: "ItemListEditor") -> None:
        self.edit.enter_pressed.connect(lambda: arranging_of(self).split(self.edit))
        self.edit.backed_out.connect(lambda: arranging_of(self).back(self.path))
        self.edit.focused.connect(lambda here: self._show_handles(here or self.underMouse()))
        self.edit.focused.connect(lambda here: editor.stop_at(self) if here else None)
        self.edit.take_pasted = lambda mime: arranging_of(self).paste(f"{self.path}/text", mime, self.edit)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._grip, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.edit, 1)
        row.addWidget(self._remove, alignment=Qt.AlignmentFlag.AlignTop)

    @override
    def refresh(self, before: Document, after: Document) -> None:
        """Show the text."""
        self._binder.refresh(before, after)

    @override
    def renumber(self, place: int) -> None:
        """Name the input for those who hear it."""
        self.edit.setAccessibleName(f"{self.editor.accessibleName()} {place}")
        self._grip.setAccessibleName(self.tr("Move: {name}").format(name=self.edit.accessibleName()))

    @override
    def input_at(self, path: DocumentPath) -> QWidget | None:
        """Return the input."""
        return self.edit

    @override
    def first_input(self) -> QWidget:
        """Return the input."""
        return self.edit

    @override
    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Show what was found in the item under it."""
        self._binder.show_findings(findings)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next row, or the one before, where an arrow leads out of the text."""
        steps = _ARROWS.get(Qt.Key(event.key())) if not event.modifiers() else None
        other = self.editor.neighbour(self, steps) if steps else None
        if not isinstance(other, ItemRow) or steps is None:
            super().keyPressEvent(event)
            return
        other.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        height = other.edit.viewport().height()
        point = QPoint(self.edit.cursorRect().center().x(), 2 if steps > 0 else height - 3)
        other.edit.setTextCursor(other.edit.cursorForPosition(point))

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the handles."""
        self._show_handles(True)
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Hide the handles unless the cursor is here."""
        self._show_handles(self.edit.hasFocus())
        super().leaveEvent(event)

    def _show_handles(self, shown: bool) -> None:
        editable = self.editor.session.editable
        self._grip.set_shown(shown and editable)
        self._remove.setVisible(shown and editable)


class BlankRow(QWidget):
    """The line of an empty list: the first letter typed into it makes an item."""

    def __init__(self, editor: "ItemListEditor") -> None:
        super().__init__(editor)
        self._editor = editor
        self.edit = GrowingTextEdit(self)
        self.edit.setProperty("singleLine", True)
        self.edit.installEventFilter(self)
        bullet = QLabel("▪", self)
        bullet.setProperty("look", "bullet")
        bullet.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        bullet.setFixedWidth(24)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 30, 0)
        row.setSpacing(4)
        row.addWidget(bullet, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.edit, 1)
        self.edit.textChanged.connect(self._begin)
        self.edit.take_pasted = lambda mime: arranging_of(self).paste(editor.path, mime)
        self.edit.enter_pressed.connect(self.focusNextChild)

    def take(self, path: DocumentPath, words: str) -> None:
        """Stand for the list at a path."""
        self.edit.setProperty("documentPath", path)
        self.edit.setPlaceholderText(words)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give undo and redo back to the document."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
            event.ignore()
            return True
        return False

    def _begin(self) -> None:
        text = self.edit.text
        if text:
            self.edit.clear()
            arranging_of(self).begin(self._editor.path, text)


class ItemListEditor(ListEditor):
    """Rows of text. Tab stops at one of them and then leaves the list; the arrows lead through it."""

    spacing = 4

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blank = BlankRow(self)
        self._column_outer.insertWidget(0, self._blank)
        self._stop: ItemRow | None = None
        self.add_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter makes the next

    @override
    def attach(self, session: DocumentSession, path: DocumentPath) -> None:
        """Show the list at a path and edit it from now on."""
        words = self.property("placeholderText") or self.property("addText")
        self._blank.take(path, words)
        self._blank.edit.setAccessibleName(self.accessibleName() or words)
        super().attach(session, path)

    @override
    def make_row(self, path: DocumentPath) -> ItemRow:
        """Return a row for the item at a path."""
        return ItemRow(self, path)

    @override
    def renumber(self) -> None:
        """Tell every row its place; without any, show the blank line, or nothing of a list seldom needed."""
        super().renumber()
        empty, editable = not self.rows, self.session.editable
        quiet = bool(self.property("quiet"))
        self._blank.setVisible(empty and editable and not quiet)
        self.add_button.setVisible(not empty and editable)
        self.setFocusProxy(self._blank.edit if empty else self.add_button)
        for widget in (self, self._caption()) if quiet else ():
            if widget is not None:
                widget.setVisible(not empty)
        row = next(iter(self.rows.values()), None)
        if isinstance(row, ItemRow) and self._stop not in self.rows.values():
            self.stop_at(row)

    def stop_at(self, row: ItemRow) -> None:
        """Let Tab stop at a row of the list, and at no other."""
        self._stop = row
        for one in self.rows.values():
            wanted = Qt.FocusPolicy.StrongFocus if one is row else Qt.FocusPolicy.ClickFocus
            if one.first_input().focusPolicy() != wanted:
                one.first_input().setFocusPolicy(wanted)

    @override
    def focus_row(self, place: int) -> None:
        """Put the cursor in the row at a place, or where the first is begun, or else in the card."""
        over = self.parentWidget()
        while self.isHidden() and over is not None:
            if isinstance(over, ListRow):
                over.first_input().setFocus(Qt.FocusReason.OtherFocusReason)
                return
            over = over.parentWidget()
        super().focus_row(place)

    def _caption(self) -> QWidget | None:
        form = self.parentWidget()
        labels = form.findChildren(QLabel) if form is not None else []
        return next((label for label in labels if label.buddy() is self), None)
