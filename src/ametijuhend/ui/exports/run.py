"""One export at a time, off the window's thread; a ready document remembers what was exported of it."""

from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from ametijuhend.language import translate
from ametijuhend.model.document import Document, State
from ametijuhend.model.states import exported, made_ready
from ametijuhend.session.background import Background, Task
from ametijuhend.signing.digidoc import find_digidoc
from ametijuhend.signing.outside import showing, signing
from ametijuhend.storage.problems import FileProblem
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.exports.work import Exported, Wish, export


class Handed(Enum):
    """What became of the files that were to be signed."""

    DIGIDOC = auto()
    """DigiDoc4 was started with them."""
    FOLDER = auto()
    """Their folder was opened instead."""
    NOWHERE = auto()


class ExportRun(QObject):
    """Goes on to its end, whether or not the dialog that began it is still open."""

    ended = Signal(object)
    """What was exported."""
    failed = Signal(str)
    handed = Signal(object)
    """What became of the files to be signed."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = Background(self)
        self.busy = False

    def start(self, wish: Wish, *, sign: bool = False) -> None:
        """Export the document as it is now; to be signed, it becomes ready and goes to DigiDoc4."""
        if self.busy:
            return
        self.busy = True
        session = self._desk.session
        document, profile = session.document, session.profile
        self._background.start(
            lambda: export(document, profile, wish), lambda task: self._end(task, document, sign=sign)
        )

    def hand_over(self, files: Sequence[Path]) -> None:
        """Start DigiDoc4 with files, or show them in their folder where it cannot be started."""
        chosen, outside = self._desk.settings.digidoc, self._desk.outside

        def hand() -> Handed:
            program = find_digidoc(chosen)
            if program is not None and outside(signing(program, files)):
                return Handed.DIGIDOC
            return Handed.FOLDER if outside(showing(files[0])) else Handed.NOWHERE

        self._background.start(hand, self._tell)

    def show(self, file: Path) -> None:
        """Open a file's folder with the file chosen."""
        outside, conversation = self._desk.outside, self._desk.conversation

        def tell(task: Task) -> None:
            if not task.result():
                text = translate("Export", "The folder cannot be opened from here. The file is: {path}")
                conversation.tell_problem(text.format(path=file))

        self._background.start(lambda: outside(showing(file)), tell)

    def _end(self, task: Task, document: Document, *, sign: bool) -> None:
        if not isValid(self):
            return
        self.busy = False
        try:
            done: Exported = task.result()
        except FileProblem as problem:
            self.failed.emit(problem.sentence)
            return
        self._remember(document, done.sha256, sign=sign)
        self.ended.emit(done)
        if sign:
            self.hand_over(done.to_sign)

    def _tell(self, task: Task) -> None:
        if isValid(self):
            self.handed.emit(task.result())

    def _remember(self, document: Document, sha256: str, *, sign: bool) -> None:
        """Let the document become ready and remember the file, as one step; it is saved if it was."""
        session = self._desk.session
        if session.document is not document:  # changed meanwhile: it is no longer what was exported
            return
        after = made_ready(document) if sign and document.state is State.DRAFT else document
        if after.state is not State.READY or after.export_hash == sha256:
            return
        was_saved = session.saved and session.path is not None
        text = translate("Export", "Export for signing") if sign else translate("Export", "Export")
        session.replace(exported(after, sha256), text)
        if was_saved:
            self._desk.save()
