"""Merging: what one side changed is offered exactly, what both changed clashes, nothing comes unasked."""

from hypothesis import assume, given
from hypothesis import strategies as st

from ametijuhend.model import paths
from ametijuhend.model.compare import Kind
from ametijuhend.model.document import Document, Duty, General, ItemList, Link
from ametijuhend.model.merge import Choice, Side, merge
from ametijuhend.model.node import Item
from ametijuhend.model.states import OWN
from strategies import documents, effort, texts

RIGHTS = tuple(Item(id=name, text=f"Õigus {name}.") for name in "abcd")
BASE = Document(
    id="x",
    general=General(job_title="Nõunik", unit="Büroo"),
    purpose="Eesmärk.",
    duties=(
        Duty(id="d1", task="Esimene.", results=(Item(id="r", text="Tehtud."),)),
        Duty(id="d2", task="Teine."),
    ),
    rights=ItemList(lead_in="On õigus", items=RIGHTS),
)


def rights(document, *names):
    """Return the document with these rights, in this order; a name with ! is changed."""
    items = tuple(
        Item(id=one[0], text=f"Õigus {one[0]}." if len(one) == 1 else f"Õigus {one}") for one in names
    )
    return paths.put(document, "rights/items", items)


def letters(document):
    return "".join(item.text[6:].rstrip(".") for item in document.rights.items)


def paths_of(found):
    return [one.path for one in found]


def own_of(document, other):
    """Return the other document with the fields that say what the first one is."""
    return other.model_copy(update={name: getattr(document, name) for name in OWN})


def test_what_nobody_asked_for_is_not_taken():
    theirs = paths.put(BASE, "purpose", "Muu eesmärk.")
    found = merge(BASE, BASE, theirs)
    assert found.joined({}) is BASE
    assert [(one.path, one.side) for one in found.changes] == [("purpose", Side.THEIRS)]
    assert found.joined({"purpose": Choice.THEIRS}) == theirs


def test_changes_of_both_at_different_places_come_together():
    mine = paths.put(BASE, "duties/d1/task", "Minu oma.")
    theirs = paths.put(BASE, "duties/d1/results", (Item(id="r", text="Tehtud ja kontrollitud."),))
    found = merge(BASE, mine, theirs)
    assert paths_of(found.of(Side.THEIRS)) == ["duties/d1/results/r"]
    assert paths_of(found.of(Side.MINE)) == ["duties/d1/task"]
    duty = found.joined(found.all(Choice.THEIRS, Side.THEIRS)).duties[0]
    assert (duty.task, duty.results[0].text) == ("Minu oma.", "Tehtud ja kontrollitud.")


def test_the_same_change_on_both_sides_is_no_question():
    both = paths.put(BASE, "purpose", "Ühine.")
    assert merge(BASE, both, paths.put(BASE, "purpose", "Ühine.")).changes == ()


def test_a_clash_keeps_mine_takes_theirs_or_has_both():
    mine, theirs = (paths.put(BASE, "purpose", text) for text in ("Minu.", "Nende."))
    found = merge(BASE, mine, theirs)
    (clash,) = found.of(Side.CLASH)
    assert clash.words == ("Eesmärk.", "Minu.", "Nende.")
    said = [found.joined({"purpose": choice}).purpose for choice in Choice]
    assert said == ["Minu.", "Nende.", "Minu.\nNende."]


def test_both_of_an_item_are_two_items():
    found = merge(BASE, rights(BASE, "a", "b1", "c", "d"), rights(BASE, "a", "b2", "c", "d"))
    made = found.joined({"rights/items/b": Choice.BOTH})
    assert letters(made) == "ab1b2cd"
    assert len({item.id for item in made.rights.items}) == 5


def test_removed_there_and_edited_here_is_a_clash():
    found = merge(BASE, rights(BASE, "a", "b!", "c", "d"), rights(BASE, "a", "c", "d"))
    (clash,) = found.changes
    assert (clash.path, clash.side, clash.kind) == ("rights/items/b", Side.CLASH, Kind.REMOVED)
    assert not clash.can_keep_both
    assert letters(found.joined({})) == "ab!cd"
    assert letters(found.joined({"rights/items/b": Choice.THEIRS})) == "acd"


def test_removed_there_and_untouched_here_is_offered():
    found = merge(BASE, BASE, rights(BASE, "a", "d"))
    assert {(one.path, one.side) for one in found.changes} == {
        ("rights/items/b", Side.THEIRS),
        ("rights/items/c", Side.THEIRS),
    }
    assert letters(found.joined({"rights/items/b": Choice.THEIRS})) == "acd"


def test_an_order_changed_there_keeps_what_was_added_here():
    found = merge(BASE, rights(BASE, "a", "x", "b", "c", "d"), rights(BASE, "d", "a", "b", "c"))
    (order,) = found.of(Side.THEIRS)
    assert (order.path, order.kind) == ("rights/items", Kind.MOVED)
    assert letters(found.joined({"rights/items": Choice.THEIRS})) == "daxbc"


def test_both_orders_clash():
    found = merge(BASE, rights(BASE, "b", "a", "c", "d"), rights(BASE, "a", "b", "d", "c"))
    assert [(one.path, one.side) for one in found.changes] == [("rights/items", Side.CLASH)]
    assert letters(found.joined({"rights/items": Choice.THEIRS})) == "abdc"


def test_what_both_add_at_one_place_stands_there_one_after_the_other():
    found = merge(BASE, rights(BASE, *"abcdx"), rights(BASE, *"abcdy"))
    assert letters(found.joined(found.all(Choice.THEIRS, Side.THEIRS))) == "abcdxy"


def test_a_section_switched_off_there_is_offered():
    theirs = paths.put(BASE, "sections/tools/shown", False)
    found = merge(BASE, paths.put(BASE, "tools", "Arvuti."), theirs)
    assert paths_of(found.of(Side.THEIRS)) == ["sections/tools/shown"]
    made = found.joined({"sections/tools/shown": Choice.THEIRS})
    assert made.tools == "Arvuti."
    assert not paths.get(made, "sections/tools/shown")


def test_sections_in_another_order_are_one_change():
    moved = paths.move(BASE, "sections/tools", 1)
    found = merge(BASE, BASE, moved)
    assert paths_of(found.changes) == ["sections"]
    assert found.joined({"sections": Choice.THEIRS}) == moved


def test_a_link_goes_with_its_text():
    link = Link(id="l", path="rights/items/b", entry="e", wording="w")
    theirs = rights(BASE, "a", "b!", "c", "d").model_copy(update={"links": (link,)})
    found = merge(BASE, BASE, theirs)
    assert paths_of(found.offered) == ["rights/items/b"]
    assert found.joined({"rights/items/b": Choice.THEIRS}) == theirs
    assert found.joined({}).links == ()


def test_what_a_document_is_stays_its_own():
    theirs = BASE.model_copy(update={"id": "y", "purpose": "Uus."})
    made = merge(BASE, BASE, theirs).joined({"purpose": Choice.THEIRS})
    assert (made.id, made.purpose) == ("x", "Uus.")


def test_a_change_says_its_place_and_words():
    (change,) = merge(BASE, BASE, paths.put(BASE, "general/unit", "Talitus")).changes
    assert "Talitus" in change.sentence


@effort
@given(documents, documents, documents)
def test_all_of_one_side_is_that_side(base, mine, theirs):
    found = merge(base, mine, theirs)
    assert found.joined({}) is mine or found.joined({}) == mine
    assert found.joined(found.all(Choice.MINE)) == mine
    assert found.joined(found.all(Choice.THEIRS)) == own_of(mine, theirs)


@effort
@given(documents, documents)
def test_what_only_they_changed_is_offered_and_nothing_clashes(base, theirs):
    found = merge(base, base, theirs)
    assert {one.side for one in found.changes} <= {Side.THEIRS}
    assert found.joined(found.all(Choice.THEIRS, Side.THEIRS)) == own_of(base, theirs)


@effort
@given(documents, documents)
def test_what_only_i_changed_is_never_offered(base, mine):
    found = merge(base, mine, base)
    assert {one.side for one in found.changes} <= {Side.MINE}
    assert found.offered == ()


@st.composite
def edits(draw, base):
    """Return the base with some random edits, each at a place of its own, and these places."""
    document, places = base, set()
    for _ in range(draw(st.integers(1, 5))):
        kind = draw(st.sampled_from(["field", "item", "remove", "add", "move", "switch"]))
        if kind == "field":
            path = draw(st.sampled_from(["purpose", "tools", "general/unit", "rights/lead_in", "amendment"]))
            document = paths.put(document, path, draw(texts))
        elif kind == "switch":
            path = f"sections/{draw(st.sampled_from(base.sections)).kind.value}/shown"
            document = paths.put(document, path, not paths.get(document, path))
        elif kind == "add":
            item = Item(id=f"n{draw(st.integers(0, 9**9))}", text=draw(texts))
            path = f"rights/items/{item.id}"
            place = draw(st.integers(0, len(document.rights.items)))
            assume(item.id not in {one.id for one in document.rights.items})
            document = paths.insert(document, "rights/items", item, place)
        elif document.rights.items:
            item = draw(st.sampled_from(document.rights.items))
            path = f"rights/items/{item.id}"
            if kind == "remove":
                document = paths.remove(document, path)
            elif kind == "move":
                document = paths.move(document, path, draw(st.integers(0, len(document.rights.items) - 1)))
                path = "rights/items"
            else:
                document = paths.put(document, f"{path}/text", draw(texts))
        else:
            continue
        places.add(path)
    return document, places


@effort
@given(documents, st.data())
def test_random_edits_on_both_sides(base, data):
    mine, my_places = data.draw(edits(base))
    theirs, their_places = data.draw(edits(base))
    found = merge(base, mine, theirs)
    paths_by = {side: set(paths_of(found.of(side))) for side in Side}
    assert paths_by[Side.THEIRS] <= their_places
    assert paths_by[Side.MINE] <= my_places
    order = {"rights/items"}  # two items added at one place of both have an order that nobody chose
    assert paths_by[Side.CLASH] - order <= my_places & their_places
    for path in my_places & their_places - order:
        values = [_value(one, path) for one in (base, mine, theirs)]
        assert (path in paths_by[Side.CLASH]) == (len({repr(one) for one in values}) == 3)
    assert found.joined(found.all(Choice.THEIRS)) == theirs
    assert found.joined(found.all(Choice.MINE)) == mine


def _value(document, path):
    try:
        return paths.get(document, path)
    except paths.NoSuchPlaceError:
        return None
