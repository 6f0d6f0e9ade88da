"""A place in a document, in the user's words: ``("duties", 2, "task")`` is “duties › 3 › task”.

Every field of the model has its name here and nowhere else.
"""

from collections.abc import Iterable
from functools import cache

from ametijuhend.language import language, translate

Location = tuple[str | int, ...]
"""Field names and list positions from 0."""


def in_words(location: Iterable[str | int], separator: str = " › ") -> str:
    """Return the words for a place; list positions count from 1, unknown names stand as they are."""
    names = _names(language.code)
    steps = (str(step + 1) if isinstance(step, int) else names.get(step, step) for step in location)
    return separator.join(steps) or names["document"]


@cache
def _names(_language: str) -> dict[str, str]:
    return {
        "document": translate("Files", "document"),
        "id": translate("Files", "id"),
        "regime": translate("Files", "regime"),
        "layout": translate("Files", "layout"),
        "profile": translate("Files", "profile"),
        "version": translate("Files", "version"),
        "duty_number": translate("Files", "form of the duty number"),
        "sections": translate("Files", "sections"),
        "kind": translate("Files", "kind"),
        "shown": translate("Files", "shown"),
        "heading": translate("Files", "heading"),
        "general": translate("Files", "general part"),
        "job_title": translate("Files", "job title"),
        "unit": translate("Files", "organisational unit"),
        "superior": translate("Files", "immediate superior"),
        "subordinates": translate("Files", "subordinates"),
        "substituted_by": translate("Files", "substituted by"),
        "substitutes_for": translate("Files", "substitutes for"),
        "purpose": translate("Files", "purpose"),
        "duties": translate("Files", "duties"),
        "task": translate("Files", "task"),
        "subtasks": translate("Files", "sub-tasks"),
        "results": translate("Files", "expected results"),
        "text": translate("Files", "text"),
        "rights": translate("Files", "rights"),
        "responsibilities": translate("Files", "responsibilities"),
        "lead_in": translate("Files", "lead-in"),
        "items": translate("Files", "items"),
        "tools": translate("Files", "tools"),
        "requirements": translate("Files", "requirements"),
        "boxes": translate("Files", "boxes"),
        "education": translate("Files", "education"),
        "experience": translate("Files", "experience"),
        "languages": translate("Files", "languages"),
        "computer_skills": translate("Files", "computer skills"),
        "core_competencies": translate("Files", "core competencies"),
        "indicators": translate("Files", "behavioural indicators"),
        "additional_competencies": translate("Files", "additional competencies"),
        "name": translate("Files", "name"),
        "qualifier": translate("Files", "qualifier"),
        "qualifier_form": translate("Files", "form of the qualifier"),
        "qualifier_bold": translate("Files", "bold qualifier"),
        "description": translate("Files", "description"),
        "amendment": translate("Files", "amendment clause"),
        "signatures": translate("Files", "signatures"),
        "signatories": translate("Files", "signatories"),
        "party": translate("Files", "party"),
        "mark": translate("Files", "mark"),
        "title": translate("Files", "job title"),
        "approval": translate("Files", "approval"),
        "order_number": translate("Files", "number of the order"),
        "annex_number": translate("Files", "number of the annex"),
        "approved": translate("Files", "date of approval"),
        "last_reviewed": translate("Files", "date of last review"),
        "state": translate("Files", "state"),
        "export_hash": translate("Files", "remembered export"),
        "signed": translate("Files", "date of signing"),
        "container_hash": translate("Files", "remembered container"),
        "replaces": translate("Files", "replaced document"),
        "reason": translate("Files", "reason"),
        "base": translate("Files", "base document"),
        "digest": translate("Files", "mark of the base's content"),
        "snapshot": translate("Files", "remembered content of the base"),
        "reviews": translate("Files", "reviews without changes"),
        "day": translate("Files", "day"),
        "role": translate("Files", "role"),
        "notes": translate("Files", "notes"),
        "path": translate("Files", "place"),
        "entries": translate("Files", "library entries"),
        "wordings": translate("Files", "wordings of the entry"),
        "length": translate("Files", "length of the wording"),
        "tags": translate("Files", "keywords"),
        "source": translate("Files", "source of the entry"),
        "note": translate("Files", "remark on the entry"),
        "links": translate("Files", "library links"),
        "leftovers": translate("Files", "words not understood"),
        "stood": translate("Files", "where it stood"),
        "entry": translate("Files", "library entry"),
        "wording": translate("Files", "taken wording"),
        "taken": translate("Files", "mark of the taken wording"),
        "successor": translate("Files", "entry in its place"),
        "revision": translate("Files", "revision number"),
    }
