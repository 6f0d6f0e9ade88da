"""The library in use as one observable: read and written off the window's thread, searched as one types."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, overload

from PySide6.QtCore import QObject, Signal

from ametijuhend.language import translate
from ametijuhend.library.collation import estonian_key
from ametijuhend.library.content import shipped_library
from ametijuhend.library.places import title
from ametijuhend.library.search import Hit, LibraryIndex
from ametijuhend.library.stores import Change, LibraryStore, RevisionClash
from ametijuhend.model.library import Entry, EntryKind, EntryState, Library
from ametijuhend.session.background import Background, Task
from ametijuhend.storage.problems import FileProblem


@dataclass(frozen=True, slots=True)
class _Read:
    """A library as it stands in its store, and its index."""

    library: Library
    index: LibraryIndex


class LibraryInUse(QObject):
    """What the house has in its library at present; empty until it has been read."""

    changed = Signal()
    """The library has been read, or it holds something else than before."""
    failed = Signal(str)
    """What went wrong with the library, in a sentence."""
    told = Signal(str)
    """What was done in the library, in a sentence."""

    def __init__(self, open_store: Callable[[], LibraryStore], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_store = open_store
        self._store: LibraryStore | None = None
        self._background = Background(self)
        self._read = _Read(Library(), LibraryIndex(Library()))
        self._started = False
        self.ready = False

    @property
    def library(self) -> Library:
        """All entries, the retired ones too."""
        return self._read.library

    def start(self) -> None:
        """Begin to read the library, once; `changed` tells when it is there."""
        if not self._started:
            self._started = True
            self._background.start(self._open, self._take)

    def entry(self, name: str) -> Entry | None:
        """Return the entry with an id, a retired one too; None where the library has none."""
        return next((entry for entry in self.library.entries if entry.id == name), None)

    def count(self, kinds: Collection[EntryKind]) -> int:
        """Return how many entries of the kinds are offered."""
        return len(self._read.index.browse(kinds))

    def search(self, text: str, kinds: Collection[EntryKind], limit: int = 200) -> tuple[Hit, ...]:
        """Return what the typed words find among the kinds; with no word the first, in Estonian order."""
        return self._read.index.search(text, kinds, limit)

    def browse(self, kinds: Collection[EntryKind]) -> Sequence[Hit]:
        """Return every entry of the kinds that is offered, in Estonian order; made when it is looked at."""
        return _Browsed(self._read.index.browse(kinds))

    def retired(self, kinds: Collection[EntryKind]) -> Sequence[Hit]:
        """Return the entries of the kinds that are offered no longer, in Estonian order."""
        found = [one for one in self.library.entries if one.state is EntryState.RETIRED and one.kind in kinds]
        return _Browsed(sorted(found, key=lambda entry: estonian_key(title(entry))))

    def history(self, name: str, then: Callable[[tuple[Change, ...]], object]) -> None:
        """Hand on an entry's revisions, the first one first."""
        store = self._store
        if store is not None:
            self._background.start(lambda: store.history(name), lambda task: then(self._result(task) or ()))

    def save(self, entry: Entry, then: Callable[[Entry], object]) -> None:
        """Save an entry over the revision that it was made from; ``then`` is called with it as saved."""
        known = self.entry(entry.id)
        expected = entry.revision if known is not None else 0
        self._do(lambda store: store.save(entry, expected), then)

    def close(self) -> None:
        """Let go of the store's file."""
        store, self._store = self._store, None
        if store is not None:
            store.close()

    def _do(self, job: Callable[[LibraryStore], Any], then: Callable[[Any], object]) -> None:
        """Do a job in the store, read what has changed, and hand the result on."""
        store = self._store
        if store is None:
            self.failed.emit(translate("Library", "Nothing was saved: the library can only be read."))
            return
        index = self._read.index

        def done() -> tuple[Any, _Read]:
            result = job(store)
            library = store.load()
            return result, _ready(library, index.updated(library))

        def take(task: Task) -> None:
            found = self._result(task)
            if found is not None:
                result, self._read = found
                then(result)
                self.changed.emit()

        self._background.start(done, take)

    def _open(self) -> tuple[LibraryStore | None, _Read, str]:
        """Return the store and what is in it; what ships, and why, where the store cannot be used."""
        try:
            store = self._open_store()
            library = store.load()
        except FileProblem as problem:
            library = shipped_library()
            return None, _ready(library, LibraryIndex(library)), problem.sentence
        return store, _ready(library, LibraryIndex(library)), " ".join(store.notices())

    def _take(self, task: Task) -> None:
        self._store, self._read, sentence = task.result()
        self.ready = True
        self.changed.emit()
        if sentence:
            self.failed.emit(sentence)

    def _result(self, task: Task) -> Any:
        """Return what a task gave; None, and why in a sentence, where it came to nothing."""
        try:
            return task.result()
        except FileProblem as problem:
            self.failed.emit(problem.sentence)
        except RevisionClash as clash:
            text = translate(
                "Library",
                "“{name}” was changed in the library meanwhile and is left as it is there. "
                "Look at its present wording and save yours again if it is still wanted.",
            )
            self.failed.emit(text.format(name=clash.mine.name or clash.mine.id))
        return None


class _Browsed(Sequence[Hit]):
    """Entries as hits that are made when they are asked for."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, place: int) -> Hit: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Hit]: ...

    def __getitem__(self, place: int | slice) -> Hit | Sequence[Hit]:
        if isinstance(place, slice):
            return _Browsed(self._entries[place])
        entry = self._entries[place]
        return Hit(entry, entry.wordings[0] if entry.wordings else None, 0.0)


def _ready(library: Library, index: LibraryIndex) -> _Read:
    """Return a library that is in order already, so that no list waits for it."""
    index.browse(frozenset(EntryKind))
    return _Read(library, index)


def open_library(folder: Path) -> LibraryStore:
    """Return the store of this laptop's own library in a folder; raises `FileProblem`."""
    from ametijuhend.library.opening import open_store  # noqa: PLC0415  # nothing at start needs a database

    return open_store("", folder, shipped_library())
