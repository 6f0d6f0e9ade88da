"""What differs between a library's wording and a text, word by word."""

from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the library and what stands in their place; one is empty where words only came or went."""

    library: str
    text: str


Difference = tuple[Change, ...]


def difference(library: str, text: str) -> Difference:
    """Return the changes that lead from the library's wording to the text; none if they are equal."""
    before, after = library.split(), text.split()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return tuple(
        Change(" ".join(before[start:end]), " ".join(after[first:last]))
        for kind, start, end, first, last in matcher.get_opcodes()
        if kind != "equal"
    )
