"""Documents of many offices, none made by the generator: each comes back as a careful reader reads it."""

import os
from pathlib import Path

import pytest

from ametijuhend.readers.reader import read_file
from ametijuhend.readers.reading import Reading
from readers.office_score import score
from readers.unseen import NAMES, unseen
from rendering.tools import soffice_pdfs

FULL = os.environ.get("AMETIJUHEND_FULL") == "1"
TYPED = tuple(name for name in NAMES if unseen(name).ending == "docx")
ON_PAPER = TYPED if FULL else TYPED[::8]
RIGHT_ON_PAPER = 0.95


def left_of(reading: Reading) -> str:
    return "\n".join(left.text for left in reading.leftovers)


def run_together(reading: Reading) -> str:
    """All that was read, without spaces: narrow cells break words, and a short tab joins two."""
    return "".join(f"{reading.document.model_dump()}".replace("\\n", "").casefold().split())


@pytest.mark.parametrize("name", NAMES)
def test_every_field_is_in_its_place(name: str, tmp_path: Path) -> None:
    made = unseen(name)
    path = tmp_path / f"juhend.{made.ending}"
    path.write_bytes(made.content)
    reading = read_file(path)
    found = score(made.expected, reading.document, left_of(reading))
    assert found.fields > 10
    assert not found.wrong
    assert found.pairs == found.pairs_right
    assert not found.lost


def test_on_paper(tmp_path: Path) -> None:
    """What a PDF does not tell, such as where a cell's paragraphs end, costs a few fields and no word."""
    made = {name: unseen(name) for name in ON_PAPER}
    printed = soffice_pdfs({name: one.content for name, one in made.items()}, tmp_path)
    scores, missing = {}, {}
    for name, one in made.items():
        reading = read_file(printed[name])
        scores[name] = score(one.expected, reading.document, left_of(reading), lines=False)
        if lost := [word for word in scores[name].lost if word not in run_together(reading)]:
            missing[name] = lost
    wrong = "\n".join(line for one in scores.values() for line in one.wrong)
    right, fields = (sum(getattr(one, what) for one in scores.values()) for what in ("right", "fields"))
    assert right >= RIGHT_ON_PAPER * fields, wrong
    assert not missing


def test_there_are_many() -> None:
    assert len(NAMES) >= 40
    assert {unseen(name).ending for name in NAMES} == {"docx", "md", "txt"}
