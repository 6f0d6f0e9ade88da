"""Headings that no list of names has: known by their chief word, their look and their place in the count."""

import re
from collections.abc import Sequence

from ametijuhend.model.document import SectionKind
from ametijuhend.readers.pieces import Piece, Unit, pieces_in

_LONGEST = 100
_WORDS = (
    (SectionKind.GENERAL, re.compile(r"^(?:üldosa|üldsätted|üldandmed|üldinfo|üldteave)\b")),
    (SectionKind.PURPOSE, re.compile(r"\b(?:põhi)?eesmär(?:k|gid)\b")),
    (SectionKind.DUTIES, re.compile(r"(?:ülesanded|kohustused)\b")),
    (SectionKind.RIGHTS, re.compile(r"\b(?:õigused|volitused)\b")),
    (SectionKind.RESPONSIBILITIES, re.compile(r"\bvastutus(?:ala)?\b")),
    (SectionKind.TOOLS, re.compile(r"\btöövahendid\b")),
    (SectionKind.REQUIREMENTS, re.compile(r"\b(?:\w*nõuded|nõudmised|eeldused|kvalifikatsioon)\b")),
    (SectionKind.AMENDMENT, re.compile(r"ametijuhendi.*(?:muutmine|vaatamine)\b")),
)  # fmt: skip
_RESULTS = re.compile(r"\s(?:ja|ning)\s[\w ]*(?:tulemused|kvaliteedinõuded)\b")
_ELSEWHERE = re.compile(r"ohut|tervishoi|andmekaits|konfidentsiaal|koostöö|tööaeg|töötasu|palga")
_TOLD = re.compile(
    r"(?:olen|kinnitan|käesoleva|ametijuhendi\w*|tutvunud|(?:töötaja|teenistuja|ametnik)\s+on)\b.*\btutvu",
    re.IGNORECASE,
)
_OBLIGED = re.compile(r"\bon kohustatud:?$", re.IGNORECASE)
_ROMAN = {"I": 1, "V": 5, "X": 10}


def kind_by_word(text: str) -> SectionKind | None:
    """Return the one section whose chief word a heading has; None for none and for several."""
    low = text.casefold()
    if len(low) > _LONGEST or _ELSEWHERE.search(low):
        return None
    low = _RESULTS.sub("", low)
    kinds = [kind for kind, word in _WORDS if word.search(low)]
    return kinds[0] if len(kinds) == 1 else None


def says_told(text: str) -> bool:
    """Whether a line says that somebody has read the job description, as stands above signatures."""
    asks = "ametijuhend" in text.casefold() or text.rstrip().endswith(":") or text.startswith("Olen")
    return len(text) <= 2 * _LONGEST and bool(_TOLD.match(text)) and asks


def says_obliged(text: str) -> bool:
    """Whether a line leads in obligations, which no section holds."""
    return bool(_OBLIGED.search(text.strip()))


def looks_alike(piece: Piece, heading: Piece) -> bool:
    """Whether a piece stands out in the way in which the heading before it does."""
    same = (piece.bold, piece.text.isupper(), piece.heading) == (
        heading.bold,
        heading.text.isupper(),
        heading.heading,
    )
    return same and (piece.marker is None) == (heading.marker is None)


def stands_out(piece: Piece) -> bool:
    """Whether a piece is bold, in capitals or in the style of a heading."""
    return piece.bold or piece.text.isupper() or bool(piece.heading)


def is_next(piece: Piece, heading: Piece | None, between: Sequence[Unit]) -> bool:
    """Whether a piece looks like the heading and counts one more, and no list between counts so itself."""
    if heading is None or not looks_alike(piece, heading) or not stands_out(piece):
        return False
    number, before = _number(piece), _number(heading)
    if not number or number != before + 1:
        return False
    return not any(_number(one) and looks_alike(one, heading) for one in pieces_in(between))


def _number(piece: Piece) -> int:
    """Return a piece's number if it counts the first level; 0 if it does not."""
    if piece.marker is None or piece.marker.level:
        return 0
    text = piece.marker.text.strip(".)( ")
    if text.isdigit():
        return int(text)
    if not text or set(text) - set(_ROMAN):
        return 0
    values = [_ROMAN[letter] for letter in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
