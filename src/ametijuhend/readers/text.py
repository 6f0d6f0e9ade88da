"""Plain text and Markdown, pasted or from a file, as blocks: wrapped lines put together, tables found."""

import re
from collections.abc import Iterator

from ametijuhend.readers.hyphens import SOFT, joined, known_words
from ametijuhend.readers.markers import is_bullet, parted
from ametijuhend.readers.markup import BOLD, BREAK, ITEM, plain_markup, without_bold
from ametijuhend.readers.source import Block, Cell, Marker, Paragraph, Row, Source, Table
from ametijuhend.readers.vocabulary import load_vocabulary

_WRAPPED = 140
"""Lines longer than this were not broken by hand: each is a paragraph."""
_FULL = 0.72
"""The part of the usual line that a line fills at least if its paragraph goes on in the next."""
_NAME = re.compile(r"[A-ZÕÄÖÜŠŽ][^.!?;:]{1,60}:$")
_ASIDE = re.compile(r"[(/][^()/]*[)/]$")
_HEADING = re.compile(r"(#{1,6})\s+")
_PIPES = re.compile(r"\|.*\|$")
_PIPES_AT_LEAST = 3
_RULE = re.compile(r"[|\s:=_*\-–—]+$")
_ENDED = (".", "!", "?", ";", ":", ")")


def read_text_source(text: str, name: str = "") -> Source:
    """Return the blocks of a plain or Markdown text."""
    lines = plain_markup(text).split("\n")
    return Source(name, "text", tuple(_Lines(lines).blocks()))


class _Lines:
    """The lines of one text, read from top to bottom."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        lengths = sorted(len(line) for line in lines if line.strip() and "\t" not in line)
        self._width = lengths[int(len(lengths) * 0.95)] if lengths else 0
        self._names = load_vocabulary()
        self._known = known_words("\n".join(lines))
        self._open: list[str] = []
        self._gap = 0

    def blocks(self) -> Iterator[Block]:
        """Yield the paragraphs and tables."""
        rows: list[Row] = []
        for line in self._lines:
            row = self._row(line)
            if row is None and rows and not (_PIPES.match(line.strip()) and _RULE.match(line)):
                yield Table(tuple(rows))
                rows = []
            if row is not None:
                yield from self._finished()
                rows.append(row)
            elif not rows:
                yield from self._line(line)
        if rows:
            yield Table(tuple(rows))
        yield from self._finished()

    def _row(self, line: str) -> Row | None:
        """Return a line with tabs or pipes as a row of a table, or None."""
        bare = line.strip()
        if _PIPES.match(bare) and bare.count("|") >= _PIPES_AT_LEAST and not _RULE.match(bare):
            cells = bare.strip("|").split("|")
        elif "\t" in line.rstrip():
            cells = line.rstrip().split("\t")
        else:
            return None
        marker, rest = parted(without_bold(cells[0]))
        if len(cells) > 1 and marker and not rest.strip():  # Word pastes "3.1", a tab and the text
            cells = [f"{cells[0]} {cells[1]}", *cells[2:]]
        return None if len(cells) == 1 else self._cells(cells)

    def _cells(self, cells: list[str]) -> Row:
        return Row(
            tuple(
                Cell(tuple(map(_paragraph, filter(str.strip, cell.split(BREAK)))), column)
                for column, cell in enumerate(cells)
            )
        )

    def _line(self, line: str) -> Iterator[Paragraph]:
        if not line.strip():
            self._gap += 1
            return
        for part in filter(str.strip, line.split(BREAK)):
            if not self._goes_on(part):
                yield from self._finished()
            self._open.append(part.rstrip())
            self._gap = 0
            if BREAK in line:
                yield from self._finished()

    def _finished(self) -> Iterator[Paragraph]:
        if not self._open:
            return
        text = self._open[0]
        for line in self._open[1:]:
            text = joined(text, line, self._known)
        self._open = []
        yield _paragraph(text)

    def _goes_on(self, line: str) -> bool:
        """Whether a line goes on with the paragraph above it."""
        if not self._open or self._begins(line) or self._is_whole(self._open):
            return False
        last, bare = self._open[-1], line.strip()
        small = bare[0].islower()
        full = len(last) + len(bare.split()[0]) >= self._width * _FULL
        if last.endswith(("-", SOFT)) and (small or full):
            return True
        if self._width > _WRAPPED or (last.endswith(_ENDED) and (_NAME.match(bare) or _ASIDE.match(bare))):
            return False
        marker = parted(without_bold(self._open[0]))[0]
        if self._gap:
            return small and not last.endswith(_ENDED) and (full or is_bullet(marker))
        if marker:
            return small or full or not last.endswith(_ENDED) or self._narrow(last)
        return full or (small and (last.endswith((",", "(")) or len(last) > self._width / 2))

    def _begins(self, line: str) -> bool:
        """Whether a line is the first of its paragraph by what it begins with, or by being a name."""
        bare = without_bold(line).strip()
        marked = line.lstrip().startswith((ITEM, "#", "|", BOLD)) or parted(bare)[0] is not None
        return marked or (bare[:1].isupper() and (self._is_name(bare) or self._is_label(bare)))

    def _is_label(self, line: str) -> bool:
        """Whether a line begins with the label of a field, a box or the results, and a colon."""
        head, colon, _ = line.partition(":")
        groups = (self._names.fields, self._names.columns, self._names.boxes)
        return bool(colon) and any(group.find(head, misspelt=False) for group in groups)

    def _is_whole(self, lines: list[str]) -> bool:
        """Whether an open paragraph takes no more lines: a heading, a label, a line in bold."""
        if lines[-1].endswith(BOLD) or _HEADING.match(lines[0]):
            return True
        text = parted(without_bold(lines[0]))[1]
        return len(lines) == 1 and (self._is_name(text) or (text.isupper() and " " not in text.strip()))

    def _is_name(self, text: str) -> bool:
        names = (self._names.sections, self._names.merged, self._names.boxes, self._names.lead_ins)
        return any(group.find(text, misspelt=False) for group in names)

    def _narrow(self, last: str) -> bool:
        """Whether a line ends at the edge of a column that its own paragraph shows."""
        return len(self._open) > 1 and len(last) >= max(map(len, self._open)) * _FULL


def _paragraph(text: str) -> Paragraph:
    """Return a paragraph without the signs of Markdown."""
    bare = text.strip()
    level = 0
    if found := _HEADING.match(bare):
        level, bare = len(found[1]), bare[found.end() :]
    marker: Marker | None = None
    if bare.startswith(ITEM):
        marker, bare = parted(bare.lstrip(ITEM + " "))
        marker = marker or Marker("▪")
    elif is_bullet(parted(bare)[0]) and not bare.startswith(BOLD):
        marker, bare = parted(bare)
    plain = " ".join(without_bold(bare).split())
    strong = _strong(bare)
    return Paragraph(
        plain, heading=level, bold=bool(plain) and strong >= len(plain), marker=marker, strong=strong
    )


def _strong(text: str) -> int:
    """Return how many characters at the beginning of a text stand between signs of bold."""
    if not text.startswith(BOLD):
        return 0
    inner, _, rest = text.removeprefix(BOLD).partition(BOLD)
    length = len(" ".join(inner.split()))
    return length + 1 if not rest.strip() and not length else length
