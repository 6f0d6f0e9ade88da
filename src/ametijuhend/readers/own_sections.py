"""The sections of our own DOCX, each read by the styles of its paragraphs."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import (
    Duty,
    General,
    ItemList,
    NumberForm,
    Regime,
    Requirements,
    SectionKind,
    Signatory,
    Signatures,
)
from ametijuhend.model.node import Item, new_id
from ametijuhend.readers.ledger import Ledger
from ametijuhend.readers.own_requirements import RequirementsReader
from ametijuhend.readers.own_styles import Line, Part, Row

_SIGNATORY = ("party", "mark", "name", "title")


class SectionReader:
    """Reads the sections of one document one after another; a section that comes twice goes on."""

    def __init__(self, profile: LayoutProfile, regime: Regime, ledger: Ledger) -> None:
        self._profile = profile
        self._texts = profile.texts[regime]
        self._ledger = ledger
        self._general: dict[str, str] = {}
        self._bodies: dict[SectionKind, list[str]] = {}
        self._duties: list[_Duty] = []
        self._lists: dict[SectionKind, _List] = {}
        self._requirements = RequirementsReader(profile, self._texts, ledger)
        self._signatures: list[Signatory] = []
        self._signing = ""
        self._forms: Counter[NumberForm] = Counter()
        self.fields_seen: set[SectionKind] = set()
        """The sections that stand as fields in the general part."""
        self._readers: dict[SectionKind, Callable[[list[Part]], None]] = {
            SectionKind.GENERAL: self._read_general,
            SectionKind.DUTIES: self._read_duties,
            SectionKind.REQUIREMENTS: self._requirements.read,
            SectionKind.SIGNATURES: self._read_signatures,
        }

    def read(self, kind: SectionKind, parts: list[Part]) -> None:
        """Read what stands in a section."""
        if kind in {SectionKind.RIGHTS, SectionKind.RESPONSIBILITIES}:
            self._read_list(kind, parts)
        elif kind in self._readers:
            self._readers[kind](parts)
        else:
            self._read_body(kind, parts)

    def values(self) -> dict[str, Any]:
        """Return the document's fields."""
        bodies = {kind.value: "\n".join(lines) for kind, lines in self._bodies.items()}
        lists = {kind.value: one.made() for kind, one in self._lists.items()}
        return {
            "general": General(**self._general),
            "duties": tuple(duty.made() for duty in self._duties),
            "duty_number": self._forms.most_common(1)[0][0] if self._forms else NumberForm.PLAIN,
            "requirements": self._requirements.made() if self._requirements.seen else _without_boxes(),
            "signatures": Signatures(heading=self._signing, signatories=tuple(self._signatures)),
            **bodies,
            **lists,
        }

    # The general part

    def _read_general(self, parts: list[Part]) -> None:
        tables = iter(self._profile.general)
        for part in parts:
            if isinstance(part, Line):
                self._leave_unless_blank(part)
                continue
            table = next(tables, None)
            unnamed = [field for field in (table.fields if table else ()) if field not in self._named(part)]
            for name, values in _pairs(part):
                known = self._field(name)
                path = known or (unnamed.pop(0) if unnamed and name.key == "label" else "")
                self._take_field(path, name, values)

    def _named(self, table: tuple[Row, ...]) -> set[str]:
        return {self._field(name) for name, _ in _pairs(table)}

    def _field(self, name: Line) -> str:
        said = name.text.strip().rstrip(":").casefold()
        return next((path for path, text in self._texts.fields.items() if text.casefold() == said), "")

    def _take_field(self, path: str, name: Line, values: tuple[Line, ...]) -> None:
        if not path:
            self._leave_unless_blank(name, *values)
            return
        self._ledger.furnish(name.piece)
        said = [line for line in values if line.says]
        text = values[0].text if len(values) == 1 else "\n".join(line.text for line in said)
        part, _, field = path.partition("/")
        if part == "general":
            self._general[field] = text
        else:
            kind = SectionKind(part)
            self.fields_seen.add(kind)
            self._bodies.setdefault(kind, []).append(text)
        self._place(path, said)

    # Plain paragraphs and lists

    def _read_body(self, kind: SectionKind, parts: list[Part]) -> None:
        said = [line for line in _lines(parts) if line.says]
        self._bodies.setdefault(kind, []).extend(line.text for line in said)
        self._place(kind.value, said)

    def _read_list(self, kind: SectionKind, parts: list[Part]) -> None:
        found = self._lists.setdefault(kind, _List())
        for line in _lines(parts):
            if not line.says:
                continue
            if line.key == "lead_in" and not found.lead_in and not found.items:
                found.lead_in = line.text
                self._place(f"{kind}/lead_in", [line])
            else:
                found.items.append(Item(id=new_id(), text=line.text))
                self._place(f"{kind}/items/{found.items[-1].id}/text", [line])

    # Duties

    def _read_duties(self, parts: list[Part]) -> None:
        for part in parts:
            if isinstance(part, Line):
                self._duty_line(part)
                continue
            for row in part:
                if not self._is_header(row):
                    self._duty_row(row)

    def _is_header(self, row: Row) -> bool:
        lines = [line for cell in row.cells for line in cell]
        if not lines or not all(line.key == "column" for line in lines):
            return False
        for line in lines:
            if line.text in self._texts.duty_columns or not line.says:
                self._ledger.furnish(line.piece)
            else:
                reason = translate("Import", "The layout has its own name for this column.")
                self._ledger.leave(reason, line.piece)
        return True

    def _duty_row(self, row: Row) -> None:
        lines = [line for cell in row.cells for line in cell]
        begins = any(line.key == "task" for line in lines) or any(line.says for line in row.cells[0])
        if not begins and not any(line.says for line in lines):
            return
        if begins or not self._duties:
            self._duties.append(_Duty())
        duty = self._duties[-1]
        if len(row.cells) == 1:
            for line in lines:
                self._duty_line(line)
            return
        for line in row.cells[0]:
            self._left(duty, line)
        for line in row.cells[1]:
            if line.says:
                self._item(duty, "results", line)
        for cell in row.cells[2:]:
            self._leave_unless_blank(*cell)

    def _left(self, duty: "_Duty", line: Line) -> None:
        if line.key == "task" and line.paragraph.marker:
            self._count(line.paragraph.marker.text)
        if line.key == "task" and duty.task is None:
            self._task(duty, line)
        elif not line.says:
            return
        elif line.key != "subtask" and duty.task is None and not duty.subtasks:
            self._task(duty, line)
        elif line.key == "task" and not duty.subtasks:
            duty.task = f"{duty.task}\n{line.text}"
            self._place(f"duties/{duty.id}/task", [line])
        else:
            self._item(duty, "subtasks", line)

    def _duty_line(self, line: Line) -> None:
        """Take a line that stands outside the two columns."""
        if line.key == "task" and (not self._duties or self._duties[-1].task is not None):
            self._duties.append(_Duty())
        if not self._duties or line.key not in {"task", "subtask", "result"}:
            self._leave_unless_blank(line)
        elif line.key == "result" and line.says:
            self._item(self._duties[-1], "results", line)
        else:
            self._left(self._duties[-1], line)

    def _task(self, duty: "_Duty", line: Line) -> None:
        duty.task = line.text
        self._place(f"duties/{duty.id}/task", [line])

    def _item(self, duty: "_Duty", part: str, line: Line) -> None:
        item = Item(id=new_id(), text=line.text)
        (duty.results if part == "results" else duty.subtasks).append(item)
        self._place(f"duties/{duty.id}/{part}/{item.id}/text", [line])

    def _count(self, number: str) -> None:
        for form, pattern in self._profile.duty_numbers.items():
            if re.fullmatch(re.sub(r"%\d", r"\\d+", re.escape(pattern)), number):
                self._forms[form] += 1

    # Signatures

    def _read_signatures(self, parts: list[Part]) -> None:
        for part in parts:
            if isinstance(part, Line):
                self._signature_line(part)
                continue
            for row in part:
                for cell in row.cells:
                    self._signatory(cell)

    def _signature_line(self, line: Line) -> None:
        if line.key == "signatures" and line.says and not self._signing:
            self._signing = line.text
            self._place("signatures/heading", [line])
        elif line.key == "signature":
            self._signatory((line,))
        else:
            self._leave_unless_blank(line)

    def _signatory(self, cell: tuple[Line, ...]) -> None:
        found: dict[str, str] = {}
        name = new_id()
        for line in cell:
            field = _signature_field(line, found) if line.says else ""
            if not field:
                self._leave_unless_blank(line)
                continue
            found[field] = line.text
            self._place(f"signatures/signatories/{name}/{field}", [line])
        if found:
            self._signatures.append(Signatory(id=name, **found))

    # The ledger

    def _place(self, path: str, lines: Iterable[Line]) -> None:
        pieces = [line.piece for line in lines if line.says]
        if pieces:
            self._ledger.place(path, pieces)

    def _leave_unless_blank(self, *lines: Line) -> None:
        reason = translate("Import", "This section has no field for it.")
        self._ledger.leave(reason, *(line.piece for line in lines if line.says))


class _Duty:
    def __init__(self) -> None:
        self.id = new_id()
        self.task: str | None = None
        self.subtasks: list[Item] = []
        self.results: list[Item] = []

    def made(self) -> Duty:
        return Duty(
            id=self.id, task=self.task or "", subtasks=tuple(self.subtasks), results=tuple(self.results)
        )


class _List:
    def __init__(self) -> None:
        self.lead_in = ""
        self.items: list[Item] = []

    def made(self) -> ItemList:
        return ItemList(lead_in=self.lead_in, items=tuple(self.items))


def _without_boxes() -> Requirements:
    usual = Requirements()
    return usual.model_copy(
        update={"boxes": tuple(box.model_copy(update={"shown": False}) for box in usual.boxes)}
    )


def _lines(parts: Iterable[Part]) -> Iterator[Line]:
    for part in parts:
        if isinstance(part, Line):
            yield part
        else:
            for row in part:
                for cell in row.cells:
                    yield from cell


def _pairs(table: tuple[Row, ...]) -> Iterator[tuple[Line, tuple[Line, ...]]]:
    """Yield each label of a table of fields with the lines of its value: beside it, or in the row below."""
    rows = [row for row in table if row.cells]
    while rows:
        row = rows.pop(0)
        labels = [next((line for line in cell if line.key == "label"), None) for cell in row.cells]
        if all(labels) and rows:
            below = rows.pop(0).cells
            for place, name in enumerate(labels):
                if name:
                    yield name, below[place] if place < len(below) else ()
        elif row.cells[0]:
            yield row.cells[0][0], tuple(line for cell in row.cells[1:] for line in cell)


def _signature_field(line: Line, found: dict[str, str]) -> str:
    """Return which line of a signature it is: by its style, else by its look among those still free."""
    if line.key == "signature" and line.variant and line.variant not in found:
        return line.variant
    text = line.text.strip()
    likely = "mark" if text.startswith("(") else "party" if text.endswith(":") else "name"
    order = (likely, "title") if likely == "name" else (likely,)
    return next((field for field in order if field not in found), "")
