"""The page that the program starts with: new, open, samples, recent files."""

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ametijuhend.language import translate
from ametijuhend.model.document import Regime
from ametijuhend.storage.documents import open_document
from ametijuhend.storage.problems import FileProblem
from ametijuhend.ui.desk import Desk, sample_files
from ametijuhend.ui.forms import child, load_form
from ametijuhend.ui.links import LinkList


class StartPage(QWidget):
    """Three large choices, the samples, the files opened lately."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.form = load_form("start")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        for name, act in (
            ("newEmployeeButton", lambda: desk.start_new(Regime.EMPLOYEE)),
            ("newOfficialButton", lambda: desk.start_new(Regime.OFFICIAL)),
            ("openButton", desk.open),
        ):
            child(self.form, QAbstractButton, name).clicked.connect(act)
        self._samples = child(self.form, LinkList, "samplesList")
        self._samples.chosen.connect(lambda name: desk.start_from_sample(Path(name)))
        self._recent = child(self.form, LinkList, "recentList")
        self._recent.chosen.connect(lambda name: desk.open_file(Path(name)))
        self._show_samples()
        self.show_recent()
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

    def _show_samples(self) -> None:
        for path in sample_files():
            try:
                general = open_document(path).document.general
            except FileProblem:
                continue  # a damaged sample is offered to nobody
            self._samples.add(path, general.job_title, general.unit)
