"""A house with a server: everybody writes at once, and a whole copy on each laptop carries on without it."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from datetime import datetime
from pathlib import Path
from threading import RLock

from ametijuhend.library import pack, problems
from ametijuhend.library.local import Clock, this_moment
from ametijuhend.library.local_copy import CopiedStore
from ametijuhend.library.local_tables import Waiting
from ametijuhend.library.server_tables import ServerTables, UnreachableError
from ametijuhend.library.stores import News, Proposal, RevisionClash
from ametijuhend.model.library import Entry, EntryState, Library
from ametijuhend.storage.problems import FileProblem

_MARK, _BROUGHT = "server mark", "brought to the server"
_REST = 15.0
"""Seconds for which saving does not try a server that did not answer; refreshing always tries."""


class ServerStore(CopiedStore):
    """A `LibraryStore` on a server; while it does not answer, changes wait in the local copy."""

    takes_at_once = True

    def __init__(
        self,
        copy: Path,
        url: str,
        shipped: Library,
        now: Clock = this_moment,
        seconds: Callable[[], float] = time.monotonic,
        *,
        publishes: bool = True,
    ) -> None:
        """Open the local copy; the server is first asked by `refresh` or `save`. Raises `FileProblem`."""
        self._url = url
        self.publishes = publishes
        self._seconds = seconds
        self._rests_until = float("-inf")
        self._server: ServerTables | None = None
        self._turn = RLock()
        self._shipped = shipped
        super().__init__(copy, shipped, now)

    def save(self, entry: Entry, expected_revision: int) -> Entry:
        """Save an entry on the server, or here until it answers; raises `RevisionClash` and `FileProblem`."""
        pack.refuse_unfit(entry)
        if not self.publishes:
            with self._tables.writing():
                return self._proposed(entry, expected_revision)
        with self._turn:
            if self._seconds() >= self._rests_until:
                try:
                    return self._saved_there(entry, expected_revision)
                except UnreachableError as error:
                    self._server_away(error)
            with self._tables.writing():
                saved = self._saved_here(entry, expected_revision)
                self._tables.wait(saved, expected_revision)
            return saved

    def together(self) -> AbstractContextManager[None]:
        """Return a block like any other: the server has each change as soon as it is saved."""
        return nullcontext()

    def news(self) -> tuple[News, ...]:
        """Return what the server has that this copy has not; nothing is taken."""
        with self._turn:
            try:
                with self._reached() as server:
                    logged = server.since(self._mark())
            except UnreachableError as error:
                self._server_away(error)
                return ()
        return self._news({one.entry.id: one.entry for one in logged}.values())

    def refresh(self) -> tuple[RevisionClash, ...]:
        """Send what waits and take what is new; return the clashes that wait for a decision."""
        with self._turn:
            try:
                with self._reached() as server:
                    self._exchange(server)
            except UnreachableError as error:
                self._server_away(error)
            return self.clashes()

    def retire(self, entry_id: str, expected_revision: int, successor: str | None = None) -> Entry:
        """Retire an entry; raises `FileProblem` where changes are only proposed."""
        if not self.publishes:
            raise problems.only_proposed_there()
        return super().retire(entry_id, expected_revision, successor)

    def publish(self) -> None:
        """Send what waits; raises `FileProblem` where the server does not answer."""
        with self._turn:
            try:
                with self._reached() as server:
                    self._exchange(server)
            except UnreachableError as error:
                self._server_away(error)
                raise FileProblem(problems.server_away(str(error))) from error

    def proposals(self) -> tuple[Proposal, ...]:
        """Return what was proposed and has had no answer; none while the server does not answer."""
        with self._turn:
            try:
                with self._reached() as server:
                    handed = server.proposals()
            except UnreachableError as error:
                self._server_away(error)
                return ()
        found = []
        for key, content in handed:
            with suppress(FileProblem):  # what was not made by this program is nobody's proposal
                read = pack.from_bytes(content.encode(), Path(key))
                entry = read.entries[0].model_copy(update={"state": EntryState.PROPOSAL})
                found.append(Proposal(key, read.written, entry))
        return tuple(found)

    def decline(self, proposal: Proposal) -> None:
        """Take a proposal away; it stays while the server does not answer."""
        with self._turn:
            try:
                with self._reached() as server:
                    server.withdraw(proposal.key)
            except UnreachableError as error:
                self._server_away(error)

    def close(self) -> None:
        """Close the file and the connection."""
        with self._turn:
            self._drop_server()
            super().close()

    def _saved_there(self, entry: Entry, expected: int) -> Entry:
        with self._reached() as server:
            if self._tables.waiting():
                self._exchange(server)
            try:
                saved = server.write(entry, expected)
            except RevisionClash as clash:
                if clash.current:
                    with self._tables.writing():
                        self._take(clash.current, self._now())
                raise
        with self._tables.writing():
            self._tables.put(saved, self._now())
            self._tables.settle(saved.id)
        return saved

    def _exchange(self, server: ServerTables) -> None:
        """Take what is new, so that an answer that was lost is found, then send what waits."""
        self._bring_shipped(server)
        self._fetch(server)
        self._hand_in(lambda entry: server.propose(pack.to_bytes([entry], 1, self._now()).decode()))
        while self.publishes and (waiting := self._tables.waiting()):
            self._send(server, waiting[0])
        self._fetch(server)

    def _fetch(self, server: ServerTables) -> None:
        logged = server.since(self._mark())
        if logged:
            with self._tables.writing():
                for one in logged:
                    self._take(one.entry, one.at)
                self._tables.remember(_MARK, str(logged[-1].mark))

    def _send(self, server: ServerTables, one: Waiting) -> None:
        current: Entry | None = None
        try:
            server.write(one.entry, one.expected)
        except RevisionClash as clash:
            current = clash.current
        else:
            with self._tables.writing():
                self._tables.arrived(one)
            return
        with self._tables.writing():
            self._give_way(self._tables.waiting(one.entry.id), current)
            if current:
                self._tables.put(current, self._now())

    def _take(self, theirs: Entry, when: datetime) -> None:
        """Take a revision from the log, but for one that a later one here already follows."""
        mine = self._tables.entry(theirs.id)
        if self._tables.waiting(theirs.id) or mine is None or mine.revision <= theirs.revision:
            super()._take(theirs, when)

    def _bring_shipped(self, server: ServerTables) -> None:
        digest = self._tables.fact("shipped")
        if self._tables.fact(_BROUGHT) != digest:
            server.bring(self._shipped.entries)
            self._tables.remember(_BROUGHT, digest)

    @contextmanager
    def _reached(self) -> Iterator[ServerTables]:
        """Give the connection to a block; the server is reached for again where it had gone."""
        try:
            if self._server is not None and not self._server.answers():  # a laptop that slept has lost it
                self._drop_server()
            if self._server is None:
                self._server = ServerTables(self._url)
            yield self._server
        except UnreachableError:
            self._drop_server()
            raise
        self._rests_until = float("-inf")
        if self.away:
            self.away = False
            self._notices.append(problems.server_back())

    def _server_away(self, error: UnreachableError) -> None:
        self._rests_until = self._seconds() + _REST
        self._trouble(problems.server_away(str(error)))

    def _drop_server(self) -> None:
        if self._server:
            self._server.close()
            self._server = None

    def _mark(self) -> int:
        return int(self._tables.fact(_MARK) or 0)
