"""What an import did not understand: put into a field, or dropped; nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ametijuhend.model import paths
from ametijuhend.model.document import (
    AdditionalCompetency,
    Competency,
    Document,
    Duty,
    Leftover,
    Requirements,
    Section,
    SectionKind,
)
from ametijuhend.model.leftovers import drop_leftover, place_leftover, rooms
from ametijuhend.model.node import Item
from ametijuhend.model.texts import all_texts

TEXT = "▪ Autot pesta"


def made() -> Document:
    return Document(
        id="d",
        duties=(Duty(id="a", task="Töö", results=(Item(id="r", text="Tehtud."),)),),
        tools="Auto.",
        requirements=Requirements(
            core_competencies=(Competency(id="c", name="Kord"),),
            additional_competencies=(AdditionalCompetency(id="t", name="Täpsus"),),
        ),
        leftovers=(Leftover(id="j1", text=TEXT), Leftover(id="j2", text="3.2 Muu töö")),
    )


@pytest.fixture
def document() -> Document:
    return made()


def every_room(document: Document) -> list[str]:
    return [path for kind in SectionKind for path in rooms(document, kind)]


def test_a_list_takes_it_as_its_last_row_without_the_bullet(document: Document) -> None:
    after, path = place_leftover(document, "j1", "duties/a/results")
    assert [one.text for one in after.duties[0].results] == ["Tehtud.", "Autot pesta"]
    assert paths.get(after, path) == "Autot pesta"
    assert [one.id for one in after.leftovers] == ["j2"]


def test_a_new_duty_goes_without_its_number(document: Document) -> None:
    after, path = place_leftover(document, "j2", "duties")
    assert after.duties[1].task == "Muu töö"
    assert path == f"duties/{after.duties[1].id}/task"


def test_a_field_takes_it_behind_what_it_says(document: Document) -> None:
    after, path = place_leftover(document, "j1", "tools")
    assert after.tools == f"Auto. {TEXT}"
    assert path == "tools"


def test_what_was_left_out_is_shown_again(document: Document) -> None:
    hidden = paths.put(document, "sections/requirements/shown", False)
    hidden = paths.put(hidden, "requirements/boxes/education/shown", False)
    after, _ = place_leftover(hidden, "j1", "requirements/education")
    shown = {one.kind for one in after.sections if isinstance(one, Section) and one.shown}
    assert SectionKind.REQUIREMENTS in shown
    assert next(one for one in after.requirements.boxes if one.kind == "education").shown


def test_dropping_takes_it_away_alone(document: Document) -> None:
    after = drop_leftover(document, "j1")
    assert [one.id for one in after.leftovers] == ["j2"]
    assert after.duties is document.duties


def test_there_is_room_in_every_section(document: Document) -> None:
    found = every_room(document)
    assert len(found) == len(set(found)) > 20
    assert {
        "duties",
        "duties/a/subtasks",
        "rights/items",
        "requirements/core_competencies/c/indicators",
    } <= set(found)


@given(st.data())
def test_no_word_is_lost_wherever_it_goes(data: st.DataObject) -> None:
    document = made()
    path = data.draw(st.sampled_from(every_room(document)))
    after, text = place_leftover(document, "j1", path)
    assert "Autot pesta" in paths.get(after, text)
    before = {one.path: one.text for one in all_texts(document, hidden=True)}
    now = {one.path: one.text for one in all_texts(after, hidden=True)}
    assert {path: words for path, words in before.items() if path != text}.items() <= now.items()
