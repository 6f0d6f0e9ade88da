"""Families: what differs from the base, and what the base changed since it was taken."""

from hypothesis import given

from ametijuhend.model import paths
from ametijuhend.model.content import BESIDE_CONTENT, content_digest, packed, unpacked
from ametijuhend.model.document import Document, Duty, General, State
from ametijuhend.model.families import (
    base_changes,
    based_on,
    own_differences,
    taken_base,
    variant_of,
    with_base_changes,
)
from ametijuhend.model.merge import Choice, Side
from strategies import documents, effort

BASE = Document(
    id="alus",
    general=General(job_title="Nõustaja", unit="Põhja talitus"),
    purpose="Nõustada.",
    duties=(Duty(id="d", task="Nõustamine."),),
    state=State.SIGNED,
)


def south():
    return paths.put(variant_of(BASE), "general/unit", "Lõuna talitus")


def test_a_variant_is_a_draft_of_its_own_and_knows_what_differs():
    variant = south()
    assert variant.id != BASE.id
    assert (variant.state, variant.purpose, variant.duties) == (State.DRAFT, BASE.purpose, BASE.duties)
    assert [(one.before, one.after) for one in own_differences(variant)] == [
        ("Põhja talitus", "Lõuna talitus")
    ]
    assert own_differences(BASE) == ()


def test_a_change_to_the_base_is_offered_once():
    variant = south()
    assert base_changes(variant, BASE) is None
    newer = paths.put(
        BASE.model_copy(update={"last_reviewed": None}), "duties/d/task", "Nõustamine kohapeal."
    )
    found = base_changes(variant, newer)
    assert [(one.path, one.side) for one in found.offered] == [("duties/d/task", Side.THEIRS)]
    taken = with_base_changes(found, newer, {"duties/d/task": Choice.THEIRS})
    assert (taken.duties[0].task, taken.general.unit) == ("Nõustamine kohapeal.", "Lõuna talitus")
    assert base_changes(taken, newer) is None
    declined = with_base_changes(found, newer, {})
    assert declined.duties == variant.duties
    assert base_changes(declined, newer) is None


def test_what_both_changed_is_a_clash():
    variant = paths.put(south(), "purpose", "Nõustada lõunas.")
    found = base_changes(variant, paths.put(BASE, "purpose", "Nõustada hästi."))
    assert [one.side for one in found.offered] == [Side.CLASH]


def test_nothing_is_offered_to_a_signed_one_or_of_another_base():
    newer = paths.put(BASE, "purpose", "Muu.")
    assert base_changes(south().model_copy(update={"state": State.SIGNED}), newer) is None
    assert base_changes(south(), newer.model_copy(update={"id": "muu"})) is None
    assert base_changes(BASE, newer) is None


def test_days_and_state_of_the_base_are_no_change():
    reopened = BASE.model_copy(update={"state": State.DRAFT, "export_hash": "x"})
    assert base_changes(south(), reopened) is None


def test_a_spoilt_memory_offers_all_that_differs():
    variant = south()
    spoilt = variant.model_copy(update={"base": variant.base.model_copy(update={"snapshot": "rikutud"})})
    assert taken_base(spoilt) is None
    found = base_changes(spoilt, paths.put(BASE, "purpose", "Muu."))
    assert {one.path for one in found.offered} == {"purpose", "general/unit"}


@effort
@given(documents)
def test_packed_content_comes_back_whole(document):
    again = unpacked(packed(document))
    assert content_digest(again) == content_digest(document)
    beside = {name: getattr(document, name) for name in BESIDE_CONTENT}
    assert again.model_copy(update=beside) == document
    assert based_on(document, document).base.digest == content_digest(document)


def test_nonsense_is_not_unpacked():
    assert [unpacked(text) for text in ("", "%%%", "AAAA", "eJwDAAAAAAE=")] == [None] * 4
