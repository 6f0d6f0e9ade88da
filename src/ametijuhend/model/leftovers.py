"""What an import did not understand: put into a field or dropped by the user, as pure edits."""

import re
from collections.abc import Iterator

from ametijuhend.model import paths
from ametijuhend.model.arranging import main_part, new_row
from ametijuhend.model.document import Competency, Document, Duty, General, Leftover, SectionKind, Signatory
from ametijuhend.model.node import Node
from ametijuhend.model.paths import DocumentPath

_MARKER = re.compile(r"(?:(?:\d{1,2}\.)+\d{0,2}[.)]?|\d{1,2}\)|[▪•·●○■□▸►‣*–—-])[\s\u00a0]+")
_LISTS = {SectionKind.RIGHTS, SectionKind.RESPONSIBILITIES}
_BOXES = {
    kind: f"requirements/{kind}"
    for kind in ("education", "experience", "languages", "computer_skills", "core_competencies")
} | {"additional_competencies": "requirements/additional_competencies"}


def rooms(document: Document, kind: SectionKind) -> Iterator[DocumentPath]:
    """Yield the places of a section that words can be put into: fields, and lists that take a new row."""
    if kind is SectionKind.GENERAL:
        yield from (f"general/{name}" for name in General.model_fields)
    elif kind is SectionKind.DUTIES:
        yield "duties"
        for duty in document.duties:
            yield from (f"duties/{duty.id}/{part}" for part in ("task", "subtasks", "results"))
    elif kind in _LISTS:
        yield from (f"{kind}/items", f"{kind}/lead_in")
    elif kind is SectionKind.REQUIREMENTS:
        yield from _requirement_rooms(document)
    elif kind is SectionKind.SIGNATURES:
        for one in document.signatures.signatories:
            parts = (name for name in Signatory.model_fields if name != "id")
            yield from (f"signatures/signatories/{one.id}/{part}" for part in parts)
    else:
        yield kind.value


def _requirement_rooms(document: Document) -> Iterator[DocumentPath]:
    for box in document.requirements.boxes:
        path = _BOXES[box.kind]
        yield path
        for card in getattr(document.requirements, box.kind):
            if isinstance(card, str):
                break
            parts = ("name", "indicators") if isinstance(card, Competency) else ("name", "description")
            yield from (f"{path}/{card.id}/{part}" for part in parts)


def find(document: Document, name: str) -> Leftover:
    """Return the leftover with an id; raises `NoSuchPlaceError`."""
    found: Leftover = paths.get(document, f"leftovers/{name}")
    return found


def place_leftover(document: Document, name: str, path: DocumentPath) -> tuple[Document, DocumentPath]:
    """Return the document with a leftover put into a place, and the path of the text that it stands in now.

    A list takes it as its last row, without the bullet or the number that was typed before it; a field
    takes it behind what it says. A section or box that was left out is shown again.
    """
    text = find(document, name).text.strip()
    document = _shown(drop_leftover(document, name), path)
    value = paths.get(document, path)
    if not isinstance(value, tuple):
        return paths.put(document, path, f"{value.rstrip()} {text}" if value.strip() else text), path
    row: Node = new_row(path, _MARKER.sub("", text, count=1) or text)
    document = paths.insert(document, path, row)
    return document, paths.join(path, paths.key(row), main_part(type(row)))


def drop_leftover(document: Document, name: str) -> Document:
    """Return the document without a leftover."""
    return paths.remove(document, f"leftovers/{name}")


def _shown(document: Document, path: DocumentPath) -> Document:
    """Return the document with the section, and the box, of a place switched on."""
    steps = path.split("/")
    document = paths.put(document, f"sections/{steps[0]}/shown", True)
    if steps[0] == SectionKind.REQUIREMENTS:
        document = paths.put(document, f"requirements/boxes/{steps[1]}/shown", True)
    return document


def card_of(document: Document, path: DocumentPath) -> tuple[Node | None, int]:
    """Return the card that a place lies in and its position in its list; None and -1 where it is in none."""
    steps = path.split("/")
    for count in range(len(steps) - 1, 0, -1):
        here = paths.join(*steps[:count])
        found = paths.get(document, here)
        if isinstance(found, Duty | Signatory) or (isinstance(found, Node) and hasattr(found, "name")):
            return found, paths.index_of(document, here)
    return None, -1
