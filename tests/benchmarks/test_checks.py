"""The checks at a keystroke: against checking all anew, and in a document of ten times the length."""

import pytest

from ametijuhend.library.checking import HouseChecker
from ametijuhend.library.content import shipped_library
from ametijuhend.model.checks import Checker, check
from ametijuhend.model.document import Document
from ametijuhend.model.paths import get, put
from benchmarks.papers import sample, tenfold
from benchmarks.timing import MOOD, in_turn

ROUNDS = 60
ASKED = 10
LIBRARY = shipped_library()
PLACES = ("purpose", "duties/{d06}/task", "duties/{d01}/results/d01r1/text", "requirements/education")


class Typist:
    """Types in one place of a document that a checker has checked already."""

    def __init__(self, document: Document, place: str, checker: Checker | HouseChecker) -> None:
        suffix = "" if any(duty.id == "d06" for duty in document.duties) else "-0"
        self._path = place.format(d06=f"d06{suffix}", d01=f"d01{suffix}")
        self._document, self._text = document, get(document, self._path)
        self._checker = checker
        checker.check(document)

    def document(self, number: int) -> Document:
        return put(self._document, self._path, f"{self._text} Lisaks {number}")

    def key(self, number: int) -> None:
        self._checker.check(self.document(number))

    def anew(self, number: int) -> None:
        check(self.document(number))


@pytest.mark.parametrize("times", [1, 10])
def test_a_keystroke_against_checking_all_anew(times: int) -> None:
    document = sample() if times == 1 else tenfold(sample())
    for place in PLACES:
        typist, house = Typist(document, place, Checker()), Typist(document, place, HouseChecker(LIBRARY))
        ours, with_library, theirs = in_turn(ROUNDS // times + 5, typist.key, house.key, typist.anew)
        ratio = theirs.median / ours.median
        print(f"\n{times:2} × {place}: {ratio:.0f} times faster, asked {ASKED} ({ours})")
        print(f"with the library: {with_library}")
        assert ratio >= ASKED / MOOD
