"""The kept states of the open document: look at one, see what differs, take it back."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutMissingError, profile_of
from ametijuhend.model.compare import differences, sentences
from ametijuhend.model.document import Document
from ametijuhend.model.states import with_content_of
from ametijuhend.preview.view import PageView
from ametijuhend.storage.backups import Version
from ametijuhend.storage.native import to_bytes
from ametijuhend.storage.problems import FileProblem
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.exports.changes import export_changes
from ametijuhend.ui.look.whole_rows import WholeRows

_STATE = Qt.ItemDataRole.UserRole
_GAP = 12


class VersionsDialog(QDialog):
    """The states on the left; pages and differences of the chosen one on the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Versions"))
        self._desk = desk
        self._shown: tuple[str, Document] | None = None
        self._files: list[tuple[Path, Document]] = []
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Kept states, the latest first"))
        self.pages = PageView(desk.session.profile)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.differences = QListWidget()
        self.differences.setAccessibleName(self.tr("What differs from the present state"))
        for rows in (self.list, self.differences):
            rows.setProperty("look", "rows")
            rows.setItemDelegate(WholeRows(rows))
            rows.setWordWrap(True)
            rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.empty = QLabel(
            self.tr(
                "No earlier state is kept yet: each saving keeps the one before it. The present state can be "
                "kept under a name, or compared with another file."
            )
        )
        self.empty.setProperty("look", "empty")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.other = QComboBox()
        self.other.setAccessibleName(self.tr("The state that it is compared with"))
        self.changes = QPushButton(self.tr("&Changes as a Word file…"))
        self.restore = QPushButton(self.tr("Restore this state"))
        self.restore.setProperty("look", "primary")
        self._lay_out()
        self.restore.clicked.connect(self._restore)
        self.changes.clicked.connect(self._export_changes)
        self.other.currentIndexChanged.connect(lambda _place: self._compare())
        self.list.currentItemChanged.connect(lambda item, _old: self._show(item))
        self._fill()
        self.resize(1040, 640)

    def _lay_out(self) -> None:
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.pages)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.other)
        column.addLayout(head)
        column.addWidget(self.differences, 1)
        column.addStretch(0)
        right.addWidget(below)
        right.setSizes([400, 180])
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.addWidget(self.list)
        self.columns.addWidget(right)
        self.columns.setSizes([280, 720])
        for splitter in (right, self.columns):
            splitter.setHandleWidth(_GAP)
        foot = QHBoxLayout()
        name = QPushButton(self.tr("Name the present state…"))
        name.setObjectName("nameButton")
        name.clicked.connect(self._name)
        file = QPushButton(self.tr("Add a &file…"))
        file.setObjectName("fileButton")
        file.setToolTip(self.tr("Compare with another job description"))
        file.clicked.connect(self._add_file)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot.addWidget(name)
        foot.addWidget(file)
        foot.addStretch(1)
        foot.addWidget(self.changes)
        foot.addWidget(close)
        foot.addWidget(self.restore)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.addWidget(self.columns, 1)
        outer.addWidget(self.empty, 1)
        outer.addLayout(foot)

    def _fill(self) -> None:
        """Show the kept states and the files that were added, to choose from and to compare with."""
        kept = self._desk.filing.backups.versions(self._desk.session.document.id)
        rows: list[tuple[str, object]] = [(path.name, document) for path, document in self._files]
        rows += [(self._words_of(version), version) for version in kept]
        with QSignalBlocker(self.other):
            self.other.clear()
            self.other.addItem(self.tr("The present state"), None)
            for words, state in rows:
                self.other.addItem(words.replace("\n", " "), state)
        self.list.clear()
        for words, state in rows:
            item = QListWidgetItem(words)
            item.setData(_STATE, state)
            self.list.addItem(item)
        any_there = bool(rows)
        for part in (self.columns, self.changes, self.restore):
            part.setVisible(any_there)
            part.setEnabled(any_there)
        self.empty.setVisible(not any_there)
        self.list.setCurrentRow(0)

    def _words_of(self, version: Version) -> str:
        at = version.written.astimezone(self._desk.now().tzinfo)
        name = version.name if version.named else self.tr("Saved state")
        return f"{at:%d.%m.%Y %H:%M}\n{name}"

    def _document(self, state: object) -> Document:
        """Return the document of a row; raises `FileProblem`."""
        if isinstance(state, Version):
            return self._desk.filing.backups.read(state).document
        return state if isinstance(state, Document) else self._desk.session.document

    def _show(self, item: QListWidgetItem | None) -> None:
        """Show the pages of a state, and what differs from it in the one that it is compared with."""
        self._shown = None
        if item is None:
            return  # the list is being filled
        try:
            document = self._document(item.data(_STATE))
            self.pages.set_profile(profile_of(document))
            self.pages.show_document(document)
            self._shown = (item.text().replace("\n", " "), document)
        except FileProblem as problem:
            self.words.setText(problem.sentence)
        except LayoutMissingError:
            self.words.setText(self.tr("The layout of this state is not in this program."))
        self._compare()
        shown = self._shown is not None
        for part in (self.pages, self.other):
            part.setVisible(shown)
        self.changes.setEnabled(shown)
        self.restore.setEnabled(shown and self._desk.session.editable)

    def _compare(self) -> None:
        """Show what differs between the chosen state and the one beside it."""
        self.differences.clear()
        self.differences.hide()
        other = self._other()
        if self._shown is None or other is None:
            return
        said = sentences(differences(self._shown[1], other))
        self.differences.addItems(said)
        self.differences.setVisible(bool(said))
        self.words.setText(
            self.tr("What has changed since then:") if said else self.tr("There is no difference.")
        )

    def _other(self) -> Document | None:
        try:
            return self._document(self.other.currentData())
        except FileProblem as problem:
            self.words.setText(problem.sentence)
            return None

    def _add_file(self) -> None:
        """Let the user compare with a job description in another file."""
        path = self._desk.conversation.ask_open(self._desk.folder())
        if path is None:
            return
        try:
            self._files.insert(0, (path, self._desk.filing.read(path).opened.document))
        except FileProblem as problem:
            self._desk.conversation.tell_problem(problem.sentence)
            return
        self._fill()

    def _export_changes(self) -> None:
        """Write what has changed between the two states as a Word file with tracked changes."""
        other = self._other()
        if self._shown is None or other is None:
            return
        try:
            path = export_changes(self._desk, self._shown[1], other)
        except LayoutMissingError:
            self.words.setText(self.tr("The layout of this state is not in this program."))
            return
        if path is not None:
            self.words.setText(self.tr("Exported: {path}").format(path=path))

    def _restore(self) -> None:
        """Put the chosen state in the present one's place, as one step that can be undone."""
        if self._shown is not None:
            name, document = self._shown
            session = self._desk.session
            text = self.tr("Restore: {version}").format(version=name)
            session.replace(with_content_of(session.document, document), text)
            self.accept()

    def _name(self) -> None:
        if name_version(self._desk):
            self._fill()


def name_version(desk: Desk) -> bool:
    """Keep the present state under a name that the user gives; whether it is kept."""
    name = desk.conversation.ask_text(
        translate("Versions", "Name the present state"),
        translate("Versions", "It is kept for good under this name, such as “before the review”."),
    )
    if not name:
        return False
    document = desk.session.document
    try:
        desk.filing.backups.keep(document.id, to_bytes(document), desk.now(), name)
    except FileProblem as problem:
        desk.conversation.tell_problem(problem.sentence)
        return False
    return True
