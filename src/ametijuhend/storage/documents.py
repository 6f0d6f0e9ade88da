"""Documents in files: open and save."""

from pathlib import Path

from ametijuhend.model.document import Document
from ametijuhend.storage.files import read_limited, write_atomically
from ametijuhend.storage.native import MAX_BYTES, Opened, from_bytes, to_bytes
from ametijuhend.storage.oserrors import shown_name


def open_document(path: Path) -> Opened:
    """Return the document in a file; raises `FileProblem`."""
    return from_bytes(read_limited(path, MAX_BYTES), shown_name(path))


def save_document(document: Document, path: Path) -> None:
    """Save a document to a file as a whole; raises `FileProblem` and leaves the file as it was."""
    write_atomically(path, to_bytes(document))
