"""The sample documents that ship with the program, and what the start page says of each."""

import json
from dataclasses import dataclass
from pathlib import Path

from ametijuhend.assets import asset
from ametijuhend.model.regime import Regime


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample as it is listed: nothing of it is validated before it is opened."""

    path: Path
    title: str
    unit: str
    regime: Regime


def sample_files() -> list[Path]:
    """Return the shipped sample documents."""
    return sorted(asset("resources", "samples").glob("*.ametijuhend"))


def samples() -> list[Sample]:
    """Return what there is to say of each sample; a damaged one is offered to nobody."""
    return [found for path in sample_files() if (found := _glance(path)) is not None]


def _glance(path: Path) -> Sample | None:
    try:
        document = json.loads(path.read_bytes())["document"]  # it came with the program
        general = document["general"]
        return Sample(path, str(general["job_title"]), str(general["unit"]), Regime(document["regime"]))
    except (OSError, LookupError, TypeError, ValueError):
        return None
