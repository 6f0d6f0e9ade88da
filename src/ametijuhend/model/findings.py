"""What the checks have to say about a place in a document, and how it can be put right."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from ametijuhend.model.document import Document
from ametijuhend.model.paths import DocumentPath

Span = tuple[int, int]
"""Where in a text something begins and ends."""

Fix = Callable[[Document], Document]
"""Puts a finding right; returns the very document where what was found is no longer there."""


class Severity(StrEnum):
    """How much a finding matters; none blocks anything."""

    ERROR = "error"
    """What makes the document useless or unlawful."""
    WARNING = "warning"
    """What is missing, or probably wrong."""
    HINT = "hint"
    """What could be said better."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark: where, how grave, which rule, the values its sentence names, and the way out."""

    path: DocumentPath
    severity: Severity
    code: str
    values: dict[str, str] = field(default_factory=dict)
    span: Span | None = None
    """The part of the text at the path that is meant; None for all of it."""
    fix: Fix | None = None
