import subprocess
import sys
from pathlib import Path

from ametijuhend.storage.locks import FileLock

HOLDER = """
import sys
from pathlib import Path
from ametijuhend.storage.locks import FileLock
lock = FileLock(Path(sys.argv[1]))
assert lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


def holder(path: Path) -> subprocess.Popen:
    child = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert child.stdout is not None
    assert child.stdout.readline().strip() == b"held"
    return child


def test_only_one_holds_a_lock_and_its_file_goes_with_it(tmp_path: Path) -> None:
    one, other = FileLock(tmp_path / "a.lukk"), FileLock(tmp_path / "a.lukk")
    assert one.acquire()
    assert not other.acquire()
    one.release()
    assert other.acquire()
    other.release()
    assert list(tmp_path.iterdir()) == []


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.lukk"
    with holder(path) as child:
        assert not FileLock(path).acquire()
        child.kill()
        child.communicate()
    assert path.exists()
    assert FileLock(path).acquire()


def test_patience_waits_for_the_other_to_end(tmp_path: Path) -> None:
    path = tmp_path / "a.lukk"
    with holder(path) as child:
        assert not FileLock(path).acquire(0.05)
        child.stdin.close()
        lock = FileLock(path)
        assert lock.acquire(30)
        child.wait()
    lock.release()
