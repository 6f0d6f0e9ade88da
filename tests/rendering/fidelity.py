"""How far two PDFs of one document agree, word by word."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from rendering.tools import Word, page_count, pdf_words

ACROSS = 2.0
DOWN = 4.0
"""In points: what still counts as the same place."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two PDFs compared: ours from the page engine, theirs from LibreOffice."""

    pages: tuple[int, int]
    words: int
    """The words of the longer of the two."""
    on_page: int
    """How many stand on the same page in both."""
    in_place: int
    """How many stand within `ACROSS` and `DOWN`."""
    elsewhere: tuple[Word, ...]
    """The words of ours that stand elsewhere in theirs."""

    def __add__(self, other: "Agreement") -> "Agreement":
        """Return the sum over several documents."""
        return Agreement(
            (self.pages[0] + other.pages[0], self.pages[1] + other.pages[1]),
            self.words + other.words,
            self.on_page + other.on_page,
            self.in_place + other.in_place,
            self.elsewhere + other.elsewhere,
        )

    @property
    def page_share(self) -> float:
        """The share of words on the same page."""
        return self.on_page / self.words

    @property
    def place_share(self) -> float:
        """The share of words in the same place."""
        return self.in_place / self.words


def agreement(ours: Path, theirs: Path) -> Agreement:
    """Return how far our PDF and LibreOffice's agree; every word is matched once at most."""
    left, right = pdf_words(ours), pdf_words(theirs)
    waiting: dict[tuple[int, str], list[Word]] = defaultdict(list)
    for word in right:
        waiting[word.page, word.text].append(word)
    in_place: list[Word] = []
    others: list[Word] = []
    for word in left:
        candidates = waiting[word.page, word.text]
        near = next((other for other in candidates if _near(word, other)), None)
        if near is None:
            others.append(word)
        else:
            candidates.remove(near)
            in_place.append(word)
    on_page = len(in_place)
    for word in others:
        if waiting[word.page, word.text]:
            waiting[word.page, word.text].pop()
            on_page += 1
    pages = (page_count(ours), page_count(theirs))
    return Agreement(pages, max(len(left), len(right)), on_page, len(in_place), tuple(others))


def _near(one: Word, other: Word) -> bool:
    return abs(one.left - other.left) <= ACROSS and abs(one.bottom - other.bottom) <= DOWN
