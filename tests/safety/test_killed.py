"""`kill -9` at random moments while somebody types and saves in the real window."""

import random
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from ametijuhend.model.document import Document, General
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.storage.recovery import left_behind
from strategies import FULL

TYPIST = Path(__file__).with_name("typist.py")
KILLS = 300 if FULL else 12
TOGETHER = 3
LOST_AT_MOST = 2.0
"""Seconds of typing that a kill may cost."""


class Typist:
    """A running typist, and when how many of its letters had been typed."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.file = folder, folder / "tiim.ametijuhend"
        save_document(Document(id="katse", general=General(job_title="Tiimijuht")), self.file)
        self.typed: list[tuple[float, int]] = []
        self._child = subprocess.Popen(
            [sys.executable, TYPIST, folder, self.file, str(seed)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        for line in self._child.stdout:
            self.typed.append((time.monotonic(), int(line)))

    def kill_after(self, seconds: float) -> float:
        """Kill it so long after its first letter; the moment of the kill."""
        while not self.typed and self._child.poll() is None:
            time.sleep(0.01)
        time.sleep(seconds)
        moment = time.monotonic()
        alive = self._child.poll() is None
        self._child.kill()
        said = self._child.stderr.read()
        self._child.wait()
        self._reader.join()
        self._child.stdout.close()
        self._child.stderr.close()
        assert alive, said
        return moment


def letters(count: int) -> str:
    return ("abcdefghij" * (count // 10 + 1))[:count]


def check(typist: Typist, killed: float) -> tuple[int, int]:
    """Return how many letters should be there at least, and how many are; the file must be whole."""
    saved = open_document(typist.file).document.purpose
    left = left_behind(typist.folder / "data" / "recovery")
    recovered = max([saved, *(one.document.purpose for one in left)], key=len)
    asked = max((count for when, count in typist.typed if when <= killed - LOST_AT_MOST), default=0)
    assert saved == letters(len(saved))
    assert recovered == letters(len(recovered))
    assert asked <= len(recovered) <= typist.typed[-1][1] + 1
    return asked, len(recovered)


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_a_kill_costs_two_seconds_of_typing_at_most(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    chance = random.Random(4)  # noqa: S311  # a test, no secret
    moments = [chance.uniform(0.2, 8.0) for _ in range(KILLS)]
    with ThreadPoolExecutor(TOGETHER) as pool:
        reached = list(pool.map(lambda number: kill_once(tmp_path, number, moments[number]), range(KILLS)))
    assert len(reached) == KILLS
    assert sum(asked > 0 for asked, _, _ in reached) > KILLS / 2, "most kills came before there was a loss"
    letters_asked, there, lost = zip(*reached, strict=True)
    with capsys.disabled():
        print(f"\n{KILLS} kills: {sum(letters_asked)} letters asked, {sum(there)} there, "
              f"at most {max(lost):.2f} s lost")  # fmt: skip


def kill_once(folder: Path, number: int, seconds: float) -> tuple[int, int, float]:
    """Return how many letters must be there after one kill, how many are, and the seconds that are lost."""
    folder = folder / str(number)
    folder.mkdir()
    typist = Typist(folder, number)
    killed = typist.kill_after(seconds)
    asked, there = check(typist, killed)
    missing = [when for when, count in typist.typed if count > there]
    return asked, there, killed - min(missing, default=killed)
