"""The list of all findings over the strip at the foot: how grave in words and colour, why, the way out."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from ametijuhend.language import translate
from ametijuhend.layout.findings import PageFinding, page_sentence
from ametijuhend.model.checks import fix_words, sentence
from ametijuhend.model.checks.mending import alike
from ametijuhend.model.findings import Finding, Severity
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.places import place_name
from ametijuhend.ui.look.forms import child, fill
from ametijuhend.ui.look.theme import NORMAL, SMALL, Theme

AnyFinding = Finding | PageFinding
FINDING = Qt.ItemDataRole.UserRole
_PAD, _GAP = 8, 2
_HEIGHT, _SHARE = 232, 0.42
"""How high the panel is, and how much of the editor's height at most."""


class FindingsPanel(QFrame):
    """All findings in the document's order; choosing one shows its place, its reason and its way out."""

    chosen = Signal(object)
    """The finding whose place is to be shown."""
    mended = Signal(object, bool)
    """The finding to be put right, and whether all of its kind are."""
    left = Signal()

    def __init__(self, session: DocumentSession, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("findingsPanel")
        self._session = session
        self._theme = theme
        self._findings: Sequence[AnyFinding] = ()
        form = fill(self, "findings_panel")
        self.list = child(form, QListWidget, "findingsList")
        self.list.setItemDelegate(FindingDelegate(self.list, theme))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._severity, self._sentence, self._source = (
            child(form, QLabel, f"{name}Label") for name in ("severity", "sentence", "source")
        )
        self.fix, self.alike = (child(form, QPushButton, f"{name}Button") for name in ("fix", "alike"))
        self.list.currentRowChanged.connect(lambda _row: self._show_detail())
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        self.fix.clicked.connect(lambda: self._mend(every=False))
        self.alike.clicked.connect(lambda: self._mend(every=True))
        child(form, QToolButton, "closeButton").clicked.connect(self._close)
        child(form, QWidget, "detailPart").setMinimumWidth(260)
        self.hide()

    def show_findings(self, findings: Sequence[AnyFinding], current: AnyFinding | None) -> None:
        """Show these findings, with the one that the user is at, as far as the panel is shown."""
        if self.isVisible() and list(findings) != [self._at(row) for row in range(self.list.count())]:
            row = self.list.currentRow()
            self._fill(findings)
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
        self._findings = findings
        if current is not None:
            self.mark(current)
        self._show_detail()

    def call(self, current: AnyFinding | None) -> None:
        """Show the panel with the cursor in its list."""
        self.setVisible(True)
        self._fill(self._findings)
        self.list.setCurrentRow(0)
        if current is not None:
            self.mark(current)
        self._show_detail()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def mark(self, finding: AnyFinding) -> None:
        """Choose the row of a finding."""
        rows = range(self.list.count())
        row = next((row for row in rows if self._at(row) == finding), -1)
        if row >= 0:
            self.list.setCurrentRow(row)

    def fit(self, height: int) -> None:
        """Take no more of the editor's height than is left of the form."""
        self.setFixedHeight(min(_HEIGHT, round(height * _SHARE)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width: rows may need more lines."""
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()

    @property
    def current(self) -> AnyFinding | None:
        """The finding that is chosen."""
        return self._at(self.list.currentRow())

    def _at(self, row: int) -> AnyFinding | None:
        item = self.list.item(row)
        found: AnyFinding | None = item.data(FINDING) if item is not None else None
        return found

    def _fill(self, findings: Sequence[AnyFinding]) -> None:
        self.list.clear()
        for one in findings:
            item = QListWidgetItem()
            item.setData(FINDING, one)
            place = place_name(self._session.document, self._session.profile, one.path)
            item.setData(Qt.ItemDataRole.StatusTipRole, place)
            said = f"{severity_words(one)}, {place}: {words_of(one)}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.list.addItem(item)

    def _show_detail(self) -> None:
        if not self.isVisible():
            return
        found = self.current
        if found is None:
            self._severity.clear()
            self._sentence.setText(self.tr("Nothing is missing."))
        else:
            self._severity.setText(severity_words(found))
            self._sentence.setText(_without_source(found))
        look = "caption" if found is None else f"caption-{severity_of(found)}"
        if self._severity.property("look") != look:
            self._severity.setProperty("look", look)
            self._severity.style().unpolish(self._severity)
            self._severity.style().polish(self._severity)
        self._show_ways(found if isinstance(found, Finding) else None)

    def _show_ways(self, found: Finding | None) -> None:
        source = found.values.get("source", "") if found is not None else ""
        self._source.setText(self.tr("Ground: {source}").format(source=source))
        self._source.setVisible(bool(source))
        words = fix_words(found) if found is not None and self._session.editable else ""
        self.fix.setText(words)
        self.fix.setVisible(bool(words))
        rules = [one for one in self._findings if isinstance(one, Finding)]
        count = len(alike(rules, found)) if found is not None and words else 0
        self.alike.setText(self.tr("Put all alike right (%n)", "", count))
        self.alike.setVisible(count > 1)

    def _go(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(FINDING))

    def _mend(self, *, every: bool) -> None:
        found = self.current
        if isinstance(found, Finding):
            self.mended.emit(found, every)

    def _close(self) -> None:
        self.hide()
        self.left.emit()


def words_of(finding: AnyFinding) -> str:
    """Return what a finding says."""
    return page_sentence(finding) if isinstance(finding, PageFinding) else sentence(finding)


def _without_source(finding: AnyFinding) -> str:
    """Return what a finding says but for its source, which has a line of its own."""
    source = finding.values.get("source", "") if isinstance(finding, Finding) else ""
    return words_of(finding).replace(f" ({source})", "") if source else words_of(finding)


def severity_of(finding: AnyFinding) -> Severity:
    """Return how grave a finding is; what stands oddly on a page is a warning."""
    return finding.severity if isinstance(finding, Finding) else Severity.WARNING


def severity_words(finding: AnyFinding) -> str:
    """Return in a word how grave a finding is."""
    return {
        Severity.ERROR: translate("Checks", "Error"),
        Severity.WARNING: translate("Checks", "Warning"),
        Severity.HINT: translate("Checks", "Suggestion"),
    }[severity_of(finding)]


class FindingDelegate(QStyledItemDelegate):
    """Draws a row: how grave and where in small letters, below it the sentence on all its lines."""

    def __init__(self, parent: QListWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._list, self._theme = parent, theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of both."""
        width = self._list.viewport().width() - 2
        head, body = self._areas(QRect(0, 0, width, 10_000), index)
        return QSize(width, head.height() + body.height() + _GAP + 2 * _PAD)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        finding: AnyFinding = index.data(FINDING)
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if chosen else colours.hover))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 6, 6)
        head, body = self._areas(option.rect, index)
        painter.setFont(self._small(bold=True))
        ink = {Severity.ERROR: colours.error, Severity.WARNING: colours.warning}
        painter.setPen(QColor(ink.get(severity_of(finding), colours.muted)))
        word = severity_words(finding)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft, word)
        beside = head.adjusted(painter.fontMetrics().horizontalAdvance(f"{word}   "), 0, 0, 0)
        painter.setFont(self._small(bold=False))
        painter.setPen(QColor(colours.muted))
        place = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.StatusTipRole), Qt.TextElideMode.ElideRight, beside.width()
        )
        painter.drawText(beside, Qt.AlignmentFlag.AlignLeft, place)
        painter.setFont(self._list.font())
        painter.setPen(QColor(colours.text))
        painter.drawText(body, Qt.TextFlag.TextWordWrap, words_of(finding))
        painter.restore()

    def _areas(self, area: QRect, index: QModelIndex | QPersistentModelIndex) -> tuple[QRect, QRect]:
        """Return where the two parts of a row stand in it."""
        inner = area.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        small = self._list.fontMetrics().height()
        head = QRect(inner.left(), inner.top(), inner.width(), small)
        below = QRect(inner.left(), head.bottom() + 1 + _GAP, inner.width(), 10_000)
        body = self._list.fontMetrics().boundingRect(
            below, Qt.TextFlag.TextWordWrap, words_of(index.data(FINDING))
        )
        return head, QRect(below.left(), below.top(), below.width(), body.height())

    def _small(self, *, bold: bool) -> QFont:
        font = QFont(self._list.font())
        font.setPointSizeF(font.pointSizeF() * SMALL / NORMAL)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font
