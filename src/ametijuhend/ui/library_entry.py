"""The form of one entry of the library."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)

from ametijuhend.language import translate
from ametijuhend.library.stores import Change
from ametijuhend.model.library import Entry, EntryKind, EntryState, Wording
from ametijuhend.ui.forms import child
from ametijuhend.ui.library_words import kind_name, whole_text, wording_name

_NAMED = {EntryKind.CORE_COMPETENCY, EntryKind.ADDITIONAL_COMPETENCY}
_WITH_ITEMS = {EntryKind.CORE_COMPETENCY, EntryKind.DUTY}


class EntryForm(QObject):
    """Shows an entry, and gives it back as the user has changed it."""

    edited = Signal()

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self.entry: Entry | None = None
        self.dirty = False
        self._showing = False
        self._wordings: list[Wording] = []
        self._form = form
        self._whole = child(form, QWidget, "entryWidget")
        self._state = child(form, QLabel, "stateLabel")
        self.name = child(form, QLineEdit, "nameEdit")
        self.qualifier = child(form, QLineEdit, "qualifierEdit")
        self.wording = child(form, QComboBox, "wordingCombo")
        self.text = child(form, QPlainTextEdit, "textEdit")
        self.items = child(form, QPlainTextEdit, "itemsEdit")
        self.tags = child(form, QLineEdit, "tagsEdit")
        self.note = child(form, QLineEdit, "noteEdit")
        self.history = child(form, QListWidget, "historyList")
        self.history.setWordWrap(True)
        for line in (self.name, self.qualifier, self.tags, self.note):
            line.textEdited.connect(lambda _text: self._note_edit())
        for text in (self.text, self.items):
            text.textChanged.connect(self._note_edit)
        self.wording.activated.connect(lambda _place: self._show_wording())
        self.show_entry(None)

    def show_entry(self, entry: Entry | None) -> None:
        """Show an entry as the library has it."""
        self.entry, self.dirty = entry, False
        if entry is None:
            self._whole.hide()
            return
        self._wordings = list(entry.wordings)
        self.name.setText(entry.name)
        self.qualifier.setText(entry.qualifier)
        self.tags.setText(", ".join(entry.tags))
        self.note.setText(entry.note)
        self.wording.clear()
        for one in entry.wordings:
            self.wording.addItem(wording_name(entry, one))
        self._state.setText(self._state_words(entry))
        self._show_parts(entry)
        self._show_wording()
        self._whole.show()  # only now: all parts at once are higher than a small screen

    def changed(self) -> Entry | None:
        """Return the entry as the form says it."""
        if self.entry is None:
            return None
        tags = tuple(tag.strip() for tag in self.tags.text().split(",") if tag.strip())
        values = {
            "name": self.name.text().strip(),
            "qualifier": self.qualifier.text().strip(),
            "wordings": tuple(self._wordings),
            "tags": tags,
            "note": self.note.text().strip(),
        }
        return Entry.model_validate(self.entry.model_dump() | values)

    def set_history_shown(self, shown: bool) -> None:
        """Show the history, or hide it."""
        self.history.setVisible(shown)
        child(self._form, QLabel, "historyLabel").setVisible(shown)

    def show_history(self, changes: tuple[Change, ...]) -> None:
        """Show an entry's revisions, the latest first."""
        self.history.clear()
        for change in reversed(changes):
            entry = change.entry
            words = whole_text(entry, entry.wordings[0] if entry.wordings else None)
            moment = f"{change.when.astimezone():%d.%m.%Y %H:%M}"
            self.history.addItem(f"{entry.revision} · {moment} · {_state_name(entry.state)}\n{words}")

    def _show_parts(self, entry: Entry) -> None:
        parts = {
            "name": entry.kind in _NAMED,
            "qualifier": entry.kind is EntryKind.ADDITIONAL_COMPETENCY,
            "text": entry.kind is not EntryKind.CORE_COMPETENCY,
            "items": entry.kind in _WITH_ITEMS,
        }
        for part, shown in parts.items():
            child(self._form, QWidget, f"{part}Edit").setVisible(shown)
            child(self._form, QLabel, f"{part}Label").setVisible(shown)
        self.wording.setVisible(len(entry.wordings) > 1)
        self.set_history_shown(False)

    def _show_wording(self) -> None:
        place = self.wording.currentIndex()
        self._showing = True
        there = 0 <= place < len(self._wordings)
        self.text.setPlainText(self._wordings[place].text if there else "")
        self.items.setPlainText("\n".join(self._wordings[place].items) if there else "")
        self._showing = False

    def _note_edit(self) -> None:
        if self._showing or self.entry is None:
            return
        place = self.wording.currentIndex()
        if 0 <= place < len(self._wordings):
            items = tuple(line.strip() for line in self.items.toPlainText().split("\n") if line.strip())
            values = {"text": self.text.toPlainText(), "items": items}
            self._wordings[place] = Wording.model_validate(self._wordings[place].model_dump() | values)
        self.dirty = self.changed() != self.entry
        self.edited.emit()

    def _state_words(self, entry: Entry) -> str:
        parts = [kind_name(entry.kind), _state_name(entry.state)]
        parts.append(self.tr("revision {number}").format(number=entry.revision))
        return " · ".join(part for part in [*parts, entry.source] if part)


def _state_name(state: EntryState) -> str:
    return {
        EntryState.PROPOSAL: translate("Library", "proposal"),
        EntryState.IN_USE: translate("Library", "in use"),
        EntryState.RETIRED: translate("Library", "retired"),
    }[state]
