"""Where the posts of a picture stand: those that arrows join together, level by level."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ametijuhend.house.briefs import Brief
from ametijuhend.house.substitution import Cover, Substitutions

BOX = 208, 52
"""How large a post's box is, in the picture's units."""
GAP = 72, 16
"""How far boxes stand apart: across, where the arrows are, and down."""
_APART = 40
_ACROSS = 5
"""How many posts without any arrow stand side by side."""
_WIDTH = _ACROSS * (BOX[0] + GAP[1])
"""How far groups stand side by side before the next one begins a line."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A post and where its box stands."""

    brief: Brief
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Graph:
    """The boxes in the order in which one reads them, and the arrows between them."""

    spots: tuple[Spot, ...]
    covers: tuple[Cover, ...]
    width: float
    height: float


def graph(briefs: Iterable[Brief], found: Substitutions) -> Graph:
    """Return the picture of some posts; arrows to posts that are not among them are left out."""
    known = {one.path: one for one in briefs if not one.problem}
    covers = tuple(one for one in found.covers if one.by.path in known and one.covered.path in known)
    beside: dict[Path, list[Path]] = defaultdict(list)
    for one in covers:
        beside[one.by.path].append(one.covered.path)
        beside[one.covered.path].append(one.by.path)
    doubtful = {one.brief.path for one in found.findings}
    groups = [_levels(group, beside) for group in _groups(beside)]
    groups.sort(key=lambda levels: _order(levels, doubtful, known))
    spots: list[Spot] = []
    width = left = top = shelf = 0.0
    for levels in groups:
        across, down = _size(levels)
        if left and left + across > _WIDTH:
            left, top, shelf = 0.0, top + shelf + _APART, 0.0
        spots += _placed(levels, known, left, top)
        width, shelf = max(width, left + across), max(shelf, down)
        left += across + 2 * _APART
    first = top + shelf + _APART if groups else 0.0
    alone = [one for path, one in known.items() if path not in beside]
    for place, brief in enumerate(alone):
        row, column = divmod(place, _ACROSS)
        spots.append(Spot(brief, column * (BOX[0] + GAP[1]), first + row * (BOX[1] + GAP[1])))
    width = max([width, *(one.x + BOX[0] for one in spots)])
    height = max([BOX[1], *(one.y + BOX[1] for one in spots)])
    return Graph(tuple(spots), covers, width, height)


def _size(levels: list[list[Path]]) -> tuple[float, float]:
    rows = max(len(level) for level in levels)
    return len(levels) * (BOX[0] + GAP[0]) - GAP[0], rows * (BOX[1] + GAP[1]) - GAP[1]


def _placed(levels: list[list[Path]], known: Mapping[Path, Brief], left: float, top: float) -> list[Spot]:
    """Return a group's boxes, each level a column that stands in the middle of the highest."""
    rows = max(len(level) for level in levels)
    spots = []
    for column, level in enumerate(levels):
        down = (rows - len(level)) * (BOX[1] + GAP[1]) / 2
        for row, path in enumerate(level):
            x, y = left + column * (BOX[0] + GAP[0]), top + down + row * (BOX[1] + GAP[1])
            spots.append(Spot(known[path], x, y))
    return spots


def _groups(beside: Mapping[Path, Sequence[Path]]) -> list[set[Path]]:
    """Return the posts that arrows join, however far."""
    groups: list[set[Path]] = []
    seen: set[Path] = set()
    for start in beside:
        if start in seen:
            continue
        group, waiting = {start}, deque([start])
        while waiting:
            for other in beside[waiting.popleft()]:
                if other not in group:
                    group.add(other)
                    waiting.append(other)
        seen |= group
        groups.append(group)
    return groups


def _levels(group: set[Path], beside: Mapping[Path, Sequence[Path]]) -> list[list[Path]]:
    """Return a group's posts by how many arrows lie between them and the busiest one."""
    first = min(group, key=lambda path: (-len(set(beside[path])), str(path)))
    levels, seen = [[first]], {first}
    while True:
        following = [
            other for path in levels[-1] for other in dict.fromkeys(beside[path]) if other not in seen
        ]
        level = list(dict.fromkeys(following))
        if not level:
            return levels
        seen.update(level)
        levels.append(level)


def _order(
    levels: list[list[Path]], doubtful: set[Path], known: Mapping[Path, Brief]
) -> tuple[bool, int, str, str]:
    every = [path for level in levels for path in level]
    first = known[levels[0][0]]
    return not any(path in doubtful for path in every), -len(every), first.unit, first.name
