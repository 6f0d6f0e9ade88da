"""One run over many files that are imported: off the window's thread, looked at now and then."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from threading import Event, Lock

from ametijuhend.language import translate
from ametijuhend.readers.bringing import Account, bring_in
from ametijuhend.readers.many import Outcome, many


class ManyRun:
    """One run over many files in a thread of its own; looked at from the window's thread."""

    def __init__(self, files: Sequence[Path], goals: Sequence[Path]) -> None:
        self.files, self.goals = files, goals
        self._outcomes: list[tuple[int, Account | None, str]] = []
        self._lock = Lock()
        self._stop = Event()

    def stop(self) -> None:
        """Begin no further file."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Whether the user has had enough."""
        return self._stop.is_set()

    def taken(self) -> list[tuple[int, Account | None, str]]:
        """Return what became of files since the last look: the place, an account, or a sentence."""
        with self._lock:
            outcomes, self._outcomes = self._outcomes, []
        return outcomes

    def through(self) -> None:
        """Bring every file in; one whose document is there already is left alone."""
        places = []
        for place, goal in enumerate(self.goals):
            if goal.exists():
                text = translate("ImportMany", "“{name}” is there already and was left as it is.")
                self._put(place, None, text.format(name=goal.name))
            else:
                places.append(place)
        work = [(self.files[place].name, (self.files[place], self.goals[place])) for place in places]
        if not work or self.stopped:
            return
        with closing(many(bring_in, work)) as outcomes:
            for outcome in outcomes:
                if self.stopped:  # what was ended on the way is no failure of the file
                    return
                self._note(places[outcome.place], outcome)

    def _note(self, place: int, outcome: Outcome[Account]) -> None:
        sentence = outcome.problem
        if outcome.fault is not None:
            text = translate(
                "CommandLine",
                "“{name}” could not be read ({reason}): please report it and send the file along.",
            )
            sentence = text.format(name=self.files[place].name, reason=type(outcome.fault).__name__)
        self._put(place, outcome.result, sentence)

    def _put(self, place: int, account: Account | None, sentence: str) -> None:
        with self._lock:
            self._outcomes.append((place, account, sentence))
