"""The PDF of a document's pages."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from ametijuhend.layout.compose import title
from ametijuhend.layout.engine import PageEngine
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.layout.units import TWIPS_PER_POINT, points
from ametijuhend.model.document import Document
from ametijuhend.preview.measurer import QtTextMeasurer, load_shipped_fonts
from ametijuhend.preview.painter import PagePainter

_POINTS_PER_INCH = 72


def write_pdf(document: Document, profile: LayoutProfile) -> bytes:
    """Return the document's pages as a PDF with real text and embedded fonts."""
    application = QGuiApplication.instance() or QGuiApplication(["ametijuhend"])
    load_shipped_fonts()
    measurer = QtTextMeasurer(profile.font)
    pages = PageEngine(profile, measurer).pages(document)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, document, profile)
    page_painter = PagePainter(profile, measurer)
    painter = QPainter(writer)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        page_painter.paint(painter, page)
    painter.end()
    del application
    return bytes(buffer.data().data())


def _writer(buffer: QBuffer, document: Document, profile: LayoutProfile) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_A1b)
    writer.setTitle(title(document, profile))
    writer.setCreator("Ametijuhend")
    writer.setResolution(_POINTS_PER_INCH * TWIPS_PER_POINT)
    size = QSizeF(points(profile.page.width), points(profile.page.height))
    page_size = QPageSize(size, QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(page_size, QPageLayout.Orientation.Portrait, QMarginsF()))
    return writer
