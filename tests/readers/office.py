"""Job descriptions as offices wrote them in Word: one seed, one office, one file, and what must come back."""

from collections.abc import Iterator
from dataclasses import dataclass

from ametijuhend.model.document import Document, Duty, LayoutRef, NumberForm, SectionKind
from ametijuhend.model.regime import Regime
from readers import office_words as words
from readers.office_desk import FULL_WIDTH
from readers.office_duties import DutiesPart
from readers.office_general import GeneralPart
from readers.office_manner import Manner, habits_of, manner_of
from readers.office_posts import post_document
from readers.office_requirements import RequirementsPart

SEEDS = range(48)


@dataclass(frozen=True, slots=True)
class Office:
    """One file and the document that it says."""

    seed: int
    docx: bytes
    expected: Document
    manner: Manner


def office(seed: int, *, final: bool = False) -> Office:
    """Return the file of a seed and what it says."""
    manner = manner_of(seed)
    desk = _Desk(seed, manner, habits_of(seed, final=final))
    return desk.written(post_document(seed))


class _Desk(GeneralPart, DutiesPart, RequirementsPart):
    """Writes one document in one manner; `expected` follows what the manner does to it."""

    def written(self, document: Document) -> Office:
        document = self._settled(document)
        self.document = document
        blocks = [*self._top(document)]
        for section in document.sections:
            if not section.shown:
                continue
            if section.kind is not SectionKind.SIGNATURES:
                self.number += 1
                blocks.append(self._heading(self._heading_text(section.kind)))
            blocks += self._in_table(self._makers()[section.kind](document))
        if self.manner.headings == "style counted":
            self.hand.styled["Heading1"] = (self.sections, 0)
        header = "Sotsiaalkindlustusamet" if self.manner.letterhead else ""
        made = self.hand.docx("".join(blocks), header, page_numbers=self.chance.random() < 0.4)
        return Office(self.seed, made, document, self.manner)

    def _in_table(self, blocks: list[str]) -> list[str]:
        """Return a section's blocks, in an office that puts everything into tables as a wide cell."""
        loose = all(block.startswith("<w:p>") for block in blocks)
        if not self.manner.whole_table or not blocks or not loose:
            return blocks
        return [self.hand.table([["".join(blocks)]], [FULL_WIDTH]), "<w:p/>"]

    def _settled(self, document: Document) -> Document:
        """Return the document without what this manner cannot say on paper."""
        manner = self.manner
        form = NumberForm.DOTTED if self._dotted() else NumberForm.PLAIN
        duties = document.duties
        if manner.duties == "paragraphs":
            duties = tuple(duty.model_copy(update={"subtasks": ()}) for duty in duties)
            duties = tuple(duty for duty in duties if duty.results)
        if manner.bullets == "none":  # sub-tasks need a mark of their own
            duties = tuple(duty.model_copy(update={"subtasks": ()}) for duty in duties)
        return document.model_copy(
            update={"duty_number": form, "duties": tuple(map(_one_line_each, duties)), "layout": LayoutRef()}
        )

    def _makers(self):
        return {
            SectionKind.GENERAL: self._general,
            SectionKind.PURPOSE: lambda document: self._lines(document.purpose),
            SectionKind.DUTIES: self._duties,
            SectionKind.RIGHTS: lambda document: self._list(document.rights),
            SectionKind.RESPONSIBILITIES: lambda document: self._list(document.responsibilities),
            SectionKind.TOOLS: self._tools,
            SectionKind.REQUIREMENTS: self._requirements,
            SectionKind.AMENDMENT: lambda document: self._lines(document.amendment),
            SectionKind.SIGNATURES: self._signatures,
        }

    def _top(self, document: Document) -> Iterator[str]:
        p, manner = self.hand.p, self.manner
        if document.regime is Regime.EMPLOYEE:
            line = p(self.chance.choice(words.ANNEX), align="right")
            yield self.hand.text_box(line) if manner.annex_box else line
        elif manner.approval:
            yield p("KINNITATUD", align="right")
            yield p("peadirektori 12.03.2019 käskkirjaga nr 45", align="right")
            yield p("Lisa 3", align="right")
        title = manner.title
        if title == "with post":
            title = f"{document.general.job_title.upper()} AMETIJUHEND"
        if manner.headings.startswith("style"):
            yield p(title, style="Title")
        else:
            yield p(title, bold=True, align=self.chance.choice(("", "center")), size=28)
        if self.chance.random() < 0.4:
            yield self.hand.empty()

    def _tools(self, document: Document) -> list[str]:
        lines = document.tools.split("\n")
        if self.manner.tool_list and len(lines) > 1 and self.manner.bullets != "breaks":
            return self._bullets(lines)
        return self._lines(document.tools)

    def _signatures(self, document: Document) -> list[str]:
        p, signatures = self.hand.p, document.signatures
        made = [self.hand.empty()]
        if signatures.heading:
            made.append(p(signatures.heading, keep=True))
        columns = [
            [line for line in (one.party, one.mark, one.name, one.title) if line]
            for one in signatures.signatories
        ]
        if self.manner.signatures == "columns" or len(columns) < 2:
            row = ["".join(map(p, lines)) or "<w:p/>" for lines in columns]
            return [
                *made,
                self.hand.table([row], [FULL_WIDTH // len(row)] * len(row), borders=False),
                "<w:p/>",
            ]
        if self.manner.signatures == "below":
            return made + [block for lines in columns for block in (*map(p, lines), "<w:p/>")]
        longest = max(map(len, columns))
        beside = [[*lines, *[""] * (longest - len(lines))] for lines in columns]
        return made + [p("\t\t\t".join(pair).rstrip("\t")) for pair in zip(*beside, strict=True)]


def _one_line_each(duty: Duty) -> Duty:
    """Return the duty with every text on one line: what people type into a cell's list."""
    flat = {
        name: tuple(
            item.model_copy(update={"text": " ".join(item.text.split("\n"))}) for item in getattr(duty, name)
        )
        for name in ("subtasks", "results")
    }
    return duty.model_copy(update=flat)
