"""The left column: the sections with their numbers and how complete each is."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from ametijuhend.language import translate
from ametijuhend.model.completeness import Completeness, Progress
from ametijuhend.ui.look.icons import icon
from ametijuhend.ui.look.labels import plain_tip
from ametijuhend.ui.look.theme import NORMAL, SMALL, Theme

ROW_HEIGHT = 36
WIDE, NARROW = 216, 64
_STATE = Qt.ItemDataRole.UserRole
_COMPACT_BELOW = 100


@dataclass(frozen=True, slots=True)
class SectionState:
    """What the list shows of one section."""

    key: str
    name: str
    mark: str
    """The number, or empty where an icon stands instead."""
    icon: str
    complete: Completeness

    @property
    def sign(self) -> str:
        """✓, the count of what is to be done, or – where the section is left out."""
        return self.complete.sign

    @property
    def words(self) -> str:
        """The same in words, for those who cannot see the sign."""
        found = self.complete
        if found.progress is Progress.OFF:
            return translate("Sections", "left out")
        to_do = translate("Sections", "to do: {count}").format(count=found.to_do)
        state = to_do if found.to_do else translate("Sections", "complete")
        hints = translate("Sections", "suggestions: {count}").format(count=found.hints)
        more = hints if found.hints else ""
        return ", ".join(filter(None, (state, more)))


class SectionList(QListWidget):
    """One row for every page of the middle column."""

    chosen = Signal(str)
    entered = Signal()
    """Enter was pressed: one wants to write in the section."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sectionList")
        self.setAccessibleName(self.tr("Sections"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(SectionDelegate(self, theme))
        self.setMouseTracking(True)
        self.setFixedWidth(WIDE)
        self.currentRowChanged.connect(self._row_chosen)
        self._states: dict[str, SectionState] = {}

    @property
    def compact(self) -> bool:
        """Whether the column shows only numbers and states."""
        return self.width() < _COMPACT_BELOW

    def set_compact(self, compact: bool) -> None:
        """Show only numbers and states, or the names too."""
        self.setFixedWidth(NARROW if compact else WIDE)
        policy = Qt.ScrollBarPolicy  # a bar would stand over the signs of a narrow list
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if compact else policy.ScrollBarAsNeeded)
        self.viewport().update()

    @property
    def states(self) -> Mapping[str, SectionState]:
        """What is shown of each section, from top to bottom."""
        return self._states

    def show_states(self, states: Mapping[str, SectionState]) -> None:
        """Show the sections."""
        if list(states) != list(self._states):
            self.blockSignals(True)
            self.clear()
            for _ in states:
                self.addItem(QListWidgetItem())
            self.blockSignals(False)
            self._states = {}
        for row, (key, state) in enumerate(states.items()):
            if self._states.get(key) != state:
                item = self.item(row)
                item.setData(_STATE, state)
                item.setToolTip(plain_tip(f"{state.name}: {state.words}"))
                item.setData(
                    Qt.ItemDataRole.AccessibleTextRole, f"{state.mark} {state.name}, {state.words}".strip()
                )
        self._states = dict(states)

    def choose(self, key: str) -> None:
        """Mark the row of a page, as a click would."""
        self.setCurrentRow(list(self._states).index(key))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the section with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _row_chosen(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(list(self._states)[row])


class SectionDelegate(QStyledItemDelegate):
    """Draws a section's row: number, name, state."""

    def __init__(self, parent: SectionList, theme: Theme) -> None:
        super().__init__(parent)
        self._list = parent
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a control."""
        return QSize(self._list.viewport().width(), ROW_HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        state: SectionState = index.data(_STATE)
        colours = self._theme.colours
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        area: QRect = option.rect.adjusted(8, 2, -8, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if chosen else colours.hover))
            painter.drawRoundedRect(area, 6, 6)
        if chosen and self._list.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        self._draw_words(painter, area, state, chosen)
        painter.restore()

    def _draw_words(self, painter: QPainter, area: QRect, state: SectionState, chosen: bool) -> None:
        colours = self._theme.colours
        painter.setPen(QColor(colours.text if state.complete.progress is not Progress.OFF else colours.muted))
        font = QFont(self._list.font())
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        painter.setFont(font)
        mark = QRect(area.left() + 4, area.top(), 20, area.height())
        if state.mark:
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, state.mark)
        else:
            icon(state.icon).paint(painter, mark.adjusted(2, 6, -2, -6))
        if not self._list.compact:
            name = area.adjusted(32, 0, -28, 0)
            text = painter.fontMetrics().elidedText(state.name, Qt.TextElideMode.ElideRight, name.width())
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        font.setPointSizeF(font.pointSizeF() * SMALL / NORMAL)
        painter.setFont(font)
        painter.setPen(QColor(colours.warning if state.complete.to_do else colours.muted))
        sign = QRect(area.right() - 26, area.top(), 22, area.height())
        if state.key != "details":
            painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, state.sign)
