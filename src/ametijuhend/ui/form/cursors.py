"""The cursor in the form: which field it stands in, after how many characters of its text."""

from PySide6.QtCore import QObject, QRect, Signal, SignalInstance
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from ametijuhend.ui.form.inputs import GrowingTextEdit


class CursorFollower(QObject):
    """Tells where the cursor goes among the inputs below a widget."""

    moved = Signal(str, int)
    """The path of the field and the position in its text."""

    def __init__(self, within: QWidget) -> None:
        super().__init__(within)
        self._within = within
        self._input: QWidget | None = None
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    @property
    def input(self) -> QWidget | None:
        """The input that has the cursor at present."""
        there = self._input is not None and isValid(self._input) and self._input.hasFocus()
        return self._input if there else None

    def tell(self) -> None:
        """Tell where the cursor stands."""
        now = self.input
        if now is not None:
            self.moved.emit(now.property("documentPath"), cursor_position(now))

    def leave(self) -> None:
        """Follow no longer."""
        QApplication.instance().focusChanged.disconnect(self._focus_moved)  # type: ignore[union-attr]
        self._let_go()

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._let_go()
        if now is not None and now.property("documentPath") and self._within.isAncestorOf(now):
            self._input = now
            signal = _moves(now)
            if signal is not None:
                signal.connect(self.tell)
            self.tell()

    def _let_go(self) -> None:
        old, self._input = self._input, None
        signal = _moves(old) if old is not None and isValid(old) else None
        if signal is not None:
            signal.disconnect(self.tell)


def cursor_position(widget: QWidget) -> int:
    """Return after how many characters of an input's text its cursor stands; 0 where it has no text."""
    if isinstance(widget, GrowingTextEdit):
        return characters(widget.text, widget.textCursor().position())
    if isinstance(widget, QLineEdit):
        return characters(widget.text(), widget.cursorPosition())
    return 0


def selection_of(widget: QWidget) -> tuple[int, int]:
    """Return where the selection in an input's text begins and ends, in characters."""
    if isinstance(widget, GrowingTextEdit):
        cursor = widget.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return characters(widget.text, start), characters(widget.text, end)
    return 0, 0


def selected_text(widget: QWidget) -> str:
    """Return the selected part of an input's text."""
    if isinstance(widget, QLineEdit):
        return widget.selectedText()
    start, end = selection_of(widget)
    return widget.text[start:end] if isinstance(widget, GrowingTextEdit) else ""


def put_cursor(widget: QWidget, position: int) -> None:
    """Put an input's cursor after so many characters of its text, or after all it has."""
    if isinstance(widget, GrowingTextEdit):
        cursor = widget.textCursor()
        cursor.setPosition(units(widget.text[:position]))
        widget.setTextCursor(cursor)
    elif isinstance(widget, QLineEdit):
        widget.setCursorPosition(units(widget.text()[:position]))


def select(widget: QWidget, start: int, end: int) -> None:
    """Select a part of an input's text, in characters."""
    if isinstance(widget, GrowingTextEdit):
        cursor = widget.textCursor()
        cursor.setPosition(units(widget.text[:start]))
        cursor.setPosition(units(widget.text[:end]), QTextCursor.MoveMode.KeepAnchor)
        widget.setTextCursor(cursor)
    elif isinstance(widget, QLineEdit):
        widget.setSelection(units(widget.text()[:start]), units(widget.text()[start:end]))


def cursor_area(widget: QWidget) -> QRect:
    """Return where an input's cursor stands in it, in its own coordinates."""
    if isinstance(widget, QPlainTextEdit):
        return widget.cursorRect().translated(widget.viewport().pos())
    return widget.rect()


def _moves(widget: QWidget) -> SignalInstance | None:
    return widget.cursorPositionChanged if isinstance(widget, QPlainTextEdit | QLineEdit) else None


def characters(text: str, units: int) -> int:
    """Return how many characters the first of Qt's positions are."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def units(text: str) -> int:
    """Return how many of Qt's positions a text takes."""
    return len(text.encode("utf-16-le")) // 2
