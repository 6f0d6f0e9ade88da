"""The page is a way in: a click leads to the field, the field's cursor stands on the page."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ametijuhend.layout.blocks import SOFT_HYPHEN
from ametijuhend.layout.placed import placed_lines
from ametijuhend.model.paths import get, parent, put
from ametijuhend.preview.places import Mark, caret
from ametijuhend.preview.view import _Caret
from ametijuhend.storage.samples import sample_files
from ametijuhend.ui.form.cursors import cursor_position

SAMPLES = [path.stem for path in sample_files()]


def printed_places(pages):
    """Every field's first printed stretch on each page: number, line, span."""
    seen = set()
    for number, page in enumerate(pages.pages):
        for line in placed_lines(page, pages.profile.page):
            for span in line.line.spans:
                if span.origin and (number, span.origin, span.start > 0) not in seen:
                    seen.add((number, span.origin, span.start > 0))
                    yield number, line, span


def middle_of(text):
    """Return a position between two ordinary letters, as near the middle as there is one."""
    narrow = (SOFT_HYPHEN, ".", "i", "l")
    places = [at for at in range(1, len(text)) if not set(text[at - 1 : at + 1]) & set(narrow)]
    return min(places, key=lambda at: abs(at - len(text) / 2), default=0)


def click_on_page(user, number, x, y):
    """Scroll to a point of a page, in twips, and click on it."""
    pages = user.editor.panel.pages
    scale = pages.zoom * 96 / 1440
    at = pages._arrangement.rectangle(number).topLeft() + QPointF(x, y) * scale
    view = pages.viewport().rect()
    pages._scroll_to(at - QPointF(view.width() / 2, view.height() / 2))
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=(at - pages._offset()).toPoint())
    QApplication.processEvents()


@pytest.mark.parametrize("name", SAMPLES)
def test_a_click_goes_to_the_field_behind_it_and_to_that_very_letter(user, sample_path, name):
    user.program.desk.start_from_sample(sample_path(name))
    pages = user.editor.panel.pages
    pages.set_zoom(2)
    clicked = set()
    for number, line, span in list(printed_places(pages)):
        if span.origin == "duties":  # the table's head: words of the layout, no field's
            continue
        at = middle_of(span.text)
        x = line.x + span.x + pages._measurer.advance(span.text[:at], span.bold)
        click_on_page(user, number, x, line.y + line.height / 2)
        field = QApplication.focusWidget()
        assert field.property("documentPath") == span.origin
        assert cursor_position(field) == span.start + at, (span, at)
        assert user.editor.page.isAncestorOf(field)
        clicked.add(span.origin)
    assert len(clicked) > 40
    endings = {path.rpartition("/")[2] for path in clicked}
    assert {"heading", "task", "text", "name", "description", "purpose", "education"} <= endings
    qualified = any(one.qualifier for one in user.document.requirements.additional_competencies)
    assert ("qualifier" in endings) == qualified


def test_a_click_on_a_later_paragraph_of_a_field_counts_from_the_fields_beginning(writer):
    writer.program.desk.session.edit("purpose", "Esimene lõik.\n\nTeine lõik siin.")
    pages = writer.editor.panel.pages
    pages.set_zoom(2)
    number, line, span = next(one for one in printed_places(pages) if one[2].text.startswith("Teine"))
    x = line.x + span.x + pages._measurer.advance("Teine ", bold=False)
    click_on_page(writer, number, x, line.y + line.height / 2)
    field = QApplication.focusWidget()
    assert field.property("documentPath") == "purpose"
    assert field.text[cursor_position(field) :] == "lõik siin."


def test_a_click_on_a_label_or_an_empty_cell_goes_to_its_field(writer):
    pages = writer.editor.panel.pages
    pages.set_zoom(2)
    lines = [
        line for line in placed_lines(pages.pages[0], pages.profile.page) if line.origin == "general/unit"
    ]
    assert len(lines) == 2
    for line in lines:
        writer.show("duties")
        click_on_page(writer, 0, line.x + 40, line.y + line.height / 2)
        assert QApplication.focusWidget().property("documentPath") == "general/unit"
        assert cursor_position(QApplication.focusWidget()) == 0


def test_a_click_beside_the_text_takes_the_cursor_nowhere(reader):
    field = reader.field("general/unit")
    click_on_page(reader, 0, 100, 8000)
    assert QApplication.focusWidget() is field


def test_letters_beyond_the_basic_plane_count_as_one(writer):
    writer.program.desk.session.edit("purpose", "🙂🙂 abc")
    writer.editor.go_to("purpose", 3)
    field = QApplication.focusWidget()
    assert cursor_position(field) == 3
    assert field.textCursor().position() == 5


def held(user):
    """Whether the cursor on the page is in sight."""
    pages = user.editor.panel.pages
    area = pages.held_area()
    assert area is not None, "nothing is followed"
    return pages._seen().contains(area.topLeft()) and pages._seen().contains(area.bottomLeft())


def cursor_on_page(user):
    pages = user.editor.panel.pages
    assert pages._caret is not None
    return pages._caret


def test_the_mark_follows_the_cursor_and_the_keys(reader):
    field = reader.field("purpose")
    reader.press_ctrl(Qt.Key.Key_Home)
    first = cursor_on_page(reader).mark
    reader.press(Qt.Key.Key_Right)
    letter = reader.editor.panel.pages._measurer.advance(field.text[0], False)
    assert cursor_on_page(reader).mark.x == pytest.approx(first.x + letter)
    reader.press_ctrl(Qt.Key.Key_End)
    assert cursor_on_page(reader).mark.y > first.y
    reader.type("x")
    assert cursor_position(field) == len(field.text)
    found = caret(
        reader.editor.panel.pages.pages[0],
        reader.editor.panel.pages.profile.page,
        reader.editor.panel.pages._measurer,
        reader.editor.panel.pages._place,
    )
    assert found == cursor_on_page(reader).mark


def test_the_field_is_marked_on_the_page(reader):
    pages = reader.editor.panel.pages
    reader.show("purpose")
    before = pages.grab().toImage()
    reader.field("purpose")
    assert pages._place.path == "purpose"
    assert pages.grab().toImage() != before


@pytest.mark.parametrize("size", [(1366, 700), (1093, 560)])
def test_what_is_typed_never_leaves_the_screen(start, sample_path, size):
    user = start(*size)
    user.program.desk.start_from_sample(sample_path("tiimijuht"))
    pages = user.editor.panel.pages
    bar = pages.verticalScrollBar()
    last = user.document.duties[-1]
    seen = set()
    for path in ("purpose", f"duties/{last.id}/task", f"duties/{last.id}/results/{last.results[-1].id}/text"):
        user.field(path)
        user.press_ctrl(Qt.Key.Key_End)
        for word in ["üks", "pikemsõna"] * 30:
            user.type(f" {word}")
            assert held(user)
            seen.add(bar.value())
    assert len(seen) > 5


def test_the_page_stands_still_while_the_cursor_is_in_sight(reader):
    pages = reader.editor.panel.pages
    reader.field("purpose")
    before = pages.verticalScrollBar().value()
    reader.field("general/unit")
    reader.field("purpose")
    reader.type_into("purpose", " x")
    assert pages.verticalScrollBar().value() == before


def test_a_new_page_does_not_move_those_in_sight(reader):
    pages = reader.editor.panel.pages
    reader.field(f"duties/{reader.document.duties[-1].id}/task")
    before, count = pages.verticalScrollBar().value(), pages.page_count
    assert before > 0
    document = put(reader.document, "amendment", "\n".join(["Rida."] * 60))
    reader.program.desk.session.apply(document, "duties")
    assert pages.page_count > count
    assert pages.verticalScrollBar().value() == before


def test_an_empty_item_keeps_its_list_in_sight(reader):
    duty = reader.document.duties[-1]
    reader.field(f"duties/{duty.id}/results/{duty.results[-1].id}/text")
    reader.press_ctrl(Qt.Key.Key_End)
    reader.press(Qt.Key.Key_Return)
    path = QApplication.focusWidget().property("documentPath")
    assert get(reader.document, parent(path)).text == ""
    assert held(reader)
    reader.type("y")
    assert cursor_on_page(reader).mark.width == 0
    assert held(reader)


@pytest.mark.parametrize("section", ["requirements", "signatures", "general", "duties"])
def test_choosing_a_section_brings_its_heading_into_sight(reader, section):
    pages = reader.editor.panel.pages
    rows = list(reader.editor.sections._states)
    away = "signatures" if section == "general" else "general"
    for key in (away, section):
        listed = reader.editor.sections
        place = listed.visualItemRect(listed.item(rows.index(key))).center()
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert reader.editor.key == section
    found = next(pages._marked("signatures" if section == "signatures" else f"sections/{section}/heading"))
    area = pages._on_view(found)
    assert pages._seen().contains(area.topLeft())
    assert pages._seen().contains(area.bottomLeft())
    assert pages._place is None


def test_the_form_follows_its_cursor_too(reader):
    duty = reader.document.duties[0]
    field = reader.field(f"duties/{duty.id}/task")
    reader.press_ctrl(Qt.Key.Key_End)
    for _ in range(60):
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    page = reader.editor.page
    at = field.viewport().mapTo(page.viewport(), field.cursorRect().bottomLeft())
    assert field.height() > page.viewport().height()
    assert 0 <= at.y() <= page.viewport().height()


def test_a_list_without_entries_is_brought_into_sight_by_its_button(reader):
    last = reader.document.duties[-1]
    document = put(reader.document, f"duties/{last.id}/results", ())
    reader.program.desk.session.apply(document, "duties")
    reader.show("tools")
    reader.editor.go_to(f"duties/{last.id}/results")
    QApplication.processEvents()
    button, page = QApplication.focusWidget(), reader.editor.page
    assert page.isAncestorOf(button)
    assert page.viewport().rect().contains(button.mapTo(page.viewport(), button.rect().center()))
    assert reader.editor.panel.pages.held_area() is not None
    assert held(reader)


def test_a_click_moves_no_page(reader):
    pages = reader.editor.panel.pages
    pages.set_zoom(2)
    reader.editor.sections.setFocus()
    duty = reader.document.duties[-1]
    number, line, _ = next(one for one in printed_places(pages) if one[2].origin == f"duties/{duty.id}/task")
    click_on_page(reader, number, line.x + 400, line.y + line.height / 2)
    there = pages.verticalScrollBar().value() + 50
    reader.editor.sections.setFocus()
    reader.show("general")
    pages.verticalScrollBar().setValue(there)
    heading = next(pages._marked("sections/duties/heading"))
    assert not pages._seen().intersects(pages._on_view(heading))
    at = pages._on_view(pages_caret(number, line)).topLeft() - pages._offset() + QPointF(40, 8)
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert QApplication.focusWidget().property("documentPath").startswith(f"duties/{duty.id}/")
    assert pages.verticalScrollBar().value() == there


def pages_caret(number, line):
    return _Caret(number, Mark(line.x, line.y, 0, line.height))


def test_a_new_item_amid_a_list_moves_no_page(reader):
    pages = reader.editor.panel.pages
    pages.set_zoom(3)
    item = reader.document.rights.items[0]
    reader.field(f"rights/items/{item.id}/text")
    reader.press_ctrl(Qt.Key.Key_End)
    there = pages.verticalScrollBar().value()
    last = list(pages._marked("rights/items"))[-1]
    assert not pages._seen().contains(pages._on_view(last))
    reader.press(Qt.Key.Key_Return)
    assert pages._caret is None
    assert pages.verticalScrollBar().value() == there


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_the_form_has_the_field_in_sight_once_it_has_found_its_size(start, sample_path, size, qtbot):
    user = start(*size)
    user.program.desk.start_from_sample(sample_path("koordinaator-noortegarantii"))
    duty = user.document.duties[-1]
    user.editor.go_to(f"duties/{duty.id}/task")
    page, bar = user.editor.page, user.editor.page.verticalScrollBar()
    field = QApplication.focusWidget()

    def settled():
        height = page.widget().height()
        QApplication.processEvents()
        return page.widget().height() == height and in_sight(page, field)

    qtbot.waitUntil(settled)
    QTest.keyClick(bar, Qt.Key.Key_Home)
    assert bar.value() == 0
    user.window.resize(size[0] - 200, size[1])
    QApplication.processEvents()
    assert bar.value() == 0, "the user has scrolled away"


def in_sight(page, field):
    return page.viewport().rect().contains(field.mapTo(page.viewport(), field.rect().center()))
