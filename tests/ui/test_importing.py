"""What people already have, brought in at the window: opened, dropped, pasted, looked through, accepted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from shiboken6 import isValid

from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import profile_of
from ametijuhend.library.content import shipped_library
from ametijuhend.model import paths
from ametijuhend.model.states import made_ready
from ametijuhend.readers.reading import FieldReading
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.ui.conversation import Unsaved
from ametijuhend.ui.imports import reading as import_reading
from ametijuhend.ui.imports.many import ManyDialog
from ametijuhend.ui.imports.review import ImportReview
from ametijuhend.ui.imports.text import TextImportDialog
from ametijuhend.ui.look.forms import child
from ui.old_files import DOUBTFUL, STRAY_HEADING, STRAY_ITEM, write_old_docx

# The offscreen platform says this of every dialog that comes up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_LONG = 30_000


def shown(user, kind):
    return next((one for one in user.window.findChildren(kind) if isValid(one) and one.isVisible()), None)


@pytest.fixture
def importer(user, qtbot):
    """Return a user whose windows are closed in the end, and what waits for a review."""

    def review():
        qtbot.waitUntil(lambda: shown(user, ImportReview) is not None, timeout=_LONG)
        found = shown(user, ImportReview)
        qtbot.waitUntil(lambda: bool(found._found), timeout=_LONG)
        return found

    user.review = review
    yield user
    for kind in (ImportReview, TextImportDialog, ManyDialog):
        while (found := shown(user, kind)) is not None:
            found.reject()


@pytest.fixture
def old(importer, tmp_path):
    """Return a user in front of the review of an old Word file, and the review."""
    importer.said.file = write_old_docx(tmp_path)
    importer.choose("open")
    return importer, importer.review()


def words(review):
    return [row.words for row in review.fields.rows]


def row(review, path):
    return next(row for row in review.fields.rows if row.path == path)


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or widget, key, modifier)
    QApplication.processEvents()


def marked(review):
    """Return the texts of the source that are shown as looked at."""
    return [one.cursor.selectedText() for one in review.source._looked_at]


def test_a_word_file_is_shown_with_its_fields_in_the_documents_order(old):
    _, review = old
    said = words(review)
    assert "Ametinimetus, Peaspetsialist" in said
    names = ("Üldosa", "Vastutus", "nõuded")
    places = [next(at for at, line in enumerate(said) if name in line) for name in names]
    assert places == sorted(places)
    assert row(review, "duties/d02/results/d02r1/text").text == "Klient on saanud selge vastuse."
    assert "Toetuste määramine" in review.source.toPlainText()


def test_tables_of_the_source_are_tables(old):
    _, review = old
    cursor = review.source.document().find("Toetuste osakond")
    assert cursor.currentTable() is not None
    assert (cursor.currentTable().rows(), cursor.currentTable().columns()) == (3, 2)


def test_a_field_shows_where_it_is_from_and_the_source_what_became_of_it(old):
    _, review = old
    review.fields.go_to("duties/d02/task")
    assert marked(review) == ["3.2 Klientide nõustamine"]
    cursor = review.source.document().find("Töötaja vastutab")
    review.source.setTextCursor(cursor)
    assert review.fields.current.path == "responsibilities/lead_in"


def test_what_is_in_doubt_says_why_and_f8_goes_there(old):
    _, review = old
    doubtful = [row for row in review.fields.rows if row.doubt]
    assert [row.name for row in doubtful] == ["Kes asendab", "Keda asendab"]
    assert "kontrollige" in doubtful[0].doubt.lower()
    assert review.fields.current is doubtful[0]
    assert marked(review) == [DOUBTFUL]
    press(review, Qt.Key.Key_F8)
    assert review.fields.current is doubtful[1]
    press(review, Qt.Key.Key_F8)
    assert review.fields.current is doubtful[0]
    press(review, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert review.fields.current is doubtful[1]


def test_a_section_in_doubt_says_so_at_its_heading(old, importer):
    _, review = old
    reading = review.draft.reading
    doubt = FieldReading("sections/duties/heading", 0.5, "Kontrollige ülesandeid.", ((5,),))
    changed = replace(reading, fields=(*reading.fields, doubt))
    other = ImportReview(changed, review.source._colours, importer.program.desk.library, importer.window)
    heading = row(other, "sections/duties/heading")
    assert heading.doubt == "Kontrollige ülesandeid."
    assert other.fields.go_to(heading.path)
    assert other.fields.current is heading
    other.reject()


def test_each_competency_says_how_it_stands_to_the_library(old):
    _, review = old
    core = "requirements/core_competencies"
    marks = [row(review, f"{core}/c0{place}/name").mark for place in (1, 2, 3)]
    assert marks == ["sama mis raamatukogus", "raamatukogu sõnastusest kohandatud", "dokumendi oma sõnastus"]
    short = row(review, "requirements/additional_competencies/a01/name").mark
    assert short == "raamatukogu lühike sõnastus"


def test_notices_are_said_in_a_quiet_line_each(old):
    _, review = old
    assert "jälitatud muudatused" in review._notices.text()
    assert review._notices.isVisible()


def test_what_was_not_understood_is_listed_with_where_it_stood(old):
    _, review = old
    lines = [review.strays.item(place).text() for place in range(review.strays.count())]
    assert [line.split("\n")[0] for line in lines] == [STRAY_HEADING, f"- {STRAY_ITEM}"]
    assert "AUTO KASUTAMISE KORD" in lines[1].split("\n")[1]
    review.strays.setCurrentRow(1)
    assert STRAY_ITEM in marked(review)[0]


def choose_place(review, *names):
    """Choose a place in the menu, by the words of its menus."""
    menu = review.places
    menu.aboutToShow.emit()
    for name in names:
        action = next(action for action in menu.actions() if name in action.text())
        if action.menu() is None:
            action.trigger()
            return
        menu = action.menu()


def test_a_piece_is_put_into_a_field_and_taken_back_by_ctrl_z(old):
    user, review = old
    review.strays.setCurrentRow(1)
    choose_place(review, "Õigused", "Uus loetelupunkt")
    assert review.strays.count() == 1
    assert review.fields.current.text == STRAY_ITEM
    assert STRAY_ITEM in marked(review)[0]
    press(review, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert review.strays.count() == 2
    assert STRAY_ITEM not in [row.text for row in review.fields.rows]
    choose_place(review, "Töövahendid")
    review.accept()
    assert user.document.tools == STRAY_HEADING
    assert next(one for one in user.document.sections if one.kind == "tools").shown


def test_enter_accepts_as_one_step_and_undo_leads_back_before_it(old):
    user, review = old
    review.fields.setFocus()
    press(review, Qt.Key.Key_Return)
    session = user.program.desk.session
    assert user.document.general.job_title == "Peaspetsialist"
    assert not session.saved
    assert session.path is None
    assert [text for text, _, _ in session.steps()] == ["Import: Peaspetsialist 2014.docx"]
    user.window.activateWindow()  # the offscreen platform gives it back to nobody
    QApplication.processEvents()
    user.press_ctrl(Qt.Key.Key_Z)
    assert user.document.general.job_title == ""
    assert user.document.duties == ()
    assert session.saved


def test_what_is_the_same_is_linked_unless_the_user_does_not_want_it(old):
    user, review = old
    linked = {link.path for link in review.document.links}
    assert "requirements/core_competencies/c01" in linked
    assert "requirements/core_competencies/c02" not in linked
    review._link.click()
    review.accept()
    assert user.document.links == ()


def test_cancel_leaves_everything_as_it_was(reader, importer, tmp_path):
    before = reader.document
    reader.said.file = write_old_docx(tmp_path)
    reader.choose("open")
    review = importer.review()
    press(review, Qt.Key.Key_Escape)
    assert shown(reader, ImportReview) is None
    assert reader.document is before
    assert reader.said.asked[-1].startswith("open")


def test_unsaved_changes_keep_the_review_open_when_the_user_stays(reader, importer, tmp_path):
    reader.type_into("purpose", "x")
    before = reader.document
    reader.said.file = write_old_docx(tmp_path)
    reader.choose("open")
    review = importer.review()
    reader.said.unsaved = Unsaved.CANCEL
    review.accept()
    assert shown(reader, ImportReview) is review
    assert reader.document is before
    reader.said.unsaved = Unsaved.DISCARD
    review.accept()
    assert reader.document.general.job_title == "Peaspetsialist"


def test_what_is_left_stays_with_the_draft_until_it_is_dealt_with(old):
    user, review = old
    review.accept()
    panel = user.editor.leftovers
    assert panel.isVisible()
    assert not panel.list.isVisible()
    panel.show_button.click()
    assert panel.list.count() == 2
    panel.list.setCurrentRow(1)
    choose_place(panel, "Vastutus", "Uus loetelupunkt")
    assert user.document.responsibilities.items[-1].text == STRAY_ITEM
    assert user.editor.key == "responsibilities"
    panel.drop_button.click()
    assert not panel.isVisible()
    assert user.document.leftovers == ()
    assert user.editor.key == "responsibilities"
    user.choose("undo")
    assert user.editor.key == "responsibilities"
    assert panel.isVisible()
    assert panel.list.count() == 1
    user.choose("undo")
    assert panel.list.count() == 2
    assert STRAY_ITEM not in [one.text for one in user.document.responsibilities.items]


def test_what_is_left_is_saved_with_the_draft(old, tmp_path):
    user, review = old
    review.accept()
    user.said.file = tmp_path / "uus.ametijuhend"
    user.choose("save")
    assert [one.text for one in open_document(user.said.file).document.leftovers] == [
        STRAY_HEADING,
        f"- {STRAY_ITEM}",
    ]


@pytest.fixture
def sample(sample_path):
    return open_document(sample_path("tiimijuht")).document


@pytest.fixture
def exported(sample, tmp_path):
    """Write a sample and beside it a Word file of it that was changed there; where they lie."""
    native = tmp_path / "Tiimijuht.ametijuhend"
    save_document(sample, native)
    changed = paths.put(sample, f"duties/{sample.duties[1].id}/task", "Hoopis teine ülesanne")
    (tmp_path / "Tiimijuht.docx").write_bytes(write_docx(changed, profile_of(changed)))
    return native, tmp_path / "Tiimijuht.docx"


def test_beside_its_native_file_an_import_is_one_step_of_edits(importer, exported, sample):
    native, word = exported
    importer.program.desk.open_file(word)
    review = importer.review()
    assert review.joins
    lines = [row.words for row in review.fields.rows]
    assert len(lines) == 1
    assert "→ „Hoopis teine ülesanne“" in lines[0]
    review.accept()
    session = importer.program.desk.session
    assert session.path == native
    assert session.document.duties[1].id == sample.duties[1].id
    assert session.document.duties[1].task == "Hoopis teine ülesanne"
    assert session.document.links == sample.links
    assert len(session.steps()) == 1
    importer.choose("undo")
    assert importer.document == sample
    assert session.saved


def test_beside_its_native_file_it_can_become_a_new_document_all_the_same(importer, exported, sample):
    native, word = exported
    importer.program.desk.open_file(word)
    review = importer.review()
    review._target.setCurrentIndex(review._target.findText("Uus ametijuhend"))
    assert "Ametinimetus, Tiimijuht" in words(review)
    review.accept()
    assert importer.program.desk.session.path is None
    assert importer.document.id != sample.id
    assert open_document(native).document == sample


def test_a_native_file_that_is_open_takes_the_changes_on_top_of_what_is_unsaved(importer, exported):
    native, word = exported
    importer.program.desk.open_file(native)
    importer.type_into("general/substitutes_for", " ja direktor")
    importer.program.desk.open_file(word)
    review = importer.review()
    review.accept()
    assert importer.said.asked == []
    assert importer.document.duties[1].task == "Hoopis teine ülesanne"
    assert importer.program.desk.session.can_undo


def test_a_native_file_that_is_ready_is_left_alone(importer, exported, sample):
    native, word = exported
    save_document(made_ready(sample), native)
    importer.program.desk.open_file(word)
    review = importer.review()
    assert not review.joins
    assert "ei ole enam mustand" in review._notices.text()
    review.accept()
    assert importer.program.desk.session.path is None


def drop(user, *files):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 200), actions, mime, button, none)
    QApplication.sendEvent(user.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(user.window, QDropEvent(QPointF(20, 200), actions, mime, button, none))
    QApplication.processEvents()


def test_a_file_is_dropped_on_the_window(importer, tmp_path):
    drop(importer, write_old_docx(tmp_path))
    assert row(importer.review(), "general/job_title").text == "Peaspetsialist"


def test_a_native_file_that_is_dropped_opens(importer, exported):
    drop(importer, exported[0])
    assert importer.program.desk.session.path == exported[0]


def test_a_field_leaves_a_dropped_file_to_the_window(reader, tmp_path):
    field = reader.field("purpose")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "x.docx"))])
    assert not field.canInsertFromMimeData(mime)
    mime = QMimeData()
    mime.setText("sõnad")
    assert field.canInsertFromMimeData(mime)


def test_a_text_is_pasted_from_the_start_page(importer, qtbot):
    QGuiApplication.clipboard().setText("lühike")
    child(importer.window.start_page.form, QAbstractButton, "textButton").click()
    dialog = shown(importer, TextImportDialog)
    assert dialog.text == ""
    assert not dialog.read.isEnabled()
    QGuiApplication.clipboard().setText(
        "AMETIJUHEND\n1. ÜLDOSA\nAmetinimetus: Vanemspetsialist\n2. TÖÖKOHA EESMÄRK\nEesmärk on kord majas.\n"
    )
    QTest.keyClick(dialog.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog.read.click()
    qtbot.waitUntil(lambda: shown(importer, ImportReview) is not None, timeout=_LONG)
    review = shown(importer, ImportReview)
    assert review.windowTitle() == "Import: Kleebitud tekst"
    review.accept()
    assert importer.document.general.job_title == "Vanemspetsialist"
    assert importer.document.purpose == "Eesmärk on kord majas."


def test_the_text_on_the_clipboard_is_there_already(importer):
    text = "\n".join(f"{place}. rida" for place in range(9))
    QGuiApplication.clipboard().setText(text)
    importer.choose("import_text")
    assert shown(importer, TextImportDialog).text == text


BAD = {
    "vana.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600,
    "pole.docx": b"see pole ZIP",
    "katki.docx": b"PK\x03\x04 katki",
    "katki.pdf": b"%PDF-1.7 katki",
    "kiri.rtf": b"{\\rtf1 tere}",
    "tühi.txt": b"",
}


@pytest.mark.usefixtures("importer")
@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_sentence_and_changes_nothing(reader, tmp_path, qtbot, name):
    before = reader.document
    reader.said.file = tmp_path / name
    reader.said.file.write_bytes(BAD[name])
    reader.choose("open")
    qtbot.waitUntil(lambda: bool(reader.said.problems), timeout=_LONG)
    assert len(reader.said.problems) == 1
    assert name in reader.said.problems[0]
    assert reader.document is before
    assert shown(reader, ImportReview) is None
    assert reader.said.file.read_bytes() == BAD[name]


def test_a_file_that_is_not_there_is_one_sentence(importer, tmp_path, qtbot):
    importer.program.desk.open_file(tmp_path / "kadunud.docx")
    qtbot.waitUntil(lambda: bool(importer.said.problems), timeout=_LONG)
    assert "kadunud.docx" in importer.said.problems[0]


def test_a_slow_reading_says_so_and_can_be_cancelled(importer, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(import_reading, "PATIENCE", 0)
    importing = importer.window.commands.importing
    importing.reading._wait.setInterval(0)
    importer.program.desk.open_file(write_old_docx(tmp_path))
    qtbot.waitUntil(lambda: importing.reading.dialog is not None, timeout=_LONG)
    importing.reading.dialog.cancel.click()
    assert not importing.reading.busy
    importer.program.desk.open_file(write_old_docx(tmp_path, "Teine.docx"))
    assert importer.review().windowTitle() == "Import: Teine.docx"


def test_the_library_that_comes_late_is_taken_into_the_review(old):
    _, review = old
    assert len(review._library.library.entries) == len(shipped_library().entries)
    assert any(row.mark for row in review.fields.rows)
