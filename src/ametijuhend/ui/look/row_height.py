"""Lists that are as high as their first few rows."""

from PySide6.QtWidgets import QListWidget


def fit_rows(rows: QListWidget, most: int) -> None:
    """Make a list as high as its rows, with no more than some of them in sight at once."""
    rows.ensurePolished()
    heights = [rows.sizeHintForRow(row) for row in range(min(rows.count(), most))]
    margins = rows.contentsMargins()
    rows.setFixedHeight(sum(heights) + margins.top() + margins.bottom() + 2 * rows.frameWidth() + 2)
