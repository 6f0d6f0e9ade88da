"""What the view draws over the pages' pictures: sheet edges, the field being written, remarks."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen, QPixmap

from ametijuhend.layout.findings import PageFinding
from ametijuhend.layout.profile import Page as Sheet

_MARK_STRENGTH = 36
_CARET_WIDTH = 2
_SIGN = 20
"""The side of a remark's sign, in pixels at any zoom: it is of the window, not of the page."""
_ACCENT, _AMBER, _AMBER_SOFT = QColor(0, 90, 163), QColor(125, 82, 0), QColor(255, 236, 189)
"""The sheet stays white in the dark, and so what is marked on it keeps its colours."""


def paint_sheet(painter: QPainter, sheet: QRectF, picture: QPixmap, palette: QPalette) -> None:
    """Paint a page's picture and its edge."""
    painter.drawPixmap(sheet.topLeft(), picture)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(sheet)


def paint_place(painter: QPainter, areas: Iterable[QRectF], caret: QRectF | None) -> None:
    """Paint what marks a field: its text's ground and the cursor in it."""
    accent = QColor(_ACCENT)
    if caret is not None:
        painter.fillRect(caret.adjusted(-_CARET_WIDTH / 2, 0, _CARET_WIDTH / 2, 0), accent)
    accent.setAlpha(_MARK_STRENGTH)
    for area in areas:
        painter.fillRect(area.adjusted(-2, 0, 2, 0), accent)


def sign_place(finding: PageFinding, sheet: Sheet, corner: QPointF, scale: float, line: int) -> QRectF:
    """Return where the sign of a finding stands: in the page's left margin, beside its line."""
    centre = corner + QPointF(sheet.left / 2, sheet.top + finding.y + line / 2) * scale
    side = min(_SIGN, sheet.left * scale * 0.8)
    return QRectF(centre - QPointF(side, side) / 2, QSizeF(side, side))


def paint_sign(painter: QPainter, area: QRectF) -> None:
    """Paint the sign of a finding."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_AMBER, 1))
    painter.setBrush(_AMBER_SOFT)
    painter.drawRoundedRect(area, 4, 4)
    font = QFont(painter.font())
    font.setPixelSize(max(6, round(area.height() * 0.65)))
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "!")
    painter.restore()
