"""A library's entries as hits that are made when they are looked at: 10,000 open like ten."""

from collections.abc import Sequence
from typing import overload

from ametijuhend.library.search import Hit
from ametijuhend.model.library import Entry


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
