"""Reads the rows of a table of duties: columns, labels beside their values, rows that a page cut in two."""

from collections.abc import Iterable, Sequence

from ametijuhend.language import translate
from ametijuhend.readers.duty_columns import header_roles, labelled
from ametijuhend.readers.duty_drafts import Counting, Draft, Role, counting_of
from ametijuhend.readers.hyphens import SOFT
from ametijuhend.readers.ledger import Ledger
from ametijuhend.readers.pieces import GridRow, Piece
from ametijuhend.readers.texts import ended, goes_on, grouped
from ametijuhend.readers.vocabulary import Vocabulary

_NUMBER_LETTERS = 6
_LINKS = frozenset({"ja", "ning", "või", "ega", "ehk", "sh", "kui", "et"})


class DutyRows:
    """Collects the duties of tables."""

    def __init__(self, names: Vocabulary, ledger: Ledger) -> None:
        self._names = names
        self._ledger = ledger
        self._duties: list[Draft] = []
        self._roles: tuple[Role, ...] = ()
        self._beside: list[Draft] = []
        """The duties that a row's label named, whose results another row's label names."""
        self._count: Counting = counting_of((), names.columns, self._named_row)
        self._went_on = False

    def _row(self, row: GridRow) -> None:
        if role := self._named_row(row):
            self._beside_name(role, row)
            return
        if roles := header_roles(row, self._names.columns):
            self._roles = roles
            for role, cell in zip(roles, row.cells, strict=True):
                self._leave_other(cell) if role is Role.OTHER else self._ledger.furnish(*cell)
            return
        cells: dict[Role, list[Piece]] = {}
        for role, cell in zip(self._roles_of(row), row.cells, strict=True):
            cells.setdefault(role, []).extend(cell)
        number = cells.get(Role.NUMBER, [])
        self._ledger.furnish(*number)
        self._leave_other(cells.get(Role.OTHER, []))
        tasks, results = cells.get(Role.TASK, []), cells.get(Role.RESULT, [])
        if number and tasks:
            self._open(tasks[:1], number[0].text)
            self._under_task(tasks[1:])
        elif tasks and results and self._is_group(tasks[0]):
            self._group_row(tasks)
        elif tasks:
            self._task_cell(tasks, row)
        self._subtasks(cells.get(Role.SUBTASK, []))
        self._result_cell(results, went_on=self._went_on or not (number or tasks or row.merged))

    def _named_row(self, row: GridRow) -> Role | None:
        return labelled(row, self._names.columns)

    def _leave_other(self, pieces: Sequence[Piece]) -> None:
        if pieces:
            self._ledger.leave(translate("Import", "No field holds what this column holds."), *pieces)

    def _beside_name(self, role: Role, row: GridRow) -> None:
        """Read a row whose first cell says what the second holds."""
        name, pieces = row.filled
        self._ledger.furnish(*name)
        if role is Role.RESULT:
            self._results_beside(pieces)
        elif role is Role.SUBTASK or self._waits():
            self._subtasks(pieces)
        else:
            starts = [place for place, piece in enumerate(pieces) if piece.numbered] or [0]
            before = len(self._duties)
            for start, end in zip(starts, [*starts[1:], len(pieces)], strict=True):
                self._open(pieces[start : start + 1])
                self._under_task(pieces[start + 1 : end])
            self._beside = self._duties[before:]

    def _waits(self) -> bool:
        """Whether the last duty was a line of its own and has nothing below it yet."""
        last = self._duties[-1] if self._duties else None
        return last is not None and last not in self._beside and not (last.subtasks or last.results)

    def _results_beside(self, pieces: Sequence[Piece]) -> None:
        if len(self._beside) > 1:
            reason = translate("Import", "Several duties stand in one row: check which results are whose.")
            self._ledger.leave(reason, *pieces)
        else:
            self._result_cell(pieces, went_on=False)

    def _is_group(self, piece: Piece) -> bool:
        """Whether a row's task is a part of the duty that stood above it in bold and without results."""
        last = self._duties[-1] if self._duties else None
        if last is None or not self._count.numbered or piece.marker or piece.bold:
            return False
        return last.heads_rows or (self._waits() and last.task[0].bold and last.task[0].boxed)

    def _group_row(self, tasks: Sequence[Piece]) -> None:
        """Read a row below a duty that heads several: a part of it and, after this, its results."""
        self._subtasks(tasks)
        self._duties[-1].heads_rows = True
        self._duties[-1].doubt(
            0.6, translate("Import", "Several rows stand under this duty: check its results.")
        )

    def _roles_of(self, row: GridRow) -> tuple[Role, ...]:
        if len(self._roles) == len(row.cells):
            return self._roles
        more = len(row.cells) - 2
        if not more:
            return Role.TASK, Role.RESULT
        first = " ".join(piece.text for piece in row.cells[0])
        if first and len(first) <= _NUMBER_LETTERS and not any(map(str.isalpha, first)):
            return (Role.NUMBER, Role.TASK, *[Role.RESULT] * more)
        return (Role.TASK, *[Role.SUBTASK] * more, Role.RESULT)

    def _task_cell(self, pieces: Sequence[Piece], row: GridRow) -> None:
        first = pieces[0]
        self._went_on = self._goes_on(first, row)
        if not self._went_on:
            heads = [place for place, piece in enumerate(pieces) if self._count.is_head(piece)] or [0]
            for start, end in zip([0, *heads[1:]], [*heads[1:], len(pieces)], strict=True):
                self._open(pieces[start : start + 1])
                self._under_task(pieces[start + 1 : end])
            if len(heads) > 1:
                reason = translate(
                    "Import", "Several duties stand in one row: check which results are whose."
                )
                for draft in self._duties[-len(heads) :]:
                    draft.doubt(0.3, reason)
            return
        rest = pieces
        if not first.marker and not self._last_subtask_open(first):
            self._duties[-1].task.append(first)
            rest = pieces[1:]
        self._under_task(rest)

    def _goes_on(self, piece: Piece, row: GridRow) -> bool:
        """Whether a row's first cell goes on with the duty of the row above."""
        if not self._duties or piece.numbered:
            return False
        last = self._duties[-1]
        before = (last.subtasks[-1] if last.subtasks else last.task)[-1].text
        if piece.bullet:
            return self._count.numbered or bool(last.subtasks) or last.task[-1].text.endswith(":")
        if before.endswith(("-", SOFT)) or (self._count.numbered and piece.text[:1].islower()):
            return True
        if piece.text[:1].islower():
            open_end = before.endswith(",") or before.rpartition(" ")[2].casefold() in _LINKS
            return (open_end or not ended(before)) and (row.first or self._half(row, before, open_end))
        counted = row.first and not piece.bold and all(one.number for one in self._duties)
        return self._count.numbered and (counted or not ended(before))

    def _half(self, row: GridRow, before: str, open_end: bool) -> bool:
        """Whether a row inside a table, whose task begins small, goes on with the row above."""
        results = row.cells[-1]
        fresh = bool(results) and (results[0].marker is not None or results[0].text[:1].isupper())
        return not fresh and (open_end or (self._count.mostly_ended and not ended(before)))

    def _last_subtask_open(self, piece: Piece) -> bool:
        last = self._duties[-1].subtasks
        return bool(last) and goes_on(last[-1][-1].text, piece)

    def _open(self, pieces: Sequence[Piece], number: str = "") -> None:
        marker = pieces[0].marker
        self._duties.append(Draft(number or (marker.text if marker else ""), list(pieces)))

    def _under_task(self, pieces: Iterable[Piece]) -> None:
        """Read what stands below a task in its own cell: its second line, or sub-tasks."""
        draft = self._duties[-1]
        for piece in pieces:
            if piece.marker:
                draft.subtasks.append([piece])
            elif draft.subtasks and (piece.soft or goes_on(draft.subtasks[-1][-1].text, piece)):
                draft.subtasks[-1].append(piece)
            elif draft.subtasks or (draft.task[-1].text.endswith(":") and not piece.soft):
                draft.subtasks.append([piece])
            else:
                draft.task.append(piece)

    def _subtasks(self, pieces: Sequence[Piece]) -> None:
        if self._duties:
            self._duties[-1].subtasks += grouped(pieces)

    def _result_cell(self, pieces: Sequence[Piece], *, went_on: bool) -> None:
        self._went_on = False
        if not pieces:
            return
        if not self._duties:
            self._ledger.leave(translate("Import", "No duty stands before this result."), *pieces)
            return
        results = self._duties[-1].results
        rest = list(pieces)
        if went_on and results and not rest[0].marker:
            before = results[-1][-1]
            halves = goes_on(before.text, rest[0]) or (
                bool(results[-1][0].marker) and any(piece.marker for piece in rest[1:])
            )
            if halves or (results[-1][0].marker and not ended(before.text)):
                results[-1].append(rest.pop(0))
        results += grouped(rest)
