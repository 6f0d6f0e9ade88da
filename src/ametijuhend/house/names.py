"""The job titles and units that the house's documents name, as entries for completing what is typed."""

from collections import Counter
from collections.abc import Iterable

from ametijuhend.house.documents import Scanned
from ametijuhend.library.words import plain
from ametijuhend.model.library import Entry, EntryKind, EntryState, Library, Wording
from ametijuhend.model.node import new_id


def new_names(scanned: Iterable[Scanned], library: Library) -> tuple[Entry, ...]:
    """Return an entry for each job title and unit that the library lacks, the most frequent first."""
    counts: Counter[tuple[EntryKind, str]] = Counter()
    for one in scanned:
        if one.document is not None:
            general = one.document.general
            counts[EntryKind.JOB_TITLE, plain(general.job_title)] += 1
            counts[EntryKind.UNIT, plain(general.unit)] += 1
    known = {
        (entry.kind, plain(wording.text).casefold())
        for entry in library.entries
        for wording in entry.wordings
    }
    fresh: dict[tuple[EntryKind, str], Entry] = {}
    for (kind, text), _ in counts.most_common():
        key = kind, text.casefold()
        if text and key not in known and key not in fresh:
            fresh[key] = _entry(kind, text)
    return tuple(fresh.values())


def _entry(kind: EntryKind, text: str) -> Entry:
    wording = Wording(id=new_id(), text=text)
    return Entry(id=new_id(), kind=kind, state=EntryState.IN_USE, wordings=(wording,))
