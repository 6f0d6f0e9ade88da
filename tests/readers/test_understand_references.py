"""The three documents as text come back as the samples that were typed from them."""

import json
from pathlib import Path
from typing import Any

import pytest

from ametijuhend.assets import asset
from ametijuhend.readers.text import read_text_source
from ametijuhend.readers.understand import understand

REFERENCES = Path(__file__).parents[1] / "reference"
NAMES = ("tiimijuht", "koordinaator-noortegarantii", "koordinaator-ohvriabi")
CORRECTED = 24
"""So many slips of one document's text are set right in its sample, beside signs at the ends of items."""


def leaves(value: Any, path: str = "") -> dict[str, str]:
    """Return every value of a document by its place, as paper shows it."""
    if isinstance(value, dict):
        parts = [leaves(inner, f"{path}/{name}") for name, inner in value.items() if name != "id"]
    elif isinstance(value, list):
        parts = [leaves(inner, f"{path}/{place}") for place, inner in enumerate(value)]
    else:
        return {path: str(value).replace("\u00ad", "")} if value not in {"", None} else {}
    return {place: text for part in parts for place, text in part.items()}


def read(name: str):
    return understand(read_text_source((REFERENCES / f"{name}.txt").read_text("utf-8"), name))


def compared(name: str) -> tuple[dict[str, str], dict[str, str]]:
    typed = json.loads(asset("resources", "samples", f"{name}.ametijuhend").read_text("utf-8"))["document"]
    return leaves(typed), leaves(json.loads(read(name).document.model_dump_json()))


@pytest.mark.parametrize("name", NAMES[:2])
def test_every_fragment_of_a_document_taken_from_a_pdf_is_in_its_field(name):
    typed, found = compared(name)
    assert len(typed) > 100
    assert found == typed


def test_a_document_in_markdown_differs_from_its_sample_only_where_the_sample_was_corrected():
    typed, found = compared(NAMES[2])
    assert set(found) == set(typed)
    different = [place for place in typed if typed[place].rstrip(".;") != found[place].rstrip(".;")]
    assert 0 < len(different) <= CORRECTED
    for place in different:  # a slip set right, not another text
        ours, theirs = set(typed[place].split()), set(found[place].split())
        assert len(ours & theirs) * 2 >= len(ours) or place.endswith("/name"), place


@pytest.mark.parametrize("name", NAMES)
def test_duties_keep_all_their_results(name):
    typed, found = compared(name)
    assert [place for place in typed if place.startswith("/duties/") and place not in found] == []
    assert [place for place in found if place.startswith("/duties/") and place not in typed] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_lost_and_nothing_is_left_over(name):
    reading = read(name)
    assert reading.words_in > 800
    assert reading.words_placed == reading.words_in
    assert reading.leftovers == ()
    assert reading.unsure == ()
