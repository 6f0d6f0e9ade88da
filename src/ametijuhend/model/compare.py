"""What differs between two documents, field by field, in words that a person reads."""

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum, auto
from typing import Any

from ametijuhend.language import translate
from ametijuhend.model.document import Document, NumberForm, QualifierForm, State
from ametijuhend.model.node import Node
from ametijuhend.model.paths import key
from ametijuhend.model.places import Location, in_words
from ametijuhend.model.regime import Regime

_AROUND = 24
"""Characters shown on either side of what changed in a text."""
_LONGEST = 90
_UNREADABLE = frozenset({"snapshot"})
"""Fields that say nothing to a person; what goes with them is said."""
_BESIDE = _UNREADABLE | {"id", "kind", "path"}
"""Fields that are no words of a value: of a note its text is said, the place has a name of its own."""


class Kind(Enum):
    """What happened to a place."""

    CHANGED = auto()
    ADDED = auto()
    REMOVED = auto()
    MOVED = auto()


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference; the place is that in the later document, of something removed in the earlier one.

    ``before`` and ``after`` are words; of something moved they are its positions, and ``text`` is its own.
    """

    kind: Kind
    place: Location
    before: str = ""
    after: str = ""
    text: str = ""


def differences(before: Document, after: Document) -> tuple[Difference, ...]:
    """Return every difference between two documents, in the later one's order; none if they are equal."""
    return tuple(_in_node(before, after, ()))


def sentences(found: Sequence[Difference], most: int = 0) -> list[str]:
    """Return the differences in words, the first few if told, then how many more there are."""
    shown = found[:most] if most else found
    more = len(found) - len(shown)
    said = [sentence(one) for one in shown]
    return [*said, translate("Compare", "and {count} more").format(count=more)] if more else said


def sentence(found: Difference) -> str:
    """Return one difference in words, with as much of the text as tells it apart."""
    before, after = _excerpts(found.before, found.after)
    patterns = {
        Kind.ADDED: translate("Compare", "{place}: added “{after}”"),
        Kind.REMOVED: translate("Compare", "{place}: removed “{before}”"),
        Kind.MOVED: translate("Compare", "{place}: moved from place {before} to {after}: “{text}”"),
        Kind.CHANGED: translate("Compare", "{place}: “{before}” → “{after}”"),
    }
    kind = found.kind
    if kind is Kind.CHANGED and not (found.before and found.after):
        kind = Kind.ADDED if found.after else Kind.REMOVED
    return patterns[kind].format(
        place=in_words(found.place), before=before, after=after, text=_cut(found.text)
    )


def _in_node(before: Node, after: Node, place: Location) -> Iterator[Difference]:
    for field in type(after).model_fields:
        if field in _UNREADABLE:
            continue
        old, new = getattr(before, field), getattr(after, field)
        if old is new or old == new:
            continue
        if isinstance(old, tuple):
            yield from _in_list(old, new, (*place, field))
        elif isinstance(old, Node) and isinstance(new, Node):
            yield from _in_node(old, new, (*place, field))
        else:
            yield _changed(old, new, (*place, field))
    old_extra, new_extra = before.model_extra or {}, after.model_extra or {}
    for field in {**old_extra, **new_extra}:
        if old_extra.get(field) != new_extra.get(field) or (field in old_extra) != (field in new_extra):
            yield _changed(_as_json(old_extra, field), _as_json(new_extra, field), (*place, field))


def _in_list(before: tuple[Node, ...], after: tuple[Node, ...], place: Location) -> Iterator[Difference]:
    old = {key(item): (position, item) for position, item in enumerate(before)}
    new = {key(item): (position, item) for position, item in enumerate(after)}
    for name, (position, item) in old.items():
        if name not in new:
            yield Difference(Kind.REMOVED, (*place, _step(item, position)), before=words_of(item))
    stayed = _longest_rising([old[name][0] for name in new if name in old])
    for name, (position, item) in new.items():
        here = (*place, _step(item, position))
        if name not in old:
            yield Difference(Kind.ADDED, here, after=words_of(item))
            continue
        was, earlier = old[name]
        if was not in stayed:
            yield Difference(Kind.MOVED, here, str(was + 1), str(position + 1), words_of(item))
        yield from _in_node(earlier, item, here)


def _step(item: Node, position: int) -> str | int:
    """Return what a list item is called in a place: its kind where it has one, else its position."""
    return position if "id" in type(item).model_fields else key(item)


def _changed(before: object, after: object, place: Location) -> Difference:
    return Difference(Kind.CHANGED, place, words_of(before), words_of(after))


def words_of(value: object) -> str:
    """Return a value as a person would write it."""
    if isinstance(value, Node):
        fields = (field for field in type(value).model_fields if field not in _BESIDE)
        return " ▪ ".join(filter(None, (words_of(getattr(value, field)) for field in fields)))
    if isinstance(value, tuple):
        return " ▪ ".join(filter(None, map(words_of, value)))
    if isinstance(value, StrEnum):
        return _enum_words().get(value, str(value))
    if isinstance(value, bool):
        return translate("Compare", "yes") if value else translate("Compare", "no")
    if isinstance(value, date):
        return f"{value.day:02}.{value.month:02}.{value.year}"
    return "" if value is None else str(value)


def _enum_words() -> dict[StrEnum, str]:
    return {
        Regime.EMPLOYEE: translate("Compare", "employee"),
        Regime.OFFICIAL: translate("Compare", "official"),
        QualifierForm.COMMA: translate("Compare", "after a comma"),
        QualifierForm.BRACKETS: translate("Compare", "in brackets"),
        NumberForm.PLAIN: "3.1",
        NumberForm.DOTTED: "3.1.",
        State.DRAFT: translate("Compare", "draft"),
        State.READY: translate("Compare", "ready"),
        State.SIGNED: translate("Compare", "signed"),
    }


def _as_json(extra: dict[str, Any], field: str) -> str:
    return json.dumps(extra[field], ensure_ascii=False) if field in extra else ""


def _longest_rising(numbers: Iterable[int]) -> set[int]:
    """Return a longest rising run of the numbers: the items that need not have been moved."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        place = bisect_left(tails, number)
        before[number] = tails[place - 1] if place else None
        tails[place : place + 1] = [number]
    found: set[int] = set()
    last = tails[-1] if tails else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found


def _excerpts(before: str, after: str) -> tuple[str, str]:
    """Return both texts, cut down to where they differ and a little around it."""
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    end = next((at for at in range(shorter - start) if before[-1 - at] != after[-1 - at]), shorter - start)
    return tuple(_around(text, start, len(text) - end) for text in (before, after))  # type: ignore[return-value]


def _around(text: str, start: int, end: int) -> str:
    """Return the part of a text from start to end, with whole words around it."""
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    if first:
        first = text.find(" ", first, start) + 1 or first
    if last < len(text):
        last = max(text.rfind(" ", end, last), end)
    return _cut(("…" if first else "") + text[first:last] + ("…" if last < len(text) else ""))


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
