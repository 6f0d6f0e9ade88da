"""Rows of a list that are as high as their words."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

_PADDING = 16
"""What the theme leaves free at both sides of a row: Qt reckons without it where it breaks the words."""


class WholeRows(QStyledItemDelegate):
    """Gives a row the lines that its words need in the room that the theme leaves them."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return a size in which no word is left out."""
        narrow = QStyleOptionViewItem(option)
        narrow.rect = option.rect.adjusted(0, 0, -_PADDING, 0)
        return super().sizeHint(narrow, index)
