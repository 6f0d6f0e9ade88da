"""What the user does with whole documents: new, open, save, export, leave; and the settings."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ametijuhend.export.filenames import PATTERN, file_stem
from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutMissingError, load_profile, profile_of
from ametijuhend.layout.template import new_document
from ametijuhend.library.stores import LibraryStore
from ametijuhend.model.document import Document, LayoutRef
from ametijuhend.model.node import new_id
from ametijuhend.model.regime import Regime
from ametijuhend.model.states import successor
from ametijuhend.session.autosave import Autosave
from ametijuhend.session.background import patiently
from ametijuhend.session.defaults import with_defaults
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.filing import Filing
from ametijuhend.session.house import House
from ametijuhend.session.library import LibraryInUse, open_library
from ametijuhend.session.names import NamesHere
from ametijuhend.session.spelling import Spelling
from ametijuhend.spelling.wordlists import USER_WORDS
from ametijuhend.storage.fingerprints import Fingerprint
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.recovery import Claim, Left
from ametijuhend.storage.settings import Settings
from ametijuhend.ui.conversation import Conversation, Copy, FileKind, Unsaved
from ametijuhend.ui.preferences import Preferences
from ametijuhend.ui.saver import Saver, layout_sentence

if TYPE_CHECKING:
    from ametijuhend.signing.outside import Start

IMPORTED = frozenset({".docx", ".docm", ".doc", ".odt", ".rtf", ".pdf", ".txt", ".md"})
"""The endings of files that are imported, or refused with the way to make them fit for that."""
CONTAINERS = frozenset({".asice", ".sce", ".bdoc", ".asics", ".scs"})
"""The endings of signed containers, which are checked."""
_PDF_PATIENCE = 60.0
"""Seconds that a PDF may take: far more than any does."""


class Desk(QObject):
    """The desk that the open document lies on. Windows come and go, the desk stays."""

    document_opened = Signal()
    settings_changed = Signal()
    state_changed = Signal()
    """What there is to say of saving and recovering is no longer what it was."""
    import_wanted = Signal(object)
    """The path of a file that is not the program's own: it is read and looked through before it is taken."""
    copy_wanted = Signal(object)
    """The path of another copy of the open document: what it changed is to be joined."""
    container_wanted = Signal(object)
    """The path of a signed container to be checked."""

    def __init__(
        self,
        session: DocumentSession,
        conversation: Conversation,
        preferences: Preferences,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        super().__init__()
        self.session = session
        self.conversation = conversation
        self.preferences = preferences
        self.folders = folders = preferences.folders
        self.recovered_at: datetime | None = None
        self.has_document = False
        self.now = now
        self.outside: Callable[[Sequence[Start]], bool] = _start_outside
        """Starts other programs; tests put a stand-in here."""
        self.filing = Filing(folders, self)
        self.library = LibraryInUse(self._open_library, self)
        self.house = House(self.library, self)
        self.spelling = Spelling(folders.data / USER_WORDS, self)
        self.spelling.switch(self.settings.spelling)
        self._know_names()
        self.saver = Saver(session, self.filing, conversation, now, self)
        self.autosave = Autosave(session, folders.recovery, now, self)
        self.library.failed.connect(self.conversation.tell_problem)
        self.saver.saved.connect(self._note_saved)
        self.saver.state_changed.connect(self.state_changed)
        self.saver.other_file_wanted.connect(self.save_as)
        preferences.changed.connect(self._take_settings)

    @property
    def settings(self) -> Settings:
        """The user's settings as they are at present."""
        return self.preferences.settings

    @property
    def title(self) -> str:
        """What the open document is called in the window: its job title."""
        return self.session.document.general.job_title.strip() or translate(
            "Desk", "Untitled job description"
        )

    def start_new(self, regime: Regime) -> None:
        """Start an empty job description, unless the user stays with the changes in the open one."""
        if self.may_leave():
            self._take(with_defaults(new_document(regime, load_profile(LayoutRef())), self.settings))

    def start_replacement(self) -> None:
        """Start the draft that takes the signed document's place, for the reason that the user gives."""
        reason = self.conversation.ask_text(
            translate("Desk", "New job description"),
            translate("Desk", "A signed job description is final. Why does a new one take its place?"),
        )
        if reason and self.may_leave():
            self._take(successor(self.session.document, reason), None)

    def start_from_sample(self, path: Path) -> None:
        """Start a job description from a sample; the sample itself is never written to."""
        self._open(path, as_new=True)

    def open(self) -> None:
        """Open or import the file that the user chooses."""
        path = self.conversation.ask_open(self.folder())
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Open a file; one that is not the program's own is imported, a signed container checked."""
        if path.suffix.lower() in IMPORTED:
            self.import_wanted.emit(path)
        elif path.suffix.lower() in CONTAINERS:
            self.container_wanted.emit(path)
        else:
            self._open(path, as_new=False)

    def start_from_import(self, document: Document, step: str) -> bool:
        """Start what was imported as one step from an empty job description; whether the user lets it."""
        if not self.may_leave():
            return False
        empty = with_defaults(new_document(document.regime, profile_of(document)), self.settings)
        self._take(empty.model_copy(update={"id": document.id}))
        self.session.replace(document, step)
        return True

    def save(self) -> bool:
        """Save the document to its file, asking which where there is none yet; whether it is saved now."""
        path = self.session.path
        return self.save_as() if path is None else self.saver.save(path)

    def save_as(self) -> bool:
        """Save the document to a file that the user chooses; whether it is saved now."""
        suggested = self.session.path or self._suggested(FileKind.NATIVE)
        path = self.conversation.ask_target(suggested, FileKind.NATIVE)
        return path is not None and self.saver.save(path)

    def export_pdf(self) -> Path | None:
        """Write the document's pages as a PDF where the user chooses; where it lies now."""
        from ametijuhend.preview.pdf import write_pdf  # noqa: PLC0415  # only where it is used

        path = self.conversation.ask_target(self._suggested(FileKind.PDF), FileKind.PDF)
        if path is None:
            return None
        document, profile = self.session.document, self.session.profile
        try:
            self.filing.export(path, patiently(lambda: write_pdf(document, profile), _PDF_PATIENCE))
        except FileProblem as problem:
            self.conversation.tell_problem(problem.sentence)
            return None
        return path

    def export_stem(self) -> str:
        """Return what an exported file is called, by the user's pattern, without its ending."""
        return file_stem(self.session.document, self.settings.export_name or PATTERN)

    def print_pages(self, count: int, current: int) -> None:
        """Print the document's pages as the user chooses in the system's dialog."""
        from ametijuhend.preview import printing  # noqa: PLC0415  # Qt's printing only where it is used

        document, profile = self.session.document, self.session.profile
        printer = printing.new_printer(document, profile)
        if self.conversation.ask_printer(printer, count) and not printing.print_pages(
            printer, document, profile, current
        ):
            sentence = translate(
                "Desk", "The printer “{name}” took nothing: look whether it is on, or choose another."
            )
            self.conversation.tell_problem(sentence.format(name=printer.printerName()))

    def may_leave(self) -> bool:
        """Return whether the open document can be left: saved, or given up by the user."""
        self.session.settle()
        if self.session.saved or not self.has_document:
            return True
        answer = self.conversation.ask_unsaved(self.title)
        return answer is Unsaved.DISCARD or (answer is Unsaved.SAVE and self.save())

    def leave(self) -> None:
        """Leave nothing of this window behind: what it held is saved, or was given up."""
        self.autosave.discard()
        self.autosave.end()
        self.filing.leave()
        self.house.leave()
        self.spelling.close()
        self.library.close()

    def recover(self, left: Left) -> None:
        """Go on with a document that a crash left behind."""
        claim = Claim(left)
        if not self.may_leave() or not claim.take():
            return
        try:
            self._take(left.document, left.origin.path, left.origin.fingerprint, saved=False)
            self.autosave.rescue()
        except LayoutMissingError as missing:
            self.conversation.tell_problem(layout_sentence(left.origin.path or left.file, missing))
            claim.give_back()
        except FileProblem as problem:  # what the crash left stays until this can be written
            self.conversation.tell_problem(problem.sentence)
            claim.give_back()
        else:
            claim.settle()
        self.recovered_at = left.written
        self.state_changed.emit()

    def change_settings(self, settings: Settings, *, library_too: bool = False) -> None:
        """Remember settings; the library is read anew where another one was chosen."""
        self.preferences.change(settings)
        if library_too:
            self.library.reopen()

    def choose_language(self, code: str) -> None:
        """Speak another language from now on."""
        self.change_settings(replace(self.settings, language=code))
        self.preferences.language_chosen.emit(code)

    def _take_settings(self) -> None:
        self.spelling.switch(self.settings.spelling)
        self.settings_changed.emit()

    def _open(self, path: Path, *, as_new: bool) -> None:
        if not as_new and self._is_copy(path):
            answer = self.conversation.ask_copy(path.name, self.title)
            if answer is Copy.JOIN:
                self.copy_wanted.emit(path)
            if answer is not Copy.OPEN:
                return
        if self.may_leave():
            self._read(path, as_new=as_new)

    def _is_copy(self, path: Path) -> bool:
        """Return whether a file holds the open document, too, in a state that can be joined with it."""
        session = self.session
        if not self.has_document or not session.editable or session.path is None or session.path == path:
            return False
        try:
            other = self.filing.read(path).opened.document
            return other.id == session.document.id and not path.samefile(session.path)
        except (FileProblem, OSError):
            return False  # opening it says why

    def _read(self, path: Path, *, as_new: bool) -> None:
        try:
            stored = self.filing.read(path)
            document = stored.opened.document
            if as_new:
                self._take(document.model_copy(update={"id": new_id()}), None)
            else:
                self._take(document, path, stored.fingerprint)
        except FileProblem as problem:
            self.conversation.tell_problem(problem.sentence)
            return
        except LayoutMissingError as missing:
            self.conversation.tell_problem(layout_sentence(path, missing))
            return
        if not as_new:  # once the document is seen: keeping settings waits for the disk
            QTimer.singleShot(0, self, lambda: self._remember_open(path))
        if stored.opened.remarks():
            self.conversation.tell(translate("Desk", "Good to know"), "\n\n".join(stored.opened.remarks()))

    def _take(
        self,
        document: Document,
        path: Path | None = None,
        fingerprint: Fingerprint | None = None,
        *,
        saved: bool = True,
    ) -> None:
        self.session.open(document, path, fingerprint, saved=saved)
        self.recovered_at = None
        self.has_document = True
        self.document_opened.emit()
        if path is not None:
            self.saver.take(path)
        else:
            self.filing.leave()

    def _open_library(self) -> LibraryStore:
        """Return the store that the settings choose by now; called off the window's thread."""
        return open_library(self.folders.data, self.folders.config, self.settings.library)

    def _note_saved(self, path: Path) -> None:
        self.recovered_at = None
        self._remember(path)
        self.state_changed.emit()

    def _remember_open(self, path: Path) -> None:
        if self.session.path == path:
            self._remember(path)

    def _remember(self, path: Path) -> None:
        general = self.session.document.general
        settings = self.settings.with_recent(path, general.job_title, general.unit)
        self.change_settings(replace(settings, default_folder=str(path.absolute().parent)))
        self._know_names()

    def _know_names(self) -> None:
        """Let what was saved lately complete what is typed."""
        recent = self.settings.recent
        self.library.names = NamesHere([one.title for one in recent], [one.unit for one in recent])

    def house_folders(self) -> list[Path]:
        """Return the folders of the house's job descriptions, as the settings name them."""
        return [Path(name) for name in self.settings.house_folders]

    def folder(self) -> Path:
        """Return where the user's files are looked for: beside the open one, else where the last one was."""
        if self.session.path is not None:
            return self.session.path.parent
        remembered = Path(self.settings.default_folder) if self.settings.default_folder else Path.home()
        return remembered if remembered.is_dir() else Path.home()

    def _suggested(self, kind: FileKind) -> Path:
        if self.session.path is not None and kind is FileKind.NATIVE:
            return self.session.path
        return self.folder() / (self.export_stem() + kind)


def _start_outside(ways: "Sequence[Start]") -> bool:
    from ametijuhend.signing.outside import start_first  # noqa: PLC0415  # nothing at start needs it

    return start_first(ways)
