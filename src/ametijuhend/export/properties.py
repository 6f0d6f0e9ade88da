"""The DOCX's core properties: what it is about and from when, and no name of a person."""

from datetime import date

from ametijuhend.export import oxml
from ametijuhend.layout.blocks import SOFT_HYPHEN
from ametijuhend.layout.compose import title
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Document

_UNDATED = date(2000, 1, 1)
"""Stands for a document without dates: the present time would give other bytes every time."""
_LONGEST = 255
"""Word's own limit for a property."""


def properties_of(document: Document, profile: LayoutProfile) -> oxml.Element:
    """Return the core properties part."""
    approved = document.approved or document.last_reviewed or _UNDATED
    reviewed = document.last_reviewed or document.approved or _UNDATED
    texts = {
        "title": _one_line(title(document, profile)),
        "subject": _one_line(document.general.unit),
        "language": profile.language,
    }
    shown = {name: text for name, text in texts.items() if text}
    return oxml.core_properties(shown, {"created": _moment(approved), "modified": _moment(reviewed)}, 1)


def _one_line(text: str) -> str:
    return " ".join(text.replace(SOFT_HYPHEN, "").split())[:_LONGEST]


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
