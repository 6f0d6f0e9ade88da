"""What is found in a document, shown before it leaves: each with the way to its place and its fix."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QWidget

from ametijuhend.model.checks import fix_words
from ametijuhend.model.findings import Finding
from ametijuhend.session.places import place_name
from ametijuhend.ui.checking.findings_panel import (
    FINDING,
    AnyFinding,
    FindingDelegate,
    severity_words,
    words_of,
)
from ametijuhend.ui.checking.side import CheckingSide
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.look.forms import child
from ametijuhend.ui.look.theme import Theme


class FindingsPart(QObject):
    """The part of the export dialog that says what is still to be done; it hinders nothing."""

    left = Signal(object)
    """A finding whose place the user wants to see."""
    changed = Signal()
    """There are other findings than before."""

    def __init__(
        self, form: QWidget, desk: Desk, theme: Theme, checking: Callable[[], CheckingSide | None]
    ) -> None:
        super().__init__(form)
        self._desk, self._checking = desk, checking
        self._caption = child(form, QLabel, "findingsCaption")
        self.list = child(form, QListWidget, "findingsList")
        self.list.setItemDelegate(FindingDelegate(self.list, theme))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.show_button, self.fix = (child(form, QPushButton, f"{name}Button") for name in ("show", "fix"))
        self._source = child(form, QLabel, "sourceLabel")
        self.list.currentRowChanged.connect(lambda _row: self._show_ways())
        self.list.itemActivated.connect(lambda _item: self._go())
        self.show_button.clicked.connect(self._go)
        self.fix.clicked.connect(self._mend)
        self.refresh()

    @property
    def current(self) -> AnyFinding | None:
        """The finding that is chosen."""
        item = self.list.currentItem()
        found: AnyFinding | None = item.data(FINDING) if item is not None else None
        return found

    def refresh(self) -> None:
        """Show what is found by now."""
        checking, row = self._checking(), self.list.currentRow()
        findings = checking.strip.findings if checking is not None else ()
        self.list.clear()
        session = self._desk.session
        for one in findings:
            place = place_name(session.document, session.profile, one.path)
            item = QListWidgetItem()
            item.setData(FINDING, one)
            item.setData(Qt.ItemDataRole.StatusTipRole, place)
            said = f"{severity_words(one)}, {place}: {words_of(one)}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.list.addItem(item)
        for part in (self.list, self.show_button):
            part.setVisible(bool(findings))
        self._caption.setText(
            self.tr("Before it leaves – findings: %n", "", len(findings))
            if findings
            else self.tr("Nothing is missing.")
        )
        self.list.setCurrentRow(max(0, min(row, len(findings) - 1)))
        self._show_ways()

    def _show_ways(self) -> None:
        found = self.current
        rule = found if isinstance(found, Finding) else None
        words = fix_words(rule) if rule is not None and self._desk.session.editable else ""
        self.fix.setText(words)
        self.fix.setVisible(bool(words))
        source = rule.values.get("source", "") if rule is not None else ""
        self._source.setText(self.tr("Ground: {source}").format(source=source) if source else "")

    def _go(self) -> None:
        if self.current is not None:
            self.left.emit(self.current)

    def _mend(self) -> None:
        checking, found = self._checking(), self.current
        if checking is not None and isinstance(found, Finding):
            checking.mend(found, every=False)
            self.refresh()
            self.changed.emit()
