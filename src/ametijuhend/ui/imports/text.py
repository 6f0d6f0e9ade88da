"""The dialog that a text is pasted into to be imported."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QWidget

from ametijuhend.ui.look.forms import child, fill

_LINES_AT_LEAST = 4
"""From here on what lies on the clipboard is taken for the text that is meant."""


class TextImportDialog(QDialog):
    """A large field; what lies on the clipboard stands in it already if it has several lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import a text"))
        form = fill(self, "import_text")
        self.edit = child(form, QPlainTextEdit, "textEdit")
        self.read = child(form, QPushButton, "readButton")
        self.read.clicked.connect(self.accept)
        child(form, QPushButton, "cancelButton").clicked.connect(self.reject)
        self.edit.textChanged.connect(self._show)
        self.edit.setPlainText(_fitting(QGuiApplication.clipboard().mimeData()))
        self._show()
        self.resize(760, 520)
        self.edit.setFocus()

    @property
    def text(self) -> str:
        """What was pasted."""
        return self.edit.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def _show(self) -> None:
        self.read.setEnabled(bool(self.text.strip()))


def _fitting(mime: QMimeData | None) -> str:
    text = mime.text() if mime is not None and mime.hasText() and not mime.hasUrls() else ""
    return text if text.count("\n") >= _LINES_AT_LEAST else ""
