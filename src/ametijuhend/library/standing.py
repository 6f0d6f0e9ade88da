"""How a document's texts stand to the library: its links, and what stands there for each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from ametijuhend.library.contents import (
    card_parts,
    digest_of,
    field_spans,
    is_card,
    taken_span,
    wording_parts,
)
from ametijuhend.library.differing import Difference, difference
from ametijuhend.library.fields import Span
from ametijuhend.library.places import FIELDS, PLACES, linked_path, stands
from ametijuhend.library.words import plain
from ametijuhend.model import paths
from ametijuhend.model.document import Document, Link
from ametijuhend.model.library import Entry, EntryKind, EntryState, Library, Wording
from ametijuhend.model.node import new_id
from ametijuhend.model.paths import DocumentPath


class Standing(Enum):
    """How a text stands to the library."""

    LINKED = auto()
    """As the library has it."""
    ADAPTED = auto()
    """Taken from the library, and changed here since."""
    OUTDATED = auto()
    """As it was taken; the library has changed it since."""
    BOTH = auto()
    """Changed here and in the library since it was taken."""
    OWN = auto()
    """Never taken from the library, or of an entry that the library at hand does not have."""


@dataclass(frozen=True, slots=True)
class Status:
    """How a place stands to the library: to which entry, and what differs from its wording."""

    standing: Standing
    difference: Difference = ()
    entry: Entry | None = None
    wording: Wording | None = None

    @property
    def pending(self) -> bool:
        """Whether the library has something newer."""
        return self.standing in {Standing.OUTDATED, Standing.BOTH}


@dataclass(frozen=True, slots=True)
class Taken:
    """A link with what it leads to, and the text that stands for it in the document."""

    link: Link
    entry: Entry
    wording: Wording
    here: tuple[str, ...]
    raw: str = ""
    span: Span | None = None

    @property
    def changed_there(self) -> bool:
        """Whether the library says something else than when the text was taken.

        A link of an earlier program version knows no digest: then the revision alone tells.
        """
        newer = self.link.entry != self.entry.id or self.entry.revision > self.link.revision
        return newer and self.here != self.there and digest_of(self.there) != self.link.taken

    @property
    def changed_here(self) -> bool:
        """Whether the document says something else than it took; where that is unknown, than the library."""
        if self.link.taken and self.changed_there:
            return digest_of(self.here) != self.link.taken
        return self.here != self.there and not self.changed_there

    @property
    def there(self) -> tuple[str, ...]:
        """Return what the library says."""
        return wording_parts(self.entry, self.wording)

    @property
    def now(self) -> str:
        """Return what the library says, as the document would."""
        return self.wording.text if self.entry.kind in FIELDS else "\n".join(self.there)

    @property
    def difference(self) -> Difference:
        """Return what differs between both."""
        return difference(" ".join(self.there), " ".join(self.here))


def status(document: Document, library: Library, path: DocumentPath) -> Status:
    """Return how the card, the item or the field that a path stands in stands to the library."""
    return _status(taken_at(document, known_entries(document, library), linked_path(path)))


def statuses(document: Document, library: Library) -> dict[DocumentPath, Status]:
    """Return how every linked place stands to the library; what is not among them is the document's own."""
    entries = known_entries(document, library)
    linked = dict.fromkeys(one.path for one in document.links)
    return {path: _status(taken_at(document, entries, path)) for path in linked}


def taken_at(document: Document, entries: "Known", path: DocumentPath | None) -> list[Taken]:
    """Return the links at a path whose entries are known, with what stands there for each."""
    if path is None or not stands(document, path):
        return []
    here = [one for one in document.links if one.path == path]
    known = [
        (one, entry, _wording_of(document, entry, one, former))
        for one in here
        for former, entry in entries.get(one.entry, ())
        if entry.wordings and PLACES[entry.kind] in path
    ]
    value = paths.get(document, path)
    if not isinstance(value, str):
        parts = card_parts(value)
        return [Taken(*one, parts, "\n".join(parts)) for one in known]
    spans = _spans(value, known, alone=len(here) == 1)
    raws = [value[slice(*span)] if span else "" for span in spans]
    return [Taken(*one, (plain(raw),), raw, span) for one, raw, span in zip(known, raws, spans, strict=True)]


Known = dict[str, tuple[tuple[Entry, Entry], ...]]
"""For each id that is linked the entry that has it, and the one that it leads to: itself or its successor."""


def known_entries(document: Document, library: Library) -> Known:
    """Return the entries of a library that a document is linked to."""
    wanted = {one.entry for one in document.links}
    found = {entry.id: entry for entry in library.entries if entry.id in wanted}
    every = found
    if any(entry.successor for entry in found.values()):
        every = {entry.id: entry for entry in library.entries}
    return {name: ((entry, successor_of(entry, every)),) for name, entry in found.items()}


def successor_of(entry: Entry, entries: Mapping[str, Entry]) -> Entry:
    """Return the entry that a retired one leads to, over others if need be; itself where none does."""
    seen = {entry.id}
    while entry.state is EntryState.RETIRED and entry.successor and entry.successor not in seen:
        seen.add(entry.successor)
        following = entries.get(entry.successor)
        if following is None or following.kind is not entry.kind or not following.wordings:
            break
        entry = following
    return entry


def _status(taken: list[Taken]) -> Status:
    if not taken:
        return Status(Standing.OWN)
    shown = next((one for one in taken if one.here != one.there), taken[0])
    here, there = any(one.changed_here for one in taken), any(one.changed_there for one in taken)
    standings = {
        (True, True): Standing.BOTH,
        (True, False): Standing.ADAPTED,
        (False, True): Standing.OUTDATED,
    }
    changes = tuple(change for one in taken for change in one.difference)
    return Status(standings.get((here, there), Standing.LINKED), changes, shown.entry, shown.wording)


def _spans(text: str, known: list[tuple[Link, Entry, Wording]], *, alone: bool) -> list[Span | None]:
    """Return the parts of a field's text that links stand for: what was taken and not touched before all."""
    found = field_spans(text, [(entry, wording) for _, entry, wording in known], alone=alone)
    return [
        span if _is(text, span, wording) else (taken_span(text, entry, one.taken) or span)
        for span, (one, entry, wording) in zip(found, known, strict=True)
    ]


def _is(text: str, span: Span | None, wording: Wording) -> bool:
    return span is not None and plain(text[slice(*span)]) == plain(wording.text)


def wording_for(document: Document, entry: Entry, wording: Wording | None = None) -> Wording:
    """Return the wording that a document takes: of its regime if there is one, else of both, the first.

    A wording that is asked for is taken, unless it is the other regime's: then one of the same length is.
    """
    if wording is not None and wording in entry.wordings and wording.regime in {None, document.regime}:
        return wording
    own = [one for one in entry.wordings if one.regime is document.regime]
    both = [one for one in entry.wordings if one.regime is None]
    offered = own or both or list(entry.wordings)
    fitting = [one for one in offered if wording and one.length is wording.length]
    return (fitting or offered)[0]


def _wording_of(document: Document, entry: Entry, taken: Link, former: Entry) -> Wording:
    """Return the wording that a link leads to; of a successor the one of the same length."""
    own = next((one for one in entry.wordings if one.id == taken.wording), None)
    if own is not None and (former is entry or own.regime in {None, document.regime}):
        return own
    return wording_for(
        document, entry, next((one for one in former.wordings if one.id == taken.wording), None)
    )


def link(
    document: Document, path: DocumentPath, entry: Entry, wording: Wording, instead: Link | None = None
) -> Document:
    """Return the document that remembers where the text at a path is from; its text stays as it is.

    A card, an item and a purpose have one link, another field one for each entry that it took. A link to an
    entry that has a successor now is told to give way.
    """
    alone = is_card(entry.kind) or entry.kind is EntryKind.PURPOSE
    same = [one for one in document.links if one.path == path and (alone or one.entry == entry.id)]
    old = instead or next(iter(same), None)
    new = Link(
        id=old.id if old else new_id(),
        path=path,
        entry=entry.id,
        wording=wording.id,
        revision=entry.revision,
        taken=digest_of(wording_parts(entry, wording)),
    )
    if new == old:
        return drop_dead_links(document)
    links = tuple(new if one is old else one for one in document.links if one is old or one not in same)
    return drop_dead_links(document.model_copy(update={"links": links if old else (*links, new)}))


def unlink(document: Document, path: DocumentPath) -> Document:
    """Return the document whose text at a path is its own."""
    links = tuple(one for one in document.links if one.path != linked_path(path))
    return document.model_copy(update={"links": links}) if links != document.links else document


def drop_dead_links(document: Document) -> Document:
    """Return the document without links of what was removed or emptied; itself if there is none."""
    links = tuple(one for one in document.links if stands(document, one.path))
    return document.model_copy(update={"links": links}) if links != document.links else document
