"""Where Python's garbage is collected: in the window's thread alone."""

import gc

from PySide6.QtCore import QObject, QTimer

_PAUSE = 1000
"""Milliseconds between two looks at how much has come together."""


def look_past_what_stands() -> None:
    """Collect once, and look no more through what is left: much that stays for long makes collecting slow.

    Whatever of it is no longer referred to goes all the same, but for what refers to itself in a ring.
    """
    gc.collect()
    gc.freeze()


class Collector(QObject):
    """Collects instead of Python itself, from now on until it is stopped.

    Why: Python collects in whichever thread happens to make an object, and what it finds may hold widgets
    and timers. Only their own thread may destroy them; the thread that saves would bring the program down.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_PAUSE)

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()

    def collect(self) -> None:
        """Collect as far as Python would by now."""
        for generation, (count, most) in reversed(
            list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
        ):
            if count > most:
                gc.collect(generation)
                return
