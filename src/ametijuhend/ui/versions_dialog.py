"""The kept states of the open document: look at one, see what differs, take it back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
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


class VersionsDialog(QDialog):
    """The states on the left; pages and differences of the chosen one on the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Versions"))
        self._desk = desk
        self._shown: tuple[Version, Document] | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Kept states, the latest first"))
        self.pages = PageView(desk.session.profile)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.differences = QListWidget()
        self.differences.setAccessibleName(self.tr("What differs from the present state"))
        self.differences.setWordWrap(True)
        for rows in (self.list, self.differences):
            rows.setProperty("look", "rows")
        self.restore = QPushButton(self.tr("Restore this state"))
        self.restore.setProperty("look", "primary")
        self._lay_out()
        self.restore.clicked.connect(self._restore)
        self.list.currentItemChanged.connect(lambda item, _old: self._show(item))
        self._fill()
        self.resize(1040, 640)

    def _lay_out(self) -> None:
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.pages)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(8, 8, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.differences, 1)
        right.addWidget(below)
        right.setSizes([400, 180])
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.addWidget(self.list)
        columns.addWidget(right)
        columns.setSizes([280, 720])
        foot = QHBoxLayout()
        name = QPushButton(self.tr("Name the present state…"))
        name.setObjectName("nameButton")
        name.clicked.connect(self._name)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot.addWidget(name)
        foot.addStretch(1)
        foot.addWidget(self.restore)
        foot.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.addWidget(columns, 1)
        outer.addLayout(foot)

    def _fill(self) -> None:
        self.list.clear()
        for version in self._desk.filing.backups.versions(self._desk.session.document.id):
            item = QListWidgetItem(self._words_of(version))
            item.setData(Qt.ItemDataRole.UserRole, version)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        if not self.list.count():
            self._show(None)

    def _words_of(self, version: Version) -> str:
        at = version.written.astimezone(self._desk.now().tzinfo)
        name = version.name if version.named else self.tr("Saved state")
        return f"{at:%d.%m.%Y %H:%M}\n{name}"

    def _show(self, item: QListWidgetItem | None) -> None:
        """Show the pages of a state, and what differs from it in the present one."""
        self.differences.clear()
        self._shown = None
        try:
            if item is None:
                self.words.setText(self.tr("Each saving keeps the state before it; none is kept yet."))
            else:
                self._show_version(item.data(Qt.ItemDataRole.UserRole))
        except FileProblem as problem:
            self.words.setText(problem.sentence)
        except LayoutMissingError:
            self.words.setText(self.tr("The layout of this state is not in this program."))
        self.pages.setVisible(self._shown is not None)
        self.restore.setEnabled(self._shown is not None and self._desk.session.editable)

    def _show_version(self, version: Version) -> None:
        document = self._desk.filing.backups.read(version).document
        self.pages.set_profile(profile_of(document))
        self.pages.show_document(document)
        said = sentences(differences(document, self._desk.session.document))
        self.differences.addItems(said)
        self.words.setText(
            self.tr("What has changed since then:") if said else self.tr("The present state is the same.")
        )
        self._shown = (version, document)

    def _restore(self) -> None:
        """Put the chosen state in the present one's place, as one step that can be undone."""
        if self._shown is not None:
            version, document = self._shown
            session = self._desk.session
            text = self.tr("Restore: {version}").format(version=self._words_of(version).replace("\n", " "))
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
