"""From a document and its layout profile to the flow tree.

Why a class: a keystroke changes one node of the document and shares all others with the document before.
A `Composer` remembers what it made of each node, so that only the changed one is composed again, and
unchanged blocks come back as the very same objects: the page engine goes by that.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain

from ametijuhend.layout.blocks import Block, Cell, Flow, Paragraph, Row, Run, Table
from ametijuhend.layout.memory import Memory, Series
from ametijuhend.layout.numbers import label
from ametijuhend.layout.profile import FieldTable, Labels, LayoutProfile, RegimeTexts
from ametijuhend.layout.units import Twips
from ametijuhend.model.document import (
    AdditionalCompetency,
    Box,
    BoxKind,
    Competency,
    Document,
    Duty,
    ItemList,
    NumberForm,
    QualifierForm,
    Requirements,
    Section,
    SectionKind,
    Signatory,
)
from ametijuhend.model.node import Item
from ametijuhend.model.paths import DocumentPath, get


def compose(document: Document, profile: LayoutProfile) -> Flow:
    """Return the flow tree of one document."""
    return Composer(profile).compose(document)


def title(document: Document, profile: LayoutProfile) -> str:
    """Return the document's title as file properties show it."""
    printed = profile.texts[document.regime].title.capitalize()
    return f"{printed}: {document.general.job_title}" if document.general.job_title else printed


class Composer:
    """Composes one document again and again as it is edited."""

    def __init__(self, profile: LayoutProfile) -> None:
        self._profile = profile
        self._memory: Memory[tuple[Block, ...]] = Memory()
        self._tables: Memory[Table] = Memory()
        self._rows: Memory[Row] = Memory()
        self._lists: defaultdict[str, Series[Item, tuple[Paragraph, ...]]] = defaultdict(Series)
        self._duty_rows: Series[Duty, Row] = Series()
        self._paragraphs: Memory[Paragraph] = Memory()

    def compose(self, document: Document) -> Flow:
        """Return the flow tree; parts that did not change since the last call are the same objects."""
        texts = self._profile.texts[document.regime]
        blocks: list[Block] = list(self._opening(document, texts))
        number = 0
        for section in document.sections:
            counted = section.kind in texts.headings
            if not section.shown or not (counted or section.kind is SectionKind.SIGNATURES):
                continue
            number += counted
            blocks += self._section(document, section, texts, number)
        return Flow(tuple(_separated(blocks)), document.duty_number)

    def _opening(self, document: Document, texts: RegimeTexts) -> tuple[Block, ...]:
        """Return the lines above the first section."""
        lines = [self._line(document, line.pieces) for line in texts.before_title]
        words = [run.text for runs in lines for run in runs]
        return self._memory.recall(
            lambda: (
                *(Paragraph(line.style, runs) for line, runs in zip(texts.before_title, lines, strict=True)),
                Paragraph("title", (Run(texts.title),)),
            ),
            "opening", texts, *words,
        )  # fmt: skip

    def _line(self, document: Document, pieces: list[str]) -> tuple[Run, ...]:
        """Return the runs of a line whose every second piece is the path of a field."""
        runs = (
            Run(self._written(get(document, piece)), origin=piece) if number % 2 else Run(piece)
            for number, piece in enumerate(pieces)
        )
        return tuple(run for run in runs if run.text)

    def _written(self, value: str | date | None) -> str:
        if isinstance(value, date):
            return value.strftime(self._profile.date)
        return value or self._profile.blank

    def _section(
        self, document: Document, section: Section, texts: RegimeTexts, number: int
    ) -> tuple[Block, ...]:
        content = (getattr(document, section.kind),)
        if section.kind is SectionKind.GENERAL:
            content = tuple(get(document, field) for field in self._general_fields(document))
        return self._memory.recall(
            lambda: (
                *self._heading(section, texts, number),
                *self._makers()[section.kind](document, texts, number),
            ),
            number, document.duty_number, section, *content, texts,
        )  # fmt: skip

    def _makers(self) -> dict[SectionKind, Callable[[Document, RegimeTexts, int], Iterable[Block]]]:
        return {
            SectionKind.GENERAL: self._general,
            SectionKind.PURPOSE: lambda document, *_: self._body(document.purpose, "purpose"),
            SectionKind.DUTIES: self._duties,
            SectionKind.RIGHTS: lambda document, *_: self._list(document.rights, "rights"),
            SectionKind.RESPONSIBILITIES: lambda document, *_: self._list(
                document.responsibilities, "responsibilities"
            ),
            SectionKind.TOOLS: lambda document, *_: self._body(document.tools, "tools"),
            SectionKind.REQUIREMENTS: self._requirements,
            SectionKind.AMENDMENT: lambda document, *_: self._body(document.amendment, "amendment"),
            SectionKind.SIGNATURES: self._signatures,
        }

    def _heading(self, section: Section, texts: RegimeTexts, number: int) -> Iterator[Paragraph]:
        if section.kind in texts.headings:
            usual = texts.headings[section.kind]
            text = section.heading or usual
            place = f"sections/{section.kind}/heading"
            variant = "" if text == usual else section.kind.value
            counted = label(self._profile, "heading", number)
            yield self._paragraph("heading", text, place, counted, variant=variant)

    def _paragraph(
        self, style: str, text: str, origin: str = "", label: str = "", *, start: int = 0, variant: str = ""
    ) -> Paragraph:
        return self._paragraphs.recall(
            lambda: Paragraph(
                style, (Run(text, origin=origin, start=start),) if text else (), label, origin, variant
            ),
            style, text, origin, label, start, variant,
        )  # fmt: skip

    def _body(self, text: str, origin: str, style: str = "body") -> Iterator[Paragraph]:
        """One paragraph for every line that says something."""
        start = 0
        for line in text.split("\n"):
            if line.strip():
                yield self._paragraph(style, line, origin, start=start)
            start += len(line) + 1

    def _items(self, style: str, items: Iterable[Item], origin: str) -> Iterator[Paragraph]:
        mark = label(self._profile, style)
        for item in items:
            if item.text.strip():
                yield self._paragraph(style, item.text, f"{origin}/{item.id}/text", mark)

    def _general_fields(self, document: Document) -> list[DocumentPath]:
        """Return the fields of the general part; one that is a section of its own may be switched off."""
        off = {section.kind.value for section in document.sections if not section.shown}
        return [field for table in self._profile.general for field in table.fields if field not in off]

    def _general(self, document: Document, texts: RegimeTexts, number: int) -> Iterator[Table]:
        shown = self._general_fields(document)
        count = 0
        for table in self._profile.general:
            fields = [field for field in table.fields if field in shown]
            if fields:
                yield self._tables.recall(
                    lambda table=table, fields=fields, count=count: self._field_table(  # type: ignore[misc]
                        document, table, fields, (number, count)
                    ),
                    table, texts, number, count, *fields, *(get(document, field) for field in fields),
                )  # fmt: skip
            count += len(fields)

    def _field_table(
        self, document: Document, table: FieldTable, fields: list[DocumentPath], before: tuple[int, int]
    ) -> Table:
        """Return a table of some fields; before them stand the section's number and so many fields."""
        number, count = before
        words = self._profile.texts[document.regime].fields
        pairs: list[tuple[Cell, Cell]] = []
        for place, field in enumerate(fields, start=count + 1):
            counted = label(self._profile, "label", number, place)
            # The words are the layout's: no cursor of the field's own text can stand in them.
            name = Paragraph("label", (Run(words[field]),), counted, field)
            pairs.append((Cell((name,), field), self._value(document, field)))
        if table.labels is Labels.LEFT:
            rows = tuple(Row(pair) for pair in pairs)
        else:
            labels, values = zip(*pairs, strict=True)
            rows = (Row(labels, splits=False), Row(values))
        return Table("grid", tuple(table.columns), rows)

    def _value(self, document: Document, field: DocumentPath) -> Cell:
        text = get(document, field)
        if field.startswith("general/"):
            return Cell((self._paragraph("value", text, field),), field)
        return Cell(tuple(self._body(text, field, "value")) or (self._paragraph("value", "", field),), field)

    def _duties(self, document: Document, texts: RegimeTexts, number: int) -> Iterator[Table]:
        if not document.duties:
            return
        header = self._rows.recall(lambda: self._duty_header(texts), "header", texts)
        form = document.duty_number
        rows = self._duty_rows.of(
            document.duties,
            lambda place, duty: self._rows.recall(
                lambda: self._duty(duty, form, number, place + 1), number, place, form, duty
            ),
            number, form,
        )  # fmt: skip
        yield Table("grid", tuple(self._profile.duty_columns), (header, *rows))

    def _duty_header(self, texts: RegimeTexts) -> Row:
        cells = tuple(
            Cell((self._paragraph("column", name, "duties"),), "duties") for name in texts.duty_columns
        )
        return Row(cells, header=True, splits=False)

    def _duty(self, duty: Duty, form: NumberForm, number: int, count: int) -> Row:
        place = f"duties/{duty.id}"
        pattern = self._profile.duty_numbers[form]
        counted = label(self._profile, "task", number, count, pattern)
        task = self._paragraph("task", duty.task, f"{place}/task", counted)
        subtasks = self._items("subtask", duty.subtasks, f"{place}/subtasks")
        results = tuple(self._items("result", duty.results, f"{place}/results"))
        return Row(
            (
                Cell((task, *subtasks), f"{place}/task"),
                Cell(results or (Paragraph("value", origin=f"{place}/results"),), f"{place}/results"),
            )
        )

    def _list(self, content: ItemList, origin: str) -> Iterator[Paragraph]:
        if content.lead_in.strip():
            yield self._paragraph("lead_in", content.lead_in, f"{origin}/lead_in")
        paragraphs = self._lists[origin].of(
            content.items, lambda _place, item: tuple(self._items("item", (item,), f"{origin}/items"))
        )
        yield from chain.from_iterable(paragraphs)

    def _requirements(self, document: Document, texts: RegimeTexts, _number: int) -> Iterator[Table]:
        for box in document.requirements.boxes:
            if box.shown:
                yield self._tables.recall(
                    lambda box=box: self._box(document.requirements, box, texts),  # type: ignore[misc]
                    box, texts, getattr(document.requirements, box.kind),
                )  # fmt: skip

    def _box(self, requirements: Requirements, box: Box, texts: RegimeTexts) -> Table:
        place = f"requirements/{box.kind}"
        usual = texts.boxes[box.kind]
        text = box.heading or usual
        variant = "" if text == usual else box.kind.value
        origin = f"requirements/boxes/{box.kind}/heading"
        heading = self._paragraph("box", text, origin, variant=variant)
        header = self._rows.recall(lambda: Row((Cell((heading,), heading.origin),), splits=False), heading)
        rows = tuple(self._box_rows(requirements, box.kind, place))
        empty = Row((Cell((Paragraph("requirement", origin=place),), place),))
        return Table("box", (self._profile.box_width,), (header, *(rows or (empty,))))

    def _box_rows(self, requirements: Requirements, kind: BoxKind, place: str) -> Iterator[Row]:
        """One row of text; for core competencies one that stays whole for each.

        Why rows: a name kept with its first indicator by "keep with next" would make Word and LibreOffice
        keep the whole row with the one after it, and so move the box to the next page.
        """
        if kind is BoxKind.CORE_COMPETENCIES:
            for competency in requirements.core_competencies:
                yield self._rows.recall(
                    lambda competency=competency: self._competency(competency, f"{place}/{competency.id}"),  # type: ignore[misc]
                    competency,
                )  # fmt: skip
        else:
            paragraphs = tuple(self._box_text(requirements, kind, place))
            if paragraphs:
                yield Row((Cell(paragraphs, place),))

    def _box_text(self, requirements: Requirements, kind: BoxKind, place: str) -> Iterator[Paragraph]:
        if kind is not BoxKind.ADDITIONAL_COMPETENCIES:
            yield from self._body(getattr(requirements, kind), place, "requirement")
            return
        for additional in requirements.additional_competencies:
            yield self._paragraphs.recall(
                lambda additional=additional: self._additional(additional, f"{place}/{additional.id}"),  # type: ignore[misc]
                additional,
            )  # fmt: skip

    def _competency(self, competency: Competency, place: str) -> Row:
        runs = (Run(competency.name, origin=f"{place}/name"), Run(":")) if competency.name.strip() else ()
        name = Paragraph("competency", runs, origin=f"{place}/name")
        indicators = tuple(self._items("indicator", competency.indicators, f"{place}/indicators"))
        shown = indicators if indicators and not runs else (name, *indicators)
        return Row((Cell(shown, f"{place}/name"),), splits=False)

    def _additional(self, additional: AdditionalCompetency, place: str) -> Paragraph:
        runs = (
            Run(additional.name, bold=True, origin=f"{place}/name"),
            *_qualifier(additional, place),
            Run(": " if additional.description else ":", bold=additional.qualifier == ""),
            Run(additional.description, origin=f"{place}/description"),
        )
        shown = tuple(run for run in runs if run.text)
        return Paragraph("additional", shown, label(self._profile, "additional"), f"{place}/name")

    def _signatures(self, document: Document, _texts: RegimeTexts, _number: int) -> Iterator[Block]:
        signatures = document.signatures
        if signatures.heading.strip():
            yield self._paragraph("signatures", signatures.heading, "signatures/heading")
        columns = [cell for one in signatures.signatories if (cell := self._signatory(one))]
        in_row = self._profile.signatures_in_row
        width = Twips(self._profile.signature_width // in_row)
        rows = [columns[start : start + in_row] for start in range(0, len(columns), in_row)]
        if rows:
            wide = len(rows[0])
            empty = Cell((Paragraph("signature"),))
            filled = (Row((*row, *[empty] * (wide - len(row))), splits=False) for row in rows)
            yield Table("plain", (width,) * wide, tuple(filled))

    def _signatory(self, signatory: Signatory) -> Cell | None:
        place = f"signatures/signatories/{signatory.id}"
        lines = tuple(
            self._paragraph("signature", getattr(signatory, field), f"{place}/{field}", variant=field)
            for field in ("party", "mark", "name", "title")
            if getattr(signatory, field).strip()
        )
        return Cell(lines, f"{place}/name") if lines else None


def _qualifier(additional: AdditionalCompetency, place: str) -> Iterator[Run]:
    if not additional.qualifier:
        return
    bold = additional.qualifier_bold
    brackets = additional.qualifier_form is QualifierForm.BRACKETS
    yield Run(" (" if brackets else ", ", bold)
    yield Run(additional.qualifier, bold, f"{place}/qualifier")
    if brackets:
        yield Run(")", bold)


def _separated(blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks with the separator that Word needs between two tables and after a last one."""
    before: Block | None = None
    for block in blocks:
        if isinstance(before, Table) and isinstance(block, Table):
            yield SEPARATOR
        yield block
        before = block
    if isinstance(before, Table):
        yield SEPARATOR


SEPARATOR = Paragraph("separator")
