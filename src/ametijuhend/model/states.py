"""The way of a document: koostamisel, valmis, allkirjastatud."""

from datetime import date

from ametijuhend.model.document import Document, Replaces, State
from ametijuhend.model.node import new_id

OWN = ("id", "state", "export_hash", "signed", "container_hash", "replaces", "base", "reviews")
"""The fields that say what a document is and where it stands; no other document's content brings its own."""


class StateError(ValueError):
    """The document's state does not lead there."""


def editable(document: Document) -> bool:
    """Return whether a document can be changed: only a draft can."""
    return document.state is State.DRAFT


def made_ready(document: Document) -> Document:
    """Return a draft as a ready document; raises `StateError`."""
    _expect(document, State.DRAFT)
    return document.model_copy(update={"state": State.READY, "export_hash": ""})


def exported(document: Document, export_hash: str) -> Document:
    """Return a ready document that remembers what was exported of it; raises `StateError`."""
    _expect(document, State.READY)
    return document.model_copy(update={"export_hash": export_hash})


def reopened(document: Document) -> Document:
    """Return a ready document as a draft that remembers no export; raises `StateError`."""
    _expect(document, State.READY)
    return document.model_copy(update={"state": State.DRAFT, "export_hash": ""})


def made_signed(document: Document, day: date, container_hash: str = "") -> Document:
    """Return a ready document as one that was signed on a day, in a container; raises `StateError`."""
    _expect(document, State.READY)
    signed = {"state": State.SIGNED, "signed": day, "container_hash": container_hash}
    return document.model_copy(update=signed)


def countersigned(document: Document, day: date, container_hash: str) -> Document:
    """Return a signed document with the container that more people have signed; raises `StateError`."""
    _expect(document, State.SIGNED)
    return document.model_copy(update={"signed": day, "container_hash": container_hash})


def successor(document: Document, reason: str) -> Document:
    """Return the new draft that takes a signed document's place, and names it; raises `StateError`."""
    _expect(document, State.SIGNED)
    replaces = Replaces(id=document.id, title=document.general.job_title, reason=reason)
    fresh: dict[str, object] = {"id": new_id(), "state": State.DRAFT, "signed": None, "approved": None}
    fresh |= {"export_hash": "", "container_hash": "", "reviews": ()}
    return document.model_copy(update={**fresh, "replaces": replaces})


def with_content_of(document: Document, other: Document) -> Document:
    """Return a draft with another document's content; what it is and where it stands stays its own."""
    _expect(document, State.DRAFT)
    return other.model_copy(update={field: getattr(document, field) for field in OWN})


def last_review(document: Document) -> date | None:
    """Return when a document was last looked over, approved or signed; None where nobody has said."""
    days = (
        document.last_reviewed,
        document.approved,
        document.signed,
        *(one.day for one in document.reviews),
    )
    return max(filter(None, days), default=None)


def _expect(document: Document, state: State) -> None:
    if document.state is not state:
        raise StateError(f"the document is {document.state}, not {state}")
