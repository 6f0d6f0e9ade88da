"""The other regime: what would change and what would stay is shown before anything does."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from ametijuhend.language import translate
from ametijuhend.library.switching import switched
from ametijuhend.model.compare import differences, sentences
from ametijuhend.model.regime import Regime
from ametijuhend.model.texts import Place
from ametijuhend.session.places import place_name
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.look.whole_rows import WholeRows

_WIDTH, _HEIGHT = 720, 520
_MOST = 6
"""Lines from which on a list takes no more room than the other."""
_SHOWN = 90
"""Characters shown of a text that stays."""


class RegimeDialog(QDialog):
    """Two lists, and one step for all of it."""

    def __init__(
        self, desk: Desk, then: Callable[[tuple[Place, ...]], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._then = desk.session, then
        document = self._session.document
        official = document.regime is Regime.EMPLOYEE
        self._regime = Regime.OFFICIAL if official else Regime.EMPLOYEE
        self._switched = switched(document, self._regime, desk.library.library)
        self.setWindowTitle(
            self.tr("Make it an official's job description")
            if official
            else self.tr("Make it an employee's job description")
        )
        self.changes = self._list(sentences(differences(document, self._switched.document)))
        self.stay = self._list([self._in_words(one) for one in self._switched.stayed])
        self.switch_button = QPushButton(self.windowTitle())
        self._lay_out()
        self.resize(_WIDTH, _HEIGHT)
        self.switch_button.setFocus()

    def accept(self) -> None:
        """Switch as one step; what stayed is found from then on."""
        stayed, then = self._switched.stayed, self._then
        self._session.replace(self._switched.document, self.windowTitle())
        super().accept()
        then(stayed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        self._add(column, self.tr("What changes"), self.changes, self.changes.count())
        words = self.tr("Your own texts that stay as they are")
        if self.stay.count():
            self._add(column, words, self.stay, 2 * self.stay.count())
        else:
            line = QLabel(self.tr("Nothing of your own is in the way: everything follows."))
            line.setProperty("look", "muted")
            column.addWidget(line)
        note = QLabel(self._note())
        note.setWordWrap(True)
        column.addWidget(note)
        foot = QHBoxLayout()
        foot.addStretch(1)
        cancel = QPushButton(translate("Conversation", "Cancel"))
        cancel.setAutoDefault(False)
        foot.addWidget(cancel)
        foot.addWidget(self.switch_button)
        column.addLayout(foot)
        self.switch_button.setProperty("look", "primary")
        self.switch_button.setDefault(True)
        self.switch_button.setEnabled(self._session.editable)
        self.switch_button.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)

    def _note(self) -> str:
        if not self._session.editable:
            return self.tr("The job description is ready or signed: open it for changes first.")
        return self.tr("All of it is one step that can be undone. What stays is listed among the findings.")

    def _add(self, column: QVBoxLayout, words: str, rows: QListWidget, lines: int) -> None:
        caption = QLabel(words)
        caption.setProperty("look", "caption")
        caption.setBuddy(rows)
        rows.setAccessibleName(words)
        column.addWidget(caption)
        column.addWidget(rows, min(lines, _MOST))

    def _list(self, lines: Sequence[str]) -> QListWidget:
        rows = QListWidget()
        rows.setProperty("look", "rows")
        rows.setWordWrap(True)
        rows.setItemDelegate(WholeRows(rows))
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.addItems(list(lines))
        return rows

    def _in_words(self, one: Place) -> str:
        place = place_name(self._session.document, self._session.profile, one.path)
        text = " ".join(one.text.split())
        return f"{place}: {text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + '…'}"
