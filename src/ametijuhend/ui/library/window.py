"""The library itself: every entry by its kind, searched, edited, retired, with its history."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from ametijuhend.library.keeping import put_into_use, retired, with_wording
from ametijuhend.library.search import Hit
from ametijuhend.library.stores import Change
from ametijuhend.model.library import Entry, EntryKind, EntryState
from ametijuhend.session.house import House
from ametijuhend.session.library import LibraryInUse
from ametijuhend.ui.conversation import Conversation, Unsaved
from ametijuhend.ui.library.acts import saved_words
from ametijuhend.ui.library.entry import EntryForm
from ametijuhend.ui.library.hits import HitList
from ametijuhend.ui.library.house import HouseBar
from ametijuhend.ui.library.keeping import Folders, Keeping
from ametijuhend.ui.library.similar import Ways, ask_similar
from ametijuhend.ui.library.words import kind_name, one_line
from ametijuhend.ui.look.forms import child, fill

_SIZE = 960, 560


class LibraryWindow(QDialog):
    """The list of entries on the left, one entry's form on the right."""

    def __init__(
        self,
        library: LibraryInUse,
        conversation: Conversation,
        parent: QWidget,
        house: House | None = None,
        folders: Folders = tuple,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Library"))
        self._library, self._conversation = library, conversation
        self._moving = False
        self._fresh = ""
        self._then: Callable[[], None] | None = None
        form = fill(self, "library_window")
        self.kind = child(form, QComboBox, "kindCombo")
        self.search = child(form, QLineEdit, "searchEdit")
        self.list = child(form, HitList, "entryList")
        self.retired = child(form, QCheckBox, "retiredCheck")
        self.save = child(form, QPushButton, "saveButton")
        self.retire = child(form, QPushButton, "retireButton")
        self.history = child(form, QPushButton, "historyButton")
        self.more = child(form, QPushButton, "moreButton")
        self.entry = EntryForm(form)
        self.keeping = Keeping(library, conversation, self, folders, lambda: self.entry.entry)
        self.keeping.connect_buttons(form)
        self.list.setSelectionMode(HitList.SelectionMode.SingleSelection)
        self.list.setDragEnabled(False)
        self.kind.addItem(self.tr("All kinds"), None)
        for kind in EntryKind:
            self.kind.addItem(kind_name(kind), kind.value)
        self.house = (
            HouseBar(house, library, self, self.keeping.write_proposals) if house is not None else None
        )
        column = form.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.count() - 1, self.keeping.reading)
        if self.house is not None and isinstance(column, QVBoxLayout):
            column.insertWidget(0, self.house)
        self._connect(child(form, QPushButton, "closeButton"))
        self.resize(*_SIZE)
        self._fill()
        self.search.setFocus()

    def leave(self) -> None:
        """Follow the library no longer."""
        if self.house is not None:
            self.house.leave()
        self.keeping.leave()
        self._library.clashed.disconnect(self._stay)
        self._library.changed.disconnect(self._refill)
        self._library.failed.disconnect(self._stay)

    @override
    def reject(self) -> None:
        """Close, unless the user stays with what is not saved yet."""
        self._leave_entry(self._close)

    def _connect(self, close: QPushButton) -> None:
        close.clicked.connect(self.reject)
        for button in (close, self.save, self.retire, self.history):
            button.setAutoDefault(False)
        self.kind.activated.connect(lambda _place: self._fill(stay=False))
        self.search.textChanged.connect(lambda _text: self._fill(stay=False))
        self.retired.toggled.connect(lambda _on: self._fill(stay=False))
        self.list.chosen.connect(self._choose)
        self.save.clicked.connect(self._save)
        self.retire.clicked.connect(self._change_state)
        self.history.toggled.connect(self._show_history)
        self.entry.edited.connect(self._show_buttons)
        self.keeping.wanted.connect(lambda entry: self._leave_entry(lambda: self._write_new(entry)))
        self._library.changed.connect(self._refill)
        self._library.failed.connect(self._stay)
        self._library.clashed.connect(self._stay)

    def _fill(self, *, stay: bool = True) -> None:
        """Show what is asked for; the entry that is looked at stays chosen, or else the first is."""
        hits = self._found()
        shown = self.entry.entry
        self._moving = True
        self.list.show_hits(hits)
        if self._is_new:
            self.list.setCurrentIndex(QModelIndex())
        elif hits and shown is not None and (stay or self.entry.dirty):
            place = next((row for row, hit in enumerate(hits) if hit.entry.id == shown.id), 0)
            self.list.setCurrentIndex(self.list.hits.index(place))
        self._moving = False
        self._choose()

    def _refill(self) -> None:
        self._fill()

    def _found(self) -> Sequence[Hit]:
        value = self.kind.currentData()
        kinds = frozenset(EntryKind) if value is None else frozenset({EntryKind(value)})
        if self.retired.isChecked():
            return self._library.retired(kinds)
        text = self.search.text()
        return self._library.search(text, kinds) if text.strip() else self._library.browse(kinds)

    def _choose(self) -> None:
        """Show the entry that is chosen, unless the user stays with the one before."""
        if self._moving:
            return
        hit = self.list.current_hit
        now, before = hit.entry if hit else None, self.entry.entry
        if now is before or (now is None and self._is_new):
            return
        if before is not None and self.entry.dirty and (now is None or now.id != before.id):
            QTimer.singleShot(0, self, self._ask)
            return
        if not (self.entry.dirty and before and now and now.id == before.id) or self._stands(now):
            self._show(now)

    def _stands(self, now: Entry) -> bool:
        """Return whether the library has got what the form says."""
        said = self.entry.changed()
        return said is not None and said.model_copy(update={"revision": now.revision}) == now

    def _ask(self) -> None:
        """Ask about what is not saved before another entry is shown."""
        wanted = self.list.current_hit
        self._leave_entry(lambda: self._go_to(wanted))

    def _go_to(self, wanted: Hit | None) -> None:
        self._show(wanted.entry if wanted else None)
        self._fill()

    def _show(self, entry: Entry | None) -> None:
        self._fresh = ""
        self.entry.show_entry(entry)
        self.history.setChecked(False)
        self._show_buttons()

    def _show_buttons(self) -> None:
        entry = self.entry.entry
        known = entry is not None and not self._is_new
        self.save.setEnabled(self.entry.dirty and not (self._is_new and self.entry.empty))
        self.retire.setEnabled(known and not self._library.proposes)
        for button in (self.history, self.more):
            button.setEnabled(known)
        in_use = entry is not None and entry.state is EntryState.IN_USE
        self.retire.setText(self.tr("Retire") if in_use else self.tr("Put into use"))

    def _leave_entry(self, then: Callable[[], None]) -> None:
        """Do something that leaves the entry, once it is saved or given up by the user."""
        entry = self.entry.entry
        answer = Unsaved.DISCARD
        if entry is not None and self.entry.dirty:
            answer = self._conversation.ask_unsaved(one_line(self.entry.changed() or entry))
        if answer is Unsaved.SAVE:
            self._then = then
            self._save()
        elif answer is Unsaved.DISCARD:
            self._show(None if self._is_new else entry)
            then()
        else:
            self._fill()

    def _close(self) -> None:
        self.leave()
        super().reject()
        self.deleteLater()

    def _stay(self, _why: object) -> None:
        """Leave nothing: what the user wrote could not be saved."""
        self._then = None
        self._fill()

    def _save(self) -> None:
        changed = self.entry.changed()
        if changed is None:
            return
        if self._is_new:
            ask_similar(self._library, changed, self._ways(changed), lambda: self if isValid(self) else None)
        else:
            self._library.save(changed, self._saved)

    def _ways(self, entry: Entry) -> Ways:
        """Return what to do with a new entry where the library has one like it."""
        return Ways(
            self.tr("Take the one that is there"),
            lambda match: self._go_to_entry(match.entry),
            lambda match: self._library.save(with_wording(match.entry, entry.wordings[0]), self._go_to_entry),
            lambda: self._library.save(entry, self._saved),
        )

    @property
    def _is_new(self) -> bool:
        """Whether the entry that is written is not in the library yet."""
        entry = self.entry.entry
        return entry is not None and self._fresh == entry.id

    def _write_new(self, entry: Entry) -> None:
        """Show an empty entry to write; the list shows its kind."""
        self._moving = True
        self.search.clear()
        self.retired.setChecked(False)
        self.kind.setCurrentIndex(self.kind.findData(entry.kind.value))
        self._moving = False
        self._show(entry)
        self._fresh = entry.id
        self.entry.show_entry(entry, fresh=True)
        self._fill()
        self._show_buttons()
        self.entry.start_writing()

    def _go_to_entry(self, entry: Entry) -> None:
        """Show an entry of the library in place of what was being written."""
        if isValid(self):
            self._show(self._library.entry(entry.id) or entry)
            self._fill()

    def _saved(self, entry: Entry) -> None:
        """Show what was saved; if it was not, the form keeps what the user wrote."""
        if not isValid(self):
            return
        if self.entry.entry is not None and self.entry.entry.id == entry.id:
            self._show(entry)
            self._fill()
        self._library.told.emit(saved_words(entry, proposed=self._library.proposes))
        then, self._then = self._then, None
        if then is not None:
            then()

    def _change_state(self) -> None:
        """Retire the entry, or put a proposal or a retired one into use."""
        changed = self.entry.changed()
        if changed is not None:
            in_use = changed.state is EntryState.IN_USE
            self._library.save(retired(changed) if in_use else put_into_use(changed), self._saved)

    def _show_history(self, shown: bool) -> None:  # Qt's signal
        self.entry.show_history(())
        self.entry.set_history_shown(shown)
        entry = self.entry.entry
        if shown and entry is not None:
            self._library.history(entry.id, lambda changes: self._take_history(entry, changes))

    def _take_history(self, entry: Entry, changes: tuple[Change, ...]) -> None:
        if entry is self.entry.entry:
            self.entry.show_history(changes)
