"""Where what is taken from the library goes."""

import pytest

from ametijuhend.layout.profile import load_profile
from ametijuhend.layout.template import new_document
from ametijuhend.library.content import shipped_library
from ametijuhend.model import paths
from ametijuhend.model.document import LayoutRef
from ametijuhend.model.library import Entry, EntryKind, Wording
from ametijuhend.model.node import Item
from ametijuhend.model.regime import Regime
from ametijuhend.session.insertion import KINDS, is_empty, kinds_for, main_field, put_in, wordings_for


@pytest.fixture
def document():
    return new_document(Regime.EMPLOYEE, load_profile(LayoutRef()))


def of_kind(kind):
    return [(one, one.wordings[0]) for one in shipped_library().entries if one.kind is kind]


def with_items(document, *texts):
    for number, text in enumerate(texts):
        document = paths.insert(document, "rights/items", Item(id=f"i{number}", text=text))
    return document


def test_every_kind_of_entry_belongs_to_one_section():
    kinds = [kind for group in KINDS.values() for kind in group]
    assert sorted(kinds) == sorted(EntryKind)


def test_the_kind_of_the_cursors_place_comes_first():
    groups = kinds_for("requirements", "requirements/languages")
    assert groups[0] == (EntryKind.LANGUAGES,)
    assert EntryKind.EDUCATION in groups[1]
    assert kinds_for("requirements", "rights/lead_in") == (KINDS["requirements"],)
    assert kinds_for("amendment", "") == ()


def test_several_follow_each_other_after_the_place(document):
    before = with_items(document, "a", "b")
    count = len(document.rights.items)
    taken = of_kind(EntryKind.RIGHT)[:3]
    after, place = put_in(before, taken, "rights/items/i0/text")
    texts = [item.text.rstrip(".;") for item in after.rights.items[count:]]
    assert texts[0] == "a"
    assert texts[1:4] == [wording.text for _, wording in taken]
    assert texts[4] == "b"
    assert place == f"rights/items/{after.rights.items[count + 3].id}"


def test_an_empty_item_makes_room_wherever_it_is_put(document):
    before = with_items(document, "", "b")
    for index in (None, 0, len(before.rights.items)):
        after, _ = put_in(before, of_kind(EntryKind.RIGHT)[:1], "rights/items/i0", index)
        assert len(after.rights.items) == len(before.rights.items)
        assert "" not in [item.text for item in after.rights.items]


def test_a_place_in_another_list_means_the_end(document):
    after, place = put_in(document, of_kind(EntryKind.DUTY)[:1], "rights/lead_in")
    assert place == f"duties/{after.duties[-1].id}"
    assert main_field(after, place) == f"{place}/task"


@pytest.mark.parametrize("kind", [*EntryKind])
def test_an_entry_of_every_kind_finds_its_place_and_is_linked(document, kind):
    entry, wording = (of_kind(kind) or [(entry_of(kind), entry_of(kind).wordings[0])])[0]
    after, place = put_in(document, [(entry, wording)], "")
    assert [(link.path, link.entry) for link in after.links] == [(place, entry.id)]
    assert paths.get(after, main_field(after, place)).strip()


def entry_of(kind):
    return Entry(id="own", kind=kind, wordings=(Wording(id="w", text="Spetsialist"),))


def test_the_documents_regime_comes_before_wordings_of_both():
    both = Wording(id="both", text="a")
    official = Wording(id="official", text="b", regime=Regime.OFFICIAL)
    entry = Entry(id="e", kind=EntryKind.RIGHT, wordings=(both, official))
    assert [one.id for one in wordings_for(entry, Regime.OFFICIAL)] == ["official", "both"]
    assert [one.id for one in wordings_for(entry, Regime.EMPLOYEE)] == ["both"]
    only = Entry(id="e", kind=EntryKind.RIGHT, wordings=(official,))
    assert wordings_for(only, Regime.EMPLOYEE) == (official,)


def test_a_card_is_empty_but_for_one_field():
    assert is_empty(Item(id="a"))
    assert not is_empty(Item(id="a", text="b"))
    assert is_empty(Item(id="a", text="b"), but="text")
