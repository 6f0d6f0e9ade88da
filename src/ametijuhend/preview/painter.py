"""Paints pages: on the screen, into a PDF, for the printer; one twip is one unit of the painter."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from ametijuhend.layout.lines import HYPHEN, Line
from ametijuhend.layout.paginate import Page
from ametijuhend.layout.placed import placed_lines, strokes
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.preview.measurer import QtTextMeasurer, page_font

_EYE = 1.3
"""A line beside black text looks paler than it is."""
_PALEST = 0.4


class PagePainter:
    """Paints the pages of one layout profile."""

    def __init__(self, profile: LayoutProfile, measurer: QtTextMeasurer) -> None:
        self._sheet = profile.page
        self._ascent = measurer.ascent
        self._shown = measurer.shown
        self._fonts: dict[bool, QFont] = {bold: page_font(profile.font, bold=bold) for bold in (False, True)}

    def paint(self, painter: QPainter, page: Page) -> None:
        """Paint one page; the painter's origin is the sheet's upper left corner."""
        painter.setPen(Qt.GlobalColor.black)
        pixel = 1 / painter.transform().m11()
        for stroke in strokes(page, self._sheet):
            # Thinner than a pixel of the screen, a line would come and go with the zoom: it turns grey.
            width, height = max(stroke.width, pixel), max(stroke.height, pixel)
            ink = _ink(min(stroke.width, stroke.height) / pixel)
            painter.fillRect(QRectF(stroke.x, stroke.y, width, height), ink)
        for placed in placed_lines(page, self._sheet):
            self._paint_line(painter, placed.line, placed.x, placed.y + self._ascent)

    def _paint_line(self, painter: QPainter, line: Line, x: int, baseline: int) -> None:
        for number, span in enumerate(line.spans, start=1):
            text = self._shown(span.text)
            if line.hyphenated and number == len(line.spans):
                text += HYPHEN
            painter.setFont(self._fonts[span.bold])
            painter.drawText(QPointF(x + span.x, baseline), text)


def _ink(share: float) -> QColor:
    """Return the colour of a line that covers this share of a pixel's width."""
    grey = round(255 * (1 - min(1.0, max(_PALEST, share * _EYE))))
    return QColor(grey, grey, grey)
