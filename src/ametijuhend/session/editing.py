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
from ametijuhend.model.document import Document
from ametijuhend.model.node import Node
from ametijuhend.model.paths import DocumentPath
from ametijuhend.session.places import place_name
from ametijuhend.session.steps import Edit, Step


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

    def __init__(
        self, document: Document, clock: Callable[[], float] = monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self.document = document
        self.path: Path | None = None
        # Nothing listens to the stack itself: it still sends signals while it is being destroyed, and a
        # Python method that hears them then brings the program down.
        self.stack = QUndoStack(self)

    @property
    def profile(self) -> LayoutProfile:
        """The layout profile that the document names."""
        return profile_of(self.document)

    @property
    def saved(self) -> bool:
        """Whether the document stands in its file as it is now, or was never touched."""
        return self.stack.isClean()

    def open(self, document: Document, path: Path | None = None) -> None:
        """Take another document in hand, with no steps to undo."""
        profile_of(document)  # raises before anything is lost
        self.stack.clear()
        self.document, self.path = document, path
        self.opened.emit()
        self.history_changed.emit()
        self.saved_changed.emit()

    def mark_saved(self, path: Path) -> None:
        """Note that the document has just been written to a file."""
        self.path = path
        self.stack.setClean()
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
        self, after: Document, path: DocumentPath, text: str = "", typed: tuple[str, str] | None = None
    ) -> None:
        """Make a ready new document the present one as one undo step; the same document is no step."""
        if after is self.document:
            return
        text = text or self._text(translate("Session", "Change: {place}"), path)
        edit = Edit(self.document, after, path, self._clock(), typed)
        with self._history():
            self.stack.push(Step(edit, text, self._show))

    def undo(self) -> None:
        """Go one step back, to the very document that was."""
        with self._history():
            self.stack.undo()

    def redo(self) -> None:
        """Go one step forward again."""
        with self._history():
            self.stack.redo()

    @contextmanager
    def _history(self) -> Iterator[None]:
        """Tell, after a change of the steps, what is different."""
        saved = self.saved
        yield
        self.history_changed.emit()
        if self.saved != saved:
            self.saved_changed.emit()

    def _show(self, document: Document, path: DocumentPath) -> None:
        before, self.document = self.document, document
        self.changed.emit(before, document, path)

    def _text(self, pattern: str, path: DocumentPath) -> str:
        return pattern.format(place=place_name(self.document, self.profile, path))
