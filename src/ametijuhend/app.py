"""The program with its window: puts the parts together and runs them."""

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ametijuhend.layout.profile import load_profile
from ametijuhend.layout.template import new_document
from ametijuhend.model.document import LayoutRef, Regime
from ametijuhend.session.editing import DocumentSession
from ametijuhend.storage.folders import Folders, user_folders
from ametijuhend.ui.accidents import accident_hook
from ametijuhend.ui.conversation import Conversation, DialogConversation
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.icons import icon
from ametijuhend.ui.main_window import MainWindow
from ametijuhend.ui.theme import Theme
from ametijuhend.ui.translator import CatalogueTranslator, install_translator


class Program:
    """The desk and the window over it; choosing a language makes a new window."""

    def __init__(
        self,
        application: QApplication,
        conversation: Conversation,
        folders: Folders,
        session: DocumentSession | None = None,
    ) -> None:
        profile = load_profile(LayoutRef())
        session = session or DocumentSession(new_document(Regime.EMPLOYEE, profile))
        self._conversation = conversation
        self.desk = Desk(session, conversation, folders)
        self._translator: CatalogueTranslator = install_translator(application, self.desk.settings.language)
        self._theme = Theme(application)
        self.window = self._make_window()
        self.desk.language_chosen.connect(self._speak)

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.desk, self._theme)
        if isinstance(self._conversation, DialogConversation):
            self._conversation.window = window
        return window

    def _speak(self, code: str) -> None:
        """Show everything in another language at once."""
        self._translator.choose(code)
        old = self.window
        section = old.editor.key if old.editor else None
        self.window = self._make_window()
        if self.window.editor and section:
            self.window.editor.show_section(section)
        self.window.setGeometry(old.geometry())
        self.window.show()
        old.replace()
        old.deleteLater()


def run(file: Path | None = None, arguments: Sequence[str] = ()) -> int:
    """Show the window, with a file if one is given, until it is closed; return the exit code."""
    application = QApplication(["ametijuhend", *arguments])
    application.setApplicationName("Ametijuhend")
    application.setDesktopFileName("ametijuhend")
    application.setWindowIcon(icon("file-text"))
    program = Program(application, DialogConversation(), user_folders())
    sys.excepthook = accident_hook(program.desk, lambda: datetime.now().astimezone())
    program.window.show()
    if file is not None:
        program.desk.open_file(file)
    return application.exec()
