"""The duties of our own DOCX, read by the styles of their paragraphs."""

import re
from collections import Counter

from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutProfile, RegimeTexts
from ametijuhend.model.document import Duty, NumberForm
from ametijuhend.model.node import Item, new_id
from ametijuhend.readers.ledger import Ledger
from ametijuhend.readers.own_account import Account
from ametijuhend.readers.own_styles import Line, Part, Row


class OwnDuties(Account):
    """Reads the duties, row by row and line by line."""

    def __init__(self, profile: LayoutProfile, texts: RegimeTexts, ledger: Ledger) -> None:
        super().__init__(ledger)
        self._profile = profile
        self._texts = texts
        self._duties: list[_Duty] = []
        self._forms: Counter[NumberForm] = Counter()

    @property
    def number_form(self) -> NumberForm:
        """How most of the duties' numbers are written."""
        return self._forms.most_common(1)[0][0] if self._forms else NumberForm.PLAIN

    def made(self) -> tuple[Duty, ...]:
        """Return the duties that were read."""
        return tuple(duty.made() for duty in self._duties)

    def read(self, parts: list[Part]) -> None:
        """Read what stands in the section, or in a further part of it."""
        for part in parts:
            if isinstance(part, Line):
                self._line(part)
                continue
            for row in part:
                if not self._is_header(row):
                    self._row(row)

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

    def _row(self, row: Row) -> None:
        lines = [line for cell in row.cells for line in cell]
        begins = any(line.key == "task" for line in lines) or any(line.says for line in row.cells[0])
        if not begins and not any(line.says for line in lines):
            return
        if begins or not self._duties:
            self._duties.append(_Duty())
        duty = self._duties[-1]
        if len(row.cells) == 1:
            for line in lines:
                self._line(line)
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

    def _line(self, line: Line) -> None:
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
