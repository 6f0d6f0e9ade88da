"""The same document gives the same bytes, whenever and wherever it is exported."""

import hashlib
import os
import subprocess
import sys

from ametijuhend.assets import asset
from ametijuhend.export.docx import write_docx
from export.opened import OpenedDocx

_EXPORT = """
import hashlib, locale, sys
from pathlib import Path
from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import load_profile
from ametijuhend.storage.documents import open_document
locale.setlocale(locale.LC_ALL, "")
document = open_document(Path(sys.argv[1])).document
print(hashlib.sha256(write_docx(document, load_profile(document.layout))).hexdigest())
"""


def exported_elsewhere(folder, **environment: str) -> str:
    sample = asset("resources", "samples", "tiimijuht.ametijuhend").resolve()
    done = subprocess.run(
        [sys.executable, "-c", _EXPORT, sample],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_two_processes_write_the_same_bytes(tmp_path, tiimijuht, profile):
    here = hashlib.sha256(write_docx(tiimijuht, profile)).hexdigest()
    east = exported_elsewhere(tmp_path, TZ="Asia/Tokyo", LC_ALL="C", PYTHONHASHSEED="1")
    west = exported_elsewhere("/", TZ="America/Lima", LC_ALL="C.UTF-8", PYTHONHASHSEED="2")
    assert [east, west] == [here, here]


def test_another_document_gives_other_bytes(tiimijuht, profile):
    other = tiimijuht.model_copy(update={"purpose": tiimijuht.purpose + " "})
    assert write_docx(other, profile) != write_docx(tiimijuht, profile)


def test_no_entry_tells_of_the_clock_or_the_system(sample, profile):
    entries = OpenedDocx(write_docx(sample, profile)).entries
    assert len(entries) == 8
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr, entry.extra) for entry in entries} == {(0, 0, b"")}
