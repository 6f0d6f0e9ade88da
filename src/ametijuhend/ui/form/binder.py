"""Binds the inputs of a form to places in the document, both ways, by their property ``modelPath``."""

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from ametijuhend.model import paths
from ametijuhend.model.checks import fix_words
from ametijuhend.model.document import Document
from ametijuhend.model.findings import Finding, Severity
from ametijuhend.model.paths import DocumentPath
from ametijuhend.session.editing import DocumentSession
from ametijuhend.ui.checking.finding_lines import FindingLine
from ametijuhend.ui.form.adapters import Adapter, adapter_of
from ametijuhend.ui.form.dates import DateEdit
from ametijuhend.ui.form.inputs import HeadingEdit


@runtime_checkable
class BoundEditor(Protocol):
    """An input that holds inputs of its own: a list."""

    def attach(self, session: DocumentSession, path: DocumentPath) -> None:
        """Show the list at a path and edit it from now on."""

    def refresh(self, before: Document, after: Document) -> None:
        """Show what changed between two documents."""

    def input_at(self, path: DocumentPath) -> QWidget | None:
        """Return the input at a path below the list."""

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Show the findings below the list under their fields."""


class Binder(QObject):
    """One form's inputs and the document places they show; paths stand below the prefix."""

    def __init__(self, session: DocumentSession, root: QWidget, prefix: DocumentPath = "") -> None:
        super().__init__(root)
        self._session = session
        self._showing = False
        self._fields: dict[DocumentPath, QWidget] = {}
        self._lines: dict[DocumentPath, FindingLine] = {}
        self._found: dict[DocumentPath, list[Finding]] = {}
        for widget in [root, *root.findChildren(QWidget)]:
            path = widget.property("modelPath")
            if path:
                self._bind_or_hide(widget, paths.join(prefix, path) if prefix else path)

    def refresh(self, before: Document, after: Document) -> None:
        """Show what changed between two documents; an input that shows it already is left alone."""
        for path, widget in self._fields.items():
            value = paths.get(after, path)
            if value is paths.get(before, path):
                continue
            if isinstance(widget, BoundEditor):
                widget.refresh(before, after)
            else:
                self._write(widget, value)

    def input_at(self, path: DocumentPath) -> QWidget | None:
        """Return the input that shows a path or holds it."""
        for bound, widget in self._fields.items():
            if path == bound or path.startswith(f"{bound}/"):
                return (widget.input_at(path) or widget) if isinstance(widget, BoundEditor) else widget
        return None

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Show each finding in one line under its field."""
        found = list(findings)
        self._found = {}
        for one in found:
            self._found.setdefault(one.path, []).append(one)
        for path, widget in self._fields.items():
            self._show_line(path, widget, self._found.get(path, []))
            if isinstance(widget, BoundEditor):
                widget.show_findings(found)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give undo and redo back to the document: inputs would keep these keys for themselves."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _bind_or_hide(self, widget: QWidget, path: DocumentPath) -> None:
        """Bind an input, or hide it where the document has no such place: a file may lack a box."""
        try:
            paths.get(self._session.document, path)
        except paths.NoSuchPlaceError:
            widget.hide()
        else:
            self._bind(widget, path)

    def _bind(self, widget: QWidget, path: DocumentPath) -> None:
        self._fields[path] = widget
        widget.setProperty("documentPath", path)
        if isinstance(widget, BoundEditor):
            widget.attach(self._session, path)
            return
        adapter = adapter_of(widget)
        if adapter is None:
            raise TypeError(f"no adapter shows {path} in a {type(widget).__name__}")
        if isinstance(widget, HeadingEdit):
            widget.set_default(default_heading(self._session, path))
        adapter.write(widget, paths.get(self._session.document, path))
        adapter.signal(widget).connect(lambda *_: self._edited(widget, path, adapter))
        widget.installEventFilter(self)
        if isinstance(widget, DateEdit):  # what cannot be read never comes into the document
            widget.textChanged.connect(lambda _: self._show_line(path, widget, self._found.get(path, [])))
        if isinstance(widget, QCheckBox) and widget.property("controls"):
            self._bind_switch(widget)
        if not self._session.editable:
            _lock(widget)

    def _bind_switch(self, switch: QCheckBox) -> None:
        parent = self.parent()
        content = parent.findChild(QWidget, switch.property("controls")) if parent else None
        if content is None:
            raise LookupError(f"{switch.objectName()} switches nothing")
        content.setVisible(switch.isChecked())
        switch.toggled.connect(content.setVisible)

    def _edited(self, widget: QWidget, path: DocumentPath, adapter: Adapter) -> None:
        if not self._showing:
            self._session.edit(path, adapter.read(widget), merge=adapter.typed)

    def _write(self, widget: QWidget, value: object) -> None:
        adapter = adapter_of(widget)
        if adapter is None or adapter.read(widget) == value:
            return
        self._showing = True
        try:
            adapter.write(widget, value)
        finally:
            self._showing = False

    def _show_line(self, path: DocumentPath, widget: QWidget, findings: list[Finding]) -> None:
        if isinstance(widget, DateEdit) and not widget.readable:
            unread = Finding(path, Severity.ERROR, "no-date", {"text": widget.text().strip()})
            findings = [unread, *findings]
        line = self._lines.get(path)
        if line is None and findings:
            line = self._lines[path] = FindingLine(widget, self._mend if self._session.editable else None)
        if line is not None:
            line.show_findings(findings)

    def _mend(self, finding: Finding) -> None:
        """Put right what was found, as one undo step."""
        if finding.fix is not None and self._session.editable:
            after = finding.fix(self._session.document)
            self._session.apply(after, finding.path, fix_words(finding))


def default_heading(session: DocumentSession, path: DocumentPath) -> str:
    """Return what the layout profile prints where the document has no heading of its own."""
    texts = session.profile.texts[session.document.regime]
    parts = path.split("/")
    headings = {str(kind): heading for kind, heading in (texts.headings | texts.boxes).items()}
    return headings.get(parts[-2], "")


def _lock(widget: QWidget) -> None:
    """Let an input be read, and its text be copied, but not changed."""
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        widget.setReadOnly(True)
    else:
        widget.setEnabled(False)


def is_undo(event: QKeyEvent) -> bool:
    """Return whether a key is one of undo and redo."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return modifiers == Qt.KeyboardModifier.ControlModifier and event.key() in {Qt.Key.Key_Z, Qt.Key.Key_Y}
