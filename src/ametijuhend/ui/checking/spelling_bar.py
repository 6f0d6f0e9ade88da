"""F7: from one word that may be misspelt to the next through the document; nothing is changed unasked."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QToolButton, QWidget
from typing_extensions import override

from ametijuhend.model import paths
from ametijuhend.model.checks import sentence
from ametijuhend.model.find import as_case
from ametijuhend.model.findings import Finding
from ametijuhend.model.paths import NoSuchPlaceError
from ametijuhend.model.texts import all_texts
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.spelling import Spelling
from ametijuhend.storage.problems import FileProblem
from ametijuhend.ui.checking.findings_watch import FindingsWatch
from ametijuhend.ui.look.forms import child, fill

WORDS = frozenset({"misspelt", "wording-differs"})
"""The findings that are walked through."""
_AROUND = 36
"""Characters shown on either side of a word."""
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SpellingBar(QWidget):
    """The word, what may be meant, and what to do with it."""

    reached = Signal(object)
    """The `Finding` to be shown; the cursor stays in the bar."""
    ended = Signal()
    """No word is shown any longer."""
    left = Signal()
    """The bar was closed by the user."""
    refused = Signal(str)
    """Why a word could not be added, in a sentence."""

    def __init__(self, session: DocumentSession, watch: FindingsWatch, spelling: Spelling) -> None:
        super().__init__()
        self.setObjectName("spellingBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._watch, self._spelling = session, watch, spelling
        self.shown: Finding | None = None
        """The word that is shown; None at the end of the walk."""
        self._from: tuple[str, int] = ("", -1)
        form = fill(self, "spelling_bar")
        self._count, self.word = (child(form, QLabel, name) for name in ("countLabel", "wordLabel"))
        self.instead = child(form, QComboBox, "insteadCombo")
        line = self.instead.lineEdit()
        if line is not None:
            line.setAccessibleName(self.instead.accessibleName())
        self.replace, self.skip, self.add = (
            child(form, QPushButton, f"{name}Button") for name in ("replace", "skip", "add")
        )
        self.replace.clicked.connect(self._replace)
        self.skip.clicked.connect(self._skip)
        self.add.clicked.connect(self._add)
        child(form, QToolButton, "closeButton").clicked.connect(self._close)
        watch.changed.connect(self._refresh)
        spelling.changed.connect(self._refresh)
        self.hide()

    def call(self) -> None:
        """Show the first word, or the next one where the bar is shown already."""
        if self.isVisible():
            self.go_on()
            return
        self._from, self.shown = ("", -1), None
        self._watch.look_closely()
        self.show()
        self.go_on()

    def leave(self) -> None:
        """Follow nothing any longer."""
        self._spelling.changed.disconnect(self._refresh)

    def go_on(self) -> None:
        """Show the next word after the one that is shown."""
        if self.shown is not None and self.shown.span is not None:
            self._from = (self.shown.path, self.shown.span[1])
        self._show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape; replace with Enter in the field."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in _ENTER and self.instead.hasFocus():
            self._replace()
        elif event.key() in _ENTER and isinstance(self.window().focusWidget(), QPushButton):
            button = self.window().focusWidget()
            if isinstance(button, QPushButton):
                button.click()
        else:
            super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Mark nothing any longer."""
        super().hideEvent(event)
        self.ended.emit()

    def _words(self) -> list[Finding]:
        return [one for one in self._watch.findings if one.code in WORDS and one.span is not None]

    def _after(self, words: Sequence[Finding]) -> Finding | None:
        """Return the first of the words from where the walk has come to on."""
        path, start = self._from
        if not path:
            return next(iter(words), None)
        order = {one.path: place for place, one in enumerate(all_texts(self._session.document))}
        here = (order.get(path, -1), start)
        return next(
            (one for one in words if one.span and (order.get(one.path, -1), one.span[0]) >= here), None
        )

    def _show(self) -> None:
        words = self._words()
        self.shown = found = self._after(words)
        self._show_parts(found)
        if found is None:
            self.ended.emit()
            self.word.setText(self._end(words))
            self._count.setText(self.tr("Spelling"))
            self.skip.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._count.setText(self.tr("Spelling: {at}/{all}").format(at=words.index(found) + 1, all=len(words)))
        self.word.setText(f"{self._in_context(found)}<br>{escape(sentence(found))}")
        self.instead.clear()
        self.instead.addItems(list(self._suggestions(found)))
        if self.instead.count() == 0:
            self.instead.setEditText(_word(found))
        self.reached.emit(found)
        self.instead.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self, found: Finding | None) -> None:
        editable = found is not None and self._session.editable
        for part in (self.instead, self.replace):
            part.setVisible(editable)
        self.add.setVisible(editable and found is not None and found.code == "misspelt")
        self.skip.setText(self.tr("Close") if found is None else self.tr("Continue (F7)"))

    def _end(self, words: Sequence[Finding]) -> str:
        if not self._spelling.on and not words:
            return self.tr("Spelling is switched off in the settings.")
        if self._spelling.missing and not words:
            return self.tr("There is no Estonian speller on this computer: words are not looked up.")
        if any(self._spelling.misspelt(text) is None for _, text in all_texts(self._session.document)):
            return self.tr("The words are being looked up…")
        return self.tr("All words have been looked through.")

    def _suggestions(self, found: Finding) -> tuple[str, ...]:
        if found.code == "misspelt":
            word = _word(found)
            return tuple(as_case(word, one) for one in self._spelling.suggestions(word))
        return (found.values["library"],)

    def _in_context(self, found: Finding) -> str:
        text = self._text(found)
        start, end = found.span or (0, 0)
        before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        left = "…" if start > _AROUND else ""
        right = "…" if end + _AROUND < len(text) else ""
        return f"{left}{escape(before)}<b>{escape(text[start:end])}</b>{escape(after)}{right}"

    def _text(self, found: Finding) -> str:
        try:
            text: str = paths.get(self._session.document, found.path)
        except NoSuchPlaceError:
            return ""
        return text

    def _replace(self) -> None:
        found, new = self.shown, self.instead.currentText()
        if found is None or found.span is None or not self._session.editable:
            return
        text, (start, end) = self._text(found), found.span
        if text[start:end].replace("\u00ad", "") == "" or found not in self._watch.findings:
            self._show()
            return
        self._from, self.shown = (found.path, start + len(new)), None
        words = self.tr("Spelling: {word}").format(word=new)
        self._session.edit(found.path, text[:start] + new + text[end:], words)
        self._watch.look_closely()
        self._show()

    def _skip(self) -> None:
        if self.shown is None:
            self._close()
        else:
            self.go_on()

    def _add(self) -> None:
        found = self.shown
        if found is not None:
            try:
                self._spelling.add(_word(found))
            except FileProblem as problem:
                self.refused.emit(problem.sentence)
                return
            self.go_on()

    def _refresh(self) -> None:
        """Show what has come in the meantime, where nothing is shown; drop a word that is right by now."""
        if self.isVisible() and (self.shown is None or self.shown not in self._watch.findings):
            held = self.shown is None and self.skip.hasFocus()
            if self.shown is not None or held:
                self._show()

    def _close(self) -> None:
        self.hide()
        self.left.emit()


def _word(found: Finding) -> str:
    return found.values["word"] if found.code == "misspelt" else found.values["text"]
