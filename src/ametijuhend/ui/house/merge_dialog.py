"""Two versions of a document joined place by place; nothing is taken unasked."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
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
from typing_extensions import override

from ametijuhend.model.compare import Kind
from ametijuhend.model.document import Document
from ametijuhend.model.merge import Change, Choice, Merge, Side
from ametijuhend.model.places import in_words
from ametijuhend.ui.library.updates import side_by_side
from ametijuhend.ui.look.dialog_parts import add_sides, dialog_column

_SIZE = 980, 620
_MOST = 300
"""How many changes have a card of their own; the rest can be taken or left together."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a merge is called, and whose the three values are."""

    title: str
    words: str
    base: str
    mine: str
    theirs: str
    theirs_alone: str
    """The answer that takes what only the other side changed."""


class MergeDialog(QDialog):
    """One card for each change that came; every choice together is one undo step."""

    def __init__(
        self,
        merge: Merge,
        words: Words,
        take: Callable[[dict[str, Choice]], object],
        parent: QWidget,
        *,
        may_leave_all: bool = False,
    ) -> None:
        """Show a merge; ``may_leave_all`` where leaving everything is an answer, too."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(words.title)
        self._merge, self._words, self._take = merge, words, take
        self._may_leave_all = may_leave_all
        self.cards: list[ChangeCard] = []
        self._rest: dict[str, Choice] = {}
        self.label = QLabel(words.words)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.summary = QLabel()
        self.summary.setProperty("look", "hint")
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.alone_button = QPushButton(words.theirs_alone)
        self.mine_button = QPushButton(self.tr("Leave all as it is"))
        self.accept_button = QPushButton()
        self.close_button = QPushButton(self.tr("Cancel"))
        self._lay_out()
        self._connect()
        self._show_cards()
        self._show_count()
        self.resize(*_SIZE)
        if self.cards:
            self.cards[0].first.setFocus()

    @property
    def choices(self) -> dict[str, Choice]:
        """What was chosen by now; a change without a choice stays as it is here."""
        return self._rest | {card.change.path: card.choice for card in self.cards if card.choice is not None}

    @override
    def accept(self) -> None:
        """Let the choices become one step."""
        self._take(self.choices)
        super().accept()

    def go_to_next(self, step: int = 1) -> None:
        """Go to the next change that has no answer yet, or with -1 to the one before."""
        focus = self.focusWidget()
        here = next((at for at, card in enumerate(self.cards) if card.isAncestorOf(focus)), -1)
        turned = [*self.cards[here + 1 :], *self.cards[: here + 1]]
        if step < 0:
            turned = [*reversed(self.cards[: max(here, 0)]), *reversed(self.cards[max(here, 0) :])]
        found = next((card for card in turned if card.choice is None), None)
        if found is not None:
            found.first.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.area.ensureWidgetVisible(found, 0, 16)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for button in (self.alone_button, self.mine_button):
            button.setProperty("look", "flat")
            button.setAutoDefault(False)
            top.addWidget(button)
        top.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.accept_button)
        self.close_button.setAutoDefault(False)
        self.accept_button.setAutoDefault(False)
        self.accept_button.setProperty("look", "primary")
        column = dialog_column(self)
        column.addWidget(self.label)
        column.addLayout(top)
        column.addWidget(self.area, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.accept_button.clicked.connect(self.accept)
        self.close_button.clicked.connect(self.reject)
        self.alone_button.clicked.connect(self._take_alone)
        self.mine_button.clicked.connect(self._leave_all)
        for keys, act in (
            ("F8", self.go_to_next),
            ("Shift+F8", lambda: self.go_to_next(-1)),
            ("Ctrl+Return", self._accept_if_any),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _accept_if_any(self) -> None:
        if self.accept_button.isEnabled():
            self.accept()

    def _show_cards(self) -> None:
        body = QWidget()
        body.setObjectName("pageBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        offered = sorted(self._merge.offered, key=lambda one: one.side is not Side.CLASH)
        for change in offered[:_MOST]:
            card = ChangeCard(change, self._words, self._merge.mine)
            card.group.idClicked.connect(lambda _id: self._show_count())
            self.cards.append(card)
            column.addWidget(card)
        if not offered:
            nothing = QLabel(self.tr("Nothing differs from what is here."))
            nothing.setProperty("look", "empty")
            nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(nothing)
        if len(offered) > _MOST:
            rest = QLabel(
                self.tr("And %n more, which can be taken or left only together.", "", len(offered) - _MOST)
            )
            column.addWidget(rest)
        column.addStretch(1)
        self.area.setWidget(body)
        self.alone_button.setEnabled(bool(self._merge.of(Side.THEIRS)))
        self.mine_button.setEnabled(bool(offered))

    def _take_alone(self) -> None:
        """Take all that only the other side changed; clashes stay to be answered one by one."""
        for card in self.cards:
            if card.change.side is Side.THEIRS:
                card.choose(Choice.THEIRS)
        shown = {card.change.path for card in self.cards}
        rest = self._merge.all(Choice.THEIRS, Side.THEIRS)
        follows = {one.path for one in self._merge.changes if one.follows}
        self._rest = {path: choice for path, choice in rest.items() if path not in shown | follows}
        self._show_count()

    def _leave_all(self) -> None:
        for card in self.cards:
            card.choose(Choice.MINE)
        shown = {card.change.path for card in self.cards}
        self._rest = {one.path: Choice.MINE for one in self._merge.offered if one.path not in shown}
        self._show_count()

    def _show_count(self) -> None:
        choices = self.choices
        taken = sum(choice is not Choice.MINE for choice in choices.values())
        waiting = len(self._merge.offered) - len(choices)
        parts = (
            [self.tr("without an answer: {count}, these stay as they are here").format(count=waiting)]
            if waiting
            else []
        )
        own = len(self._merge.of(Side.MINE))
        if own:
            parts.append(self.tr("changed only here: {count}, these stay").format(count=own))
        words = " · ".join(parts)
        self.summary.setText(words[:1].upper() + words[1:])
        left = self._may_leave_all and not taken and not waiting
        self.accept_button.setText(self.tr("Leave all") if left else self.tr("Take %n changes", "", taken))
        self.accept_button.setEnabled(taken > 0 or left)


class ChangeCard(QFrame):
    """One place: its three values side by side, below them the answers."""

    def __init__(self, change: Change, words: Words, mine: Document) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.change = change
        self._mine = mine
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(16)
        place = in_words(change.place)
        clash = self.tr("changed on both sides")
        name = QLabel(
            f"{place[:1].upper()}{place[1:]}" + (f" · {clash}" if change.side is Side.CLASH else "")
        )
        name.setProperty("look", "cardNumber")
        name.setWordWrap(True)
        name.setTextFormat(Qt.TextFormat.PlainText)
        sides = self._sides(words)
        grid.addWidget(name, 0, 0, 1, len(sides))
        add_sides(grid, sides)
        self.group = QButtonGroup(self)
        self._choices = [Choice.MINE, Choice.THEIRS, *([Choice.BOTH] if change.can_keep_both else [])]
        names = {
            Choice.MINE: self.tr("Leave as it is"),
            Choice.THEIRS: self.tr("Take"),
            Choice.BOTH: self.tr("Keep both"),
        }
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for at, choice in enumerate(self._choices):
            button = QPushButton(names[choice])
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("look", "choice")
            button.setAccessibleName(f"{names[choice]}: {place}")
            self.group.addButton(button, at)
            row.addWidget(button)
        grid.addLayout(row, 3, 0, 1, len(sides))

    @property
    def first(self) -> QPushButton:
        """The first answer."""
        return self.button(Choice.MINE)

    def button(self, choice: Choice) -> QPushButton:
        """Return the button of an answer."""
        found = self.group.button(self._choices.index(choice))
        assert isinstance(found, QPushButton)  # noqa: S101  # the group holds no others
        return found

    @property
    def choice(self) -> Choice | None:
        """The answer by now."""
        at = self.group.checkedId()
        return self._choices[at] if at >= 0 else None

    def choose(self, choice: Choice) -> None:
        """Give an answer."""
        self.button(choice).setChecked(True)

    def _sides(self, words: Words) -> list[tuple[str, str]]:
        """Return the values to compare: the common one only where both sides changed it."""
        base, mine, theirs = self.change.words
        nothing = self.tr("nothing")
        empty = f"<i>{nothing}</i>"
        if self.change.kind is Kind.MOVED:
            base, mine, theirs = (
                base.replace(" ▪ ", "\n"),
                mine.replace(" ▪ ", "\n"),
                theirs.replace(" ▪ ", "\n"),
            )
        if self.change.side is Side.CLASH:
            was = side_by_side(base, base)[0]
            here, came = side_by_side(base, mine)[1], side_by_side(base, theirs)[1]
            return [(words.base, was or empty), (words.mine, here or empty), (words.theirs, came or empty)]
        here, came = side_by_side(mine, theirs)
        return [(words.mine, here or empty), (words.theirs, came or empty)]
