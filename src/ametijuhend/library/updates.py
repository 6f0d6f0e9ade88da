"""What the library changed since a document took its texts, taken as one value or declined."""

from collections.abc import Iterable
from dataclasses import dataclass

from ametijuhend.library.contents import card_parts, digest_of, with_card, with_part, wording_parts
from ametijuhend.library.places import FIELDS, stands
from ametijuhend.library.standing import known_entries, link, taken_at
from ametijuhend.model import paths
from ametijuhend.model.document import Document, Link
from ametijuhend.model.library import Entry, Library, Wording
from ametijuhend.model.paths import DocumentPath
from ametijuhend.model.states import editable


@dataclass(frozen=True, slots=True)
class Update:
    """A change of the library that a document has not taken yet."""

    path: DocumentPath
    old: str
    """What the document says: a field's part as it stands there, of a card a line for each part."""
    new: str
    """What the library says now."""
    revision: int
    entry: Entry
    wording: Wording
    link: Link
    both: bool = False
    """Whether the document has changed what it took, too."""


def pending_updates(document: Document, library: Library) -> tuple[Update, ...]:
    """Return the library's changes since the texts were taken; none for a ready or signed document."""
    if not editable(document):
        return ()
    entries = known_entries(document, library)
    linked = dict.fromkeys(one.path for one in document.links)
    taken = (one for path in linked for one in taken_at(document, entries, path))
    return tuple(
        Update(
            one.link.path,
            one.raw,
            one.now,
            one.entry.revision,
            one.entry,
            one.wording,
            one.link,
            one.changed_here,
        )
        for one in taken
        if one.changed_there
    )


def take_updates(document: Document, updates: Iterable[Update]) -> Document:
    """Return the document with updates taken, all as one value.

    A ready or signed document stays, as does a text that is no longer the one the update was shown for.
    """
    if not editable(document):
        return document
    for update in updates:
        if _linked(document, update) and stands(document, update.path):
            document = _taken_over(document, update)
    return document


def keep_own(document: Document, updates: Iterable[Update]) -> Document:
    """Return the document that keeps its own texts, and is not asked about these updates again."""
    for update in updates:
        old = _linked(document, update)
        if old is not None:
            document = link(document, update.path, update.entry, update.wording, old)
    return document


def wording_taken(update: Update, history: Iterable[Entry]) -> str | None:
    """Return the text as it was taken, found among an entry's revisions; None where none is it any longer."""
    kind, taken = update.entry.kind, update.link.taken
    for entry in history:
        for wording in entry.wordings:
            parts = wording_parts(entry, wording)
            if digest_of(parts) == taken:
                return wording.text if kind in FIELDS else "\n".join(parts)
    return None


def _linked(document: Document, update: Update) -> Link | None:
    same = (one for one in document.links if one.id == update.link.id and one.path == update.path)
    return next((one for one in same if one.entry == update.link.entry), None)


def _taken_over(document: Document, update: Update) -> Document:
    said, old = paths.get(document, update.path), _linked(document, update)
    if update.entry.kind not in FIELDS:
        if "\n".join(card_parts(said)) != update.old:
            return document
        document = with_card(document, update.path, update.entry, update.wording)
        return link(document, update.path, update.entry, update.wording, old)
    at = said.find(update.old)
    if at == -1:
        return document
    span = (at, at + len(update.old)) if update.old else None
    text = with_part(said, span, update.entry, update.wording)
    return link(paths.put(document, update.path, text), update.path, update.entry, update.wording, old)
