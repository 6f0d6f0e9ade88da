"""What the house's list remembers between two starts, in a file that may be deleted at any time."""

import json
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from ametijuhend.house.briefs import Brief, Stamp
from ametijuhend.house.details import Details
from ametijuhend.model.document import State
from ametijuhend.model.regime import Regime
from ametijuhend.storage.files import read_limited, write_atomically
from ametijuhend.storage.problems import FileProblem

VERSION = 1
_MAX_BYTES = 200_000_000


def load_cache(path: Path) -> dict[Path, Brief]:
    """Return what was remembered; nothing where the file is away, broken or of another version."""
    try:
        whole = json.loads(read_limited(path, _MAX_BYTES))
        if whole["version"] != VERSION:
            return {}
        briefs = [_brief(row) for row in whole["files"]]
    except (FileProblem, ValueError, TypeError, KeyError, IndexError, RecursionError):
        return {}
    return {one.path: one for one in briefs}


def save_cache(path: Path, briefs: dict[Path, Brief]) -> bool:
    """Remember the list; whether that worked, because nobody should be stopped by it."""
    whole = {"version": VERSION, "files": [_row(one) for one in briefs.values() if not one.problem]}
    data = json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")
    with suppress(OSError, FileProblem):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, data)
        return True
    return False


def _row(brief: Brief) -> list[Any]:
    details, last = brief.details, brief.last_review
    return [
        str(brief.path),
        brief.stamp.size,
        brief.stamp.mtime_ns,
        [brief.id, brief.title, brief.unit, brief.superior, brief.substituted_by, brief.substitutes_for],
        [brief.state.value, brief.regime.value, brief.layout, brief.base, brief.taken, brief.digest],
        last.toordinal() if last else 0,
        [details.mark, details.updates, details.differing, details.errors, details.warnings, details.hints]
        if details
        else None,
    ]


def _brief(row: list[Any]) -> Brief:
    path, size, mtime, texts, marks, last, details = row
    every = [path, *texts, *marks, *([details[0]] if details else ())]
    if not all(isinstance(text, str) for text in every):
        raise TypeError(row)
    name, title, unit, superior, by, instead = texts
    state, regime, layout, base, taken, digest = marks
    return Brief(
        Path(path),
        Stamp(int(size), int(mtime)),
        "",
        name,
        title,
        unit,
        superior,
        by,
        instead,
        State(state),
        Regime(regime),
        layout,
        date.fromordinal(last) if last else None,
        base,
        taken,
        digest,
        Details(details[0], *map(int, details[1:])) if details else None,
    )
