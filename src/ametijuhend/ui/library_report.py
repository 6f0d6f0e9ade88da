"""How the house's documents say the library's entries: read off the window's thread, shown, set right."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ametijuhend.house.documents import Scanned, listed, read
from ametijuhend.house.drift import (
    Drift,
    Report,
    Variant,
    drift_report,
    in_documents,
    in_variants,
    one_line,
    sentence,
    taken_from,
)
from ametijuhend.model.library import Entry
from ametijuhend.session.background import Background, Task
from ametijuhend.session.library import LibraryInUse
from ametijuhend.ui.library_acts import saved_words
from ametijuhend.ui.library_words import kind_name

_SIZE = 900, 540
_LOOK = 100
"""Milliseconds between two looks at how far the reading is."""
_DATA = Qt.ItemDataRole.UserRole


class Reading:
    """One reading of the house's folders, in a thread of its own: how far it is, and its end."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._ended = Event()
        self.count = 0
        self.of = 0

    def cancel(self) -> None:
        """Read no further."""
        self._ended.set()

    @property
    def cancelled(self) -> bool:
        """Whether the user has had enough."""
        return self._ended.is_set()

    def scanned(self) -> Iterator[Scanned]:
        """Return the documents one by one, up to the end or to where it is cancelled."""
        files = []
        for found in listed(self._folders):
            if self.cancelled:
                return
            files.append(found)
            self.of = len(files)
        for self.count, found in enumerate(files, start=1):
            if self.cancelled:
                return
            yield found if found.problem else read(found.path)


class HouseReading(QWidget):
    """A bar that shows how far a reading is, and a button that ends it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._reading: Reading | None = None
        self.words = QLabel()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Documents read"))
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._show)
        self.hide()

    def start(
        self,
        folders: Sequence[Path],
        job: Callable[[Iterator[Scanned]], object],
        then: Callable[[Task, bool], object],
    ) -> None:
        """Do a job with the documents of folders; ``then`` gets its task, and whether all were read."""
        reading = self._reading = Reading(folders)
        self.cancel.clicked.connect(reading.cancel)
        self.show()
        self._show()
        self._look.start()

        def end(task: Task) -> None:
            if isValid(self):
                self._look.stop()
                self.hide()
                then(task, not reading.cancelled)

        self._background.start(lambda: job(reading.scanned()), end)

    def leave(self) -> None:
        """End what is going on."""
        if self._reading is not None:
            self._reading.cancel()

    def _show(self) -> None:
        reading = self._reading
        if reading is not None:
            self.bar.setMaximum(reading.of)
            self.bar.setValue(reading.count)
            words = self.tr("{count} of {all} documents read")
            self.words.setText(words.format(count=reading.count, all=reading.of))


class DriftDialog(QDialog):
    """Entries on the left, the ways in which documents say one above, the documents below."""

    def __init__(
        self, library: LibraryInUse, folders: Sequence[Path], parent: QWidget, only: Entry | None = None
    ) -> None:
        """Show how documents say all entries, or one of them."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("How documents say it") if only is None else self.tr("Who uses this")
        self.setWindowTitle(title)
        self._library, self._only = library, only
        self.report: Report | None = None
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.reading = HouseReading(self)
        self.entries = self._list(self.tr("Entries"))
        self.variants = self._list(self.tr("Ways of saying it"))
        self.uses = self._list(self.tr("Documents"))
        proposes = library.proposes
        make = self.tr("Make this the library's wording")
        self.take = QPushButton(self.tr("Propose this as the library's wording") if proposes else make)
        self.close_button = QPushButton(self.tr("Close"))
        self._caption = QLabel()
        self._lay_out()
        self._connect()
        self.resize(*_SIZE)
        held = library.library
        self.words.setText(self.tr("The house's documents are being read; nothing in them is changed."))
        self.reading.start(folders, lambda scanned: drift_report(scanned, held), self._take_report)

    def done(self, result: int) -> None:
        """Close; what is still being read is not waited for."""
        self.reading.leave()
        super().done(result)

    def _list(self, name: str) -> QListWidget:
        made = QListWidget()
        made.setProperty("look", "rows")
        made.setAccessibleName(name)
        made.setWordWrap(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return made

    def _lay_out(self) -> None:
        self._caption.setProperty("look", "caption")
        self._caption.setWordWrap(True)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.variants, 3)
        column.addWidget(self.take, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._caption)
        column.addWidget(self.uses, 2)
        both = QSplitter()
        both.setChildrenCollapsible(False)
        both.addWidget(self.entries)
        both.addWidget(right)
        both.setSizes([340, 560])
        self.entries.setVisible(self._only is None)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(12)
        outer.addWidget(self.words)
        outer.addWidget(self.reading)
        outer.addWidget(both, 1)
        outer.addLayout(foot)

    def _connect(self) -> None:
        for button in (self.take, self.close_button):
            button.setAutoDefault(False)
        self.take.setEnabled(False)
        self.close_button.clicked.connect(self.reject)
        self.take.clicked.connect(self._make_wording)
        self.entries.currentItemChanged.connect(lambda *_: self._show_variants())
        self.variants.currentItemChanged.connect(lambda *_: self._show_uses())

    def _take_report(self, task: Task, whole: bool) -> None:  # Background's way of telling
        report: Report = task.result()
        self.report = report
        self.words.setText("\n".join(self._said(report, whole=whole)))
        self.words.setToolTip("\n".join(report.problems))
        for drift in report.drifts:
            if self._only is None or drift.entry.id == self._only.id:
                astray = f"{in_variants(len(drift.variants))}, {in_documents(len(drift.files))}"
                name = f"{one_line(drift.entry)[:80]}\n{kind_name(drift.entry.kind)} · {astray}"
                self._add(self.entries, name, drift)
        self.entries.setCurrentRow(0)

    def _said(self, report: Report, *, whole: bool) -> list[str]:
        drift = report.of(self._only.id) if self._only is not None else None
        said = [] if whole else [self.tr("The reading was cancelled: this is only a part.")]
        if self._only is not None:
            nobody = self.tr("None of %n documents says “{name}”.", "", report.documents)
            said.append(sentence(drift) if drift else nobody.format(name=one_line(self._only)[:80]))
        else:
            astray = sum(one.astray > 0 for one in report.drifts)
            words = self.tr("%n documents read.", "", report.documents)
            more = self.tr("%n entries stand in them otherwise than in the library.", "", astray)
            said.append(f"{words} {more}")
        if report.problems:
            said.append(self.tr("Not read: {first}").format(first=report.problems[0]))
        if len(report.problems) > 1:
            said.append(self.tr("And %n more that could not be read.", "", len(report.problems) - 1))
        return said

    def _add(self, where: QListWidget, words: str, data: Drift | Variant | None = None) -> None:
        item = QListWidgetItem(words)
        item.setData(_DATA, data)
        where.addItem(item)

    @property
    def drift(self) -> Drift | None:
        """The entry that is looked at."""
        item = self.entries.currentItem()
        return item.data(_DATA) if item else None

    @property
    def variant(self) -> Variant | None:
        """The way of saying it that is looked at."""
        item = self.variants.currentItem()
        return item.data(_DATA) if item else None

    def _show_variants(self) -> None:
        self.variants.clear()
        drift = self.drift
        for variant in drift.variants if drift else ():
            mark = self.tr("As in the library") if variant.same else self.tr("Otherwise")
            head = f"{mark} · {in_documents(len(variant.files))}"
            self._add(self.variants, f"{head}\n{variant.text}", variant)
        self.variants.setCurrentRow(0)
        self._show_uses()

    def _show_uses(self) -> None:
        """Show who says it so, or, of what could become the library's, who would be affected."""
        self.uses.clear()
        drift, variant = self.drift, self.variant
        self.take.setEnabled(variant is not None and not variant.same)
        if drift is None or variant is None:
            self._caption.clear()
            return
        others = len(dict.fromkeys(use.file for use in drift.affected(variant)))
        words = self.tr("Said so in these; {count} documents say it otherwise")
        self._caption.setText(words.format(count=others))
        for one in (variant, *(one for one in drift.variants if one is not variant)):
            for use in one.uses:
                mark = "" if one is variant else self.tr("otherwise") + " · "
                link = self.tr("linked") if use.linked else self.tr("not linked")
                name = " · ".join(part for part in (use.title, use.unit, link) if part)
                self._add(self.uses, f"{mark}{name}\n{use.file.name}")
                self.uses.item(self.uses.count() - 1).setToolTip(str(use.file))

    def _make_wording(self) -> None:
        """Make what is looked at the library's; linked drafts get it as an update when they are opened."""
        drift, variant = self.drift, self.variant
        if drift is None or variant is None:
            return
        here = self._library.entry(drift.entry.id)
        changed = taken_from(drift, variant)
        if here is not None:
            self.take.setEnabled(False)
            self._library.save(changed.model_copy(update={"revision": here.revision}), self._saved)

    def _saved(self, entry: Entry) -> None:
        if isValid(self):
            words = self.tr(
                "“{name}” is the library's wording now. Drafts that are linked to it get it as an update."
            ).format(name=one_line(entry)[:80])
            self.words.setText(saved_words(entry, proposed=True) if self._library.proposes else words)
            self.take.setEnabled(False)
