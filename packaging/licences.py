"""The licence texts of the libraries that a bundle carries."""

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from ametijuhend.storage.licences import licence_files, parts


def licence_texts() -> Iterator[tuple[Path, str]]:
    """Yield each installed licence text and the folder of the bundle that it goes to."""
    for part in parts():
        if part.distribution:
            yield from ((path, f"licences/{part.distribution}") for path in licence_files(part.distribution))
