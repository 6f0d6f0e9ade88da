"""Arranging lists: splitting, joining, doubling, moving, indenting, as pure functions.

Each returns also where the cursor goes. A row is an item or a card, by its path: ``rights/items/k3f9`` or
``duties/p2m7``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ametijuhend.model import paths
from ametijuhend.model.document import AdditionalCompetency, Competency, Document, Duty, Signatory
from ametijuhend.model.node import Item, Node, new_id
from ametijuhend.model.paths import DocumentPath

CHILDREN: dict[type[Node], str] = {Duty: "subtasks", Competency: "indicators"}
"""The list of a card that its neighbours can be indented into."""

_PARTS: dict[type[Node], tuple[str, ...]] = {
    Item: ("text",),
    Duty: ("task", "subtasks", "results"),
    Competency: ("name", "indicators"),
    AdditionalCompetency: ("name", "qualifier", "description"),
    Signatory: ("party", "mark", "name", "title"),
}
"""The fields of a row, as one reads them in its form; the first is what it goes by."""

_KINDS: dict[str, type[Node]] = {
    "duties": Duty,
    "core_competencies": Competency,
    "additional_competencies": AdditionalCompetency,
    "signatories": Signatory,
}


@dataclass(frozen=True, slots=True)
class Arranged:
    """A document with a list arranged anew, and the place in a text where the cursor stands then."""

    document: Document
    path: DocumentPath
    position: int = 0


def new_row(path: DocumentPath, text: str = "") -> Node:
    """Return a fresh row for the list at a path, with what it goes by."""
    kind = _KINDS.get(path.rpartition("/")[2], Item)
    return kind.model_validate({"id": new_id(), main_part(kind): text})


def main_part(kind: type[Node]) -> str:
    """Return the field that a row goes by: an item's text, a duty's task, a competency's name."""
    return _PARTS[kind][0]


def rows_over(document: Document, path: DocumentPath) -> tuple[DocumentPath, ...]:
    """Return the rows that a place lies in, the outermost first: a duty and then its result."""
    steps, value = path.split("/"), document
    found: list[DocumentPath] = []
    for count in range(1, len(steps) + 1):
        here = paths.join(*steps[:count])
        try:
            child = paths.get(document, here)
        except paths.NoSuchPlaceError:
            break
        if isinstance(value, tuple) and type(child) in _PARTS:
            found.append(here)
        value = child
    return tuple(found)


def add(document: Document, path: DocumentPath, after: DocumentPath = "", text: str = "") -> Arranged:
    """Return the document with a fresh row in the list at a path, after one of its rows or at the end."""
    row = new_row(path, text)
    place = paths.index_of(document, after) + 1 if after else None
    return Arranged(paths.insert(document, path, row, place), _main(path, row), len(text))


def split(document: Document, path: DocumentPath, start: int, end: int | None = None) -> Arranged:
    """Return the document with an item split in its text: what stands after goes into a row below.

    Text between start and end, where it was selected, goes away.
    """
    row, field = paths.parent(path), path.rpartition("/")[2]
    old, where = paths.get(document, row), paths.parent(row)
    text: str = getattr(old, field)
    before, after = text[:start], text[start if end is None else end :]
    place = paths.index_of(document, row)
    if not before.strip() and after.strip():  # the row goes down whole, with its id and its link
        document = paths.put(document, path, after.lstrip())
        return Arranged(paths.insert(document, where, new_row(where), place), path, 0)
    new = type(old).model_validate({"id": new_id(), field: after.lstrip()})
    document = paths.put(document, path, before.rstrip() if after.strip() else before)
    return Arranged(paths.insert(document, where, new, place + 1), paths.join(where, paths.key(new), field))


def split_card(document: Document, card: DocumentPath, path: DocumentPath, position: int) -> Arranged:
    """Return the document with a card split at a place in it: what stands after goes into a card below."""
    old, where = paths.get(document, card), paths.parent(card)
    parts = _PARTS[type(old)]
    inner = path.removeprefix(f"{card}/").split("/") if path.startswith(f"{card}/") else [parts[0]]
    at = parts.index(inner[0]) if inner[0] in parts else 0
    first, second = _halves(getattr(old, parts[at]), inner[1:], position)
    rest = {name: getattr(old, name) for name in parts[at + 1 :]}
    empty = {name: () if isinstance(value, tuple) else "" for name, value in rest.items()}
    new = type(old).model_validate({"id": new_id(), parts[at]: second} | rest)
    changed = old.model_copy(update={parts[at]: first} | empty)
    document = _with_row(document, card, changed)
    document = paths.insert(document, where, new, paths.index_of(document, card) + 1)
    return Arranged(document, _main(where, new))


def join(document: Document, path: DocumentPath) -> Arranged | None:
    """Return the document with a row joined to the one before it in its list; None for the first."""
    where, place = paths.parent(path), paths.index_of(document, path)
    if place == 0:
        return None
    one, other = paths.get(document, where)[place - 1], paths.get(document, path)
    joined = {name: _joined(getattr(one, name), getattr(other, name)) for name in _PARTS[type(one)]}
    field = main_part(type(one))
    seam = len(joined[field]) - len(getattr(other, field).strip())
    document = paths.remove(document, path)
    target = paths.join(where, paths.key(one))
    document = _with_row(document, target, one.model_copy(update=joined))
    return Arranged(document, paths.join(target, field), seam)


def remove(document: Document, path: DocumentPath) -> Arranged:
    """Return the document without a row; the cursor goes to the end of the one before, or else after."""
    where, place = paths.parent(path), paths.index_of(document, path)
    document = paths.remove(document, path)
    left = paths.get(document, where)
    if not left:
        return Arranged(document, where)
    row = left[max(place - 1, 0)]
    return Arranged(document, _main(where, row), len(getattr(row, main_part(type(row)))) if place else 0)


def duplicate(document: Document, path: DocumentPath) -> Arranged:
    """Return the document with a second such row below, linked to the library as the first is."""
    old, where = paths.get(document, path), paths.parent(path)
    new = _copy(old)
    document = paths.insert(document, where, new, paths.index_of(document, path) + 1)
    target = paths.join(where, paths.key(new))
    links = (one for one in document.links if one.path == path)
    more = tuple(one.model_copy(update={"id": new_id(), "path": target}) for one in links)
    if more:
        document = document.model_copy(update={"links": (*document.links, *more)})
    return Arranged(document, _main(where, new), len(getattr(new, main_part(type(new)))))


def move(document: Document, path: DocumentPath, steps: int, field: str = "") -> Arranged | None:
    """Return the document with a row moved in its list, over its end into the next card's; None if not."""
    where, place = paths.parent(path), paths.index_of(document, path) + steps
    row = paths.get(document, path)
    field = field or main_part(type(row))
    if 0 <= place < len(paths.get(document, where)):
        return Arranged(paths.move(document, path, place), paths.join(path, field))
    beyond = _neighbour(document, paths.parent(where), steps) if where.count("/") > 1 else None
    if beyond is None or not isinstance(row, Item):
        return None
    target = paths.join(beyond, where.rpartition("/")[2])
    return _carried(document, path, target, 0 if steps > 0 else len(paths.get(document, target)))


def carry(document: Document, path: DocumentPath, target: DocumentPath, index: int) -> Arranged | None:
    """Return the document with a row put at a position of a list that takes its kind; None if it does not."""
    row = paths.get(document, path)
    if type(new_row(target)) is not type(row) or f"{target}/".startswith(f"{path}/"):
        return None
    if target != paths.parent(path):
        return _carried(document, path, target, index)
    index -= paths.index_of(document, path) < index
    return Arranged(paths.move(document, path, index), paths.join(path, main_part(type(row))))


def indent(document: Document, path: DocumentPath) -> Arranged | None:
    """Return the document with a card as a sub-task of the one before; its own lists go there with it."""
    where, place, old = paths.parent(path), paths.index_of(document, path), paths.get(document, path)
    children = CHILDREN.get(type(old))
    if children is None or place == 0:
        return None
    above = paths.get(document, where)[place - 1]
    own = Item(id=paths.key(old), text=getattr(old, main_part(type(old))))
    own = next(iter(_fresh((own,), getattr(above, children))))
    lists = {name: getattr(old, name) for name in _PARTS[type(old)][1:]}
    lists[children] = (own, *lists[children])
    joined = {name: _joined(getattr(above, name), items) for name, items in lists.items()}
    target = paths.join(where, paths.key(above))
    document = _with_row(paths.remove(document, path), target, above.model_copy(update=joined))
    return Arranged(document, paths.join(target, children, own.id, "text"))


def outdent(document: Document, path: DocumentPath) -> Arranged | None:
    """Return the document with a sub-task as a duty of its own after the one it stood in; None for others."""
    card = paths.parent(paths.parent(path))
    if not card:
        return None
    old, item = paths.get(document, card), paths.get(document, path)
    if CHILDREN.get(type(old)) != paths.parent(path).rpartition("/")[2]:
        return None
    where = paths.parent(card)
    new = new_row(where, item.text)
    document = paths.insert(paths.remove(document, path), where, new, paths.index_of(document, card) + 1)
    return Arranged(document, _main(where, new))


def put_texts(
    document: Document, path: DocumentPath, texts: Sequence[str], start: int = 0, end: int | None = None
) -> Arranged:
    """Return the document with texts put in at a row's main field, each the next row: what pasting means.

    What stood after the cursor goes on after the last; several at a text's end, or a list's, are new rows.
    """
    value = paths.get(document, path)
    if isinstance(value, tuple):
        rows = [new_row(path, text) for text in texts]
        return put_rows(document, path, rows)
    row, field = paths.parent(path), path.rpartition("/")[2]
    before, after = value[:start], value[start if end is None else end :]
    first, *others = ("", *texts) if before.strip() and not after.strip() and len(texts) > 1 else texts
    document = paths.put(document, path, before + first + ("" if others else after))
    if not others:
        return Arranged(document, path, len(before + first))
    rows = [new_row(paths.parent(row), text) for text in others]
    last = rows[-1].model_copy(update={field: others[-1] + after})
    arranged = put_rows(document, paths.parent(row), [*rows[:-1], last], row)
    return Arranged(arranged.document, arranged.path, len(others[-1]))


def put_rows(
    document: Document, path: DocumentPath, rows: Sequence[Node], after: DocumentPath = ""
) -> Arranged:
    """Return the document with rows put into a list, after one of its rows or at its end."""
    known = paths.get(document, path)
    place = paths.index_of(document, after) + 1 if after else len(known)
    for offset, row in enumerate(_fresh(rows, known)):
        document = paths.insert(document, path, row, place + offset)
    last = paths.get(document, path)[place + len(rows) - 1]
    return Arranged(document, _main(path, last), len(getattr(last, main_part(type(last)))))


def _main(path: DocumentPath, row: Node) -> DocumentPath:
    return paths.join(path, paths.key(row), main_part(type(row)))


def _halves(value: Any, inner: list[str], position: int) -> tuple[Any, Any]:
    """Return a text divided at a position, or a list divided at a position in one of its items."""
    if isinstance(value, str):
        return value[:position].rstrip(), value[position:].lstrip()
    place = next((at for at, item in enumerate(value) if inner and paths.key(item) == inner[0]), len(value))
    if place == len(value):
        return value, ()
    item = value[place]
    before, after = item.text[:position].rstrip(), item.text[position:].lstrip()
    if not before:
        return value[:place], value[place:]
    rest = (Item(id=new_id(), text=after),) if after else ()
    return (*value[:place], item.model_copy(update={"text": before})), (*rest, *value[place + 1 :])


def _joined(one: Any, other: Any) -> Any:
    if isinstance(one, tuple):
        return (*one, *_fresh(other, one))
    return " ".join(filter(None, (one.rstrip(), other.strip())))


def _fresh(rows: Iterable[Node], known: Iterable[Node]) -> tuple[Any, ...]:
    """Return the rows with other ids where they are known already."""
    taken = {paths.key(one) for one in known}
    return tuple(row.model_copy(update={"id": new_id()}) if paths.key(row) in taken else row for row in rows)


def _copy(row: Node) -> Node:
    lists = {
        name: tuple(_copy(item) for item in value)
        for name in _PARTS[type(row)]
        if isinstance(value := getattr(row, name), tuple)
    }
    return row.model_copy(update={"id": new_id()} | lists)


def _with_row(document: Document, path: DocumentPath, row: Node) -> Document:
    for name in _PARTS[type(row)]:
        document = paths.put(document, paths.join(path, name), getattr(row, name))
    return document


def _neighbour(document: Document, card: DocumentPath, steps: int) -> DocumentPath | None:
    where, place = paths.parent(card), paths.index_of(document, card) + steps
    cards = paths.get(document, where)
    return paths.join(where, paths.key(cards[place])) if 0 <= place < len(cards) else None


def _carried(document: Document, path: DocumentPath, target: DocumentPath, index: int) -> Arranged:
    row = paths.get(document, path)
    document = paths.remove(document, path)
    row = next(iter(_fresh((row,), paths.get(document, target))))
    document = paths.insert(document, target, row, index)
    return Arranged(document, _main(target, row))
