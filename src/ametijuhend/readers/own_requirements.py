"""The requirement boxes of our own DOCX."""

from collections.abc import Iterator
from typing import Any

from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutProfile, RegimeTexts
from ametijuhend.model.document import (
    AdditionalCompetency,
    Box,
    BoxKind,
    Competency,
    QualifierForm,
    Requirements,
)
from ametijuhend.model.node import Item, new_id
from ametijuhend.readers.ledger import Ledger
from ametijuhend.readers.own_styles import Line, Part

_FORMS = {", ": QualifierForm.COMMA, " (": QualifierForm.BRACKETS}


class RequirementsReader:
    """Reads boxes row by row."""

    def __init__(self, profile: LayoutProfile, texts: RegimeTexts, ledger: Ledger) -> None:
        self._qualifiers = {profile.qualifier.casefold(): False, profile.strong_qualifier.casefold(): True}
        self._texts = texts
        self._ledger = ledger
        self._boxes: list[Box] = []
        self._lines: dict[BoxKind, list[str]] = {}
        self._core: list[_Competency] = []
        self._additional: list[AdditionalCompetency] = []
        self.seen = False

    def read(self, parts: list[Part]) -> None:
        """Read the boxes of a section."""
        self.seen = True
        rows = [row for part in parts for row in _rows(part)]
        headings = [line for row in rows for line in row if line.begins("box")]
        kinds = self._named(headings, rows)
        kind: BoxKind | None = None
        for row in rows:
            begins = True
            for line in row:
                if line.begins("box"):
                    kind = kinds[headings.index(line)]
                    self._begin(kind, line)
                elif kind is None:
                    self._leave(line)
                else:
                    self._take(kind, line, begins=begins)
                    begins = False

    def made(self) -> Requirements:
        """Return the requirements as read."""
        there = {box.kind for box in self._boxes}
        hidden = (Box(kind=kind, shown=False) for kind in BoxKind if kind not in there)
        content: dict[str, Any] = {kind.value: "\n".join(lines) for kind, lines in self._lines.items()}
        core = (one.made() for one in self._core)
        return Requirements(
            boxes=(*self._boxes, *hidden),
            core_competencies=tuple(one for one in core if one.name or one.indicators),
            additional_competencies=tuple(self._additional),
            **content,
        )

    def _named(self, headings: list[Line], rows: list[tuple[Line, ...]]) -> list[BoxKind | None]:
        """Return the kind of every box: by its heading's style or words, else by what is in it."""
        by_text = {text.casefold(): kind for kind, text in self._texts.boxes.items()}
        kinds = [
            BoxKind(one.variant) if one.variant else by_text.get(one.text.strip().casefold())
            for one in headings
        ]
        for place, kind in enumerate(kinds):
            if kind is None:
                kinds[place] = self._guessed(place, headings, rows, kinds)
        return kinds

    @staticmethod
    def _guessed(
        place: int, headings: list[Line], rows: list[tuple[Line, ...]], kinds: list[BoxKind | None]
    ) -> BoxKind | None:
        lines = [line for row in rows for line in row]
        after = headings[place + 1].address if place + 1 < len(headings) else (len(lines) + 1_000_000,)
        keys = {line.key for line in lines if headings[place].address < line.address < after}
        free = [kind for kind in BoxKind if kind not in kinds]
        if keys & {"competency", "indicator"}:
            fitting = [BoxKind.CORE_COMPETENCIES]
        elif "additional" in keys:
            fitting = [BoxKind.ADDITIONAL_COMPETENCIES]
        else:
            fitting = [kind for kind in free if not kind.value.endswith("competencies")]
        fitting = [kind for kind in fitting if kind in free]
        return fitting[0] if len(fitting) == 1 else None

    def _begin(self, kind: BoxKind | None, line: Line) -> None:
        if kind is None:
            self._leave(line)
            return
        self._ledger.furnish(line.piece)
        if all(box.kind is not kind for box in self._boxes):
            heading = "" if line.text == self._texts.boxes[kind] else line.text
            self._boxes.append(Box(kind=kind, heading=heading))

    def _take(self, kind: BoxKind, line: Line, *, begins: bool) -> None:
        if kind is BoxKind.CORE_COMPETENCIES:
            self._indicator(line, begins=begins)
        elif not line.says:
            return
        elif kind is BoxKind.ADDITIONAL_COMPETENCIES:
            one = _additional(line, self._qualifiers)
            self._additional.append(one)
            self._ledger.place(f"requirements/{kind}/{one.id}/name", [line.piece])
        else:
            self._lines.setdefault(kind, []).append(line.text)
            self._ledger.place(f"requirements/{kind}", [line.piece])

    def _indicator(self, line: Line, *, begins: bool) -> None:
        named = line.key == "competency" or (line.key != "indicator" and _looks_like_a_name(line))
        if named or (begins and line.key == "indicator") or (line.says and not self._core):
            self._core.append(_Competency())
        if not line.says:
            return
        last = self._core[-1]
        place = f"requirements/core_competencies/{last.id}"
        if named:
            last.name = line.text.removesuffix(":")
            self._ledger.place(f"{place}/name", [line.piece])
        else:
            last.indicators.append(Item(id=new_id(), text=line.text))
            self._ledger.place(f"{place}/indicators/{last.indicators[-1].id}/text", [line.piece])

    def _leave(self, line: Line) -> None:
        if line.says:
            self._ledger.leave(translate("Import", "It stands in no box of the requirements."), line.piece)


class _Competency:
    def __init__(self) -> None:
        self.id = new_id()
        self.name = ""
        self.indicators: list[Item] = []

    def made(self) -> Competency:
        return Competency(id=self.id, name=self.name, indicators=tuple(self.indicators))


def _rows(part: Part) -> Iterator[tuple[Line, ...]]:
    if isinstance(part, Line):
        yield (part,)
    else:
        for row in part:
            yield tuple(line for cell in row.cells for line in cell)


def _looks_like_a_name(line: Line) -> bool:
    return line.says and line.paragraph.marker is None and line.text.rstrip().endswith(":")


def _additional(line: Line, qualifiers: dict[str, bool]) -> AdditionalCompetency:
    """Return the additional competency that a line says; its character styles part name and qualifier."""
    stretches = line.stretches
    places = [place for place, one in enumerate(stretches) if one.style in qualifiers]
    if not places:
        name, description = _name_and_description(line.text, line.paragraph.strong)
        return AdditionalCompetency(id=new_id(), name=name, description=description)
    first, last = places[0], places[-1] + 1
    before, qualifier, after = (
        "".join(one.text for one in part)
        for part in (stretches[:first], stretches[first:last], stretches[last:])
    )
    form = _FORMS.get(before[-2:], QualifierForm.COMMA)
    if form is QualifierForm.BRACKETS:
        after = after.removeprefix(")")
    return AdditionalCompetency(
        id=new_id(),
        name=before[:-2] if before[-2:] in _FORMS else before,
        qualifier=qualifier,
        qualifier_form=form,
        qualifier_bold=qualifiers[stretches[first].style],
        description=after[2:] if after.startswith(": ") else after.removeprefix(":"),
    )


def _name_and_description(text: str, strong: int) -> tuple[str, str]:
    """Part a line without a qualifier: the bold words are the name, else what stands before the colon."""
    if not strong:
        name, colon, description = text.partition(":")
        return (name, description.strip()) if colon else ("", text)
    name, description = text[:strong], text[strong:]
    if not description:
        return name.removesuffix(":"), ""
    if name.endswith(": "):
        return name[:-2], description
    return name.removesuffix(":"), description.removeprefix(":").lstrip()
