import errno
import os
import signal
import stat
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from ametijuhend.storage import files
from ametijuhend.storage.files import read_limited, write_atomically, write_together
from ametijuhend.storage.oserrors import trouble, unreadable, unwritable
from ametijuhend.storage.problems import FileProblem
from storage.users import as_nobody, in_child

posix = pytest.mark.skipif(sys.platform == "win32", reason="users, modes and links as POSIX has them")
OLD, NEW = b"vana", b"uus"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "tiim.ametijuhend"
    path.write_bytes(OLD)
    return path


def refused_writing(path: Path, data: bytes = NEW) -> str:
    with pytest.raises(FileProblem) as caught:
        write_atomically(path, data)
    return in_one_sentence(caught.value, path)


def refused_reading(path: Path, limit: int = 100) -> str:
    with pytest.raises(FileProblem) as caught:
        read_limited(path, limit)
    return in_one_sentence(caught.value, path)


def in_one_sentence(problem: FileProblem, path: Path) -> str:
    assert path.name in problem.sentence
    assert problem.sentence.endswith(".")
    assert "\n" not in problem.sentence
    return problem.sentence


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_new_file_holds_what_was_written(tmp_path: Path) -> None:
    write_atomically(tmp_path / "uus õäöü.ametijuhend", NEW)
    assert contents(tmp_path) == {"uus õäöü.ametijuhend": NEW}


def test_existing_file_is_replaced_and_nothing_else_stays(path: Path) -> None:
    write_atomically(path, NEW)
    assert contents(path.parent) == {path.name: NEW}


@posix
def test_replaced_file_keeps_its_mode(path: Path) -> None:
    for mode in (0o600, 0o640, 0o664):
        path.chmod(mode)
        write_atomically(path, NEW)
        assert stat.S_IMODE(path.stat().st_mode) == mode


@posix
def test_new_file_has_the_user_s_usual_mode(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.write_bytes(b"")
    write_atomically(tmp_path / "new", NEW)
    assert (tmp_path / "new").stat().st_mode == usual.stat().st_mode


@posix
def test_link_is_written_through_to_its_target(path: Path, tmp_path: Path) -> None:
    (tmp_path / "links").mkdir()
    link = tmp_path / "links" / "viide.ametijuhend"
    link.symlink_to(path)
    write_atomically(link, NEW)
    assert link.is_symlink()
    assert path.read_bytes() == NEW


@posix
def test_link_to_nothing_makes_its_target(tmp_path: Path) -> None:
    link = tmp_path / "viide.ametijuhend"
    link.symlink_to(tmp_path / "siht.ametijuhend")
    write_atomically(link, NEW)
    assert (tmp_path / "siht.ametijuhend").read_bytes() == NEW
    assert link.is_symlink()


@posix
def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    one, other = tmp_path / "a.ametijuhend", tmp_path / "b.ametijuhend"
    one.symlink_to(other)
    other.symlink_to(one)
    refused_writing(one)
    refused_reading(one)
    assert one.is_symlink()


def test_missing_file_and_missing_folder(tmp_path: Path) -> None:
    assert "ei ole: see võib olla teisaldatud" in refused_reading(tmp_path / "puudu.ametijuhend")
    refused_reading(tmp_path / "puudu" / "a.ametijuhend")
    assert f"kausta „{tmp_path / 'puudu'}“ ei ole" in refused_writing(tmp_path / "puudu" / "a.ametijuhend")
    assert contents(tmp_path) == {}


@posix
def test_file_where_a_folder_should_be(path: Path) -> None:
    refused_reading(path / "a.ametijuhend")
    refused_writing(path / "a.ametijuhend")
    assert path.read_bytes() == OLD


def test_folder_is_not_a_file(tmp_path: Path) -> None:
    folder = tmp_path / "kaust"
    folder.mkdir()
    assert "on kaust" in refused_reading(folder)
    assert "selle nimega on kaust" in refused_writing(folder)
    assert list(folder.iterdir()) == []


@posix
def test_pipe_and_device_are_neither_waited_for_nor_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "toru"
    os.mkfifo(pipe)
    refused_reading(pipe)
    refused_writing(pipe)
    assert pipe.is_fifo()
    refused_writing(Path(os.devnull))
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("name", ["õ" * 200 + ".ametijuhend", "a\0b.ametijuhend"])
def test_impossible_name(tmp_path: Path, name: str) -> None:
    refused_reading(tmp_path / name)
    assert "nimi on liiga pikk või lubamatu" in refused_writing(tmp_path / name)
    assert contents(tmp_path) == {}


def test_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "suur.ametijuhend"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    tracemalloc.start()
    try:
        assert "20 MB" in refused_reading(path, 20_000_000)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 1_000_000


def test_file_at_the_limit_is_read(path: Path) -> None:
    assert read_limited(path, len(OLD)) == OLD
    refused_reading(path, len(OLD) - 1)


@posix
def test_file_that_one_may_not_read(open_folder: Path) -> None:
    path = open_folder / "salajane.ametijuhend"
    path.write_bytes(OLD)
    path.chmod(0)

    def attempt() -> str:
        with pytest.raises(PermissionError):
            path.open("rb")
        return refused_reading(path)

    assert "ei ole lubatud lugeda" in as_nobody(attempt)


@posix
def test_folder_that_one_may_not_write_to(open_folder: Path) -> None:
    path = open_folder / "tiim.ametijuhend"
    path.write_bytes(OLD)
    path.chmod(0o666)
    open_folder.chmod(0o555)

    def attempt() -> tuple[str, str]:
        with pytest.raises(PermissionError):
            (open_folder / "proov").touch()
        return refused_writing(path), refused_writing(open_folder / "uus.ametijuhend")

    for sentence in as_nobody(attempt):
        assert "puudub õigus" in sentence
    assert contents(open_folder) == {path.name: OLD}
    open_folder.chmod(0o755)


@posix
def test_write_protected_file_in_a_folder_of_one_s_own(open_folder: Path) -> None:
    path = open_folder / "tiim.ametijuhend"
    path.write_bytes(OLD)
    path.chmod(0o444)
    open_folder.chmod(0o777)

    def attempt() -> str:
        with pytest.raises(PermissionError):
            path.open("r+b")
        return refused_writing(path)

    assert "puudub õigus" in as_nobody(attempt)
    assert contents(open_folder) == {path.name: OLD}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a disk of 64 kB, where this user may mount one."""
    disk = tmp_path / "ketas"
    disk.mkdir()
    mounted = sys.platform == "linux" and os.geteuid() == 0 and not subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], check=False, capture_output=True
    ).returncode  # fmt: skip
    if not mounted:
        pytest.skip("only root can mount a small disk; the next test limits the file's size instead")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_full_disk_leaves_the_old_file(small_disk: Path) -> None:
    path = small_disk / "tiim.ametijuhend"
    path.write_bytes(OLD)
    with pytest.raises(OSError, match="No space"):
        (small_disk / "proov").write_bytes(b"x" * 100_000)
    (small_disk / "proov").unlink()
    assert "ketas on täis" in refused_writing(path, b"x" * 100_000)
    assert contents(small_disk) == {path.name: OLD}


@posix
def test_file_that_may_not_grow_so_large_leaves_the_old_file(path: Path) -> None:
    import resource  # noqa: PLC0415  # POSIX only

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    assert "ketas on täis" in in_child(lambda: refused_writing(path, b"x" * 2000), little_room)
    assert contents(path.parent) == {path.name: OLD}


CODES = ["EACCES", "EPERM", "EROFS", "ENOSPC", "EFBIG", "EISDIR", "ENAMETOOLONG", "ENOENT", "EBUSY", "EIO"]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_trouble_at_any_step_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch, code: str, step: str
) -> None:
    def fails(*_: object) -> None:
        raise OSError(getattr(errno, code), "Input/output error")

    if step == "replace":
        monkeypatch.setattr(Path, "replace", fails)
    elif step == "fsync":
        monkeypatch.setattr(os, "fsync", fails)
    else:
        monkeypatch.setattr(Path, "open", fails)
    sentence = refused_writing(path)
    monkeypatch.undo()
    assert ("Input/output error" in sentence) == (code == "EIO")
    assert contents(path.parent) == {path.name: OLD}


def test_every_trouble_has_a_sentence_of_its_own_for_reading_and_writing() -> None:
    path = Path("tiim.ametijuhend")
    errors = [OSError(getattr(errno, code), "why") for code in CODES]
    kinds = {trouble(error) for error in errors}
    assert len({unwritable(path, error).sentence for error in errors}) == len(kinds)
    for error in errors:
        in_one_sentence(unreadable(path, error), path)


def test_windows_file_in_use_says_so() -> None:
    error = PermissionError(errno.EACCES, "Access is denied")
    error.winerror = 32
    assert "teine programm" in unreadable(Path("a"), error).sentence
    assert "teises programmis" in unwritable(Path("a"), error).sentence


class Held:
    """A new file whose renaming is refused a few times, as under a virus scanner on Windows."""

    def __init__(self, refusals: int) -> None:
        self.refusals = refusals

    def replace(self, _target: object) -> None:
        if self.refusals:
            self.refusals -= 1
            raise PermissionError(errno.EACCES, "Access is denied")


def test_file_held_for_a_moment_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    files._replace(Held(3), Path("a"), patient=True)
    assert len(pauses) == 3
    assert pauses == sorted(pauses)


def test_file_held_for_good_is_given_up_within_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    with pytest.raises(PermissionError):
        files._replace(Held(1000), Path("a"), patient=True)
    assert 0.5 < sum(pauses) < 3


WRITER = """
import sys
from pathlib import Path
from ametijuhend.storage.files import write_atomically
path = Path(sys.argv[1])
print("ready", flush=True)
while True:
    for sign in (b"a", b"b"):
        write_atomically(path, sign * 500_000)
"""


@posix
def test_program_killed_while_saving_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "tiim.ametijuhend"
    path.write_bytes(b"a" * 500_000)
    inode = path.stat().st_ino
    for _ in range(5):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, path], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        with writer.stdout:
            assert writer.stdout.readline() == b"ready\n"
            while path.stat().st_ino == inode:  # until it has saved at least once
                assert writer.poll() is None
            writer.send_signal(signal.SIGKILL)
        writer.wait()
        inode = path.stat().st_ino
        assert path.read_bytes() in {b"a" * 500_000, b"b" * 500_000}


def test_files_that_belong_together_are_written_all_or_not_begun(tmp_path: Path) -> None:
    new, old, barred = tmp_path / "a.docx", tmp_path / "b.docx", tmp_path / "a.pdf"
    old.write_bytes(OLD)
    barred.mkdir()
    with pytest.raises(FileProblem) as caught:
        write_together({new: NEW, old: NEW, barred: NEW})
    in_one_sentence(caught.value, barred)
    assert not new.exists(), "it would be in the way of the next attempt"
    assert old.read_bytes() == NEW, "what was there is never taken away"
    barred.rmdir()
    write_together({new: NEW, barred: NEW})
    assert contents(tmp_path) == {"a.docx": NEW, "b.docx": NEW, "a.pdf": NEW}
