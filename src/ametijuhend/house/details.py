"""What the checks and the library say of one document: taken from its file when there is time for it."""

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from ametijuhend import __version__
from ametijuhend.library.checking import HouseChecker
from ametijuhend.library.content import shipped_library
from ametijuhend.library.opening import read_copy
from ametijuhend.library.updates import pending_updates
from ametijuhend.model.document import Document
from ametijuhend.model.findings import Severity
from ametijuhend.model.library import Library
from ametijuhend.storage.documents import open_document

_OF_THE_DAY = "review-due"
"""A finding that comes by itself with time: the list has columns of its own for it."""
_DIFFERS = "wording-differs"
_ANY_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Details:
    """How many changes of the library wait, how many places differ from it, and what the checks find."""

    mark: str
    """What they were found with: another library or program finds them anew."""
    updates: int = 0
    differing: int = 0
    errors: int = 0
    warnings: int = 0
    hints: int = 0

    @property
    def findings(self) -> int:
        """How many findings there are."""
        return self.errors + self.warnings + self.hints


Examine = Callable[[Document], Details]


def library_mark(library: Library) -> str:
    """Return what stands for a library, and for the rules of this program."""
    text = f"{__version__} {library.model_dump_json()}"
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def examiner(library: Library) -> Examine:
    """Return what looks at one document after another with one library."""
    checker, mark = HouseChecker(library), library_mark(library)

    def examine(document: Document) -> Details:
        findings = [one for one in checker.check(document, _ANY_DAY) if one.code != _OF_THE_DAY]
        counts = Counter(one.severity for one in findings)
        return Details(
            mark,
            len(pending_updates(document, library)),
            sum(one.code == _DIFFERS for one in findings),
            counts[Severity.ERROR],
            counts[Severity.WARNING],
            counts[Severity.HINT],
        )

    return examine


def details_of(path: Path, place: str, data: Path) -> Details:
    """Return the details of a file's document, with this laptop's copy of the library at a place.

    It is made to be called in processes of their own; each keeps the library. Raises `FileProblem`.
    """
    return _examiner_of(place, data)(open_document(path).document)


@cache
def _examiner_of(place: str, data: Path) -> Examine:
    return examiner(read_copy(place, data, shipped_library()))
