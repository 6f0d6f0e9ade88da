"""Documents in the folders that the user names: read one by one, whatever else lies there."""

import sys
from pathlib import Path

import pytest

from ametijuhend.house.documents import scan


def names(scanned):
    return [one.path.stem for one in scanned if one.document is not None]


def test_documents_of_folders_in_folders_are_read_each_once(house, tmp_path):
    first, _ = house("yks"), house("kaks")
    inner = tmp_path / "ametijuhendid" / "vanad"
    inner.mkdir()
    first.replace(inner / "kolm.ametijuhend")
    folders = [tmp_path / "ametijuhendid", inner, tmp_path / "ametijuhendid"]
    assert names(scan(folders)) == ["kaks", "kolm"]


def test_what_is_no_document_is_left_alone(house, tmp_path):
    house("yks")
    folder = tmp_path / "ametijuhendid"
    (folder / ".~yks.ametijuhend").write_bytes(b"lukk")
    (folder / "kava.txt").write_text("midagi muud", encoding="utf-8")
    (folder / ".peidus").mkdir()
    (folder / ".peidus" / "kaks.ametijuhend").write_bytes((folder / "yks.ametijuhend").read_bytes())
    assert [one.path.name for one in scan([folder])] == ["yks.ametijuhend"]


def test_a_broken_one_is_told_of_and_the_rest_goes_on(house, tmp_path):
    house("yks")
    house("kolm")
    broken = tmp_path / "ametijuhendid" / "katki.ametijuhend"
    broken.write_bytes(b'{"format": "ametijuhend", "schema": 1, "document": {"id": ')
    found = list(scan([tmp_path / "ametijuhendid"]))
    assert names(found) == ["kolm", "yks"]
    (problem,) = [one.problem for one in found if one.document is None]
    assert "katki" in problem
    assert broken.read_bytes().endswith(b'"id": ')


def test_a_folder_that_is_away_is_told_of(house, tmp_path):
    house("yks")
    found = list(scan([tmp_path / "kadunud", tmp_path / "ametijuhendid"]))
    assert "kadunud" in found[0].problem
    assert names(found) == ["yks"]


def test_it_reads_one_after_the_other(house, tmp_path):
    house("yks")
    house("kaks")
    going = scan([tmp_path / "ametijuhendid"])
    assert next(going).path.stem == "kaks"
    (tmp_path / "ametijuhendid" / "yks.ametijuhend").unlink()
    assert next(going).problem, "it was not read before it was asked for"


@pytest.mark.skipif(sys.platform == "win32", reason="links as POSIX has them")
def test_a_link_in_a_circle_ends(house, tmp_path):
    house("yks")
    (tmp_path / "ametijuhendid" / "ring").symlink_to(tmp_path / "ametijuhendid", target_is_directory=True)
    assert names(scan([Path(tmp_path / "ametijuhendid")])) == ["yks"]
