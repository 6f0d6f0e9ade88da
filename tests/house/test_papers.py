"""Many documents exported and checked: nothing written over, the broken one said, the rest done."""

import hashlib

import pytest

from ametijuhend.house.papers import check_all, export_all
from ametijuhend.library.content import shipped_library
from ametijuhend.model.document import State
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.documents import open_document


@pytest.fixture
def backups(tmp_path):
    return Backups(tmp_path / "versioonid")


def titled(title, **fields):
    def change(document):
        general = document.general.model_copy(update={"job_title": title})
        return document.model_copy(update={"general": general, **fields})

    return change


def test_all_are_exported_and_nothing_is_written_over(house, backups, tmp_path):
    files = [house(name, change=titled("Nõunik")) for name in "ab"]
    broken = tmp_path / "katki.ametijuhend"
    broken.write_bytes(b"{")
    out = tmp_path / "välja"
    out.mkdir()
    (out / "Ametijuhend-nounik.docx").write_bytes(b"vana")
    found = list(export_all([files[0], broken, files[1]], out, backups))
    assert [[path.name for path in one.written] for one in found] == [
        ["Ametijuhend-nounik-2.docx"],
        [],
        ["Ametijuhend-nounik-3.docx"],
    ]
    assert "katki" in found[1].problem
    assert (out / "Ametijuhend-nounik.docx").read_bytes() == b"vana"


def test_a_ready_one_remembers_its_export(house, backups, tmp_path):
    file = house("a", change=titled("Nõunik", state=State.READY))
    (one,) = export_all([file], tmp_path, backups)
    digest = hashlib.sha256(one.written[0].read_bytes()).hexdigest()
    assert open_document(file).document.export_hash == digest
    assert one.remark == ""


def test_other_writers_can_be_given(house, backups, tmp_path):
    makers = {".docx": lambda *_: b"docx", ".pdf": lambda *_: b"pdf"}
    (one,) = export_all([house("a")], tmp_path, backups, makers)
    assert [path.read_bytes() for path in one.written] == [b"docx", b"pdf"]


def test_all_are_checked(house, tmp_path):
    broken = tmp_path / "katki.ametijuhend"
    broken.write_bytes(b"{")
    found = list(check_all([house("a"), broken], shipped_library()))
    assert found[0].findings
    assert "katki" in found[1].problem
