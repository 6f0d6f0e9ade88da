"""Writes into a library from a process of its own: ``writers.py SIZE PLACE COPY NAME COUNT``.

It opens the library, says that it is ready and waits for a line, so that several can begin together.
Every change adds a token to an entry's tags, so that a change that got lost is missed. Each line of output
says what was acknowledged; the last one is the tally.
"""

import json
import random
import sys
from pathlib import Path

from ametijuhend.library.folder import FolderStore
from ametijuhend.library.local import LocalStore
from ametijuhend.library.problems import PublishedMeanwhile
from ametijuhend.library.server import ServerStore
from ametijuhend.library.stores import RevisionClash
from ametijuhend.model.library import Entry, EntryKind, Library
from ametijuhend.storage.problems import FileProblem

_ENTRIES = 60
"""So many that none comes to hold more tokens than an entry may."""
WRITTEN_TO = Library(
    entries=tuple(Entry(id=f"e{number}", kind=EntryKind.RIGHT) for number in range(_ENTRIES))
)


def opened(size: str, place: str, copy: str) -> LocalStore:
    if size == "alone":
        return LocalStore(Path(copy), WRITTEN_TO)
    if size == "folder":
        return FolderStore(Path(copy), Path(place), WRITTEN_TO, publishes=True)
    return ServerStore(Path(copy), place, WRITTEN_TO)


class Writer:
    """Saves with stale knowledge on purpose: it looks at the library only when it is told of a clash."""

    def __init__(self, store: LocalStore, name: str) -> None:
        self.store = store
        self.name = name
        self.clashes = 0
        self.chance = random.Random(name)  # noqa: S311
        self.known = {entry.id: entry for entry in store.load().entries}

    def write(self, token: str) -> None:
        entry = self.known[self.chance.choice(WRITTEN_TO.entries).id]
        while True:
            try:
                saved = self.store.save(_with(entry, token), entry.revision)
            except RevisionClash as clash:
                self.clashes += 1
                entry = clash.current
            else:
                self.known[saved.id] = saved
                return

    def publish(self) -> None:
        """Publish; where somebody else was faster, take theirs and add what is one's own once more."""
        while True:
            try:
                self.store.publish()
            except PublishedMeanwhile:
                for clash in self.store.refresh():
                    self.clashes += 1
                    own = [tag for tag in clash.mine.tags if tag not in clash.current.tags]
                    self.store.save(_with(clash.current, *own), clash.current.revision)
                self.known = {entry.id: entry for entry in self.store.load().entries}
            except FileProblem as problem:
                if "proovige" not in problem.sentence and "try again" not in problem.sentence:
                    raise
            else:
                return


def _with(entry: Entry, *tokens: str) -> Entry:
    return entry.model_copy(update={"tags": (*entry.tags, *tokens)})


def main(size: str, place: str, copy: str, name: str, count: str) -> None:
    """Write, and say what was written."""
    print("opening", flush=True)
    store = opened(size, place, copy)
    store.refresh()
    writer = Writer(store, name)
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(int(count)):
        token = f"{name}-{number}"
        writer.write(token)
        if size == "folder":
            writer.publish()
        print(token, flush=True)
    store.close()
    print(json.dumps({"clashes": writer.clashes}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
