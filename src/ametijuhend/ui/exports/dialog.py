"""The way out: what is still to be done, which files, then what was written of the document as it is now."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ametijuhend.language import translate
from ametijuhend.signing.digidoc import find_digidoc
from ametijuhend.ui.checking.side import CheckingSide
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.exports.findings import FindingsPart
from ametijuhend.ui.exports.result import ResultPart
from ametijuhend.ui.exports.run import ExportRun
from ametijuhend.ui.exports.target import TargetPart
from ametijuhend.ui.exports.work import Exported
from ametijuhend.ui.look.fitting import fit_screen
from ametijuhend.ui.look.forms import child, load_form
from ametijuhend.ui.look.theme import Theme

_WIDTH = 720
_HEIGHT, _SIGNING_HEIGHT = 560, 620


class ExportDialog(QDialog):
    """One page before the export, one after it; for signing the same, with DigiDoc4."""

    place_wanted = Signal(object)
    """A finding whose place the user wants to see; the dialog is closed."""
    sign_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        run: ExportRun,
        checking: Callable[[], CheckingSide | None],
        parent: QWidget,
        *,
        sign: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export for signing") if sign else translate("TopBar", "Export"))
        self._desk, self._run, self._sign = desk, run, sign
        self._busy = False
        self.form, self._result = load_form("export", self), load_form("exported", self)
        self._result.hide()
        self.findings = FindingsPart(self.form, desk, theme, checking)
        self.target = TargetPart(self.form, desk, sign=sign)
        self.after = ResultPart(self._result, desk, run, sign=sign)
        self._bar = child(self.form, QProgressBar, "progressBar")
        self.button = child(self.form, QPushButton, "exportButton")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.form)
        self._prepare_signing()
        self._connect()
        self._show_busy(False)
        fit_screen(self, QSize(_WIDTH, _SIGNING_HEIGHT if sign else _HEIGHT))
        self.button.setFocus()

    def start(self) -> None:
        """Export the document as it is now."""
        if not self._run.busy:
            self._busy = True
            self._show_busy(True)
            self.target.remember()
            self._run.start(self.target.wish, sign=self._sign)

    def _prepare_signing(self) -> None:
        child(self.form, QWidget, "signPart").setVisible(self._sign)
        if not self._sign:
            return
        self.button.setText(self.tr("&Sign in DigiDoc4"))
        child(self.form, QLabel, "signLabel").setText(
            self.tr(
                "The job description is marked as ready, exported, and opened in DigiDoc4, which signs it. "
                "Signing needs the network; everything before it does not."
            )
        )
        self._show_digidoc()

    def _show_digidoc(self) -> None:
        program = find_digidoc(self._desk.settings.digidoc)
        words = (
            f"DigiDoc4: {program}"
            if program is not None
            else self.tr("DigiDoc4 was not found: the folder opens with the file chosen.")
        )
        child(self.form, QLabel, "digidocLabel").setText(words)
        if program is None:
            self.button.setText(self.tr("Export and show the &file"))
        else:
            self.button.setText(self.tr("&Sign in DigiDoc4"))

    def _connect(self) -> None:
        self.button.clicked.connect(self.start)
        child(self.form, QPushButton, "cancelButton").clicked.connect(self.reject)
        child(self.form, QPushButton, "digidocButton").clicked.connect(self._choose_digidoc)
        self.findings.left.connect(self._leave_for)
        self.after.closed.connect(self.accept)
        self.after.changed.connect(self._fit)
        self.after.sign_wanted.connect(self._go_on_to_sign)
        self._run.ended.connect(self._show_result)
        self._run.failed.connect(self._tell_failure)

    def _choose_digidoc(self) -> None:
        desk = self._desk
        chosen = desk.conversation.ask_program(
            translate("SettingsDialog", "The program DigiDoc4"), desk.folder()
        )
        if chosen is not None:
            desk.change_settings(replace(desk.settings, digidoc=str(chosen)))
            self._show_digidoc()

    def _leave_for(self, finding: object) -> None:
        self.reject()
        self.place_wanted.emit(finding)

    def _go_on_to_sign(self) -> None:
        self.accept()
        self.sign_wanted.emit()

    def _show_result(self, done: Exported) -> None:
        if self._busy:
            self._show_busy(False)
            self.after.show_result(done)
            self._column.replaceWidget(self.form, self._result)
            self.form.hide()
            self._result.show()
            self._fit()
            self.after.close_button.setFocus()

    def _fit(self) -> None:
        """Be as high as the result, higher while its details are unfolded."""
        height = _HEIGHT if self.after.details.isChecked() else self._result.minimumSizeHint().height()
        fit_screen(self, QSize(self.width(), max(height, self._result.heightForWidth(self.width()))))

    def _tell_failure(self, sentence: str) -> None:
        if self._busy:
            self._show_busy(False)
            self._desk.conversation.tell_problem(sentence)

    def _show_busy(self, busy: bool) -> None:
        self._busy = busy
        self._bar.setVisible(busy)
        self.button.setEnabled(not busy)
