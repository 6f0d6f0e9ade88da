"""The page that the program starts with: new, open, samples, recent files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ametijuhend.language import translate
from ametijuhend.model.regime import Regime
from ametijuhend.storage.samples import samples
from ametijuhend.ui.look.forms import child, fill
from ametijuhend.ui.look.links import LinkList
from ametijuhend.ui.preferences import Preferences

if TYPE_CHECKING:
    from ametijuhend.storage.recovery import Left
    from ametijuhend.ui.desk import Desk

_OFFERS_HEIGHT = 140
"""How high, in pixels, the list of what can be recovered may grow."""

_COMMANDS = {
    "newEmployeeButton": "new_employee",
    "newOfficialButton": "new_official",
    "openButton": "open",
    "textButton": "import_text",
    "folderButton": "import_folder",
    "houseButton": "house_documents",
}
"""The command of each button."""


class StartPage(QWidget):
    """Three large choices, the samples, the files opened lately. It needs no desk before one is chosen."""

    command_wanted = Signal(str)
    """A command is to be carried out."""

    def __init__(self, preferences: Preferences, desk: Callable[[], Desk]) -> None:
        super().__init__()
        self._preferences = preferences
        self._desk = desk
        self.form = fill(self, "start")
        for name, key in _COMMANDS.items():
            button = child(self.form, QPushButton, name)
            button.clicked.connect(lambda _checked=False, key=key: self.command_wanted.emit(key))
            button.setAutoDefault(True)  # outside a dialog not every desktop lets Enter press a button
        self._samples = child(self.form, LinkList, "samplesList")
        self._samples.chosen.connect(lambda name: desk().start_from_sample(Path(name)))
        self._recent = child(self.form, LinkList, "recentList")
        self._recent.chosen.connect(lambda name: desk().open_file(Path(name)))
        self._offers: dict[str, Left] = {}
        self._recoverable = child(self.form, LinkList, "recoverList")
        self._recoverable.chosen.connect(lambda name: desk().recover(self._offers[name]))
        self._show_samples()
        self.show_recent()
        self.show_recoverable()
        preferences.changed.connect(self.show_recent)

    def begin(self) -> None:
        """Put the focus on the first choice, so that Enter and the arrows work at once."""
        child(self.form, QPushButton, "newEmployeeButton").setFocus(Qt.FocusReason.OtherFocusReason)

    def show_recent(self) -> None:
        """Show the files opened lately, the latest first."""
        self._recent.clear()
        for one in self._preferences.settings.recent:
            path = Path(one.path)
            words = " · ".join(part for part in (one.title, one.unit) if part) or path.stem
            self._recent.add(path, words, f"{path.name} – {path.parent}")
        if not self._recent.count():
            self._recent.say(translate("StartPage", "Files that you open or save will be listed here."))

    def show_recoverable(self) -> None:
        """Show what crashes left behind, with its date and what differs from the saved file."""
        self._recoverable.clear()
        self._offers = {}
        folder = self._preferences.folders.recovery
        if holds_anything(folder):
            self._offer(folder)
        shown = bool(self._offers)
        self._recoverable.setVisible(shown)
        rows = (self._recoverable.sizeHintForRow(row) for row in range(self._recoverable.count()))
        self._recoverable.setFixedHeight(min(sum(rows) + 8, _OFFERS_HEIGHT))
        child(self.form, QLabel, "recoverLabel").setVisible(shown)

    def _offer(self, folder: Path) -> None:
        """Offer what lies in the folder, unless it says the same as the saved file."""
        from ametijuhend.storage.recovery import left_behind  # noqa: PLC0415  # where something was left
        from ametijuhend.ui.offers import what_differs  # noqa: PLC0415

        for left in left_behind(folder):
            differs = what_differs(left, self._desk().filing)
            if differs is not None:
                self._offers[str(left.file)] = left
                self._recoverable.add(left.file, self._offer_words(left), differs)

    def _offer_words(self, left: Left) -> str:
        general = left.document.general
        at = left.written.astimezone(self._desk().now().tzinfo)
        title = general.job_title or translate("Desk", "Untitled job description")
        text = translate("StartPage", "state of {day} {time}").format(
            day=f"{at:%d.%m.%Y}", time=f"{at:%H:%M}"
        )
        return " · ".join(part for part in (title, text, general.unit) if part)

    def _show_samples(self) -> None:
        regimes = {
            Regime.EMPLOYEE: translate("StartPage", "employee"),
            Regime.OFFICIAL: translate("StartPage", "official"),
        }
        for sample in samples():
            self._samples.add(sample.path, f"{sample.title} · {regimes[sample.regime]}", sample.unit)


def holds_anything(folder: Path) -> bool:
    """Return whether something lies in a folder that can be looked into."""
    try:
        return any(folder.iterdir())
    except OSError:
        return False
