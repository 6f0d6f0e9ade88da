"""The documents that are timed: a sample, and one ten times as long."""

from html import escape

from ametijuhend.assets import asset
from ametijuhend.layout.blocks import Flow, Paragraph, Row, Table
from ametijuhend.layout.compose import compose
from ametijuhend.layout.profile import LayoutProfile, load_profile
from ametijuhend.model.document import Document
from ametijuhend.storage.documents import open_document

TIMES = 10


def sample() -> Document:
    return open_document(asset("resources", "samples", "tiimijuht.ametijuhend")).document


def tenfold(document: Document) -> Document:
    """Return a document of ten times the length: every list ten times, every text ten paragraphs."""

    def again(items):
        return tuple(
            item.model_copy(update={"id": f"{item.id}-{number}"}) for number in range(TIMES) for item in items
        )

    def long(content):
        return content.model_copy(update={"items": again(content.items)})

    needs = document.requirements
    texts = {name: "\n".join([getattr(document, name)] * TIMES) for name in ("purpose", "tools")}
    more = {name: again(getattr(needs, name)) for name in ("core_competencies", "additional_competencies")}
    return document.model_copy(
        update={
            **texts,
            "duties": again(document.duties),
            "rights": long(document.rights),
            "responsibilities": long(document.responsibilities),
            "requirements": needs.model_copy(update=more),
        }
    )


def html(document: Document) -> str:
    """Return the same content, with the layout's widths, indents and spaces, as a page for QTextDocument."""
    profile = load_profile(document.layout)
    flow: Flow = compose(document, profile)
    return f"<html><body>{''.join(_block(block, profile) for block in flow.blocks)}</body></html>"


def _block(block: Paragraph | Table, profile: LayoutProfile) -> str:
    if isinstance(block, Paragraph):
        return _paragraph(block, profile)
    style = profile.tables[block.style]
    look = f'border="{style.border // 10}" cellspacing="0" cellpadding="{style.padding}"'
    rows = "".join(_row(row, block, profile) for row in block.rows)
    return f'<table {look} width="{sum(block.columns)}">{rows}</table>'


def _row(row: Row, table: Table, profile: LayoutProfile) -> str:
    cells = (
        f'<td width="{width}">{"".join(_paragraph(paragraph, profile) for paragraph in cell.paragraphs)}</td>'
        for cell, width in zip(row.cells, table.columns, strict=True)
    )
    return f"<tr>{''.join(cells)}</tr>"


def _paragraph(paragraph: Paragraph, profile: LayoutProfile) -> str:
    style = profile.styles[paragraph.style]
    look = (
        f"margin: {style.before}px 0 {style.after}px {style.left}px; text-indent: {-style.hanging}px; "
        f"font-weight: {700 if style.bold else 400}"
    )
    runs = (f"<b>{escape(run.text)}</b>" if run.bold else escape(run.text) for run in paragraph.runs)
    return f'<p align="{style.align}" style="{look}">{escape(paragraph.label)} {"".join(runs)}</p>'
