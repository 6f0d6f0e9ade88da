"""Reading the house's documents off the window's thread, with a bar that shows how far it is."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget
from shiboken6 import isValid

from ametijuhend.house.documents import Scanned, listed, read
from ametijuhend.session.background import Background, Task

_LOOK = 100
"""Milliseconds between two looks at how far the reading is."""


class Reading:
    """One reading of the house's folders, in a thread of its own: how far it is, and its end."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._ended = Event()
        self.count = 0
        self.of = 0

    def cancel(self) -> None:
        """Read no further."""
        self._ended.set()

    @property
    def cancelled(self) -> bool:
        """Whether the user has had enough."""
        return self._ended.is_set()

    def scanned(self) -> Iterator[Scanned]:
        """Return the documents one by one, up to the end or to where it is cancelled."""
        files = []
        for found in listed(self._folders):
            if self.cancelled:
                return
            files.append(found)
            self.of = len(files)
        for self.count, found in enumerate(files, start=1):
            if self.cancelled:
                return
            yield found if found.problem else read(found.path)


class HouseReading(QWidget):
    """A bar that shows how far a reading is, and a button that ends it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._reading: Reading | None = None
        self.words = QLabel()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Documents read"))
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._show)
        self.hide()

    def start(
        self,
        folders: Sequence[Path],
        job: Callable[[Iterator[Scanned]], object],
        then: Callable[[Task, bool], object],
    ) -> None:
        """Do a job with the documents of folders; ``then`` gets its task, and whether all were read."""
        reading = self._reading = Reading(folders)
        self.cancel.clicked.connect(reading.cancel)
        self.show()
        self._show()
        self._look.start()

        def end(task: Task) -> None:
            if isValid(self):
                self._look.stop()
                self.hide()
                then(task, not reading.cancelled)

        self._background.start(lambda: job(reading.scanned()), end)

    def leave(self) -> None:
        """End what is going on."""
        if self._reading is not None:
            self._reading.cancel()

    def _show(self) -> None:
        reading = self._reading
        if reading is not None:
            self.bar.setMaximum(reading.of)
            self.bar.setValue(reading.count)
            words = self.tr("{count} of {all} documents read")
            self.words.setText(words.format(count=reading.count, all=reading.of))
