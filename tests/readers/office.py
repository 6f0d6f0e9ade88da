"""Job descriptions as offices wrote them in Word: one seed, one office, one file, and what must come back."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from ametijuhend.layout.profile import load_profile
from ametijuhend.model.document import (
    AdditionalCompetency,
    BoxKind,
    Document,
    Duty,
    ItemList,
    LayoutRef,
    NumberForm,
    QualifierForm,
    Regime,
    SectionKind,
)
from readers import office_words as words
from readers.office_posts import post_document
from readers.typing_hand import Habits, Hand

SEEDS = range(48)
FULL_WIDTH = 9500


@dataclass(frozen=True, slots=True)
class Office:
    """One file and the document that it says."""

    seed: int
    docx: bytes
    expected: Document
    manner: "Manner"


@dataclass(frozen=True, slots=True)
class Manner:
    """How one office lays a job description out."""

    headings: str
    numbers: str
    bullets: str
    header: str
    duties: str
    requirements: str
    competencies: str
    signatures: str
    slips: float
    synonyms: float
    upper: bool
    colon: str
    annex_box: bool
    letterhead: bool
    own_heading: bool
    number_dot: bool
    numbered_rights: bool
    roman: bool
    """Headings counted I, II, III."""
    numbered_boxes: bool
    """Requirements counted 7.1, 7.2."""
    names_above: bool
    """An additional competency's name on a line of its own."""
    result_numbers: str
    """What stands before results instead of a bullet."""
    whole_table: bool
    """The whole document in one table, its headings in rows of their own."""
    capital_boxes: bool
    heading_colon: bool
    title: str
    approval: bool
    """An order's lines above the title."""
    tool_list: bool


def manner_of(seed: int) -> Manner:
    chance = random.Random(seed * 7919 + 3)  # noqa: S311
    pick = chance.choice
    return Manner(
        headings=pick(("style", "style", "bold", "bold", "style counted", "list counted")),
        numbers=pick(("typed", "typed", "counted", "none", "typed tab", "plain")),
        bullets=pick(("▪ ", "• ", "- ", "–\t", "list ▪", "list symbol", "list style", "breaks", "none", "list -")),
        header=pick(("two tables", "one merged", "left labels", "paragraphs", "label in cell", "label above", "tabs")),
        duties=pick(("table", "table", "cut in two", "row goes on", "numbered column", "merged down", "paragraphs", "no header")),
        requirements=pick(("boxes", "one table", "stacked table", "paragraphs", "inline")),
        competencies=pick(("bold names", "plain names", "name column")),
        signatures=pick(("columns", "columns", "tabs", "below")),
        slips=pick((0.0, 0.0, 0.3)),
        synonyms=pick((0.0, 0.0, 0.4)),
        upper=pick((True, True, False)),
        colon=pick((":", "")),
        annex_box=chance.random() < 0.15,
        letterhead=chance.random() < 0.3,
        own_heading=chance.random() < 0.2,
        number_dot=chance.random() < 0.4,
        numbered_rights=chance.random() < 0.2,
        roman=chance.random() < 0.12,
        numbered_boxes=chance.random() < 0.15,
        names_above=chance.random() < 0.15,
        result_numbers=pick(("", "", "", "", "1) ", "a) ")),
        whole_table=chance.random() < 0.12,
        capital_boxes=chance.random() < 0.15,
        heading_colon=chance.random() < 0.1,
        title=pick(("AMETIJUHEND", "AMETIJUHEND", "Ametijuhend", "with post", "A M E T I J U H E N D")),
        approval=chance.random() < 0.5,
        tool_list=chance.random() < 0.2,
    )  # fmt: skip


def habits_of(seed: int, *, final: bool) -> Habits:
    """Return a typist's habits; ``final`` is a document whose tracked changes were accepted."""
    chance = random.Random(seed * 104_729 + 11)  # noqa: S311
    return Habits(
        font=chance.choice(("Arial", "Times New Roman", "Calibri", "Arial", "Liberation Serif")),
        size=chance.choice((20, 22, 22, 24)),
        cut_runs=chance.choice((0.0, 0.3, 0.5)),
        spaces=chance.choice((0.0, 0.1, 0.3)),
        soft_hyphens=chance.choice((0.0, 0.0, 0.15)),
        revisions=0.0 if final else chance.choice((0.0, 0.0, 0.12)),
        controls=chance.choice((0.0, 0.0, 0.1)),
        controls_around=chance.random() < 0.2,
        empty=chance.choice((0.0, 0.0, 0.15)),
    )


def office(seed: int, *, final: bool = False) -> Office:
    """Return the file of a seed and what it says."""
    manner = manner_of(seed)
    desk = _Desk(seed, manner, habits_of(seed, final=final))
    return desk.written(post_document(seed))


class _Desk:
    """Writes one document in one manner; `expected` follows what the manner does to it."""

    def __init__(self, seed: int, manner: Manner, habits: Habits) -> None:
        self.seed = seed
        self.manner = manner
        self.chance = random.Random(seed * 31 + 5)  # noqa: S311
        self.hand = Hand(self.chance, habits)
        self.number = 0
        self.sections = self.hand.lists.number("%1.", "%1.%2", "%1.%2.%3")

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

    def _dotted(self) -> bool:
        return self.manner.number_dot and self.manner.numbers in {"typed", "typed tab"}

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

    # words as the office has them

    def _slip(self, text: str) -> str:
        """Return a heading or label, now and then misspelt."""
        for right, wrong in words.MISSPELT.items():
            if text.casefold() == right.casefold() and self.hand.often(self.manner.slips):
                slip = self.chance.choice(wrong)
                return slip.upper() if text.isupper() else slip
        return text

    def _heading_text(self, kind: SectionKind) -> str:
        texts = load_profile(LayoutRef()).texts[self.document.regime]
        text = texts.headings[kind]
        if self.hand.often(self.manner.synonyms):
            text = self.chance.choice(words.HEADINGS[kind])
            if self.document.regime is Regime.OFFICIAL:
                text = text.replace("TÖÖTAJA", "TEENISTUJA").replace("TÖÖÜLESANDED", "TEENISTUSÜLESANDED")
        text = self._slip(text)
        return text if self.manner.upper else text.capitalize()

    def _label(self, name: str, *, other: tuple[str, str] | None = None) -> str:
        text = {
            "job_title": "Ametinimetus",
            "unit": "Struktuuriüksus",
            "superior": "Vahetu juht",
            "subordinates": "Alluvad",
            "substituted_by": (other or words.SUBSTITUTIONS[0])[0],
            "substitutes_for": (other or words.SUBSTITUTIONS[0])[1],
        }[name]
        if (
            name in words.LABELS
            and not name.startswith("substitut")
            and self.hand.often(self.manner.synonyms)
        ):
            text = self.chance.choice(words.LABELS[name])
        return self._slip(text)

    # the top of the page

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

    def _heading(self, text: str) -> str:
        p, number, manner = self.hand.p, self.number, self.manner
        text += ":" if manner.heading_colon else ""
        if manner.headings == "style counted":
            return p(text, style="Heading1", keep=True)
        if manner.headings == "list counted":
            return p(text, bold=True, number=(self.sections, 0), keep=True)
        typed = self.chance.choice((f"{number}. ", f"{number}. ", f"{number}.\t", f"{number} "))
        if manner.roman:
            typed = f"{_ROMAN[number]}{typed.removeprefix(str(number))}"
        if manner.headings == "style":
            return p(typed + text, style="Heading1", keep=True)
        return self._gap() + p(typed + text, bold=True, keep=True)

    def _gap(self) -> str:
        return self.hand.empty() if self.chance.random() < 0.5 else ""

    def _lines(self, text: str) -> list[str]:
        return [self.hand.controlled(self.hand.p(line)) for line in text.split("\n") if line.strip()]

    def _tools(self, document: Document) -> list[str]:
        lines = document.tools.split("\n")
        if self.manner.tool_list and len(lines) > 1 and self.manner.bullets != "breaks":
            return self._bullets(lines)
        return self._lines(document.tools)

    # the general part

    def _general(self, document: Document) -> list[str]:
        names = [
            name
            for name in ("job_title", "unit", "superior", "subordinates", "substituted_by", "substitutes_for")
            if name != "subordinates" or document.general.subordinates
        ]
        pair = self.chance.choice(words.SUBSTITUTIONS) if self.manner.synonyms else words.SUBSTITUTIONS[0]
        labels = {name: self._label(name, other=pair) for name in names}
        if self.manner.numbers.startswith("typed") and self.manner.header != "tabs":
            labels = {name: f"{self.number}.{place} {labels[name]}" for place, name in enumerate(names, 1)}
        values = {name: getattr(document.general, name) for name in names}
        return self._header_makers()[self.manner.header](labels, values)

    def _header_makers(self):
        return {
            "two tables": self._two_tables,
            "one merged": self._one_merged,
            "left labels": self._left_labels,
            "paragraphs": self._label_paragraphs,
            "label in cell": self._label_in_cell,
            "label above": self._label_above,
            "tabs": self._label_tabs,
        }

    def _value(self, text: str) -> str:
        return self.hand.controlled(self.hand.p(text))

    def _two_tables(self, labels: dict[str, str], values: dict[str, str]) -> list[str]:
        names = list(labels)
        made = []
        for some in (names[:2], names[2:]):
            rows = [
                [self.hand.p(labels[name], bold=True) for name in some],
                [self._value(values[name]) for name in some],
            ]
            made += [self.hand.table(rows, [FULL_WIDTH // len(some)] * len(some)), "<w:p/>"]
        return made

    def _one_merged(self, labels: dict[str, str], values: dict[str, str]) -> list[str]:
        names, rows = list(labels), []
        for some in (names[:2], names[2:]):
            span = 12 // len(some)
            rows.append([(self.hand.p(labels[name], bold=True), span) for name in some])
            rows.append([(self._value(values[name]), span) for name in some])
        return [self.hand.table(rows, [FULL_WIDTH // 12] * 12)]

    def _left_labels(self, labels: dict[str, str], values: dict[str, str]) -> list[str]:
        rows = [
            [self.hand.p(labels[name] + self.manner.colon, bold=self.manner.upper), self._value(values[name])]
            for name in labels
        ]
        return [self.hand.table(rows, [3200, FULL_WIDTH - 3200])]

    def _label_paragraphs(self, labels: dict[str, str], values: dict[str, str]) -> list[str]:
        return [self.hand.p(f"{labels[name]}: {values[name]}", bold=len(labels[name]) + 1) for name in labels]

    def _label_tabs(self, labels: dict[str, str], values: dict[str, str]) -> list[str]:
        return [
            self.hand.p(f"{labels[name]}{self.manner.colon}\t{values[name]}", bold=len(labels[name]))
            for name in labels
        ]

    def _label_above(self, labels: dict[str, str], values: dict[str, str]) -> list[str]:
        return [
            self.hand.p(labels[name] + self.manner.colon, bold=True, keep=True) + self._value(values[name])
            for name in labels
        ]

    def _label_in_cell(self, labels: dict[str, str], values: dict[str, str]) -> list[str]:
        names, rows = list(labels), []
        for some in (names[:2], names[2:]):
            span = 12 // len(some)
            rows.append(
                [
                    (self.hand.p(labels[name] + ":", bold=True) + self._value(values[name]), span)
                    for name in some
                ]
            )
        return [self.hand.table(rows, [FULL_WIDTH // 12] * 12)]

    # lists

    def _bullets(self, texts: list[str], *, level: int = 0, mark: str = "") -> list[str]:
        """Return list items in the office's manner, each its own paragraphs."""
        p, bullets = self.hand.p, mark or self.manner.bullets
        if not texts:
            return []
        if bullets == "breaks":
            return [p("\n".join(f"- {text}" for text in texts))]
        if bullets == "none":
            return [p(text) for text in texts]
        if bullets == "list style":
            self.hand.styled["ListBullet"] = (self.hand.lists.number("\uf0b7"), 0)
            return [p(text, style="ListBullet") for text in texts]
        if bullets.startswith("list"):
            sign = {"list ▪": "▪", "list symbol": "\uf0b7", "list -": "-"}[bullets]
            return [
                p(text, style="ListParagraph", number=(self.hand.lists.number(sign, "o"), level))
                for text in texts
            ]
        return [p(f"{bullets}{text}", hanging=284) for text in texts]

    def _list(self, content: ItemList) -> list[str]:
        lead = [self.hand.p(content.lead_in, keep=True)] if content.lead_in else []
        texts = [item.text for item in content.items]
        if self.manner.numbered_rights and self.manner.headings in {"style", "bold"}:
            return lead + [
                self.hand.p(f"{self.number}.{place}. {text}") for place, text in enumerate(texts, 1)
            ]
        if self.manner.bullets == "breaks":
            return lead + [self.hand.p(f"- {text}") for text in texts]
        return lead + self._bullets(texts)

    # duties

    def _duties(self, document: Document) -> list[str]:
        makers = {
            "table": self._duty_table,
            "cut in two": self._duty_table,
            "row goes on": self._duty_table,
            "no header": self._duty_table,
            "numbered column": self._numbered_table,
            "merged down": self._merged_table,
            "paragraphs": self._duty_paragraphs,
        }
        return makers[self.manner.duties](document.duties)

    def _task(self, duty: Duty, place: int) -> str:
        p, numbers = self.hand.p, self.manner.numbers
        dot = "." if self._dotted() else ""
        if numbers == "typed":
            first = p(f"{self.number}.{place}{dot} {duty.task}")
        elif numbers == "typed tab":
            first = p(f"{self.number}.{place}{dot}\t{duty.task}")
        elif numbers == "plain":
            first = p(f"{place}. {duty.task}")
        elif numbers == "counted":
            level = 1 if "counted" in self.manner.headings else 0
            listed = self.sections if level else self.hand.lists.number(f"{self.number}.%1")
            first = p(duty.task, number=(listed, level))
        else:
            first = p(duty.task)
        return first + "".join(self._bullets([item.text for item in duty.subtasks]))

    def _results(self, duty: Duty) -> str:
        counted = self.manner.result_numbers
        if counted and len(duty.results) > 1 and self.manner.duties not in {"row goes on", "merged down"}:
            signs = (
                f"{place}) " if counted == "1) " else f"{'abcdefghijkl'[place - 1]}) "
                for place in range(1, 12)
            )
            return "".join(
                self.hand.p(sign + item.text) for sign, item in zip(signs, duty.results, strict=False)
            )
        return "".join(self._bullets([item.text for item in duty.results])) or "<w:p/>"

    def _columns(self) -> list[str]:
        names = words.COLUMNS[0] if not self.manner.synonyms else self.chance.choice(words.COLUMNS)
        return [self.hand.p(name, bold=True) for name in names]

    def _duty_table(self, duties: tuple[Duty, ...]) -> list[str]:
        rows: list[list[str]] = []
        for place, duty in enumerate(duties, 1):
            rows.append([self._task(duty, place), self._results(duty)])
            if (
                self.manner.duties == "row goes on"
                and len(duty.results) > 1
                and self.manner.bullets != "breaks"
            ):
                rows[-1] = [rows[-1][0], self._results(replace_results(duty, slice(0, 1)))]
                rows.append(["<w:p/>", self._results(replace_results(duty, slice(1, None)))])
        widths = [4000, FULL_WIDTH - 4000]
        header = [] if self.manner.duties == "no header" else [self._columns()]
        if self.manner.duties != "cut in two" or len(duties) < 3:
            return [self.hand.table(header + rows, widths, header=bool(header))]
        half = len(rows) // 2
        again = [self._columns()] if self.hand.often(0.5) else []
        between = self.chance.choice(("<w:p/>", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'))
        return [
            self.hand.table(header + rows[:half], widths),
            between,
            self.hand.table(again + rows[half:], widths),
        ]

    def _numbered_table(self, duties: tuple[Duty, ...]) -> list[str]:
        head = [self.hand.p(self.chance.choice(("Nr", "Jrk nr", "")), bold=True), *self._columns()]
        dot = "." if self._dotted() else ""
        rows = []
        for place, duty in enumerate(duties, 1):
            number = f"{self.number}.{place}{dot}" if self.manner.numbers.startswith("typed") else f"{place}."
            task = self.hand.p(duty.task) + "".join(self._bullets([item.text for item in duty.subtasks]))
            rows.append([self.hand.p(number), task, self._results(duty)])
        return [self.hand.table([head, *rows], [800, 3700, FULL_WIDTH - 4500], header=True)]

    def _merged_table(self, duties: tuple[Duty, ...]) -> list[str]:
        """Each result in a row of its own, the task's cell merged down beside them."""
        rows: list[list[str | None]] = [list(self._columns())]
        for place, duty in enumerate(duties, 1):
            task: str | None = self._task(duty, place)
            for item in duty.results or (None,):
                rows.append([task, "".join(self._bullets([item.text])) if item else "<w:p/>"])
                task = None
        return [self.hand.table(rows, [4000, FULL_WIDTH - 4000])]

    def _duty_paragraphs(self, duties: tuple[Duty, ...]) -> list[str]:
        made = []
        for place, duty in enumerate(duties, 1):
            number = f"{self.number}.{place}{'.' if self._dotted() else ''}"
            made.append(self.hand.p(f"{number} {duty.task}", bold=self.manner.upper, keep=True))
            made.append(
                self.hand.p(self.chance.choice(("Oodatav tulemus:", "Tulemus:", "Oodatavad tulemused:")))
            )
            made += [self.hand.p(f"- {item.text}") for item in duty.results]
        return made

    # requirements

    def _requirements(self, document: Document) -> list[str]:
        texts = load_profile(LayoutRef()).texts[document.regime]
        boxes = []
        for box in document.requirements.boxes:
            name = texts.boxes[box.kind]
            if self.hand.often(self.manner.synonyms):
                name = self.chance.choice(words.BOXES[box.kind])
            name = self._slip(name)
            name = name.upper() if self.manner.capital_boxes else name
            if self.manner.numbered_boxes:
                name = f"{self.number}.{len(boxes) + 1} {name}"
            boxes.append((box.kind, name, self._box(document, box.kind)))
        return getattr(self, "_" + self.manner.requirements.replace(" ", "_"))(boxes)

    def _box(self, document: Document, kind: BoxKind) -> str:
        requirements = document.requirements
        if kind is BoxKind.CORE_COMPETENCIES:
            return "".join(self._core(requirements))
        if kind is BoxKind.ADDITIONAL_COMPETENCIES:
            return "".join(self._extra(requirements))
        return "".join(self._lines(getattr(requirements, kind)))

    def _core(self, requirements) -> Iterator[str]:
        if self.manner.competencies == "name column":
            rows = [
                [
                    self.hand.p(one.name, bold=True),
                    "".join(self._bullets([item.text for item in one.indicators])) or "<w:p/>",
                ]
                for one in requirements.core_competencies
            ]
            yield self.hand.table(rows, [2300, FULL_WIDTH - 5200]) + "<w:p/>" if rows else ""
            return
        for competency in requirements.core_competencies:
            name = f"{competency.name}:"
            yield self.hand.p(name, bold=self.manner.competencies != "plain names", keep=True)
            yield from self._bullets([item.text for item in competency.indicators])

    def _extra(self, requirements) -> list[str]:
        if self.manner.names_above:
            return [
                self.hand.p(text[:strong], bold=True, keep=True) + self.hand.p(text[strong:].lstrip(": "))
                for text, strong in map(_name_and_description, requirements.additional_competencies)
            ]
        p, bullets = self.hand.p, self.manner.bullets
        mark = bullets if bullets in {"▪ ", "• ", "- ", "–\t"} else ""
        number = (self.hand.lists.number("▪"), 0) if bullets.startswith("list") else None
        return [
            p(mark + text, bold=len(mark) + strong, number=number)
            for text, strong in map(_additional, requirements.additional_competencies)
        ]

    def _boxes(self, boxes) -> list[str]:
        return [
            block
            for _, name, content in boxes
            for block in (
                self.hand.table([[self.hand.p(name, bold=True, keep=True)], [content]], [FULL_WIDTH]),
                "<w:p/>",
            )
        ]

    def _one_table(self, boxes) -> list[str]:
        rows = [[self.hand.p(name, bold=True), content] for _, name, content in boxes]
        return [self.hand.table(rows, [2600, FULL_WIDTH - 2600])]

    def _stacked_table(self, boxes) -> list[str]:
        rows = [[cell] for _, name, content in boxes for cell in (self.hand.p(name, bold=True), content)]
        return [self.hand.table(rows, [FULL_WIDTH])]

    def _paragraphs(self, boxes) -> list[str]:
        return [
            self.hand.p(name + self.manner.colon, bold=True, keep=True) + content
            for _, name, content in boxes
        ]

    def _inline(self, boxes) -> list[str]:
        """One paragraph a requirement, its name before it; the competencies below theirs."""
        made = []
        for kind, name, content in boxes:
            text = getattr(self.document.requirements, kind)
            if isinstance(text, str) and "\n" not in text:
                made.append(self.hand.p(f"{name}: {text}", bold=len(name) + 1))
            else:
                made.append(self.hand.p(f"{name}:", bold=True, keep=True) + content)
        return made

    # signatures

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


def replace_results(duty: Duty, some: slice) -> Duty:
    return duty.model_copy(update={"results": duty.results[some]})


def _one_line_each(duty: Duty) -> Duty:
    """Return the duty with every text on one line: what people type into a cell's list."""
    flat = {
        name: tuple(
            item.model_copy(update={"text": " ".join(item.text.split("\n"))}) for item in getattr(duty, name)
        )
        for name in ("subtasks", "results")
    }
    return duty.model_copy(update=flat)


def _additional(one: AdditionalCompetency) -> tuple[str, int]:
    """Return an additional competency's paragraph and how much of it is bold."""
    brackets = one.qualifier_form is QualifierForm.BRACKETS
    qualifier = one.qualifier and (f" ({one.qualifier})" if brackets else f", {one.qualifier}")
    strong = len(one.name) + (len(qualifier) if one.qualifier_bold else 0)
    return f"{one.name}{qualifier}: {one.description}", strong


def _name_and_description(one: AdditionalCompetency) -> tuple[str, int]:
    """Return an additional competency's text and how much of it is its name line."""
    text, _ = _additional(one)
    return text, len(text) - len(one.description) - 2


_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
