"""What the library changed since the document took its texts: old and new side by side, taken or not."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ametijuhend.library.updates import Update, keep_own, pending_updates, take_updates
from ametijuhend.model.document import Document
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.library import LibraryInUse
from ametijuhend.session.places import place_name
from ametijuhend.ui.library_words import one_line

_SIZE = 720, 480


class UpdatesDialog(QDialog):
    """One card for each change of the library; every answer is one undo step."""

    def __init__(self, session: DocumentSession, library: LibraryInUse, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Changes in the library"))
        self._session, self._library = session, library
        words = QLabel(self.tr("These wordings were changed in the library after this document took them."))
        words.setWordWrap(True)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.take_all = QPushButton()
        self.take_all.setProperty("look", "primary")
        self.take_all.clicked.connect(lambda: self._take(self._pending()))
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.take_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self.area, 1)
        column.addLayout(foot)
        self.resize(*_SIZE)
        self._show()

    def _pending(self) -> tuple[Update, ...]:
        return pending_updates(self._session.document, self._library.library)

    def _take(self, updates: Sequence[Update]) -> None:
        self._apply(
            take_updates(self._session.document, updates),
            updates,
            self.tr("Take from the library: %n changes", "", len(updates)),
        )

    def _keep(self, update: Update) -> None:
        self._apply(keep_own(self._session.document, [update]), [update], self.tr("Keep the own wording"))

    def _apply(self, after: Document, updates: Sequence[Update], text: str) -> None:
        self._session.apply(after, updates[0].path, text)
        self._show()

    def _show(self) -> None:
        """Show what is still pending; close where nothing is."""
        updates = self._pending()
        if not updates:
            self.accept()
            return
        cards = QWidget()
        cards.setObjectName("pageBody")
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for update in updates:
            column.addWidget(self._card(update))
        column.addStretch(1)
        self.area.setWidget(cards)
        self.take_all.setText(self.tr("Take all %n", "", len(updates)))

    def _card(self, update: Update) -> QFrame:
        card = QFrame()
        card.setProperty("look", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(16, 8, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        parts = (place_name(self._session.document, self._session.profile, update.path), update.entry.name)
        name = QLabel(" · ".join(part for part in parts if part))
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setProperty("look", "cardNumber")
        name.setWordWrap(True)
        grid.addWidget(name, 0, 0, 1, 2)
        sides = side_by_side(update.old, update.new)
        heads = (self.tr("In this document"), self.tr("In the library now"))
        for place, (head, text) in enumerate(zip(heads, sides, strict=True)):
            caption = QLabel(head)
            caption.setProperty("look", "caption")
            words = QLabel(text)
            words.setTextFormat(Qt.TextFormat.RichText)
            words.setWordWrap(True)
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(caption, 1, place)
            grid.addWidget(words, 2, place)
        grid.addLayout(self._answers(update), 3, 0, 1, 2)
        return card

    def _answers(self, update: Update) -> QHBoxLayout:
        keep = QPushButton(self.tr("Keep the own wording"))
        keep.setProperty("look", "flat")
        keep.clicked.connect(lambda _checked=False: self._keep(update))
        take = QPushButton(self.tr("Take"))
        take.setAccessibleName(self.tr("Take: {name}").format(name=one_line(update.entry)))
        take.clicked.connect(lambda _checked=False: self._take([update]))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(take)
        return row


def side_by_side(old: str, new: str) -> tuple[str, str]:
    """Return two texts as rich text, with the words that differ in bold."""
    before, after = old.replace("\n", " \n ").split(" "), new.replace("\n", " \n ").split(" ")
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    sides: tuple[list[str], list[str]] = ([], [])
    for kind, start, end, first, last in matcher.get_opcodes():
        for side, words in zip(sides, (before[start:end], after[first:last]), strict=True):
            text = escape(" ".join(words)).replace("\n", "<br>")
            side.append(text if kind == "equal" or not words else f"<b>{text}</b>")
    left, right = (" ".join(text for text in side if text) for side in sides)
    return left, right
