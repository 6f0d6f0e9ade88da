"""What the library changed since a document took its texts, taken as one value or declined."""

from collections.abc import Iterable
from dataclasses import dataclass

from ametijuhend.library.contents import card_parts, with_card, with_part
from ametijuhend.library.places import FIELDS, stands
from ametijuhend.library.standing import known_entries, link, taken_at
from ametijuhend.model import paths
from ametijuhend.model.document import Document
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


def pending_updates(document: Document, library: Library) -> tuple[Update, ...]:
    """Return the library's changes since the texts were taken; none for a ready or signed document."""
    if not editable(document):
        return ()
    entries = known_entries(document, library)
    linked = dict.fromkeys(one.path for one in document.links)
    taken = (one for path in linked for one in taken_at(document, entries, path))
    return tuple(
        Update(one.link.path, one.raw, one.now, one.entry.revision, one.entry, one.wording)
        for one in taken
        if one.entry.revision > one.link.revision and one.here != one.there
    )


def take_updates(document: Document, updates: Iterable[Update]) -> Document:
    """Return the document with updates taken, all as one value.

    A ready or signed document stays, as does a text that is no longer the one the update was shown for.
    """
    if not editable(document):
        return document
    for update in updates:
        linked = any((one.path, one.entry) == (update.path, update.entry.id) for one in document.links)
        if linked and stands(document, update.path):
            document = _taken_over(document, update)
    return document


def keep_own(document: Document, updates: Iterable[Update]) -> Document:
    """Return the document that keeps its own texts, and is not asked about these updates again."""
    revisions = {(update.path, update.entry.id): update.revision for update in updates}
    links = tuple(
        one.model_copy(update={"revision": revisions.get((one.path, one.entry), one.revision)})
        for one in document.links
    )
    return document.model_copy(update={"links": links})


def _taken_over(document: Document, update: Update) -> Document:
    said = paths.get(document, update.path)
    if update.entry.kind not in FIELDS:
        if "\n".join(card_parts(said)) != update.old:
            return document
        document = with_card(document, update.path, update.entry, update.wording)
        return link(document, update.path, update.entry, update.wording)
    at = said.find(update.old)
    if at == -1:
        return document
    span = (at, at + len(update.old)) if update.old else None
    text = with_part(said, span, update.entry, update.wording)
    return link(paths.put(document, update.path, text), update.path, update.entry, update.wording)
