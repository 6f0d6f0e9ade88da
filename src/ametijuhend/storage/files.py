"""Reading within a limit, and writing that leaves either the old file or the new one, never half of one."""

import errno
import os
import stat
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ametijuhend.storage import refusals
from ametijuhend.storage.oserrors import shown_name, unreadable, unwritable
from ametijuhend.storage.problems import FileProblem

_ATTEMPTS = 8
_FIRST_PAUSE = 0.01


def read_limited(path: Path, limit: int) -> bytes:
    """Return a file's bytes; one larger than the limit is refused unread. Raises `FileProblem`."""
    try:
        _refuse_all_but_files(path)
        with path.open("rb") as file:
            large = os.fstat(file.fileno()).st_size > limit
            data = b"" if large else file.read(limit + 1)
    except (OSError, ValueError) as error:
        raise unreadable(path, os_error(error)) from error
    if large or len(data) > limit:
        raise refusals.too_large(shown_name(path), limit)
    return data


def write_atomically(path: Path, data: bytes) -> None:
    """Put the bytes into a file as a whole, or leave everything as it was and raise `FileProblem`.

    A link is written through to its target; an existing file keeps its mode, and a write-protected one
    is refused although its folder would allow replacing it.
    """
    try:
        target = Path(os.path.realpath(path))
        with suppress(FileNotFoundError):
            _refuse_all_but_files(target)
            if not os.access(target, os.W_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        _replace_with(target, data)
    except (OSError, ValueError) as error:
        raise unwritable(path, os_error(error)) from error


def write_together(files: Mapping[Path, bytes]) -> None:
    """Write some files that belong together; raises `FileProblem`.

    Where one cannot be written, those that are new because of this call go again: a file without its twin
    would be in the way of the next attempt.
    """
    new: list[Path] = []
    try:
        for path, data in files.items():
            there = os.path.lexists(path)
            write_atomically(path, data)
            if not there:
                new.append(path)
    except FileProblem:
        for path in new:
            with suppress(OSError):
                path.unlink()
        raise


def _replace_with(target: Path, data: bytes) -> None:
    new = target.with_name(f".ametijuhend-{os.urandom(6).hex()}.tmp")
    try:
        with new.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            new.chmod(stat.S_IMODE(target.stat().st_mode))
        _replace(new, target)
    finally:
        with suppress(OSError):
            new.unlink()
    _settle(target.parent)


def _replace(new: Path, target: Path, *, patient: bool = sys.platform == "win32") -> None:
    """Rename over the target; on Windows a virus scanner or a cloud folder may hold it for a moment."""
    pause = _FIRST_PAUSE
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            new.replace(target)
        except PermissionError:
            if not patient or attempt == _ATTEMPTS:
                raise
            time.sleep(pause)
            pause *= 2
        else:
            return


def _settle(folder: Path) -> None:
    """Make the folder's entry last over a power cut, where the system can do that."""
    if sys.platform != "win32":
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _refuse_all_but_files(path: Path) -> None:
    """Raise for a folder, and for a pipe or a device: reading one waits, replacing one breaks it."""
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode):
        code = errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL
        raise OSError(code, os.strerror(code))


def os_error(error: OSError | ValueError) -> OSError:
    """Return the error; a name with a null character in it counts as a wrong name."""
    return error if isinstance(error, OSError) else OSError(errno.EINVAL, str(error))
