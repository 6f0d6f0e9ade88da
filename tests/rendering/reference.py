"""The printed lines of the agency's own documents, and which of them a rendering gives back."""

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from rendering.tools import LIST_MARKS, Line

_FOLDER = Path(__file__).parents[1] / "reference"


def printed_lines(name: str) -> list[str]:
    """Return the lines of a document as it was printed, without list marks and doubled spaces.

    Cells that stand side by side in the general part's tables are one line here, as they were read.
    """
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    lines = (re.sub(r"\s+", " ", line).strip() for line in text.split("\n"))
    return [re.sub(f"^[{LIST_MARKS}] ", "", line) for line in lines if line]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of the expected lines: where each was found, and what else was printed."""

    found: list[tuple[str, tuple[Line, ...]]]
    missing: list[str]
    others: list[Line]


def compare(expected: list[str], printed: list[Line]) -> Comparison:
    """Return which expected lines were printed; every printed line serves once, in the printed order.

    An expected line is one printed line, or all the printed lines of a row side by side.
    """
    rows = defaultdict(list)
    for line in printed:
        rows[line.page, line.row].append(line)
    whole_rows = [tuple(row) for row in rows.values() if len(row) > 1]
    open_lines = [*whole_rows, *((line,) for line in printed)]
    used: set[Line] = set()
    found, missing = [], []
    for text in expected:
        match = next((one for one in open_lines if _text(one) == text and used.isdisjoint(one)), None)
        if match is None:
            missing.append(text)
        else:
            found.append((text, match))
            used.update(match)
    return Comparison(found, missing, [line for line in printed if line not in used])


def _text(lines: tuple[Line, ...]) -> str:
    return " ".join(line.text for line in lines)


def given_back_in_words(expected: list[str], printed: list[Line]) -> list[str]:
    """Return the expected lines whose words were printed one after the other in one column.

    For documents whose lines were broken by hand: where a line ends does not count, its words do.
    """
    columns = defaultdict(list)
    for line in printed:
        columns[line.left < _RIGHT_COLUMN].append(line.text)
    streams = [f" {' '.join(texts)} " for texts in columns.values()]
    rows = defaultdict(list)
    for line in printed:
        rows[line.page, line.row].append(line.text)
    streams += [f" {' '.join(texts)} " for texts in rows.values()]
    return [text for text in expected if any(f" {text} " in stream for stream in streams)]


_RIGHT_COLUMN = 250.0
"""In points: left of it begin the body's text and a duties table's left cells, right of it the others."""
