"""Houses of the three sizes, each with as many laptops as a test opens."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from ametijuhend.library.local import LocalStore
from ametijuhend.library.problems import PublishedMeanwhile
from ametijuhend.library.stores import LibraryStore, RevisionClash
from ametijuhend.model.library import Entry, EntryKind, Library, Wording

Opener = Callable[[str, Library], LocalStore]

SHIPPED = Library(
    entries=(
        Entry(
            id="koostoo",
            kind=EntryKind.ADDITIONAL_COMPETENCY,
            name="Koostöö",
            wordings=(Wording(id="w1", text="Teeb koostööd."),),
            source="ametijuhendid",
        ),
        Entry(id="oigus", kind=EntryKind.RIGHT, wordings=(Wording(id="w1", text="Saada teavet."),)),
    )
)


@dataclass
class House:
    """One house's library and the laptops that have a copy of it; `meet` is everybody online once."""

    opener: Opener
    opened: list[LocalStore] = field(default_factory=list)

    def open(self, laptop: str, shipped: Library = SHIPPED) -> LocalStore:
        store = self.opener(laptop, shipped)
        self.opened.append(store)
        store.refresh()
        return store

    def close(self) -> None:
        for store in self.opened:
            store.close()


def duty(text: str, entry_id: str = "uus") -> Entry:
    return Entry(id=entry_id, kind=EntryKind.DUTY, wordings=(Wording(id="w1", text=text),))


def reworded(entry: Entry, text: str) -> Entry:
    wording = entry.wordings[0].model_copy(update={"text": text})
    return entry.model_copy(update={"wordings": (wording, *entry.wordings[1:])})


def text_of(entry: Entry) -> str:
    return entry.wordings[0].text


def found(store: LibraryStore, entry_id: str) -> Entry:
    return next(entry for entry in store.load().entries if entry.id == entry_id)


def clash_of(store: LibraryStore, entry: Entry, expected: int) -> RevisionClash:
    """Return the clash that a store reports when saving, or as soon as it meets the house."""
    try:
        store.save(entry, expected)
    except RevisionClash as clash:
        return clash
    with suppress(PublishedMeanwhile):
        store.publish()
    (clash,) = store.refresh()
    return clash


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}
