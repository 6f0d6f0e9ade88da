"""What a search in the library found: a list to choose one or several from, to insert or to drag."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from ametijuhend.library.search import Hit
from ametijuhend.ui.library.words import kind_name, one_line

DRAGGED = "application/x-ametijuhend-entries"
"""The ids of dragged entries, a line each."""
ROW_HEIGHT = 28
_SPACE = 8
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}

_Index = QModelIndex | QPersistentModelIndex


class HitModel(QAbstractListModel):
    """The hits by their names; nothing is made for a row before it is looked at."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hits: Sequence[Hit] = ()
        self.several_kinds = False

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self.hits = hits
        self.several_kinds = len({hit.entry.kind for hit in self.hits[: _SPACE * 4]}) > 1
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """Return how many hits there are."""
        return 0 if parent.isValid() else len(self.hits)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return an entry's name; with its kind for those who hear it."""
        entry = self.hits[index.row()].entry
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one_line(entry)}, {kind_name(entry.kind)}"
        return None

    def words_beside(self, row: int) -> str:
        """Return what is drawn more quietly beside an entry's name: its kind, or its first words."""
        hit = self.hits[row]
        if self.several_kinds:
            return kind_name(hit.entry.kind)
        if not hit.entry.name or hit.wording is None:
            return ""
        return " ".join((hit.wording.text or " ".join(hit.wording.items[:1])).split())

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every entry be dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def mimeTypes(self) -> list[str]:
        """Return the one format, which no other program takes."""
        return [DRAGGED]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the ids of the dragged entries in the list's order."""
        rows = sorted(index.row() for index in indexes)
        data = QMimeData()
        data.setData(DRAGGED, "\n".join(self.hits[row].entry.id for row in rows).encode())
        return data


class HitDelegate(QStyledItemDelegate):
    """Draws an entry in one line: its name, and quietly what stands beside it."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return one line of any width."""
        return QSize(80, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one entry."""
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        model = index.model()
        beside = model.words_beside(index.row()) if isinstance(model, HitModel) else ""
        area = option.rect.adjusted(_SPACE, 0, -_SPACE, 0)
        metrics = option.fontMetrics
        right = isinstance(model, HitModel) and model.several_kinds
        taken = 0
        if right and beside:
            widths = metrics.horizontalAdvance(index.data()), metrics.horizontalAdvance(beside) + _SPACE
            taken = room_beside(area.width(), *widths)
        name = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, area.width() - taken)
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        used = metrics.horizontalAdvance(name) + _SPACE
        room = area.adjusted(used, 0, 0, 0)
        if beside and room.width() > ROW_HEIGHT:
            # Not the option's palette: a stylesheet has made its placeholders half transparent.
            painter.setPen(QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText))
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            words = metrics.elidedText(beside, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, words)
        painter.restore()


def room_beside(width: int, name: int, beside: int) -> int:
    """Return what a row keeps for the words beside a name: half at most, none that the name needs."""
    wanted = min(beside, width // 2)
    return min(wanted, width - name) if name < width else wanted


class HitList(QListView):
    """The list of hits; Enter or a double click takes what is chosen, Up from the first row leaves it."""

    taken = Signal()
    left_above = Signal()
    chosen = Signal()
    """Another row has become the current one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = HitModel(self)
        self.setModel(self.hits)
        self.setItemDelegate(HitDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(lambda _index: self.taken.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show other hits, the first of them chosen."""
        self.hits.show_hits(hits)
        if hits:
            self.setCurrentIndex(self.hits.index(0))
        self.chosen.emit()

    @property
    def current_hit(self) -> Hit | None:
        """The hit whose wording is looked at."""
        row = self.currentIndex().row()
        return self.hits.hits[row] if 0 <= row < len(self.hits.hits) else None

    def chosen_hits(self) -> tuple[Hit, ...]:
        """Return the hits that are chosen, in the list's order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.hits.hits[row] for row in rows)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take by Enter, leave by Up from the first row."""
        if event.key() in _ENTER and self.chosen_hits():
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0 and not event.modifiers():
            self.left_above.emit()
        else:
            super().keyPressEvent(event)
