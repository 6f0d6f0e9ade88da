"""What a file may lack or hold twice without being refused: it is set right, and said."""

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, TypeVar

from ametijuhend.language import translate
from ametijuhend.model.document import Box, BoxKind, Document, Section, SectionKind
from ametijuhend.model.node import Node, new_id
from ametijuhend.model.places import in_words

_Entry = TypeVar("_Entry", bound=Section | Box)
_ENTRIES: dict[type[StrEnum], Any] = {SectionKind: Section, BoxKind: Box}


def repaired(document: Document) -> tuple[Document, tuple[str, ...]]:
    """Return the document with every section and box once and every id once in its list, and what changed."""
    said: list[str] = []
    with_sections = _once(document.sections, SectionKind, "sections", said)
    boxes = _once(document.requirements.boxes, BoxKind, "boxes", said)
    requirements = document.requirements.model_copy(update={"boxes": boxes})
    whole = document.model_copy(update={"sections": with_sections, "requirements": requirements})
    return _with_own_ids(whole, (), said), tuple(said)


def _once(
    entries: tuple[_Entry, ...], kinds: type[StrEnum], place: str, said: list[str]
) -> tuple[_Entry, ...]:
    """Return the first entry of each kind; an absent kind is put in its usual place, switched off."""
    kept: dict[StrEnum, _Entry] = {}
    for one in entries:
        kept.setdefault(one.kind, one)
    if len(kept) < len(entries):
        text = translate("Files", "{place}: an entry stood there more than once; the first was kept.")
        said.append(text.format(place=in_words([place])))
    order = list(kept)
    before: StrEnum | None = None
    for kind in kinds:
        if kind not in kept:
            kept[kind] = _ENTRIES[kinds](kind=kind, shown=False)
            order.insert(order.index(before) + 1 if before else 0, kind)
        before = kind
    return tuple(kept[kind] for kind in order)


def _with_own_ids(node: Any, place: tuple[str | int, ...], said: list[str]) -> Any:
    """Return the node with a fresh id for every list item whose id an earlier item of its list has."""
    changed: dict[str, Any] = {}
    for field in type(node).model_fields:
        value = getattr(node, field)
        if isinstance(value, Node):
            new: Any = _with_own_ids(value, (*place, field), said)
        elif isinstance(value, tuple):
            new = tuple(_items_with_own_ids(value, (*place, field), said))
        else:
            continue
        if new != value:
            changed[field] = new
    return node.model_copy(update=changed) if changed else node


def _items_with_own_ids(
    items: tuple[Any, ...], place: tuple[str | int, ...], said: list[str]
) -> Iterator[Any]:
    seen: Counter[str] = Counter()
    for position, item in enumerate(items):
        whole = _with_own_ids(item, (*place, position), said)
        if "id" not in type(item).model_fields:
            yield whole
            continue
        seen[item.id] += 1
        if seen[item.id] > 1:
            text = translate("Files", "{place}: its id stood there before; it got one of its own.")
            said.append(text.format(place=in_words((*place, position))))
            whole = whole.model_copy(update={"id": new_id()})
        yield whole
