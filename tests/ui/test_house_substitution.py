"""Who substitutes whom, as a picture and a list: both lead to the documents, by the mouse and by keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ametijuhend.house.watching import House
from ametijuhend.ui.house.graph import BOX
from ametijuhend.ui.house.picture import Arrow, PostBox
from ametijuhend.ui.house.substitution import SubstitutionDialog
from ui.houses import TestHouse

# The offscreen platform says this of every dialog that comes up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def house(tmp_path):
    """Return a house in which the lawyer and the adviser cover each other, and the doctor is not answered."""
    house = TestHouse(tmp_path / "ametijuhendid")
    house.put("jurist", substituted_by="Nõunik", substitutes_for="Nõunik")
    house.put("nõunik", substituted_by="Jurist", substitutes_for="Jurist")
    house.put("arst", unit="Tervisetalitus", substituted_by="Õde")
    house.put("õde", unit="Tervisetalitus", substituted_by="Valvearst")
    house.put("zooloog", unit="Loomaaed", substituted_by="puudub")
    return house


@pytest.fixture
def picture_of(user, house, qtbot, monkeypatch):
    """Return the dialog as the user has called it."""
    monkeypatch.setattr(House, "examine", lambda *_: iter(()))
    settings = user.program.desk.settings
    user.program.desk.change_settings(replace(settings, house_folders=(str(house.folder),)))
    user.choose("house_documents")
    window = user.window.commands.house.list
    qtbot.waitUntil(lambda: window._following.known and not window._following.busy, timeout=60_000)
    window._buttons["substitution"].click()
    found = []
    qtbot.waitUntil(lambda: bool(found or found.extend(window.findChildren(SubstitutionDialog))))
    qtbot.waitUntil(lambda: found[0].found is not None, timeout=60_000)
    yield found[0]
    qtbot.waitUntil(lambda: not window._following.busy, timeout=60_000)


def boxes(shown):
    return {one.brief.name: one for one in shown.picture.scene().items() if isinstance(one, PostBox)}


def arrows(shown):
    found = [one.cover for one in shown.picture.scene().items() if isinstance(one, Arrow)]
    return {(one.by.name, one.covered.name): one.mutual for one in found}


def test_the_picture_shows_who_covers_whom_and_who_says_so(picture_of):
    assert set(boxes(picture_of)) == {"Jurist", "Nõunik", "Arst", "Õde", "Zooloog"}
    assert arrows(picture_of) == {
        ("Nõunik", "Jurist"): True,
        ("Jurist", "Nõunik"): True,
        ("Õde", "Arst"): False,
    }


def test_no_two_boxes_lie_on_each_other(picture_of):
    areas = [one.sceneBoundingRect() for one in boxes(picture_of).values()]
    assert len(areas) == 5
    assert not any(one.intersects(other) for one in areas for other in areas if one is not other)


def test_findings_are_listed_and_lead_to_box_and_field(user, picture_of):
    words = [picture_of.list.item(row).text() for row in range(picture_of.list.count())]
    assert len(words) == 2
    row = next(row for row, text in enumerate(words) if "Arst" in text)
    picture_of.list.setCurrentRow(row)
    assert picture_of.picture.current.brief.name == "Arst"
    QTest.keyClick(picture_of.list, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert user.document.general.job_title == "Arst"
    assert QApplication.focusWidget().property("documentPath") == "general/substituted_by"


def test_arrow_keys_go_from_box_to_box_and_enter_opens(user, picture_of):
    picture = picture_of.picture
    QTest.keyClick(picture, Qt.Key.Key_Down)
    first = picture.current
    assert first is not None
    QTest.keyClick(picture, Qt.Key.Key_Right)
    assert picture.current is not first
    assert picture.current.pos().x() > first.pos().x()
    QTest.keyClick(picture, Qt.Key.Key_Left)
    assert picture.current is first
    QTest.keyClick(picture, Qt.Key.Key_Return)
    assert user.document.general.job_title == first.brief.name


def test_a_click_on_a_box_opens_its_document_a_drag_does_not(user, picture_of):
    picture = picture_of.picture
    box = boxes(picture_of)["Jurist"]
    middle = picture.mapFromScene(box.middle)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(picture.viewport(), left, pos=middle)
    QTest.mouseRelease(picture.viewport(), left, pos=middle + QPoint(60, 0))
    assert not user.program.desk.has_document
    QTest.mouseClick(picture.viewport(), left, pos=picture.mapFromScene(box.middle))
    assert user.document.general.job_title == "Jurist"


def test_keys_zoom_within_reason(picture_of):
    picture = picture_of.picture
    for _ in range(40):
        QTest.keyClick(picture, Qt.Key.Key_Minus)
    smallest = picture.transform().m11()
    for _ in range(40):
        QTest.keyClick(picture, Qt.Key.Key_Plus)
    assert 0.1 < smallest < 1 < picture.transform().m11() < 3
    QTest.keyClick(picture, Qt.Key.Key_0)
    assert picture.transform().m11() <= 1
    seen = picture.mapToScene(picture.viewport().rect()).boundingRect()
    assert all(seen.intersects(one.sceneBoundingRect()) for one in boxes(picture_of).values())


def test_the_filter_keeps_those_who_are_joined(picture_of):
    picture_of.filter.setText("nõunik")
    assert set(boxes(picture_of)) == {"Jurist", "Nõunik"}
    assert picture_of.list.count() == 0
    assert "ei räägi üksteisele vastu" in picture_of.words.text()


def test_long_names_are_cut_and_told_by_the_pointer(picture_of):
    box = boxes(picture_of)["Arst"]
    assert "Tervisetalitus" in box.toolTip()
    assert box.boundingRect().width() <= BOX[0] + 2
