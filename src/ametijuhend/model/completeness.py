"""How complete each section is: switched off, complete, or so many things still to do."""

from collections.abc import Iterable
from enum import Enum, auto
from typing import NamedTuple

from ametijuhend.model.checks import section_of
from ametijuhend.model.document import Document, SectionKind
from ametijuhend.model.findings import Finding, Severity


class Progress(Enum):
    """How far a section is."""

    OFF = auto()
    COMPLETE = auto()
    OPEN = auto()


class Completeness(NamedTuple):
    """How far a section is, and what is left of it."""

    progress: Progress
    to_do: int = 0
    """How many errors and warnings there are: hints leave a section complete."""
    hints: int = 0

    @property
    def sign(self) -> str:
        """The tick, the count or the dash that a list shows."""
        return {Progress.OFF: "–", Progress.COMPLETE: "✓"}.get(self.progress, str(self.to_do))


def completeness(document: Document, findings: Iterable[Finding]) -> dict[SectionKind, Completeness]:
    """Return how complete each section of a document is, by what the checks found in it."""
    grave = dict.fromkeys((section.kind.value for section in document.sections), 0)
    hints = dict(grave)
    for finding in findings:
        counted = hints if finding.severity is Severity.HINT else grave
        section = section_of(finding.path)
        if section in counted:
            counted[section] += 1
    return {
        section.kind: _of(section.shown, grave[section.kind], hints[section.kind])
        for section in document.sections
    }


def _of(shown: bool, to_do: int, hints: int) -> Completeness:
    if not shown:
        return Completeness(Progress.OFF)
    return Completeness(Progress.OPEN if to_do else Progress.COMPLETE, to_do, hints)
