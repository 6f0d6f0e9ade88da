"""What is done to the chosen documents of the house: each of it can be taken back as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ametijuhend.house.briefs import Brief
from ametijuhend.house.plans import renaming, reviewing, taking_updates
from ametijuhend.house.together import Done, Outcome, Plan, carry_out, undo
from ametijuhend.model.library import Library
from ametijuhend.session.background import Background, Task
from ametijuhend.storage.files import write_atomically
from ametijuhend.storage.problems import FileProblem
from ametijuhend.ui.conversation import FileKind
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.house.dialogs import LinesDialog, RenameDialog, ReviewDialog
from ametijuhend.ui.house.following import HouseFollowing
from ametijuhend.ui.house.plan import PlanDialog
from ametijuhend.ui.look.theme import Theme

if TYPE_CHECKING:
    from ametijuhend.ui.house.window import HouseWindow


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do with documents; a line in the menu where it has no words."""

    words: str = ""
    keys: str = ""
    act: Callable[[], object] = lambda: None
    for_chosen: bool = True
    """Whether documents must be chosen for it."""


@dataclass(frozen=True, slots=True)
class _Step:
    """What was done, and what it takes to go back."""

    words: str
    done: tuple[Done, ...]


class HouseJobs(QObject):
    """Asks, shows what would change, does it off the window's thread, tells what came of it."""

    def __init__(self, desk: Desk, theme: Theme, following: HouseFollowing, window: HouseWindow) -> None:
        super().__init__(window)
        self._desk, self._theme, self._following, self._window = desk, theme, following, window
        self._background = Background(self)
        self._steps: list[_Step] = []

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done, as the menu shows it."""
        return (
            Command(self.tr("Looked over, no changes…"), "Ctrl+R", self.review),
            Command(self.tr("Take the library's changes…"), "Ctrl+U", self.take_updates),
            Command(self.tr("Rename a unit or a superior…"), "Ctrl+H", self.rename, for_chosen=False),
            Command(),
            Command(self.tr("Check…"), "F8", self.check),
            Command(self.tr("Export as Word files…"), "Ctrl+E", self.export),
            Command(),
            Command(self.tr("Save the list as a spreadsheet…"), "Ctrl+S", self.save_sheet, for_chosen=False),
            Command(self.tr("Reviews due, for a calendar…"), "Ctrl+D", self.save_calendar, for_chosen=False),
            Command(),
            Command(self.tr("Who substitutes whom…"), "Ctrl+T", self.show_substitution, for_chosen=False),
            Command(self.tr("Families…"), "Ctrl+B", self.show_families, for_chosen=False),
            Command(self.tr("New job description from this one as its base"), "Ctrl+N", self.start_variant),
            Command(
                self.tr("How documents say the library's wordings…"),
                "Ctrl+L",
                self.show_drift,
                for_chosen=False,
            ),
        )

    def leave(self) -> None:
        """Do nothing further."""

    def rename(self) -> None:
        """Rename a unit or a superior in the drafts."""
        briefs = [one for one in self._following.listing.briefs if not one.problem]
        chosen = self._chosen()
        dialog = RenameDialog(
            (one.unit for one in briefs), (one.superior for one in briefs), len(chosen), self._window
        )
        if len(chosen) == 1:
            dialog.old.setText(" ".join(chosen[0].unit.split()))

        def go_on() -> None:
            old, new = dialog.old.text().strip(), dialog.new.text().strip()
            fields, everywhere = dialog.fields, dialog.everywhere.isChecked()
            among = chosen if dialog.whole.isChecked() else briefs
            self.preview(
                self.tr("Rename: {old} → {new}").format(old=old, new=new),
                self.tr("Only drafts are changed. What is ticked is saved; the earlier states are kept."),
                among,
                lambda files: renaming(files, old, new, fields, everywhere=everywhere),
            )

        dialog.accepted.connect(go_on)
        dialog.open()

    def take_updates(self) -> None:
        """Take what the library changed into the chosen drafts."""
        chosen = self._chosen()
        if chosen:
            self._with_library(lambda library: self._preview_updates(chosen, library))

    def _preview_updates(self, chosen: Sequence[Brief], library: Library) -> None:
        self.preview(
            self.tr("Take the library's changes"),
            self.tr(
                "What was changed in the document, too, is left out: it is answered in the document itself. "
                "What is ticked is saved; the earlier states are kept."
            ),
            chosen,
            lambda files: taking_updates(files, library),
        )

    def review(self) -> None:
        """Record that the chosen documents were looked over and stay as they are."""
        chosen = self._chosen()
        if not chosen:
            return
        desk = self._desk
        titles = [one.name for one in chosen]
        dialog = ReviewDialog(titles, desk.now().date(), desk.settings.review_role, self._window)

        def go_on() -> None:
            day, role = dialog.day.value, dialog.role.text().strip()
            if day is not None:
                desk.change_settings(replace(desk.settings, review_role=role))
                words = self.tr("Looked over, no changes")
                self._do(words, chosen, lambda files: reviewing(files, day, role))

        dialog.accepted.connect(go_on)
        dialog.open()

    def check(self) -> None:
        """Show what the checks find in the chosen documents."""
        from ametijuhend.ui.house.check import CheckDialog  # noqa: PLC0415  # only where it is used

        chosen = self._chosen()
        if chosen:
            today = self._desk.now().date()
            self._with_library(lambda library: CheckDialog(chosen, library, today, self._window).open())

    def export(self) -> None:
        """Export the chosen documents."""
        from ametijuhend.ui.house.export import export_many  # noqa: PLC0415  # only where it is used

        if self._chosen():
            export_many(self._desk, self._chosen(), self._window)

    def save_sheet(self) -> None:
        """Save the list as it is shown as a spreadsheet."""
        from ametijuhend.house.sheet import sheet_of  # noqa: PLC0415  # only where it is used

        briefs, today = tuple(self._window.table.rows.briefs), self._following.listing.today
        self._save(self.tr("documents"), FileKind.SHEET, lambda: sheet_of(briefs, today))

    def save_calendar(self) -> None:
        """Save the reviews that are due for a calendar."""
        from ametijuhend.house.calendar import calendar  # noqa: PLC0415  # only where it is used

        due, now = self._following.listing.due(), self._desk.now()
        if due:
            self._save(self.tr("reviews"), FileKind.CALENDAR, lambda: calendar(due, now))
        else:
            self._tell(self.tr("No review is due in the next 30 days."))

    def show_substitution(self) -> None:
        """Show who substitutes whom."""
        from ametijuhend.ui.house.substitution import SubstitutionDialog  # noqa: PLC0415  # only where it is used

        briefs = self._following.listing.briefs
        SubstitutionDialog(self._desk, self._theme, briefs, self._window).open()

    def show_families(self) -> None:
        """Show which documents come from which base, and what the bases have changed."""
        from ametijuhend.ui.house.families import FamiliesDialog  # noqa: PLC0415  # only where it is used

        FamiliesDialog(self, self._following.listing.briefs, self._window).open()

    def start_variant(self) -> None:
        """Start a draft in the editor that is a variant of the document that is looked at."""
        from ametijuhend.model.families import variant_of  # noqa: PLC0415  # only where it is used

        brief, desk = self._window.table.current, self._desk
        if brief is None or brief.problem:
            return
        try:
            base = desk.filing.read(brief.path).opened.document
        except FileProblem as problem:
            desk.conversation.tell_problem(problem.sentence)
            return
        if desk.start_from_import(
            variant_of(base), self.tr("From the base: {title}").format(title=brief.name)
        ):
            self._window.bring_editor()

    def show_drift(self) -> None:
        """Show in how many ways the house says the library's wordings."""
        from ametijuhend.ui.library.report import DriftDialog  # noqa: PLC0415  # only where it is used

        self._desk.library.start()
        DriftDialog(
            self._desk.library, self._following.folders, self._window, settle=self.preview_files
        ).open()

    def preview(
        self, title: str, words: str, briefs: Sequence[Brief], make: Callable[[Iterable[Path]], Plan]
    ) -> None:
        """Show what a plan would change in documents; what is accepted is done as one step."""
        self.preview_files(title, words, [one.path for one in briefs], make)

    def preview_files(
        self,
        title: str,
        words: str,
        files: Sequence[Path],
        make: Callable[[Iterable[Path]], Plan],
        over: QWidget | None = None,
    ) -> None:
        """Show what a plan would change in files; what is accepted is done as one step."""
        free, said = self._free(files)

        def with_said(some: Iterable[Path]) -> Plan:
            plan = make(some)
            return replace(plan, problems=(*said, *plan.problems))

        dialog = PlanDialog(
            title, words, free, with_said, self._desk.filing.backups, over=over or self._window
        )
        dialog.carried_out.connect(lambda outcomes: self._note(title, outcomes))
        dialog.open()

    def take_back(self) -> None:
        """Take the last step back, in all documents that have not been changed since."""
        if not self._steps or not self._window.undo_button.isEnabled():
            return
        step, backups = self._steps.pop(), self._desk.filing.backups
        self._window.undo_button.setEnabled(False)
        self._background.start(
            lambda: list(undo(step.done, backups)), lambda task: self._taken_back(step, task)
        )

    def _do(self, words: str, briefs: Sequence[Brief], make: Callable[[Iterable[Path]], Plan]) -> None:
        """Do at once what needs no preview."""
        files, said = self._free([one.path for one in briefs])
        backups = self._desk.filing.backups

        def job() -> list[Outcome]:
            plan = make(files)
            refused = [Outcome(Path(), problem=one) for one in (*said, *plan.problems)]
            return [*refused, *carry_out(plan, backups)]

        self._background.start(job, lambda task: self._note(words, task.result()))

    def _with_library(self, act: Callable[[Library], object]) -> None:
        """Do something with the house's library, once it is there."""
        library = self._desk.library
        if library.ready:
            act(library.library)
            return

        def go_on() -> None:
            library.changed.disconnect(go_on)
            if isValid(self):
                act(library.library)

        library.changed.connect(go_on)
        library.start()

    def _free(self, files: Sequence[Path]) -> tuple[list[Path], list[str]]:
        """Return the files that may be changed: not the open one while it has changes that are not saved."""
        session = self._desk.session
        if session.path in files and not session.saved:
            text = self.tr(
                "“{title}” is open with changes that are not saved: it is left out, save it first."
            )
            return [one for one in files if one != session.path], [text.format(title=self._desk.title)]
        return list(files), []

    def _note(self, words: str, outcomes: Sequence[Outcome]) -> None:
        """Remember what was done, show the open document as its file is now, and tell."""
        done = tuple(one.done for one in outcomes if one.done is not None)
        problems = [one.problem for one in outcomes if one.problem]
        if done:
            self._steps.append(_Step(words, done))
            self._reopen(done, words, back=False)
            said = self.tr("{words}: %n documents changed.", "", len(done)).format(words=words)
            self._tell(said, undo=True)
            if not self._window.isVisible():  # asked for from the library
                self._desk.library.told.emit(said)
        if problems:
            text = self.tr("These stay as they were.")
            LinesDialog(words, text, problems, self._window).open()
        self._following.look()

    def _taken_back(self, step: _Step, task: Task) -> None:
        outcomes: list[Outcome] = task.result()
        done = tuple(one.done for one in outcomes if one.done is not None)
        again = {one.file for one in outcomes if one.problem and not one.changed}
        left = tuple(one for one in step.done if one.planned.file in again)
        if left:  # the disk was full, the share away: it can be tried once more
            self._steps.append(_Step(step.words, left))
        self._reopen(done, self.tr("Take back: {words}").format(words=step.words), back=True)
        words = self.tr("{words}: taken back in %n documents.", "", len(done)).format(words=step.words)
        self._tell(words, undo=bool(self._steps))
        problems = [one.problem for one in outcomes if one.problem]
        if problems:
            LinesDialog(step.words, self.tr("These stay as they are now."), problems, self._window).open()
        self._following.look()

    def _reopen(self, done: Sequence[Done], words: str, *, back: bool) -> None:
        """Show what became of the open document's file, as one step there."""
        session = self._desk.session
        mine = next((one for one in done if one.planned.file == session.path), None)
        if mine is None or not session.saved:
            return
        session.replace(mine.planned.before if back else mine.planned.after, words)
        session.mark_saved(mine.planned.file, fingerprint=mine.now)

    def _save(self, name: str, kind: FileKind, make: Callable[[], bytes]) -> None:
        path = self._desk.conversation.ask_target(self._desk.folder() / f"{name}{kind}", kind)
        if path is None:
            return

        def job() -> None:
            write_atomically(path, make())

        def end(task: Task) -> None:
            try:
                task.result()
            except FileProblem as problem:
                self._desk.conversation.tell_problem(problem.sentence)
            else:
                self._tell(self.tr("Saved: {path}").format(path=path))

        self._background.start(job, end)

    def _tell(self, words: str, *, undo: bool = False) -> None:
        window = self._window
        window.done_words.setText(words)
        window.undo_button.setVisible(undo)
        window.undo_button.setEnabled(undo)
        window.done_line.show()

    def _chosen(self) -> list[Brief]:
        return [one for one in self._window.table.chosen if not one.problem]
