"""Pictures of pages: painted once for a size, kept as long as the page stays the same and in sight."""

from collections.abc import Container
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from ametijuhend.layout.paginate import Page
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.preview.measurer import QtTextMeasurer
from ametijuhend.preview.painter import PagePainter

PIXELS_PER_TWIP = 96 / 1440


class _Kept(NamedTuple):
    page: Page
    zoom: float
    picture: QPixmap


class PagePictures:
    """The pictures that one view of the pages shows."""

    def __init__(self, profile: LayoutProfile, measurer: QtTextMeasurer) -> None:
        self._painter = PagePainter(profile, measurer)
        self._sheet = profile.page
        self._kept: dict[int, _Kept] = {}

    def picture(self, number: int, page: Page, zoom: float, ratio: float) -> QPixmap:
        """Return the picture of a page for a screen with this many dots to a pixel."""
        known = self._kept.get(number)
        if known and known.page is page and known.zoom == zoom and known.picture.devicePixelRatio() == ratio:
            return known.picture
        picture = self._painted(page, zoom, ratio)
        self._kept[number] = _Kept(page, zoom, picture)
        return picture

    def keep_only(self, numbers: Container[int]) -> None:
        """Let go of the pictures of all other pages."""
        self._kept = {number: kept for number, kept in self._kept.items() if number in numbers}

    def _painted(self, page: Page, zoom: float, ratio: float) -> QPixmap:
        scale = PIXELS_PER_TWIP * zoom
        size = QSize(round(self._sheet.width * scale * ratio), round(self._sheet.height * scale * ratio))
        picture = QPixmap(size)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        self._painter.paint(painter, page)
        painter.end()
        return picture
