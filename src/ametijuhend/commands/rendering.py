"""What is written of one document: its name, its files' bytes, and what there is to say of it."""

import hashlib
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ametijuhend.commandline import CommandError
from ametijuhend.export.filenames import PATTERN, file_stem
from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutMissingError, LayoutProfile, profile_of
from ametijuhend.model.document import Document, State
from ametijuhend.model.states import exported
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.documents import Stored, open_stored
from ametijuhend.storage.folders import user_folders
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.saving import ChangedOnDiskError, save_guarded


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written of each document."""

    suffixes: tuple[str, ...]
    public: bool = False
    pattern: str = PATTERN


@dataclass(frozen=True, slots=True)
class Rendered:
    """What was made of one document: its name and its files' bytes, and what to say of it."""

    stem: str
    files: dict[str, bytes]
    remarks: tuple[str, ...]
    register: tuple[str, ...]
    ready: bool


def render(source: Path, wish: Wish) -> Rendered:
    """Return what is to be written of a file's document; raises `FileProblem` and `CommandError`."""
    opened = open_stored(source).opened
    document, profile = opened.document, _profile_of(opened.document, source)
    remarks = list(opened.remarks())
    register: tuple[str, ...] = ()
    if wish.public:
        from ametijuhend.export.public import name_remarks, public_copy, register_fields  # noqa: PLC0415

        document = public_copy(document, profile.blank)
        register = register_fields(document, profile).lines()
        remarks += name_remarks(document)
    if ".pdf" in wish.suffixes:
        from ametijuhend.layout.compose import compose  # noqa: PLC0415  # not for a DOCX alone
        from ametijuhend.layout.glyphs import lacking, lacking_sentence  # noqa: PLC0415
        from ametijuhend.library.report import place_in_words  # noqa: PLC0415

        remarks += [
            f"{place_in_words(document, path)}: {lacking_sentence(characters)}"
            for path, characters in lacking(compose(document, profile), profile.font)
        ]
    makers = {".docx": _docx, ".pdf": pdf_of}
    files = {suffix: makers[suffix](document, profile) for suffix in wish.suffixes}
    stem = file_stem(document, wish.pattern, public=wish.public)
    return Rendered(stem, files, tuple(remarks), register, opened.document.state is State.READY)


def remember(source: Path, docx: bytes) -> None:
    """Let a ready document remember what was exported of it; say so where its file cannot be written."""
    stored: Stored = open_stored(source)
    digest = hashlib.sha256(docx).hexdigest()
    document = stored.opened.document
    if document.state is not State.READY or document.export_hash == digest:
        return
    try:
        backups = Backups(user_folders().backups)
        save_guarded(exported(document, digest), source, stored.fingerprint, backups)
    except (FileProblem, ChangedOnDiskError):
        text = translate("CommandLine", "“{name}” could not remember the export: make it writable.")
        say(text.format(name=source.name))


def _profile_of(document: Document, source: Path) -> LayoutProfile:
    try:
        return profile_of(document)
    except LayoutMissingError as error:
        text = translate(
            "CommandLine",
            "“{name}” names the layout “{layout}”, which this program does not have: update the program.",
        )
        raise FileProblem(text.format(name=source.name, layout=error)) from error


def _docx(document: Document, profile: LayoutProfile) -> bytes:
    from ametijuhend.export.docx import write_docx  # noqa: PLC0415  # python-docx takes its time

    return write_docx(document, profile)


def pdf_of(document: Document, profile: LayoutProfile) -> bytes:
    """Return the PDF of a document; raises `CommandError` where Qt cannot be loaded."""
    _keep_qt()
    from ametijuhend.preview.pdf import write_pdf  # noqa: PLC0415

    return write_pdf(document, profile)


@cache
def _keep_qt() -> object:
    """Return Qt's application, made once: with each document anew, it would load the fonts anew."""
    if sys.platform == "linux" and not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # there may be no screen, and none is needed
    try:
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  # Qt only for the PDF
    except ImportError as error:
        text = translate(
            "CommandLine", "The window's libraries cannot be loaded ({reason}): install the program again."
        )
        raise CommandError(text.format(reason=error)) from error
    return QGuiApplication.instance() or QGuiApplication(["ametijuhend"])


def refuse_existing(targets: Iterable[Path], *, force: bool) -> None:
    """Raise `CommandError` where a file is there that is not to be written over."""
    for target in targets:
        if os.path.lexists(target) and not force:
            text = translate("CommandLine", "“{name}” exists already: choose another name or add --force.")
            raise CommandError(text.format(name=target.name))


def report(rendered: Rendered, targets: dict[str, Path], *, sums: bool) -> None:
    """Print what was asked for beside the files themselves."""
    for line in rendered.register:
        print(line)
    for suffix, target in targets.items() if sums else ():
        data = rendered.files[suffix]
        print(f"sha256   {hashlib.sha256(data).hexdigest()}  {target.name}")
        if suffix == ".docx":
            from ametijuhend.export.digest import content_digest  # noqa: PLC0415

            print(f"content  {content_digest(data)}  {target.name}")


def say(text: str) -> None:
    """Print a sentence where errors go."""
    if sys.stderr is not None:
        print(text, file=sys.stderr, flush=True)
