"""A container against a document and all its kept versions."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from ametijuhend.export.docx import write_docx
from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutMissingError, LayoutProfile, profile_of
from ametijuhend.model.document import Document
from ametijuhend.signing.comparing import Candidate, Verdict, compared, twins_in
from ametijuhend.signing.container import Container
from ametijuhend.storage.backups import Backups, Version
from ametijuhend.storage.problems import FileProblem

PdfMaker = Callable[[Document, LayoutProfile], bytes]


def verdict_on(
    container: Container, document: Document, name: str, backups: Backups, pdf: PdfMaker
) -> Verdict:
    """Return which version of a document a container holds, and whether its PDFs are the document's.

    Raises `FileProblem` without its layout.
    """
    try:
        profile = profile_of(document)
    except LayoutMissingError as error:
        text = translate(
            "CommandLine",
            "“{name}” names the layout “{layout}”, which this program does not have: update the program.",
        )
        raise FileProblem(text.format(name=name, layout=error)) from error
    verdict = compared(
        container, document, lambda: write_docx(document, profile), _versions(document, backups)
    )
    return replace(verdict, twins=twins_in(container, lambda: pdf(document, profile)))


def _versions(document: Document, backups: Backups) -> Iterator[Candidate]:
    """Yield the kept states of a document, the latest first; one that cannot be read is left out."""
    for version in backups.versions(document.id):
        try:
            kept = backups.read(version).document
            profile = profile_of(kept)
        except (FileProblem, LayoutMissingError):
            continue
        made = partial(write_docx, kept, profile)
        yield Candidate(_name(version), made, kept.export_hash)


def _name(version: Version) -> str:
    when = f"{version.written.astimezone():%d.%m.%Y %H:%M}"
    return f"{version.name} ({when})" if version.name else when
