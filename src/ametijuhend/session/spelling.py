"""Spelling for the window: words are looked up off its thread, and what is known of a text is at hand."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ametijuhend.session.background import Line, Task
from ametijuhend.spelling.checking import Misspelling, SpellChecker
from ametijuhend.spelling.speller import Speller
from ametijuhend.spelling.wordlists import agency_words

_LAST_WAIT = 1.0
"""Seconds that the end of the program waits for a word being looked up."""
_OFFERED = 6
_REMEMBERED = 4000
"""Texts whose words are remembered, until more words are known."""


def installed_speller() -> Speller:
    """Return Vabamorf, or a speller that finds every word right; imported only when it is first needed."""
    from ametijuhend.spelling.vabamorf import find_speller  # noqa: PLC0415  # only where it is used

    return find_speller()


class Spelling(QObject):
    """Knows which words of texts may be misspelt; nothing is loaded before the first text is asked about."""

    changed = Signal()
    """More words are known, a word is right by now, or the speller was switched on or off."""

    def __init__(self, user_words: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find: Callable[[], Speller] = installed_speller
        self._user_words = user_words
        self._checker: SpellChecker | None = None
        self._line = Line(self)
        self._waiting: dict[str, None] = {}
        self._known: dict[str, tuple[Misspelling, ...]] = {}
        self.changed.connect(self._known.clear)
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._look_up)
        self._on = True

    @property
    def on(self) -> bool:
        """Whether words are looked up at all."""
        return self._on

    @property
    def missing(self) -> bool:
        """Whether it is known by now that there is no speller on this computer."""
        return self._checker is not None and not self._checker.available

    @property
    def finder(self) -> Callable[[], Speller]:
        """What finds the speller; it takes its time, and may be asked off the window's thread."""
        return self._find

    def use(self, find: Callable[[], Speller]) -> None:
        """Look words up in another speller from now on."""
        self._find, self._checker = find, None
        self.changed.emit()

    def switch(self, on: bool) -> None:
        """Look words up from now on, or no longer."""
        if on != self._on:
            self._on = on
            self.changed.emit()

    def misspelt(self, text: str) -> tuple[Misspelling, ...] | None:
        """Return the words of a text that may be misspelt; None where they are being looked up yet.

        `changed` tells when they are known.
        """
        if not self._on or not text.strip():
            return ()
        known = self._known.get(text)
        if known is not None:
            return known
        found = self._checker.seen(text) if self._checker is not None else None
        if found is None:
            self._waiting[text] = None
            self._asking.start()
        elif len(self._known) < _REMEMBERED:
            self._known[text] = found
        return found

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return what may be meant by a misspelt word, the likeliest first; takes some milliseconds."""
        return self._checker.suggestions(word)[:_OFFERED] if self._checker is not None else ()

    def add(self, word: str) -> None:
        """Take a word into the user's own; raises `FileProblem`."""
        if self._checker is not None:
            self._checker.add(word)
            self.changed.emit()

    def close(self) -> None:
        """Look nothing up any longer."""
        self._line.end(_LAST_WAIT)

    def _look_up(self) -> None:
        texts, self._waiting = tuple(self._waiting), {}
        find, checker = self._find, self._checker

        def job() -> SpellChecker:
            used = checker or SpellChecker(find(), agency_words(), self._user_words)
            _look_up(used, texts)
            return used

        def take(task: Task) -> None:
            if find is self._find:
                self._checker = task.result()
                self.changed.emit()

        self._line.start(job, take)


def _look_up(checker: SpellChecker, texts: Iterable[str]) -> None:
    for text in texts:
        checker.misspelt(text)
