"""The checks: what a draft still lacks. Each rule yields findings; none ever refuses a document."""

from collections.abc import Callable, Iterator

from ametijuhend.language import translate
from ametijuhend.model.document import BoxKind, Document, SectionKind
from ametijuhend.model.findings import Finding, Severity
from ametijuhend.model.paths import DocumentPath

Rule = Callable[[Document], Iterator[Finding]]


def check(document: Document) -> tuple[Finding, ...]:
    """Return everything the rules find, in the document's order of sections."""
    order = {section.kind.value: place for place, section in enumerate(document.sections)}
    shown = {section.kind.value for section in document.sections if section.shown}
    found = (finding for rule in RULES for finding in rule(document))
    visible = [finding for finding in found if section_of(finding.path) in shown]
    return tuple(sorted(visible, key=lambda finding: order[section_of(finding.path)]))


def section_of(path: DocumentPath) -> str:
    """Return the section that a path stands in."""
    first, _, rest = path.partition("/")
    return rest.partition("/")[0] if first == "sections" else first


def sentence(finding: Finding) -> str:
    """Return what a finding says, in the chosen language."""
    texts = {
        "empty": translate("Checks", "This field is still empty."),
        "no-duties": translate("Checks", "There is no duty yet: a job description must have them."),
        "no-task": translate("Checks", "The duty has no task yet."),
        "no-result": translate("Checks", "The duty has no expected result."),
        "no-items": translate("Checks", "Nothing is listed yet. What is not needed can be switched off."),
        "no-name": translate("Checks", "The competency has no name."),
        "no-signatory": translate("Checks", "The signature block names nobody."),
    }  # fmt: skip
    return texts[finding.code].format(**finding.values)


def _empty_fields(document: Document) -> Iterator[Finding]:
    for field in ("job_title", "unit", "superior"):
        if not getattr(document.general, field).strip():
            yield Finding(f"general/{field}", Severity.WARNING, "empty")
    for field in ("purpose", "tools", "amendment"):
        if not getattr(document, field).strip():
            yield Finding(field, Severity.WARNING, "empty")


def _duties(document: Document) -> Iterator[Finding]:
    if not document.duties:
        yield Finding("duties", Severity.WARNING, "no-duties")
    for duty in document.duties:
        if not duty.task.strip():
            yield Finding(f"duties/{duty.id}/task", Severity.WARNING, "no-task")
        if not any(result.text.strip() for result in duty.results):
            yield Finding(f"duties/{duty.id}/results", Severity.WARNING, "no-result")


def _lists(document: Document) -> Iterator[Finding]:
    for kind in (SectionKind.RIGHTS, SectionKind.RESPONSIBILITIES):
        if not any(item.text.strip() for item in getattr(document, kind).items):
            yield Finding(f"{kind}/items", Severity.WARNING, "no-items")


def _requirements(document: Document) -> Iterator[Finding]:
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


def _signatures(document: Document) -> Iterator[Finding]:
    if not document.signatures.signatories:
        yield Finding("signatures", Severity.NOTE, "no-signatory")


RULES: tuple[Rule, ...] = (_empty_fields, _duties, _lists, _requirements, _signatures)
