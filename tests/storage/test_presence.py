import os
import time
from pathlib import Path

import pytest

from ametijuhend.storage.presence import FRESH, Elsewhere, Presence, computer_word


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "tiim.ametijuhend"
    path.touch()
    return path


def mark(path: Path) -> Path:
    return path.with_name(f".~{path.name}.avatud")


def test_another_window_is_seen_until_it_leaves(path: Path) -> None:
    one, other = Presence(path, "arvuti"), Presence(path, "arvuti")
    assert one.announce() is None
    assert other.announce() is Elsewhere.WINDOW
    one.withdraw()
    other.refresh()
    assert Presence(path, "arvuti").announce() is Elsewhere.WINDOW
    other.withdraw()
    assert list(path.parent.iterdir()) == [path]


def test_another_computer_is_seen_by_its_lock(path: Path) -> None:
    theirs = Presence(path, "teine")
    assert theirs.announce() is None
    assert Presence(path, "arvuti").announce() is Elsewhere.COMPUTER
    theirs.withdraw()


def test_another_computer_is_seen_without_locks_while_its_mark_is_fresh(path: Path) -> None:
    mine = Presence(path, "arvuti")
    mark(path).write_bytes(b"teine")
    assert mine.announce() is Elsewhere.COMPUTER
    mine.withdraw()
    mark(path).write_bytes(b"teine")
    old = time.time() - FRESH - 1
    os.utime(mark(path), (old, old))
    assert mine.announce() is None
    mine.withdraw()


def test_a_mark_that_a_crash_left_on_this_computer_says_nothing(path: Path) -> None:
    mark(path).write_bytes(b"arvuti")
    assert Presence(path, "arvuti").announce() is None


def test_a_link_and_its_target_are_one_file(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "viide.ametijuhend"
    link.symlink_to(path)
    one = Presence(path, "arvuti")
    assert one.announce() is None
    assert Presence(link, "arvuti").announce() is Elsewhere.WINDOW


def test_a_folder_that_is_not_there_stops_nobody(tmp_path: Path) -> None:
    presence = Presence(tmp_path / "puudub" / "a.ametijuhend", "arvuti")
    assert presence.announce() is None
    presence.refresh()
    presence.withdraw()


def test_the_word_for_this_computer_is_random_and_stays(tmp_path: Path) -> None:
    word = computer_word(tmp_path / "data")
    assert computer_word(tmp_path / "data") == word
    assert computer_word(tmp_path / "teine") != word
    assert len(word) == 16
