"""Other programs are started; a stand-in that records its arguments takes DigiDoc4's place, and is not it."""

import sys
from pathlib import Path

import pytest

from ametijuhend.signing import outside
from ametijuhend.signing.outside import Start, opening, outer_environment, showing, signing, start_first

STAND_IN = """#!{python}
# Stands in for DigiDoc4 in the tests: it signs nothing and writes down what it was asked.
import sys
from pathlib import Path
asked = Path(__file__).with_name("asked.txt")
asked.with_suffix(".new").write_text("\\n".join(sys.argv[1:]), "utf-8")
asked.with_suffix(".new").rename(asked)
sys.exit({code})
"""

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script")


def stand_in(folder: Path, code: int = 0) -> Path:
    """Return a script in a folder of its own that takes DigiDoc4's place."""
    path = folder / "qdigidoc4"
    path.parent.mkdir()
    path.write_text(STAND_IN.format(python=sys.executable, code=code), "utf-8")
    path.chmod(0o755)
    return path


def asked_of(program: Path) -> list[str]:
    return program.with_name("asked.txt").read_text("utf-8").splitlines()


@posix
def test_digidoc_gets_all_files_with_one_command(tmp_path):
    program = stand_in(tmp_path / "programmid")
    files = [tmp_path / "Ametijuhend õ.docx", tmp_path / "Ametijuhend õ.pdf"]
    (way,) = signing(program, files)
    assert start_first([Start(way.command, answers=True)])
    assert asked_of(program) == ["-sign", *map(str, files)]


@posix
def test_what_fails_leaves_it_to_the_next(tmp_path):
    refuses, takes = stand_in(tmp_path / "a", code=1), stand_in(tmp_path / "b")
    ways = [
        Start((str(tmp_path / "puudub"),)),
        Start((str(refuses), "1"), answers=True),
        Start((str(takes), "2"), answers=True),
    ]
    assert start_first(ways)
    assert asked_of(refuses) == ["1"]
    assert asked_of(takes) == ["2"]


@posix
def test_what_does_not_answer_is_given_up(monkeypatch):
    monkeypatch.setattr(outside, "_PATIENCE", 0.05)
    assert not start_first([Start((sys.executable, "-c", "import time; time.sleep(600)"), answers=True)])


def test_a_program_that_is_not_there_is_not_started(tmp_path):
    assert not start_first([Start((str(tmp_path / "puudub"),))])
    assert not start_first([])


def test_the_file_is_shown_in_its_folder_in_the_systems_way(tmp_path):
    file = tmp_path / "a õ.docx"
    assert [one.command for one in showing(file, "win32")] == [("explorer", "/select,", str(file))]
    assert [one.command for one in showing(file, "darwin")] == [("open", "-R", str(file))]
    chosen, folder = showing(file, "linux")
    assert chosen.answers
    assert chosen.command[-2:] == (f"array:string:{file.as_uri()}", "string:")
    assert folder.command == ("xdg-open", str(tmp_path))


def test_a_container_is_opened_by_its_whole_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (way,) = opening(Path("qdigidoc4"), Path("-a.asice"))
    assert way.command == ("qdigidoc4", str(tmp_path / "-a.asice"))


def test_a_bundles_libraries_are_not_handed_on(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    ours = {"LD_LIBRARY_PATH": "/opt/ametijuhend", "LD_LIBRARY_PATH_ORIG": "/usr/lib/x", "HOME": "/home/a"}
    assert outer_environment(ours) == {"LD_LIBRARY_PATH": "/usr/lib/x", "HOME": "/home/a"}
    assert outer_environment({"LD_LIBRARY_PATH": "/opt/ametijuhend"}) == {}
    monkeypatch.delattr(sys, "frozen")
    assert outer_environment(ours) == ours
