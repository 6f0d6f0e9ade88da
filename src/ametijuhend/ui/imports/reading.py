"""A file that is read for the window: in a process of its own, so that it can be cancelled at any time."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QPushButton, QWidget
from shiboken6 import isValid

from ametijuhend.language import translate
from ametijuhend.readers import refusals
from ametijuhend.readers.confined import Confined, TooMuchError
from ametijuhend.session.background import Background, Task
from ametijuhend.storage.problems import FileProblem
from ametijuhend.ui.look.dialog_parts import dialog_column, foot_row

_Read = TypeVar("_Read")
PATIENCE = 400
"""Milliseconds after which the window says that something is being read."""


class ReadingOne(QObject):
    """One reading at a time: it ends in a reading, in a sentence, or in nothing where it is cancelled."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._background = Background(self)
        self._confined: Confined | None = None
        self._wait = QTimer(self, singleShot=True, interval=PATIENCE)
        self._wait.timeout.connect(self._say)
        self.dialog: WaitDialog | None = None
        self._name = ""

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self._confined is not None

    def start(
        self,
        name: str,
        job: Callable[..., _Read],
        values: tuple[object, ...],
        then: Callable[[_Read], object],
        *,
        refused: Callable[[str], object],
    ) -> None:
        """Read by a module's function; ``then`` gets the reading, ``refused`` why there is none."""
        confined = self._confined = Confined()
        self._name = name

        def read() -> _Read:
            with confined:
                return confined.run(job, *values)

        def end(task: Task) -> None:
            if isValid(self) and self._confined is confined:
                self._stop()
                _hand_on(task, name, then, refused)

        self._wait.start()
        self._background.start(read, end)

    def cancel(self) -> None:
        """Read no further; nothing is said of it."""
        confined = self._confined
        self._stop()
        if confined is not None:
            confined.kill()

    def _stop(self) -> None:
        self._confined = None
        self._wait.stop()
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.done(QDialog.DialogCode.Accepted)

    def _say(self) -> None:
        self.dialog = WaitDialog(self._name, self._window)
        self.dialog.rejected.connect(self.cancel)
        self.dialog.open()


def _hand_on(
    task: Task, name: str, then: Callable[[_Read], object], refused: Callable[[str], object]
) -> None:
    try:
        reading: _Read = task.result()
    except FileProblem as problem:
        refused(problem.sentence)
    except TooMuchError:
        refused(refusals.too_much_work(name).sentence)
    else:
        then(reading)


class WaitDialog(QDialog):
    """Says what is being read, and lets it be cancelled."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("ImportReview", "Import"))
        words = QLabel(translate("ImportReview", "Reading “{name}”…").format(name=name))
        words.setMinimumWidth(360)
        words.setWordWrap(True)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(words.text())
        self.cancel = QPushButton(translate("Conversation", "Cancel"))
        self.cancel.clicked.connect(self.reject)
        foot = foot_row(self.cancel)
        column = dialog_column(self)
        column.addWidget(words)
        column.addWidget(bar)
        column.addLayout(foot)
