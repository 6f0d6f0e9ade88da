"""The job titles that a field of a document names, in whatever case, and the posts that they may stand for.

A name is never taken for more than its words say: what may be another post's is no match, and what is not
understood is vague, so that nobody is told that he is not named.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from ametijuhend.spelling.lemmas import Lemmas

_STRONG = re.compile(r"[,;\n•▪]+(?![^()]*\))")
"""What parts names for certain; not within brackets."""
_WEAK = re.compile(r"\s+(?:ja/või|ja|ning|või|ehk|samuti)\s+|\s*/\s*", re.IGNORECASE)
"""What parts names, or stands within one: „ohvriabi ja ennetuse osakonna juhataja“."""
_BRACKETS = re.compile(r"\(([^()]*)\)")
_TAIL = re.compile(
    r"\b(?:vastavalt|kokkuleppel|korraldusel|puudumisel|äraolekul|vajadusel|vajaduse|tema|puhkuse|vahetu\s+juhi|"
    r"struktuuriüksuse\s+juhi|töökorralduse|ametijuhend\w*|käskkirja\w*|kes|kelle|mille|juhul)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""Conditions behind a name."""
_OTHER = re.compile(
    r"^(?:üks\s+)?(?:teine|teise|teist|teised|teisi|teiste|mõni|mõne|mõnda)\b\s*", re.IGNORECASE
)
_OWN_SUPERIOR = re.compile(r"^(?:oma\s+)?vahetu(?:t)?\s+(?:juht|juhi|juhti|ülemus\w*)$", re.IGNORECASE)
_NOBODY = re.compile(
    r"^(?:[-–—]+|puudu[bv]\w*|ei\s+\w+|mitte\s+keegi|keegi|mitte\s+kedagi|kedagi)?$", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LEVEL = re.compile(r"[IVX]{1,5}|\d{1,2}")
_VAGUE = frozenset({
    *("teenistuja", "töötaja", "ametnik", "kolleeg", "liige", "isik", "inimene", "asendaja", "teenistujad"),
    *("töötajad", "personal", "meeskond", "tiim", "talitus", "osakond", "üksus", "amet"),
})  # fmt: skip
"""Words that name no post."""
_ENDINGS = ("it", "ut", "at", "kut", "id", "i", "t", "u", "d", "e", "a", "ku")
_CHANGED = (
    *(("juhi", "juht"), ("juhte", "juht"), ("niku", "nik"), ("nikku", "nik"), ("jat", "ja")),
    *(("nna", "nd"), ("use", "us"), ("kuse", "kus")),
)
"""Endings before which the stem changes."""
_SHORTEST = 4
_SEVERAL = 2
_JOINING = frozenset({"ja", "ning", "või"})
_MOST_KEYS = 16
_MOST_WORDS = 40
"""Of a name; what is longer is a text, and is not looked through from each of its words."""


Words = tuple[frozenset[str], ...]
"""Words one after the other, each as the dictionary forms that it may be of."""


@dataclass(frozen=True, slots=True)
class Name:
    """A job title taken apart: the keys that it goes by, its level, the words that tell which is meant."""

    text: str
    keys: frozenset[str]
    """The title in one word, its last part in the dictionary's form."""
    level: str = ""
    within: Words = ()
    """The words in brackets."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a field: what may stand before the title, with the title's keys for each such beginning."""

    text: str
    readings: tuple[tuple[Words, frozenset[str]], ...]
    """The words before the title, and the title's keys; the longest title first."""
    level: str = ""
    within: Words = ()
    other: bool = False
    """Whether it says „teine“: another holder of a title that may be one's own."""
    superior: bool = False
    """Whether it is „vahetu juht“."""
    vague: bool = False
    """Whether it names no post."""


class Titles:
    """Takes titles and fields apart with the dictionary forms of their words."""

    def __init__(self, lemmas: Lemmas, texts: Iterable[str]) -> None:
        every = dict.fromkeys(word.lower() for text in texts for word in _WORD.findall(_clean(text)))
        self._forms = dict(lemmas(every))

    def name(self, title: str) -> Name:
        """Return a document's job title taken apart."""
        outside, within = self._apart(title)
        words, level = _leveled(outside)
        return Name(" ".join(title.split()), self._keys(words), level, within)

    def words(self, text: str) -> Words:
        """Return the words of a text but for what only joins them."""
        found = (word.lower() for word in _WORD.findall(_clean(text)))
        return tuple(self._forms_of(word) for word in found if word not in _JOINING)

    def mentions(self, field: str, known: Mapping[str, object]) -> Iterator[Mention]:
        """Return the names in a field; ``known`` are the keys of the titles at hand."""
        before = ""
        for part in _STRONG.split(_clean(field)):
            for piece in self._pieces(part, known):
                text = piece.strip(" .:")
                if _LEVEL.fullmatch(text):
                    text = f"{before} {text}"
                mention = self._mention(text)
                if mention is not None:
                    before = text.removesuffix(f" {mention.level}")
                    yield mention

    def _pieces(self, part: str, known: Mapping[str, object]) -> list[str]:
        """Return the names of a part: the part itself where one title at hand is named by all of it."""
        pieces = [piece for piece in _WEAK.split(part) if piece.strip()]
        if len(pieces) < _SEVERAL or all(self._is_known(piece, known) for piece in pieces):
            return pieces
        return [part] if self._is_known(part, known) else pieces

    def _is_known(self, text: str, known: Mapping[str, object]) -> bool:
        if _LEVEL.fullmatch(text.strip()) or _OWN_SUPERIOR.match(text.strip()):
            return True
        found = self._mention(text)
        return found is not None and any(key in known for _, keys in found.readings for key in keys)

    def _mention(self, part: str) -> Mention | None:
        text = " ".join(part.split()).strip(" .:")
        if _NOBODY.match(text):
            return None
        if _OWN_SUPERIOR.match(text):
            return Mention(text, (), superior=True)
        bare = _TAIL.sub("", text).strip(" .:")
        outside, within = self._apart(_OTHER.sub("", bare))
        words, level = _leveled(outside)
        if len(words) > _MOST_WORDS:
            return Mention(text, (), vague=True)
        readings = tuple(
            (self.words(" ".join(words[:at])), self._keys(words[at:])) for at in range(len(words))
        )
        vague = not words or bool(self._forms_of(words[-1].lower()) & _VAGUE)
        return Mention(text, readings, level, within, other=bool(_OTHER.match(bare)), vague=vague)

    def _apart(self, text: str) -> tuple[str, Words]:
        within = self.words(" ".join(_BRACKETS.findall(text)))
        return _BRACKETS.sub(" ", _clean(text)), within

    def _keys(self, words: list[str]) -> frozenset[str]:
        """Return what a title goes by: its last word in the dictionary's form, the others so or as is."""
        if not words:
            return frozenset()
        lower = [word.lower() for word in words]
        last = self._forms_of(lower[-1])
        plain = "".join(lower[:-1])
        keys = {plain + one for one in last}
        if len(lower) > 1:
            each = [sorted(self._forms_of(word)) for word in lower]
            keys |= {"".join(some) for _, some in zip(range(_MOST_KEYS), product(*each), strict=False)}
        return frozenset(key.replace("-", "") for key in keys)

    def _forms_of(self, word: str) -> frozenset[str]:
        known = self._forms.get(word)
        return frozenset({word, *known}) if known else _guessed(word)


def names_nobody(field: str) -> bool:
    """Return whether a field says that there is nobody, or nothing."""
    return bool(_NOBODY.match(" ".join(_clean(field).split()).strip(" .:")))


def _guessed(word: str) -> frozenset[str]:
    """Return a word and what it may be a form of, by its ending alone: more than there is, never less."""
    forms = {word}
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1:
            forms.add(word[: -len(ending)])
    for ending, instead in _CHANGED:
        if word.endswith(ending):
            forms.add(word[: -len(ending)] + instead)
    return frozenset(forms)


def _leveled(text: str) -> tuple[list[str], str]:
    """Return a title's words and its level, a roman numeral or a number behind them."""
    words = _WORD.findall(text)
    if len(words) > 1 and _LEVEL.fullmatch(words[-1]):
        return words[:-1], words[-1]
    return words, ""


def _clean(text: str) -> str:
    return text.replace("\u00ad", "")
