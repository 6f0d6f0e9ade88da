"""The checker that remembers finds exactly what one finds that begins anew."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ametijuhend.library.checking import HouseChecker
from ametijuhend.library.content import shipped_library
from ametijuhend.model.checks import Checker, check, fix_words, sentence
from ametijuhend.model.completeness import Progress, completeness
from ametijuhend.model.document import Document, SectionKind
from ametijuhend.model.findings import Severity
from ametijuhend.model.paths import get, move, put, remove
from ametijuhend.model.texts import all_texts
from slips import as_written
from strategies import documents, effort, texts

TODAY = date(2026, 11, 24)
LIBRARY = shipped_library()
_typed = texts | st.sampled_from(
    ["Ametikoha  eesmärk on", "Töö on tehtud;", "Valdab eesti keelt tasemel C2.", ""]
)


def edited(document: Document, chance) -> Document:
    """Return a document after one edit of any kind."""
    places = list(all_texts(document, hidden=True))
    kind = chance.draw(st.sampled_from(["type", "remove", "move", "switch", "regime", "title"]))
    if kind == "type" and places:
        return put(document, chance.draw(st.sampled_from(places)).path, chance.draw(_typed))
    if kind == "remove" and document.duties:
        return remove(document, f"duties/{document.duties[0].id}")
    if kind == "move" and len(document.duties) > 1:
        return move(document, f"duties/{document.duties[0].id}", 1)
    if kind == "switch":
        path = f"sections/{document.sections[0].kind}/shown"
        return put(document, path, not get(document, path))
    if kind == "regime":
        other = "official" if document.regime == "employee" else "employee"
        return put(document, "regime", other)
    return put(document, "general/job_title", chance.draw(_typed))


@effort
@given(documents, st.data())
def test_what_is_remembered_is_what_is_found_anew(document: Document, data) -> None:
    checker, house = Checker(), HouseChecker(LIBRARY)
    for _ in range(4):
        assert checker.check(document, TODAY) == check(document, TODAY)
        assert house.check(document, TODAY) == HouseChecker(LIBRARY).check(document, TODAY)
        document = edited(document, data)


@effort
@given(documents)
def test_every_finding_stands_somewhere_and_every_fix_changes_something(document: Document) -> None:
    for finding in HouseChecker(LIBRARY).check(document, TODAY):
        found = get(document, finding.path)
        assert sentence(finding).endswith((".", ")."))
        if finding.span:
            start, end = finding.span
            assert 0 <= start <= end <= len(found)
        if finding.fix:
            assert fix_words(finding)
            fixed = finding.fix(document)
            assert fixed is not document
            assert Document.model_validate(fixed.model_dump()) == fixed
            assert finding.fix(fixed) == fixed or finding not in HouseChecker(LIBRARY).check(fixed, TODAY)


def test_keystroke_looks_again_only_at_what_it_changed() -> None:
    document = as_written("tiimijuht")
    seen: list[str] = []

    def watching(place, _context):
        seen.append(place.path)
        return iter(())

    checker = Checker(more_rules=(watching,))
    checker.check(document)
    assert len(seen) > 30
    path = next(place.path for place in all_texts(document) if place.path.endswith("/task"))
    seen.clear()
    checker.check(put(document, path, "Muu töö tegemine"))
    assert seen == [path]


def test_findings_are_in_the_order_of_reading() -> None:
    document = as_written("tiimijuht")
    for path in (
        "duties/d02/task",
        "duties/d02/results/d02r1/text",
        "tools",
        "duties/d01/subtasks/d01s2/text",
    ):
        document = put(document, path, f"Ametikoha  {get(document, path)}")
    order = [place.path for place in all_texts(document)]
    found = [
        (order.index(one.path), one.span or (-1,)) for one in check(document, TODAY) if one.path in order
    ]
    assert len(found) > 10
    assert found == sorted(found)


def test_how_complete_each_section_is() -> None:
    document = put(Document(id="a"), "sections/tools/shown", value=False)
    document = put(document, "purpose", "Eesmärk  on aidata.")
    found = check(document, TODAY)
    by_section = completeness(document, found)
    assert by_section[SectionKind.TOOLS].progress is Progress.OFF
    assert by_section[SectionKind.TOOLS].sign == "–"
    purpose = by_section[SectionKind.PURPOSE]
    assert (purpose.progress, purpose.sign, purpose.hints) == (Progress.COMPLETE, "✓", 1)
    general = by_section[SectionKind.GENERAL]
    assert (general.progress, general.sign) == (Progress.OPEN, "3")
    grave = [one for one in found if one.severity is not Severity.HINT]
    assert sum(one.to_do for one in by_section.values()) == len(grave)
