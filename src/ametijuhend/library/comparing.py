"""Each sentence compared with the approved wordings: which word is nearly, but not quite, the library's.

What differs wholly was changed on purpose; a word that is nearly the library's is most often a slip that no
dictionary finds: *vahejuhi* for *vahetu juhi*, *täitmise seoses* for *täitmisega seoses*.
"""

import re
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ametijuhend.library.approved import entry_texts
from ametijuhend.library.words import SOFT_HYPHEN, folded, sentence_spans, sentences, stem
from ametijuhend.model.checks.context import Context
from ametijuhend.model.checks.fixes import new_text
from ametijuhend.model.findings import Finding, Severity, Span
from ametijuhend.model.library import EntryKind, EntryState, Library
from ametijuhend.model.texts import Place

LIKE = 0.75
"""From here on a sentence is the library's, changed."""
_NEARLY = 0.6
"""From here on a word is the library's, misspelt or in another form."""
_DIVIDED = 0.8
"""From here on words are the library's, written together or apart."""
_SHARED = 0.5
"""How many of the shorter sentence's words the longer one has too, for the two to be compared at all."""
_MOST_COMPARED = 4
_REMEMBERED = 2048
_WORD = re.compile(rf"[^\W_](?:[\w{SOFT_HYPHEN}]*[^\W_])?(?:[-'][^\W_]+)*")
_NAMED = frozenset({EntryKind.CORE_COMPETENCY, EntryKind.ADDITIONAL_COMPETENCY})


@dataclass(frozen=True, slots=True)
class Deviation:
    """Words of a text, and those that stand in their place in an approved sentence."""

    span: Span
    text: str
    library: str


@dataclass(frozen=True, slots=True)
class _Sentence:
    """An approved sentence made ready for comparison."""

    words: tuple[str, ...]
    small: tuple[str, ...]
    heap: Counter[str]


class Comparer:
    """Knows the approved sentences of one library, and remembers what it compared."""

    def __init__(self, library: Library) -> None:
        used = [entry for entry in library.entries if entry.state is EntryState.IN_USE]
        self._names = [entry.name for entry in used if entry.kind in _NAMED]
        texts = dict.fromkeys(
            part for entry in used for text in entry_texts(entry) for part in sentences(text)
        )
        self._sentences = [_sentence(text) for text in texts]
        self._exact = {_joined(one.small) for one in self._sentences}
        self._having: dict[str, list[int]] = {}
        for number, one in enumerate(self._sentences):
            for word in one.heap:
                self._having.setdefault(word, []).append(number)
        self._known: OrderedDict[tuple[str, str], tuple[Deviation, ...]] = OrderedDict()

    def deviations(self, text: str, *, name: bool = False) -> tuple[Deviation, ...]:
        """Return the words of a text that are nearly those of an approved sentence, or a name's of a name."""
        if name:
            return self._remembered(text, self._of_name)
        return tuple(
            Deviation((start + one.span[0], start + one.span[1]), one.text, one.library)
            for start, end in sentence_spans(text)
            for one in self._remembered(text[start:end], self._of_sentence)
        )

    def _remembered(self, text: str, compare: Callable[[str], Iterable[Deviation]]) -> tuple[Deviation, ...]:
        key = (text, compare.__name__)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = tuple(compare(text))
            if len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return found

    def findings(self, place: Place, _context: Context) -> Iterator[Finding]:
        """Find the words of a text that are nearly the library's; a rule of the checks."""
        name = place.path.startswith("requirements/") and place.path.endswith("/name")
        for one in self.deviations(place.text, name=name):
            text = place.text[: one.span[0]] + one.library + place.text[one.span[1] :]
            fix = new_text(place.path, place.text, text)
            values = {"text": one.text, "library": one.library}
            yield Finding(place.path, Severity.HINT, "wording-differs", values, one.span, fix)

    def _of_name(self, text: str) -> Iterator[Deviation]:
        here = text.strip().rstrip(":")
        if not here or _joined(tuple(map(_small, _WORD.findall(here)))) in self._exact:
            return
        best = max(self._names, key=lambda name: _ratio(name.lower(), here.lower()), default="")
        if best and _ratio(best.lower(), here.lower()) >= LIKE:
            start = text.index(here)
            yield Deviation((start, start + len(here)), here, best)

    def _of_sentence(self, text: str) -> Iterable[Deviation]:
        return self._nearest([(one.start(), one.group()) for one in _WORD.finditer(text)])

    def _nearest(self, found: list[tuple[int, str]]) -> tuple[Deviation, ...]:
        small = tuple(_small(word) for _, word in found)
        if _joined(small) in self._exact:
            return ()
        best: tuple[Deviation, ...] = ()
        best_score = 0.0
        for one in self._candidates(small):
            score = max(_ratio(one.small, small), _ratio(" ".join(one.small), " ".join(small)))
            if score >= LIKE and score > best_score:
                best, best_score = tuple(_differing(found, small, one)), score
        return best

    def _candidates(self, small: tuple[str, ...]) -> Iterable[_Sentence]:
        heap = Counter(small)
        counts = Counter(number for word in heap for number in self._having.get(word, ()))
        likely = [
            (shared / max(len(small), len(self._sentences[number].small)), number)
            for number, shared in counts.items()
            if shared >= _SHARED * min(len(small), len(self._sentences[number].small))
        ]
        return [self._sentences[number] for _, number in sorted(likely, reverse=True)[:_MOST_COMPARED]]


def _sentence(text: str) -> _Sentence:
    found = tuple(_WORD.findall(text))
    small = tuple(map(_small, found))
    return _Sentence(found, small, Counter(small))


def _small(word: str) -> str:
    return word.replace(SOFT_HYPHEN, "").lower()


def _differing(found: list[tuple[int, str]], small: tuple[str, ...], one: _Sentence) -> Iterator[Deviation]:
    """Return the words in place of nearly equal ones of the library.

    Where words came or went besides, a case ending follows them: then endings alone are no deviation.
    """
    matcher = SequenceMatcher(None, one.small, small, autojunk=False)
    changes = [places for kind, *places in matcher.get_opcodes() if kind != "equal"]
    near = [
        (first, last, start, end)
        for first, last, start, end in changes
        if _nearly(one.small[first:last], small[start:end])
    ]
    rebuilt = len(near) < len(changes)
    for first, last, start, end in near:
        if (
            rebuilt
            and last - first == end - start
            and _stems(one.small[first:last]) == _stems(small[start:end])
        ):
            continue
        span = found[start][0], found[end - 1][0] + len(found[end - 1][1])
        said = " ".join(word for _, word in found[start:end])
        yield Deviation(span, said, " ".join(one.words[first:last]))


def _nearly(theirs: tuple[str, ...], ours: tuple[str, ...]) -> bool:
    """Return whether words of a text are those of the library, misspelt, divided or in another form."""
    if not theirs or not ours:
        return False
    like = _ratio("".join(theirs), "".join(ours))
    if len(theirs) != len(ours):
        return like >= _DIVIDED
    return _joined(theirs) != _joined(ours) and like >= _NEARLY


def _stems(small: Iterable[str]) -> list[str]:
    return [stem(folded(word)) for word in small]


def _joined(small: Iterable[str]) -> str:
    """Return words in one line, the hyphens within them left out: they may come from the end of a line."""
    return " ".join(small).replace("-", "")


def _ratio(one: Sequence[str], other: Sequence[str]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
