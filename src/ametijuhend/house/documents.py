"""Documents in folders, read one after the other: one that cannot be read is told of, the rest goes on."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ametijuhend.language import translate
from ametijuhend.model.document import Document
from ametijuhend.storage.documents import open_document
from ametijuhend.storage.native import SUFFIX
from ametijuhend.storage.oserrors import shown_name
from ametijuhend.storage.problems import FileProblem

Reader = Callable[[Path], Document]
"""Reads one file; raises `FileProblem`."""

_UNFINISHED = (".", "~$")
"""How the names of locks, of files that are just being written and of hidden ones begin."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """A file with its document, or with the sentence that says why there is none."""

    path: Path
    document: Document | None = None
    problem: str = ""


def read_native(path: Path) -> Document:
    """Return the document in a file of this program."""
    return open_document(path).document


NATIVE: Mapping[str, Reader] = {SUFFIX: read_native}


def scan(folders: Iterable[Path], readers: Mapping[str, Reader] = NATIVE) -> Iterator[Scanned]:
    """Return every document below the folders, each file once; a folder that is away is told of in its place.

    Nothing is written, and no more than one document is held at a time.
    """
    for found in listed(folders, readers):
        yield found if found.problem else read(found.path, readers)


def listed(folders: Iterable[Path], readers: Mapping[str, Reader] = NATIVE) -> Iterator[Scanned]:
    """Return the files that `scan` would read, not read yet, and the folders that cannot be looked into."""
    seen: set[Path] = set()
    for folder in folders:
        for found in _below(folder, readers):
            path = found.path.resolve()
            if path not in seen:
                seen.add(path)
                yield found


def read(path: Path, readers: Mapping[str, Reader] = NATIVE) -> Scanned:
    """Return one file with its document, or with what is wrong with it."""
    try:
        return Scanned(path, readers[path.suffix.lower()](path))
    except FileProblem as problem:
        return Scanned(path, problem=problem.sentence)
    except (OSError, RecursionError, ValueError, LookupError) as error:
        text = translate("House", "“{name}” cannot be read ({reason}): it is left out.")
        return Scanned(path, problem=text.format(name=shown_name(path), reason=error))


def _below(folder: Path, readers: Mapping[str, Reader]) -> Iterator[Scanned]:
    away: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=away.append):
        folders[:] = sorted(one for one in folders if not one.startswith(_UNFINISHED))
        here = Path(place)
        for name in sorted(files):
            if not name.startswith(_UNFINISHED) and Path(name).suffix.lower() in readers:
                yield Scanned(here / name)
    for error in away:
        text = translate("House", "The folder “{name}” cannot be looked into ({reason}): it is left out.")
        where = Path(str(error.filename or folder))
        yield Scanned(where, problem=text.format(name=where, reason=error.strerror or error))
