"""What the checks found, in one line under its field; fields stay where they are while one types."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from ametijuhend.model.checks import fix_words, sentence
from ametijuhend.model.findings import Finding, Severity

PATIENCE = 800
"""Milliseconds without a key after which a finding of the text being typed is shown."""

_CLOSE = 4
_BETWEEN = 6
"""Pixels between two findings of one field, so that each is seen as one."""
_LOOKS = {Severity.ERROR: "error", Severity.WARNING: "finding", Severity.HINT: "hint"}


class FindingLine(QLabel):
    """The line of one field.

    While the cursor is in the field, a line comes only when the typing pauses, and the room of one that
    goes stays until the cursor leaves: nothing below the text being typed jumps with each letter.
    A document that cannot be changed has no ``mend``, and its lines no link.
    """

    def __init__(self, field: QWidget, mend: Callable[[Finding], None] | None) -> None:
        super().__init__(field.parentWidget())
        self._field = field
        self._mend = mend
        self._findings: Sequence[Finding] = ()
        self._pause = QTimer(self, singleShot=True, interval=PATIENCE)
        self._pause.timeout.connect(self._show)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setIndent(0)
        self.linkActivated.connect(self._put_right)
        field.installEventFilter(self)
        self.hide()
        stand_under(self, field)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found in the field, or nothing."""
        self._findings = findings
        if not self._is_typed_in():
            self._pause.stop()
            self._show()
        elif not findings:
            self._pause.stop()
            self._keep_room(True)
            self.hide()
        elif self.isVisible():
            self._show()  # the room is there already
        else:
            self._pause.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show what waits when the cursor leaves, and give up the room that was kept."""
        if event.type() == QEvent.Type.FocusOut:
            self._pause.stop()
            self._show()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        self._keep_room(False)
        found = self._findings
        if found:
            self._show_look(_LOOKS[found[0].severity])
            self.setText("".join(self._line(place, one) for place, one in enumerate(found)))
            linked = self._mend is not None and any(one.fix is not None for one in found)
            self._let_links_be_reached(linked)
        self.setVisible(bool(found))

    def _let_links_be_reached(self, linked: bool) -> None:
        """Let Tab stop at a line with a link, but not inside a list, where it leads on to the next field."""
        flags = Qt.TextInteractionFlag.LinksAccessibleByMouse
        if linked and not _is_listed(self._field):
            flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(flags)

    def _show_look(self, look: str) -> None:
        if self.property("look") != look:
            self.setProperty("look", look)
            self.style().unpolish(self)
            self.style().polish(self)

    def _is_typed_in(self) -> bool:
        return isinstance(self._field, QLineEdit | QPlainTextEdit) and self._field.hasFocus()

    def _keep_room(self, kept: bool) -> None:
        policy = self.sizePolicy()
        if policy.retainSizeWhenHidden() != kept:
            policy.setRetainSizeWhenHidden(kept)
            self.setSizePolicy(policy)

    def _put_right(self, place: str) -> None:
        found, mend = self._findings[int(place)], self._mend
        if mend is not None:
            # The fix may remove the row that holds the line, so the click must be over first.
            QTimer.singleShot(0, self._field, lambda: mend(found))

    def _line(self, place: int, finding: Finding) -> str:
        words = fix_words(finding) if self._mend is not None else ""
        link = f' <a href="{place}">{escape(words).replace(" ", "&nbsp;")}</a>' if words else ""
        said = escape(sentence(finding)) + link
        return f'<p style="margin: {_BETWEEN}px 0 0 0">{said}</p>' if place else said


def _is_listed(field: QWidget) -> bool:
    """Return whether a field stands in a row of a list: an item, or a part of a card."""
    around: QWidget | None = field
    while around is not None and not around.property("listRow"):
        around = around.parentWidget()
    return around is not None


def stand_under(line: QWidget, field: QWidget) -> None:
    """Put a line under a field, whatever layout that stands in."""
    parent = field.parentWidget()
    layout = _layout_of(parent.layout() if parent else None, field)
    if layout is None:
        return
    if layout.direction() is QBoxLayout.Direction.TopToBottom and layout.spacing() <= _CLOSE:
        layout.insertWidget(layout.indexOf(field) + 1, line)
        return
    # The field stands beside others, or far from what is below: it gets a column with its line.
    column = QBoxLayout(QBoxLayout.Direction.TopToBottom)
    column.setSpacing(_CLOSE)
    place = layout.indexOf(field)
    stretch = layout.stretch(place)
    layout.removeWidget(field)
    column.addWidget(field)
    column.addWidget(line)
    layout.insertLayout(place, column, stretch)


def _layout_of(layout: object, widget: QWidget) -> QBoxLayout | None:
    """Return the box layout, at any depth, that holds the widget."""
    if not isinstance(layout, QBoxLayout):
        return None
    if layout.indexOf(widget) >= 0:
        return layout
    items = (layout.itemAt(place) for place in range(layout.count()))
    inner = (item.layout() for item in items if item is not None)
    return next((found for one in inner if (found := _layout_of(one, widget))), None)
