"""Wordings of the other regime, and those of one's own that stand for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from ametijuhend.library.fields import Span, exact_span, first_words
from ametijuhend.library.links import link
from ametijuhend.library.places import FIELDS, PLACES, linked_path
from ametijuhend.library.words import bare, plain
from ametijuhend.model import paths
from ametijuhend.model.checks.context import Context
from ametijuhend.model.checks.data import words
from ametijuhend.model.document import Document
from ametijuhend.model.findings import Finding, Severity
from ametijuhend.model.library import Entry, EntryKind, EntryState, Library, Wording
from ametijuhend.model.paths import DocumentPath, NoSuchPlaceError
from ametijuhend.model.regime import Regime
from ametijuhend.model.texts import Place

_TEXT_OF = {EntryKind.ADDITIONAL_COMPETENCY: "description", EntryKind.DUTY: "task"}


def fits(wording: Wording, regime: Regime) -> bool:
    """Return whether a wording is said in a regime's documents."""
    if wording.regime is not None:
        return wording.regime is regime
    return not has_other_words("\n".join((wording.text, *wording.items)), regime)


def has_other_words(text: str, regime: Regime) -> bool:
    """Return whether a text has words that belong into the other regime's documents."""
    return any(word.pattern.search(text) for word in words().other_regime[regime])


def fitting(entry: Entry, wording: Wording, regime: Regime) -> Wording | None:
    """Return the entry's wording that a regime's documents have in a wording's place; None if it fits itself.

    Of several the regime's own comes first, then the one most like it; None too where the entry has none.
    """
    if fits(wording, regime):
        return None
    others = [one for one in entry.wordings if one is not wording and fits(one, regime)]

    def preference(other: Wording) -> tuple[bool, bool, float]:
        like = SequenceMatcher(None, wording.text, other.text, autojunk=False).ratio()
        return other.regime is regime, other.length is wording.length, like

    return max(others, key=preference, default=None)


@dataclass(frozen=True, slots=True)
class OtherWording:
    """Puts a wording in another's place, in the text and in the link: the fix of a finding."""

    path: DocumentPath
    before: str
    after: str
    entry: Entry
    wording: Wording

    def __call__(self, document: Document) -> Document:
        """Return the document with the wording, or as it is if the text has changed meanwhile."""
        try:
            if paths.get(document, self.path) != self.before:
                return document
        except NoSuchPlaceError:
            return document
        document = paths.put(document, self.path, self.after)
        place = linked_path(self.path)
        linked = any((one.path, one.entry) == (place, self.entry.id) for one in document.links)
        return link(document, place, self.entry, self.wording) if linked and place else document


class OtherRegimeWordings:
    """Knows which wordings of a library are said otherwise in a regime's documents."""

    def __init__(self, library: Library) -> None:
        self._pairs: dict[Regime, list[tuple[Entry, Wording, Wording]]] = {}
        for regime in Regime:
            self._pairs[regime] = [
                (entry, wording, own)
                for entry in library.entries
                if entry.state is EntryState.IN_USE
                for wording in entry.wordings
                if wording.text and (own := fitting(entry, wording, regime)) is not None
            ]

    def findings(self, place: Place, context: Context) -> Iterator[Finding]:
        """Find wordings of the other regime that the library has for this one too; a rule of the checks."""
        for entry, wording, own in self._pairs[context.regime]:
            if not _belongs(entry.kind, place.path):
                continue
            span = wording_span(place.text, entry.kind, wording)
            if span is not None:
                start, end = span
                instead = own.text if entry.kind in FIELDS else bare(own.text)
                text = place.text[:start] + instead + place.text[end:]
                fix = OtherWording(place.path, place.text, text, entry, own)
                values = {"word": place.text[start:end], "regime": context.regime.value, "instead": instead}
                yield Finding(place.path, Severity.WARNING, "other-regime-wording", values, span, fix)


def wording_span(text: str, kind: EntryKind, wording: Wording) -> Span | None:
    """Return where a wording stands in a text word for word; None where it does not."""
    if kind is EntryKind.PURPOSE:
        wanted = plain(wording.text).casefold().split()
        return (
            first_words(text, len(wanted))
            if plain(text).casefold().split()[: len(wanted)] == wanted
            else None
        )
    if kind in FIELDS:
        return exact_span(text, wording.text)
    start = len(text) - len(text.lstrip())
    return (start, start + len(text.strip().rstrip(" .,;:"))) if bare(text) == bare(wording.text) else None


def _belongs(kind: EntryKind, path: DocumentPath) -> bool:
    """Return whether the text of entries of a kind stands at a path."""
    place = PLACES[kind]
    if kind in FIELDS:
        return path == place
    return path.startswith(f"{place}/") and path.rpartition("/")[2] == _TEXT_OF.get(kind, "text")
