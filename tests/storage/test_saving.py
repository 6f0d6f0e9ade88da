from pathlib import Path

import pytest

from ametijuhend.model.document import Document
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.documents import open_document, open_stored
from ametijuhend.storage.native import to_bytes
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.saving import ChangedOnDiskError, save_guarded


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "data" / "backups")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "minu failid"
    folder.mkdir()
    return folder / "tiim õ.ametijuhend"


def with_purpose(document: Document, purpose: str) -> Document:
    return document.model_copy(update={"purpose": purpose})


def test_saving_in_turn_keeps_each_earlier_state(path: Path, document: Document, backups: Backups) -> None:
    known = save_guarded(document, path, None, backups).fingerprint
    for number in range(3):
        known = save_guarded(with_purpose(document, f"{number}"), path, known, backups).fingerprint
    assert open_document(path).document.purpose == "2"
    kept = [backups.read(version).document.purpose for version in backups.versions(document.id)]
    assert kept == ["1", "0", ""]
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_file_that_somebody_changed_is_not_overwritten(
    path: Path, document: Document, backups: Backups
) -> None:
    known = save_guarded(document, path, None, backups).fingerprint
    theirs = to_bytes(with_purpose(document, "Teise oma."))
    path.write_bytes(theirs)
    with pytest.raises(ChangedOnDiskError) as caught:
        save_guarded(with_purpose(document, "Minu oma."), path, known, backups)
    assert path.read_bytes() == theirs
    assert caught.value.theirs.same_content(open_stored(path).fingerprint)
    save_guarded(with_purpose(document, "Minu oma."), path, caught.value.theirs, backups)
    assert "Teise oma." in {
        backups.read(version).document.purpose for version in backups.versions(document.id)
    }


def test_same_size_and_time_do_not_hide_a_change(path: Path, document: Document, backups: Backups) -> None:
    import os  # noqa: PLC0415

    known = save_guarded(with_purpose(document, "abc"), path, None, backups).fingerprint
    path.write_bytes(to_bytes(with_purpose(document, "abd")))
    os.utime(path, ns=(known.mtime_ns, known.mtime_ns))
    with pytest.raises(ChangedOnDiskError):
        save_guarded(document, path, known, backups)


def test_a_file_that_was_only_touched_is_saved(path: Path, document: Document, backups: Backups) -> None:
    known = save_guarded(document, path, None, backups).fingerprint
    path.touch()
    save_guarded(with_purpose(document, "x"), path, known, backups)
    assert open_document(path).document.purpose == "x"


def test_a_file_that_is_gone_is_written_again(path: Path, document: Document, backups: Backups) -> None:
    known = save_guarded(document, path, None, backups).fingerprint
    path.unlink()
    save_guarded(document, path, known, backups)
    assert open_document(path).document == document


def test_a_missing_folder_is_explained(tmp_path: Path, document: Document, backups: Backups) -> None:
    with pytest.raises(FileProblem, match="kausta"):
        save_guarded(document, tmp_path / "puudub" / "a.ametijuhend", None, backups)


def test_what_cannot_be_kept_is_said_and_a_foreign_state_is_not_overwritten(
    tmp_path: Path, path: Path, document: Document
) -> None:
    (tmp_path / "data").write_bytes(b"")  # a file where the folder should be
    backups = Backups(tmp_path / "data" / "backups")
    known = save_guarded(document, path, None, backups).fingerprint
    saved = save_guarded(with_purpose(document, "x"), path, known, backups)
    assert "eelmist seisu" in saved.remark
    for changes in ({"known": None}, {"known": saved.fingerprint, "must_keep": True}):
        with pytest.raises(FileProblem, match="eelmist seisu"):
            save_guarded(document, path, backups=backups, **changes)
        assert open_document(path).document.purpose == "x"
