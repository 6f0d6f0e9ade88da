"""Draws the pictures of the user's guide: the window and its dialogs as a user meets them."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ametijuhend.app import Program
from ametijuhend.export.docx import write_docx
from ametijuhend.model.document import SectionKind
from ametijuhend.storage.samples import sample_files
from drawing import SAMPLE, is_filled, settle, wait

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "kasutusjuhend" / "pildid"
SIZE = (1180, 700)


def draw_guide(program: Program, application: QApplication) -> None:
    """Draw every picture that the guide shows, with the start page and then a sample in the window."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    window = program.window
    window.resize(*SIZE)
    window.begin()
    window.activateWindow()
    save(application, window, "avaleht")
    program.desk.start_from_sample(next(path for path in sample_files() if path.stem == SAMPLE))
    for section, name in ((SectionKind.GENERAL, "vormid"), (SectionKind.DUTIES, "ulesanded")):
        window.editor.show_section(section.value)
        save(application, window, name)
    _draw_library(program, application)
    _draw_findings(program, application)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{SAMPLE}.docx"
        session = program.desk.session
        file.write_bytes(write_docx(session.document, session.profile))
        _draw_dialog(application, lambda: program.desk.open_file(file), "import")
    actions = window.actions_by_key
    _draw_dialog(application, actions["export"].trigger, "eksport")
    house = [str(sample_files()[0].parent)]
    settings = program.desk.settings
    program.desk.change_settings(replace(settings, house_folders=tuple(house)))
    _draw_dialog(application, actions["house_documents"].trigger, "asutus", is_filled)
    _draw_dialog(application, actions["settings"].trigger, "seaded")


def save(application: QApplication, widget: QWidget, name: str) -> None:
    """Save a picture of a widget as it looks once everything has its place."""
    settle(application)
    widget.grab().save(str(PICTURES / f"{name}.png"), "PNG", 1)


def _draw_library(program: Program, application: QApplication) -> None:
    library = program.desk.library
    library.start()
    wait(application, lambda: library.ready)
    window = program.window
    duties = program.desk.session.document.duties
    window.editor.go_to(f"duties/{duties[1].id}/task", 5)
    window.actions_by_key["library"].trigger()
    save(application, window, "raamatukogu")
    window.actions_by_key["library"].trigger()


def _draw_findings(program: Program, application: QApplication) -> None:
    session = program.desk.session
    session.edit("general/superior", "")
    program.window.editor.show_section(SectionKind.GENERAL.value)
    program.window.actions_by_key["findings_list"].trigger()
    save(application, program.window, "markused")
    program.window.actions_by_key["findings_list"].trigger()
    session.undo()


def _draw_dialog(
    application: QApplication,
    call: Callable[[], object],
    name: str,
    ready: Callable[[QDialog], bool] = lambda _dialog: True,
) -> None:
    """Draw the dialog that a call opens, and close it."""
    call()

    def shown() -> list[QDialog]:
        found = [one for one in application.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        return [one for one in found if one.width() > one.fontMetrics().averageCharWidth() * 60]

    wait(application, lambda: bool(shown()) and ready(shown()[0]))
    save(application, shown()[0], name)
    shown()[0].reject()
    application.processEvents()
