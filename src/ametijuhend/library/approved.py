"""What the house has approved: the texts of its library, known by their letters."""

from collections.abc import Iterator

from ametijuhend.library.words import sentences
from ametijuhend.model.checks import Approved
from ametijuhend.model.checks.context import same_letters
from ametijuhend.model.library import Entry, EntryState, Library


def approved_by(library: Library) -> Approved:
    """Return a test whether a text, or a sentence, is one of the library's in use."""
    known = {
        same_letters(part)
        for entry in library.entries
        if entry.state is EntryState.IN_USE
        for text in entry_texts(entry)
        for part in (text, *sentences(text))
    }

    def approved(text: str) -> bool:
        return same_letters(text) in known

    return approved


def entry_texts(entry: Entry) -> Iterator[str]:
    """Return the texts that an entry puts into documents."""
    yield from filter(None, (entry.name, entry.qualifier))
    for wording in entry.wordings:
        yield from filter(None, (wording.text, *wording.items))
