"""Find and replace over the whole document: a bar over the form."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from typing_extensions import override

from ametijuhend.model.find import Hit, Wanted, find, replace_hits
from ametijuhend.model.paths import DocumentPath
from ametijuhend.session.editing import DocumentSession
from ametijuhend.ui.form.binder import is_undo
from ametijuhend.ui.look.forms import child, fill

_PAUSE = 120
"""Milliseconds after a change of the document until the places are looked for again."""
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}

Spot = tuple[DocumentPath, int]


class FindBar(QWidget):
    """What is looked for, how many places it has and which is shown, what is put in its place."""

    reached = Signal(object, bool)
    """The `Hit` to be shown, and whether the cursor goes there."""
    sought = Signal(object)
    """All places by their paths, each with whether it is the one that is shown."""
    left = Signal(object)
    """The bar was closed by the user at a `Hit`, or at None."""

    def __init__(self, session: DocumentSession) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.hits: Sequence[Hit] = ()
        self.at = -1
        form = fill(self, "find_bar")
        self.edit, self.instead = (child(form, QLineEdit, name) for name in ("findEdit", "replaceEdit"))
        self.count = child(form, QLabel, "countLabel")
        self.case, self.whole = (child(form, QCheckBox, name) for name in ("caseCheck", "wordCheck"))
        self.replace_one, self.replace_all, self._toggle = (
            child(form, QPushButton, name) for name in ("replaceButton", "replaceAllButton", "replaceToggle")
        )
        self._part = child(form, QWidget, "replacePart")
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._look_again)
        self._connect(form)
        self._part.hide()
        self.hide()

    def call(self, text: str, *, replacing: bool, near: Spot = ("", 0)) -> None:
        """Show the bar, looking for a text if one is selected, from the place of the cursor on."""
        if text and "\n" not in text:
            self.edit.setText(text)
        self._toggle.setChecked(replacing and self._session.editable)
        self._toggle.setVisible(self._session.editable)
        self.show()
        self._look(near)
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def go_on(self, steps: int) -> None:
        """Show the next place, or the one before; the cursor goes there unless it is in the bar."""
        if not self.edit.text():
            self.call("", replacing=False)
            return
        if not self.isVisible():
            self.hits = find(self._session.document, self._wanted())
        if self.hits:
            start = self.at if 0 <= self.at < len(self.hits) else (-1 if steps > 0 else 0)
            self.at = (start + steps) % len(self.hits)
            self._tell()
            self.reached.emit(self.hits[self.at], not self.has_cursor)

    def note_change(self) -> None:
        """Look again: the document has changed."""
        if self.isVisible():
            self._soon.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with Enter in the field, back with Shift+Enter; replace with Enter in the other field.

        Undo and redo belong to the document here, too.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
            event.ignore()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if watched is self.instead:
                self._replace_this()
            else:
                self.go_on(-1 if back else 1)
            return True
        return super().eventFilter(watched, event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Mark nothing any longer."""
        super().hideEvent(event)
        self.sought.emit({})

    def _connect(self, form: QWidget) -> None:
        self.edit.textChanged.connect(lambda _text: self._look(self._here()))
        self.case.toggled.connect(lambda _on: self._look(self._here()))
        self.whole.toggled.connect(lambda _on: self._look(self._here()))
        self._toggle.toggled.connect(self._part.setVisible)
        self.replace_one.clicked.connect(self._replace_this)
        self.replace_all.clicked.connect(self._replace_every)
        child(form, QToolButton, "nextButton").clicked.connect(lambda: self.go_on(1))
        child(form, QToolButton, "previousButton").clicked.connect(lambda: self.go_on(-1))
        child(form, QToolButton, "closeButton").clicked.connect(self._close)
        for field in (self.edit, self.instead):
            field.installEventFilter(self)
        previous = child(form, QToolButton, "previousButton")
        for one, following in pairwise(
            (self.edit, self.instead, self.replace_one, self.replace_all, previous)
        ):
            QWidget.setTabOrder(one, following)

    def _wanted(self) -> Wanted:
        return Wanted(self.edit.text(), same_case=self.case.isChecked(), whole_words=self.whole.isChecked())

    def _here(self) -> Spot:
        """Return the place that is shown at present."""
        hit = self.hits[self.at] if 0 <= self.at < len(self.hits) else None
        return (hit.path, hit.start) if hit is not None else ("", 0)

    def _look(self, near: Spot) -> None:
        """Look for the text in the whole document, and show the first place from a spot on."""
        self.hits = find(self._session.document, self._wanted())
        self.at = _from(self.hits, near)
        self._tell()
        if self.isVisible() and self.hits:
            self.reached.emit(self.hits[self.at], False)

    def _look_again(self) -> None:
        """Look for the places anew; what is shown stays where it is."""
        here = self._here()
        self.hits = find(self._session.document, self._wanted())
        self.at = _from(self.hits, here)
        self._tell()

    def _tell(self) -> None:
        if not self.hits:
            self.count.setText(self.tr("Not found") if self.edit.text() else "")
        else:
            self.count.setText(f"{self.at + 1}/{len(self.hits)}")
        for button in (self.replace_one, self.replace_all):
            button.setEnabled(bool(self.hits) and self._session.editable)
        sought: dict[DocumentPath, tuple[tuple[int, int, bool], ...]] = {}
        for number, hit in enumerate(self.hits if self.isVisible() else ()):
            one = (hit.start, hit.end, number == self.at)
            sought[hit.path] = (*sought.get(hit.path, ()), one)
        self.sought.emit(sought)

    def _replace_this(self) -> None:
        """Put the other text in the place that is shown, and show the next one."""
        if not (0 <= self.at < len(self.hits)) or not self._session.editable:
            return
        document, hit, new = self._session.document, self.hits[self.at], self.instead.text()
        if hit not in find(document, self._wanted()):  # typed over meanwhile
            self._look_again()
            return
        self._session.apply(replace_hits(document, [hit], new), hit.path, self.tr("Replace"))
        self._look((hit.path, hit.start + len(new)))

    def _replace_every(self) -> None:
        """Put the other text in all places, as one undo step."""
        document, new = self._session.document, self.instead.text()
        self.hits = hits = find(document, self._wanted())
        if not hits or not self._session.editable:
            return
        words = self.tr("Replace all: %n", "", len(hits))
        self._session.apply(replace_hits(document, hits, new), hits[max(self.at, 0) % len(hits)].path, words)
        self.instead.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look(("", 0))
        self.count.setText(self.tr("Replaced: %n", "", len(hits)))

    @property
    def has_cursor(self) -> bool:
        """Whether the cursor is in the bar: what is typed next belongs there."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _close(self) -> None:
        hit = self.hits[self.at] if 0 <= self.at < len(self.hits) else None
        self.hide()
        self.left.emit(hit)


def _from(hits: Sequence[Hit], near: Spot) -> int:
    """Return the number of the first hit from a spot on, in the document's order; -1 where there is none."""
    path, start = near
    if not hits:
        return -1
    places = list(dict.fromkeys(hit.path for hit in hits))
    if path not in places:
        return 0
    later = places[places.index(path) + 1 :]
    found = (
        number
        for number, hit in enumerate(hits)
        if (hit.path == path and hit.start >= start) or hit.path in later
    )
    return next(found, 0)
