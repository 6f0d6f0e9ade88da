"""The XML of tracked changes: beside `oxml` the only place that spells elements."""

from collections.abc import Iterable, Iterator
from itertools import count

from ametijuhend.export import oxml
from ametijuhend.export.changes import RevisedParagraph, RevisedRow, RevisedTable
from ametijuhend.export.oxml import Element, w
from ametijuhend.export.wording import Mark, Stretch
from ametijuhend.layout.units import Twips

_TAGS = {
    Mark.INSERTED: "ins",
    Mark.DELETED: "del",
    Mark.MOVED_FROM: "moveFrom",
    Mark.MOVED_TO: "moveTo",
}


class ChangeWriter:
    """Writes changes of one author on one day, numbered in order."""

    def __init__(self, author: str, moment: str) -> None:
        self._by = {"author": author, "date": moment}
        self._numbers = count(1)

    def paragraph(self, paragraph: RevisedParagraph, start: Element = "") -> Iterator[Element]:
        """Yield a paragraph with its marks, and behind it the end of a move; ``start`` begins another's."""
        end = paragraph.end
        marked = None if end is Mark.KEPT else w("rPr", self._change(_TAGS[end]))
        style_before = self._style_before(paragraph)
        own_start, stop = self._move(end, paragraph.move)
        stretches = [self._stretch(stretch) for stretch in paragraph.stretches]
        yield oxml.paragraph(paragraph.style, [start, own_start, *stretches], marked, style_before)
        if stop:
            yield stop

    def table(self, table: RevisedTable, style: str, indent: int) -> Element:
        """Return a table with the rows of both documents."""
        rows = (one for row in table.rows for one in self._row(row, table))
        return oxml.table(style, Twips(indent), table.columns, rows)

    def _row(self, row: RevisedRow, table: RevisedTable) -> Iterator[Element]:
        changed = None if row.mark is Mark.KEPT else self._change(_TAGS[row.mark])
        mark = Mark.MOVED_FROM if row.mark is Mark.DELETED else Mark.MOVED_TO
        start, stop = self._move(mark, row.move)
        count = len(row.cells)
        spans = [1] * (count - 1) + [len(table.columns) - count + 1]
        widths = (*table.columns[: count - 1], Twips(sum(table.columns[count - 1 :])))
        cells = []
        for width, span, cell in zip(widths, spans, row.cells, strict=True):
            cells.append(oxml.cell(width, self._paragraphs(cell, start), span))
            start = ""
        yield oxml.row(cells, changed, header=row.header, splits=row.splits)
        if stop:
            yield stop

    def _paragraphs(self, cell: Iterable[RevisedParagraph], start: Element) -> Iterator[Element]:
        for paragraph in cell:
            yield from self.paragraph(paragraph, start)
            start = ""

    def _stretch(self, stretch: Stretch) -> Element:
        piece = "delText" if stretch.mark is Mark.DELETED else "t"
        made = oxml.run(stretch.text, stretch.style, piece)
        return made if stretch.mark is Mark.KEPT else self._change(_TAGS[stretch.mark], made)

    def _style_before(self, paragraph: RevisedParagraph) -> Element | None:
        if not paragraph.style_before:
            return None
        return self._change("pPrChange", w("pPr", w("pStyle", val=paragraph.style_before)))

    def _move(self, mark: Mark, move: int) -> tuple[Element, Element]:
        """Return what stands before and behind something moved; nothing for what was not."""
        if not move:
            return "", ""
        tag = _TAGS[mark]
        number = next(self._numbers)
        start = w(f"{tag}RangeStart", id=number, **self._by, name=f"move{move}")
        return start, w(f"{tag}RangeEnd", id=number)

    def _change(self, tag: str, *changed: Element) -> Element:
        return w(tag, *changed, id=next(self._numbers), **self._by)
