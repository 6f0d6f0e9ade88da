"""The yearly review: recorded in a document of any state, because no paper shows it."""

from datetime import date, timedelta

from ametijuhend.model.checks.data import legal
from ametijuhend.model.document import Document, Review
from ametijuhend.model.node import new_id
from ametijuhend.model.states import editable


def reviewed(document: Document, day: date, role: str) -> Document:
    """Return the document that somebody looked over on a day and left as it is.

    A ready or signed one stays what was exported of it, byte for byte: the record stands beside the paper. A
    draft's date of last review, which a file's properties show, follows it.
    """
    role = " ".join(role.split())
    if any((one.day, one.role) == (day, role) for one in document.reviews):
        return document
    values: dict[str, object] = {"reviews": (*document.reviews, Review(id=new_id(), day=day, role=role))}
    if editable(document) and (document.last_reviewed is None or document.last_reviewed < day):
        values["last_reviewed"] = day
    return document.model_copy(update=values)


def next_review(last: date | None) -> date | None:
    """Return the day on which a document has to be looked over again; None where that is unknown."""
    if last is None or last > date.max - timedelta(days=legal().yearly_review.days):
        return None
    return last + timedelta(days=legal().yearly_review.days)
