"""What goes on between this computer's library and the house's: looked for now and then, never waited for."""

from contextlib import suppress
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from ametijuhend.language import translate
from ametijuhend.library.stores import LibraryStore, News, Proposal, RevisionClash
from ametijuhend.model.library import Entry
from ametijuhend.session.library import LibraryInUse
from ametijuhend.storage.problems import FileProblem

HOUSE_PAUSE = 60_000
"""Milliseconds between two looks at the house's folder or server."""
HERE_PAUSE = 2_000
"""Milliseconds between two looks at what another window of this computer has changed."""


@dataclass(frozen=True, slots=True)
class HouseState:
    """How this computer's library stands to the house's."""

    shared: bool = False
    publishes: bool = True
    takes_at_once: bool = True
    away: bool = False
    """Whether the folder or the server cannot be reached."""
    news: tuple[News, ...] = ()
    """What the house has that waits to be looked at and taken."""
    clashes: tuple[RevisionClash, ...] = ()
    """Changes of this computer that met somebody else's."""
    proposals: tuple[Proposal, ...] = ()
    """What others propose, for who keeps the library."""
    waiting: tuple[Entry, ...] = ()
    """What was changed or proposed here and is not the house's yet."""


@dataclass(frozen=True, slots=True)
class _Look:
    state: HouseState
    took: bool
    """Whether this copy holds something else than at the mark that was known."""
    notices: tuple[str, ...]
    mark: int


class House(QObject):
    """The house's side of the library in use."""

    changed = Signal()
    looked = Signal()
    """A look at the house has ended."""
    outrun = Signal(str)
    """Somebody else published first, in a sentence; what they changed is among the news by now."""

    def __init__(self, library: LibraryInUse, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.state = HouseState()
        self._looking: LibraryStore | None = None
        self._again = False
        self._mark = 0
        self._outrun = ""
        self._far, self._near = QTimer(self), QTimer(self)
        self._far.timeout.connect(self.look)
        self._near.timeout.connect(library.look)
        library.opened.connect(self._begin)
        library.stored.connect(self.look)

    def look(self) -> None:
        """Look at the house once: what is new there, what can be sent; taken at once from a server."""
        store = self._library.store
        if store is None or not store.shared:
            return
        if self._looking is store:
            self._again = True
            return
        self._looking = store
        mark = self._mark
        self._library.ask(
            lambda store: _looked(store, mark), self._take, lambda problem: self._end(store, problem.sentence)
        )

    def take(self) -> None:
        """Take what the house has, as it was shown."""
        self._library.do(lambda store: store.refresh(), lambda _clashes: None)

    def publish(self) -> None:
        """Make what waits here the house's."""
        self._library.ask(lambda store: store.publish(), self._published, self._refused)

    def keep_mine(self, clash: RevisionClash) -> None:
        """Save my wording over the one that was shown beside it."""
        expected = clash.current.revision if clash.current else 0
        self._library.do(lambda store: store.save(clash.mine, expected), lambda _saved: None)

    def keep_theirs(self, clash: RevisionClash) -> None:
        """Let the house's wording stand."""
        self._library.do(lambda store: store.settle(clash.mine.id), lambda _none: None)

    def accept(self, proposal: Proposal, over: Entry | None) -> None:
        """Put a proposal into use over the entry that was shown beside it."""
        entry = proposal.entry.model_copy(update={"revision": (over.revision if over else 0) + 1})
        accepted = replace(proposal, entry=entry)
        self._library.do(lambda store: store.accept(accepted), self._accepted)

    def decline(self, proposal: Proposal) -> None:
        """Take a proposal away; the library stays as it is."""
        self._library.ask(lambda store: store.decline(proposal), lambda _none: self.look())

    def leave(self) -> None:
        """Look no longer."""
        self._far.stop()
        self._near.stop()

    def _begin(self) -> None:
        store = self._library.store
        self._looking, self._again, self._mark = None, False, 0
        self.state = HouseState()
        if store is not None:
            self.state = HouseState(store.shared, store.publishes, store.takes_at_once)
            self._far.start(HOUSE_PAUSE)
            self._near.start(HERE_PAUSE)
        self.changed.emit()
        self.look()

    def _take(self, look: _Look) -> None:
        before, self.state, self._mark = self.state, look.state, look.mark
        if look.took:
            self._library.reload()
        for sentence in look.notices:
            self._library.told.emit(sentence)
        sent = {one.id for one in before.waiting} - {one.id for one in look.state.waiting}
        if sent and not look.state.publishes and not look.notices:
            self._library.told.emit(translate("Library", "What was proposed here has had its answer."))
        self._end(self._looking)

    def _end(self, store: LibraryStore | None, sentence: str = "") -> None:
        if store is not self._looking:
            return
        self._looking = None
        if sentence and not self.state.away:
            self._library.told.emit(sentence)
            self.state = replace(self.state, away=True)
        self.changed.emit()
        self.looked.emit()
        outrun, self._outrun = self._outrun, ""
        if outrun:
            self.outrun.emit(outrun)
        if self._again:
            self._again = False
            self.look()

    def _published(self, _nothing: None) -> None:
        self._library.told.emit(
            translate("Library", "The library is published: everybody gets it from now on.")
        )
        self.look()

    def _refused(self, problem: FileProblem) -> None:
        from ametijuhend.library.problems import PublishedMeanwhile  # noqa: PLC0415  # it loads a database

        if isinstance(problem, PublishedMeanwhile):
            self._outrun = problem.sentence
            self.look()
        else:
            self._library.failed.emit(problem.sentence)

    def _accepted(self, saved: Entry) -> None:
        name = saved.name or next((one.text for one in saved.wordings if one.text), "")
        text = translate("Library", "In use now: {name}")
        self._library.told.emit(text.format(name=" ".join(name.split())[:60]))


def _looked(store: LibraryStore, mark: int) -> _Look:
    """Return how things stand, off the window's thread; what a server has new is taken."""
    news: tuple[News, ...] = ()
    known = mark
    if store.takes_at_once:
        known = store.changes_since(mark).mark
        store.refresh()
        mark = store.changes_since(known).mark
    else:
        news = store.news()
        if not store.publishes and store.waiting():
            _hand_in(store)
    state = HouseState(
        shared=True,
        publishes=store.publishes,
        takes_at_once=store.takes_at_once,
        away=store.away,
        news=news,
        clashes=store.clashes(),
        proposals=store.proposals() if store.publishes else (),
        waiting=store.waiting(),
    )
    return _Look(state, mark != known, store.notices(), mark)


def _hand_in(store: LibraryStore) -> None:
    """Send what is proposed here; where the folder is away it goes with a later look."""
    with suppress(FileProblem):
        store.publish()
