"""Paths into a document, and the pure edits that go by them.

A path names fields and list items: ``duties/k3f9/task`` is the task of the duty whose id is ``k3f9``.
Items go by id, never by position, so that moving one breaks no binding and no merge. Sections and
boxes go by their kind: ``sections/duties/shown``.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from ametijuhend.model.document import Document
from ametijuhend.model.node import Node

DocumentPath = str


class NoSuchPlaceError(LookupError):
    """The path leads to nothing in this document."""

    def __init__(self, path: DocumentPath) -> None:
        super().__init__(f"nothing stands at {path!r}")
        self.path = path


def join(*parts: str) -> DocumentPath:
    """Return the path made of the given parts."""
    return "/".join(parts)


def section_of(path: DocumentPath) -> str:
    """Return the section that a path stands in."""
    first, _, rest = path.partition("/")
    return rest.partition("/")[0] if first == "sections" else first


def parent(path: DocumentPath) -> DocumentPath:
    """Return the path of what holds this place: a field's node, an item's list."""
    return path.rpartition("/")[0]


def key(node: Node) -> str:
    """Return what a list item goes by: its id, or its kind."""
    field = "id" if "id" in type(node).model_fields else "kind"  # a file may hold an unknown "id" elsewhere
    found: str = getattr(node, field)
    return found


def get(document: Document, path: DocumentPath) -> Any:
    """Return the value at a path; raises `NoSuchPlaceError`."""
    value: Any = document
    for step in path.split("/"):
        value = _child(value, step, path)
    return value


def put(document: Document, path: DocumentPath, value: Any) -> Document:
    """Return the document with a new value at a path; raises `NoSuchPlaceError` or a validation error.

    Only the new value is validated; everything beside its path is shared with the old document, and a
    value that is already there returns the very same document.
    """
    return _changed(document, path, lambda _old, node, field: _validated(node, field, value))


def insert(document: Document, path: DocumentPath, item: Node, index: int | None = None) -> Document:
    """Return the document with an item put into the list at a path, at its end unless told."""

    def with_item(items: Any, _node: type[Node], _field: str) -> tuple[Node, ...]:
        place = len(items) if index is None else index
        return (*items[:place], item, *items[place:])

    return _changed(document, path, with_item)


def remove(document: Document, path: DocumentPath) -> Document:
    """Return the document without the list item at a path; raises `NoSuchPlaceError`."""
    gone = get(document, path)

    def others(items: Any, _node: type[Node], _field: str) -> tuple[Node, ...]:
        return tuple(item for item in items if item is not gone)

    return _changed(document, parent(path), others)


def move(document: Document, path: DocumentPath, index: int) -> Document:
    """Return the document with the list item at a path moved to a position in its list."""
    moved = get(document, path)

    def reordered(items: Any, _node: type[Node], _field: str) -> tuple[Node, ...]:
        others = tuple(item for item in items if item is not moved)
        return (*others[:index], moved, *others[index:])

    return _changed(document, parent(path), reordered)


def index_of(document: Document, path: DocumentPath) -> int:
    """Return the position of the list item at a path; raises `NoSuchPlaceError`."""
    item = get(document, path)
    return next(place for place, other in enumerate(get(document, parent(path))) if other is item)


_Change = Callable[[Any, type[Node], str], Any]


def _changed(document: Document, path: DocumentPath, change: _Change) -> Document:
    changed: Document = _rebuilt(document, path.split("/"), path, change)
    return changed


def _rebuilt(node: Node, steps: list[str], path: DocumentPath, change: _Change) -> Any:
    """Return the node with the change made at the end of the steps; the same node if nothing changed."""
    field, rest = steps[0], steps[1:]
    old = _child(node, field, path)
    if not rest:
        new = change(old, type(node), field)
        new = old if new == old else new
    elif isinstance(old, tuple):
        item = _child(old, rest[0], path)
        if len(rest) == 1:
            raise NoSuchPlaceError(path)  # an item as a whole is inserted and removed, never put
        new_item = _rebuilt(item, rest[1:], path, change)
        new = old if new_item is item else tuple(new_item if other is item else other for other in old)
    else:
        new = _rebuilt(old, rest, path, change) if isinstance(old, Node) else _child(old, rest[0], path)
    return node if new is old else node.model_copy(update={field: new})


def _validated(node: type[Node], field: str, value: Any) -> Any:
    return _adapter(node, field).validate_python(value)


@cache
def _adapter(node: type[Node], field: str) -> TypeAdapter[Any]:
    info = node.model_fields[field]
    return TypeAdapter(info.rebuild_annotation())


def _child(value: Any, step: str, path: DocumentPath) -> Any:
    if isinstance(value, tuple):
        for item in value:
            if key(item) == step:
                return item
    elif isinstance(value, Node) and step in type(value).model_fields:
        return getattr(value, step)
    raise NoSuchPlaceError(path)
