"""What a place in a document is called: in undo texts, findings and accessible names."""

from ametijuhend.language import translate
from ametijuhend.layout.numbers import duty_label
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Document, SectionKind
from ametijuhend.model.paths import DocumentPath, section_of
from ametijuhend.model.places import in_words


def place_name(document: Document, profile: LayoutProfile, path: DocumentPath) -> str:
    """Return the name of the field of the general part, the box, the duty or the section at a path."""
    texts = profile.texts[document.regime]
    parts = path.split("/")
    if path in texts.fields:
        return texts.fields[path]
    if parts[0] == "requirements" and len(parts) > 1:
        return _box_name(document, profile, parts)
    if parts[0] in {"general", "approval"} and len(parts) > 1:
        return in_words(parts[1:])  # printed in other layouts only
    name = section_name(document, profile, section_of(path))
    number = _duty_number(document, profile, parts)
    return f"{name} {number}" if number else name


def _duty_number(document: Document, profile: LayoutProfile, parts: list[str]) -> str:
    """Return the number that the duty at a path is printed with; empty where there is none."""
    if parts[0] != "duties" or len(parts) == 1:
        return ""
    place = next((place for place, one in enumerate(document.duties, start=1) if one.id == parts[1]), 0)
    return duty_label(document, profile, place) if place else ""


def _box_name(document: Document, profile: LayoutProfile, parts: list[str]) -> str:
    kind = parts[-2] if parts[1] == "boxes" else parts[1]
    boxes = {box.kind.value: box for box in document.requirements.boxes}
    if kind not in boxes:
        return section_name(document, profile, SectionKind.REQUIREMENTS)
    box = boxes[kind]
    return box.heading or profile.texts[document.regime].boxes[box.kind]


def section_name(document: Document, profile: LayoutProfile, kind: str) -> str:
    """Return a section's heading as a name is written: "Töökoha eesmärk"."""
    section = next((one for one in document.sections if one.kind == kind), None)
    if section is None:
        return translate("Places", "Document details")
    if section.kind is SectionKind.SIGNATURES:
        return translate("Places", "Signatures")
    headings = profile.texts[document.regime].headings
    # A layout may have no place for the section: then it goes by its word.
    heading = section.heading or headings.get(section.kind) or in_words((section.kind,))
    return as_name(heading)


def as_name(heading: str) -> str:
    """Return a heading as a name is written: capitals throughout become one, abbreviations stay."""
    return heading.capitalize() if heading.isupper() else heading
