"""A file's fingerprint: by it a later look knows whether somebody changed the file meanwhile."""

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ametijuhend.storage.files import read_limited
from ametijuhend.storage.native import MAX_BYTES

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a file held and when it was written; the time alone makes no difference."""

    size: int
    mtime_ns: int
    sha256: str

    @property
    def written(self) -> datetime:
        """When the file was written."""
        return _EPOCH + timedelta(microseconds=self.mtime_ns // 1000)

    def same_content(self, other: "Fingerprint") -> bool:
        """Return whether both stand for the same bytes."""
        return (self.size, self.sha256) == (other.size, other.sha256)


def fingerprint_of(data: bytes, path: Path) -> Fingerprint:
    """Return the fingerprint of bytes that have just been read from a file, or written to it."""
    mtime = 0
    with suppress(OSError):  # gone the moment after: its content is still known
        mtime = path.stat().st_mtime_ns
    return Fingerprint(len(data), mtime, hashlib.sha256(data).hexdigest())


def read_with_fingerprint(path: Path) -> tuple[bytes, Fingerprint]:
    """Return a file's bytes and their fingerprint; raises `FileProblem`."""
    data = read_limited(path, MAX_BYTES)
    return data, fingerprint_of(data, path)
