"""Where what is taken from the library goes in a document, and the document with it there."""

from collections.abc import Iterable, Sequence

from ametijuhend.library.links import insert
from ametijuhend.library.places import CARDS, ITEMS, PLACES, kind_at
from ametijuhend.model import paths
from ametijuhend.model.document import Document, SectionKind
from ametijuhend.model.library import Entry, EntryKind, Wording
from ametijuhend.model.node import Node
from ametijuhend.model.paths import DocumentPath, NoSuchPlaceError
from ametijuhend.model.regime import Regime

Taken = tuple[Entry, Wording]

KINDS: dict[str, tuple[EntryKind, ...]] = {
    SectionKind.GENERAL: (EntryKind.JOB_TITLE, EntryKind.UNIT),
    SectionKind.PURPOSE: (EntryKind.PURPOSE,),
    SectionKind.DUTIES: (EntryKind.DUTY,),
    SectionKind.RIGHTS: (EntryKind.RIGHT,),
    SectionKind.RESPONSIBILITIES: (EntryKind.RESPONSIBILITY,),
    SectionKind.TOOLS: (EntryKind.TOOLS,),
    SectionKind.REQUIREMENTS: (
        EntryKind.CORE_COMPETENCY,
        EntryKind.ADDITIONAL_COMPETENCY,
        EntryKind.EDUCATION,
        EntryKind.EXPERIENCE,
        EntryKind.LANGUAGES,
        EntryKind.COMPUTER_SKILLS,
    ),
}
"""The kinds of entries that each section takes."""


def kinds_for(section: str, place: DocumentPath) -> tuple[tuple[EntryKind, ...], ...]:
    """Return the kinds that a section takes, in groups: the one that fits the cursor's place comes first."""
    kinds = KINDS.get(section, ())
    here = kind_at(place)
    if here is None or here not in kinds:
        return (kinds,) if kinds else ()
    others = tuple(kind for kind in kinds if kind is not here)
    return ((here,), others) if others else ((here,),)


def wordings_for(entry: Entry, regime: Regime) -> tuple[Wording, ...]:
    """Return the wordings that a document of a regime may take: its own before those of both."""
    own = tuple(one for one in entry.wordings if one.regime is regime)
    both = tuple(one for one in entry.wordings if one.regime is None)
    return (own + both) or entry.wordings


def position(document: Document, kind: EntryKind, place: DocumentPath) -> int | None:
    """Return the position in its list after the item that the place lies in; None for the end."""
    row = _row(document, kind, place)
    return None if row is None else paths.index_of(document, row) + 1


def put_in(
    document: Document, taken: Iterable[Taken], place: DocumentPath, index: int | None = None
) -> tuple[Document, DocumentPath]:
    """Return the document with entries put in one after the other, and the place of the last one.

    Entries that go into a list stand after the item that the place lies in, or at a position if told;
    an empty item there makes room for them.
    """
    for entry, wording in taken:
        document, place = _put_one(document, entry, wording, place, index)
        index = None
    return document, place


def _put_one(
    document: Document, entry: Entry, wording: Wording, place: DocumentPath, index: int | None
) -> tuple[Document, DocumentPath]:
    target = PLACES[entry.kind]
    if entry.kind not in CARDS | ITEMS:
        return insert(document, entry, wording, target), target
    row = _row(document, entry.kind, place)
    if index is None:
        index = position(document, entry.kind, place)
    if row is not None and index is not None and is_empty(paths.get(document, row)):
        gone = paths.index_of(document, row)
        document, index = paths.remove(document, row), index - (gone < index)
    known = {paths.key(one) for one in paths.get(document, target)}
    document = insert(document, entry, wording, target, index)
    fresh = next(paths.key(one) for one in paths.get(document, target) if paths.key(one) not in known)
    return document, paths.join(target, fresh)


def _row(document: Document, kind: EntryKind, place: DocumentPath) -> DocumentPath | None:
    """Return the item of the kind's list that a place lies in."""
    target = PLACES[kind]
    if not place.startswith(f"{target}/"):
        return None
    row = paths.join(target, place[len(target) + 1 :].partition("/")[0])
    try:
        paths.get(document, row)
    except NoSuchPlaceError:
        return None
    return row


def is_empty(item: Node, but: str = "") -> bool:
    """Return whether nothing has been written into an item yet, but for one of its fields."""
    fresh = type(item).model_validate({"id": paths.key(item)})
    return (item.model_copy(update={but: ""}) if but else item) == fresh


def main_field(document: Document, place: DocumentPath) -> DocumentPath:
    """Return the field that stands for a card or an item, the place itself for a field."""
    found = paths.get(document, place)
    if not isinstance(found, Node):
        return place
    names: Sequence[str] = tuple(type(found).model_fields)
    return paths.join(place, next(name for name in ("task", "name", "text") if name in names))
