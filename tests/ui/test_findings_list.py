"""All findings in one list: walked through by keys, explained, put right one by one or all alike."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from ametijuhend.model.checks import sentence
from ametijuhend.model.findings import Finding, Severity
from ametijuhend.ui.checking.findings_panel import severity_words, words_of
from ametijuhend.ui.form.cursors import selected_text

SHIFT = Qt.KeyboardModifier.ShiftModifier


def strip(user):
    return user.editor.strip


def panel(user):
    return user.editor.checking.panel


def shown(user):
    rows = range(panel(user).list.count())
    return [panel(user)._at(row) for row in rows]


def choose_row(user, code):
    row = next(row for row, one in enumerate(shown(user)) if getattr(one, "code", "") == code)
    panel(user).list.setCurrentRow(row)
    return shown(user)[row]


def wait_for(user, qtbot, code):
    """Wait until what is found after a pause has come."""
    qtbot.waitUntil(lambda: any(one.code == code for one in user.editor.findings))


def said(user):
    """Return what an assistive program reads of the rows."""
    model = panel(user).list.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def test_f8_goes_from_finding_to_finding_and_shift_f8_back(reader, qtbot):
    wait_for(reader, qtbot, "wording-differs")
    found = strip(reader).findings
    places = []
    for number in range(len(found)):
        reader.press(Qt.Key.Key_F8)
        assert strip(reader).current == found[number]
        places.append(QApplication.focusWidget().property("documentPath"))
    assert len(set(places)) > 3
    assert len({place.split("/")[0] for place in places if place}) > 1, "it leads through sections"
    reader.press(Qt.Key.Key_F8, SHIFT)
    assert strip(reader).current == found[-2]
    reader.press(Qt.Key.Key_F8)
    reader.press(Qt.Key.Key_F8)
    assert strip(reader).current == found[0], "after the last comes the first"
    reader.press(Qt.Key.Key_F8, SHIFT)
    assert strip(reader).current == found[-1]


def test_f8_selects_the_words_that_are_meant(reader, qtbot):
    wait_for(reader, qtbot, "wording-differs")
    reader.press(Qt.Key.Key_F8)
    assert selected_text(QApplication.focusWidget()) == "Ametikohta"


def test_what_is_put_right_is_not_skipped_over(reader, qtbot):
    wait_for(reader, qtbot, "wording-differs")
    first, second = strip(reader).findings[:2]
    reader.press(Qt.Key.Key_F8)
    reader.choose("mend")
    qtbot.waitUntil(lambda: first not in strip(reader).findings)
    reader.press(Qt.Key.Key_F8)
    assert strip(reader).current.values == second.values


def test_the_list_says_how_grave_where_and_what(reader, qtbot):
    wait_for(reader, qtbot, "wording-differs")
    reader.choose("findings_list")
    assert QApplication.focusWidget() is panel(reader).list
    assert shown(reader) == list(strip(reader).findings)
    assert said(reader)[0].startswith("Hoiatus, Töökoha eesmärk: „Ametikohta“")
    for row, one in enumerate(shown(reader)):
        panel(reader).list.setCurrentRow(row)
        assert panel(reader)._severity.text() == severity_words(one)
        assert panel(reader)._sentence.text() == words_of(one)
    reader.press(Qt.Key.Key_Escape)
    assert not panel(reader).isVisible()


def test_a_row_leads_to_its_place(reader, qtbot):
    wait_for(reader, qtbot, "wording-differs")
    reader.choose("findings_list")
    found = choose_row(reader, "wording-differs")
    reader.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget().property("documentPath") == found.path
    assert selected_text(QApplication.focusWidget()) == "ettevalmistatud"
    assert panel(reader).isVisible()


def test_the_button_puts_one_right_as_one_step(reader, qtbot):
    wait_for(reader, qtbot, "wording-differs")
    reader.choose("findings_list")
    found = choose_row(reader, "wording-differs")
    steps = reader.program.desk.session.stack.count()
    assert panel(reader).fix.text() == "Kirjuta „ette valmistatud“"
    panel(reader).fix.click()
    assert reader.program.desk.session.stack.count() == steps + 1
    assert found not in shown(reader)
    reader.press_ctrl(Qt.Key.Key_Z)
    wait_for(reader, qtbot, "wording-differs")


def test_all_alike_are_put_right_as_one_step(reader, qtbot):
    wait_for(reader, qtbot, "wording-differs")
    before = reader.document
    alike = [one for one in strip(reader).findings if getattr(one, "code", "") == "other-regime"]
    assert len(alike) == 2, "both in one text"
    reader.choose("findings_list")
    choose_row(reader, "other-regime")
    assert panel(reader).alike.text() == "Paranda kõik samasugused (2)"
    steps = reader.program.desk.session.stack.count()
    panel(reader).alike.click()
    assert reader.program.desk.session.stack.count() == steps + 1
    assert "metikoh" not in reader.document.purpose
    assert not [one for one in strip(reader).findings if getattr(one, "code", "") == "other-regime"]
    reader.press_ctrl(Qt.Key.Key_Z)
    assert reader.document is before


def test_a_rule_of_law_names_its_source_and_date(user, sample_path):
    user.program.desk.start_from_sample(sample_path("koordinaator-ohvriabi"))
    user.choose("findings_list")
    found = choose_row(user, "closed-list")
    assert found.values["source"] in panel(user)._source.text()
    assert panel(user)._source.isVisible()
    assert "2013" in panel(user)._source.text()
    assert found.values["source"] not in panel(user)._sentence.text()


def test_errors_warnings_and_suggestions_have_colours_of_their_own(reader, qtbot):
    wait_for(reader, qtbot, "wording-differs")
    reader.type_into("requirements/languages", " Eesti keel C2.")
    reader.choose("findings_list")
    looks = {}
    for row, one in enumerate(shown(reader)):
        panel(reader).list.setCurrentRow(row)
        looks[words_of(one)] = panel(reader)._severity.palette().windowText().color().name()
    by_severity = {
        one.severity: looks[words_of(one)] for one in strip(reader).findings if isinstance(one, Finding)
    }
    assert set(by_severity) == set(Severity)
    assert len(set(by_severity.values())) == 3


def test_the_words_meant_are_marked_in_the_field_and_on_the_page(reader, qtbot):
    wait_for(reader, qtbot, "wording-differs")
    reader.show("purpose")
    field = reader.editor.page.input_at("purpose")
    qtbot.waitUntil(
        lambda: [one.cursor.selectedText() for one in field.extraSelections()] == ["Ametikohta", "Ametikoha"]
    )
    pages = reader.editor.panel.pages
    assert [look for _, look in pages.highlighted(0)].count("warning") == 2


def test_a_document_without_findings_says_so(reader, qtbot):
    wait_for(reader, qtbot, "wording-differs")
    reader.choose("findings_list")
    for kind in (section.kind for section in reader.document.sections):
        reader.program.desk.session.edit(f"sections/{kind}/shown", value=False)
    qtbot.waitUntil(lambda: panel(reader).list.count() == 0)
    assert panel(reader)._sentence.text() == "Midagi ei ole puudu."
    assert not panel(reader).fix.isVisible()


def line_under(user, words):
    lines = [one for one in user.editor.page.findChildren(QLabel) if words in one.text()]
    return [one for one in lines if one.isVisible()]


@pytest.mark.parametrize("typed", ["31.13.2025", "eile", "1.2.26"])
def test_what_is_no_date_is_said_under_the_field(reader, typed):
    reader.show("details")
    reader.field("last_reviewed")
    reader.type(typed)
    assert not line_under(reader, "kuupäev:"), "not while it is being typed"
    reader.press(Qt.Key.Key_Tab)
    assert line_under(reader, f"„{typed}“ ei ole kuupäev: kirjutage see kujul 31.12.2026.")
    assert reader.document.last_reviewed is None
    field = reader.field("last_reviewed")
    field.selectAll()
    reader.type("12.03.2026")
    reader.press(Qt.Key.Key_Tab)
    assert not line_under(reader, "kuupäev:")
    assert reader.document.last_reviewed == date(2026, 3, 12)


def test_a_misspelt_word_gets_no_line_under_its_field():
    found = Finding("purpose", Severity.HINT, "misspelt", {"word": "kokusaamisi"}, (0, 3))
    from ametijuhend.ui.checking.side import in_lines  # noqa: PLC0415

    assert in_lines((found,)) == ()
    assert "kokusaamisi" in sentence(found)
