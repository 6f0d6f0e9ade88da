"""A disk that fails at one chosen operation: wraps what Python's files and paths call."""

import errno
import fcntl
import io
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import pytest

BY_PATH = ("open", "replace", "unlink", "mkdir", "stat", "lstat", "listdir", "chmod", "access", "utime")
BY_HANDLE = ("write", "fsync", "truncate", "fstat")
FAULTS = {
    "full": (errno.ENOSPC, False),
    "read-only": (errno.EROFS, False),
    "refused": (errno.EACCES, False),
    "broken": (errno.EIO, False),
    "vanishing": (errno.ENOENT, True),
    "failing for good": (errno.EIO, True),
}
"""What the operating system answers, and whether to everything from then on."""


class Disk:
    """Counts the operations on files below some folders; fails one of them, or all from it on."""

    def __init__(self, folders: list[Path], fail_at: int, code: int, *, for_good: bool) -> None:
        self.operations: list[str] = []
        self._below = tuple(str(folder) for folder in folders)
        self._handles: set[int] = set()
        self._fail_at, self._code, self._for_good = fail_at, code, for_good
        self._guard = threading.Lock()

    def meets(self, name: str) -> None:
        """Note one operation; raise if it is one that fails."""
        with self._guard:
            number = len(self.operations)
            self.operations.append(name)
        if number == self._fail_at or (self._for_good and number > self._fail_at >= 0):
            raise OSError(self._code, os.strerror(self._code))

    def holds(self, place: object) -> bool:
        """Return whether a path or a handle is on this disk."""
        if isinstance(place, int):
            return place in self._handles
        return isinstance(place, str | os.PathLike) and os.fspath(place).startswith(self._below)

    def wrapped(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function, failing when it is its turn."""

        def acting(place: Any, *rest: Any, **named: Any) -> Any:
            if not self.holds(place):
                return function(place, *rest, **named)
            try:
                self.meets(name)
            except OSError:
                if name == "access":  # it answers, it never raises
                    return False
                raise
            result = function(place, *rest, **named)
            if name == "open":
                self._handles.add(result)
            return result

        return acting

    def closing(self, function: Callable[[int], None]) -> Callable[[int], None]:
        """Return the function that closes a handle, which is then nobody's."""

        def close(handle: int) -> None:
            self._handles.discard(handle)
            function(handle)

        return close

    def opening(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function that opens a file object whose operations can fail."""

        def open_file(place: Any, *rest: Any, **named: Any) -> Any:
            if not self.holds(place):
                return function(place, *rest, **named)
            self.meets("open")
            return _File(self, function(place, *rest, **named))

        return open_file


class _File:
    def __init__(self, disk: Disk, file: Any) -> None:
        self._disk, self._file = disk, file
        disk._handles.add(file.fileno())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._disk._handles.discard(self._file.fileno())
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        if name in {"read", "write", "flush"}:
            self._disk.meets(name)
        return getattr(self._file, name)


@contextmanager
def failing_disk(
    monkeypatch: pytest.MonkeyPatch, folders: list[Path], fail_at: int, fault: str = "full"
) -> Iterator[Disk]:
    """Let the disk below some folders fail at an operation, counted from 0; at none if it is below 0."""
    code, for_good = FAULTS[fault]
    disk = Disk(folders, fail_at, code, for_good=for_good)
    with monkeypatch.context() as patch:
        for name in (*BY_PATH, *BY_HANDLE):
            patch.setattr(os, name, disk.wrapped(name, getattr(os, name)))
        patch.setattr(os, "close", disk.closing(os.close))
        patch.setattr(fcntl, "flock", disk.wrapped("flock", fcntl.flock))
        patch.setattr(io, "open", disk.opening(io.open))
        yield disk
