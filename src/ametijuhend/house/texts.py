"""What a document says that the library has, or could have: by its links, and by the matcher."""

from collections.abc import Iterator
from dataclasses import dataclass

from ametijuhend.library.contents import card_parts
from ametijuhend.library.matcher import Match, Matcher
from ametijuhend.library.places import FIELDS, PLACES
from ametijuhend.library.standing import Known, known_entries, taken_at
from ametijuhend.library.words import bare, plain
from ametijuhend.model import paths
from ametijuhend.model.document import AdditionalCompetency, Competency, Document, Duty
from ametijuhend.model.library import Entry, EntryKind, Library, Wording
from ametijuhend.model.node import Item, Node
from ametijuhend.model.paths import DocumentPath

_NAMES = {EntryKind.UNIT, EntryKind.JOB_TITLE}

Parts = tuple[str, ...]
Value = Node | str
"""A card or an item, or the part of a field."""


@dataclass(frozen=True, slots=True)
class Said:
    """A text of a document that is an entry's, as it stands there or changed."""

    entry: Entry
    wording: Wording
    """The entry's wording that it is, or is nearest to."""
    value: Value
    path: DocumentPath
    linked: bool
    """Whether the document knows that it is from there; else the matcher does."""


class TextFinder:
    """Finds the texts of one library's entries in documents; what was matched once is remembered."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._matcher = Matcher(library)
        self._matches: dict[tuple[EntryKind, str, tuple[str, ...]], Match | None] = {}
        self._fields: dict[tuple[EntryKind, str], tuple[tuple[Match, str], ...]] = {}

    def found_in(self, document: Document) -> Iterator[Said]:
        """Return what a document says of the library."""
        known = known_entries(document, self._library)
        for kind, place in PLACES.items():
            if kind in FIELDS:
                yield from self._in_field(document, known, kind, place)
            else:
                for card in paths.get(document, place):
                    yield from self._in_card(document, known, kind, f"{place}/{card.id}", card)

    def _in_card(
        self, document: Document, known: Known, kind: EntryKind, path: DocumentPath, card: Node
    ) -> Iterator[Said]:
        for one in taken_at(document, known, path):
            yield Said(one.entry, one.wording, card, path, linked=True)
            return
        match = self._match(kind, card)
        if match is not None:
            yield Said(match.entry, match.wording, card, path, linked=False)

    def _in_field(
        self, document: Document, known: Known, kind: EntryKind, path: DocumentPath
    ) -> Iterator[Said]:
        rest: str = paths.get(document, path)
        for one in taken_at(document, known, path):
            if one.raw and one.raw in rest:
                rest = rest.replace(one.raw, "\n", 1)
                yield Said(one.entry, one.wording, one.raw, path, linked=True)
        if kind in _NAMES:
            return  # another unit is no other wording of this one
        for match, text in self._parts(kind, rest):
            yield Said(match.entry, match.wording, text, path, linked=False)

    def _match(self, kind: EntryKind, card: Node) -> Match | None:
        name, text, items = asked(card)
        key = (kind, name, (text, *items))
        if key not in self._matches:
            found = bool(text or items) or None
            self._matches[key] = found and self._matcher.match(kind, text, items, name)
        return self._matches[key]

    def _parts(self, kind: EntryKind, text: str) -> tuple[tuple[Match, str], ...]:
        if (kind, text) not in self._fields:
            self._fields[kind, text] = self._matcher.parts_with_texts(kind, text) if text.strip() else ()
        return self._fields[kind, text]


def parts_of(value: Value) -> Parts:
    """Return what a text says, part by part, without the marks that a document sets at the ends.

    Of a duty its task alone: what is expected of it differs from post to post.
    """
    if isinstance(value, str):
        return (bare(value),)
    said = (value.task,) if isinstance(value, Duty) else card_parts(value)
    return tuple(map(bare, said))


def asked(card: Node) -> tuple[str, str, tuple[str, ...]]:
    """Return the name, the text and the items that a card is looked up by."""
    match card:
        case Competency():
            return plain(card.name), "", tuple(item.text for item in card.indicators)
        case AdditionalCompetency():
            return plain(card.name), card.description, ()
        case Duty():
            return "", card.task, tuple(item.text for item in card.results)
        case Item():
            return "", card.text, ()
    raise TypeError(type(card).__name__)
