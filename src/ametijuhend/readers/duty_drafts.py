"""A duty while it is read, how a section counts its duties, and the duty of the document."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from ametijuhend.model.document import Duty, NumberForm
from ametijuhend.model.node import Item
from ametijuhend.readers.ledger import Ledger
from ametijuhend.readers.markers import is_number
from ametijuhend.readers.pieces import GridRow, Piece, Unit, pieces_in
from ametijuhend.readers.texts import ended, item_text
from ametijuhend.readers.vocabulary import Names

_STATES = (
    " on ",
    " ei ole ",
    "tud.",
    "tud;",
    "dud.",
    "tud ",
    "tagatud",
    "toimub",
    "toimuvad",
    "vastab",
    "vastavad",
)
_ACTS = ("mine", "misel", "mises", "mine;", "mine.", "mine,", "mises,")


class Role(StrEnum):
    """What a column or a list under a duty holds."""

    NUMBER = "number"
    TASK = "task"
    SUBTASK = "subtask"
    RESULT = "result"
    OTHER = "other"
    """What the document has no field for, such as the share of the working time."""


@dataclass
class Draft:
    """A duty while it is read."""

    number: str = ""
    task: list[Piece] = field(default_factory=list)
    subtasks: list[list[Piece]] = field(default_factory=list)
    results: list[list[Piece]] = field(default_factory=list)
    heads_rows: bool = False
    """Whether it is a line above rows that are its parts."""
    confidence: float = 1.0
    reason: str = ""

    def doubt(self, confidence: float, reason: str) -> None:
        """Be no surer than this."""
        if confidence < self.confidence:
            self.confidence, self.reason = confidence, reason

    @property
    def last_text(self) -> str:
        """The text that was read last."""
        for items in (self.results, self.subtasks):
            if items:
                return items[-1][-1].text
        return self.task[-1].text


@dataclass(frozen=True, slots=True)
class Counting:
    """How a section's duties are told apart."""

    numbered: bool
    level: int
    """The level of the duties' numbers."""
    bulleted: bool
    """Whether the duties themselves are a list with bullets."""
    mostly_ended: bool
    """Whether most tasks end with a full stop or the like."""
    form: NumberForm

    def is_head(self, piece: Piece) -> bool:
        """Whether a piece has the number of a duty."""
        return piece.numbered and piece.marker is not None and piece.marker.level <= self.level


def counting_of(units: Sequence[Unit], columns: Names, named: Callable[[GridRow], object]) -> Counting:
    """Return how the duties of a section are told apart, found before the first is read.

    ``named`` tells of a row whether its first cell only names what stands beside it.
    """
    markers = [piece.marker for piece in pieces_in(units) if piece.marker and is_number(piece.marker)]
    rows = [unit for unit in units if isinstance(unit, GridRow)]
    heads = [piece for row in rows for cell in row.cells[:1] for piece in cell[:1] if not named(row)]
    free = [unit for unit in units if isinstance(unit, Piece) and not columns.find(unit.text)]
    levels = [piece.marker.level for piece in heads or free if piece.numbered and piece.marker]
    ends = [ended(piece.text) for piece in heads if not columns.find(piece.text)]
    bullets = all(piece.bullet or piece.soft or piece.text.endswith(":") for piece in free)
    dots = Counter(marker.text.endswith(".") for marker in markers if "." in marker.text.rstrip("."))
    return Counting(
        numbered=bool(levels),
        level=min(levels, default=0),
        bulleted=bullets and not levels,
        mostly_ended=sum(ends) * 2 > len(ends),
        form=NumberForm.DOTTED if dots[True] > dots[False] else NumberForm.PLAIN,
    )


def finished(draft: Draft, number: int, ledger: Ledger) -> Duty:
    """Return the document's duty, and note where its texts came from."""
    name = f"d{number:02}"
    ledger.place(f"duties/{name}/task", draft.task, draft.confidence, draft.reason)
    for kind, letter, items in (("subtasks", "s", draft.subtasks), ("results", "r", draft.results)):
        for place, pieces in enumerate(items, 1):
            path = f"duties/{name}/{kind}/{name}{letter}{place}/text"
            ledger.place(path, pieces, draft.confidence, draft.reason)
    return Duty(
        id=name,
        task=item_text(draft.task, ledger),
        subtasks=_items(draft.subtasks, f"{name}s", ledger),
        results=_items(draft.results, f"{name}r", ledger),
    )


def _items(items: Sequence[Sequence[Piece]], prefix: str, ledger: Ledger) -> tuple[Item, ...]:
    return tuple(
        Item(id=f"{prefix}{place}", text=item_text(pieces, ledger)) for place, pieces in enumerate(items, 1)
    )


def sounds_done(text: str) -> bool:
    """Whether a text tells a state, as results do, and no act, as sub-tasks do."""
    low = f" {text.casefold()} "
    return any(sign in low for sign in _STATES) and not low.rstrip(" .;").endswith(_ACTS)
