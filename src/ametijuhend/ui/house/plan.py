"""What is to change in many documents, old and new side by side; each document can be left out."""

from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette, QResizeEvent, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QLabel,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from ametijuhend.house.together import Alteration, Outcome, Plan, Planned, carry_out
from ametijuhend.storage.backups import Backups
from ametijuhend.ui.house.work import Progress, WorkBar
from ametijuhend.ui.library.updates import side_by_side
from ametijuhend.ui.look.dialog_parts import dialog_column, foot_row
from ametijuhend.ui.look.labels import plain_tip

_SIZE = 900, 560
_RICH = Qt.ItemDataRole.UserRole
_FILE = Qt.ItemDataRole.UserRole + 1
_PAD = 11
_HEAD = 32
_ONE_LINE = 0.9
"""How much of a cell's width words may take to stand in one line also where some are bold."""
_Index = QModelIndex | QPersistentModelIndex


class PlanTable(QTableWidget):
    """A line for each document, which Space takes or leaves out, and below it its places, old and new."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setHorizontalHeaderLabels([self.tr("Place"), self.tr("Now"), self.tr("To be")])
        self.setAccessibleName(self.tr("What is to change"))
        self.setItemDelegate(_RichDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setFixedHeight(_HEAD)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.itemChanged.connect(lambda _item: self.changed.emit())

    def show_plan(self, plan: Plan) -> None:
        """Show a plan, all of it to be taken."""
        self.blockSignals(True)
        self.setRowCount(sum(1 + len(one.alterations) for one in plan.files))
        row = 0
        for planned in plan.files:
            self._add_file(row, planned)
            row += 1
            for alteration in planned.alterations:
                self._add_place(row, alteration)
                row += 1
        self.blockSignals(False)
        self._fit()
        self.setCurrentCell(0, 0)
        self.changed.emit()

    @property
    def taken(self) -> frozenset[Path]:
        """The files that are not left out."""
        rows = (self.item(row, 0) for row in range(self.rowCount()))
        return frozenset(
            item.data(_FILE)
            for item in rows
            if item is not None and item.data(_FILE) and item.checkState() is Qt.CheckState.Checked
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the texts anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.viewport().width()
        place = min(max(width // 4, 140), 220)
        self.setColumnWidth(0, place)
        self.setColumnWidth(1, (width - place) // 2)
        self.setColumnWidth(2, width - place - (width - place) // 2)
        self.resizeRowsToContents()

    def _add_file(self, row: int, planned: Planned) -> None:
        general = planned.before.general
        words = " · ".join(
            part for part in (" ".join(general.job_title.split()), general.unit, planned.file.name) if part
        )
        item = QTableWidgetItem(words)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(Qt.CheckState.Checked)
        item.setData(_FILE, planned.file)
        item.setToolTip(str(planned.file))
        font = self.font()
        font.setBold(True)
        item.setFont(font)
        self.setItem(row, 0, item)
        self.setSpan(row, 0, 1, 3)

    def _add_place(self, row: int, alteration: Alteration) -> None:
        before, after = side_by_side(alteration.before, alteration.after)
        place = alteration.place.replace("/", " › ")
        cells = ((place[:1].upper() + place[1:], ""), (alteration.before, before), (alteration.after, after))
        for column, (text, rich) in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setData(_RICH, rich or None)
            self.setItem(row, column, item)


class _RichDelegate(QStyledItemDelegate):
    """Draws a cell's words with what differs in bold, as high as they need."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of the words in the column's width."""
        rich = index.data(_RICH)
        table = self.parent()
        if index.data(_FILE) or not isinstance(table, QTableWidget):
            return super().sizeHint(option, index) + QSize(0, 2 * _PAD)
        width, words = table.columnWidth(index.column()), str(index.data() or "")
        if "\n" not in words and option.fontMetrics.horizontalAdvance(words) < width * _ONE_LINE - 2 * _PAD:
            return QSize(width, option.fontMetrics.height() + 2 * _PAD)  # of thousands most are so
        text = _laid_out(option, rich or _plain(index), width)
        return QSize(width, int(text.size().height()))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a cell."""
        if index.data(_FILE):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        option.state &= ~QStyle.StateFlag.State_HasFocus
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget
        )
        text = _laid_out(option, index.data(_RICH) or _plain(index), option.rect.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, option.palette.color(QPalette.ColorRole.Text))
        painter.save()
        painter.translate(option.rect.topLeft())
        painter.setClipRect(QRectF(0, 0, option.rect.width(), option.rect.height()))
        text.documentLayout().draw(painter, context)
        painter.restore()


def _plain(index: _Index) -> str:
    return escape(str(index.data() or "")).replace("\n", "<br>")


def _laid_out(option: QStyleOptionViewItem, rich: str, width: int) -> QTextDocument:
    made = QTextDocument()
    made.setDefaultFont(option.font)
    made.setDocumentMargin(_PAD)
    made.setHtml(rich)
    made.setTextWidth(width)
    return made


class PlanDialog(QDialog):
    """Makes a plan off the window's thread, shows it, and carries out what is not left out."""

    carried_out = Signal(object)
    """The outcomes, one for each document."""

    def __init__(
        self,
        title: str,
        words: str,
        files: Iterable[Path],
        make: Callable[[Iterable[Path]], Plan],
        backups: Backups,
        *,
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.plan = Plan(())
        self._words, self._backups = words, backups
        self.label = QLabel(self.tr("The documents are being looked through; nothing is changed yet."))
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.problems = QLabel()
        self.problems.setProperty("look", "finding")
        self.problems.setWordWrap(True)
        self.problems.setTextFormat(Qt.TextFormat.PlainText)
        self.problems.hide()
        self.work = WorkBar(self)
        self.table = PlanTable()
        self.accept_button = QPushButton()
        self.accept_button.setProperty("look", "primary")
        self.close_button = QPushButton(self.tr("Change nothing"))
        self._lay_out()
        self.accept_button.clicked.connect(self._carry_out)
        self.close_button.clicked.connect(self.reject)
        self.table.changed.connect(self._show_count)
        self._show_count()
        self.resize(*_SIZE)
        every = list(files)
        self.work.start(
            self.tr("Looking through"), len(every), lambda progress: make(progress.through(every)), self._take
        )

    @override
    def reject(self) -> None:
        """Close; what is being written ends after the document that it is at, and is told of."""
        if self.work.busy and self.plan.files:
            self.work.stop()
            return
        self.work.stop()
        super().reject()

    def _lay_out(self) -> None:
        foot = foot_row(self.close_button, self.accept_button)
        column = dialog_column(self)
        for widget in (self.label, self.problems, self.work):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.close_button.setAutoDefault(False)

    def _take(self, plan: Plan, whole: bool) -> None:  # WorkBar's way of telling
        if not whole:
            self.reject()
            return
        self.plan = plan
        self.label.setText(
            self._words if plan.files else self.tr("Nothing is to be changed in these documents.")
        )
        if plan.problems:
            more = len(plan.problems) - 1
            text = self.tr("{first} And %n more.", "", more).format(first=plan.problems[0])
            self.problems.setText(text if more else plan.problems[0])
            self.problems.setToolTip(plain_tip("\n".join(plan.problems)))
            self.problems.show()
        self.table.show_plan(plan)
        self.table.setFocus()

    def _show_count(self) -> None:
        count = len(self.table.taken)
        self.accept_button.setText(self.tr("Change %n documents", "", count))
        self.accept_button.setEnabled(count > 0 and not self.work.busy)

    def _carry_out(self) -> None:
        plan = self.plan.only(self.table.taken)
        self.table.setEnabled(False)
        self.accept_button.setEnabled(False)

        def job(progress: Progress) -> list[Outcome]:
            return list(progress.through(carry_out(plan, self._backups)))

        self.work.start(self.tr("Saving"), len(plan.files), job, self._end)

    def _end(self, outcomes: list[Outcome], _whole: bool) -> None:
        self.carried_out.emit(outcomes)
        self.accept()
