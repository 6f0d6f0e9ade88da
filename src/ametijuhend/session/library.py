"""The library in use as one observable: read and written off the window's thread, searched as one types."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Any

from PySide6.QtCore import QObject, Signal

from ametijuhend.language import translate
from ametijuhend.library.collation import estonian_key
from ametijuhend.library.content import shipped_library
from ametijuhend.library.places import title
from ametijuhend.library.search import Hit, LibraryIndex
from ametijuhend.library.stores import Change, LibraryStore, RevisionClash
from ametijuhend.model.library import Entry, EntryKind, EntryState, Library
from ametijuhend.session.background import Background, Task
from ametijuhend.session.browsing import Browsed, with_known
from ametijuhend.session.garbage import look_past_what_stands
from ametijuhend.session.names import NamesHere
from ametijuhend.storage.passwords import is_address, kept_password, with_password
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.settings import LibraryPlace, LibrarySize

_MANY = 2000
"""Entries from which on collecting garbage would be felt."""
_LAST_WAIT = 1.0
"""Seconds that the end of the program waits for the store."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A library as it stood in its store, its index, and which of all readings it was."""

    library: Library
    index: LibraryIndex
    number: int = 0


Refused = Callable[[FileProblem], object]


class LibraryInUse(QObject):
    """What the house has in its library at present; empty until it has been read."""

    changed = Signal()
    """The library has been read, or it holds something else than before."""
    opened = Signal()
    """A store has been opened: the first, or another one."""
    stored = Signal()
    """Something was saved from this window."""
    clashed = Signal(object)
    """A `RevisionClash`: what was to be saved met somebody else's change, and nothing was written."""
    failed = Signal(str)
    """What went wrong with the library, in a sentence."""
    told = Signal(str)
    """What was done in the library, in a sentence."""

    def __init__(self, open_store: Callable[[], LibraryStore], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_store = open_store
        self.store: LibraryStore | None = None
        self._background = Background(self)
        self._read = _Read(Library(), LibraryIndex(Library()))
        self._turn = Lock()
        self._readings = count(1)
        self._version = 0
        self._openings = 0
        self._looking = False
        self.ready = False
        self.names = NamesHere()
        """Job titles and units that were written here, though the library may not have them."""

    @property
    def library(self) -> Library:
        """All entries, the retired ones too."""
        return self._read.library

    @property
    def proposes(self) -> bool:
        """Whether what is saved here is a proposal to those who keep the library."""
        return self.store is not None and not self.store.publishes

    def start(self) -> None:
        """Begin to read the library, once; `changed` tells when it is there."""
        if not self._openings:
            self.reopen()

    def reopen(self) -> None:
        """Read the library that the settings name by now; the one before stays until it is there."""
        self._openings += 1
        opening = self._openings
        self._background.start(self._open, lambda task: self._take(task, opening))

    def entry(self, name: str) -> Entry | None:
        """Return the entry with an id, a retired one too; None where the library has none."""
        return next((entry for entry in self.library.entries if entry.id == name), None)

    def count(self, kinds: Collection[EntryKind]) -> int:
        """Return how many entries of the kinds are offered."""
        return len(self._read.index.browse(kinds))

    def search(self, text: str, kinds: Collection[EntryKind], limit: int = 200) -> tuple[Hit, ...]:
        """Return what the typed words find among the kinds; with no word the first, in Estonian order."""
        return self._read.index.search(text, kinds, limit)

    def offers(self, text: str, kind: EntryKind, limit: int) -> tuple[Hit, ...]:
        """Return what typed words may become: entries, and then the names of documents that were open."""
        hits = self.search(text, (kind,), limit)
        return (*hits, *self.names.search(text, kind, hits, limit))[:limit]

    def browse(self, kinds: Collection[EntryKind]) -> Sequence[Hit]:
        """Return every entry of the kinds that is offered, in Estonian order; made when it is looked at."""
        return Browsed(self._read.index.browse(kinds))

    def retired(self, kinds: Collection[EntryKind]) -> Sequence[Hit]:
        """Return the entries of the kinds that are offered no longer, in Estonian order."""
        found = [one for one in self.library.entries if one.state is EntryState.RETIRED and one.kind in kinds]
        return Browsed(sorted(found, key=lambda entry: estonian_key(title(entry))))

    def history(self, name: str, then: Callable[[tuple[Change, ...]], object]) -> None:
        """Hand on an entry's revisions, the first one first."""
        self.ask(lambda store: store.history(name), then)

    def save(self, entry: Entry, then: Callable[[Entry], object]) -> None:
        """Save an entry over the revision that it was made from; ``then`` is called with it as saved."""
        known = self.entry(entry.id)
        expected = entry.revision if known is not None else 0
        self.do(lambda store: store.save(entry, expected), then)

    def do(self, job: Callable[[LibraryStore], Any], then: Callable[[Any], object]) -> None:
        """Change something in the store, read what it holds now, and hand the job's result on."""
        store = self.store
        if store is None:
            self.failed.emit(translate("Library", "Nothing was saved: the library can only be read."))
            return

        def done() -> tuple[Any, _Read]:
            try:
                result = job(store)
            except RevisionClash as clash:  # theirs may have come into the copy by that
                result = clash
            return result, self._reading(store)

        def take(task: Task) -> None:
            found = self._result(task)
            if found is None or store is not self.store:
                return
            result, read = found
            self._show(read, always=not isinstance(result, RevisionClash))
            if isinstance(result, RevisionClash):
                self.clashed.emit(result)
            else:
                then(result)
                self.stored.emit()

        self._background.start(done, take)

    def ask(
        self,
        job: Callable[[LibraryStore], Any],
        then: Callable[[Any], object],
        refused: Refused | None = None,
    ) -> None:
        """Hand on what a store answers, which may take its time; ``refused`` in place of a sentence."""
        store = self.store
        if store is None:
            return

        def take(task: Task) -> None:
            try:
                found = task.result()
            except FileProblem as problem:
                if store is self.store:
                    (refused or self._fail)(problem)
                return
            if store is self.store:
                then(found)

        self._background.start(lambda: job(store), take)

    def reload(self) -> None:
        """Read again what the store holds; `changed` tells where that is something else."""
        self.ask(self._reading, self._show)

    def look(self) -> None:
        """Take what another window of this computer has changed in the same copy."""
        if self._looking:
            return
        self._looking = self.store is not None
        self.ask(lambda store: store.version(), self._compare, lambda _problem: self._compare(self._version))

    def close(self) -> None:
        """Let go of the store; a server that does not answer is not waited for."""
        store, self.store = self.store, None
        self._openings += 1
        if store is not None:
            self._background.start(store.close).wait(_LAST_WAIT)

    def _compare(self, version: int) -> None:
        self._looking = False
        if version != self._version:
            self._version = version
            self.reload()

    def _reading(self, store: LibraryStore) -> _Read:
        """Return what a store holds, off the window's thread; the index is made of the one before."""
        with self._turn:
            number = next(self._readings)
            library = store.load()
        before = self._read
        library = with_known(library, before.library)
        return _ready(library, before.index.updated(library), number)

    def _show(self, read: _Read, *, always: bool = False) -> None:
        """Show what was read last; of two readings the one that began earlier may come later."""
        if read.number > self._read.number:
            same = read.library is self._read.library
            self._read = read
            if always or not same:
                self.changed.emit()

    def _open(self) -> tuple[LibraryStore | None, int, _Read, str]:
        """Return the store and what is in it; what ships, and why, where the store cannot be used."""
        number = next(self._readings)
        try:
            store = self._open_store()
            version = store.version()
            library = store.load()
        except FileProblem as problem:
            library = shipped_library()
            return None, 0, _ready(library, LibraryIndex(library), number), problem.sentence
        read = _ready(library, self._read.index.updated(library), number)
        return store, version, read, " ".join(store.notices())

    def _take(self, task: Task, opening: int) -> None:
        store, version, read, sentence = task.result()
        if opening != self._openings:  # another one was asked for since, or the window has gone
            if store is not None:
                self._background.start(store.close)
            return
        before, self.store = self.store, store
        if before is not None:
            self._background.start(before.close)
        self._version, self._read, self._looking = version, read, False
        if len(read.library.entries) > _MANY:
            look_past_what_stands()
        self.ready = True
        self.changed.emit()
        self.opened.emit()
        if sentence:
            self.failed.emit(sentence)

    def _fail(self, problem: FileProblem) -> None:
        self.failed.emit(problem.sentence)

    def _result(self, task: Task) -> Any:
        """Return what a task gave; None, and why in a sentence, where it came to nothing."""
        try:
            return task.result()
        except FileProblem as problem:
            self.failed.emit(problem.sentence)
        return None


def _ready(library: Library, index: LibraryIndex, number: int) -> _Read:
    """Return a library that is in order already, so that no list waits for it."""
    index.browse(frozenset(EntryKind))
    return _Read(library, index, number)


def open_library(data: Path, config: Path | None = None, chosen: LibraryPlace | None = None) -> LibraryStore:
    """Return the store that the settings choose, this laptop's own where they choose none.

    Its local file lies in the folder of data, a server's password in that of settings. Raises `FileProblem`.
    """
    from ametijuhend.library.opening import open_store  # noqa: PLC0415  # nothing at start needs a database
    from ametijuhend.library.problems import no_address  # noqa: PLC0415

    place = chosen.place() if chosen is not None else ""
    if chosen is not None and chosen.size is LibrarySize.SERVER:
        if not is_address(place):
            raise no_address()
        place = with_password(place, kept_password(config)) if config is not None else place
    keeps = chosen is not None and chosen.keeps
    return open_store(place, data, shipped_library(), publishes=keeps)
