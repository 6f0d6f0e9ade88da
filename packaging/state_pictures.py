"""Draws every form and every state of the window, on each screen, light and dark."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit

from ametijuhend.app import Program
from ametijuhend.model.document import Document, Leftover, SectionKind
from ametijuhend.model.states import made_ready, made_signed
from ametijuhend.storage.recovery import Origin, RecoveryFile
from ametijuhend.storage.samples import sample_files
from ametijuhend.storage.settings import Recent
from ametijuhend.ui.form.sections import DETAILS
from drawing import Camera, open_sample, wait

SIGNED = datetime(2026, 3, 12, 12, 2, tzinfo=UTC)
_STRAY = (
    ("Töötaja kohustub hoidma ametisaladust ka pärast töösuhte lõppu.", "Vastutus"),
    ("Palgaaste 7, tähtajatu", ""),
)


def draw_window(program: Program, camera: Camera) -> None:
    """Draw the start page, every form and every state of the window."""
    for states in (_start, _new, _forms, _bars, _panels, _fields, _stages):
        for name in states(program, camera.application):
            camera.take(program.window, name)


def _start(program: Program, _application: QApplication) -> Iterator[str]:
    """Bring up the start page as it is at first, and after some days' work and a crash."""
    yield "start"
    desk, page = program.desk, program.window.start_page
    folder = Path(desk.settings.default_folder)
    recent = []
    for path in sample_files():
        shutil.copy(path, folder)
        document = desk.filing.read(path).opened.document
        general = document.general
        recent.append(Recent(path=str(folder / path.name), title=general.job_title, unit=general.unit))
        if len(recent) == 1:
            _leave_behind(program, document, folder / path.name)
    desk.change_settings(replace(desk.settings, recent=tuple(recent)))
    page.show_recoverable()
    yield "start-recent"
    desk.change_settings(replace(desk.settings, recent=()))


def _leave_behind(program: Program, document: Document, path: Path) -> None:
    """Leave what a crash would: a file that no window holds."""
    aside = program.desk.folders.recovery / "aside"
    left = RecoveryFile(aside, document.id)
    changed = document.model_copy(update={"purpose": f"{document.purpose} Nõustab kolleege."})
    left.write(changed, Origin(path), datetime.now(UTC) - timedelta(minutes=20), 1)
    shutil.copy(left.file, program.desk.folders.recovery)
    left.discard(2)


def _new(program: Program, _application: QApplication) -> Iterator[str]:
    program.window.actions_by_key["new_employee"].trigger()
    yield "new-general"
    program.window.editor.show_section(SectionKind.DUTIES.value)
    yield "new-duties"


def _forms(program: Program, application: QApplication) -> Iterator[str]:
    open_sample(program, application)
    for section in (*(str(kind) for kind in SectionKind), DETAILS):
        program.window.editor.show_section(section)
        yield f"form-{section}"


def _bars(program: Program, application: QApplication) -> Iterator[str]:
    """Call what opens above, below and over the form."""
    window, act = program.window, program.window.actions_by_key
    _go_to_duty(program)
    for key, name in (("section_help", "help"), ("replace", "replace"), ("findings_list", "findings")):
        act[key].trigger()
        yield name
        act[key].trigger() if key != "replace" else window.editor.checking.find_bar.hide()
    window.setFocus()
    act["spelling"].trigger()
    yield "spelling"
    window.editor.checking.spelling_bar.hide()
    act["palette"].trigger()
    yield "palette"
    QTest.keyClick(application.focusWidget(), Qt.Key.Key_Escape)
    menu = act["versions"].associatedObjects()[-1]
    if isinstance(menu, QMenu):
        menu.popup(window.mapToGlobal(QPoint(208, 32)))
        yield "menu"
        menu.close()


def _panels(program: Program, _application: QApplication) -> Iterator[str]:
    """Show what stands beside and below the form."""
    act, session = program.window.actions_by_key, program.desk.session
    _go_to_duty(program)
    for key in ("library", "two_pages", "list_pages", "show_pages"):
        act[key].trigger()
        yield key.replace("_", "-")
        act[key].trigger()
    stray = tuple(Leftover(id=f"jaak{at}", text=text, stood=stood) for at, (text, stood) in enumerate(_STRAY))
    session.replace(session.document.model_copy(update={"leftovers": stray}), "Import")
    yield "leftovers"
    program.window.editor.leftovers.show_button.setChecked(True)
    yield "leftovers-shown"
    session.undo()


def _fields(program: Program, application: QApplication) -> Iterator[str]:
    """Show what stands at a field: findings, a note, what a word may mean, rows that write a sentence."""
    window, session = program.window, program.desk.session
    duty = session.document.duties[0]
    session.edit(f"duties/{duty.id}/task", "Teha  erinevaid tööandja poolt antud ülesandeid")
    window.setFocus()
    window.editor.go_to(f"duties/{duty.id}/task")
    window.editor.sections.setFocus()
    yield "findings-at-field"
    session.edit("purpose", f"{session.document.purpose} Korrektus on tähtis.")
    watch = window.editor.checking.watch
    watch.look_closely()
    wait(application, lambda: any(one.values.get("word") == "Korrektus" for one in watch.findings))
    window.editor.go_to("purpose", session.document.purpose.index("Korrektus") + 3)
    yield from _context_menu(program)
    session.undo()
    session.undo()
    window.editor.go_to("requirements/languages")
    yield "languages"
    window.editor.go_to("purpose")
    window.actions_by_key["add_note"].trigger()
    application.processEvents()
    window.editor.notes.edit.setText("Kas see on veel nii?")
    yield "note"
    window.setFocus()


def _context_menu(program: Program) -> Iterator[str]:
    field = program.window.editor.page.input_at("purpose")
    if not isinstance(field, QPlainTextEdit):
        return
    at = field.cursorRect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, field.viewport().mapToGlobal(at))
    QApplication.sendEvent(field.viewport(), event)
    QApplication.processEvents()
    menu = QApplication.activePopupWidget()
    if isinstance(menu, QMenu):
        yield "spelling-menu"
        menu.close()


def _stages(program: Program, _application: QApplication) -> Iterator[str]:
    window, session = program.window, program.desk.session
    window.actions_by_key["make_ready"].trigger()
    yield "ready"
    session.undo()
    signed = made_signed(made_ready(session.document), SIGNED.date(), "0" * 64)
    session.replace(signed, "Allkirjastatud")
    window.editor.show_section(SectionKind.DUTIES.value)
    yield "signed"


def _go_to_duty(program: Program) -> None:
    duty = program.desk.session.document.duties[1]
    program.window.editor.go_to(f"duties/{duty.id}/task", 5)
