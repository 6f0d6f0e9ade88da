"""DigiDoc4: where it is on this machine, and how it is asked to sign. Nothing is signed here."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

PROGRAM = "qdigidoc4"
_WINDOWS = ("DigiDoc4", "qdigidoc4", "Open-EID")
_WINDOWS_ROOTS = ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LOCALAPPDATA")
_MACOS = ("/Applications", "~/Applications")
_BUNDLE = "qdigidoc4.app"
_IN_BUNDLE = f"{_BUNDLE}/Contents/MacOS/{PROGRAM}"
_LINUX = (f"/usr/bin/{PROGRAM}", f"/usr/local/bin/{PROGRAM}", f"/opt/{PROGRAM}/bin/{PROGRAM}")
_FLATPAK = "ee.ria.qdigidoc4"
_FLATPAKS = ("/var/lib/flatpak/exports/bin", "~/.local/share/flatpak/exports/bin")


def find_digidoc(
    chosen: str = "", platform: str = sys.platform, environment: Mapping[str, str] | None = None
) -> Path | None:
    """Return where DigiDoc4 is: what the user chose, else where it is usually installed; None for nowhere."""
    if chosen:
        path = _inside(Path(chosen), platform)
        return path if path.is_file() else None
    env = os.environ if environment is None else environment
    return next((path for path in _usual_places(platform, env) if path.is_file()), None)


def _inside(path: Path, platform: str) -> Path:
    """Return the program in what was chosen: on macOS a user chooses the bundle, which is a folder."""
    return path / "Contents" / "MacOS" / PROGRAM if platform == "darwin" and path.suffix == ".app" else path


def _usual_places(platform: str, environment: Mapping[str, str]) -> Iterator[Path]:
    if platform == "win32":
        for root in filter(None, map(environment.get, _WINDOWS_ROOTS)):
            for folder in _WINDOWS:
                yield Path(root, folder, f"{PROGRAM}.exe")
    elif platform == "darwin":
        yield from (Path(folder).expanduser() / _IN_BUNDLE for folder in _MACOS)
    else:
        in_path = shutil.which(PROGRAM, path=environment.get("PATH", ""))
        yield from (Path(place) for place in ((in_path,) if in_path else ()))
        yield from map(Path, _LINUX)
        yield from (Path(folder).expanduser() / _FLATPAK for folder in _FLATPAKS)


def sign_command(program: Path, files: Sequence[Path]) -> list[str]:
    """Return the command that opens DigiDoc4's signing page with these files in one new container.

    Absolute paths: DigiDoc4 runs in a folder of its own, and a name that begins with a dash is no option.
    """
    if not files:
        raise ValueError("there is nothing to sign")
    return [str(program), "-sign", *(str(file.absolute()) for file in files)]
