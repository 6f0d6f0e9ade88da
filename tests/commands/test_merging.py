"""The command merge, as a user types it: what is taken, what clashes, the report, and what is refused."""

import json

import pytest

from ametijuhend.cli import main
from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import profile_of
from ametijuhend.model import paths
from ametijuhend.model.document import State
from ametijuhend.storage.documents import open_document, save_document
from samples.test_samples import sample


@pytest.fixture
def copies(tmp_path):
    """Return the folder of a base, of mine (tools), theirs (amendment), each with a purpose of its own."""
    base = sample("koordinaator-ohvriabi")
    mine = paths.put(paths.put(base, "tools", "Arvuti."), "purpose", "Minu eesmärk.")
    theirs = paths.put(paths.put(base, "amendment", "Muudetakse."), "purpose", "Juhi eesmärk.")
    for name, document in (("alus", base), ("minu", mine), ("juhi", theirs)):
        save_document(document, tmp_path / f"{name}.ametijuhend")
    return tmp_path


def merge(folder, *more, theirs="juhi.ametijuhend"):
    words = [
        "merge",
        str(folder / "minu.ametijuhend"),
        str(folder / theirs),
        "-o",
        str(folder / "koos.ametijuhend"),
    ]
    return main([*words, *map(str, more)])


def joined(folder):
    document = open_document(folder / "koos.ametijuhend").document
    return document.tools, document.amendment, document.purpose


def test_what_they_alone_changed_is_taken_and_a_clash_is_mine(copies, capsys):
    report = copies / "aruanne.json"
    assert merge(copies, "--base", copies / "alus.ametijuhend", "--report", report) == 1
    assert joined(copies) == ("Arvuti.", "Muudetakse.", "Minu eesmärk.")
    said = capsys.readouterr().out
    assert "vastuolu: eesmärk" in said
    assert "Üle võetud: 1; vastuolusid: 1; ainult minu muudetud: 1." in said
    values = json.loads(report.read_bytes())
    sides = {one["path"]: (one["side"], one["kept"]) for one in values["changes"]}
    assert values["base_known"]
    assert sides == {
        "amendment": ("theirs", "theirs"),
        "tools": ("mine", "mine"),
        "purpose": ("clash", "mine"),
    }


@pytest.mark.parametrize(
    ("clashes", "purpose"), [("theirs", "Juhi eesmärk."), ("both", "Minu eesmärk.\nJuhi eesmärk.")]
)
def test_clashes_as_told(copies, clashes, purpose):
    assert merge(copies, "--base", copies / "alus.ametijuhend", "--clashes", clashes) == 1
    assert joined(copies)[2] == purpose


def test_a_word_file_by_its_words(copies):
    base = sample("koordinaator-ohvriabi")
    theirs = paths.put(base, f"duties/{base.duties[0].id}/task", "Ohvrite nõustamine telefonitsi.")
    (copies / "juhi.docx").write_bytes(write_docx(theirs, profile_of(theirs)))
    assert merge(copies, "--base", copies / "alus.ametijuhend", theirs="juhi.docx") == 0
    assert joined(copies)[0] == "Arvuti."
    task = open_document(copies / "koos.ametijuhend").document.duties[0].task
    assert task == "Ohvrite nõustamine telefonitsi."


def test_without_a_common_version_it_is_said(copies, capsys):
    assert merge(copies) == 0
    assert "Ühist varasemat seisu ei ole teada" in capsys.readouterr().out


def test_what_cannot_be_is_refused_and_nothing_written(copies, capsys):
    target = copies / "koos.ametijuhend"
    target.write_bytes(b"vana")
    assert merge(copies) == 2
    assert target.read_bytes() == b"vana"
    assert "koos.ametijuhend" in capsys.readouterr().err
    assert merge(copies, "--force") == 0
    mine = open_document(copies / "minu.ametijuhend").document
    save_document(mine.model_copy(update={"state": State.READY}), copies / "minu.ametijuhend")
    assert merge(copies, "--force") == 2
    assert "minu.ametijuhend" in capsys.readouterr().err
