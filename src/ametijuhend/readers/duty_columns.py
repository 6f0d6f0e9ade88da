"""Which column of a table of duties holds what, and which row names only what stands beside it."""

import re
from collections.abc import Sequence

from ametijuhend.readers.duty_drafts import Role
from ametijuhend.readers.pieces import GridRow, Piece
from ametijuhend.readers.vocabulary import Names

_LONGEST = 60
_PAIR = 2
_END = r"(?:\s*[(/].*)?$"
_ENDINGS = (
    (Role.OTHER, re.compile(r"\b(?:osakaal|ajakulu|töömaht|tähta(?:eg|jad)|sagedus|märkused)\b")),
    (Role.SUBTASK, re.compile(rf"al(?:a|am)-?ülesan(?:ne|ded){_END}")),
    (Role.RESULT, re.compile(rf"(?:tulemus(?:ed)?|mõõdik(?:ud)?|kriteerium(?:id)?|näitaja(?:d)?){_END}")),
    (Role.TASK, re.compile(rf"(?:ülesan(?:ne|ded)|kohustus(?:ed)?|tegevus(?:ed)?|valdkon(?:d|nad)){_END}")),
)
_COUNT = re.compile(r"\s*\d{1,2}\.?:?$")


def column_role(text: str, columns: Names) -> Role | None:
    """Return what a column of this name holds, known as a whole or by its last word; None for no name."""
    if name := columns.find(text):
        return Role(name.of)
    if not text or len(text) > _LONGEST or text.rstrip().endswith((".", ";", ",")):
        return None
    return next((role for role, ending in _ENDINGS if ending.search(text.strip(" :").casefold())), None)


def header_roles(row: GridRow, columns: Names) -> tuple[Role, ...]:
    """Return what each column holds if a row names them; nothing for a row of duties."""
    texts = [" ".join(piece.text for piece in cell) for cell in row.cells]
    known = [columns.find(text) for text in texts]
    roles = [column_role(text, columns) for text in texts]
    whole = any(known) and all(name or not text for name, text in zip(known, texts, strict=True))
    if not whole and not _names_all(row, texts, roles):
        return ()
    return _apart(
        [role or (Role.OTHER if text else Role.NUMBER) for role, text in zip(roles, texts, strict=True)]
    )


def labelled(row: GridRow, columns: Names) -> Role | None:
    """Return what stands beside a row's first cell if that cell only names it: “Tulemus”, “Ülesanne 1”."""
    filled = row.filled
    if len(filled) != _PAIR or len(filled[0]) != 1 or filled[0] is not row.cells[0]:
        return None
    name = columns.find(_COUNT.sub("", filled[0][0].text))
    beside = columns.find(filled[1][0].text, misspelt=False)
    role = Role(name.of) if name and not beside else None
    return role if role is not Role.NUMBER else None


def _names_all(row: GridRow, texts: Sequence[str], roles: Sequence[Role | None]) -> bool:
    """Whether short cells that stand out or come first name the columns, a result's among them."""
    shown = row.first or row.header or all(_is_bold(cell) for cell in row.filled)
    unknown = sum(role is None and bool(text) for role, text in zip(roles, texts, strict=True))
    named = Role.RESULT in roles and (Role.TASK in roles or unknown > 0)
    return shown and named and unknown <= 1 and all(len(text) <= _LONGEST for text in texts)


def _is_bold(cell: Sequence[Piece]) -> bool:
    return all(piece.bold for piece in cell)


def _apart(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Return the roles so that one column holds the task: of two, the second holds its parts."""
    made: list[Role] = []
    for role in roles:
        if role is Role.OTHER and Role.TASK not in roles:
            role = Role.TASK if Role.TASK not in made else Role.OTHER  # noqa: PLW2901
        made.append(Role.SUBTASK if role is Role.TASK and Role.TASK in made else role)
    return tuple(made)
