"""The editor of a list of plain lines: rights, sub-tasks, results, indicators."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from ametijuhend.language import translate
from ametijuhend.model import paths
from ametijuhend.model.document import Document
from ametijuhend.model.node import Item, new_id
from ametijuhend.model.paths import DocumentPath
from ametijuhend.ui.binder import Binder
from ametijuhend.ui.inputs import GrowingTextEdit
from ametijuhend.ui.lists import ListEditor, ListRow, small_button


class ItemRow(ListRow):
    """A bullet and its text."""

    def __init__(self, editor: "ItemListEditor", path: DocumentPath) -> None:
        super().__init__(editor, path)
        self.edit = GrowingTextEdit(self)
        self.edit.setProperty("singleLine", True)
        self.edit.setProperty("modelPath", "text")
        self.edit.setPlaceholderText(editor.property("placeholderText") or "")
        self._remove = small_button(self, "x", self.tr("Remove this item"), lambda: editor.remove_row(self))
        policy = self._remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._remove.setSizePolicy(policy)
        self._remove.hide()
        self._lay_out()
        self._binder = Binder(editor.session, self, path)
        self.edit.enter_pressed.connect(lambda: editor.split_row(self))
        self.edit.emptied_again.connect(lambda: editor.remove_row(self))
        self.edit.focused.connect(lambda here: self._show_handle(here or self.underMouse()))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        bullet = QLabel("▪", self)
        bullet.setProperty("look", "bullet")
        row.addWidget(bullet, alignment=Qt.AlignmentFlag.AlignTop)
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

    @override
    def input_at(self, path: DocumentPath) -> QWidget | None:
        """Return the input."""
        return self.edit

    @override
    def first_input(self) -> QWidget:
        """Return the input."""
        return self.edit

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the handle."""
        self._show_handle(True)
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Hide the handle unless the cursor is here."""
        self._show_handle(self.edit.hasFocus())
        super().leaveEvent(event)

    def _show_handle(self, shown: bool) -> None:
        self._remove.setVisible(shown and self.editor.session.editable)


class ItemListEditor(ListEditor):
    """Rows of text: Enter makes the next, Backspace in an empty one removes it, Alt+arrows move it."""

    spacing = 4

    @override
    def make_row(self, path: DocumentPath) -> ItemRow:
        """Return a row for the item at a path."""
        return ItemRow(self, path)

    def split_row(self, row: ItemRow) -> None:
        """Make the next row, with the text that stood after the cursor."""
        if not self.session.editable:
            return
        cursor = row.edit.textCursor()
        text = row.edit.text
        place = len(text.encode("utf-16-le")[: cursor.position() * 2].decode("utf-16-le"))
        item = Item(id=new_id(), text=text[place:].lstrip())
        document = self.session.document
        after = paths.put(
            document, paths.join(row.path, "text"), text[:place].rstrip() if item.text else text
        )
        after = paths.insert(after, self.path, item, paths.index_of(document, row.path) + 1)
        self.session.apply(after, self.path, translate("Session", "Add an item"))
        self.focus_row(item.id)
