import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ametijuhend.model.document import Document
from ametijuhend.storage.documents import open_stored, save_document
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.recovery import Claim, Origin, RecoveryFile, left_behind

NOON = datetime(2026, 3, 12, 13, 58, tzinfo=UTC)

CRASHED = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from ametijuhend.storage.documents import open_stored
from ametijuhend.storage.recovery import Origin, RecoveryFile
folder, path = Path(sys.argv[1]), Path(sys.argv[2])
stored = open_stored(path)
document = stored.opened.document.model_copy(update={"purpose": "Kirjutatud."})
recovery = RecoveryFile(folder, document.id)
recovery.write(document, Origin(path, stored.fingerprint), datetime(2026, 3, 12, 13, 58, tzinfo=UTC), 1)
os.kill(os.getpid(), 9)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recovery"


def crash(folder: Path, path: Path) -> None:
    subprocess.run([sys.executable, "-c", CRASHED, str(folder), str(path)], check=False)


def test_what_a_killed_window_wrote_is_offered_once(tmp_path: Path, folder: Path, document: Document) -> None:
    path = tmp_path / "tiim.ametijuhend"
    save_document(document, path)
    crash(folder, path)
    (left,) = left_behind(folder)
    assert left.document.purpose == "Kirjutatud."
    assert left.written == NOON
    assert left.origin == Origin(path, open_stored(path).fingerprint)
    one, other = Claim(left), Claim(left)
    assert one.take()
    assert not other.take()
    assert left_behind(folder) == ()
    one.settle()
    assert not other.take()
    assert [file for file in folder.iterdir() if file.suffix == ".taaste"] == []


def test_what_is_given_back_is_offered_again(tmp_path: Path, folder: Path, document: Document) -> None:
    path = tmp_path / "tiim.ametijuhend"
    save_document(document, path)
    crash(folder, path)
    claim = Claim(left_behind(folder)[0])
    assert claim.take()
    claim.give_back()
    assert len(left_behind(folder)) == 1


def test_running_windows_keep_theirs_also_of_the_same_document(folder: Path, document: Document) -> None:
    one, other = RecoveryFile(folder, document.id), RecoveryFile(folder, document.id)
    one.write(document, Origin(), NOON, 1)
    other.write(document.model_copy(update={"purpose": "Teine."}), Origin(), NOON, 1)
    assert left_behind(folder) == ()
    assert len(list(folder.glob("*.taaste"))) == 2
    one.discard(2)
    assert len(list(folder.glob("*.taaste"))) == 1
    other.discard(2)
    assert list(folder.iterdir()) == []


def test_a_later_turn_is_never_overwritten_by_an_earlier(folder: Path, document: Document) -> None:
    recovery = RecoveryFile(folder, document.id)
    recovery.write(document.model_copy(update={"purpose": "uus"}), Origin(), NOON, 2)
    recovery.write(document, Origin(), NOON, 1)
    recovery.discard(1)
    assert b'"purpose": "uus"' in recovery.file.read_bytes()
    recovery.discard(3)
    recovery.write(document, Origin(), NOON, 2)
    assert not recovery.file.exists()


@pytest.mark.parametrize("damage", [b"", b"{", b"[]\n{}", b'{"written": 1}\n', b"\xff\n{}"])
def test_damaged_recovery_files_are_passed_over_and_stay(folder: Path, damage: bytes) -> None:
    folder.mkdir()
    (folder / "a-b.taaste").write_bytes(damage)
    assert left_behind(folder) == ()
    assert (folder / "a-b.taaste").read_bytes() == damage


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path, document: Document) -> None:
    (tmp_path / "fail").touch()
    with pytest.raises(FileProblem):
        RecoveryFile(tmp_path / "fail" / "recovery", document.id).write(document, Origin(), NOON, 1)
    assert left_behind(tmp_path / "puudub") == ()
