"""The sections of our own DOCX, each read by the styles of its paragraphs."""

from collections.abc import Callable, Iterator
from typing import Any

from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import General, ItemList, Requirements, SectionKind, Signatory, Signatures
from ametijuhend.model.node import Item, new_id
from ametijuhend.model.regime import Regime
from ametijuhend.readers.ledger import Ledger
from ametijuhend.readers.own_account import Account
from ametijuhend.readers.own_duties import OwnDuties
from ametijuhend.readers.own_requirements import RequirementsReader
from ametijuhend.readers.own_styles import Line, Part, Row, lines_in

_SIGNATORY = ("party", "mark", "name", "title")


class SectionReader(Account):
    """Reads the sections of one document one after another; a section that comes twice goes on."""

    def __init__(self, profile: LayoutProfile, regime: Regime, ledger: Ledger) -> None:
        self._profile = profile
        self._texts = profile.texts[regime]
        super().__init__(ledger)
        self._general: dict[str, str] = {}
        self._bodies: dict[SectionKind, list[str]] = {}
        self._duties = OwnDuties(profile, self._texts, ledger)
        self._lists: dict[SectionKind, _List] = {}
        self._requirements = RequirementsReader(profile, self._texts, ledger)
        self._signatures: list[Signatory] = []
        self._signing = ""
        self.fields_seen: set[SectionKind] = set()
        """The sections that stand as fields in the general part."""
        self._readers: dict[SectionKind, Callable[[list[Part]], None]] = {
            SectionKind.GENERAL: self._read_general,
            SectionKind.DUTIES: self._duties.read,
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
            "duties": self._duties.made(),
            "duty_number": self._duties.number_form,
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
        said = [line for line in lines_in(parts) if line.says]
        self._bodies.setdefault(kind, []).extend(line.text for line in said)
        self._place(kind.value, said)

    def _read_list(self, kind: SectionKind, parts: list[Part]) -> None:
        found = self._lists.setdefault(kind, _List())
        for line in lines_in(parts):
            if not line.says:
                continue
            if line.key == "lead_in" and not found.lead_in and not found.items:
                found.lead_in = line.text
                self._place(f"{kind}/lead_in", [line])
            else:
                found.items.append(Item(id=new_id(), text=line.text))
                self._place(f"{kind}/items/{found.items[-1].id}/text", [line])

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
