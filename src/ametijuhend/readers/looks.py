"""What a piece looks like: a heading, a label of a field, what stands in place of a signature."""

import re
from collections.abc import Callable
from dataclasses import replace

from ametijuhend.readers.markers import parted
from ametijuhend.readers.pieces import GridRow, Piece
from ametijuhend.readers.vocabulary import PLAIN_NUMBER, Vocabulary

LABEL = 70
TITLE = 110
_SURE_LETTERS = 8
_COUNT = re.compile(r"(?:\d{1,2}\.)*\d{1,2}\.?")
_MARKS = re.compile(
    r"(?:[(/\[]?\s*(?:digitaalselt allkirjastatud|allkirjastatud digitaalselt)\s*[)/\]]?\s*)+", re.IGNORECASE
)


def is_loud(piece: Piece) -> bool:
    """Whether a piece stands out as headings do."""
    shown = piece.bold or bool(piece.heading) or piece.text.isupper() or piece.style == "title"
    return shown or is_counted(piece)


def is_counted(piece: Piece) -> bool:
    """Whether a piece has a number as headings do, with a dot or without."""
    roman = piece.marker is not None and not set(piece.marker.text) - set("IVX.")
    return piece.numbered or roman or bool(PLAIN_NUMBER.match(piece.text) and len(piece.text) < LABEL)


def misspelt_allowed(piece: Piece) -> bool:
    """Whether a label may be known with mistakes: the long ones, and those that stand out."""
    return is_loud(piece) or len(piece.text) > _SURE_LETTERS


def is_field(piece: Piece, names: Vocabulary) -> bool:
    """Whether a piece is or begins with the label of a field of the general part."""
    if names.fields.find(piece.text):
        return True
    head, colon, _ = piece.text.partition(":")
    found = names.fields.starting(piece.text)
    return bool(colon and names.fields.find(head)) or bool(
        found and (piece.numbered or piece.strong == found[1]) and len(piece.text) < TITLE
    )


def is_mark(text: str, names: Vocabulary) -> bool:
    """Whether a text is what stands in place of a signature."""
    if _MARKS.fullmatch(text):
        return True
    parts = [part for part in text.split("\t") if part.strip()] or [text]
    return all(names.marks.find(part.strip("()/[] .")) for part in parts)


def shortened_head(piece: Piece, head: str) -> Piece:
    """Return the beginning of a piece as a piece of its own."""
    return replace(piece, text=head, bold=piece.strong >= len(head) or piece.bold)


def without_count(row: GridRow, is_label: Callable[[str], bool]) -> GridRow:
    """Return a row of a numbered form with its number before the label, as where they share a cell."""
    if len(row.filled) == 1 or not is_label(row.filled[1][0].text):
        return row
    number, (label, *others), *_ = row.filled
    if len(number) != 1 or not _COUNT.fullmatch(number[0].text):
        return row
    counted = replace(label, marker=parted(f"{number[0].text.rstrip('.')}. x")[0])
    changed = {id(number): (), id(row.filled[1]): (counted, *others)}
    return replace(row, cells=tuple(changed.get(id(cell), cell) for cell in row.cells))
