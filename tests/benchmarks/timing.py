"""Two ways of doing a thing, timed in turn in one run, so that the machine's mood falls on both alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

MOOD = 1.5
"""How far a busy machine may push a figure past the one asked before a benchmark fails; both are printed."""


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of many runs of one thing."""

    seconds: Sequence[float]

    @property
    def median(self) -> float:
        return median(self.seconds)

    @property
    def worst(self) -> float:
        return max(self.seconds)

    def share(self, percent: float) -> float:
        """Return the seconds that this share of runs kept within."""
        return sorted(self.seconds)[min(len(self.seconds) - 1, int(len(self.seconds) * percent / 100))]

    def __str__(self) -> str:
        low, high, worst = (1000 * one for one in (self.median, self.share(99), self.worst))
        return f"median {low:.3f} ms, 99 % within {high:.3f} ms, worst {worst:.3f} ms"


def timed(action: Callable[[], object]) -> float:
    """Return the seconds that an action takes."""
    start = perf_counter()
    action()
    return perf_counter() - start


def in_turn(rounds: int, *actions: Callable[[int], object]) -> list[Times]:
    """Return the times of actions that take turns for some rounds, each told the round's number."""
    seconds: list[list[float]] = [[] for _ in actions]
    for number in range(rounds):
        for action, taken in zip(actions, seconds, strict=True):
            taken.append(timed(lambda: action(number)))  # noqa: B023 - called at once
    return [Times(taken) for taken in seconds]
