"""Writes the open document aside while it is edited, so that a power cut costs two seconds at most."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ametijuhend.session.background import Line, Task
from ametijuhend.session.editing import DocumentSession
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.recovery import Origin, RecoveryFile

PAUSE = 1000
"""Milliseconds from the first change to the writing: the second one is for the disk."""
_LAST_WAIT = 2.0
"""Seconds that the end of the program waits for the disk."""


class Autosave(QObject):
    """One window's recovery file: written after changes, gone when everything is saved."""

    failed = Signal(str)
    """Why the document cannot be written aside, once until it can again."""
    written = Signal()

    def __init__(
        self,
        session: DocumentSession,
        folder: Path,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = folder
        self._now = now
        self._file = RecoveryFile(folder, session.document.id)
        self._turn = 0
        self._failing = False
        self._line = Line(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._write)
        session.changed.connect(self._note)
        session.saved_changed.connect(self._note)
        session.opened.connect(self._start_anew)

    def rescue(self) -> Path:
        """Write the document aside at once, in this thread; where it lies. Raises `FileProblem`."""
        self._timer.stop()
        self._turn += 1
        self._file.write(self._session.document, self._origin(), self._now(), self._turn)
        return self._file.file

    def discard(self) -> None:
        """Take the recovery file away: everything is saved, or the user has given it up."""
        self._timer.stop()
        self._turn += 1
        self._file.discard(self._turn)

    def end(self) -> None:
        """Let the thread end after what it has to do."""
        self._timer.stop()
        self._line.end(_LAST_WAIT)

    def _note(self, *_: object) -> None:
        """Write soon after the first change; typing on does not put it off."""
        if self._session.saved:
            self._timer.stop()
            turn, file = self._next_turn(), self._file
            self._line.start(lambda: file.discard(turn))
        elif not self._timer.isActive():
            self._timer.start()

    def _start_anew(self) -> None:
        """Follow another document; the one before was saved or given up."""
        self.discard()
        self._file = RecoveryFile(self._folder, self._session.document.id)

    def _write(self) -> None:
        turn, file = self._next_turn(), self._file
        document, origin, now = self._session.document, self._origin(), self._now()

        self._line.start(lambda: file.write(document, origin, now, turn), self._hear)

    def _origin(self) -> Origin:
        return Origin(self._session.path, self._session.fingerprint)

    def _next_turn(self) -> int:
        self._turn += 1
        return self._turn

    def _hear(self, task: Task) -> None:
        """Say what went wrong once, and try again: the disk may have room by then."""
        sentence = _why_not(task)
        if sentence and not self._failing:
            self.failed.emit(sentence)
        self._failing = bool(sentence)
        if not sentence:
            self.written.emit()
        elif not self._session.saved:
            self._timer.start()


def _why_not(task: Task) -> str:
    """Return why the document could not be written aside, empty if it was."""
    try:
        task.result()
    except FileProblem as problem:
        return problem.sentence
    except Exception as error:  # whatever it is, the next one must still be tried
        return repr(error)
    return ""
