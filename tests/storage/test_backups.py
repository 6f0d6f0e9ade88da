from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ametijuhend.model.document import Document
from ametijuhend.storage.backups import Backups, Limits
from ametijuhend.storage.native import to_bytes
from ametijuhend.storage.problems import FileProblem

START = datetime(2026, 3, 1, 10, tzinfo=UTC)


def state(document: Document, number: int) -> bytes:
    return to_bytes(document.model_copy(update={"purpose": f"seis {number}"}))


def purposes(backups: Backups, document: Document) -> list[str]:
    return [backups.read(one).document.purpose for one in backups.versions(document.id)]


def test_the_last_twenty_stay_then_the_last_of_each_day(tmp_path: Path, document: Document) -> None:
    backups = Backups(tmp_path)
    for day in range(10):
        for hour in range(6):
            backups.keep(
                document.id, state(document, 10 * day + hour), START + timedelta(days=day, hours=hour)
            )
    latest = [10 * day + hour for day in range(9, 5, -1) for hour in range(5, -1, -1)][:20]
    earlier = [63, *(10 * day + 5 for day in range(5, -1, -1))]
    assert purposes(backups, document) == [f"seis {number}" for number in latest + earlier]


def test_a_named_version_is_never_thinned_out(tmp_path: Path, document: Document) -> None:
    backups = Backups(tmp_path, Limits(latest=2, size=1))
    backups.keep(document.id, state(document, 0), START, "enne läbivaatust")
    for number in range(1, 30):
        backups.keep(document.id, state(document, number), START + timedelta(minutes=number))
    assert [(one.name, one.named) for one in backups.versions(document.id)] == [("enne läbivaatust", True)]
    assert purposes(backups, document) == ["seis 0"]


def test_the_oldest_of_all_documents_go_when_the_size_is_reached(tmp_path: Path, document: Document) -> None:
    size = len(state(document, 0))
    backups = Backups(tmp_path, Limits(size=3 * size + 1))
    other = document.model_copy(update={"id": "teine"})
    backups.keep(other.id, state(other, 0), START)
    for number in range(1, 4):
        backups.keep(document.id, state(document, number), START + timedelta(minutes=number))
    assert backups.versions(other.id) == ()
    assert purposes(backups, document) == ["seis 3", "seis 2", "seis 1"]


def test_the_same_state_is_kept_once_and_again_under_a_name(tmp_path: Path, document: Document) -> None:
    backups = Backups(tmp_path)
    for name in ("", "", "allkirjastamiseks"):
        backups.keep(document.id, state(document, 1), START, name)
    assert sorted(one.name for one in backups.versions(document.id)) == ["", "allkirjastamiseks"]


def test_a_version_that_cannot_be_kept_is_said_by_name(tmp_path: Path, document: Document) -> None:
    (tmp_path / "fail").touch()
    with pytest.raises(FileProblem, match="„enne läbivaatust“"):
        Backups(tmp_path / "fail").keep(document.id, b"{}", START, "enne läbivaatust")


def test_foreign_files_in_the_folder_are_passed_over(tmp_path: Path, document: Document) -> None:
    backups = Backups(tmp_path)
    backups.keep(document.id, state(document, 1), START)
    folder = backups.versions(document.id)[0].file.parent
    for name in ("a.ametijuhend", "2026-x-a.ametijuhend", "märkmed.txt"):
        (folder / name).touch()
    assert purposes(backups, document) == ["seis 1"]


@pytest.mark.parametrize("document_id", ["con", "A" * 64, "-"])
def test_any_id_has_a_folder(tmp_path: Path, document_id: str) -> None:
    backups = Backups(tmp_path)
    backups.keep(document_id, b"{}", START)
    assert len(backups.versions(document_id)) == 1
