"""Work in a process of its own: what it gives back, and how it ends when it is too much."""

import os
import sys
import time

import pytest

from ametijuhend.readers.confined import Confined, TooMuchError, is_confined
from ametijuhend.storage.problems import FileProblem

PATIENCE = 30


def twice(text: str) -> str:
    return text * 2


def refuse(sentence: str) -> None:
    raise FileProblem(sentence)


def endless() -> None:
    while True:
        pass


def greedy(megabytes: int) -> int:
    return len(b"x" * (megabytes * 1_000_000))


def wait(seconds: float) -> str:
    time.sleep(seconds)
    return "at last"


def die() -> None:
    os._exit(3)


def deep(level: int = 0) -> None:
    deep(level + 1)


def test_a_call_gives_its_result_and_its_refusal() -> None:
    with Confined() as confined:
        assert confined.run(twice, "õ") == "õõ"
        with pytest.raises(FileProblem, match="ei saa"):
            confined.run(refuse, "ei saa")
        assert confined.run(is_confined)
    assert not is_confined()


def test_one_process_serves_many_calls() -> None:
    with Confined() as confined:
        first = confined.run(os.getpid)
        assert confined.run(os.getpid) == first
        assert first != os.getpid()


@pytest.mark.parametrize("work", [endless, die, deep])
def test_too_much_ends_and_the_next_call_is_served(work) -> None:
    with Confined(seconds=1) as confined:
        start = time.perf_counter()
        with pytest.raises(TooMuchError):
            confined.run(work)
        assert time.perf_counter() - start < PATIENCE
        assert confined.run(twice, "a") == "aa"


def test_only_work_counts_so_that_a_busy_machine_refuses_nothing() -> None:
    with Confined(seconds=0.5) as confined:
        assert confined.run(wait, 1.0) == "at last"


def test_what_waits_for_ever_is_given_up_too() -> None:
    with Confined(seconds=0.2) as confined, pytest.raises(TooMuchError):
        confined.run(wait, 1000)


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS does not hold a process to a limit of memory")
def test_memory_over_the_limit_is_not_had() -> None:
    with Confined() as confined:
        assert confined.run(greedy, 50) == 50_000_000
        with pytest.raises(TooMuchError):
            confined.run(greedy, 1000)
        assert confined.run(greedy, 50) == 50_000_000
