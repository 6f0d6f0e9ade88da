"""What the checks find in several documents of the house, one line each; Enter leads to the place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListWidgetItem,
    QPushButton,
)

from ametijuhend.house.briefs import Brief
from ametijuhend.house.documents import read
from ametijuhend.library.checking import HouseChecker
from ametijuhend.library.report import place_in_words
from ametijuhend.model.checks import sentence
from ametijuhend.model.findings import Severity
from ametijuhend.model.library import Library
from ametijuhend.ui.house.work import Progress, WorkBar
from ametijuhend.ui.look.dialog_parts import dialog_column, foot_row, row_list
from ametijuhend.ui.look.empty import EmptyWords
from ametijuhend.ui.look.labels import plain_tip

if TYPE_CHECKING:
    from datetime import date

    from ametijuhend.ui.house.window import HouseWindow

_SIZE = 820, 520
_PLACE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Line:
    file: Path
    title: str
    severity: Severity
    path: str
    place: str
    sentence: str


@dataclass(slots=True)
class _Checked:
    documents: int = 0
    lines: list[_Line] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


class CheckDialog(QDialog):
    """The errors of all documents first, then the warnings and hints."""

    def __init__(self, briefs: Sequence[Brief], library: Library, today: date, window: HouseWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What the checks find"))
        self._window = window
        self.words = QLabel(self.tr("The documents are being checked; nothing in them is changed."))
        self.words.setWordWrap(True)
        self.work = WorkBar(self)
        self.list = row_list(self.tr("Findings"))
        self.empty = EmptyWords(self.list)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._go_to)
        self.open_button = QPushButton(self.tr("Go to the place"))
        self.open_button.clicked.connect(lambda: self._go_to(self.list.currentItem()))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        foot = foot_row(self.close_button, self.open_button)
        column = dialog_column(self)
        column.addWidget(self.words)
        column.addWidget(self.work)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.resize(*_SIZE)
        self.open_button.setEnabled(False)
        self.work.start(
            self.tr("Checking"),
            len(briefs),
            lambda progress: _checked(progress, briefs, library, today),
            self._take,
        )

    def done(self, result: int) -> None:
        """Close; what is still being checked is not waited for."""
        self.work.stop()
        super().done(result)

    def _take(self, found: _Checked, whole: bool) -> None:  # WorkBar's way of telling
        parts = [self.tr("%n documents checked.", "", found.documents)]
        if not whole:
            parts.append(self.tr("The checking was cancelled: this is only a part."))
        parts.append(
            self.tr("%n findings.", "", len(found.lines)) if found.lines else self.tr("Nothing was found.")
        )
        self.words.setText(" ".join([*parts, *found.problems[:1]]))
        self.words.setToolTip(plain_tip("\n".join(found.problems)))
        names = {
            Severity.ERROR: self.tr("Error"),
            Severity.WARNING: self.tr("Warning"),
            Severity.HINT: self.tr("Hint"),
        }
        order = list(names)
        for line in sorted(found.lines, key=lambda one: order.index(one.severity)):
            item = QListWidgetItem(f"{names[line.severity]} · {line.title} · {line.place}\n{line.sentence}")
            item.setData(_PLACE, line)
            item.setToolTip(str(line.file))
            self.list.addItem(item)
        self.empty.say(self.tr("Nothing was found."))
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self.open_button.setEnabled(bool(found.lines))

    def _go_to(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            line: _Line = item.data(_PLACE)
            self.accept()
            self._window.open_file(line.file, line.path)


def _checked(progress: Progress, briefs: Sequence[Brief], library: Library, today: date) -> _Checked:
    checker, found = HouseChecker(library), _Checked()
    for brief in progress.through(briefs):
        scanned = read(brief.path)
        if scanned.document is None:
            found.problems.append(scanned.problem)
            continue
        found.documents += 1
        for one in checker.check(scanned.document, today):
            place = place_in_words(scanned.document, one.path).replace("/", " › ")
            found.lines.append(_Line(brief.path, brief.name, one.severity, one.path, place, sentence(one)))
    return found
