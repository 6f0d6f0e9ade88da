"""The document's pages on paper: the same pages, at their real size, through the system's printer.

QtPrintSupport takes its time to load: import this module only when something is printed.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ametijuhend.layout.compose import title
from ametijuhend.layout.engine import PageEngine
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.layout.units import points
from ametijuhend.model.document import Document
from ametijuhend.preview.measurer import QtTextMeasurer, load_shipped_fonts
from ametijuhend.preview.painter import PagePainter

_TWIPS_PER_INCH = 1440


def new_printer(document: Document, profile: LayoutProfile) -> QPrinter:
    """Return the system's usual printer, set to the paper of the document's layout."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title(document, profile))
    printer.setCreator("Ametijuhend")
    size = QSizeF(points(profile.page.width), points(profile.page.height))
    printer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)  # the layout's own margins are wide enough for any printer
    return printer


def print_dialog(printer: QPrinter, count: int, window: QWidget | None) -> QPrintDialog:
    """Return the system's printer dialog for a number of pages."""
    dialog = QPrintDialog(printer, window)
    for option in (
        QPrintDialog.PrintDialogOption.PrintPageRange,
        QPrintDialog.PrintDialogOption.PrintCurrentPage,
        QPrintDialog.PrintDialogOption.PrintCollateCopies,
    ):
        dialog.setOption(option)
    dialog.setMinMax(1, count)
    return dialog


def print_pages(printer: QPrinter, document: Document, profile: LayoutProfile, current: int = 0) -> bool:
    """Print the pages that the printer was asked for; whether it took them."""
    load_shipped_fonts()
    measurer = QtTextMeasurer(profile.font)
    pages = PageEngine(profile, measurer).pages(document)
    printer.setFullPage(True)
    wanted = _wanted(printer, len(pages), current)
    painter = QPainter()
    if not wanted or not painter.begin(printer):
        return False
    scale = printer.resolution() / _TWIPS_PER_INCH
    painter.scale(scale, scale)
    page_painter = PagePainter(profile, measurer)
    printed = True
    for place, number in enumerate(wanted):
        printed = printed and (place == 0 or printer.newPage())
        if printed:
            page_painter.paint(painter, pages[number])
    return painter.end() and printed


def _wanted(printer: QPrinter, count: int, current: int) -> Sequence[int]:
    """Return the pages to print one after another; the first is 0."""
    wanted = list(range(count))
    if printer.printRange() is QPrinter.PrintRange.CurrentPage:
        wanted = [current]
    elif printer.printRange() is QPrinter.PrintRange.PageRange and not printer.pageRanges().isEmpty():
        wanted = [number for number in wanted if printer.pageRanges().contains(number + 1)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        wanted.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return wanted * copies
    return [number for number in wanted for _ in range(copies)]
