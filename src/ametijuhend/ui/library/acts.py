"""What can be done with a text that came from the library, or could go there."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from ametijuhend.language import translate
from ametijuhend.library.differing import Change
from ametijuhend.library.keeping import with_wording
from ametijuhend.library.links import as_entry, as_library_wording, back_to_library, switch_wording
from ametijuhend.library.matcher import Match
from ametijuhend.library.places import linked_path, stands
from ametijuhend.library.standing import Standing, Status, link, status, unlink
from ametijuhend.library.updates import keep_own, pending_updates
from ametijuhend.model.document import Document
from ametijuhend.model.library import Entry, EntryState
from ametijuhend.model.paths import DocumentPath
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.insertion import wordings_for
from ametijuhend.session.library import LibraryInUse
from ametijuhend.ui.library.similar import Ways, ask_similar
from ametijuhend.ui.library.words import one_line, wording_name

_CHANGED_HERE = {Standing.ADAPTED, Standing.BOTH}
_NAME = 48
"""How many letters of an entry's name a menu shows."""


class LibraryActs(QObject):
    """The acts on one place of the open document, each one undo step."""

    compared = Signal()
    """The user wants to see what the library has changed."""

    def __init__(self, session: DocumentSession, library: LibraryInUse, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._library = session, library

    def fill(self, menu: QMenu, path: DocumentPath) -> None:
        """Add what can be done with a place to a menu; nothing where the library has no part in it."""
        document = self._session.document
        place = linked_path(path)
        if place is None or not self._library.ready or not stands(document, place):
            return
        found = status(document, self._library.library, place)
        menu.addSeparator()
        if found.standing is Standing.OWN:
            proposes = self._library.proposes
            words = self.tr("Propose for the library") if proposes else self.tr("Save to the library")
            menu.addAction(words, partial(self.save_own, place))
            return
        menu.addAction(standing_words(found)).setEnabled(False)
        self._add_sides(menu, place, found)
        if self._session.editable:
            self._add_wordings(menu, place, found)
            menu.addAction(self.tr("Forget where it came from"), partial(self.forget, place))

    def _add_sides(self, menu: QMenu, place: DocumentPath, found: Status) -> None:
        """Add what leads to one of the sides that have changed."""
        if found.pending and self._session.editable:
            menu.addAction(self.tr("Compare with the library…"), self.compared.emit)
        if found.standing is not Standing.LINKED:
            words = self.tr("Take the library's present wording")
            words = words if found.pending else self.tr("Back to the library's wording")
            back = menu.addAction(words, partial(self.go_back, place))
            back.setEnabled(self._session.editable)
        if found.pending and self._session.editable:
            menu.addAction(self.tr("Keep the own wording"), partial(self.keep, place))
        if found.standing in _CHANGED_HERE:
            words = self.tr("Make this the library's wording")
            words = self.tr("Propose this as the library's wording") if self._library.proposes else words
            menu.addAction(words, partial(self.make_wording, place))

    def keep(self, place: DocumentPath) -> None:
        """Keep what the document says, and be asked no more about what the library says now."""
        document = self._session.document
        updates = [one for one in pending_updates(document, self._library.library) if one.path == place]
        self._session.apply(keep_own(document, updates), place, self.tr("Keep the own wording"))

    def go_back(self, place: DocumentPath) -> None:
        """Say again what the library says."""
        after = back_to_library(self._session.document, self._library.library, place)
        self._session.apply(after, place, self.tr("Back to the library's wording"))

    def switch(self, place: DocumentPath, wording: str) -> None:
        """Say the same in another wording of the library."""
        after = switch_wording(self._session.document, self._library.library, place, wording)
        self._session.apply(after, place, self.tr("Another wording"))

    def forget(self, place: DocumentPath) -> None:
        """Make the text the document's own."""
        after = unlink(self._session.document, place)
        self._session.apply(after, place, self.tr("Forget where it came from"))

    def make_wording(self, place: DocumentPath) -> None:
        """Make what the document says the wording of the library."""
        document = self._session.document
        wording = status(document, self._library.library, place).wording
        entry = as_library_wording(document, self._library.library, place)
        if wording is not None:
            self._save(entry, place, wording.id)

    def save_own(self, place: DocumentPath) -> None:
        """Save what the document says as a new entry, unless the library has one like it."""
        name = self._session.document.id
        entry = as_entry(self._session.document, place)
        if not self._library.proposes:
            entry = entry.model_copy(update={"state": EntryState.IN_USE})
        wording = entry.wordings[0]

        def add(match: Match) -> None:
            whole = with_wording(match.entry, wording)
            self._library.save(whole, lambda saved: self._saved(saved, name, place, whole.wordings[-1].id))

        ways = Ways(
            self.tr("Link to this entry"),
            lambda match: self._link(match.entry, name, place, match.wording.id),
            add,
            lambda: self._save(entry, place, wording.id),
        )
        ask_similar(self._library, entry, ways, self._window)

    def _window(self) -> QWidget | None:
        """Return the window to ask in; None where it has gone."""
        found = self.parent() if isValid(self) else None
        while found is not None and not isinstance(found, QWidget):
            found = found.parent()
        return found.window() if isinstance(found, QWidget) else None

    def _link(self, entry: Entry, name: str, place: DocumentPath, wording: str) -> None:
        """Link a text to an entry that says the same or nearly; the text stays as it is."""
        document = self._session.document
        taken = next((one for one in entry.wordings if one.id == wording), None)
        if taken and document.id == name and self._session.editable and stands(document, place):
            self._session.apply(link(document, place, entry, taken), place, self.tr("Link to the library"))

    def _save(self, entry: Entry, place: DocumentPath, wording: str) -> None:
        name = self._session.document.id
        self._library.save(entry, lambda saved: self._saved(saved, name, place, wording))

    def _saved(self, entry: Entry, name: str, place: DocumentPath, wording: str) -> None:
        """Link the text to its entry, unless another document has come, or the house has another wording."""
        document = self._session.document
        taken = next((one for one in entry.wordings if one.id == wording), None)
        if self._library.proposes and entry.revision > 1:
            taken = None
        if taken and document.id == name and self._session.editable and stands(document, place):
            after: Document = link(document, place, entry, taken)
            self._session.apply(after, place, self.tr("Save to the library"))
        self._library.told.emit(saved_words(entry, proposed=self._library.proposes))

    def _add_wordings(self, menu: QMenu, place: DocumentPath, found: Status) -> None:
        entry, used = found.entry, found.wording
        if entry is None or used is None:
            return
        wordings = wordings_for(entry, self._session.document.regime)
        for one in wordings if len(wordings) > 1 else ():
            words = self.tr("Wording: {name}").format(name=wording_name(entry, one))
            action = menu.addAction(words, partial(self.switch, place, one.id))
            action.setCheckable(True)
            action.setChecked(one.id == used.id)


def saved_words(entry: Entry, *, proposed: bool) -> str:
    """Return that an entry was saved, or proposed to those who keep the library."""
    name = one_line(entry)[:_NAME]
    if proposed:
        return translate("Library", "Proposed for the library: {name}").format(name=name)
    return translate("Library", "Saved to the library: {name}").format(name=name)


def standing_words(found: Status) -> str:
    """Return in words where a text is from, and that it was changed."""
    name = one_line(found.entry) if found.entry is not None else ""
    name = name if len(name) <= _NAME else f"{name[: _NAME - 1]}…"
    pattern = {
        Standing.ADAPTED: translate("Library", "Adapted: {name}"),
        Standing.OUTDATED: translate("Library", "Changed in the library: {name}"),
        Standing.BOTH: translate("Library", "Changed here and in the library: {name}"),
    }.get(found.standing, translate("Library", "From the library: {name}"))
    return pattern.format(name=name)


def difference_words(found: Status) -> list[str]:
    """Return what differs, a line for each change: what was changed here, or there where only that was."""
    if found.standing is Standing.OUTDATED:
        return [change_words(Change(library=one.text, text=one.library)) for one in found.difference]
    return list(map(change_words, found.difference))


def change_words(change: Change) -> str:
    """Return in words what stands in the place of what."""
    if not change.text:
        pattern = translate("Library", "without “{library}”")
    elif not change.library:
        pattern = translate("Library", "added “{text}”")
    else:
        pattern = translate("Library", "“{text}” in place of “{library}”")
    return pattern.format(text=change.text, library=change.library)
