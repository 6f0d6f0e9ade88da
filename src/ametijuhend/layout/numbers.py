"""The numbers of sections, fields and duties: Word counts them, the pages and the window print the same."""

from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Document, SectionKind


def section_numbers(document: Document, profile: LayoutProfile) -> dict[SectionKind, int]:
    """Return the number of every section that is shown and counted."""
    headings = profile.texts[document.regime].headings
    counted = (section.kind for section in document.sections if section.shown and section.kind in headings)
    return {kind: number for number, kind in enumerate(counted, start=1)}


def label(profile: LayoutProfile, style: str, section: int = 0, count: int = 0, pattern: str = "") -> str:
    """Return the number or bullet before a paragraph of a style, the count-th of its section."""
    numbering = profile.styles[style].numbering
    if numbering is None:
        return ""
    text = pattern or profile.lists[numbering.list].levels[numbering.level].text
    return text.replace("%1", str(section)).replace(f"%{numbering.level + 1}", str(count))


def duty_label(document: Document, profile: LayoutProfile, place: int) -> str:
    """Return what is printed before the duty at a place; empty while the section is switched off."""
    number = section_numbers(document, profile).get(SectionKind.DUTIES)
    return label(profile, "task", number, place, profile.duty_numbers[document.duty_number]) if number else ""
