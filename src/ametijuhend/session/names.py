"""Job titles and units of the documents that this user had open lately: offered beside the library's."""

from collections.abc import Iterable

from ametijuhend.library.search import Hit, LibraryIndex
from ametijuhend.library.words import plain
from ametijuhend.model.library import Entry, EntryKind, Library, Wording


class NamesHere:
    """Names that the library may not have; what is taken from them is linked to nothing."""

    def __init__(self, titles: Iterable[str] = (), units: Iterable[str] = ()) -> None:
        entries = [*_entries(EntryKind.JOB_TITLE, titles), *_entries(EntryKind.UNIT, units)]
        self._index = LibraryIndex(Library(entries=tuple(entries)))

    def search(self, text: str, kind: EntryKind, without: Iterable[Hit], limit: int) -> tuple[Hit, ...]:
        """Return the names that have the typed words, but for those that were found already."""
        known = {plain(one.text).casefold() for hit in without for one in hit.entry.wordings}
        found = self._index.search(text, (kind,), limit)
        return tuple(hit for hit in found if hit.entry.wordings[0].text.casefold() not in known)


def _entries(kind: EntryKind, names: Iterable[str]) -> list[Entry]:
    fresh = {plain(name).casefold(): plain(name) for name in names}
    texts = [text for text in fresh.values() if text]
    return [
        Entry(id=f"here-{kind.value}-{place}", kind=kind, wordings=(Wording(id="w", text=text),))
        for place, text in enumerate(texts)
    ]
