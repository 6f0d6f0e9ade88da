"""An input for a date that may be missing."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Signal
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QWidget, QWidgetAction

from ametijuhend.ui.look.icons import icon


class DateEdit(QLineEdit):
    """A date as 31.12.2026, empty for none, with a calendar at hand."""

    date_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("dd.mm.yyyy"))
        self.setMaximumWidth(200)
        calendar = self.addAction(icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        calendar.setToolTip(self.tr("Choose from the calendar"))
        calendar.triggered.connect(self._choose)
        self.textEdited.connect(self._typed)

    @property
    def readable(self) -> bool:
        """Whether what is written is a date, or nothing."""
        return not self.text().strip() or read_date(self.text()) is not None

    @property
    def value(self) -> date | None:
        """The date, if one is written."""
        return read_date(self.text())

    def show_date(self, shown: date | None) -> None:
        """Show a date, or none."""
        self.setText(f"{shown:%d.%m.%Y}" if shown else "")
        self._mark()

    def _typed(self) -> None:
        self._mark()
        if self.readable:
            self.date_changed.emit()

    def _mark(self) -> None:
        self.setToolTip("" if self.readable else self.tr("Write the date as 31.12.2026."))
        self.setProperty("wrong", not self.readable)
        self.style().unpolish(self)
        self.style().polish(self)

    def _choose(self) -> None:
        if self.isReadOnly():
            return
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        if self.value:
            calendar.setSelectedDate(QDate(self.value.year, self.value.month, self.value.day))
        calendar.clicked.connect(lambda day: self._chosen(day, menu))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _chosen(self, day: QDate, menu: QMenu) -> None:
        menu.close()
        self.show_date(date(day.year(), day.month(), day.day()))
        self.date_changed.emit()


def read_date(text: str) -> date | None:
    """Return the date written as day, month and year with dots, or nothing."""
    parts = [part.strip() for part in text.strip().rstrip(".").split(".")]
    try:
        day, month, year = (int(part) for part in parts)
        return date(year, month, day) if len(parts[2]) == 4 else None  # noqa: PLR2004 # "26" is still being typed
    except ValueError:
        return None
