"""What was exported: the files, what to look at, and, folded away, hashes, register and accessibility."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QWidget,
)

from ametijuhend.export.audit import audit_sentence
from ametijuhend.export.public import register_fields
from ametijuhend.model.document import State
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.exports.run import ExportRun, Handed
from ametijuhend.ui.exports.work import Exported
from ametijuhend.ui.look.fitting import RowFitter
from ametijuhend.ui.look.forms import child
from ametijuhend.ui.look.icons import icon

_FIELDS = ("hash", "content", "title", "date", "kind", "restriction")
_MOST_ROWS = 4


class ResultPart(QObject):
    """The page of the export dialog after the export."""

    closed = Signal()
    changed = Signal()
    """There is more or less to show than before."""
    sign_wanted = Signal()

    def __init__(self, form: QWidget, desk: Desk, run: ExportRun, *, sign: bool) -> None:
        super().__init__(form)
        self._desk, self._run, self._sign = desk, run, sign
        self._done: Exported | None = None
        self._headline, self._words, self._remarks, self._audit = (
            child(form, QLabel, f"{name}Label") for name in ("headline", "words", "remarks", "audit")
        )
        self.files = child(form, QListWidget, "filesList")
        self._fitter = RowFitter(self.files, _MOST_ROWS)
        self.details = child(form, QPushButton, "detailsButton")
        self._details = child(form, QScrollArea, "detailsArea")
        self._gap = child(form, QWidget, "gapPart")
        self.fields = {name: child(form, QLineEdit, f"{name}Edit") for name in _FIELDS}
        self.copies = {name: child(form, QPushButton, f"{name}CopyButton") for name in _FIELDS}
        self.folder_button, self.sign_button, self.save_button, self.close_button = (
            child(form, QPushButton, f"{name}Button") for name in ("folder", "sign", "save", "close")
        )
        self._connect()
        self._details.hide()
        self._words.hide()

    def show_result(self, done: Exported) -> None:
        """Show what was written."""
        self._done = done
        self._headline.setText(self.tr("Exported"))
        self.files.clear()
        for path in done.files:
            item = QListWidgetItem(icon("file-text"), path.name)
            item.setToolTip(str(path))
            self.files.addItem(item)
        self.files.setCurrentRow(0)
        self._fitter.fit()
        lines = [*done.remarks, *map(audit_sentence, done.audit)]
        self._remarks.setText("\n".join(lines))
        self._remarks.setVisible(bool(lines))
        self._audit.setText(
            self.tr("The Word file breaks none of the rules of accessibility and structure.")
            if not done.audit
            else self.tr(
                "Rules of accessibility and structure that the Word file breaks: %n", "", len(done.audit)
            )
        )
        self._fill_fields(done)
        self._show_ways()
        if done.public:
            self.details.setChecked(True)

    def _fill_fields(self, done: Exported) -> None:
        register = register_fields(done.document, self._desk.session.profile, public=done.public)
        values = {"hash": done.sha256, "content": done.content}
        values |= {name: getattr(register, name) for name in _FIELDS[2:]}
        for name, value in values.items():
            self.fields[name].setText(value)
            self.fields[name].setCursorPosition(0)
            self.fields[name].setPlaceholderText(self.tr("not known"))
            self.copies[name].setVisible(bool(value))

    def _connect(self) -> None:
        self.details.toggled.connect(self._fold)
        for name, button in self.copies.items():
            button.setAccessibleName(
                self.tr("Copy: {field}").format(field=self.fields[name].accessibleName())
            )
            button.clicked.connect(lambda _on=False, name=name: self._copy(name))
        self.folder_button.clicked.connect(self._show_file)
        self.files.itemActivated.connect(lambda _item: self._show_file())
        self.sign_button.clicked.connect(self.sign_wanted)
        self.save_button.clicked.connect(self._save)
        self.close_button.clicked.connect(self.closed)
        self._run.handed.connect(self._show_handed)

    def _fold(self, unfolded: bool) -> None:  # Qt's signal
        self._details.setVisible(unfolded)
        self._gap.setVisible(not unfolded)
        self.changed.emit()

    def _copy(self, name: str) -> None:
        QGuiApplication.clipboard().setText(self.fields[name].text())

    def _show_file(self) -> None:
        if self._done is not None:
            self._run.show(self._done.files[max(0, self.files.currentRow())])

    def _save(self) -> None:
        self._desk.save()
        self._show_ways()

    def _show_ways(self) -> None:
        """Offer what leads on: signing what is not being signed yet, saving what no file holds."""
        session = self._desk.session
        self.sign_button.setVisible(not self._sign and session.document.state is not State.SIGNED)
        self.save_button.setVisible(self._sign and not session.saved)

    def _show_handed(self, how: Handed) -> None:
        """Say where the files to be signed are by now, and what comes after signing."""
        if self._done is None or not self._sign:
            return
        heads = {
            Handed.DIGIDOC: self.tr("DigiDoc4 opens with the file"),
            Handed.FOLDER: self.tr("Sign the file in DigiDoc4"),
            Handed.NOWHERE: self.tr("Sign the file in DigiDoc4"),
        }
        words = {
            Handed.DIGIDOC: self.tr("Sign there; it needs the network."),
            Handed.FOLDER: self.tr(
                "Its folder is open: drag the file into DigiDoc4. Signing needs the network."
            ),
            Handed.NOWHERE: self.tr("It lies in “{folder}”. Signing needs the network.").format(
                folder=self._done.files[0].parent
            ),
        }
        after = self.tr(
            "When everybody has signed, drag the container (.asice) into this window: it says whether this "
            "version was signed."
        )
        self._headline.setText(heads[how])
        self._words.setText(f"{words[how]} {after}")
        self._words.show()
        self.changed.emit()
