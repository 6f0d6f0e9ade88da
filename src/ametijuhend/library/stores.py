"""Where a library is kept: one interface for one laptop, a house with a shared folder and one with a server.

Every store reads from a whole copy on the local disk, so that reading never waits for a network. Saving,
refreshing and publishing may wait for one: a window calls these off its own thread.
"""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ametijuhend.model.library import Entry, Library


@dataclass(frozen=True, slots=True)
class Change:
    """One revision of an entry: what it became, and when; who did it is not recorded."""

    mark: int
    when: datetime
    entry: Entry


@dataclass(frozen=True, slots=True)
class Changes:
    """Changes in the order in which this copy came to know them, and the mark to ask from next time."""

    changes: tuple[Change, ...]
    mark: int


@dataclass(frozen=True, slots=True)
class News:
    """An entry as this copy has it, if it has, and as the house has it."""

    here: Entry | None
    there: Entry


class RevisionClash(Exception):  # noqa: N818  # two people's edits met: nothing in the program went wrong
    """An entry was changed by somebody else meanwhile; theirs stands, and mine is here to be looked at."""

    def __init__(self, current: Entry | None, mine: Entry) -> None:
        super().__init__(f"entry {mine.id} was changed meanwhile")
        self.current = current
        self.mine = mine


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry that somebody proposes, and the revision that it was made on (0 for a new one)."""

    key: str
    """Where the store finds it again."""
    written: datetime
    entry: Entry

    @property
    def expected_revision(self) -> int:
        """The revision that the proposal would replace."""
        return self.entry.revision - 1


class LibraryStore(Protocol):
    """A library that outlives the program. Its methods raise `FileProblem` where a file cannot be used."""

    @property
    def publishes(self) -> bool:
        """Whether what is saved here becomes the house's; otherwise it is proposed to those who keep it."""

    @property
    def takes_at_once(self) -> bool:
        """Whether the house's changes are taken as they come; otherwise they are shown first."""

    @property
    def shared(self) -> bool:
        """Whether there is a house beside this laptop."""

    @property
    def away(self) -> bool:
        """Whether the house could not be reached when it was last asked."""

    def load(self) -> Library:
        """Return the whole library."""

    def save(self, entry: Entry, expected_revision: int) -> Entry:
        """Save an entry over the revision that was edited, 0 for a new one; return it as saved.

        Raises `RevisionClash` where another revision stands, `FileProblem` for what no library holds (marks
        of a web page, more than a page of text); then nothing is changed.
        """

    def together(self) -> AbstractContextManager[None]:
        """Return a block for many changes: where there is no server, all of them are saved or none is."""

    def retire(self, entry_id: str, expected_revision: int, successor: str | None = None) -> Entry:
        """Save an entry as one that is offered no longer, another in its place if told.

        Raises `KeyError` where it is not known.
        """

    def history(self, entry_id: str) -> tuple[Change, ...]:
        """Return an entry's revisions, the first one first."""

    def changes_since(self, mark: int) -> Changes:
        """Return what has changed since a mark; everything since 0."""

    def news(self) -> tuple[News, ...]:
        """Return what the house has that this copy has not; nothing is taken."""

    def refresh(self) -> tuple[RevisionClash, ...]:
        """Take what the house has; return the clashes that wait for a decision, old and new."""

    def clashes(self) -> tuple[RevisionClash, ...]:
        """Return the clashes that wait for a decision."""

    def publish(self) -> None:
        """Make what waits here the house's, or hand in what is proposed."""

    def proposals(self) -> tuple[Proposal, ...]:
        """Return what was proposed and has had no answer, the earliest first."""

    def accept(self, proposal: Proposal) -> Entry:
        """Save a proposal as an entry in use; raises `RevisionClash` and keeps it."""

    def decline(self, proposal: Proposal) -> None:
        """Take a proposal away."""

    def version(self) -> int:
        """Return a number that is another one once another window has changed the copy on this computer."""

    def waiting(self) -> tuple[Entry, ...]:
        """Return entries that were saved here and are not the house's yet."""

    def settle(self, entry_id: str) -> None:
        """Put a clash away: the house's wording stands. Saving the entry anew settles it too."""

    def notices(self) -> tuple[str, ...]:
        """Return sentences for the user that have not been told yet."""

    def close(self) -> None:
        """Let go of files and connections."""
