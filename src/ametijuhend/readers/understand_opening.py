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
_ORDERED = re.compile(r"käskkir|korraldus(?:ega)?\b|kinnitatud|kinnitan", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*\b(?:nr\.?\s*)?\d+$", re.IGNORECASE)
_TITLE = re.compile(r"\bametijuhend\b", re.IGNORECASE)
_APART = re.compile(r"(?:\w ){4,}\w")
_HOUSE_WORDS = 4
_CASE_LETTERS = 2
_LONGEST = 60
_MONTHS = ("jaan", "veeb", "märts", "apr", "mai", "juun", "juul", "aug", "sept", "okt", "nov", "dets")


class OpeningReader:
    """Reads the lines above the sections; ``post`` is the job title that the sections name."""

    def __init__(self, names: Vocabulary, ledger: Ledger, post: str) -> None:
        self._names = names
        self._ledger = ledger
        self._post = post.casefold()
        self._order = self._annex = ""
        self._day: date | None = None

    def read(self, units: Sequence[Unit]) -> tuple[Approval, date | None]:
        """Return the approval that stands above the title, and its day."""
        pieces = list(pieces_in(units))
        ordered = any(_ORDERED.search(piece.text) for piece in pieces)
        for piece in pieces:
            if self._is_printed(_closed_up(piece.text)):
                self._ledger.furnish(piece)
            elif ordered and _is_approval(piece):
                self._approval(piece)
            else:
                self._ledger.leave(translate("Import", "It stands above the first section."), piece)
        return Approval(order_number=self._order, annex_number=self._annex), self._day

    def _is_printed(self, text: str) -> bool:
        """Whether a line is the title, with the post or without, the annex line, or the house's name."""
        if self._names.titles.find(text) or self._names.annex.find(_NUMBERED.sub("", text)):
            return True
        found = _TITLE.search(text)
        post = _TITLE.sub("", text).strip(" :,–-").casefold()
        titled = bool(found) and bool(self._post) and _same_post(post, self._post)
        return titled or (len(text.split()) <= _HOUSE_WORDS and text.casefold().endswith(self._houses))

    @property
    def _houses(self) -> tuple[str, ...]:
        return tuple(self._names.data["houses"])

    def _approval(self, piece: Piece) -> None:
        text = piece.text
        found, numbered, day = _ORDER.search(_ANNEX.sub("", text)), _ANNEX.search(text), _day(text)
        self._ledger.furnish(piece)
        if found and not self._order:
            self._order = found[1].rstrip(".")
            self._ledger.place("approval/order_number", [piece])
        if numbered and not self._annex:
            self._annex = numbered[1]
            self._ledger.place("approval/annex_number", [piece])
        if day and not self._day:
            self._day = day
            self._ledger.place("approved", [piece])


def _closed_up(text: str) -> str:
    """Return a text whose letters were set apart for show, closed up."""
    return text.replace(" ", "") if _APART.fullmatch(text.strip()) else text


def _same_post(written: str, post: str) -> bool:
    """Whether a title names the post, in the nominative or in a case that adds a letter or two."""
    return written.startswith(post) and len(written) - len(post) <= _CASE_LETTERS


def _is_approval(piece: Piece) -> bool:
    text = piece.text
    return bool(_ORDERED.search(text) or _ANNEX.match(text) or (_DATE.search(text) and len(text) < _LONGEST))


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
