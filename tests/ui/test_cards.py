"""Duties as cards, by keys: what a person who never touches the mouse does all day."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel

from ametijuhend.ui.checking.finding_lines import FindingLine
from ametijuhend.ui.form.cards import CardListEditor
from ametijuhend.ui.form.grips import ROW_DRAGGED, Grip
from ametijuhend.ui.look.forms import child

ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
ENTER = Qt.Key.Key_Return


def told(user):
    """Return each duty as a user would read it: task, sub-tasks, results."""
    return [
        (one.task, [item.text for item in one.subtasks], [item.text for item in one.results])
        for one in user.document.duties
    ]


def here():
    """Return the path of the field that has the cursor, and where it stands in it."""
    widget = QApplication.focusWidget()
    path = widget.property("documentPath") or widget.property("rowPath")
    position = widget.textCursor().position() if hasattr(widget, "textCursor") else 0
    return path, position


def go_left(user, count):
    for _ in range(count):
        user.press(Qt.Key.Key_Left)


@pytest.fixture
def manager(writer):
    """Return a user who has written two duties with nothing but keys."""
    writer.press(ENTER, CTRL)
    writer.type("Juhib tiimi")
    writer.press(Qt.Key.Key_Tab)
    writer.type("Tiim on juhitud.")
    writer.press(ENTER, CTRL)
    writer.type("Korraldab koolitusi ja koostab aruandeid")
    writer.press(ENTER)
    writer.type("Koolitatud on.")
    writer.press(ENTER)
    writer.type("Aruanded on.")
    return writer


def test_ctrl_enter_tab_and_enter_write_duties_with_results_from_any_section(manager):
    assert manager.editor.key == "duties"
    assert told(manager) == [
        ("Juhib tiimi", [], ["Tiim on juhitud."]),
        ("Korraldab koolitusi ja koostab aruandeid", [], ["Koolitatud on.", "Aruanded on."]),
    ]


def test_a_task_that_ends_in_a_colon_goes_on_with_a_sub_task(writer):
    writer.press(ENTER, CTRL)
    writer.type("Juhib tiimi, sh:")
    writer.press(ENTER)
    writer.type("jagab ulesandeid;")
    writer.press(ENTER)
    writer.type("hindab tulemusi.")
    writer.press(Qt.Key.Key_Tab)
    writer.type("Tehtud.")
    assert told(writer) == [("Juhib tiimi, sh:", ["jagab ulesandeid;", "hindab tulemusi."], ["Tehtud."])]


def test_the_keypads_enter_is_enter_too(writer):
    writer.press(Qt.Key.Key_Enter, CTRL)
    writer.press(Qt.Key.Key_Enter, CTRL | Qt.KeyboardModifier.KeypadModifier)
    assert len(writer.document.duties) == 2


def test_a_card_is_split_at_the_cursor_and_joined_again_and_each_is_one_step(manager):
    before, stack = told(manager), manager.program.desk.session.stack
    task = f"duties/{manager.document.duties[1].id}/task"
    manager.field(task)
    manager.press(Qt.Key.Key_End, CTRL)
    go_left(manager, len("koostab aruandeid"))
    steps = stack.count()
    manager.press(ENTER, CTRL | SHIFT)
    assert [task for task, _, _ in told(manager)][1:] == ["Korraldab koolitusi ja", "koostab aruandeid"]
    assert here() == (f"duties/{manager.document.duties[2].id}/task", 0)
    manager.press(Qt.Key.Key_Backspace)
    assert told(manager) == before
    assert here() == (task, len("Korraldab koolitusi ja "))
    assert stack.count() == steps + 2
    manager.press_ctrl(Qt.Key.Key_Z)
    assert here()[0] == f"duties/{manager.document.duties[2].id}/task"
    manager.press_ctrl(Qt.Key.Key_Z)
    assert here() == (task, len("Korraldab koolitusi ja "))
    manager.press(Qt.Key.Key_Y, CTRL)
    assert here() == (f"duties/{manager.document.duties[2].id}/task", 0)


def test_backspace_that_is_held_down_stops_at_the_start_of_its_text(manager):
    edit = manager.field(f"duties/{manager.document.duties[1].id}/task")
    QTest.keyClick(edit, Qt.Key.Key_Home)
    held = QKeyEvent(
        QKeyEvent.Type.KeyPress, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, "\b", True
    )
    QApplication.sendEvent(edit, held)
    assert len(manager.document.duties) == 2


def test_backspace_in_an_empty_card_removes_it(manager):
    manager.press(ENTER, CTRL)
    manager.press(Qt.Key.Key_Backspace)
    assert len(manager.document.duties) == 2
    assert here() == (f"duties/{manager.document.duties[1].id}/task", 40)


def test_a_duty_is_indented_into_a_sub_task_and_back(manager):
    first, second = manager.document.duties
    manager.field(f"duties/{second.id}/task")
    manager.press(Qt.Key.Key_Right, ALT)
    assert told(manager) == [
        (
            "Juhib tiimi",
            ["Korraldab koolitusi ja koostab aruandeid"],
            ["Tiim on juhitud.", "Koolitatud on.", "Aruanded on."],
        )
    ]
    assert here()[0] == f"duties/{first.id}/subtasks/{second.id}/text"
    manager.press(Qt.Key.Key_Left, ALT | SHIFT)
    assert [task for task, _, _ in told(manager)] == [
        "Juhib tiimi",
        "Korraldab koolitusi ja koostab aruandeid",
    ]
    assert here()[0] == f"duties/{manager.document.duties[1].id}/task"


def test_a_result_moves_over_into_the_next_duty_with_the_cursor_in_it(manager):
    manager.field(
        f"duties/{manager.document.duties[0].id}/results/{manager.document.duties[0].results[0].id}/text"
    )
    manager.press(Qt.Key.Key_Down, ALT)
    assert told(manager)[1][2] == ["Tiim on juhitud.", "Koolitatud on.", "Aruanded on."]
    manager.type("!")
    assert told(manager)[1][2][0] in {"Tiim on juhitud.!", "!Tiim on juhitud."}


def test_escape_chooses_the_card_and_only_then_del_removes_it(manager):
    edit = manager.field(f"duties/{manager.document.duties[0].id}/task")
    QTest.keyClick(edit, Qt.Key.Key_End)
    manager.press(Qt.Key.Key_Delete)
    assert len(manager.document.duties) == 2
    manager.press(Qt.Key.Key_Escape)
    assert here()[0] == f"duties/{manager.document.duties[0].id}"
    manager.press(Qt.Key.Key_Down)
    assert here()[0] == f"duties/{manager.document.duties[1].id}"
    manager.press(Qt.Key.Key_Up, ALT)
    assert told(manager)[0][0] == "Korraldab koolitusi ja koostab aruandeid"
    gone = manager.document.duties[0].id
    assert here()[0] == f"duties/{gone}"
    manager.press(Qt.Key.Key_Delete)
    assert [task for task, _, _ in told(manager)] == ["Juhib tiimi"]
    assert isinstance(QApplication.focusWidget(), Grip)
    manager.press_ctrl(Qt.Key.Key_Z)
    assert here()[0] == f"duties/{gone}"
    manager.press(ENTER)
    assert here()[0] == f"duties/{gone}/task"


def test_the_handle_s_menu_names_every_act_with_its_key(manager):
    menu = next(iter(manager.editor.page.main_list.rows.values())).menu()
    shown = {action.text().replace("&", ""): action.shortcut().toString() for action in menu.actions()}
    menu.close()
    assert shown["Poolita kursori kohalt"] == "Ctrl+Shift+Return"
    assert len(shown) >= 9
    assert all(shown.values())


def test_a_copy_is_made_below_with_the_cursor_in_it(manager):
    manager.field(f"duties/{manager.document.duties[0].id}/task")
    manager.press(Qt.Key.Key_D, CTRL | SHIFT)
    assert told(manager)[0] == told(manager)[1]
    assert here()[0] == f"duties/{manager.document.duties[1].id}/task"
    manager.press(Qt.Key.Key_Delete, CTRL | SHIFT)
    assert len(told(manager)) == 2


def test_numbers_follow_whatever_moves(manager):
    manager.press(ENTER, CTRL)
    cards = manager.editor.page.form.findChild(CardListEditor).rows.values()
    assert [card.form.accessibleName() for card in cards] == ["3.1", "3.2", "3.3"]
    manager.press(Qt.Key.Key_Escape)
    manager.press(Qt.Key.Key_Up)
    manager.press(Qt.Key.Key_Delete)
    cards = manager.editor.page.form.findChild(CardListEditor).rows.values()
    assert [card.form.accessibleName() for card in cards] == ["3.1", "3.2"]


def test_arrows_lead_through_a_list_as_through_one_text(manager):
    results = manager.document.duties[1].results
    manager.press(Qt.Key.Key_Up)
    assert here()[0].endswith(f"{results[0].id}/text")
    manager.press(Qt.Key.Key_Down)
    assert here()[0].endswith(f"{results[1].id}/text")
    manager.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is manager.editor.page.main_list.add_button
    manager.press(Qt.Key.Key_Backtab, SHIFT)
    assert here()[0].endswith(f"{results[1].id}/text")


def paste(text):
    mime = QMimeData()
    mime.setText(text)
    QApplication.focusWidget().insertFromMimeData(mime)


def test_pasted_lines_become_items_as_one_step_and_bullets_are_left_out(manager):
    steps = manager.program.desk.session.stack.count()
    paste(" Esiteks;\n▪ teiseks;\r\n3.1 ei ole loend\n\n- kolmandaks.\n")
    assert told(manager)[1][2][1:] == [
        "Aruanded on.",
        "Esiteks;",
        "teiseks;",
        "ei ole loend",
        "kolmandaks.",
    ]
    assert manager.program.desk.session.stack.count() == steps + 1
    assert here()[1] == len("kolmandaks.")
    manager.press_ctrl(Qt.Key.Key_Z)
    assert told(manager)[1][2] == ["Koolitatud on.", "Aruanded on."]


CLIPBOARD = Path(__file__).parents[1] / "readers" / "clipboard"


def copied(name):
    mime = QMimeData()
    mime.setHtml((CLIPBOARD / name).read_text(encoding="utf-8"))
    return mime


@pytest.mark.parametrize("name", ["word_table.html", "excel_two_columns.html"])
def test_two_columns_from_word_or_excel_become_duties_with_their_results(writer, name):
    writer.press(ENTER, CTRL)
    steps = writer.program.desk.session.stack.count()
    QApplication.focusWidget().insertFromMimeData(copied(name))
    assert len(told(writer)) > 1, "the empty card made room"
    assert all(task for task, _, _ in told(writer))
    assert sum(len(results) for _, _, results in told(writer)) >= len(told(writer))
    assert here()[0] == f"duties/{writer.document.duties[-1].id}/task"
    assert writer.program.desk.session.stack.count() == steps + 1
    writer.press_ctrl(Qt.Key.Key_Z)
    assert told(writer) == [("", [], [])]


def test_a_list_from_word_becomes_rights(writer):
    writer.show("rights")
    writer.editor.page.begin()
    writer.press(Qt.Key.Key_Tab)
    QApplication.focusWidget().insertFromMimeData(copied("word_list.html"))
    assert len(writer.document.rights.items) > 1
    assert not any(item.text.startswith(("▪", "•", "·")) for item in writer.document.rights.items)


def test_two_columns_become_competencies_with_their_indicators(writer):
    writer.show("requirements")
    editor = writer.editor.page.input_at("requirements/core_competencies")
    editor.add_row()
    QApplication.focusWidget().insertFromMimeData(copied("excel_two_columns.html"))
    found = writer.document.requirements.core_competencies
    assert len(found) > 1
    assert all(one.name and one.indicators for one in found)


def test_words_for_one_field_are_pasted_into_it(manager):
    paste(" ja kontrollitud")
    assert told(manager)[1][2] == ["Koolitatud on.", "Aruanded on. ja kontrollitud"]


@pytest.mark.parametrize(
    ("rich", "text", "told_as"),
    [
        ("", "Osakonnajuhataja\r\n", "Osakonnajuhataja"),
        ("", "Juhataja\tOsakond\n", "Juhataja Osakond"),
        ("", "    • juhataja\n    • direktor", "juhataja\ndirektor"),
        (
            "<ul><li>juhataja</li><li>direktor</li></ul>",
            "    • juhataja\n    • direktor",
            "juhataja\ndirektor",
        ),
        (
            "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
            "a\tb\nc\td\n",
            "a b\nc d",
        ),
        ("<p>Juhataja</p>", "", "Juhataja"),
        ("<b>ja asetäitja</b>", " ja asetäitja", " ja asetäitja"),
    ],
)
def test_what_is_pasted_into_one_field_is_words_without_signs_tabs_and_a_last_line_end(
    writer, rich, text, told_as
):
    mime = QMimeData()
    mime.setText(text)
    if rich:
        mime.setHtml(rich)
    writer.show("general")
    writer.field("general/superior")
    QApplication.focusWidget().insertFromMimeData(mime)
    assert writer.document.general.superior == told_as


def test_the_head_of_a_table_is_no_item_of_a_list(manager):
    manager.press(ENTER)
    paste("Põhiülesanded\tOodatavad tulemused\nArhiivi korrastamine\tArhiiv on korras.")
    assert told(manager)[1][2] == [
        "Koolitatud on.",
        "Aruanded on.",
        "Arhiivi korrastamine",
        "Arhiiv on korras.",
    ]


@pytest.mark.parametrize("path", ["general/superior", "sections/general/heading"])
def test_a_clipboard_without_words_takes_nothing_away(reader, path):
    reader.show("general")
    field = reader.field(path)
    before = field.text
    assert before
    field.selectAll()
    field.insertFromMimeData(QMimeData())
    assert field.text == before


def test_a_list_pasted_into_the_empty_duties_makes_duties(writer):
    page = writer.show("duties")
    label = page.form.findChild(QLabel, "emptyLabel")
    assert label.isVisible()
    page.main_list.add_button.setFocus()
    QApplication.clipboard().setText("1. Juhib tiimi\n2. Koostab aruandeid")
    writer.press_ctrl(Qt.Key.Key_V)
    assert [task for task, _, _ in told(writer)] == ["Juhib tiimi", "Koostab aruandeid"]
    assert not label.isVisible()


def test_lines_pasted_in_the_middle_of_an_item_part_it(manager):
    manager.press(Qt.Key.Key_Home)
    for _ in "Aruanded ":
        manager.press(Qt.Key.Key_Right)
    paste("Esiteks\nteiseks ")
    assert told(manager)[1][2] == ["Koolitatud on.", "Aruanded Esiteks", "teisekson."]


@pytest.mark.parametrize("text", ["Juhib tiimi\tTiim toimib.\nKoostab aruandeid\tAruanded on.", "Üks\nKaks"])
def test_what_is_pasted_on_a_chosen_card_comes_after_it_as_cards(manager, text):
    before, steps = told(manager), manager.program.desk.session.stack.count()
    manager.press(Qt.Key.Key_Escape)
    manager.press(Qt.Key.Key_Up)
    QApplication.clipboard().setText(text)
    manager.press_ctrl(Qt.Key.Key_V)
    found = told(manager)
    assert [found[0], *found[3:]] == before
    assert [task for task, _, _ in found[1:3]] == [line.split("\t")[0] for line in text.splitlines()]
    assert manager.program.desk.session.stack.count() == steps + 1
    manager.press_ctrl(Qt.Key.Key_Z)
    assert told(manager) == before


def test_what_is_pasted_on_the_handle_of_an_item_comes_after_it_as_items(manager):
    page, first = manager.editor.page, manager.document.duties[1].results[0]
    grips = {grip.property("rowPath"): grip for grip in page.body.findChildren(Grip)}
    grips[f"duties/{manager.document.duties[1].id}/results/{first.id}"].setFocus()
    QApplication.clipboard().setText("Esiteks\nTeiseks")
    manager.press_ctrl(Qt.Key.Key_V)
    assert told(manager)[1][2] == ["Koolitatud on.", "Esiteks", "Teiseks", "Aruanded on."]


def test_what_is_pasted_where_no_text_is_goes_to_the_list_of_the_page(manager):
    child(manager.editor.page.head, QCheckBox, "shownCheck").setFocus()
    before = told(manager)
    QApplication.clipboard().setText("Juhib tiimi\nKoostab aruandeid")
    manager.press_ctrl(Qt.Key.Key_V)
    assert [task for task, _, _ in told(manager)[len(before) :]] == ["Juhib tiimi", "Koostab aruandeid"]


def test_tab_leads_from_a_task_to_its_results_even_if_something_was_found_in_it(writer):
    writer.press(ENTER, CTRL)
    writer.type("Juhib  tiimi")
    path = f"duties/{writer.document.duties[0].id}/task"
    writer.editor.page.show_findings([one for one in writer.editor.findings if one.path == path])
    writer.field("general/job_title")
    writer.field(path)
    line = next(one for one in writer.editor.page.findChildren(FindingLine) if "<a" in one.text())
    assert line.isVisible()
    writer.press(Qt.Key.Key_Tab)
    writer.type("Tiim toimib.")
    assert told(writer) == [("Juhib  tiimi", [], ["Tiim toimib."])]


def drag(user, row, onto, *, below=False):
    """Carry a row by its handle over another one and let it fall."""
    body = user.editor.page.body
    grips = {grip.property("rowPath"): grip for grip in body.findChildren(Grip)}
    mime = grips[row].dragged()
    target = grips[onto].parentWidget()
    while target.property("rowPath") is None and not hasattr(target, "path"):
        target = target.parentWidget()
    point = target.mapTo(body, QPoint(40, target.height() - 3 if below else 3))
    modifiers, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(point, Qt.DropAction.MoveAction, mime, buttons, modifiers)
    QApplication.sendEvent(body, enter)
    move = QDragMoveEvent(point, Qt.DropAction.MoveAction, mime, buttons, modifiers)
    QApplication.sendEvent(body, move)
    drop = QDropEvent(QPointF(point), Qt.DropAction.MoveAction, mime, buttons, modifiers)
    QApplication.sendEvent(body, drop)
    QApplication.processEvents()
    return move.isAccepted()


def test_a_card_is_dragged_below_another(manager):
    first, second = manager.document.duties
    QApplication.processEvents()
    assert drag(manager, f"duties/{first.id}", f"duties/{second.id}", below=True)
    assert [one.id for one in manager.document.duties] == [second.id, first.id]
    manager.press_ctrl(Qt.Key.Key_Z)
    assert manager.document.duties == (first, second)


def test_a_result_is_dragged_into_another_duty_and_a_card_into_no_list_of_items(manager):
    first, second = manager.document.duties
    mine = f"duties/{first.id}/results/{first.results[0].id}"
    theirs = f"duties/{second.id}/results/{second.results[1].id}"
    assert drag(manager, mine, theirs)
    assert told(manager)[1][2] == ["Koolitatud on.", "Tiim on juhitud.", "Aruanded on."]
    manager.press_ctrl(Qt.Key.Key_Z)
    assert drag(manager, f"duties/{second.id}", f"duties/{first.id}")
    assert [one.id for one in manager.document.duties] == [second.id, first.id]


def test_a_handle_carries_its_row(manager):
    grip = manager.editor.page.body.findChild(Grip)
    assert bytes(grip.dragged().data(ROW_DRAGGED).data()).decode() == grip.property("rowPath")


def test_what_is_ready_shows_its_lists_and_takes_nothing(manager):
    manager.choose("make_ready")
    manager.show("duties")
    before = manager.document
    for key, modifier in ((ENTER, CTRL), (Qt.Key.Key_Up, ALT), (Qt.Key.Key_D, CTRL | SHIFT)):
        manager.press(key, modifier)
    assert manager.document is before
