"""How a document's texts stand to the library: its links, and what stands there for each."""

from dataclasses import dataclass
from enum import Enum, auto

from ametijuhend.library.contents import card_parts, field_spans, is_card, wording_parts
from ametijuhend.library.differing import Difference, difference
from ametijuhend.library.fields import Span
from ametijuhend.library.places import FIELDS, PLACES, linked_path, stands
from ametijuhend.library.words import plain
from ametijuhend.model import paths
from ametijuhend.model.document import Document, Link
from ametijuhend.model.library import Entry, EntryKind, Library, Wording
from ametijuhend.model.node import new_id
from ametijuhend.model.paths import DocumentPath


class Standing(Enum):
    """How a text stands to the library."""

    LINKED = auto()
    """As the library has it."""
    ADAPTED = auto()
    """Taken from the library, and changed since, here or there."""
    OWN = auto()
    """Never taken from the library, or of an entry that the library at hand does not have."""


@dataclass(frozen=True, slots=True)
class Status:
    """How a place stands to the library: to which entry, and what differs from its wording."""

    standing: Standing
    difference: Difference = ()
    entry: Entry | None = None
    wording: Wording | None = None
    pending: bool = False
    """Whether the entry has changed since its text was taken."""


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


def taken_at(document: Document, entries: dict[str, Entry], path: DocumentPath | None) -> list[Taken]:
    """Return the links at a path whose entries are known, with what stands there for each."""
    if path is None or not stands(document, path):
        return []
    here = [one for one in document.links if one.path == path]
    known = [
        (one, entry, _wording_of(document, entry, one))
        for one in here
        if (entry := entries.get(one.entry)) and entry.wordings and PLACES[entry.kind] in path
    ]
    value = paths.get(document, path)
    if not isinstance(value, str):
        parts = card_parts(value)
        return [Taken(*one, parts, "\n".join(parts)) for one in known]
    spans = field_spans(value, [(entry, wording) for _, entry, wording in known], alone=len(here) == 1)
    raws = [value[slice(*span)] if span else "" for span in spans]
    return [Taken(*one, (plain(raw),), raw, span) for one, raw, span in zip(known, raws, spans, strict=True)]


def known_entries(document: Document, library: Library) -> dict[str, Entry]:
    """Return the entries of a library that a document is linked to."""
    wanted = {one.entry for one in document.links}
    return {entry.id: entry for entry in library.entries if entry.id in wanted}


def _status(taken: list[Taken]) -> Status:
    if not taken:
        return Status(Standing.OWN)
    shown = next((one for one in taken if one.here != one.there), taken[0])
    standing = Standing.LINKED if shown.here == shown.there else Standing.ADAPTED
    pending = any(one.entry.revision > one.link.revision and one.here != one.there for one in taken)
    changes = tuple(change for one in taken for change in one.difference)
    return Status(standing, changes, shown.entry, shown.wording, pending)


def wording_for(document: Document, entry: Entry, wording: Wording | None = None) -> Wording:
    """Return the wording that a document takes: of its regime if there is one, else of both, the first.

    A wording that is asked for is taken, unless it is the other regime's: then one of the same length is.
    """
    if wording is not None and wording.regime in {None, document.regime}:
        return wording
    own = [one for one in entry.wordings if one.regime is document.regime]
    both = [one for one in entry.wordings if one.regime is None]
    offered = own or both or list(entry.wordings)
    fitting = [one for one in offered if wording and one.length is wording.length]
    return (fitting or offered)[0]


def _wording_of(document: Document, entry: Entry, taken: Link) -> Wording:
    own = next((one for one in entry.wordings if one.id == taken.wording), None)
    return own or wording_for(document, entry)


def link(document: Document, path: DocumentPath, entry: Entry, wording: Wording) -> Document:
    """Return the document that remembers where the text at a path is from; its text stays as it is.

    A card, an item and a purpose have one link, another field one for each entry that it took.
    """
    alone = is_card(entry.kind) or entry.kind is EntryKind.PURPOSE
    old = next((one for one in document.links if one.path == path and (alone or one.entry == entry.id)), None)
    new = Link(
        id=old.id if old else new_id(),
        path=path,
        entry=entry.id,
        wording=wording.id,
        revision=entry.revision,
    )
    if new == old:
        return drop_dead_links(document)
    links = tuple(new if one is old else one for one in document.links)
    return drop_dead_links(document.model_copy(update={"links": links if old else (*links, new)}))


def unlink(document: Document, path: DocumentPath) -> Document:
    """Return the document whose text at a path is its own."""
    links = tuple(one for one in document.links if one.path != linked_path(path))
    return document.model_copy(update={"links": links}) if links != document.links else document


def drop_dead_links(document: Document) -> Document:
    """Return the document without links of what was removed or emptied; itself if there is none."""
    links = tuple(one for one in document.links if stands(document, one.path))
    return document.model_copy(update={"links": links}) if links != document.links else document
