"""What came back from Word joined with the document it was exported from.

A DOCX shows no ids, links, notes and dates, and nothing of what is switched off: all of that stays as the
native document has it. Items are known again by their words, so that what was moved, changed, added and
removed in Word comes in as just that.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeVar, cast

from ametijuhend.library.standing import drop_dead_links
from ametijuhend.library.words import plain
from ametijuhend.model.document import (
    Box,
    BoxKind,
    Document,
    General,
    ItemList,
    Requirements,
    Section,
    SectionKind,
    Signatures,
)
from ametijuhend.model.node import Node, new_id
from ametijuhend.readers.printed import printed

_ALIKE = 0.55
"""From here on an item is the earlier one, changed."""
_SHORT = 60
"""Up to here texts are compared letter by letter, above it word by word."""
_LONGEST = 2_000
"""Characters of an item that are compared; more would only take time."""

_Kind = TypeVar("_Kind", Section, Box)
_Card = TypeVar("_Card", bound=Node)


def rejoin(found: Document, native: Document) -> Document:
    """Return the native document with what the DOCX says now; itself if its paper says the same.

    Raises `LayoutMissingError` if one of them names a layout that this program does not have.
    """
    now, before = printed(found), printed(native)
    if now == before:
        return _with_leftovers(native, found)
    native = _framed(now, before, native)
    joined = _Joining(now, printed(native), native)
    values = {name: made for name in joined.fields if (made := joined.field(name)) is not None}
    if found.approved is not None:
        values["approved"] = found.approved
    return _with_leftovers(drop_dead_links(native.model_copy(update=values)), found)


def _framed(now: Document, before: Document, native: Document) -> Document:
    """Return the native document with the sections and boxes that are shown now, their content as it was."""
    values: dict[str, object] = {}
    if now.sections != before.sections:
        values["sections"] = _arranged(now.sections, native.sections)
    needs = native.requirements
    there, was_there = map(_asks_for_something, (now, before))
    # What a section that was left out would have shown is told by no paper.
    if there and (not was_there or now.requirements.boxes != before.requirements.boxes):
        boxes = _arranged(now.requirements.boxes, needs.boxes)
        values["requirements"] = needs.model_copy(update={"boxes": boxes})
    for name in ("regime", "layout"):
        if getattr(now, name) != getattr(before, name):
            values[name] = getattr(now, name)
    return native.model_copy(update=values) if values else native


def _asks_for_something(document: Document) -> bool:
    return any(one.shown for one in document.sections if one.kind is SectionKind.REQUIREMENTS)


def _with_leftovers(document: Document, found: Document) -> Document:
    if not found.leftovers:
        return document
    taken = {one.id for one in document.leftovers}
    more = (one.model_copy(update={"id": _free(one, taken)}) for one in found.leftovers)
    return document.model_copy(update={"leftovers": (*document.leftovers, *more)})


class _Joining:
    """Makes each field anew that reads otherwise on paper now; all others stay the very same objects."""

    fields = (
        "duty_number", "general", "purpose", "duties", "rights", "responsibilities", "tools", "requirements",
        "amendment", "signatures", "approval",
    )  # fmt: skip

    def __init__(self, now: Document, before: Document, native: Document) -> None:
        self._now, self._before, self._native = now, before, native
        self._shown = {one.kind for one in now.sections if one.shown}

    def field(self, name: str) -> object:
        """Return the new value of a field; None if it stays."""
        now, before = getattr(self._now, name), getattr(self._before, name)
        if name == "duty_number":  # it says nothing without duties
            return now if self._now.duties and now != self._native.duty_number else None
        if now == before or not self._says(name):
            return None
        native = getattr(self._native, name)
        makers: dict[str, Callable[[Any, Any], object]] = {
            "general": self._general,
            "duties": _cards,
            "rights": _list,
            "responsibilities": _list,
            "requirements": self._requirements,
            "signatures": _signatures,
        }
        return makers[name](now, native) if name in makers else now

    def _says(self, name: str) -> bool:
        """Return whether the paper says anything of a field: a section that is gone keeps its content."""
        if name in set(SectionKind):
            return SectionKind(name) in self._shown
        return True

    def _general(self, now: General, native: General) -> General:
        """Take over the fields that read otherwise; one that the layout does not print stays."""
        changed = {
            name: getattr(now, name)
            for name in General.model_fields
            if getattr(now, name) != getattr(self._before.general, name)
        }
        return native.model_copy(update=changed)

    def _requirements(self, now: Requirements, native: Requirements) -> Requirements:
        before = self._before.requirements
        changed: dict[str, object] = {}
        for kind in (box.kind for box in now.boxes if box.shown):
            value = getattr(now, kind)
            if value != getattr(before, kind):
                old = getattr(native, kind)
                listed = kind in {BoxKind.CORE_COMPETENCIES, BoxKind.ADDITIONAL_COMPETENCIES}
                changed[kind.value] = _cards(value, old) if listed else value
        return native.model_copy(update=changed)


def _list(now: ItemList, native: ItemList) -> ItemList:
    return native.model_copy(update={"lead_in": now.lead_in, "items": _cards(now.items, native.items)})


def _signatures(now: Signatures, native: Signatures) -> Signatures:
    signatories = _cards(now.signatories, native.signatories, by_place=True)
    return native.model_copy(update={"heading": now.heading, "signatories": signatories})


def _arranged(now: tuple[_Kind, ...], native: tuple[_Kind, ...]) -> tuple[_Kind, ...]:
    """Return sections or boxes in the paper's order; what it does not show stays behind its neighbour."""
    known = {one.kind: one for one in native}
    shown = [one for one in now if one.shown]
    placed = [_changed(known.get(one.kind, one), shown=True, heading=one.heading) for one in shown]
    there = {one.kind for one in placed}
    for position, one in enumerate(native):
        if one.kind not in there:
            above = {other.kind for other in native[:position]}
            at = max((place + 1 for place, other in enumerate(placed) if other.kind in above), default=0)
            placed.insert(at, _changed(one, shown=False, heading=one.heading))
    return cast("tuple[_Kind, ...]", tuple(placed))


def _changed(node: _Card, **values: object) -> _Card:
    """Return the node with other values; the very same if it has them already."""
    changed = {name: value for name, value in values.items() if getattr(node, name) != value}
    return node.model_copy(update=changed) if changed else node


def _cards(now: Sequence[_Card], native: Sequence[_Card], *, by_place: bool = False) -> tuple[_Card, ...]:
    """Return the cards or items as they read now, each with the id it had if it was there before."""
    pairs = matched([_words(one) for one in now], [_words(one) for one in native])
    if by_place and len(now) == len(native):
        free = [place for place in range(len(native)) if place not in set(pairs.values())]
        pairs |= {place: free.pop(0) for place in range(len(now)) if place not in pairs}
    taken = {one.id for one in native}  # type: ignore[attr-defined]
    made = []
    for place, card in enumerate(now):
        if place in pairs:
            made.append(_joined(card, native[pairs[place]]))
        else:
            made.append(_renamed(card, taken))
    return tuple(made)


def _joined(card: _Card, native: _Card) -> _Card:
    values: dict[str, object] = {}
    for name in type(card).model_fields:
        value = getattr(card, name)
        if name != "id":
            values[name] = _cards(value, getattr(native, name)) if isinstance(value, tuple) else value
    return _changed(native, **values)


def _renamed(card: _Card, taken: set[str]) -> _Card:
    """Return a new card with ids of its own."""
    values: dict[str, object] = {"id": _free(None, taken)}
    for name in type(card).model_fields:
        value = getattr(card, name)
        if isinstance(value, tuple):
            inner: set[str] = set()
            values[name] = tuple(_renamed(one, inner) for one in value)
    return card.model_copy(update=values)


def _free(node: Node | None, taken: set[str]) -> str:
    name: str = getattr(node, "id", "") or new_id()
    while name in taken:
        name = new_id()
    taken.add(name)
    return name


def _words(node: Node) -> tuple[str, str]:
    """Return what a card goes by, and all that it says."""
    texts = list(_texts(node))
    return plain(texts[0]) if texts else "", plain("\n".join(texts))


def _texts(node: Node) -> Iterator[str]:
    for name in type(node).model_fields:
        value = getattr(node, name)
        if name == "id":
            continue
        if isinstance(value, tuple):
            for one in value:
                yield from _texts(one)
        elif isinstance(value, str) and name != "qualifier_form":
            yield value


def matched(now: Sequence[tuple[str, str]], before: Sequence[tuple[str, str]]) -> dict[int, int]:
    """Return which earlier text each text is: the same words first, then the same name, then the likest."""
    pairs: dict[int, int] = {}
    for part in (1, 0):
        _pair_equal([one[part] for one in now], [one[part] for one in before], pairs)
    free_now = [place for place in range(len(now)) if place not in pairs]
    free_before = [place for place in range(len(before)) if place not in set(pairs.values())]
    for _, new, old in sorted(_likenesses(now, before, free_now, free_before), reverse=True):
        if new not in pairs and old not in set(pairs.values()):
            pairs[new] = old
    return pairs


def _pair_equal(now: list[str], before: list[str], pairs: dict[int, int]) -> None:
    waiting: dict[str, list[int]] = {}
    used = set(pairs.values())
    for place, text in enumerate(before):
        if place not in used:
            waiting.setdefault(text, []).append(place)
    for place, text in enumerate(now):
        if place not in pairs and text and waiting.get(text):
            pairs[place] = waiting[text].pop(0)


def _likenesses(
    now: Sequence[tuple[str, str]], before: Sequence[tuple[str, str]], new: Iterable[int], old: list[int]
) -> Iterator[tuple[float, int, int]]:
    for place in new:
        for other in old:
            one, two = now[place][1][:_LONGEST], before[other][1][:_LONGEST]
            by_words = min(len(one), len(two)) > _SHORT
            matcher = SequenceMatcher(
                None, one.split() if by_words else one, two.split() if by_words else two, autojunk=False
            )
            if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
                continue
            likeness = matcher.ratio()
            if likeness >= _ALIKE:
                yield likeness, place, other
