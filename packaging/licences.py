"""The licence texts of the libraries that a bundle carries."""

import json
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path, PurePosixPath

PARTS = Path(__file__).resolve().parents[1] / "resources" / "licences" / "parts.json"
BEGINNINGS = ("licen", "copying", "notice")


def distributions() -> tuple[str, ...]:
    """Return the names of the Python distributions that the program's list of parts names."""
    return tuple(
        part["distribution"] for part in json.loads(PARTS.read_text("utf-8")) if part["distribution"]
    )


def licence_texts() -> Iterator[tuple[Path, str]]:
    """Yield each installed licence text and the folder of the bundle that it goes to."""
    for name in distributions():
        try:
            found = files(name) or []
        except PackageNotFoundError:  # an extra that this bundle does without
            continue
        for path in found:
            if _is_licence(path):
                yield Path(str(path.locate())), f"licences/{name}"


def _is_licence(path: PurePosixPath) -> bool:
    in_metadata = ".dist-info" in path.parts[0]
    return in_metadata and (
        path.name.lower().startswith(BEGINNINGS) or "licenses" in (part.lower() for part in path.parts[:-1])
    )
