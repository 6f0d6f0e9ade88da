"""A document and its base: which one, how they differ, and what the base says now."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from shiboken6 import isValid

from ametijuhend.house.cache import load_cache
from ametijuhend.language import translate
from ametijuhend.model.compare import sentences
from ametijuhend.model.document import Document
from ametijuhend.model.families import (
    base_changes,
    based_on,
    own_differences,
    with_base_changes,
    without_base,
)
from ametijuhend.model.merge import Choice, Merge
from ametijuhend.session.background import Background, Task
from ametijuhend.storage.documents import open_document
from ametijuhend.storage.problems import FileProblem
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.house.merge_dialog import MergeDialog, Words
from ametijuhend.ui.look.dialog_parts import dialog_column, foot_row, row_list

_SIZE = 720, 480


def take_base(desk: Desk, window: QWidget) -> None:
    """Let the user choose the base of the open document, and show how they differ."""
    path = desk.conversation.ask_open(desk.folder())
    if path is None:
        return
    try:
        base = desk.filing.read(path).opened.document
    except FileProblem as problem:
        desk.conversation.tell_problem(problem.sentence)
        return
    session = desk.session
    if base.id == session.document.id:
        text = translate(
            "Families", "“{name}” is this very document: choose the one that it is a variant of."
        )
        desk.conversation.tell_problem(text.format(name=path.name))
    elif not session.editable:
        text = translate("Families", "Only a draft takes a base: open the document for changes first.")
        desk.conversation.tell_problem(text)
    else:
        words = translate("Families", "Base: {title}").format(title=base.general.job_title)
        session.apply(based_on(session.document, base), "base", words)
        BaseDialog(desk, window, base).open()


def show_base(desk: Desk, window: QWidget) -> None:
    """Show how the open document differs from its base, and what that has changed."""
    if desk.session.document.base is None:
        text = translate("Families", "This document has no base yet: take one first (Ctrl+B).")
        desk.conversation.tell(translate("Families", "Base"), text)
        return
    BaseDialog(desk, window).open()


def base_file(desk: Desk, name: str) -> Path | None:
    """Return the file of a document by its id, as the house's list remembers it; off the window's thread."""
    folders = desk.house_folders()
    briefs = load_cache(desk.folders.house).values()
    found = (one.path for one in briefs if one.id == name)
    return next((path for path in found if any(path.is_relative_to(one) for one in folders)), None)


def found_base(desk: Desk, document: Document) -> Document | None:
    """Return a document's base as it is now; None where it is not at hand. Off the window's thread."""
    path = base_file(desk, document.base.id) if document.base is not None else None
    try:
        found = open_document(path).document if path is not None else None
    except FileProblem:
        return None
    return found if found is not None and document.base is not None and found.id == document.base.id else None


class BaseDialog(QDialog):
    """What this document says otherwise than its base, and what the base has changed since."""

    def __init__(self, desk: Desk, window: QWidget, base: Document | None = None) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("The document and its base"))
        self._desk, self._window = desk, window
        self._base = base
        self._background = Background(self)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.state = QLabel()
        self.state.setProperty("look", "hint")
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        caption = QLabel(self.tr("What this document says otherwise, base → this document"))
        caption.setProperty("look", "caption")
        self.list = row_list(caption.text())
        caption.setBuddy(self.list)
        self.changes_button = QPushButton()
        self.changes_button.setProperty("look", "primary")
        self.find_button = QPushButton(self.tr("Where the base is…"))
        self.leave_button = QPushButton(self.tr("Stand for itself"))
        self.leave_button.setToolTip(self.tr("This document has no base any longer"))
        self.close_button = QPushButton(self.tr("Close"))
        foot = foot_row(
            self.close_button,
            self.changes_button,
            left=(self.leave_button, self.find_button),
        )
        column = dialog_column(self)
        for widget in (self.words, self.state, caption):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        for button in (self.find_button, self.leave_button, self.close_button, self.changes_button):
            button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        self.leave_button.clicked.connect(self._leave_base)
        self.find_button.clicked.connect(self._find)
        self.changes_button.clicked.connect(self._show_changes)
        self.resize(*_SIZE)
        self._show(looking=base is None)
        if base is None:
            document = desk.session.document
            self._background.start(lambda: found_base(desk, document), self._take_base)

    def _take_base(self, task: Task) -> None:
        if isValid(self):
            self._base = task.result()
            self._show(looking=False)

    @property
    def changes(self) -> Merge | None:
        """What the base has changed since this document took it."""
        return base_changes(self._desk.session.document, self._base) if self._base is not None else None

    def _show(self, *, looking: bool) -> None:
        document, editable = self._desk.session.document, self._desk.session.editable
        known = document.base
        title = known.title if known is not None else ""
        self.words.setText(self.tr("Base: “{title}”").format(title=" ".join(title.split())))
        found = own_differences(document)
        self.list.clear()
        self.list.addItems(sentences(found) or [self.tr("It says the same as its base.")])
        changes = self.changes
        count = len(changes.offered) if changes is not None else 0
        if looking:
            words = self.tr("The base is being looked for among the documents of the house…")
        elif self._base is None:
            words = self.tr(
                "The base is not among the documents of the house: show where it is to see what it says now."
            )
        elif count:
            words = self.tr("The base was changed since: %n places.", "", count)
        else:
            words = self.tr("The base says what this document took.")
        self.state.setText(words)
        self.changes_button.setText(self.tr("Look at what the base changed…"))
        self.changes_button.setVisible(count > 0 and editable)
        self.find_button.setVisible(self._base is None and not looking)
        self.leave_button.setEnabled(editable)

    def _find(self) -> None:
        known = self._desk.session.document.base
        path = self._desk.conversation.ask_open(self._desk.folder())
        if path is None or known is None:
            return
        try:
            base = self._desk.filing.read(path).opened.document
        except FileProblem as problem:
            self._desk.conversation.tell_problem(problem.sentence)
            return
        if base.id != known.id:
            text = self.tr("“{name}” is another document than the base “{title}”.")
            self._desk.conversation.tell_problem(text.format(name=path.name, title=known.title))
            return
        self._base = base
        self._show(looking=False)

    def _leave_base(self) -> None:
        session = self._desk.session
        session.apply(without_base(session.document), "base", self.tr("Stand for itself"))
        self.accept()

    def _show_changes(self) -> None:
        changes, base = self.changes, self._base
        if changes is None or base is None:
            return
        self.accept()
        show_changes(self._desk, self._window, changes, base)


def show_changes(desk: Desk, window: QWidget, changes: Merge, base: Document) -> MergeDialog:
    """Show what a base has changed; what is chosen of it becomes one step, the rest is not offered again."""
    title = translate("Families", "What the base says now: {title}").format(title=base.general.job_title)
    words = Words(
        title=title,
        words=translate(
            "Families",
            "What you leave stays as it is here and is not offered again until the base changes once more.",
        ),
        base=translate("Families", "The base, when it was taken"),
        mine=translate("Families", "In this document"),
        theirs=translate("Families", "The base now"),
        theirs_alone=translate("Families", "Take all that only the base changed"),
    )

    def take(choices: dict[str, Choice]) -> None:
        if desk.session.document == changes.mine:
            desk.session.replace(with_base_changes(changes, base, choices), title)
        else:
            text = translate("Families", "The document was changed meanwhile: look at the base once more.")
            desk.conversation.tell_problem(text)

    dialog = MergeDialog(changes, words, take, window, may_leave_all=True)
    dialog.open()
    return dialog
