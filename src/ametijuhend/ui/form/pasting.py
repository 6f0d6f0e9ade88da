"""What is pasted into a list: each line an item, the rows of a table cards with their parts."""

import re
from collections.abc import Callable

from PySide6.QtCore import QMimeData

from ametijuhend.model.arranging import main_part
from ametijuhend.model.document import AdditionalCompetency, Competency, Duty
from ametijuhend.model.node import Node, clean_text
from ametijuhend.model.paths import DocumentPath


def pasted_words(mime: QMimeData) -> str:
    """Return what was copied as words for one field: no bullets, no tabs, no line end after the last."""
    text = clean_text(mime.text())
    if text and not re.search(r"[\t\n]", text):
        return text
    from ametijuhend.readers.clipboard import pasted  # noqa: PLC0415  # only where something is pasted

    found = pasted(mime.html(), text)
    if found.rows:
        rows = ([line.text for cell in row for line in cell] for row in found.rows)
        return "\n".join(map(" ".join, rows))
    return "\n".join(line.text for line in found.lines)


def pasted_lines(mime: QMimeData, *, whole: bool) -> tuple[str, ...]:
    """Return the lines that were copied, without what a list prints before them.

    Some words for one field give none, unless they are to be a row of their own as a whole.
    """
    from ametijuhend.readers.clipboard import pasted  # noqa: PLC0415  # only where something is pasted
    from ametijuhend.readers.pasted_duties import as_items  # noqa: PLC0415

    found = pasted(mime.html(), mime.text())
    return tuple(item.text for item in as_items(found)) if whole or found.structured else ()


def pasted_cards(path: DocumentPath, mime: QMimeData) -> tuple[Node, ...]:
    """Return the cards that were copied into a list of cards or the field that one goes by.

    Empty where the place takes none, or where only some words for one field were copied.
    """
    from ametijuhend.readers.clipboard import pasted  # noqa: PLC0415
    from ametijuhend.readers.pasted_duties import as_duties  # noqa: PLC0415

    make = _maker(path)
    found = pasted(mime.html(), mime.text())
    whole = path.rpartition("/")[2] in _CARDS
    return tuple(make(duty) for duty in as_duties(found)) if make and (whole or found.structured) else ()


def _maker(path: DocumentPath) -> Callable[[Duty], Node] | None:
    """Return what makes a card for a list at a path, or for the list whose card has its main field there."""
    steps = path.split("/")
    if steps[-1] in _CARDS:
        return _CARDS[steps[-1]]
    name = steps[-3] if len(steps) > 2 else ""  # noqa: PLR2004  # list, id, field
    make = _CARDS.get(name)
    return make if make is not None and steps[-1] == main_part(_KINDS[name]) else None


def _competency(duty: Duty) -> Competency:
    return Competency(id=duty.id, name=duty.task, indicators=(*duty.subtasks, *duty.results))


def _additional(duty: Duty) -> AdditionalCompetency:
    words = " ".join(item.text for item in (*duty.subtasks, *duty.results))
    return AdditionalCompetency(id=duty.id, name=duty.task, description=words)


_CARDS: dict[str, Callable[[Duty], Node]] = {
    "duties": lambda duty: duty,
    "core_competencies": _competency,
    "additional_competencies": _additional,
}
_KINDS: dict[str, type[Node]] = {
    "duties": Duty,
    "core_competencies": Competency,
    "additional_competencies": AdditionalCompetency,
}
