"""The numbers of sections and duties as the pages print them."""

from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Document, SectionKind


def section_numbers(document: Document, profile: LayoutProfile) -> dict[SectionKind, int]:
    """Return the number of every section that is shown and counted."""
    headings = profile.texts[document.regime].headings
    counted = (section.kind for section in document.sections if section.shown and section.kind in headings)
    return {kind: number for number, kind in enumerate(counted, start=1)}


def duty_label(document: Document, profile: LayoutProfile, place: int) -> str:
    """Return what is printed before the duty at a place; empty while the section is switched off."""
    number = section_numbers(document, profile).get(SectionKind.DUTIES)
    if number is None:
        return ""
    return profile.duty_numbers[document.duty_number].replace("%1", str(number)).replace("%3", str(place))
