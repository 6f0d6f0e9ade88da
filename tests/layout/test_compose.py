from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ametijuhend.layout.blocks import Block, Cell, Flow, Paragraph, Run, Table
from ametijuhend.layout.compose import SEPARATOR, Composer, compose, title
from ametijuhend.layout.profile import LayoutProfile, load_profile
from ametijuhend.layout.template import new_document
from ametijuhend.model.document import (
    AdditionalCompetency,
    BoxKind,
    Competency,
    Document,
    Duty,
    LayoutRef,
    NumberForm,
    QualifierForm,
    SectionKind,
    Signatory,
)
from ametijuhend.model.node import Item, Node
from ametijuhend.model.paths import get, insert, move, put
from ametijuhend.model.regime import Regime
from strategies import documents, effort, texts

PROFILE: LayoutProfile = load_profile(LayoutRef())


@pytest.fixture
def document() -> Document:
    start = new_document(Regime.EMPLOYEE, PROFILE)
    for number in range(1, 12):
        duty = Duty(id=f"d{number}", task=f"Ülesanne {number}.", results=(Item(id="r1", text="Tehtud."),))
        start = insert(start, "duties", duty)
    return start


def cells(blocks: tuple[Block, ...]) -> Iterator[Cell]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield from row.cells


def paragraphs(flow: Flow) -> list[Paragraph]:
    own = [block for block in flow.blocks if isinstance(block, Paragraph)]
    return [*own, *(paragraph for cell in cells(flow.blocks) for paragraph in cell.paragraphs)]


def text(paragraph: Paragraph) -> str:
    return "".join(run.text for run in paragraph.runs)


def in_style(flow: Flow, style: str) -> list[Paragraph]:
    return [paragraph for paragraph in paragraphs(flow) if paragraph.style == style]


def headings(document: Document) -> list[str]:
    return [f"{one.label} {text(one)}" for one in in_style(compose(document, PROFILE), "heading")]


@effort
@given(documents)
def test_any_document_composes_and_every_word_knows_where_it_comes_from(document: Document) -> None:
    flow = compose(document, PROFILE)
    found = paragraphs(flow)
    assert found
    for paragraph in found:
        assert paragraph.style in PROFILE.styles
        assert paragraph.origin == "" or get(document, paragraph.origin) is not None
        for run in paragraph.runs:
            assert run.text
            if run.origin:
                assert run.text in words_at(document, run.origin)
    for cell in cells(flow.blocks):
        assert cell.paragraphs
        assert cell.origin == "" or get(document, cell.origin) is not None


def words_at(document: Document, origin: str) -> str:
    """Return what may be printed of a place: its text, else the profile's words for it."""
    value = get(document, origin)
    kind = origin.split("/")[-2] if "/" in origin else origin
    texts_ = PROFILE.texts[document.regime]
    if origin.startswith("general/"):
        return f"{texts_.fields[origin]}\n{value}"
    if value == "" and origin.startswith("sections/"):
        return texts_.headings[SectionKind(kind)]
    if value == "" and origin.startswith("requirements/boxes/"):
        return texts_.boxes[BoxKind(kind)]
    return " ".join(texts_.duty_columns) if origin == "duties" else str(value)


@effort
@given(documents)
def test_tables_are_whole_and_separated(document: Document) -> None:
    blocks = compose(document, PROFILE).blocks
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if isinstance(block, Table):
            assert isinstance(following, Paragraph)
            assert block.rows
            assert {len(row.cells) for row in block.rows} == {len(block.columns)}


@effort
@given(documents)
def test_empty_paragraphs_are_only_separators_and_empty_cells(document: Document) -> None:
    for block in compose(document, PROFILE).blocks:
        if isinstance(block, Paragraph) and not text(block):
            assert block is SEPARATOR or block.label


@effort
@given(documents, texts, st.data())
def test_composing_again_gives_what_composing_anew_gives(
    document: Document, new: str, data: st.DataObject
) -> None:
    composer = Composer(PROFILE)
    composer.compose(document)
    paths = ["general/unit", "purpose", "rights/lead_in", "requirements/education", "signatures/heading"]
    paths += [f"duties/{duty.id}/task" for duty in document.duties]
    changed = put(document, data.draw(st.sampled_from(paths)), new)
    kind = data.draw(st.sampled_from(list(SectionKind)))
    changed = put(changed, f"sections/{kind}/shown", value=data.draw(st.booleans()))
    assert composer.compose(changed) == compose(changed, PROFILE)


def test_an_edit_leaves_everything_outside_its_section_the_same_objects(document: Document) -> None:
    composer = Composer(PROFILE)
    before = composer.compose(document)
    after = composer.compose(put(document, "duties/d7/task", "Muu."))
    pairs = list(zip(before.blocks, after.blocks, strict=True))
    [(old, new)] = [pair for pair in pairs if pair[0] is not pair[1]]
    assert old != new
    assert isinstance(old, Table)
    assert isinstance(new, Table)
    assert [one is other for one, other in zip(old.rows, new.rows, strict=True)].count(False) == 1


def test_a_section_that_is_left_out_closes_the_gap(document: Document) -> None:
    assert headings(document) == [
        "1. ÜLDOSA",
        "2. TÖÖKOHA EESMÄRK",
        "3. TÖÖÜLESANDED",
        "4. ÕIGUSED",
        "5. VASTUTUS",
        "6. TÖÖVAHENDID",
        "7. TÖÖKOHALE ESITATAVAD NÕUDED",
        "8. AMETIJUHENDI MUUTMINE",
    ]
    shorter = put(document, "sections/tools/shown", value=False)
    assert headings(shorter)[5:] == ["6. TÖÖKOHALE ESITATAVAD NÕUDED", "7. AMETIJUHENDI MUUTMINE"]


def test_an_official_s_headings_have_no_amendment_clause() -> None:
    found = headings(new_document(Regime.OFFICIAL, PROFILE))
    assert found[1:3] == ["2. AMETIKOHA EESMÄRK", "3. TEENISTUSKOHUSTUSED"]
    assert found[-1] == "7. AMETIKOHALE ESITATAVAD NÕUDED"


def test_a_moved_section_and_a_heading_of_its_own(document: Document) -> None:
    changed = put(move(document, "sections/tools", 0), "sections/tools/heading", "VAHENDID")
    assert headings(changed)[:2] == ["1. VAHENDID", "2. ÜLDOSA"]


@pytest.mark.parametrize(("form", "label"), [(NumberForm.PLAIN, "3.11"), (NumberForm.DOTTED, "3.11.")])
def test_duties_are_counted_in_the_document_s_form(document: Document, form: NumberForm, label: str) -> None:
    flow = compose(put(document, "duty_number", form), PROFILE)
    assert in_style(flow, "task")[-1].label == label
    assert flow.duty_number == form


def test_the_general_part_is_counted_through_both_tables(document: Document) -> None:
    labels = [f"{one.label} {text(one)}" for one in in_style(compose(document, PROFILE), "label")]
    assert labels == [
        "1.1 Ametinimetus",
        "1.2 Struktuuriüksus",
        "1.3 Vahetu juht",
        "1.4 Kes asendab",
        "1.5 Keda asendab",
    ]


def test_the_annex_line_stands_only_over_an_employee_s_document(document: Document) -> None:
    assert [text(one) for one in in_style(compose(document, PROFILE), "annex")] == [
        "Töölepingu juurde kuuluv lisa"
    ]
    assert in_style(compose(new_document(Regime.OFFICIAL, PROFILE), PROFILE), "annex") == []


def additional(**fields: object) -> list[Run]:
    whole = {"id": "a1", "name": "Nimi", "description": "Kirjeldus.", **fields}
    one = AdditionalCompetency.model_validate(whole)
    document = insert(Document(id="x"), "requirements/additional_competencies", one)
    (paragraph,) = in_style(compose(document, PROFILE), "additional")
    return list(paragraph.runs)


def marked(runs: list[Run]) -> str:
    """Return the runs with bold ones between asterisks."""
    return "".join(f"*{run.text}*" if run.bold else run.text for run in runs).replace("**", "")


@pytest.mark.parametrize(
    ("fields", "printed"),
    [
        ({}, "*Nimi: *Kirjeldus."),
        ({"qualifier": "sh oskus"}, "*Nimi*, sh oskus: Kirjeldus."),
        ({"qualifier": "rahu", "qualifier_form": QualifierForm.BRACKETS}, "*Nimi* (rahu): Kirjeldus."),
        (
            {"qualifier": "rahu", "qualifier_form": QualifierForm.BRACKETS, "qualifier_bold": True},
            "*Nimi (rahu)*: Kirjeldus.",
        ),
    ],
)
def test_an_additional_competency(fields: dict[str, object], printed: str) -> None:
    assert marked(additional(**fields)) == printed


def test_a_core_competency_and_its_indicators() -> None:
    competency = Competency(id="c1", name="Koostöövõime", indicators=(Item(id="i1", text="Kuulab."),))
    document = insert(Document(id="x"), "requirements/core_competencies", competency)
    flow = compose(document, PROFILE)
    assert [text(one) for one in in_style(flow, "competency")] == ["Koostöövõime:"]
    assert [(one.label, text(one)) for one in in_style(flow, "indicator")] == [("▪", "Kuulab.")]


def test_every_line_of_a_signatory_is_optional() -> None:
    document = insert(Document(id="x"), "signatures/signatories", Signatory(id="s1", title="koordinaator"))
    document = insert(document, "signatures/signatories", Signatory(id="s2"))
    assert [text(one) for one in in_style(compose(document, PROFILE), "signature")] == ["koordinaator"]


def test_a_third_signatory_goes_to_a_second_row() -> None:
    document = Document(id="x")
    for number in range(3):
        document = insert(document, "signatures/signatories", Signatory(id=f"s{number}", name=f"N{number}"))
    table = compose(document, PROFILE).blocks[-2]
    assert isinstance(table, Table)
    names = [[text(cell.paragraphs[0]) for cell in row.cells] for row in table.rows]
    assert names == [["N0", "N1"], ["N2", ""]]


def test_empty_lines_are_not_printed_but_line_breaks_inside_an_item_are() -> None:
    document = Document(id="x", purpose="Esimene.\n\n \nTeine.")
    document = insert(document, "rights/items", Item(id="i1", text="üks\nkaks"))
    document = insert(document, "rights/items", Item(id="i2", text="  "))
    flow = compose(document, PROFILE)
    assert [text(one) for one in in_style(flow, "body")] == ["Esimene.", "Teine."]
    assert [text(one) for one in in_style(flow, "item")] == ["üks\nkaks"]


def test_the_title_names_the_post(document: Document) -> None:
    assert title(document, PROFILE) == "Ametijuhend"
    assert title(put(document, "general/job_title", "Tiimijuht"), PROFILE) == "Ametijuhend: Tiimijuht"


@effort
@given(documents)
def test_composing_changes_nothing(document: Document) -> None:
    before = document.model_dump_json()
    compose(document, PROFILE)
    assert document.model_dump_json() == before
    assert isinstance(document, Node)


def test_signatures_in_front_are_not_counted(document: Document) -> None:
    assert headings(move(document, "sections/signatures", 0)) == headings(document)
