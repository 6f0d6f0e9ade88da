"""The strip at the foot: how much the checks found, and the next of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ametijuhend.layout.findings import PageFinding, page_sentence
from ametijuhend.model.checks import sentence
from ametijuhend.model.findings import Finding
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.places import place_name
from ametijuhend.ui.forms import child, fill


class FindingsStrip(QWidget):
    """The count of findings, the sentence of the next one, the way to it."""

    wanted = Signal(str)

    def __init__(self, session: DocumentSession) -> None:
        super().__init__()
        self.setObjectName("findingsStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._findings: tuple[Finding | PageFinding, ...] = ()
        self._next = 0
        form = fill(self, "findings_strip")
        self._count = child(form, QLabel, "countLabel")
        self._sentence = child(form, QLabel, "sentenceLabel")
        self._button = child(form, QPushButton, "nextButton")
        self._button.clicked.connect(self.go_to_next)

    def show_findings(self, findings: tuple[Finding, ...], on_pages: tuple[PageFinding, ...] = ()) -> None:
        """Show what the checks found and what stands oddly on the pages, starting with the first."""
        self._findings = (*findings, *on_pages)
        self._next = self._next if self._next < len(self._findings) else 0
        self._show()

    def go_to_next(self) -> None:
        """Ask for the place of the finding that is shown, and show the one after it."""
        if self._findings:
            path = self._findings[self._next].path
            self._next = (self._next + 1) % len(self._findings)
            self._show()
            self.wanted.emit(path)

    def _show(self) -> None:
        self._button.setVisible(bool(self._findings))
        self._count.setVisible(bool(self._findings))
        if not self._findings:
            self._sentence.setText(self.tr("Nothing is missing."))
            return
        self._count.setText(self.tr("Findings: %n", "", len(self._findings)))
        self._sentence.setText(self._words(self._findings[self._next]))

    def _words(self, finding: Finding | PageFinding) -> str:
        if isinstance(finding, PageFinding):
            return page_sentence(finding)
        place = place_name(self._session.document, self._session.profile, finding.path)
        return f"{place}: {sentence(finding)}"
