"""Search in a library as one types: an index in memory.

Every entry has a slot, and every word a set of slots held as the bits of one integer: what thousands of
entries have in common is found by a few operations on integers, and only the best are looked at singly.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from ametijuhend.library.collation import estonian_key
from ametijuhend.library.places import title
from ametijuhend.library.vocabulary import Likeness, Vocabulary
from ametijuhend.library.words import words
from ametijuhend.model.library import Entry, EntryKind, EntryState, Library, Wording

_LOOKED_AT = 120
"""Entries that are scored singly; of more that fit equally well, the first."""
_REMEMBERED = 500
_SPARE_SLOTS = 1000
_NAME_FIRST = 0.5
_SCORES = {
    Likeness.WHOLE: 5.0,
    Likeness.PREFIX: 4.0,
    Likeness.STEM: 3.0,
    Likeness.INNER: 2.5,
    Likeness.MISTYPED: 1.5,
}

Bits = int
Rank = tuple[bool, tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found, and its wording that fits best."""

    entry: Entry
    wording: Wording | None
    score: float


class _TypedWord:
    """What one typed word finds: the slots of each likeness, reckoned when they are asked for."""

    def __init__(self, index: "LibraryIndex", typed: str) -> None:
        self.typed = typed
        self._index = index
        self._levels: list[tuple[Bits, Bits]] = []

    def up_to(self, likeness: Likeness) -> Bits:
        """Return the slots with a word at least this like the typed one."""
        while len(self._levels) <= likeness:
            self._levels.append(self._index.slots_of(self.typed, Likeness(len(self._levels))))
        return reduce(or_, (anywhere for anywhere, _ in self._levels[: likeness + 1]), 0)

    def score(self, slot: Bits) -> float:
        """Return how well a slot fits, by the likenesses that were reckoned."""
        nearest = next((place for place, (found, _) in enumerate(self._levels) if found & slot), None)
        if nearest is None:
            return 0.0
        named = any(in_name & slot for _, in_name in self._levels)  # if only by its stem
        return _SCORES[Likeness(nearest)] + (_NAME_FIRST if named else 0)


class LibraryIndex:
    """The entries of one library, ready to be searched; retired ones are not in it."""

    def __init__(self, library: Library) -> None:
        self._slots: dict[str, int] = {}
        self._entries: dict[int, Entry] = {}
        self._anywhere: dict[str, Bits] = {}
        self._in_name: dict[str, Bits] = {}
        self._kinds: dict[EntryKind, Bits] = dict.fromkeys(EntryKind, 0)
        self._proposals: Bits = 0
        self._next = 0
        self._orders: dict[int, Rank] = {}
        self._vocabulary = Vocabulary([])
        self._forget()
        self._change((), _offered(library).values())

    def updated(self, library: Library) -> "LibraryIndex":
        """Return the index of a library that has changed a little; itself if nothing in it has."""
        new = _offered(library)
        old = {slot_id: self._entries[slot] for slot_id, slot in self._slots.items()}
        gone = [entry for name, entry in old.items() if not _same(new.get(name), entry)]
        come = [entry for name, entry in new.items() if not _same(old.get(name), entry)]
        if not gone and not come:
            return self
        if self._next > 2 * len(new) + _SPARE_SLOTS:
            return LibraryIndex(library)
        index = LibraryIndex.__new__(LibraryIndex)
        index.__dict__.update({name: _copied(value) for name, value in self.__dict__.items()})
        index._forget()  # noqa: SLF001 - the new index is one of its own
        index._change(gone, come)  # noqa: SLF001
        return index

    def search(
        self, text: str, kinds: Collection[EntryKind] | None = None, limit: int = 20
    ) -> tuple[Hit, ...]:
        """Return the entries that have all the typed words, the best first; without a word, as browsed."""
        typed = [_TypedWord(self, word) for word in dict.fromkeys(words(text))]
        if not typed:
            return tuple(Hit(entry, _first(entry), 0.0) for entry in self.browse(kinds)[:limit])
        found = self._candidates(typed, self._of_kinds(kinds), limit)
        scored = [(self._rank(slot, typed), slot) for slot in _first_bits(found, _LOOKED_AT)]
        scored.sort(key=lambda pair: pair[0])
        asked = [word.typed for word in typed]
        return tuple(
            Hit(self._entries[slot], _best_wording(self._entries[slot], asked), -rank[1])
            for rank, slot in scored[:limit]
        )

    def browse(self, kinds: Collection[EntryKind] | None = None) -> tuple[Entry, ...]:
        """Return the entries of the kinds in Estonian order, those in use before the proposals."""
        wanted = frozenset(EntryKind if kinds is None else map(EntryKind, kinds))
        if wanted not in self._browsed:
            slots = (slot for slot, entry in self._entries.items() if entry.kind in wanted)
            self._browsed[wanted] = tuple(self._entries[slot] for slot in sorted(slots, key=self._order))
        return self._browsed[wanted]

    def entry(self, name: str) -> Entry | None:
        """Return the entry with an id; None if it is not offered."""
        slot = self._slots.get(name)
        return None if slot is None else self._entries[slot]

    def slots_of(self, typed: str, likeness: Likeness) -> tuple[Bits, Bits]:
        """Return the slots that have a word which stands so to a typed one: anywhere, and in the name."""
        known = self._found.get((typed, likeness))
        if known is None:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            known = self._found[typed, likeness] = self._look_up(typed, likeness)
        return known

    def _look_up(self, typed: str, likeness: Likeness) -> tuple[Bits, Bits]:
        found = list(self._vocabulary.like(typed, likeness))
        in_name = (self._in_name[word] for word in found if word in self._in_name)
        return reduce(or_, map(self._anywhere.__getitem__, found), 0), reduce(or_, in_name, 0)

    def _order(self, slot: int) -> Rank:
        """Return what sorts entries when nothing else tells them apart."""
        if slot not in self._orders:
            entry = self._entries[slot]
            self._orders[slot] = entry.state is EntryState.PROPOSAL, estonian_key(title(entry)), entry.id
        return self._orders[slot]

    def _forget(self) -> None:
        """Forget what was found: the words typed before the last one are asked for at every keystroke."""
        self._found: dict[tuple[str, Likeness], tuple[Bits, Bits]] = {}
        self._browsed: dict[frozenset[EntryKind], tuple[Entry, ...]] = {}

    def _of_kinds(self, kinds: Collection[EntryKind] | None) -> Bits:
        return reduce(or_, (self._kinds[kind] for kind in (EntryKind if kinds is None else kinds)), 0)

    def _candidates(self, typed: list[_TypedWord], among: Bits, limit: int) -> Bits:
        """Return the slots that have every word, as like as needed to find enough of them."""
        found = 0
        for likeness in Likeness:
            found = reduce(and_, (word.up_to(likeness) for word in typed), among)
            if found.bit_count() >= limit:
                break
        in_use = found & ~self._proposals
        return in_use if in_use.bit_count() >= _LOOKED_AT else found

    def _rank(self, slot: int, typed: list[_TypedWord]) -> tuple[bool, float, Rank]:
        order = self._order(slot)
        return order[0], -sum(word.score(1 << slot) for word in typed) / len(typed), order

    def _change(self, gone: Iterable[Entry], come: Iterable[Entry]) -> None:
        for entry in gone:
            self._put(entry, self._slots.pop(entry.id), present=False)
        fresh: set[str] = set()
        for entry in come:
            self._slots[entry.id] = self._next
            fresh |= self._put(entry, self._next, present=True)
            self._next += 1
        self._vocabulary = self._vocabulary.including(fresh)

    def _put(self, entry: Entry, slot: int, *, present: bool) -> set[str]:
        """Set or clear an entry's bits, and return its words."""
        bit = 1 << slot
        in_name, everywhere = _words_of(entry)
        for held, of_entry in ((self._anywhere, everywhere), (self._in_name, in_name)):
            for word in of_entry:
                held[word] = held.get(word, 0) | bit if present else held[word] & ~bit
        self._kinds[entry.kind] = self._kinds[entry.kind] & ~bit | (bit if present else 0)
        if present:
            self._entries[slot] = entry
        else:
            del self._entries[slot]
            self._orders.pop(slot, None)
        proposed = bit if present and entry.state is EntryState.PROPOSAL else 0
        self._proposals = self._proposals & ~bit | proposed
        return everywhere


def _offered(library: Library) -> dict[str, Entry]:
    return {entry.id: entry for entry in library.entries if entry.state is not EntryState.RETIRED}


def _same(one: Entry | None, other: Entry | None) -> bool:
    return one is other or one == other


def _copied(value: object) -> object:
    return dict(value) if isinstance(value, dict) else value


def _words_of(entry: Entry) -> tuple[set[str], set[str]]:
    """Return the words of an entry's name, or of what it goes by, and all its words."""
    in_name = set(words(entry.name))
    texts = [entry.qualifier, *entry.tags]
    for wording in entry.wordings:
        texts += (wording.text, *wording.items)
    return in_name, in_name.union(*map(words, texts))


def _first(entry: Entry) -> Wording | None:
    return entry.wordings[0] if entry.wordings else None


def _best_wording(entry: Entry, typed: list[str]) -> Wording | None:
    """Return the wording that has most of the typed words; the first of equals."""
    if len(entry.wordings) < 2:  # noqa: PLR2004 - nothing to choose from
        return _first(entry)

    def found(wording: Wording) -> int:
        own = words(" ".join((wording.text, *wording.items)))
        return sum(any(word.startswith(one) for word in own) for one in typed)

    return max(entry.wordings, key=found)


def _first_bits(bits: Bits, most: int) -> Iterator[int]:
    for _ in range(most):
        if not bits:
            return
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
