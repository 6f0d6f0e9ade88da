"""What the program remembers of this user's window, files and choices."""

import json
import stat
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import Any, Literal

from ametijuhend.language import LANGUAGES, translate
from ametijuhend.storage.files import read_limited, write_atomically
from ametijuhend.storage.jsontext import JsonFaultError, parse
from ametijuhend.storage.oserrors import shown_name
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.records import UnfitError, from_json, to_json

VERSION = 1
MAX_RECENT = 12
DAMAGED_SUFFIX = ".vigane"
NEWER_SUFFIX = ".uuem"
PACK_NAME = "ametijuhendite kogu.json"
"""What a house's published library is called where a folder alone is named."""
_MAX_BYTES = 1_000_000


def _between(least: int, most: int) -> dict[str, Any]:
    return {"fits": lambda value: least <= value <= most}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """A file opened before, with what the start page says of it."""

    path: str
    title: str = ""
    unit: str = ""
    unknown: dict[str, Any] = field(default_factory=dict, repr=False)


class LibrarySize(StrEnum):
    """Where the house keeps its library."""

    ALONE = "alone"
    FOLDER = "folder"
    SERVER = "server"


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryPlace:
    """The library that is used, and whether this person keeps it; what another place had stays remembered."""

    size: LibrarySize = LibrarySize.ALONE
    folder: str = ""
    """The shared folder, or the published file in it."""
    url: str = field(default="", repr=False)
    """The server's address, without the password."""
    keeps: bool = False
    """Whether this person publishes the library; everybody else proposes."""
    unknown: dict[str, Any] = field(default_factory=dict, repr=False)

    def place(self) -> str:
        """Return where the library is, as a store takes it: a URL, a published pack, empty for here alone."""
        if self.size is LibrarySize.SERVER:
            return self.url
        if self.size is LibrarySize.ALONE or not self.folder:
            return ""
        path = Path(self.folder)
        return str(path if path.suffix.lower() == ".json" else path / PACK_NAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatoryDefault:
    """What stands in a new document's column of the signature block; persons are named in documents only."""

    party: str = ""
    title: str = ""
    unknown: dict[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One user's settings."""

    version: int = VERSION
    language: str = field(default="et", metadata={"fits": lambda code: code in LANGUAGES})
    theme: Literal["system", "light", "dark"] = "system"
    text_size: int = field(default=100, metadata=_between(80, 150))
    """The size of the window's text in percent of the designed one."""
    spelling: bool = True
    """Whether words that may be misspelt are marked."""
    library: LibraryPlace = field(default_factory=LibraryPlace)
    house_folders: tuple[str, ...] = ()
    """Where the house's job descriptions lie."""
    unit: str = ""
    """The unit that a new document starts with."""
    signatories_employee: tuple[SignatoryDefault, ...] = ()
    signatories_official: tuple[SignatoryDefault, ...] = ()
    """What a new document's signature block starts with, column by column; empty as the layout says."""
    export_name: str = ""
    """What an exported file is called, with fields in braces; empty for the program's own pattern."""
    export_pdf: bool = False
    """Whether a PDF was wished beside the last exported file."""
    review_role: str = ""
    """The role in which this person looks job descriptions over."""
    digidoc: str = ""
    """The program DigiDoc4; empty where it is looked for."""
    geometry: str = ""
    """The window's place and size, as base64 of what Qt saves."""
    state: str = ""
    """The window's panels, as base64 of what Qt saves."""
    zoom: int = field(default=0, metadata=_between(0, 500))
    """The pages' size in percent; 0 to fit them to the view."""
    fit: Literal["width", "page"] = "width"
    """What the pages are fitted to where no size is set."""
    columns: int = field(default=1, metadata=_between(1, 2))
    """How many pages stand side by side."""
    form_share: int = field(default=0, metadata=_between(0, 1000))
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
    unknown: dict[str, Any] = field(default_factory=dict, repr=False)
    """What a later program remembers besides."""

    def with_recent(self, path: Path, title: str, unit: str) -> "Settings":
        """Return the settings with this file as the latest."""
        one = Recent(path=str(path.absolute()), title=title, unit=unit)
        others = tuple(other for other in self.recent if other.path != one.path)
        return replace(self, recent=(one, *others)[:MAX_RECENT])


@dataclass(frozen=True, slots=True)
class Loaded:
    """The settings that a file gave, and what there is to say of it; nothing where it was as it should be."""

    settings: Settings
    remark: str = ""


def load_settings(path: Path) -> Settings:
    """Return the settings in a file, the defaults where it cannot be read; nothing is written."""
    try:
        raw = parse(read_limited(path, _MAX_BYTES))
        return _understood(raw) if _is_newer(raw) else from_json(Settings, raw)
    except (FileProblem, JsonFaultError, UnfitError):
        return Settings()


def take_settings(path: Path) -> Loaded:
    """Return the settings in a file; a broken one, or one of a later program, is kept aside and said."""
    try:
        raw = parse(read_limited(path, _MAX_BYTES))
        if _is_newer(raw):
            return Loaded(_understood(raw), _newer(path))
        return Loaded(from_json(Settings, raw))
    except (JsonFaultError, UnfitError):
        return Loaded(Settings(), _set_aside(path))
    except FileProblem:
        return Loaded(Settings(), _remark_on_unread(path))


def save_settings(settings: Settings, path: Path) -> bool:
    """Save the settings; whether that worked, because nobody should be stopped by it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(
            path,
            (json.dumps(to_json(settings), ensure_ascii=False, indent=2) + "\n").encode(errors="replace"),
        )
    except (OSError, FileProblem):
        return False
    return True


def _is_newer(raw: Any) -> bool:
    version = raw.get("version") if isinstance(raw, dict) else None
    return type(version) is int and version > VERSION


def _understood(raw: dict[str, Any]) -> Settings:
    """Return what this program understands of a later one's settings; what it does not know it carries on."""
    kept = raw | {"version": VERSION}
    try:
        return from_json(Settings, kept)
    except UnfitError as error:
        return from_json(Settings, {name: value for name, value in kept.items() if name not in error.names})


def _newer(path: Path) -> str:
    aside = path.with_name(path.name + NEWER_SUFFIX)
    with suppress(OSError, FileProblem):
        write_atomically(aside, path.read_bytes())
    text = translate(
        "Settings",
        "The settings were saved by a newer version of the program: what this one understands is used, and "
        "all of them are kept in “{aside}”.",
    )
    return text.format(aside=shown_name(aside))


def _remark_on_unread(path: Path) -> str:
    """Return what is to be said of settings that could not be read; a folder or a huge file is put aside."""
    try:
        state = path.stat()
    except FileNotFoundError:
        return ""  # none yet
    except OSError:
        pass
    else:
        if stat.S_ISDIR(state.st_mode) or state.st_size > _MAX_BYTES:
            return _set_aside(path)
    text = translate(
        "Settings",
        "The settings file “{file}” cannot be read: the program goes on with its own settings until it can.",
    )
    return text.format(file=shown_name(path))


def _set_aside(path: Path) -> str:
    aside = path.with_name(path.name + DAMAGED_SUFFIX)
    if aside.exists() and (aside.is_dir() or path.is_dir()):  # neither takes the other's place
        names = (path.with_name(f"{path.name}.{number}{DAMAGED_SUFFIX}") for number in count(2))
        aside = next(one for one in names if not one.exists())
    try:
        path.replace(aside)
    except OSError:
        return translate(
            "Settings", "The settings file is damaged and cannot be moved: the program goes on with its own."
        )
    text = translate(
        "Settings",
        "The settings file was damaged and lies now in “{aside}”: the program starts with its own settings.",
    )
    return text.format(aside=shown_name(aside))
