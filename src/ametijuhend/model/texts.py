"""All texts that the reader of a document sees, each with its path, in the document's order."""

from collections.abc import Iterator
from typing import NamedTuple

from ametijuhend.model.document import (
    AdditionalCompetency,
    Box,
    Competency,
    Document,
    Duty,
    General,
    ItemList,
    Requirements,
    Section,
    SectionKind,
    Signatory,
    Signatures,
)
from ametijuhend.model.node import Item, Node
from ametijuhend.model.paths import DocumentPath


class Piece(NamedTuple):
    """A part of a document that an edit replaces as a whole: a field, a card, a list with its lead-in."""

    path: DocumentPath
    value: Node | str


class Place(NamedTuple):
    """A text and where it stands."""

    path: DocumentPath
    text: str


def pieces(document: Document, *, hidden: bool = False) -> Iterator[Piece]:
    """Return the pieces of a document in its order; what is switched off only if it is asked for."""
    for section in document.sections:
        if section.shown or hidden:
            if section.heading:
                yield Piece(f"sections/{section.kind.value}", section)
            if section.kind is SectionKind.REQUIREMENTS:
                yield from _requirements(document.requirements, hidden=hidden)
            else:
                yield from _section(document, section.kind)


def texts(piece: Piece) -> Iterator[Place]:
    """Return the texts of a piece that are not empty, in its order."""
    path, value = piece
    if isinstance(value, str):
        if value:
            yield Place(path, value)
        return
    for field in _FIELDS[type(value)]:
        found = getattr(value, field)
        if isinstance(found, str):
            if found:
                yield Place(f"{path}/{field}", found)
        else:
            for item in found:
                yield from texts(Piece(f"{path}/{field}/{item.id}", item))


def all_texts(document: Document, *, hidden: bool = False) -> Iterator[Place]:
    """Return the texts of a document in its order; those that are switched off only if asked for."""
    for piece in pieces(document, hidden=hidden):
        yield from texts(piece)


def _section(document: Document, kind: SectionKind) -> Iterator[Piece]:
    if kind is SectionKind.DUTIES:
        for duty in document.duties:
            yield Piece(f"duties/{duty.id}", duty)
    else:
        yield Piece(kind.value, getattr(document, kind.value))


def _requirements(requirements: Requirements, *, hidden: bool) -> Iterator[Piece]:
    for box in requirements.boxes:
        if not box.shown and not hidden:
            continue
        kind = box.kind.value
        if box.heading:
            yield Piece(f"requirements/boxes/{kind}", box)
        content = getattr(requirements, kind)
        if isinstance(content, str):
            yield Piece(f"requirements/{kind}", content)
        else:
            for card in content:
                yield Piece(f"requirements/{kind}/{card.id}", card)


_FIELDS: dict[type[Node], tuple[str, ...]] = {
    Section: ("heading",),
    Box: ("heading",),
    General: tuple(General.model_fields),
    Duty: ("task", "subtasks", "results"),
    ItemList: ("lead_in", "items"),
    Item: ("text",),
    Competency: ("name", "indicators"),
    AdditionalCompetency: ("name", "qualifier", "description"),
    Signatures: ("heading", "signatories"),
    Signatory: ("party", "mark", "name", "title"),
}
"""The fields of each node that hold its texts, in the order in which they are read."""
