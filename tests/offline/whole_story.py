"""The whole story of a document, as a user goes through it; `test_offline` runs it without a network."""

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt

from ametijuhend.session.spelling import installed_speller
from ametijuhend.storage.documents import open_document, save_document
from signing.containers import container


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Return what runs a line of the command line, in a process of its own and a home of its own."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))

    def run(*words):
        command = [sys.executable, "-m", "ametijuhend", *map(str, words)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    return run


def test_the_whole_story(user, program, qtbot, tmp_path):
    file = tmp_path / "uus.ametijuhend"
    user.program.desk.spelling.use(installed_speller)
    user.choose("new_employee")
    user.type_into("general/job_title", "Peaspetsialist")
    user.type_into("purpose", "Tagada, et teenus on ksutajale kättesaadav.")
    user.choose("library")
    library = user.program.desk.library
    library.start()
    qtbot.waitUntil(lambda: library.ready)
    assert library.library.entries
    user.press(Qt.Key.Key_Escape)
    user.said.file = file
    user.choose("save")
    qtbot.waitUntil(file.exists)
    assert open_document(file).document.general.job_title == "Peaspetsialist"

    made = program("export", file, "-o", tmp_path / "uus.docx", "--pdf", "--force")
    assert made.returncode == 0, made.stderr
    docx, pdf = tmp_path / "uus.docx", tmp_path / "uus.pdf"
    assert docx.read_bytes()[:2] == b"PK"
    assert pdf.read_bytes()[:5] == b"%PDF-"
    assert program("check", file).returncode == 1  # much of it is empty still
    for name, source in (("docx", docx), ("pdf", pdf)):
        brought = program("import", source, "-o", tmp_path / f"toodud-{name}")
        assert brought.returncode in {0, 1}, brought.stderr
        (draft,) = (tmp_path / f"toodud-{name}").glob("*.ametijuhend")
        assert open_document(draft).document.general.job_title == "Peaspetsialist"
    signed = tmp_path / "uus.asice"
    signed.write_bytes(container({docx.name: docx.read_bytes()}))
    verified = program("verify", signed, file, "--json")
    assert json.loads(verified.stdout), verified.stderr
    save_document(open_document(file).document, tmp_path / "koopia.ametijuhend")
    assert (
        program("compare", file, tmp_path / "koopia.ametijuhend", "-o", tmp_path / "v.docx").returncode == 0
    )


STARTED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ametijuhend.cli import main
shown = QApplication.exec
def exec_until_shown(*_):
    look = QTimer()
    look.timeout.connect(lambda: window() and QApplication.quit())
    look.start(10)
    return shown()
def window():
    found = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.windowTitle()]
    return found and found[0].isActiveWindow()
QApplication.exec = exec_until_shown
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.usefixtures("program")
@pytest.mark.parametrize("opening", [False, True], ids=["start page", "a file"])
def test_a_start(opening, tmp_path):
    file = tmp_path / "uus.ametijuhend"
    command = [sys.executable, "-m", "ametijuhend", "new", "--regime", "official", "-o", str(file)]
    subprocess.run(command, check=True)
    started = [sys.executable, "-c", STARTED, *([str(file)] if opening else [])]
    assert subprocess.run(started, check=False, timeout=60).returncode == 0
