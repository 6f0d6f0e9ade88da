"""What the fields of a job description are called in short, and where a piece not understood stood."""

from ametijuhend.language import translate
from ametijuhend.layout.numbers import duty_label
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Document, Leftover, Signatory
from ametijuhend.model.leftovers import card_of
from ametijuhend.model.paths import DocumentPath
from ametijuhend.session.places import place_name

_LIST = -3
"""Which step of an item's path is its list: ``results/k3f9/text``."""


def field_name(document: Document, profile: LayoutProfile, path: DocumentPath) -> str:
    """Return what a field is called inside its section; empty where the section's name says it all."""
    steps = path.split("/")
    if len(steps) == 1:
        return ""
    card, place = card_of(document, path)
    last = steps[_LIST] if steps[-1] == "text" else steps[-1]
    if steps[0] == "duties" and last == "task":
        return f"{duty_label(document, profile, place + 1)} {_names()[last]}".strip()
    if isinstance(card, Signatory) and last == "name":
        return translate("ImportReview", "Name")
    name = _names().get(last) or place_name(document, profile, path)
    name = name[:1].upper() + name[1:]
    return f"{name} {place + 1}" if card is not None and last in {"name", "party"} else name


def _names() -> dict[str, str]:
    return {
        "task": translate("ImportReview", "Duty"),
        "subtasks": translate("ImportReview", "Sub-task"),
        "results": translate("ImportReview", "Expected result"),
        "items": translate("ImportReview", "Item"),
        "lead_in": translate("ImportReview", "Lead-in"),
        "indicators": translate("ImportReview", "Behavioural indicator"),
        "name": translate("ImportReview", "Competency"),
        "qualifier": translate("ImportReview", "Qualifier"),
        "description": translate("ImportReview", "Description"),
        "party": translate("ImportReview", "Party"),
        "mark": translate("ImportReview", "Mark"),
        "title": translate("ImportReview", "Job title"),
        "heading": translate("ImportReview", "Heading"),
    }


def leftover_words(one: Leftover) -> str:
    """Return where a leftover stood and why it was not understood, in one line."""
    stood = (
        translate("ImportReview", "stood under “{heading}”").format(heading=one.stood) if one.stood else ""
    )
    return " · ".join(filter(None, (stood, one.reason)))
