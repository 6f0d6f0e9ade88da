"""What leaves the editor, at the real window: findings first, then files, hashes and the register."""

import hashlib
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from ametijuhend.export.digest import content_digest
from ametijuhend.export.docx import write_docx
from ametijuhend.model.document import State
from ametijuhend.preview.pdf import write_pdf
from ametijuhend.storage.documents import open_document
from ametijuhend.storage.settings import load_settings
from ametijuhend.ui.exports.dialog import ExportDialog
from ametijuhend.ui.exports.work import export

NAME = "Ametijuhend-tiimijuht"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "kaust õ"
    made.mkdir()
    return made


@pytest.fixture
def leaver(reader, folder):
    """Return a user with a sample in hand whose files go into an empty folder."""
    desk = reader.program.desk
    desk.change_settings(replace(desk.settings, default_folder=str(folder)))
    return reader


@pytest.fixture
def exporting(leaver, qtbot):
    """Return what opens the export dialog, and waits until it knows the folder."""

    def opened(action="export"):
        leaver.choose(action)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        qtbot.waitUntil(lambda: not dialog.target._background._running)
        return dialog

    yield opened
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.reject()


def through(dialog, qtbot):
    """Press the one primary button and wait for the end."""
    dialog.button.click()
    qtbot.waitUntil(lambda: not dialog._busy, timeout=30_000)
    return dialog.after


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def rows(items):
    return [items.item(row).text() for row in range(items.count())]


def test_enter_exports_the_document_as_it_is_now(leaver, exporting, folder, qtbot):
    leaver.type_into("purpose", " Viimane lause.")
    dialog = exporting()
    assert QApplication.focusWidget() is dialog.button
    leaver.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog._busy, timeout=30_000)
    assert names(folder) == [f"{NAME}.docx"]
    written = (folder / f"{NAME}.docx").read_bytes()
    assert written == write_docx(leaver.document, leaver.program.desk.session.profile)
    assert rows(dialog.after.files) == [f"{NAME}.docx"]
    leaver.press(Qt.Key.Key_Return)
    assert QApplication.activeModalWidget() is None
    assert NAME in leaver.window.statusBar().currentMessage()
    assert leaver.document.state is State.DRAFT
    assert leaver.said.problems == []


def test_the_pdf_and_the_public_copy_are_one_click_each(leaver, exporting, folder, qtbot):
    signatory = leaver.document.signatures.signatories[0]
    leaver.type_into(f"signatures/signatories/{signatory.id}/name", "Eesnimi Perenimi")
    leaver.type_into("general/superior", " Eesnimi Perenimi")
    dialog = exporting()
    dialog.target.pdf.click()
    dialog.target.public.click()
    after = through(dialog, qtbot)
    wanted = [f"{NAME}.docx", f"{NAME}.pdf", f"{NAME}-avalik.docx", f"{NAME}-avalik.pdf"]
    assert names(folder) == sorted(wanted)
    assert rows(after.files) == wanted
    profile = leaver.program.desk.session.profile
    assert (folder / wanted[1]).read_bytes() == write_pdf(leaver.document, profile)
    public = export_texts(folder / wanted[2])
    assert "Perenimi" in export_texts(folder / wanted[0])
    assert "Perenimi" not in public
    assert "Talitusejuhataja" in public


def export_texts(path):
    import docx  # noqa: PLC0415  # only here

    opened = docx.Document(str(path))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in opened.paragraphs), *cells])


def test_hashes_and_the_registers_fields_are_folded_away_and_can_be_copied(exporting, folder, qtbot):
    dialog = exporting()
    dialog.target.name.setText("minu juhend.docx")
    after = through(dialog, qtbot)
    written = (folder / "minu-juhend.docx").read_bytes()
    assert not after.fields["hash"].isVisible()
    after.details.click()
    assert after.fields["hash"].isVisible()
    shown = {name: field.text() for name, field in after.fields.items()}
    assert shown["hash"] == hashlib.sha256(written).hexdigest()
    assert shown["content"] == content_digest(written)
    assert shown["title"] == "Ametijuhend: Tiimijuht"
    assert "AvTS" in shown["restriction"]
    assert "vastab kõigile" in after._audit.text()
    for name in ("hash", "content", "title", "kind", "restriction"):
        after.copies[name].click()
        assert QApplication.clipboard().text() == shown[name]
    assert not after.copies["date"].isVisible(), "there is no date to copy"


def test_with_a_public_copy_the_registers_fields_are_unfolded_and_say_public(exporting, qtbot):
    dialog = exporting()
    dialog.target.public.click()
    after = through(dialog, qtbot)
    assert after.fields["restriction"].isVisible()
    assert after.fields["restriction"].text() == "avalik"


def test_what_is_there_stays_unless_the_user_says_so(leaver, exporting, folder, qtbot):
    (folder / f"{NAME}.DOCX").write_text("vana")
    (folder / f"{NAME}-2.pdf").write_text("vana")
    dialog = exporting()
    dialog.target.pdf.click()
    assert f"„{NAME}.docx“ on juba olemas" in dialog.target._written.text()
    assert f"{NAME}-3.docx, {NAME}-3.pdf" in dialog.target._written.text()
    through(dialog, qtbot)
    assert (folder / f"{NAME}.DOCX").read_text() == "vana"
    assert (folder / f"{NAME}-2.pdf").read_text() == "vana"
    dialog.accept()
    dialog = exporting()
    dialog.target.name.setText(f"{NAME}-3")
    assert dialog.target.replace.isVisible()
    dialog.target.replace.click()
    assert f"Kirjutatakse: {NAME}-3.docx" in dialog.target._written.text()
    before = (folder / f"{NAME}-3.docx").read_bytes()
    dialog.reject()
    leaver.type_into("purpose", "!")
    dialog = exporting()
    dialog.target.name.setText(f"{NAME}-3")
    dialog.target.replace.click()
    through(dialog, qtbot)
    assert (folder / f"{NAME}-3.docx").read_bytes() != before


def test_a_file_that_came_meanwhile_is_not_written_over(exporting, folder, qtbot):
    dialog = exporting()
    (folder / f"{NAME}.docx").write_text("kellegi teise")
    after = through(dialog, qtbot)
    assert rows(after.files) == [f"{NAME}-2.docx"]
    assert (folder / f"{NAME}.docx").read_text() == "kellegi teise"


def test_a_file_in_a_folder_that_cannot_be_listed_is_not_written_over(exporting, folder, qtbot, monkeypatch):
    (folder / f"{NAME}.docx").write_text("kellegi teise")
    monkeypatch.setattr("ametijuhend.ui.exports.work.names_in", lambda _folder: frozenset())
    after = through(exporting(), qtbot)
    assert rows(after.files) == [f"{NAME}-2.docx"]
    assert (folder / f"{NAME}.docx").read_text() == "kellegi teise"


def test_without_its_pdf_no_docx_is_left_and_nothing_remembered(leaver, exporting, folder, qtbot):
    (folder / f"{NAME}.pdf").mkdir()
    leaver.choose("make_ready")
    dialog = exporting()
    dialog.target.pdf.click()
    dialog.target.replace.click()
    through(dialog, qtbot)
    assert f"{NAME}.pdf" in leaver.said.problems[0]
    assert names(folder) == [f"{NAME}.pdf"]
    assert leaver.document.export_hash == ""


@pytest.mark.parametrize("action", ["export", "sign"])
def test_whether_a_pdf_was_wished_is_remembered(leaver, exporting, qtbot, action):
    dialog = exporting()
    dialog.target.pdf.click()
    dialog.reject()
    dialog = exporting()
    assert not dialog.target.pdf.isChecked(), "nothing was exported"
    dialog.target.pdf.click()
    through(dialog, qtbot)
    dialog.accept()
    dialog = exporting(action)
    assert dialog.target.pdf.isChecked()
    assert load_settings(leaver.program.desk.folders.settings).export_pdf


def test_the_name_follows_the_users_pattern(leaver, exporting):
    desk = leaver.program.desk
    desk.change_settings(replace(desk.settings, export_name="JUHEND {kuupäev} {ametinimetus}"))
    session = desk.session
    session.apply(session.document.model_copy(update={"approved": date(2026, 1, 1)}), "approved")
    assert exporting().target.name.text() == "JUHEND-2026-01-01-tiimijuht"


def test_findings_come_first_and_each_leads_to_its_place(leaver, exporting):
    dialog = exporting()
    listed = dialog.findings.list
    assert listed.count() == len(leaver.editor.checking.strip.findings) > 3
    listed.setCurrentRow(2)
    found = dialog.findings.current
    dialog.findings.show_button.click()
    QApplication.processEvents()
    assert QApplication.activeModalWidget() is None
    assert leaver.editor.checking.strip.current == found
    field = QApplication.focusWidget()
    assert field.property("documentPath").startswith(found.path)


def test_a_finding_is_put_right_in_the_dialog_and_what_leaves_is_right(leaver, exporting, folder, qtbot):
    assert "Ametikohta" in leaver.document.purpose
    dialog = exporting()
    before = dialog.findings.list.count()
    row = next(row for row in range(before) if "„Ametikohta“" in said(dialog, row))
    dialog.findings.list.setCurrentRow(row)
    assert dialog.findings.fix.text() == "Kirjuta „Töökohta“"
    dialog.findings.fix.click()
    assert dialog.findings.list.count() == before - 1
    through(dialog, qtbot)
    assert "Ametikohta" not in export_texts(folder / f"{NAME}.docx")
    assert "Töökohta" in export_texts(folder / f"{NAME}.docx")


def said(dialog, row):
    return dialog.findings.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_ready_document_remembers_what_was_exported_and_its_file_does(leaver, exporting, folder, qtbot):
    leaver.said.file = folder / "tiimijuht.ametijuhend"
    leaver.choose("make_ready")
    leaver.choose("save")
    dialog = exporting()
    through(dialog, qtbot)
    digest = hashlib.sha256((folder / f"{NAME}.docx").read_bytes()).hexdigest()
    assert leaver.document.export_hash == digest
    assert leaver.program.desk.session.saved
    assert open_document(leaver.said.file).document.export_hash == digest
    steps = leaver.program.desk.session.step
    dialog.accept()
    through(exporting(), qtbot)
    assert leaver.program.desk.session.step == steps, "the same bytes are no step"


def test_a_public_copy_beside_it_does_not_become_what_is_remembered(leaver, exporting, folder, qtbot):
    leaver.choose("make_ready")
    dialog = exporting()
    dialog.target.public.click()
    through(dialog, qtbot)
    digest = hashlib.sha256((folder / f"{NAME}.docx").read_bytes()).hexdigest()
    assert leaver.document.export_hash == digest
    assert not leaver.program.desk.session.saved, "a document without a file waits for the user to save it"


def test_a_folder_that_cannot_be_written_says_so_and_the_dialog_stays(leaver, exporting, tmp_path, qtbot):
    dialog = exporting()
    leaver.said.folder = tmp_path / "puudub"
    dialog.form.findChild(QPushButton, "folderButton").click()
    dialog.button.click()
    qtbot.waitUntil(lambda: not dialog._busy, timeout=30_000)
    assert f"{NAME}.docx" in leaver.said.problems[0]
    assert dialog.button.isVisible()
    assert leaver.document.export_hash == ""


def test_a_dialog_closed_while_it_works_loses_nothing(leaver, exporting, folder, qtbot):
    leaver.choose("make_ready")
    dialog = exporting()
    dialog.button.click()
    dialog.reject()
    qtbot.waitUntil(lambda: leaver.document.export_hash != "", timeout=30_000)
    assert names(folder) == [f"{NAME}.docx"]


def test_what_is_written_was_audited_and_all_of_it_is_to_be_signed(folder, monkeypatch, qtbot, exporting):
    made = []
    monkeypatch.setattr(
        "ametijuhend.ui.exports.run.export", lambda *given: made.append(export(*given)) or made[0]
    )
    dialog = exporting()
    dialog.target.pdf.click()
    through(dialog, qtbot)
    (done,) = made
    assert done.audit == ()
    assert done.sha256 == hashlib.sha256((folder / f"{NAME}.docx").read_bytes()).hexdigest()
    assert done.to_sign == done.files


def test_the_file_is_shown_in_its_folder(leaver, exporting, folder, qtbot):
    after = through(exporting(), qtbot)
    after.folder_button.click()
    qtbot.waitUntil(lambda: leaver.program.desk.outside.asked != [])
    assert any("Ametijuhend-tiimijuht.docx" in part for part in leaver.program.desk.outside.asked[0])
    leaver.program.desk.outside.works = False
    after.folder_button.click()
    qtbot.waitUntil(lambda: leaver.said.problems != [])
    assert str(folder / f"{NAME}.docx") in leaver.said.problems[0]


def test_every_field_of_the_dialog_is_reached_by_tab(exporting):
    dialog = exporting()
    reached = set()
    for _ in range(20):
        reached.add(QApplication.focusWidget().objectName())
        dialog.focusNextChild()
    assert {"findingsList", "nameEdit", "pdfCheck", "publicCheck", "exportButton"} <= reached
    assert isinstance(dialog.target.name, QLineEdit)
