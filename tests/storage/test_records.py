from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ametijuhend.storage.records import UnfitError, from_json, to_json


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    name: str
    unknown: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    count: int = field(default=3, metadata={"fits": lambda value: value > 0})
    shown: bool = True
    size: Size = Size.SMALL
    fit: Literal["width", "page"] = "width"
    part: Part = field(default_factory=lambda: Part(name="üks"))
    parts: tuple[Part, ...] = ()
    unknown: dict[str, Any] = field(default_factory=dict)


WHOLES = st.builds(
    Whole,
    count=st.integers(min_value=1),
    shown=st.booleans(),
    size=st.sampled_from(Size),
    fit=st.sampled_from(["width", "page"]),
    parts=st.lists(st.builds(Part, name=st.text()), max_size=3).map(tuple),
)


@given(WHOLES)
def test_what_is_written_comes_back(whole):
    assert from_json(Whole, to_json(whole)) == whole


def test_what_is_missing_is_as_by_default():
    assert from_json(Whole, {}) == Whole()


def test_what_is_not_known_is_kept_and_written_again():
    raw = {"count": 5, "colour": "sinine", "part": {"name": "a", "age": 7}}
    assert to_json(from_json(Whole, raw)).items() >= raw.items()


@pytest.mark.parametrize(
    ("raw", "wrong"),
    [
        ({"count": 0}, {"count"}),
        ({"count": True}, {"count"}),
        ({"count": "5"}, {"count"}),
        ({"shown": 1}, {"shown"}),
        ({"size": "huge", "fit": "height"}, {"size", "fit"}),
        ({"size": ["small"], "fit": ["page"]}, {"size", "fit"}),
        ({"part": {}}, {"part"}),
        ({"part": None, "parts": [{"name": 7}]}, {"part", "parts"}),
        ({"parts": {"name": "a"}}, {"parts"}),
        ([], set()),
        (None, set()),
    ],
)
def test_what_does_not_fit_is_named_and_its_value_never_said(raw, wrong):
    with pytest.raises(UnfitError) as caught:
        from_json(Whole, raw)
    assert caught.value.names == wrong
    assert "huge" not in str(caught.value)
