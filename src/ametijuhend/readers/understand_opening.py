"""Reads what stands above the first section: the annex line, the approval, the title."""

import re
from collections.abc import Sequence
from datetime import date

from ametijuhend.language import translate
from ametijuhend.model.document import Approval
from ametijuhend.readers.ledger import Ledger
from ametijuhend.readers.pieces import Piece, Unit, pieces_in
from ametijuhend.readers.vocabulary import Vocabulary

_DATE = re.compile(r"(\d{1,2})\.\s*(\d{1,2}|[a-zõäöü]+)\s*\.?\s*(\d{4})", re.IGNORECASE)
_ORDER = re.compile(r"\bnr\.?\s*([\w./-]*\d[\w./-]*)", re.IGNORECASE)
_ANNEX = re.compile(r"\blisa\s*(?:nr\.?)?\s*(\d+)", re.IGNORECASE)
_ORDERED = re.compile(r"käskkir|kinnitatud|kinnitan", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*\b(?:nr\.?\s*)?\d+$", re.IGNORECASE)
_LONGEST = 60
_MONTHS = ("jaan", "veeb", "märts", "apr", "mai", "juun", "juul", "aug", "sept", "okt", "nov", "dets")


def read_opening(units: Sequence[Unit], names: Vocabulary, ledger: Ledger) -> tuple[Approval, date | None]:
    """Return the approval that stands above the title, and its day."""
    order = annex = ""
    day: date | None = None
    ordered = any(_ORDERED.search(piece.text) for piece in pieces_in(units))
    for piece in pieces_in(units):
        if names.titles.find(piece.text) or _is_annex(piece.text, names):
            ledger.furnish(piece)
        elif ordered and _is_approval(piece):
            found = _ORDER.search(_ANNEX.sub("", piece.text))
            order = found[1].rstrip(".") if found and not order else order
            numbered = _ANNEX.search(piece.text)
            annex = numbered[1] if numbered and not annex else annex
            day = day or _day(piece.text)
            _account(piece, ledger)
        else:
            ledger.leave(translate("Import", "It stands above the first section."), piece)
    return Approval(order_number=order, annex_number=annex), day


def _is_annex(text: str, names: Vocabulary) -> bool:
    """Whether a text is the line that makes the document an annex, with the annex's number or without."""
    return names.annex.find(_NUMBERED.sub("", text)) is not None


def _is_approval(piece: Piece) -> bool:
    text = piece.text
    return bool(_ORDERED.search(text) or _ANNEX.match(text) or (_DATE.search(text) and len(text) < _LONGEST))


def _account(piece: Piece, ledger: Ledger) -> None:
    ledger.furnish(piece)
    ledger.place("approval", [piece])


def _day(text: str) -> date | None:
    found = _DATE.search(text)
    if not found:
        return None
    month = found[2].casefold()
    number = int(month) if month.isdigit() else _month(month)
    try:
        return date(int(found[3]), number, int(found[1]))
    except ValueError:
        return None


def _month(name: str) -> int:
    return next((number for number, start in enumerate(_MONTHS, 1) if name.startswith(start)), 0)
