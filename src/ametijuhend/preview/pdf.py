"""The PDF of a document's pages: PDF/A-1b, the same bytes for the same document."""

from datetime import date
from uuid import NAMESPACE_URL, uuid5

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUuid, qVersion
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from ametijuhend.layout.compose import title
from ametijuhend.layout.engine import PageEngine
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.layout.units import TWIPS_PER_POINT, points
from ametijuhend.model.document import Document
from ametijuhend.model.states import OWN
from ametijuhend.preview.measurer import QtTextMeasurer, load_shipped_fonts
from ametijuhend.preview.painter import PagePainter
from ametijuhend.preview.pdfa import mended, metadata, settled_order

_POINTS_PER_INCH = 72
_CREATOR = "Ametijuhend"
_UNDATED = date(2000, 1, 1)
"""Stands for a document without dates: the present time would give other bytes every time."""
_FIRST_DAY = date(1600, 1, 1)
"""Before that readers of a PDF count the days by different calendars; no job description is as old."""
_UNPRINTED = {*OWN, "notes", "links", "leftovers"} - {"id"}
"""What the pages do not show: a document that has become ready or signed still gives the same bytes."""


def write_pdf(document: Document, profile: LayoutProfile) -> bytes:
    """Return the document's pages as a PDF/A-1b with real text and embedded fonts."""
    application = QGuiApplication.instance() or QGuiApplication(["ametijuhend"])
    load_shipped_fonts()
    measurer = QtTextMeasurer(profile.font)
    pages = PageEngine(profile, measurer).pages(document)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    page_painter = PagePainter(profile, measurer)
    with settled_order():
        writer = _writer(buffer, document, profile)
        painter = QPainter(writer)
        for number, page in enumerate(pages):
            if number:
                writer.newPage()
            page_painter.paint(painter, page)
        painter.end()
    del application
    return mended(bytes(buffer.data().data()), language=profile.language, day=_day(document))


def _day(document: Document) -> date:
    day = document.last_reviewed or document.approved or _UNDATED
    return day if day >= _FIRST_DAY else _UNDATED


def _writer(buffer: QBuffer, document: Document, profile: LayoutProfile) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_A1b)
    words = " ".join(title(document, profile).split())
    writer.setTitle(words)
    writer.setCreator(_CREATOR)
    writer.setDocumentXmpMetadata(
        metadata(
            title=words,
            language=profile.language,
            creator=_CREATOR,
            producer=f"Qt {qVersion()}",
            day=_day(document),
        )
    )
    writer.setDocumentId(QUuid(str(uuid5(NAMESPACE_URL, document.model_dump_json(exclude=_UNPRINTED)))))
    writer.setResolution(_POINTS_PER_INCH * TWIPS_PER_POINT)
    size = QSizeF(points(profile.page.width), points(profile.page.height))
    page_size = QPageSize(size, QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(page_size, QPageLayout.Orientation.Portrait, QMarginsF()))
    return writer
