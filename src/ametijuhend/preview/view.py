"""The pages beside the form: the very pages that are exported, following every keystroke."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from ametijuhend.layout.engine import PageEngine
from ametijuhend.layout.findings import PageFinding, page_findings, page_sentence
from ametijuhend.layout.paginate import Page
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Document
from ametijuhend.model.paths import DocumentPath, parent
from ametijuhend.preview.arrangement import GAP
from ametijuhend.preview.highlights import Highlights, Marked, paint_highlight
from ametijuhend.preview.measurer import QtTextMeasurer, load_shipped_fonts
from ametijuhend.preview.overlay import paint_place, paint_sheet, paint_sign, sign_place
from ametijuhend.preview.pictures import PIXELS_PER_TWIP, PagePictures
from ametijuhend.preview.places import Mark, PagePlace, caret, marks, place_at
from ametijuhend.preview.sheets import SheetArea


class _Caret(NamedTuple):
    """Where the cursor of the form stands on the pages."""

    page: int
    mark: Mark


class PageView(SheetArea):
    """Shows a document's pages; a click tells which field stands there."""

    place_clicked = Signal(str, int)
    """The path of a field and the position in its text."""
    pages_changed = Signal(int)
    """How many pages there are now."""
    document_shown = Signal()
    """The pages are those of a document as it is now."""

    def __init__(self, profile: LayoutProfile, parent: QWidget | None = None) -> None:
        super().__init__(profile.page, parent)
        load_shipped_fonts()
        self._measurer = QtTextMeasurer(profile.font)
        self._pages: tuple[Page, ...] = ()
        self._findings: tuple[PageFinding, ...] = ()
        self._place: PagePlace | None = None
        self._caret: _Caret | None = None
        self._held: _Caret | None = None
        self._marks: dict[int, tuple[Page, DocumentPath, tuple[Mark, ...]]] = {}
        self._highlights = Highlights()
        self.set_profile(profile)
        self.viewport().setMouseTracking(True)
        # A click leads to a field, so it never takes the cursor out of the one that is being written in.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Pages"))

    # What is shown

    def set_profile(self, profile: LayoutProfile) -> None:
        """Lay out by this profile from now on; call `show_document` after it."""
        self.profile = profile
        self._sheet = profile.page
        self._engine = PageEngine(profile, self._measurer)
        self._pictures = self.new_pictures()
        self._marks = {}

    def new_pictures(self) -> PagePictures:
        """Return what paints pictures of these pages for another view of them."""
        return PagePictures(self.profile, self._measurer)

    def show_document(self, document: Document) -> None:
        """Show the pages of this document; what did not change is not painted again."""
        self._pages = self._engine.pages(document)
        self._findings = page_findings(self._pages)
        if len(self._pages) != self._count:
            self.set_count(len(self._pages))
            self.pages_changed.emit(self._count)
        self._follow()
        self.document_shown.emit()
        self.viewport().update()

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages; one that did not change is the same object as before."""
        return self._pages

    @property
    def findings(self) -> tuple[PageFinding, ...]:
        """What stands oddly on the pages."""
        return self._findings

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def mark(self, path: DocumentPath, position: int = 0) -> None:
        """Mark the field being edited, and keep its cursor in sight."""
        place = PagePlace(path, position) if path else None
        if place == self._place:
            return
        before, self._place = self._place, place
        if before and place and before.path == place.path and self._find_caret() is None:
            return  # the cursor is ahead by a key: the document that follows has a place for it
        self._follow()
        self.viewport().update()

    def highlight(self, marked: Marked) -> None:
        """Mark these words on the pages."""
        if self._highlights.show(marked):
            self.viewport().update()

    def hold_highlights(self) -> None:
        """Mark no words on pages that change, until `highlight` is called again."""
        self._highlights.wait()

    def highlighted(self, number: int) -> tuple[tuple[Mark, str], ...]:
        """Return what marked words cover on a page, and how each is marked."""
        return self._highlights.on_page(number, self._pages[number], self._sheet, self._measurer)

    def show_place(self, path: DocumentPath) -> bool:
        """Bring what is printed of a place, or below it, into sight; whether anything is. No mark stays."""
        self.mark("")
        found = next(self._marked(path), None)
        if found is not None:
            area = self._on_view(found)
            if not self._shows_lines_of(area):
                self._scroll_to(QPointF(self._offset().x(), area.top() - 2 * GAP))
        return found is not None

    # The cursor of the form

    def _on_view(self, at: _Caret) -> QRectF:
        """Return where a mark on a page stands among all sheets, in pixels."""
        scale = PIXELS_PER_TWIP * self._zoom
        corner = self._arrangement.rectangle(at.page).topLeft()
        x, y, width, height = (side * scale for side in at.mark)
        return QRectF(x, y, width, height).translated(corner)

    def _follow(self) -> None:
        """Find the cursor, and scroll only as far as it needs to be in sight."""
        self._caret = self._find_caret()
        self._held = self._caret or (self._neighbour(self._place.path) if self._place else None)
        self.hold()

    @override
    def held_area(self) -> QRectF | None:
        """Return where the cursor and its field stand, or what is printed next to one that is not."""
        if self._held is None:
            return None
        line = field = self._on_view(self._held)
        for mark in self._marks_on(self._held.page):
            field = field.united(self._on_view(_Caret(self._held.page, mark)))
        if field.height() > self.viewport().height() / 2:
            return line  # followed line by line, as its own input is
        return QRectF(line.left(), field.top(), line.width(), field.height())

    def _find_caret(self) -> _Caret | None:
        """Return where the cursor stands; the page where it was last is looked at first."""
        if self._place is None:
            return None
        last = self._caret.page if self._caret else 0
        for number in sorted(range(len(self._pages)), key=lambda one: one != last):
            found = caret(self._pages[number], self._sheet, self._measurer, self._place)
            if found is not None:
                return _Caret(number, found)
        return None

    def _neighbour(self, path: DocumentPath) -> _Caret | None:
        """Return what is printed next to a field that is not: rather what is in sight, or else the last."""
        found: list[_Caret] = []
        while path and not found:
            path = parent(path)
            found = list(self._marked(path))
        last = found[-1] if found else None
        return next((one for one in found if self._shows_lines_of(self._on_view(one))), last)

    def _shows_lines_of(self, area: QRectF) -> bool:
        seen = self._seen()
        return seen.top() <= area.top() and area.bottom() <= seen.bottom()

    def _marks_on(self, number: int) -> tuple[Mark, ...]:
        """Return what the field being edited covers on a page, found once for each state of both."""
        path, page = self._place.path if self._place else "", self._pages[number]
        known = self._marks.get(number)
        if known is None or known[0] is not page or known[1] != path:
            found = tuple(marks(page, self._sheet, self._measurer, path))
            known = self._marks[number] = (page, path, found)
        return known[2]

    def _marked(self, path: DocumentPath) -> Iterator[_Caret]:
        for number, page in enumerate(self._pages):
            for mark in marks(page, self._sheet, self._measurer, path):
                yield _Caret(number, mark)

    # Events

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a remark's sign stands for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            finding = self.finding_at(QPointF(event.pos()))
            if finding is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), page_sentence(finding), self.viewport())
            return True
        return super().viewportEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Lead to the field behind the page, or to that of a remark."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        finding = self.finding_at(event.position())
        place = PagePlace(finding.path, 0) if finding else self.place_at(event.position())
        if place is not None:
            self.place_clicked.emit(place.path, place.position)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what a click would do."""
        shape = Qt.CursorShape.ArrowCursor
        if self.finding_at(event.position()):
            shape = Qt.CursorShape.PointingHandCursor
        elif self.place_at(event.position()):
            shape = Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def place_at(self, point: QPointF) -> PagePlace | None:
        """Return the place in the document behind a point of the view."""
        number, inside = self._on_page(point)
        if number is None:
            return None
        return place_at(self._pages[number], self._sheet, self._measurer, inside.x(), inside.y())

    def finding_at(self, point: QPointF) -> PageFinding | None:
        """Return the finding whose sign stands at a point of the view."""
        inside = point + self._offset()
        return next((one for one in self._findings if self._sign(one).contains(inside)), None)

    def _on_page(self, point: QPointF) -> tuple[int | None, QPointF]:
        """Return the page at a point of the view and the point on it in twips."""
        inside = point + self._offset()
        number = self._arrangement.nearest(inside)
        sheet = self._arrangement.rectangle(number)
        if number >= len(self._pages) or not sheet.contains(inside):
            return None, inside
        return number, (inside - sheet.topLeft()) / (PIXELS_PER_TWIP * self._zoom)

    def _sign(self, finding: PageFinding) -> QRectF:
        corner = self._arrangement.rectangle(finding.page).topLeft()
        scale = PIXELS_PER_TWIP * self._zoom
        return sign_place(finding, self._sheet, corner, scale, self._measurer.line_height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheets in sight, from pictures where nothing changed, and what is marked on them."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window))
        painter.translate(-self._offset())
        area = QRectF(event.rect()).translated(self._offset())
        seen = self._arrangement.visible(area) if self._pages else range(0)
        for number in seen:
            self._paint_page(painter, number)
        for finding in self._findings:
            if finding.page in seen:
                paint_sign(painter, self._sign(finding))
        self._pictures.keep_only(seen)

    def _paint_page(self, painter: QPainter, number: int) -> None:
        page, sheet = self._pages[number], self._arrangement.rectangle(number)
        picture = self._pictures.picture(number, page, self._zoom, self.devicePixelRatioF())
        paint_sheet(painter, sheet, picture, self.palette())
        for mark, look in self.highlighted(number):
            paint_highlight(painter, self._on_view(_Caret(number, mark)), look)
        areas = [self._on_view(_Caret(number, mark)) for mark in self._marks_on(number)]
        at = self._caret if self._caret and self._caret.page == number else None
        paint_place(painter, areas, at and self._on_view(at))
