"""Notes on fields: written in place, seen under the field, resolved by one press, never printed."""

import io
import zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import profile_of
from ametijuhend.model.states import made_ready
from ametijuhend.ui.form.notes import NotesDialog

# The offscreen platform says this of every dialog that comes up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def note_on(user, path, text, end=Qt.Key.Key_Return):
    user.field(path)
    user.choose("add_note")
    assert QApplication.focusWidget() is user.editor.notes.edit
    user.type(text)
    user.press(end)


def shown(user, path):
    line = user.editor.notes.line_at(path)
    return [note.text for note in line.notes] if line is not None and line.isVisible() else []


def test_a_note_is_written_on_the_field_that_has_the_cursor(reader):
    note_on(reader, "purpose", "Kas see on veel nii?")
    assert [(one.path, one.text) for one in reader.document.notes] == [("purpose", "Kas see on veel nii?")]
    assert shown(reader, "purpose") == ["Kas see on veel nii?"]
    assert QApplication.focusWidget().property("documentPath") == "purpose", "one goes on writing"
    reader.choose("undo")
    assert reader.document.notes == ()
    assert shown(reader, "purpose") == []


def test_escape_and_an_empty_note_leave_nothing(reader):
    before = reader.document
    note_on(reader, "purpose", "pole vaja", end=Qt.Key.Key_Escape)
    note_on(reader, "purpose", "  ")
    assert reader.document is before
    assert reader.editor.notes.edit is None or not reader.editor.notes.edit.isVisible()


def test_a_note_that_is_left_is_kept(reader):
    reader.field("purpose")
    reader.choose("add_note")
    reader.type("Kontrollida")
    reader.show("general")
    reader.field("general/unit")
    assert [one.text for one in reader.document.notes] == ["Kontrollida"]
    reader.show("purpose")
    assert shown(reader, "purpose") == ["Kontrollida"]


def test_a_note_is_resolved_by_one_press(reader):
    note_on(reader, "purpose", "Esimene")
    note_on(reader, "purpose", "Teine")
    line = reader.editor.notes.line_at("purpose")
    line.findChild(QPushButton, "resolveButton").click()
    QApplication.processEvents()
    assert shown(reader, "purpose") == ["Teine"]
    reader.choose("undo")
    assert shown(reader, "purpose") == ["Esimene", "Teine"]


def test_a_note_stays_with_its_item_wherever_that_goes(reader):
    first = reader.document.duties[0]
    path = f"duties/{first.id}/task"
    reader.show("duties")
    note_on(reader, path, "Liiga pikk")
    reader.choose("row_down")
    assert reader.document.duties[1].id == first.id
    assert shown(reader, path) == ["Liiga pikk"]
    field = reader.field(path)
    assert reader.editor.notes.line_at(path).parentWidget() is field.parentWidget()


def test_the_list_leads_to_the_field(reader):
    note_on(reader, "purpose", "Siin on midagi")
    reader.show("general")
    note_on(reader, "general/unit", "Ja siin")
    reader.choose("notes")
    dialog = reader.window.findChild(NotesDialog)
    assert [dialog.list.item(row).text().splitlines()[1] for row in range(2)] == ["Siin on midagi", "Ja siin"]
    dialog.list.setCurrentRow(0)
    dialog.go_button.click()
    QApplication.processEvents()
    assert QApplication.focusWidget().property("documentPath") == "purpose"
    reader.choose("notes")
    dialog = next(one for one in reader.window.findChildren(NotesDialog) if one.isVisible())
    dialog.resolve_button.click()
    assert [one.text for one in reader.document.notes] == ["Ja siin"]
    dialog.reject()


def test_without_a_field_the_user_is_told_where_to_go(reader):
    reader.editor.sections.setFocus()
    reader.choose("add_note")
    assert "väljale" in reader.window.statusBar().currentMessage()


def test_a_ready_document_takes_notes_too(reader):
    session = reader.program.desk.session
    session.replace(made_ready(session.document), "valmis")
    QApplication.processEvents()
    reader.show("purpose")
    note_on(reader, "purpose", "Juht palub täpsustada")
    assert [one.text for one in reader.document.notes] == ["Juht palub täpsustada"]
    assert shown(reader, "purpose") == ["Juht palub täpsustada"]


def test_no_note_is_printed(reader):
    note_on(reader, "purpose", "Kirillikirp")
    data = write_docx(reader.document, profile_of(reader.document))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [package.read(name) for name in package.namelist()]
    assert len(parts) > 5
    assert not any(b"Kirillikirp" in part for part in parts)
