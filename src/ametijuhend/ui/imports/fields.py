"""The fields of an import, one below the other: what each is called, what it says, what is in doubt."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from ametijuhend.language import translate
from ametijuhend.ui.imports.rows import FieldRow
from ametijuhend.ui.look.theme import SMALL, Colours

_ROW = Qt.ItemDataRole.UserRole
_NAME_WIDTH = 132
_SPACE = 8
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_Index = QModelIndex | QPersistentModelIndex


class FieldList(QListWidget):
    """The lines of a review; headings cannot be chosen."""

    chosen = Signal(object)
    """The `FieldRow` that the user has gone to."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[FieldRow, ...] = ()
        self.setAccessibleName(translate("ImportReview", "Fields of the job description"))
        self.setItemDelegate(_RowDelegate(self, colours))
        self.setProperty("look", "rows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.currentRowChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[FieldRow]) -> None:
        """Show other lines; the place that was looked at stays where it is still there."""
        here = self.current.path if self.current else ""
        self.blockSignals(True)
        self.clear()
        self.rows = tuple(rows)
        for row in self.rows:
            item = QListWidgetItem(row.text)
            item.setData(_ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.words)
            if row.heading and not row.doubt:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.addItem(item)
        self.go_to(here)
        self.blockSignals(False)

    @property
    def current(self) -> FieldRow | None:
        """The line that is looked at."""
        place = self.currentRow()
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def go_to(self, path: str) -> bool:
        """Go to the line of a path; whether there is one."""
        place = next((at for at, row in enumerate(self.rows) if path and row.path == path), -1)
        if place >= 0:
            self.setCurrentRow(place)
            self.scrollToItem(self.item(place))
        return place >= 0

    def go_to_doubt(self, step: int) -> bool:
        """Go to the next line in doubt, or with -1 to the one before; whether there is one."""
        doubts = [place for place, row in enumerate(self.rows) if row.doubt]
        if not doubts:
            return False
        here = self.currentRow()
        after = [place for place in doubts if (place - here) * step > 0]
        ahead = (after or doubts)[0 if step > 0 else -1]
        self.setCurrentRow(ahead)
        self.scrollToItem(self.item(ahead), QListWidget.ScrollHint.PositionAtCenter)
        return True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _tell(self, _place: int) -> None:
        if self.current is not None and (self.current.doubt or not self.current.heading):
            self.chosen.emit(self.current)


class _RowDelegate(QStyledItemDelegate):
    """Draws a line: the name at the left, the text beside it, mark and doubt below."""

    def __init__(self, parent: FieldList, colours: Colours) -> None:
        super().__init__(parent)
        self._list = parent
        self._colours = colours

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of all that a line says."""
        row: FieldRow = index.data(_ROW)
        width = self._list.viewport().width() - 2 * _SPACE
        if row.heading:
            height = QFontMetrics(self._font(option.font, bold=True)).height() + 20
            doubt = self._doubt(option, row, QRect(0, 0, width, 0))
            return QSize(width, height + (doubt.height() + 4 if row.doubt else 0))
        return QSize(width, self._parts(option, row, QRect(0, 0, width, 0))[-1][1].bottom() + 2 * _SPACE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one line."""
        row: FieldRow = index.data(_ROW)
        self.initStyleOption(option, index)
        option.text = ""
        if row.heading:
            option.state &= ~QStyle.StateFlag.State_MouseOver
        style = self._list.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._list)
        area = option.rect.adjusted(_SPACE, _SPACE, -_SPACE, -_SPACE)
        painter.save()
        if row.heading:
            self._draw_heading(painter, option, row, area)
        else:
            for text, place, font, colour in self._parts(option, row, area):
                painter.setFont(font)
                painter.setPen(QColor(colour))
                painter.drawText(place, _WRAP, text)
        if row.doubt:
            bar = QRect(option.rect.left() + 1, option.rect.top() + 4, 3, option.rect.height() - 8)
            painter.fillRect(bar, QColor(self._colours.warning))
        painter.restore()

    def _draw_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, row: FieldRow, area: QRect
    ) -> None:
        if row.doubt:
            place = self._doubt(option, row, area)
            area = area.adjusted(0, 0, 0, -place.height() - 4)
            painter.setFont(self._font(option.font, small=True))
            painter.setPen(QColor(self._colours.warning))
            painter.drawText(place.translated(0, area.bottom() + 4 - place.top()), _WRAP, row.doubt)
        painter.setFont(self._font(option.font, bold=True, small=row.heading > 1))
        painter.setPen(QColor(self._colours.muted if row.heading > 1 else self._colours.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, row.name)

    def _doubt(self, option: QStyleOptionViewItem, row: FieldRow, area: QRect) -> QRect:
        """Return the room that the doubt about a heading takes."""
        place = QRect(area.left(), area.top(), area.width(), 0)
        return _fit(row.doubt, place, self._font(option.font, small=True))

    def _parts(
        self, option: QStyleOptionViewItem, row: FieldRow, area: QRect
    ) -> list[tuple[str, QRect, QFont, str]]:
        """Return each text of a line with its place, font and colour, the lowest last."""
        small, plain = self._font(option.font, small=True), option.font
        colours = self._colours
        parts = []
        left = area.left()
        if row.name:
            place = QRect(left, area.top() + 1, _NAME_WIDTH - _SPACE, 0)
            parts.append((row.name, _fit(row.name, place, small), small, colours.muted))
        left += _NAME_WIDTH
        lines = [(row.text, plain, colours.text if row.sources or row.path == "regime" else colours.muted)]
        lines += [(text, small, colour) for text, colour in _beside(row, colours) if text]
        top = area.top()
        for text, font, colour in lines:
            place = _fit(text, QRect(left, top, area.right() - left, 0), font)
            parts.append((text, place, font, colour))
            top = place.bottom() + 3
        return sorted(parts, key=lambda part: part[1].bottom())

    def _font(self, base: QFont, *, bold: bool = False, small: bool = False) -> QFont:
        font = QFont(base)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        if small:
            font.setPointSizeF(base.pointSizeF() * SMALL / 10.5)
        return font


def _beside(row: FieldRow, colours: Colours) -> Sequence[tuple[str, str]]:
    return ((row.mark, colours.accent), (row.doubt, colours.warning))


def _fit(text: str, place: QRect, font: QFont) -> QRect:
    """Return a place as high as a text needs in its width."""
    room = QRect(place.left(), place.top(), place.width(), 100_000)
    return QRect(
        place.topLeft(), QSize(place.width(), QFontMetrics(font).boundingRect(room, _WRAP, text).height())
    )
