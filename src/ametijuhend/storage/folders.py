"""Where this user's data, settings and reports lie."""

from dataclasses import dataclass
from pathlib import Path

import appdirs  # type: ignore[import-untyped]  # it ships no types

_PROGRAM = "Ametijuhend"


@dataclass(frozen=True, slots=True)
class Folders:
    """The user's folders of this program; none need exist yet."""

    data: Path
    config: Path
    log: Path
    cache: Path | None = None
    """What can be deleted at any time; None to have it with the data."""

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.json"

    @property
    def recovery(self) -> Path:
        """Where documents are written aside while they are edited."""
        return self.data / "recovery"

    @property
    def backups(self) -> Path:
        """Where the earlier states of documents are kept."""
        return self.data / "backups"

    @property
    def house(self) -> Path:
        """What is remembered of the house's documents."""
        return (self.cache or self.data / "cache") / "house.json"


def user_folders() -> Folders:
    """Return the folders that the operating system has for this user."""
    return Folders(
        data=Path(appdirs.user_data_dir(_PROGRAM, appauthor=False)),
        config=Path(appdirs.user_config_dir(_PROGRAM, appauthor=False)),
        log=Path(appdirs.user_log_dir(_PROGRAM, appauthor=False)),
        cache=Path(appdirs.user_cache_dir(_PROGRAM, appauthor=False)),
    )
