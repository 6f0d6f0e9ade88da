"""The strip at the foot: how much the checks found, and the next of it; it leads from one to the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ametijuhend.layout.findings import PageFinding
from ametijuhend.model.findings import Finding
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.places import place_name
from ametijuhend.ui.checking.findings_panel import AnyFinding, words_of
from ametijuhend.ui.look.forms import child, fill


class FindingsStrip(QWidget):
    """The count of findings, the sentence of the next one, the way to it and to the list of all."""

    wanted = Signal(object)
    """The finding whose place is to be shown."""
    list_wanted = Signal()

    def __init__(self, session: DocumentSession) -> None:
        super().__init__()
        self.setObjectName("findingsStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._findings: tuple[AnyFinding, ...] = ()
        self._next = 0
        self.current: AnyFinding | None = None
        """The finding that the user was led to last; None once it is put right."""
        form = fill(self, "findings_strip")
        self._count = child(form, QLabel, "countLabel")
        self._sentence = child(form, QLabel, "sentenceLabel")
        self._button, self._all = (child(form, QPushButton, f"{name}Button") for name in ("next", "all"))
        self._button.clicked.connect(self.go_to_next)
        self._all.clicked.connect(self.list_wanted)

    @property
    def findings(self) -> tuple[AnyFinding, ...]:
        """Everything found in the document and on its pages."""
        return self._findings

    def show_findings(self, findings: tuple[Finding, ...], on_pages: tuple[PageFinding, ...] = ()) -> None:
        """Show what the checks found and what stands oddly on the pages, starting with the first."""
        self._findings = (*findings, *on_pages)
        if self.current in self._findings:
            self._next = self._findings.index(self.current) + 1
        elif self.current is not None:  # put right: what has taken its place is the next one
            self.current, self._next = None, max(0, self._next - 1)
        self._next = self._next if self._next < len(self._findings) else 0
        self._show()

    def go_to_next(self) -> None:
        """Ask for the place of the finding that is shown, and show the one after it."""
        self._go(self._next)

    def go_to_previous(self) -> None:
        """Ask for the place of the finding before the one that the user was led to last."""
        self._go(self._next - (2 if self.current is not None else 1))

    def note(self, finding: AnyFinding) -> None:
        """Go on from this finding: the user has gone to it."""
        if finding in self._findings:
            self.current = finding
            self._next = (self._findings.index(finding) + 1) % len(self._findings)
            self._show()

    def _go(self, place: int) -> None:
        if self._findings:
            self.note(self._findings[place % len(self._findings)])
            self.wanted.emit(self.current)

    def _show(self) -> None:
        for part in (self._button, self._all, self._count):
            part.setVisible(bool(self._findings))
        if not self._findings:
            self._sentence.setText(self.tr("Nothing is missing."))
            return
        self._count.setText(self.tr("Findings: %n", "", len(self._findings)))
        self._sentence.setText(self._words(self._findings[self._next]))

    def _words(self, finding: AnyFinding) -> str:
        if isinstance(finding, PageFinding):
            return words_of(finding)
        place = place_name(self._session.document, self._session.profile, finding.path)
        return f"{place}: {words_of(finding)}"
