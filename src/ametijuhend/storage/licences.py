"""The parts that others made: what each is, its licence, and the licence's text as it is shipped."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path, PurePosixPath

from ametijuhend.assets import asset

_BEGINNINGS = ("licen", "copying", "notice")


@dataclass(frozen=True, slots=True)
class Part:
    """One part that others made."""

    name: str
    distribution: str
    """The Python distribution that brings it; empty where it is none."""
    licence: str
    """The licence as SPDX writes it."""
    home: str
    """Where it comes from and its source is."""
    texts: tuple[str, ...]
    """The shipped files that hold its licence, where its distribution brings none."""


def parts() -> tuple[Part, ...]:
    """Return every part that others made."""
    listed = json.loads(asset("resources", "licences", "parts.json").read_text("utf-8"))
    return tuple(
        Part(one["part"], one["distribution"], one["licence"], one["home"], tuple(one.get("texts", ())))
        for one in listed
    )


def licence_text(part: Part) -> str:
    """Return all the texts of a part's licence; empty where this installation has none of it."""
    shipped = [asset("resources", *name.split("/")) for name in part.texts]
    found = [*shipped, *_brought(part.distribution)]
    return "\n\n\n".join(path.read_text("utf-8", errors="replace").strip() for path in found)


def licence_files(distribution: str) -> Iterator[Path]:
    """Yield the licence texts that an installed Python distribution brings."""
    try:
        found = files(distribution) or []
    except PackageNotFoundError:  # an extra that this installation does without
        return
    yield from (Path(str(path.locate())) for path in found if _is_licence(path))


def _brought(distribution: str) -> list[Path]:
    """Return the licence texts of a distribution, in a bundle or installed."""
    if not distribution:
        return []
    bundled = asset("licences", distribution)
    if bundled.is_dir():
        return sorted(path for path in bundled.iterdir() if path.is_file())
    return list(licence_files(distribution))


def _is_licence(path: PurePosixPath) -> bool:
    in_metadata = ".dist-info" in path.parts[0]
    return in_metadata and (
        path.name.lower().startswith(_BEGINNINGS) or "licenses" in (part.lower() for part in path.parts[:-1])
    )
