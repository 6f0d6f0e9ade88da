"""Find and replace over a whole document: all places of a text, and the document with another in them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from ametijuhend.model import paths
from ametijuhend.model.document import Document
from ametijuhend.model.paths import DocumentPath
from ametijuhend.model.texts import all_texts

_SOFT = "\u00ad"
_FOLDED = str.maketrans("õöäüšžÕÖÄÜŠŽ", "ooauszOOAUSZ")
_WORDY = re.compile(r"\w")
_UNUSUAL_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for, and how."""

    text: str
    same_case: bool = False
    whole_words: bool = False
    folded: bool = False
    """Whether õ, ö, ä, ü, š, ž may stand as o, o, a, u, s, z, there or here."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place of a text: where it begins and ends, soft hyphens within it included."""

    path: DocumentPath
    start: int
    end: int


def find(document: Document, wanted: Wanted, *, hidden: bool = False) -> tuple[Hit, ...]:
    """Return all places of a text in a document's order; in what is switched off only if asked for."""
    pattern = _pattern(wanted)
    if pattern is None:
        return ()
    return tuple(
        Hit(path, start, end)
        for path, text in all_texts(document, hidden=hidden)
        for start, end in _spans(pattern, text, wanted)
    )


def replace_all(
    document: Document, wanted: Wanted, new: str, *, hidden: bool = False
) -> tuple[Document, int]:
    """Return the document with a new text in all places of another, and how many they were."""
    hits = find(document, wanted, hidden=hidden)
    return replace_hits(document, hits, new), len(hits)


def replace_hits(document: Document, hits: Iterable[Hit], new: str) -> Document:
    """Return the document with a new text in some places, all found in this very document."""
    for path, group in groupby(sorted(hits, key=attrgetter("path", "start")), key=attrgetter("path")):
        text, at, parts = str(paths.get(document, path)), 0, []
        for hit in group:
            if hit.start >= at:
                parts += [text[at : hit.start], as_case(text[hit.start : hit.end], new)]
                at = hit.end
        document = paths.put(document, path, "".join((*parts, text[at:])))
    return document


def as_case(found: str, new: str) -> str:
    """Return a text with the capitals of the one that it takes the place of: all, the first, or as it is."""
    if len(found) > 1 and found.isupper() and new.islower():
        return new.upper()
    if found[:1].isupper() and new[:1].islower():
        return new[:1].upper() + new[1:]
    return new


def _pattern(wanted: Wanted) -> re.Pattern[str] | None:
    """Return the pattern of a text, as texts are compared; None for an empty one."""
    text = _compared(wanted.text.replace(_SOFT, ""), wanted)
    if not text:
        return None
    between = r"\s+".join(map(re.escape, text.split(" "))) if text.strip() else re.escape(text)
    if wanted.whole_words:
        before, after = (
            (r"(?<!\w)" if _WORDY.match(text[0]) else ""),
            (r"(?!\w)" if _WORDY.match(text[-1]) else ""),
        )
        between = f"{before}{between}{after}"
    return re.compile(between, re.NOFLAG if wanted.same_case else re.IGNORECASE)


def _spans(pattern: re.Pattern[str], text: str, wanted: Wanted) -> Iterator[tuple[int, int]]:
    """Return where a pattern stands in a text that may have soft hyphens."""
    if _SOFT not in text:
        yield from (one.span() for one in pattern.finditer(_compared(text, wanted)))
        return
    places = [place for place, letter in enumerate(text) if letter != _SOFT]
    for one in pattern.finditer(_compared(text.replace(_SOFT, ""), wanted)):
        yield places[one.start()], places[one.end() - 1] + 1


def _compared(text: str, wanted: Wanted) -> str:
    """Return a text as it is compared, letter for letter as long as before."""
    spaced = text.replace(_UNUSUAL_SPACE, " ")
    return spaced.translate(_FOLDED) if wanted.folded else spaced
