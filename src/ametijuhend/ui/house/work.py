"""Work on many documents off the window's thread: how far it is, a way to end it, and what came of it."""

from collections.abc import Callable, Iterable, Iterator
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget
from shiboken6 import isValid

from ametijuhend.session.background import Background, Task

_LOOK = 100
"""Milliseconds between two looks at how far it is."""
_T = TypeVar("_T")


class Progress:
    """How far one piece of work is: told by its thread, looked at and ended by the window."""

    def __init__(self, of: int) -> None:
        self.of = of
        self.count = 0
        self._ended = Event()

    def cancel(self) -> None:
        """Begin nothing further."""
        self._ended.set()

    @property
    def cancelled(self) -> bool:
        """Whether the user has had enough."""
        return self._ended.is_set()

    def through(self, items: Iterable[_T]) -> Iterator[_T]:
        """Return the items one by one, counted, up to where it is cancelled."""
        for item in items:
            if self.cancelled:
                return
            yield item
            self.count += 1


class WorkBar(QWidget):
    """A line with a bar and a button that ends what is going on; hidden while nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._progress: Progress | None = None
        self.words = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self._show)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether something is going on."""
        return self._progress is not None

    def start(
        self, words: str, of: int, job: Callable[[Progress], Any], then: Callable[[Any, bool], object]
    ) -> None:
        """Do a job with some documents; ``then`` gets what it gave, and whether it came to its end."""
        progress = self._progress = Progress(of)
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setMaximum(max(of, 1))
        self._show()
        self.show()
        self._look.start()

        def end(task: Task) -> None:
            if isValid(self):
                self._look.stop()
                self._progress = None
                self.hide()
                then(task.result(), not progress.cancelled)

        self._background.start(lambda: job(progress), end)

    def stop(self) -> None:
        """End what is going on, between two documents."""
        if self._progress is not None:
            self._progress.cancel()

    def _show(self) -> None:
        if self._progress is not None:
            self.bar.setValue(self._progress.count)
