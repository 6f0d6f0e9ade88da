"""The library in use over time: another store, another window's changes, ten thousand entries."""

import threading
from dataclasses import replace

import pytest

from ametijuhend.library.local import LocalStore
from ametijuhend.library.search import LibraryIndex
from ametijuhend.session.house import House
from ametijuhend.session.library import LibraryInUse, open_library
from ametijuhend.storage.passwords import keep_password
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.settings import LibraryPlace, LibrarySize
from library.generated import generated_library
from library.houses import SHIPPED, duty, found, reworded


@pytest.fixture
def store(tmp_path):
    return lambda name="kogu": LocalStore(tmp_path / f"{name}.sqlite", SHIPPED)


@pytest.fixture
def library(store, qtbot):
    used = LibraryInUse(store)
    with qtbot.waitSignal(used.opened):
        used.start()
    yield used
    used.close()


def test_starting_twice_reads_once_and_opening_anew_takes_another_store(tmp_path, qtbot):
    opened = []

    def open_next():
        opened.append(LocalStore(tmp_path / f"{len(opened)}.sqlite", SHIPPED))
        return opened[-1]

    used = LibraryInUse(open_next)
    with qtbot.waitSignal(used.opened):
        used.start()
        used.start()
    assert len(opened) == 1
    opened[0].save(duty("Ainult esimeses."), 0)
    with qtbot.waitSignal(used.opened):
        used.reopen()
    assert used.store is opened[1]
    assert used.entry("uus") is None

    def is_closed():
        with pytest.raises(FileProblem):
            opened[0].load()

    qtbot.waitUntil(is_closed)
    used.close()


def test_of_two_openings_the_later_stands_whichever_ends_first(store, qtbot):
    """Somebody changes the settings while a network folder keeps the first opening waiting."""
    waits, names = threading.Event(), iter(["aeglane", "kiire"])

    def open_next():
        name = next(names)
        if name == "aeglane":
            waits.wait(10)
        return store(name)

    used = LibraryInUse(open_next)
    used.start()
    with qtbot.waitSignal(used.opened):
        used.reopen()
    quick = used.store
    with qtbot.assertNotEmitted(used.opened, wait=0):
        waits.set()
        qtbot.waitUntil(lambda: not used._background._running)
    assert used.store is quick
    used.close()


def test_a_change_of_another_window_is_noticed_and_nothing_else_is(library, store, qtbot):
    with qtbot.assertNotEmitted(library.changed):
        library.look()
        qtbot.waitUntil(lambda: not library._looking)
    other = store()
    other.save(reworded(found(other, "oigus"), "Teisest aknast."), 1)
    with qtbot.waitSignal(library.changed):
        library.look()
    assert library.entry("oigus").wordings[0].text == "Teisest aknast."
    own = library.entry("koostoo")
    with qtbot.waitSignal(library.stored):
        library.save(own.model_copy(update={"note": "oma"}), lambda _saved: None)
    with qtbot.assertNotEmitted(library.changed):
        library.look()
        qtbot.waitUntil(lambda: not library._looking)
    other.close()


def test_what_has_not_changed_stays_the_same_object(library, store, qtbot):
    other = store()
    before = library.library
    other.save(reworded(found(other, "oigus"), "Teisest aknast."), 1)
    with qtbot.waitSignal(library.changed):
        library.reload()
    assert library.entry("koostoo") is next(one for one in before.entries if one.id == "koostoo")
    assert library.entry("oigus") not in before.entries
    other.close()


def test_reading_and_indexing_never_happen_in_the_windows_thread(tmp_path, qtbot, monkeypatch):
    """Ten thousand entries take most of a second, whoever shares that."""
    threads = set()

    def noted(method):
        def noting(*args, **options):
            threads.add(threading.current_thread())
            return method(*args, **options)

        return noting

    for kind, names in ((LocalStore, ("load",)), (LibraryIndex, ("_change", "updated"))):
        for name in names:
            monkeypatch.setattr(kind, name, noted(getattr(kind, name)))
    many = generated_library(1000)
    used = LibraryInUse(lambda: LocalStore(tmp_path / "palju.sqlite", many))
    threads.clear()  # the empty one at first is no work
    with qtbot.waitSignal(used.opened, timeout=30_000):
        used.start()
    with qtbot.waitSignal(used.stored, timeout=30_000):
        used.save(used.library.entries[5].model_copy(update={"note": "x"}), lambda _saved: None)
    with qtbot.waitSignal(used.opened, timeout=30_000):
        used.reopen()
    assert threads
    assert threading.main_thread() not in threads
    used.close()


def test_a_library_alone_has_no_house_to_look_at(library, qtbot):
    house = House(library)
    with qtbot.assertNotEmitted(house.looked, wait=50):
        house.look()
    assert not house.state.shared
    house.leave()


@pytest.mark.usefixtures("qapp")
def test_a_store_that_does_not_answer_does_not_keep_the_program_from_ending():
    held = threading.Event()

    class Hanging(LocalStore):
        def close(self) -> None:
            held.wait(20)

    used = LibraryInUse(lambda: Hanging.__new__(Hanging))
    used.store = Hanging.__new__(Hanging)
    used.close()
    assert used.store is None
    held.set()


@pytest.mark.parametrize(
    ("size", "kind", "publishes"),
    [
        (LibrarySize.ALONE, "LocalStore", True),
        (LibrarySize.FOLDER, "FolderStore", False),
        (LibrarySize.SERVER, "ServerStore", False),
    ],
)
def test_the_settings_choose_the_store(tmp_path, size, kind, publishes):
    url = "postgresql://mina@127.0.0.1:1/kogu"
    keep_password(tmp_path / "seaded", "sala")
    chosen = LibraryPlace(size=size, folder=str(tmp_path / "jagatud"), url=url)
    opened = open_library(tmp_path / "andmed", tmp_path / "seaded", chosen)
    assert type(opened).__name__ == kind
    assert opened.publishes is publishes
    if size is LibrarySize.SERVER:
        assert opened._url == "postgresql://mina:sala@127.0.0.1:1/kogu"
    opened.close()
    kept = open_library(tmp_path / "andmed", None, replace(chosen, keeps=True))
    assert kept.publishes
    kept.close()
    files = {one.name for one in (tmp_path / "andmed").glob("*.sqlite")}
    assert len(files) == 1, "another password, or another part in keeping it, is no other house"


class OvertakenStore(LocalStore):
    """A shared copy to which something comes just after it was asked for what is new."""

    shared, publishes, takes_at_once = True, False, True

    def refresh(self):
        if all(entry.id != "uus" for entry in self.load().entries):
            self.save(duty("Korraldab mängupäevi"), 0)
        return ()


def test_what_comes_between_asking_and_taking_is_shown_too(tmp_path, qtbot):
    used = LibraryInUse(lambda: OvertakenStore(tmp_path / "kogu.sqlite", SHIPPED))
    house = House(used)
    with qtbot.waitSignal(used.opened):
        used.start()
    qtbot.waitUntil(lambda: used.entry("uus") is not None)
    house.leave()
    used.close()
