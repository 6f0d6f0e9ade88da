from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from ametijuhend.model.document import Document, Duty, Section, SectionKind
from ametijuhend.model.node import Item, Node, clean_text
from ametijuhend.model.paths import (
    NoSuchPlaceError,
    get,
    index_of,
    insert,
    join,
    key,
    move,
    parent,
    put,
    remove,
)
from strategies import documents, effort, ids, items, texts


def places(node: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every path of a document with what stands there."""
    if isinstance(node, Node):
        children = [(field, getattr(node, field)) for field in type(node).model_fields]
    elif isinstance(node, tuple):
        children = [(key(item), item) for item in node]
    else:
        return
    for step, value in children:
        here = join(path, step) if path else step
        yield here, value
        yield from places(value, here)


def text_places(document: Document) -> list[str]:
    fixed = {"id", "profile", "path", "entry", "wording"}
    return [
        path
        for path, value in places(document)
        if type(value) is str and path.rpartition("/")[2] not in fixed
    ]


def list_places(document: Document) -> list[str]:
    return [path for path, value in places(document) if isinstance(value, tuple)]


@pytest.fixture
def document() -> Document:
    duties = (
        Duty(id="d1", task="Esimene", results=(Item(id="r1", text="a"), Item(id="r2", text="b"))),
        Duty(id="d2", task="Teine"),
    )
    return Document(id="x", duties=duties)


@effort
@given(documents, texts, st.data())
def test_what_is_put_is_what_one_gets(document: Document, text: str, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(text_places(document)))
    changed = put(document, path, text)
    assert get(changed, path) == clean_text(text)
    others = [place for place in text_places(document) if place != path]
    assert [get(changed, place) for place in others] == [get(document, place) for place in others]


@effort
@given(documents, st.data())
def test_putting_what_is_there_gives_the_very_same_document(document: Document, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(text_places(document)))
    assert put(document, path, get(document, path)) is document


@effort
@given(documents, texts, st.data())
def test_an_edit_shares_everything_beside_its_path(
    document: Document, text: str, data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from(text_places(document)))
    changed = put(document, path, text)
    for place, value in places(document):
        if isinstance(value, Node | tuple) and not f"{path}/".startswith(f"{place}/"):
            assert get(changed, place) is value


@effort
@given(documents, items, st.data())
def test_an_inserted_item_is_there_and_removing_it_gives_the_old_list(
    document: Document, item: Item, data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from([place for place in list_places(document) if place.endswith("items")]))
    before = get(document, path)
    assume(item.id not in {one.id for one in before})
    index = data.draw(st.integers(0, len(before)))
    changed = insert(document, path, item, index)
    place = join(path, item.id)
    assert get(changed, place) == item
    assert index_of(changed, place) == index
    assert remove(changed, place) == document


@effort
@given(documents, st.data())
def test_a_moved_item_stands_at_its_new_place_and_goes_back(document: Document, data: st.DataObject) -> None:
    lists = [place for place in list_places(document) if get(document, place)]
    path = data.draw(st.sampled_from(lists))
    before = get(document, path)
    place = join(path, key(data.draw(st.sampled_from(before))))
    index = data.draw(st.integers(0, len(before) - 1))
    old_index = index_of(document, place)
    moved = move(document, place, index)
    assert index_of(moved, place) == index
    assert sorted(map(key, get(moved, path))) == sorted(map(key, before))
    back = move(moved, place, old_index)
    assert back == document
    assert move(document, place, old_index) is document


@effort
@given(documents, ids)
def test_a_path_that_leads_nowhere_says_so(document: Document, unknown: str) -> None:
    for path in (
        f"duties/{unknown}-/task",
        f"uus{unknown}",
        f"general/uus{unknown}",
        "purpose/x",
        "",
        "duties//task",
    ):
        with pytest.raises(NoSuchPlaceError):
            get(document, path)
        with pytest.raises(NoSuchPlaceError):
            put(document, path, "x")


def test_new_item_goes_to_the_end_unless_told(document: Document) -> None:
    changed = insert(document, "duties/d1/results", Item(id="r3", text="c"))
    assert [result.id for result in changed.duties[0].results] == ["r1", "r2", "r3"]


def test_item_keeps_its_path_when_it_moves(document: Document) -> None:
    moved = move(document, "duties/d1", 1)
    assert [duty.id for duty in moved.duties] == ["d2", "d1"]
    assert get(moved, "duties/d1/results/r2/text") == "b"


def test_sections_go_by_their_kind(document: Document) -> None:
    changed = put(document, "sections/tools/shown", value=False)
    assert [section.kind for section in changed.sections if not section.shown] == [SectionKind.TOOLS]


def test_sections_go_by_their_kind_even_with_an_unknown_id_from_a_file() -> None:
    odd = Section.model_validate({"kind": "tools", "id": "x1"})
    document = Document(id="x", sections=(odd,))
    assert get(document, "sections/tools/heading") == ""


def test_value_of_the_wrong_type_is_refused(document: Document) -> None:
    with pytest.raises(ValidationError):
        put(document, "purpose", 5)
    with pytest.raises(ValidationError):
        put(document, "regime", "praktikant")


def test_an_item_as_a_whole_is_not_put(document: Document) -> None:
    with pytest.raises(NoSuchPlaceError):
        put(document, "duties/d1", Duty(id="d1"))


def test_the_parent_of_a_path() -> None:
    assert parent("duties/d1/task") == "duties/d1"
    assert parent("purpose") == ""
