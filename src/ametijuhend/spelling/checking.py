"""Which words of a text may be misspelt, and what may be meant: the speller with the lists of words."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ametijuhend.model.document import Document
from ametijuhend.model.findings import Finding, Severity
from ametijuhend.model.texts import all_texts
from ametijuhend.spelling.speller import Speller
from ametijuhend.spelling.wordlists import read_words, write_words
from ametijuhend.spelling.words import Word, words_to_check

_NAMES = ("signatures/signatories/", "/name")


class Misspelling(NamedTuple):
    """A word that may be misspelt, and where it stands in its text."""

    word: str
    start: int
    end: int


class SpellChecker:
    """Remembers each word that it once looked up; the user's own words lie in a file."""

    def __init__(self, speller: Speller, known: Iterable[str] = (), user_words: Path | None = None) -> None:
        self._speller = speller
        self._path = user_words
        self._shipped = frozenset(map(str.casefold, known))
        self._own = read_words(user_words) if user_words else frozenset()
        self._wrong: dict[str, bool] = {}

    @property
    def available(self) -> bool:
        """Whether there is a speller at all."""
        return self._speller.available

    @property
    def own_words(self) -> frozenset[str]:
        """The user's own words."""
        return self._own

    def misspelt(self, text: str) -> tuple[Misspelling, ...]:
        """Return the words of a text that may be misspelt, in their order."""
        found = list(words_to_check(text))
        wrong = self._look_up(found)
        return tuple(Misspelling(*word) for word in found if wrong[word.text])

    def seen(self, text: str) -> tuple[Misspelling, ...] | None:
        """Return what `misspelt` would without asking the speller; None if a word was never looked up."""
        found, wrong = tuple(words_to_check(text)), self._wrong
        if any(word.text not in wrong for word in found):
            return None
        return tuple(Misspelling(*word) for word in found if wrong.get(word.text))

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return what may be meant by a misspelt word, the likeliest first."""
        return self._speller.suggestions(word)

    def add(self, word: str) -> None:
        """Take a word into the user's own; raises `FileProblem`."""
        self._keep(self._own | {word})

    def remove(self, word: str) -> None:
        """Take a word out of the user's own again; raises `FileProblem`."""
        self._keep(self._own - {word})

    def findings(self, document: Document) -> Iterator[Finding]:
        """Return a finding for each misspelt word of a document, names of people left out."""
        for path, text in all_texts(document):
            if not (path.startswith(_NAMES[0]) and path.endswith(_NAMES[1])):
                for word, start, end in self.misspelt(text):
                    yield Finding(path, Severity.HINT, "misspelt", {"word": word}, (start, end))

    def _look_up(self, words: Iterable[Word]) -> dict[str, bool]:
        """Return whether words are wrong, these among them; one thread looks up while another adds words."""
        known = self._wrong
        new = list(dict.fromkeys(word.text for word in words if word.text not in known))
        own = frozenset(map(str.casefold, self._own))
        asked = [word for word in new if word.casefold() not in self._shipped | own]
        wrong = self._speller.wrong(asked)
        known |= {word: word in wrong for word in new}
        return known

    def _keep(self, words: frozenset[str]) -> None:
        if self._path is not None:
            write_words(self._path, words)
        self._own = words
        self._wrong = {}
