"""Reads competencies: names with their indicators, and additional ones with qualifier and description."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ametijuhend.model.document import AdditionalCompetency, Competency, QualifierForm
from ametijuhend.model.node import Item
from ametijuhend.readers.ledger import Ledger
from ametijuhend.readers.looks import shortened_head
from ametijuhend.readers.pieces import GridRow, Piece, Unit, shortened
from ametijuhend.readers.texts import goes_on, grouped, item_text

_NAME_LETTERS = 90
_NAME_WORDS = 5
_BRACKETS = re.compile(r"\s*\(([^()]*)\)$")
_DASH = re.compile(r"\s+[–—-]\s+")


@dataclass
class _Named:
    """A competency while it is read."""

    name: Piece
    items: list[list[Piece]] = field(default_factory=list)


def read_core(units: Sequence[Unit], ledger: Ledger) -> tuple[Competency, ...]:
    """Return the core competencies with their indicators."""
    found: list[_Named] = []
    flat = _flat(units)
    for place, (piece, beside) in enumerate(flat):
        after = flat[place + 1][0] if place + 1 < len(flat) else None
        if beside and found:
            found[-1].items += grouped([piece])
        elif _is_name(piece, after, found):
            found.append(_Named(piece))
        elif head := _inline_name(piece):
            found.append(_Named(shortened_head(piece, head)))
            rest = shortened(piece, piece.text[len(head) :].lstrip(" :–—-"))
            found[-1].items.append([rest])
        elif found:
            last = found[-1].items[-1] if found[-1].items else None
            if last and not piece.marker and (piece.soft or goes_on(last[-1].text, piece)):
                last.append(piece)
            else:
                found[-1].items.append([piece])
        else:
            found.append(_Named(piece))
    return tuple(_competency(named, number, ledger) for number, named in enumerate(found, 1))


def read_additional(
    units: Sequence[Unit], ledger: Ledger, sure: float = 1.0, reason: str = ""
) -> tuple[AdditionalCompetency, ...]:
    """Return the additional competencies; ``sure`` and ``reason`` tell how sure it is that they are that."""
    groups: list[list[Piece]] = []
    for piece, beside in _flat(units):
        last = groups[-1] if groups else None
        if last and (beside or _describes(piece, last)):
            last.append(piece)
        else:
            groups.append([piece])
    doubt = (sure, reason)
    return tuple(_additional(group, number, ledger, doubt) for number, group in enumerate(groups, 1))


def _flat(units: Sequence[Unit]) -> list[tuple[Piece, bool]]:
    """Return the pieces, and of each whether it stands beside a name in a table's row."""
    found: list[tuple[Piece, bool]] = []
    for unit in units:
        if isinstance(unit, Piece):
            found.append((unit, False))
        else:
            found += _beside(unit)
    return found


def _beside(row: GridRow) -> list[tuple[Piece, bool]]:
    alone = not row.cells[0] and len(row.filled) == 1  # a table within a cell has a name there
    return [(piece, place > 0 or alone) for place, cell in enumerate(row.filled) for piece in cell]


def _is_name(piece: Piece, after: Piece | None, found: Sequence[_Named]) -> bool:
    text = piece.text
    if piece.soft or len(text) > _NAME_LETTERS:
        return False
    if piece.bold or piece.heading:
        return True
    if piece.marker and not piece.numbered:
        return _heads(piece, after)
    if text.endswith(":"):
        return not (found and found[-1].items and goes_on(found[-1].items[-1][-1].text, piece))
    marked = after is not None and after.marker is not None
    return marked and not text.endswith((".", ";", ",")) and (not found or text[:1].isupper())


def _heads(piece: Piece, after: Piece | None) -> bool:
    """Whether an item with a mark is the name above other items."""
    if after is None or after.marker is None or piece.marker is None:
        return piece.text.endswith(":")
    deeper = (after.marker.level, after.indent) > (piece.marker.level, piece.indent)
    return deeper or (piece.text.endswith(":") and after.marker.text != piece.marker.text)


def _inline_name(piece: Piece) -> str:
    """Return the name that begins a paragraph which also tells what the competency is."""
    if 0 < piece.strong < len(piece.text):
        return piece.text[: piece.strong].rstrip()
    head, colon, rest = piece.text.partition(":")
    short = len(head.split()) <= _NAME_WORDS and head[:1].isupper() and rest.strip()[:1].isupper()
    return head if colon and short and not piece.soft else ""


def _competency(named: _Named, number: int, ledger: Ledger) -> Competency:
    name = f"c{number:02}"
    path = f"requirements/core_competencies/{name}"
    ledger.furnish_marker(named.name)
    ledger.place(f"{path}/name", [named.name])
    items = []
    for place, pieces in enumerate(named.items, 1):
        ledger.place(f"{path}/indicators/{name}i{place}/text", pieces)
        items.append(Item(id=f"{name}i{place}", text=item_text(pieces, ledger)))
    return Competency(id=name, name=named.name.text.rstrip(" :"), indicators=tuple(items))


def _describes(piece: Piece, group: Sequence[Piece]) -> bool:
    """Whether a piece goes on with the competency of the pieces before it."""
    if piece.soft or goes_on(group[-1].text, piece):
        return True
    first = group[0]
    if piece.marker or piece.bold or piece.strong > 0:
        nested = piece.marker and first.marker and not piece.bold
        return bool(nested and piece.marker.level > first.marker.level)  # type: ignore[union-attr]
    if first.text.rstrip().endswith(":") or (first.bold and len(group) == 1):
        return True
    return bool(first.marker) and not _head(piece)


def _head(piece: Piece) -> str:
    """Return what stands before the description: the name and its qualifier; empty if nothing does."""
    text = piece.text
    head, colon, _ = text.partition(":")
    if colon and len(head) <= _NAME_LETTERS and not re.search(r"[.!?]\s", head):
        return head
    dash = _DASH.search(text)
    if dash and dash.start() <= _NAME_LETTERS and len(text[: dash.start()].split()) <= _NAME_WORDS:
        return text[: dash.start()]
    if 0 < piece.strong < len(text):
        return text[: piece.strong].rstrip(" :")
    return ""


def _additional(
    pieces: Sequence[Piece], number: int, ledger: Ledger, doubt: tuple[float, str]
) -> AdditionalCompetency:
    name = f"a{number:02}"
    path = f"requirements/additional_competencies/{name}"
    first = pieces[0]
    head = _head(first)
    rest = first.text[len(head) :] if head else ""
    described = rest.lstrip(" :–—-") if head else ""
    if (
        not head
        and len(pieces) == 1
        and first.text.rstrip().endswith(".")
        and len(first.text) > _NAME_LETTERS
    ):
        described, head_text = first.text, ""
    else:
        head_text = head or first.text.rstrip(" :;.")
    title, qualifier, form = _qualified(head_text, first.strong)
    bold = bool(qualifier) and first.strong > len(title) + 2
    body = [shortened(first, described), *pieces[1:]] if described else list(pieces[1:])
    ledger.furnish_marker(first)
    confidence = 1.0 if head or len(pieces) > 1 or len(first.text) <= _NAME_LETTERS else 0.7
    confidence, reason = min(doubt, (confidence, ""))
    for part, text in (("name", title), ("qualifier", qualifier), ("description", body)):
        if text:
            ledger.place(f"{path}/{part}", pieces if part == "description" else [first], confidence, reason)
    return AdditionalCompetency(
        id=name, name=title, qualifier=qualifier, qualifier_form=form, qualifier_bold=bold,
        description=item_text(body, ledger),
    )  # fmt: skip


def _qualified(head: str, strong: int) -> tuple[str, str, QualifierForm]:
    """Return the name, its qualifier and how that follows it."""
    if found := _BRACKETS.search(head):
        return head[: found.start()], found[1], QualifierForm.BRACKETS
    place = head.find(", ")
    while place > 0:
        ends_bold = strong > 0 and strong in {place, place + 1, place + 2}
        if ends_bold or head[place + 2 :].startswith(("sh ", "s.h", "sealhulgas ")):
            return head[:place], head[place + 2 :], QualifierForm.COMMA
        place = head.find(", ", place + 1)
    return head, "", QualifierForm.COMMA
