"""Reads the duties with their sub-tasks and expected results, and keeps each result with its duty."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ametijuhend.language import translate
from ametijuhend.model.document import Duty, NumberForm
from ametijuhend.readers.duty_drafts import Draft, Role, counting_of, finished, sounds_done
from ametijuhend.readers.ledger import Ledger
from ametijuhend.readers.looks import shortened_head
from ametijuhend.readers.pieces import GridRow, Piece, Unit, shortened
from ametijuhend.readers.texts import goes_on
from ametijuhend.readers.understand_duty_rows import DutyRows
from ametijuhend.readers.vocabulary import Vocabulary

_RESULT_TOO = re.compile(r"(?<=[.;,])\s+(\w+(?:\s\w+)?):\s+(?=\S)")


class DutiesReader(DutyRows):
    """Collects the duties of one section, those of tables and those of paragraphs."""

    def __init__(self, names: Vocabulary, ledger: Ledger) -> None:
        super().__init__(names, ledger)
        self._mode: Role | None = None
        self._results_named = False
        self._each_named = False
        """Whether a line above the results of each duty says that they are results."""

    @property
    def number_form(self) -> NumberForm:
        """How the duties' numbers are written."""
        return self._count.form

    def read(self, units: Sequence[Unit]) -> tuple[Duty, ...]:
        """Return the duties in their order."""
        self._count = counting_of(units, self._names.columns, self._named_row)
        self._each_named = sum(self._names_results(unit) for unit in units) > 1
        for unit in units:
            if isinstance(unit, GridRow):
                self._row(unit)
            else:
                self._piece(unit)
        return tuple(finished(draft, number, self._ledger) for number, draft in enumerate(self._duties, 1))

    def _column(self, text: str) -> Role | None:
        name = self._names.columns.find(text)
        return Role(name.of) if name else None

    def _piece(self, piece: Piece) -> None:
        if self._label(piece):
            return
        if self._starts(piece):
            self._mode = None
            self._whole(piece)
        elif not self._duties:
            self._ledger.leave(translate("Import", "It stands before the first duty."), piece)
        elif self._mode is Role.RESULT and piece.numbered and (named := self._named(piece)):
            named.results.append([piece])
        else:
            self._below(piece)

    def _whole(self, piece: Piece) -> None:
        """Open a duty with a piece that may tell its result, too: “Koostab eelarve. Tulemus: …”."""
        found = _RESULT_TOO.search(piece.text)
        if not found or self._column(found[1]) is not Role.RESULT:
            self._open([piece])
            return
        end = found.start(1)
        self._open([replace(shortened_head(piece, piece.text[:end].rstrip()), marker=piece.marker)])
        self._ledger.furnish(replace(shortened_head(piece, found[1]), marker=None))
        self._duties[-1].results.append([shortened(piece, piece.text[found.end() :])])

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
        if role is Role.TASK and rest.strip() and piece.boxed:
            self._ledger.furnish(shortened_head(piece, head))
            self._mode = None
            self._open([shortened(piece, rest.strip())])
            return True
        if role in {Role.RESULT, Role.SUBTASK} and self._duties and rest.strip():
            self._ledger.furnish(shortened_head(piece, head))
            self._mode = role
            self._results_named |= role is Role.RESULT
            last = self._duties[-1]
            (last.results if role is Role.RESULT else last.subtasks).append([shortened(piece, rest.strip())])
            return True
        return False

    def _names_results(self, unit: Unit) -> bool:
        """Whether a line says that what follows, in it or below, are results."""
        if isinstance(unit, GridRow) or unit.bullet or unit.numbered:
            return False
        return self._column(unit.text.partition(":")[0]) is Role.RESULT

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
        if self._each_named:
            return Role.SUBTASK
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
    marks = first.bullet == piece.bullet and not first.bullet  # letters count, as numbers do
    changed = first.marker and piece.marker and not marks and first.marker.text != piece.marker.text
    return bool(changed) or (last.text.endswith(".") and first.text.endswith((";", ",")))
