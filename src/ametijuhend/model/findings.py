"""What the checks have to say about a place in a document."""

from dataclasses import dataclass, field
from enum import StrEnum

from ametijuhend.model.paths import DocumentPath


class Severity(StrEnum):
    """How much a finding matters; none blocks anything."""

    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark: where, how grave, which rule, and the values its sentence names."""

    path: DocumentPath
    severity: Severity
    code: str
    values: dict[str, str] = field(default_factory=dict)
