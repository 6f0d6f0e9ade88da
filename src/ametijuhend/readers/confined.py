"""Work in a child process with a limit of time and memory: what a hostile file does there harms nobody.

The child is started anew by the system (``spawn``), as everywhere on Windows, and serves one call after
another; a frozen program must call `multiprocessing.freeze_support` first.
"""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection
from typing import Any, Self, TypeVar, cast

from ametijuhend.language import language
from ametijuhend.readers.memory_limit import limit_memory

_Result = TypeVar("_Result")

SECONDS = 4.0
"""Seconds of the processor, not of the clock, so that a busy machine refuses nothing that a quiet one reads;
with the start of the process what is hopeless is given up within five seconds."""
_PATIENCE = 5
"""How many times as long by the clock it may take at most."""
_LOOK = 0.05
"""Seconds between two looks of the child at how much it has used."""
MEMORY = 300_000_000
_STARTING = 30.0
"""Seconds that a busy machine may take to start the child; no file has been opened yet."""


_NAME = "ametijuhend-confined"


def is_confined() -> bool:
    """Return whether this process is such a child: work that needs one may be done here."""
    return current_process().name == _NAME


class TooMuchError(Exception):
    """The work took more time or memory than it may, or brought its process down."""


class Confined:
    """A child process that carries out calls in turn; after one that was too much it is started anew."""

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds = seconds
        self._memory = memory
        self._child: Any = None
        self._ours: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def run(self, function: Callable[..., _Result], *values: Any) -> _Result:
        """Return what a module's function returns, or raise what it raises; raises `TooMuchError`."""
        ours = self._started()
        try:
            ours.send((function, values, language.code))
            done, result = ours.recv() if ours.poll(self._seconds * _PATIENCE) else (False, MemoryError())
        except (EOFError, OSError):
            done, result = False, MemoryError()
        except BaseException:
            self.close()
            raise
        if done:
            return cast("_Result", result)
        if not isinstance(result, MemoryError):
            raise result
        self.close()
        raise TooMuchError from result

    def _started(self) -> Connection:
        """Return the pipe to the child, which has said that it is ready."""
        if self._ours is not None and self._child.is_alive():
            return self._ours
        self.close()
        context = get_context("spawn")
        self._ours, theirs = context.Pipe()
        arguments = (theirs, self._seconds, self._memory)
        self._child = context.Process(target=_serve, args=arguments, name=_NAME, daemon=True)
        with _without_interrupts():
            self._child.start()
        theirs.close()
        if not self._ours.poll(_STARTING):
            self.close()
            raise TooMuchError
        with suppress(EOFError, OSError):
            self._ours.recv()
        return self._ours

    def kill(self) -> None:
        """End the child from another thread; a call that waits for it raises `TooMuchError`."""
        child = self._child
        if child is not None:
            with suppress(ValueError, AttributeError):  # closed in the meantime, or about to begin
                child.kill()

    def close(self) -> None:
        """End the child."""
        if self._child is not None and self._child.pid is not None:  # it may never have begun
            self._child.kill()
            self._child.join()
            self._child.close()
        if self._ours is not None:
            self._ours.close()
        self._child = self._ours = None


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Let a child begin deaf to Ctrl+C, which the terminal sends to all: who started it decides."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(theirs: Connection, seconds: float, memory: int) -> None:
    """Carry out calls until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_memory(memory)
    with suppress(EOFError, OSError, KeyboardInterrupt):
        theirs.send("ready")
        while True:
            function, values, code = theirs.recv()
            if language.code != code:
                language.choose(code)
            with _ended_after(seconds):
                answer = _carried_out(function, values)
            theirs.send(answer)


@contextmanager
def _ended_after(seconds: float) -> Iterator[None]:
    """End this very process once the work has used so many seconds of the processor."""
    done, most = threading.Event(), time.process_time() + seconds

    def watch() -> None:
        while not done.wait(_LOOK):
            if time.process_time() > most:
                os._exit(1)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()


def _carried_out(function: Callable[..., Any], values: tuple[Any, ...]) -> tuple[bool, Any]:
    try:
        return True, function(*values)
    except RecursionError:
        return False, MemoryError()
    except Exception as error:  # it is raised again where the call came from
        return False, error
