from collections.abc import Iterator

import pytest
from hypothesis import given

from ametijuhend.language import language
from ametijuhend.model.checks import check, section_of, sentence
from ametijuhend.model.document import (
    AdditionalCompetency,
    BoxKind,
    Competency,
    Document,
    Duty,
    Section,
    SectionKind,
    Signatory,
)
from ametijuhend.model.findings import Finding, Severity
from ametijuhend.model.node import Item
from ametijuhend.model.paths import get, insert, move, put
from strategies import documents, effort

EMPTY = Document(id="a")


@pytest.fixture(params=["et", "en"])
def _speaking(request: pytest.FixtureRequest) -> Iterator[None]:
    before = language.code
    language.choose(request.param)
    yield
    language.choose(before)


def found(document: Document) -> set[tuple[str, str]]:
    return {(finding.path, finding.code) for finding in check(document)}


def test_an_empty_draft_is_told_everything_it_lacks() -> None:
    assert found(EMPTY) == {
        *[(f"general/{field}", "empty") for field in ("job_title", "unit", "superior")],
        *[(field, "empty") for field in ("purpose", "tools", "amendment")],
        ("duties", "no-duties"),
        ("rights/items", "no-items"),
        ("responsibilities/items", "no-items"),
        *[(f"requirements/{box}", "empty") for box in ("education", "experience", "languages")],
        ("requirements/computer_skills", "empty"),
        ("requirements/core_competencies", "no-items"),
        ("requirements/additional_competencies", "no-items"),
        ("signatures", "no-signatory"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "field", ["general/job_title", "general/superior", "purpose", "requirements/education"]
)
def test_filling_a_field_takes_its_finding_away_but_space_does_not(field: str) -> None:
    assert (field, "empty") in found(put(EMPTY, field, " \n\t"))
    assert found(EMPTY) - found(put(EMPTY, field, "midagi")) == {(field, "empty")}


def test_duty_without_task_or_result() -> None:
    document = insert(EMPTY, "duties", Duty(id="d1", results=(Item(id="r1", text=" "),)))
    assert found(document) - found(EMPTY) == {
        ("duties/d1/task", "no-task"),
        ("duties/d1/results", "no-result"),
    }
    whole = insert(EMPTY, "duties", Duty(id="d1", task="Töö.", results=(Item(id="r1", text="Tehtud."),)))
    assert found(whole) < found(EMPTY)


def test_nameless_competencies() -> None:
    document = insert(EMPTY, "requirements/core_competencies", Competency(id="c1"))
    document = insert(document, "requirements/additional_competencies", AdditionalCompetency(id="a1"))
    assert found(document) - found(EMPTY) == {
        ("requirements/core_competencies/c1/name", "no-name"),
        ("requirements/additional_competencies/a1/name", "no-name"),
    }


def test_signatory_takes_the_note_away() -> None:
    (note,) = [finding for finding in check(EMPTY) if finding.path == "signatures"]
    assert note.severity is Severity.HINT
    assert found(EMPTY) - found(insert(EMPTY, "signatures/signatories", Signatory(id="s1"))) == {
        ("signatures", "no-signatory")
    }


@pytest.mark.parametrize("kind", [kind.value for kind in SectionKind])
def test_section_that_is_switched_off_lacks_nothing(kind: str) -> None:
    gone = {path for path, _ in found(EMPTY) - found(put(EMPTY, f"sections/{kind}/shown", value=False))}
    assert gone
    assert {section_of(path) for path in gone} == {kind}


@pytest.mark.parametrize("kind", [kind.value for kind in BoxKind])
def test_box_that_is_switched_off_lacks_nothing(kind: str) -> None:
    quiet = put(EMPTY, f"requirements/boxes/{kind}/shown", value=False)
    assert {path for path, _ in found(EMPTY) - found(quiet)} == {f"requirements/{kind}"}


def test_findings_stand_in_the_document_s_own_order() -> None:
    moved = move(EMPTY, "sections/tools", 0)
    assert check(moved)[0].path == "tools"
    assert check(EMPTY)[0].path == "general/job_title"


@effort
@given(documents)
def test_every_finding_leads_to_a_place_and_says_something(document: Document) -> None:
    for finding in check(document):
        get(document, finding.path)
        assert sentence(finding)


@pytest.mark.usefixtures("_speaking")
def test_every_rule_has_a_sentence() -> None:
    codes = {code for _, code in found(EMPTY)} | {"no-task", "no-result", "no-name"}
    sentences = {sentence(Finding("duties", Severity.WARNING, code)) for code in codes}
    assert len(sentences) == len(codes)
    assert all(one.endswith(".") for one in sentences)


def test_section_of_a_path() -> None:
    assert section_of("duties/d1/task") == "duties"
    assert section_of("sections/tools/heading") == "tools"
    assert section_of("purpose") == "purpose"


def test_check_of_a_document_without_a_section_does_not_fail() -> None:
    document = Document(id="a", sections=(Section(kind=SectionKind.PURPOSE),))
    assert found(document) == {("purpose", "empty")}
