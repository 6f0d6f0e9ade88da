"""Saving over a file that others may write too: never over a state that the user has not seen."""

import os
from dataclasses import dataclass
from pathlib import Path

from ametijuhend.language import translate
from ametijuhend.model.document import Document
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.files import os_error, write_atomically
from ametijuhend.storage.fingerprints import Fingerprint, fingerprint_of, read_with_fingerprint
from ametijuhend.storage.locks import FileLock
from ametijuhend.storage.native import to_bytes
from ametijuhend.storage.oserrors import shown_name, unwritable
from ametijuhend.storage.problems import FileProblem

_PATIENCE = 5.0
"""Seconds to wait for another window that is saving the same file."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What a file is now that it has been saved, and what else there is to say of it."""

    fingerprint: Fingerprint
    remark: str = ""


class ChangedOnDiskError(Exception):
    """The file holds a state that the user has not seen; it was left as it is."""

    def __init__(self, path: Path, theirs: Fingerprint) -> None:
        super().__init__(f"{path} was changed by somebody else")
        self.path = path
        self.theirs = theirs


def save_guarded(
    document: Document, path: Path, known: Fingerprint | None, backups: Backups, *, must_keep: bool = False
) -> Saved:
    """Save a document to a file that is still as known, or to any if nothing is known of it.

    What the file held is kept among the backups first; where that fails, a state that is not the user's own
    (nothing known of it, or ``must_keep``) is not overwritten. Raises `ChangedOnDiskError` and `FileProblem`,
    and leaves the file as it was.
    """
    try:
        target = Path(os.path.realpath(path))
        lock = FileLock(target.with_name(f".~{target.name}.salvestus"))
        if not lock.acquire(_PATIENCE):
            raise _busy(path)
        try:
            held = _held(path, known)
            remark = _kept(document.id, held, backups, must_keep=must_keep or known is None)
            return _written(document, path, remark)
        finally:
            lock.release()
    except (OSError, ValueError) as error:
        raise unwritable(path, os_error(error)) from error


def _held(path: Path, known: Fingerprint | None) -> tuple[bytes, Fingerprint] | None:
    """Return what the file holds, if it is there; raises `ChangedOnDiskError`."""
    if not path.exists():
        return None
    data, fingerprint = read_with_fingerprint(path)
    if known is not None and not known.same_content(fingerprint):
        raise ChangedOnDiskError(path, fingerprint)
    return data, fingerprint


def _kept(
    document_id: str, held: tuple[bytes, Fingerprint] | None, backups: Backups, *, must_keep: bool
) -> str:
    """Keep what the file holds; return what there is to say of it."""
    if held is None:
        return ""
    data, fingerprint = held
    try:
        backups.keep(document_id, data, fingerprint.written)
    except FileProblem as problem:
        if must_keep:
            raise
        return problem.sentence
    return ""


def _written(document: Document, path: Path, remark: str) -> Saved:
    data = to_bytes(document)
    write_atomically(path, data)
    return Saved(fingerprint_of(data, path), remark)


def _busy(path: Path) -> FileProblem:
    text = translate("Files", "“{name}” is just being saved by another window: try again in a moment.")
    return FileProblem(text.format(name=shown_name(path)))
