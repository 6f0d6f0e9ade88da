"""Putting right all findings of one kind at once."""

from collections.abc import Callable, Iterable

from ametijuhend.model.document import Document
from ametijuhend.model.findings import Finding

_ROUNDS = 50
"""Two of a kind in one text are put right one after the other, each in a round of its own."""


def alike(findings: Iterable[Finding], one: Finding) -> tuple[Finding, ...]:
    """Return the findings that the same rule found and that have a fix."""
    return tuple(other for other in findings if other.code == one.code and other.fix is not None)


def mend_alike(document: Document, one: Finding, check: Callable[[Document], Iterable[Finding]]) -> Document:
    """Return the document with everything put right that the same rule finds in it."""
    for _ in range(_ROUNDS):
        before = document
        for found in alike(check(document), one):
            if found.fix is not None:
                document = found.fix(document)
        if document is before:
            break
    return document
