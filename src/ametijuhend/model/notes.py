"""Remarks on places of a document: they go with what they are on, and no paper shows them."""

from ametijuhend.model import paths
from ametijuhend.model.document import Document, Note
from ametijuhend.model.node import new_id
from ametijuhend.model.paths import DocumentPath, NoSuchPlaceError


def add_note(document: Document, path: DocumentPath, text: str) -> Document:
    """Return the document with a note on a place; itself where there is nothing to say.

    Raises `NoSuchPlaceError`. Items go by id: a note stays with its item wherever that is moved.
    """
    paths.get(document, path)
    if not text.strip():
        return document
    note = Note(id=new_id(), path=path, text=text.strip())
    return document.model_copy(update={"notes": (*document.notes, note)})


def resolve_note(document: Document, name: str) -> Document:
    """Return the document without a note; itself if there is none of this id."""
    left = tuple(one for one in document.notes if one.id != name)
    return document.model_copy(update={"notes": left}) if len(left) < len(document.notes) else document


def notes_at(document: Document, path: DocumentPath, *, within: bool = False) -> tuple[Note, ...]:
    """Return the notes on a place, and on what stands in it if asked for."""
    return tuple(
        one for one in document.notes if one.path == path or (within and one.path.startswith(f"{path}/"))
    )


def drop_dead_notes(document: Document) -> Document:
    """Return the document without the notes on what was removed; itself if there is none."""
    left = tuple(one for one in document.notes if _stands(document, one.path))
    return document.model_copy(update={"notes": left}) if len(left) < len(document.notes) else document


def _stands(document: Document, path: DocumentPath) -> bool:
    try:
        paths.get(document, path)
    except NoSuchPlaceError:
        return False
    return True
