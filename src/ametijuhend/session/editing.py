"""The open document as one observable: every edit goes through here and can be undone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutProfile, profile_of
from ametijuhend.model import paths
from ametijuhend.model.document import Document, State
from ametijuhend.model.node import Node
from ametijuhend.model.notes import drop_dead_notes
from ametijuhend.model.paths import DocumentPath
from ametijuhend.model.states import editable
from ametijuhend.session.places import place_name
from ametijuhend.session.steps import Edit, Spot, Step
from ametijuhend.storage.fingerprints import Fingerprint

WHOLE: DocumentPath = ""
"""The path of a change that puts another whole document in the one's place."""


class ReadOnlyError(RuntimeError):
    """The document is ready or signed: nothing in it can be changed."""


class DocumentSession(QObject):
    """The document that is open, its file and its undo steps. It asks nobody anything."""

    changed = Signal(object, object, str)
    """The document before, the document after, and the path of the edit."""
    opened = Signal()
    """Another document has taken the place of the one before."""
    history_changed = Signal()
    """What can be undone and redone is no longer what it was."""
    saved_changed = Signal()
    """Whether everything is saved, or where, is no longer what it was."""
    settling = Signal()
    """An input that writes only when it is left writes now."""

    def __init__(
        self, document: Document, clock: Callable[[], float] = monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self.document = document
        self.path: Path | None = None
        self.fingerprint: Fingerprint | None = None
        """What the file held when it was last read or written."""
        self._on_file: Document | None = document
        self._sent: Document | None = None
        self._jumping = False
        self._retracing = False
        self.retraced: Spot | None = None
        """Where the cursor goes, while `changed` tells of a step taken back or made again; else None."""
        # Nothing listens to the stack itself: it still sends signals while it is being destroyed, and a
        # Python method that hears them then brings the program down.
        self.stack = QUndoStack(self)

    def settle(self) -> None:
        """Take in what stands in inputs and is not written yet: before saving, leaving and every command."""
        self.settling.emit()

    @property
    def profile(self) -> LayoutProfile:
        """The layout profile that the document names."""
        return profile_of(self.document)

    @property
    def saved(self) -> bool:
        """Whether the document stands in its file as it is now, or was never touched."""
        return self.document is self._on_file

    @property
    def editable(self) -> bool:
        """Whether the document can be changed: only a draft can."""
        return editable(self.document)

    def open(
        self,
        document: Document,
        path: Path | None = None,
        fingerprint: Fingerprint | None = None,
        *,
        saved: bool = True,
    ) -> None:
        """Take another document in hand, with no steps to undo; a recovered one is not saved yet."""
        profile_of(document)  # raises before anything is lost
        self.stack.clear()
        self.document, self.path, self.fingerprint = document, path, fingerprint
        self._on_file = document if saved else None
        self.opened.emit()
        self.history_changed.emit()
        self.saved_changed.emit()

    def mark_sent(self) -> None:
        """Note that the document is on its way to a file: undo will lead back to it as it is now."""
        self._sent = self.document

    def mark_saved(
        self, path: Path, document: Document | None = None, fingerprint: Fingerprint | None = None
    ) -> None:
        """Note that the document, or the one that was before some late steps, now stands in a file."""
        self.path, self.fingerprint = path, fingerprint
        self._on_file = document or self.document
        self.history_changed.emit()
        self.saved_changed.emit()

    def edit(self, path: DocumentPath, value: object, text: str = "", *, merge: bool = False) -> None:
        """Put a value at a path as one undo step; ``merge`` for typing, one step a burst."""
        before = paths.get(self.document, path)
        typed = (before, value) if merge and isinstance(before, str) and isinstance(value, str) else None
        self.apply(paths.put(self.document, path, value), path, text, typed)

    def insert(self, path: DocumentPath, item: Node, index: int | None = None, text: str = "") -> None:
        """Put an item into the list at a path as one undo step."""
        text = text or self._text(translate("Session", "Add: {place}"), path)
        self.apply(paths.insert(self.document, path, item, index), path, text)

    def remove(self, path: DocumentPath, text: str = "") -> None:
        """Take the list item at a path away as one undo step."""
        text = text or self._text(translate("Session", "Remove: {place}"), path)
        self.apply(paths.remove(self.document, path), paths.parent(path), text)

    def move(self, path: DocumentPath, index: int, text: str = "") -> None:
        """Move the list item at a path to a position as one undo step."""
        text = text or self._text(translate("Session", "Move: {place}"), path)
        self.apply(paths.move(self.document, path, index), paths.parent(path), text)

    def apply(
        self,
        after: Document,
        path: DocumentPath,
        text: str = "",
        typed: tuple[str, str] | None = None,
        spots: tuple[Spot | None, Spot | None] = (None, None),
    ) -> None:
        """Make a ready new document the present one as one undo step; the same document is no step.

        Undo takes the cursor to the first of the spots, redo to the second, both to the path unless told.
        Raises `ReadOnlyError` unless the present one is a draft.
        """
        if after is self.document:
            return
        if not self.editable:
            raise ReadOnlyError(path)
        if typed is None or not typed[1].strip():  # no other keystroke takes away what a link is of
            from ametijuhend.library.standing import drop_dead_links  # noqa: PLC0415  # not at start

            after = drop_dead_notes(drop_dead_links(after))
        self._push(
            after, path, text or self._text(translate("Session", "Change: {place}"), path), typed, spots
        )

    def replace(self, after: Document, text: str) -> None:
        """Put another whole document in the present one's place as one undo step, in any state."""
        profile_of(after)  # raises before anything is changed
        if after is not self.document:
            self._push(after, WHOLE, text)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to go back; what was saved as signed is final."""
        return self.stack.canUndo() and not (self.saved and self.document.state is State.SIGNED)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to go forward."""
        return self.stack.canRedo()

    def undo(self) -> None:
        """Go one step back, to the very document that was."""
        if self.can_undo:
            with self._history(), self._back_or_forth():
                self.stack.undo()

    def redo(self) -> None:
        """Go one step forward again."""
        with self._history(), self._back_or_forth():
            self.stack.redo()

    def steps(self) -> tuple[tuple[str, Document, Document], ...]:
        """Return each step's text, and the document before and after it, those taken back included."""
        commands = (self.stack.command(place) for place in range(self.stack.count()))
        return tuple(
            (one.text(), one.edit.before, one.edit.after) for one in commands if isinstance(one, Step)
        )

    @property
    def step(self) -> int:
        """How many of the steps are done at present."""
        return self.stack.index()

    def go_to_step(self, done: int) -> None:
        """Go back or forward until this many of the steps are done, showing only where that leads."""
        if done == self.step or (done < self.step and not self.can_undo):
            return
        before = self.document
        self._jumping = True
        try:
            with self._history():
                self.stack.setIndex(done)
        finally:
            self._jumping = False
        self.changed.emit(before, self.document, WHOLE)

    def _push(
        self,
        after: Document,
        path: DocumentPath,
        text: str,
        typed: tuple[str, str] | None = None,
        spots: tuple[Spot | None, Spot | None] = (None, None),
    ) -> None:
        fresh = self.saved or self._sent is self.document
        edit = Edit(self.document, after, path, self._clock(), typed, fresh, spots)
        with self._history():
            last = None if self.stack.canRedo() else self.stack.command(self.stack.index() - 1)
            if isinstance(last, Step) and last.take_in(edit):
                self._show(after, path)
            else:
                self.stack.push(Step(edit, text, self._show))

    @contextmanager
    def _history(self) -> Iterator[None]:
        """Tell, after a change of the steps, what is different."""
        saved = self.saved
        yield
        self.history_changed.emit()
        if self.saved != saved:
            self.saved_changed.emit()

    @contextmanager
    def _back_or_forth(self) -> Iterator[None]:
        """Tell where the cursor goes with the change that comes of undo or redo."""
        self._retracing = True
        try:
            yield
        finally:
            self._retracing, self.retraced = False, None

    def _show(self, document: Document, path: DocumentPath, spot: Spot | None = None) -> None:
        before, self.document = self.document, document
        self.retraced = (spot or (path, -1)) if self._retracing else None
        if not self._jumping:
            self.changed.emit(before, document, path)

    def _text(self, pattern: str, path: DocumentPath) -> str:
        return pattern.format(place=place_name(self.document, self.profile, path))
