"""The pages beside the form: the very pages that are exported, following every keystroke."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from ametijuhend.layout.engine import PageEngine
from ametijuhend.layout.paginate import Page
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Document
from ametijuhend.model.paths import DocumentPath
from ametijuhend.preview.arrangement import GAP, Arrangement
from ametijuhend.preview.measurer import QtTextMeasurer, load_shipped_fonts
from ametijuhend.preview.painter import PagePainter
from ametijuhend.preview.places import PagePlace, cursor_line, marks, place_at

_PIXELS_PER_TWIP = 96 / 1440
_ZOOM_STEP = 1.1
_ZOOM_RANGE = (0.25, 4.0)
_MARK_STRENGTH = 40


class PageView(QAbstractScrollArea):
    """Shows a document's pages; a click tells which field stands there."""

    place_clicked = Signal(str, int)
    """The path of a field and the position in its text."""
    pages_changed = Signal(int)
    """How many pages there are now."""
    zoom_changed = Signal(float)

    def __init__(self, profile: LayoutProfile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_shipped_fonts()
        self._measurer = QtTextMeasurer(profile.font)
        self._pages: tuple[Page, ...] = ()
        self._pictures: dict[int, tuple[Page, QPixmap]] = {}
        self._zoom = 1.0
        self._fitted = "width"
        self._columns = 1
        self._place: PagePlace | None = None
        self.set_profile(profile)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setAccessibleName(self.tr("Pages"))

    # What is shown

    def set_profile(self, profile: LayoutProfile) -> None:
        """Lay out by this profile from now on; call `show_document` after it."""
        self._profile = profile
        self._engine = PageEngine(profile, self._measurer)
        self._painter = PagePainter(profile, self._measurer)
        self._pictures.clear()

    def show_document(self, document: Document) -> None:
        """Show the pages of this document; what did not change is not painted again."""
        before = len(self._pages)
        self._pages = self._engine.pages(document)
        if len(self._pages) != before:
            self._arrange()
            self.pages_changed.emit(len(self._pages))
        self._follow()
        self.viewport().update()

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def mark(self, path: DocumentPath, position: int = 0) -> None:
        """Mark the field being edited, and keep the line with its cursor in sight."""
        self._place = PagePlace(path, position) if path else None
        self._follow()
        self.viewport().update()

    # Zoom

    @property
    def zoom(self) -> float:
        """The scale of the pages; 1 is their real size on a screen of 96 dots an inch."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show the pages at this scale."""
        self._fitted = ""
        self._apply_zoom(zoom)

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

    def fit_page(self) -> None:
        """Show whole pages, also when the view's size changes."""
        self._fitted = "page"
        self._fit()

    def set_columns(self, columns: int) -> None:
        """Show this many pages side by side: one or two."""
        self._columns = columns
        self._fit()
        self._arrange()

    def _fit(self) -> None:
        if not self._fitted:
            return
        sheet = self._sheet_size(1.0)
        view = self.viewport().size()
        zoom = (view.width() - GAP) / self._columns - GAP
        zoom /= sheet.width()
        if self._fitted == "page":
            zoom = min(zoom, (view.height() - 2 * GAP) / sheet.height())
        self._apply_zoom(zoom)

    def _apply_zoom(self, zoom: float) -> None:
        low, high = _ZOOM_RANGE
        zoom = min(max(zoom, low), high)
        if zoom != self._zoom:
            self._zoom = zoom
            self._pictures.clear()
            self.zoom_changed.emit(zoom)
        self._arrange()
        self.viewport().update()

    # Geometry

    def _sheet_size(self, zoom: float) -> QSizeF:
        sheet = self._profile.page
        return QSizeF(sheet.width, sheet.height) * (_PIXELS_PER_TWIP * zoom)

    def _arrange(self) -> None:
        """Set the scroll bars, keeping the same place of the pages at the view's upper edge."""
        view = self.viewport().size()
        self._arrangement = Arrangement(
            self._sheet_size(self._zoom), max(1, len(self._pages)), self._columns, view.width()
        )
        whole = self._arrangement.size
        for bar, length, seen in (
            (self.verticalScrollBar(), whole.height(), view.height()),
            (self.horizontalScrollBar(), whole.width(), view.width()),
        ):
            share = bar.value() / (bar.maximum() + bar.pageStep() or 1)
            bar.setRange(0, max(0, round(length) - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(40)
            bar.setValue(round(share * (bar.maximum() + bar.pageStep())))

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _follow(self) -> None:
        """Scroll only as far as the line with the cursor needs to be in sight."""
        if self._place is None:
            return
        scale = _PIXELS_PER_TWIP * self._zoom
        for number, page in enumerate(self._pages):
            line = cursor_line(page, self._profile.page, self._place)
            if line is not None:
                top = self._arrangement.rectangle(number).top() + line.y * scale
                self._bring_into_view(top, top + line.height * scale)
                return

    def _bring_into_view(self, top: float, bottom: float) -> None:
        bar = self.verticalScrollBar()
        if top - GAP < bar.value():
            bar.setValue(int(top - GAP))
        elif bottom + GAP > bar.value() + self.viewport().height():
            bar.setValue(int(bottom + GAP - self.viewport().height()))

    # Events

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._arrange()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * _ZOOM_STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange}:
            self._pictures.clear()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position() + self._offset()
        for number, page in enumerate(self._pages):
            rectangle = self._arrangement.rectangle(number)
            if rectangle.contains(point):
                inside = (point - rectangle.topLeft()) / (_PIXELS_PER_TWIP * self._zoom)
                place = place_at(page, self._profile.page, self._measurer, inside.x(), inside.y())
                if place is not None:
                    self.place_clicked.emit(place.path, place.position)
                return

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window))
        painter.translate(-self._offset())
        area = QRectF(event.rect()).translated(self._offset())
        seen = self._arrangement.visible(area) if self._pages else range(0)
        for number in seen:
            self._paint_sheet(painter, number)
        self._pictures = {number: kept for number, kept in self._pictures.items() if number in seen}

    def _paint_sheet(self, painter: QPainter, number: int) -> None:
        rectangle = self._arrangement.rectangle(number)
        painter.drawPixmap(rectangle.topLeft(), self._picture(number))
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 0))
        painter.drawRect(rectangle)
        if self._place is not None:
            self._paint_marks(painter, rectangle.topLeft(), self._pages[number], self._place.path)

    def _paint_marks(self, painter: QPainter, corner: QPointF, page: Page, path: DocumentPath) -> None:
        colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        colour.setAlpha(_MARK_STRENGTH)
        scale = _PIXELS_PER_TWIP * self._zoom
        for mark in marks(page, self._profile.page, self._measurer, path):
            place = QRectF(mark.x * scale, mark.y * scale, mark.width * scale, mark.height * scale)
            painter.fillRect(place.translated(corner).adjusted(-2, 0, 2, 0), colour)

    def _picture(self, number: int) -> QPixmap:
        """Return the picture of a page at the present scale, painted only if the page changed."""
        page = self._pages[number]
        known = self._pictures.get(number)
        if known and known[0] is page:
            return known[1]
        ratio = self.devicePixelRatioF()
        picture = QPixmap((self._sheet_size(self._zoom) * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.scale(_PIXELS_PER_TWIP * self._zoom, _PIXELS_PER_TWIP * self._zoom)
        self._painter.paint(painter, page)
        painter.end()
        self._pictures[number] = (page, picture)
        return picture
