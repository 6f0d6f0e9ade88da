"""A lock on a file that ends with the process that holds it, however that ends."""

import errno
import os
import sys
import time
from contextlib import suppress
from pathlib import Path

_POLL = 0.02
_FAR = 1 << 30
"""Where Windows locks: past everything, so that the file can still be read."""
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP}
"""What a file system answers that knows no locks: the program goes on without them."""


class FileLock:
    """A lock by way of a file of its own; two of them on one file exclude each other in one process too."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle: int | None = None

    @property
    def held(self) -> bool:
        """Whether this lock is held."""
        return self._handle is not None

    def acquire(self, patience: float = 0.0) -> bool:
        """Take the lock, trying for some seconds; whether it is held now. Raises `OSError`."""
        end = time.monotonic() + patience
        while not self.held and not self._try() and time.monotonic() < end:
            time.sleep(_POLL)
        return self.held

    def release(self) -> None:
        """Give the lock back and take its file away."""
        handle, self._handle = self._handle, None
        if handle is not None:
            if sys.platform != "win32":  # there an open file cannot go, and it is removed after closing
                _remove(self.path)
            os.close(handle)
            if sys.platform == "win32":
                _remove(self.path)

    def write(self, data: bytes) -> None:
        """Put bytes into the file of the lock, which is held."""
        if self._handle is not None:
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.truncate(self._handle, 0)
            os.write(self._handle, data)

    def _try(self) -> bool:
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            if _locked(handle) and _still_there(handle, self.path):
                self._handle, handle = handle, -1
        finally:
            if handle >= 0:
                os.close(handle)
        return self.held


def _locked(handle: int) -> bool:
    """Return whether the lock on an open file could be taken at once."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415  # Windows only

            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415  # POSIX only

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno in _NO_LOCKS
    return True


def _still_there(handle: int, path: Path) -> bool:
    """Return whether the open file is still the one of this name: its last holder may have removed it."""
    try:
        return sys.platform == "win32" or os.path.samestat(os.fstat(handle), os.stat(path))  # noqa: PTH116
    except FileNotFoundError:
        return False


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
