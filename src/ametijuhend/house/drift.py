"""In how many variants the library's wordings stand in the house's documents, and in which."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ametijuhend.house.documents import Scanned
from ametijuhend.house.recurring import OwnText, grouped, own_texts
from ametijuhend.house.texts import Parts, Said, TextFinder, Value, parts_of
from ametijuhend.language import translate
from ametijuhend.library.collation import estonian_key
from ametijuhend.library.contents import entry_of, wording_parts
from ametijuhend.library.naming import kind_name
from ametijuhend.library.places import one_line
from ametijuhend.library.words import bare
from ametijuhend.model.document import Document, State
from ametijuhend.model.library import Entry, EntryKind, Library, Wording
from ametijuhend.model.node import Node
from ametijuhend.model.paths import DocumentPath


@dataclass(frozen=True, slots=True)
class Use:
    """One place of one document that says an entry."""

    file: Path
    title: str
    unit: str
    state: State
    path: DocumentPath
    linked: bool


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which an entry is said, and where."""

    text: str
    uses: tuple[Use, ...]
    wording: Wording
    """The library's wording that it is, or is nearest to."""
    same: bool
    """Whether it is that wording."""
    value: Value
    """One of the texts as it stands in a document."""

    @property
    def files(self) -> tuple[Path, ...]:
        """The documents that say it so."""
        return tuple(dict.fromkeys(use.file for use in self.uses))


@dataclass(frozen=True, slots=True)
class Drift:
    """An entry and the variants in which documents say it, the most frequent first."""

    entry: Entry
    variants: tuple[Variant, ...]

    @property
    def files(self) -> tuple[Path, ...]:
        """The documents that say it, in whatever way."""
        return tuple(dict.fromkeys(file for variant in self.variants for file in variant.files))

    @property
    def astray(self) -> int:
        """In how many ways documents say it that are not the library's."""
        return sum(not variant.same for variant in self.variants)

    def affected(self, variant: Variant) -> tuple[Use, ...]:
        """Return the places that say it otherwise than a variant."""
        return tuple(use for one in self.variants if one is not variant for use in one.uses)


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in how many documents, and what could not be read."""

    documents: int
    problems: tuple[str, ...]
    drifts: tuple[Drift, ...]
    """The entries with the most variants first."""
    recurring: tuple[Drift, ...] = ()
    """What several documents say though the library has nothing like it, as entries that it could have."""

    def of(self, entry: str) -> Drift | None:
        """Return what was found of one entry; None where no document says it."""
        return next((drift for drift in self.drifts if drift.entry.id == entry), None)


@dataclass(slots=True)
class _Gathered:
    said: Said
    uses: list[Use] = field(default_factory=list)


class _Own:
    """What documents say of their own: gathered by what it says, then by what it is like."""

    def __init__(self) -> None:
        self._cards: dict[OwnText, Node] = {}
        self._uses: dict[OwnText, list[Use]] = {}

    def add(self, file: Path, document: Document, known: Collection[DocumentPath]) -> None:
        """Take in a document, but for what stands at known places."""
        general = document.general
        for kind, path, card in own_texts(document, known):
            text = kind, parts_of(card)
            self._cards.setdefault(text, card)
            use = Use(file, general.job_title, general.unit, document.state, path, linked=False)
            self._uses.setdefault(text, []).append(use)

    def drifts(self) -> Iterator[Drift]:
        """Return what recurs: an entry for each, with the ways in which documents say it."""
        files = {text: len({use.file for use in uses}) for text, uses in self._uses.items()}
        found = [(text, self._cards[text]) for text in sorted(files, key=lambda one: -files[one])]
        often = {text for text, count in files.items() if count > 1}
        ways: dict[str, tuple[Entry, list[Variant]]] = {}
        for text, entry in grouped(found, often).items():
            ways.setdefault(entry.id, (entry, []))[1].append(self._variant(text, entry))
        return (Drift(entry, tuple(variants)) for entry, variants in ways.values())

    def _variant(self, text: OwnText, entry: Entry) -> Variant:
        words = "\n".join(text[1])
        return Variant(words, tuple(self._uses[text]), entry.wordings[0], same=False, value=self._cards[text])


def drift_report(scanned: Iterable[Scanned], library: Library) -> Report:
    """Return how documents say the library's entries."""
    finder = TextFinder(library)
    found: dict[str, dict[Parts, _Gathered]] = {}
    entries: dict[str, Entry] = {}
    problems: list[str] = []
    own = _Own()
    count = 0
    for one in scanned:
        if one.document is None:
            problems.append(one.problem)
            continue
        count += 1
        known = set()
        for said in finder.found_in(one.document):
            known.add(said.path)
            entries[said.entry.id] = said.entry
            variants = found.setdefault(said.entry.id, {})
            gathered = variants.setdefault(parts_of(said.value), _Gathered(said))
            gathered.uses.append(_use(one.path, one.document, said))
        own.add(one.path, one.document, known)
    drifts = (Drift(entry, _variants(entry, found[name])) for name, entry in entries.items())
    recurring = tuple(sorted(own.drifts(), key=_by_files))
    return Report(count, tuple(problems), tuple(sorted(drifts, key=_order)), recurring)


def taken_from(drift: Drift, variant: Variant) -> Entry:
    """Return the entry with its nearest wording as a variant says it; the revision is left to the store."""
    entry, wording = drift.entry, variant.wording
    changed = entry_of(entry.kind, variant.value, entry, wording)
    if entry.kind is not EntryKind.DUTY:
        return changed
    kept = (
        one.model_copy(update={"items": wording.items}) if one.id == wording.id else one
        for one in changed.wordings
    )
    return changed.model_copy(update={"wordings": tuple(kept)})


def sentence(drift: Drift) -> str:
    """Return in how many variants and documents an entry stands."""
    variants, files = len(drift.variants), len(drift.files)
    text = translate("House", "{kind} “{name}” stands {ways} {where}.")
    return text.format(
        kind=kind_name(drift.entry.kind),
        name=one_line(drift.entry),
        ways=in_variants(variants),
        where=in_documents(files),
    )


def in_variants(count: int) -> str:
    """Return a number of variants in words."""
    if count == 1:
        return translate("House", "in one variant")
    return translate("House", "in {count} variants").format(count=count)


def in_documents(count: int) -> str:
    """Return a number of documents in words."""
    if count == 1:
        return translate("House", "in one document")
    return translate("House", "in {count} documents").format(count=count)


def as_lines(report: Report) -> str:
    """Return a report as it is printed: a line for each entry that stands in several variants, then these."""
    lines = [translate("House", "Documents read: {count}").format(count=report.documents)]
    for drift in report.drifts:
        if not drift.astray:
            continue
        lines += ["", sentence(drift)]
        for variant in drift.variants:
            mark = "=" if variant.same else "≠"
            lines.append(f"  {mark} {_way(variant)}")
    if report.recurring:
        lines += ["", translate("House", "These recur, and the library has nothing like them:")]
    for drift in report.recurring:
        lines += ["", sentence(drift), *(f"  + {_way(variant)}" for variant in drift.variants)]
    return "\n".join(lines)


def _way(variant: Variant) -> str:
    return f"{in_documents(len(variant.files))}: {' '.join(variant.text.split())}"


def as_json(report: Report) -> dict[str, Any]:
    """Return a report as values that JSON has."""
    return {
        "documents": report.documents,
        "problems": list(report.problems),
        "entries": [_drift_values(drift) for drift in report.drifts],
        "recurring": [_drift_values(drift) for drift in report.recurring],
    }


def _drift_values(drift: Drift) -> dict[str, Any]:
    return {
        "id": drift.entry.id,
        "kind": drift.entry.kind.value,
        "name": one_line(drift.entry),
        "documents": len(drift.files),
        "variants": [
            {
                "text": variant.text,
                "library": variant.same,
                "files": [str(file) for file in variant.files],
            }
            for variant in drift.variants
        ],
    }


def _use(path: Path, document: Document, said: Said) -> Use:
    general = document.general
    return Use(path, general.job_title, general.unit, document.state, said.path, said.linked)


def _variants(entry: Entry, found: dict[Parts, _Gathered]) -> tuple[Variant, ...]:
    variants = (_variant(entry, parts, one) for parts, one in found.items())
    return tuple(sorted(variants, key=lambda one: (-len(one.files), not one.same, one.text)))


def _variant(entry: Entry, parts: Parts, gathered: _Gathered) -> Variant:
    of_library = {_library_parts(entry, wording): wording for wording in reversed(entry.wordings)}
    same = of_library.get(parts)
    text = "\n".join(parts)
    return Variant(
        text, tuple(gathered.uses), same or gathered.said.wording, same is not None, gathered.said.value
    )


def _library_parts(entry: Entry, wording: Wording) -> Parts:
    parts = (wording.text,) if entry.kind is EntryKind.DUTY else wording_parts(entry, wording)
    return tuple(map(bare, parts))


def _by_files(drift: Drift) -> tuple[int, tuple[str, str]]:
    return -len(drift.files), estonian_key(one_line(drift.entry))


def _order(drift: Drift) -> tuple[int, int, tuple[str, str]]:
    return -drift.astray, -len(drift.files), estonian_key(one_line(drift.entry))
