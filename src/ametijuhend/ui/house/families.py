"""The house's families: which documents come from one base, and which have not taken what that says now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
)

from ametijuhend.house.briefs import Brief
from ametijuhend.house.families import Family, Waiting, every_waiting, families, following
from ametijuhend.ui.house.work import WorkBar
from ametijuhend.ui.look.dialog_parts import dialog_column, row_list
from ametijuhend.ui.look.labels import plain_tip

if TYPE_CHECKING:
    from ametijuhend.ui.house.jobs import HouseJobs
    from ametijuhend.ui.house.window import HouseWindow

_SIZE = 760, 460
_DATA = Qt.ItemDataRole.UserRole
_Found = tuple[tuple[Family, ...], tuple[Waiting, ...], tuple[str, ...]]


class FamiliesDialog(QDialog):
    """A line for each base, its documents below; those that wait are updated with a preview."""

    def __init__(self, jobs: HouseJobs, briefs: Sequence[Brief], window: HouseWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Families"))
        self._jobs, self._window = jobs, window
        self._waiting: dict[str, Waiting] = {}
        self.words = QLabel(self.tr("The documents are being looked through…"))
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.work = WorkBar(self)
        self.list = row_list(self.tr("Bases and the documents that come from them"))
        self.take_button = QPushButton(self.tr("Take the base's changes…"))
        self.take_button.setProperty("look", "primary")
        self.open_button = QPushButton(self.tr("Open"))
        self.close_button = QPushButton(self.tr("Close"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self.close_button, self.open_button, self.take_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column = dialog_column(self)
        column.addWidget(self.words)
        column.addWidget(self.work)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.close_button.clicked.connect(self.reject)
        self.open_button.clicked.connect(self._open)
        self.take_button.clicked.connect(self._take_changes)
        self.list.itemActivated.connect(lambda _item: self._open())
        self.list.currentItemChanged.connect(lambda *_: self._show_buttons())
        self._show_buttons()
        self.resize(*_SIZE)
        self.work.start(self.tr("Looking through"), 1, lambda _progress: _found(briefs), self._take)

    def _take(self, found: _Found, _whole: bool) -> None:  # WorkBar's way of telling
        every, waiting, problems = found
        self._waiting = {one.family.id: one for one in waiting}
        words = self.tr("%n families.", "", len(every))
        if not every:
            words = self.tr(
                "No document names a base yet. In a draft, “Take a base…” in the menu Document makes it a "
                "variant of another; what the base changes later is offered to it here."
            )
        self.words.setText(" ".join([words, *problems[:1]]))
        self.words.setToolTip(plain_tip("\n".join(problems)))
        for family in every:
            self._add(family)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _add(self, family: Family) -> None:
        base = family.base
        behind = self._waiting.get(family.id)
        parts = [base.name, base.unit] if base else [self.tr("The base is not at hand")]
        parts.append(self.tr("%n documents", "", len(family.variants)))
        if behind:
            parts.append(
                self.tr("waiting for the base's changes: {count}").format(count=len(behind.variants))
            )
        head = QListWidgetItem(" · ".join(filter(None, parts)))
        font = self.list.font()
        font.setBold(True)
        head.setFont(font)
        head.setData(_DATA, (family, base))
        self.list.addItem(head)
        late = {one.path for one in behind.variants} if behind else set()
        for one in family.variants:
            more = self.tr("has not taken what the base says now") if one.path in late else ""
            item = QListWidgetItem("    " + " · ".join(filter(None, (one.name, one.unit, more))))
            item.setData(_DATA, (family, one))
            item.setToolTip(str(one.path))
            self.list.addItem(item)

    def _chosen(self) -> tuple[Family, Brief | None] | None:
        item = self.list.currentItem()
        chosen: tuple[Family, Brief | None] | None = item.data(_DATA) if item is not None else None
        return chosen

    def _show_buttons(self) -> None:
        chosen = self._chosen()
        self.open_button.setEnabled(chosen is not None and chosen[1] is not None)
        self.take_button.setEnabled(chosen is not None and chosen[0].id in self._waiting)

    def _open(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen[1] is not None:
            self.accept()
            self._window.open_file(chosen[1].path)

    def _take_changes(self) -> None:
        chosen = self._chosen()
        waiting = self._waiting.get(chosen[0].id) if chosen is not None else None
        if waiting is None:
            return
        self.accept()
        self._jobs.preview_files(
            self.tr("Take the base's changes: {title}").format(title=waiting.base.general.job_title),
            self.tr(
                "What a document has changed itself is left out: it is answered in the document. What is "
                "ticked is saved; the earlier states are kept."
            ),
            [one.path for one in waiting.variants],
            lambda files: following(waiting).only(frozenset(files)),
        )


def _found(briefs: Sequence[Brief]) -> _Found:
    waiting, problems = every_waiting(briefs)
    return families(briefs), waiting, problems
