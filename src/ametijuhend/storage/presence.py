"""The mark beside a file that a window has it open, for other windows and other computers to see.

It names nobody: a random word stands for the computer. The window that made it holds a lock on it, and
touches it now and then for computers to which the network does not carry locks.
"""

import os
import time
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path

from ametijuhend.model.node import new_id
from ametijuhend.storage.files import read_limited, write_atomically
from ametijuhend.storage.locks import FileLock
from ametijuhend.storage.problems import FileProblem

FRESH = 180.0
"""Seconds after its last touch that another computer's mark still counts."""
_MAX_BYTES = 200


class Elsewhere(Enum):
    """Where else a file is open."""

    WINDOW = auto()
    """In another window on this computer."""
    COMPUTER = auto()


def computer_word(folder: Path) -> str:
    """Return the random word that stands for this computer, made once and kept in a folder."""
    file = folder / "computer"
    with suppress(FileProblem, UnicodeDecodeError):
        return read_limited(file, _MAX_BYTES).decode()
    word = new_id() + new_id()
    with suppress(OSError, FileProblem):
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(file, word.encode())
    return word


class Presence:
    """One window's mark beside one file."""

    def __init__(self, path: Path, computer: str) -> None:
        target = Path(os.path.realpath(path))
        self._lock = FileLock(target.with_name(f".~{target.name}.avatud"))
        self._computer = computer

    def announce(self) -> Elsewhere | None:
        """Leave the mark; where else the file is open already, if it is. Nobody is stopped by it."""
        other = self._other()
        try:
            if self._lock.acquire():
                self._lock.write(self._computer.encode())
                return Elsewhere.COMPUTER if other is Elsewhere.COMPUTER else None
        except OSError:
            return None  # a folder that cannot be written to shows no marks
        return other or Elsewhere.WINDOW

    def refresh(self) -> None:
        """Touch the mark, or leave it now if the other window has gone."""
        with suppress(OSError):
            if self._lock.held:
                os.utime(self._lock.path)
            elif self._lock.acquire():
                self._lock.write(self._computer.encode())

    def withdraw(self) -> None:
        """Take the mark away."""
        with suppress(OSError):
            self._lock.release()

    def _other(self) -> Elsewhere | None:
        """Return whose mark stands there, going by what it holds and how fresh it is."""
        try:
            word = read_limited(self._lock.path, _MAX_BYTES).decode(errors="replace")
            age = time.time() - self._lock.path.stat().st_mtime
        except (FileProblem, OSError):
            return None
        if word in {self._computer, ""}:
            return None
        return Elsewhere.COMPUTER if age < FRESH else None
