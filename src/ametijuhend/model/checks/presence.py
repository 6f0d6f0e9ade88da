"""Rules about what is missing: empty fields, duties without results, nobody to sign."""

from collections.abc import Iterator

from ametijuhend.model.document import BoxKind, Document, SectionKind
from ametijuhend.model.findings import Finding, Severity

_GRAVEST = {"job_title": Severity.ERROR}


def general_fields(document: Document) -> Iterator[Finding]:
    """Find the empty fields of the general part; a post without a name is none."""
    for field in ("job_title", "unit", "superior"):
        if not getattr(document.general, field).strip():
            yield Finding(f"general/{field}", _GRAVEST.get(field, Severity.WARNING), "empty")


def plain_fields(document: Document) -> Iterator[Finding]:
    """Find the empty sections that are one text."""
    for field in ("purpose", "tools", "amendment"):
        if not getattr(document, field).strip():
            yield Finding(field, Severity.WARNING, "empty")


def no_duties(document: Document) -> Iterator[Finding]:
    """Find that there are no duties: they are what a job description is for."""
    if not document.duties:
        yield Finding("duties", Severity.ERROR, "no-duties")


def empty_lists(document: Document) -> Iterator[Finding]:
    """Find rights and responsibilities without items."""
    for kind in (SectionKind.RIGHTS, SectionKind.RESPONSIBILITIES):
        if not any(item.text.strip() for item in getattr(document, kind).items):
            yield Finding(f"{kind}/items", Severity.WARNING, "no-items")


def empty_boxes(document: Document) -> Iterator[Finding]:
    """Find requirement boxes that are shown and empty, and competencies without a name."""
    requirements = document.requirements
    for box in requirements.boxes:
        content = getattr(requirements, box.kind)
        if not box.shown:
            continue
        if isinstance(content, str) and not content.strip():
            yield Finding(f"requirements/{box.kind}", Severity.WARNING, "empty")
        elif not content:
            yield Finding(f"requirements/{box.kind}", Severity.WARNING, "no-items")
    for kind in (BoxKind.CORE_COMPETENCIES, BoxKind.ADDITIONAL_COMPETENCIES):
        for competency in getattr(requirements, kind):
            if not competency.name.strip():
                yield Finding(f"requirements/{kind}/{competency.id}/name", Severity.WARNING, "no-name")


def no_signatory(document: Document) -> Iterator[Finding]:
    """Find that nobody is named to sign."""
    if not document.signatures.signatories:
        yield Finding("signatures", Severity.HINT, "no-signatory")


def own_superior(document: Document) -> Iterator[Finding]:
    """Find a post that is its own superior."""
    general = document.general
    title = " ".join(general.job_title.split()).casefold()
    if title and title == " ".join(general.superior.split()).casefold():
        yield Finding("general/superior", Severity.WARNING, "own-superior")
