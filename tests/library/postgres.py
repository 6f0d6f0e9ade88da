"""A PostgreSQL server of the tests' own, in a temporary folder, by a user without rights.

Where PostgreSQL is missing a test is skipped and says so; with ``AMETIJUHEND_REQUIRE_TOOLS=1`` it fails.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest

_PROGRAMS = ("initdb", "pg_ctl", "createdb")
_USERS = ("postgres", "nobody")


@dataclass(frozen=True, slots=True)
class Postgres:
    """A server that can be stopped and started again; it is reached through a socket in its folder."""

    programs: Path
    folder: Path

    def url(self, database: str) -> str:
        return f"postgresql:///{database}?host={self.folder}&user=tester"

    def create(self, database: str) -> str:
        self._run("createdb", "--host", self.folder, "--username", "tester", database)
        return self.url(database)

    def start(self) -> None:
        options = f"-k {self.folder} -c listen_addresses= -c max_connections=30"
        log = self.folder / "log"
        self._run("pg_ctl", "start", "-w", "-D", self.folder / "data", "-l", log, "-o", options)

    def stop(self) -> None:
        self._run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", self.folder / "data")

    def remove(self) -> None:
        self.stop()
        shutil.rmtree(self.folder)

    def _run(self, program: str, *arguments: str | Path) -> None:
        done = subprocess.run(
            [self.programs / program, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,  # the server would hold a pipe open
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            user=_unprivileged(),
            check=False,
        )
        assert done.returncode == 0, f"{program} failed: {_read(self.folder / 'log')}"


def started() -> Postgres:
    """Return a server that runs; the test is skipped where there is none to start."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="am-pg-"))
    if user := _unprivileged():
        shutil.chown(folder, user)
    server = Postgres(programs, folder)
    options = ("--username", "tester", "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8")
    server._run("initdb", "-D", folder / "data", *options)
    server.start()
    return server


def _programs() -> Path:
    known = [Path(found).resolve().parent] if (found := shutil.which("initdb")) else []
    places = [*known, *sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]
    for place in places:
        if sys.platform != "win32" and all(
            (place / name).exists() for name in ("initdb", "pg_ctl", "createdb")
        ):
            return place
    reason = "PostgreSQL is not installed (Debian: postgresql)"
    if os.environ.get("AMETIJUHEND_REQUIRE_TOOLS") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


def _unprivileged() -> str | None:
    """Return a user to become where the tests run as root, whom PostgreSQL refuses."""
    if os.geteuid() != 0:
        return None
    import pwd  # noqa: PLC0415  # POSIX only

    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in _USERS if name in names)


def _read(log: Path) -> str:
    return log.read_text()[-2000:] if log.exists() else "it wrote no log"
