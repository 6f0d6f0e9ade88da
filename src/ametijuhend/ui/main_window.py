"""The main window: the start page or the open document, the menus, leaving."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget
from typing_extensions import override

from ametijuhend.language import language, translate
from ametijuhend.ui.actions import Actions
from ametijuhend.ui.conversation import Conversation
from ametijuhend.ui.look.theme import Theme
from ametijuhend.ui.preferences import Preferences
from ametijuhend.ui.start_page import StartPage
from ametijuhend.ui.warming import Warming

if TYPE_CHECKING:
    from ametijuhend.model.document import Document
    from ametijuhend.ui.desk import Desk
    from ametijuhend.ui.editor import Editor
    from ametijuhend.ui.library.house import HouseNotice
    from ametijuhend.ui.window_commands import WindowCommands

_FRAME = QSize(16, 40)
"""Room for the window's own edges and title on the screen."""

_SAY_FOR = 8000
"""Milliseconds that a line at the foot of the window stays."""


class MainWindow(QMainWindow):
    """One window over the desk; another language makes another window over the same desk.

    It shows the start page without a desk, and takes the desk once that has been made: at the first command,
    or after a quiet moment.
    """

    def __init__(
        self,
        preferences: Preferences,
        conversation: Conversation,
        theme: Theme,
        call_desk: Callable[[], Desk],
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._conversation = conversation
        self._theme = theme
        self._call_desk = call_desk
        self._desk: Desk | None = None
        self._commands: WindowCommands | None = None
        self._replaced = False
        self._not_kept = False
        self.editor: Editor | None = None
        self.house_notice: HouseNotice | None = None
        self.actions_by_key = Actions(self, self.menuBar(), self._act)
        self.actions_by_key[f"language_{language.code}"].setChecked(True)
        self.actions_by_key.enable_for_document(False)
        self.setAcceptDrops(True)
        self.setWindowTitle("Ametijuhend")
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.statusBar().hide()
        self.statusBar().messageChanged.connect(self._show_bar)
        self.resize(QSize(1366, 740).boundedTo(self.screen().availableSize() - _FRAME))
        self.restoreGeometry(QByteArray.fromBase64(preferences.settings.geometry.encode()))
        self._warming = Warming(self._prepare, self)

    @cached_property
    def start_page(self) -> StartPage:
        """The page that the program starts with; it is made when it is first shown."""
        page = StartPage(self._preferences, self._call_desk)
        page.command_wanted.connect(self._act)
        self.stack.addWidget(page)
        return page

    @property
    def commands(self) -> WindowCommands:
        """What every command does."""
        return self._over()[1]

    @property
    def desk(self) -> Desk:
        """The desk under this window."""
        return self._over()[0]

    def _over(self) -> tuple[Desk, WindowCommands]:
        """Return the desk and the commands over it, once there is a desk."""
        if self._desk is None or self._commands is None:
            self._call_desk()
        if self._desk is None or self._commands is None:
            raise RuntimeError("whoever made the desk has not handed it over")
        return self._desk, self._commands

    def begin(self, file: Path | None = None) -> None:
        """Show the window for the first time: with a file, what lies on the desk, or the start page."""
        if file is None:
            self._show_document()
            self.show()
        else:
            self.show()
            self.desk.open_file(file)
            if self.editor is None:
                self._show_document()
        QTimer.singleShot(0, self, self._tell_settings)
        self._warming.start()

    def take(self, desk: Desk) -> None:
        """Stand over the desk from now on, and show what comes to lie on it."""
        from ametijuhend.ui.library.house import HouseNotice  # noqa: PLC0415  # not for the start page
        from ametijuhend.ui.window_commands import WindowCommands  # noqa: PLC0415

        self._desk = desk
        self._commands = WindowCommands(desk, self._theme, self, self.actions_by_key, lambda: self.editor)
        desk.document_opened.connect(self._show_document)
        desk.import_wanted.connect(self.commands.take_file)
        desk.copy_wanted.connect(self.commands.house.join_copy)
        desk.document_opened.connect(self.commands.house.look_at_base)
        session = desk.session
        session.saved_changed.connect(self._show_title)
        session.changed.connect(self._show_title)
        session.history_changed.connect(self._show_undo)
        session.changed.connect(self._take_whole)
        desk.library.told.connect(self._say)
        self.commands.exports.told.connect(self._say)
        desk.autosave.failed.connect(self._say_not_kept)
        desk.autosave.written.connect(self._say_kept)
        self.house_notice = HouseNotice(desk.house, desk.library, self)
        self.menuBar().setCornerWidget(self.house_notice)

    def replace(self) -> None:
        """Close without asking: another window takes over the desk."""
        self._replaced = True
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes; remember the window's place."""
        if self._desk is not None and not self._replaced and not self._desk.may_leave():
            event.ignore()
            return
        self._warming.stop()
        if self._desk is not None:
            self._leave(self._desk)
        geometry = self.saveGeometry().toBase64().toStdString()
        self._preferences.change(replace(self._preferences.settings, geometry=geometry))
        if self._desk is not None and not self._replaced:
            self._desk.leave()
        event.accept()

    def _leave(self, desk: Desk) -> None:
        """Follow the desk no longer."""
        self.commands.leave()
        if self.house_notice is not None:
            self.house_notice.leave()
        desk.import_wanted.disconnect(self.commands.take_file)
        desk.copy_wanted.disconnect(self.commands.house.join_copy)
        desk.document_opened.disconnect(self.commands.house.look_at_base)
        if self.editor is not None:
            self.editor.leave()
            self.editor = None

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged over the window."""
        if dropped_files(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Open or import the files, once the other program has its drag behind it."""
        paths = dropped_files(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        QTimer.singleShot(0, self, lambda: self.commands.take_files(paths))

    def _act(self, key: str) -> None:
        """Carry out a command."""
        if key == "quit":  # for which nothing needs to be loaded
            self.close()
            return
        if self._desk is not None:
            self._desk.session.settle()
        self._acts[key]()

    @cached_property
    def _acts(self) -> dict[str, Callable[[], object]]:
        return self.commands.acts()

    def _prepare(self) -> None:
        """Have everything ready for the first command."""
        _ = self._acts

    def _show_document(self) -> None:
        """Show the document that lies on the desk, or the start page."""
        if self._desk is None or not self._desk.has_document:
            self.stack.setCurrentWidget(self.start_page)
            self.start_page.begin()
            return
        from ametijuhend.ui.editor import Editor  # noqa: PLC0415  # not for the start page

        pages = self.commands.pages
        pages.leave()
        old, self.editor = self.editor, Editor(self._desk, self._theme, self.actions_by_key)
        self.stack.addWidget(self.editor)
        self.stack.setCurrentWidget(self.editor)
        self.editor.start_writing()
        pages.take(self.editor, self.actions_by_key)
        if old is not None:
            old.leave()
            self.stack.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self.actions_by_key.enable_for_document(True)
        self._show_undo()
        self._show_title()
        self._show_ways()

    def _show_ways(self) -> None:
        """Enable the commands that lead on from the document's stage, and no others."""
        from ametijuhend.ui.stages import WAYS  # noqa: PLC0415  # not for the start page

        ways = WAYS[self.desk.session.document.state]
        for key in (key for keys in WAYS.values() for key in keys):
            self.actions_by_key[key].setEnabled(key in ways)

    def _take_whole(self, _before: Document, _after: Document, path: str) -> None:
        """Show the document anew where another state of the whole has come in its place."""
        from ametijuhend.session.editing import WHOLE  # noqa: PLC0415  # not for the start page

        if path == WHOLE and self.editor is not None:
            key = self.editor.key
            self._show_document()
            self.editor.show_section(key)

    def _say_not_kept(self, sentence: str) -> None:
        self._not_kept = True
        self.statusBar().show()
        self.statusBar().showMessage(sentence)

    def _say_kept(self) -> None:
        if self._not_kept:
            self._not_kept = False
            self.statusBar().clearMessage()

    def _show_undo(self) -> None:
        """Name what undo and redo would do."""
        session, stack = self.desk.session, self.desk.session.stack
        for key, can, what in (
            ("undo", session.can_undo, stack.undoText()),
            ("redo", session.can_redo, stack.redoText()),
        ):
            action = self.actions_by_key[key]
            action.setEnabled(can)
            words = self.tr("Undo") if key == "undo" else self.tr("Redo")
            keys = action.shortcut().toString()
            action.setToolTip(f"{words} ({keys})" + (f"\n{what}" if what else ""))

    def _show_title(self, *_: object) -> None:
        session = self.desk.session
        self.setWindowTitle(f"{self.desk.title}[*] – Ametijuhend")
        self.setWindowModified(not session.saved)

    def _tell_settings(self) -> None:
        """Say, once, what was wrong with the settings' file."""
        remark = self._preferences.take_remark()
        if remark:
            self._conversation.tell(translate("Desk", "Good to know"), remark)

    def _say(self, words: str) -> None:
        self.statusBar().showMessage(words, _SAY_FOR)

    def _show_bar(self, words: str) -> None:
        """Show the line at the foot only as long as it says something."""
        self.statusBar().setVisible(bool(words))


def dropped_files(mime: QMimeData) -> list[Path]:
    """Return the files and folders of this computer that are dragged; none where it is something else."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []
