"""Cuts a source into sections: which heading opens which, and what opens one where the heading is missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ametijuhend.language import translate
from ametijuhend.model.document import SectionKind
from ametijuhend.readers.pieces import GridRow, Piece, Unit, pieces_in, shortened
from ametijuhend.readers.vocabulary import PLAIN_NUMBER, Name, Vocabulary

_LABEL = 70
_SHORT = 3
_SURE_LETTERS = 8
_LONG = 12
_TITLE = 110


@dataclass
class Segment:
    """What stands under one heading; no kinds for one that is not understood."""

    kinds: tuple[SectionKind, ...]
    heading: Piece | None = None
    units: list[Unit] = field(default_factory=list)
    own: bool = False
    """Whether the heading is worded so on purpose, not only misspelt."""
    confidence: float = 1.0
    reason: str = ""


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
        opened = self._opened_by_row(unit) if isinstance(unit, GridRow) else self._opened_by_piece(unit)
        if opened is None:
            self._now.units.append(unit)
        elif opened.kinds and opened.kinds == self._now.kinds and not opened.units:
            self._now.units.append(unit)  # its own name again, such as that of the table's column
        else:
            if opened.heading is not None:
                self._numbered += is_counted(opened.heading)
            self.segments.append(opened)

    def _opened_by_piece(self, piece: Piece) -> Segment | None:
        return self._headed(piece) or self._implied(piece) or self._unknown(piece)

    def _opened_by_row(self, row: GridRow) -> Segment | None:
        filled = row.filled
        if len(filled) == 1:
            first, *rest = filled[0]
            opened = self._headed(first)
            if opened:
                opened.units = [*rest, *opened.units]
            return opened or (self._implied(first, row) if not rest else None)
        if self._is_duty_header(filled):
            return None if self._in(SectionKind.DUTIES) else Segment((SectionKind.DUTIES,), units=[row])
        return self._labelled(row) or self._signed(row)

    def _in(self, kind: SectionKind) -> bool:
        return kind in self._now.kinds

    def _headed(self, piece: Piece) -> Segment | None:
        """Return the section that a heading opens, with what follows it in the same line."""
        loud = is_loud(piece)
        if (piece.bullet and not loud) or len(piece.text) > _TITLE * 20:
            return None
        if name := self._name(piece.text, loud):
            return self._segment(name, piece) if self._fits(name, piece, loud) else None
        head, colon, rest = piece.text.partition(":")
        if not (colon and rest.strip()) or len(head) > _LABEL or self._in(SectionKind.REQUIREMENTS):
            return None
        name = self._names.sections.find(head, misspelt=False)
        if not name or name.of in {SectionKind.GENERAL, SectionKind.SIGNATURES}:
            return None
        segment = self._segment(name, shortened_head(piece, head))
        segment.units = [shortened(piece, rest.strip())]
        return segment

    def _name(self, text: str, loud: bool) -> Name | None:
        if len(text) > _TITLE:
            return None
        merged, one = self._names.merged.find(text, loud), self._names.sections.find(text, loud)
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
        if self._started and (is_mark(piece.text, self._names) or self._is_parties(piece.text)):
            return SectionKind.SIGNATURES
        if not self._started and is_field(piece, self._names):
            return SectionKind.GENERAL
        return SectionKind.REQUIREMENTS if self._is_box(piece) else None

    def _is_parties(self, text: str) -> bool:
        """Whether a text is nothing but the parties side by side, parted by tabs."""
        parts = [part.strip() for part in text.split("\t") if part.strip()]
        return len(parts) > 1 and all(part.endswith(":") and self._names.parties.find(part) for part in parts)

    def _is_box(self, piece: Piece) -> bool:
        if not self._started or self._in(SectionKind.GENERAL) or self._in(SectionKind.SIGNATURES):
            return False
        if self._in(SectionKind.DUTIES) and piece.boxed and not piece.bold:
            return False
        found = self._names.boxes.find(piece.text, misspelt=False)
        return found is not None and (is_loud(piece) or piece.boxed or not piece.marker)

    def _unknown(self, piece: Piece) -> Segment | None:
        """Return a section that no one knows, so that its content goes into no other."""
        if not self._started or piece.boxed or piece.bullet or len(piece.text) > _LABEL:
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

    def _is_duty_header(self, cells: Sequence[Sequence[Piece]]) -> bool:
        names = [self._names.columns.find(" ".join(piece.text for piece in cell)) for cell in cells]
        of = {name.of for name in names if name}
        return all(names) and "result" in of and len(of) > 1

    def _labelled(self, row: GridRow) -> Segment | None:
        """Return the section of a row whose first cell is the heading of what stands beside it."""
        label, *values = row.filled
        if len(label) != 1:
            return None
        piece = label[0]
        name = self._name(piece.text, misspelt_allowed(piece))
        if name and name.of not in {SectionKind.GENERAL, SectionKind.SIGNATURES}:
            inner = self._in(SectionKind.REQUIREMENTS) and not piece.numbered
            if not inner and not self._names.columns.find(values[0][0].text, misspelt=False):
                segment = self._segment(name, piece)
                segment.units = [piece for cell in values for piece in cell]
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
        parties = all(text.endswith(":") and self._names.parties.find(text) for text in firsts)
        marked = any(is_mark(piece.text, self._names) for piece in pieces_in([row]))
        return Segment((SectionKind.SIGNATURES,), units=[row]) if parties or marked else None


def is_loud(piece: Piece) -> bool:
    """Whether a piece stands out as headings do."""
    shown = piece.bold or bool(piece.heading) or piece.text.isupper() or piece.style == "title"
    return shown or is_counted(piece)


def is_counted(piece: Piece) -> bool:
    """Whether a piece has a number as headings do, with a dot or without."""
    roman = piece.marker is not None and not set(piece.marker.text) - set("IVX.")
    return piece.numbered or roman or bool(PLAIN_NUMBER.match(piece.text) and len(piece.text) < _LABEL)


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
        found and (piece.numbered or piece.strong == found[1]) and len(piece.text) < _TITLE
    )


def is_mark(text: str, names: Vocabulary) -> bool:
    """Whether a text is what stands in place of a signature."""
    parts = [part for part in text.split("\t") if part.strip()] or [text]
    return all(names.marks.find(part.strip("()/[] .")) for part in parts)


def shortened_head(piece: Piece, head: str) -> Piece:
    """Return the beginning of a piece as a piece of its own."""
    return replace(piece, text=head, bold=piece.strong >= len(head) or piece.bold)


def joined_segments(segments: Sequence[Segment]) -> Iterator[Segment]:
    """Yield the segments, those of one kind put together where the first stands."""
    by_kind: dict[tuple[SectionKind, ...], Segment] = {}
    for segment in segments:
        known = by_kind.get(segment.kinds) if segment.kinds else None
        if known is None:
            by_kind[segment.kinds] = segment
            yield segment
        else:
            known.units += ([segment.heading] if segment.heading else []) + segment.units
