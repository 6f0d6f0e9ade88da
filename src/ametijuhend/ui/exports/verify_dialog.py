"""Did we sign the right thing? A signed container read and compared with the document that is open."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QPushButton, QWidget
from shiboken6 import isValid

from ametijuhend.language import translate
from ametijuhend.model.document import Document, State
from ametijuhend.model.states import made_ready
from ametijuhend.preview.pdf import write_pdf
from ametijuhend.session.background import Background, Task
from ametijuhend.signing.closing import closed
from ametijuhend.signing.comparing import Match, Verdict
from ametijuhend.signing.container import Container, Digest, read_container
from ametijuhend.signing.digidoc import find_digidoc
from ametijuhend.signing.outside import opening, showing
from ametijuhend.signing.report import (
    beside_lines,
    change_in_words,
    container_lines,
    disclaimer,
    file_lines,
    reference_line,
    signature_lines,
    verdict_lines,
)
from ametijuhend.signing.versions import verdict_on
from ametijuhend.storage.problems import FileProblem
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.look.fitting import RowFitter, fit_screen
from ametijuhend.ui.look.forms import child, fill
from ametijuhend.ui.look.icons import icon
from ametijuhend.ui.look.whole_rows import WholeRows

_WIDTH = 760
_LOW, _HIGH = 440, 620
_MOST_ROWS = 3


@dataclass(frozen=True, slots=True)
class Looked:
    """A container as it was read, and which version of which document it holds."""

    path: Path
    container: Container
    document: Document | None = None
    verdict: Verdict | None = None


class Verifying(QObject):
    """Reads and compares off the window's thread, then shows what was found."""

    def __init__(self, desk: Desk, path: Path, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._path, self._window = desk, path, window
        self._background = Background(self)

    def start(self) -> None:
        """Begin; the dialog opens when there is something to show."""
        desk, path = self._desk, self._path
        document = desk.session.document if desk.has_document else None
        backups = desk.filing.backups

        def look() -> Looked:
            container = read_container(path)
            if document is None:
                return Looked(path, container)
            verdict = verdict_on(container, document, path.name, backups, write_pdf)
            return Looked(path, container, document, verdict)

        self._background.start(look, self._show)

    def _show(self, task: Task) -> None:
        if not isValid(self):
            return
        self.deleteLater()
        try:
            looked: Looked = task.result()
        except FileProblem as problem:
            self._desk.conversation.tell_problem(problem.sentence)
            return
        VerifyDialog(self._desk, looked, self._window).open()


class VerifyDialog(QDialog):
    """Which version was signed, by whom and when as the container states it, and what that covers."""

    def __init__(self, desk: Desk, looked: Looked, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Signed file: {name}").format(name=looked.container.name))
        self._desk, self._looked = desk, looked
        self.form = form = fill(self, "verify")
        self.verdict, self.words, self._note, self._reason = (
            child(form, QLabel, f"{name}Label") for name in ("verdict", "words", "note", "reason")
        )
        self.changes, self.signatures, self.files = (
            child(form, QListWidget, f"{name}List") for name in ("changes", "signatures", "files")
        )
        self.signed_button, self.digidoc_button, self.open_button, self.close_button = (
            child(form, QPushButton, f"{name}Button") for name in ("signed", "digidoc", "open", "close")
        )
        for rows in (self.changes, self.signatures, self.files):
            rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            rows.setItemDelegate(WholeRows(rows))
        self._note.setText(disclaimer())
        self._show_verdict()
        self._show_signatures()
        self._show_files()
        self._show_ways()
        for rows in (self.signatures, self.files):
            RowFitter(rows, _MOST_ROWS).fitted.connect(self._grow)
        self.signed_button.clicked.connect(self._mark_signed)
        self.digidoc_button.clicked.connect(self._open_digidoc)
        self.open_button.clicked.connect(self._open_document)
        self.close_button.clicked.connect(self.reject)
        self.finished.connect(lambda _result: self.deleteLater())
        fit_screen(self, QSize(_WIDTH, _HIGH if self.changes.count() else _LOW))
        self.close_button.setFocus()

    def _grow(self) -> None:
        """Be as high as what is shown needs, where that is more."""
        layout = self.layout()
        needed = layout.totalMinimumHeightForWidth(self.width()) if layout is not None else 0
        if self.height() < needed:
            fit_screen(self, QSize(self.width(), needed))

    def _show_verdict(self) -> None:
        verdict = self._looked.verdict
        self.verdict.setText(_headline(verdict))
        self.verdict.setProperty("look", _LOOKS.get(verdict.match, "headline") if verdict else "headline")
        lines = [line for line in verdict_lines(verdict) if not line.startswith(" ")] if verdict else []
        if self._looked.document is None:
            lines.append(self.tr("No job description is open: open the one that was signed to compare."))
        lines += container_lines(self._looked.container)
        self.words.setText("\n".join(lines))
        changes = verdict.changes if verdict else ()
        self.changes.addItems([change_in_words(one) for one in changes])
        self.changes.setVisible(bool(changes))
        child(self.form, QWidget, "gapPart").setVisible(not changes)

    def _show_signatures(self) -> None:
        signed = self._looked.container.signatures
        for one in signed:
            head, *_ = signature_lines(one)
            self.signatures.addItem(QListWidgetItem(icon("pen-line"), head))
        if not signed:
            unread = self._looked.container.unread
            self.signatures.addItem(
                self.tr("Only DigiDoc4 can show it.") if unread else self.tr("Nobody has signed.")
            )

    def _show_files(self) -> None:
        """Show each file with what the signatures say of it, and what they name but is not there.

        What a person must look at comes first: the list may be too low for all.
        """
        for words, good in sorted(_file_lines(self._looked), key=lambda line: line[1]):
            self.files.addItem(QListWidgetItem(icon("check" if good else "triangle-alert"), words))
        if not self.files.count():
            self.files.addItem(self.tr("The signatures cover no file."))

    def _show_ways(self) -> None:
        reason = self._against()
        can = self._looked.document is not None and not reason
        self.signed_button.setVisible(can)
        self.signed_button.setDefault(can)
        if can and self._looked.document and self._looked.document.state is State.SIGNED:
            self.signed_button.setText(self.tr("&Keep in mind this container"))
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self.open_button.setVisible(self._looked.document is None)

    def _against(self) -> str:
        """Return why the open document cannot be marked as signed by this container; empty for nothing."""
        document = self._looked.document
        if document is None:
            return ""
        try:
            self._as_signed(document)
        except FileProblem as problem:
            return problem.sentence
        return ""

    def _as_signed(self, document: Document) -> Document:
        ready = made_ready(document) if document.state is State.DRAFT else document
        return closed(ready, self._looked.container, self._looked.verdict or Verdict(Match.NONE))

    def _mark_signed(self) -> None:
        """Make the open document the signed one, as one step, and save it if it was saved."""
        session, document = self._desk.session, self._looked.document
        if document is None or session.document is not document:
            return
        was_saved = session.saved and session.path is not None
        session.replace(self._as_signed(document), translate("Stages", "Mark as signed"))
        if was_saved:
            self._desk.save()
        self.accept()

    def _open_digidoc(self) -> None:
        program = find_digidoc(self._desk.settings.digidoc)
        path = self._looked.path
        ways = (*(opening(program, path) if program is not None else ()), *showing(path))
        Background(self._desk).start(lambda: self._desk.outside(ways))

    def _open_document(self) -> None:
        """Let the user open the document that was signed, and compare with it."""
        self.reject()
        before = self._desk.session.document
        self._desk.open()
        if self._desk.has_document and self._desk.session.document is not before:
            self._desk.container_wanted.emit(self._looked.path)


_LOOKS = {
    Match.CHANGED: "headline-error",
    **dict.fromkeys((Match.RESAVED, Match.OTHER, Match.UNRELATED), "headline-warning"),
}


def _file_lines(looked: Looked) -> Iterator[tuple[str, bool]]:
    """Yield what there is to say of each file, and whether it is as it should be."""
    references = (one for signature in looked.container.signatures for one in signature.references)
    yield from dict.fromkeys(
        (reference_line(one), one.found is Digest.MATCHES and not one.weak) for one in references
    )
    yield from ((line, False) for line in file_lines(looked.container))
    if looked.verdict is not None:
        yield from beside_lines(looked.verdict)


def _headline(verdict: Verdict | None) -> str:
    if verdict is None:
        return translate("Verify", "Not compared yet")
    return {
        Match.THIS: translate("Verify", "This version, unchanged"),
        Match.RESAVED: translate("Verify", "This version, saved anew by another program"),
        Match.OTHER: translate("Verify", "Another version of this job description"),
        Match.CHANGED: translate("Verify", "Changed after the export"),
        Match.UNRELATED: translate("Verify", "Another document"),
        Match.NONE: translate("Verify", "No Word document to compare"),
    }[verdict.match]
