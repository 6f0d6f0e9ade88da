"""The command palette: every command, section and field, found by a few letters of its name."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from ametijuhend.library.words import folded, words
from ametijuhend.ui.look.theme import SMALL, Theme

_WIDTH, _ROWS, _ROW_HEIGHT, _TOP = 560, 10, 36, 72
_ENTRY = Qt.ItemDataRole.UserRole
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS - 1,
    Qt.Key.Key_PageUp: 1 - _ROWS,
}


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """One thing to do or place to go to: what it is called, where else it is found, its key."""

    name: str
    place: str
    keys: str
    act: Callable[[], object]
    enabled: bool = True
    written: bool = False
    """Whether the name is the user's own text, in which nearly all letters stand somewhere."""


def matching(entries: Iterable[PaletteEntry], query: str) -> list[PaletteEntry]:
    """Return the entries that a query means, the nearest first; all of them, as they are, for none.

    Letters with and without dots and tildes are the same; a word may be cut off, or lack letters inside.
    """
    asked = words(query)
    if not asked:
        return list(entries)
    ranked = ((_rank(entry, asked), place, entry) for place, entry in enumerate(entries))
    found = sorted((rank, place, entry) for rank, place, entry in ranked if rank is not None)
    return [entry for _, _, entry in found]


def _rank(entry: PaletteEntry, asked: Sequence[str]) -> int | None:
    """Return how far an entry is from what is asked, in steps; None if it is something else."""
    own, place = words(entry.name), words(entry.place)
    if all(any(word.startswith(one) for word in own) for one in asked):
        return 0 if own and own[0].startswith(asked[0]) else 1
    if all(any(word.startswith(one) for word in own + place) for one in asked):
        return 2
    name = folded(entry.name)
    if all(one in name for one in asked):
        return 3
    if entry.written:
        return None
    return 4 if _is_hidden_in("".join(asked), name) else None


def _is_hidden_in(letters: str, text: str) -> bool:
    """Return whether the letters stand in a text in their order, with others between."""
    rest = iter(text)
    return len(letters) > 1 and all(letter in rest for letter in letters)


class CommandPalette(QFrame):
    """A field and a list over the window; what is chosen is done where the cursor was before."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.setObjectName("commandPalette")
        self._entries: Sequence[PaletteEntry] = ()
        self._before: QWidget | None = None
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("What do you want to do? For example: save, duties, superior"))
        self.edit.setAccessibleName(self.tr("Search in the commands, sections and fields"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Commands, sections and fields"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_EntryDelegate(self.list, theme))
        self.nothing = QLabel(self.tr("No command, section or field has such a name. Try one word of it."))
        self.nothing.setProperty("look", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        for part in (self.edit, self.list, self.nothing):
            column.addWidget(part)
        self.edit.textChanged.connect(self._show_found)
        self.edit.installEventFilter(self)
        self.list.itemClicked.connect(lambda _item: self._do())
        self.hide()

    def call(self, entries: Sequence[PaletteEntry]) -> None:
        """Show the palette with everything that there is to do."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self._entries = entries
        self.edit.clear()
        self._show_found()
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def shown(self) -> list[PaletteEntry]:
        """What the list shows at present, from top to bottom."""
        return [self.list.item(row).data(_ENTRY) for row in range(self.list.count())]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead through the list by keys of the field; leave with Escape or the focus."""
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            QTimer.singleShot(0, self, self._leave_if_left)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in _MOVES:
            row = self.list.currentRow() + _MOVES[key]
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
        elif key == Qt.Key.Key_Escape:
            self._close()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._do()
        else:
            return key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
        return True

    def _show_found(self) -> None:
        self.list.clear()
        for entry in matching(self._entries, self.edit.text()):
            item = QListWidgetItem()
            item.setData(_ENTRY, entry)
            said = ", ".join(filter(None, (entry.name, entry.place, entry.keys)))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            if not entry.enabled:
                item.setFlags(Qt.ItemFlag.ItemIsSelectable)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self.nothing.setVisible(self.list.count() == 0)
        self._stand()

    def _stand(self) -> None:
        """Stand at the top of the window, as high as the list needs."""
        around = self.window()
        rows = min(self.list.count(), _ROWS)
        self.list.setFixedHeight(rows * _ROW_HEIGHT)
        self.adjustSize()
        width = min(_WIDTH, around.width() - 32)
        self.setGeometry((around.width() - width) // 2, _TOP, width, self.sizeHint().height())

    def _do(self) -> None:
        item = self.list.currentItem()
        entry: PaletteEntry | None = item.data(_ENTRY) if item is not None else None
        if entry is None or not entry.enabled:
            return
        self._close()
        QTimer.singleShot(0, self, entry.act)  # the key's own event is over then

    def _close(self) -> None:
        before, self._before = self._before, None
        self.hide()
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_if_left(self) -> None:
        focus = self.window().focusWidget()
        if self.isVisible() and (focus is None or not self.isAncestorOf(focus)):
            self.hide()


class _EntryDelegate(QStyledItemDelegate):
    """Draws a row: the name, where else it is found, its key."""

    def __init__(self, parent: QListWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._list, self._theme = parent, theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a control."""
        return QSize(self._list.viewport().width(), _ROW_HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        entry: PaletteEntry = index.data(_ENTRY)
        colours = self._theme.colours
        area: QRect = option.rect.adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if chosen else colours.hover))
            painter.drawRoundedRect(area, 6, 6)
        painter.setFont(self._list.font())
        painter.setPen(QColor(colours.text if entry.enabled else colours.disabled))
        inner = area.adjusted(12, 0, -12, 0)
        metrics = painter.fontMetrics()
        name = metrics.elidedText(entry.name, Qt.TextElideMode.ElideRight, inner.width() - 180)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        end = inner.adjusted(metrics.horizontalAdvance(name) + 12, 0, 0, 0)
        painter.setPen(QColor(colours.muted if entry.enabled else colours.disabled))
        painter.drawText(end, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, entry.keys)
        font = QFont(self._list.font())
        font.setPointSizeF(SMALL)
        painter.setFont(font)
        painter.drawText(end, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, entry.place)
        painter.restore()
