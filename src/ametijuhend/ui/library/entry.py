"""The form of one entry of the library."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from ametijuhend.language import translate
from ametijuhend.library.differing import difference
from ametijuhend.library.naming import kind_name, length_name, regime_name, state_name
from ametijuhend.library.stores import Change
from ametijuhend.model.document import QualifierForm
from ametijuhend.model.library import Entry, EntryKind, Length, Wording
from ametijuhend.model.node import new_id
from ametijuhend.model.regime import Regime
from ametijuhend.ui.library.acts import change_words
from ametijuhend.ui.library.words import entry_words, wording_name
from ametijuhend.ui.look.forms import child
from ametijuhend.ui.look.whole_rows import WholeRows

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
        self.qualifier_form = child(form, QComboBox, "formCombo")
        self.wording = child(form, QComboBox, "wordingCombo")
        self.length = child(form, QComboBox, "lengthCombo")
        self.regime = child(form, QComboBox, "regimeCombo")
        self.add_wording = child(form, QPushButton, "addWordingButton")
        self.remove_wording = child(form, QPushButton, "removeWordingButton")
        self.text = child(form, QPlainTextEdit, "textEdit")
        self.items = child(form, QPlainTextEdit, "itemsEdit")
        self.tags = child(form, QLineEdit, "tagsEdit")
        self.source = child(form, QLineEdit, "sourceEdit")
        self.note = child(form, QLineEdit, "noteEdit")
        self.history = child(form, QListWidget, "historyList")
        self.history.setWordWrap(True)
        self.history.setItemDelegate(WholeRows(self.history))
        self.history.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.history.setProperty("look", "rows")
        self._fill_choices()
        self._connect()
        self.show_entry(None)

    def show_entry(self, entry: Entry | None, *, fresh: bool = False) -> None:
        """Show an entry as the library has it, or a fresh one that it does not have yet."""
        self.entry, self.dirty = entry, False
        if entry is None:
            self._whole.hide()
            return
        self._showing = True
        self._wordings = list(entry.wordings)
        self.name.setText(entry.name)
        self.qualifier.setText(entry.qualifier)
        self.qualifier_form.setCurrentIndex(self.qualifier_form.findData(entry.qualifier_form.value))
        self.tags.setText(", ".join(entry.tags))
        self.source.setText(entry.source)
        self.note.setText(entry.note)
        for line in (self.name, self.qualifier, self.tags, self.source, self.note):
            line.setCursorPosition(0)  # of a long one the beginning is seen
        self._state.setText(self._fresh_words(entry) if fresh else self._state_words(entry))
        self._show_parts(entry)
        self._list_wordings(0)
        self._showing = False
        self._whole.show()  # only now: all parts at once are higher than a small screen

    def changed(self) -> Entry | None:
        """Return the entry as the form says it."""
        if self.entry is None:
            return None
        tags = tuple(tag.strip() for tag in self.tags.text().split(",") if tag.strip())
        values = {
            "name": self.name.text().strip(),
            "qualifier": self.qualifier.text().strip(),
            "qualifier_form": self.qualifier_form.currentData(),
            "wordings": tuple(self._wordings),
            "tags": tags,
            "source": self.source.text().strip(),
            "note": self.note.text().strip(),
        }
        return Entry.model_validate(self.entry.model_dump() | values)

    @property
    def empty(self) -> bool:
        """Whether nothing is said yet that a document could take."""
        entry = self.changed()
        said = entry is not None and any(one.text.strip() or one.items for one in entry.wordings)
        return not said

    def start_writing(self) -> None:
        """Put the cursor where an entry begins."""
        fields = (self.name, self.text, self.items)
        next(field for field in fields if not field.isHidden()).setFocus()

    def set_history_shown(self, shown: bool) -> None:
        """Show the history, or hide it."""
        self.history.setVisible(shown)
        child(self._form, QLabel, "historyLabel").setVisible(shown)

    def show_history(self, changes: tuple[Change, ...]) -> None:
        """Show an entry's revisions, the latest first, each with what it changed."""
        self.history.clear()
        before = [None, *(change.entry for change in changes)][: len(changes)]
        for earlier, change in reversed(list(zip(before, changes, strict=True))):
            entry = change.entry
            moment = f"{change.when.astimezone():%d.%m.%Y %H:%M}"
            head = f"{entry.revision} · {moment} · {state_name(entry.state)}"
            self.history.addItem(f"{head}\n{_what_changed(earlier, entry)}")

    def _fill_choices(self) -> None:
        for form, words in (
            (QualifierForm.COMMA, self.tr("after a comma")),
            (QualifierForm.BRACKETS, self.tr("in brackets")),
        ):
            self.qualifier_form.addItem(words, form.value)
        for length in Length:
            self.length.addItem(length_name(length), length.value)
        self.regime.addItem(regime_name(None), "")
        for regime in Regime:
            self.regime.addItem(regime_name(regime), regime.value)

    def _connect(self) -> None:
        for line in (self.name, self.qualifier, self.tags, self.source, self.note):
            line.textEdited.connect(lambda _text: self._note_edit())
        for text in (self.text, self.items):
            text.textChanged.connect(self._note_edit)
        for choice in (self.length, self.regime, self.qualifier_form):
            choice.activated.connect(lambda _place: self._note_choice())
        self.wording.activated.connect(lambda _place: self._show_wording())
        for button in (self.add_wording, self.remove_wording):
            button.setAutoDefault(False)
        self.add_wording.clicked.connect(self._add)
        self.remove_wording.clicked.connect(self._remove)

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
        for name in ("formLabel", "formCombo"):
            child(self._form, QWidget, name).setVisible(parts["qualifier"])
        self.set_history_shown(False)

    def _list_wordings(self, place: int) -> None:
        """Name the wordings anew, and show one of them."""
        entry = self.entry
        if entry is None:
            return
        named = entry.model_copy(update={"wordings": tuple(self._wordings)})
        self.wording.clear()
        for number, one in enumerate(self._wordings, start=1):
            self.wording.addItem(f"{number}/{len(self._wordings)} · {wording_name(named, one)}")
        self.wording.setCurrentIndex(place)
        several = len(self._wordings) > 1
        self.wording.setVisible(several)
        self.remove_wording.setVisible(several)
        self._show_wording()

    def _show_wording(self) -> None:
        place = self.wording.currentIndex()
        before, self._showing = self._showing, True
        there = 0 <= place < len(self._wordings)
        wording = self._wordings[place] if there else Wording(id="none")
        self.text.setPlainText(wording.text)
        self.items.setPlainText("\n".join(wording.items))
        self.length.setCurrentIndex(self.length.findData(wording.length.value))
        self.regime.setCurrentIndex(self.regime.findData(wording.regime.value if wording.regime else ""))
        self._showing = before

    def _add(self) -> None:
        """Add a wording: the long one where there is a short one, empty to write in."""
        lengths = {one.length for one in self._wordings}
        length = {
            frozenset({Length.SHORT}): Length.LONG,
            frozenset({Length.LONG}): Length.SHORT,
        }.get(frozenset(lengths), Length.ANY)
        self._wordings.append(Wording(id=new_id(), length=length))
        self._list_wordings(len(self._wordings) - 1)
        self._tell()
        (self.text if not self.text.isHidden() else self.items).setFocus()

    def _remove(self) -> None:
        place = self.wording.currentIndex()
        if len(self._wordings) > 1 and 0 <= place < len(self._wordings):
            del self._wordings[place]
            self._list_wordings(max(place - 1, 0))
            self._tell()

    def _note_choice(self) -> None:
        self._note_edit()
        self._list_wordings(self.wording.currentIndex())

    def _note_edit(self) -> None:
        if self._showing or self.entry is None:
            return
        place = self.wording.currentIndex()
        if not self._wordings:
            self._wordings.append(Wording(id=new_id()))
        items = tuple(line.strip() for line in self.items.toPlainText().split("\n") if line.strip())
        values = {
            "text": self.text.toPlainText(),
            "items": items,
            "length": self.length.currentData(),
            "regime": self.regime.currentData() or None,
        }
        place = max(place, 0)
        self._wordings[place] = Wording.model_validate(self._wordings[place].model_dump() | values)
        self._tell()

    def _tell(self) -> None:
        self.dirty = self.changed() != self.entry
        self.edited.emit()

    def _fresh_words(self, entry: Entry) -> str:
        return self.tr("{kind} · new, not saved yet").format(kind=kind_name(entry.kind))

    def _state_words(self, entry: Entry) -> str:
        parts = [kind_name(entry.kind), state_name(entry.state)]
        parts.append(self.tr("revision {number}").format(number=entry.revision))
        return " · ".join(part for part in parts if part)


def _what_changed(before: Entry | None, after: Entry) -> str:
    """Return what one revision changed, a line for each change; all that the first one says."""
    if before is None:
        return entry_words(after)
    changes = difference(entry_words(before), entry_words(after))
    if not changes:
        return translate("Library", "The wording stayed as it was.")
    return "\n".join(change_words(change) for change in changes)
