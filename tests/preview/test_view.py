"""The view paints what is in sight, once, and every line of every table at every zoom."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from ametijuhend.layout.engine import PageEngine
from ametijuhend.layout.placed import strokes
from ametijuhend.model.paths import get, put
from ametijuhend.preview.painter import PagePainter
from ametijuhend.preview.pictures import PIXELS_PER_TWIP, PagePictures
from ametijuhend.preview.view import PageView


@pytest.fixture
def painted(monkeypatch):
    """Return the pages that were painted, one entry each time."""
    pages = []
    paint = PagePainter.paint

    def counted(self, painter, page):
        pages.append(page)
        paint(self, painter, page)

    monkeypatch.setattr(PagePainter, "paint", counted)
    return pages


@pytest.fixture
def view(qtbot, sample, profile):
    made = PageView(profile)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show_document(sample)
    made.show()
    qtbot.waitExposed(made)
    QApplication.processEvents()
    return made


def _settle(view):
    view.viewport().repaint()
    QApplication.processEvents()


def test_only_pages_in_sight_are_painted(painted, view):
    _settle(view)
    assert view.page_count == 3
    assert [page is view.pages[0] for page in painted] == [True]


def test_a_page_is_painted_when_it_comes_into_sight(painted, view):
    _settle(view)
    painted.clear()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    _settle(view)
    assert [page is view.pages[2] for page in painted] == [True]


def test_scrolling_and_marking_paint_no_page_again(painted, view):
    _settle(view)
    painted.clear()
    view.verticalScrollBar().setValue(30)
    view.mark("purpose", 3)
    _settle(view)
    assert painted == []


def test_a_keystroke_paints_the_page_that_changed_and_no_other(painted, view, sample):
    view.fit_page()
    view.set_columns(2)
    view.resize(1200, 1200)
    _settle(view)
    assert len(painted) >= 3
    painted.clear()
    view.show_document(put(sample, "purpose", sample.purpose + "x"))
    _settle(view)
    assert [page is view.pages[0] for page in painted] == [True]
    painted.clear()
    view.show_document(put(sample, "notes", ()))
    _settle(view)
    assert [page is view.pages[0] for page in painted] == [True]


def test_a_keystroke_out_of_sight_paints_nothing(painted, view, sample):
    _settle(view)
    painted.clear()
    last = sample.requirements.additional_competencies[-1]
    path = f"requirements/additional_competencies/{last.id}/description"
    view.show_document(put(sample, path, get(sample, path) + "x"))
    _settle(view)
    assert painted == []


def test_another_zoom_paints_anew(painted, view):
    _settle(view)
    painted.clear()
    view.set_zoom(view.zoom * 1.5)
    _settle(view)
    assert len(painted) == 1


def test_pictures_are_sharp_on_a_dense_screen(profile, measurer, sample, painted):
    page = PageEngine(profile, measurer).pages(sample)[0]
    pictures = PagePictures(profile, measurer)
    plain = pictures.picture(0, page, 1.0, 1.0)
    assert pictures.picture(0, page, 1.0, 1.0) is plain
    dense = pictures.picture(0, page, 1.0, 2.0)
    assert len(painted) == 2
    assert (dense.width(), dense.height()) == pytest.approx((2 * plain.width(), 2 * plain.height()), abs=1)
    assert dense.devicePixelRatio() == 2
    assert dense.deviceIndependentSize().width() == pytest.approx(plain.width(), abs=0.5)


@pytest.mark.parametrize("zoom", [0.25, 0.33, 0.5, 0.73, 1.0, 1.1, 1.37, 2.0, 4.0])
def test_every_border_shows_at_every_zoom(profile, measurer, sample, zoom):
    scale = PIXELS_PER_TWIP * zoom
    sheet = profile.page
    image = QImage(round(sheet.width * scale), round(sheet.height * scale), QImage.Format.Format_Grayscale8)
    seen = 0
    for page in PageEngine(profile, measurer).pages(sample):
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(scale, scale)
        PagePainter(profile, measurer).paint(painter, page)
        painter.end()
        for stroke in strokes(page, sheet):
            if stroke.width and stroke.height:
                middle = QPointF(stroke.x + stroke.width / 2, stroke.y + stroke.height / 2) * scale
                assert _dark_near(image, middle, across=stroke.height > stroke.width), (zoom, stroke)
                seen += 1
    assert seen > 50


def _dark_near(image: QImage, at: QPointF, *, across: bool) -> bool:
    """Return whether a line passes within a pixel of a point."""
    return any(
        image.pixelColor(int(at.x()) + step * across, int(at.y()) + step * (not across)).lightness() < 160
        for step in (-1, 0, 1)
    )
