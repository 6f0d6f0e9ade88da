"""No network, ever, unless the user has chosen a library server."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
STORY = HERE / "whole_story.py"
TRIES = """
import socket
try:
    socket.create_connection(("127.0.0.1", 9), timeout=1)
except OSError as error:
    print(error)
"""
SERVER = """
from pathlib import Path
from ametijuhend.session.library import open_library
from ametijuhend.storage.settings import LibraryPlace, LibrarySize
chosen = LibraryPlace(size=LibrarySize.SERVER, url="postgresql://kasutaja@127.0.0.1:9/kogu")
print(open_library(Path({folder!r}), Path({folder!r}), chosen).news())
"""


@pytest.fixture
def offline(tmp_path):
    """Return what runs a command where the network is forbidden, and says who tried to use it."""
    attempts = tmp_path / "attempts.txt"
    env = {
        **os.environ,
        "PYTHONPATH": str(HERE / "forbidding"),
        "ATTEMPTS": str(attempts),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def run(*command, cut_off=False):
        away = ["unshare", "--map-root-user", "--net"] if cut_off else []
        done = subprocess.run(
            [*away, sys.executable, *command], env=env, cwd=ROOT, capture_output=True, text=True, check=False
        )
        return done, attempts.read_text("utf-8").splitlines() if attempts.exists() else []

    return run


def can_cut_off():
    if shutil.which("unshare") is None:
        return False
    tried = subprocess.run(["unshare", "--map-root-user", "--net", "true"], capture_output=True, check=False)
    return tried.returncode == 0


@pytest.mark.parametrize("cut_off", [False, True], ids=["forbidden", "no network at all"])
def test_the_whole_story_needs_no_network(offline, cut_off):
    if cut_off and not can_cut_off():
        pytest.skip("this machine lets nobody take a process's network away")
    options = ("-q", "-p", "no:cacheprovider")
    done, attempts = offline("-m", "pytest", *options, str(STORY), cut_off=cut_off)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 passed" in done.stdout
    assert attempts == []


def test_an_attempt_would_be_seen(offline):
    done, attempts = offline("-c", TRIES)
    assert "forbidden" in done.stdout
    assert len(attempts) == 1


def test_a_library_server_that_the_user_has_chosen_is_what_would_be_seen(offline, tmp_path):
    pytest.importorskip("psycopg")
    done, attempts = offline("-c", SERVER.format(folder=str(tmp_path)))
    assert attempts, done.stderr
    assert attempts[0].startswith("import psycopg")
