"""The library in use: read off the window's thread, whole even where its file cannot be used."""

import pytest

from ametijuhend.library.content import shipped_library
from ametijuhend.model.library import EntryKind
from ametijuhend.session.library import LibraryInUse, open_library
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.settings import LibraryPlace, LibrarySize


@pytest.fixture
def library(tmp_path, qtbot):
    """Return a library that has been read from a new file."""
    found = LibraryInUse(lambda: open_library(tmp_path))
    with qtbot.waitSignal(found.changed):
        found.start()
    yield found
    found.close()


def heard(signal):
    said = []
    signal.connect(said.append)
    return said


def test_it_is_empty_before_it_is_read_and_whole_after(tmp_path, qtbot):
    found = LibraryInUse(lambda: open_library(tmp_path))
    assert not found.ready
    assert found.search("klient", {EntryKind.CORE_COMPETENCY}) == ()
    with qtbot.waitSignal(found.changed):
        found.start()
    assert found.ready
    assert {entry.id for entry in found.library.entries} == {entry.id for entry in shipped_library().entries}
    found.close()


def test_a_file_that_cannot_be_used_is_told_and_what_ships_can_be_read(qtbot):
    def refuse():
        raise FileProblem("Raamatukogu ei avane.")

    found = LibraryInUse(refuse)
    said = heard(found.failed)
    with qtbot.waitSignal(found.failed):
        found.start()
    assert said == ["Raamatukogu ei avane."]
    assert found.search("klient", {EntryKind.CORE_COMPETENCY})
    saved = []
    found.save(found.library.entries[0], saved.append)
    assert len(said) == 2
    assert saved == []


@pytest.mark.parametrize("address", ["", "http://[::1", "postgresql://[::1", "mysql://server/kogu", "server"])
def test_an_address_that_is_none_is_told_and_what_ships_can_be_read(address, tmp_path, qtbot):
    chosen = LibraryPlace(size=LibrarySize.SERVER, url=address)
    found = LibraryInUse(lambda: open_library(tmp_path, tmp_path, chosen))
    with qtbot.waitSignal(found.failed) as told:
        found.start()
    assert "address of the library's server" in told.args[0]
    assert found.search("klient", {EntryKind.CORE_COMPETENCY})
    assert found.store is None
    assert list(tmp_path.iterdir()) == []


def test_what_is_saved_is_found_at_once_and_still_there_later(library, tmp_path, qtbot):
    entry = library.entry("kliendikesksus")
    saved = []
    with qtbot.waitSignal(library.changed):
        library.save(entry.model_copy(update={"tags": ("vanaisakell",)}), saved.append)
    assert saved[0].revision == entry.revision + 1
    assert [hit.entry for hit in library.search("vanaisakell", {entry.kind})] == saved
    again = open_library(tmp_path)
    assert saved[0] in again.load().entries
    again.close()


def test_a_stale_change_is_told_and_writes_nothing(library, qtbot):
    entry = library.entry("kliendikesksus")
    with qtbot.waitSignal(library.changed):
        library.save(entry.model_copy(update={"note": "esimene"}), lambda _saved: None)
    met = heard(library.clashed)
    with qtbot.waitSignal(library.clashed):
        library.save(entry.model_copy(update={"note": "teine"}), lambda _saved: None)
    assert (met[0].current.note, met[0].mine.note) == ("esimene", "teine")
    assert library.entry(entry.id).note == "esimene"


def test_browsing_makes_hits_only_when_they_are_looked_at(library):
    every = library.browse(frozenset(EntryKind))
    assert len(every) == len(shipped_library().entries)
    assert [hit.entry for hit in every[:3]] == [every[0].entry, every[1].entry, every[2].entry]
