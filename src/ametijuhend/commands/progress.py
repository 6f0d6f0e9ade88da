"""How far a command over many files is, shown where errors go."""

import sys
from contextlib import suppress
from typing import Self


class Progress:
    """A bar where errors go, on a screen only."""

    _WIDTH = 24

    def __init__(self, count: int) -> None:
        self._count = count
        self._done = 0
        self._shown = sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._write("")

    def step(self, name: str) -> None:
        """Show that one more file is done."""
        self._done += 1
        full = self._WIDTH * self._done // max(1, self._count)
        bar = "█" * full + "░" * (self._WIDTH - full)
        self._write(f"{bar} {self._done}/{self._count} {name[:40]}")

    def _write(self, text: str) -> None:
        if self._shown:
            with suppress(OSError):
                print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)
