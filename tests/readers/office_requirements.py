"""Requirements as offices lay them out: boxes, one table, paragraphs."""

from collections.abc import Iterator

from ametijuhend.layout.profile import load_profile
from ametijuhend.model.document import AdditionalCompetency, BoxKind, Document, LayoutRef, QualifierForm
from readers import office_words as words
from readers.office_desk import FULL_WIDTH, Desk


class RequirementsPart(Desk):
    """Writes the requirements."""

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
