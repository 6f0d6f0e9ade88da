"""Words that are right though no dictionary has them: the agency's, and the user's own."""

from collections.abc import Iterable
from pathlib import Path

from ametijuhend.assets import asset
from ametijuhend.storage.files import write_atomically

USER_WORDS = "words.txt"
"""The user's own words in the data folder: one a line, to be read and changed by hand too."""


def agency_words() -> frozenset[str]:
    """Return the agency's own words, as shipped."""
    return read_words(asset("resources", "spelling", "agency.txt"))


def read_words(path: Path) -> frozenset[str]:
    """Return the words of a file, one a line; none where it cannot be read. A line with # is a remark."""
    try:
        lines = path.read_text("utf-8-sig", errors="replace").splitlines()
    except OSError:
        return frozenset()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def write_words(path: Path, words: Iterable[str]) -> None:
    """Write words to a file, in order; raises `FileProblem`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, "".join(f"{word}\n" for word in sorted(words, key=str.casefold)).encode())
