"""A DOCX that comes back beside its native file: ids, links, notes and dates stay, edits are just edits."""

from datetime import date

import pytest
from hypothesis import given

from ametijuhend.assets import asset
from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import profile_of
from ametijuhend.model.compare import Kind, differences
from ametijuhend.model.document import Document, Duty, Link, Note, SectionKind, State
from ametijuhend.model.node import Item
from ametijuhend.model.paths import insert, move, put, remove
from ametijuhend.readers.docx import docx_text
from ametijuhend.readers.own import read_own
from ametijuhend.readers.printed import printed
from ametijuhend.readers.rejoin import matched, rejoin
from ametijuhend.storage.documents import open_document
from strategies import documents, effort


@pytest.fixture
def native() -> Document:
    document = open_document(asset("resources", "samples", "tiimijuht.ametijuhend")).document
    duty, right = document.duties[2], document.rights.items[1]
    linked = f"rights/items/{right.id}"
    return document.model_copy(
        update={
            "links": (Link(id="l1", path=linked, entry="e1", wording="w1"),),
            "notes": (Note(id="n1", path=f"duties/{duty.id}/task", text="Üle vaadata."),),
            "approved": date(2025, 3, 1),
            "state": State.READY,
        }
    )


def back(document: Document) -> Document:
    found = read_own(docx_text(write_docx(document, profile_of(document)), "meie.docx"))
    assert found is not None
    return found.document


@given(document=documents)
@effort
def test_what_was_not_touched_is_the_same_document(document):
    assert rejoin(back(document), document) is document


@given(document=documents, other=documents)
@effort
def test_whatever_comes_back_prints_as_it_was(document, other):
    joined = rejoin(back(other), document)
    assert printed(joined) == printed(other)
    for cards in (joined.duties, joined.rights.items, joined.requirements.core_competencies):
        assert len({card.id for card in cards}) == len(cards)


def test_a_section_that_comes_back_shows_only_the_boxes_of_the_paper(native):
    """The boxes that the document would show are on no paper while their section is left out."""
    hidden = native.model_copy(update={"sections": with_section(native.sections, shown=False)})
    boxes = tuple(box.model_copy(update={"shown": False}) for box in native.requirements.boxes)
    requirements = native.requirements.model_copy(update={"boxes": boxes})
    other = native.model_copy(update={"requirements": requirements})
    joined = rejoin(back(other), hidden)
    assert not any(box.shown for box in joined.requirements.boxes)
    assert printed(joined) == printed(other)


def with_section(sections, *, shown):
    return tuple(
        one.model_copy(update={"shown": shown}) if one.kind is SectionKind.REQUIREMENTS else one
        for one in sections
    )


def test_a_changed_sentence_is_one_edit(native):
    item = native.rights.items[1]
    edited = put(
        native, f"rights/items/{item.id}/text", "kasutada kõiki ameti esindusi ja autot töö tegemiseks;"
    )
    joined = rejoin(back(edited), native)
    (found,) = differences(native, joined)
    assert found.kind is Kind.CHANGED
    assert joined == edited
    assert joined.links == native.links
    assert joined.duties is native.duties


def test_a_moved_duty_keeps_its_id_its_results_and_its_note(native):
    duty = native.duties[2]
    edited = move(native, f"duties/{duty.id}", 7)
    joined = rejoin(back(edited), native)
    assert joined == edited
    assert [one.kind for one in differences(native, joined)] == [Kind.MOVED]
    assert joined.notes == native.notes


def test_added_and_removed_items_are_only_that(native):
    gone = native.rights.items[1]
    edited = remove(native, f"rights/items/{gone.id}")
    new = Duty(
        id="uus", task="Talituse eelarve koostamine.", results=(Item(id="x", text="Eelarve on koos."),)
    )
    edited = insert(edited, "duties", new, 3)
    joined = rejoin(back(edited), native)
    found = [(one.kind.name, one.place[0]) for one in differences(native, joined)]
    assert sorted(found) == [("ADDED", "duties"), ("REMOVED", "links"), ("REMOVED", "rights")]
    assert joined.links == ()
    assert joined.duties[3].task == new.task
    assert [one.id for one in joined.duties if one.task != new.task] == [one.id for one in native.duties]


def test_what_paper_does_not_show_stays(native):
    hidden = native.model_copy(
        update={
            "sections": tuple(
                one.model_copy(update={"shown": one.kind is not SectionKind.TOOLS}) for one in native.sections
            )
        }
    )
    edited = put(hidden, "purpose", "Uus eesmärk.")
    joined = rejoin(back(edited), hidden)
    assert joined == edited
    assert joined.tools == native.tools
    assert (joined.approved, joined.state) == (date(2025, 3, 1), State.READY)


def test_a_section_that_was_deleted_in_word_is_switched_off_and_keeps_its_words(native):
    shown = (one.model_copy(update={"shown": one.kind is not SectionKind.TOOLS}) for one in native.sections)
    edited = native.model_copy(update={"sections": tuple(shown)})
    assert rejoin(back(edited), native) == edited


def test_another_signatory_is_a_changed_one(native):
    first = native.signatures.signatories[0]
    edited = put(native, f"signatures/signatories/{first.id}/name", "Keegi Teine")
    assert rejoin(back(edited), native) == edited


def test_items_are_known_by_their_words():
    before = [(text, text) for text in ("a b c d e f", "x", "x", "kala")]
    now = [(text, text) for text in ("x", "kalad", "uus", "x", "a b c d e g")]
    assert matched(now, before) == {0: 1, 3: 2, 1: 3, 4: 0}
