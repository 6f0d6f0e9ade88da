"""Documents in files: open and save."""

from dataclasses import dataclass
from pathlib import Path

from ametijuhend.model.document import Document
from ametijuhend.storage.files import read_limited, write_atomically
from ametijuhend.storage.fingerprints import Fingerprint, read_with_fingerprint
from ametijuhend.storage.native import MAX_BYTES, Opened, from_bytes, to_bytes
from ametijuhend.storage.oserrors import shown_name


@dataclass(frozen=True, slots=True)
class Stored:
    """A document as it was read from a file, and that file's fingerprint."""

    opened: Opened
    fingerprint: Fingerprint


def open_document(path: Path) -> Opened:
    """Return the document in a file; raises `FileProblem`."""
    return from_bytes(read_limited(path, MAX_BYTES), shown_name(path))


def open_stored(path: Path) -> Stored:
    """Return the document in a file, and the fingerprint by which a later save knows the file."""
    data, fingerprint = read_with_fingerprint(path)
    return Stored(from_bytes(data, shown_name(path)), fingerprint)


def save_document(document: Document, path: Path) -> None:
    """Save a document to a file as a whole; raises `FileProblem` and leaves the file as it was."""
    write_atomically(path, to_bytes(document))
