"""A container against a document and all its kept versions."""

from collections.abc import Iterator

from ametijuhend.export.docx import write_docx
from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutMissingError, profile_of
from ametijuhend.model.document import Document
from ametijuhend.signing.comparing import Candidate, Verdict, compared
from ametijuhend.signing.container import Container
from ametijuhend.storage.backups import Backups, Version
from ametijuhend.storage.problems import FileProblem


def verdict_on(container: Container, document: Document, name: str, backups: Backups) -> Verdict:
    """Return which version of a document a container holds; raises `FileProblem` without its layout."""
    try:
        profile_of(document)
    except LayoutMissingError as error:
        text = translate(
            "CommandLine",
            "“{name}” names the layout “{layout}”, which this program does not have: update the program.",
        )
        raise FileProblem(text.format(name=name, layout=error)) from error
    return compared(
        container, document, lambda: write_docx(document, profile_of(document)), _versions(document, backups)
    )


def _versions(document: Document, backups: Backups) -> Iterator[Candidate]:
    """Yield the kept states of a document, the latest first; one that cannot be read is left out."""
    for version in backups.versions(document.id):
        try:
            kept = backups.read(version).document
            profile = profile_of(kept)
        except (FileProblem, LayoutMissingError):
            continue
        yield Candidate(_name(version), lambda kept=kept, profile=profile: write_docx(kept, profile))  # type: ignore[misc]


def _name(version: Version) -> str:
    when = f"{version.written.astimezone():%d.%m.%Y %H:%M}"
    return f"{version.name} ({when})" if version.name else when
