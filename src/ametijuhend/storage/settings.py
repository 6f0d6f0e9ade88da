"""What the program remembers of this user's window and files."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ametijuhend.storage.files import read_limited, write_atomically
from ametijuhend.storage.jsontext import JsonFaultError, parse
from ametijuhend.storage.problems import FileProblem

MAX_RECENT = 12
DAMAGED_SUFFIX = ".vigane"
_MAX_BYTES = 1_000_000


class _Remembered(BaseModel):
    model_config = ConfigDict(frozen=True, extra="allow")


class Recent(_Remembered):
    """A file opened before, with what the start page says of it."""

    path: str
    title: str = ""
    unit: str = ""


class Settings(_Remembered):
    """One user's settings."""

    language: Literal["et", "en"] = "et"
    geometry: str = ""
    """The window's place and size, as base64 of what Qt saves."""
    state: str = ""
    """The window's panels, as base64 of what Qt saves."""
    zoom: int = Field(default=0, ge=0, le=500)
    """The pages' size in percent; 0 to fit them to the view."""
    fit: Literal["width", "page"] = "width"
    """What the pages are fitted to where no size is set."""
    columns: int = Field(default=1, ge=1, le=2)
    """How many pages stand side by side."""
    form_share: int = Field(default=0, ge=0, le=1000)
    """How much of the width the form takes beside the pages, in thousandths; 0 as the program thinks best."""
    pages_shown: bool = True
    pages_listed: bool = False
    pages_undocked: bool = False
    """Whether the pages have a window of their own."""
    pages_geometry: str = ""
    """That window's place and size, as base64 of what Qt saves."""
    default_folder: str = ""
    recent: tuple[Recent, ...] = ()
    """The latest first."""

    def with_recent(self, path: Path, title: str, unit: str) -> "Settings":
        """Return the settings with this file as the latest."""
        one = Recent(path=str(path.absolute()), title=title, unit=unit)
        others = tuple(other for other in self.recent if other.path != one.path)
        return self.model_copy(update={"recent": (one, *others)[:MAX_RECENT]})


def load_settings(path: Path) -> Settings:
    """Return the settings in a file; the defaults when there is none, or it is damaged and set aside."""
    try:
        raw = parse(read_limited(path, _MAX_BYTES))
        return Settings.model_validate_json(json.dumps(raw), strict=True)
    except (JsonFaultError, ValidationError):
        with suppress(OSError):
            path.replace(path.with_name(path.name + DAMAGED_SUFFIX))
    except FileProblem:
        pass  # none yet, or not readable: it stays where it is
    return Settings()


def save_settings(settings: Settings, path: Path) -> bool:
    """Save the settings; whether that worked, because nobody should be stopped by it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, (settings.model_dump_json(indent=2) + "\n").encode())
    except (OSError, FileProblem):
        return False
    return True
