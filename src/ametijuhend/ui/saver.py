"""Saving the open document: what may happen on the way, and what the user is asked then."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutMissingError
from ametijuhend.session.background import Task
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.filing import Filing, Write, unanswered_save
from ametijuhend.storage.documents import Stored
from ametijuhend.storage.native import to_bytes
from ametijuhend.storage.presence import Elsewhere
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.saving import ChangedOnDiskError, Saved
from ametijuhend.ui.conversation import Conflict, Conversation


class Saver(QObject):
    """Saves the document that the session holds, to the file that it is told."""

    state_changed = Signal()
    """Saving has begun, or ended late."""
    saved = Signal(object)
    """The path of the file that holds the document now."""
    other_file_wanted = Signal()

    def __init__(
        self,
        session: DocumentSession,
        filing: Filing,
        conversation: Conversation,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._filing, self._conversation, self._now = session, filing, conversation, now
        self._current: Write | None = None
        self.saved_at: datetime | None = None
        session.opened.connect(self._forget)
        filing.late.connect(self._finish_late)
        filing.overdue.connect(self._tell_overdue)

    @property
    def busy(self) -> bool:
        """Whether the document is still being saved."""
        return self._filing.busy

    def save(self, path: Path) -> bool:
        """Save the document to a file; whether it stands there now."""
        known = self._session.fingerprint if path == self._session.path else None
        return self._start(Write(self._session.document, path, known))

    def _start(self, write: Write) -> bool:
        if self.busy:
            self._conversation.tell(
                translate("Saver", "One moment"),
                translate("Saver", "The document is still being saved; go on working meanwhile."),
            )
            return False
        self._current = write
        self._session.mark_sent()
        task = self._filing.write(write)
        if task is not None:
            return self._finish(write, task)
        self.state_changed.emit()
        return False

    def _finish(self, write: Write, task: Task) -> bool:
        try:
            done: Saved = task.result()
        except ChangedOnDiskError as changed:
            return self._resolve(write, changed)
        except FileProblem as problem:
            self._conversation.tell_problem(problem.sentence)
            return False
        self.saved_at = self._now()
        is_new = write.path != self._session.path
        self._session.mark_saved(write.path, write.document, done.fingerprint)
        if is_new:
            self.take(write.path)
        self.saved.emit(write.path)
        if done.remark:
            self._conversation.tell_problem(done.remark)
        return self._session.saved

    def take(self, path: Path) -> None:
        """Mark a file as open here, and say where else it is open."""
        elsewhere = self._filing.take(path)
        if elsewhere is not None:
            self._conversation.tell(
                translate("Saver", "Open elsewhere too"), _elsewhere_sentence(path, elsewhere)
            )

    def _finish_late(self, write: Write, task: Task) -> None:
        if write is self._current:
            self._finish(write, task)
        self.state_changed.emit()

    def _tell_overdue(self, write: Write) -> None:
        self.state_changed.emit()
        if write is self._current:
            self._conversation.tell_problem(unanswered_save(write.path))

    def _forget(self) -> None:
        """Another document is in hand: what ends late is no longer its business."""
        self._current = None
        self.saved_at = None

    def _resolve(self, write: Write, changed: ChangedOnDiskError) -> bool:
        """Let the user choose between two states of the file."""
        from ametijuhend.model.compare import differences  # noqa: PLC0415  # seldom needed

        theirs = self._theirs(write.path)
        known = theirs.fingerprint if theirs else changed.theirs
        found = differences(theirs.opened.document, write.document) if theirs else None
        answer = self._conversation.ask_conflict(write.path.name, known.written, found)
        if answer is Conflict.KEEP_MINE:
            return self._start(Write(write.document, write.path, known, must_keep=True))
        if answer is Conflict.TAKE_THEIRS and theirs:
            return self._take_theirs(write.path, theirs)
        if answer is Conflict.SAVE_AS:
            self.other_file_wanted.emit()
            return self._session.saved
        return False

    def _theirs(self, path: Path) -> Stored | None:
        """Return what the file holds now; nothing where it cannot be read."""
        with suppress(FileProblem):
            return self._filing.read(path)
        return None

    def _take_theirs(self, path: Path, theirs: Stored) -> bool:
        """Go on with the other state as one step that can be undone; the present one is kept too."""
        mine = self._session.document
        try:
            self._session.replace(theirs.opened.document, translate("Saver", "Take the other state"))
        except LayoutMissingError as missing:
            self._conversation.tell_problem(layout_sentence(path, missing))
            return False
        with suppress(FileProblem):
            self._filing.backups.keep(mine.id, to_bytes(mine), self._now())
        self._session.mark_saved(path, fingerprint=theirs.fingerprint)
        self.saved_at = theirs.fingerprint.written.astimezone()
        self.saved.emit(path)
        return True


def layout_sentence(path: Path, missing: LayoutMissingError) -> str:
    """Return why a file cannot be shown whose layout this program does not have."""
    return translate(
        "Desk",
        "“{file}” needs the layout {layout}, which this program does not have: update the program.",
    ).format(file=path.name, layout=missing)


def _elsewhere_sentence(path: Path, elsewhere: Elsewhere) -> str:
    texts = {
        Elsewhere.WINDOW: translate(
            "Saver",
            "“{name}” is open in another window too. If it is saved there, you will be asked before your "
            "saving changes anything.",
        ),
        Elsewhere.COMPUTER: translate(
            "Saver",
            "“{name}” is open on another computer too. If it is saved there, you will be asked before your "
            "saving changes anything.",
        ),
    }
    return texts[elsewhere].format(name=path.name)
