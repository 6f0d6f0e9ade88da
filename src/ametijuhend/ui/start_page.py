"""The page that the program starts with: new, open, samples, recent files."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ametijuhend.language import translate
from ametijuhend.model.document import Regime
from ametijuhend.storage.documents import open_document
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.recovery import Left, left_behind
from ametijuhend.ui.desk import Desk, sample_files
from ametijuhend.ui.look.forms import child, fill
from ametijuhend.ui.look.links import LinkList

_OFFERS_HEIGHT = 140
"""How high, in pixels, the list of what can be recovered may grow."""


class StartPage(QWidget):
    """Three large choices, the samples, the files opened lately."""

    text_wanted = Signal()
    """A text is to be pasted and imported."""
    folder_wanted = Signal()
    """A whole folder is to be imported."""
    house_wanted = Signal()
    """The list of the house's documents is to be shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.form = fill(self, "start")
        for name, act in (
            ("newEmployeeButton", lambda: desk.start_new(Regime.EMPLOYEE)),
            ("newOfficialButton", lambda: desk.start_new(Regime.OFFICIAL)),
            ("openButton", desk.open),
            ("textButton", self.text_wanted.emit),
            ("folderButton", self.folder_wanted.emit),
            ("houseButton", self.house_wanted.emit),
        ):
            button = child(self.form, QPushButton, name)
            button.clicked.connect(lambda _checked=False, act=act: act())
            button.setAutoDefault(True)  # outside a dialog not every desktop lets Enter press a button
        self._samples = child(self.form, LinkList, "samplesList")
        self._samples.chosen.connect(lambda name: desk.start_from_sample(Path(name)))
        self._recent = child(self.form, LinkList, "recentList")
        self._recent.chosen.connect(lambda name: desk.open_file(Path(name)))
        self._offers: dict[str, Left] = {}
        self._recoverable = child(self.form, LinkList, "recoverList")
        self._recoverable.chosen.connect(lambda name: desk.recover(self._offers[name]))
        self._show_samples()
        self.show_recent()
        self.show_recoverable()
        desk.settings_changed.connect(self.show_recent)

    def show_recent(self) -> None:
        """Show the files opened lately, the latest first."""
        self._recent.clear()
        for one in self._desk.settings.recent:
            path = Path(one.path)
            words = " · ".join(part for part in (one.title, one.unit) if part) or path.stem
            self._recent.add(path, words, f"{path.name} – {path.parent}")
        if not self._recent.count():
            self._recent.say(translate("StartPage", "Files that you open or save will be listed here."))

    def show_recoverable(self) -> None:
        """Show what crashes left behind, with its date and what differs from the saved file."""
        self._recoverable.clear()
        self._offers = {}
        for left in left_behind(self._desk.folders.recovery):
            from ametijuhend.ui.offers import what_differs  # noqa: PLC0415  # where something was left

            differs = what_differs(left, self._desk.filing)
            if differs is None:
                continue
            self._offers[str(left.file)] = left
            self._recoverable.add(left.file, self._offer_words(left), differs)
        shown = bool(self._offers)
        self._recoverable.setVisible(shown)
        rows = (self._recoverable.sizeHintForRow(row) for row in range(self._recoverable.count()))
        self._recoverable.setFixedHeight(min(sum(rows) + 8, _OFFERS_HEIGHT))
        child(self.form, QLabel, "recoverLabel").setVisible(shown)

    def _offer_words(self, left: Left) -> str:
        general = left.document.general
        at = left.written.astimezone(self._desk.now().tzinfo)
        title = general.job_title or translate("Desk", "Untitled job description")
        text = translate("StartPage", "state of {day} {time}").format(
            day=f"{at:%d.%m.%Y}", time=f"{at:%H:%M}"
        )
        return " · ".join(part for part in (title, general.unit, text) if part)

    def _show_samples(self) -> None:
        for path in sample_files():
            try:
                document = open_document(path).document
            except FileProblem:
                continue  # a damaged sample is offered to nobody
            regimes = {
                Regime.EMPLOYEE: translate("StartPage", "employee"),
                Regime.OFFICIAL: translate("StartPage", "official"),
            }
            general = document.general
            self._samples.add(path, f"{general.job_title} · {regimes[document.regime]}", general.unit)
