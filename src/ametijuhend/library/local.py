"""A library alone on this laptop: a local file, and nothing to set up."""

import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

from ametijuhend.library import problems
from ametijuhend.library.local_tables import LocalTables
from ametijuhend.library.pack import refuse_unfit
from ametijuhend.library.stores import Change, Changes, News, Proposal, RevisionClash
from ametijuhend.model.library import Entry, EntryState, Library

Clock = Callable[[], datetime]


def this_moment() -> datetime:
    """Return the present time."""
    return datetime.now(UTC)


class LocalStore:
    """A `LibraryStore` in a local file, filled with the library that ships with the program."""

    shared = False
    away = False
    takes_at_once = True
    publishes = True

    def __init__(self, path: Path, shipped: Library, now: Clock = this_moment) -> None:
        """Open the file; raises `FileProblem`."""
        self._now = now
        self._notices: list[str] = []
        self._tables = LocalTables(path)
        if self._tables.set_aside:
            self._notices.append(problems.was_set_aside(path, self._tables.set_aside))
        self._fill(shipped)

    def load(self) -> Library:
        """Return the whole library."""
        return Library(entries=self._tables.entries())

    def save(self, entry: Entry, expected_revision: int) -> Entry:
        """Save an entry over the revision that was edited; raises `RevisionClash` and `FileProblem`."""
        refuse_unfit(entry)
        with self._tables.writing():
            return self._saved_here(entry, expected_revision)

    def together(self) -> AbstractContextManager[None]:
        """Return a block whose changes are saved all or none, and much faster than one by one."""
        return self._tables.writing()

    def retire(self, entry_id: str, expected_revision: int, successor: str | None = None) -> Entry:
        """Save an entry as one that is offered no longer; raises `KeyError` and `RevisionClash`."""
        entry = self._tables.entry(entry_id)
        if entry is None:
            raise KeyError(entry_id)
        gone = {"state": EntryState.RETIRED, "successor": successor}
        return self.save(entry.model_copy(update=gone), expected_revision)

    def history(self, entry_id: str) -> tuple[Change, ...]:
        """Return an entry's revisions, the first one first."""
        return self._tables.history(entry_id)

    def changes_since(self, mark: int) -> Changes:
        """Return what has changed since a mark; everything since 0."""
        return self._tables.changes_since(mark)

    def news(self) -> tuple[News, ...]:
        """Return nothing: there is no house beside this laptop."""
        return ()

    def refresh(self) -> tuple[RevisionClash, ...]:
        """Return no clashes: the file is always fresh."""
        return ()

    def clashes(self) -> tuple[RevisionClash, ...]:
        """Return the clashes that wait for a decision."""
        return ()

    def publish(self) -> None:
        """Do nothing: there is nobody to publish for."""

    def proposals(self) -> tuple[Proposal, ...]:
        """Return nothing: nobody else proposes."""
        return ()

    def accept(self, proposal: Proposal) -> Entry:
        """Save a proposal as an entry in use; raises `RevisionClash` and keeps it."""
        entry = proposal.entry.model_copy(update={"state": EntryState.IN_USE})
        saved = self.save(entry, proposal.expected_revision)
        self.decline(proposal)
        return saved

    def decline(self, proposal: Proposal) -> None:
        """Take a proposal away."""

    def version(self) -> int:
        """Return a number that is another one once another window has changed this file."""
        return self._tables.version()

    def waiting(self) -> tuple[Entry, ...]:
        """Return nothing: what is saved here is where it belongs."""
        return ()

    def settle(self, entry_id: str) -> None:
        """Put a clash away."""
        self._tables.settle(entry_id)

    def notices(self) -> tuple[str, ...]:
        """Return sentences for the user that have not been told yet."""
        told, self._notices = tuple(self._notices), []
        return told

    def close(self) -> None:
        """Close the file."""
        self._tables.close()

    def _saved_here(self, entry: Entry, expected: int) -> Entry:
        """Put an entry into the local file, inside of a block of writing."""
        current = self._tables.entry(entry.id)
        if (current.revision if current else 0) != expected:
            raise RevisionClash(current, entry)
        saved = entry.model_copy(update={"revision": expected + 1})
        self._tables.put(saved, self._now())
        self._tables.settle(entry.id)
        return saved

    def _fill(self, shipped: Library) -> None:
        """Bring in what a program version ships; an entry that was changed here stays as it is."""
        digest = hashlib.sha256(shipped.model_dump_json().encode()).hexdigest()
        if self._tables.fact("shipped") == digest:
            return
        with self._tables.writing():
            before = self._tables.shipped()
            for entry in shipped.entries:
                if before.get(entry.id) != entry:
                    self._bring(entry, before.get(entry.id))
            self._tables.remember("shipped", digest)

    def _bring(self, entry: Entry, before: Entry | None) -> None:
        current = self._tables.entry(entry.id)
        untouched = current is not None and before is not None and same_words(current, before)
        if current is None or untouched:
            revision = max(entry.revision, current.revision + 1 if current else 1)
            self._tables.put(entry.model_copy(update={"revision": revision}), self._now())
        self._tables.ship(entry)


def same_words(one: Entry, other: Entry) -> bool:
    """Return whether two entries differ in nothing but the revision."""
    return one == other.model_copy(update={"revision": one.revision})
