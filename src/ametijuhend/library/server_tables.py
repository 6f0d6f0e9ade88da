"""The library on a PostgreSQL server: a log of all revisions, in which the last one of an entry stands.

Writers take turns by a lock of the database, so that the marks of the log grow in the order in which others
come to see them, and nobody who reads on from a mark misses one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ametijuhend.library import problems
from ametijuhend.library.stores import RevisionClash
from ametijuhend.model.library import Entry
from ametijuhend.storage.passwords import hidden
from ametijuhend.storage.problems import FileProblem

if TYPE_CHECKING:
    import psycopg

SCHEMA = 1
_SECONDS_TO_CONNECT = 3
_SECONDS_TO_ANSWER = 10
_TURN = "SELECT pg_advisory_xact_lock(7216520251)"
_LOCK = "SELECT pg_advisory_lock(7216520251)"
_UNLOCK = "SELECT pg_advisory_unlock(7216520251)"
_KNOWN = "SELECT to_regclass('ametijuhend.format') IS NOT NULL"
_TABLES = (
    "CREATE SCHEMA IF NOT EXISTS ametijuhend",
    """CREATE TABLE ametijuhend.change (mark bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id text NOT NULL, revision bigint NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
        content text NOT NULL, UNIQUE (id, revision))""",
    "CREATE TABLE ametijuhend.format (schema integer NOT NULL)",
)
_PROPOSALS = """CREATE TABLE IF NOT EXISTS ametijuhend.proposal
    (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, content text NOT NULL)"""
_MOST_PROPOSALS = 1000
_CURRENT = "SELECT content FROM ametijuhend.change WHERE id = %s ORDER BY revision DESC LIMIT 1"
_WRITE = "INSERT INTO ametijuhend.change (id, revision, content) VALUES (%s, %s, %s)"
_BRING = _WRITE + " ON CONFLICT DO NOTHING"
_LAST = "SELECT coalesce(max(mark), 0) FROM ametijuhend.change"
_SINCE = "SELECT mark, at, content FROM ametijuhend.change WHERE mark > %s ORDER BY mark"


class UnreachableError(Exception):
    """The server does not answer; whether it did what it was asked last is not known."""


@dataclass(frozen=True, slots=True)
class Logged:
    """A revision as the server wrote it down."""

    mark: int
    at: datetime
    entry: Entry


class ServerTables:
    """A connection to the library on a server. Its methods raise `UnreachableError` and `FileProblem`."""

    def __init__(self, url: str) -> None:
        """Connect, and make the tables if they are not there."""
        with _told(url):
            import psycopg  # noqa: PLC0415  # a fifth of a second, and only a house with a server needs it

            options = f"-c statement_timeout={_SECONDS_TO_ANSWER}s"
            self._db: psycopg.Connection[Any] = psycopg.connect(
                url,
                autocommit=True,
                connect_timeout=_SECONDS_TO_CONNECT,
                tcp_user_timeout=_SECONDS_TO_ANSWER * 1000,
                options=options,
            )
            try:
                self._prepare()
            except BaseException:
                self._db.close()
                raise

    def write(self, entry: Entry, expected: int) -> Entry:
        """Write an entry over the expected revision and return it as written; raises `RevisionClash`."""
        saved = entry.model_copy(update={"revision": expected + 1})
        with self._turn():
            current = self._current(entry.id)
            if (current.revision if current else 0) != expected:
                raise RevisionClash(current, entry)
            self._db.execute(_WRITE, (saved.id, saved.revision, saved.model_dump_json()))
        return saved

    def bring(self, entries: Iterable[Entry]) -> None:
        """Write the entries that the server has never had."""
        with self._turn():
            for entry in entries:
                if self._current(entry.id) is None:
                    self._db.execute(_BRING, (entry.id, entry.revision, entry.model_dump_json()))

    def since(self, mark: int) -> tuple[Logged, ...]:
        """Return what was written after a mark; everything, if the log has been set back since."""
        with _told():
            row = self._db.execute(_LAST).fetchone()
            start = mark if row and row[0] >= mark else 0
            rows = self._db.execute(_SINCE, (start,)).fetchall()
            return tuple(Logged(mark, at, Entry.model_validate_json(content)) for mark, at, content in rows)

    def propose(self, content: str) -> None:
        """Lay down a small pack that somebody proposes."""
        with self._turn():
            self._db.execute(_PROPOSALS)
            self._db.execute("INSERT INTO ametijuhend.proposal (content) VALUES (%s)", (content,))

    def proposals(self) -> tuple[tuple[str, str], ...]:
        """Return the keys and the small packs of what is proposed, the earliest first."""
        with _told():
            row = self._db.execute("SELECT to_regclass('ametijuhend.proposal') IS NOT NULL").fetchone()
            if not row or not row[0]:
                return ()
            rows = self._db.execute("SELECT number, content FROM ametijuhend.proposal ORDER BY number")
            return tuple((str(number), content) for number, content in rows.fetchmany(_MOST_PROPOSALS))

    def withdraw(self, key: str) -> None:
        """Take a proposal away."""
        with self._turn():
            self._db.execute("DELETE FROM ametijuhend.proposal WHERE number = %s", (int(key),))

    def answers(self) -> bool:
        """Return whether the connection is still there."""
        try:
            with _told():
                self._db.execute("SELECT 1")
        except (UnreachableError, FileProblem):
            return False
        return True

    def close(self) -> None:
        """End the connection."""
        with suppress(Exception):  # one that broke already
            self._db.close()

    def _current(self, entry_id: str) -> Entry | None:
        row = self._db.execute(_CURRENT, (entry_id,)).fetchone()
        return Entry.model_validate_json(row[0]) if row else None

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Do a block as one transaction while no other writes."""
        with _told(), self._db.transaction():
            self._db.execute(_TURN)
            yield

    def _prepare(self) -> None:
        if not self._has_tables():
            # Only a transaction that begins after the lock is had is sure to see the tables that others made.
            self._db.execute(_LOCK)
            try:
                self._make_tables()
            finally:
                self._db.execute(_UNLOCK)
        row = self._db.execute("SELECT max(schema) FROM ametijuhend.format").fetchone()
        if row and row[0] > SCHEMA:
            raise problems.newer_server(row[0], SCHEMA)

    def _make_tables(self) -> None:
        with self._db.transaction():
            if not self._has_tables():  # somebody else came first
                for statement in _TABLES:
                    self._db.execute(statement)
                self._db.execute("INSERT INTO ametijuhend.format VALUES (%s)", (SCHEMA,))

    def _has_tables(self) -> bool:
        row = self._db.execute(_KNOWN).fetchone()
        return bool(row and row[0])


@contextmanager
def _told(url: str = "") -> Iterator[None]:
    """Raise this module's errors instead of the driver's, which may repeat the address with its password."""
    try:
        import psycopg  # noqa: PLC0415
    except ImportError as error:
        raise problems.no_driver() from error
    try:
        yield
    except (psycopg.OperationalError, psycopg.InterfaceError) as error:
        raise UnreachableError(_reason(error, url)) from None
    except ValidationError:
        raise problems.unreadable_there() from None
    except psycopg.Error as error:
        raise problems.server_refuses(_reason(error, url)) from None


def _reason(error: Exception, url: str) -> str:
    """Return the end of the first line of what the driver says, which is the reason itself."""
    lines = hidden(str(error), url).strip().splitlines()
    return lines[0].rpartition(": ")[2].strip() if lines else type(error).__name__
