"""A document under the other regime: defaults and linked wordings follow, the user's own text stays."""

from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from ametijuhend.layout.profile import LayoutMissingError, RegimeTexts, load_profile, shipped_profiles
from ametijuhend.library.approved import approved_by
from ametijuhend.library.links import switch_wording
from ametijuhend.library.regimes import fitting
from ametijuhend.library.standing import known_entries, taken_at
from ametijuhend.library.words import plain
from ametijuhend.model.checks.context import context_of
from ametijuhend.model.checks.wording import other_regime
from ametijuhend.model.document import Box, Document, ItemList, LayoutRef, Section, Signatures
from ametijuhend.model.library import Library
from ametijuhend.model.paths import DocumentPath
from ametijuhend.model.regime import Regime
from ametijuhend.model.texts import Place, all_texts

Headed = TypeVar("Headed", Section, Box)


class Switched(NamedTuple):
    """A document under another regime, and what did not follow."""

    document: Document
    stayed: tuple[Place, ...]
    """The user's own texts in places of defaults, adapted wordings, texts with the other regime's words."""


def switched(document: Document, regime: Regime, library: Library) -> Switched:
    """Return a document under a regime; the very document if it is under it already."""
    if regime is document.regime:
        return Switched(document, ())
    layout, old, new = _layouts(document, regime)
    after = _with_defaults(document, old, new).model_copy(update={"regime": regime, "layout": layout})
    after, adapted = _with_wordings(document, after, library)
    own = {*_own_defaults(after, old, new), *adapted, *_with_other_words(after, library)}
    return Switched(after, tuple(place for place in all_texts(after, hidden=True) if place.path in own))


def _layouts(document: Document, regime: Regime) -> tuple[LayoutRef, RegimeTexts | None, RegimeTexts]:
    """Return the layout for a regime, the document's own if it is made for both, and both regimes' texts."""
    try:
        before = load_profile(document.layout)
    except LayoutMissingError:
        before = None
    after = before if before is not None and regime in before.texts else shipped_profiles(regime)[0]
    old = before.texts.get(document.regime) if before is not None else None
    ref = document.layout if after is before else LayoutRef(profile=after.profile, version=after.version)
    return ref, old, after.texts[regime]


def _with_defaults(document: Document, old: RegimeTexts | None, new: RegimeTexts) -> Document:
    """Return a document whose default texts are the new ones."""
    if old is None:
        return document
    requirements = document.requirements
    boxes = tuple(_as_default(box, old.boxes.get(box.kind, "")) for box in requirements.boxes)
    sections = tuple(_section(section, old, new) for section in document.sections)
    return document.model_copy(
        update={
            "sections": sections,
            "requirements": requirements.model_copy(update={"boxes": boxes}),
            "rights": _list(document.rights, old.rights_lead_in, new.rights_lead_in),
            "responsibilities": _list(
                document.responsibilities, old.responsibilities_lead_in, new.responsibilities_lead_in
            ),
            "amendment": _following(document.amendment, old.amendment, new.amendment),
            "signatures": _signatures(document.signatures, old.signatures, new.signatures),
        }
    )


def _section(section: Section, old: RegimeTexts, new: RegimeTexts) -> Section:
    section = _as_default(section, old.headings.get(section.kind, ""))
    usual = section.shown == (section.kind not in old.hidden)
    return section.model_copy(update={"shown": section.kind not in new.hidden}) if usual else section


def _as_default(headed: Headed, default: str) -> Headed:
    """Return a section or box without a heading of its own that only says what the layout says."""
    same = plain(headed.heading).casefold() == plain(default).casefold()
    return headed.model_copy(update={"heading": ""}) if headed.heading and same else headed


def _list(content: ItemList, old: str, new: str) -> ItemList:
    return content.model_copy(update={"lead_in": _following(content.lead_in, old, new)})


def _signatures(signatures: Signatures, old: Signatures, new: Signatures) -> Signatures:
    """Return a signature block with the new headings and parties, its names, titles and ids as they were."""
    if signatures == old:
        return new
    signatories = tuple(
        one.model_copy(update={"party": _following(one.party, before.party, after.party)})
        for one, before, after in zip(signatures.signatories, old.signatories, new.signatories, strict=False)
    )
    return Signatures(
        heading=_following(signatures.heading, old.heading, new.heading),
        signatories=(*signatories, *signatures.signatories[len(signatories) :]),
    )


def _following(text: str, old: str, new: str) -> str:
    return new if plain(text) == plain(old) else text


def _with_wordings(
    before: Document, document: Document, library: Library
) -> tuple[Document, tuple[DocumentPath, ...]]:
    """Return a document with the regime's wordings where it is linked, and where one was adapted."""
    entries = known_entries(before, library)
    adapted = []
    for path in dict.fromkeys(one.path for one in before.links):
        for taken in taken_at(before, entries, path):
            own = fitting(taken.entry, taken.wording, document.regime)
            if own is None:
                continue
            if taken.here == taken.there:
                document = switch_wording(document, library, path, own.id)
            else:
                adapted += [one.path for one in all_texts(before, hidden=True) if _within(one.path, path)]
    return document, tuple(adapted)


def _own_defaults(document: Document, old: RegimeTexts | None, new: RegimeTexts) -> Iterator[DocumentPath]:
    """Return the places of defaults where the user wrote something else."""
    yield from (f"sections/{one.kind}/heading" for one in document.sections if one.heading)
    yield from (
        f"requirements/boxes/{one.kind}/heading" for one in document.requirements.boxes if one.heading
    )
    known = {plain(text) for texts in (old, new) if texts for text in _defaults(texts)}
    places = {
        "rights/lead_in": document.rights.lead_in,
        "responsibilities/lead_in": document.responsibilities.lead_in,
        "amendment": document.amendment,
        "signatures/heading": document.signatures.heading,
    }
    for one in document.signatures.signatories:
        places[f"signatures/signatories/{one.id}/party"] = one.party
    yield from (path for path, text in places.items() if text and plain(text) not in known)


def _defaults(texts: RegimeTexts) -> tuple[str, ...]:
    parties = (one.party for one in texts.signatures.signatories)
    lead_ins = (texts.rights_lead_in, texts.responsibilities_lead_in)
    return (*lead_ins, texts.amendment, texts.signatures.heading, *parties)


def _with_other_words(document: Document, library: Library) -> Iterator[DocumentPath]:
    """Return the places whose words belong into the other regime's documents."""
    context = context_of(document, approved_by(library))
    for place in all_texts(document, hidden=True):
        if any(other_regime(place, context)):
            yield place.path


def _within(path: DocumentPath, outer: DocumentPath) -> bool:
    return path == outer or path.startswith(f"{outer}/")
