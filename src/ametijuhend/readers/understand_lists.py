"""Reads rights and responsibilities: a lead-in and items, with or without markers."""

from collections.abc import Iterable, Sequence

from ametijuhend.language import translate
from ametijuhend.model.document import ItemList
from ametijuhend.model.node import Item
from ametijuhend.readers.ledger import Ledger
from ametijuhend.readers.pieces import GridRow, Piece, Unit, pieces_in
from ametijuhend.readers.texts import grouped, item_text
from ametijuhend.readers.vocabulary import Vocabulary

_LONGEST = 140


def read_list(path: str, letter: str, units: Sequence[Unit], names: Vocabulary, ledger: Ledger) -> ItemList:
    """Return the lead-in and the items of a section; ``path`` is its field."""
    pieces = list(_without_numbers(units, ledger))
    lead_in: list[Piece] = []
    if pieces and _is_lead_in(pieces[0], pieces[1:], names):
        lead_in = [pieces.pop(0)]
        ledger.furnish_marker(lead_in[0])
        ledger.place(f"{path}/lead_in", lead_in)
    items = []
    for place, group in enumerate(grouped(pieces), 1):
        name = f"{letter}{place:02}"
        ledger.place(f"{path}/items/{name}/text", group)
        items.append(Item(id=name, text=item_text(group, ledger)))
    return ItemList(lead_in=lead_in[0].text if lead_in else "", items=tuple(items))


def split_merged(units: Iterable[Unit]) -> tuple[list[Unit], list[Unit]]:
    """Return the rights and the responsibilities that stand in one list without saying which is which."""
    rights: list[Unit] = []
    responsibilities: list[Unit] = []
    for unit in units:
        answers = isinstance(unit, Piece) and unit.text.rstrip(" .;,").casefold().endswith(
            ("eest", "vastutab:")
        )
        (responsibilities if answers else rights).append(unit)
    return rights, responsibilities


def merged_reason() -> str:
    """Return why the parts of a section with two names are not sure."""
    return translate("Import", "Rights and responsibilities stand under one heading: check which is which.")


def _is_lead_in(first: Piece, others: Sequence[Piece], names: Vocabulary) -> bool:
    if first.bullet or len(first.text) > _LONGEST:
        return False
    if names.lead_ins.find(first.text):
        return True
    return first.text.endswith(":") and bool(others) and not (first.numbered and others[0].numbered)


def _without_numbers(units: Iterable[Unit], ledger: Ledger) -> Iterable[Piece]:
    """Yield the pieces, but not the cells that only count the rows."""
    for unit in units:
        if isinstance(unit, GridRow):
            for cell in unit.filled:
                counts = len(cell) == 1 and not any(map(str.isalpha, cell[0].text))
                if counts and len(unit.filled) > 1:
                    ledger.furnish(*cell)
                else:
                    yield from cell
        else:
            yield from pieces_in([unit])
