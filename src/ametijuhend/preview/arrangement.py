"""Where the sheets stand in the view: one below another, or two side by side; in pixels."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

GAP = 16


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The sheets' rectangles for a number of pages at one scale."""

    sheet: QSizeF
    count: int
    columns: int
    view_width: float

    @property
    def size(self) -> QSizeF:
        """The size of the whole, margins included."""
        rows = -(-self.count // self.columns)
        width = self.columns * (self.sheet.width() + GAP) + GAP
        return QSizeF(max(width, self.view_width), rows * (self.sheet.height() + GAP) + GAP)

    def rectangle(self, number: int) -> QRectF:
        """Return where a sheet stands; the first is 0."""
        row, column = divmod(number, self.columns)
        used = self.columns * (self.sheet.width() + GAP) - GAP
        left = (self.size.width() - used) / 2 + column * (self.sheet.width() + GAP)
        return QRectF(QPointF(left, GAP + row * (self.sheet.height() + GAP)), self.sheet)

    def visible(self, area: QRectF) -> range:
        """Return the numbers of the sheets that an area may show."""
        step = self.sheet.height() + GAP
        first = max(0, int((area.top() - GAP) // step) * self.columns)
        last = min(self.count, (int((area.bottom() - GAP) // step) + 1) * self.columns)
        return range(first, max(first, last))
