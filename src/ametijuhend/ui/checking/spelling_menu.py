"""The context menu of a text: what may be meant by the word that was clicked, and the dictionary."""

from functools import partial

from PySide6.QtWidgets import QMenu

from ametijuhend.language import translate
from ametijuhend.model.find import as_case
from ametijuhend.model.findings import Finding
from ametijuhend.storage.problems import FileProblem
from ametijuhend.ui.checking.findings_watch import FindingsWatch
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.form.inputs import GrowingTextEdit


class SpellingMenu:
    """Puts what is to be said of the word at a place at the top of a menu."""

    def __init__(self, desk: Desk, watch: FindingsWatch) -> None:
        self._desk, self._session, self._watch = desk, desk.session, watch

    def fill(self, menu: QMenu, field: GrowingTextEdit, position: int) -> None:
        """Add to a menu what belongs to the word at a position of a field's text."""
        self._let_undo(menu)
        path = field.property("documentPath")
        here = [
            one
            for one in self._watch.findings
            if one.path == path and one.span is not None and one.span[0] <= position <= one.span[1]
        ]
        if not self._session.editable:
            return
        added = QMenu(menu)  # holds the new actions until they stand above the others
        for one in here:
            if one.code == "misspelt":
                self._add_suggestions(added, one, field.text)
            elif one.code == "wording-differs":
                words = translate("Spelling", "Take the library's wording: “{words}”")
                added.addAction(words.format(words=one.values["library"]), partial(self._mend, one))
                added.addSeparator()
        first = next(iter(menu.actions()), None)
        for action in added.actions():
            menu.insertAction(first, action)  # type: ignore[arg-type]

    def _let_undo(self, menu: QMenu) -> None:
        """Let undo and redo of a text's own menu be the document's: the text itself remembers nothing."""
        session = self._session
        ways = {"edit-undo": (session.can_undo, session.undo), "edit-redo": (session.can_redo, session.redo)}
        for action in menu.actions():
            if action.objectName() in ways:
                can, act = ways[action.objectName()]
                action.setEnabled(can)
                action.triggered.connect(act)

    def _add_suggestions(self, menu: QMenu, found: Finding, text: str) -> None:
        word = found.values["word"]
        suggestions = self._desk.spelling.suggestions(word)
        for one in suggestions:
            new = as_case(word, one)
            action = menu.addAction(new, partial(self._write, found, text, new))
            font = action.font()
            font.setBold(True)
            action.setFont(font)
        if not suggestions:
            menu.addAction(translate("Spelling", "Nothing like it in the dictionary")).setEnabled(False)
        words = translate("Spelling", "Add “{word}” to the dictionary").format(word=word)
        menu.addAction(words, partial(self._add, word))
        menu.addSeparator()

    def _write(self, found: Finding, text: str, new: str) -> None:
        start, end = found.span or (0, 0)
        words = translate("Spelling", "Spelling: {word}").format(word=new)
        self._session.edit(found.path, text[:start] + new + text[end:], words)

    def _mend(self, found: Finding) -> None:
        if found.fix is not None:
            words = translate("Spelling", "Take the library's wording")
            self._session.apply(found.fix(self._session.document), found.path, words)

    def _add(self, word: str) -> None:
        try:
            self._desk.spelling.add(word)
        except FileProblem as problem:
            self._desk.conversation.tell_problem(problem.sentence)
