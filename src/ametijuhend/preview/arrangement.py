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

    def nearest(self, point: QPointF) -> int:
        """Return the number of the sheet at a point, or near it."""
        row = int((point.y() - GAP / 2) // (self.sheet.height() + GAP))
        column = int((point.x() - self.rectangle(0).left()) // (self.sheet.width() + GAP))
        column = min(max(column, 0), self.columns - 1)
        return min(max(row * self.columns + column, 0), self.count - 1)

    def foremost(self, area: QRectF) -> int:
        """Return the number of the sheet that takes the most of an area; of several the first."""
        seen = self.visible(area)
        shown = {number: self.rectangle(number).intersected(area).height() for number in seen}
        return max(shown, key=lambda number: round(shown[number])) if shown else self.nearest(area.center())

    def share(self, point: QPointF) -> tuple[int, QPointF]:
        """Return the sheet near a point, and the point in shares of that sheet's sides."""
        number = self.nearest(point)
        inside = point - self.rectangle(number).topLeft()
        return number, QPointF(inside.x() / self.sheet.width(), inside.y() / self.sheet.height())

    def point(self, number: int, share: QPointF) -> QPointF:
        """Return the point at a sheet's shares: what `share` says backwards."""
        corner = self.rectangle(number).topLeft()
        return corner + QPointF(share.x() * self.sheet.width(), share.y() * self.sheet.height())
