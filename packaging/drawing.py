"""What all pictures of the window share: a program to draw, a camera, answers to what would be asked."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QProgressBar, QTableView, QWidget

from ametijuhend.app import Program
from ametijuhend.model.document import Document
from ametijuhend.storage.samples import sample_files
from ametijuhend.ui.conversation import Copy, DialogConversation, Unsaved

SAMPLE = "tiimijuht"
_PATIENCE = 60_000
"""Milliseconds after which what does not come is given up."""
_ROUND = 20
"""Milliseconds between two looks whether a dialog has come."""
_COLOURS = 24
_SMALL = 9
"""The quality of PNG that compresses most within reasonable time."""


class Answers(DialogConversation):
    """Answers what would be asked before a dialog, so that the dialog itself can be drawn."""

    file: Path | None = None

    def ask_open(self, folder: Path) -> Path | None:  # noqa: ARG002  # the question's own
        """Return the file that was put here."""
        return self.file

    def ask_folder(self, title: str, folder: Path) -> Path | None:  # noqa: ARG002  # the question's own
        """Return the folder that was put here."""
        return self.file

    def ask_copy(self, name: str, title: str) -> Copy:  # noqa: ARG002  # the question's own
        """Join the copy."""
        return Copy.JOIN

    def ask_unsaved(self, title: str) -> Unsaved:  # noqa: ARG002  # the question's own
        """Leave nothing behind."""
        return Unsaved.DISCARD


class Camera:
    """Takes pictures into one folder, all with the same ending."""

    def __init__(self, application: QApplication, folder: Path, ending: str) -> None:
        self.application = application
        self._folder, self._ending = folder, ending

    def take(self, widget: QWidget, name: str) -> None:
        """Take a picture of a widget, once everything in it has its place."""
        settle(self.application)
        save_picture(widget, self._folder / f"{name}-{self._ending}.png")

    def take_dialog(
        self,
        name: str,
        call: Callable[[], object],
        *,
        ready: Callable[[QDialog], object] = bool,
        prepare: Callable[[QDialog], object] = bool,
    ) -> None:
        """Take a picture of the dialog that a call opens, whether or not the call waits for its end.

        It is ``prepare``d once it is ``ready``, and closed afterwards.
        """
        before, taken = set(self._dialogs()), []
        timer = QTimer(interval=_ROUND)

        def look() -> None:
            new = set(self._dialogs()) - before
            found = next((one for one in new if all(other.parentWidget() is not one for other in new)), None)
            if found is None or works(found) or not ready(found):
                return
            timer.stop()
            prepare(found)
            wait(self.application, lambda: not works(found))
            self.take(found, name)
            for one in new:
                one.reject()
            taken.append(found)

        timer.timeout.connect(look)
        timer.start()
        call()
        wait(self.application, lambda: taken)
        settle(self.application)

    def _dialogs(self) -> list[QDialog]:
        return [
            one
            for one in self.application.topLevelWidgets()
            if isinstance(one, QDialog) and one.isVisible() and type(one).__name__ != "WaitDialog"
        ]


def works(dialog: QDialog) -> bool:
    """Return whether a dialog still shows how far it is."""
    return any(bar.isVisible() for bar in dialog.findChildren(QProgressBar))


def is_filled(dialog: QDialog) -> bool:
    """Return whether a list has come into a dialog, with what the checks find."""
    busy = any("kontrollitakse" in label.text() for label in dialog.findChildren(QLabel))
    tables = dialog.findChildren(QTableView)
    return not busy and any(table.model() and table.model().rowCount() for table in tables)


def save_picture(widget: QWidget, path: Path) -> None:
    """Save what a widget looks like, with the menus over it, in its commonest colours: a window has few."""
    image = _seen(widget).convertToFormat(QImage.Format.Format_RGB32)
    seen = Counter(memoryview(image.constBits()).cast("I"))
    colours = sorted(seen, key=lambda colour: seen[colour] * _strength(colour), reverse=True)[:_COLOURS]
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    few = image.convertToFormat(QImage.Format.Format_Indexed8, colours, flags)
    path.parent.mkdir(parents=True, exist_ok=True)
    few.save(str(path), "PNG", _SMALL)


def _seen(widget: QWidget) -> QImage:
    picture = widget.grab()
    painter = QPainter(picture)
    for menu in QApplication.topLevelWidgets():
        if isinstance(menu, QMenu) and menu.isVisible():
            painter.drawPixmap(menu.pos() - widget.pos(), menu.grab())
    painter.end()
    return picture.toImage()


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


def open_sample(program: Program, application: QApplication) -> Document:
    """Open the sample that is drawn, with the library at hand, and return it."""
    program.desk.start_from_sample(next(path for path in sample_files() if path.stem == SAMPLE))
    program.desk.library.start()
    wait(application, lambda: program.desk.library.ready)
    return program.desk.session.document
