"""Many files imported at once: how far it is, how each went, and each to be looked through afterwards."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from ametijuhend.model.document import Document
from ametijuhend.readers.bringing import Account, targets
from ametijuhend.readers.printed import printed
from ametijuhend.readers.reader import read_file
from ametijuhend.readers.reading import Reading
from ametijuhend.session.background import Background, Task
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.storage.problems import FileProblem
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.imports.many_run import ManyRun
from ametijuhend.ui.imports.reading import ReadingOne
from ametijuhend.ui.imports.review import ImportReview
from ametijuhend.ui.look.forms import child, fill
from ametijuhend.ui.look.icons import icon
from ametijuhend.ui.look.theme import Theme
from ametijuhend.ui.look.whole_rows import WholeRows

_LOOK = 100
"""Milliseconds between two looks at how far it is."""
_PLACE = Qt.ItemDataRole.UserRole
_ALL, _TO_LOOK_AT, _FAILED, _WELL = "all", "look", "failed", "well"


class ManyDialog(QDialog):
    """Where to, how far, what became of each."""

    def __init__(
        self, desk: Desk, theme: Theme, files: Sequence[Path], folder: Path, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import many files"))
        self._desk, self._theme, self._files, self._folder = desk, theme, list(files), folder
        self._accounts: dict[int, Account] = {}
        self._problems: dict[int, str] = {}
        self._seen: set[int] = set()
        self._items: dict[int, QListWidgetItem] = {}
        self._ended = False
        self.run: ManyRun | None = None
        self._background = Background(self)
        self.reading = ReadingOne(self)
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self._take_outcomes)
        self._take_form(fill(self, "import_many"))
        self._connect()
        self._show()
        self.resize(820, 560)
        self.start_button.setFocus()

    @override
    def reject(self) -> None:
        """Stop what is going on, and close."""
        self._stop()
        self.reading.cancel()
        super().reject()

    def start(self) -> None:
        """Begin."""
        if self.run is not None:
            return
        run = self.run = ManyRun(self._files, targets(self._files, self._folder))
        self._look.start()
        self._background.start(run.through, self._end)
        self._show()

    def review(self) -> None:
        """Look the chosen file through once more; what is accepted is saved into its document."""
        place = self._chosen()
        if place in self._accounts and not self.reading.busy:
            path = self._files[place]
            self.reading.start(
                path.name,
                read_file,
                (path,),
                lambda reading: self._show_review(place, reading),
                refused=self._desk.conversation.tell_problem,
            )

    def open_chosen(self) -> None:
        """Open the document of the chosen file in the editor."""
        place = self._chosen()
        if place in self._accounts and self.run is not None:
            goal = self.run.goals[place]
            self.accept()
            self._desk.open_file(goal)

    def _take_form(self, form: QWidget) -> None:
        self._words = child(form, QLabel, "wordsLabel")
        self._target = child(form, QLineEdit, "targetEdit")
        child(form, QLabel, "targetLabel").setBuddy(self._target)
        self.target_button = child(form, QPushButton, "targetButton")
        self.start_button = child(form, QPushButton, "startButton")
        self.bar = child(form, QProgressBar, "progressBar")
        self._progress = child(form, QLabel, "progressLabel")
        self.stop_button = child(form, QPushButton, "stopButton")
        self.summary = child(form, QLabel, "summaryLabel")
        self.list = child(form, QListWidget, "fileList")
        self.list.setItemDelegate(WholeRows(self.list))
        self.choice = child(form, QComboBox, "showCombo")
        self.review_button = child(form, QPushButton, "reviewButton")
        self.open_button = child(form, QPushButton, "openButton")
        self._close = child(form, QPushButton, "closeButton")
        for key, words in (
            (_ALL, self.tr("All files")),
            (_TO_LOOK_AT, self.tr("To look at")),
            (_FAILED, self.tr("Not imported")),
            (_WELL, self.tr("Went well")),
        ):
            self.choice.addItem(words, key)
        self.bar.setMaximum(len(self._files))

    def _connect(self) -> None:
        self.target_button.clicked.connect(self._choose_target)
        self.start_button.clicked.connect(self.start)
        self.stop_button.clicked.connect(self._stop)
        self.review_button.clicked.connect(self.review)
        self.open_button.clicked.connect(self.open_chosen)
        self._close.clicked.connect(self.reject)
        self.list.itemActivated.connect(lambda _item: self.review())
        self.list.currentRowChanged.connect(lambda _row: self._show_buttons())
        self.choice.currentIndexChanged.connect(lambda _place: self._show_list())
        for button in (self.target_button, self.stop_button, self.open_button, self._close):
            button.setAutoDefault(False)

    def _choose_target(self) -> None:
        title = self.tr("Folder for the job descriptions")
        folder = self._desk.conversation.ask_folder(title, self._folder)
        if folder is not None:
            self._folder = folder
            self._show()

    def _stop(self) -> None:
        if self.run is not None:
            self.run.stop()
            self._show()

    def _take_outcomes(self) -> None:
        if self.run is None:
            return
        for place, account, sentence in self.run.taken():
            if account is not None:
                self._accounts[place] = account
            else:
                self._problems[place] = sentence
            item = self._items.get(place)
            if item is not None:
                self._show_item(item, place)
        self._show_progress()

    def _end(self, task: Task) -> None:
        if not isValid(self):
            return
        self._look.stop()
        self._take_outcomes()
        self._ended = True
        self._show()
        task.result()

    def _show(self) -> None:
        """Show what there is to do at present."""
        running = self.run is not None and not self._ended
        self._target.setText(str(self._folder))
        self._words.setText(
            self.tr("%n file(s) will be read and saved as job descriptions.", "", len(self._files))
        )
        self._words.setVisible(self.run is None)
        for widget in (self.target_button, self.start_button):
            widget.setVisible(self.run is None)
        for part in (self.bar, self._progress, self.stop_button):
            part.setVisible(running)
        self.stop_button.setEnabled(running and self.run is not None and not self.run.stopped)
        self.summary.setVisible(self._ended)
        for choice in (self.choice, self.review_button, self.open_button):
            choice.setVisible(self._ended)
        self.summary.setText(self._summary())
        self._show_progress()
        self._show_list()
        if self._ended:
            self.review_button.setDefault(True)
            self.list.setFocus()

    def _show_progress(self) -> None:
        done = len(self._accounts) + len(self._problems)
        self.bar.setValue(done)
        if self.run is not None and self.run.stopped:
            self._progress.setText(self.tr("Stopping…"))
        else:
            self._progress.setText(self.tr("{done} of {all}").format(done=done, all=len(self._files)))

    def _summary(self) -> str:
        to_look = sum(map(self._is_to_look_at, self._accounts))
        parts = [
            self.tr("Went well: %n", "", len(self._accounts) - to_look),
            self.tr("to look at: %n", "", to_look),
            self.tr("not imported: %n", "", len(self._problems)),
        ]
        left = len(self._files) - len(self._accounts) - len(self._problems)
        if left:
            parts.append(self.tr("not begun: %n", "", left))
        return " · ".join(parts)

    def _show_list(self) -> None:
        here = self._chosen()
        self.list.clear()
        self._items = {}
        for place, file in enumerate(self._files):
            if self._is_shown(place):
                item = self._items[place] = QListWidgetItem()
                self._show_item(item, place)
                item.setData(_PLACE, place)
                item.setToolTip(str(file))
                self.list.addItem(item)
                if place == here:
                    self.list.setCurrentItem(item)
        if self._ended and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self._show_buttons()

    def _show_item(self, item: QListWidgetItem, place: int) -> None:
        item.setIcon(icon(self._icon(place)))
        item.setText(f"{self._files[place].name}\n{self._words_of(place)}")

    def _is_shown(self, place: int) -> bool:
        account = self._accounts.get(place)
        return {
            _ALL: True,
            _FAILED: place in self._problems,
            _TO_LOOK_AT: self._is_to_look_at(place),
            _WELL: account is not None and not self._is_to_look_at(place),
        }[self.choice.currentData()]

    def _icon(self, place: int) -> str:
        account = self._accounts.get(place)
        if account is None:
            return "x" if place in self._problems else "file-text"
        return "triangle-alert" if self._is_to_look_at(place) else "check"

    def _is_to_look_at(self, place: int) -> bool:
        account = self._accounts.get(place)
        return account is not None and place not in self._seen and needs_a_look(account)

    def _words_of(self, place: int) -> str:
        account = self._accounts.get(place)
        if account is None:
            return self._problems.get(place, self.tr("not begun") if self._ended else self.tr("waiting"))
        if place in self._seen:
            return self.tr("looked through")
        if not needs_a_look(account):
            return self.tr("everything was understood")
        parts = []
        if account.unsure:
            parts.append(self.tr("fields in doubt: %n", "", account.unsure))
        if account.leftovers:
            parts.append(self.tr("not understood: %n", "", len(account.leftovers)))
        return " · ".join(parts)

    def _show_buttons(self) -> None:
        there = self._chosen() in self._accounts
        self.review_button.setEnabled(there)
        self.open_button.setEnabled(there)

    def _chosen(self) -> int:
        item = self.list.currentItem()
        return int(item.data(_PLACE)) if item is not None else -1

    def _show_review(self, place: int, reading: Reading) -> None:
        """Show a review, unless the document of the file is no longer what was made of it."""
        if self.run is None:
            return
        goal = self.run.goals[place]
        try:
            native = open_document(goal).document
        except FileProblem as problem:
            self._desk.conversation.tell_problem(problem.sentence)
            return
        if not same_content(native, reading.document):
            text = self.tr("“{name}” has been changed since it was imported: open it in the editor.")
            self._desk.conversation.tell_problem(text.format(name=goal.name))
            return
        review = ImportReview(reading, self._theme.colours, self._desk.library, self)
        review.take = lambda one: self._keep(place, goal, one.document.model_copy(update={"id": native.id}))
        review.open()

    def _keep(self, place: int, goal: Path, document: Document) -> bool:
        """Save what was looked through into the document that was made of the file."""
        try:
            save_document(document, goal)
        except FileProblem as problem:
            self._desk.conversation.tell_problem(problem.sentence)
            return False
        self._seen.add(place)
        self.summary.setText(self._summary())
        self._show_list()
        return True


def needs_a_look(account: Account) -> bool:
    """Return whether a person should look at what was made of a file."""
    return bool(account.unsure or account.leftovers)


def same_content(one: Document, other: Document) -> bool:
    """Return whether two documents say the same on paper, and have as much that was not understood."""
    return len(one.leftovers) == len(other.leftovers) and printed(one) == printed(other)
