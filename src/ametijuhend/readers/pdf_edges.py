"""What pages print above and below their text: running lines and page numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ametijuhend.readers.pdf_lines import Line
from ametijuhend.readers.pdf_pages import PrintedPage

_NUMBER = re.compile(
    r"[-–(\[ ]*(lk|lehekülg|leht)?\.? ?\d{1,3}( ?(/|\(|-st|lk|lehest|of)? ?\(?\d{0,3}\)?(-st)?)?[-–)\] ]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_EDGE = 0.11
"""The part of a page's height at its head and foot where running lines stand."""
_DEEP = 3
"""How many lines a header or a footer has at most."""


def without_edges(pages: Sequence[PrintedPage]) -> tuple[str, ...]:
    """Take running lines and page numbers off the pages; return the words of the running lines, each once."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_alike(line) for line in _edge_lines(page)})
    running: dict[str, str] = {}
    for page in pages:
        for line in list(_edge_lines(page)):
            often = seen[_alike(line)] >= max(2, len(pages) * 2 // 3)
            number = bool(_NUMBER.fullmatch(line.text.replace("\t", " ")))
            if number or often:
                page.content.remove(line)
                if not number:
                    running.setdefault(_alike(line), line.text)
    return tuple(running.values())


def _alike(line: Line) -> str:
    return _DIGITS.sub("0", line.text).casefold()


def _edge_lines(page: PrintedPage) -> Iterator[Line]:
    """Yield the loose lines at a page's head and foot, from the edge inwards."""
    head, foot = page.height * _EDGE, page.height * (1 - _EDGE)
    for thing in page.content[:_DEEP]:
        if not isinstance(thing, Line) or thing.top > head:
            break
        yield thing
    for thing in reversed(page.content[-_DEEP:]):
        if not isinstance(thing, Line) or thing.bottom < foot:
            break
        yield thing
