"""Reads the duties with their sub-tasks and expected results, and keeps each result with its duty."""

from collections.abc import Iterable, Sequence

from ametijuhend.language import translate
from ametijuhend.model.document import Duty, NumberForm
from ametijuhend.readers.duty_drafts import Counting, Draft, Role, counting_of, finished, sounds_done
from ametijuhend.readers.hyphens import SOFT
from ametijuhend.readers.ledger import Ledger
from ametijuhend.readers.pieces import GridRow, Piece, Unit, pieces_in, shortened
from ametijuhend.readers.texts import ended, goes_on, grouped
from ametijuhend.readers.understand_sections import shortened_head
from ametijuhend.readers.vocabulary import Vocabulary

_NUMBER_LETTERS = 6
_LINKS = frozenset({"ja", "ning", "või", "ega", "ehk", "sh", "kui", "et"})


class DutiesReader:
    """Collects the duties of one section."""

    def __init__(self, names: Vocabulary, ledger: Ledger) -> None:
        self._names = names
        self._ledger = ledger
        self._duties: list[Draft] = []
        self._roles: tuple[Role, ...] = ()
        self._mode: Role | None = None
        self._results_named = False
        self._count: Counting = counting_of((), names.columns)
        self._went_on = False

    @property
    def number_form(self) -> NumberForm:
        """How the duties' numbers are written."""
        return self._count.form

    def read(self, units: Sequence[Unit]) -> tuple[Duty, ...]:
        """Return the duties in their order."""
        self._count = counting_of(units, self._names.columns)
        for unit in units:
            if isinstance(unit, GridRow):
                self._row(unit)
            else:
                self._piece(unit)
        return tuple(finished(draft, number, self._ledger) for number, draft in enumerate(self._duties, 1))

    def _column(self, text: str) -> Role | None:
        name = self._names.columns.find(text)
        return Role(name.of) if name else None

    # Tables

    def _row(self, row: GridRow) -> None:
        roles = [self._column(" ".join(piece.text for piece in cell)) for cell in row.cells]
        if any(roles) and all(role or not cell for role, cell in zip(roles, row.cells, strict=True)):
            self._roles = tuple(role or Role.NUMBER for role in roles)
            self._ledger.furnish(*pieces_in([row]))
            return
        cells: dict[Role, list[Piece]] = {}
        for role, cell in zip(self._roles_of(row), row.cells, strict=True):
            cells.setdefault(role, []).extend(cell)
        number = cells.get(Role.NUMBER, [])
        self._ledger.furnish(*number)
        tasks, results = cells.get(Role.TASK, []), cells.get(Role.RESULT, [])
        if number and tasks:
            self._open(tasks[:1], number[0].text)
            self._under_task(tasks[1:])
        elif tasks:
            self._task_cell(tasks, row)
        self._subtasks(cells.get(Role.SUBTASK, []))
        self._result_cell(results, went_on=self._went_on or not (number or tasks or row.merged))

    def _roles_of(self, row: GridRow) -> tuple[Role, ...]:
        if len(self._roles) == len(row.cells):
            return self._roles
        more = len(row.cells) - 2
        if not more:
            return Role.TASK, Role.RESULT
        first = " ".join(piece.text for piece in row.cells[0])
        if len(first) <= _NUMBER_LETTERS and not any(map(str.isalpha, first)):
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

    # Paragraphs

    def _piece(self, piece: Piece) -> None:
        if self._label(piece):
            return
        if self._starts(piece):
            self._mode = None
            self._open([piece])
        elif not self._duties:
            self._ledger.leave(translate("Import", "It stands before the first duty."), piece)
        elif self._mode is Role.RESULT and piece.numbered and (named := self._named(piece)):
            named.results.append([piece])
        else:
            self._below(piece)

    def _label(self, piece: Piece) -> bool:
        """Whether a piece is the name of a column or of a list; notes which."""
        if piece.bullet:
            return False
        if role := self._column(piece.text):
            self._ledger.furnish(piece)
            self._mode = role if self._duties or role is not Role.TASK else None
            self._results_named |= role is Role.RESULT
            return True
        roles = self._columns_in(piece.text)
        if len(roles) > 1:
            self._ledger.furnish(piece)
            self._results_named |= Role.RESULT in roles
            return True
        head, colon, rest = piece.text.partition(":")
        role = self._column(head) if colon and not piece.numbered else None
        if role in {Role.RESULT, Role.SUBTASK} and self._duties and rest.strip():
            self._ledger.furnish(shortened_head(piece, head))
            self._mode = role
            self._results_named |= role is Role.RESULT
            self._below(shortened(piece, rest.strip()))
            return True
        return False

    def _columns_in(self, text: str) -> list[str]:
        found: list[str] = []
        while text:
            name = self._names.columns.starting(text)
            if name is None:
                return []
            found.append(name[0].of)
            text = text[name[1] :].lstrip(" :|\t/")
        return found

    def _starts(self, piece: Piece) -> bool:
        """Whether a piece outside tables begins a duty."""
        if piece.soft:
            return False
        if self._count.numbered:
            return self._count.is_head(piece) and not (self._mode is Role.RESULT and self._named(piece))
        if self._count.bulleted:
            first = self._duties[0].task[0] if self._duties else piece
            same = piece.marker is not None and first.marker is not None
            deeper = same and (piece.marker.level, piece.indent) > (first.marker.level, first.indent)  # type: ignore[union-attr]
            other = same and piece.marker.text != first.marker.text  # type: ignore[union-attr]
            return (
                piece.bullet and not deeper and not (other and self._duties) and self._mode is not Role.RESULT
            )
        if piece.marker or (self._mode is Role.RESULT and not piece.bold):
            return False
        return not (self._duties and goes_on(self._duties[-1].last_text, piece))

    def _named(self, piece: Piece) -> Draft | None:
        """Return the duty whose number a result bears in a list of results of its own."""
        wanted = piece.marker.text.strip(".") if piece.marker else ""
        return next((one for one in self._duties[:-1] if one.number.strip(".") == wanted), None) or next(
            (
                one
                for one in self._duties[-1:]
                if one.number.strip(".") == wanted and self._mode is Role.RESULT
            ),
            None,
        )

    def _below(self, piece: Piece) -> None:
        """Read a piece that stands below a duty."""
        draft = self._duties[-1]
        items = draft.results or draft.subtasks
        if not piece.marker and (piece.soft or goes_on(self._duties[-1].last_text, piece)):
            (items[-1] if items else draft.task).append(piece)
            return
        role = self._role(piece, draft)
        (draft.results if role is Role.RESULT else draft.subtasks).append([piece])

    def _role(self, piece: Piece, draft: Draft) -> Role:
        if self._mode in {Role.RESULT, Role.SUBTASK}:
            return self._mode
        if draft.results:
            return Role.RESULT
        if draft.subtasks:
            return Role.RESULT if _ends_subtasks(draft.subtasks, piece) else Role.SUBTASK
        if draft.task[-1].text.endswith(":") or piece.numbered:
            return Role.SUBTASK
        if not self._results_named:
            reason = translate("Import", "Nothing says whether this is a sub-task or an expected result.")
            draft.doubt(0.6, reason)
        return Role.RESULT if self._results_named or sounds_done(piece.text) else Role.SUBTASK


def _ends_subtasks(subtasks: Sequence[Sequence[Piece]], piece: Piece) -> bool:
    """Whether a piece is the first result after sub-tasks: another mark, or after the last full stop."""
    first, last = subtasks[0][0], subtasks[-1][-1]
    if first.numbered and piece.numbered:
        return False
    changed = first.marker and piece.marker and first.marker.text != piece.marker.text
    return bool(changed) or (last.text.endswith(".") and first.text.endswith((";", ",")))
