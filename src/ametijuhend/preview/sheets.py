"""The sheets as a scroll area shows them: their size, where they stand, which is in sight."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from ametijuhend.layout.profile import Page as Sheet
from ametijuhend.preview.arrangement import GAP, Arrangement
from ametijuhend.preview.pictures import PIXELS_PER_TWIP

_ZOOM_STEP = 1.1
_ZOOM_RANGE = (0.25, 4.0)
_WHEEL_NOTCH = 120
_AROUND = 2 * GAP
"""How much is shown above and below what must stay in sight."""


class SheetArea(QAbstractScrollArea):
    """A number of sheets of one size; what they show is for others to paint."""

    page_changed = Signal(int)
    """Which page is in sight now; the first is 0."""
    zoom_changed = Signal(float)

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._count = 0
        self._zoom = 1.0
        self._fitted = "width"
        self._columns = 1
        self._current = 0
        self._arrangement = Arrangement(self._sheet_size(1.0), 1, 1, 0)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)

    def held_area(self) -> QRectF | None:
        """Return what must stay in sight while sheets change their size, among all sheets, in pixels."""
        return None

    def set_count(self, count: int) -> None:
        """Show this many sheets; those that are in sight stay where they are."""
        self._count = count
        self._arrange()
        self._set_current(min(self._current, count - 1))

    # Which page

    @property
    def current_page(self) -> int:
        """Which page is in sight; the first is 0."""
        return self._current

    def show_page(self, number: int) -> None:
        """Scroll to the top of a page."""
        corner = self._arrangement.rectangle(number).topLeft()
        self._scroll_to(corner - QPointF(GAP, GAP))
        self._set_current(number)  # the last page's top may not reach the view's

    # Zoom

    @property
    def zoom(self) -> float:
        """The scale of the pages; 1 is their real size on a screen of 96 dots an inch."""
        return self._zoom

    @property
    def fitted(self) -> str:
        """What the pages are fitted to: ``width``, ``page``, or nothing."""
        return self._fitted

    @property
    def columns(self) -> int:
        """How many pages stand side by side."""
        return self._columns

    def set_zoom(self, zoom: float, held: QPointF | None = None) -> None:
        """Show the pages at this scale; what stands at a point of the view, or its middle, stays there."""
        self._fitted = ""
        self._apply_zoom(zoom, held or QPointF(self.viewport().rect().center()))

    def zoom_in(self) -> None:
        """Show the pages a step larger."""
        self.set_zoom(self._zoom * _ZOOM_STEP)

    def zoom_out(self) -> None:
        """Show the pages a step smaller."""
        self.set_zoom(self._zoom / _ZOOM_STEP)

    def fit_width(self) -> None:
        """Show pages as wide as the view, also when its size changes."""
        self._fitted = "width"
        self._fit()
        self.hold()

    def fit_page(self) -> None:
        """Show whole pages, also when the view's size changes."""
        self._fitted = "page"
        self._fit()
        self.hold()

    def set_columns(self, columns: int) -> None:
        """Show this many pages side by side: one or two."""
        current = self._current
        self._columns = columns
        self._arrange()
        self._fit()
        self.show_page(current)
        self.hold()
        self.viewport().update()

    def _fit(self) -> None:
        if not self._fitted:
            return
        sheet = self._sheet_size(1.0)
        # As if the scroll bar were always there: it must not come and go with the zoom that it changes.
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        zoom = ((width - GAP) / self._columns - GAP) / sheet.width()
        if self._fitted == "page":
            zoom = min(zoom, (self.viewport().height() - 2 * GAP) / sheet.height())
        self._apply_zoom(zoom, QPointF(0, 0))

    def _apply_zoom(self, zoom: float, held: QPointF) -> None:
        low, high = _ZOOM_RANGE
        zoom = min(max(zoom, low), high)
        if zoom == self._zoom:
            return
        number, share = self._arrangement.share(held + self._offset())
        self._zoom = zoom
        self._arrange()
        self._scroll_to(self._arrangement.point(number, share) - held)
        self.zoom_changed.emit(zoom)
        self.viewport().update()

    # Geometry

    def _sheet_size(self, zoom: float) -> QSizeF:
        sheet = self._sheet
        return QSizeF(sheet.width, sheet.height) * (PIXELS_PER_TWIP * zoom)

    def _arrange(self) -> None:
        """Place the sheets and set the scroll bars; where they stand stays the same."""
        view = self.viewport().size()
        count = max(1, self._count)
        self._arrangement = Arrangement(self._sheet_size(self._zoom), count, self._columns, view.width())
        whole = self._arrangement.size
        for bar, length, seen in (
            (self.verticalScrollBar(), whole.height(), view.height()),
            (self.horizontalScrollBar(), whole.width(), view.width()),
        ):
            bar.setRange(0, max(0, round(length) - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(40)

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _scroll_to(self, corner: QPointF) -> None:
        self.horizontalScrollBar().setValue(round(corner.x()))
        self.verticalScrollBar().setValue(round(corner.y()))

    def _seen(self) -> QRectF:
        """Return the part of the whole that the view shows."""
        return QRectF(self._offset(), QSizeF(self.viewport().size()))

    def _set_current(self, number: int) -> None:
        if number != self._current and number < self._count:
            self._current = number
            self.page_changed.emit(number)

    def hold(self) -> None:
        """Scroll only as far as what must stay in sight needs it."""
        held = self.held_area()
        if held is not None:
            self._bring_into_view(held)

    def _bring_into_view(self, area: QRectF) -> None:
        for bar, first, last, seen in (
            (self.verticalScrollBar(), area.top(), area.bottom(), self.viewport().height()),
            (self.horizontalScrollBar(), area.left(), area.right(), self.viewport().width()),
        ):
            if first - _AROUND < bar.value():
                bar.setValue(int(first - _AROUND))
            elif last + _AROUND > bar.value() + seen:
                bar.setValue(int(last + _AROUND - seen) + 1)

    # Events

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Tell which page is in sight now."""
        super().scrollContentsBy(dx, dy)
        self._set_current(self._arrangement.foremost(self._seen()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages again; a cursor that was in sight stays there."""
        super().resizeEvent(event)
        held = self.held_area()
        before = QRectF(self._offset(), QSizeF(event.oldSize()))
        was_seen = held is not None and before.contains(held.center())
        self._fit()
        self._arrange()
        if was_seen:
            self.hold()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, around what lies under the pointer."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / _WHEEL_NOTCH
            self.set_zoom(self._zoom * _ZOOM_STEP**steps, event.position())
            event.accept()
        else:
            super().wheelEvent(event)
