"""What keys and handles do with the lists of one page; the cursor goes where the user goes on."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea, QWidget

from ametijuhend.language import translate
from ametijuhend.model import arranging, paths
from ametijuhend.model.arranging import Arranged
from ametijuhend.model.checks import fix_words
from ametijuhend.model.document import Document
from ametijuhend.model.findings import Finding
from ametijuhend.model.node import Node
from ametijuhend.model.paths import DocumentPath
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.places import place_name
from ametijuhend.session.steps import Spot
from ametijuhend.ui.form.cursors import cursor_position, put_cursor, selection_of
from ametijuhend.ui.form.inputs import GrowingTextEdit
from ametijuhend.ui.form.pasting import pasted_cards, pasted_lines

ROW_PATH = "rowPath"
"""The property of a card's handle: the row that it stands for."""


class ArrangedPage(QScrollArea):
    """A page whose lists are arranged."""

    body: QWidget

    def input_at(self, path: DocumentPath) -> QWidget | None:
        """Return the input that shows a path."""
        raise NotImplementedError


class Arranging(QObject):
    """Everything that can be done with the rows of one page, each as one undo step."""

    def __init__(self, session: DocumentSession, page: ArrangedPage) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self.commands: Sequence[QAction] = ()
        """What a card's menu offers."""

    # Where the cursor stands.

    @property
    def spot(self) -> Spot:
        """Where the cursor stands on the page: a place and a position in its text."""
        focus = QApplication.focusWidget()
        position = cursor_position(focus) if focus is not None else 0
        widget = focus if focus is not None and self._page.isAncestorOf(focus) else None
        while widget is not None and widget is not self._page:
            path = widget.property("documentPath") or widget.property(ROW_PATH)
            if path:
                return path, position
            widget = widget.parentWidget()
        return "", 0

    @property
    def rows(self) -> tuple[DocumentPath, ...]:
        """The rows that the cursor stands in, the outermost first."""
        path = self.spot[0]
        return arranging.rows_over(self._session.document, path) if path else ()

    @property
    def row_or_list(self) -> DocumentPath:
        """The row whose handle has the cursor, or the list of the button that has it; empty for others."""
        path = self.spot[0]
        return path if path and isinstance(self._value(path), Node | tuple) else ""

    # What can be done.

    def add_next(self) -> bool:
        """Add a row after the outermost one that the cursor stands in; whether it stands in any."""
        rows, path = self.rows, self.spot[0]
        if rows:
            self.add(paths.parent(rows[0]), rows[0])
        elif path and isinstance(self._value(path), tuple):
            self.add(path)
        return bool(rows) or isinstance(self._value(path), tuple)

    def add(self, path: DocumentPath, after: DocumentPath = "") -> None:
        """Add a row to the list at a path, after one of its rows or at the end."""
        arranged = arranging.add(self._document, path, after)
        self._do(arranged, path, translate("Session", "Add: {place}"))

    def add_child(self) -> None:
        """Add a sub-task, or an indicator, to the card that the cursor stands in."""
        if self.rows:
            card = self.rows[0]
            name = arranging.CHILDREN.get(type(paths.get(self._document, card)))
            if name:
                self.add(paths.join(card, name))

    def begin(self, path: DocumentPath, text: str) -> None:
        """Add the first row to an empty list: its text goes on being typed."""
        arranged = arranging.add(self._document, path, text=text)
        words = translate("Session", "Add: {place}")
        self._do(arranged, arranged.path, words, place=path, typed=("", text))

    def split(self, edit: GrowingTextEdit) -> None:
        """Make the next item of what stands after the cursor."""
        path = edit.property("documentPath")
        start, end = selection_of(edit)
        arranged = arranging.split(self._document, path, start, end)
        at_end = start == end == len(edit.text)
        words = translate("Session", "Add: {place}") if at_end else translate("Session", "Split: {place}")
        self._do(arranged, paths.parent(paths.parent(path)), words)

    def split_card(self) -> None:
        """Split the outermost row at the cursor: what stands after goes into the next."""
        if self.rows:
            path, position = self.spot
            arranged = arranging.split_card(self._document, self.rows[0], path, position)
            self._do(arranged, paths.parent(self.rows[0]), translate("Session", "Split: {place}"))

    def join(self, row: DocumentPath = "") -> None:
        """Join a row, or the outermost one at the cursor, to the one before it."""
        row = row or next(iter(self.rows), "")
        if row:
            arranged = arranging.join(self._document, row)
            self._do(arranged, paths.parent(row), translate("Session", "Join: {place}"))

    def back(self, row: DocumentPath) -> None:
        """Take an empty row away, or join one with text to the one before: Backspace at its start."""
        if _is_blank(self._value(row)):
            self.remove(row)
        else:
            self.join(row)

    def duplicate(self) -> None:
        """Double the row that the cursor stands in."""
        if self.rows:
            arranged = arranging.duplicate(self._document, self.rows[-1])
            self._do(arranged, paths.parent(self.rows[-1]), translate("Session", "Duplicate: {place}"))

    def remove(self, row: DocumentPath = "") -> None:
        """Remove a row, or the innermost one at the cursor."""
        row = row or (self.rows[-1] if self.rows else "")
        if row:
            words = translate("Session", "Remove: {place}")
            self._do(arranging.remove(self._document, row), paths.parent(row), words)

    def move(self, steps: int, row: DocumentPath = "") -> None:
        """Move a row, or the innermost one at the cursor, up or down; the cursor stays in it."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QComboBox) and steps > 0:
            focus.showPopup()  # these keys open it everywhere
            return
        path, position = self.spot
        inside = not row or path.startswith(f"{row}/")
        row = row or (self.rows[-1] if self.rows else "")
        if not row:
            return
        field = path.removeprefix(f"{row}/") if inside and path != row else ""
        arranged = arranging.move(self._document, row, steps, field)
        if arranged is not None and field:
            arranged = Arranged(arranged.document, arranged.path, position)
        self._do(arranged, paths.parent(row), translate("Session", "Move: {place}"), keep=path == row)

    def carry(self, row: DocumentPath, target: DocumentPath, index: int) -> None:
        """Put a row where it was dragged to."""
        arranged = arranging.carry(self._document, row, target, index)
        self._do(arranged, target, translate("Session", "Move: {place}"))

    def takes(self, row: DocumentPath, target: DocumentPath) -> bool:
        """Return whether a row that is dragged may be put into a list."""
        return self._value(row) is not None and arranging.carry(self._document, row, target, 0) is not None

    def indent(self) -> None:
        """Make the duty at the cursor a sub-task of the one before."""
        if self.rows:
            arranged = arranging.indent(self._document, self.rows[0]) if len(self.rows) == 1 else None
            self._keep_position(arranged, translate("Session", "Make a sub-task: {place}"))

    def outdent(self) -> None:
        """Make the sub-task at the cursor a duty of its own."""
        if len(self.rows) > 1:
            arranged = arranging.outdent(self._document, self.rows[-1])
            self._keep_position(arranged, translate("Session", "Make a row of its own: {place}"))

    def paste(self, path: DocumentPath, mime: QMimeData, edit: QWidget | None = None) -> bool:
        """Put what was copied into a list or at the cursor; whether it went there: one line does not."""
        if not self._session.editable:
            return False
        if isinstance(self._value(path), Node):
            where = paths.parent(path)
            arranged = self._with_more(path, mime)
        else:
            where = path if isinstance(self._value(path), tuple) else paths.parent(paths.parent(path))
            rows = pasted_cards(path, mime)
            arranged = self._with_rows(path, rows) if rows else self._with_lines(path, mime, edit)
        if arranged is None:
            return False
        self._do(arranged, where, translate("Session", "Paste: {place}"))
        return True

    def mend(self, finding: Finding) -> None:
        """Put right what was found."""
        if finding.fix is not None and self._session.editable:
            after = finding.fix(self._document)
            spot = self.spot
            self._session.apply(after, finding.path, fix_words(finding), spots=(spot, None))

    def go(self, path: DocumentPath, position: int) -> bool:
        """Put the cursor into the input at a place; whether there is one."""
        found = self._page.input_at(path)
        if found is None:
            return False
        if position >= 0:
            put_cursor(found, position)
        found.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # How it is done.

    @property
    def _document(self) -> Document:
        return self._session.document

    def _value(self, path: DocumentPath) -> object:
        try:
            return paths.get(self._document, path)
        except paths.NoSuchPlaceError:
            return None

    def _with_rows(self, path: DocumentPath, rows: tuple[Node, ...]) -> Arranged:
        """Return the document with whole cards: an empty one that the cursor stands in makes room."""
        over = arranging.rows_over(self._document, path)
        if not over:
            return arranging.put_rows(self._document, path, rows)
        arranged = arranging.put_rows(self._document, paths.parent(over[0]), rows, over[0])
        if _is_blank(self._value(over[0])):
            return Arranged(paths.remove(arranged.document, over[0]), arranged.path, arranged.position)
        return arranged

    def _with_more(self, row: DocumentPath, mime: QMimeData) -> Arranged | None:
        """Return the document with whole rows after a row that is chosen as such."""
        where = paths.parent(row)
        lines = pasted_lines(mime, whole=True)
        rows = pasted_cards(where, mime) or tuple(arranging.new_row(where, text) for text in lines)
        return arranging.put_rows(self._document, where, rows, row) if rows else None

    def _with_lines(self, path: DocumentPath, mime: QMimeData, edit: QWidget | None) -> Arranged | None:
        lines = pasted_lines(mime, whole=isinstance(self._value(path), tuple))
        start, end = selection_of(edit) if edit is not None else (0, None)
        return arranging.put_texts(self._document, path, lines, start, end) if lines else None

    def _keep_position(self, arranged: Arranged | None, words: str) -> None:
        if arranged is not None:
            arranged = Arranged(arranged.document, arranged.path, self.spot[1])
            self._do(arranged, paths.parent(self.rows[0]), words)

    def _do(
        self,
        arranged: Arranged | None,
        path: DocumentPath,
        words: str,
        *,
        place: DocumentPath = "",
        typed: tuple[str, str] | None = None,
        keep: bool = False,
    ) -> None:
        """Make an arranged document the present one as one step, and put the cursor where it goes on."""
        if arranged is None or not self._session.editable:
            return
        before = self.spot
        after = before if keep else (arranged.path, arranged.position)
        text = words.format(place=place_name(self._document, self._session.profile, place or path))
        spots = (before if before[0] else None, None if typed else after)
        self._session.apply(arranged.document, path, text, typed, spots)
        self.go(*after)


def arranging_of(widget: QWidget) -> Arranging:
    """Return what arranges the lists of the page that a widget stands on."""
    page: QWidget | None = widget
    while page is not None:
        found = page.findChild(Arranging, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if found is not None:
            return found
        page = page.parentWidget()
    raise LookupError(f"{widget.objectName()} stands on no page")


def _is_blank(row: object) -> bool:
    """Return whether a row holds no words at all."""
    if not isinstance(row, Node):
        return False
    values = (getattr(row, name) for name in type(row).model_fields if name != "id")
    return not any(_words(value) for value in values)


def _words(value: object) -> bool:
    if isinstance(value, tuple):
        return any(not _is_blank(one) for one in value)
    return type(value) is str and bool(value.strip())
