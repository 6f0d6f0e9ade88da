"""What the library changed since the document took its texts: old and new side by side, taken or not."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import partial
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
from shiboken6 import isValid

from ametijuhend.library.stores import Change
from ametijuhend.library.updates import Update, keep_own, pending_updates, take_updates, wording_taken
from ametijuhend.model.document import Document
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.library import LibraryInUse
from ametijuhend.session.places import place_name
from ametijuhend.ui.library.words import one_line
from ametijuhend.ui.look.dialog_parts import add_sides, dialog_column, foot_row

_SIZE = 720, 480


class UpdatesDialog(QDialog):
    """One card for each change of the library; every answer is one undo step."""

    def __init__(self, session: DocumentSession, library: LibraryInUse, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Changes in the library"))
        self._session, self._library = session, library
        self._taken: dict[str, str | None] = {}
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
        foot = foot_row(close, self.take_all)
        column = dialog_column(self)
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
        for update in updates:
            if update.both and update.link.id not in self._taken:
                self._taken[update.link.id] = None
                self._library.history(update.link.entry, partial(self._take_history, update))

    def _take_history(self, update: Update, changes: tuple[Change, ...]) -> None:
        """Show the text as it was taken, too, where the library still knows it."""
        taken = wording_taken(update, [change.entry for change in changes])
        if isValid(self) and taken is not None:
            self._taken[update.link.id] = taken
            self._show()

    def _card(self, update: Update) -> QFrame:
        card = QFrame()
        card.setProperty("look", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(16, 8, 16, 12)
        grid.setHorizontalSpacing(16)
        parts = (place_name(self._session.document, self._session.profile, update.path), update.entry.name)
        name = QLabel(" · ".join(part for part in parts if part))
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setProperty("look", "cardNumber")
        name.setWordWrap(True)
        sides = self._sides(update)
        grid.addWidget(name, 0, 0, 1, len(sides))
        add_sides(grid, sides)
        grid.addLayout(self._answers(update), 3, 0, 1, len(sides))
        return card

    def _sides(self, update: Update) -> list[tuple[str, str]]:
        """Return the texts to compare: of what both sides changed also the one that was taken."""
        here = self.tr("In this document, changed here") if update.both else self.tr("In this document")
        there, taken = self.tr("In the library now"), self._taken.get(update.link.id)
        if taken is None:
            return list(zip((here, there), side_by_side(update.old, update.new), strict=True))
        mine, theirs = side_by_side(taken, update.old)[1], side_by_side(taken, update.new)[1]
        was = escape(taken).replace("\n", "<br>")
        return [(self.tr("When it was taken"), was), (here, mine), (there, theirs)]

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
