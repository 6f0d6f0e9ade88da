"""Who substitutes whom in the house: the picture, beside it what should be looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ametijuhend.house.briefs import Brief
from ametijuhend.house.listing import Column, Listing
from ametijuhend.house.substitution import Finding, Substitutions, sentence, substitutions
from ametijuhend.spelling.speller import Speller
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.house.graph import graph
from ametijuhend.ui.house.picture import SubstitutionPicture
from ametijuhend.ui.house.work import WorkBar
from ametijuhend.ui.look.dialog_parts import dialog_column, foot_row, row_list
from ametijuhend.ui.look.empty import EmptyWords
from ametijuhend.ui.look.theme import Theme

if TYPE_CHECKING:
    from ametijuhend.ui.house.window import HouseWindow

_SIZE = QSize(1180, 660)
_MARGIN = QSize(48, 72)
_DATA = Qt.ItemDataRole.UserRole


class SubstitutionDialog(QDialog):
    """Filtered as one types; a document is opened by Enter or a click, the picture stays."""

    def __init__(self, desk: Desk, theme: Theme, briefs: Sequence[Brief], window: HouseWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Who substitutes whom"))
        self._window = window
        self._listing = Listing.of(briefs, desk.now().date())
        self.found: Substitutions | None = None
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Title or unit"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.picture = SubstitutionPicture(theme.colours)
        self.work = WorkBar(self)
        self.words = QLabel()
        self.words.setProperty("look", "caption")
        self.words.setWordWrap(True)
        self.list = row_list(self.tr("What should be looked at"))
        self.empty = EmptyWords(self.list)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self._connect()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _MARGIN))
        self.work.start(
            self.tr("The documents are being compared"),
            1,
            lambda _progress: _found(briefs, desk.spelling.finder),
            self._take,
        )

    def done(self, result: int) -> None:
        """Close; what is being compared is not waited for."""
        self.work.stop()
        super().done(result)

    def _lay_out(self) -> None:
        self.in_button, self.out_button, self.fit_button = (
            self._button(words, tip)
            for words, tip in (
                ("+", self.tr("Larger (+)")),
                ("−", self.tr("Smaller (−)")),
                (self.tr("Whole picture"), self.tr("Whole picture (0)")),
            )
        )
        legend = QLabel(
            self.tr(
                "An arrow leads from who substitutes to whom. Whole line: both documents say so; dashed: "
                "only one does."
            )
        )
        legend.setProperty("look", "hint")
        legend.setWordWrap(True)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.filter, 1)
        for button in (self.out_button, self.in_button, self.fit_button):
            top.addWidget(button)
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.picture, 1)
        column.addWidget(legend)
        side = QVBoxLayout(right)
        side.setContentsMargins(8, 0, 0, 0)
        side.setSpacing(8)
        side.addWidget(self.words)
        side.addWidget(self.list, 1)
        both = QSplitter()
        both.setChildrenCollapsible(False)
        both.setHandleWidth(1)
        both.addWidget(left)
        both.addWidget(right)
        both.setSizes([760, 340])
        self.open_button = QPushButton(self.tr("Open the document"))
        self.close_button = QPushButton(self.tr("Close"))
        foot = foot_row(self.close_button, self.open_button)
        outer = dialog_column(self)
        outer.addWidget(self.work)
        outer.addWidget(both, 1)
        outer.addLayout(foot)

    def _button(self, words: str, tip: str) -> QPushButton:
        made = QPushButton(words)
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        made.setProperty("look", "flat")
        made.setAutoDefault(False)
        return made

    def _connect(self) -> None:
        for button in (self.open_button, self.close_button):
            button.setAutoDefault(False)
        self.open_button.setEnabled(False)
        self.in_button.clicked.connect(lambda: self.picture.zoom(1.2))
        self.out_button.clicked.connect(lambda: self.picture.zoom(1 / 1.2))
        self.fit_button.clicked.connect(self.picture.fit)
        self.open_button.clicked.connect(self._open_chosen)
        self.close_button.clicked.connect(self.reject)
        self.filter.textChanged.connect(lambda _text: self._show())
        self.picture.opened.connect(lambda brief: self._open(brief, ""))
        self.picture.chosen.connect(lambda _brief: self.open_button.setEnabled(True))
        self.list.currentItemChanged.connect(lambda *_: self._go_to())
        self.list.itemActivated.connect(lambda _item: self._open_chosen())
        for keys, act in (
            ("Ctrl+F", self.filter.setFocus),
            ("Ctrl++", lambda: self.picture.zoom(1.2)),
            ("Ctrl+-", lambda: self.picture.zoom(1 / 1.2)),
            ("Ctrl+0", self.picture.fit),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _take(self, found: Substitutions, _whole: bool) -> None:  # WorkBar's way of telling
        self.found = found
        self._show()
        self.picture.setFocus()

    def _show(self) -> None:
        """Show the picture and the findings of what is filtered."""
        found = self.found
        if found is None:
            return
        briefs = self._listing.shown(self.filter.text(), Column.UNIT)
        kept = {one.path for one in briefs}
        if self.filter.text().strip():  # those whom an arrow joins to what is looked for come along
            for cover in found.covers:
                if {cover.by.path, cover.covered.path} & {one.path for one in briefs}:
                    kept |= {cover.by.path, cover.covered.path}
        every = [one for one in self._listing.shown("", Column.UNIT) if one.path in kept]
        findings = [one for one in found.findings if one.brief.path in kept]
        self.picture.show_graph(graph(every, found), frozenset(one.brief.path for one in findings))
        self.list.clear()
        for one in findings:
            item = QListWidgetItem(sentence(one))
            item.setData(_DATA, one)
            item.setToolTip(str(one.brief.path))
            self.list.addItem(item)
        if findings:
            self.words.setText(self.tr("To be looked at: %n", "", len(findings)))
        else:
            self.words.setText(self.tr("Nothing contradicts itself in the documents at hand."))
            self.empty.say(self.words.text())
        self.words.setVisible(bool(findings))

    def _go_to(self) -> None:
        finding = self._finding()
        if finding is not None:
            self.picture.go_to(finding.brief.path)
            self.open_button.setEnabled(True)

    def _finding(self) -> Finding | None:
        item = self.list.currentItem()
        found: Finding | None = item.data(_DATA) if item is not None else None
        return found

    def _open_chosen(self) -> None:
        """Open what was gone to last: a finding's field, or a post of the picture."""
        finding, box = self._finding(), self.picture.current
        if finding is not None and (box is None or box.brief.path == finding.brief.path):
            self._open(finding.brief, finding.path)
        elif box is not None:
            self._open(box.brief, "")

    def _open(self, brief: Brief, place: str) -> None:
        self._window.open_file(brief.path, place)


def _found(briefs: Sequence[Brief], find: Callable[[], Speller]) -> Substitutions:
    from ametijuhend.spelling.lemmas import lemmas_from  # noqa: PLC0415  # off the window's thread

    return substitutions(briefs, lemmas_from(find()))
