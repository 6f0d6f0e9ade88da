"""One undo step: the document before and after it, and when typing still belongs to the step before."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from ametijuhend.model.document import Document
from ametijuhend.model.paths import DocumentPath

BURST_PAUSE = 1.0
"""Seconds without a keystroke after which typing starts a new step."""


Spot = tuple[DocumentPath, int]
"""Where a cursor stands: a place, and after how many characters of its text."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of the document; ``typed`` holds the text before and after where keys made it.

    A ``fresh`` one changes what has just been saved: it belongs to no burst before it. ``spots`` are where
    the cursor goes when the change is taken back and when it is made again; None for its own path.
    """

    before: Document
    after: Document
    path: DocumentPath
    moment: float
    typed: tuple[str, str] | None = None
    fresh: bool = False
    spots: tuple[Spot | None, Spot | None] = (None, None)


_Show = Callable[[Document, DocumentPath, Spot | None], None]


class Step(QUndoCommand):
    """The one undo command: it shows the document after the edit, or the one before it."""

    def __init__(self, edit: Edit, text: str, show: _Show) -> None:
        super().__init__(text)
        self.edit = edit
        self._last = edit
        self._show = show

    @override
    def redo(self) -> None:
        """Show the document after this step."""
        self._show(self.edit.after, self.edit.path, self.edit.spots[1])

    @override
    def undo(self) -> None:
        """Show the document before this step, the very object it was."""
        self._show(self.edit.before, self.edit.path, self.edit.spots[0])

    def take_in(self, newer: Edit) -> bool:
        """Take a newer edit in if it goes on with the same burst of typing; whether it does.

        Why not Qt's own merging: PySide never lets go of a command that Qt has merged away, and the
        documents with it.
        """
        if not goes_on(self._last, newer):
            return False
        first = self.edit
        spots = (first.spots[0], newer.spots[1])
        self.edit = Edit(first.before, newer.after, first.path, newer.moment, newer.typed, spots=spots)
        self._last = newer
        return True


def goes_on(last: Edit, newer: Edit) -> bool:
    """Return whether the newer edit belongs to the same burst of typing in the same field."""
    if newer.fresh or last.path != newer.path or last.typed is None or newer.typed is None:
        return False
    if newer.moment - last.moment > BURST_PAUSE:
        return False
    grew, grows = (len(after) >= len(before) for before, after in (last.typed, newer.typed))
    return grew == grows and not _starts_word(*newer.typed)


def _starts_word(before: str, after: str) -> bool:
    """Return whether the change is the space before a new word."""
    place = next(
        (at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), len(before)
    )
    inserted = after[place : place + len(after) - len(before)]
    return inserted[:1].isspace() and place > 0 and not after[place - 1].isspace()
