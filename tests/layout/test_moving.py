"""A document in another layout: what has no place, what is missing, and nothing lost on the way back."""

from datetime import date

import pytest
from hypothesis import given

from ametijuhend.assets import asset
from ametijuhend.layout.blocks import Paragraph, Table
from ametijuhend.layout.compose import compose
from ametijuhend.layout.moving import missing, unplaced
from ametijuhend.layout.profile import LayoutMissingError, LayoutProfile, profile_of, shipped_profiles
from ametijuhend.model.document import Document, LayoutRef
from ametijuhend.model.paths import get, put
from ametijuhend.model.regime import Regime
from ametijuhend.storage.documents import open_document
from strategies import documents, effort

ORDER = LayoutRef(profile="ska-kaskkiri")


@pytest.fixture
def official() -> Document:
    return open_document(asset("resources", "samples", "koordinaator-ohvriabi.ametijuhend")).document


@pytest.fixture
def moved(official: Document) -> Document:
    return put(official, "layout", ORDER)


@pytest.fixture
def profile(moved: Document) -> LayoutProfile:
    return profile_of(moved)


def printed(document: Document, profile: LayoutProfile) -> list[str]:
    texts = []
    for block in compose(document, profile).blocks:
        cells = [cell for row in block.rows for cell in row.cells] if isinstance(block, Table) else []
        own = (block,) if isinstance(block, Paragraph) else ()
        for paragraph in (*own, *(paragraph for cell in cells for paragraph in cell.paragraphs)):
            words = "".join(run.text for run in paragraph.runs)
            texts.append(f"{paragraph.label} {words}".strip())
    return texts


def test_the_layout_is_not_confirmed_and_says_so(profile: LayoutProfile) -> None:
    assert not profile.confirmed


def test_the_general_part_is_the_one_of_the_orders(moved: Document, profile: LayoutProfile) -> None:
    moved = put(moved, "general/subordinates", "Puuduvad")
    found = printed(moved, profile)
    labels = [
        "Struktuuriüksus", "Teenistuskoht", "Vahetu juht", "Alluvad", "Teenistuja asendab",
        "Teenistuja asendaja", "Teenistuskoha eesmärk",
    ]  # fmt: skip
    assert [text for text in found if text in labels] == labels
    assert found[found.index("Alluvad") + 1] == "Puuduvad"
    assert found[found.index("Teenistuskoha eesmärk") + 1] == moved.purpose


def test_the_order_stands_above_and_blanks_show_what_is_missing(
    moved: Document, profile: LayoutProfile
) -> None:
    assert printed(moved, profile)[:3] == ["KINNITATUD", "… käskkirjaga nr …", "Lisa …"]
    for path, value in (
        ("approved", date(2026, 3, 12)),
        ("approval/order_number", "45"),
        ("approval/annex_number", "2"),
    ):
        moved = put(moved, path, value)
    assert printed(moved, profile)[:3] == ["KINNITATUD", "12.03.2026 käskkirjaga nr 45", "Lisa 2"]


def test_numbers_close_the_gap_that_the_purpose_leaves(moved: Document, profile: LayoutProfile) -> None:
    found = printed(moved, profile)
    assert {"1. ÜLDOSA", "2. TEENISTUSKOHUSTUSED"} <= set(found)
    assert any(text.startswith("2.1 ") for text in found)


def test_a_purpose_that_is_switched_off_leaves_its_row(moved: Document, profile: LayoutProfile) -> None:
    hidden = put(moved, "sections/purpose/shown", False)
    assert "Teenistuskoha eesmärk" in printed(moved, profile)
    assert "Teenistuskoha eesmärk" not in printed(hidden, profile)


def test_moving_there_names_what_is_missing(moved: Document, profile: LayoutProfile) -> None:
    assert missing(moved, profile) == (
        "approved",
        "approval/order_number",
        "approval/annex_number",
        "general/subordinates",
    )
    assert unplaced(moved, profile) == ()


def test_a_clause_without_a_place_is_named(moved: Document, profile: LayoutProfile) -> None:
    switched_on = put(
        put(moved, "sections/amendment/shown", True), "amendment", "Vaadatakse üle kord aastas."
    )
    assert unplaced(switched_on, profile) == ("amendment",)


def test_moving_back_names_what_only_orders_print(moved: Document, official: Document) -> None:
    filled = put(put(moved, "general/subordinates", "Puuduvad"), "approval/order_number", "45")
    back = put(filled, "layout", official.layout)
    assert unplaced(back, profile_of(back)) == ("general/subordinates", "approval/order_number")


@effort
@given(documents)
def test_moving_there_and_back_loses_nothing(document: Document) -> None:
    there = put(document, "layout", ORDER)
    assert put(there, "layout", document.layout) == document
    for path in unplaced(document, profile_of(document)):
        assert get(there, path)


def test_an_employee_s_document_cannot_have_an_official_s_layout(moved: Document) -> None:
    with pytest.raises(LayoutMissingError):
        profile_of(moved.model_copy(update={"regime": Regime.EMPLOYEE}))
    names = {regime: [one.profile for one in shipped_profiles(regime)] for regime in Regime}
    assert names == {Regime.EMPLOYEE: ["ska-lisa"], Regime.OFFICIAL: ["ska-lisa", "ska-kaskkiri"]}
