"""Two states of library entries side by side, a card for each, with what can be answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

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

from ametijuhend.language import translate
from ametijuhend.model.library import Entry, EntryState
from ametijuhend.ui.library.updates import side_by_side
from ametijuhend.ui.library.words import kind_name, one_line, whole_text, wording_name
from ametijuhend.ui.look.dialog_parts import dialog_column

_SIZE = 760, 520
_MOST = 100
"""Cards that are shown; of more it is said how many there are."""
_NAME = 80


@dataclass(frozen=True, slots=True)
class Answer:
    """A button of a card, and what it does."""

    words: str
    act: Callable[[], object]
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One entry: what the two sides are called and say, a remark, what can be answered."""

    entry: Entry
    heads: tuple[str, str]
    sides: tuple[Entry | None, Entry | None]
    answers: tuple[Answer, ...] = ()
    remark: str = ""


class CardsDialog(QDialog):
    """A sentence, the cards below each other, buttons at the foot."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addStretch(1)
        outer = dialog_column(self)
        outer.addWidget(self.words)
        outer.addWidget(self.area, 1)
        outer.addLayout(self.foot)
        self.resize(*_SIZE)

    def add_button(self, words: str, act: Callable[[], object], *, first: bool = False) -> QPushButton:
        """Add a button at the foot; the first one is what Enter presses."""
        button = QPushButton(words)
        button.setAutoDefault(first)
        button.setDefault(first)
        if first:
            button.setProperty("look", "primary")
        button.clicked.connect(lambda _checked=False: act())
        self.foot.addWidget(button)
        return button

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show other cards."""
        body = QWidget()
        body.setObjectName("pageBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for card in cards[:_MOST]:
            column.addWidget(_framed(card))
        rest = cards[_MOST:]
        if rest:
            more = QLabel(self.tr("And %n more.", "", len(rest)))
            more.setProperty("look", "muted")
            column.addWidget(more)
        column.addStretch(1)
        self.area.setWidget(body)


def entry_text(entry: Entry | None) -> str:
    """Return all that an entry says, as it is read beside another state of it."""
    if entry is None:
        return ""
    lines: list[str] = []
    for wording in entry.wordings:
        if len(entry.wordings) > 1:
            gap = "\n" if lines else ""
            lines.append(f"{gap}{wording_name(entry, wording)}:")
        lines.append(whole_text(entry, wording))
    if not entry.wordings:
        lines.append(whole_text(entry, None))
    if entry.tags:
        lines.append(translate("Library", "Tags: {tags}").format(tags=", ".join(entry.tags)))
    if entry.note:
        lines.append(translate("Library", "Note: {note}").format(note=entry.note))
    if entry.state is EntryState.RETIRED:
        lines.append(translate("Library", "Retired"))
    return "\n".join(line for line in lines if line)


def _framed(card: Card) -> QFrame:
    frame = QFrame()
    frame.setProperty("look", "card")
    grid = QGridLayout(frame)
    grid.setContentsMargins(16, 8, 16, 12)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    title = one_line(card.entry)
    name = title if len(title) <= _NAME else f"{title[: _NAME - 1]}…"
    grid.addWidget(_label(f"{kind_name(card.entry.kind)} · {name}", "cardNumber"), 0, 0, 1, 2)
    texts = [entry_text(one) for one in card.sides]
    both = side_by_side(*texts) if all(texts) else side_by_side_alone(texts)
    for place, (head, text) in enumerate(zip(card.heads, both, strict=True)):
        grid.addWidget(_label(head, "caption"), 1, place)
        said = _label(text, "")
        said.setTextFormat(Qt.TextFormat.RichText)
        said.setAlignment(Qt.AlignmentFlag.AlignTop)
        grid.addWidget(said, 2, place)
    if card.remark:
        grid.addWidget(_label(card.remark, "finding"), 3, 0, 1, 2)
    if card.answers:
        grid.addLayout(_buttons(card, frame), 4, 0, 1, 2)
    return frame


def side_by_side_alone(texts: Sequence[str]) -> tuple[str, str]:
    """Return two texts of which one is empty as rich text: nothing of the other is marked as different."""
    left, right = (side_by_side(text, text)[0] for text in texts)
    return left, right


def _buttons(card: Card, frame: QFrame) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    for answer in card.answers:
        button = QPushButton(answer.words)
        button.setAutoDefault(False)
        button.setAccessibleName(f"{answer.words}: {one_line(card.entry)[:_NAME]}")
        if answer.quiet:
            button.setProperty("look", "flat")

        def give(_checked: bool = False, act: Callable[[], object] = answer.act) -> None:
            frame.setEnabled(False)  # one answer; what comes of it shows the cards anew
            act()

        button.clicked.connect(give)
        row.addWidget(button)
    return row


def _label(words: str, look: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if look:
        label.setProperty("look", look)
    return label
