"""A document's links to the library: taking from it, going back to it, giving to it.

All of these return a document or what is found in one; none changes what it is given. A document keeps the
text that it took, so nothing is lost when the library is away.
"""

from ametijuhend.library import fields
from ametijuhend.library.contents import (
    entry_of,
    is_card,
    new_node,
    with_beginning,
    with_card,
    with_item,
    with_part,
)
from ametijuhend.library.places import FIELDS, ITEMS, PLACES, kind_at, linked_path
from ametijuhend.library.standing import (
    Standing,
    Status,
    Taken,
    drop_dead_links,
    known_entries,
    link,
    status,
    statuses,
    taken_at,
    unlink,
    wording_for,
)
from ametijuhend.library.updates import Update, keep_own, pending_updates, take_updates, wording_taken
from ametijuhend.library.words import plain
from ametijuhend.model import paths
from ametijuhend.model.document import Document
from ametijuhend.model.library import Entry, EntryKind, EntryState, Length, Library, Wording
from ametijuhend.model.node import Item, new_id
from ametijuhend.model.paths import DocumentPath, NoSuchPlaceError

__all__ = [
    "Standing",
    "Status",
    "Update",
    "as_entry",
    "as_library_wording",
    "back_to_library",
    "drop_dead_links",
    "fill",
    "insert",
    "keep_own",
    "link",
    "pending_updates",
    "status",
    "statuses",
    "switch_wording",
    "take_updates",
    "unlink",
    "wording_for",
    "wording_taken",
]


def insert(
    document: Document,
    entry: Entry,
    wording: Wording | None = None,
    place: DocumentPath | None = None,
    index: int | None = None,
) -> Document:
    """Return the document with an entry inserted and linked: a card, an item, or a field's text.

    A list takes it at an index, at its end unless told. A field keeps what it says: the wording completes
    what is its beginning, else it follows as a sentence of its own; a purpose's beginning comes before.
    """
    wording = wording_for(document, entry, wording)
    place = place or PLACES[entry.kind]
    if not is_card(entry.kind):
        text = _with_wording(document, place, entry, wording)
        return link(paths.put(document, place, text), place, entry, wording)
    count = len(paths.get(document, place))
    index = count if index is None else min(index, count)
    node = new_node(entry, wording)
    if entry.kind in ITEMS and isinstance(node, Item):
        document = with_item(document, place, node, index)
    else:
        document = paths.insert(document, place, node, index)
    return link(document, f"{place}/{node.id}", entry, wording)


def fill(document: Document, path: DocumentPath, entry: Entry, wording: Wording | None = None) -> Document:
    """Return the document whose card, item or whole field at a path says the entry instead, and is linked."""
    wording, place = wording_for(document, entry, wording), _place(path)
    if is_card(entry.kind):
        return link(with_card(document, place, entry, wording), place, entry, wording)
    others = tuple(one for one in document.links if one.path != place)
    document = paths.put(document, place, wording.text)
    return link(document.model_copy(update={"links": others}), place, entry, wording)


def back_to_library(document: Document, library: Library, path: DocumentPath) -> Document:
    """Return the document whose place says what the library says; what is not the library's stays."""
    entries = known_entries(document, library)
    place = linked_path(path)
    for name in [one.link.id for one in taken_at(document, entries, place)]:
        # Anew for each: the one before moved what stands after it.
        found = [one for one in taken_at(document, entries, place) if one.link.id == name]
        for one in found:
            document = _applied(document, one, one.entry, one.wording)
    return document


def switch_wording(
    document: Document, library: Library, path: DocumentPath, wording: str | None = None
) -> Document:
    """Return the document with another wording of the entry at a path: the one of an id, or other length.

    The document stays as it is if the entry has no such wording.
    """
    for one in taken_at(document, known_entries(document, library), linked_path(path)):
        other = _other_wording(document, one, wording)
        if other is not None:
            return _applied(document, one, one.entry, other)
    return document


def as_entry(document: Document, path: DocumentPath) -> Entry:
    """Return what stands at a path as a proposal for the library; raises `LookupError` where nothing can."""
    place, kind = _place(path), kind_at(path)
    if kind is None:
        raise NoSuchPlaceError(path)
    base = Entry(id=new_id(), kind=kind, state=EntryState.PROPOSAL, source=document.general.job_title)
    return entry_of(kind, paths.get(document, place), base, Wording(id=new_id()))


def as_library_wording(document: Document, library: Library, path: DocumentPath) -> Entry:
    """Return the entry that a path is linked to, with the wording as the document says it.

    The revision is left to the store. Raises `LookupError` if the path is not linked.
    """
    for one in taken_at(document, known_entries(document, library), linked_path(path)):
        said = one.raw if one.entry.kind in FIELDS else paths.get(document, one.link.path)
        return entry_of(one.entry.kind, said, one.entry, one.wording)
    raise NoSuchPlaceError(path)


def _applied(document: Document, one: Taken, entry: Entry, wording: Wording) -> Document:
    """Return the document with a wording in the place of what a link stands for."""
    path = one.link.path
    if entry.kind not in FIELDS:
        document = with_card(document, path, entry, wording)
    elif (plain(wording.text),) != one.here:
        text = with_part(paths.get(document, path), one.span, entry, wording)
        document = paths.put(document, path, text)
    return link(document, path, entry, wording, one.link)


def _other_wording(document: Document, one: Taken, name: str | None) -> Wording | None:
    if name is not None:
        return next((other for other in one.entry.wordings if other.id == name), None)
    lengths = {Length.SHORT: Length.LONG, Length.LONG: Length.SHORT}
    length = lengths.get(one.wording.length)
    others = [other for other in one.entry.wordings if length and other.length is length]
    own = [other for other in others if other.regime in {None, document.regime}]
    return next(iter(own or others), None)


def _with_wording(document: Document, place: DocumentPath, entry: Entry, wording: Wording) -> str:
    """Return a field's text with the wording put where it belongs; what stands there stays."""
    text: str = paths.get(document, place)
    if entry.kind is EntryKind.PURPOSE:
        return with_beginning(text, entry, wording)
    if fields.exact_span(text, wording.text):
        return text
    own = all(one.path != place for one in document.links)
    completed = fields.completed(text, wording.text) if own else None
    return fields.joined(text, wording.text) if completed is None else completed


def _place(path: DocumentPath) -> DocumentPath:
    place = linked_path(path)
    if place is None:
        raise NoSuchPlaceError(path)
    return place
