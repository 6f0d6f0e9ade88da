"""Proposals for a house's library: each a small pack beside the published one, until it is taken in."""

import secrets
from datetime import datetime
from pathlib import Path

from ametijuhend.library import pack, problems
from ametijuhend.library.stores import Proposal
from ametijuhend.model.library import Entry, EntryState
from ametijuhend.storage.files import write_atomically
from ametijuhend.storage.oserrors import unwritable
from ametijuhend.storage.problems import FileProblem

_ENDING = ".ettepanekud"
_MAX_BYTES = 500_000
_MAX_FILES = 1000


def folder_of(published: Path) -> Path:
    """Return the folder of the proposals for a published pack."""
    return published.with_name(published.name + _ENDING)


def hand_in(published: Path, entry: Entry, when: datetime) -> None:
    """Lay a proposal beside the published pack; raises `FileProblem`."""
    folder = folder_of(published)
    try:
        folder.mkdir(exist_ok=True)  # its parent is the house's: where that is away, nothing is made
    except FileNotFoundError as error:
        raise problems.folder_away(published) from error
    except OSError as error:
        raise unwritable(folder, error) from error
    file = folder / f"e-{entry.id.lower()}-{secrets.token_hex(4)}.json"
    write_atomically(file, pack.to_bytes([entry], 1, when))


def handed_in(published: Path) -> tuple[tuple[Proposal, ...], tuple[str, ...]]:
    """Return the proposals, the earliest first, and a sentence for each file that holds none."""
    found: list[Proposal] = []
    said: list[str] = []
    try:
        files = sorted(folder_of(published).glob("*.json"))[:_MAX_FILES]
    except OSError:
        files = []
    for file in files:
        try:
            found.append(_proposal(file))
        except FileProblem as problem:
            said.append(problem.sentence)
    return tuple(sorted(found, key=lambda one: (one.written, one.key))), tuple(said)


def _proposal(file: Path) -> Proposal:
    read = pack.read_pack(file, _MAX_BYTES)
    if len(read.entries) != 1:
        raise problems.no_pack(file)
    entry = read.entries[0].model_copy(update={"state": EntryState.PROPOSAL})
    return Proposal(str(file), read.written, entry)
