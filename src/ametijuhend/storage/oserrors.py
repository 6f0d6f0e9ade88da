"""What the operating system says of a file, as a sentence for the user."""

import errno
from enum import StrEnum
from pathlib import Path

from ametijuhend.language import translate
from ametijuhend.storage.problems import FileProblem

_SHARING_VIOLATION = 32
"""Windows' number for a file that another program holds open."""


class Trouble(StrEnum):
    """What stands between the program and a file, as far as it changes the way out."""

    MISSING = "missing"
    FORBIDDEN = "forbidden"
    READ_ONLY = "read-only"
    FULL = "full"
    FOLDER = "folder"
    NAME = "name"
    HELD = "held"
    OTHER = "other"


_TROUBLES = {
    errno.ENOENT: Trouble.MISSING,
    errno.ENOTDIR: Trouble.MISSING,
    errno.EACCES: Trouble.FORBIDDEN,
    errno.EPERM: Trouble.FORBIDDEN,
    errno.EROFS: Trouble.READ_ONLY,
    errno.ENOSPC: Trouble.FULL,
    errno.EFBIG: Trouble.FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): Trouble.FULL,
    errno.EISDIR: Trouble.FOLDER,
    errno.ENAMETOOLONG: Trouble.NAME,
    errno.EINVAL: Trouble.NAME,
    errno.EILSEQ: Trouble.NAME,
    errno.ELOOP: Trouble.NAME,
    errno.EBUSY: Trouble.HELD,
    errno.ETXTBSY: Trouble.HELD,
}


def trouble(error: OSError) -> Trouble:
    """Return which trouble an error is."""
    if getattr(error, "winerror", None) == _SHARING_VIOLATION:
        return Trouble.HELD
    return _TROUBLES.get(error.errno or 0, Trouble.OTHER)


def unreadable(path: Path, error: OSError) -> FileProblem:
    """Return why a file cannot be read."""
    text = _reading_texts().get(trouble(error)) or translate(
        "Files", "“{name}” could not be read ({reason}): try again or open a copy of it."
    )
    return FileProblem(text.format(name=shown_name(path), reason=_reason(error)))


def unwritable(path: Path, error: OSError) -> FileProblem:
    """Return why a file cannot be written."""
    text = _writing_texts().get(trouble(error)) or translate(
        "Files", "“{name}” could not be saved ({reason}): save it somewhere else."
    )
    folder = path.absolute().parent
    return FileProblem(text.format(name=shown_name(path), folder=folder, reason=_reason(error)))


def shown_name(path: Path) -> str:
    """Return what a sentence calls the file."""
    return path.name or str(path)


def _reading_texts() -> dict[Trouble, str]:
    return {
        Trouble.MISSING: translate(
            "Files", "“{name}” is not there: it may have been moved or renamed, choose it again."
        ),
        Trouble.FORBIDDEN: translate(
            "Files", "“{name}” may not be read: ask its owner for the permission to read it."
        ),
        Trouble.FOLDER: translate("Files", "“{name}” is a folder: choose a file in it."),
        Trouble.NAME: translate("Files", "“{name}” is not the name of a file: choose another file."),
        Trouble.HELD: translate(
            "Files", "“{name}” is in use by another program: close it there and try again."
        ),
    }


def _writing_texts() -> dict[Trouble, str]:
    return {
        Trouble.MISSING: translate(
            "Files", "“{name}” could not be saved: there is no folder “{folder}”, save it somewhere else."
        ),
        Trouble.FORBIDDEN: translate(
            "Files", "“{name}” could not be saved: writing is not allowed there, save it somewhere else."
        ),
        Trouble.READ_ONLY: translate(
            "Files", "“{name}” could not be saved: the disk is read-only, save it somewhere else."
        ),
        Trouble.FULL: translate(
            "Files", "“{name}” could not be saved: the disk is full, make room or save it somewhere else."
        ),
        Trouble.FOLDER: translate(
            "Files", "“{name}” could not be saved: a folder has this name, choose another name."
        ),
        Trouble.NAME: translate(
            "Files", "“{name}” could not be saved: a file cannot have this name, choose a shorter, plain one."
        ),
        Trouble.HELD: translate(
            "Files", "“{name}” could not be saved: another program has it open, close it there and try again."
        ),
    }


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
