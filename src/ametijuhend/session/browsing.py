"""Libraries of ten thousand entries at little cost: hits that are made when looked at, objects that stay."""

from collections.abc import Sequence
from operator import is_
from typing import overload

from ametijuhend.library.search import Hit
from ametijuhend.model.library import Entry, Library


class Browsed(Sequence[Hit]):
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
            return Browsed(self._entries[place])
        entry = self._entries[place]
        return Hit(entry, entry.wordings[0] if entry.wordings else None, 0.0)


def with_known(library: Library, before: Library) -> Library:
    """Return a library in which every entry that has not changed is the very object of the one before.

    It is that one itself where nothing has changed: whoever compares the two in the window's thread is done
    at once.
    """
    known = {entry.id: entry for entry in before.entries}
    entries = tuple(_known(entry, known.get(entry.id)) for entry in library.entries)
    if len(entries) == len(before.entries) and all(map(is_, entries, before.entries)):
        return before
    return library.model_copy(update={"entries": entries})


def _known(entry: Entry, before: Entry | None) -> Entry:
    return before if before is not None and before == entry else entry
