"""The command ``export``: one document to a file, or many to a folder, on all cores."""

import argparse
import hashlib
import os
import sys
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ametijuhend.commandline import CommandError
from ametijuhend.commands.progress import Progress
from ametijuhend.export.filenames import PATTERN, file_stem, free_names, unknown_fields
from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutMissingError, LayoutProfile, profile_of
from ametijuhend.model.document import Document, State
from ametijuhend.model.states import exported
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.documents import Stored, open_stored
from ametijuhend.storage.files import write_atomically
from ametijuhend.storage.folders import user_folders
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.saving import ChangedOnDiskError, save_guarded
from ametijuhend.storage.settings import load_settings

DONE, REFUSED = 0, 2
_SECONDS, _MEMORY = 120.0, 2_000_000_000
"""What one document may take in a process of its own, with Qt in it: far more than any does."""
_WRITERS = 8
"""How many documents wait for the disk at the same time."""
_FEW = 8
"""So few documents are sooner written than other processes started."""


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


def export_files(chosen: argparse.Namespace) -> int:
    """Export and return the exit code; raises `CommandError` and `FileProblem` for a single document."""
    suffix = chosen.output.suffix.lower()
    if len(chosen.files) == 1 and (suffix in {".docx", ".pdf"} or not chosen.output.is_dir()):
        return _one(chosen, suffix)
    return _many(chosen)


def _one(chosen: argparse.Namespace, suffix: str) -> int:
    if suffix not in {".docx", ".pdf"}:
        text = translate(
            "CommandLine", "“{name}” must end in .docx or .pdf, or be a folder: give it one of these endings."
        )
        raise CommandError(text.format(name=chosen.output.name or chosen.output))
    suffixes = (".docx", ".pdf") if chosen.pdf else (suffix,)
    targets = {one: chosen.output if one == suffix else chosen.output.with_suffix(one) for one in suffixes}
    _refuse_existing(targets.values(), force=chosen.force)
    (source,) = chosen.files
    rendered = render(source, Wish(suffixes, chosen.public))
    for remark in rendered.remarks:
        _say(f"{source.name}: {remark}")
    for one, target in targets.items():
        write_atomically(target, rendered.files[one])
    _report(rendered, targets, sums=chosen.sha256)
    if rendered.ready and ".docx" in targets and not chosen.public:
        remember(source, rendered.files[".docx"])
    return DONE


def _many(chosen: argparse.Namespace) -> int:
    pattern = chosen.name or load_settings(user_folders().settings).export_name or PATTERN
    unknown = unknown_fields(pattern)
    if unknown:
        text = translate(
            "CommandLine", "A file's name cannot hold {{{field}}}: see ametijuhend export --help."
        )
        raise CommandError(text.format(field=unknown[0]))
    _make_folder(chosen.output)
    run = _Run(chosen, Wish((".docx", ".pdf") if chosen.pdf else (".docx",), chosen.public, pattern))
    try:
        run.through()
    finally:
        run.say_all()
    return run.code


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
    makers = {".docx": _docx, ".pdf": _pdf}
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
        _say(text.format(name=source.name))


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


def _pdf(document: Document, profile: LayoutProfile) -> bytes:
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


def _refuse_existing(targets: Iterable[Path], *, force: bool) -> None:
    for target in targets:
        if os.path.lexists(target) and not force:
            text = translate("CommandLine", "“{name}” exists already: choose another name or add --force.")
            raise CommandError(text.format(name=target.name))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        text = translate("CommandLine", "“{name}” is no folder and cannot be made one: choose another.")
        raise CommandError(text.format(name=folder)) from error


def _report(rendered: Rendered, targets: dict[str, Path], *, sums: bool) -> None:
    """Print what was asked for beside the files themselves."""
    for line in rendered.register:
        print(line)
    for suffix, target in targets.items() if sums else ():
        data = rendered.files[suffix]
        print(f"sha256   {hashlib.sha256(data).hexdigest()}  {target.name}")
        if suffix == ".docx":
            from ametijuhend.export.digest import content_digest  # noqa: PLC0415

            print(f"content  {content_digest(data)}  {target.name}")


def _say(text: str) -> None:
    if sys.stderr is not None:
        print(text, file=sys.stderr, flush=True)


@dataclass(frozen=True, slots=True)
class _Begun:
    """A document on its way to the disk, or the reason why it is not."""

    source: Path
    made: Rendered | None
    targets: dict[str, Path] = field(default_factory=dict)
    writing: "Future[str] | None" = None
    problem: str = ""


def _write(made: Rendered, targets: dict[str, Path]) -> str:
    """Write a document's files; return why that did not go, empty if it did."""
    try:
        for suffix, target in targets.items():
            write_atomically(target, made.files[suffix])
    except FileProblem as problem:
        return problem.sentence
    return ""


class _Run:
    """One run over many documents: they are made in any order and written in the order of their files."""

    def __init__(self, chosen: argparse.Namespace, wish: Wish) -> None:
        self._chosen = chosen
        self._wish = wish
        self._files: list[Path] = chosen.files
        self._written = 0
        self._problems: list[str] = []
        self._taken: set[str] = set()

    def through(self) -> None:
        """Write every document that can be; a disk takes longer over one than a core over the next."""
        waiting: dict[int, Rendered | str] = {}
        at = 0
        with (
            Progress(len(self._files)) as progress,
            ThreadPoolExecutor(_WRITERS) as hands,
            closing(self._made()) as made_in_turn,
        ):
            begun: deque[_Begun] = deque()
            for place, made in made_in_turn:
                waiting[place] = made
                while at in waiting:
                    begun.append(self._begin(self._files[at], waiting.pop(at), hands))
                    at += 1
                while len(begun) > _WRITERS:
                    self._end(begun.popleft(), progress)
            while begun:
                self._end(begun.popleft(), progress)

    def _made(self) -> Generator[tuple[int, Rendered | str], None, None]:
        if len(self._files) <= _FEW:
            for place, source in enumerate(self._files):
                yield place, _made_here(source, self._wish)
            return
        from ametijuhend.readers.confined import Confined  # noqa: PLC0415  # not for a single document
        from ametijuhend.readers.many import many  # noqa: PLC0415

        work = [(source.name, (source, self._wish)) for source in self._files]
        with closing(many(render, work, self._chosen.processes, lambda: Confined(_SECONDS, _MEMORY))) as crew:
            for outcome in crew:
                name = self._files[outcome.place].name
                problem = outcome.problem or _fault(name, outcome.fault)
                yield outcome.place, problem if outcome.result is None else outcome.result

    def _begin(self, source: Path, made: Rendered | str, hands: ThreadPoolExecutor) -> "_Begun":
        """Return a document whose files are being written."""
        if isinstance(made, str):
            return _Begun(source, None, problem=made)
        try:
            targets = self._targets(made)
        except CommandError as problem:
            return _Begun(source, None, problem=str(problem))
        return _Begun(source, made, targets, hands.submit(_write, made, targets))

    def _end(self, begun: "_Begun", progress: Progress) -> None:
        """Wait until a document is written, and say what there is to say of it."""
        progress.step(begun.source.name)
        made, problem = begun.made, begun.problem
        if begun.writing is not None:
            problem = begun.writing.result()
        if made is None or problem:
            self._problems.append(problem)
            return
        self._written += 1
        for remark in made.remarks:
            _say(f"{begun.source.name}: {remark}")
        _report(made, begun.targets, sums=self._chosen.sha256)
        if made.ready and not self._chosen.public:
            remember(begun.source, made.files[".docx"])

    def _targets(self, made: Rendered) -> dict[str, Path]:
        """Return where a document's files go; one of this run has no other's name."""
        stem = next(name for name in free_names(made.stem, "") if name.casefold() not in self._taken)
        self._taken.add(stem.casefold())
        targets = {suffix: self._chosen.output / f"{stem}{suffix}" for suffix in self._wish.suffixes}
        _refuse_existing(tuple(targets.values()), force=self._chosen.force)
        return targets

    @property
    def code(self) -> int:
        """The exit code: 2 where a document was not written."""
        return DONE if self._written == len(self._files) else REFUSED

    def say_all(self) -> None:
        """Print what could not be done, and how many were."""
        for problem in self._problems:
            _say(problem)
        text = translate("CommandLine", "Exported: {done} of {all}.")
        print(text.format(done=self._written, all=len(self._files)))


def _made_here(source: Path, wish: Wish) -> Rendered | str:
    try:
        return render(source, wish)
    except (FileProblem, CommandError) as problem:
        return str(problem)
    except Exception as fault:  # whatever it is, the other documents are written
        return _fault(source.name, fault)


def _fault(name: str, fault: BaseException | None) -> str:
    text = translate(
        "CommandLine", "“{name}” could not be exported ({reason}): please report it and send the file along."
    )
    return text.format(name=name, reason=type(fault).__name__)
