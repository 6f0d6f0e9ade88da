"""Draws every dialog about the open document: its versions, notes, imports, the way out, what is said."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QDialog, QListWidget, QPushButton

from ametijuhend.app import Program
from ametijuhend.export.docx import write_docx
from ametijuhend.language import translate
from ametijuhend.model.compare import differences
from ametijuhend.model.document import Document
from ametijuhend.model.notes import add_note
from ametijuhend.model.states import made_ready
from ametijuhend.preview.pdf import write_pdf
from ametijuhend.signing.certificate import Subject
from ametijuhend.signing.container import Container, Digest, Reference, Signature
from ametijuhend.signing.versions import verdict_on
from ametijuhend.storage.documents import save_document
from ametijuhend.storage.native import to_bytes
from ametijuhend.storage.samples import sample_files
from ametijuhend.storage.settings import take_settings
from ametijuhend.ui.conversation import DialogConversation
from ametijuhend.ui.exports.dialog import ExportDialog
from ametijuhend.ui.exports.verify_dialog import Looked, VerifyDialog
from ametijuhend.ui.imports.many import ManyDialog
from ametijuhend.ui.imports.text import TextImportDialog
from ametijuhend.ui.settings.dialog import SettingsDialog
from drawing import Camera, open_sample, wait

PLAIN = ("undo_list", "export", "sign", "switch_regime", "about", "guide", "import_text", "reviewed")
_SIGNED_AT = datetime(2026, 3, 12, 12, 2, tzinfo=UTC)
_PASTED = """AMETIJUHEND
Palgaaste 7, tähtajatu
1. ÜLDOSA
Ametinimetus: Jurist
Struktuuriüksus: Õigus- ja hankeosakond
Vahetu juht: osakonnajuhataja
2. TÖÖKOHA EESMÄRK
Töökoha eesmärk on tagada asutuse õigusnõustamine ja hangete korraldamine.
3. TÖÖÜLESANDED
3.1 Asutuse õigusaktide eelnõude koostamine
Eelnõud on tähtaegselt koostatud
3.2 Hangete ettevalmistamine
4. MUUD TINGIMUSED
Töötaja kohustub hoidma ametisaladust ka pärast töösuhte lõppu.
"""


def draw_dialogs(program: Program, camera: Camera) -> None:
    """Draw every dialog over the sample."""
    document = open_sample(program, camera.application)
    program.desk.session.edit("purpose", f"{document.purpose} Nõustab kolleege.")
    for key in PLAIN:
        camera.take_dialog(key.replace("_", "-"), program.window.actions_by_key[key].trigger)
    _draw_notes_and_versions(program, camera, document)
    _draw_settings(program, camera)
    _draw_exports(program, camera)
    _draw_signed(program, camera)
    _draw_imports(program, camera)
    _draw_questions(program, camera, document)


def _draw_notes_and_versions(program: Program, camera: Camera, document: Document) -> None:
    """Draw both lists empty and filled."""
    desk, act = program.desk, program.window.actions_by_key
    for key in ("notes", "versions"):
        camera.take_dialog(f"{key}-empty", act[key].trigger)
    noted = add_note(desk.session.document, "purpose", "Kas see on veel nii? Küsi osakonnajuhatajalt.")
    noted = add_note(noted, f"duties/{document.duties[1].id}/task", "Kooskõlastada personalitalitusega.")
    desk.session.apply(noted, "purpose", "Märkmed")
    backups = desk.filing.backups
    for day, name in ((3, ""), (9, "enne ülevaatust"), (10, "")):
        kept = document.model_copy(update={"tools": "" if day == 3 else document.tools})  # noqa: PLR2004
        backups.keep(document.id, to_bytes(kept), datetime(2026, 3, day, 9, 40, tzinfo=UTC), name)
    for key in ("notes", "versions"):
        camera.take_dialog(key, act[key].trigger)
    camera.take_dialog("version-name", act["name_version"].trigger)
    desk.session.undo()


def _draw_settings(program: Program, camera: Camera) -> None:
    def turn_to(page: int, library: int = 0) -> Callable[[QDialog], None]:
        def prepare(dialog: QDialog) -> None:
            if isinstance(dialog, SettingsDialog):
                dialog.parts.setCurrentRow(page)
                dialog.library.place.setCurrentIndex(library)

        return prepare

    pages = ("looks", "library", "folders", "new")
    call = program.window.actions_by_key["settings"].trigger
    for page, name in enumerate(pages):
        camera.take_dialog(f"settings-{name}", call, prepare=turn_to(page))
    for place, name in ((1, "folder"), (2, "server")):
        camera.take_dialog(f"settings-library-{name}", call, prepare=turn_to(1, place))


def _draw_exports(program: Program, camera: Camera) -> None:
    """Draw what the export dialogs show when the files are written."""

    def export(dialog: QDialog) -> None:
        if isinstance(dialog, ExportDialog):
            dialog.button.click()
            wait(camera.application, dialog.after.files.count)

    act = program.window.actions_by_key
    camera.take_dialog("exported", act["export"].trigger, prepare=export)
    camera.take_dialog("exported-to-sign", act["sign"].trigger, prepare=export)
    program.desk.session.undo()


def _draw_signed(program: Program, camera: Camera) -> None:
    """Draw what is said of containers that hold this version, and one that somebody changed."""
    desk, window = program.desk, program.window
    document = made_ready(desk.session.document)
    other = document.model_copy(update={"tools": "Arvuti, telefon ja ametiauto."})
    for name, held in (("verify", document), ("verify-changed", other)):
        container = _container("tiimijuht.asice", write_docx(held, desk.session.profile))
        verdict = verdict_on(container, document, container.name, desk.filing.backups, write_pdf)
        looked = Looked(Path(container.name), container, document, verdict)
        camera.take_dialog(name, lambda looked=looked: VerifyDialog(desk, looked, window).open())


def _container(name: str, docx: bytes) -> Container:
    """Return what would be read of a container with one signed file, made of no key of anybody's."""
    reference = Reference("Tiimijuht.docx", "sha256", hashlib.sha256(docx).digest(), Digest.MATCHES)
    signer = Subject("PERENIMI,EESNIMI,00000000000", "PNOEE-00000000000")
    signature = Signature(signer, _SIGNED_AT, ("Osakonnajuhataja",), (reference,))
    return Container(name, hashlib.sha256(name.encode()).hexdigest(), {"Tiimijuht.docx": docx}, (signature,))


def _draw_imports(program: Program, camera: Camera) -> None:
    desk, act = program.desk, program.window.actions_by_key
    folder = Path("vanad")
    folder.mkdir()
    for path in sample_files():
        document = desk.filing.read(path).opened.document
        (folder / f"{path.stem}.docx").write_bytes(write_docx(document, desk.session.profile))
    camera.take_dialog("import", lambda: desk.open_file(folder / "tiimijuht.docx"))
    (folder / "jurist.txt").write_text(_PASTED, encoding="utf-8")
    (folder / "katki.pdf").write_bytes(b"%PDF-1.4 poolik")
    desk.conversation.file = folder  # type: ignore[attr-defined]  # the answers of `drawing`

    def paste() -> None:
        act["import_text"].trigger()
        dialog = next(
            one for one in camera.application.topLevelWidgets() if isinstance(one, TextImportDialog)
        )
        dialog.edit.setPlainText(_PASTED)
        dialog.accept()

    def bring_in(dialog: QDialog) -> None:
        if isinstance(dialog, ManyDialog):
            dialog.start_button.click()
            wait(camera.application, dialog.summary.isVisible)

    camera.take_dialog("import-doubts", paste)
    camera.take_dialog("import-many", act["import_folder"].trigger)
    camera.take_dialog("imported-many", act["import_folder"].trigger, prepare=bring_in)


def _draw_questions(program: Program, camera: Camera, document: Document) -> None:
    """Draw what is asked and said on the way."""
    desk, plain = program.desk, DialogConversation()
    plain.window = program.window
    general = document.general.model_copy(update={"superior": "Talituse juhataja"})
    theirs = document.model_copy(update={"general": general})
    found = differences(theirs, desk.session.document)
    name, now = "tiimijuht.ametijuhend", datetime(2026, 3, 12, 9, 40, tzinfo=UTC)

    def unfold(dialog: QDialog) -> None:
        dialog.findChild(QPushButton, "showButton").click()
        wait(camera.application, dialog.findChild(QListWidget).isVisible)

    camera.take_dialog("conflict", lambda: plain.ask_conflict(name, now, found))
    camera.take_dialog("conflict-shown", lambda: plain.ask_conflict(name, now, found), prepare=unfold)
    camera.take_dialog("unsaved", lambda: plain.ask_unsaved(desk.title))
    camera.take_dialog("another-copy", lambda: plain.ask_copy("koopia.ametijuhend", desk.title))
    copy = Path("koopia.ametijuhend")
    save_document(theirs, copy)
    desk.conversation.file = copy  # type: ignore[attr-defined]  # the answers of `drawing`
    camera.take_dialog("merge", program.window.actions_by_key["merge_copy"].trigger)
    broken = Path("katki.ametijuhend")
    broken.write_bytes(b'{"format": "ametijuhend", "schema": 1, "docum')
    camera.take_dialog("problem", lambda: desk.open_file(broken))
    Path("seaded.json").write_text("{", encoding="utf-8")
    remark = take_settings(Path("seaded.json")).remark
    title = translate("Desk", "Good to know")
    camera.take_dialog("settings-broken", lambda: desk.conversation.tell(title, remark))
    said = translate(
        "Accidents",
        "The program made a mistake. You can go on working; save the document under a new name first.",
    )
    camera.take_dialog("accident", lambda: plain.tell_accident(said, "Ametijuhend\n\nTraceback: …"))
