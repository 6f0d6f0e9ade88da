"""The inputs of the forms: text that grows with its lines, headings with a default."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from ametijuhend.ui.form.pasting import pasted_words

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ARROWS = {Qt.Key.Key_Up, Qt.Key.Key_Down}


class GrowingTextEdit(QPlainTextEdit):
    """Plain text as high as its lines; with ``singleLine`` Enter leaves it, Shift+Enter breaks a line."""

    enter_pressed = Signal()
    backed_out = Signal()
    """Backspace where nothing stands before the cursor."""
    focused = Signal(bool)
    take_pasted: Callable[[QMimeData], bool] | None = None
    """Takes what is pasted instead of the input, where it belongs to a list; returns whether it did."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)  # undo belongs to the document
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())

    @property
    def text(self) -> str:
        """The text with non-breaking spaces kept, which `toPlainText` would lose."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, text: str) -> None:
        """Show a text, changing only what differs, so that the cursor stays where the change is."""
        old = self.text
        start = _common_start(old, text)
        end = _common_start(old[start:][::-1], text[start:][::-1])
        cursor = QTextCursor(self.document())
        cursor.setPosition(_utf16(old[:start]))
        cursor.setPosition(_utf16(old[: len(old) - end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start : len(text) - end])
        cursor.clearSelection()
        self.setTextCursor(cursor)

    @override
    def sizeHint(self) -> QSize:
        """Return the height of all lines, at least ``minimumLines``."""
        layout, block, height = self.document().documentLayout(), self.document().firstBlock(), 0.0
        while block.isValid():  # as laid out: some fonts' lines are higher than their metrics say
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        least = self.fontMetrics().lineSpacing() * (self.property("minimumLines") or 1)
        margins = self.contentsMargins() + self.viewportMargins()
        inner = max(height, least) + 2 * self.document().documentMargin()
        return QSize(super().sizeHint().width(), round(inner) + margins.top() + margins.bottom() + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the same height with a small width."""
        return QSize(80, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width: lines may break elsewhere."""
        super().resizeEvent(event)
        self._grow()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter, Backspace at the start and the arrows at the edges of an item to its list."""
        plain = _modifiers(event) == Qt.KeyboardModifier.NoModifier
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif event.key() in _ENTER and plain and self.property("singleLine"):
            self.enter_pressed.emit()
        elif event.key() in _ENTER and _modifiers(event) == Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()
        elif event.key() in _ENTER and not plain:
            event.ignore()
        elif event.key() == Qt.Key.Key_Backspace and plain and self._at_start():
            if not event.isAutoRepeat():  # who holds the key erases this text, not the rows before it
                self.backed_out.emit()
        elif event.key() in _ARROWS and plain and self._at_edge(event.key()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Leave files that are dragged here to the window."""
        files = source.hasUrls() and any(url.isLocalFile() for url in source.urls())
        return not files and super().canInsertFromMimeData(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words, never formats; several lines become rows where the input stands in a list."""
        if self.take_pasted is None or not self.take_pasted(source):
            self.put_in(pasted_words(source))

    def put_in(self, words: str) -> None:
        """Put words at the cursor, in the place of what is selected; none leave that as it is."""
        if words:
            self.insertPlainText(words)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page around."""
        event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the cursor came."""
        super().focusInEvent(event)
        self.focused.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the cursor left."""
        super().focusOutEvent(event)
        self.focused.emit(False)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._grow()

    def _at_start(self) -> bool:
        return self.textCursor().atStart() and not self.textCursor().hasSelection()

    def _at_edge(self, key: int) -> bool:
        """Return whether an arrow would lead out of one text of many: then it leads to the next."""
        moves = {
            Qt.Key.Key_Up: QTextCursor.MoveOperation.Up,
            Qt.Key.Key_Down: QTextCursor.MoveOperation.Down,
        }
        return bool(self.property("oneOfMany")) and not self.textCursor().movePosition(moves[Qt.Key(key)])

    def _grow(self) -> None:
        height = self.sizeHint().height()
        if self.minimumHeight() != height:
            self.setFixedHeight(height)


class HeadingEdit(GrowingTextEdit):
    """A heading that stands there by default and can be written over; empty means the default."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._default = ""
        self.document().setDocumentMargin(0)  # in line with the words below it
        self.setProperty("singleLine", True)
        self.enter_pressed.connect(self.focusNextChild)

    def set_default(self, default: str) -> None:
        """Show this heading where the document has none of its own."""
        own = self.own_text
        self._default = default
        self.setPlaceholderText(default)
        self.show_text(own)

    @property
    def own_text(self) -> str:
        """The document's own heading; empty where it is the default."""
        return "" if self.text == self._default else self.text

    @override
    def show_text(self, text: str) -> None:
        """Show the document's own heading, or the default."""
        super().show_text(text or self._default)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Break no line: a heading is one."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words into the one line."""
        self.put_in(" ".join(pasted_words(source).split()))


def _modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _common_start(one: str, other: str) -> int:
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


def _utf16(text: str) -> int:
    """Return how many positions a text takes in Qt's documents."""
    return len(text.encode("utf-16-le")) // 2
