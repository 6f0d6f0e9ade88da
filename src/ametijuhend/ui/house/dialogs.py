"""Small questions about the house's documents: what to rename, who has looked them over, where to export."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ametijuhend.house.plans import SUBSTITUTION, SUPERIOR, UNIT
from ametijuhend.model.paths import DocumentPath
from ametijuhend.ui.conversation import Conversation
from ametijuhend.ui.form.dates import DateEdit
from ametijuhend.ui.look.dialog_parts import dialog_column, foot_row, row_list
from ametijuhend.ui.look.labels import plain_tip


class _Question(QDialog):
    """Labelled fields in a column, one button that goes on and one that does not."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 16, 24, 16)
        self.column.setSpacing(8)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.column.addWidget(self.words)
        self.setMinimumWidth(460)
        self.accept_button = QPushButton()
        self.accept_button.setProperty("look", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)

    def say(self, title: str, words: str, accept: str) -> None:
        """Say what is asked, and what the button that goes on is called."""
        self.setWindowTitle(title)
        self.words.setText(words)
        self.accept_button.setText(accept)

    def ask(self, words: str, field: QWidget, beside: QWidget | None = None) -> None:
        """Add a field under its words, with a button beside it if told."""
        label = QLabel(words)
        label.setProperty("look", "caption")
        label.setBuddy(field)
        field.setAccessibleName(words)
        self.column.addSpacing(4)
        self.column.addWidget(label)
        row = QHBoxLayout()
        row.addWidget(field, 1)
        if beside is not None:
            row.addWidget(beside)
        elif field.maximumWidth() < self.minimumWidth():
            row.addStretch(1)  # what is narrower stands at the left
        self.column.addLayout(row)

    def finish(self) -> None:
        """Put the buttons under the fields."""
        foot = foot_row(self.cancel_button, self.accept_button)
        self.column.addSpacing(8)
        self.column.addStretch(1)
        self.column.addLayout(foot)


class RenameDialog(_Question):
    """Which name is to become which, and where."""

    def __init__(self, units: Iterable[str], superiors: Iterable[str], count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Rename in drafts"),
            self.tr(
                "Ready and signed job descriptions stay as they are. Every change is shown before anything "
                "is saved."
            ),
            self.tr("Show what changes"),
        )
        self._names = {UNIT: sorted(set(units)), SUPERIOR: sorted(set(superiors))}
        self.what = QComboBox()
        self.what.addItem(self.tr("Unit"), UNIT)
        self.what.addItem(self.tr("Superior"), SUPERIOR)
        self.what.addItem(self.tr("Superior, and who substitutes whom"), (*SUPERIOR, *SUBSTITUTION))
        self.old, self.new = QLineEdit(), QLineEdit()
        self.everywhere = QCheckBox(self.tr("Wherever else the old name stands, too"))
        self.whole = QCheckBox(self.tr("Only in the documents that are chosen (%n)", "", count))
        self.whole.setVisible(count > 1)
        self.whole.setChecked(count > 1)
        self.ask(self.tr("What"), self.what)
        self.ask(self.tr("Old name"), self.old)
        self.ask(self.tr("New name"), self.new)
        self.column.addWidget(self.everywhere)
        self.column.addWidget(self.whole)
        self.finish()
        self.what.currentIndexChanged.connect(lambda _row: self._offer())
        for field in (self.old, self.new):
            field.textChanged.connect(lambda _text: self._show_button())
        self._offer()
        self._show_button()
        self.old.setFocus()

    @property
    def fields(self) -> tuple[DocumentPath, ...]:
        """The fields in which the name is to be changed."""
        return tuple(self.what.currentData())

    def _offer(self) -> None:
        """Let the names that documents have complete what is typed."""
        names = self._names[UNIT if self.fields == UNIT else SUPERIOR]
        for field in (self.old, self.new):
            completer = QCompleter(names, field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            field.setCompleter(completer)

    def _show_button(self) -> None:
        old, new = self.old.text().strip(), self.new.text().strip()
        self.accept_button.setEnabled(bool(old and new and old != new))


class ReviewDialog(_Question):
    """When documents were looked over, and in what role."""

    def __init__(self, titles: list[str], today: date, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        words = (
            self.tr("“{title}” was looked over, and nothing has to be changed.").format(title=titles[0])
            if len(titles) == 1
            else self.tr("%n documents were looked over, and nothing has to be changed.", "", len(titles))
        )
        self.say(self.tr("Looked over, no changes"), words, self.tr("Record"))
        self.words.setToolTip(plain_tip("\n".join(titles)))
        self.day, self.role = DateEdit(), QLineEdit(role)
        self.day.show_date(today)
        self.role.setPlaceholderText(self.tr("For example: personnel specialist"))
        self.ask(self.tr("Day"), self.day)
        self.ask(self.tr("Role of who looked them over"), self.role)
        self.finish()
        self.day.textChanged.connect(lambda _text: self._show_button())
        self.role.textChanged.connect(lambda _text: self._show_button())
        self._show_button()
        self.role.setFocus()

    def _show_button(self) -> None:
        self.accept_button.setEnabled(self.day.value is not None and bool(self.role.text().strip()))


class ExportManyDialog(_Question):
    """Into which folder documents are to be exported, and as what."""

    def __init__(self, count: int, folder: Path, conversation: Conversation, parent: QWidget) -> None:
        super().__init__(parent)
        words = self.tr(
            "%n documents become Word files. Files of the same name stay: the new ones get a number.",
            "",
            count,
        )
        self.say(self.tr("Export several"), words, self.tr("Export"))
        self._conversation = conversation
        self.folder = QLineEdit(str(folder))
        choose = QPushButton(self.tr("Choose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        self.ask(self.tr("Folder"), self.folder, choose)
        self.pdf = QCheckBox(self.tr("A PDF of each, too"))
        self.column.addWidget(self.pdf)
        self.finish()

    def _choose(self) -> None:
        found = self._conversation.ask_folder(
            self.tr("Folder for the exported files"), Path(self.folder.text())
        )
        if found is not None:
            self.folder.setText(str(found))


class LinesDialog(QDialog):
    """Sentences, one below the other."""

    def __init__(self, title: str, words: str, lines: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.list = row_list(title)
        self.list.addItems(list(lines))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.clicked.connect(self.accept)
        foot = foot_row(self.close_button)
        column = dialog_column(self)
        column.addWidget(label)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.resize(680, 420)
