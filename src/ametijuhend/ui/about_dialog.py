"""About the program: its version, the parts that others made with their licences, where to turn."""

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from ametijuhend import __version__
from ametijuhend.assets import asset
from ametijuhend.storage.licences import licence_text, parts
from ametijuhend.ui.look.dialog_parts import dialog_column


class AboutDialog(QDialog):
    """What the program is, what it is made of, and how to tell of a mistake."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Ametijuhend"))
        self.parts = QListWidget()
        self.parts.setObjectName("partsList")
        self.parts.setProperty("look", "rows")
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = QPlainTextEdit()
        self.text.setObjectName("licenceText")
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        self._parts = parts()
        self._lay_out()
        self.parts.addItem(self.tr("Ametijuhend – MIT"))
        self.parts.addItems([f"{part.name} – {part.licence}" for part in self._parts])
        self.parts.currentRowChanged.connect(self._show_licence)
        self.parts.setCurrentRow(0)
        self.resize(920, 600)

    def _lay_out(self) -> None:
        column = dialog_column(self)
        title = QLabel(f"Ametijuhend {__version__}")
        title.setObjectName("versionLabel")
        title.setProperty("look", "title")
        column.addWidget(title)
        column.addWidget(
            _words(self.tr("Job descriptions of a state agency, from the form to the signature."))
        )
        column.addWidget(
            _words(
                self.tr(
                    "Found a mistake? Copy the details below and send them to your computer support with "
                    "what you did and what happened. The program itself sends nothing anywhere."
                )
            )
        )
        caption = QLabel(self.tr("What the program is made of"))
        caption.setProperty("look", "caption")
        caption.setBuddy(self.parts)
        self.parts.setAccessibleName(caption.text())
        column.addWidget(caption)
        column.addWidget(
            _words(
                self.tr(
                    "Qt, PySide6 and psycopg stand under the LGPL 3.0: they are linked dynamically, lie in "
                    "files of their own beside the program, and may be replaced by other builds. Each "
                    "part's source is at the address above its licence."
                )
            )
        )
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self.parts, 2)
        both.addWidget(self.text, 3)
        column.addLayout(both, 1)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        copy = QPushButton(self.tr("Copy the details"))
        copy.setObjectName("copyButton")
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details()))
        close = QPushButton(self.tr("Close"))
        close.setObjectName("closeButton")
        close.setProperty("look", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(copy)
        foot.addWidget(close)
        return foot

    def _show_licence(self, row: int) -> None:
        if row == 0:
            self.text.setPlainText(own_licence())
            return
        part = self._parts[row - 1]
        text = licence_text(part) or self.tr("The text comes with the installed program.")
        self.text.setPlainText(f"{part.home}\n\n{text}")


def details() -> str:
    """Return what whoever looks for a mistake has to know of this computer; nothing of the user's."""
    return (
        f"Ametijuhend {__version__}\n{platform.platform()}\n"
        f"Python {platform.python_version()}, Qt {qVersion()}, {QGuiApplication.platformName()}"
    )


def own_licence() -> str:
    """Return the program's own licence."""
    return asset("LICENSE").read_text("utf-8")


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label
