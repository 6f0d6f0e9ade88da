"""Native files that were damaged in every way: each opens, or is refused in a sentence, soon and small."""

import json
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ametijuhend.assets import asset
from strategies import FULL

MUTATIONS = 2000 if FULL else 150
SECONDS, MEGABYTES = 2.0, 200.0

OPENER = """
import sys, time
from pathlib import Path
from ametijuhend.language import language
from ametijuhend.storage.documents import open_stored
from ametijuhend.storage.problems import FileProblem
language.choose("et")
def memory(name):
    # Not getrusage: its peak begins with that of the process that started this one.
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024
for line in sys.stdin:
    path = Path(line.rstrip())
    Path("/proc/self/clear_refs").write_text("5")  # the peak begins anew
    before = memory("VmRSS")
    start = time.process_time()
    try:
        opened = open_stored(path).opened
        said = "opened " + " ".join(opened.remarks())[:40]
    except FileProblem as problem:
        said = "refused " + problem.sentence
    took = time.process_time() - start
    grown = memory("VmHWM") - before
    print(f"{took:.4f} {grown:.1f} {said.replace(chr(10), '/')}", flush=True)
"""
"""Opens the files that are named on its input; how much work each was and by how much its memory grew."""


def truncated(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def flipped(data: bytes, chance: random.Random) -> bytes:
    mutable = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 8, 64])):
        mutable[chance.randrange(len(mutable))] ^= 1 << chance.randrange(8)
    return bytes(mutable)


def with_number(data: bytes, chance: random.Random) -> bytes:
    number = chance.choice(
        ["1e999", "-1e400", "9" * chance.choice([20, 4000, 1_000_000]), "NaN", "0x1", "1e-9"]
    )
    return at_value(data, chance, number)


def nested(data: bytes, chance: random.Random) -> bytes:
    depth = chance.choice([30, 41, 1000, 200_000, 2_000_000])
    opening, closing = chance.choice([("[", "]"), ('{"a":', "}")])
    return at_value(data, chance, opening * depth + "1" + closing * chance.choice([depth, depth - 1]))


def encoded(data: bytes, chance: random.Random) -> bytes:
    encoding = chance.choice(["utf-16", "utf-16-le", "utf-32", "latin-1", "cp1257", "cp775", "utf-7"])
    return data.decode().encode(encoding, "replace")


def retyped(data: bytes, chance: random.Random) -> bytes:
    """Put another kind of value at any place of the document."""
    whole = json.loads(data)
    place = whole
    while True:
        key = chance.choice(list(place) if isinstance(place, dict) else range(len(place)))
        if not isinstance(place[key], dict | list) or not place[key] or chance.random() < 0.2:
            break
        place = place[key]
    place[key] = chance.choice([None, True, -1, 10**17, 1.5, "", "x" * 1_000_000, [], {}, [{}], {"id": "a"}])
    return json.dumps(whole, ensure_ascii=chance.random() < 0.5).encode()


def repeated(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    start = chance.randrange(len(lines))
    piece = lines[start : start + chance.randint(1, 40)]
    return b"".join([*lines[:start], *piece * chance.choice([2, 2, 3, 10_000]), *lines[start:]])[:30_000_000]


def spliced(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(data)) for _ in range(2))
    junk = chance.choice(
        [b"", b"\0" * 100, bytes(chance.randrange(256) for _ in range(50)), b'"', b"\\ud800"]
    )
    return data[:start] + junk + data[end:]


def at_value(data: bytes, chance: random.Random, new: str) -> bytes:
    """Put raw text in the place of any quoted value."""
    parts = data.decode().split('": "')
    place = chance.randrange(1, len(parts))
    rest = parts[place].partition('"')[2]
    return (
        '": "'.join(parts[:place]) + f'": {new}{rest}' + "".join(f'": "{x}' for x in parts[place + 1 :])
    ).encode()


KINDS: list[Callable[[bytes, random.Random], bytes]] = [
    truncated, flipped, with_number, nested, encoded, retyped, repeated, spliced,
]  # fmt: skip


def opener() -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-c", OPENER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


@pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux counts it")
def test_mutated_files_open_or_are_refused_soon(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    chance = random.Random(2000)  # noqa: S311  # a test, no secret
    samples = [path.read_bytes() for path in sorted(asset("resources", "samples").glob("*.ametijuhend"))]
    opened, slowest, largest = 0, 0.0, 0.0
    with opener() as child:
        for number in range(MUTATIONS):
            kind = KINDS[number % len(KINDS)]
            path = tmp_path / f"fail {number}.ametijuhend"
            path.write_bytes(kind(chance.choice(samples), chance))
            child.stdin.write(f"{path}\n")
            child.stdin.flush()
            answer = child.stdout.readline()
            assert answer, f"opening a file of {kind.__name__} ended the program: {path}"
            seconds, megabytes, word, *said = answer.split(maxsplit=3)
            slowest, largest = max(slowest, float(seconds)), max(largest, float(megabytes))
            opened += word == "opened"
            where = f"{kind.__name__} {number}: {answer[:200]}"
            assert float(seconds) < SECONDS, where
            assert float(megabytes) < MEGABYTES, where
            if word == "refused":
                assert path.name in said[0], where
                assert said[0].strip().endswith("."), where
            path.unlink()
        child.stdin.close()
        assert child.wait() == 0
    assert 0 < opened < MUTATIONS
    with capsys.disabled():
        print(f"\n{MUTATIONS} mutated files: {opened} opened, {MUTATIONS - opened} refused, "
              f"slowest {slowest:.2f} s, largest growth {largest:.0f} MB", end="")  # fmt: skip
