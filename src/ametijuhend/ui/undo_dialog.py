"""The list of steps: what each changed, and a way back or forward to any of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QListWidgetItem, QPushButton, QWidget

from ametijuhend.model.compare import differences, sentences
from ametijuhend.session.editing import DocumentSession
from ametijuhend.ui.look.dialog_parts import dialog_column, row_list

_IN_WORDS = 200
"""How many of the latest steps are shown with what they changed; the others by their name alone."""


class UndoDialog(QDialog):
    """The latest step on top; a click leads to the state after that step."""

    def __init__(self, session: DocumentSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("List of steps"))
        self._session = session
        self.list = row_list(self.tr("Steps, the latest first"))
        words = QLabel(self.tr("Click a step to go back or forward to it. Nothing is lost by that."))
        words.setWordWrap(True)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        column = dialog_column(self)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
        self._fill()
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        self.resize(640, 480)

    def _fill(self) -> None:
        steps = self._session.steps()
        for place in range(len(steps), 0, -1):
            text, before, after = steps[place - 1]
            more = sentences(differences(before, after), most=1) if len(steps) - place < _IN_WORDS else []
            self._add(place, "\n".join([text, *more]))
        self._add(0, self.tr("As it was opened"))
        self._mark()

    def _add(self, place: int, words: str) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, place)
        self.list.addItem(item)

    def _mark(self) -> None:
        """Show where the document is at present: what is taken back stands in italics above it."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            place = item.data(Qt.ItemDataRole.UserRole)
            font = item.font()
            font.setBold(place == self._session.step)
            font.setItalic(place > self._session.step)
            item.setFont(font)
            if place == self._session.step:
                self.list.setCurrentItem(item)

    def _go(self, item: QListWidgetItem) -> None:
        self._session.go_to_step(item.data(Qt.ItemDataRole.UserRole))
        self._mark()
