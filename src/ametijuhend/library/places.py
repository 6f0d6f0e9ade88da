"""Where entries of each kind stand in a document, and what a library's link there stands for."""

from ametijuhend.model import paths
from ametijuhend.model.document import Document
from ametijuhend.model.library import Entry, EntryKind
from ametijuhend.model.paths import DocumentPath, NoSuchPlaceError

PLACES: dict[EntryKind, DocumentPath] = {
    EntryKind.CORE_COMPETENCY: "requirements/core_competencies",
    EntryKind.ADDITIONAL_COMPETENCY: "requirements/additional_competencies",
    EntryKind.DUTY: "duties",
    EntryKind.RIGHT: "rights/items",
    EntryKind.RESPONSIBILITY: "responsibilities/items",
    EntryKind.TOOLS: "tools",
    EntryKind.EDUCATION: "requirements/education",
    EntryKind.EXPERIENCE: "requirements/experience",
    EntryKind.LANGUAGES: "requirements/languages",
    EntryKind.COMPUTER_SKILLS: "requirements/computer_skills",
    EntryKind.PURPOSE: "purpose",
    EntryKind.UNIT: "general/unit",
    EntryKind.JOB_TITLE: "general/job_title",
}
"""The list that an entry is put into, or the field that takes its text."""

CARDS = frozenset({EntryKind.CORE_COMPETENCY, EntryKind.ADDITIONAL_COMPETENCY, EntryKind.DUTY})
ITEMS = frozenset({EntryKind.RIGHT, EntryKind.RESPONSIBILITY})
FIELDS = frozenset(EntryKind) - CARDS - ITEMS


def kind_at(path: DocumentPath) -> EntryKind | None:
    """Return the kind of entry that a list, a card or item of it, or a field takes; None where none fits."""
    for kind, place in PLACES.items():
        if path == place or path.startswith(f"{place}/"):
            return kind
    return None


def linked_path(path: DocumentPath) -> DocumentPath | None:
    """Return the place that a link to what stands at a path has: the card's, the item's or the field's."""
    kind = kind_at(path)
    if kind is None:
        return None
    place = PLACES[kind]
    if kind in FIELDS:
        return place
    step = path[len(place) + 1 :].partition("/")[0]
    return f"{place}/{step}" if step else None


def stands(document: Document, path: DocumentPath) -> bool:
    """Return whether anything stands at a path that a link may have: a card, an item, a filled field."""
    try:
        found = paths.get(document, path)
    except NoSuchPlaceError:
        return False
    return bool(found.strip()) if isinstance(found, str) else True


def one_line(entry: Entry) -> str:
    """Return what an entry goes by, in one line."""
    return " ".join(title(entry).split())


def title(entry: Entry) -> str:
    """Return what an entry goes by: its name, else its first text."""
    return entry.name or next((wording.text for wording in entry.wordings if wording.text), "")
