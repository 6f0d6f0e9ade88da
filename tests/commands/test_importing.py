"""The command import, as a user types it."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ametijuhend.storage.documents import open_document
from readers.office import office

PATIENCE = 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder as offices have them: good files, another kind's, a broken one, one of Word's own."""
    folder = tmp_path / "juhendid"
    (folder / "vanad").mkdir(parents=True)
    for seed in (1, 3):
        (folder / f"juhend {seed}.docx").write_bytes(office(seed).docx)
    (folder / "vanad" / "juhend 1.docx").write_bytes(office(4).docx)
    (folder / "katki.docx").write_bytes(b"PK\x03\x04 katki")
    (folder / "~$juhend 1.docx").write_bytes(b"lukk")
    (folder / "pilt.png").write_bytes(b"pilt")
    return folder


def typed(*words: object, **settings: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ametijuhend", "import", *map(str, words)]
    environment = {**os.environ, "XDG_CONFIG_HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    return subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=PATIENCE,
        check=False,
        **settings,
    )


def test_a_folder_is_brought_in_and_the_bad_file_is_named(folder: Path, tmp_path: Path) -> None:
    goal, report = tmp_path / "uued", tmp_path / "aruanne.json"
    done = typed(folder, "-o", goal, "--report", report)
    assert done.returncode == 2
    assert sorted(path.name for path in goal.iterdir()) == [
        "juhend 1 (2).ametijuhend", "juhend 1.ametijuhend", "juhend 3.ametijuhend",
    ]  # fmt: skip
    (sentence,) = done.stderr.splitlines()
    assert "katki.docx" in sentence
    told = json.loads(report.read_bytes())
    assert (told["files_in"], told["files_brought_in"]) == (4, 3)
    assert told["words_in"] == told["words_placed"] + told["words_not_understood"]
    good = [entry for entry in told["files"] if "problem" not in entry]
    assert all(entry["fields"] and entry["words_in"] > 100 for entry in good)
    assert all(0 <= field["confidence"] <= 1 for entry in good for field in entry["fields"])
    document = open_document(goal / "juhend 3.ametijuhend").document
    assert document.general.job_title == office(3).expected.general.job_title


def test_nothing_is_overwritten_unasked(folder: Path, tmp_path: Path) -> None:
    goal = tmp_path / "uued"
    file = folder / "juhend 3.docx"
    assert typed(file, "-o", goal).returncode in {0, 1}
    (goal / "juhend 3.ametijuhend").write_text("minu")
    done = typed(file, "-o", goal)
    assert done.returncode == 2
    assert "--force" in done.stderr
    assert (goal / "juhend 3.ametijuhend").read_text() == "minu"
    assert typed(file, "-o", goal, "--force").returncode in {0, 1}
    open_document(goal / "juhend 3.ametijuhend")


def test_an_empty_folder_and_a_missing_file_are_said(tmp_path: Path) -> None:
    empty = tmp_path / "tühi"
    empty.mkdir()
    for given in (empty, tmp_path / "pole.docx"):
        done = typed(given, "-o", tmp_path / "uued")
        assert done.returncode == 2
        (sentence,) = done.stderr.splitlines()
        assert given.name in sentence


@pytest.mark.skipif(sys.platform == "win32", reason="there a console sends Ctrl+C, no signal")
def test_ctrl_c_ends_it_and_leaves_whole_files(tmp_path: Path) -> None:
    folder, goal = tmp_path / "palju", tmp_path / "uued"
    folder.mkdir()
    data = office(2).docx
    for number in range(400):
        (folder / f"{number}.docx").write_bytes(data)
    command = [
        sys.executable,
        "-m",
        "ametijuhend",
        "import",
        folder,
        "-o",
        goal,
        "--report",
        tmp_path / "a.json",
    ]
    running = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True
    )
    deadline = time.monotonic() + PATIENCE
    while not (goal.is_dir() and len(list(goal.glob("*.ametijuhend"))) > 3):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGINT)
    out, err = running.communicate(timeout=PATIENCE)
    assert running.returncode == 2
    assert "Traceback" not in err
    made = list(goal.glob("*.ametijuhend"))
    assert 3 < len(made) < 400
    for path in made:
        open_document(path)
    assert not list(goal.glob(".ametijuhend-*"))
    told = json.loads((tmp_path / "a.json").read_bytes())
    assert told["files_in"] == 400
    assert out
