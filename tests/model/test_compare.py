import pytest
from hypothesis import given

from ametijuhend.language import language
from ametijuhend.model import paths
from ametijuhend.model.compare import Kind, differences, sentence, sentences
from ametijuhend.model.document import AdditionalCompetency, Document, Duty, ItemList, Requirements, State
from ametijuhend.model.node import Item, Node
from ametijuhend.model.notes import add_note
from ametijuhend.model.places import in_words
from ametijuhend.model.regime import Regime
from strategies import documents, effort


@pytest.fixture(autouse=True)
def _estonian():
    language.choose("et")
    yield
    language.choose("en")


def items(*texts: str) -> tuple[Item, ...]:
    return tuple(Item(id=f"i{len(text)}", text=text) for text in texts)


BEFORE = Document(
    id="d",
    purpose="Töökoha eesmärk on tagada, et kõik teavad, mida nad teevad, ja miks.",
    duties=(Duty(id="a", task="Esimene."), Duty(id="b", task="Teine."), Duty(id="c", task="Kolmas.")),
    rights=ItemList(items=items("Ühine.", "Saada teavet.")),
)


def said(after: Document) -> list[str]:
    return sentences(differences(BEFORE, after))


def test_a_changed_word_is_shown_with_a_little_around_it() -> None:
    after = paths.put(BEFORE, "purpose", BEFORE.purpose.replace("teavad", "mäletavad"))
    before_and_after = (
        "eesmärk: „…on tagada, et kõik teavad, mida nad teevad,…“ → "
        "„…on tagada, et kõik mäletavad, mida nad teevad,…“"
    )
    assert said(after) == [before_and_after]


def test_what_was_empty_is_added_and_what_is_empty_is_removed() -> None:
    after = paths.put(paths.put(BEFORE, "tools", "Arvuti."), "purpose", "")
    assert said(after) == [f"eesmärk: eemaldatud „{BEFORE.purpose}“", "töövahendid: lisatud „Arvuti.“"]


def test_items_are_told_by_their_ids() -> None:
    after = paths.insert(BEFORE, "duties", Duty(id="n", task="Uus.", results=items("Tehtud.")), 0)
    after = paths.remove(after, "duties/b")
    after = paths.put(after, "duties/c/task", "Kolmas!")
    assert said(after) == [
        "ülesanded › 2: eemaldatud „Teine.“",
        "ülesanded › 1: lisatud „Uus. ▪ Tehtud.“",
        "ülesanded › 3 › põhiülesanne: „Kolmas.“ → „Kolmas!“",
    ]


def test_one_moved_item_is_one_move() -> None:
    assert said(paths.move(BEFORE, "duties/c", 0)) == [
        "ülesanded › 1: teisaldatud kohalt 3 kohale 1: „Kolmas.“"
    ]


def test_switches_states_and_choices_are_words() -> None:
    after = paths.put(BEFORE, "sections/tools/shown", False)
    after = after.model_copy(update={"state": State.READY, "regime": Regime.OFFICIAL})
    assert said(after) == [
        "teenistuse liik: „töötaja“ → „ametnik“",
        "osad › töövahendid › näidatud: „jah“ → „ei“",
        "seisund: „koostamisel“ → „valmis“",
    ]


def test_fields_that_this_version_does_not_know_are_compared_too() -> None:
    other = Document.model_validate(BEFORE.model_dump() | {"mood": {"a": 1}})
    assert said(other) == ['mood: lisatud „{"a": 1}“']


def test_a_long_list_ends_with_how_many_more() -> None:
    after = BEFORE.model_copy(update={"duties": ()})
    assert sentences(differences(BEFORE, after), most=1)[1:] == ["ja veel 2"]


@effort
@given(documents, documents)
def test_nothing_differs_exactly_between_equal_documents(one: Document, other: Document) -> None:
    assert differences(one, one.model_copy(deep=True)) == ()
    found = differences(one, other)
    assert bool(found) == (one != other)
    assert all(sentence(each).count("\n") == 0 for each in found)


@effort
@given(documents)
def test_a_reversed_list_is_all_moves(document: Document) -> None:
    reversed_ = document.model_copy(update={"duties": document.duties[::-1]})
    found = differences(document, reversed_)
    assert {each.kind for each in found} <= {Kind.MOVED}
    assert len(found) == max(len(document.duties) - 1, 0)


def node_types(node: type[Node]) -> set[type[Node]]:
    found = {node}
    for inner in node.__subclasses__():
        found |= node_types(inner)
    return found


def test_every_field_of_the_model_has_a_name_in_words() -> None:
    known = {AdditionalCompetency, Document, Requirements}
    assert known <= node_types(Node)
    fields = {field for node in node_types(Node) for field in node.model_fields
              if node.__module__.startswith("ametijuhend")}  # fmt: skip
    assert len(fields) > 40
    assert {field for field in fields if in_words([field]) == field} == set()


def test_a_note_is_told_by_its_text_alone() -> None:
    assert said(add_note(BEFORE, "purpose", "Kas see on nii?")) == ["märkmed › 1: lisatud „Kas see on nii?“"]
