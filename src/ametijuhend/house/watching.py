"""The house's documents as they are now: what changed since the last look comes step by step.

A `House` belongs to the one thread that drives it; what it yields are values that any thread may hold.
"""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from ametijuhend.house.briefs import Brief, Stamp, read_brief
from ametijuhend.house.cache import load_cache, save_cache
from ametijuhend.house.details import Details, details_of, library_mark
from ametijuhend.house.files import Found, found_files
from ametijuhend.language import translate
from ametijuhend.library.content import shipped_library
from ametijuhend.library.opening import read_copy
from ametijuhend.storage.oserrors import shown_name

_READERS = 8
"""How many files are waited for at the same time: a share answers slowly, but many at once."""
_AT_ONCE = 100
_TRIES = 3
_SECONDS, _MEMORY = 60.0, 1_500_000_000


@dataclass(frozen=True, slots=True)
class Step:
    """What changed in the list: files new or read anew, files gone, sentences new and no longer true."""

    briefs: tuple[Brief, ...] = ()
    gone: tuple[Path, ...] = ()
    told: tuple[str, ...] = ()
    over: tuple[str, ...] = ()


class House:
    """What is known of the documents in the user's folders; nothing is told twice while it is true."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._told: set[str] = set()
        self._changed = False
        self.briefs = load_cache(cache)

    def within(self, folders: Sequence[Path]) -> tuple[Brief, ...]:
        """Return what is remembered of these folders: the first list, before anything is looked at."""
        return tuple(one for one in self.briefs.values() if _in_any(one.path, folders))

    def refresh(self, folders: Sequence[Path]) -> Iterator[Step]:
        """Look at the folders and yield what changed; closing the iterator ends it at once."""
        found = list(found_files(folders))
        away = [one.path for one in found if one.stamp is None]
        there = {one.path: one for one in found if one.stamp is not None}
        unseen = [one.problem for one in found if one.stamp is None]
        yield from self._telling(unseen)
        yield from self._reading([one for path, one in there.items() if self._is_new(path, one)])
        gone = tuple(path for path in self.briefs if path not in there and not _in_any(path, away))
        if gone:
            yield self._without(gone)
        inside = self.within(folders)
        now = [*unseen, *(one.problem for one in inside if one.problem), *_twins(inside)]
        over = tuple(sorted(self._told - set(now)))
        if over:
            self._told -= set(over)
            yield Step(over=over)
        yield from self._telling(now)

    def examine(self, place: str, data: Path, processes: int = 0) -> Iterator[Step]:
        """Have the documents looked at that the checks and the library at a place have not seen; yield them.

        It takes a while, in other processes.
        """
        from ametijuhend.readers.confined import Confined  # noqa: PLC0415  # not for the list alone
        from ametijuhend.readers.many import many  # noqa: PLC0415

        mark = library_mark(read_copy(place, data, shipped_library()))
        waiting = [one for one in self.briefs.values() if not one.problem and _unseen(one, mark)]
        work = [(shown_name(one.path), (one.path, place, data)) for one in waiting]
        with closing(many(details_of, work, processes, lambda: Confined(_SECONDS, _MEMORY))) as outcomes:
            for outcome in outcomes:
                brief = waiting[outcome.place]
                if self.briefs.get(brief.path) is brief and outcome.fault is None:
                    yield self._with_details(brief, outcome.result, outcome.problem)

    def save(self) -> None:
        """Remember the list for the next start, if there is anything new."""
        if self._changed and save_cache(self._cache, self.briefs):
            self._changed = False

    def _is_new(self, path: Path, found: Found) -> bool:
        known = self.briefs.get(path)
        unread = known is not None and known.problem and not known.digest
        return known is None or known.stamp != found.stamp or bool(unread)

    def _reading(self, found: list[Found]) -> Iterator[Step]:
        seen = {one.digest: one.details for one in self.briefs.values() if one.details} if found else {}
        with ThreadPoolExecutor(_READERS) as hands:
            for start in range(0, len(found), _AT_ONCE):
                read = filter(None, hands.map(_read, found[start : start + _AT_ONCE]))
                # The same bytes, touched or moved, say the same.
                whole = (replace(one, details=seen.get(one.digest)) for one in read)
                briefs = tuple(one for one in whole if self.briefs.get(one.path) != one)
                if briefs:
                    self.briefs |= {one.path: one for one in briefs}
                    self._changed = True
                    yield Step(briefs)

    def _without(self, gone: tuple[Path, ...]) -> Step:
        for path in gone:
            del self.briefs[path]
        self._changed = True
        return Step(gone=gone)

    def _with_details(self, brief: Brief, details: Details | None, problem: str) -> Step:
        new = replace(brief, details=details) if details else replace(brief, problem=problem)
        self.briefs[brief.path] = new
        self._changed = True
        return Step((new,), told=tuple(self._new([problem] if problem else [])))

    def _telling(self, sentences: Iterable[str]) -> Iterator[Step]:
        told = tuple(self._new(sentences))
        if told:
            yield Step(told=told)

    def _new(self, sentences: Iterable[str]) -> Iterator[str]:
        for one in sentences:
            if one not in self._told:
                self._told.add(one)
                yield one


def _read(found: Found) -> Brief | None:
    """Return what the list says of a file, read again if it was being written; None for one that is gone."""
    path, stamp = found.path, found.stamp
    for _ in range(_TRIES):
        brief = read_brief(path, stamp) if stamp else None
        if brief is None or not brief.problem:
            return brief
        try:
            stat = path.stat()
        except FileNotFoundError:
            return None
        except OSError:
            return brief
        now = Stamp(stat.st_size, stat.st_mtime_ns)
        if now == stamp:
            return brief
        stamp = now
    return brief


def _unseen(brief: Brief, mark: str) -> bool:
    return brief.details is None or brief.details.mark != mark


def _in_any(path: Path, folders: Iterable[Path]) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)


def _twins(briefs: Iterable[Brief]) -> Iterator[str]:
    first: dict[str, Brief] = {}
    for one in briefs:
        other = first.setdefault(one.id, one) if one.id else one
        if other is not one:
            text = translate(
                "House",
                "“{one}” and “{other}” are copies of one document: keep one of them, or save the other as a "
                "new document.",
            )
            yield text.format(one=other.path, other=one.path)
