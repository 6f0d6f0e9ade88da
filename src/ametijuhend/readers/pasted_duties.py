"""Items and duties made of what was pasted."""

from collections.abc import Iterable, Iterator, Sequence

from ametijuhend.model.checks.duties import is_state
from ametijuhend.model.document import Duty
from ametijuhend.model.node import Item, new_id
from ametijuhend.readers.clipboard import Cell, Line, Pasted
from ametijuhend.readers.markers import is_number, parted
from ametijuhend.readers.vocabulary import load_vocabulary

_TASK, _RESULT = "task", "result"


def as_items(found: Pasted) -> tuple[Item, ...]:
    """Return an item for each paragraph, without the numbers and bullets before it, or a table's head."""
    lines = found.lines
    if found.rows:
        rows, *_ = _columns(found.rows)
        lines = tuple(line for row in rows for cell in row for line in cell)
    return _items(_unnumbered(lines))


def as_duties(found: Pasted) -> tuple[Duty, ...]:
    """Return duties: of two columns the tasks with their results, of a list an item's own items below it.

    Items below an item are results where they say what has been achieved, else sub-tasks.
    """
    return tuple(_of_rows(found.rows) if found.rows else _of_lines(_unnumbered(found.lines)))


def _of_rows(rows: Sequence[tuple[Cell, ...]]) -> Iterator[Duty]:
    rows, tasks, results = _columns(rows)
    duty: Duty | None = None
    for row in rows:
        task, subtasks = _task(row[tasks])
        found = _items(_unnumbered(row[results])) if results < len(row) else ()
        if duty is None or task:
            if duty is not None:
                yield duty
            duty = Duty(id=new_id(), task=task, subtasks=subtasks, results=found)
        else:  # the row goes on with the duty above
            more = {"subtasks": (*duty.subtasks, *subtasks), "results": (*duty.results, *found)}
            duty = duty.model_copy(update=more)
    if duty is not None:
        yield duty


def _columns(rows: Sequence[tuple[Cell, ...]]) -> tuple[Sequence[tuple[Cell, ...]], int, int]:
    """Return the rows without their heads, and the columns of tasks and results."""
    names = [_column_names(row) for row in rows[:1]]
    head = names[0] if names else []
    if _TASK in head or _RESULT in head:
        task = head.index(_TASK) if _TASK in head else 0
        result = head.index(_RESULT) if _RESULT in head else task + 1
        return rows[1:], task, result
    task = 0
    filled = [row[0] for row in rows if row[0]]
    if len(rows[0]) > 2 and all(_is_only_number(cell) for cell in filled):  # noqa: PLR2004
        task = 1
    return rows, task, task + 1


def _column_names(row: tuple[Cell, ...]) -> list[str]:
    columns = load_vocabulary().columns
    found = [columns.find(" ".join(line.text for line in cell)) for cell in row]
    return [name.of if name else "" for name in found]


def _is_only_number(cell: Cell) -> bool:
    text = " ".join(line.text for line in cell).strip(" .)")
    return text.replace(".", "").isdigit()


def _task(cell: Cell) -> tuple[str, tuple[Item, ...]]:
    """Return the task of a cell, its plain lines in one, and its sub-tasks, which are items of a list."""
    lines = [line for line in cell if line.text]
    if lines and all(line.level for line in lines):
        lines = [lines[0]._replace(level=0), *lines[1:]]
    texts = [line.text for line in lines if not line.level]
    task = _without_number(" ".join(texts)) if texts else ""
    return task, _items(line for line in lines if line.level)


def _of_lines(lines: Sequence[Line]) -> Iterator[Duty]:
    top = min((line.level for line in lines), default=0)
    task, below = "", list[Line]()
    for line in lines:
        if line.level == top:
            if task:
                yield _duty(task, below)
            task, below = line.text, []
        else:
            below.append(line)
    if task:
        yield _duty(task, below)


def _duty(task: str, below: Iterable[Line]) -> Duty:
    items = _items(below)
    results = tuple(item for item in items if is_state(item.text))
    subtasks = tuple(item for item in items if item not in results)
    return Duty(id=new_id(), task=task, subtasks=subtasks, results=results)


def _items(lines: Iterable[Line]) -> tuple[Item, ...]:
    return tuple(Item(id=new_id(), text=line.text) for line in lines if line.text)


def _unnumbered(lines: Sequence[Line]) -> list[Line]:
    """Return lines without the numbers before them, where every line of the outermost level has one.

    Why every: "2. kvartali aruanne" begins with a number that belongs to it.
    """
    top = min((line.level for line in lines), default=0)
    outer = [line for line in lines if line.level == top]
    if not all(is_number(parted(line.text)[0]) for line in outer):
        return [line._replace(text=_without_number(line.text, several=True)) for line in lines]
    return [line._replace(text=_without_number(line.text)) for line in lines]


def _without_number(text: str, *, several: bool = False) -> str:
    """Return a text without a number before it; if told only one of several parts, such as 3.1."""
    marker, rest = parted(text)
    if marker is None or not is_number(marker) or not rest.strip():
        return text
    return rest.strip() if marker.text.strip(".)").count(".") or not several else text
