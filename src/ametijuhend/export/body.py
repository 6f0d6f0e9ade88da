"""The flow tree as the DOCX's body: every block in its named style, nothing formatted by hand."""

from collections.abc import Iterator
from itertools import groupby

from ametijuhend.export import oxml
from ametijuhend.export.names import style_id, table_style_id, variant_id
from ametijuhend.layout.blocks import Flow, Paragraph, Row, Run, Table
from ametijuhend.layout.profile import LayoutProfile

FOOTER = "rId1"
"""The relation to the footer part: the first that the main part has."""


def body_of(flow: Flow, profile: LayoutProfile) -> oxml.Element:
    """Return the main part of the DOCX."""
    writer = _BodyWriter(profile)
    blocks = (
        writer.table(block) if isinstance(block, Table) else writer.paragraph(block) for block in flow.blocks
    )
    return oxml.body(blocks, profile.page, FOOTER if profile.page_number else "")


def footer_of(profile: LayoutProfile) -> oxml.Element | None:
    """Return the footer part with the page number line; None for a layout without one."""
    line = profile.page_number
    return oxml.footer(style_id(line.style, profile.styles[line.style].name), line.text) if line else None


class StyleIds:
    """Which style of the DOCX a paragraph and a run have."""

    def __init__(self, profile: LayoutProfile) -> None:
        self._strong = style_id("strong", profile.strong)
        self._qualifiers = {False: style_id("qualifier", ""), True: style_id("strong_qualifier", "")}
        self._ids = {key: style_id(key, style.name) for key, style in profile.styles.items()}
        self._bold = {key for key, style in profile.styles.items() if style.bold}

    def of_paragraph(self, paragraph: Paragraph) -> str:
        """Return the id of a paragraph's style."""
        key, variant = paragraph.style, paragraph.variant
        return variant_id(key, variant) if variant else self._ids[key]

    def of_run(self, run: Run, paragraph: Paragraph) -> str:
        """Return the id of a run's style; empty for none."""
        if run.origin.endswith("/qualifier"):
            return self._qualifiers[run.bold]
        # Word turns bold off again where both the paragraph's and the run's style ask for it.
        return self._strong if run.bold and paragraph.style not in self._bold else ""


class _BodyWriter:
    """Writes blocks in the styles of one profile."""

    def __init__(self, profile: LayoutProfile) -> None:
        self._tables = profile.tables
        self._styles = StyleIds(profile)

    def paragraph(self, paragraph: Paragraph) -> oxml.Element:
        """Return a paragraph; its number or bullet is its style's matter, not text."""
        return oxml.paragraph(self._styles.of_paragraph(paragraph), self._runs(paragraph))

    def table(self, table: Table) -> oxml.Element:
        """Return a table with its rows."""
        rows = (self._row(row, table) for row in table.rows)
        return oxml.table(table_style_id(table.style), self._tables[table.style].indent, table.columns, rows)

    def _row(self, row: Row, table: Table) -> oxml.Element:
        cells = (
            oxml.cell(width, map(self.paragraph, cell.paragraphs))
            for width, cell in zip(table.columns, row.cells, strict=True)
        )
        return oxml.row(cells, header=row.header, splits=row.splits)

    def _runs(self, paragraph: Paragraph) -> Iterator[oxml.Element]:
        if len(paragraph.runs) == 1:
            (run,) = paragraph.runs
            yield oxml.run(run.text, self._styles.of_run(run, paragraph))
            return
        for style, runs in groupby(paragraph.runs, key=lambda run: self._styles.of_run(run, paragraph)):
            yield oxml.run("".join(run.text for run in runs), style)
