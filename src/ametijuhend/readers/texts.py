"""Pieces put together to the text of a field or the texts of a list."""

from collections.abc import Iterable, Sequence

from ametijuhend.readers.hyphens import SOFT, joined
from ametijuhend.readers.ledger import Ledger
from ametijuhend.readers.markers import is_bullet, is_number
from ametijuhend.readers.pieces import Piece

_ENDS = (".", "!", "?", ";", ":", ")", "”", "“", '"')


def prose(pieces: Iterable[Piece], ledger: Ledger) -> str:
    """Return the text of a field of several paragraphs; numbers such as ``2.1`` are the layout's to count."""
    lines = []
    pieces = list(pieces)
    goes_on_counting = bool(pieces) and _counts_on(pieces[0])
    for piece in pieces:
        structural = piece.marker and (piece.marker.level or piece.marker.counted or goes_on_counting)
        if structural and not is_bullet(piece.marker):
            ledger.furnish_marker(piece)
            lines.append(piece.text)
        else:
            lines.append(f"{piece.marker.text} {piece.text}" if piece.marker else piece.text)
    return "\n".join(lines)


def _counts_on(piece: Piece) -> bool:
    """Whether a field's first number goes on with that of the section before."""
    return is_number(piece.marker) and piece.marker is not None and piece.marker.text.strip(".)") != "1"


def item_text(pieces: Sequence[Piece], ledger: Ledger) -> str:
    """Return the text of one list item: its lines, those that only went on joined by a space."""
    text = ""
    for position, piece in enumerate(pieces):
        ledger.furnish_marker(piece)
        if not position:
            text = piece.text
        elif piece.soft and piece.address == pieces[position - 1].address:
            text = f"{text}\n{piece.text}"
        else:
            text = joined(text, piece.text)
    return text


def ended(text: str) -> bool:
    """Whether a text ends as a sentence or an item does."""
    return text.rstrip().endswith(_ENDS)


def goes_on(before: str, piece: Piece) -> bool:
    """Whether a piece is the second half of a text that another piece began."""
    if piece.marker or not piece.text or not before:
        return False
    return (piece.text[0].islower() or before.endswith(("-", SOFT))) and not ended(before)


def grouped(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return the pieces by list items: a line without a marker may go on with the item before it."""
    items: list[list[Piece]] = []
    for piece in pieces:
        last = items[-1][-1] if items else None
        marked = bool(items) and items[-1][0].marker is not None
        if last and not piece.marker and (piece.soft or (marked and goes_on(last.text, piece))):
            items[-1].append(piece)
        else:
            items.append([piece])
    return items
