"""The list editor: one row for every item of a list in the document, kept by the items' ids."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QVBoxLayout, QWidget

from ametijuhend.model import paths
from ametijuhend.model.document import Document
from ametijuhend.model.findings import Finding
from ametijuhend.model.paths import DocumentPath
from ametijuhend.session.editing import DocumentSession
from ametijuhend.ui.form.arranging import arranging_of
from ametijuhend.ui.look.icons import ICON_SIZE, icon

SMALL_ICON = QSize(16, 16)


class ListRow(QWidget):
    """One row of a list editor. It knows its item's path."""

    def __init__(self, editor: "ListEditor", path: DocumentPath) -> None:
        super().__init__(editor)
        self.editor = editor
        self.path = path
        self.setProperty("listRow", True)

    def refresh(self, before: Document, after: Document) -> None:
        """Show what changed in this row's item."""
        raise NotImplementedError

    def renumber(self, place: int) -> None:
        """Show the row's new place in its list."""

    def input_at(self, path: DocumentPath) -> QWidget | None:
        """Return the input of this row that shows a path."""
        raise NotImplementedError

    def first_input(self) -> QWidget:
        """Return the input that the cursor goes to in a new row."""
        raise NotImplementedError

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Show the row's findings under their fields."""


class ListEditor(QWidget):
    """Rows for the items of one list; a row is made once and kept while its item stays."""

    spacing = 8

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, ListRow] = {}
        self.path = ""
        self._arranged = False
        self._column = QVBoxLayout()
        self._column.setSpacing(self.spacing)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(self.spacing)
        outer.addLayout(self._column)
        self._column_outer = outer
        self.add_button = QPushButton(icon("plus"), "", self)
        self.add_button.setProperty("look", "flat")
        self.add_button.setIconSize(ICON_SIZE)
        self.add_button.clicked.connect(lambda _checked: self.add_row())
        outer.addWidget(self.add_button, alignment=Qt.AlignmentFlag.AlignLeft)

    def make_row(self, path: DocumentPath) -> ListRow:
        """Return a new row for the item at a path."""
        raise NotImplementedError

    def attach(self, session: DocumentSession, path: DocumentPath) -> None:
        """Show the list at a path and edit it from now on."""
        self.session, self.path = session, path
        self.add_button.setText(self.property("addText"))
        self.add_button.setVisible(session.editable)
        self.setFocusProxy(self.add_button)
        self._arrange(session.document)

    def refresh(self, before: Document, after: Document) -> None:
        """Show what changed: rows come, go and move by their ids, the others stay as they are."""
        old = {paths.key(item): item for item in paths.get(before, self.path)}
        self._arrange(after)
        for item in paths.get(after, self.path):
            key = paths.key(item)
            if key in old and old[key] is not item:
                self.rows[key].refresh(before, after)

    def input_at(self, path: DocumentPath) -> QWidget | None:
        """Return the input at a path below the list."""
        key = path.removeprefix(f"{self.path}/").partition("/")[0]
        return self.rows[key].input_at(path) if key in self.rows else None

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Show the findings below the list under their fields."""
        below = [finding for finding in findings if finding.path.startswith(f"{self.path}/")]
        for row in self.rows.values():
            row.show_findings([one for one in below if one.path.startswith(f"{row.path}/")])

    def add_row(self, after: ListRow | None = None) -> None:
        """Add an entry, at the end or after a row, and put the cursor in it."""
        arranging_of(self).add(self.path, after.path if after is not None else "")

    def remove_row(self, row: ListRow) -> None:
        """Take a row's item away and put the cursor in the row before it, or else after."""
        arranging_of(self).remove(row.path)

    def neighbour(self, row: ListRow, steps: int) -> ListRow | None:
        """Return the row so many below another, above for less than nothing; None past the ends."""
        rows = list(self.rows.values())
        place = rows.index(row) + steps
        return rows[place] if 0 <= place < len(rows) else None

    def focus_row(self, place: int) -> None:
        """Put the cursor in the row at a place, or where the first is begun."""
        rows = list(self.rows.values())
        found = rows[min(place, len(rows) - 1)].first_input() if rows else self
        found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self, document: Document) -> None:
        items = [paths.key(item) for item in paths.get(document, self.path)]
        if items == list(self.rows) and (items or self._arranged):
            return
        orphaned = self._remove_gone(set(items))
        rows = {}
        for place, key in enumerate(items):
            rows[key] = self.rows.get(key) or self.make_row(paths.join(self.path, key))
            if self._column.indexOf(rows[key]) != place:
                self._column.insertWidget(place, rows[key])
            rows[key].show()
        self.rows = rows
        self._arranged = True
        self.renumber()
        if orphaned is not None:
            self.focus_row(orphaned)

    def _remove_gone(self, items: set[str]) -> int | None:
        """Remove the rows of other items; the place before the one that had the cursor, if one had."""
        focus, orphaned = QApplication.focusWidget(), None
        for place, key in [one for one in enumerate(self.rows) if one[1] not in items]:
            if focus is not None and self.rows[key].isAncestorOf(focus):
                orphaned = max(place - 1, 0)
            gone = self.rows.pop(key)
            self._column.removeWidget(gone)
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
        return orphaned

    def renumber(self) -> None:
        """Tell every row its place."""
        for place, row in enumerate(self.rows.values(), start=1):
            row.renumber(place)


def small_button(parent: QWidget, name: str, tip: str, act: Callable[[], None]) -> QToolButton:
    """Return an icon button with a tooltip that is its accessible name too; it acts after its own click."""
    button = QToolButton(parent)
    button.setProperty("look", "small")
    button.setIcon(icon(name, QPalette.ColorRole.PlaceholderText))
    button.setIconSize(SMALL_ICON)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    # The act may remove the row that holds the button, so the click must be over first.
    button.clicked.connect(lambda: QTimer.singleShot(0, button, act))
    return button
