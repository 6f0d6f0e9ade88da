"""From a source to a document: the sections found, each read by its own rules, every word accounted for."""

import re
from collections.abc import Callable, Iterable, Sequence

from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutProfile, load_profile
from ametijuhend.model.document import (
    Document,
    General,
    ItemList,
    Section,
    SectionKind,
)
from ametijuhend.model.node import new_id
from ametijuhend.readers.ledger import Ledger, balanced
from ametijuhend.readers.pieces import GridRow, Unit, pieces_in, units_of
from ametijuhend.readers.reading import FieldReading, Reading
from ametijuhend.readers.segments import Segment, joined_segments
from ametijuhend.readers.source import Source, vocabulary, words_of
from ametijuhend.readers.texts import prose
from ametijuhend.readers.understand_duties import DutiesReader
from ametijuhend.readers.understand_general import GeneralReader
from ametijuhend.readers.understand_lists import merged_reason, read_list, split_merged
from ametijuhend.readers.understand_opening import OpeningReader
from ametijuhend.readers.understand_regime import layout_of, regime_of
from ametijuhend.readers.understand_requirements import RequirementsReader
from ametijuhend.readers.understand_sections import segments_of
from ametijuhend.readers.understand_signatures import SignaturesReader
from ametijuhend.readers.vocabulary import Vocabulary, bare, load_vocabulary

_PAGE_NUMBER = re.compile(
    r"(?:lk\.?|lehekülg|leht)?\s*\d{1,3}(?:\s*(?:/|\(|-|–)\s*\d{1,3}\)?)?$", re.IGNORECASE
)


def understand(source: Source) -> Reading:
    """Return the document that a source holds, and what in it was not understood."""
    return _Understanding(source, load_vocabulary()).reading()


class _Understanding:
    def __init__(self, source: Source, names: Vocabulary) -> None:
        self._source = source
        self._names = names
        self._ledger = Ledger()
        self._units = units_of(source)
        self._pieces = tuple(pieces_in(self._units))
        text = "\n".join(piece.text for piece in self._pieces)
        self._regime = regime_of(text, names)
        self._layout = layout_of(text, self._regime, names)
        self._profile: LayoutProfile = load_profile(self._layout)
        self._sections: list[Section] = []

    def reading(self) -> Reading:
        """Return the whole reading."""
        segments = list(joined_segments(segments_of(self._body(), self._names)))
        document = self._document(segments)
        counted = vocabulary(self._source)
        document, stray, placed = balanced(self._ledger, document, counted, self._pieces)
        return Reading(
            self._source, document, tuple(self._ledger.fields), self._source.notices,
            tuple(self._ledger.furniture), stray, counted.total(), placed,
        )  # fmt: skip

    def _body(self) -> list[Unit]:
        """Return the units that say something, without page numbers; what the page's head says first."""
        body: list[Unit] = []
        above: list[Unit] = []
        for unit in self._units:
            if isinstance(unit, GridRow):
                body.append(unit)
            elif not words_of(unit.spoken):
                continue
            elif not unit.boxed and not unit.marker and _PAGE_NUMBER.match(unit.text):
                self._ledger.furnish(unit)
            elif unit.place == "header":
                above.append(unit)
            elif unit.place:
                self._ledger.leave(translate("Import", "It stands outside the text."), unit)
            else:
                body.append(unit)
        return above + body

    def _document(self, segments: Sequence[Segment]) -> Document:
        document = Document(id=new_id(), regime=self._regime, layout=self._layout)
        for segment in segments[1:]:
            self._ledger.under = segment.heading.text if segment.heading else ""
            self._ledger.furnish(*segment.above)
            if not segment.kinds:
                self._unknown(segment)
                continue
            for kind, units in self._parts(segment):
                document = self._with(document, kind, units, segment)
        return self._opened(document, segments[0].units)

    def _opened(self, document: Document, units: Sequence[Unit]) -> Document:
        """Return the document with what stands above its sections; the title is known by the post."""
        later, self._ledger.stray, self._ledger.under = self._ledger.stray, [], ""
        opening = OpeningReader(self._names, self._ledger, document.general.job_title)
        approval, approved = opening.read(units)
        self._ledger.stray += later
        update = {"approval": approval, "approved": approved, "sections": tuple(self._ordered())}
        return document.model_copy(update=update)

    def _unknown(self, segment: Segment) -> None:
        reason = translate("Import", "This program has no section of this name.")
        self._ledger.leave(reason, *([segment.heading] if segment.heading else []), *pieces_in(segment.units))

    def _parts(self, segment: Segment) -> Iterable[tuple[SectionKind, list[Unit]]]:
        """Yield the sections under one heading with the units of each."""
        first, *others = segment.kinds
        if not others:
            yield first, segment.units
        elif first is SectionKind.RIGHTS and others[0] is SectionKind.RESPONSIBILITIES:
            rights, responsibilities = split_merged(segment.units)
            segment.reason = merged_reason()
            yield first, rights
            yield others[0], responsibilities
        else:
            yield first, segment.units

    def _with(
        self, document: Document, kind: SectionKind, units: Sequence[Unit], segment: Segment
    ) -> Document:
        if any(section.kind is kind for section in self._sections):
            return self._again(document, kind, units)
        heading = self._heading(kind, segment)
        before = len(self._ledger.fields)
        self._sections.append(Section(kind=kind, heading="" if kind is SectionKind.SIGNATURES else heading))
        read = self._readers()[kind]
        document = document.model_copy(update=read(document, units, heading))
        self._doubt(before, segment)
        return document

    def _doubt(self, start: int, segment: Segment) -> None:
        """Be no surer of the fields of a section than of the section."""
        fields = self._ledger.fields
        fields[start:] = [
            FieldReading(one.path, segment.confidence, segment.reason, one.sources)
            if one.confidence > segment.confidence
            else one
            for one in fields[start:]
        ]

    def _again(self, document: Document, kind: SectionKind, units: Sequence[Unit]) -> Document:
        if kind in {SectionKind.RIGHTS, SectionKind.RESPONSIBILITIES} and not getattr(document, kind).items:
            return document.model_copy(update=self._readers()[kind](document, units, ""))
        self._ledger.leave(
            translate("Import", "This section stands in the document twice."), *pieces_in(units)
        )
        return document

    def _heading(self, kind: SectionKind, segment: Segment) -> str:
        """Return the document's own heading of a section; empty where it is the layout's."""
        heading = segment.heading
        if heading is None or kind is not segment.kinds[0]:
            return ""
        usual = self._profile.texts[self._regime].headings.get(kind, "")
        same = bare(heading.text) == bare(usual)
        if kind is SectionKind.SIGNATURES:
            self._ledger.furnish_marker(heading)
            self._ledger.place("signatures/heading", [heading])
            return heading.text
        if same or not segment.own or not usual:
            self._ledger.furnish(heading)
            return ""
        self._ledger.furnish_marker(heading)
        self._ledger.place(f"sections/{kind}/heading", [heading], segment.confidence, segment.reason)
        return heading.text.rstrip(" :")

    def _ordered(self) -> Iterable[Section]:
        """Yield the sections in their own order; those that are missing are off, in their usual places."""
        found = {section.kind: section for section in self._sections}
        waiting = [kind for kind in SectionKind if kind not in found]
        for section in self._sections:
            usual = list(SectionKind).index(section.kind)
            while waiting and list(SectionKind).index(waiting[0]) < usual:
                yield Section(kind=waiting.pop(0), shown=False)
            yield section
        yield from (Section(kind=kind, shown=False) for kind in waiting)

    def _readers(self) -> dict[SectionKind, Callable[[Document, Sequence[Unit], str], dict[str, object]]]:
        return {
            SectionKind.GENERAL: self._general,
            SectionKind.PURPOSE: lambda _, units, __: {"purpose": self._prose("purpose", units)},
            SectionKind.DUTIES: self._duties,
            SectionKind.RIGHTS: lambda _, units, __: {"rights": self._list("rights", "r", units)},
            SectionKind.RESPONSIBILITIES: lambda _, units, __: {
                "responsibilities": self._list("responsibilities", "v", units)
            },
            SectionKind.TOOLS: lambda _, units, __: {"tools": self._prose("tools", units)},
            SectionKind.REQUIREMENTS: self._requirements,
            SectionKind.AMENDMENT: lambda _, units, __: {"amendment": self._prose("amendment", units)},
            SectionKind.SIGNATURES: self._signatures,
        }

    def _general(self, _document: Document, units: Sequence[Unit], _heading: str) -> dict[str, object]:
        found = GeneralReader(self._names, self._ledger).read(units)
        fields = {path.partition("/")[2]: text for path, text in found.items() if path.startswith("general/")}
        made: dict[str, object] = {"general": General(**fields)}
        if "purpose" in found:
            made["purpose"] = found["purpose"]
            self._sections.append(Section(kind=SectionKind.PURPOSE))
        return made

    def _prose(self, path: str, units: Sequence[Unit]) -> str:
        pieces = list(pieces_in(units))
        if pieces:
            self._ledger.place(path, pieces)
        return prose(pieces, self._ledger)

    def _list(self, path: str, letter: str, units: Sequence[Unit]) -> ItemList:
        return read_list(path, letter, units, self._names, self._ledger)

    def _duties(self, _document: Document, units: Sequence[Unit], _heading: str) -> dict[str, object]:
        reader = DutiesReader(self._names, self._ledger)
        return {"duties": reader.read(units), "duty_number": reader.number_form}

    def _requirements(self, _document: Document, units: Sequence[Unit], _heading: str) -> dict[str, object]:
        headings = self._profile.texts[self._regime].boxes
        return {"requirements": RequirementsReader(self._names, headings, self._ledger).read(units)}

    def _signatures(self, _document: Document, units: Sequence[Unit], heading: str) -> dict[str, object]:
        return {"signatures": SignaturesReader(self._names, self._ledger).read(heading, units)}
