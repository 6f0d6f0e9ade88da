"""Which parts of one sequence stand for which of another: what stayed, what came, what went."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")
_Pair = tuple[T | None, T | None]
Pairs = list[_Pair[T]]
"""What was and what is, in order; where nothing was or is, None. In a gap, all that went comes first."""

_LARGEST_GAP = 2500
"""More comparisons than this are not worth their time: so much changed that nobody reads it side by side."""


def aligned(
    old: Sequence[T],
    new: Sequence[T],
    keys: Sequence[Callable[[T], Hashable | None]],
    akin: Callable[[T, T], bool],
) -> Pairs[T]:
    """Return the pairs of two sequences: by each key in turn, then those that are akin.

    What a key returns None for is not paired by it.
    """
    if not old or not new:
        return [*((one, None) for one in old), *((None, one) for one in new)]
    if not keys:
        related = [[akin(one, other) for other in new] for one in old] if _few(old, new) else []
        return list(_by_kinship(old, new, related))
    made: list[tuple[T | None, T | None]] = []
    at_old = at_new = 0
    for i, j in [*_by_key(old, new, keys[0]), (len(old), len(new))]:
        gap: Pairs[T] = aligned(old[at_old:i], new[at_new:j], keys[1:], akin)
        made.extend(gap)
        if i < len(old):
            made.append((old[i], new[j]))
        at_old, at_new = i + 1, j + 1
    return made


def _by_key(
    old: Sequence[T], new: Sequence[T], key: Callable[[T], Hashable | None]
) -> Iterator[tuple[int, int]]:
    """Yield the places of items with equal keys, rising in both sequences."""
    ours = [(place, found) for place, one in enumerate(old) if (found := key(one)) is not None]
    theirs = [(place, found) for place, one in enumerate(new) if (found := key(one)) is not None]
    matcher = SequenceMatcher(None, [one for _, one in ours], [one for _, one in theirs], autojunk=False)
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            yield ours[block.a + step][0], theirs[block.b + step][0]


def _few(old: Sequence[T], new: Sequence[T]) -> bool:
    return len(old) * len(new) <= _LARGEST_GAP


def _by_kinship(old: Sequence[T], new: Sequence[T], related: Sequence[Sequence[bool]]) -> Iterator[_Pair[T]]:
    """Yield the most pairs that are akin, in order, and what is left between them."""
    if not related:
        yield from ((one, None) for one in old)
        yield from ((None, one) for one in new)
        return
    most = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            paired = most[i + 1][j + 1] + 1 if related[i][j] else 0
            most[i][j] = max(paired, most[i + 1][j], most[i][j + 1])
    went: list[T] = []
    came: list[T] = []
    i = j = 0
    while i < len(old) and j < len(new):
        if related[i][j] and most[i][j] == most[i + 1][j + 1] + 1:
            yield from ((one, None) for one in went)
            yield from ((None, one) for one in came)
            went, came = [], []
            yield old[i], new[j]
            i, j = i + 1, j + 1
        elif most[i + 1][j] >= most[i][j + 1]:
            went.append(old[i])
            i += 1
        else:
            came.append(new[j])
            j += 1
    yield from ((one, None) for one in (*went, *old[i:]))
    yield from ((None, one) for one in (*came, *new[j:]))
