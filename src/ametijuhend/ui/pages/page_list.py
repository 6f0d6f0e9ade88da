"""The list of pages: a small picture of each, painted when it is looked at."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QPainter, QPalette, QPen, QShowEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from ametijuhend.preview.pictures import PIXELS_PER_TWIP
from ametijuhend.preview.view import PageView

_WIDTH = 88
_MARGIN = 12
_NUMBER_HEIGHT = 24
_SETTLE = 150
"""Milliseconds without a change after which the small pictures follow: the large page comes first."""

_Index = QModelIndex | QPersistentModelIndex


class PageListModel(QAbstractListModel):
    """The pages by their numbers."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._pages = view.pages

    def refresh(self) -> None:
        """Take in the pages as they are now."""
        old, self._pages = self._pages, self._view.pages
        for gone in range(len(old) - 1, len(self._pages) - 1, -1):
            self.beginRemoveRows(QModelIndex(), gone, gone)
            self.endRemoveRows()
        if len(self._pages) > len(old):
            self.beginInsertRows(QModelIndex(), len(old), len(self._pages) - 1)
            self.endInsertRows()
        for row, (one, other) in enumerate(zip(old, self._pages, strict=False)):
            if one is not other:
                self.dataChanged.emit(self.index(row), self.index(row))

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """Return how many pages there are."""
        return 0 if parent.isValid() else len(self._pages)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a page's number, alone or in words."""
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self.tr("Page {number}").format(number=index.row() + 1)
        return None


class PageDelegate(QStyledItemDelegate):
    """Draws a page's picture with its number below."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self.show_profile()

    def show_profile(self) -> None:
        """Draw pages of the layout that the view shows."""
        sheet = self._view.profile.page
        self._profile = self._view.profile
        self._pictures = self._view.new_pictures()
        self._zoom = _WIDTH / (sheet.width * PIXELS_PER_TWIP)
        self._height = round(sheet.height * PIXELS_PER_TWIP * self._zoom)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room of the picture and the number."""
        return QSize(_WIDTH + 2 * _MARGIN, self._height + _MARGIN + _NUMBER_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one page."""
        if index.row() >= self._view.page_count:
            return
        if self._profile is not self._view.profile:
            self.show_profile()
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = self._view.palette()
        sheet = QRectF(area.center().x() - _WIDTH / 2, area.top() + _MARGIN, _WIDTH, self._height)
        ratio = self._view.devicePixelRatioF()
        picture = self._pictures.picture(index.row(), self._view.pages[index.row()], self._zoom, ratio)
        painter.save()
        painter.drawPixmap(sheet, picture, QRectF(picture.rect()))
        role = QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.Mid
        painter.setPen(QPen(palette.color(role), 2 if chosen else 1))
        painter.drawRect(sheet)
        painter.setPen(palette.color(role if chosen else QPalette.ColorRole.PlaceholderText))
        number = QRectF(area.left(), sheet.bottom(), area.width(), _NUMBER_HEIGHT)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, index.data())
        painter.restore()


class PageList(QListView):
    """The pages of a view; choosing one shows it there."""

    def __init__(self, view: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageList")
        self.setAccessibleName(self.tr("Page list"))
        self._view = view
        self._pages = PageListModel(view)
        self.setModel(self._pages)
        self.setItemDelegate(PageDelegate(view))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFixedWidth(_WIDTH + 3 * _MARGIN)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settle.timeout.connect(self._refresh)
        view.document_shown.connect(self._later)
        view.page_changed.connect(self._follow)
        self.selectionModel().currentChanged.connect(self._chosen)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Take in the pages as they are now."""
        super().showEvent(event)
        self._refresh()

    def _later(self) -> None:
        if self.isVisible():
            self._settle.start()

    def _refresh(self) -> None:
        self._pages.refresh()
        self._follow(self._view.current_page)

    def _follow(self, number: int) -> None:
        self.setCurrentIndex(self._pages.index(number))

    def _chosen(self, now: _Index, _before: _Index) -> None:
        if now.isValid() and now.row() != self._view.current_page:
            self._view.show_page(now.row())
