"""The one place that talks to the user in dialogs: which file, save first?, what went wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import Enum, StrEnum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6 import QtWidgets
from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ametijuhend.language import translate
from ametijuhend.ui.look.icons import icon as drawn

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ametijuhend.model.compare import Difference

_Answer = TypeVar("_Answer")
_SIGN = QSize(28, 28)
_MARGINS = 24, 16, 24, 16


class FileKind(StrEnum):
    """The kinds of file that the program writes, by their ending."""

    NATIVE = ".ametijuhend"
    DOCX = ".docx"
    PDF = ".pdf"
    SHEET = ".xlsx"
    PACK = ".json"
    CALENDAR = ".ics"


class Unsaved(Enum):
    """What to do with changes before the document is left."""

    SAVE = auto()
    DISCARD = auto()
    CANCEL = auto()


class Copy(Enum):
    """What to do with a file that holds another copy of the open document."""

    JOIN = auto()
    OPEN = auto()
    CANCEL = auto()


class Conflict(Enum):
    """What to do when a file holds a state that the user has not seen."""

    KEEP_MINE = auto()
    TAKE_THEIRS = auto()
    SAVE_AS = auto()
    CANCEL = auto()


class Conversation(Protocol):
    """What the program asks and tells; tests answer in the user's place."""

    def ask_open(self, folder: Path) -> Path | None:
        """Return the file to open, or nothing."""

    def ask_library(self, folder: Path) -> Path | None:
        """Return the spreadsheet or the pack to import into the library, or nothing."""

    def ask_container(self, folder: Path) -> Path | None:
        """Return the signed container to check, or nothing."""

    def ask_folder(self, title: str, folder: Path) -> Path | None:
        """Return a folder, or nothing."""

    def ask_program(self, title: str, folder: Path) -> Path | None:
        """Return a program's file, or nothing."""

    def ask_target(self, suggested: Path, kind: FileKind) -> Path | None:
        """Return where to write a file of a kind, or nothing."""

    def ask_unsaved(self, title: str) -> Unsaved:
        """Return what to do with the changes in the document of this title."""

    def ask_copy(self, name: str, title: str) -> Copy:
        """Return what to do with a file that holds another copy of the open document of this title."""

    def ask_printer(self, printer: QPrinter, count: int) -> bool:
        """Let the user set the printer for a number of pages; whether to print."""

    def ask_conflict(self, name: str, written: datetime, found: Sequence[Difference] | None) -> Conflict:
        """Return which state is to stay in a file that was changed at a moment; nothing found: unreadable."""

    def ask_text(self, title: str, words: str) -> str:
        """Return what the user writes, empty for nothing."""

    def tell_problem(self, sentence: str) -> None:
        """Say what could not be done, and the way out."""

    def tell_accident(self, sentence: str, report: str) -> None:
        """Say that the program made a mistake, and show a report that can be copied."""

    def tell(self, title: str, text: str) -> None:
        """Say something that needs no answer."""


class DialogConversation:
    """The conversation in dialogs, over the window that is open at the time."""

    def __init__(self) -> None:
        self.window: QWidget | None = None

    def ask_open(self, folder: Path) -> Path | None:
        """Return the file to open, or nothing."""
        name, _ = QtWidgets.QFileDialog.getOpenFileName(
            self.window,
            translate("Conversation", "Open or import a job description"),
            str(folder),
            ";;".join(_open_filters()),
        )
        return Path(name) if name else None

    def ask_library(self, folder: Path) -> Path | None:
        """Return the spreadsheet or the pack to import into the library, or nothing."""
        name, _ = QtWidgets.QFileDialog.getOpenFileName(
            self._over(),
            translate("Conversation", "Import into the library"),
            str(folder),
            ";;".join(_filters((FileKind.SHEET, FileKind.PACK))),
        )
        return Path(name) if name else None

    def ask_container(self, folder: Path) -> Path | None:
        """Return the signed container to check, or nothing."""
        title = translate("Conversation", "Check what was signed")
        words = translate("Conversation", "Signed files")
        kinds = f"{words} (*.asice *.sce *.bdoc *.asics *.scs)"
        name, _ = QtWidgets.QFileDialog.getOpenFileName(self._over(), title, str(folder), kinds)
        return Path(name) if name else None

    def ask_folder(self, title: str, folder: Path) -> Path | None:
        """Return a folder, or nothing."""
        name = QtWidgets.QFileDialog.getExistingDirectory(self._over(), title, str(folder))
        return Path(name) if name else None

    def ask_program(self, title: str, folder: Path) -> Path | None:
        """Return a program's file, or nothing."""
        name, _ = QtWidgets.QFileDialog.getOpenFileName(self._over(), title, str(folder))
        return Path(name) if name else None

    def ask_target(self, suggested: Path, kind: FileKind) -> Path | None:
        """Return where to write a file of a kind, or nothing; the ending is added where it is missing."""
        name, _ = QtWidgets.QFileDialog.getSaveFileName(
            self._over(), _save_title(kind), str(suggested), _filter(kind)
        )
        if not name:
            return None
        return Path(name) if name.lower().endswith(kind) else Path(name + kind)

    def ask_unsaved(self, title: str) -> Unsaved:
        """Return what to do with the changes in the document of this title."""
        answers = {
            translate("Conversation", "Save"): Unsaved.SAVE,
            translate("Conversation", "Don't save"): Unsaved.DISCARD,
            translate("Conversation", "Cancel"): Unsaved.CANCEL,
        }
        words = translate("Conversation", "“{title}” has changes that are not saved yet.").format(title=title)
        return self._ask(translate("Conversation", "Save the changes?"), words, answers)

    def ask_copy(self, name: str, title: str) -> Copy:
        """Return what to do with a file that holds another copy of the open document of this title."""
        answers = {
            translate("Conversation", "Join the changes…"): Copy.JOIN,
            translate("Conversation", "Open it"): Copy.OPEN,
            translate("Conversation", "Cancel"): Copy.CANCEL,
        }
        words = translate(
            "Conversation",
            "“{name}” is another copy of “{title}”, which is open. Joining shows each change of the copy, "
            "and takes only what you choose.",
        )
        title_words = translate("Conversation", "Another copy of the same document")
        return self._ask(title_words, words.format(name=name, title=title), answers)

    def ask_printer(self, printer: QPrinter, count: int) -> bool:
        """Let the user set the printer for a number of pages; whether to print."""
        from ametijuhend.preview.printing import print_dialog  # noqa: PLC0415  # only where it is used

        dialog = print_dialog(printer, count, self.window)
        dialog.setWindowTitle(translate("Conversation", "Print the job description"))
        accepted = dialog.exec() == QtWidgets.QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted

    def ask_conflict(self, name: str, written: datetime, found: Sequence[Difference] | None) -> Conflict:
        """Return which state is to stay in a file that was changed at a moment."""
        from ametijuhend.ui.dialogs import ConflictDialog  # noqa: PLC0415  # only where it is used

        dialog = ConflictDialog(name, written, found, self.window)
        dialog.exec()
        dialog.deleteLater()
        return dialog.answer

    def ask_text(self, title: str, words: str) -> str:
        """Return what the user writes, empty for nothing."""
        from ametijuhend.ui.dialogs import TextDialog  # noqa: PLC0415  # only where it is used

        dialog = TextDialog(title, words, self.window)
        text = dialog.text if dialog.exec() == QtWidgets.QDialog.DialogCode.Accepted else ""
        dialog.deleteLater()
        return text

    def tell_accident(self, sentence: str, report: str) -> None:
        """Say that the program made a mistake, and show a report that can be copied."""
        from ametijuhend.ui.dialogs import ReportDialog  # noqa: PLC0415  # only where it is used

        dialog = ReportDialog(sentence, report, self.window)
        dialog.exec()
        dialog.deleteLater()

    def tell_problem(self, sentence: str) -> None:
        """Say what could not be done, and the way out."""
        self._say(
            QtWidgets.QMessageBox.Icon.Warning, translate("Conversation", "This did not work"), sentence
        )

    def tell(self, title: str, text: str) -> None:
        """Say something that needs no answer."""
        self._say(QtWidgets.QMessageBox.Icon.Information, title, text)

    def _over(self) -> QWidget | None:
        """Return what a file dialog stands over: a dialog that is open, else the window."""
        return QApplication.activeModalWidget() or self.window

    def _ask(self, title: str, words: str, answers: Mapping[str, _Answer]) -> _Answer:
        """Return the answer that the user gives; the first is offered, the last is Escape's."""
        box = self._box(QtWidgets.QMessageBox.Icon.Question, title, words)
        role = QtWidgets.QMessageBox.ButtonRole
        roles = (role.AcceptRole, role.DestructiveRole, role.RejectRole)
        buttons = {
            box.addButton(said, role): answer
            for (said, answer), role in zip(answers.items(), roles, strict=True)
        }
        every = list(buttons)
        _make_primary(every[0])
        box.setDefaultButton(every[0])
        box.setEscapeButton(every[-1])
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        return next((answer for button, answer in buttons.items() if button is clicked), buttons[every[-1]])

    def _say(self, icon: QtWidgets.QMessageBox.Icon, title: str, text: str) -> None:
        box = self._box(icon, title, text)
        close = box.addButton(translate("Conversation", "Close"), QtWidgets.QMessageBox.ButtonRole.AcceptRole)
        _make_primary(close)
        box.exec()
        box.deleteLater()

    def _box(self, icon: QtWidgets.QMessageBox.Icon, title: str, text: str) -> QtWidgets.QMessageBox:
        box = QtWidgets.QMessageBox(self.window)
        warns = icon is QtWidgets.QMessageBox.Icon.Warning
        sign = drawn("triangle-alert" if warns else "info", QPalette.ColorRole.Accent)
        box.setIconPixmap(sign.pixmap(_SIGN, box.devicePixelRatioF()))
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText(text)
        layout = box.layout()
        if layout is not None:
            layout.setContentsMargins(*_MARGINS)
        return box


def _make_primary(button: QtWidgets.QAbstractButton) -> None:
    """Let a button look as what the box is for; it has its looks already when it comes."""
    button.setProperty("look", "primary")
    button.style().unpolish(button)
    button.style().polish(button)


def _save_title(kind: FileKind) -> str:
    return {
        FileKind.NATIVE: translate("Conversation", "Save the job description"),
        FileKind.DOCX: translate("Conversation", "Export as a Word file"),
        FileKind.PDF: translate("Conversation", "Export as PDF"),
        FileKind.SHEET: translate("Conversation", "Save as a spreadsheet"),
        FileKind.PACK: translate("Conversation", "Export the library as a pack"),
        FileKind.CALENDAR: translate("Conversation", "Save the reviews for a calendar"),
    }[kind]


def _filter(kind: FileKind) -> str:
    words = {
        FileKind.NATIVE: translate("Conversation", "Job descriptions"),
        FileKind.DOCX: translate("Conversation", "Word files"),
        FileKind.PDF: translate("Conversation", "PDF files"),
        FileKind.SHEET: translate("Conversation", "Spreadsheets"),
        FileKind.PACK: translate("Conversation", "Library packs"),
        FileKind.CALENDAR: translate("Conversation", "Calendar files"),
    }[kind]
    return f"{words} (*{kind})"


def _open_filters() -> list[str]:
    """Return a filter of all that can be opened or imported, and one for each kind."""
    texts = translate("Conversation", "Text files") + " (*.txt *.md)"
    word = translate("Conversation", "Word files") + " (*.docx *.docm)"
    every = translate("Conversation", "All that can be opened or imported")
    whole = f"{every} (*{FileKind.NATIVE} *.docx *.docm *.pdf *.txt *.md)"
    return [whole, _filter(FileKind.NATIVE), word, _filter(FileKind.PDF), texts]


def _filters(kinds: Sequence[FileKind]) -> list[str]:
    """Return a filter of all the kinds together, and one for each."""
    every = " ".join(f"*{kind}" for kind in kinds)
    whole = translate("Conversation", "All that can be imported")
    return [f"{whole} ({every})", *map(_filter, kinds)]
