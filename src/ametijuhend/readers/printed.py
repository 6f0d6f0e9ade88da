"""What of a document its paper shows: two documents that print alike are equal in this form."""

from collections.abc import Iterable
from typing import TypeVar

from ametijuhend.layout.profile import LayoutProfile, profile_of
from ametijuhend.model.document import (
    AdditionalCompetency,
    Approval,
    Box,
    BoxKind,
    Competency,
    Document,
    Duty,
    General,
    ItemList,
    NumberForm,
    QualifierForm,
    Requirements,
    Section,
    SectionKind,
    Signatory,
    Signatures,
)
from ametijuhend.model.node import Item


def printed(document: Document) -> Document:
    """Return the document with everything that its paper shows, in one form, and with nothing else.

    Kept: every field, nesting, which result belongs to which duty, lead-ins, headings, regime, layout. Left
    out: ids, links, notes, dates, state, what is switched off, blank lines. Raises `LayoutMissingError`.
    """
    return _Printer(document, profile_of(document)).printed()


def body_text(text: str) -> str:
    """Return a text of several paragraphs without those that say nothing."""
    return "\n".join(line for line in text.split("\n") if line.strip())


class _Printer:
    def __init__(self, document: Document, profile: LayoutProfile) -> None:
        self._document = document
        self._profile = profile
        self._texts = profile.texts[document.regime]
        self._on = {section.kind for section in document.sections if section.shown}
        fields = [field for table in profile.general for field in table.fields]
        self._fields = fields if SectionKind.GENERAL in self._on else []

    def printed(self) -> Document:
        document, blank = self._document, Document(id="printed")
        duties = tuple(map(_duty, document.duties, _ids())) if self._shows(SectionKind.DUTIES) else ()
        return blank.model_copy(
            update={
                "regime": document.regime,
                "layout": document.layout.model_copy(),
                "duty_number": document.duty_number if duties else NumberForm.PLAIN,
                "sections": self._sections(),
                "general": General(**self._general()),
                "purpose": self._body(SectionKind.PURPOSE),
                "duties": duties,
                "rights": self._list(SectionKind.RIGHTS),
                "responsibilities": self._list(SectionKind.RESPONSIBILITIES),
                "tools": self._body(SectionKind.TOOLS),
                "requirements": self._requirements(),
                "amendment": self._body(SectionKind.AMENDMENT),
                "signatures": self._signatures(),
                "approval": self._approval(),
            }
        )

    def _shows(self, kind: SectionKind) -> bool:
        if kind not in self._on:
            return False
        if kind is SectionKind.SIGNATURES:
            return self._signatures() != Signatures()
        return kind in self._texts.headings or kind in self._fields

    def _sections(self) -> tuple[Section, ...]:
        """Return the sections in the paper's order, then those without a place of their own."""
        headings = self._texts.headings
        placed = [
            Section(kind=one.kind, heading=_own(one.heading, headings.get(one.kind, one.heading)))
            for one in self._document.sections
            if self._shows(one.kind) and (one.kind in headings or one.kind is SectionKind.SIGNATURES)
        ]
        there = {one.kind for one in placed}
        rest = (Section(kind=kind, shown=self._shows(kind)) for kind in SectionKind if kind not in there)
        return (*placed, *rest)

    def _general(self) -> dict[str, str]:
        names = (field.partition("/") for field in self._fields)
        return {name: getattr(self._document.general, name) for part, _, name in names if part == "general"}

    def _body(self, kind: SectionKind) -> str:
        return body_text(getattr(self._document, kind)) if self._shows(kind) else ""

    def _list(self, kind: SectionKind) -> ItemList:
        if not self._shows(kind):
            return ItemList()
        content: ItemList = getattr(self._document, kind)
        return ItemList(lead_in=_said(content.lead_in), items=_items(content.items))

    def _requirements(self) -> Requirements:
        if not self._shows(SectionKind.REQUIREMENTS):
            return Requirements(boxes=tuple(Box(kind=kind, shown=False) for kind in BoxKind))
        whole, usual = self._document.requirements, self._texts.boxes
        shown = [
            Box(kind=box.kind, heading=_own(box.heading, usual[box.kind])) for box in whole.boxes if box.shown
        ]
        there = {box.kind for box in shown}
        hidden = (Box(kind=kind, shown=False) for kind in BoxKind if kind not in there)
        core = (_competency(one) for one in whole.core_competencies)
        further = (_additional(one) for one in whole.additional_competencies)
        content: dict[str, object] = {
            BoxKind.CORE_COMPETENCIES: _numbered(one for one in core if one.name or one.indicators),
            BoxKind.ADDITIONAL_COMPETENCIES: _numbered(further),
        }
        content |= {kind: body_text(getattr(whole, kind)) for kind in BoxKind if kind not in content}
        kept = {kind.value: content[kind] for kind in there}
        return Requirements(boxes=(*shown, *hidden)).model_copy(update=kept)

    def _signatures(self) -> Signatures:
        if SectionKind.SIGNATURES not in self._on:
            return Signatures()
        whole = self._document.signatures
        lines = ("party", "mark", "name", "title")
        found = (
            Signatory(id="s", **{line: _said(getattr(one, line)) for line in lines})
            for one in whole.signatories
        )
        signatories = _numbered(one for one in found if any(getattr(one, line) for line in lines))
        return Signatures(heading=_said(whole.heading), signatories=signatories)

    def _approval(self) -> Approval:
        shown = {piece for line in self._texts.before_title for piece in line.pieces[1::2]}
        blank = self._profile.blank
        values = {
            name: "" if value == blank else value
            for name, value in (
                (name, getattr(self._document.approval, name)) for name in Approval.model_fields
            )
            if f"approval/{name}" in shown
        }
        return Approval(**values)


def _ids() -> Iterable[str]:
    return (f"i{number}" for number in range(1, 1_000_000))


_Card = TypeVar("_Card", Competency, AdditionalCompetency, Signatory)


def _numbered(cards: Iterable[_Card]) -> tuple[_Card, ...]:
    return tuple(card.model_copy(update={"id": name}) for name, card in zip(_ids(), cards, strict=False))


def _said(text: str) -> str:
    return text if text.strip() else ""


def _own(heading: str, usual: str) -> str:
    return "" if heading == usual else heading


def _items(items: Iterable[Item]) -> tuple[Item, ...]:
    said = (item.text for item in items if item.text.strip())
    return tuple(Item(id=name, text=text) for name, text in zip(_ids(), said, strict=False))


def _duty(duty: Duty, name: str) -> Duty:
    return Duty(id=name, task=duty.task, subtasks=_items(duty.subtasks), results=_items(duty.results))


def _competency(one: Competency) -> Competency:
    return Competency(id="c", name=_said(one.name), indicators=_items(one.indicators))


def _additional(one: AdditionalCompetency) -> AdditionalCompetency:
    form = one.qualifier_form if one.qualifier else QualifierForm.COMMA
    return AdditionalCompetency(
        id="a",
        name=one.name,
        qualifier=one.qualifier,
        qualifier_form=form,
        qualifier_bold=bool(one.qualifier) and one.qualifier_bold,
        description=one.description,
    )
