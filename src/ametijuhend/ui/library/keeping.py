"""What HR does in the library's window beside writing: new entries, merging, import, export, reports."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ametijuhend.house.names import new_names
from ametijuhend.language import translate
from ametijuhend.library import pack, sheets
from ametijuhend.library.keeping import EntryChange, as_sent, changes, merged, retired, save_all
from ametijuhend.model.library import Entry, EntryKind, EntryState, Library, Wording
from ametijuhend.model.node import new_id
from ametijuhend.session.background import Background, Task
from ametijuhend.session.library import LibraryInUse
from ametijuhend.storage.files import write_atomically
from ametijuhend.storage.problems import FileProblem
from ametijuhend.ui.conversation import Conversation, FileKind
from ametijuhend.ui.library.choice import EntryChoice
from ametijuhend.ui.library.incoming import ChangesDialog
from ametijuhend.ui.library.reading import HouseReading
from ametijuhend.ui.library.report import DriftDialog, Settle
from ametijuhend.ui.library.words import kind_name, one_line
from ametijuhend.ui.look.forms import child

_NAME = 60
Folders = Callable[[], Sequence[Path]]


class Keeping(QObject):
    """The window's menus and what they do."""

    wanted = Signal(object)
    """A fresh entry that the user wants to write."""

    def __init__(
        self,
        library: LibraryInUse,
        conversation: Conversation,
        window: QWidget,
        folders: Folders,
        entry: Callable[[], Entry | None],
    ) -> None:
        super().__init__(window)
        self._library, self._conversation, self._window = library, conversation, window
        self._folders, self._entry = folders, entry
        self.settle: Settle | None = None
        """Shows what drafts would change to say a wording as the library does."""
        self._background = Background(self)
        self.reading = HouseReading(window)
        self.more = QMenu(window)
        self._fill_more()

    def connect_buttons(self, form: QWidget) -> None:
        """Give the window's buttons their menus."""
        new, export = QMenu(form), QMenu(form)
        for kind in EntryKind:
            new.addAction(kind_name(kind), partial(self._start, kind))
        export.addAction(self.tr("As a spreadsheet (XLSX)…"), partial(self.export, FileKind.SHEET))
        export.addAction(self.tr("As a pack (JSON)…"), partial(self.export, FileKind.PACK))
        documents = QMenu(form)
        documents.addAction(self.tr("How they say the library's wordings…"), self.report)
        self._collect_action = documents.addAction(
            self.tr("Collect job titles and units…"), self.collect_names
        )
        for name, menu in (
            ("newButton", new),
            ("exportButton", export),
            ("documentsButton", documents),
            ("moreButton", self.more),
        ):
            button = child(form, QPushButton, name)
            button.setMenu(menu)
            button.setAutoDefault(False)
        self._bring_button = child(form, QPushButton, "importButton")
        self._bring_button.setAutoDefault(False)
        self._bring_button.clicked.connect(self.bring)
        self._library.opened.connect(self.show_rights)
        self.show_rights()

    def show_rights(self) -> None:
        """Enable what changes many entries at once only for who need not propose."""
        proposes = self._library.proposes
        for part in (self._bring_button, self._collect_action):
            part.setEnabled(not proposes)
            part.setToolTip(self.tr("Those who keep the library do this.") if proposes else "")

    def leave(self) -> None:
        """End what is being read."""
        self._library.opened.disconnect(self.show_rights)
        self.reading.leave()

    def merge(self) -> None:
        """Let other entries become this one: they are retired, and lead here."""
        entry = self._entry()
        if entry is not None:
            words = (
                self.tr("Merge duplicates"),
                self.tr(
                    "Which entries say the same as “{name}”? They are retired, and documents that took them "
                    "are led to it."
                ).format(name=one_line(entry)[:_NAME]),
                self.tr("Merge"),
            )
            EntryChoice(self._library, entry, words, partial(self._merge, entry), self._window).open()

    def replace(self) -> None:
        """Retire this entry, and let another take its place."""
        entry = self._entry()
        if entry is not None:
            words = (
                self.tr("Retire with a successor"),
                self.tr(
                    "Which entry takes the place of “{name}”? Documents that took it are led to that one."
                ).format(name=one_line(entry)[:_NAME]),
                self.tr("Retire"),
            )
            choice = EntryChoice(self._library, entry, words, partial(self._replace, entry), self._window)
            choice.choose_one()
            choice.open()

    def who_uses(self) -> None:
        """Show the documents that say this entry."""
        self._report(self._entry())

    def report(self) -> None:
        """Show in how many ways documents say the library's entries."""
        self._report(None)

    def propose(self) -> None:
        """Make this entry a proposal again."""
        entry = self._entry()
        if entry is not None:
            self._save([entry.model_copy(update={"state": EntryState.PROPOSAL, "successor": None})])

    def collect_names(self) -> None:
        """Look for the job titles and the units that the house's documents name."""
        folders, held = self._where(), self._library.library
        if folders:
            self.reading.start(folders, lambda scanned: new_names(scanned, held), self._take_names)

    def export(self, kind: FileKind) -> None:
        """Write the library where the user chooses."""
        self._write(self._library.library.entries, translate("Library", "Library of job descriptions"), kind)

    def export_one(self) -> None:
        """Write the entry that is looked at, for who has no other way to the house's library."""
        entry = self._entry()
        if entry is not None:
            self._write((entry,), _file_name(one_line(entry)), FileKind.PACK)

    def write_proposals(self, waiting: Sequence[Entry]) -> None:
        """Write what is proposed here as a small pack that those who keep the library import."""
        entries = tuple(map(as_sent, waiting))
        self._write(entries, translate("Library", "Proposals for the library"), FileKind.PACK)

    def _write(self, entries: Sequence[Entry], name: str, kind: FileKind) -> None:
        path = self._conversation.ask_target(Path.home() / f"{name}{kind}", kind)
        if path is not None:
            self._background.start(lambda: _written(entries, path, kind), partial(self._tell_written, path))

    def bring(self) -> None:
        """Show what a file of the user's choice would change."""
        path = self._conversation.ask_library(Path.home())
        if path is not None:
            library = self._library.library
            self._background.start(
                lambda: _read_changes(library, path), lambda task: self._show_changes(path.name, task)
            )

    def show_more(self) -> None:
        """Enable what can be done with the entry that is looked at."""
        entry = self._entry()
        known = entry is not None and self._library.entry(entry.id) is not None
        for action in self.more.actions():
            action.setEnabled(known)
        if known and entry is not None:
            may = not self._library.proposes
            offered = may and entry.state is not EntryState.RETIRED
            self._merge_action.setEnabled(offered)
            self._replace_action.setEnabled(offered)
            self._propose_action.setEnabled(may and entry.state is not EntryState.PROPOSAL)

    def _fill_more(self) -> None:
        self._merge_action = self.more.addAction(self.tr("Merge duplicates into this…"), self.merge)
        self._replace_action = self.more.addAction(self.tr("Retire with a successor…"), self.replace)
        self._propose_action = self.more.addAction(self.tr("Make it a proposal again"), self.propose)
        self.more.addSeparator()
        self.more.addAction(self.tr("Who uses this…"), self.who_uses)
        self.more.addAction(self.tr("Save as a file (JSON)…"), self.export_one)
        self.more.aboutToShow.connect(self.show_more)

    def _start(self, kind: EntryKind) -> None:
        wordings = (Wording(id=new_id()),)
        self.wanted.emit(Entry(id=new_id(), kind=kind, wordings=wordings))

    def _merge(self, entry: Entry, others: Sequence[Entry]) -> None:
        self._save(merged(entry, others))

    def _replace(self, entry: Entry, others: Sequence[Entry]) -> None:
        self._save([retired(entry, others[0].id)])

    def _save(self, entries: Sequence[Entry]) -> None:
        held = self._library.library
        self._library.do(lambda store: save_all(store, entries, held), self._tell_saved)

    def _tell_saved(self, saved: Sequence[Entry]) -> None:
        words = translate("Library", "Saved to the library: {name}")
        self._library.told.emit(words.format(name=", ".join(one_line(one)[:_NAME] for one in saved[:3])))

    def _where(self) -> Sequence[Path]:
        """Return the folders that the settings name, else one that the user chooses."""
        folders = tuple(self._folders())
        if folders:
            return folders
        chosen = self._conversation.ask_folder(self.tr("Folder with job descriptions"), Path.home())
        return (chosen,) if chosen is not None else ()

    def _report(self, only: Entry | None) -> None:
        folders = self._where()
        if folders:
            DriftDialog(self._library, folders, self._window, only, self.settle).open()

    def _take_names(self, task: Task, _whole: bool) -> None:  # Background's way of telling
        entries: tuple[Entry, ...] = task.result()
        self._review(self.tr("Job titles and units in documents"), changes(self._library.library, entries))

    def _show_changes(self, name: str, task: Task) -> None:
        try:
            found: tuple[EntryChange, ...] = task.result()
        except FileProblem as problem:
            self._conversation.tell_problem(problem.sentence)
            return
        self._review(name, found)

    def _review(self, source: str, found: Sequence[EntryChange]) -> None:
        if found:
            ChangesDialog(self._library, found, source, self._window).open()
        else:
            words = self.tr("{source}: the library has all of it already.").format(source=source)
            self._conversation.tell(translate("Library", "Import into the library"), words)

    def _tell_written(self, path: Path, task: Task) -> None:
        try:
            task.result()
        except FileProblem as problem:
            self._conversation.tell_problem(problem.sentence)
        else:
            words = translate("Library", "The library was exported: {path}")
            self._library.told.emit(words.format(path=path))


def _file_name(words: str) -> str:
    """Return words as a file's name: whatever a folder or DigiDoc would not take is left out."""
    return " ".join("".join(one if one.isalnum() or one in " -" else " " for one in words).split())[:_NAME]


def _written(entries: Sequence[Entry], path: Path, kind: FileKind) -> None:
    if kind is FileKind.SHEET:
        data = sheets.to_bytes(entries, path)
    else:
        data = pack.to_bytes(entries, 1, datetime.now(UTC))
    write_atomically(path, data)


def _read_changes(library: Library, path: Path) -> tuple[EntryChange, ...]:
    is_sheet = path.suffix.lower() == FileKind.SHEET
    entries = sheets.read(path) if is_sheet else pack.read_pack(path).entries
    return changes(library, entries)
