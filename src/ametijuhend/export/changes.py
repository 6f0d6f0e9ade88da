"""From two flow trees to one that says of every row, paragraph and word what happened to it.

A paragraph's end is a thing of its own: Word keeps a paragraph's style in it. The last paragraph of a cell,
and one before a table that stays, can neither lose its end nor gain one. So where a paragraph came or went
there, it is the end of the one before that is marked, and the last end only changes its style.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Protocol, TypeVar

from ametijuhend.export.aligning import Pairs, aligned
from ametijuhend.export.wording import Mark, Stretch, Styled, alike, marked, reworded
from ametijuhend.layout.blocks import Block, Cell, Flow, Paragraph, Row, Run, Table
from ametijuhend.layout.units import Twips


@dataclass(frozen=True, slots=True)
class RevisedParagraph:
    """A paragraph's words with what happened to each, and what happened to its end."""

    style: str
    stretches: tuple[Stretch, ...]
    end: Mark = Mark.KEPT
    style_before: str = ""
    """The style that its end had before; empty for the same."""
    move: int = 0
    """The number that both places of something moved have."""


@dataclass(frozen=True, slots=True)
class RevisedRow:
    """A row with what happened to it as a whole."""

    cells: tuple[tuple[RevisedParagraph, ...], ...]
    header: bool
    splits: bool
    mark: Mark = Mark.KEPT
    move: int = 0


@dataclass(frozen=True, slots=True)
class RevisedTable:
    """A table with the rows of both documents.

    A row of fewer cells than columns is one of signatures: its last cell reaches over the columns left.
    """

    style: str
    columns: tuple[Twips, ...]
    rows: tuple[RevisedRow, ...]


RevisedBlock = RevisedParagraph | RevisedTable


class Styles(Protocol):
    """Tells which style of the DOCX a paragraph and a run have."""

    def of_paragraph(self, paragraph: Paragraph) -> str:
        """Return the id of a paragraph's style."""

    def of_run(self, run: Run, paragraph: Paragraph) -> str:
        """Return the id of a run's style; empty for none."""


def revised(old: Flow, new: Flow, styles: Styles) -> tuple[RevisedBlock, ...]:
    """Return the blocks of both flow trees, in the DOCX's styles."""
    return tuple(_Reviser(styles).blocks(old.blocks, new.blocks))


class _Reviser:
    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._moves = 0

    def blocks(self, old: Sequence[Block], new: Sequence[Block]) -> Iterator[RevisedBlock]:
        """Yield the revised blocks of a body or a cell."""
        pairs = _apart(aligned(old, new, (_content, _place), _akin))
        pairs = [pair for group in _groups(pairs) for pair in _ended(group)]
        tails = [self._tail(run) for run in _runs(pairs)]
        whole = [pair for tail in tails for pair in tail.run[: tail.start]]
        moved = self._moved(whole, _paragraph_identity)
        for tail in tails:
            for place, (before, after) in enumerate(tail.run):
                if place < tail.start:
                    yield self._block(before, after, moved)
                else:
                    yield tail.shifted(place, self._paragraph(before, after, {}))  # type: ignore[arg-type]

    def _tail(self, run: "_Run") -> "_Tail":
        """Return a run of paragraphs with what the marks of its last ends are."""
        last = _since_last_pair(run.pairs)[0]
        old, new = run.pairs[last]
        mark = None
        if isinstance(old, Paragraph) and isinstance(new, Paragraph):
            words = self._paragraph(old, new, {}).stretches
            mark = words[-1].mark if words else None
        return _Tail(run, self._styles, mark)

    def _block(self, before: Block | None, after: Block | None, moved: dict[Hashable, int]) -> RevisedBlock:
        if isinstance(before, Table) or isinstance(after, Table):
            return self._table(before, after)  # type: ignore[arg-type]  # only like is paired with like
        return self._paragraph(before, after, moved)

    def _paragraph(
        self, before: Paragraph | None, after: Paragraph | None, moved: dict[Hashable, int]
    ) -> RevisedParagraph:
        if before is not None and after is not None:
            was, style = self._styles.of_paragraph(before), self._styles.of_paragraph(after)
            stretches = reworded(self._texts(before), self._texts(after))
            return RevisedParagraph(style, stretches, style_before=was if was != style else "")
        one, mark = _single(before, after)
        move = moved.get(_paragraph_identity(one), 0)
        if move:
            mark = Mark.MOVED_FROM if after is None else Mark.MOVED_TO
        style = self._styles.of_paragraph(one)
        return RevisedParagraph(style, marked(self._texts(one), mark), mark, move=move)

    def _texts(self, paragraph: Paragraph) -> Styled:
        return [(run.text, self._styles.of_run(run, paragraph)) for run in paragraph.runs]

    def _table(self, before: Table | None, after: Table | None) -> RevisedTable:
        old, new = (before.rows if before else ()), (after.rows if after else ())
        pairs = aligned(old, new, (_row_content, _row_place), _rows_akin)
        moved = self._moved(pairs, _row_identity)
        columns = max((one.columns for one in (before, after) if one), key=len)
        one = after or before
        assert one is not None  # noqa: S101  # a pair has at least one side
        return RevisedTable(one.style, columns, tuple(self._row(*pair, moved) for pair in pairs))

    def _row(self, before: Row | None, after: Row | None, moved: dict[Hashable, int]) -> RevisedRow:
        if before is not None and after is not None:
            cells = zip(before.cells, after.cells, strict=True)
            both = tuple(tuple(self.blocks(old.paragraphs, new.paragraphs)) for old, new in cells)
            return RevisedRow(both, after.header, after.splits)  # type: ignore[arg-type]
        one, mark = _single(before, after)
        move = moved.get(_row_identity(one), 0)
        words = mark
        if move:
            words = Mark.MOVED_FROM if after is None else Mark.MOVED_TO
        cells_of_one = tuple(tuple(self._whole(cell, words)) for cell in one.cells)
        return RevisedRow(cells_of_one, one.header, one.splits, mark, move)

    def _whole(self, cell: Cell, mark: Mark) -> Iterator[RevisedParagraph]:
        for one in cell.paragraphs:
            yield RevisedParagraph(self._styles.of_paragraph(one), marked(self._texts(one), mark), mark)

    def _moved(self, pairs: Pairs[Any], identity: "_Identity") -> dict[Hashable, int]:
        """Return a number for everything that went from one place and came in another as it was."""
        went = Counter(identity(old) for old, new in pairs if new is None)
        came = Counter(identity(new) for old, new in pairs if old is None)
        found = [one for one, count in went.items() if one is not None and count == came[one] == 1]
        start = self._moves + 1
        self._moves += len(found)
        return {one: number for number, one in enumerate(found, start=start)}


def _since_last_pair(pairs: Pairs[Block]) -> tuple[int, list[Block], list[Block]]:
    """Return the place of the last pair, -1 for none, and what went and what came behind it."""
    last = max((place for place, pair in enumerate(pairs) if None not in pair), default=-1)
    rest = pairs[last + 1 :]
    return last, [old for old, _ in rest if old is not None], [new for _, new in rest if new is not None]


def _with_common_end(before: Pairs[Block], went: list[Block], came: list[Block]) -> Pairs[Block]:
    """Return the pairs; the last that went and the last that came are one paragraph."""
    gone: Pairs[Block] = [(one, None) for one in went[:-1]]
    new: Pairs[Block] = [(None, one) for one in came[:-1]]
    return [*before, *gone, *new, (went[-1], came[-1])]


def _ended(group: Pairs[Block]) -> Pairs[Block]:
    """Return a group whose last end stays: a table that stays follows it, or nothing at all."""
    last, went, came = _since_last_pair(group)
    if went and came:
        return _with_common_end(group[: last + 1], went, came)
    old, new = group[last]
    if old is None or new is None or not any(isinstance(one, Table) for one in (*went, *came)):
        return group
    # No end can be marked across a table: the paragraph before it went, and came again behind it.
    return _with_common_end(group[:last], [old, *went], [new, *came])


@dataclass(frozen=True, slots=True)
class _Run:
    """Pairs of paragraphs up to one that stays, or up to a table or the end; or a table alone."""

    pairs: Pairs[Block]
    last: bool
    """Whether no paragraph follows that could take over a removed end."""


class _Tail:
    """A run, and from where on it is the end of the paragraph before that is marked."""

    def __init__(self, run: _Run, styles: Styles, last_words: Mark | None) -> None:
        self._styles = styles
        last, went, came = _since_last_pair(run.pairs)
        self._end = Mark.DELETED if went else Mark.INSERTED
        self.run, self.start = run.pairs, len(run.pairs)
        if went and came and run.last:
            self.run = _with_common_end(run.pairs[: last + 1], went, came)
        elif last >= 0 and bool(went) != bool(came) and (run.last or last_words is self._end):
            # Words that came at a paragraph's end and then a paragraph: one stretch for word processors.
            self.start = last

    def shifted(self, place: int, made: RevisedParagraph) -> RevisedParagraph:
        """Return a paragraph of the tail, with the end that it has instead of its own."""
        first_old, first_new = self.run[self.start]
        assert isinstance(first_old, Paragraph)  # noqa: S101  # the tail begins with a pair of paragraphs
        assert isinstance(first_new, Paragraph)  # noqa: S101
        gone = self._end is Mark.DELETED
        if place == self.start:
            style = self._styles.of_paragraph(first_old if gone else first_new)
            return replace(made, style=style, style_before="", end=self._end)
        if place < len(self.run) - 1:
            return made
        first = self._styles.of_paragraph(first_new if gone else first_old)
        now, before = (first, made.style) if gone else (made.style, first)
        return replace(made, style=now, style_before=before if before != now else "", end=Mark.KEPT)


def _apart(pairs: Pairs[Block]) -> Pairs[Block]:
    """Return the pairs so that nothing that went stands right before a table that came.

    The paragraph before them is then no pair: it went with the one and came with the other.
    """
    for place in range(1, len(pairs)):
        came = pairs[place]
        if not (came[0] is None and isinstance(came[1], Table) and pairs[place - 1][1] is None):
            continue
        last = max((at for at in range(place) if None not in pairs[at]), default=None)
        if last is not None:
            old, new = pairs[last]
            went = pairs[last + 1 : place]
            return _apart([*pairs[:last], (old, None), *went, (None, new), *pairs[place:]])
    return pairs


def _groups(pairs: Pairs[Block]) -> Iterator[Pairs[Block]]:
    """Yield the pairs up to each table that stays, that table, and so on."""
    yield from _split(pairs, lambda pair: isinstance(pair[0], Table) and pair[1] is not None)


def _runs(pairs: Pairs[Block]) -> Iterator[_Run]:
    """Yield the runs, and each table by itself."""
    for group in _split(pairs, lambda pair: isinstance(pair[0] or pair[1], Table)):
        run: Pairs[Block] = []
        for pair in group:
            if run and None not in pair and None in run[-1]:
                yield _Run(run, last=False)
                run = []
            run.append(pair)
        yield _Run(run, last=True)


def _split(
    pairs: Pairs[Block], alone: Callable[[tuple[Block | None, Block | None]], bool]
) -> Iterator[Pairs[Block]]:
    for by_itself, group in groupby(pairs, key=alone):
        if by_itself:
            yield from ([pair] for pair in group)
        else:
            yield list(group)


_T = TypeVar("_T")
_Identity = Callable[[Any], Hashable | None]


def _single(before: _T | None, after: _T | None) -> tuple[_T, Mark]:
    if after is not None:
        return after, Mark.INSERTED
    assert before is not None  # noqa: S101  # a pair has at least one side
    return before, Mark.DELETED


def _words(paragraph: Paragraph) -> tuple[object, ...]:
    return (paragraph.style, paragraph.variant, tuple((run.text, run.bold) for run in paragraph.runs))


def _text(paragraph: Paragraph) -> str:
    return "".join(run.text for run in paragraph.runs)


def _content(block: Block) -> Hashable | None:
    """Return all that a block prints; what is empty tells nothing."""
    if isinstance(block, Table):
        return (block.style, block.columns, tuple(map(_row_content, block.rows)))
    return _words(block) if block.runs else None


def _place(block: Block) -> Hashable | None:
    """Return where a block comes from; the second paragraph of a field comes from its own beginning."""
    if isinstance(block, Table):
        return (block.style, block.columns, _row_place(block.rows[0]))
    return (block.origin, block.runs[0].start if block.runs else 0) if block.origin else None


def _akin(old: Block, new: Block) -> bool:
    if isinstance(old, Table) or isinstance(new, Table):
        if not (isinstance(old, Table) and isinstance(new, Table)):
            return False
        fewer, more = sorted((old.columns, new.columns), key=len)
        return old.style == new.style and more[: len(fewer)] == fewer
    if not (old.runs and new.runs):
        return old.style == new.style and not (old.runs or new.runs)
    return alike(_text(old), _text(new))


def _paragraph_identity(block: Block) -> Hashable | None:
    """Return what makes a paragraph the same one elsewhere."""
    if isinstance(block, Table) or not (block.origin and block.runs):
        return None
    return (block.origin, *_words(block))


def _row_content(row: Row) -> Hashable:
    cells = tuple(tuple(_words(one) for one in cell.paragraphs) for cell in row.cells)
    return (row.header, row.splits, cells)


def _row_place(row: Row) -> Hashable | None:
    origin = _row_origin(row)
    return (origin, len(row.cells), row.header, row.splits) if origin else None


def _row_origin(row: Row) -> str:
    """Return the item that a row stands for: ``duties/d01`` or ``requirements/core_competencies/c01``."""
    origin = row.cells[0].origin
    return origin.rpartition("/")[0] or origin


def _rows_akin(old: Row, new: Row) -> bool:
    if (len(old.cells), old.header, old.splits) != (len(new.cells), new.header, new.splits):
        return False
    texts = (" ".join(_text(one) for cell in row.cells for one in cell.paragraphs) for row in (old, new))
    return alike(*texts)


def _row_identity(row: Row) -> Hashable | None:
    return (_row_origin(row), _row_content(row)) if _row_origin(row) else None
