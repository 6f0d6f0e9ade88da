"""The house's list as a person looks at it: filtered while one types, sorted the Estonian way, due first."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from ametijuhend.house.briefs import Brief
from ametijuhend.language import translate
from ametijuhend.library.collation import estonian_key
from ametijuhend.library.words import folded, stem, words
from ametijuhend.model.document import State

SOON = 30
"""Days before a review in which it counts as due."""
_SHORTEST_WITH_SLIP = 4


class Due(StrEnum):
    """How a document's review stands."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    UNKNOWN = "unknown"


class Column(StrEnum):
    """What the list can be sorted by."""

    DUE = "due"
    TITLE = "title"
    UNIT = "unit"
    SUPERIOR = "superior"
    STATE = "state"
    LAST_REVIEW = "last_review"
    LAYOUT = "layout"
    UPDATES = "updates"
    FINDINGS = "findings"
    PATH = "path"


def due(brief: Brief, today: date) -> Due:
    """Return how a document's review stands on a day."""
    following = brief.next_review
    if following is None:
        return Due.UNKNOWN
    if following <= today:
        return Due.OVERDUE
    return Due.SOON if following <= today + timedelta(days=SOON) else Due.LATER


def state_name(state: State) -> str:
    """Return what a state is called."""
    return {
        State.DRAFT: translate("House", "draft"),
        State.READY: translate("House", "ready"),
        State.SIGNED: translate("House", "signed"),
    }[state]


@dataclass(frozen=True)
class Listing:
    """The list on a day; made anew when a document changed, it is asked at every keystroke."""

    briefs: tuple[Brief, ...]
    today: date

    @classmethod
    def of(cls, briefs: Iterable[Brief] | Mapping[Path, Brief], today: date) -> "Listing":
        """Return the list of some documents on a day, ready to be filtered; of 2,000 it takes a blink."""
        made = cls(tuple(briefs.values() if isinstance(briefs, Mapping) else briefs), today)
        _ = made._texts, made._words, made._orders[Column.DUE]
        return made

    def shown(
        self,
        typed: str = "",
        column: Column = Column.DUE,
        *,
        backwards: bool = False,
        only: Due | None = None,
    ) -> tuple[Brief, ...]:
        """Return the documents that hold all the typed words, sorted by a column."""
        order = self._orders[column]
        kept = self._matching(typed)
        places = [
            place for place in (reversed(order) if backwards else order) if kept is None or place in kept
        ]
        found = (self.briefs[place] for place in places)
        return tuple(one for one in found if only is None or due(one, self.today) is only)

    def due(self) -> tuple[Brief, ...]:
        """Return the documents whose review is due, the longest waiting first."""
        return tuple(one for one in self.shown() if due(one, self.today) in {Due.OVERDUE, Due.SOON})

    def counts(self) -> dict[Due, int]:
        """Return how many documents there are of each standing, broken ones left out."""
        every = [due(one, self.today) for one in self.briefs if not one.problem]
        return {one: every.count(one) for one in Due}

    def _matching(self, typed: str) -> set[int] | None:
        """Return the places of the documents that hold all typed words; None for every one."""
        kept: set[int] | None = None
        for word in words(typed):
            found = self._with(word)
            kept = found if kept is None else kept & found
        return kept

    def _with(self, word: str) -> set[int]:
        """Return where a word stands: as it is typed, else in another case, else with one slip."""
        texts = self._texts
        for one in dict.fromkeys((word, stem(word))):
            if found := {place for place, text in enumerate(texts) if one in text}:
                return found
        if len(word) < _SHORTEST_WITH_SLIP:
            return set()
        alike = [known for known in self._words if _one_slip(word, known)]
        return {place for known in alike for place in self._words[known]}

    @cached_property
    def _texts(self) -> list[str]:
        names = {state: state_name(state) for state in State}
        parts = (
            (one.title, one.unit, one.superior, names[one.state], one.path.name, one.problem)
            for one in self.briefs
        )
        return [folded("\n".join(some)) for some in parts]

    @cached_property
    def _words(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for place, text in enumerate(self._texts):
            for word in dict.fromkeys(words(text)):
                found.setdefault(word, []).append(place)
        return found

    @cached_property
    def _orders(self) -> "_Orders":
        return _Orders(self)


class _Orders(dict[Column, list[int]]):
    """The places of a list's documents in the order of each column, sorted when first asked."""

    def __init__(self, listing: Listing) -> None:
        super().__init__()
        self._listing = listing
        known = {
            text: estonian_key(text) for one in listing.briefs for text in (one.name, one.unit, one.superior)
        }
        names = {state: estonian_key(state_name(state)) for state in State}
        later = date.max
        self._keys: dict[Column, Callable[[Brief], object]] = {
            Column.DUE: self._due,
            Column.TITLE: lambda one: (bool(one.problem), known[one.name]),
            Column.UNIT: lambda one: (not one.unit, known[one.unit]),
            Column.SUPERIOR: lambda one: (not one.superior, known[one.superior]),
            Column.STATE: lambda one: names[one.state],
            Column.LAST_REVIEW: lambda one: one.last_review or later,
            Column.LAYOUT: lambda one: one.layout,
            Column.UPDATES: lambda one: -one.details.updates if one.details else 1,
            Column.FINDINGS: lambda one: -one.details.findings if one.details else 1,
            Column.PATH: lambda one: str(one.path).casefold(),
        }
        self._titles = known

    def __missing__(self, column: Column) -> list[int]:
        briefs, key = self._listing.briefs, self._keys[column]
        whole = [(key(one), self._titles[one.name], place) for place, one in enumerate(briefs)]
        self[column] = [place for *_, place in sorted(whole)]
        return self[column]

    def _due(self, one: Brief) -> tuple[int, date]:
        """Return what is overdue first, then what is due soon, the earliest first; the rest by its title."""
        standing = due(one, self._listing.today)
        if one.problem:
            return 3, date.min
        if standing in {Due.OVERDUE, Due.SOON}:
            return (0 if standing is Due.OVERDUE else 1), one.next_review or date.min
        return 2, date.min


def _one_slip(typed: str, known: str) -> bool:
    """Return whether a word begins as typed but for one letter: wrong, missing, too many, two swapped."""
    at = 0
    shorter = min(len(typed), len(known))
    while at < shorter and typed[at] == known[at]:
        at += 1
    rest, there = typed[at:], known[at:]
    swapped = rest[1:2] + rest[:1] + rest[2:]
    return there[1:].startswith((rest[1:], rest)) or there.startswith((rest[1:], swapped))
