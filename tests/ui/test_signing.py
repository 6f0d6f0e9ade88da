"""Signing from the window, and what comes back; DigiDoc4's place takes a stand-in, which signs nothing."""

import hashlib
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import profile_of
from ametijuhend.model.document import State
from ametijuhend.model.paths import put
from ametijuhend.preview.pdf import write_pdf
from ametijuhend.signing import container as containers
from ametijuhend.signing import digidoc
from ametijuhend.storage.documents import open_document
from ametijuhend.ui.desk import CONTAINERS
from ametijuhend.ui.exports.dialog import ExportDialog
from ametijuhend.ui.exports.verify_dialog import VerifyDialog
from signing.containers import Signing, container

NAME = "Ametijuhend-tiimijuht"
SECOND = Signing(name="TEINE,INIMENE,48001010000", serial="PNOEE-48001010000", time="2026-03-14T08:00:00Z")


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "kaust"
    made.mkdir()
    return made


@pytest.fixture
def signer(reader, folder, monkeypatch):
    """Return a user with a saved sample in hand, on a computer without DigiDoc4."""
    monkeypatch.setattr(digidoc, "_usual_places", lambda *_: iter(()))
    reader.said.file = folder / "tiimijuht.ametijuhend"
    reader.choose("save")
    return reader


@pytest.fixture
def program(signer, folder):
    """Return the file that stands in for DigiDoc4; the user has chosen it."""
    path = folder / "qdigidoc4"
    path.write_text("#!/bin/false\n")
    desk = signer.program.desk
    desk.change_settings(replace(desk.settings, digidoc=str(path)))
    return path


@pytest.fixture
def signing(signer, qtbot):
    """Return what goes through the dialog for signing, with or without the PDF."""

    def through(*, pdf=False, closed=True):
        signer.choose("sign")
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        if pdf:
            dialog.target.pdf.click()
        dialog.button.click()
        qtbot.waitUntil(dialog.after._words.isVisible, timeout=30_000)
        if closed:
            dialog.after.close_button.click()
        return dialog

    return through


@pytest.fixture
def dropped(signer, qtbot):
    """Return what drops a file on the window and hands back the dialog that opens."""

    def drop(path):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        event = QDropEvent(
            QPointF(50, 50),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        said = len(signer.said.problems)
        signer.window.dropEvent(event)
        qtbot.waitUntil(
            lambda: QApplication.activeModalWidget() is not None or len(signer.said.problems) > said,
            timeout=30_000,
        )
        QApplication.processEvents()
        return QApplication.activeModalWidget()

    yield drop
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.reject()


def docx_of(document):
    return write_docx(document, profile_of(document))


def written(path, files, *signings, **more):
    path.write_bytes(container(files, *signings, **more))
    return path


def rows(items):
    return [items.item(row).text() for row in range(items.count())]


def seen(dialog):
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


# Signing


def test_signing_marks_ready_exports_and_starts_digidoc_with_both_files(signer, signing, program, folder):
    dialog = signing(pdf=True)
    files = [folder / f"{NAME}.docx", folder / f"{NAME}.pdf"]
    assert signer.program.desk.outside.asked == [(str(program), "-sign", *map(str, files))]
    assert signer.document.state is State.READY
    assert signer.document.export_hash == hashlib.sha256(files[0].read_bytes()).hexdigest()
    assert open_document(signer.said.file).document == signer.document, "it is saved as it was signed"
    assert isinstance(dialog, ExportDialog)


def test_it_says_beforehand_that_signing_needs_the_network(signer, program):
    signer.choose("sign")
    dialog = QApplication.activeModalWidget()
    assert "internetiühendust" in seen(dialog)
    assert str(program) in seen(dialog)
    assert dialog.button.text().replace("&", "") == "Allkirjasta DigiDoc4-s"
    dialog.reject()
    assert signer.document.state is State.DRAFT
    assert signer.program.desk.outside.asked == []


def test_without_digidoc_the_folder_opens_with_the_file_chosen(signer, signing, folder):
    dialog = signing(closed=False)
    (asked,) = signer.program.desk.outside.asked
    assert any(f"{NAME}.docx" in part for part in asked)
    assert "-sign" not in asked
    assert "kaust on avatud" in seen(dialog)
    assert ".asice" in seen(dialog)
    assert signer.document.state is State.READY
    dialog.accept()
    assert (folder / f"{NAME}.docx").exists()


def test_where_nothing_can_be_started_the_folder_is_named(signer, signing, folder):
    signer.program.desk.outside.works = False
    dialog = signing(closed=False)
    assert str(folder) in seen(dialog)
    dialog.accept()


def test_digidoc_is_chosen_by_hand_once_and_remembered(signer, folder):
    path = folder / "qdigidoc4"
    path.write_text("")
    signer.choose("sign")
    dialog = QApplication.activeModalWidget()
    assert "ei leitud" in seen(dialog)
    signer.said.file = path
    dialog.form.findChild(QPushButton, "digidocButton").click()
    assert str(path) in seen(dialog)
    assert dialog.button.text().replace("&", "") == "Allkirjasta DigiDoc4-s"
    dialog.reject()
    assert signer.program.desk.settings.digidoc == str(path)


def test_marking_ready_and_remembering_is_one_step_that_can_be_undone(signer, signing):
    draft, steps = signer.document, signer.program.desk.session.step
    signing()
    assert signer.program.desk.session.step == steps + 1
    signer.choose("undo")
    assert signer.document is draft


def test_from_the_result_of_an_export_signing_is_one_click_away(signer, qtbot):
    signer.choose("export")
    dialog = QApplication.activeModalWidget()
    dialog.button.click()
    qtbot.waitUntil(lambda: not dialog._busy, timeout=30_000)
    dialog.after.sign_button.click()
    QApplication.processEvents()
    following = QApplication.activeModalWidget()
    assert following is not dialog
    assert following.button.isVisible()
    following.reject()


def test_a_signed_document_is_not_signed_again(signer):
    signer.choose("make_ready")
    assert signer.editor.stage_bar.findChild(QPushButton, "signButton").isVisible()
    signer.choose("make_signed")
    assert not signer.window.actions_by_key["sign"].isEnabled()


def test_opening_for_changes_forgets_the_export_and_signing_goes_on_from_there(signer, signing):
    signing()
    first = signer.document.export_hash
    signer.choose("reopen")
    assert (signer.document.state, signer.document.export_hash) == (State.DRAFT, "")
    signer.type_into("purpose", " Parandatud.")
    signing()
    assert signer.document.export_hash not in {"", first}


# What comes back


def test_the_windows_endings_are_those_that_can_be_read():
    assert set(containers.SUFFIXES) == CONTAINERS


def test_what_was_signed_is_dropped_and_the_document_becomes_signed(signer, signing, folder, dropped):
    signing()
    docx = (folder / f"{NAME}.docx").read_bytes()
    asice = written(folder / "leping.asice", {f"{NAME}.docx": docx}, Signing(role="juhataja"), SECOND)
    dialog = dropped(asice)
    assert isinstance(dialog, VerifyDialog)
    assert dialog.verdict.text() == "See versioon, muutmata"
    assert "PERENIMI,EESNIMI" in rows(dialog.signatures)[0]
    assert "12.03.2026" in rows(dialog.signatures)[0]
    assert "juhataja" in rows(dialog.signatures)[0]
    assert "TEINE,INIMENE" in rows(dialog.signatures)[1]
    assert f"{NAME}.docx" in rows(dialog.files)[0]
    assert "ainult DigiDoc4" in seen(dialog)
    dialog.signed_button.click()
    signed = signer.document
    assert (signed.state, signed.signed.isoformat()) == (State.SIGNED, "2026-03-14")
    assert signed.container_hash == hashlib.sha256(asice.read_bytes()).hexdigest()
    assert open_document(signer.said.file).document == signed
    assert "Allkirjastatud 14.03.2026, ainult lugemiseks." in seen(signer.window)
    again = dropped(asice)
    assert not again.signed_button.isVisible()
    assert "juba" in seen(again)


def test_a_draft_that_was_signed_after_all_becomes_signed_too(signer, folder, dropped):
    asice = written(folder / "a.bdoc", {"x.docx": docx_of(signer.document)}, Signing())
    dropped(asice).signed_button.click()
    assert signer.document.state is State.SIGNED


def test_the_second_signature_in_the_same_container_is_kept_in_mind(signer, folder, dropped):
    files = {"x.docx": docx_of(signer.document)}
    dropped(written(folder / "a.asice", files, Signing())).signed_button.click()
    asice = written(folder / "a.asice", files, Signing(), SECOND)
    dialog = dropped(asice)
    assert dialog.signed_button.text().replace("&", "") == "Jäta see ümbrik meelde"
    dialog.signed_button.click()
    assert signer.document.container_hash == hashlib.sha256(asice.read_bytes()).hexdigest()
    assert signer.document.signed.isoformat() == "2026-03-14"


def test_words_that_were_changed_after_the_export_are_shown(signer, folder, dropped):
    other = put(signer.document, "tools", signer.document.tools + " Kuldne pliiats.")
    dialog = dropped(written(folder / "a.asice", {"x.docx": docx_of(other)}, Signing()))
    assert dialog.verdict.text() == "Muudetud pärast eksportimist"
    assert any("Kuldne pliiats." in line for line in rows(dialog.changes))
    assert not dialog.signed_button.isVisible()


def test_another_version_is_named(signer, folder, dropped):
    before = docx_of(signer.document)
    signer.said.text = "enne läbivaatust"
    signer.choose("name_version")
    signer.type_into("purpose", " Uus lause.")
    dialog = dropped(written(folder / "a.asice", {"x.docx": before}, Signing()))
    assert dialog.verdict.text() == "Selle ametijuhendi teine versioon"
    assert "enne läbivaatust" in dialog.words.text()
    assert not dialog.signed_button.isVisible()


def test_another_document_is_no_version(folder, dropped, sample_path):
    other = open_document(sample_path("koordinaator-ohvriabi")).document
    unrelated = other.model_copy(
        update={"duties": (), "requirements": type(other.requirements)(), "purpose": "Midagi muud."}
    )
    dialog = dropped(written(folder / "a.asice", {"x.docx": docx_of(unrelated)}, Signing()))
    assert dialog.verdict.text() == "Teine dokument"


def test_a_file_that_no_signature_covers_is_told_and_hinders_marking(signer, folder, dropped):
    docx = docx_of(signer.document)
    dialog = dropped(written(folder / "a.asice", {"x.docx": docx}, Signing(), added={"lisa.txt": b"x"}))
    assert dialog.verdict.text() == "See versioon, muutmata"
    assert any("lisa.txt" in line for line in rows(dialog.files))
    assert not dialog.signed_button.isVisible()
    assert dialog._reason.isVisible()


def test_a_pdf_in_the_container_is_compared_with_ours(signer, folder, dropped):
    docx, pdf = docx_of(signer.document), write_pdf(signer.document, profile_of(signer.document))
    files = {"x.docx": docx, "x.pdf": pdf, "y.pdf": pdf + b"\n"}
    lines = rows(dropped(written(folder / "a.asice", files, Signing())).files)
    assert "„x.pdf“ on sama PDF, mis sellest versioonist tehakse." in lines
    assert any(line.startswith("„y.pdf“ ei ole see PDF") for line in lines)


def test_long_names_make_the_dialog_no_higher_than_what_it_shows(signer, folder, dropped, qtbot):
    files = {f"{'pikk nimi ' * 12}{number}.docx": docx_of(signer.document) for number in range(3)}
    dialog = dropped(written(folder / "a.asice", files, Signing(role="osakonna juhataja " * 8), SECOND))
    assert dialog.height() < 700
    listed = dialog.files
    qtbot.waitUntil(lambda: not dialog._note.geometry().intersects(listed.geometry()))
    assert listed.height() >= sum(listed.visualItemRect(listed.item(row)).height() for row in range(3))


def test_what_must_be_looked_at_comes_first(signer, folder, dropped):
    docx = docx_of(signer.document)
    files = {"x.docx": docx, "y.docx": docx_of(put(signer.document, "tools", "Muu.")), "z.pdf": b"%PDF-"}
    lines = rows(dropped(written(folder / "a.asice", files, Signing(), added={"lisa.txt": b""})).files)
    assert ["lisa.txt" in lines[0], "y.docx" in lines[1], "z.pdf" in lines[2]] == [True] * 3
    assert all("vaadake" in line for line in lines[1:3])
    assert len(lines) == 6


def test_a_file_s_name_is_shown_as_it_is_and_not_as_a_picture(signer, folder, dropped):
    name = "<img src='x'><b>Kehtiv</b>.docx"
    other = put(signer.document, "tools", "Kuldne pliiats.")
    dialog = dropped(written(folder / "a.asice", {name: docx_of(other)}, Signing()))
    assert name in dialog.words.text()
    assert dialog.words.textFormat() == Qt.TextFormat.PlainText
    assert {label.textFormat() for label in (dialog.verdict, dialog._reason)} == {Qt.TextFormat.PlainText}


def test_signatures_that_only_digidoc_reads_are_not_called_none(signer, folder, dropped):
    files = {"x.docx": docx_of(signer.document)}
    dialog = dropped(written(folder / "a.asics", files, added={"META-INF/signature.p7s": b"der"}))
    assert "ainult DigiDoc4" in dialog.words.text()
    assert rows(dialog.signatures) == ["Seda näitab ainult DigiDoc4."]
    assert not dialog.signed_button.isVisible()


@pytest.mark.parametrize("content", [b"", b"PK", b"tere", b"PK\x03\x04" + b"\0" * 40])
def test_what_is_no_container_is_one_sentence(signer, folder, dropped, content):
    (folder / "katki.asice").write_bytes(content)
    assert dropped(folder / "katki.asice") is None
    (sentence,) = signer.said.problems
    assert "katki.asice" in sentence


def test_without_an_open_document_it_is_told_who_signed_and_a_document_can_be_opened(
    user, tmp_path, sample_path, qtbot
):
    native = tmp_path / "fail.ametijuhend"
    native.write_bytes(sample_path("tiimijuht").read_bytes())
    docx = docx_of(open_document(native).document)
    asice = written(tmp_path / "a.asice", {"x.docx": docx}, Signing())
    user.said.file = asice
    user.choose("check_signed")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog.verdict.text() == "Veel võrdlemata"
    assert "PERENIMI,EESNIMI" in rows(dialog.signatures)[0]
    assert not dialog.signed_button.isVisible()
    user.said.file = native
    dialog.open_button.click()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() not in {None, dialog})
    again = QApplication.activeModalWidget()
    assert again.verdict.text() == "See versioon, muutmata"
    again.reject()


def test_the_container_opens_in_digidoc(signer, folder, dropped, program, qtbot):
    asice = written(folder / "a.asice", {"x.docx": docx_of(signer.document)}, Signing())
    dialog = dropped(asice)
    dialog.digidoc_button.click()
    qtbot.waitUntil(lambda: signer.program.desk.outside.asked != [])
    assert signer.program.desk.outside.asked == [(str(program), str(asice))]


def test_what_replaces_a_signed_document_says_why(signer, folder, dropped):
    dropped(
        written(folder / "a.asice", {"x.docx": docx_of(signer.document)}, Signing())
    ).signed_button.click()
    signer.said.text = "Struktuur muutus."
    signer.choose("start_replacement")
    signer.choose("make_ready")
    assert "Struktuur muutus." in seen(signer.window)
