"""How the pages are shown: zoom, columns, list, their own window; and that it is remembered."""

import subprocess
import sys

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from ametijuhend.layout.findings import PageFinding, page_sentence
from ametijuhend.model.paths import put
from ametijuhend.preview import printing
from ametijuhend.preview.pdf import write_pdf
from ametijuhend.ui.conversation import DialogConversation


def pages_of(user):
    return user.editor.panel.pages


def page_words(user):
    return user.editor.panel.findChild(QLabel, "pageLabel").text()


def turn_wheel(pages, notches, point, modifier=Qt.KeyboardModifier.ControlModifier):
    at = QPointF(point)
    event = QWheelEvent(
        at,
        QPointF(pages.viewport().mapToGlobal(point)),
        QPoint(0, 0),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pages.viewport(), event)


def test_ctrl_and_wheel_zoom_around_the_pointer(reader):
    pages = pages_of(reader)
    point = QPoint(200, 250)
    before = pages._on_page(QPointF(point))
    zoom = pages.zoom
    turn_wheel(pages, 3, point)
    assert pages.zoom == pytest.approx(zoom * 1.1**3)
    assert pages.fitted == ""
    after = pages._on_page(QPointF(point))
    assert after[0] == before[0]
    assert after[1].y() == pytest.approx(before[1].y(), abs=20)
    assert after[1].x() == pytest.approx(before[1].x(), abs=400), (
        "the sheet is wider than the view only a bit"
    )


def test_the_wheel_alone_scrolls(reader):
    pages = pages_of(reader)
    zoom, before = pages.zoom, pages.verticalScrollBar().value()
    turn_wheel(pages, -1, QPoint(100, 100), Qt.KeyboardModifier.NoModifier)
    assert pages.zoom == zoom
    assert pages.verticalScrollBar().value() > before


def test_a_whole_page_fits_and_so_it_stays_when_the_window_changes(reader):
    pages = pages_of(reader)
    reader.choose("fit_page")
    for height in (740, 640):
        reader.window.resize(1366, height)
        QApplication.processEvents()
        sheet = pages._arrangement.rectangle(0)
        assert sheet.height() <= pages.viewport().height()
        assert sheet.height() > pages.viewport().height() * 0.9


def test_the_width_fits_without_a_scroll_bar_below(reader):
    pages = pages_of(reader)
    for width in (1366, 1200, 1800):
        reader.window.resize(width, 740)
        QApplication.processEvents()
        assert pages.horizontalScrollBar().maximum() == 0
        assert pages._arrangement.rectangle(0).width() > pages.viewport().width() * 0.9


def test_two_pages_stand_side_by_side(reader):
    pages = pages_of(reader)
    reader.press_ctrl(Qt.Key.Key_8)
    one, two = pages._arrangement.rectangle(0), pages._arrangement.rectangle(1)
    assert one.top() == two.top()
    assert one.right() < two.left()
    assert two.right() <= pages.viewport().width()
    assert reader.program.window.actions_by_key["two_pages"].isChecked()
    reader.press_ctrl(Qt.Key.Key_8)
    assert pages._arrangement.rectangle(1).top() > one.bottom()


def test_the_page_in_sight_is_said(reader):
    pages = pages_of(reader)
    count = pages.page_count
    assert count > 2
    assert page_words(reader) == f"Leht 1 / {count}"
    bar = pages.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert page_words(reader) == f"Leht {count} / {count}"
    bar.setValue(0)
    assert page_words(reader) == f"Leht 1 / {count}"


def test_the_page_list_leads_to_a_page_and_follows_the_pages(reader, qtbot):
    panel = reader.editor.panel
    assert not panel.list.isVisible()
    reader.press_ctrl(Qt.Key.Key_7)
    assert panel.list.isVisible()
    assert panel.list.model().rowCount() == panel.pages.page_count
    place = panel.list.visualRect(panel.list.model().index(1, 0)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.pages.current_page == 1
    assert panel.pages._arrangement.rectangle(
        1
    ).top() - panel.pages.verticalScrollBar().value() == pytest.approx(16, abs=1)
    panel.pages.verticalScrollBar().setValue(0)
    assert panel.list.currentIndex().row() == 0
    before = panel.list.grab().toImage()
    with qtbot.waitSignal(panel.list.model().dataChanged):
        reader.type_into("general/job_title", " Pikk Uus Nimetus")
    assert panel.list.grab().toImage() != before
    document = put(reader.document, "tools", "\n".join(["Rida."] * 60))
    reader.program.desk.session.apply(document, "tools")
    qtbot.waitUntil(lambda: panel.list.model().rowCount() == panel.pages.page_count)


def test_small_pictures_are_painted_only_when_the_list_is_shown(reader):
    panel = reader.editor.panel
    assert panel.list.itemDelegate()._pictures._kept == {}
    reader.choose("list_pages")
    panel.list.grab()
    assert panel.list.itemDelegate()._pictures._kept != {}


def test_the_pages_go_to_their_own_window_and_come_back(reader):
    editor = reader.editor
    reader.field("purpose")
    reader.press(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    window = editor.columns.window_of_pages
    assert window.isVisible()
    assert window.isAncestorOf(editor.panel)
    assert editor.stack.width() > 1000
    assert reader.program.desk.settings.pages_undocked
    window.close()
    QApplication.processEvents()
    assert editor.columns.window_of_pages is None
    assert [one for one in QApplication.topLevelWidgets() if one.objectName() == "pagesWindow"] == []
    assert editor.columns.isAncestorOf(editor.panel)
    assert editor.panel.isVisible()
    assert not reader.program.window.actions_by_key["undock_pages"].isChecked()
    assert not reader.program.desk.settings.pages_undocked


def test_a_click_in_the_pages_own_window_leads_to_the_field(reader, qtbot):
    reader.choose("undock_pages")
    pages = pages_of(reader)
    pages.place_clicked.emit("purpose", 4)
    qtbot.waitUntil(reader.window.isActiveWindow)
    assert QApplication.focusWidget().property("documentPath") == "purpose"


def test_keys_work_in_the_pages_own_window(reader):
    reader.type_into("purpose", "!")
    reader.choose("undock_pages")
    window = reader.editor.columns.window_of_pages
    window.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert reader.program.desk.session.saved


def test_the_pages_own_window_goes_with_the_document(reader):
    reader.choose("undock_pages")
    window = reader.editor.columns.window_of_pages
    assert reader.window.close()
    assert not window.isVisible()


def test_the_pages_window_is_hidden_and_shown_by_the_same_key(reader):
    reader.choose("undock_pages")
    window = reader.editor.columns.window_of_pages
    reader.choose("show_pages")
    assert not window.isVisible()
    reader.choose("show_pages")
    assert window.isVisible()


def test_how_the_pages_are_shown_is_remembered(start, sample_path):
    first = start()
    first.program.desk.start_from_sample(sample_path("tiimijuht"))
    first.choose("two_pages")
    first.choose("list_pages")
    pages_of(first).set_zoom(0.75)
    columns = first.editor.columns
    columns.setSizes([450, columns.width() - 450 - columns.handleWidth()])
    columns.splitterMoved.emit(450, 1)
    share = columns.sizes()[0]
    assert first.window.close()
    again = start()
    again.program.desk.start_from_sample(sample_path("tiimijuht"))
    QApplication.processEvents()
    pages = pages_of(again)
    assert (pages.columns, pages.zoom, pages.fitted) == (2, 0.75, "")
    assert again.editor.panel.list.isVisible()
    assert again.editor.columns.sizes()[0] == pytest.approx(share, abs=4)
    assert all(again.window.actions_by_key[key].isChecked() for key in ("two_pages", "list_pages"))


def test_the_own_window_and_the_fit_are_remembered(start, sample_path):
    first = start()
    first.program.desk.start_from_sample(sample_path("tiimijuht"))
    first.choose("fit_page")
    first.choose("undock_pages")
    first.editor.columns.window_of_pages.setGeometry(40, 50, 640, 500)
    assert first.window.close()
    again = start()
    again.program.desk.start_from_sample(sample_path("tiimijuht"))
    window = again.editor.columns.window_of_pages
    assert window.isVisible()
    assert window.size().toTuple() == (640, 500)
    assert pages_of(again).fitted == "page"
    assert again.window.actions_by_key["undock_pages"].isChecked()


def test_another_language_changes_nothing_of_the_pages(reader):
    reader.choose("list_pages")
    pages_of(reader).set_zoom(1.5)
    reader.choose("language_en")
    assert reader.editor.panel.list.isVisible()
    assert pages_of(reader).zoom == 1.5
    assert page_words(reader).startswith("Page 1 / ")


@pytest.mark.parametrize("language", ["et", "en"])
def test_every_control_of_the_pages_has_a_name_and_a_tooltip_with_its_key(reader, language):
    reader.choose(f"language_{language}")
    buttons = [one for one in reader.editor.panel.findChildren(QToolButton) if one.objectName()]
    assert len(buttons) == 7
    for button in buttons:
        assert button.accessibleName()
        assert "(" in button.toolTip(), button.objectName()
        assert not button.icon().isNull()
    assert len({button.accessibleName() for button in buttons}) == 7


def test_a_row_split_after_one_line_is_marked_said_and_reached(reader, qtbot):
    qtbot.waitUntil(lambda: any(one.code == "wording-differs" for one in reader.editor.findings))
    finding = find_a_split_row(reader)
    pages = pages_of(reader)
    pages.show_page(finding.page)
    sign = pages._sign(finding)
    pages._scroll_to(sign.topLeft() - QPointF(100, 100))
    at = sign.center() - pages._offset()
    assert pages.finding_at(at) == finding
    picture = pages.grab().toImage()
    assert picture.pixelColor(at.toPoint() - QPoint(7, 0)).name() == "#ffecbd"
    strip = reader.editor.strip
    assert strip._findings[-1] == finding
    for _ in strip._findings[:-1]:
        reader.press(Qt.Key.Key_F8)
    assert strip._sentence.text() == page_sentence(finding)
    assert f"{finding.page + 1}. lehe" in page_sentence(finding)
    reader.press(Qt.Key.Key_F8)
    assert QApplication.focusWidget().property("documentPath") == finding.path
    QTest.mouseClick(
        pages.viewport(),
        Qt.MouseButton.LeftButton,
        pos=(pages._sign(finding).center() - pages._offset()).toPoint(),
    )
    assert QApplication.focusWidget().property("documentPath") == finding.path


def find_a_split_row(user):
    """Lengthen the purpose line by line until the foot of a page splits a row after one line."""
    session = user.program.desk.session
    for lines in range(60):
        text = "\n".join(["Rida."] * (lines + 1))
        session.apply(put(session.document, "purpose", text), "purpose")
        for finding in user.editor.panel.pages.findings:
            if finding.code == "row-split":
                assert isinstance(finding, PageFinding)
                return finding
    raise AssertionError("no row was split after one line")


def test_ctrl_p_prints_the_pages(reader, tmp_path):
    reader.said.file = tmp_path / "trükk.pdf"
    reader.press_ctrl(Qt.Key.Key_P)
    count = pages_of(reader).page_count
    assert reader.said.asked == [f"print {count}"]
    assert reader.said.problems == []
    session = reader.program.desk.session
    (tmp_path / "eksport.pdf").write_bytes(write_pdf(session.document, session.profile))
    printed, exported = (PdfReader(tmp_path / name) for name in ("trükk.pdf", "eksport.pdf"))
    assert len(printed.pages) == count
    assert [page.extract_text().split() for page in printed.pages] == [
        page.extract_text().split() for page in exported.pages
    ]


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_does_not_take_the_pages_is_named(reader, tmp_path):
    reader.said.file = tmp_path / "puudub" / "trükk.pdf"
    reader.choose("print")
    assert len(reader.said.problems) == 1
    assert "ei võtnud tööd vastu" in reader.said.problems[0]


@pytest.mark.parametrize("language", ["et", "en"])
def test_the_controls_of_the_pages_have_room_on_a_small_screen(start, sample_path, language):
    user = start(1093, 560)
    user.program.desk.start_from_sample(sample_path("tiimijuht"))
    user.choose(f"language_{language}")
    user.window.resize(1093, 560)
    user.choose("list_pages")
    user.choose("two_pages")
    panel, columns = user.editor.panel, user.editor.columns
    for form in (400, 900):  # as narrow and as wide as it can be dragged
        columns.setSizes([form, columns.width() - form])
        QApplication.processEvents()
        assert user.window.width() == 1093
        controls = [*panel.findChildren(QToolButton), *panel.findChildren(QLabel)]
        shown = [one for one in controls if one.isVisible()]
        assert len(shown) == 9
        for one in shown:
            place = one.mapTo(user.window, one.rect().topLeft())
            assert place.x() + one.width() <= 1093
            needed = (
                one.iconSize().width() + 8 if isinstance(one, QToolButton) else one.minimumSizeHint().width()
            )
            assert one.width() >= needed
        left = [one.mapTo(panel, one.rect().topLeft()).x() for one in shown]
        assert len(set(left)) == 9


def test_the_real_dialog_asks_and_can_be_left(reader):
    conversation = DialogConversation()
    conversation.window = reader.window
    seen = []

    def leave():
        dialog = QApplication.activeModalWidget()
        seen.append((type(dialog).__name__, dialog.windowTitle(), dialog.maxPage()))
        dialog.reject()

    QTimer.singleShot(0, leave)
    session = reader.program.desk.session
    printer = printing.new_printer(session.document, session.profile)
    assert not conversation.ask_printer(printer, 4)
    assert seen == [("QPrintDialog", "Ametijuhendi printimine", 4)]


def test_printing_is_loaded_only_to_print():
    code = "import sys, ametijuhend.app; sys.exit('PySide6.QtPrintSupport' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    loaded = code.replace("ametijuhend.app", "ametijuhend.preview.printing")
    assert subprocess.run([sys.executable, "-c", loaded], check=False).returncode == 1
