"""Runs the rules over one document after another; of what did not change it keeps what it found."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from ametijuhend.model.checks import duties, law, lists, presence, spaces, wording
from ametijuhend.model.checks.context import Approved, Context, context_of, nothing_approved
from ametijuhend.model.document import Document, SectionKind
from ametijuhend.model.findings import Finding
from ametijuhend.model.node import Node
from ametijuhend.model.paths import DocumentPath, parent, section_of
from ametijuhend.model.texts import Piece, Place, pieces, texts

WholeRule = Callable[[Document], Iterator[Finding]]
PieceRule = Callable[[DocumentPath, Node | str, Context], Iterator[Finding]]
TextRule = Callable[[Place, Context], Iterator[Finding]]
Findings = tuple[Finding, ...]

WHOLE_RULES: tuple[tuple[WholeRule, tuple[str, ...]], ...] = (
    (presence.general_fields, ("general",)),
    (presence.own_superior, ("general",)),
    (presence.plain_fields, ("purpose", "tools", "amendment")),
    (presence.no_duties, ("duties",)),
    (duties.same_duty, ("duties",)),
    (duties.same_result, ("duties",)),
    (duties.catch_all_twice, ("duties",)),
    (lists.task_marks, ("duties",)),
    (presence.empty_lists, ("rights", "responsibilities")),
    (presence.empty_boxes, ("requirements",)),
    (law.language_level, ("requirements.languages",)),
    (law.closed_list, ("regime", "sections")),
    (presence.no_signatory, ("signatures",)),
)
"""Rules that look at several places at once, and the fields of the document that they read."""

PIECE_RULES: tuple[PieceRule, ...] = (duties.duty_parts, lists.list_marks)
TEXT_RULES: tuple[TextRule, ...] = (
    spaces.stray_characters,
    spaces.odd_spaces,
    wording.other_regime,
    wording.personal_data,
)


class Checker:
    """Checks one document after another: a keystroke looks again at what it changed."""

    def __init__(self, approved: Approved = nothing_approved, more_rules: tuple[TextRule, ...] = ()) -> None:
        self._approved = approved
        self._rules = (*TEXT_RULES, *more_rules)
        self._context: Context | None = None
        self._whole: dict[WholeRule, tuple[tuple[object, ...], Findings]] = {}
        self._pieces: dict[DocumentPath, _Checked] = {}

    def check(self, document: Document, today: date | None = None) -> Findings:
        """Return everything the rules find, in the order in which the document is read."""
        context = context_of(document, self._approved)
        if context != self._context:
            self._context, self._pieces = context, {}
        order = tuple(pieces(document))
        found = [*self._of_whole(document), *self._of_pieces(order, context)]
        found += law.review_due(document, today or date.today())  # noqa: DTZ011  # the user's own day
        return in_order(document, order, found)

    def _of_whole(self, document: Document) -> Iterator[Finding]:
        for rule, fields in WHOLE_RULES:
            sources = tuple([attrgetter(field)(document) for field in fields])
            known = self._whole.get(rule)
            if known is None or any(a is not b for a, b in zip(known[0], sources, strict=True)):
                known = self._whole[rule] = (sources, tuple(rule(document)))
            yield from known[1]

    def _of_pieces(self, order: Iterable[Piece], context: Context) -> Iterator[Finding]:
        known, self._pieces = self._pieces, {}
        for piece in order:
            before = known.get(piece.path)
            if before is None or before.value is not piece.value:
                before = self._of_piece(piece, context, before.texts if before else {})
            self._pieces[piece.path] = before
            yield from before.findings

    def _of_piece(self, piece: Piece, context: Context, before: "_Texts") -> "_Checked":
        """Return what the rules find in a piece, looking again only at those of its texts that changed."""
        findings = [one for rule in PIECE_RULES for one in rule(*piece, context)]
        checked: _Texts = {}
        for place in texts(piece):
            known = before.get(place.path)
            if known is None or known[0] is not place.text:
                known = (place.text, tuple(one for rule in self._rules for one in rule(place, context)))
            checked[place.path] = known
            findings += known[1]
        return _Checked(piece.value, tuple(findings), checked)


_Texts = dict[DocumentPath, tuple[str, Findings]]


class _Checked(NamedTuple):
    """A piece, what was found in it, and in each of its texts."""

    value: Node | str
    findings: Findings
    texts: _Texts


def check(document: Document, today: date | None = None, approved: Approved = nothing_approved) -> Findings:
    """Return everything the rules find in one document."""
    return Checker(approved).check(document, today)


def in_order(document: Document, order: Iterable[Piece], found: Iterable[Finding]) -> Findings:
    """Return findings in the order in which a document is read, without those of what is switched off.

    What stands in no section comes last.
    """
    places = {section.kind.value: place for place, section in enumerate(document.sections)}
    off = {section.kind.value for section in document.sections if not section.shown}
    known = {kind.value for kind in SectionKind}
    kept = [
        one
        for one in found
        if (section := section_of(one.path)) not in off and (section in places or section not in known)
    ]
    if not kept:
        return ()
    cards = {piece.path: (rank, piece) for rank, piece in enumerate(order)}
    within: dict[DocumentPath, dict[DocumentPath, int]] = {}

    def rank(finding: Finding) -> tuple[int, int, int, int]:
        path = finding.path
        while path and path not in cards:
            path = parent(path)
        place, piece = cards.get(path, (-1, None))
        if piece is not None and path not in within:
            within[path] = {one.path: number for number, one in enumerate(texts(piece))}
        text = within.get(path, {}).get(finding.path, -1)
        section = places.get(section_of(finding.path), len(places))
        return section, place, text, finding.span[0] if finding.span else -1

    return tuple(sorted(kept, key=rank))
