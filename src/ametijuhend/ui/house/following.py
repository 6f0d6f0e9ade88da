"""The house's documents followed off the window's thread: what is known at once, then what changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Event, Lock
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from ametijuhend.house.briefs import Brief
from ametijuhend.house.listing import Listing
from ametijuhend.house.watching import House, Step
from ametijuhend.session.background import Line, Task
from ametijuhend.ui.desk import Desk

_LOOK = 50
"""Milliseconds between two looks at what the worker has."""
_PAUSE = 0.4
"""Seconds between two lists that the worker makes while it reads: each is sorted and shown anew."""
_LAST = 2.0
"""Seconds that leaving waits for the worker to remember what it read."""


@dataclass(slots=True)
class _Handed:
    """What the worker has for the window: the latest list, sentences since the last look, and untrue ones."""

    listing: Listing | None = None
    told: list[str] = field(default_factory=list)
    over: set[str] = field(default_factory=set)


class _Worker:
    """Drives one house in the one thread that it belongs to."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._house: House | None = None
        self._briefs: dict[Path, Brief] = {}
        self._handed = _Handed()
        self._lock = Lock()
        self.enough = Event()
        """Set when somebody waits: what goes on is broken off between two documents."""

    def taken(self) -> _Handed:
        """Return what there is since the last look; called from the window's thread."""
        with self._lock:
            handed, self._handed = self._handed, _Handed()
        return handed

    def look(self, folders: Sequence[Path], today: date) -> None:
        """Read what changed in the folders; what is remembered is handed over before anything is read."""
        if self._house is None:
            self._house = House(self._cache)
        self._briefs = {one.path: one for one in self._house.within(folders)}
        self._hand(today)
        self._follow(self._house.refresh(folders), today)
        self._house.save()

    def examine(self, place: str, data: Path, today: date) -> None:
        """Have the checks and the library look at what they have not seen yet."""
        if self._house is not None:
            self._follow(self._house.examine(place, data), today)
            self._house.save()

    def _follow(self, steps: Iterator[Step], today: date) -> None:
        last, waiting = monotonic(), False
        for step in steps:
            self._briefs.update((one.path, one) for one in step.briefs)
            for path in step.gone:
                self._briefs.pop(path, None)
            with self._lock:
                self._handed.told = [one for one in self._handed.told if one not in step.over]
                self._handed.told += step.told
                self._handed.over.update(step.over)
            waiting = True
            if self.enough.is_set():  # only now: what a step says, the house says no second time
                break
            if monotonic() - last > _PAUSE:
                self._hand(today)
                last, waiting = monotonic(), False
        close = getattr(steps, "close", None)
        if close is not None:
            close()
        if waiting:
            self._hand(today)

    def _hand(self, today: date) -> None:
        """Hand a list over, sorted and ready to be filtered."""
        made = Listing.of(self._briefs, today)
        with self._lock:
            self._handed.listing = made


class HouseFollowing(QObject):
    """The house's list as the window knows it by now."""

    changed = Signal()
    """The list is another one."""
    told = Signal()
    """There is more to say of what could not be read."""
    busy_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.listing = Listing.of((), desk.now().date())
        self.problems: tuple[str, ...] = ()
        self.known = False
        """Whether the folders have been looked at once."""
        self._worker = _Worker(desk.folders.house)
        self._line = Line(self)
        self._waiting = 0
        self.examining = False
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._take)

    @property
    def folders(self) -> list[Path]:
        """The folders that the user named."""
        return self._desk.house_folders()

    @property
    def busy(self) -> bool:
        """Whether the folders are being looked at."""
        return self._waiting > 0

    def look(self) -> None:
        """Look at the folders anew, then at what the checks have not seen; nothing waits for it."""
        self._worker.enough.set()  # what is examined now is examined after this
        folders, today = self.folders, self._desk.now().date()
        self._waiting += 1
        self._line.start(lambda: self._look(folders, today), self._looked)
        self._timer.start()
        self.busy_changed.emit()

    def leave(self) -> None:
        """Follow nothing any longer."""
        self._timer.stop()
        self._worker.enough.set()
        self._line.end(_LAST)

    def _look(self, folders: Sequence[Path], today: date) -> None:
        self._worker.enough.clear()
        self._worker.look(folders, today)

    def _looked(self, task: Task) -> None:
        self._waiting -= 1
        self.known = True
        self._take()
        task.result()
        if not self._waiting:
            self._examine()
        self.busy_changed.emit()

    def _examine(self) -> None:
        place, data = self._desk.settings.library.place(), self._desk.folders.data
        today = self._desk.now().date()
        self.examining = True
        self._line.start(lambda: self._worker.examine(place, data, today), self._examined)

    def _examined(self, task: Task) -> None:
        self._take()
        self.examining = False
        if not self._waiting:
            self._timer.stop()
        self.busy_changed.emit()
        task.result()

    def _take(self) -> None:
        handed = self._worker.taken()
        if handed.told or handed.over:
            still = (one for one in self.problems if one not in handed.over)
            self.problems = (*handed.told, *still)
            self.told.emit()
        if handed.listing is not None and handed.listing != self.listing:  # of another day, it is another
            self.listing = handed.listing
            self.changed.emit()
