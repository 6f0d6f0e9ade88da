"""A PDF as a source; it is read in a process of its own, with a limit of time and memory."""

from functools import cache
from pathlib import Path

from ametijuhend.assets import asset
from ametijuhend.readers import refusals
from ametijuhend.readers.confined import Confined, TooMuchError, is_confined
from ametijuhend.readers.hyphens import known_words
from ametijuhend.readers.pdf_source import source_of
from ametijuhend.readers.source import Source
from ametijuhend.storage.files import read_limited
from ametijuhend.storage.oserrors import shown_name

MOST_BYTES = 20_000_000
SIGNATURE = b"%PDF-"
_HEAD = 1024


def looks_like_pdf(head: bytes) -> bool:
    """Return whether a file that begins so is a PDF, whatever its name."""
    return SIGNATURE in head[:_HEAD]


def read_pdf_source(path: Path) -> Source:
    """Return a PDF's content; raises `FileProblem`, within 5 seconds and 300 MB whatever the file holds."""
    data = read_limited(path, MOST_BYTES)
    name = shown_name(path)
    if not looks_like_pdf(data):
        raise refusals.damaged_pdf(name)
    if is_confined():
        return read_here(data, name)
    try:
        with Confined() as own:
            return own.run(read_here, data, name)
    except TooMuchError as error:
        raise refusals.too_much_work(name) from error


def read_here(data: bytes, name: str) -> Source:
    """Return a PDF's content, read in this process."""
    return source_of(data, name, _library_words())


@cache
def _library_words() -> frozenset[str]:
    """Return the words of the shipped library and layouts."""
    files = (asset("resources", "library", "ska.json"), asset("resources", "layouts", "ska-lisa-1.json"))
    return known_words("\n".join(file.read_text("utf-8") for file in files))
