"""From the start to a painted window that takes keys, against a bare window of the same PySide6.

Both are watched in one run, from outside, on a display of its own; from source as from the bundle.
"""

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

from benchmarks.timing import MOOD
from rendering.tools import tool

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BARE = HERE / "bare_window.py"
SAMPLE = ROOT / "resources" / "samples" / "tiimijuht.ametijuhend"
FULL = bool(os.environ.get("AMETIJUHEND_FULL"))
ROUNDS = 10 if FULL else 3
START, OPEN = 2.0, 3.0
"""How many times as long as the bare window the start page, and a sample with its first page, should take."""
REACHED_START, REACHED_OPEN = 2.5, 5.5
"""What has been reached so far: no start may become slower than this."""
SIZE = 1.3
"""How many times as large as a bare window's the bundle may be, without speller and PDF reader."""
BUNDLES = ROOT / "build" / "benchmark"


def watched(tmp_path, bare, program):
    """Return the median seconds of each start."""
    runner = tool("xvfb-run", "Debian: xvfb")
    programs = {"bare": bare, "start page": program, "sample": [*program, str(SAMPLE)]}
    asked = json.dumps({"rounds": ROUNDS, "programs": programs})
    command = [runner, "-a", "-s", "-screen 0 1366x768x24", sys.executable, str(HERE / "watching.py"), asked]
    env = {**os.environ, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "xcb"}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # Python keeps compiled modules, as it does for any user
    done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert all(len(painted) == ROUNDS for painted, _ in found.values())
    times = {name: median(painted) for name, (painted, _) in found.items()}
    times["takes a key"] = median(found["start page"][1])
    for name, seconds in times.items():
        print(f"{name}: {1000 * seconds:.0f} ms, {seconds / times['bare']:.2f} times")
    return times


def judge(times):
    """Fail where a start has become slower; say so where it is not yet what it should be."""
    start, opened = (times[name] / times["bare"] for name in ("takes a key", "sample"))
    assert start <= REACHED_START * MOOD
    assert opened <= REACHED_OPEN * MOOD
    if start > START or opened > OPEN:
        pytest.xfail(f"{start:.1f} times where {START} is asked, {opened:.1f} where {OPEN} is")


def test_start_from_source(tmp_path):
    print(f"\nfrom source, medians of {ROUNDS}:")
    judge(watched(tmp_path, [sys.executable, str(BARE)], [sys.executable, "-m", "ametijuhend"]))


@pytest.fixture(scope="module")
def bundles():
    """Return the folders of bundles: made here with large counts, or as they were made before."""
    wanted = {"plain": (), "small": ("speller", "pdf"), "pdf": ("speller",), "whole": ()}
    if not FULL and not all((BUNDLES / name / "ametijuhend").is_dir() for name in wanted):
        pytest.skip("bundles take minutes to make: AMETIJUHEND_FULL=1 makes them")
    sys.path.insert(0, str(ROOT / "packaging"))
    build = importlib.import_module("build")
    pytest.importorskip("PyInstaller")
    made = {}
    for name, without in wanted.items():
        folder = BUNDLES / name
        plain = BARE if name == "plain" else None
        there = folder / "ametijuhend"
        made[name] = (
            build.bundle(folder, plain=plain, without=without) if FULL or not there.is_dir() else there
        )
    return made, {name: build.size(folder) for name, folder in made.items()}


def test_start_from_the_bundle(bundles, tmp_path):
    made, _ = bundles
    print(f"\nfrom the bundle, medians of {ROUNDS}:")
    judge(watched(tmp_path, [str(made["plain"] / "ametijuhend")], [str(made["whole"] / "ametijuhend")]))


def test_size_of_the_bundle(bundles):
    _, sizes = bundles
    print(f"\nbare window {sizes['plain'] / 1e6:.1f} MB, program {sizes['small'] / 1e6:.1f} MB:")
    print(f"{sizes['small'] / sizes['plain']:.3f} times")
    print(f"the PDF reader adds {(sizes['pdf'] - sizes['small']) / 1e6:.1f} MB,")
    print(f"the speller {(sizes['whole'] - sizes['pdf']) / 1e6:.1f} MB")
    assert sizes["small"] <= SIZE * sizes["plain"]
