"""What the review of an import shows: the fields in the document's order, and how sure each is."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace

from ametijuhend.language import translate
from ametijuhend.layout.numbers import section_numbers
from ametijuhend.layout.profile import profile_of
from ametijuhend.library.matcher import Degree, Match
from ametijuhend.library.recognising import Recognised
from ametijuhend.model import paths
from ametijuhend.model.checks import section_of
from ametijuhend.model.document import Document, Leftover, Section
from ametijuhend.model.leftovers import drop_leftover, place_leftover
from ametijuhend.model.paths import DocumentPath, NoSuchPlaceError
from ametijuhend.model.places import in_words
from ametijuhend.model.regime import Regime
from ametijuhend.model.texts import Place, all_texts
from ametijuhend.readers.reading import UNSURE, FieldReading, Reading
from ametijuhend.readers.source import Address
from ametijuhend.session.places import place_name, section_name
from ametijuhend.ui.imports.words import field_name

_BOXED = ("requirements/core_competencies", "requirements/additional_competencies")


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One line of the review: a heading, or a field with what it was read as."""

    path: DocumentPath
    name: str
    text: str = ""
    heading: int = 0
    """1 for a section's heading, 2 for that of a list inside it, 0 for a field."""
    doubt: str = ""
    """Why a person should look at it; empty where nothing is in doubt."""
    mark: str = ""
    """How it stands to the library."""
    sources: tuple[Address, ...] = ()

    @property
    def words(self) -> str:
        """Everything that the line says, for those who hear it."""
        return ", ".join(filter(None, (self.name, self.text, self.mark, self.doubt)))


@dataclass(frozen=True, slots=True)
class Draft:
    """An import while it is looked through: the reading, and the document as the user has made it."""

    reading: Reading
    document: Document
    placed: Mapping[DocumentPath, Address] = field(default_factory=dict)
    """Where the texts came from that the user has placed."""

    @property
    def leftovers(self) -> tuple[tuple[Leftover, Address], ...]:
        """What is still not understood, with where it stands in the source."""
        found = zip(self.reading.leftovers, self.reading.stray, strict=True)
        addresses = {one.id: address for one, address in found}
        return tuple((one, addresses[one.id]) for one in self.document.leftovers)

    def place(self, name: str, path: DocumentPath) -> tuple["Draft", DocumentPath]:
        """Return the draft with a leftover put into a place, and the path of its text there."""
        address = next(address for one, address in self.leftovers if one.id == name)
        document, text = place_leftover(self.document, name, path)
        return replace(self, document=document, placed={**self.placed, text: address}), text

    def drop(self, name: str) -> "Draft":
        """Return the draft without a leftover."""
        return replace(self, document=drop_leftover(self.document, name))


def rows_of(draft: Draft, found: Recognised) -> tuple[FieldRow, ...]:
    """Return the lines of a review."""
    return tuple(_Rows(draft, found).rows())


class _Rows:
    def __init__(self, draft: Draft, found: Recognised) -> None:
        self._draft = draft
        self._document = draft.document
        self._profile = profile_of(draft.document)
        self._readings = {one.path: one for one in draft.reading.fields}
        self._found = found

    def rows(self) -> Iterator[FieldRow]:
        document = self._document
        yield FieldRow("regime", translate("ImportReview", "Regime"), _regime(document))
        yield from self._approval()
        numbers = section_numbers(document, self._profile)
        texts: dict[str, list[Place]] = {}
        for one in all_texts(document):
            texts.setdefault(section_of(one.path), []).append(one)
        for section in document.sections:
            if section.shown:
                number = numbers.get(section.kind)
                yield self._heading(section, f"{number}. " if number else "")
                yield from self._section(section, texts.get(section.kind.value, []))

    def _heading(self, section: Section, number: str) -> FieldRow:
        name = section_name(self._document, self._profile, section.kind)
        path = f"sections/{section.kind.value}/heading"
        reading = self._readings.get(path)
        sources = reading.sources if reading else ()
        return FieldRow(path, number + name, heading=1, doubt=doubt_of(reading), sources=sources)

    def _approval(self) -> Iterator[FieldRow]:
        """Yield what was read of the order that approved the document."""
        approval, approved = self._document.approval, self._document.approved
        sources = self._readings["approval"].sources if "approval" in self._readings else ()
        day = f"{approved.day:02}.{approved.month:02}.{approved.year}" if approved else ""
        for path, text in (
            ("approved", day),
            ("approval/order_number", approval.order_number),
            ("approval/annex_number", approval.annex_number),
        ):
            if text:
                name = in_words(path.split("/")[-1:])
                yield FieldRow(path, name[:1].upper() + name[1:], text, sources=sources)

    def _section(self, section: Section, texts: Iterable[Place]) -> Iterator[FieldRow]:
        inside = [one for one in texts if not one.path.startswith("sections/")]
        inside += self._left_empty(section, {one.path for one in inside})
        if not inside:
            yield FieldRow(section.kind.value, "", translate("ImportReview", "Nothing was found for it."))
        begun = ""
        for one in inside:
            box = next((path for path in _BOXED if one.path.startswith(f"{path}/")), "")
            if box and box != begun:
                yield FieldRow(box, place_name(self._document, self._profile, box), heading=2)
            begun = box
            yield self._row(one)

    def _left_empty(self, section: Section, filled: set[DocumentPath]) -> Iterator[Place]:
        """Yield the fields of a section that stayed empty although something may belong there."""
        for path, reading in self._readings.items():
            if section_of(path) == section.kind and path not in filled and doubt_of(reading):
                with suppress(NoSuchPlaceError):
                    if paths.get(self._document, path) == "" and not path.startswith("sections/"):
                        yield Place(path, "")

    def _row(self, one: Place) -> FieldRow:
        reading = self._readings.get(one.path)
        placed = self._draft.placed.get(one.path)
        sources = (reading.sources if reading else ()) + ((placed,) if placed is not None else ())
        return FieldRow(
            one.path,
            field_name(self._document, self._profile, one.path),
            one.text or translate("ImportReview", "(empty)"),
            doubt=doubt_of(reading),
            mark=self._mark(one.path),
            sources=sources,
        )

    def _mark(self, path: DocumentPath) -> str:
        """Return how a card stands to the library, beside the field that it goes by."""
        card, _, last = path.rpartition("/")
        if last not in {"name", "task", "text"} or card not in self._found:
            return ""
        match = self._found[card]
        return library_mark(match) if match or last == "name" else ""


def doubt_of(reading: FieldReading | None) -> str:
    """Return why a field should be looked at, empty where it need not."""
    if reading is None or reading.confidence >= UNSURE:
        return ""
    return reading.reason or translate("ImportReview", "It is not certain that this belongs here.")


def library_mark(match: Match | None) -> str:
    """Return how a text stands to the library, in words."""
    if match is None:
        return translate("ImportReview", "the document's own")
    return {
        Degree.SAME: translate("ImportReview", "same as in the library"),
        Degree.SHORT: translate("ImportReview", "the library's short wording"),
        Degree.LONG: translate("ImportReview", "the library's long wording"),
        Degree.ADAPTED: translate("ImportReview", "adapted from the library"),
    }[match.degree]


def _regime(document: Document) -> str:
    return {
        Regime.EMPLOYEE: translate("Sections", "Employee (Employment Contracts Act)"),
        Regime.OFFICIAL: translate("Sections", "Official (Civil Service Act)"),
    }[document.regime]
