"""The house's families of documents: which name a base, and what the base has changed since they took it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ametijuhend.house.briefs import Brief
from ametijuhend.house.together import Changed, Plan, planned
from ametijuhend.library.standing import drop_dead_links
from ametijuhend.model.content import content_digest
from ametijuhend.model.document import Document, State
from ametijuhend.model.families import base_changes, with_base_changes
from ametijuhend.model.merge import Choice, Side
from ametijuhend.storage.documents import open_document
from ametijuhend.storage.problems import FileProblem


@dataclass(frozen=True, slots=True)
class Family:
    """A base and the documents that name it."""

    id: str
    base: Brief | None
    """None where the base is not at hand."""
    variants: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A family with its base as it is now, and the drafts that have not taken its changes."""

    family: Family
    base: Document
    variants: tuple[Brief, ...]


def families(briefs: Iterable[Brief]) -> tuple[Family, ...]:
    """Return the bases that documents name, each with these documents."""
    every = [one for one in briefs if not one.problem]
    variants: dict[str, list[Brief]] = defaultdict(list)
    for one in every:
        if one.base:
            variants[one.base].append(one)
    bases = {one.id: one for one in reversed(every) if one.id in variants}
    return tuple(Family(name, bases.get(name), tuple(found)) for name, found in variants.items())


def waiting(family: Family) -> Waiting | None:
    """Return the drafts that have not taken what the base says now; None where all have, or it is away.

    Raises `FileProblem` if the base cannot be read.
    """
    if family.base is None:
        return None
    base = open_document(family.base.path).document
    digest = content_digest(base)
    behind = tuple(one for one in family.variants if one.taken != digest and one.state is State.DRAFT)
    return Waiting(family, base, behind) if behind else None


def following(found: Waiting) -> Plan:
    """Return the plan that takes a base's changes into its drafts where they have not changed the same."""

    def change(document: Document) -> Changed:
        changes = base_changes(document, found.base)
        if changes is None:
            return document, ()
        taken = changes.of(Side.THEIRS)
        places = tuple((one.path, one.words[1], one.words[2]) for one in taken)
        choices = {one.path: Choice.THEIRS for one in taken}
        made = drop_dead_links(with_base_changes(changes, found.base, choices))
        if changes.of(Side.CLASH):  # these are still to be answered: the old base stays remembered
            made = made.model_copy(update={"base": document.base})
        return made, places

    return planned((one.path for one in found.variants), change)


def every_waiting(briefs: Iterable[Brief]) -> tuple[tuple[Waiting, ...], tuple[str, ...]]:
    """Return all families with drafts that wait, and the sentences on bases that cannot be read."""
    found, problems = [], []
    for family in families(briefs):
        try:
            one = waiting(family)
        except FileProblem as problem:
            problems.append(problem.sentence)
            continue
        if one is not None:
            found.append(one)
    return tuple(found), tuple(problems)
