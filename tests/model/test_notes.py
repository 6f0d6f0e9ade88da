"""Notes on places: they go with what they are on, and never on paper."""

import pytest

from ametijuhend.layout.compose import compose
from ametijuhend.layout.profile import profile_of
from ametijuhend.model import paths
from ametijuhend.model.document import Document, Duty
from ametijuhend.model.node import Item
from ametijuhend.model.notes import add_note, drop_dead_notes, notes_at, resolve_note

BASE = Document(
    id="x",
    duties=(
        Duty(id="d1", task="Üks.", results=(Item(id="r", text="Tehtud."),)),
        Duty(id="d2", task="Kaks."),
    ),
)


def test_a_note_stays_with_its_item_and_goes_with_it():
    document = add_note(add_note(BASE, "duties/d1/results/r", " Täpsustada. "), "purpose", "Lisada.")
    moved = paths.move(document, "duties/d1", 1)
    assert [one.text for one in notes_at(moved, "duties/d1", within=True)] == ["Täpsustada."]
    assert notes_at(moved, "duties/d1") == ()
    assert drop_dead_notes(moved) is moved
    gone = drop_dead_notes(paths.remove(moved, "duties/d1"))
    assert [one.text for one in gone.notes] == ["Lisada."]


def test_a_note_is_resolved():
    document = add_note(BASE, "purpose", "Lisada.")
    assert resolve_note(document, document.notes[0].id).notes == ()
    assert resolve_note(document, "muu") is document


def test_nothing_is_noted_on_what_is_not_there_nor_without_words():
    assert add_note(BASE, "purpose", "  ") is BASE
    with pytest.raises(paths.NoSuchPlaceError):
        add_note(BASE, "duties/d9", "Kus?")


def test_no_paper_shows_a_note():
    noted = add_note(BASE, "duties/d1", "SALAJANE")
    profile = profile_of(BASE)
    assert "SALAJANE" in noted.model_dump_json()
    assert repr(compose(noted, profile)) == repr(compose(BASE, profile))
