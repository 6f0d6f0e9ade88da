"""How the house's documents say the library's entries: read off the window's thread, shown, set right."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ametijuhend.house.drift import (
    Drift,
    Report,
    Variant,
    drift_report,
    in_documents,
    in_variants,
    sentence,
    taken_from,
)
from ametijuhend.house.plans import settling
from ametijuhend.house.together import Plan
from ametijuhend.model.library import Entry
from ametijuhend.session.background import Task
from ametijuhend.session.library import LibraryInUse
from ametijuhend.ui.library.acts import saved_words
from ametijuhend.ui.library.reading import HouseReading
from ametijuhend.ui.library.words import kind_name, one_line
from ametijuhend.ui.look.dialog_parts import dialog_column, foot_row, row_list
from ametijuhend.ui.look.empty import EmptyWords

_SIZE = 900, 540
_LONGEST = 80
"""Letters of an entry that are shown of it."""
_DATA = Qt.ItemDataRole.UserRole


class Settle(Protocol):
    """Shows what a plan would change in files, and lets the user carry it out."""

    def __call__(
        self,
        title: str,
        words: str,
        files: Sequence[Path],
        make: Callable[[Iterable[Path]], Plan],
        over: QWidget | None = None,
    ) -> None:
        """Show it over a window."""


class DriftDialog(QDialog):
    """Entries on the left, the ways in which documents say one above, the documents below."""

    def __init__(
        self,
        library: LibraryInUse,
        folders: Sequence[Path],
        parent: QWidget,
        only: Entry | None = None,
        settle: Settle | None = None,
    ) -> None:
        """Show how documents say all entries, or one; ``settle`` previews what drafts would change."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("How documents say it") if only is None else self.tr("Who uses this")
        self.setWindowTitle(title)
        self._library, self._only, self._preview = library, only, settle
        self.report: Report | None = None
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.reading = HouseReading(self)
        self.entries = row_list(self.tr("Entries"))
        self.empty = EmptyWords(self.entries)
        self.variants = row_list(self.tr("Ways of saying it"))
        self.uses = row_list(self.tr("Documents"))
        proposes = library.proposes
        make = self.tr("Make this the library's wording")
        self.take = QPushButton(self.tr("Propose this as the library's wording") if proposes else make)
        self.update_drafts = QPushButton(self.tr("Say it so in the drafts…"))
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

    def _lay_out(self) -> None:
        self._caption.setProperty("look", "caption")
        self._caption.setWordWrap(True)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.variants, 3)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.take)
        acts.addWidget(self.update_drafts)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addWidget(self._caption)
        column.addWidget(self.uses, 2)
        both = QSplitter()
        both.setChildrenCollapsible(False)
        both.addWidget(self.entries)
        both.addWidget(right)
        both.setHandleWidth(12)
        both.setSizes([340, 560])
        self.entries.setVisible(self._only is None)
        foot = foot_row(self.close_button)
        outer = dialog_column(self)
        outer.addWidget(self.words)
        outer.addWidget(self.reading)
        outer.addWidget(both, 1)
        outer.addLayout(foot)

    def _connect(self) -> None:
        for button in (self.take, self.update_drafts, self.close_button):
            button.setAutoDefault(False)
        self.take.setEnabled(False)
        self.update_drafts.setEnabled(False)
        self.update_drafts.setVisible(self._preview is not None)
        self.update_drafts.clicked.connect(self._settle)
        self.close_button.clicked.connect(self.reject)
        self.take.clicked.connect(self._make_wording)
        self.entries.currentItemChanged.connect(lambda *_: self._show_variants())
        self.variants.currentItemChanged.connect(lambda *_: self._show_uses())

    def _take_report(self, task: Task, whole: bool) -> None:  # Background's way of telling
        report: Report = task.result()
        self.report = report
        self.words.setText("\n".join(self._said(report, whole=whole)))
        self.words.setToolTip("\n".join(report.problems))
        only = self._only
        for drift in report.drifts:
            if only is None or drift.entry.id == only.id:
                self._add(self.entries, _in_two_lines(drift), drift)
        for drift in report.recurring if only is None else ():
            outside = self.tr("not in the library")
            self._add(self.entries, f"{_in_two_lines(drift)}\n{outside}", drift)
        self.empty.say(self.tr("The documents say nothing that the library has."))
        self.entries.setCurrentRow(0)

    def _said(self, report: Report, *, whole: bool) -> list[str]:
        drift = report.of(self._only.id) if self._only is not None else None
        said = [] if whole else [self.tr("The reading was cancelled: this is only a part.")]
        if self._only is not None:
            nobody = self.tr("None of %n documents says “{name}”.", "", report.documents)
            said.append(sentence(drift) if drift else nobody.format(name=_shortened(self._only)))
        else:
            astray = sum(one.astray > 0 for one in report.drifts)
            words = self.tr("%n documents read.", "", report.documents)
            more = self.tr("%n entries stand in them otherwise than in the library.", "", astray)
            said.append(f"{words} {more}")
            if report.recurring:
                said.append(
                    self.tr("%n texts recur that the library does not have.", "", len(report.recurring))
                )
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
            mark = self.tr("Not in the library") if self._is_new(drift) else mark
            head = f"{mark} · {in_documents(len(variant.files))}"
            self._add(self.variants, f"{head}\n{variant.text}", variant)
        self.variants.setCurrentRow(0)
        self._show_uses()

    def _show_uses(self) -> None:
        """Show who says it so, or, of what could become the library's, who would be affected."""
        self.uses.clear()
        drift, variant = self.drift, self.variant
        self.take.setEnabled(variant is not None and not variant.same)
        self.update_drafts.setEnabled(
            drift is not None and variant is not None and variant.same and bool(drift.affected(variant))
        )
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
        if here is not None or self._is_new(drift):
            self.take.setEnabled(False)
            revision = here.revision if here is not None else 1
            self._library.save(changed.model_copy(update={"revision": revision}), self._saved)

    def _is_new(self, drift: Drift | None) -> bool:
        """Return whether the library had nothing like it when the documents were read."""
        return drift is not None and self.report is not None and drift in self.report.recurring

    def _settle(self) -> None:
        """Show what the drafts that say it otherwise would change, to say it as the library does."""
        drift, variant = self.drift, self.variant
        if drift is None or variant is None or self._preview is None:
            return
        saved = self._library.entry(drift.entry.id) or drift.entry
        files = list(dict.fromkeys(use.file for use in drift.affected(variant)))
        self._preview(
            self.tr("Say it as the library: {name}").format(name=one_line(saved)[:60]),
            self.tr("Only drafts are changed. What is ticked is saved; the earlier states are kept."),
            files,
            lambda some: settling(drift, variant, saved).only(frozenset(some)),
            self,
        )

    def _saved(self, entry: Entry) -> None:
        if isValid(self):
            self._note_saved()
            words = self.tr(
                "“{name}” is the library's wording now. Drafts that are linked to it get it as an update."
            ).format(name=one_line(entry)[:80])
            self.words.setText(saved_words(entry, proposed=True) if self._library.proposes else words)
            self.take.setEnabled(False)

    def _note_saved(self) -> None:
        """Offer the drafts' update at once: what was just saved is the library's."""
        drift, variant = self.drift, self.variant
        if drift is not None and variant is not None and not self._library.proposes:
            self.update_drafts.setEnabled(bool(drift.affected(variant)))


def _in_two_lines(drift: Drift) -> str:
    """Return an entry, and in how many ways and documents it stands."""
    astray = f"{in_variants(len(drift.variants))}, {in_documents(len(drift.files))}"
    return f"{_shortened(drift.entry)}\n{kind_name(drift.entry.kind)} · {astray}"


def _shortened(entry: Entry) -> str:
    words = one_line(entry)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
