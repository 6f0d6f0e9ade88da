"""What there is to say of the open document: the rules at once, whatever takes longer after a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from ametijuhend.model import paths
from ametijuhend.model.checks import Checker, in_order
from ametijuhend.model.document import Document
from ametijuhend.model.findings import Finding, Severity
from ametijuhend.model.library import Library
from ametijuhend.model.paths import DocumentPath, NoSuchPlaceError
from ametijuhend.model.texts import Place, all_texts, pieces
from ametijuhend.session.background import Background, Task
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.library import LibraryInUse
from ametijuhend.session.spelling import Spelling

if TYPE_CHECKING:
    from ametijuhend.library.checking import HouseChecker

PAUSE = 300
"""Milliseconds without a key after which texts are compared with the library's and looked up."""
LATE = frozenset({"wording-differs", "other-regime-wording", "misspelt", "stayed"})
"""What is found after a pause; until then the findings of texts that did not change stay."""
QUIET = frozenset({"misspelt"})
"""What a mark in the text says well enough: it gets no line under its field."""


class FindingsWatch(QObject):
    """The findings of one document, kept up to date."""

    changed = Signal()
    """After a pause there is something else to say than before."""
    looked = Signal()
    """After a pause everything has been looked at, whether or not there is more to say."""

    def __init__(
        self, session: DocumentSession, library: LibraryInUse, spelling: Spelling, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._library, self._spelling = session, library, spelling
        self._quick = Checker()
        self._house: HouseChecker | None = None
        self._background = Background(self)
        self._late: tuple[tuple[Finding, Any], ...] = ()
        self._stayed: tuple[Place, ...] = ()
        self.findings: tuple[Finding, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.look_closely)
        library.changed.connect(self._take_library)
        self._at_once = QTimer(self, singleShot=True, interval=0)
        self._at_once.timeout.connect(self.look_closely)
        spelling.changed.connect(self._at_once.start)
        self._take_library()

    def leave(self) -> None:
        """Watch nothing any longer."""
        self._library.changed.disconnect(self._take_library)
        self._spelling.changed.disconnect(self._at_once.start)
        self._at_once.stop()
        self._pause.stop()

    def note_stayed(self, stayed: tuple[Place, ...]) -> None:
        """Find the user's own texts that another regime left as they were, until they are changed."""
        self._stayed = stayed
        self._at_once.start()

    def look(self, document: Document) -> tuple[Finding, ...]:
        """Return what the rules find in a document at once, with what was found before and still stands."""
        found = self._quick.check(document)
        late = [finding for finding, text in self._late if _text(document, finding.path) is text]
        if late:
            from ametijuhend.library.checking import without_doubles  # noqa: PLC0415  # not at start

            found = without_doubles(in_order(document, tuple(pieces(document)), (*found, *late)))
        self.findings = found
        self._pause.start()
        return found

    def look_closely(self) -> None:
        """Compare with the library and look words up; whatever is not known yet comes later."""
        self._pause.stop()
        document = self._session.document
        found = self.check(document)
        more = [*self._misspelt(document), *self._own_texts(document)]
        if more:
            found = in_order(document, tuple(pieces(document)), (*found, *more))
        self._late = tuple((one, _text(document, one.path)) for one in found if one.code in LATE)
        if found != self.findings:
            self.findings = found
            self.changed.emit()
        self.looked.emit()

    def check(self, document: Document) -> tuple[Finding, ...]:
        """Return what the rules and the comparison with the library find in a document."""
        return self._house.check(document) if self._house is not None else self._quick.check(document)

    def _misspelt(self, document: Document) -> list[Finding]:
        if not self._session.editable:
            return []
        return [
            Finding(path, Severity.HINT, "misspelt", {"word": word}, (start, end))
            for path, text in all_texts(document)
            if not names_person(path)
            for word, start, end in self._spelling.misspelt(text) or ()
        ]

    def _own_texts(self, document: Document) -> list[Finding]:
        there = [one for one in self._stayed if _text(document, one.path) == one.text]
        return [Finding(one.path, Severity.HINT, "stayed") for one in there]

    def _take_library(self) -> None:
        library = self._library.library

        def take(task: Task) -> None:
            if library is self._library.library:
                self._quick, self._house = task.result()
                self._at_once.start()

        self._background.start(lambda: _checkers(library), take)


def names_person(path: DocumentPath) -> bool:
    """Return whether a place names a person: no speller knows those."""
    return path.startswith("signatures/signatories/") and path.endswith("/name")


def _checkers(library: Library) -> tuple[Checker, HouseChecker]:
    from ametijuhend.library.approved import approved_by  # noqa: PLC0415  # after the first paint
    from ametijuhend.library.checking import HouseChecker  # noqa: PLC0415

    return Checker(approved_by(library)), HouseChecker(library)


def _text(document: Document, path: DocumentPath) -> Any:
    try:
        return paths.get(document, path)
    except NoSuchPlaceError:
        return None
