"""Many documents changed in one step: planned and shown first, then saved file by file, and undone as one.

A plan is a value: nothing is written before `carry_out`. Each file is saved as a whole and only if it still
is what the plan saw; its earlier state is kept among the backups, from where `undo` takes it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ametijuhend.language import translate
from ametijuhend.library.report import place_in_words
from ametijuhend.model.document import Document
from ametijuhend.model.paths import DocumentPath
from ametijuhend.model.states import editable
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.documents import open_stored
from ametijuhend.storage.fingerprints import Fingerprint
from ametijuhend.storage.oserrors import shown_name
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.saving import ChangedOnDiskError, save_guarded


@dataclass(frozen=True, slots=True)
class Alteration:
    """One place of one document that is to change."""

    path: DocumentPath
    place: str
    """The path in words."""
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Planned:
    """One file with what is to change in it."""

    file: Path
    fingerprint: Fingerprint
    before: Document
    after: Document
    alterations: tuple[Alteration, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to change in which files, and why nothing does in others."""

    files: tuple[Planned, ...]
    problems: tuple[str, ...] = ()

    @property
    def alterations(self) -> int:
        """How many places change."""
        return sum(len(one.alterations) for one in self.files)

    def only(self, files: Collection[Path]) -> "Plan":
        """Return the plan for some of its files."""
        return replace(self, files=tuple(one for one in self.files if one.file in files))


@dataclass(frozen=True, slots=True)
class Done:
    """A file that was saved, with what it takes to go back."""

    planned: Planned
    now: Fingerprint


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file of a plan: saved, or the sentence that says why not."""

    file: Path
    done: Done | None = None
    problem: str = ""
    changed: bool = False
    """Whether somebody changed it meanwhile: to do the same once more leads nowhere."""


Changed = tuple[Document, tuple[tuple[DocumentPath, str, str], ...]]
Change = Callable[[Document], Changed]
"""Returns the changed document and, for each place, what it said and what it says."""


def planned(files: Iterable[Path], change: Change, *, drafts_only: bool = True) -> Plan:
    """Return what a change would do to files; those that stay as they are are not among it.

    Ready and signed documents are left out silently unless told.
    """
    found: list[Planned] = []
    problems: list[str] = []
    for file in files:
        try:
            stored = open_stored(file)
        except FileProblem as problem:
            problems.append(problem.sentence)
            continue
        before = stored.opened.document
        if drafts_only and not editable(before):
            continue
        after, places = change(before)
        if after != before:
            shown = tuple(_alteration(before, after, *place) for place in places)
            found.append(Planned(file, stored.fingerprint, before, after, shown))
    return Plan(tuple(found), tuple(problems))


def carry_out(plan: Plan, backups: Backups) -> Iterator[Outcome]:
    """Save a plan's files one after the other; one that cannot be saved stays as it was and is told of.

    Closing the iterator ends it between two files.
    """
    for one in plan.files:
        yield _saved(one.file, one.after, one.fingerprint, backups, one)


def undo(done: Iterable[Done], backups: Backups) -> Iterator[Outcome]:
    """Put back what files held before a plan, from the backups; one that was changed since stays."""
    for one in done:
        file, before = one.planned.file, one.planned.fingerprint.sha256
        version = next(
            (kept for kept in backups.versions(one.planned.before.id) if before.startswith(kept.hash)), None
        )
        try:
            document = backups.read(version).document if version else one.planned.before
        except FileProblem:
            document = one.planned.before
        yield _saved(file, document, one.now, backups, one.planned)


def _alteration(before: Document, after: Document, path: DocumentPath, was: str, becomes: str) -> Alteration:
    try:
        place = place_in_words(before, path)
    except LookupError:
        place = place_in_words(after, path)
    return Alteration(path, place, was, becomes)


def _saved(file: Path, document: Document, known: Fingerprint, backups: Backups, of: Planned) -> Outcome:
    try:
        saved = save_guarded(document, file, known, backups, must_keep=True)
    except ChangedOnDiskError:
        text = translate(
            "House", "“{name}” was changed by somebody meanwhile and stays as it is: look at it once more."
        )
        return Outcome(file, problem=text.format(name=shown_name(file)), changed=True)
    except FileProblem as problem:
        return Outcome(file, problem=problem.sentence)
    return Outcome(file, Done(of, saved.fingerprint))
