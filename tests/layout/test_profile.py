import json
import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from ametijuhend.assets import asset
from ametijuhend.layout.profile import LayoutMissingError, LayoutProfile, load_profile
from ametijuhend.layout.units import Twips, points, twips
from ametijuhend.model.document import BoxKind, LayoutRef, NumberForm, SectionKind
from ametijuhend.model.regime import Regime

PROFILE = load_profile(LayoutRef())


@pytest.fixture
def raw() -> dict:
    return json.loads(asset("resources", "layouts", "ska-lisa-1.json").read_bytes())


@pytest.mark.parametrize(
    ("length", "expected"),
    [("1701 tw", 1701), ("1.5 cm", 850), ("12.65 pt", 253), ("0 pt", 0), ("-0.19 cm", -108), ("10 mm", 567)],
)
def test_a_length_is_counted_in_twips(length: str, expected: int) -> None:
    assert twips(length) == expected


@pytest.mark.parametrize("wrong", ["1701", "1,5 cm", "1.5cm", "cm", "1.5 px", " 1 cm", ""])
def test_something_else_is_no_length(wrong: str) -> None:
    with pytest.raises(ValueError, match="not a length"):
        twips(wrong)


def test_the_page_is_as_measured() -> None:
    page = PROFILE.page
    assert (page.width, page.height) == (11906, 16838)
    assert points(page.column) == pytest.approx(467.85, abs=0.1)
    assert page.body == page.height - page.top - page.bottom


@pytest.mark.parametrize("regime", Regime)
def test_every_regime_has_all_the_words(regime: Regime) -> None:
    texts = PROFILE.texts[regime]
    assert set(texts.headings) == set(SectionKind) - {SectionKind.SIGNATURES}
    assert set(texts.boxes) == set(BoxKind)
    assert set(PROFILE.duty_numbers) == set(NumberForm)
    assert all([*texts.headings.values(), *texts.boxes.values(), *texts.fields.values()])


def test_the_regimes_do_not_share_each_other_s_terms() -> None:
    employee, official = (str(PROFILE.texts[regime].headings) for regime in Regime)
    assert not re.search("AMETIKOHA|TEENISTUS", employee)
    assert not re.search("TÖÖKOHA|TÖÖÜLESANDED", official)


UNKNOWN = [LayoutRef(profile="muu"), LayoutRef(version=99), LayoutRef(profile="../x"), LayoutRef(profile="")]


@pytest.mark.parametrize("ref", UNKNOWN)
def test_an_unknown_layout_is_missing(ref: LayoutRef) -> None:
    with pytest.raises(LayoutMissingError) as caught:
        load_profile(ref)
    assert caught.value.ref == ref


@pytest.mark.parametrize("name", ["a\0b", "õ" * 300, "ska-lisa\n"])
def test_a_layout_with_an_impossible_name_is_missing_too(name: str) -> None:
    with pytest.raises(LayoutMissingError):
        load_profile(LayoutRef(profile=name))


def test_a_document_cannot_name_a_layout_outside_the_program(raw: dict, tmp_path: Path) -> None:
    (tmp_path / "x-1.json").write_text(json.dumps(raw), encoding="utf-8")
    for name in (str(tmp_path / "x"), (tmp_path / "x").as_uri(), "//host/share/x", "\\\\host\\share\\x"):
        with pytest.raises(LayoutMissingError):
            load_profile(LayoutRef(profile=name))


def test_an_unknown_key_is_refused(raw: dict) -> None:
    LayoutProfile.model_validate(raw)
    raw["page"]["colour"] = "sinine"
    with pytest.raises(ValidationError, match="colour"):
        LayoutProfile.model_validate(raw)


def test_a_style_counted_in_a_list_that_is_not_there_is_refused(raw: dict) -> None:
    raw["styles"]["item"]["numbering"]["list"] = "puudu"
    with pytest.raises(ValidationError, match="style item"):
        LayoutProfile.model_validate(raw)


def test_a_level_that_the_list_does_not_have_is_refused(raw: dict) -> None:
    raw["styles"]["item"]["numbering"]["level"] = 1
    with pytest.raises(ValidationError, match="style item"):
        LayoutProfile.model_validate(raw)


def test_a_table_with_a_column_too_many_is_refused(raw: dict) -> None:
    raw["general"][0]["columns"].append("1 cm")
    with pytest.raises(ValidationError, match="a column for each field"):
        LayoutProfile.model_validate(raw)


def test_a_field_without_a_label_is_refused(raw: dict) -> None:
    del raw["texts"]["official"]["fields"]["general/unit"]
    with pytest.raises(ValidationError, match="field general/unit has no label"):
        LayoutProfile.model_validate(raw)


def test_tables_are_as_wide_as_measured() -> None:
    wide = twips("16.88 cm")
    rows = [*(sum(table.columns) for table in PROFILE.general), sum(PROFILE.duty_columns), PROFILE.box_width]
    assert rows == [pytest.approx(wide, abs=2)] * len(rows)
    assert len(rows) == 4
    assert PROFILE.signature_width % PROFILE.signatures_in_row in {0, Twips(1)}
