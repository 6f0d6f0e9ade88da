"""Documents as offices wrote them, in Word and printed to PDF: what of them comes back."""

import os
from collections import Counter
from pathlib import Path

import pytest

from ametijuhend.readers.reader import read_file
from ametijuhend.readers.reading import Reading
from ametijuhend.readers.source import words_of
from readers.office import SEEDS, Office, office
from readers.office_score import Score, score
from rendering.tools import soffice_pdfs

FULL = os.environ.get("AMETIJUHEND_FULL") == "1"
IN_WORD = range(400) if FULL else SEEDS
ON_PAPER = SEEDS if FULL else SEEDS[:14]
RIGHT_IN_WORD = 0.99
RIGHT_ON_PAPER = 0.97


def left_of(reading: Reading) -> str:
    return "\n".join(left.text for left in reading.leftovers)


def all_words_accounted_for(reading: Reading) -> bool:
    """Whether the account is true: what found no place is as much as the leftovers hold, and no more."""
    left = Counter(words_of(left_of(reading)))
    return reading.words_in > 0 and reading.words_in - reading.words_placed <= left.total()


def told(seed: int, one: Score) -> str:
    return "\n".join((f"seed {seed}: {one.right} of {one.fields} fields", *one.wrong, str(dict(one.lost))))


def totals(scores: dict[int, Score]) -> str:
    fields, right = (sum(getattr(one, name) for one in scores.values()) for name in ("fields", "right"))
    pairs, whole = (sum(getattr(one, name) for one in scores.values()) for name in ("pairs", "pairs_right"))
    lost = sum((one.lost for one in scores.values()), Counter()).total()
    return (
        f"{right} of {fields} fields, {whole} of {pairs} pairs, {lost} words lost in {len(scores)} documents"
    )


def read(path: Path, made: Office, *, lines: bool) -> Score:
    reading = read_file(path)
    assert all_words_accounted_for(reading), made.seed
    return score(made.expected, reading.document, left_of(reading), lines=lines)


def test_word_documents_come_back(tmp_path: Path) -> None:
    scores = {}
    for seed in IN_WORD:
        made = office(seed)
        path = tmp_path / f"{seed}.docx"
        path.write_bytes(made.docx)
        scores[seed] = read(path, made, lines=True)
    print(totals(scores))
    wrong = "\n".join(told(seed, one) for seed, one in scores.items() if one.wrong or one.lost)
    assert sum(one.fields for one in scores.values()) > 60 * len(scores)
    assert sum(one.right for one in scores.values()) >= RIGHT_IN_WORD * sum(
        one.fields for one in scores.values()
    ), wrong
    assert not any(one.lost for one in scores.values()), wrong
    assert all(one.pairs == one.pairs_right for one in scores.values()), wrong


def test_printed_documents_come_back(tmp_path: Path) -> None:
    made = {seed: office(seed, final=True) for seed in ON_PAPER}
    printed = soffice_pdfs({str(seed): one.docx for seed, one in made.items()}, tmp_path)
    scores = {seed: read(printed[str(seed)], one, lines=False) for seed, one in made.items()}
    print(totals(scores))
    wrong = "\n".join(told(seed, one) for seed, one in scores.items() if one.wrong or one.lost)
    assert sum(one.right for one in scores.values()) >= RIGHT_ON_PAPER * sum(
        one.fields for one in scores.values()
    ), wrong
    assert not any(one.lost for one in scores.values()), wrong


def test_the_offices_differ() -> None:
    """The generator shows every manner among its fixed seeds, so that none goes untried."""
    manners = [office(seed).manner for seed in SEEDS]
    for name in ("headings", "numbers", "bullets", "header", "duties", "requirements", "signatures"):
        assert len({getattr(manner, name) for manner in manners}) >= 3, name
    assert {manner.annex_box for manner in manners} == {True, False}


@pytest.mark.parametrize("name", ["task", "results"])
def test_the_score_sees_what_is_wrong(name: str) -> None:
    expected = office(3).expected
    first, *others = expected.duties
    changed = first.model_copy(update={"task": "Muu"} if name == "task" else {"results": ()})
    one = score(expected, expected.model_copy(update={"duties": (changed, *others)}), "")
    assert one.right < one.fields
    assert one.pairs_right == one.pairs - 1
    assert one.lost
    moved = changed.model_copy(update={"task": first.task, "results": others[0].results})
    one = score(expected, expected.model_copy(update={"duties": (moved, *others)}), "")
    assert one.pairs_right < one.pairs
