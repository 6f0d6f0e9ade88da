"""Lists arranged anew: what the user sees of one operation, and what holds for all of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ametijuhend.model import arranging, paths
from ametijuhend.model.document import Competency, Document, Duty, ItemList, Link, Requirements
from ametijuhend.model.node import Item
from strategies import documents, effort


def items(*texts, mark="i"):
    return tuple(Item(id=f"{mark}{number}", text=text) for number, text in enumerate(texts, start=1))


def duty(name, task, subtasks=(), results=()):
    return Duty(
        id=name, task=task, subtasks=items(*subtasks, mark="s"), results=items(*results, mark=f"{name}r")
    )


@pytest.fixture
def document():
    """Return a document with two duties and three rights."""
    return Document(
        id="d",
        duties=(
            duty("a", "Juhib tiimi, sh:", ["jagab tööd;", "hindab tulemusi."], ["Töö on jagatud."]),
            duty("b", "Korraldab koolitusi ja koostab aruandeid", [], ["Koolitatud on.", "Aruanded on."]),
        ),
        rights=ItemList(items=items("saada infot", "teha ettepanekuid", "")),
        links=(Link(id="l", path="duties/b", entry="e", wording="w"),),
    )


def told(document):
    return [
        (one.task, [item.text for item in one.subtasks], [item.text for item in one.results])
        for one in document.duties
    ]


def rights(document):
    return [item.text for item in document.rights.items]


def test_an_item_is_split_where_the_cursor_stands(document):
    found = arranging.split(document, "rights/items/i2/text", 5)
    assert rights(found.document) == ["saada infot", "teha", "ettepanekuid", ""]
    assert found.path.endswith(f"{found.document.rights.items[2].id}/text")
    assert found.position == 0


def test_at_the_start_of_an_item_an_empty_one_comes_before_and_the_cursor_stays(document):
    found = arranging.split(document, "rights/items/i2/text", 0)
    assert rights(found.document) == ["saada infot", "", "teha ettepanekuid", ""]
    assert found.path == "rights/items/i2/text"


def test_what_is_selected_goes_when_an_item_is_split(document):
    assert rights(arranging.split(document, "rights/items/i1/text", 2, 7).document)[:2] == ["sa", "nfot"]


def test_joining_puts_the_cursor_at_the_seam_and_undoes_a_split(document):
    found = arranging.join(document, "rights/items/i2")
    assert rights(found.document) == ["saada infot teha ettepanekuid", ""]
    assert (found.path, found.position) == ("rights/items/i1/text", len("saada infot "))
    assert arranging.join(document, "rights/items/i1") is None
    again = arranging.split(found.document, found.path, found.position)
    assert rights(again.document) == rights(document)


def test_a_card_is_split_in_its_task_and_joined_again(document):
    found = arranging.split_card(document, "duties/b", "duties/b/task", len("Korraldab koolitusi "))
    assert told(found.document)[1:] == [
        ("Korraldab koolitusi", [], []),
        ("ja koostab aruandeid", [], ["Koolitatud on.", "Aruanded on."]),
    ]
    new = found.document.duties[2].id
    assert found.path == f"duties/{new}/task"
    assert told(arranging.join(found.document, f"duties/{new}").document) == told(document)


def test_a_card_split_at_a_result_gives_the_rest_to_a_duty_whose_task_is_still_to_be_written(document):
    found = arranging.split_card(document, "duties/b", "duties/b/results/br2/text", 0)
    assert told(found.document)[1:] == [
        ("Korraldab koolitusi ja koostab aruandeid", [], ["Koolitatud on."]),
        ("", [], ["Aruanded on."]),
    ]


def test_a_duty_becomes_a_sub_task_with_its_results_and_a_duty_again(document):
    found = arranging.indent(document, "duties/b")
    assert told(found.document) == [
        (
            "Juhib tiimi, sh:",
            ["jagab tööd;", "hindab tulemusi.", "Korraldab koolitusi ja koostab aruandeid"],
            ["Töö on jagatud.", "Koolitatud on.", "Aruanded on."],
        )
    ]
    assert arranging.indent(document, "duties/a") is None
    back = arranging.outdent(found.document, paths.parent(found.path))
    assert [task for task, _, _ in told(back.document)] == [task for task, _, _ in told(document)]
    assert arranging.outdent(document, "duties/b/results/br1") is None
    assert arranging.outdent(document, "rights/items/i1") is None


def test_an_item_moves_over_the_end_of_its_list_into_the_next_card(document):
    found = arranging.move(document, "duties/a/results/ar1", 1)
    assert told(found.document)[0][2] == []
    assert told(found.document)[1][2] == ["Töö on jagatud.", "Koolitatud on.", "Aruanded on."]
    assert found.path == "duties/b/results/ar1/text"
    assert arranging.move(document, "duties/b", 1) is None
    assert arranging.move(document, "rights/items/i1", -1) is None


def test_a_copy_is_linked_to_the_library_as_the_first_is(document):
    found = arranging.duplicate(document, "duties/b")
    assert told(found.document)[1] == told(found.document)[2]
    new = found.document.duties[2]
    assert [link.path for link in found.document.links] == ["duties/b", f"duties/{new.id}"]
    assert {item.id for item in new.results}.isdisjoint(item.id for item in document.duties[1].results)


def test_a_row_carried_elsewhere_stays_one_of_its_kind(document):
    found = arranging.carry(document, "duties/b/results/br1", "duties/a/subtasks", 1)
    assert told(found.document)[0][1] == ["jagab tööd;", "Koolitatud on.", "hindab tulemusi."]
    assert arranging.carry(document, "duties/b", "duties/a/subtasks", 0) is None
    found = arranging.carry(document, "rights/items/i1", "rights/items", 3)
    assert rights(found.document) == ["teha ettepanekuid", "", "saada infot"]


def test_pasted_texts_go_on_where_the_cursor_stands(document):
    found = arranging.put_texts(document, "rights/items/i2/text", ["üks", "kaks", "kolm"], 5)
    assert rights(found.document) == ["saada infot", "teha üks", "kaks", "kolmettepanekuid", ""]
    assert found.position == len("kolm")
    assert (
        rights(arranging.put_texts(document, "rights/items/i1/text", ["!"], 11).document)[0] == "saada infot!"
    )


def test_a_competency_indents_into_indicators():
    needs = Requirements(core_competencies=(Competency(id="x", name="A"), Competency(id="y", name="B")))
    found = arranging.indent(Document(id="d", requirements=needs), "requirements/core_competencies/y")
    one = found.document.requirements.core_competencies[0]
    assert [item.text for item in one.indicators] == ["B"]


def rows(document):
    lists = ["duties", "rights/items", "responsibilities/items", "signatures/signatories"]
    lists += [f"requirements/{name}" for name in ("core_competencies", "additional_competencies")]
    for path in lists:
        for row in paths.get(document, path):
            here = paths.join(path, paths.key(row))
            yield here
            for name in ("subtasks", "results", "indicators"):
                for item in getattr(row, name, ()):
                    yield paths.join(here, name, item.id)


@effort
@given(documents, st.data())
def test_whatever_is_done_ids_stay_apart_and_the_cursor_has_a_place(document, data):
    known = list(rows(document))
    if not known:
        return
    path = data.draw(st.sampled_from(known))
    steps = data.draw(st.integers(-2, 2))
    field = paths.join(path, arranging.main_part(type(paths.get(document, path))))
    text = paths.get(document, field)
    position = data.draw(st.integers(0, len(text)))
    target = paths.parent(data.draw(st.sampled_from(known)))
    act = data.draw(
        st.sampled_from(
            [
                lambda: arranging.split_card(document, path, field, position),
                lambda: arranging.join(document, path),
                lambda: arranging.remove(document, path),
                lambda: arranging.duplicate(document, path),
                lambda: arranging.move(document, path, steps),
                lambda: arranging.carry(document, path, target, abs(steps)),
                lambda: arranging.indent(document, path),
                lambda: arranging.outdent(document, path),
                lambda: arranging.put_texts(document, field, ["a", "b"], position),
                lambda: arranging.add(document, paths.parent(path), path, "x"),
            ]
        )
    )
    found = act()
    if found is None:
        return
    assert Document.model_validate(found.document.model_dump()) == found.document
    after = list(rows(found.document))
    assert len(set(after)) == len(after)
    place = paths.get(found.document, found.path)
    assert isinstance(place, tuple) or 0 <= found.position <= len(place)
