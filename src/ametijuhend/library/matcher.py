"""Which entry of the library a text is, as it stands or changed by hand.

Two texts are compared by their words, rare words counting more: in order (`difflib`), and as two heaps, so
that a moved sentence costs nothing. A part of a wording is known too if nearly all its words are in it, and
so is a wording with as much again added to it.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, auto

from ametijuhend.library.differing import Difference, difference
from ametijuhend.library.words import bare, plain, sentences, stem, unbroken, words
from ametijuhend.model.library import Entry, EntryKind, EntryState, Length, Library, Wording

_LIKE = 0.75
"""From here on a text is the wording, changed."""
_LIKE_NAMED = 0.3
"""From here on it is, if it also bears the entry's name."""
_SIMILAR = 0.6
"""From here on a text is worth looking at before it is saved as another entry."""
_NAME_LIKE = 0.85
_PART = 0.9
_PART_WORDS = 4
_HALF = 0.45
_SHORT_TEXT = 80
_LETTERS_LIKE = 0.9
_AHEAD = 0.02
"""How much better than every other entry the best must be."""


class Degree(Enum):
    """How a text stands to the entry that it is."""

    SAME = auto()
    """Word for word the entry's only wording, or one of several that are no short and long one."""
    SHORT = auto()
    """Word for word the short wording."""
    LONG = auto()
    """Word for word the long wording."""
    ADAPTED = auto()
    """Changed."""


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that a text is, the wording nearest to it, and what differs."""

    entry: Entry
    wording: Wording
    degree: Degree
    difference: Difference = ()


@dataclass(frozen=True, slots=True)
class _Known:
    """A wording made ready for comparison."""

    entry: Entry
    wording: Wording
    letters: str
    stems: tuple[str, ...]
    heap: Counter[str]


class Matcher:
    """Knows the wordings of one library."""

    def __init__(self, library: Library) -> None:
        self._known: dict[EntryKind, list[_Known]] = {kind: [] for kind in EntryKind}
        for entry in library.entries:
            if entry.state is not EntryState.RETIRED:
                self._known[entry.kind] += (_known(entry, wording) for wording in entry.wordings)
        self._weights = {kind: _weights(known) for kind, known in self._known.items()}

    def match(
        self, kind: EntryKind, text: str = "", items: Sequence[str] = (), name: str = ""
    ) -> Match | None:
        """Return the entry of a kind that a text with its items and name is; None if it is none of them.

        A duty goes by its task: what is expected of it differs from post to post.
        """
        kind = EntryKind(kind)
        whole = unbroken(_whole(kind, text, items))
        letters = _letters(whole)
        known = self._known[kind]
        same = [one for one in known if one.letters == letters and letters]
        named = [one for one in known if name and _same_name(name, one.entry)]
        found = _preferred(same, named) or self._alike(kind, whole, known) or self._named(kind, whole, named)
        if found is None:
            return None
        # Of wordings that are equally like the text, the one whose items are.
        equal = [one for one in known if one.entry is found.entry and one.letters == found.letters]
        return min((_result(one, text, items, name) for one in equal), key=_words_changed)

    def parts_with_texts(self, kind: EntryKind, text: str) -> tuple[tuple[Match, str], ...]:
        """Return the entries that a field is, or that its sentences are one by one, each with its part."""
        whole = self.match(kind, text)
        if whole is not None:
            return ((whole, text.strip()),)
        found = ((self.match(kind, sentence), sentence) for sentence in sentences(text))
        return tuple((match, sentence) for match, sentence in found if match is not None)

    def similar(
        self, kind: EntryKind, text: str = "", items: Sequence[str] = (), name: str = "", most: int = 3
    ) -> tuple[Match, ...]:
        """Return the entries of a kind that a text is or is rather like, the nearest first."""
        whole = unbroken(_whole(kind, text, items))
        stems = tuple(map(stem, words(whole)))
        heap, weights = Counter(stems), self._weights[kind]
        best: dict[str, tuple[float, _Known]] = {}
        for one in self._known[kind]:
            named = _SIMILAR if name and _same_name(name, one.entry) else 0.0
            score = max(_likeness(stems, heap, one, weights), named)
            if score >= max(_SIMILAR, best.get(one.entry.id, (0.0, one))[0]):
                best[one.entry.id] = score, one
        found = sorted(best.values(), key=lambda pair: -pair[0])[:most]
        return tuple(_result(one, text, items, name) for _, one in found)

    def _alike(self, kind: EntryKind, whole: str, known: list[_Known]) -> _Known | None:
        """Return the known wording that is clearly nearer than those of every other entry."""
        best, score = self._nearest(kind, whole, known)
        if best is None or score < _LIKE:
            return None
        others = [one for one in known if one.entry.id != best.entry.id]
        return best if score - self._nearest(kind, whole, others)[1] >= _AHEAD else None

    def _named(self, kind: EntryKind, whole: str, named: list[_Known]) -> _Known | None:
        best, score = self._nearest(kind, whole, named)
        return best if score >= _LIKE_NAMED or not whole else None

    def _nearest(self, kind: EntryKind, whole: str, known: list[_Known]) -> tuple[_Known | None, float]:
        stems = tuple(map(stem, words(whole)))
        heap, weights = Counter(stems), self._weights[kind]
        best, best_score = (known[0] if known and not whole else None), 0.0
        for one in known:
            score = _likeness(stems, heap, one, weights)
            if score > best_score:
                best, best_score = one, score
        return best, best_score


def _known(entry: Entry, wording: Wording) -> _Known:
    whole = _whole(entry.kind, wording.text, wording.items)
    stems = tuple(map(stem, words(whole)))
    return _Known(entry, wording, _letters(whole), stems, Counter(stems))


def _whole(kind: EntryKind, text: str, items: Iterable[str]) -> str:
    """Return the text that a kind of entry is known by."""
    return text if kind is EntryKind.DUTY else "\n".join(filter(None, (text, *items)))


def _letters(text: str) -> str:
    """Return a text's letters and digits only: equal for texts that differ in marks, spaces, line ends."""
    return "".join(filter(str.isalnum, plain(text).lower()))


def _weights(known: Iterable[_Known]) -> dict[str, float]:
    """Return how much each word tells: a word of every entry little, a word of one much."""
    entries: dict[str, set[str]] = {}
    for one in known:
        entries.setdefault(one.entry.id, set()).update(one.heap)
    counts = Counter(word for words_of in entries.values() for word in words_of)
    return {word: 1 + math.log(len(entries) / count) / 2 for word, count in counts.items()}


def _likeness(stems: tuple[str, ...], heap: Counter[str], one: _Known, weights: dict[str, float]) -> float:
    """Return from 0 to 1 how like a text is to a known wording."""
    unknown = 1 + math.log(len(weights) + 1) / 4

    def weight(counted: Counter[str]) -> float:
        return sum(weights.get(word, unknown) * count for word, count in counted.items())

    shared, own, other = weight(heap & one.heap), weight(heap), weight(one.heap)
    if not shared:
        return 0.0
    heaps = 2 * shared / (own + other)
    if heap.total() >= _PART_WORDS and shared >= _PART * own:
        return max(_LIKE, heaps)
    if heaps < _LIKE_NAMED:
        return heaps
    in_order = SequenceMatcher(None, one.stems, stems, autojunk=False).ratio()
    holds_all = one.heap.total() >= _PART_WORDS and shared >= max(_PART * other, _HALF * own)
    known_otherwise = holds_all or (max(heaps, in_order) < _LIKE and _same_letters(stems, one))
    return max(heaps, in_order, _LIKE if known_otherwise else 0.0)


def _same_letters(stems: tuple[str, ...], one: _Known) -> bool:
    """Return whether short texts have nearly the same letters: a slip may change more than one word."""
    here, there = "".join(stems), "".join(one.stems)
    if max(len(here), len(there)) > _SHORT_TEXT:
        return False
    return SequenceMatcher(None, there, here, autojunk=False).ratio() >= _LETTERS_LIKE


def _same_name(name: str, entry: Entry) -> bool:
    one, other = " ".join(words(name)), " ".join(words(entry.name))
    return bool(other) and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _NAME_LIKE


def _preferred(same: list[_Known], named: list[_Known]) -> _Known | None:
    """Return a wording that stands word for word, that of the named entry first."""
    return next((one for one in same if one in named), same[0] if same else None)


def _result(found: _Known, text: str, items: Sequence[str], name: str) -> Match:
    entry, wording = found.entry, found.wording
    said = _said(name, text, items)
    own = _said(entry.name if name else "", wording.text, wording.items)
    divided = said != _said(name, text, items, joined=False)
    changes = () if divided and _letters(own) == _letters(said) else difference(own, said)
    degrees = {Length.SHORT: Degree.SHORT, Length.LONG: Degree.LONG, Length.ANY: Degree.SAME}
    return Match(entry, wording, Degree.ADAPTED if changes else degrees[wording.length], changes)


def _words_changed(match: Match) -> int:
    return sum(len(one.library.split()) + len(one.text.split()) for one in match.difference)


def _said(name: str, text: str, items: Iterable[str], *, joined: bool = True) -> str:
    """Return what is compared word by word; the marks at the ends of its parts are the document's own."""
    line = unbroken if joined else plain
    return " ".join(filter(None, (bare(line(part)) for part in (name, text, *items))))
