"""Findings under their fields: the place stays still while one types, and a link puts things right."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from ametijuhend.model.findings import Finding, Severity
from ametijuhend.ui.checking.finding_lines import PATIENCE, FindingLine


def line_of(user, words):
    lines = [one for one in user.editor.page.findChildren(FindingLine) if words in one.text()]
    return lines[0] if lines else None


def below(user, path):
    """Return where the input at a path stands on its page."""
    return user.editor.page.input_at(path).mapTo(user.editor.page.body, QPoint()).y()


def settle():
    for _ in range(20):
        QApplication.processEvents()


def test_what_is_below_stays_where_it_is_while_one_types(writer):
    writer.show("general")
    settle()
    writer.field("general/job_title")
    before = below(writer, "general/unit")
    writer.type("Noun")  # the field is empty no longer: its line goes
    settle()
    assert below(writer, "general/unit") == before
    assert not any(one.isVisible() for one in writer.editor.page.findChildren(FindingLine)[:1])
    writer.press(Qt.Key.Key_Tab)
    settle()
    assert below(writer, "general/unit") < before, "the room is given up once the cursor has left"


def test_a_finding_of_the_text_being_typed_waits_for_a_pause(writer, qtbot):
    writer.type_into("purpose", "Tagab  teenuse")
    settle()
    assert line_of(writer, "tühik") is None or not line_of(writer, "tühik").isVisible()
    assert PATIENCE < 2000
    qtbot.waitUntil(lambda: line_of(writer, "tühik") is not None and line_of(writer, "tühik").isVisible())


def test_a_finding_of_the_text_being_typed_is_shown_when_the_cursor_leaves(writer):
    writer.type_into("purpose", "Tagab  teenuse")
    writer.press(Qt.Key.Key_Tab)
    assert line_of(writer, "tühik").isVisible()


def test_the_link_puts_it_right_as_one_step(writer):
    writer.type_into("purpose", "Tagab  teenuse")
    writer.press(Qt.Key.Key_Tab)
    steps = writer.program.desk.session.stack.count()
    line_of(writer, "tühik").linkActivated.emit("0")
    settle()
    assert writer.document.purpose == "Tagab teenuse"
    assert writer.program.desk.session.stack.count() == steps + 1
    writer.press_ctrl(Qt.Key.Key_Z)
    assert writer.document.purpose == "Tagab  teenuse"


def test_a_document_that_cannot_be_changed_offers_no_link(writer):
    writer.type_into("purpose", "Tagab  teenuse")
    writer.press(Qt.Key.Key_Tab)
    assert "<a" in line_of(writer, "tühik").text()
    writer.choose("make_ready")
    writer.show("purpose")
    settle()
    line = line_of(writer, "tühik")
    assert line.isVisible()
    assert "<a" not in line.text()
    assert not line.textInteractionFlags() & Qt.TextInteractionFlag.LinksAccessibleByKeyboard


def test_a_key_puts_right_what_is_found_at_the_cursor(writer):
    writer.type_into("purpose", "Tagab  teenuse")
    writer.press_ctrl(Qt.Key.Key_Period)
    assert writer.document.purpose == "Tagab teenuse"
    assert QApplication.focusWidget().property("documentPath") == "purpose"


def test_a_finding_of_an_item_stands_under_the_item(writer):
    writer.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    writer.type("Juhtimine")
    writer.press(Qt.Key.Key_Tab)
    writer.type("Juhitud on.")
    writer.press(Qt.Key.Key_Return)
    writer.type("Juhitud on.")
    writer.press(Qt.Key.Key_Tab)
    settle()
    page = writer.editor.page
    result = writer.document.duties[0].results[1]
    path = f"duties/{writer.document.duties[0].id}/results/{result.id}/text"
    field = page.input_at(path)
    line = next(one for one in page.findChildren(FindingLine) if one.isVisible() and "<a" in one.text())
    top = line.mapTo(page.body, QPoint()).y()
    assert 0 <= top - below(writer, path) - field.height() < 8


def test_lines_that_come_above_leave_the_text_being_typed_where_it_is_in_sight(reader, qtbot):
    qtbot.waitUntil(lambda: any(one.code == "wording-differs" for one in reader.editor.findings))
    duties = reader.document.duties
    page = reader.show("duties")
    reader.editor.strip.setFocus()
    page.show_findings(())
    field = reader.field(f"duties/{duties[-2].id}/task")
    settle()
    before, body = field.mapTo(page.viewport(), QPoint()).y(), field.mapTo(page.body, QPoint()).y()
    page.show_findings([Finding(f"duties/{one.id}/task", Severity.HINT, "no-action-noun") for one in duties])
    settle()
    assert field.mapTo(page.body, QPoint()).y() > body + 40
    assert abs(field.mapTo(page.viewport(), QPoint()).y() - before) <= 2


@pytest.mark.parametrize("path", ["general/superior", "purpose"])
def test_a_new_document_says_at_once_what_is_missing(writer, path):
    page = writer.show(path.split("/")[0])
    assert any(label.isVisible() for label in page.findChildren(QLabel) if isinstance(label, FindingLine))


def test_two_findings_of_a_field_stand_apart(writer):
    line = FindingLine(writer.field("purpose"), None)
    empty = Finding("purpose", Severity.WARNING, "empty")
    heights = []
    for count in (1, 2):
        line.show_findings([empty] * count)
        line._show()
        heights.append(line.heightForWidth(600))
    assert heights[1] >= 2 * heights[0]
    plain = QLabel("a<br>b")
    assert heights[1] - heights[0] > plain.fontMetrics().lineSpacing() * 0.8 + 4
