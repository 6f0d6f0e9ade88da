"""Choosing entries of one kind: a search, a list, what the chosen one says."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from ametijuhend.model.library import Entry
from ametijuhend.session.library import LibraryInUse
from ametijuhend.ui.library.cards import entry_text
from ametijuhend.ui.library.hits import HitList
from ametijuhend.ui.look.dialog_parts import dialog_column

_SIZE = 720, 460


class EntryChoice(QDialog):
    """Lets the user choose one entry, or several, of the kind of another one."""

    def __init__(
        self,
        library: LibraryInUse,
        entry: Entry,
        words: tuple[str, str, str],
        then: Callable[[Sequence[Entry]], object],
        parent: QWidget,
    ) -> None:
        """Take what is asked: the title, the sentence, the word of the button."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title, sentence, button = words
        self.setWindowTitle(title)
        self._library, self._entry, self._then = library, entry, then
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in the library"))
        self.search.setAccessibleName(self.tr("Search in the library"))
        self.search.setClearButtonEnabled(True)
        self.list = HitList()
        self.list.setAccessibleName(self.tr("Entries of the library"))
        self.list.setDragEnabled(False)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("What the entry says"))
        self.take = QPushButton(button)
        self.take.setProperty("look", "primary")
        self.take.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        self._lay_out(sentence, cancel)
        cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._take)
        self.search.textChanged.connect(lambda _text: self._show())
        self.list.chosen.connect(self._preview)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._preview())
        self.list.taken.connect(self._take)
        self.resize(*_SIZE)
        self._show()
        self.search.setFocus()

    def choose_one(self) -> None:
        """Let no more than one be chosen."""
        self.list.setSelectionMode(HitList.SelectionMode.SingleSelection)

    def _lay_out(self, sentence: str, cancel: QPushButton) -> None:
        label = QLabel(sentence)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self.list, 1)
        both.addWidget(self.preview, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.take)
        column = dialog_column(self)
        column.addWidget(label)
        column.addWidget(self.search)
        column.addLayout(both, 1)
        column.addLayout(foot)

    def _show(self) -> None:
        kinds, text = frozenset({self._entry.kind}), self.search.text()
        hits = self._library.search(text, kinds) if text.strip() else self._library.browse(kinds)
        self.list.show_hits(hits)
        self._preview()

    def _chosen(self) -> tuple[Entry, ...]:
        return tuple(hit.entry for hit in self.list.chosen_hits() if hit.entry.id != self._entry.id)

    def _preview(self) -> None:
        chosen = self._chosen()
        self.preview.setPlainText("\n\n".join(map(entry_text, chosen[:5])))
        self.take.setEnabled(bool(chosen))

    def _take(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.accept()
            self._then(chosen)
