"""Other programs started for the user: DigiDoc4 with files to sign, the folder that a file lies in.

They outlive this program, and only their work tells what became of it.
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ametijuhend.signing.digidoc import sign_command

_PATIENCE = 5.0
"""Seconds that a program which answers may take for it."""
_FILE_MANAGER = (
    *("dbus-send", "--session", "--print-reply", "--reply-timeout=3000"),
    *("--dest=org.freedesktop.FileManager1", "/org/freedesktop/FileManager1"),
    "org.freedesktop.FileManager1.ShowItems",
)
_LIBRARY_PATHS = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH")


@dataclass(frozen=True, slots=True)
class Start:
    """A program to start."""

    command: tuple[str, ...]
    answers: bool = False
    """Whether its exit code tells that it did what it was asked; it is waited for then."""


def signing(program: Path, files: Sequence[Path]) -> tuple[Start, ...]:
    """Return what opens DigiDoc4's signing page with these files."""
    return (Start(tuple(sign_command(program, files))),)


def opening(program: Path, file: Path) -> tuple[Start, ...]:
    """Return what opens a container in DigiDoc4."""
    return (Start((str(program), str(file.absolute()))),)


def showing(file: Path, platform: str = sys.platform) -> tuple[Start, ...]:
    """Return what opens a file's folder with the file chosen: the ways to be tried one after another."""
    path = file.absolute()
    if platform == "win32":
        # Two arguments: Explorer reads its command line itself, and not a path in quotes after the comma.
        return (Start(("explorer", "/select,", str(path))),)
    if platform == "darwin":
        return (Start(("open", "-R", str(path))),)
    chosen = Start((*_FILE_MANAGER, f"array:string:{path.as_uri()}", "string:"), answers=True)
    return (chosen, Start(("xdg-open", str(path.parent))))


def start_first(ways: Sequence[Start]) -> bool:
    """Start the first of some programs that can be; whether one was. The one place that starts any."""
    return any(_started(way) for way in ways)


def _started(way: Start) -> bool:
    try:
        process = subprocess.Popen(  # noqa: S603  # what the user chose or the system's own
            list(way.command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=os.name == "posix",
            env=outer_environment(os.environ),
        )
    except (OSError, ValueError):
        return False
    if not way.answers:
        return True
    with suppress(subprocess.TimeoutExpired):
        return process.wait(_PATIENCE) == 0
    process.kill()
    process.wait()
    return False


def outer_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment as it was before this program: a bundle puts its own libraries into the path."""
    made = dict(environment)
    if not getattr(sys, "frozen", False):
        return made
    for name in _LIBRARY_PATHS:
        before = made.pop(f"{name}_ORIG", None)
        made.pop(name, None)
        if before:
            made[name] = before
    return made
