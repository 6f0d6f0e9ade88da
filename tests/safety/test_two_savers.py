"""Two programs that save the same file in turn, each by the rules of the window."""

import subprocess
import sys
from pathlib import Path

import pytest

from ametijuhend.model.document import Document
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.documents import open_document, save_document
from strategies import FULL

SAVES = 200 if FULL else 20

SAVER = """
import sys
from datetime import datetime
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.filing import Filing
from ametijuhend.storage.folders import Folders
from ametijuhend.ui.dialogs import Conflict
from ametijuhend.ui.saver import Saver

name, folder, file = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
application = QCoreApplication([])

class Conversation:
    asked = 0
    def ask_conflict(self, name, written, found):
        Conversation.asked += 1
        return Conflict.TAKE_THEIRS
    def tell(self, *words): pass
    def tell_problem(self, sentence): raise SystemExit(sentence)

filing = Filing(Folders(data=folder, config=folder, log=folder))
stored = filing.read(file)
session = DocumentSession(stored.opened.document)
session.open(stored.opened.document, file, stored.fingerprint)
saver = Saver(session, filing, Conversation(), lambda: datetime.now().astimezone())
print("ready", flush=True)
for number, line in enumerate(sys.stdin):
    # A line to write; taking the other's state means that mine is written again on top of it.
    entry = f"{name}{number} "
    for _ in range(1000):
        if entry not in session.document.purpose:
            session.edit("purpose", session.document.purpose + entry)
        saver.save(file)
        while saver.busy:
            application.processEvents()
        if session.saved and entry in session.document.purpose:
            break
    print(entry, Conversation.asked, flush=True)
"""


def saver(name: str, folder: Path, file: Path) -> subprocess.Popen:
    child = subprocess.Popen(
        [sys.executable, "-c", SAVER, name, folder, file],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout.readline() == "ready\n"
    return child


@pytest.mark.parametrize("together", [False, True], ids=["in turn", "at the same time"])
def test_no_state_is_overwritten_unasked(tmp_path, together, capsys):
    """Each entry is written on top of the other's: one that is missing at the end was overwritten unseen."""
    file = tmp_path / "ühine.ametijuhend"
    save_document(Document(id="yhine"), file)
    children = [saver(name, tmp_path / "data", file) for name in "ab"]
    said: list[str] = []
    for _ in range(SAVES // 2):
        for child in children:
            child.stdin.write("save\n")
            child.stdin.flush()
            if not together:
                said.append(child.stdout.readline())
    for child in children:
        child.stdin.close()
        said += child.stdout.readlines()
        assert child.wait() == 0
        child.stdout.close()
    document = open_document(file).document
    written = document.purpose.split()
    expected = [f"{name}{number}" for number in range(SAVES // 2) for name in "ab"]
    assert sorted(written) == sorted(expected)
    asked = sum(max(int(line.split()[1]) for line in said if line.startswith(name)) for name in "ab")
    assert asked > 0
    if not together:
        assert written == expected
        assert asked == SAVES - 1, "each found the other's state and was asked"
    assert len(Backups(tmp_path / "data" / "backups").versions("yhine")) >= min(SAVES, 20)
    with capsys.disabled():
        print(f"\n{SAVES} saves, {asked} times asked, {len(written)} of {SAVES} entries there", end="")
