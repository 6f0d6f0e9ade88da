"""Many files at once: all of them are read, whatever one of them does."""

import multiprocessing
import os

import pytest

from ametijuhend.readers.many import cores, many
from ametijuhend.storage.problems import FileProblem

BAD = {3: "refused", 5: "dies", 7: "wrong"}


def work(number: int) -> int:
    if BAD.get(number) == "refused":
        raise FileProblem(f"{number} is refused.")
    if BAD.get(number) == "dies":
        os._exit(1)
    if BAD.get(number) == "wrong":
        raise ZeroDivisionError
    return number * number


def files(count: int) -> list[tuple[str, tuple[object, ...]]]:
    return [(f"{number}.docx", (number,)) for number in range(count)]


@pytest.mark.parametrize("processes", [1, 3])
def test_one_bad_file_never_stops_the_rest(processes: int) -> None:
    outcomes = {one.place: one for one in many(work, files(12), processes)}
    assert set(outcomes) == set(range(12))
    assert {place: one.result for place, one in outcomes.items() if one.result is not None} == {
        number: number * number for number in range(12) if number not in BAD
    }
    assert outcomes[3].problem == "3 is refused."
    assert "5.docx" in outcomes[5].problem
    assert isinstance(outcomes[7].fault, ZeroDivisionError)


def test_who_has_enough_leaves_no_process_behind() -> None:
    outcomes = many(work, files(1000), 2)
    next(outcomes)
    outcomes.close()
    assert not multiprocessing.active_children()


def test_nothing_to_do() -> None:
    assert list(many(work, [])) == []
    assert cores() >= 1
