"""Work that may take its time, off the window's thread.

Threads of Python's own, and not of Qt's pool: one that waits for a network folder for ever must not keep
the program from ending.
"""

import threading
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QThread, Signal

_T = TypeVar("_T")
_TURN = 20
"""Milliseconds between two looks at whether the work has ended."""


class Task:
    """One piece of work in a thread of its own."""

    def __init__(self, job: Callable[[], Any]) -> None:
        self._job = job
        self._ended = threading.Event()
        self._result: Any = None
        self._error: BaseException | None = None

    def run(self) -> None:
        """Do the work."""
        try:
            self._result = self._job()
        except BaseException as error:  # whoever asks for the result raises it
            self._error = error
        self._ended.set()

    def wait(self, seconds: float) -> bool:
        """Return whether the work has ended within some seconds."""
        return self._ended.wait(seconds)

    def result(self) -> Any:
        """Return what the work gave; raises what it raised."""
        if self._error is not None:
            raise self._error
        return self._result


class Background(QObject):
    """Starts tasks, and tells in the window's thread when each has ended."""

    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self, job: Callable[[], Any], then: Callable[[Task], object] | None = None) -> Task:
        """Start a job; ``then`` is called with the ended task in the window's thread."""
        task = Task(job)

        def run() -> None:
            task.run()
            with suppress(RuntimeError):  # the window has gone meanwhile: there is nobody to tell
                self._ended.emit(task, then)

        threading.Thread(target=run, daemon=True).start()
        return task

    def _tell(self, task: Task, then: Callable[[Task], object] | None) -> None:
        if then is not None:
            then(task)


def patiently(job: Callable[[], _T], seconds: float) -> _T:
    """Return what a job gives, the window painted meanwhile; raises `TimeoutError` after some seconds."""
    task = Task(job)
    threading.Thread(target=task.run, daemon=True).start()
    end = monotonic() + seconds
    while not task.wait(_TURN / 1000):
        if monotonic() > end:
            raise TimeoutError
        if QCoreApplication.instance() is not None:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, _TURN)
        else:
            QThread.msleep(_TURN)
    result: _T = task.result()
    return result
