"""The documents' files in the house's folders, with what tells whether they changed: no file is opened."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ametijuhend.house.briefs import Stamp
from ametijuhend.language import translate
from ametijuhend.storage.native import SUFFIX

_UNFINISHED = (".", "~$")
"""How the names of locks, of files that are just being written and of hidden ones begin."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file, or a folder that cannot be looked into and why."""

    path: Path
    stamp: Stamp | None
    problem: str = ""


def found_files(folders: Iterable[Path]) -> Iterator[Found]:
    """Return the documents' files below the folders, each once, and the folders that are away."""
    seen: set[str] = set()
    for folder in folders:
        for found in _below(str(folder), os.path.realpath(folder)):
            real, one = found
            name = os.path.normcase(real)
            if name not in seen:
                seen.add(name)
                yield one


def _below(top: str, real_top: str) -> Iterator[tuple[str, Found]]:
    """Yield what lies below a folder, each with its real path; links to folders are not followed."""
    waiting = [(top, real_top)]
    while waiting:
        folder, real = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                inside = sorted(entries, key=lambda one: one.name)
        except (OSError, ValueError) as error:
            yield real, Found(Path(folder), None, _away(folder, error))
            continue
        inner = []
        for entry in inside:
            if entry.name.startswith(_UNFINISHED):
                continue
            try:
                if entry.is_dir(follow_symlinks=False):
                    inner.append((entry.path, os.path.join(real, entry.name)))  # noqa: PTH118  # 2,000 of them
                elif entry.name.lower().endswith(SUFFIX) and entry.is_file():
                    stat = entry.stat()
                    where = (
                        os.path.realpath(entry.path) if entry.is_symlink() else f"{real}{os.sep}{entry.name}"
                    )
                    yield where, Found(Path(entry.path), Stamp(stat.st_size, stat.st_mtime_ns))
            except OSError:
                continue  # gone the moment after it was listed
        waiting += reversed(inner)


def _away(folder: str, error: OSError | ValueError) -> str:
    text = translate(
        "House", "The folder “{name}” cannot be looked into ({reason}): the list shows what it held before."
    )
    return text.format(name=folder, reason=getattr(error, "strerror", None) or error)
