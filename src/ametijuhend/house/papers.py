"""Many documents exported or checked, one after the other; one that cannot be never stops the rest."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ametijuhend.export.filenames import PATTERN, file_stem, free_names
from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutMissingError, LayoutProfile, profile_of
from ametijuhend.library.checking import HouseChecker
from ametijuhend.model.document import Document, State
from ametijuhend.model.findings import Finding
from ametijuhend.model.library import Library
from ametijuhend.model.states import exported
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.documents import Stored, open_document, open_stored
from ametijuhend.storage.files import write_atomically
from ametijuhend.storage.oserrors import shown_name
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.saving import ChangedOnDiskError, save_guarded

Writer = Callable[[Document, LayoutProfile], bytes]
DOCX = ".docx"


@dataclass(frozen=True, slots=True)
class Exported:
    """The files that were written of a document, or the sentence that says why none was."""

    file: Path
    written: tuple[Path, ...] = ()
    problem: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks find in a document, or the sentence that says why nothing can be said."""

    file: Path
    document: Document | None = None
    findings: tuple[Finding, ...] = ()
    problem: str = ""


def check_all(files: Iterable[Path], library: Library) -> Iterator[Checked]:
    """Yield what the checks find in each file."""
    checker = HouseChecker(library)
    for file in files:
        try:
            document = open_document(file).document
        except FileProblem as problem:
            yield Checked(file, problem=problem.sentence)
        else:
            yield Checked(file, document, checker.check(document))


def export_all(
    files: Iterable[Path],
    folder: Path,
    backups: Backups,
    writers: Mapping[str, Writer] | None = None,
    pattern: str = PATTERN,
) -> Iterator[Exported]:
    """Write each document into a folder, by writers for each ending (DOCX alone unless told).

    No file that is there is written over: a name that is taken gets a number. A ready document remembers what
    was exported of it.
    """
    makers = writers or {DOCX: _docx}
    for file in files:
        try:
            yield _exported(file, folder, backups, makers, pattern)
        except FileProblem as problem:
            yield Exported(file, problem=problem.sentence)
        except LayoutMissingError as error:
            text = translate(
                "House", "“{name}” names the layout “{layout}”, which this program does not have: update it."
            )
            yield Exported(file, problem=text.format(name=shown_name(file), layout=error))


def _exported(
    file: Path, folder: Path, backups: Backups, makers: Mapping[str, Writer], pattern: str
) -> Exported:
    stored = open_stored(file)
    document = stored.opened.document
    profile = profile_of(document)
    made = {suffix: make(document, profile) for suffix, make in makers.items()}
    stem = next(
        name
        for name in free_names(file_stem(document, pattern), "")
        if not any((folder / f"{name}{suffix}").exists() for suffix in made)
    )
    for suffix, data in made.items():
        write_atomically(folder / f"{stem}{suffix}", data)
    remark = _remembered(file, stored, made[DOCX], backups) if DOCX in made else ""
    return Exported(file, tuple(folder / f"{stem}{suffix}" for suffix in made), remark=remark)


def _remembered(file: Path, stored: Stored, docx: bytes, backups: Backups) -> str:
    """Let a ready document remember its export; return what there is to say where it cannot."""
    document, digest = stored.opened.document, hashlib.sha256(docx).hexdigest()
    if document.state is not State.READY or document.export_hash == digest:
        return ""
    try:
        save_guarded(exported(document, digest), file, stored.fingerprint, backups)
    except (FileProblem, ChangedOnDiskError):
        text = translate("House", "“{name}” could not remember the export: make it writable.")
        return text.format(name=shown_name(file))
    return ""


def _docx(document: Document, profile: LayoutProfile) -> bytes:
    from ametijuhend.export.docx import write_docx  # noqa: PLC0415  # python-docx takes its time

    return write_docx(document, profile)
