"""What a card, an item or a field says, part by part, and how a wording is put into its place."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from ametijuhend.library.fields import (
    Span,
    beginning,
    beginning_where,
    first_words,
    joined,
    replaced,
    span_where,
    spans,
)
from ametijuhend.library.places import CARDS, ITEMS
from ametijuhend.library.words import END_MARKS, bare, end_mark, plain, plain_lines
from ametijuhend.model import paths
from ametijuhend.model.document import AdditionalCompetency, Competency, Document, Duty
from ametijuhend.model.library import Entry, EntryKind, Wording
from ametijuhend.model.node import Item, Node, new_id
from ametijuhend.model.paths import DocumentPath

Parts = tuple[str, ...]
"""A name, a text, items: each without what is only the document's setting of it."""


def wording_parts(entry: Entry, wording: Wording) -> Parts:
    """Return what a wording says."""
    if entry.kind is EntryKind.CORE_COMPETENCY:
        return _cleaned((entry.name, *wording.items))
    if entry.kind is EntryKind.ADDITIONAL_COMPETENCY:
        return _cleaned((entry.name, entry.qualifier, wording.text))
    if entry.kind is EntryKind.DUTY:
        return _cleaned((wording.text, *wording.items))
    return (bare(wording.text) if entry.kind in ITEMS else plain(wording.text),)


def card_parts(card: Node) -> Parts:
    """Return what a card or an item of a document says; sub-tasks of a duty are the document's own."""
    match card:
        case Competency():
            return _cleaned((card.name, *(item.text for item in card.indicators)))
        case AdditionalCompetency():
            return _cleaned((card.name, card.qualifier, card.description))
        case Duty():
            return _cleaned((card.task, *(item.text for item in card.results)))
        case Item():
            return (bare(card.text),)
    raise TypeError(type(card).__name__)


def digest_of(parts: Parts) -> str:
    """Return a short digest of parts: equal for what says the same."""
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=8).hexdigest()


def taken_span(text: str, entry: Entry, digest: str) -> Span | None:
    """Return the part of a field's text that still is what was taken; None if it was changed, or unknown."""
    if not digest:
        return None
    where = beginning_where if entry.kind is EntryKind.PURPOSE else span_where
    return where(text, lambda part: digest_of((plain(part),)) == digest)


def field_spans(text: str, taken: Sequence[tuple[Entry, Wording]], *, alone: bool) -> list[Span | None]:
    """Return the parts of a field's text that the wordings stand for."""
    if taken and taken[0][0].kind is EntryKind.PURPOSE:
        return [beginning(text, wording.text) for _, wording in taken]
    return spans(text, [wording.text for _, wording in taken], alone=alone)


def with_part(text: str, span: Span | None, entry: Entry, wording: Wording) -> str:
    """Return a field's text with the wording in the place of a part; added to it if there is none."""
    if entry.kind is EntryKind.PURPOSE:
        rest = text[span[1] if span else 0 :].lstrip()
        return f"{wording.text} {rest}" if rest else wording.text
    return joined(text, wording.text) if span is None else replaced(text, span, wording.text)


def with_beginning(text: str, entry: Entry, wording: Wording) -> str:
    """Return a purpose that begins with the wording, in the place of another of the entry's."""
    begun = plain(text).casefold().split()
    for other in sorted(entry.wordings, key=lambda one: -len(one.text)):
        own = plain(other.text).casefold().split()
        if own and begun[: len(own)] == own:
            return with_part(text, first_words(text, len(own)), entry, wording)
    return with_part(text, None, entry, wording)


def entry_of(kind: EntryKind, value: Node | str, base: Entry, wording: Wording) -> Entry:
    """Return an entry with one of its wordings as a card, an item or a field of a document says it."""
    text, items, named = _said(kind, value)
    new = wording.model_copy(update={"text": text, "items": items})
    others = {one.id: one for one in base.wordings} | {new.id: new}
    return base.model_copy(update={**named, "wordings": tuple(others.values())})


def _said(kind: EntryKind, value: Node | str) -> tuple[str, tuple[str, ...], dict[str, object]]:
    """Return a text, items, and what an entry is called by."""
    match value:
        case str():
            return plain_lines(value), (), {}
        case Item():
            return (bare(value.text) if kind in ITEMS else plain(value.text)), (), {}
        case Competency():
            return "", _cleaned(item.text for item in value.indicators), {"name": plain(value.name)}
        case AdditionalCompetency():
            called = {"name": plain(value.name), "qualifier": plain(value.qualifier)}
            return plain(value.description), (), {**called, "qualifier_form": value.qualifier_form}
        case Duty():
            return plain(value.task), _cleaned(item.text for item in value.results), {}
    raise TypeError(type(value).__name__)


def new_node(entry: Entry, wording: Wording) -> Competency | AdditionalCompetency | Duty | Item:
    """Return a card or an item that says the wording, with ids of its own."""
    items = tuple(Item(id=new_id(), text=text) for text in wording.items)
    match entry.kind:
        case EntryKind.CORE_COMPETENCY:
            return Competency(id=new_id(), name=entry.name, indicators=items)
        case EntryKind.ADDITIONAL_COMPETENCY:
            return AdditionalCompetency(
                id=new_id(),
                name=entry.name,
                qualifier=entry.qualifier,
                qualifier_form=entry.qualifier_form,
                description=wording.text,
            )
        case EntryKind.DUTY:
            return Duty(id=new_id(), task=wording.text, results=items)
    return Item(id=new_id(), text=wording.text)


def with_card(document: Document, path: DocumentPath, entry: Entry, wording: Wording) -> Document:
    """Return the document with a card or an item saying the wording; ids stay, as does what is equal."""
    card = paths.get(document, path)
    if isinstance(card, Item):
        mark = end_mark(card.text)
        return _put(document, path, {"text": wording.text.rstrip(END_MARKS) + mark})
    fields: dict[str, str | tuple[Item, ...]]
    match card:
        case Competency():
            fields = {"name": entry.name, "indicators": _items(card.indicators, wording.items)}
        case AdditionalCompetency():
            fields = {"name": entry.name, "qualifier": entry.qualifier, "description": wording.text}
        case _:
            fields = {"task": wording.text, "results": _items(card.results, wording.items)}
    return _put(document, path, fields)


def with_item(document: Document, place: DocumentPath, item: Item, index: int) -> Document:
    """Return the document with an item in a list, the end marks as the list sets them."""
    others: tuple[Item, ...] = paths.get(document, place)
    marks = [end_mark(other.text).strip() for other in others if other.text.strip()]
    between = Counter(marks[:-1]).most_common(1)[0][0] if marks[:-1] else _usual_between(marks)
    at_end = not any(other.text.strip() for other in others[index:])
    own = (marks[-1] if marks else ".") if at_end else between
    if at_end and marks and marks[-1] == ".":
        last = next(other for other in reversed(others) if other.text.strip())
        kept = last.text.rstrip(END_MARKS)
        document = paths.put(document, f"{place}/{last.id}/text", kept + between)
    marked = item.model_copy(update={"text": item.text.rstrip(END_MARKS) + own})
    return paths.insert(document, place, marked, index)


def is_card(kind: EntryKind) -> bool:
    """Return whether entries of a kind become cards or items, each with a place of its own."""
    return kind in CARDS or kind in ITEMS


def _usual_between(marks: list[str]) -> str:
    return ";" if marks == ["."] or not marks else marks[0]


def _cleaned(parts: Iterable[str]) -> Parts:
    return tuple(filter(None, map(plain, parts)))


def _put(document: Document, path: DocumentPath, fields: dict[str, str | tuple[Item, ...]]) -> Document:
    for field, value in fields.items():
        old = paths.get(document, f"{path}/{field}")
        if not (isinstance(value, str) and plain(old) == plain(value)):
            document = paths.put(document, f"{path}/{field}", value)
    return document


def _items(old: tuple[Item, ...], texts: Iterable[str]) -> tuple[Item, ...]:
    """Return items of the texts; one that says the same stays, another's id is used again in its position."""
    wanted = list(texts)
    goals = list(map(plain, wanted))
    spare = {item.id: item for item in old if plain(item.text) not in goals}
    same = [item for item in old if item.id not in spare]
    items = []
    for position, text in enumerate(wanted):
        stays = next((item for item in same if plain(item.text) == goals[position]), None)
        if stays is not None:
            same.remove(stays)
            items.append(stays)
            continue
        there = old[position].id if position < len(old) else ""
        items.append(Item(id=there if spare.pop(there, None) else new_id(), text=text))
    return tuple(items)
