"""Work that may take its time, off the window's thread.

Threads of Python's own, and not of Qt's pool: one that waits for a network folder for ever must not keep
the program from ending.
"""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QThread, QTimer
from typing_extensions import override

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
    """Starts tasks, and tells in the window's thread when each has ended.

    Why it looks instead of being told: a signal from a thread into an object that is just going away brings
    the program down.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[tuple[Task, Callable[[Task], object]]] = []
        self._look = QTimer(self)
        self._look.setInterval(_TURN)
        self._look.timeout.connect(self._tell)

    def start(self, job: Callable[[], Any], then: Callable[[Task], object] | None = None) -> Task:
        """Start a job; ``then`` is called with the ended task in the window's thread."""
        task = Task(job)
        if then is not None:
            self._running.append((task, then))
            self._look.start()
        self._run(task)
        return task

    def _run(self, task: Task) -> None:
        threading.Thread(target=task.run, daemon=True).start()

    def _tell(self) -> None:
        ended = [one for one in self._running if one[0].wait(0)]
        self._running = [one for one in self._running if one not in ended]
        if not self._running:
            self._look.stop()
        for task, then in ended:
            then(task)


class Line(Background):
    """Does one task after another, in the order they came, in one thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: SimpleQueue[Task | None] = SimpleQueue()
        self._worker: threading.Thread | None = None

    def end(self, seconds: float) -> None:
        """Let the thread end after what it has to do, and wait for that some seconds."""
        self._tasks.put(None)
        if self._worker is not None:
            self._worker.join(seconds)
            self._worker = None

    @override
    def _run(self, task: Task) -> None:
        if self._worker is None:
            self._worker = threading.Thread(target=_work, args=(self._tasks,), daemon=True)
            self._worker.start()
        self._tasks.put(task)


def _work(tasks: "SimpleQueue[Task | None]") -> None:
    while (task := tasks.get()) is not None:
        task.run()


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
