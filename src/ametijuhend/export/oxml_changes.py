"""The XML of tracked changes: beside `oxml` the only place that spells elements."""

from collections.abc import Iterable, Iterator
from itertools import count

from lxml import etree

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

    def paragraph(self, paragraph: RevisedParagraph) -> Iterator[Element]:
        """Yield a paragraph with its marks, and behind it the end of a move."""
        style = w("pStyle", val=paragraph.style)
        end = paragraph.end
        marked = None if end is Mark.KEPT else w("rPr", self._change(_TAGS[end]))
        properties = w("pPr", style, marked, self._style_before(paragraph))
        start, stop = self._move(paragraph.end, paragraph.move)
        made = w("p", properties, start)
        for stretch in paragraph.stretches:
            made.append(self._stretch(stretch))
        yield made
        if stop is not None:
            yield stop

    def table(self, table: RevisedTable, style: str, indent: int) -> Element:
        """Return a table with the rows of both documents."""
        rows = (one for row in table.rows for one in self._row(row, table))
        return oxml.table(style, Twips(indent), table.columns, rows)

    def _row(self, row: RevisedRow, table: RevisedTable) -> Iterator[Element]:
        count = len(row.cells)
        widths = (*table.columns[: count - 1], Twips(sum(table.columns[count - 1 :])))
        cells = [
            oxml.cell(width, self._paragraphs(cell)) for width, cell in zip(widths, row.cells, strict=True)
        ]
        if count < len(table.columns):
            cells[-1][0].append(w("gridSpan", val=len(table.columns) - count + 1))
        made = oxml.row(cells, header=row.header, splits=row.splits)
        if row.mark is not Mark.KEPT:
            properties = made.find(w("trPr").tag)
            if properties is None:
                properties = w("trPr")
                made.insert(0, properties)
            properties.append(self._change(_TAGS[row.mark]))
        mark = Mark.MOVED_FROM if row.mark is Mark.DELETED else Mark.MOVED_TO
        start, stop = self._move(mark, row.move)
        if start is not None:
            first = next(made.iter(w("p").tag))
            first.insert(1, start)
        yield made
        if stop is not None:
            yield stop

    def _paragraphs(self, cell: Iterable[RevisedParagraph]) -> Iterator[Element]:
        for paragraph in cell:
            yield from self.paragraph(paragraph)

    def _stretch(self, stretch: Stretch) -> Element:
        made = oxml.run(stretch.text, stretch.style)
        if stretch.mark is Mark.KEPT:
            return made
        if stretch.mark is Mark.DELETED:
            for text in made.iter(w("t").tag):
                text.tag = w("delText").tag
        change = self._change(_TAGS[stretch.mark])
        change.append(made)
        return change

    def _style_before(self, paragraph: RevisedParagraph) -> Element | None:
        if not paragraph.style_before:
            return None
        change = self._change("pPrChange")
        change.append(w("pPr", w("pStyle", val=paragraph.style_before)))
        return change

    def _move(self, mark: Mark, move: int) -> tuple[Element | None, Element | None]:
        """Return what stands before and behind something moved; nothing for what was not."""
        if not move:
            return None, None
        tag = _TAGS[mark]
        start = self._change(f"{tag}RangeStart")
        start.set(_qualified("name"), f"move{move}")
        return start, w(f"{tag}RangeEnd", id=start.get(_qualified("id"), ""))

    def _change(self, tag: str) -> Element:
        return w(tag, id=next(self._numbers), **self._by)


def _qualified(name: str) -> str:
    return f"{{{etree.QName(w('p')).namespace}}}{name}"
