"""The local file of a library: one SQLite database on this laptop's own disk, never on a share."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock

from pydantic import TypeAdapter

from ametijuhend.library import problems
from ametijuhend.library.stores import Change, Changes
from ametijuhend.model.library import Entry
from ametijuhend.storage.problems import FileProblem

SCHEMA = 1
DAMAGED_SUFFIX = ".vigane"
_PATIENCE = 30.0
"""Seconds to wait for another window that is writing."""
_WAL_ATTEMPTS = 100
_WAL_PAUSE = 0.02
_AT_ONCE = 200
"""Entries that are read in one go: meanwhile no other thread can work, the window's neither."""
_ENTRIES = TypeAdapter(tuple[Entry, ...])

_TABLES = (
    "CREATE TABLE entry (id TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL)",
    """CREATE TABLE change (mark INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, at TEXT NOT NULL,
        content TEXT NOT NULL)""",
    "CREATE INDEX change_of ON change (id)",
    """CREATE TABLE waiting (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL,
        expected INTEGER NOT NULL, content TEXT NOT NULL)""",
    "CREATE TABLE clash (id TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL)",
    "CREATE TABLE shipped (id TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL)",
    "CREATE TABLE fact (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
    f"PRAGMA user_version = {SCHEMA}",
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A change that is not the house's yet: what it should become, and the revision it was made on."""

    number: int
    expected: int
    entry: Entry


class LocalTables:
    """The tables of one library's local file; threads and other processes may use the same file."""

    def __init__(self, path: Path) -> None:
        """Open the file, made if need be; one that is no database is set aside. Raises `FileProblem`."""
        self._path = path
        self._guard = RLock()
        self.set_aside: Path | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = self._opened()
        except (OSError, sqlite3.Error) as error:
            raise problems.unusable(path, error) from error

    def close(self) -> None:
        """Close the file."""
        with self._guard:
            self._db.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Do all of a block or nothing of it; no other window writes meanwhile. Raises `FileProblem`.

        A block inside of another one is part of that.
        """
        with self._guard, self._told():
            if self._db.in_transaction:
                yield
                return
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    def entries(self) -> tuple[Entry, ...]:
        """Return all entries in the order in which they came."""
        rows = self._all(_SELECT_ENTRIES)
        parts = (rows[start : start + _AT_ONCE] for start in range(0, len(rows), _AT_ONCE))
        return tuple(entry for part in parts for entry in _together(part))

    def entry(self, entry_id: str) -> Entry | None:
        """Return one entry, if it is there."""
        found = self._all("SELECT content FROM entry WHERE id = ?", entry_id)
        return _entry(found[0][0]) if found else None

    def put(self, entry: Entry, when: datetime) -> None:
        """Set an entry, and write down that it became so."""
        content = entry.model_dump_json()
        self._do(
            "INSERT INTO entry VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET content = excluded.content",
            entry.id,
            content,
        )
        at = when.astimezone(UTC).isoformat()
        self._do("INSERT INTO change (id, at, content) VALUES (?, ?, ?)", entry.id, at, content)

    def unsay(self, entry: Entry) -> None:
        """Strike from the history a change that never became the house's."""
        self._do("DELETE FROM change WHERE id = ? AND content = ?", entry.id, entry.model_dump_json())

    def history(self, entry_id: str) -> tuple[Change, ...]:
        """Return what an entry was, one after the other."""
        return _changes(
            self._all("SELECT mark, at, content FROM change WHERE id = ? ORDER BY mark", entry_id)
        )

    def changes_since(self, mark: int) -> Changes:
        """Return what came after a mark."""
        found = _changes(self._all("SELECT mark, at, content FROM change WHERE mark > ? ORDER BY mark", mark))
        return Changes(found, found[-1].mark if found else mark)

    def wait(self, entry: Entry, expected: int) -> None:
        """Write down a change that is still to become the house's."""
        content = entry.model_dump_json()
        self._do("INSERT INTO waiting (id, expected, content) VALUES (?, ?, ?)", entry.id, expected, content)

    def waiting(self, entry_id: str | None = None) -> tuple[Waiting, ...]:
        """Return the changes that wait, of one entry or of all, in the order in which they were made."""
        where, values = ("WHERE id = ?", (entry_id,)) if entry_id else ("", ())
        rows = self._all(f"SELECT number, expected, content FROM waiting {where} ORDER BY number", *values)  # noqa: S608
        return tuple(
            Waiting(int(number), int(expected), _entry(content)) for number, expected, content in rows
        )

    def arrived(self, waiting: Waiting) -> None:
        """Forget a change that waits no longer, and those made before it on the same entry."""
        self._do("DELETE FROM waiting WHERE id = ? AND number <= ?", waiting.entry.id, waiting.number)

    def clash(self, mine: Entry) -> None:
        """Keep a change that met another's, until somebody decides."""
        self._do("INSERT OR REPLACE INTO clash VALUES (?, ?)", mine.id, mine.model_dump_json())

    def clashes(self) -> tuple[Entry, ...]:
        """Return the changes that met another's."""
        return tuple(_entry(row[0]) for row in self._all("SELECT content FROM clash ORDER BY id"))

    def settle(self, entry_id: str) -> None:
        """Forget a clash."""
        self._do("DELETE FROM clash WHERE id = ?", entry_id)

    def shipped(self) -> dict[str, Entry]:
        """Return the entries as the program last brought them."""
        rows = self._all("SELECT id, content FROM shipped")
        return {entry_id: _entry(content) for entry_id, content in rows}

    def ship(self, entry: Entry) -> None:
        """Remember an entry as the program brought it."""
        self._do("INSERT OR REPLACE INTO shipped VALUES (?, ?)", entry.id, entry.model_dump_json())

    def version(self) -> int:
        """Return SQLite's number of the file's state, as changed by others than this connection."""
        return int(self._all("PRAGMA data_version")[0][0])

    def fact(self, name: str) -> str:
        """Return what is remembered under a name; empty if nothing is."""
        found = self._all("SELECT value FROM fact WHERE name = ?", name)
        return str(found[0][0]) if found else ""

    def remember(self, name: str, value: str) -> None:
        """Remember something under a name."""
        self._do("INSERT OR REPLACE INTO fact VALUES (?, ?)", name, value)

    def _do(self, statement: str, *values: str | int) -> None:
        with self._guard, self._told():
            self._db.execute(statement, values)

    def _all(self, statement: str, *values: str | int) -> list[tuple[str, ...]]:
        with self._guard, self._told():
            return self._db.execute(statement, values).fetchall()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise problems.unusable(self._path, error) from error

    def _opened(self) -> sqlite3.Connection:
        try:
            return _connected(self._path)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            self.set_aside = _set_aside(self._path)
            return _connected(self._path)


_SELECT_ENTRIES = "SELECT content FROM entry ORDER BY rowid"


def _connected(path: Path) -> sqlite3.Connection:
    """Return a connection to a file with tables of this program's schema."""
    db = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        _use_wal(db)
        db.execute("PRAGMA synchronous = FULL")
        db.execute("BEGIN IMMEDIATE")
        schema = db.execute("PRAGMA user_version").fetchone()[0]
        if schema == 0:
            for statement in _TABLES:
                db.execute(statement)
        db.execute("COMMIT")
        if schema > SCHEMA:
            raise problems.newer(path, schema, SCHEMA)
        db.execute(_SELECT_ENTRIES + " LIMIT 1")
    except (sqlite3.Error, FileProblem):
        db.close()
        raise
    return db


def _use_wal(db: sqlite3.Connection) -> None:
    """Switch the file over; SQLite does not wait by itself where two processes do that at once."""
    for attempt in range(1, _WAL_ATTEMPTS + 1):
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if attempt == _WAL_ATTEMPTS:
                raise
            time.sleep(_WAL_PAUSE)
        else:
            return


def _set_aside(path: Path) -> Path:
    aside = path.with_name(path.name + DAMAGED_SUFFIX)
    path.replace(aside)
    for ending in ("-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + ending).unlink()
    return aside


def _together(rows: list[tuple[str, ...]]) -> tuple[Entry, ...]:
    return _ENTRIES.validate_json(f"[{','.join(row[0] for row in rows)}]")


def _entry(content: str) -> Entry:
    return Entry.model_validate_json(content)


def _changes(rows: list[tuple[str, ...]]) -> tuple[Change, ...]:
    return tuple(Change(int(mark), datetime.fromisoformat(at), _entry(content)) for mark, at, content in rows)
