"""Draws every form, every state of the window and every dialog, on each screen, light and dark.

Those of the window stand in docs/pictures/window as NAME-WIDTHxHEIGHT-SCHEME.png;
dialogs, which have a size of their own, in docs/pictures/dialogs as NAME-SCHEME.png.
"""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QProgressBar, QWidget

from ametijuhend.app import Program
from ametijuhend.export.docx import write_docx
from ametijuhend.model.document import Document, SectionKind
from ametijuhend.storage.documents import save_document
from ametijuhend.ui.conversation import Copy, DialogConversation, Unsaved
from ametijuhend.ui.desk import sample_files
from ametijuhend.ui.form.sections import DETAILS

SAMPLE = "tiimijuht"
_PATIENCE = 30_000
"""Milliseconds after which what does not come is given up."""
_COLOURS = 24
_SMALL = 9
"""The quality of PNG that compresses most within reasonable time."""


class Answers(DialogConversation):
    """Answers what would be asked before a dialog, so that the dialog itself can be drawn."""

    file: Path | None = None

    def ask_open(self, folder: Path) -> Path | None:  # noqa: ARG002  # the question's own
        """Return the file that was put here."""
        return self.file

    def ask_copy(self, name: str, title: str) -> Copy:  # noqa: ARG002  # the question's own
        """Join the copy."""
        return Copy.JOIN

    def ask_unsaved(self, title: str) -> Unsaved:  # noqa: ARG002  # the question's own
        """Leave nothing behind."""
        return Unsaved.DISCARD


def save_picture(widget: QWidget, path: Path) -> None:
    """Save what a widget looks like in its commonest colours: a window has few."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    seen = Counter(memoryview(image.constBits()).cast("I"))
    colours = sorted(seen, key=lambda colour: seen[colour] * _strength(colour), reverse=True)[:_COLOURS]
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    few = image.convertToFormat(QImage.Format.Format_Indexed8, colours, flags)
    path.parent.mkdir(parents=True, exist_ok=True)
    few.save(str(path), "PNG", _SMALL)


def _strength(colour: int) -> int:
    """Return how much a colour is worth: what is red or amber is little, and is what one looks for."""
    parts = [colour >> shift & 0xFF for shift in (0, 8, 16)]
    return 1 + (max(parts) - min(parts)) // 8


def settle(application: QApplication) -> None:
    """Let the layout settle: it needs as many rounds as texts wrap inside each other."""
    for _ in range(30):
        application.processEvents()


def wait(application: QApplication, there: Callable[[], object]) -> None:
    """Wait until something is there; fail if it does not come."""
    clock = QElapsedTimer()
    clock.start()
    while not there():
        application.processEvents()
        if clock.elapsed() > _PATIENCE:
            raise TimeoutError("what was to be drawn has not come")


def open_sample(program: Program) -> Document:
    """Open the sample that is drawn, and return it."""
    program.desk.start_from_sample(next(path for path in sample_files() if path.stem == SAMPLE))
    return program.desk.session.document


def draw_window(program: Program, application: QApplication, folder: Path, ending: str) -> None:
    """Draw the start page, every form and every state of the window."""
    for name in _window_states(program, application):
        settle(application)
        save_picture(program.window, folder / f"{name}-{ending}.png")


def _window_states(program: Program, application: QApplication) -> Iterator[str]:
    """Bring the window into one state after the other, each told by its name."""
    window, act = program.window, program.window.actions_by_key
    yield "start"
    act["new_employee"].trigger()
    yield "new-general"
    window.editor.show_section(SectionKind.DUTIES.value)
    yield "new-duties"
    document = open_sample(program)
    program.desk.library.start()
    wait(application, lambda: program.desk.library.ready)
    for section in (*(str(kind) for kind in SectionKind), DETAILS):
        window.editor.show_section(section)
        yield f"form-{section}"
    window.editor.go_to(f"duties/{document.duties[1].id}/task", 5)
    for key, name in (("section_help", "help"), ("replace", "replace"), ("findings_list", "findings")):
        act[key].trigger()
        yield name
        act[key].trigger() if key != "replace" else window.editor.checking.find_bar.hide()
    yield from _more_states(program, application, document)


def _more_states(program: Program, application: QApplication, document: Document) -> Iterator[str]:
    window, act = program.window, program.window.actions_by_key
    window.editor.go_to(f"duties/{document.duties[1].id}/task", 5)
    for key in ("library", "two_pages", "list_pages", "show_pages"):
        act[key].trigger()
        yield key.replace("_", "-")
        act[key].trigger()
    window.editor.go_to("purpose")
    act["add_note"].trigger()
    application.processEvents()
    window.editor.notes.edit.setText("Kas see on veel nii?")
    yield "note"
    window.setFocus()
    act["spelling"].trigger()
    yield "spelling"
    act["palette"].trigger()
    yield "palette"
    QTest.keyClick(application.focusWidget(), Qt.Key.Key_Escape)
    act["make_ready"].trigger()
    yield "ready"


def draw_dialogs(program: Program, application: QApplication, folder: Path, scheme: str) -> None:
    """Draw every dialog that an action opens, over the sample."""
    document = open_sample(program)
    program.desk.library.start()
    wait(application, lambda: program.desk.library.ready)
    with tempfile.TemporaryDirectory() as place:
        for name, call in _dialogs(program, document, Path(place)):
            before = set(_shown(application))
            call()
            wait(application, lambda before=before: set(_shown(application)) - before)
            new = set(_shown(application)) - before
            found = next(one for one in new if all(other.parentWidget() is not one for other in new))
            wait(application, lambda found=found: not _works(found))
            settle(application)
            save_picture(found, folder / f"{name}-{scheme}.png")
            for one in new:
                one.reject()
            settle(application)


def _dialogs(program: Program, document: Document, place: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    desk, act = program.desk, program.window.actions_by_key
    plain = ("undo_list", "versions", "export", "sign", "switch_regime", "settings", "about", "guide")
    desk.session.edit("purpose", f"{document.purpose} Nõustab kolleege.")
    for key in (*plain, "library_window", "import_text", "notes", "reviewed"):
        yield key.replace("_", "-"), act[key].trigger
    yield from _with_files(program, document, place)
    yield from _of_house(program, place / "asutus")


def _with_files(
    program: Program, document: Document, place: Path
) -> Iterator[tuple[str, Callable[[], object]]]:
    desk = program.desk
    copy = place / "koopia.ametijuhend"
    general = document.general.model_copy(update={"superior": "Talituse juhataja"})
    save_document(document.model_copy(update={"general": general}), copy)
    desk.conversation.file = copy  # type: ignore[attr-defined]  # the answers of above
    yield "merge", program.window.actions_by_key["merge_copy"].trigger
    old = place / "ametijuhend.docx"
    old.write_bytes(write_docx(document, desk.session.profile))
    desk.session.undo()
    yield "import", lambda: desk.open_file(old)


def _of_house(program: Program, folder: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    desk, act = program.desk, program.window.actions_by_key
    yield "house-empty", act["house_documents"].trigger
    folder.mkdir()
    for path in sample_files():
        shutil.copy(path, folder)
    desk.change_settings(desk.settings.model_copy(update={"house_folders": (str(folder),)}))
    for key in ("house_documents", "house_substitution"):
        yield key.replace("_", "-"), act[key].trigger


def _works(dialog: QDialog) -> bool:
    """Return whether a dialog still shows how far it is."""
    return any(bar.isVisible() for bar in dialog.findChildren(QProgressBar))


def _shown(application: QApplication) -> list[QDialog]:
    return [
        one
        for one in application.topLevelWidgets()
        if isinstance(one, QDialog) and one.isVisible() and type(one).__name__ != "WaitDialog"
    ]
