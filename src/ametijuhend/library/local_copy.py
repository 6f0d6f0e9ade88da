"""A house's library on one laptop: a whole copy to work with, and changes that wait to become the house's."""

from collections.abc import Callable, Iterable
from datetime import datetime

from ametijuhend.library.local import LocalStore, same_words
from ametijuhend.library.local_tables import Waiting
from ametijuhend.library.stores import News, RevisionClash
from ametijuhend.model.library import Entry, EntryState, Library

_HANDED = "handed in"


class CopiedStore(LocalStore):
    """What a house with a shared folder and one with a server have in common."""

    shared = True
    away = False

    def load(self) -> Library:
        """Return the whole library, and the entries that were proposed here and are new to the house."""
        entries = super().load().entries
        known = {entry.id for entry in entries}
        return Library(entries=(*entries, *(entry for entry in self.waiting() if entry.id not in known)))

    def waiting(self) -> tuple[Entry, ...]:
        """Return entries that were saved here and are not the house's yet, each as it was saved last."""
        return tuple({one.entry.id: one.entry for one in self._tables.waiting()}.values())

    def clashes(self) -> tuple[RevisionClash, ...]:
        """Return the clashes that wait for a decision."""
        return tuple(RevisionClash(self._tables.entry(mine.id), mine) for mine in self._tables.clashes())

    def _news(self, theirs: Iterable[Entry]) -> tuple[News, ...]:
        """Return what is theirs and not here; a change that waits on what they have is no news of theirs."""
        based = {one.entry.id: one.expected for one in reversed(self._tables.waiting())}
        pairs = ((self._tables.entry(one.id), one) for one in theirs if one.revision > based.get(one.id, 0))
        return tuple(News(here, there) for here, there in pairs if here != there)

    def _take(self, theirs: Entry, when: datetime) -> None:
        """Take an entry as the house has it; where a change waits on an older revision, they clash."""
        for one in self._tables.waiting(theirs.id):
            if one.entry == theirs:  # it did arrive, only the answer did not
                self._tables.arrived(one)
        waiting = self._tables.waiting(theirs.id)
        if waiting and theirs.revision <= waiting[0].expected:
            return
        self._give_way(waiting, theirs)
        if self._tables.entry(theirs.id) != theirs:
            self._tables.put(theirs, when)

    def _give_way(self, waiting: tuple[Waiting, ...], theirs: Entry | None) -> None:
        """Set aside changes of one entry that met another's; the last one is kept until somebody decides.

        A proposal that was handed in has had its answer.
        """
        handed = int(self._tables.fact(_HANDED) or 0)
        if not self.publishes and waiting and waiting[-1].number <= handed:
            self._tables.arrived(waiting[-1])
            return
        for one in waiting:
            self._tables.unsay(one.entry)
            self._tables.arrived(one)
        if waiting and not (theirs and same_words(waiting[-1].entry, theirs)):
            self._tables.clash(waiting[-1].entry)

    def _bring(self, entry: Entry, before: Entry | None) -> None:
        """Bring in a shipped entry that is not here; what is here is the house's to change."""
        if self._tables.entry(entry.id) is None:
            super()._bring(entry, before)

    def _proposed(self, entry: Entry, expected: int) -> Entry:
        """Let an entry wait as a proposal; the house's stays. Raises `RevisionClash`."""
        earlier = self._tables.waiting(entry.id)
        current = self._tables.entry(entry.id)
        base = earlier[-1].expected if earlier and earlier[-1].entry.revision == expected else expected
        if (current.revision if current else 0) != base:
            raise RevisionClash(current, entry)
        for one in earlier:
            self._tables.arrived(one)
        saved = entry.model_copy(update={"revision": base + 1, "state": EntryState.PROPOSAL})
        self._tables.wait(saved, base)
        self._tables.settle(entry.id)
        return saved

    def _hand_in(self, send: Callable[[Entry], object]) -> None:
        """Send the proposals that were not sent yet, also those of somebody who keeps the library by now."""
        for one in self._tables.waiting():
            changed_here = self._tables.entry(one.entry.id) == one.entry
            if self.publishes and (changed_here or one.entry.state is not EntryState.PROPOSAL):
                continue
            if one.number > int(self._tables.fact(_HANDED) or 0):
                send(one.entry)
                self._tables.remember(_HANDED, str(one.number))
            if self.publishes:
                self._tables.arrived(one)

    def _trouble(self, sentence: str) -> None:
        """Tell the user of a trouble that lasts, once until it is over."""
        if not self.away:
            self.away = True
            self._notices.append(sentence)
