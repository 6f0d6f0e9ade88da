"""The open document's file: read and written off the window's thread, marked as open for others to see."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from ametijuhend.language import translate
from ametijuhend.model.document import Document
from ametijuhend.session.background import Background, Task, patiently
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.documents import Stored, open_stored
from ametijuhend.storage.files import write_atomically
from ametijuhend.storage.fingerprints import Fingerprint
from ametijuhend.storage.folders import Folders
from ametijuhend.storage.oserrors import shown_name
from ametijuhend.storage.presence import Elsewhere, Presence, computer_word
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.saving import save_guarded

READ_PATIENCE = 10.0
"""Seconds that opening waits for a folder."""
WRITE_PATIENCE = 0.3
"""Seconds that saving holds the window up: a disk needs less, a network may take longer in peace."""
OVERDUE = 20_000
"""Milliseconds after which a folder counts as not answering."""
_TOUCH = 60_000

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Write:
    """What is to be saved where, and what is known of the file there."""

    document: Document
    path: Path
    known: Fingerprint | None
    must_keep: bool = False


class Filing(QObject):
    """Reads and writes for one window, and keeps its mark beside the file that it has open."""

    late = Signal(object, object)
    """A `Write` that took longer, and its task: it has ended now."""
    overdue = Signal(object)
    """A `Write` that is not done after a long time; it may still end, or never."""

    def __init__(self, folders: Folders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.backups = Backups(folders.backups)
        self._folders = folders
        self._background = Background(self)
        self._presence: Presence | None = None
        self._waiting: Write | None = None
        self._late: dict[int, Write] = {}
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._give_up)
        touch = QTimer(self)
        touch.setInterval(_TOUCH)
        touch.timeout.connect(self._touch)
        touch.start()

    @property
    def busy(self) -> bool:
        """Whether something is still being saved."""
        return self._waiting is not None

    def read(self, path: Path) -> Stored:
        """Return the document in a file; raises `FileProblem`, also when the folder does not answer."""
        return self._answered(path, lambda: open_stored(path))

    def write(self, write: Write) -> Task | None:
        """Start saving; return the ended task, or nothing when `late` will tell the end."""
        self._waiting = write
        task = self._background.start(
            lambda: save_guarded(
                write.document, write.path, write.known, self.backups, must_keep=write.must_keep
            ),
            lambda task: self._tell(write, task),
        )
        if task.wait(WRITE_PATIENCE):
            self._waiting = None
            return task
        self._late[id(write)] = write
        self._patience.start(OVERDUE)
        return None

    def export(self, path: Path, data: bytes) -> None:
        """Write bytes to a file; raises `FileProblem`, also when the folder does not answer."""
        try:
            patiently(lambda: write_atomically(path, data), READ_PATIENCE)
        except TimeoutError as error:
            raise FileProblem(unanswered_save(path)) from error

    def take(self, path: Path) -> Elsewhere | None:
        """Mark a file as open in this window, and no other one; where else it is open already."""
        self.leave()
        computer = computer_word(self._folders.data)

        def announce() -> tuple[Presence, Elsewhere | None]:
            presence = Presence(path, computer)
            return presence, presence.announce()

        try:
            self._presence, elsewhere = self._answered(path, announce)
        except FileProblem:
            return None
        return elsewhere

    def leave(self) -> None:
        """Take the mark away."""
        presence, self._presence = self._presence, None
        if presence is not None:
            self._background.start(presence.withdraw).wait(WRITE_PATIENCE)

    def _answered(self, path: Path, job: Callable[[], _T]) -> _T:
        try:
            return patiently(job, READ_PATIENCE)
        except TimeoutError as error:
            raise _no_answer(path) from error

    def _touch(self) -> None:
        if self._presence is not None:
            self._background.start(self._presence.refresh)

    def _tell(self, write: Write, task: Task) -> None:
        """Tell the end of what was waited for in vain; the rest was told by `write` itself."""
        if self._late.pop(id(write), None) is None:
            return
        if self._waiting is write:
            self._waiting = None
            self._patience.stop()
        self.late.emit(write, task)

    def _give_up(self) -> None:
        write, self._waiting = self._waiting, None
        if write is not None:
            self.overdue.emit(write)


def _no_answer(path: Path) -> FileProblem:
    text = translate(
        "Filing", "“{name}” could not be opened: the folder “{folder}” does not answer, try again later."
    )
    return FileProblem(text.format(name=shown_name(path), folder=path.parent))


def unanswered_save(path: Path) -> str:
    """Return what there is to say of saving into a folder that does not answer."""
    text = translate(
        "Filing",
        "“{name}” is not saved yet: the folder “{folder}” does not answer. Save it somewhere else; "
        "your changes are kept aside meanwhile.",
    )
    return text.format(name=shown_name(path), folder=path.parent)
