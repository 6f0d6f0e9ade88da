"""A label whose text may be longer than its place, and words at the pointer."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel
from typing_extensions import override


def plain_tip(words: str) -> str:
    """Return a tooltip that shows words of a document as they are, whatever Qt would take for markup."""
    if "<" not in words:
        return words
    return f"<p style='white-space: pre-wrap'>{escape(words)}</p>"


class ElidedLabel(QLabel):
    """One line of text that ends in … where there is no room; the whole stands in the tooltip."""

    @override
    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(48, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as there is room for."""
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        self.setToolTip(plain_tip(self.text()) if shown != self.text() else "")
