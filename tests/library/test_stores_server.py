"""A server that stops, comes back, refuses, or is none."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from ametijuhend.library import server_tables
from ametijuhend.library.server import ServerStore
from ametijuhend.library.stores import RevisionClash
from ametijuhend.storage.problems import FileProblem
from library.houses import SHIPPED, clash_of, duty, found, reworded, text_of
from library.postgres import Postgres, started


class Clock:
    """Seconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


Laptops = Callable[[str], ServerStore]


@pytest.fixture(scope="module")
def fragile() -> Iterator[Postgres]:
    """Return a server that these tests stop."""
    server = started()
    yield server
    server.remove()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def laptops(fragile: Postgres, tmp_path: Path, clock: Clock) -> Iterator[Laptops]:
    url = fragile.create(f"house{tmp_path.name.lower().replace('-', '')[-20:]}")
    opened: list[ServerStore] = []

    def open_laptop(name: str) -> ServerStore:
        opened.append(ServerStore(tmp_path / f"{name}.sqlite", url, SHIPPED, seconds=clock))
        opened[-1].refresh()
        return opened[-1]

    yield open_laptop
    for store in opened:
        store.close()


def test_stopped_server_is_told_of_once_and_work_goes_on(
    fragile: Postgres, laptops: Laptops, clock: Clock
) -> None:
    store = laptops("a")
    store.save(duty("Enne.", "enne"), 0)
    fragile.stop()
    try:
        for revision, text in enumerate(["Üks.", "Kaks.", "Kolm."], start=1):
            store.save(reworded(found(store, "koostoo"), text), revision)
            store.refresh()
            assert store.news() == ()
            clock.seconds += 60
        (told,) = store.notices()
        assert told.startswith("Kogu serverit ei saa kätte (")
        assert store.notices() == ()
        assert [text_of(entry) for entry in store.waiting()] == ["Kolm."]
        assert text_of(found(store, "koostoo")) == "Kolm."
        with pytest.raises(RevisionClash):
            store.save(reworded(found(store, "koostoo"), "Vana."), 1)
    finally:
        fragile.start()
    assert store.refresh() == ()
    assert store.notices() == ("Kogu server on jälle kättesaadav: see, mis ootas, on saadetud.",)
    assert store.waiting() == ()
    other = laptops("b")
    assert [text_of(one.entry) for one in other.history("koostoo")][1:] == ["Üks.", "Kaks.", "Kolm."]
    assert found(other, "koostoo").revision == 4
    assert found(other, "enne") == found(store, "enne")


def test_what_waited_is_checked_when_it_is_sent(fragile: Postgres, laptops: Laptops) -> None:
    one, other = laptops("a"), laptops("b")
    fragile.stop()
    try:
        for store, text in ((one, "Esimese."), (other, "Teise.")):
            store.save(reworded(found(store, "koostoo"), text), 1)
        other.save(reworded(found(other, "koostoo"), "Teise uus."), 2)
        other.save(duty("Muu."), 0)
    finally:
        fragile.start()
    assert one.refresh() == ()
    (clash,) = other.refresh()
    assert (text_of(clash.current), text_of(clash.mine)) == ("Esimese.", "Teise uus.")
    assert text_of(found(other, "koostoo")) == "Esimese."
    assert [text_of(change.entry) for change in other.history("koostoo")][1:] == ["Esimese."]
    assert other.waiting() == ()
    one.refresh()
    assert text_of(found(one, "uus")) == "Muu."


def test_clash_that_nobody_saw_is_there_after_the_next_start(fragile: Postgres, laptops: Laptops) -> None:
    one, other = laptops("a"), laptops("b")
    fragile.stop()
    try:
        for store, text in ((one, "Esimese."), (other, "Teise.")):
            store.save(reworded(found(store, "koostoo"), text), 1)
    finally:
        fragile.start()
    one.refresh()
    other.refresh()
    other.close()
    (clash,) = laptops("b").refresh()
    assert text_of(clash.mine) == "Teise."


def test_answer_that_was_lost_is_no_clash(laptops: Laptops, monkeypatch: pytest.MonkeyPatch) -> None:
    store = laptops("a")
    write = server_tables.ServerTables.write

    def write_and_fall_silent(self: server_tables.ServerTables, *arguments: object) -> None:
        write(self, *arguments)
        raise server_tables.UnreachableError("silence")

    with monkeypatch.context() as patch:
        patch.setattr(server_tables.ServerTables, "write", write_and_fall_silent)
        store.save(reworded(found(store, "koostoo"), "Üks."), 1)
    assert len(store.waiting()) == 1
    store.save(reworded(found(store, "koostoo"), "Kaks."), 2)
    assert store.refresh() == ()
    assert store.waiting() == ()
    other = laptops("b")
    assert [text_of(one.entry) for one in other.history("koostoo")][1:] == ["Üks.", "Kaks."]


def test_saving_does_not_try_a_silent_server_each_time(
    fragile: Postgres, laptops: Laptops, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = laptops("a")
    tried: list[str] = []
    connect = psycopg.connect

    def connect_counted(url: str, **options: object) -> object:
        tried.append(url)
        return connect(url, **options)

    monkeypatch.setattr(psycopg, "connect", connect_counted)
    fragile.stop()
    try:
        for number in range(5):
            store.save(duty("Uus.", f"u{number}"), 0)
        assert len(tried) <= 1
        clock.seconds += 60
        store.save(duty("Uus.", "u5"), 0)
        assert 1 <= len(tried) <= 2
    finally:
        fragile.start()
    clock.seconds += 60
    store.save(duty("Uus.", "u6"), 0)
    assert store.waiting() == ()


def test_server_set_back_to_an_earlier_state_reports_what_stands_otherwise(laptops: Laptops) -> None:
    store = laptops("a")
    store.save(reworded(found(store, "koostoo"), "Enne varukoopiat."), 1)
    with psycopg.connect(store._url) as database:
        database.execute("DELETE FROM ametijuhend.change WHERE revision > 1")
    clash = clash_of(store, reworded(found(store, "koostoo"), "Pärast."), 2)
    assert clash.current.revision == 1


def test_server_of_a_later_program_is_left_alone(laptops: Laptops) -> None:
    store = laptops("a")
    with psycopg.connect(store._url) as database:
        database.execute("INSERT INTO ametijuhend.format VALUES (9)")
    with pytest.raises(FileProblem, match="Kogu serveri vormingu versioon on 9"):
        laptops("b")
    store.close()


def test_server_that_refuses_is_quoted(laptops: Laptops) -> None:
    store = laptops("a")
    with psycopg.connect(store._url) as database:
        database.execute("ALTER TABLE ametijuhend.change ADD CHECK (id <> 'uus')")
    with pytest.raises(FileProblem, match="Kogu server keeldub"):
        store.save(duty("Uus."), 0)
    assert store.waiting() == ()
    assert store.load() == SHIPPED


def test_an_entry_there_that_cannot_be_read_is_told_and_the_copy_stays(laptops: Laptops) -> None:
    store = laptops("a")
    with psycopg.connect(store._url, autocommit=True) as server:
        server.execute(
            "INSERT INTO ametijuhend.change (id, revision, content) VALUES ('x', 1, '{\"kind\": \"luule\"}')"
        )
    with pytest.raises(FileProblem, match="uuendage programmi"):
        store.refresh()
    assert store.load() == SHIPPED


def test_nothing_listens_at_the_address(tmp_path: Path) -> None:
    store = ServerStore(tmp_path / "a.sqlite", "postgresql://127.0.0.1:1/kogu", SHIPPED)
    assert store.refresh() == ()
    assert store.load() == SHIPPED
    (told,) = store.notices()
    assert "Connection refused" in told
    store.close()


def test_without_the_driver_the_way_out_is_named(tmp_path: Path) -> None:
    words = """
import sys
from pathlib import Path
sys.modules["psycopg"] = None
from ametijuhend.library.server import ServerStore
from ametijuhend.model.library import Library
from ametijuhend.storage.problems import FileProblem
try:
    ServerStore(Path(sys.argv[1]), "postgresql://127.0.0.1:1/kogu", Library()).refresh()
except FileProblem as problem:
    print(problem.sentence)
"""
    done = subprocess.run(
        [sys.executable, "-c", words, tmp_path / "a.sqlite"], capture_output=True, text=True, check=True
    )
    assert "ametijuhend[server]" in done.stdout
