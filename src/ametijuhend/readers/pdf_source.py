"""A PDF's pages as blocks, paragraphs and tables in reading order, made where a hostile file does no harm."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import groupby
from typing import Any

from ametijuhend.language import translate
from ametijuhend.readers import refusals
from ametijuhend.readers.hyphens import known_words
from ametijuhend.readers.pdf_edges import without_edges
from ametijuhend.readers.pdf_lines import Line
from ametijuhend.readers.pdf_pages import (
    PrintedPage,
    RuledCell,
    RuledTable,
    between_tables,
    printed_page,
    regions,
    within_tables,
)
from ametijuhend.readers.pdf_paragraphs import Paragraphs, is_prose, rows_beside, typesetting
from ametijuhend.readers.pdf_tables import columns_of, content_of
from ametijuhend.readers.source import Block, Cell, Notice, Paragraph, Row, Source, Table
from ametijuhend.storage.problems import FileProblem

MOST_PAGES = 60
"""A job description has three to eight pages."""
_PADDING = (2.0, 8.0)
_LEAST_MARGIN = 36.0
_FEW = 20
"""A document with fewer characters than this holds no text, only pictures of it."""


def source_of(data: bytes, name: str, words: frozenset[str] = frozenset()) -> Source:
    """Return a PDF's content; ``words`` are known beside its own. Raises `FileProblem`."""
    pages = _pages(data, name)
    if sum(len(line.text) for lines in regions(pages) for line in lines) < _FEW:
        raise refusals.scanned(name)
    running = without_edges(pages)
    whole = "\n".join(line.text for lines in regions(pages) for line in lines)
    blocks = tuple(_Blocks(pages, known_words(whole) | words).made())
    edges = tuple(Paragraph(text, place="header") for text in running)
    return Source(name, "pdf", blocks + edges, _notices(pages))


def _notices(pages: Sequence[PrintedPage]) -> tuple[Notice, ...]:
    if not any(page.pictures for page in pages):
        return ()
    text = translate("Reading", "Pictures in the PDF were left out: only its text was brought in.")
    return (Notice("pictures", text),)


def _pages(data: bytes, name: str) -> list[PrintedPage]:
    import pdfplumber  # noqa: PLC0415  # takes its time; only a PDF needs it
    from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed  # noqa: PLC0415
    from pdfplumber.utils.exceptions import PdfminerException  # noqa: PLC0415

    try:
        with pdfplumber.open(BytesIO(data)) as pdf:
            few = len(pdf.pages) <= MOST_PAGES
            pages = [_page(page, number) for number, page in enumerate(pdf.pages) if few]
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed) as error:
        raise refusals.encrypted_pdf(name) from error
    except PdfminerException as error:
        cause = error.args[0] if error.args else None
        if isinstance(cause, MemoryError):
            raise cause from error
        if isinstance(cause, PDFPasswordIncorrect):
            raise refusals.encrypted_pdf(name) from error
        raise refusals.damaged_pdf(name) from error
    except (FileProblem, MemoryError):
        raise
    except Exception as error:  # the library has no common error for what a broken file does to it
        raise refusals.damaged_pdf(name) from error
    if not few:
        raise refusals.too_long(name)
    return pages


def _page(page: Any, number: int) -> PrintedPage:
    made = printed_page(page, number)
    page.close()
    return made


class _Blocks:
    """Makes the blocks of one document."""

    def __init__(self, pages: Sequence[PrintedPage], known: Collection[str]) -> None:
        self._in_text = typesetting(list(between_tables(pages)), known)
        self._in_cells = typesetting(list(within_tables(pages)), known)
        self._content = content_of(pages)
        loose = [thing for thing in self._content if isinstance(thing, Line)]
        tables = [thing for thing in self._content if isinstance(thing, RuledTable)]
        self._left = min((line.left for line in loose), default=0.0)
        self._right = max(
            [line.right for line in loose]
            + [table.edges[-1] - sum(_PADDING) / 2 for table in tables]
            + [page.width - max(self._left, _LEAST_MARGIN) for page in pages]
        )

    def made(self) -> Iterator[Block]:
        """Yield the blocks."""
        for is_line, group in groupby(self._content, key=lambda thing: isinstance(thing, Line)):
            if is_line:
                yield from self._loose([thing for thing in group if isinstance(thing, Line)])
            else:
                yield from (self._table(thing) for thing in group if isinstance(thing, RuledTable))

    def _loose(self, lines: list[Line]) -> Iterator[Block]:
        for in_columns, some in rows_beside(lines):
            if in_columns:
                yield self._columns(some)
            else:
                yield from Paragraphs(self._in_text, self._left, self._right).of(some)

    def _columns(self, lines: list[Line]) -> Table:
        """Return lines side by side as rows; the document's last ones, its signatures, as one row."""
        first = lines[0].left
        columns: tuple[list[Line], list[Line]] = ([], [])
        rows = []
        for line in lines:
            row = [[line.part([span])] for span in line.spans[:2]]
            if len(row) == 1:
                row.insert(0 if line.left > first + line.size else 1, [])
            rows.append(self._beside(row))
            for place, some in enumerate(row):
                columns[place].extend(some)
        is_last = lines[-1] is self._content[-1]
        return Table((self._beside(columns),) if is_last else tuple(rows))

    def _beside(self, columns: Sequence[Sequence[Line]]) -> Row:
        region = Paragraphs(self._in_text, self._left, self._right)
        return Row(tuple(Cell(tuple(region.of(lines)), column) for column, lines in enumerate(columns)))

    def _table(self, table: RuledTable) -> Table:
        columns = columns_of(table.rows)
        return Table(tuple(Row(tuple(self._cell(cell, columns) for cell in row)) for row in table.rows))

    def _cell(self, cell: RuledCell, columns: Mapping[tuple[int, int], list[Line]]) -> Cell:
        if not cell.lines:
            return Cell((), cell.column, cell.span)
        alike = columns[cell.column, cell.span]
        left, right = min(line.left for line in alike), max(line.right for line in alike)
        left_edge, _, right_edge, _ = cell.box
        low, high = _PADDING
        right = max(right, right_edge - min(max(left - left_edge, low), high))
        region = Paragraphs(self._in_cells, left, right, prose=is_prose(alike))
        return Cell(tuple(region.of(cell.lines)), cell.column, cell.span)
