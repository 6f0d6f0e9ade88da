"""Which of a document's cards and items the library has: after an import, before anything is linked."""

from collections.abc import Iterator, Mapping

from ametijuhend.library.matcher import Degree, Match, Matcher
from ametijuhend.library.places import CARDS, ITEMS, PLACES
from ametijuhend.library.standing import link
from ametijuhend.library.words import plain
from ametijuhend.model import paths
from ametijuhend.model.document import AdditionalCompetency, Competency, Document, Duty
from ametijuhend.model.library import EntryKind, Library
from ametijuhend.model.node import Item, Node
from ametijuhend.model.paths import DocumentPath

Recognised = Mapping[DocumentPath, Match | None]
"""For each card and item the entry that it is, or None for the document's own; linked ones are left out."""


def recognised(document: Document, library: Library) -> Recognised:
    """Return what the library has of a document's competencies, duties, rights and responsibilities."""
    matcher = Matcher(library)
    linked = {one.path for one in document.links}
    return {
        path: matcher.match(kind, *_asked(card)) for kind, path, card in _rows(document) if path not in linked
    }


def link_same(document: Document, found: Recognised) -> Document:
    """Return the document with a link to the library for each text that it has word for word."""
    there = {path for _, path, _ in _rows(document)}
    for path, match in found.items():
        if match is not None and match.degree is not Degree.ADAPTED and path in there:
            document = link(document, path, match.entry, match.wording)
    return document


def _rows(document: Document) -> Iterator[tuple[EntryKind, DocumentPath, Node]]:
    for kind in (*CARDS, *ITEMS):
        for row in paths.get(document, PLACES[kind]):
            if any(_asked(row)[:2]) or _asked(row)[2]:
                yield kind, f"{PLACES[kind]}/{row.id}", row


def _asked(card: Node) -> tuple[str, tuple[str, ...], str]:
    """Return the text, the items and the name that a card is looked up by."""
    match card:
        case Competency():
            return "", tuple(item.text for item in card.indicators), plain(card.name)
        case AdditionalCompetency():
            return card.description, (), plain(card.name)
        case Duty():
            return card.task, tuple(item.text for item in card.results), ""
        case Item():
            return card.text, (), ""
    raise TypeError(type(card).__name__)
