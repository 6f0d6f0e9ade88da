"""The house's list as a table: nothing is made for a row before it is looked at."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from ametijuhend.house.briefs import Brief
from ametijuhend.house.listing import Column, Due, due, state_name
from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutMissingError, load_profile
from ametijuhend.model.document import LayoutRef, State
from ametijuhend.ui.look.labels import plain_tip

COLUMNS = (
    Column.TITLE,
    Column.UNIT,
    Column.SUPERIOR,
    Column.STATE,
    Column.DUE,
    Column.LAST_REVIEW,
    Column.LAYOUT,
    Column.UPDATES,
    Column.FINDINGS,
)
"""The columns of the table from the left."""
ROLE_DUE = Qt.ItemDataRole.UserRole
"""How a row's review stands, for its colour."""
ROLE_PROBLEM = Qt.ItemDataRole.UserRole + 1
"""Whether a row's file cannot be read."""
_Index = QModelIndex | QPersistentModelIndex


def column_name(column: Column) -> str:
    """Return what a column is called."""
    return {
        Column.TITLE: translate("HouseList", "Job title"),
        Column.UNIT: translate("HouseList", "Unit"),
        Column.SUPERIOR: translate("HouseList", "Superior"),
        Column.STATE: translate("HouseList", "State"),
        Column.LAST_REVIEW: translate("HouseList", "Last review"),
        Column.DUE: translate("HouseList", "Next review"),
        Column.LAYOUT: translate("HouseList", "Layout"),
        Column.UPDATES: translate("HouseList", "Library"),
        Column.FINDINGS: translate("HouseList", "Findings"),
        Column.PATH: translate("HouseList", "File"),
    }[column]


def column_words(column: Column) -> str:
    """Return what a column says, in a sentence."""
    return {
        Column.DUE: translate("HouseList", "A year after it was last looked over, approved or signed"),
        Column.UPDATES: translate(
            "HouseList", "Changes of the library that wait, and places that differ from the library"
        ),
        Column.FINDINGS: translate("HouseList", "What the checks find"),
    }.get(column, column_name(column))


class BriefModel(QAbstractTableModel):
    """Documents in the order that the list has them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.briefs: Sequence[Brief] = ()
        self._rows: dict[Path, int] = {}
        self._today = date.min
        self._layouts: dict[str, str] = {}

    def show_briefs(self, briefs: Sequence[Brief], today: date) -> None:
        """Show other documents."""
        self.beginResetModel()
        self.briefs, self._today = briefs, today
        self._rows = {one.path: row for row, one in enumerate(briefs)}
        self.endResetModel()

    def row_of(self, path: Path) -> int:
        """Return the row of a file, -1 where it is not shown."""
        return self._rows.get(path, -1)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """Return how many documents are shown."""
        return 0 if parent.isValid() else len(self.briefs)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name, and what it says."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column_name(COLUMNS[section])
        if role == Qt.ItemDataRole.ToolTipRole:
            return column_words(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(COLUMNS[section])
        return None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says, and what more there is to say of it."""
        if not index.isValid():
            return None
        brief, column = self.briefs[index.row()], COLUMNS[index.column()]
        answers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self.words(brief, column),
            Qt.ItemDataRole.TextAlignmentRole: lambda: _alignment(column),
            Qt.ItemDataRole.ToolTipRole: lambda: plain_tip(self._more(brief, column)),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._spoken(brief, column),
            ROLE_DUE: lambda: due(brief, self._today) if column is Column.DUE else None,
            ROLE_PROBLEM: lambda: bool(brief.problem),
        }
        answer = answers.get(role)
        return answer() if answer is not None else None

    def _spoken(self, brief: Brief, column: Column) -> str:
        words = self.words(brief, column)
        return f"{column_name(column)}: {words}" if words else ""

    def words(self, brief: Brief, column: Column) -> str:
        """Return what a document's cell says."""
        if brief.problem:
            told = {Column.TITLE: brief.path.name, Column.UNIT: brief.problem}
            return told.get(column, "")
        said = {
            Column.TITLE: lambda: brief.name,
            Column.UNIT: lambda: " ".join(brief.unit.split()),
            Column.SUPERIOR: lambda: " ".join(brief.superior.split()),
            Column.STATE: lambda: state_name(brief.state),
            Column.LAST_REVIEW: lambda: day_words(brief.last_review),
            Column.DUE: lambda: self._due_words(brief),
            Column.LAYOUT: lambda: self._layout_name(brief.layout),
            Column.UPDATES: lambda: _drift_words(brief),
            Column.FINDINGS: lambda: str(brief.details.findings) if brief.details else "…",
        }
        return said[column]()

    def _due_words(self, brief: Brief) -> str:
        words = day_words(brief.next_review)
        standing = due(brief, self._today)
        if standing is Due.OVERDUE:
            return translate("HouseList", "{day}, overdue").format(day=words)
        return words or translate("HouseList", "unknown")

    def _more(self, brief: Brief, column: Column) -> str:
        if brief.problem:
            return f"{brief.problem}\n{brief.path}"
        details = brief.details
        if column is Column.FINDINGS and details is not None:
            text = translate("HouseList", "Errors: {errors}, warnings: {warnings}, hints: {hints}")
            return text.format(errors=details.errors, warnings=details.warnings, hints=details.hints)
        if column is Column.UPDATES and details is not None:
            text = translate(
                "HouseList", "Changes of the library that wait: {updates}. Places that differ: {differing}."
            )
            return text.format(updates=details.updates, differing=details.differing)
        if column is Column.TITLE:
            lines = [brief.name, f"{column_name(Column.LAYOUT)}: {self._layout_name(brief.layout)}"]
            if brief.last_review:
                lines.append(f"{column_name(Column.LAST_REVIEW)}: {day_words(brief.last_review)}")
            lines += [f"{column_name(one)}: {self.words(brief, one)}" for one in _MAY_GO]
            return "\n".join([*lines, str(brief.path)])
        return self.words(brief, column)

    def _layout_name(self, layout: str) -> str:
        if layout not in self._layouts:
            self._layouts[layout] = _layout_name(layout)
        return self._layouts[layout]


_MAY_GO = (Column.UPDATES, Column.FINDINGS)
"""What a very small list has no room for, so that the pointer on a title tells it."""


def widest(column: Column) -> str:
    """Return the widest that a narrow column usually says; what is wider is cut and told by the pointer."""
    words = {
        Column.STATE: max((state_name(state) for state in State), key=len),
        Column.LAST_REVIEW: "30.12.2026",
        Column.DUE: translate("HouseList", "{day}, overdue").format(day="30.12.2026"),
        Column.LAYOUT: "00000000000",
        Column.UPDATES: translate("HouseList", "waiting {count}").format(count=88),
    }
    return max((words.get(column, ""), f"{column_name(column)} ▾▾"), key=len)


def day_words(day: date | None) -> str:
    """Return a day as it is written here; empty for none."""
    return f"{day:%d.%m.%Y}" if day else ""


def _layout_name(layout: str) -> str:
    name, _, version = layout.rpartition(" ")
    try:
        profile = load_profile(LayoutRef(profile=name, version=int(version)))
    except (LayoutMissingError, ValueError):
        return layout
    return str(profile.title)


def _drift_words(brief: Brief) -> str:
    details = brief.details
    if details is None:
        return "…"
    parts = []
    if details.updates:
        parts.append(translate("HouseList", "waiting {count}").format(count=details.updates))
    if details.differing:
        parts.append(translate("HouseList", "differs {count}").format(count=details.differing))
    return ", ".join(parts) or "–"


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column is Column.FINDINGS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
