"""Documents of many offices, none made by the generator: each comes back as a careful reader reads it."""

import os
from pathlib import Path

import pytest

from ametijuhend.readers.reader import read_file
from readers.office_score import score
from readers.unseen import NAMES, unseen
from rendering.tools import soffice_pdfs

FULL = os.environ.get("AMETIJUHEND_FULL") == "1"
TYPED = tuple(name for name in NAMES if unseen(name).ending == "docx")
ON_PAPER = TYPED if FULL else TYPED[::8]
RIGHT_ON_PAPER = 0.95


def left_of(path: Path) -> str:
    return "\n".join(left.text for left in read_file(path).leftovers)


@pytest.mark.parametrize("name", NAMES)
def test_every_field_is_in_its_place(name: str, tmp_path: Path) -> None:
    made = unseen(name)
    path = tmp_path / f"juhend.{made.ending}"
    path.write_bytes(made.content)
    found = score(made.expected, read_file(path).document, left_of(path))
    assert found.fields > 10
    assert not found.wrong
    assert found.pairs == found.pairs_right
    assert not found.lost


def test_on_paper(tmp_path: Path) -> None:
    """What a PDF does not tell, such as where a cell's paragraphs end, costs a few fields and no word."""
    made = {name: unseen(name) for name in ON_PAPER}
    printed = soffice_pdfs({name: one.content for name, one in made.items()}, tmp_path)
    scores = [
        score(one.expected, read_file(printed[name]).document, left_of(printed[name]), lines=False)
        for name, one in made.items()
    ]
    wrong = "\n".join(line for one in scores for line in one.wrong)
    assert sum(one.right for one in scores) >= RIGHT_ON_PAPER * sum(one.fields for one in scores), wrong
    assert not any(one.lost for one in scores)


def test_there_are_many() -> None:
    assert len(NAMES) >= 40
    assert {unseen(name).ending for name in NAMES} == {"docx", "md", "txt"}
