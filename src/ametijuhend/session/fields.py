"""The fields of a document, each by what the form and the page call it, and the cards by their words."""

from collections.abc import Iterator
from typing import NamedTuple

from ametijuhend.layout.moving import placed_fields
from ametijuhend.layout.numbers import duty_label
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.library.words import plain
from ametijuhend.model import paths
from ametijuhend.model.document import Document
from ametijuhend.model.paths import DocumentPath, section_of
from ametijuhend.model.places import in_words
from ametijuhend.session.places import place_name, section_name

_FIELDS = (
    "general/job_title",
    "general/unit",
    "general/superior",
    "general/subordinates",
    "general/substituted_by",
    "general/substitutes_for",
    "rights/lead_in",
    "responsibilities/lead_in",
    "approved",
    "approval/order_number",
    "approval/annex_number",
    "last_reviewed",
)
"""Those that every document has, apart from the boxes of the requirements; a section with one field goes by
its own name."""
_SOME_LAYOUTS = ("general/subordinates", "approval/order_number", "approval/annex_number")
_CARDS = ("duties", "requirements/core_competencies", "requirements/additional_competencies")
_LONGEST = 60


class Field(NamedTuple):
    """One field or card: what it is called, the section it stands in, its path."""

    name: str
    section: str
    path: DocumentPath
    written: bool = False
    """Whether the name is what the user wrote there."""


def fields(document: Document, profile: LayoutProfile) -> tuple[Field, ...]:
    """Return every field that has a name, every card that has words, and every column of the signatures."""
    placed = placed_fields(profile, document.regime)
    plain = [path for path in _FIELDS if path not in _SOME_LAYOUTS or path in placed]
    boxes = [f"requirements/{box.kind}" for box in document.requirements.boxes]
    named = (_named(document, profile, path) for path in (*plain, *boxes))
    return (*named, *_cards(document, profile), *_signatories(document, profile))


def _named(document: Document, profile: LayoutProfile, path: DocumentPath) -> Field:
    last = path.rpartition("/")[2]
    own = path.endswith("/lead_in") or "/" not in path
    name = in_words((last,)) if own else place_name(document, profile, path)
    return Field(_begun(name), section_name(document, profile, section_of(path)), path)


def _cards(document: Document, profile: LayoutProfile) -> Iterator[Field]:
    for where in _CARDS:
        section = place_name(document, profile, where)
        for place, card in enumerate(paths.get(document, where), start=1):
            main = "task" if where == "duties" else "name"
            words = plain(getattr(card, main))
            number = duty_label(document, profile, place) if where == "duties" else ""
            if words:
                name = f"{number} {_short(words)}".strip()
                yield Field(name, section, paths.join(where, card.id, main), written=True)


def _signatories(document: Document, profile: LayoutProfile) -> Iterator[Field]:
    section = section_name(document, profile, "signatures")
    for one in document.signatures.signatories:
        for part in ("party", "mark", "name", "title"):
            path = paths.join("signatures/signatories", one.id, part)
            yield Field(_begun(in_words((part,))), " · ".join(filter(None, (section, one.party))), path)


def _begun(name: str) -> str:
    return name[:1].upper() + name[1:]


def _short(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    begun = words[:_LONGEST]
    return (begun.rpartition(" ")[0] or begun).rstrip(" ,;:") + "…"
