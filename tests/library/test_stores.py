"""What every store does, whatever the house's size: the same tests on all three."""

import subprocess
import sys

import pytest

from ametijuhend.library.keeping import save_all
from ametijuhend.library.server import ServerStore
from ametijuhend.library.stores import LibraryStore, RevisionClash
from ametijuhend.model.library import Entry, EntryState, Library
from ametijuhend.storage.problems import FileProblem
from library.houses import SHIPPED, House, clash_of, duty, found, reworded, text_of


def test_library_that_ships_is_there_at_the_first_start(house: House) -> None:
    store: LibraryStore = house.open("a")
    assert store.load() == SHIPPED
    assert store.notices() == ()


def test_saved_entry_is_there_at_the_next_start(house: House) -> None:
    first = house.open("a")
    saved = first.save(duty("Nõustab, õpetab ja žüriib šokeerivaid töid."), 0)
    assert saved.revision == 1
    first.close()
    assert found(house.open("a"), "uus") == saved


def test_saved_entry_reaches_the_others(house: House) -> None:
    one, other = house.open("a"), house.open("b")
    one.publish()
    saved = one.save(duty("Nõustab."), 0)
    one.publish()
    assert one.waiting() == ()
    assert other.refresh() == ()
    assert found(other, "uus") == saved
    assert other.load() == one.load()


def test_change_counts_revisions_and_keeps_the_order(house: House) -> None:
    store = house.open("a")
    for revision, text in enumerate(["Üks.", "Kaks.", "Kolm."], start=1):
        assert store.save(reworded(found(store, "koostoo"), text), revision).revision == revision + 1
    assert [entry.id for entry in store.load().entries] == ["koostoo", "oigus"]
    assert text_of(found(store, "koostoo")) == "Kolm."


def test_stale_change_is_reported_with_both_wordings_and_changes_nothing(house: House) -> None:
    one, other = house.open("a"), house.open("b")
    one.publish()
    other.refresh()
    mine, theirs = (reworded(found(other, "koostoo"), text) for text in ("Minu.", "Nende."))
    saved = one.save(theirs, 1)
    one.publish()
    clash = clash_of(other, mine, 1)
    assert clash.current == saved
    assert text_of(clash.mine) == "Minu."
    for store in (one, other):
        store.publish()
        store.refresh()
        assert found(store, "koostoo") == saved


def test_stale_change_can_be_saved_over_what_one_has_seen(house: House) -> None:
    one, other = house.open("a"), house.open("b")
    one.publish()
    other.refresh()
    one.save(reworded(found(one, "koostoo"), "Nende."), 1)
    one.publish()
    clash = clash_of(other, reworded(found(other, "koostoo"), "Minu."), 1)
    assert other.save(clash.mine, clash.current.revision).revision == 3
    other.publish()
    assert other.refresh() == ()
    one.refresh()
    assert text_of(found(one, "koostoo")) == "Minu."


@pytest.mark.parametrize(
    ("text", "reason"), [("Nõustab <b>väga</b> hästi.", "veebilehe"), ("Nõustab. " * 2000, "rohkem")]
)
def test_what_no_pack_may_hold_is_not_saved_either(house: House, text: str, reason: str) -> None:
    store = house.open("a")
    with pytest.raises(FileProblem, match=f"“?„?Nõustab.*{reason}"):
        store.save(duty(text), 0)
    with pytest.raises(FileProblem, match=reason):
        store.save(reworded(found(store, "koostoo"), text), 1)
    assert store.load() == SHIPPED
    store.publish()
    assert store.waiting() == ()


def test_many_entries_are_saved_together(house: House) -> None:
    store = house.open("a")
    taken = [duty(f"Nõustab {number}.", f"uus{number}") for number in range(20)]
    saved = save_all(store, taken, store.load())
    assert [entry.id for entry in saved] == [entry.id for entry in taken]
    assert set(saved) <= set(store.load().entries)
    store.publish()
    assert set(saved) <= set(house.open("b").load().entries)


def test_of_many_entries_none_is_half_saved_where_one_clashes(house: House) -> None:
    store = house.open("a")
    before = store.load()
    store.save(reworded(found(store, "oigus"), "Nende."), 1)
    mine = [reworded(found(store, "koostoo"), "Minu."), reworded(before.entries[1], "Minu.")]
    with pytest.raises(RevisionClash) as clash:
        save_all(store, mine, before)
    assert text_of(clash.value.current) == "Nende."
    assert text_of(found(store, "oigus")) == "Nende."
    if not isinstance(store, ServerStore):  # a server has what came before
        assert found(store, "koostoo") == before.entries[0]
        assert [one.id for one in store.waiting()] == ["oigus"] * store.shared
    store.save(duty("Siiski."), 0)
    assert text_of(found(store, "uus")) == "Siiski."


def test_settled_clash_is_not_reported_again(house: House) -> None:
    one, other = house.open("a"), house.open("b")
    one.publish()
    other.refresh()
    one.save(reworded(found(one, "koostoo"), "Nende."), 1)
    one.publish()
    clash = clash_of(other, reworded(found(other, "koostoo"), "Minu."), 1)
    other.settle(clash.mine.id)
    assert other.refresh() == ()


@pytest.mark.parametrize("expected", [1, 7])
def test_new_entry_stands_on_no_revision(house: House, expected: int) -> None:
    store = house.open("a")
    clash = clash_of(store, duty("Uus."), expected)
    assert clash.current is None
    assert store.load() == SHIPPED


def test_two_new_entries_with_one_id_clash(house: House) -> None:
    store = house.open("a")
    store.save(duty("Esimene."), 0)
    with pytest.raises(RevisionClash) as caught:
        store.save(duty("Teine."), 0)
    assert text_of(caught.value.current) == "Esimene."


def test_retired_entry_stays_and_says_so(house: House) -> None:
    one, other = house.open("a"), house.open("b")
    one.publish()
    assert one.retire("koostoo", 1).state is EntryState.RETIRED
    one.publish()
    other.refresh()
    assert found(other, "koostoo").state is EntryState.RETIRED
    assert found(other, "koostoo").revision == 2
    with pytest.raises(KeyError):
        one.retire("puudub", 1)
    with pytest.raises(RevisionClash):
        one.retire("koostoo", 1)


def test_history_says_what_and_when(house: House) -> None:
    store = house.open("a")
    for revision, text in enumerate(["Üks.", "Kaks."], start=1):
        store.save(reworded(found(store, "koostoo"), text), revision)
        store.publish()
        store.refresh()
    history = store.history("koostoo")
    assert [text_of(one.entry) for one in history] == ["Teeb koostööd.", "Üks.", "Kaks."]
    assert [one.entry.revision for one in history] == [1, 2, 3]
    assert all(one.when.tzinfo for one in history)
    assert history[1].when <= history[2].when
    assert store.history("puudub") == ()


def test_changes_since_a_mark_are_told_once(house: House) -> None:
    one, other = house.open("a"), house.open("b")
    one.publish()
    other.refresh()
    start = other.changes_since(0)
    assert {change.entry.id for change in start.changes} == {"koostoo", "oigus"}
    one.save(duty("Nõustab."), 0)
    one.publish()
    other.refresh()
    later = other.changes_since(start.mark)
    assert [text_of(change.entry) for change in later.changes] == ["Nõustab."]
    assert other.changes_since(later.mark).changes == ()
    assert other.changes_since(later.mark).mark == later.mark


def test_fields_of_a_later_program_survive(house: House) -> None:
    one, other = house.open("a"), house.open("b")
    later = Entry.model_validate({**duty("Nõustab.").model_dump(), "colour": "sinine"})
    one.publish()
    one.save(later, 0)
    one.publish()
    other.refresh()
    assert found(other, "uus").model_extra == {"colour": "sinine"}


def test_later_program_brings_new_entries_and_touches_no_changed_one(house: House) -> None:
    first = house.open("a")
    first.publish()
    mine = first.save(reworded(found(first, "koostoo"), "Meie oma sõnastus."), 1)
    first.publish()
    first.close()
    newer = [reworded(entry, "Uue versiooni sõnastus.") for entry in SHIPPED.entries]
    shipped = Library(entries=(*newer, duty("Tuli programmiga.", "tuli")))
    store = house.open("a", shipped)
    assert found(store, "koostoo") == mine
    assert found(store, "tuli") == shipped.entries[-1]
    store.publish()
    other = house.open("b", shipped)
    assert found(other, "koostoo") == mine
    assert text_of(found(other, "tuli")) == "Tuli programmiga."


def test_start_imports_no_driver_of_a_server() -> None:
    words = "import sys, ametijuhend.library.opening; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "ametijuhend.library.server_tables" in loaded
    assert not loaded & {"psycopg", "PySide6"}
