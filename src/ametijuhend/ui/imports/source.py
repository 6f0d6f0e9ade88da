"""The source of an import as it was read: paragraphs and tables to look at and click, nothing to change."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ametijuhend.language import translate
from ametijuhend.readers.source import Address, Block, Paragraph, Source, Table, paragraphs
from ametijuhend.ui.look.theme import Colours

_INDENT = 16
_LONGEST = 40
"""Letters of a word from which on it is broken, so that it does not push a table out of sight."""
_LINE_BREAK = "\u2028"


class SourceView(QTextEdit):
    """Shows a source; marks what is in doubt, what was not understood and what is looked at."""

    chosen = Signal(object)
    """The address of the paragraph that the user has gone to."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._places: list[tuple[int, int, Address]] = []
        self._marked: list[QTextEdit.ExtraSelection] = []
        self._looked_at: list[QTextEdit.ExtraSelection] = []
        self._headings: frozenset[Address] = frozenset()
        self._moving = False
        self.setProperty("look", "source")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setAccessibleName(translate("ImportReview", "The source as it was read"))
        self.cursorPositionChanged.connect(self._tell)

    def show_source(self, source: Source, printed: Iterable[Address] = ()) -> None:
        """Show a source from its beginning; what the layout prints itself stands out as a heading."""
        self._headings = frozenset(printed)
        self._moving = True
        self.clear()
        self._places = []
        self._break_words_of(source)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._write(cursor, source.blocks, (), first=True)
        cursor.endEditBlock()
        self._places.sort()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._moving = False

    def _break_words_of(self, source: Source) -> None:
        """Break lines between words only, unless a word is longer than any column could be."""
        long = any(len(word) > _LONGEST for _, one in paragraphs(source.blocks) for word in one.text.split())
        modes = QTextOption.WrapMode
        self.setWordWrapMode(modes.WrapAtWordBoundaryOrAnywhere if long else modes.WordWrap)

    def mark(self, doubtful: Iterable[Address], stray: Iterable[Address]) -> None:
        """Mark what is in doubt, and more strongly what was not understood."""
        soft, strong = QTextCharFormat(), QTextCharFormat()
        soft.setBackground(QColor(self._colours.warning_soft))
        strong.setBackground(QColor(self._colours.warning_soft))
        strong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        strong.setUnderlineColor(QColor(self._colours.warning))
        self._marked = [*self._selections(doubtful, soft), *self._selections(stray, strong)]
        self.setExtraSelections([*self._marked, *self._looked_at])

    def go_to(self, addresses: Sequence[Address]) -> None:
        """Bring paragraphs into sight and show that they are looked at."""
        look = QTextCharFormat()
        look.setBackground(QColor(self._colours.accent_soft))
        found = self._looked_at = list(self._selections(addresses, look))
        self.setExtraSelections([*self._marked, *found])
        if found:
            self._moving = True
            cursor = QTextCursor(self.document())
            cursor.setPosition(found[-1].cursor.selectionStart())
            self.setTextCursor(cursor)
            cursor.setPosition(found[0].cursor.selectionStart())
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            self._moving = False

    def text_at(self, address: Address) -> str:
        """Return the text that is shown for a paragraph."""
        return next((one.cursor.selectedText() for one in self._selections([address], QTextCharFormat())), "")

    def _selections(
        self, addresses: Iterable[Address], look: QTextCharFormat
    ) -> Iterable[QTextEdit.ExtraSelection]:
        wanted = set(addresses)
        for start, end, address in self._places:
            if address in wanted:
                one = QTextEdit.ExtraSelection()
                one.cursor = QTextCursor(self.document())
                one.cursor.setPosition(start)
                one.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                one.format = look
                yield one

    def _tell(self) -> None:
        place = bisect_right(self._places, (self.textCursor().position(), 1 << 60, ())) - 1
        if not self._moving and place >= 0:
            self.chosen.emit(self._places[place][2])

    def _write(self, cursor: QTextCursor, blocks: Sequence[Block], at: Address, *, first: bool) -> None:
        """Write blocks where the cursor stands, the first into the empty block that is there."""
        before = ""
        for position, block in enumerate(blocks):
            here = (*at, position)
            if isinstance(block, Table):
                self._write_table(cursor, block, here)
                first = True  # an empty paragraph stands behind every table
                continue
            if block.place != before:
                before = block.place
                self._new_block(cursor, QTextBlockFormat(), first)
                cursor.insertText(_place_name(before), self._muted())
                first = False
            self._write_paragraph(cursor, block, here, first)
            first = False

    def _write_paragraph(self, cursor: QTextCursor, paragraph: Paragraph, at: Address, first: bool) -> None:
        shape = QTextBlockFormat()
        shape.setBottomMargin(4)
        if paragraph.heading:
            shape.setTopMargin(8)
        if paragraph.marker:
            room = self.fontMetrics().horizontalAdvance(f"{paragraph.marker.text} ")
            shape.setLeftMargin(_INDENT * min(paragraph.marker.level, 6) + room)
            shape.setTextIndent(-room)
        self._new_block(cursor, shape, first)
        look = QTextCharFormat()
        if paragraph.heading or paragraph.bold or at in self._headings:
            look.setFontWeight(QFont.Weight.DemiBold)
        if paragraph.marker:
            cursor.insertText(f"{paragraph.marker.text} ", self._muted())
        start = cursor.position()
        cursor.insertText(paragraph.text.replace("\n", _LINE_BREAK), look)
        self._places.append((start, cursor.position(), at))

    def _write_table(self, cursor: QTextCursor, table: Table, at: Address) -> None:
        columns = max((cell.column + cell.span for row in table.rows for cell in row.cells), default=0)
        if not columns:
            return
        made = cursor.insertTable(len(table.rows), columns, self._table_format())
        for place, row in enumerate(table.rows):
            for number, cell in enumerate(row.cells):
                self._write_cell(made, (place, cell.column, cell.span), cell.blocks, (*at, place, number))
        cursor.setPosition(made.lastPosition() + 1)

    def _write_cell(
        self, table: QTextTable, where: tuple[int, int, int], blocks: Sequence[Block], at: Address
    ) -> None:
        row, column, span = where
        if span > 1:
            table.mergeCells(row, column, 1, span)
        self._write(table.cellAt(row, column).firstCursorPosition(), blocks, at, first=True)

    def _new_block(self, cursor: QTextCursor, shape: QTextBlockFormat, first: bool) -> None:
        if first:
            cursor.setBlockFormat(shape)
        else:
            cursor.insertBlock(shape, QTextCharFormat())

    def _muted(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(QColor(self._colours.muted))
        return look

    def _table_format(self) -> QTextTableFormat:
        shape = QTextTableFormat()
        shape.setBorder(1)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderBrush(QColor(self._colours.input_border))
        shape.setBorderCollapse(True)
        shape.setCellPadding(4)
        shape.setTopMargin(4)
        shape.setBottomMargin(8)
        return shape


def _place_name(place: str) -> str:
    return {
        "header": translate("ImportReview", "In the page header"),
        "footer": translate("ImportReview", "In the page footer"),
        "footnote": translate("ImportReview", "Footnotes"),
        "endnote": translate("ImportReview", "Endnotes"),
        "comment": translate("ImportReview", "Comments"),
        "hidden": translate("ImportReview", "Hidden text"),
        "prompt": translate("ImportReview", "Prompts of empty fields"),
    }.get(place, place)
