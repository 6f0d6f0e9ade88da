"""Many files at once, in as many processes as the machine has cores; one bad file never stops the rest."""

import os
import queue
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from threading import Event, Thread
from typing import Generic, TypeVar

from ametijuhend.readers import refusals
from ametijuhend.readers.confined import SECONDS, Confined, TooMuchError
from ametijuhend.storage.problems import FileProblem

MOST_PROCESSES = 8
_A_LIFE = 200
"""Files that one process reads before a fresh one takes over: what a library keeps, it keeps for itself."""

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[_Result]):
    """What became of one file: a result, or the sentence that says why there is none."""

    place: int
    """Its place among the files that were asked for."""
    result: _Result | None = None
    problem: str = ""
    fault: BaseException | None = None
    """An error of ours; the file is left out and the others go on."""


def cores() -> int:
    """Return how many processes are worth while."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, min(MOST_PROCESSES, count or 1))


def many(
    work: Callable[..., _Result],
    files: Sequence[tuple[str, tuple[object, ...]]],
    processes: int = 0,
    confine: Callable[[], Confined] = Confined,
) -> Generator[Outcome[_Result], None, None]:
    """Yield an outcome for each file as soon as it is there, in any order.

    ``work`` is a module's function, called in another process with a file's values; beside them stands the
    name that a sentence calls it. Closing the iterator (or Ctrl+C in it) lets each process finish
    its file and ends it.
    """
    waiting: queue.SimpleQueue[int | None] = queue.SimpleQueue()
    done: queue.SimpleQueue[Outcome[_Result]] = queue.SimpleQueue()
    crew = min(processes or cores(), len(files))
    for place in [*range(len(files)), *[None] * crew]:
        waiting.put(place)
    stop = Event()
    hands = [_Hand(work, files, waiting, done, stop, confine()) for _ in range(crew)]
    for hand in hands:
        hand.start()
    try:
        for _ in files:
            yield done.get()
    finally:
        stop.set()
        for hand in hands:  # what has been begun is finished: a process that is killed leaves half a file
            hand.join(SECONDS)
        for hand in hands:
            hand.confined.kill()
            hand.join()


class _Hand(Thread, Generic[_Result]):
    """A thread that waits for its own process."""

    def __init__(  # noqa: PLR0917  # a thread gets all that it works with at once
        self,
        work: Callable[..., _Result],
        files: Sequence[tuple[str, tuple[object, ...]]],
        waiting: "queue.SimpleQueue[int | None]",
        done: "queue.SimpleQueue[Outcome[_Result]]",
        stop: Event,
        confined: Confined,
    ) -> None:
        super().__init__(daemon=True)
        self.confined = confined
        self._work = work
        self._files = files
        self._waiting = waiting
        self._done = done
        self._stop_asked = stop

    def run(self) -> None:
        """Take one file after another."""
        count = 0
        with self.confined:
            while (place := self._waiting.get()) is not None and not self._stop_asked.is_set():
                if count and not count % _A_LIFE:
                    self.confined.close()
                count += 1
                self._done.put(self._outcome(place))

    def _outcome(self, place: int) -> Outcome[_Result]:
        name, values = self._files[place]
        try:
            return Outcome(place, self.confined.run(self._work, *values))
        except TooMuchError:
            return Outcome(place, problem=refusals.too_much_work(name).sentence)
        except FileProblem as problem:
            return Outcome(place, problem=problem.sentence)
        except Exception as error:  # whatever it is, the other files are read
            return Outcome(place, fault=error)
