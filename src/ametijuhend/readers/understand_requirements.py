"""Reads the requirements: boxes, one table, or plain paragraphs under their labels."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ametijuhend.language import translate
from ametijuhend.model.document import AdditionalCompetency, Box, BoxKind, Requirements
from ametijuhend.readers.ledger import Ledger
from ametijuhend.readers.looks import is_loud, misspelt_allowed, shortened_head
from ametijuhend.readers.pieces import GridRow, Piece, Unit, pieces_in, shortened
from ametijuhend.readers.texts import prose
from ametijuhend.readers.understand_competencies import read_additional, read_core
from ametijuhend.readers.vocabulary import Name, Vocabulary, bare

_LONGEST = 90
_LABEL = 40
_PAIR = 2
"""A label and its value."""
_SURE_LETTERS = 12
_PARTING = re.compile(r":|\t|\s[–—-]\s")
"""What stands between a label and its value."""
_DEGREES = re.compile(
    r"(?:nõutav|kohustuslik|soovitav|soovituslik|eelistatav)(?:ad|ud)?$|kasuks tuleb$", re.IGNORECASE
)
_HEADS = re.compile(
    r"(?:kompetents(?:id)?|(?:käitumis)?(?:kirjeldus|näitajad)|selgitus|sisu|nõue|nõuded|tase|valdkond)$",
    re.IGNORECASE,
)
_PROSE = (BoxKind.EDUCATION, BoxKind.EXPERIENCE, BoxKind.LANGUAGES, BoxKind.COMPUTER_SKILLS)
_SIGNS = {
    BoxKind.EXPERIENCE: re.compile(r"kogemus|tööstaaž|töötanud", re.IGNORECASE),
    BoxKind.LANGUAGES: re.compile(r"(?<!pildi)keel(?!d|at)", re.IGNORECASE),
    BoxKind.COMPUTER_SKILLS: re.compile(r"arvuti|office|tarkvara|digi|programm", re.IGNORECASE),
    BoxKind.EDUCATION: re.compile(r"haridus|\bkutse\b|kutsetunnistus|eriala|kraad\b", re.IGNORECASE),
}
"""What tells the boxes apart where one label covers two of them."""


@dataclass
class _Found:
    """A box's content, and its own heading if it has one."""

    heading: str = ""
    units: list[Unit] = field(default_factory=list)
    confidence: float = 1.0
    reason: str = ""


class RequirementsReader:
    """Collects the boxes of the requirements."""

    def __init__(self, names: Vocabulary, headings: dict[BoxKind, str], ledger: Ledger) -> None:
        self._names = names
        self._headings = headings
        self._ledger = ledger
        self._boxes: dict[BoxKind, _Found] = {}
        self._now: _Found | None = None
        self._kind: BoxKind | None = None
        self._others: list[BoxKind] = []
        """The other boxes that the label at hand covers."""
        self._degrees: dict[int, str] = {}
        """The columns that say what is required and what is desired."""

    def read(self, units: Sequence[Unit]) -> Requirements:
        """Return the requirements; boxes that are not there are switched off."""
        for unit in units:
            if isinstance(unit, GridRow):
                self._row(unit)
            else:
                self._piece(unit)
        texts = {kind.value: self._prose(kind) for kind in _PROSE}
        core = self._boxes.get(BoxKind.CORE_COMPETENCIES)
        more = self._boxes.get(BoxKind.ADDITIONAL_COMPETENCIES)
        return Requirements(
            boxes=tuple(self._order()),
            core_competencies=read_core(core.units, self._ledger) if core else (),
            additional_competencies=self._additional(more) if more else (),
            **texts,
        )

    def _additional(self, found: _Found) -> tuple[AdditionalCompetency, ...]:
        return read_additional(found.units, self._ledger, found.confidence, found.reason)

    def _order(self) -> Iterable[Box]:
        for kind, found in self._boxes.items():
            yield Box(kind=kind, heading=found.heading)
        for kind in BoxKind:
            if kind not in self._boxes:
                yield Box(kind=kind, shown=False)

    def _prose(self, kind: BoxKind) -> str:
        found = self._boxes.get(kind)
        if found is None:
            return ""
        pieces = list(pieces_in(found.units))
        if pieces:
            self._ledger.place(f"requirements/{kind}", pieces, found.confidence, found.reason)
        return prose(pieces, self._ledger)

    def _row(self, row: GridRow) -> None:
        filled = row.filled
        if self._names_columns(row):
            return
        row = self._with_degrees(row)
        filled = row.filled
        names = [self._name(cell[0]) for cell in filled]
        if len(filled) > _PAIR and all(names):
            self._ledger.leave(translate("Import", "Labels stand side by side."), *pieces_in([row]))
        elif names[0]:
            self._open(names[0], filled[0][0])
            self._add(*filled[0][1:], *(piece for cell in filled[1:] for piece in cell))
        elif (
            len(filled) > _PAIR
            and not any(map(str.isalpha, filled[0][0].text))
            and (name := self._name(filled[1][0]))
        ):
            self._ledger.furnish(*filled[0])
            self._open(name, filled[1][0])
            self._add(*(piece for cell in filled[2:] for piece in cell))
        elif self._now is not None and not self._is_unknown(filled):
            self._now.units.append(row)
        else:
            self._ledger.leave(self._no_box(), *pieces_in([row]))

    def _names_columns(self, row: GridRow) -> bool:
        """Whether a row only names its columns; notes which hold what is required and what is desired."""
        texts = [" ".join(piece.text for piece in cell).strip(" :") for cell in row.cells]
        degrees = {place: text for place, text in enumerate(texts) if _DEGREES.match(text)}
        heads = [text for place, text in enumerate(texts) if text and place not in degrees]
        if not (degrees or len(heads) > 1) or not all(_HEADS.match(text) for text in heads):
            return False
        self._degrees = degrees
        self._ledger.furnish(*pieces_in([row]))
        return True

    def _with_degrees(self, row: GridRow) -> GridRow:
        """Return a row whose values say whether they are required, as the head of their column does."""
        cells = [
            tuple(replace(piece, text=f"{self._degrees[place]}: {piece.text}") for piece in cell)
            if place in self._degrees
            else cell
            for place, cell in enumerate(row.cells)
        ]
        return replace(row, cells=tuple(cells))

    def _is_unknown(self, cells: Sequence[Sequence[Piece]]) -> bool:
        """Whether a row has a label of its own, one that no box has."""
        if len(cells) == 1 or len(cells[0]) != 1 or self._in_competencies():
            return False
        label = cells[0][0]
        short = len(label.text) <= _LABEL and not label.text.endswith((".", ";", ","))
        return label.bold or (short and label.text[:1].isupper() and not label.marker)

    def _piece(self, piece: Piece) -> None:
        if name := self._name(piece):
            self._open(name, piece)
            return
        parting = _PARTING.search(piece.text)
        head, sign = (piece.text[: parting.start()], parting[0]) if parting else (piece.text, "")
        rest = piece.text[parting.end() :] if parting else ""
        label = None
        if rest.strip() and len(head) <= _LONGEST and not (piece.bullet and self._in_competencies()):
            label = self._find(head, misspelt=sign == ":")
            if label is None and sign == ":":
                label = self._names.boxes.ending(head)
        if label and not (self._in_competencies() and label.of.split("+")[0] not in _PROSE):
            self._open(label, shortened_head(piece, head))
            self._add(shortened(piece, rest.strip()))
        else:
            self._add(piece)

    def _in_competencies(self) -> bool:
        return self._kind in {BoxKind.CORE_COMPETENCIES, BoxKind.ADDITIONAL_COMPETENCIES}

    def _name(self, piece: Piece) -> Name | None:
        """Return the box that a piece is the label of."""
        if len(piece.text) > _LONGEST or (piece.bullet and not piece.bold):
            return None
        name = self._find(piece.text, misspelt_allowed(piece))
        if name is None and (is_loud(piece) or piece.text.endswith(":")):
            name = self._names.boxes.ending(piece.text)
        loose = name is not None and not is_loud(piece) and bool(name.distance)
        return None if loose and self._in_competencies() and len(piece.text) < _SURE_LETTERS else name

    def _find(self, text: str, misspelt: bool) -> Name | None:
        merged, one = self._names.merged_boxes.find(text, misspelt), self._names.boxes.find(text, misspelt)
        return merged if merged and not (one and one.distance <= merged.distance) else one

    def _open(self, name: Name, heading: Piece) -> None:
        first, *others = (BoxKind(kind) for kind in name.of.split("+"))
        found = self._boxes.setdefault(first, _Found())
        usual = bare(heading.text) == bare(self._headings.get(first, "")) or name.distance
        if usual or found.heading or found.units:
            self._ledger.furnish(heading)
        else:
            found.heading = heading.text.strip().rstrip(":").rstrip()
            self._ledger.furnish_marker(heading)
        if others:
            found.confidence = 0.6
            found.reason = translate("Import", "One label covers several boxes: “{text}”.").format(
                text=heading.text
            )
            for other in others:
                self._boxes.setdefault(other, _Found(confidence=found.confidence, reason=found.reason))
        self._now, self._kind, self._others = found, first, others

    def _add(self, *pieces: Piece) -> None:
        for piece in pieces:
            other = next((kind for kind in self._others if _tells_of(piece, kind, self._kind)), None)
            if other:
                self._boxes[other].units.append(piece)
            elif self._now is not None:
                self._now.units.append(piece)
        if self._now is None:
            self._by_content(pieces)

    def _by_content(self, pieces: Iterable[Piece]) -> None:
        """Put what no label stands above where its words say it belongs, an item of a list at a time."""
        for piece in pieces:
            if not piece.marker:
                self._ledger.leave(self._no_box(), piece)
                continue
            kind = next((one for one, sign in _SIGNS.items() if sign.search(piece.text)), None)
            kind = kind or BoxKind.ADDITIONAL_COMPETENCIES
            found = self._boxes.setdefault(kind, _Found(confidence=0.6, reason=self._no_box()))
            found.units.append(replace(piece, marker=None) if piece.bullet else piece)

    def _no_box(self) -> str:
        return translate("Import", "No label says which requirement this is.")


def _tells_of(piece: Piece, kind: BoxKind, instead_of: BoxKind | None) -> bool:
    """Whether a piece speaks of one box and not of another."""
    other = _SIGNS.get(instead_of) if instead_of else None
    return bool(_SIGNS[kind].search(piece.text)) and not (other and other.search(piece.text))
