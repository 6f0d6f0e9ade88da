"""What is done to many documents at once: renaming, library updates, the right wording, a review."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path

from ametijuhend.house.drift import Drift, Use, Variant
from ametijuhend.house.together import Change, Changed, Plan, planned
from ametijuhend.library.contents import with_part
from ametijuhend.library.links import fill, link
from ametijuhend.library.places import FIELDS, stands
from ametijuhend.library.updates import pending_updates, take_updates
from ametijuhend.library.words import plain
from ametijuhend.model import paths
from ametijuhend.model.document import Document
from ametijuhend.model.library import Entry, EntryKind, Library, Wording
from ametijuhend.model.paths import DocumentPath
from ametijuhend.model.reviews import reviewed
from ametijuhend.model.texts import all_texts

UNIT: tuple[DocumentPath, ...] = ("general/unit",)
SUPERIOR: tuple[DocumentPath, ...] = ("general/superior",)
SUBSTITUTION: tuple[DocumentPath, ...] = ("general/substituted_by", "general/substitutes_for")


def renaming(
    files: Iterable[Path], old: str, new: str, fields: Collection[DocumentPath], *, everywhere: bool = False
) -> Plan:
    """Return the plan that writes another name in the drafts' fields, or wherever the old one stands.

    The old name is found as whole words, in capitals or small; with another case ending it stays as it is.
    """
    pattern = _pattern(old)

    def change(document: Document) -> Changed:
        places = dict(all_texts(document, hidden=True)) if everywhere else {}
        places |= {path: text for path in fields if (text := paths.get(document, path))}
        found = []
        for path, text in places.items():
            renamed = pattern.sub(lambda _: new, text) if pattern else text
            if renamed != text:
                document = paths.put(document, path, renamed)
                found.append((path, text, renamed))
        return document, tuple(found)

    return planned(files, change)


def taking_updates(files: Iterable[Path], library: Library, *, also_changed_here: bool = False) -> Plan:
    """Return the plan that takes the library's pending changes.

    Where a draft has changed what it took, its own text stays unless told otherwise.
    """

    def change(document: Document) -> Changed:
        updates = [one for one in pending_updates(document, library) if also_changed_here or not one.both]
        found = tuple((one.path, one.old, one.new) for one in updates)
        return take_updates(document, updates), found

    return planned(files, change)


def settling(drift: Drift, variant: Variant, saved: Entry) -> Plan:
    """Return the plan that makes the drafts say an entry as a variant does; ``saved`` is the entry with it.

    The places are those that the report found: what a document says there now is looked at again.
    """
    wording = next((one for one in saved.wordings if one.id == variant.wording.id), saved.wordings[0])
    affected: dict[Path, list[tuple[Use, Variant]]] = defaultdict(list)
    for one in drift.variants:
        for use in one.uses if one is not variant else ():
            affected[use.file].append((use, one))
    plans = [planned([file], _settled(uses, saved, wording)) for file, uses in affected.items()]
    files = tuple(one for plan in plans for one in plan.files)
    return Plan(files, tuple(problem for plan in plans for problem in plan.problems))


def reviewing(files: Iterable[Path], day: date, role: str) -> Plan:
    """Return the plan that records in documents, of any state, that they were looked over and stay so."""

    def change(document: Document) -> Changed:
        after = reviewed(document, day, role)
        return after, (("reviews", "", f"{day.day:02}.{day.month:02}.{day.year} {role}".strip()),)

    return planned(files, change, drafts_only=False)


def _pattern(old: str) -> re.Pattern[str] | None:
    words = plain(old).split()
    if not words:
        return None
    joint = r"[\s\u00ad]+"
    letters = (r"\u00ad*".join(map(re.escape, word)) for word in words)
    return re.compile(rf"(?<!\w){joint.join(letters)}(?!\w)", re.IGNORECASE)


def _settled(uses: list[tuple[Use, Variant]], saved: Entry, wording: Wording) -> Change:
    def change(document: Document) -> Changed:
        found = []
        for use, variant in uses:
            if not stands(document, use.path):
                continue
            after = _saying(document, use.path, variant, saved, wording)
            if after is not document:
                found.append((use.path, variant.text, _text(saved, wording)))
                document = after
        return document, tuple(found)

    return change


def _text(entry: Entry, wording: Wording) -> str:
    items = () if entry.kind is EntryKind.DUTY else wording.items
    return "\n".join(filter(None, (entry.name, wording.text, *items)))


def _saying(
    document: Document, path: DocumentPath, variant: Variant, saved: Entry, wording: Wording
) -> Document:
    """Return the document that says a wording at a path; itself where what was found is no longer there."""
    if saved.kind is EntryKind.DUTY:  # what is expected of it is each post's own
        return link(paths.put(document, f"{path}/task", wording.text), path, saved, wording)
    if saved.kind not in FIELDS:
        return fill(document, path, saved, wording)
    text: str = paths.get(document, path)
    said = variant.value
    at = text.find(said) if isinstance(said, str) else -1
    if at == -1 or not isinstance(said, str):
        return document
    put = paths.put(document, path, with_part(text, (at, at + len(said)), saved, wording))
    return link(put, path, saved, wording)
