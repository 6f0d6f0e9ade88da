"""Earlier states of documents in the user's data folder, and the versions that the user named.

A document's folder is named after its id. A state's file name holds when the state was written, whether it is
named (``n``) or not (``a``), and the start of its hash; a name stands in a text file beside it.
"""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ametijuhend.language import translate
from ametijuhend.storage.files import read_limited, write_atomically
from ametijuhend.storage.native import MAX_BYTES, SUFFIX, Opened, from_bytes
from ametijuhend.storage.problems import FileProblem

_STAMP = "%Y%m%dT%H%M%S.%fZ"
_NAME_SUFFIX = ".nimi"
_MAX_NAME = 200
_HASH = 16
_PARTS = 3


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is kept: the latest states, then the last one of each day, all within a size in bytes."""

    latest: int = 20
    size: int = 200_000_000


@dataclass(frozen=True, slots=True)
class Version:
    """One kept state of a document."""

    file: Path
    written: datetime
    name: str = ""
    named: bool = False

    @property
    def hash(self) -> str:
        """The start of the content's hash."""
        return self.file.stem.rpartition("-")[2]


class Backups:
    """The kept states of all documents below one folder."""

    def __init__(self, folder: Path, limits: Limits = Limits()) -> None:
        self._folder = folder
        self._limits = limits

    def keep(self, document_id: str, data: bytes, written: datetime, name: str = "") -> None:
        """Keep a document's state, under a name if the user gave one; raises `FileProblem`."""
        digest = hashlib.sha256(data).hexdigest()[:_HASH]
        folder = self._folder_of(document_id)
        if not name and any(version.hash == digest for version in self._versions(folder)):
            return
        stem = f"{written.astimezone(UTC).strftime(_STAMP)}-{'n' if name else 'a'}-{digest}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if name:
                write_atomically(folder / (stem + _NAME_SUFFIX), name.strip()[:_MAX_NAME].encode())
            write_atomically(folder / (stem + SUFFIX), data)
        except (OSError, FileProblem) as error:
            raise _not_kept(self._folder, name) from error
        self._thin_out(folder)

    def versions(self, document_id: str) -> tuple[Version, ...]:
        """Return the kept states of a document, the latest first; none where they cannot be listed."""
        return self._versions(self._folder_of(document_id))

    def read(self, version: Version) -> Opened:
        """Return the document of a kept state; raises `FileProblem`."""
        return from_bytes(read_limited(version.file, MAX_BYTES), version.file.name)

    def _folder_of(self, document_id: str) -> Path:
        return self._folder / f"d-{document_id.lower()}"  # "con" alone is no name on Windows

    def _versions(self, folder: Path) -> tuple[Version, ...]:
        try:
            files = [file for file in folder.iterdir() if file.suffix == SUFFIX]
        except OSError:
            return ()
        found = [version for file in files if (version := _version(file))]
        return tuple(sorted(found, key=lambda version: version.written, reverse=True))

    def _thin_out(self, folder: Path) -> None:
        """Remove what is kept longer than it need be; a named version never."""
        plain = [version for version in self._versions(folder) if not version.named]
        later = plain[self._limits.latest :]
        last_of_day = {f"{version.written.astimezone():%Y%m%d}": version for version in reversed(later)}
        _remove(version for version in later if version not in last_of_day.values())
        self._shrink()

    def _shrink(self) -> None:
        """Remove the oldest states of all documents until they fit the size."""
        with suppress(OSError):
            everything = [one for folder in self._folder.iterdir() for one in self._versions(folder)]
            sizes = {version: version.file.stat().st_size for version in everything}
            over = sum(sizes.values()) - self._limits.size
            for version in sorted(everything, key=lambda one: one.written):
                if over > 0 and not version.named:
                    _remove([version])
                    over -= sizes[version]


def _version(file: Path) -> Version | None:
    parts = file.name.removesuffix(SUFFIX).rsplit("-", 2)
    if len(parts) != _PARTS or parts[1] not in {"a", "n"}:
        return None
    try:
        written = datetime.strptime(parts[0], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    name = ""
    if parts[1] == "n":
        with suppress(FileProblem, UnicodeDecodeError):
            name = read_limited(file.with_suffix(_NAME_SUFFIX), 4 * _MAX_NAME).decode()
    return Version(file, written, name, named=parts[1] == "n")


def _remove(versions: Iterable[Version]) -> None:
    for version in versions:
        with suppress(OSError):
            version.file.unlink()


def _not_kept(folder: Path, name: str) -> FileProblem:
    text = (
        translate("Files", "The version “{name}” could not be kept in “{folder}”: make room on the disk.")
        if name
        else translate(
            "Files",
            "The file's earlier state could not be kept in “{folder}”: make room on the disk, "
            "or save under a new name to keep both.",
        )
    )
    return FileProblem(text.format(name=name, folder=folder))
