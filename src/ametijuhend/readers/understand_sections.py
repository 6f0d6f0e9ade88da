"""Cuts a source into sections: which heading opens which, and what opens one where the heading is missing."""

import re
from collections.abc import Sequence

from ametijuhend.language import translate
from ametijuhend.model.document import SectionKind
from ametijuhend.readers.duty_columns import header_roles
from ametijuhend.readers.duty_drafts import Role
from ametijuhend.readers.heading_words import (
    is_next,
    kind_by_word,
    looks_alike,
    says_obliged,
    says_told,
    stands_out,
)
from ametijuhend.readers.looks import (
    LABEL,
    TITLE,
    is_counted,
    is_field,
    is_loud,
    is_mark,
    misspelt_allowed,
    shortened_head,
    without_count,
)
from ametijuhend.readers.pieces import GridRow, Piece, Unit, pieces_in, shortened
from ametijuhend.readers.segments import Segment
from ametijuhend.readers.signing_lines import is_signing
from ametijuhend.readers.vocabulary import Name, Vocabulary

_SHORT = 3
_LONG = 12
_PARTY_WORDS = 4


def segments_of(units: Sequence[Unit], vocabulary: Vocabulary) -> list[Segment]:
    """Return the source in sections; the first holds what stands before any of them."""
    cutter = _Cutter(vocabulary)
    for unit in units:
        cutter.take(unit)
    return cutter.segments


class _Cutter:
    def __init__(self, vocabulary: Vocabulary) -> None:
        self._names = vocabulary
        self.segments = [Segment(())]
        self._numbered = 0

    @property
    def _now(self) -> Segment:
        return self.segments[-1]

    @property
    def _started(self) -> bool:
        return len(self.segments) > 1

    def take(self, unit: Unit) -> None:
        """Open a section with a unit, or put the unit into the one that is open."""
        unit = without_count(unit, self._is_label) if isinstance(unit, GridRow) else unit
        opened = self._opened_by_row(unit) if isinstance(unit, GridRow) else self._opened_by_piece(unit)
        if opened is None:
            self._now.units.append(unit)
        elif self._renamed(opened):
            opened.above = (*self._now.above, *([self._now.heading] if self._now.heading else []))
            self.segments[-1] = opened
        elif opened.kinds and opened.kinds == self._now.kinds and not opened.units:
            self._now.units.append(unit)  # its own name again, such as that of the table's column
        else:
            if self._announced(opened):
                opened.above = (self.segments.pop().heading,)  # type: ignore[assignment]
            if opened.heading is not None:
                self._numbered += is_counted(opened.heading)
            self.segments.append(opened)

    def _is_label(self, text: str) -> bool:
        """Whether a text is the heading of a section or the label of a field, spelled right."""
        return bool(self._name(text, misspelt=False) or self._names.fields.find(text, misspelt=False))

    def _renamed(self, opened: Segment) -> bool:
        """Whether a line that says who has read the document follows the heading of the signatures."""
        both = opened.kinds == self._now.kinds == (SectionKind.SIGNATURES,)
        return both and not self._now.units and opened.heading is not None and says_told(opened.heading.text)

    def _announced(self, opened: Segment) -> bool:
        """Whether the heading at hand covers several sections that have headings of their own."""
        now = self._now
        covered = bool(opened.kinds) and set(opened.kinds) < set(now.kinds)
        return covered and not now.units and now.heading is not None

    def _opened_by_piece(self, piece: Piece) -> Segment | None:
        return (
            self._headed(piece) or self._implied(piece) or self._worded(piece) or self._unknown(piece)
        )  # fmt: skip

    def _worded(self, piece: Piece) -> Segment | None:
        """Return the section of a heading that is known by its chief word and its look alone."""
        if says_told(piece.text) and self._started:
            return Segment((SectionKind.SIGNATURES,), piece)
        heading = self._now.heading
        alike = heading is not None and looks_alike(piece, heading)
        if piece.bullet or not stands_out(piece) or not (alike or self._numbered_on(piece)):
            return None
        kind = kind_by_word(piece.text)
        if kind is None or self._is_inner_name(piece) or any(kind in one.kinds for one in self.segments):
            return None
        reason = translate("Import", "The heading is not one that this program knows: “{text}”.")
        return Segment((kind,), piece, own=True, confidence=0.8, reason=reason.format(text=piece.text))

    def _numbered_on(self, piece: Piece) -> bool:
        return is_next(piece, self._now.heading, self._now.units)

    def _is_other(self, piece: Piece) -> bool:
        """Whether a piece is a heading as the one before it, of something that no section holds."""
        heading = self._now.heading
        alike = heading is not None and looks_alike(piece, heading)
        return alike and stands_out(piece) and self._names.others.find(piece.text, misspelt=False) is not None

    def _is_inner_name(self, piece: Piece) -> bool:
        """Whether a piece names a part of the section that is open."""
        names = self._names
        if self._in(SectionKind.REQUIREMENTS):
            return bool(names.boxes.find(piece.text) or names.merged_boxes.find(piece.text))
        if self._in(SectionKind.DUTIES):
            return bool(names.columns.find(piece.text))
        return self._in(SectionKind.GENERAL) and is_field(piece, names)

    def _opened_by_row(self, row: GridRow) -> Segment | None:
        filled = row.filled
        if len(filled) == 1:
            first, *rest = filled[0]
            opened = self._headed(first)
            if opened:
                opened.units = [*rest, *opened.units]
            return opened or (self._implied(first, row) if not rest else None)
        if self._is_duty_header(row):
            return None if self._in(SectionKind.DUTIES) else Segment((SectionKind.DUTIES,), units=[row])
        return self._labelled(row) or self._signed(row)

    def _in(self, kind: SectionKind) -> bool:
        return kind in self._now.kinds

    def _headed(self, piece: Piece) -> Segment | None:
        """Return the section that a heading opens, with what follows it in the same line."""
        loud = is_loud(piece)
        if (piece.bullet and not loud) or len(piece.text) > TITLE * 20:
            return None
        if name := self._name(piece.text, loud):
            return self._segment(name, piece) if self._fits(name, piece, loud) else None
        head, colon, rest = piece.text.partition(":")
        if not (colon and rest.strip()) or len(head) > LABEL or self._in(SectionKind.REQUIREMENTS):
            return None
        name = self._names.sections.find(head, misspelt=False)
        if not name or name.of in {SectionKind.GENERAL, SectionKind.SIGNATURES}:
            return None
        segment = self._segment(name, shortened_head(piece, head))
        segment.units = [shortened(piece, rest.strip())]
        return segment

    def _name(self, text: str, misspelt: bool) -> Name | None:
        if len(text) > TITLE:
            return None
        merged, one = self._names.merged.find(text, misspelt), self._names.sections.find(text, misspelt)
        if merged and one:
            return merged if merged.distance < one.distance else one
        return merged or one

    def _fits(self, name: Name, piece: Piece, loud: bool) -> bool:
        """Whether a name is a heading here, and not a word of a table or a list."""
        signing = name.of == SectionKind.SIGNATURES and not name.distance and len(name.known) > _LONG
        if is_counted(piece) or piece.heading or signing:
            return True
        if self._in(SectionKind.REQUIREMENTS):
            if self._numbered > 1 and name.of != SectionKind.SIGNATURES:
                return piece.text.isupper()
            return loud or not piece.boxed
        if name.of == SectionKind.DUTIES and self._in(SectionKind.DUTIES):
            return True
        return loud or not piece.boxed or not self._started

    def _segment(self, name: Name, heading: Piece) -> Segment:
        kinds = tuple(SectionKind(kind) for kind in name.of.split("+"))
        segment = Segment(kinds, heading, own=not name.distance)
        if name.distance:
            segment.confidence = 0.9
            segment.reason = translate("Import", "The heading is misspelt: “{text}”.").format(
                text=heading.text
            )
        elif len(kinds) > 1:
            segment.confidence = 0.6
            segment.reason = translate("Import", "One heading covers several sections: “{text}”.").format(
                text=heading.text
            )
        return segment

    def _implied(self, piece: Piece, row: GridRow | None = None) -> Segment | None:
        """Return the section that a piece belongs to although no heading says so."""
        kind = self._kind_implied(piece)
        if kind is None or (self._in(kind) and len(self._now.kinds) == 1):
            return None
        reason = translate("Import", "There is no heading: the section was known by its content.")
        return Segment((kind,), units=[row or piece], confidence=0.85, reason=reason)

    def _kind_implied(self, piece: Piece) -> SectionKind | None:
        if piece.bullet:
            return None
        if lead := self._names.lead_ins.find(piece.text, misspelt=piece.text.endswith(":")):
            return SectionKind(lead.of) if not piece.boxed or not self._in(SectionKind.REQUIREMENTS) else None
        if found := self._names.openers.starting(piece.text):
            kind = SectionKind(found[0].of)
            return kind if not any(kind in segment.kinds for segment in self.segments) else None
        if self._started and self._is_signature(piece):
            return SectionKind.SIGNATURES
        if not self._started and is_field(piece, self._names):
            return SectionKind.GENERAL
        return SectionKind.REQUIREMENTS if self._is_box(piece) else None

    def _is_signature(self, piece: Piece) -> bool:
        text = piece.text
        if is_mark(text, self._names):
            return True
        return not self._in(SectionKind.GENERAL) and (self._is_parties(text) or is_signing(text, self._names))

    def _is_parties(self, text: str) -> bool:
        """Whether a text is nothing but the parties side by side."""
        beside = [part.strip() for part in text.split("\t") if part.strip()]
        named = [part for part in re.split(r"\t|(?<=:) ", text) if part.strip()]
        exact = any(self._names.parties.find(part, misspelt=part.endswith(":")) for part in beside)
        exact = exact and all(len(part.split()) <= _PARTY_WORDS for part in beside)
        ended = all(part.strip().endswith(":") and self._names.parties.find(part) for part in named)
        return (len(beside) > 1 and exact) or (len(named) > 1 and ended)

    def _is_box(self, piece: Piece) -> bool:
        if not self._started or self._in(SectionKind.GENERAL) or self._in(SectionKind.SIGNATURES):
            return False
        if self._in(SectionKind.DUTIES) and piece.boxed and not piece.bold:
            return False
        found = self._names.boxes.find(piece.text, misspelt=False)
        return found is not None and (is_loud(piece) or piece.boxed or not piece.marker)

    def _unknown(self, piece: Piece) -> Segment | None:
        """Return a section that no one knows, so that its content goes into no other."""
        if not self._started or piece.bullet or len(piece.text) > LABEL:
            return None
        if self._in(SectionKind.RIGHTS) and says_obliged(piece.text):
            return Segment((), piece)
        if not self._is_inner_name(piece) and (self._numbered_on(piece) or self._is_other(piece)):
            return Segment((), piece)
        if piece.boxed:
            return None
        inner = self._in(SectionKind.REQUIREMENTS) or self._in(SectionKind.DUTIES)
        shouted = piece.text.isupper() and sum(map(str.isalpha, piece.text)) > _SHORT
        level = piece.numbered and piece.marker is not None and not piece.marker.level
        if (
            piece.heading == 1
            or (level and shouted)
            or (level and piece.bold and not inner and self._numbered)
        ):
            return Segment((), piece) if not self._names.boxes.find(piece.text) else None
        return None

    def _is_duty_header(self, row: GridRow) -> bool:
        roles = set(header_roles(row, self._names.columns))
        return Role.RESULT in roles and len(roles) > 1

    def _labelled(self, row: GridRow) -> Segment | None:
        """Return the section of a row whose first cell is the heading of what stands beside it."""
        label, *values = row.filled
        piece = label[0]
        if len(label) != 1:
            general = not self._started and is_field(piece, self._names)
            return Segment((SectionKind.GENERAL,), units=[row]) if general else None
        name = self._name(piece.text, misspelt_allowed(piece))
        if name and name.of not in {SectionKind.GENERAL, SectionKind.SIGNATURES}:
            alike = row.table == self._now.table and bool(self._now.units)
            inner = self._in(SectionKind.REQUIREMENTS) and not piece.numbered and not alike
            if not inner and not self._names.columns.find(values[0][0].text, misspelt=False):
                segment = self._segment(name, piece)
                segment.units = [piece for cell in values for piece in cell]
                segment.table = row.table
                return segment
        if not self._started and is_field(piece, self._names):
            return Segment((SectionKind.GENERAL,), units=[row])
        if self._is_box(piece) and not self._in(SectionKind.REQUIREMENTS):
            return Segment((SectionKind.REQUIREMENTS,), units=[row])
        return None

    def _signed(self, row: GridRow) -> Segment | None:
        if self._in(SectionKind.SIGNATURES) or not self._started:
            return None
        firsts = [cell[0].text for cell in row.filled]
        parties = all(self._names.parties.find(text, misspelt=text.endswith(":")) for text in firsts)
        parties = (
            parties and not self._in(SectionKind.GENERAL) and (len(firsts) > 1 or firsts[0].endswith(":"))
        )
        marked = any(is_mark(piece.text, self._names) for piece in pieces_in([row]))
        return Segment((SectionKind.SIGNATURES,), units=[row]) if parties or marked else None
