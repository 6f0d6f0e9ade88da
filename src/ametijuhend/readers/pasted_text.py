"""A text that somebody pasted, understood as a file of it would be."""

from ametijuhend.readers import refusals
from ametijuhend.readers.guard import LIMITS
from ametijuhend.readers.reading import Reading
from ametijuhend.readers.text import read_text_source
from ametijuhend.readers.understand import understand
from ametijuhend.storage.refusals import too_large


def read_pasted(text: str, name: str) -> Reading:
    """Return what a pasted text says; ``name`` stands for a file's. Raises `FileProblem`."""
    if len(text.encode("utf-8", "replace")) > LIMITS.file:
        raise too_large(name, LIMITS.file)
    if not text.strip():
        raise refusals.other_kind(b"", name)
    return understand(read_text_source(text, name))
