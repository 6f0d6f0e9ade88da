"""The pages of the middle column: which there are, which shows a place, what the list says of each."""

from collections.abc import Iterable

from ametijuhend.language import translate
from ametijuhend.layout.numbers import section_numbers
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.completeness import Completeness, Progress, completeness
from ametijuhend.model.document import Document, SectionKind
from ametijuhend.model.findings import Finding
from ametijuhend.model.paths import DocumentPath, section_of
from ametijuhend.ui.form.section_list import SectionState
from ametijuhend.ui.form.sections import DETAILS, short_name

SECTIONS = {kind.value for kind in SectionKind}
_SHOWN_WITH = {"duty_number": SectionKind.DUTIES.value}
"""Fields of the whole document that a section's form shows."""


def page_keys(document: Document) -> list[str]:
    """Return the keys of all pages in the order of the section list."""
    return [*(section.kind.value for section in document.sections), DETAILS]


def page_of(path: DocumentPath) -> str:
    """Return the key of the page that shows a path."""
    section = _SHOWN_WITH.get(path) or section_of(path)
    return section if section in SECTIONS else DETAILS


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
