"""What the list of sections shows: names, numbers, how complete each section is."""

from collections.abc import Iterable

from ametijuhend.language import translate
from ametijuhend.layout.numbers import section_numbers
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.completeness import Completeness, Progress, completeness
from ametijuhend.model.document import Document, SectionKind
from ametijuhend.model.findings import Finding
from ametijuhend.ui.section_list import SectionState
from ametijuhend.ui.sections import DETAILS, short_name


def section_states(
    document: Document, profile: LayoutProfile, findings: Iterable[Finding]
) -> dict[str, SectionState]:
    """Return the state of every page, by its key and in the list's order."""
    numbers, found = section_numbers(document, profile), completeness(document, findings)
    states = {}
    for section in document.sections:
        kind = section.kind
        mark = str(numbers.get(kind, "" if kind is SectionKind.SIGNATURES else "–"))
        states[kind.value] = SectionState(
            kind.value, short_name(document, kind), mark, "pen-line", found[kind]
        )
    whole = Completeness(Progress.COMPLETE)
    states[DETAILS] = SectionState(DETAILS, translate("Sections", "Details"), "", "info", whole)
    return states
