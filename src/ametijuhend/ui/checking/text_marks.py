"""Marks in the fields of a page: misspelt words, words unlike the library's, what is searched for.

They are Qt's extra selections: they move with the text by themselves, lay nothing out and tell nobody of
a change, as formats of the text would. They are renewed when the typing pauses.
"""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from shiboken6 import isValid

from ametijuhend.model.findings import Finding, Severity
from ametijuhend.model.paths import DocumentPath
from ametijuhend.ui.form.cursors import units
from ametijuhend.ui.form.form_page import FormPage
from ametijuhend.ui.form.inputs import GrowingTextEdit, HeadingEdit
from ametijuhend.ui.look.theme import Theme

Sought = Mapping[DocumentPath, tuple[tuple[int, int, bool], ...]]
"""Where something searched for stands in a text, and whether it is the place that the user is at."""
_Mark = tuple[int, int, str]


class TextMarks(QObject):
    """Shows marks in the fields of whichever page is shown."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page: FormPage | None = None
        self._found: dict[DocumentPath, list[_Mark]] = {}
        self._sought: dict[DocumentPath, list[_Mark]] = {}
        self._shown: dict[int, tuple[object, ...]] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)

    def show_page(self, page: FormPage) -> None:
        """Show the marks in the fields of this page from now on."""
        self._page = page
        self._soon.start()

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Mark the words that findings are of."""
        self._found = {}
        for one in findings:
            if one.span is not None:
                self._found.setdefault(one.path, []).append((*one.span, look_of(one)))
        self._soon.start()

    def show_sought(self, sought: Sought) -> None:
        """Mark what is searched for."""
        self._sought = {
            path: [(start, end, "here" if here else "sought") for start, end, here in spans]
            for path, spans in sought.items()
        }
        self._soon.start()

    def renew(self) -> None:
        """Show the marks again where fields came or went."""
        self._soon.start()

    def _show(self) -> None:
        page = self._page
        if page is None or not isValid(page):
            return
        fields = [one for one in page.body.findChildren(GrowingTextEdit) if one.property("documentPath")]
        shown: dict[int, tuple[object, ...]] = {}
        for field in fields:
            path = field.property("documentPath")
            marks = [*self._found.get(path, ()), *self._sought.get(path, ())]
            if isinstance(field, HeadingEdit) and not field.own_text:
                marks = []
            key = (field, field.text if marks else "", self._theme.colours, tuple(marks))
            shown[id(field)] = key
            if self._shown.get(id(field), (field, "", self._theme.colours, ())) != key:
                field.setExtraSelections([_selection(field, mark, self._theme) for mark in marks])
        self._shown = shown


def look_of(finding: Finding) -> str:
    """Return how the words of a finding are marked."""
    if finding.code in {"misspelt", "wording-differs"}:
        return finding.code
    return {Severity.ERROR: "error", Severity.WARNING: "warning"}.get(finding.severity, "hint")


def _selection(field: QPlainTextEdit, mark: _Mark, theme: Theme) -> QTextEdit.ExtraSelection:
    start, end, look = mark
    made = QTextEdit.ExtraSelection()
    text = field.text if isinstance(field, GrowingTextEdit) else field.toPlainText()
    cursor = QTextCursor(field.document())
    cursor.setPosition(units(text[:start]))
    cursor.setPosition(units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
    made.cursor = cursor
    made.format = _format(look, theme)
    return made


def _format(look: str, theme: Theme) -> QTextCharFormat:
    colours, made = theme.colours, QTextCharFormat()
    if look in {"sought", "here"}:
        here = look == "here"
        made.setBackground(QColor(colours.accent if here else colours.warning_soft))
        made.setForeground(QColor(colours.on_accent if here else colours.text))
        return made
    ink = {"misspelt": colours.error, "error": colours.error, "warning": colours.warning}
    made.setUnderlineColor(QColor(ink.get(look, colours.accent)))
    wave = look in {"misspelt", "wording-differs"}
    style = QTextCharFormat.UnderlineStyle
    made.setUnderlineStyle(style.WaveUnderline if wave else style.DotLine)
    return made
