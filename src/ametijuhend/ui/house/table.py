"""The table of the house's documents: sorted by its heads, opened by Enter, chosen by the keys of lists."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from ametijuhend.house.briefs import Brief
from ametijuhend.house.listing import Column, Due
from ametijuhend.ui.house.model import COLUMNS, ROLE_DUE, ROLE_PROBLEM, BriefModel, widest
from ametijuhend.ui.look.theme import LIGHT, Colours

_ROW = 34
_SHARES = {Column.TITLE: 26, Column.UNIT: 26, Column.SUPERIOR: 18}
"""How the room that the narrow columns leave is shared."""
_LEAST = 480
"""Pixels that they want: as many of the others go."""
_FIRST_TO_GO = (Column.LAYOUT, Column.LAST_REVIEW, Column.UPDATES, Column.FINDINGS)
"""The columns that a small screen has no room for; the pointer on a title tells them."""
_SPACE = 24
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_Index = QModelIndex | QPersistentModelIndex


class HouseTable(QTableView):
    """Documents, one a row."""

    opened = Signal()
    """The document that is looked at is wanted in the editor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = BriefModel(self)
        self.colours: Colours = LIGHT
        self.setModel(self.rows)
        self.setItemDelegate(_CellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setFixedHeight(_ROW)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    @property
    def chosen(self) -> list[Brief]:
        """The documents that are chosen, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows.briefs[row] for row in rows]

    @property
    def current(self) -> Brief | None:
        """The document that is looked at."""
        row = self.currentIndex().row()
        return self.rows.briefs[row] if 0 <= row < len(self.rows.briefs) else None

    def show_briefs(self, briefs: Sequence[Brief], today: date) -> None:
        """Show other documents; what was chosen and looked at stays so where it is still there."""
        chosen = [one.path for one in self.chosen]
        here = self.current
        self.rows.show_briefs(briefs, today)
        self._choose(chosen, here.path if here else None)

    def mark_order(self, column: Column, *, backwards: bool) -> None:
        """Show by which column the list is sorted."""
        order = Qt.SortOrder.DescendingOrder if backwards else Qt.SortOrder.AscendingOrder
        place = COLUMNS.index(column) if column in COLUMNS else -1
        self.horizontalHeader().setSortIndicator(place, order)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if self.current is not None:
                self.opened.emit()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the narrow columns what they need, and share the rest."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Share the width among the columns."""
        metrics = self.fontMetrics()
        widths = {
            column: metrics.horizontalAdvance(widest(column)) + _SPACE
            for column in COLUMNS
            if column not in _SHARES
        }
        for column in _FIRST_TO_GO:
            narrow = self.viewport().width() < sum(widths.values()) + _LEAST
            self.setColumnHidden(COLUMNS.index(column), narrow)
            if narrow:
                del widths[column]
        rest = max(self.viewport().width() - sum(widths.values()), 0)
        whole = sum(_SHARES.values())
        widths |= {column: rest * share // whole for column, share in _SHARES.items()}
        for column, width in widths.items():
            self.horizontalHeader().resizeSection(COLUMNS.index(column), width)

    def _choose(self, chosen: Sequence[Path], here: Path | None) -> None:
        rows, selection = self.rows, QItemSelection()
        last = len(COLUMNS) - 1
        for row in (rows.row_of(path) for path in chosen):
            if row >= 0:
                selection.select(rows.index(row, 0), rows.index(row, last))
        row = rows.row_of(here) if here is not None else -1
        if row < 0 and rows.briefs:
            row = 0
        flags = QItemSelectionModel.SelectionFlag
        if row >= 0:
            self.selectionModel().setCurrentIndex(rows.index(row, 0), flags.NoUpdate)
            if selection.isEmpty():
                selection.select(rows.index(row, 0), rows.index(row, last))
        self.selectionModel().select(selection, flags.ClearAndSelect)


class _CellDelegate(QStyledItemDelegate):
    """Colours what is due and what cannot be read; the row is marked, not the cell."""

    def __init__(self, table: HouseTable) -> None:
        super().__init__(table)
        self._table = table

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Give a cell its colour."""
        super().initStyleOption(option, index)
        colours = self._table.colours
        colour = {Due.OVERDUE: colours.error, Due.SOON: colours.warning}.get(index.data(ROLE_DUE))
        if index.data(ROLE_PROBLEM):
            colour = colours.error
        if colour:
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, colour)
        option.state &= ~QStyle.StateFlag.State_HasFocus
