"""The command line in a test's own process, with the user's folders of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ametijuhend import cli
from ametijuhend.language import language


class Said:
    """What one command line gave: its exit code and what it printed."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err

    def refused(self) -> str:
        """Return the one sentence that says why nothing was done."""
        assert (self.code, self.out) == (2, "")
        (sentence,) = self.err.splitlines()
        assert sentence.endswith(".")
        return sentence


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "user"))
    before = language.code
    yield
    language.choose(before)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    def run(*arguments: object) -> Said:
        code = cli.main([str(argument) for argument in arguments])
        return Said(code, *capsys.readouterr())

    return run
