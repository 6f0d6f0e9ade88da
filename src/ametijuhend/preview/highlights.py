"""Words marked on the pages: what is searched for, and what the checks found."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from ametijuhend.layout.lines import TextMeasurer
from ametijuhend.layout.paginate import Page
from ametijuhend.layout.placed import placed_lines
from ametijuhend.layout.profile import Page as Sheet
from ametijuhend.model.paths import DocumentPath
from ametijuhend.preview.places import Mark

MarkedSpan = tuple[int, int, str]
"""Where marked words begin and end in their text, and how they are marked: a key of `LOOKS`."""
Marked = Mapping[DocumentPath, tuple[MarkedSpan, ...]]

_UNDERLINE = 2.0


class Look(NamedTuple):
    """How words are marked; the sheet stays white in the dark, and so the colours are the same."""

    colour: QColor
    ground: bool = False


LOOKS = {
    "sought": Look(QColor(255, 230, 160), ground=True),
    "here": Look(QColor(255, 180, 40), ground=True),
    "error": Look(QColor(179, 38, 30)),
    "warning": Look(QColor(190, 130, 0)),
    "hint": Look(QColor(86, 97, 112, 150)),
    "wording-differs": Look(QColor(0, 90, 163, 150)),
    "misspelt": Look(QColor(179, 38, 30, 170)),
}


class Highlights:
    """The marked words of a document's pages, found once for each page and set of marks."""

    def __init__(self) -> None:
        self._marked: Marked = {}
        self._waiting = False
        self._known: dict[int, tuple[Page, tuple[tuple[Mark, str], ...]]] = {}

    def show(self, marked: Marked) -> bool:
        """Mark these words from now on; whether anything is to be painted for that."""
        other, waited = marked != self._marked, self._waiting
        self._waiting = False
        if other:
            self._marked, self._known = marked, {}
        return other or waited

    def wait(self) -> None:
        """Mark nothing on pages that change, until words are shown again: a key costs nothing by that."""
        self._waiting = True

    def on_page(
        self, number: int, page: Page, sheet: Sheet, measurer: TextMeasurer
    ) -> tuple[tuple[Mark, str], ...]:
        """Return what marked words cover on a page, and how each is marked."""
        if not self._marked:
            return ()
        known = self._known.get(number)
        if self._waiting and (known is None or known[0] is not page):
            return ()
        if known is None or known[0] is not page:
            known = self._known[number] = (page, tuple(_found(page, sheet, measurer, self._marked)))
        return known[1]


def paint_highlight(painter: QPainter, area: QRectF, look: str) -> None:
    """Paint the ground of marked words, or the line below them."""
    colour, ground = LOOKS[look]
    if ground:
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)  # words stay black
        painter.fillRect(area, colour)
        painter.restore()
    else:
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), _UNDERLINE), colour)


def _found(page: Page, sheet: Sheet, measurer: TextMeasurer, marked: Marked) -> Iterator[tuple[Mark, str]]:
    for line in placed_lines(page, sheet):
        for span in line.line.spans:
            for start, end, look in marked.get(span.origin, ()):
                first, last = max(start - span.start, 0), min(end - span.start, len(span.text))
                if first < last:
                    left = measurer.advance(span.text[:first], span.bold)
                    right = measurer.advance(span.text[:last], span.bold)
                    yield Mark(line.x + span.x + left, line.y, right - left, line.height), look
