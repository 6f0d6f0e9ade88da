"""Looking after a library: duplicates become one, and what comes from elsewhere is shown as changes."""

import pytest

from ametijuhend.library.content import shipped_library
from ametijuhend.library.keeping import changes, merged
from ametijuhend.library.links import Standing, insert, pending_updates, status, take_updates
from ametijuhend.library.local import LocalStore
from ametijuhend.model.document import Document
from ametijuhend.model.library import Entry, EntryKind, EntryState, Length, Library, Wording
from ametijuhend.model.regime import Regime

LIBRARY = shipped_library()


def entry(name, *wordings, kind=EntryKind.ADDITIONAL_COMPETENCY, **fields):
    return Entry(id=name, kind=kind, name=name, wordings=wordings, **fields)


def short(text, name="s"):
    return Wording(id=name, length=Length.SHORT, text=text)


def long(text, name="l"):
    return Wording(id=name, length=Length.LONG, text=text)


def test_duplicates_are_retired_with_the_one_that_stays_as_successor():
    stays = entry("stays", short("Lühike."), tags=("a",))
    gone = [entry("one", short("Teine.")), entry("two", short("Kolmas."), tags=("b", "a"))]
    whole, *others = merged(stays, gone)
    assert (whole.wordings, whole.tags) == (stays.wordings, ("a", "b"))
    assert [(one.state, one.successor) for one in others] == [(EntryState.RETIRED, "stays")] * 2
    assert [one.wordings for one in others] == [one.wordings for one in gone], "nothing of them is lost"


def test_a_length_that_was_lacking_comes_along_and_ids_stay_apart():
    whole, _ = merged(entry("stays", short("Lühike.", "w")), [entry("gone", long("Pikk.", "w"))])
    assert [(one.length, one.text) for one in whole.wordings] == [("short", "Lühike."), ("long", "Pikk.")]
    assert len({one.id for one in whole.wordings}) == 2


def test_a_regime_that_was_lacking_comes_along_only_for_itself():
    employee = Wording(id="t", regime=Regime.EMPLOYEE, text="Töökohal.")
    official = Wording(id="a", regime=Regime.OFFICIAL, text="Ametikohal.")
    both = Wording(id="k", text="Kohal.")
    tools = {"kind": EntryKind.TOOLS}
    assert merged(entry("x", employee, **tools), [entry("y", official, **tools)])[0].wordings == (
        employee,
        official,
    )
    assert merged(entry("x", both, **tools), [entry("y", official, **tools)])[0].wordings == (both,)


def test_another_kind_and_itself_are_not_merged():
    stays = entry("stays", short("Lühike."))
    assert merged(stays, [stays, entry("duty", short("Töö."), kind=EntryKind.DUTY)]) == (stays,)


def test_documents_of_a_merged_entry_still_resolve(tmp_path):
    stays, gone = entry("stays", short("Lühike.")), entry("gone", short("Teisiti."))
    store = LocalStore(tmp_path / "kogu.sqlite", Library(entries=(stays, gone)))
    document = insert(Document(id="d"), gone)
    for one in merged(stays, [gone]):
        store.save(one, one.revision)
    library = store.load()
    store.close()
    path = document.links[0].path
    assert status(document, library, path).standing is Standing.OUTDATED
    assert status(document, library, path).entry.id == "stays"
    taken = take_updates(document, pending_updates(document, library))
    assert status(taken, library, path).standing is Standing.LINKED
    assert taken.requirements.additional_competencies[0].description == "Lühike."


def test_what_is_the_same_is_no_change_whatever_its_revision():
    others = [one.model_copy(update={"revision": 7}) for one in LIBRARY.entries]
    assert changes(LIBRARY, others) == ()


def test_new_changed_and_outdated_entries_are_told_apart():
    here = LIBRARY.entries[0].model_copy(update={"revision": 3})
    library = Library(entries=(here, *LIBRARY.entries[1:]))
    new = entry("uus", short("Uus."), revision=9)
    other = here.model_copy(update={"note": "teine", "revision": 3})
    old = here.model_copy(update={"note": "teine", "revision": 2})
    assert [(one.here, one.there.revision, one.outdated) for one in changes(library, [new, other])] == [
        (None, 1, False),
        (here, 3, False),
    ]
    assert [one.outdated for one in changes(library, [old])] == [True]


@pytest.mark.parametrize("successor", [None, "loovus"])
def test_a_store_retires_with_a_successor(tmp_path, successor):
    store = LocalStore(tmp_path / "kogu.sqlite", LIBRARY)
    assert store.retire("korrektsus", 1, successor).successor == successor
    store.close()
