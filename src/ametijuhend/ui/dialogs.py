"""The dialogs that are more than a message box: two states of a file, a text to write, a report."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from ametijuhend.language import translate
from ametijuhend.model.compare import Difference, sentences
from ametijuhend.ui.conversation import Conflict
from ametijuhend.ui.look.dialog_parts import dialog_column
from ametijuhend.ui.look.whole_rows import WholeRows


class _Dialog(QDialog):
    """A title, some words, room in the middle, buttons at the foot."""

    def __init__(self, title: str, words: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.column = dialog_column(self)
        label = QLabel(words)
        label.setWordWrap(True)
        label.setMinimumWidth(460)
        self.column.addWidget(label)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(8)
        self._foot.addStretch(1)
        self._has_first = False

    def add_button(self, words: str, name: str, *, first: bool = False) -> QPushButton:
        """Add a button at the foot; the first one is what Enter presses, and stands last as everywhere."""
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(first)
        button.setDefault(first)
        if first:
            button.setProperty("look", "primary")
        self._foot.insertWidget(self._foot.count() - self._has_first, button)
        self._has_first |= first
        return button

    def finish(self) -> None:
        """Put the buttons under what has been added."""
        self.column.addLayout(self._foot)


class ConflictDialog(_Dialog):
    """A file was changed on disk since it was opened: mine, theirs, both, and how they differ."""

    def __init__(
        self, name: str, written: datetime, found: Sequence[Difference] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            translate("Dialogs", "The file was changed meanwhile"),
            _conflict_words(name, written, found),
            parent,
        )
        self.answer = Conflict.CANCEL
        self.differences = QListWidget()
        self.differences.setObjectName("differencesList")
        self.differences.setProperty("look", "rows")
        self._caption = QLabel(translate("Dialogs", "What differs, theirs → mine"))
        self._caption.setProperty("look", "caption")
        self._caption.setBuddy(self.differences)
        self._caption.hide()
        self.differences.setAccessibleName(self._caption.text())
        self.differences.setWordWrap(True)
        self.differences.setItemDelegate(WholeRows(self.differences))
        self.differences.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.differences.addItems(sentences(found or ()))
        self.differences.hide()
        self.column.addWidget(self._caption)
        self.column.addWidget(self.differences, 1)
        if found:
            show = QPushButton(translate("Dialogs", "Show the difference"))
            show.setObjectName("showButton")
            show.setProperty("look", "flat")
            show.setAutoDefault(False)
            show.clicked.connect(lambda: self._show(show))
            self.column.addWidget(show, alignment=Qt.AlignmentFlag.AlignLeft)
        self._add_answers(can_take=found is not None)
        self.finish()

    def _add_answers(self, *, can_take: bool) -> None:
        texts = {
            Conflict.CANCEL: translate("Conversation", "Cancel"),
            Conflict.TAKE_THEIRS: translate("Dialogs", "Take theirs"),
            Conflict.KEEP_MINE: translate("Dialogs", "Keep mine"),
            Conflict.SAVE_AS: translate("Dialogs", "Save mine as…"),
        }
        for answer, words in texts.items():
            if answer is not Conflict.TAKE_THEIRS or can_take:
                first = answer is Conflict.SAVE_AS  # the one that changes nothing of theirs
                button = self.add_button(words, f"{answer.name.lower()}Button", first=first)
                button.clicked.connect(lambda _=False, answer=answer: self._give(answer))

    def _show(self, button: QPushButton) -> None:
        button.hide()
        self._caption.show()
        self.differences.show()
        self.resize(max(self.width(), 640), 480)

    def _give(self, answer: Conflict) -> None:
        self.answer = answer
        self.accept()


class TextDialog(_Dialog):
    """One line to write; it cannot be left empty."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(title, words, parent)
        self.edit = QLineEdit()
        self.edit.setAccessibleName(words)
        self.column.addWidget(self.edit)
        accept = self.add_button(translate("Dialogs", "Continue"), "continueButton", first=True)
        accept.setEnabled(False)
        accept.clicked.connect(self.accept)
        self.edit.textChanged.connect(lambda text: accept.setEnabled(bool(text.strip())))
        self.add_button(translate("Conversation", "Cancel"), "cancelButton").clicked.connect(self.reject)
        self.finish()

    @property
    def text(self) -> str:
        """What was written."""
        return self.edit.text().strip()


class ReportDialog(_Dialog):
    """What the program did wrong, as a text that can be copied; nothing leaves the computer by itself."""

    def __init__(self, sentence: str, report: str, parent: QWidget | None = None) -> None:
        super().__init__(translate("Dialogs", "The program made a mistake"), sentence, parent)
        text = QPlainTextEdit(report)
        text.setObjectName("reportText")
        text.setReadOnly(True)
        text.setAccessibleName(translate("Dialogs", "Report"))
        self.column.addWidget(text, 1)
        copy = self.add_button(translate("Dialogs", "Copy the report"), "copyButton")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close = self.add_button(translate("Conversation", "Close"), "closeButton", first=True)
        close.clicked.connect(self.accept)
        self.finish()
        self.resize(640, 420)


def _conflict_words(name: str, written: datetime, found: Sequence[Difference] | None) -> str:
    words = translate(
        "Dialogs",
        "“{name}” was changed by somebody else, or in another window, on {day} at {time}. Which state is to "
        "stay in the file? The other one is kept among the versions.",
    )
    here = written.astimezone()
    said = words.format(name=name, day=f"{here:%d.%m.%Y}", time=f"{here:%H:%M}")
    if found is None:
        said += " " + translate("Dialogs", "What the file holds now cannot be opened by this program.")
    return said
