"""The main window: the start page or the open document, the menus, leaving."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget
from typing_extensions import override

from ametijuhend.language import LANGUAGES, language
from ametijuhend.model.document import Document, Regime
from ametijuhend.session.editing import WHOLE
from ametijuhend.ui.actions import Actions
from ametijuhend.ui.checking.commands import CheckingCommands
from ametijuhend.ui.desk import CONTAINERS, Desk
from ametijuhend.ui.exports.commands import ExportCommands
from ametijuhend.ui.form.list_commands import ListCommands
from ametijuhend.ui.house.commands import HouseCommands
from ametijuhend.ui.library.house import HouseNotice
from ametijuhend.ui.look.theme import Theme
from ametijuhend.ui.pages.commands import PageCommands
from ametijuhend.ui.stages import WAYS, Stages
from ametijuhend.ui.start_page import StartPage
from ametijuhend.ui.ways import Ways

if TYPE_CHECKING:
    from ametijuhend.ui.editor import Editor
    from ametijuhend.ui.imports.importing import Importing

_FRAME = QSize(16, 40)
"""Room for the window's own edges and title on the screen."""

_SAY_FOR = 8000
"""Milliseconds that a line at the foot of the window stays."""


class MainWindow(QMainWindow):
    """One window over the desk; another language makes another window over the same desk."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.desk = desk
        self._theme = theme
        self._replaced = False
        self._not_kept = False
        self._imports: Importing | None = None
        self.editor: Editor | None = None
        self._pages = PageCommands(desk)
        self._stages = Stages(desk)
        self._checking = CheckingCommands(desk, self, lambda: self.editor)
        self._exports = ExportCommands(desk, theme, self, lambda: self.editor)
        self._lists = ListCommands(lambda: self.editor)
        self._ways = Ways(self, theme, lambda: self.editor)
        self._house = HouseCommands(desk, theme, self, lambda: self.editor)
        self.actions_by_key = Actions(self, self.menuBar(), self._acts())
        self._ways.take(self.actions_by_key)
        self.start_page = StartPage(desk)
        self.start_page.text_wanted.connect(self._import_text)
        self.start_page.folder_wanted.connect(self._import_folder)
        self.start_page.house_wanted.connect(self._house.show_list)
        self.setAcceptDrops(True)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start_page)
        self.setCentralWidget(self.stack)
        self.house_notice = HouseNotice(desk.house, desk.library, self)
        self.menuBar().setCornerWidget(self.house_notice)
        self._connect()
        self.resize(QSize(1366, 740).boundedTo(self.screen().availableSize() - _FRAME))
        self.restoreGeometry(QByteArray.fromBase64(desk.settings.geometry.encode()))
        self._show_document()
        QTimer.singleShot(0, self, desk.tell_settings)

    def replace(self) -> None:
        """Close without asking: another window takes over the desk."""
        self._replaced = True
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes; remember the window's place."""
        if not self._replaced and not self.desk.may_leave():
            event.ignore()
            return
        self._pages.leave()
        self.house_notice.leave()
        self._house.leave()
        if self._imports is not None:
            self._imports.leave()
        self.desk.import_wanted.disconnect(self._import)
        self.desk.copy_wanted.disconnect(self._house.join_copy)
        self.desk.document_opened.disconnect(self._house.look_at_base)
        self._exports.leave()
        if self.editor is not None:
            self.editor.leave()
            self.editor = None
        settings = self.desk.settings
        geometry = self.saveGeometry().toBase64().toStdString()
        self.desk.change_settings(replace(settings, geometry=geometry))
        if not self._replaced:
            self.desk.leave()
        event.accept()

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
        QTimer.singleShot(0, self, lambda: self._take_files(paths))

    @property
    def _importing(self) -> Importing:
        """What brings files in; it and what reads them are loaded when they are first used."""
        if self._imports is None:
            from ametijuhend.ui.imports.importing import Importing  # noqa: PLC0415  # nothing at start needs it

            self._imports = Importing(self.desk, self._theme, self)
        return self._imports

    def _import(self, path: Path) -> None:
        self._importing.take([path])

    def _import_text(self) -> None:
        self._importing.ask_text()

    def _import_folder(self) -> None:
        self._importing.ask_folder()

    def _take_files(self, paths: list[Path]) -> None:
        signed = [path for path in paths if path.suffix.lower() in CONTAINERS]
        others = [path for path in paths if path not in signed]
        for path in signed:
            self.desk.open_file(path)
        if len(others) == 1 and not others[0].is_dir():
            self.desk.open_file(others[0])
        elif others:
            self._importing.take(others)

    def _connect(self) -> None:
        desk, session = self.desk, self.desk.session
        desk.document_opened.connect(self._show_document)
        desk.import_wanted.connect(self._import)
        desk.copy_wanted.connect(self._house.join_copy)
        desk.document_opened.connect(self._house.look_at_base)
        session.saved_changed.connect(self._show_title)
        session.changed.connect(self._show_title)
        session.history_changed.connect(self._show_undo)
        session.changed.connect(self._take_whole)
        desk.library.told.connect(self._say)
        self._exports.told.connect(self._say)
        desk.autosave.failed.connect(self._say_not_kept)
        desk.autosave.written.connect(self._say_kept)
        self.statusBar().hide()
        self.statusBar().messageChanged.connect(self._show_bar)

    def _acts(self) -> dict[str, Callable[[], object]]:
        desk, session = self.desk, self.desk.session
        languages = {f"language_{code}": lambda code=code: self._speak(code) for code in LANGUAGES}
        return {
            "new_employee": lambda: desk.start_new(Regime.EMPLOYEE),
            "new_official": lambda: desk.start_new(Regime.OFFICIAL),
            "open": desk.open,
            "import_text": self._import_text,
            "import_folder": self._import_folder,
            "save": desk.save,
            "save_as": desk.save_as,
            "quit": self.close,
            "undo": session.undo,
            "redo": session.redo,
            "undo_list": self._list_steps,
            "versions": self._list_versions,
            "name_version": self._name_version,
            "make_ready": self._stages.make_ready,
            "reopen": self._stages.reopen,
            "make_signed": self._stages.make_signed,
            "start_replacement": desk.start_replacement,
            "library": self._call_library,
            "library_window": self._open_library,
            "settings": self._open_settings,
            "about": self._tell_about,
            "guide": self._open_guide,
            **self._pages.acts(),
            **self._lists.acts(),
            **self._ways.acts(),
            **self._checking.acts(),
            **self._house.acts(),
            **self._exports.acts(),
            **languages,
        }

    def _show_document(self) -> None:
        """Show the document that lies on the desk, or the start page."""
        self._pages.leave()
        old, self.editor = self.editor, None
        if self.desk.has_document:
            from ametijuhend.ui.editor import Editor  # noqa: PLC0415  # not for the start page

            self.editor = Editor(self.desk, self._theme, self.actions_by_key)
            self.stack.addWidget(self.editor)
            self.stack.setCurrentWidget(self.editor)
            self.editor.start_writing()
            self._pages.take(self.editor, self.actions_by_key)
        if old is not None:
            old.leave()
            self.stack.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self.actions_by_key.enable_for_document(self.desk.has_document)
        self.actions_by_key[f"language_{language.code}"].setChecked(True)
        self._show_undo()
        self._show_title()
        self._show_ways()

    def _show_ways(self) -> None:
        """Enable the commands that lead on from the document's stage, and no others."""
        ways = WAYS[self.desk.session.document.state] if self.desk.has_document else ()
        for key in (key for keys in WAYS.values() for key in keys):
            self.actions_by_key[key].setEnabled(key in ways)

    def _take_whole(self, _before: Document, _after: Document, path: str) -> None:
        """Show the document anew where another state of the whole has come in its place."""
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

    def _speak(self, code: str) -> None:
        """Choose a language; the window that comes after this one shows the pages the same way."""
        self._pages.remember()
        self.desk.choose_language(code)

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
        if not self.desk.has_document:
            self.setWindowTitle("Ametijuhend")
            return
        self.setWindowTitle(f"{self.desk.title}[*] – Ametijuhend")
        self.setWindowModified(not session.saved)

    def _call_library(self) -> None:
        if self.editor is not None:
            self.editor.library.panel.call()

    def _list_steps(self) -> None:
        from ametijuhend.ui.undo_dialog import UndoDialog  # noqa: PLC0415  # only where it is used

        UndoDialog(self.desk.session, self).open()

    def _list_versions(self) -> None:
        from ametijuhend.ui.versions_dialog import VersionsDialog  # noqa: PLC0415  # only where it is used

        VersionsDialog(self.desk, self).open()

    def _name_version(self) -> None:
        from ametijuhend.ui.versions_dialog import name_version  # noqa: PLC0415  # only where it is used

        name_version(self.desk)

    def _open_library(self) -> None:
        from ametijuhend.ui.library.window import LibraryWindow  # noqa: PLC0415  # only where it is used

        self.desk.library.start()
        desk = self.desk
        window = LibraryWindow(desk.library, desk.conversation, self, desk.house, desk.house_folders)
        window.keeping.settle = self._house.settle
        window.open()

    def _open_settings(self) -> None:
        from ametijuhend.ui.settings.dialog import SettingsDialog  # noqa: PLC0415  # only where it is used

        SettingsDialog(self.desk, self).open()

    def _say(self, words: str) -> None:
        self.statusBar().showMessage(words, _SAY_FOR)

    def _show_bar(self, words: str) -> None:
        """Show the line at the foot only as long as it says something."""
        self.statusBar().setVisible(bool(words))

    def _tell_about(self) -> None:
        from ametijuhend.ui.about_dialog import AboutDialog  # noqa: PLC0415  # only where it is used

        AboutDialog(self).open()

    def _open_guide(self) -> None:
        from ametijuhend.ui.guide import open_guide  # noqa: PLC0415  # only where it is used

        open_guide(self)


def dropped_files(mime: QMimeData) -> list[Path]:
    """Return the files and folders of this computer that are dragged; none where it is something else."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []
