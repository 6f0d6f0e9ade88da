"""The library that the settings name."""

import hashlib
from pathlib import Path

from ametijuhend.library.folder import FolderStore
from ametijuhend.library.local import LocalStore
from ametijuhend.library.server import ServerStore
from ametijuhend.library.stores import LibraryStore
from ametijuhend.model.library import Library
from ametijuhend.storage.passwords import is_address, split_password
from ametijuhend.storage.problems import FileProblem


def open_store(place: str, data: Path, shipped: Library, *, publishes: bool = False) -> LibraryStore:
    """Return the store at a place: empty for this laptop alone, a server's URL, or a published pack's path.

    Local files lie in the user's data folder; each house has a copy of its own. Raises `FileProblem`.
    """
    copy = copy_path(place, data)
    if not place:
        return LocalStore(copy, shipped)
    if is_address(place):
        return ServerStore(copy, place, shipped, publishes=publishes)
    return FolderStore(copy, Path(place), shipped, publishes=publishes)


def copy_path(place: str, data: Path) -> Path:
    """Return where this laptop has its copy of the library at a place, in the user's data folder."""
    if not place:
        return data / "library.sqlite"
    return data / f"library-{hashlib.sha256(_named(place).encode()).hexdigest()[:12]}.sqlite"


def read_copy(place: str, data: Path, shipped: Library) -> Library:
    """Return the library as this laptop last had it, asking nobody; what ships where it has none."""
    path = copy_path(place, data)
    if not path.is_file():
        return shipped
    try:
        store = LocalStore(path, shipped)
    except FileProblem:
        return shipped
    try:
        return store.load()
    finally:
        store.close()


def _named(place: str) -> str:
    """Return what tells a house from others: another password is no other house."""
    return split_password(place)[0] if is_address(place) else place
