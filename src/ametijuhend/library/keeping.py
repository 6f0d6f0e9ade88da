"""Looking after a library: merging duplicates, and what other entries would change in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ametijuhend.library.matcher import Match, Matcher
from ametijuhend.library.stores import LibraryStore
from ametijuhend.library.words import plain
from ametijuhend.model.library import Entry, EntryState, Length, Library, Wording
from ametijuhend.model.node import new_id


@dataclass(frozen=True, slots=True)
class EntryChange:
    """What an entry from elsewhere would change: the library's, if it has it, and the one that would come."""

    here: Entry | None
    there: Entry
    outdated: bool = False
    """Whether the library has changed its own since the other was written."""


def merged(target: Entry, others: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return an entry that takes the place of others of its kind, and those, retired with it as successor.

    It gets their tags, and their wordings of a length and regime that it lacks: what it says stays.
    """
    wordings, tags = list(target.wordings), list(target.tags)
    others = [one for one in others if one.id != target.id and one.kind is target.kind]
    for other in others:
        tags += [tag for tag in other.tags if tag not in tags]
        wordings += [_fresh(one, wordings) for one in other.wordings if _is_missing(one, wordings)]
    whole = target.model_copy(update={"wordings": tuple(wordings), "tags": tuple(tags)})
    return (whole, *(retired(other, target.id) for other in others))


def retired(entry: Entry, successor: str | None = None) -> Entry:
    """Return an entry that is offered no longer, another in its place if told."""
    return entry.model_copy(update={"state": EntryState.RETIRED, "successor": successor})


def put_into_use(entry: Entry) -> Entry:
    """Return an entry that is offered."""
    return entry.model_copy(update={"state": EntryState.IN_USE, "successor": None})


def as_sent(proposal: Entry) -> Entry:
    """Return a proposal as it is sent by hand: in use once it is imported, on the revision it was made on."""
    return put_into_use(proposal).model_copy(update={"revision": max(proposal.revision - 1, 1)})


def changes(library: Library, entries: Iterable[Entry]) -> tuple[EntryChange, ...]:
    """Return what entries from elsewhere would change in a library; those that it has so are not among it."""
    known = {entry.id: entry for entry in library.entries}
    found = []
    for entry in entries:
        here = known.get(entry.id)
        revision = here.revision if here else 1
        there = entry.model_copy(update={"revision": revision})
        if there != here:
            found.append(EntryChange(here, there, here is not None and entry.revision < revision))
    return tuple(found)


def similar(library: Library, entry: Entry) -> tuple[Match, ...]:
    """Return the offered entries that say nearly what another one says, the nearest first."""
    kin = tuple(one for one in library.entries if one.kind is entry.kind and one.id != entry.id)
    matcher = Matcher(Library(entries=kin))
    found: dict[str, Match] = {}
    for wording in entry.wordings:
        for match in matcher.similar(entry.kind, wording.text, wording.items, entry.name):
            found.setdefault(match.entry.id, match)
    return tuple(found.values())


def with_wording(entry: Entry, wording: Wording) -> Entry:
    """Return an entry that has one more wording."""
    return entry.model_copy(update={"wordings": (*entry.wordings, _fresh(wording, entry.wordings))})


def save_all(store: LibraryStore, entries: Iterable[Entry], library: Library) -> tuple[Entry, ...]:
    """Save entries one after the other over the revisions that a library has; return them as saved.

    Raises `RevisionClash` and `FileProblem`; nothing is saved then, but for what a server has already.
    """
    known = {entry.id: entry for entry in library.entries}
    with store.together():
        return tuple(_saved(store, entry, known.get(entry.id)) for entry in entries)


def _saved(store: LibraryStore, entry: Entry, here: Entry | None) -> Entry:
    revision = here.revision if here else 0
    if here and here.state is not EntryState.RETIRED and entry == retired(here, entry.successor):
        return store.retire(entry.id, revision, entry.successor)
    return store.save(entry, revision)


def _is_missing(wording: Wording, wordings: Iterable[Wording]) -> bool:
    """Return whether a wording is of a length and a regime that others leave open, and says something new."""
    said = [(plain(one.text), tuple(map(plain, one.items))) for one in wordings]
    if (plain(wording.text), tuple(map(plain, wording.items))) in said:
        return False
    taken = [(one.length, one.regime) for one in wordings]
    lengths = {length for length, regime in taken if regime in {None, wording.regime}}
    if wording.length is Length.ANY:
        return not lengths
    return wording.length not in lengths and Length.ANY not in lengths


def _fresh(wording: Wording, wordings: Iterable[Wording]) -> Wording:
    """Return a wording whose id none of the others has."""
    taken = {one.id for one in wordings}
    return wording.model_copy(update={"id": new_id()}) if wording.id in taken else wording
