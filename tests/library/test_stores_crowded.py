"""Several processes at one library, and processes that die while they write."""

import json
import os
import random
import sqlite3
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from ametijuhend.library.folder import FolderStore
from ametijuhend.library.local import LocalStore
from ametijuhend.library.local_tables import DAMAGED_SUFFIX
from ametijuhend.library.server import ServerStore
from ametijuhend.library.stores import Change
from library import writers

FULL = os.environ.get("AMETIJUHEND_FULL") == "1"
WRITER = writers.__file__


def started(*arguments: str | Path) -> subprocess.Popen[str]:
    command = [sys.executable, WRITER, *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def writing(size: str, place: str | Path, folder: Path, names: range, count: int) -> list[int]:
    """Return how many clashes each of several laptops was told of, which all wrote at the same time."""
    copies = {f"w{name}": folder / f"{name}.sqlite" for name in names}
    return tallies([started(size, place, copy, name, str(count)) for name, copy in copies.items()])


def tallies(processes: list[subprocess.Popen[str]]) -> list[int]:
    """Return how many clashes each process was told of; every one of them came to its end."""
    for process in processes:
        assert [process.stdout.readline() for _ in range(2)] == ["opening\n", "ready\n"]
    for process in processes:  # all know the same state now, so that whoever comes second is late
        process.stdin.write("\n")
        process.stdin.flush()
    lines = [process.communicate()[0].splitlines() for process in processes]
    assert [process.returncode for process in processes] == [0] * len(processes)
    return [json.loads(said[-1])["clashes"] for said in lines]


def tokens(names: range, count: int) -> set[str]:
    return {f"w{name}-{number}" for name in names for number in range(count)}


def all_tags(store: LocalStore) -> list[str]:
    return [tag for entry in store.load().entries for tag in entry.tags]


def assert_each_change_keeps_the_one_before(changes: tuple[Change, ...], added: int = 1) -> None:
    """Nobody wrote over a revision without having seen it: that would be a clash that was not reported."""
    for entry in writers.WRITTEN_TO.entries:
        log = [change.entry for change in changes if change.entry.id == entry.id]
        for before, after in pairwise(log):
            assert after.revision == before.revision + 1
            assert after.tags[:-added] == before.tags


def test_eight_processes_write_to_one_server_and_lose_nothing(database: str, tmp_path: Path) -> None:
    count = 1000 if FULL else 60
    names = range(8)
    clashes = writing("server", database, tmp_path, names, count)
    store = ServerStore(tmp_path / "vaatleja.sqlite", database, writers.WRITTEN_TO)
    assert store.refresh() == ()
    assert sorted(all_tags(store)) == sorted(tokens(names, count))
    changes = store.changes_since(0).changes
    assert_each_change_keeps_the_one_before(changes)
    assert sum(entry.revision - 1 for entry in store.load().entries) == len(names) * count
    assert sum(clashes) > 0
    store.close()


def test_four_windows_write_to_one_local_file_and_lose_nothing(tmp_path: Path) -> None:
    count = 250 if FULL else 40
    names = range(4)
    file = tmp_path / "kogu.sqlite"
    clashes = tallies([started("alone", "", file, f"w{one}", str(count)) for one in names])
    store = LocalStore(file, writers.WRITTEN_TO)
    assert sorted(all_tags(store)) == sorted(tokens(names, count))
    assert_each_change_keeps_the_one_before(store.changes_since(0).changes)
    assert sum(clashes) > 0
    store.close()


def test_two_publishers_at_once_lose_nothing(published: Path, tmp_path: Path) -> None:
    count = 100 if FULL else 15
    names = range(2)
    writing("folder", published, tmp_path, names, count)
    store = FolderStore(tmp_path / "vaatleja.sqlite", published, writers.WRITTEN_TO, publishes=False)
    store.refresh()
    assert sorted(all_tags(store)) == sorted(tokens(names, count))
    assert store.notices() == ()
    assert [one.name for one in published.parent.iterdir()] == [published.name]
    store.close()


def test_killed_while_writing_the_library_is_whole(tmp_path: Path) -> None:
    rounds = 100 if FULL else 15
    chance = random.Random(5)  # noqa: S311
    died_at_work = 0
    for number in range(rounds):
        file = tmp_path / f"{number // 3}.sqlite"  # every third time a first start
        process = started("alone", "", file, f"w{number}", "100000")
        acknowledged = killed_after(process, chance.randint(0, 25), chance.random() * 0.02)
        died_at_work += bool(acknowledged)
        store = LocalStore(file, writers.WRITTEN_TO)
        assert store.notices() == ()
        own = [tag for tag in all_tags(store) if tag.startswith(f"w{number}-")]
        assert set(acknowledged) <= set(own)
        assert len(own) <= len(acknowledged) + 1
        assert_each_change_keeps_the_one_before(store.changes_since(0).changes)
        store.close()
        with sqlite3.connect(file) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        database.close()
    assert died_at_work > rounds // 2
    assert not list(tmp_path.glob(f"*{DAMAGED_SUFFIX}"))


def killed_after(process: subprocess.Popen[str], lines: int, seconds: float) -> list[str]:
    """Kill a process some moments after a line of its output; return what it had acknowledged."""
    process.stdin.write("\n")
    process.stdin.close()
    assert process.stdout.readline() == "opening\n"
    said = [process.stdout.readline().strip() for _ in range(lines)]
    time.sleep(seconds)  # wherever that catches it
    process.kill()
    rest = process.stdout.read()
    process.stdout.close()
    process.wait()
    assert process.returncode != 0
    lines = [*said, *rest.split("\n")[:-1]]
    return lines[1:] if lines[:1] == ["ready"] else lines


@pytest.mark.parametrize("size", ["alone", "folder", "server"])
def test_writer_says_what_it_wrote(size: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    fixtures = {"alone": "tmp_path", "folder": "published", "server": "database"}
    place = str(request.getfixturevalue(fixtures[size]))
    process = started(size, place, tmp_path / "a.sqlite", "w1", "3")
    said = process.communicate("\n")[0].splitlines()
    assert said == ["opening", "ready", "w1-0", "w1-1", "w1-2", '{"clashes": 0}']
