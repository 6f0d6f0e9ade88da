"""What a spreadsheet, a pack or the house's documents would change in the library, before it is taken."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ametijuhend.language import translate
from ametijuhend.library.keeping import EntryChange, save_all
from ametijuhend.model.library import Entry
from ametijuhend.session.library import LibraryInUse
from ametijuhend.ui.library.cards import Answer, Card, CardsDialog


class ChangesDialog(CardsDialog):
    """The library's entry on the left, what would come on the right; taken one by one, or all."""

    def __init__(
        self, library: LibraryInUse, changes: Sequence[EntryChange], source: str, parent: QWidget
    ) -> None:
        super().__init__(translate("Library", "Import into the library"), parent)
        self._library, self._source = library, source
        self._changes = list(changes)
        self.add_button(self.tr("Close"), self.reject)
        self.take_all = self.add_button("", self._take_all, first=True)
        self._show()

    def _show(self) -> None:
        new = sum(change.here is None for change in self._changes)
        counts = self.tr("{new} new, {changed} changed.").format(new=new, changed=len(self._changes) - new)
        self.words.setText(f"{self._source}: {counts}")
        count = len(self._fresh())
        self.take_all.setText(self.tr("Take %n", "", count))
        self.take_all.setEnabled(count > 0)
        self.show_cards([self._card(change) for change in self._changes])

    def _fresh(self) -> list[EntryChange]:
        """Return the changes that undo nothing of what the library says since they were written."""
        return [change for change in self._changes if not change.outdated]

    def _card(self, change: EntryChange) -> Card:
        here = self.tr("In the library now") if change.here else self.tr("Not in the library")
        there = self.tr("Would come")
        answers = (
            Answer(self.tr("Leave"), lambda: self._settle([change]), quiet=True),
            Answer(self.tr("Take"), lambda: self._take([change])),
        )
        remark = ""
        if change.outdated:
            remark = self.tr(
                "The library was changed since this was written: look at both before you take it."
            )
        return Card(change.there, (here, there), (change.here, change.there), answers, remark)

    def _take_all(self) -> None:
        self._take(self._fresh())

    def _take(self, changes: Sequence[EntryChange]) -> None:
        entries, held = [change.there for change in changes], self._library.library
        self.take_all.setEnabled(False)

        def taken(saved: tuple[Entry, ...]) -> None:
            text = translate("Library", "Taken into the library: {count}")
            self._library.told.emit(text.format(count=len(saved)))
            if isValid(self):
                self._settle(changes)

        self._library.do(lambda store: save_all(store, entries, held), taken)

    def _settle(self, changes: Sequence[EntryChange]) -> None:
        settled = set(map(id, changes))  # ten thousand entries compared with as many would stop the window
        self._changes = [change for change in self._changes if id(change) not in settled]
        if self._changes:
            self._show()
        else:
            self.accept()
