"""Documents written aside while they are edited, and what is left of them after a crash.

A recovery file is one line of JSON on where the document belongs, and the document in the native format.
Each window writes one of its own, under a lock that ends with the window: what is not locked was left by
a program that ended without saving.
"""

import json
import threading
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ametijuhend.model.document import Document
from ametijuhend.model.node import new_id
from ametijuhend.storage.files import read_limited, write_atomically
from ametijuhend.storage.fingerprints import Fingerprint
from ametijuhend.storage.jsontext import JsonFaultError, parse
from ametijuhend.storage.locks import FileLock
from ametijuhend.storage.native import MAX_BYTES, from_bytes, to_bytes
from ametijuhend.storage.problems import FileProblem

_SUFFIX = ".taaste"
_MAX_HEADER = 100_000


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a document belongs to, and what the file held when the document was last in step."""

    path: Path | None = None
    fingerprint: Fingerprint | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """A document that a crash left behind."""

    file: Path
    document: Document
    written: datetime
    origin: Origin


class RecoveryFile:
    """One window's own recovery file for one document."""

    def __init__(self, folder: Path, document_id: str) -> None:
        self.file = folder / f"{document_id}-{new_id()}{_SUFFIX}"
        self._lock = FileLock(_lock_of(self.file))
        self._guard = threading.Lock()
        self._latest = 0

    def write(self, document: Document, origin: Origin, now: datetime, turn: int) -> None:
        """Write the document aside unless a later turn has been; raises `FileProblem`."""
        with self._guard:
            if turn < self._latest:
                return
            self._latest = turn
            with suppress(OSError):  # the folder may be there; if it cannot be, writing says so
                self.file.parent.mkdir(parents=True, exist_ok=True)
            with suppress(OSError):  # without a lock the document is still written
                self._lock.acquire()
            write_atomically(self.file, _header(origin, now) + b"\n" + to_bytes(document))

    def discard(self, turn: int) -> None:
        """Take the file away: everything up to this turn is saved or given up."""
        with self._guard:
            if turn >= self._latest:
                self._latest = turn
                with suppress(OSError):
                    self.file.unlink()
                self._lock.release()


def left_behind(folder: Path) -> tuple[Left, ...]:
    """Return what crashes left in a folder, the latest first; what running windows hold is theirs."""
    try:
        files = [file for file in folder.iterdir() if file.suffix == _SUFFIX]
    except OSError:
        return ()
    found = [left for file in files if (left := _unheld(file)) is not None]
    return tuple(sorted(found, key=lambda left: left.written, reverse=True))


class Claim:
    """The right to deal with what a crash left: two windows cannot both take it."""

    def __init__(self, left: Left) -> None:
        self._file = left.file
        self._lock = FileLock(_lock_of(left.file))

    def take(self) -> bool:
        """Return whether this window has it now, and it is still there."""
        with suppress(OSError):
            return self._lock.acquire() and self._file.exists()
        return self._file.exists()

    def settle(self) -> None:
        """Remove it: it lives on elsewhere, or is given up."""
        with suppress(OSError):
            self._file.unlink()
        self._lock.release()

    def give_back(self) -> None:
        """Leave it for another time."""
        self._lock.release()


def _unheld(file: Path) -> Left | None:
    lock = FileLock(_lock_of(file))
    try:
        if not lock.acquire():
            return None
        return _read(file)
    except (OSError, FileProblem):
        return None
    finally:
        lock.release()


def _read(file: Path) -> Left | None:
    """Return what a recovery file holds; nothing if it is none."""
    header, _, data = read_limited(file, MAX_BYTES + _MAX_HEADER).partition(b"\n")
    try:
        said = parse(header)
        written = datetime.fromisoformat(said["written"])
        path = Path(said["path"]) if said["path"] else None
        known = Fingerprint(int(said["size"]), int(said["mtime"]), said["sha256"]) if said["sha256"] else None
    except (JsonFaultError, KeyError, TypeError, ValueError):
        return None
    return Left(file, from_bytes(data, file.name).document, written, Origin(path, known))


def _header(origin: Origin, now: datetime) -> bytes:
    known = origin.fingerprint or Fingerprint(0, 0, "")
    said = {
        "written": now.isoformat(),
        "path": str(origin.path.absolute()) if origin.path else "",
        "size": known.size,
        "mtime": str(known.mtime_ns),  # more digits than a number may have
        "sha256": known.sha256,
    }
    return json.dumps(said, ensure_ascii=False).encode(errors="surrogatepass")


def _lock_of(file: Path) -> Path:
    return file.with_suffix(".lukk")
