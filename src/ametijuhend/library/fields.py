"""Which part of a field's text an entry of the library stands for: the library's sentences among others."""

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from itertools import islice

from ametijuhend.library.words import PART_END, SENTENCE_END, plain, sentence_spans

Span = tuple[int, int]

_LIKE = 0.5
_WORD = re.compile(r"\S+")
_SPARE_WORDS = 2
_MOST_WORDS = 100
"""Words of a beginning that are looked at: more than any library's has."""


def spans(text: str, wanted: Sequence[str], *, alone: bool) -> list[Span | None]:
    """Return for each wanted text the sentences that are it, or are most like it; no sentence twice.

    A text that the field has alone and that is not recognised is the only sentence there: it was written
    anew. Among several it could be any, so it is none: what one wrote oneself is not taken for it.
    """
    free = sentence_spans(text)
    found: list[Span | None] = [None] * len(wanted)
    for nearly in (False, True):
        if nearly:
            free = [part for part in sentence_spans(text, PART_END) if not _taken(part, found)]
        for place, one in enumerate(wanted):
            if found[place] is None and (run := _best_run(text, free, one, nearly=nearly)):
                found[place] = run
                free = [part for part in free if not _taken(part, found)]
    if alone and found == [None] and len(free) == 1:
        found[0] = free[0]
    return found


def exact_span(text: str, wanted: str) -> Span | None:
    """Return the sentences that are the wanted text; None if they do not stand there."""
    return _best_run(text, sentence_spans(text), wanted, nearly=False)


def span_where(text: str, is_it: Callable[[str], bool]) -> Span | None:
    """Return the sentences that together are what is asked for; None if none are."""
    for ends in (SENTENCE_END, PART_END):
        parts = sentence_spans(text, ends)
        runs = ((one[0], other[1]) for at, one in enumerate(parts) for other in parts[at:])
        found = next((run for run in runs if is_it(text[slice(*run)])), None)
        if found is not None:
            return found
    return None


def beginning_where(text: str, is_it: Callable[[str], bool]) -> Span | None:
    """Return the first words that together are what is asked for; None if none are."""
    ends = (found.end() for found in islice(_WORD.finditer(text), _MOST_WORDS))
    return next(((0, end) for end in ends if is_it(text[:end])), None)


def beginning(text: str, wanted: str) -> Span:
    """Return the first words that are the wanted ones, or are most like them; an empty span if none is."""
    ends = [found.end() for found in _WORD.finditer(text) if plain(found.group())]
    count = len(wanted.split())
    lengths = sorted(range(1, min(len(ends), count + _SPARE_WORDS) + 1), key=lambda n: abs(n - count))
    best, end = _LIKE, 0
    for length in lengths:
        like = _likeness(plain(text[: ends[length - 1]]), plain(wanted))
        if like > best:
            best, end = like, ends[length - 1]
    return 0, end


def first_words(text: str, count: int) -> Span:
    """Return the span of a text's first words; a soft hyphen that stands alone is none."""
    ends = [found.end() for found in _WORD.finditer(text) if plain(found.group())]
    return 0, ends[count - 1]


def joined(text: str, more: str) -> str:
    """Return a text with another after it, as a sentence of its own."""
    if not text.strip():
        return more
    together = f"{text.rstrip()} {more}"
    apart = any(start == len(text.rstrip()) + 1 for start, _ in sentence_spans(together))
    return together if apart else f"{text.rstrip()}\n{more}"


def replaced(text: str, span: Span, new: str) -> str:
    """Return a text with a new part in the place of another, apart from the sentences around it."""
    before, after = text[: span[0]], text[span[1] :]
    whole = before + new + after
    return whole if exact_span(whole, new) else joined(joined(before, new), after.lstrip())


def completed(text: str, wanted: str) -> str | None:
    """Return a text whose last sentence, begun by hand, is the wanted one; None if it was not begun so."""
    last = sentence_spans(text)[-1:]
    if not last or not plain(wanted).casefold().startswith(plain(text[slice(*last[0])]).casefold()):
        return None
    return replaced(text, last[0], wanted)


def _taken(part: Span, found: list[Span | None]) -> bool:
    return any(run is not None and part[0] < run[1] and run[0] < part[1] for run in found)


def _best_run(text: str, free: list[Span], wanted: str, *, nearly: bool) -> Span | None:
    best, found = _LIKE if nearly else 1.0, None
    goal = plain(wanted)
    for first in range(len(free)):
        for last in range(first, len(free)):
            run = free[first][0], free[last][1]
            here = plain(text[slice(*run)])
            if not nearly:
                if here == goal:
                    return run
            elif (like := _likeness(here, goal)) > best:
                best, found = like, run
    return found


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
