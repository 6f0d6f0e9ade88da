"""What dialogs are laid out with: the column of parts, the row of buttons at the foot, lists of words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from ametijuhend.ui.look.whole_rows import WholeRows


def dialog_column(dialog: QWidget) -> QVBoxLayout:
    """Return the column that fills a dialog, with its edges and the room between its parts."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 16, 24, 16)
    column.setSpacing(12)
    return column


def foot_row(*right: QPushButton, left: tuple[QPushButton, ...] = ()) -> QHBoxLayout:
    """Return a row of buttons, what leads on at the right."""
    row = QHBoxLayout()
    for button in left:
        row.addWidget(button)
    row.addStretch(1)
    for button in right:
        row.addWidget(button)
    return row


def row_list(name: str) -> QListWidget:
    """Return a list whose rows show all their words, by its accessible name."""
    made = QListWidget()
    made.setProperty("look", "rows")
    made.setAccessibleName(name)
    made.setWordWrap(True)
    made.setItemDelegate(WholeRows(made))
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def add_sides(grid: QGridLayout, sides: Sequence[tuple[str, str]]) -> None:
    """Put rich texts side by side into a grid: captions in its second row, the texts in its third."""
    for at, (head, text) in enumerate(sides):
        grid.setColumnStretch(at, 1)
        caption = QLabel(head)
        caption.setProperty("look", "caption")
        words = QLabel(text)
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(caption, 1, at)
        grid.addWidget(words, 2, at)
