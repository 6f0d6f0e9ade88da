"""The window as a whole: sections, findings, narrow screens, dark, accidents."""

import sys
from datetime import UTC, datetime
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

from ametijuhend.model.document import SectionKind
from ametijuhend.model.regime import Regime
from ametijuhend.storage.native import from_bytes
from ametijuhend.ui.accidents import accident_hook
from ametijuhend.ui.form.sections import DETAILS
from ametijuhend.ui.look.labels import ElidedLabel
from ametijuhend.ui.look.theme import DARK, LIGHT, colours_of

PAGES = [*(kind.value for kind in SectionKind), DETAILS]


def signs(user):
    return {key: state.sign for key, state in user.editor.sections._states.items()}


def test_the_section_list_shows_numbers_and_what_is_missing(writer):
    states = writer.editor.sections._states
    assert [state.mark for state in states.values()] == ["1", "2", "3", "4", "5", "6", "7", "8", "", ""]
    assert signs(writer)["general"] == "3"
    writer.type_into("general/job_title", "Nõunik")
    assert signs(writer)["general"] == "2"
    assert signs(writer)["amendment"] == "✓"


def test_what_could_only_be_said_better_leaves_a_section_complete(writer):
    writer.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    writer.type("Juhib tiimi")
    writer.press(Qt.Key.Key_Tab)
    writer.type("Tiim")
    state = writer.editor.sections.states["duties"]
    assert state.complete.hints > 0
    assert state.sign == "✓"
    assert state.words.startswith("korras, soovitusi: ")


def test_a_section_is_left_out_and_taken_back(reader):
    page = reader.show("tools")
    check = page.head.findChild(QCheckBox, "shownCheck")
    check.click()
    assert signs(reader)["tools"] == "–"
    assert not page.form.isVisible()
    assert reader.editor.sections._states["requirements"].mark == "6"
    text = reader.document.tools
    reader.press_ctrl(Qt.Key.Key_Z)
    assert check.isChecked()
    assert page.form.isVisible()
    assert reader.document.tools == text


def test_a_heading_is_written_over_and_comes_back_by_undo(reader):
    reader.type_into("sections/purpose/heading", " X")
    assert reader.document.sections[1].heading == "TÖÖKOHA EESMÄRK X"
    reader.press_ctrl(Qt.Key.Key_Z)
    assert reader.document.sections[1].heading == ""
    assert QApplication.focusWidget().text == "TÖÖKOHA EESMÄRK"


def test_a_requirement_box_is_left_out(reader):
    page = reader.show("requirements")
    page.form.findChild(QCheckBox, "educationCheck").click()
    assert not page.form.findChild(object, "educationEdit").isVisible()
    assert not reader.document.requirements.boxes[0].shown


def test_dates_are_typed_and_a_wrong_one_is_kept_out(reader):
    edit = reader.field("approved")
    reader.type("12.03.2026")
    assert str(reader.document.approved) == "2026-03-12"
    reader.press(Qt.Key.Key_Backspace)
    assert edit.property("wrong") is True
    assert str(reader.document.approved) == "2026-03-12"
    edit.clear()
    edit.textEdited.emit("")
    assert reader.document.approved is None


def test_f8_goes_from_finding_to_finding(writer):
    writer.press(Qt.Key.Key_F8)
    assert QApplication.focusWidget().property("documentPath") == "general/job_title"
    writer.press(Qt.Key.Key_F8)
    assert QApplication.focusWidget().property("documentPath") == "general/unit"


def test_a_finding_stands_under_its_field_until_it_is_mended(writer):
    page = writer.show("purpose")
    lines = [label for label in page.findChildren(QLabel) if label.property("look") == "finding"]
    assert [line.text() for line in lines if line.isVisible()] == ["See väli on veel tühi."]
    writer.type_into("purpose", "x")
    assert not any(line.isVisible() for line in lines)


def test_a_click_on_the_page_puts_the_cursor_into_the_field(reader):
    reader.editor.panel.pages.place_clicked.emit("purpose", 5)
    field = QApplication.focusWidget()
    assert field.property("documentPath") == "purpose"
    assert field.textCursor().position() == 5


@pytest.mark.parametrize(
    ("path", "text", "page"),
    [
        ("purpose", "!", "purpose"),
        ("sections/purpose/heading", " X", "purpose"),
        ("approved", "12.03.2026", DETAILS),
    ],
)
def test_undo_shows_the_section_it_changes(reader, path, text, page):
    reader.type_into(path, text)
    reader.show("signatures")
    reader.press_ctrl(Qt.Key.Key_Z)
    assert reader.editor.key == page


def test_the_form_of_the_numbers_is_chosen_and_undone_among_the_duties(reader):
    before = reader.document.duty_number
    reader.show("duties").form.findChild(QComboBox, "numberFormCombo").setCurrentIndex(1)
    assert reader.document.duty_number != before
    assert reader.editor.key == "duties"
    reader.show("signatures")
    reader.press_ctrl(Qt.Key.Key_Z)
    assert reader.document.duty_number == before
    assert reader.editor.key == "duties"


def test_the_section_list_keeps_abbreviations_in_a_heading(reader):
    reader.field("sections/purpose/heading").selectAll()
    reader.type("HR ja IT")
    assert reader.editor.sections._states["purpose"].name == "HR ja IT"


def test_undo_says_what_it_would_undo(reader):
    reader.type_into("purpose", "!")
    assert "Muuda: Töökoha eesmärk" in reader.program.window.actions_by_key["undo"].toolTip()


def test_the_pages_can_be_hidden_and_stay_hidden(reader):
    reader.choose("show_pages")
    assert not reader.editor.panel.isVisible()
    assert not reader.program.desk.settings.pages_shown
    reader.choose("show_pages")
    assert reader.editor.panel.isVisible()


def test_zoom_goes_by_its_actions(reader):
    pages = reader.editor.panel.pages
    before = pages.zoom
    reader.choose("zoom_in")
    assert pages.zoom > before
    reader.choose("zoom_out")
    assert pages.zoom == pytest.approx(before)
    reader.choose("zoom_in")
    reader.choose("fit_width")
    assert pages.zoom == pytest.approx(before)


# A window of 1093 x 614 logical pixels is a screen of 1366 x 768 at 125 %, less title bar and task bar.
@pytest.mark.parametrize("size", [(1093, 560), (1366, 700)])
@pytest.mark.parametrize("language", ["et", "en"])
def test_nothing_is_cut(start, sample_path, size, language):
    user = start(*size)
    user.program.desk.start_from_sample(sample_path("tiimijuht"))
    user.choose(f"language_{language}")
    user.program.window.resize(*size)
    for page in PAGES:
        user.show(page)
        assert user.window.size().toTuple() == size, "the window cannot be made this small"
        assert user.editor.sections.compact == (size[0] < 1240)
        checked = [one for one in user.window.findChildren(QWidget) if holds_words(one)]
        assert len(checked) > 10
        cut = [(page, one.objectName(), one.property("text"), one.size()) for one in checked if is_cut(one)]
        assert cut == []
        scroll = user.editor.page
        assert scroll.widget().width() <= scroll.viewport().width()


def holds_words(widget):
    """Whether the widget is in sight and its words must stand there whole."""
    whole = isinstance(widget, QLabel | QAbstractButton | QComboBox) and not isinstance(widget, ElidedLabel)
    return whole and widget.isVisible() and not isinstance(widget.parent(), QLineEdit)


def is_cut(widget):
    if isinstance(widget, QToolButton):  # an icon alone
        room = widget.size() - widget.iconSize()
        return room.width() < 8 or room.height() < 8
    needed = widget.minimumSizeHint()
    height = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else needed.height()
    return widget.width() < needed.width() or widget.height() < height


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_every_text_can_be_read_on_its_ground(colours):
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    for ground in (colours.window, colours.surface, colours.hover):
        for ink in (colours.text, colours.muted, colours.accent, colours.warning, colours.error):
            assert contrast(ink, ground) >= 4.5, (ink, ground)
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.text, colours.accent_soft) >= 4.5
    assert contrast(colours.accent, colours.accent_soft) >= 4.5


def test_the_look_follows_the_systems_scheme(user):
    theme = user.program._theme
    try:
        theme.show(Qt.ColorScheme.Dark)
        assert QApplication.palette().window().color().name() == DARK.window
        assert DARK.surface in QApplication.instance().styleSheet()
    finally:
        theme.show(Qt.ColorScheme.Light)
    assert colours_of(Qt.ColorScheme.Unknown) is LIGHT


def reader_hook(reader, now):
    program = reader.program
    return accident_hook(program.rescue, reader.said, program.preferences.folders.log, now)


def test_a_mistake_of_the_program_is_said_and_the_document_rescued(reader, capsys):
    reader.type_into("purpose", "!")
    hook = accident_hook(
        reader.program.rescue,
        reader.said,
        reader.program.desk.folders.log,
        lambda: datetime(2026, 3, 12, 14, 2, tzinfo=UTC),
    )
    hook(RuntimeError, RuntimeError("katse"), None)
    folders = reader.program.desk.folders
    rescued = next(folders.recovery.glob("*.taaste"))
    assert from_bytes(rescued.read_bytes().partition(b"\n")[2], "x").document == reader.document
    assert "RuntimeError: katse" in reader.said.reports[0]
    assert "RuntimeError: katse" in next(folders.log.glob("*.txt")).read_text(encoding="utf-8")
    assert len(reader.said.problems) == 1
    assert str(rescued) in reader.said.problems[0]
    assert "Traceback" not in capsys.readouterr().err


def test_a_mistake_while_one_is_read_of_is_only_written_down(reader, monkeypatch):
    seconds = count()
    hook = accident_hook(
        reader.program.rescue,
        reader.said,
        reader.program.desk.folders.log,
        lambda: datetime(2026, 3, 12, 14, 2, next(seconds), tzinfo=UTC),
    )
    tell = reader.said.tell_accident

    def read_slowly(sentence, report):
        tell(sentence, report)
        hook(RuntimeError, RuntimeError("teine"), None)

    monkeypatch.setattr(reader.said, "tell_accident", read_slowly)
    for _ in range(2):
        hook(RuntimeError, RuntimeError("esimene"), None)
    assert len(reader.said.problems) == 2
    assert len(list(reader.program.desk.folders.log.glob("*.txt"))) == 4


def test_an_interruption_from_the_keyboard_is_no_mistake(reader, capsys):
    hook = accident_hook(
        reader.program.rescue,
        reader.said,
        reader.program.desk.folders.log,
        lambda: datetime(2026, 3, 12, 14, 2, tzinfo=UTC),
    )
    hook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert reader.said.problems == []
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert sys.excepthook is not hook


def test_enter_takes_the_first_choice_of_the_start_page(user):
    user.press(Qt.Key.Key_Return)
    assert user.document.regime is Regime.EMPLOYEE
    assert user.editor is not None


def test_a_file_at_the_start_is_opened_at_once(start, sample_path):
    user = start(file=sample_path("tiimijuht"))
    assert user.window.stack.currentWidget() is user.editor
    assert user.document.general.job_title == "Tiimijuht"
    assert user.said.problems == []


@pytest.mark.parametrize("content", [None, b"{", b""])
def test_a_start_with_a_file_that_cannot_be_opened_says_so_over_the_start_page(start, tmp_path, content):
    file = tmp_path / "katki.ametijuhend"
    if content is not None:
        file.write_bytes(content)
    user = start(file=file)
    (problem,) = user.said.problems
    assert file.name in problem
    assert user.editor is None
    user.press(Qt.Key.Key_Return)
    assert user.document.regime is Regime.EMPLOYEE
    assert user.editor.isVisible()
