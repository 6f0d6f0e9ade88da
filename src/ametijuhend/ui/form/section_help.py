"""Help inside the window: what belongs in a section, with a good and a bad example."""

import json
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from ametijuhend.assets import asset
from ametijuhend.language import language, translate


@dataclass(frozen=True, slots=True)
class SectionHelp:
    """One section's help."""

    text: str
    good: str
    bad: str


@cache
def load_help(code: str) -> dict[str, SectionHelp]:
    """Return every section's help in a language, by the section's key."""
    found = json.loads(asset("resources", "help", f"{code}.json").read_text(encoding="utf-8"))
    return {key: SectionHelp(**parts) for key, parts in found.items()}


class HelpPanel(QFrame):
    """A section's help in place, between its heading and its fields."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpPanel")
        self.setProperty("look", "help")
        self._help = load_help(language.code)[key]
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(_words(self._help.text), 0, 0, 1, 2)
        for row, (caption, look, words) in enumerate(self._examples(), start=1):
            name = QLabel(caption)
            name.setProperty("look", look)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_words(words), row, 1)
        more = QPushButton(translate("Help", "More in the user's guide"))
        more.setObjectName("guideButton")
        more.setProperty("look", "flat")
        more.setAutoDefault(False)
        more.clicked.connect(lambda _checked=False: self._open_guide(key))
        grid.addWidget(more, 3, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def _open_guide(self, key: str) -> None:
        from ametijuhend.ui.guide import guide_page, open_guide  # noqa: PLC0415  # only where it is used

        open_guide(self.window(), guide_page(key))

    def _examples(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (translate("Help", "✓ Good"), "good", self._help.good),
            (translate("Help", "✗ Not so"), "bad", self._help.bad),
        )

    def show_help(self, shown: bool) -> None:
        """Show or hide the help; whoever hears the window hears it when it comes."""
        self.setVisible(shown)
        if shown:
            said = " ".join([self._help.text, *(f"{name}: {words}" for name, _, words in self._examples())])
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label
