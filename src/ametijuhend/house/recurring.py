"""What documents of the house say again and again though the library has nothing like it."""

from collections.abc import Collection, Iterator, Sequence

from ametijuhend.house.texts import Parts, asked, parts_of
from ametijuhend.library.contents import entry_of
from ametijuhend.library.matcher import Matcher
from ametijuhend.library.places import CARDS, ITEMS, PLACES
from ametijuhend.model import paths
from ametijuhend.model.document import Document
from ametijuhend.model.library import Entry, EntryKind, EntryState, Library, Wording
from ametijuhend.model.node import Node, new_id
from ametijuhend.model.paths import DocumentPath

OwnText = tuple[EntryKind, Parts]
"""A text that is a document's own, by its kind and what it says."""


def own_texts(
    document: Document, known: Collection[DocumentPath]
) -> Iterator[tuple[EntryKind, DocumentPath, Node]]:
    """Return the cards and items of a document that say something, but for those at known places."""
    for kind in EntryKind:
        for card in paths.get(document, PLACES[kind]) if kind in CARDS | ITEMS else ():
            path = f"{PLACES[kind]}/{card.id}"
            if path not in known and any(parts_of(card)):
                yield kind, path, card


def grouped(found: Sequence[tuple[OwnText, Node]], often: Collection[OwnText]) -> dict[OwnText, Entry]:
    """Return for texts, the most frequent first, the entry that each would be a wording of.

    The frequent ones make the entries, and one that is like a more frequent one is that; of the others only
    what is like one of those is among the result.
    """
    entries = {text: _entry(text[0], card) for text, card in found if text in often}
    matcher = Matcher(Library(entries=tuple(entries.values())))
    order = {entry.id: place for place, entry in enumerate(entries.values())}
    result: dict[OwnText, Entry] = {}
    leads: dict[str, Entry] = {}
    for text, card in found:
        own = entries.get(text)
        place = order[own.id] if own else len(order)
        like = next((one for one in _like(matcher, text[0], card) if order[one.id] < place), own)
        if like is not None:
            lead = result[text] = leads.get(like.id, like)
            if own is not None:
                leads[own.id] = lead
    return result


def _like(matcher: Matcher, kind: EntryKind, card: Node) -> Iterator[Entry]:
    """Return the entries that a card could be taken for, the nearest first."""
    name, text, items = asked(card)
    for found in matcher.similar(kind, text, items, name):
        alone = Matcher(Library(entries=(found.entry,)))
        if alone.match(kind, text, items, name) is not None:
            yield found.entry


def _entry(kind: EntryKind, card: Node) -> Entry:
    base = Entry(id=new_id(), kind=kind, state=EntryState.IN_USE)
    return entry_of(kind, card, base, Wording(id=new_id()))
