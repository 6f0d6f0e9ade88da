"""Several documents of the house exported into one folder, off the window's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from ametijuhend.export.filenames import PATTERN, file_stem
from ametijuhend.house.briefs import Brief
from ametijuhend.house.documents import read
from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutMissingError, profile_of
from ametijuhend.storage.problems import FileProblem
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.exports.work import Wish, export
from ametijuhend.ui.house.dialogs import ExportManyDialog
from ametijuhend.ui.house.work import Progress, WorkBar
from ametijuhend.ui.look.dialog_parts import dialog_column, row_list
from ametijuhend.ui.saver import layout_sentence

if TYPE_CHECKING:
    from ametijuhend.ui.house.window import HouseWindow

_SIZE = 680, 420


@dataclass(slots=True)
class _Written:
    files: list[Path] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def export_many(desk: Desk, briefs: Sequence[Brief], window: HouseWindow) -> None:
    """Ask where to, and export there."""
    dialog = ExportManyDialog(len(briefs), desk.folder(), desk.conversation, window)
    dialog.accepted.connect(
        lambda: ManyExport(
            desk, briefs, Path(dialog.folder.text()), window, pdf=dialog.pdf.isChecked()
        ).open()
    )
    dialog.open()


class ManyExport(QDialog):
    """How far it is, and what was written."""

    def __init__(
        self, desk: Desk, briefs: Sequence[Brief], folder: Path, window: HouseWindow, *, pdf: bool
    ) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export several"))
        self.words = QLabel(self.tr("Into the folder {folder}").format(folder=folder))
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.work = WorkBar(self)
        self.list = row_list(self.tr("Files written"))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        column = dialog_column(self)
        column.addWidget(self.words)
        column.addWidget(self.work)
        column.addWidget(self.list, 1)
        column.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignRight)
        self.resize(*_SIZE)
        pattern = desk.settings.export_name or PATTERN
        self.work.start(
            self.tr("Exporting"),
            len(briefs),
            lambda progress: _written(progress, briefs, folder, pattern, pdf=pdf),
            self._take,
        )

    def reject(self) -> None:
        """End after the document that is being exported, then close."""
        if self.work.busy:
            self.work.stop()
        else:
            super().reject()

    def _take(self, written: _Written, whole: bool) -> None:  # WorkBar's way of telling
        parts = [self.tr("%n files written.", "", len(written.files))]
        if not whole:
            parts.append(self.tr("The export was cancelled: the rest was not begun."))
        if written.problems:
            parts.append(self.tr("Not exported: %n.", "", len(written.problems)))
        self.words.setText(" ".join(parts))
        self.list.addItems([*written.problems, *(str(file) for file in written.files)])
        self.close_button.setFocus()


def _written(
    progress: Progress, briefs: Sequence[Brief], folder: Path, pattern: str, *, pdf: bool
) -> _Written:
    written = _Written()
    if not folder.is_dir():
        text = translate("House", "There is no folder “{name}”: choose another.")
        written.problems.append(text.format(name=folder))
        return written
    for brief in progress.through(briefs):
        scanned = read(brief.path)
        document = scanned.document
        if document is None:
            written.problems.append(scanned.problem)
            continue
        try:
            profile = profile_of(document)
            wish = Wish(folder, file_stem(document, pattern), pdf=pdf)
            written.files += export(document, profile, wish).files
        except LayoutMissingError as missing:
            written.problems.append(layout_sentence(brief.path, missing))
        except FileProblem as problem:
            written.problems.append(problem.sentence)
    return written
