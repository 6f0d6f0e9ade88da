"""The program with its window: puts the parts together and runs them."""

import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ametijuhend.language import language
from ametijuhend.layout.profile import load_profile
from ametijuhend.layout.template import new_document
from ametijuhend.model.document import LayoutRef, Regime
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.garbage import Collector
from ametijuhend.storage.folders import user_folders
from ametijuhend.ui.accidents import accident_hook
from ametijuhend.ui.conversation import DialogConversation
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.look.icons import icon
from ametijuhend.ui.look.theme import Theme
from ametijuhend.ui.look.translator import CatalogueTranslator, install_translator
from ametijuhend.ui.main_window import MainWindow


class Program:
    """The desk and the window over it; choosing a language makes a new window."""

    def __init__(self, desk: Desk, theme: Theme, translator: CatalogueTranslator) -> None:
        self.desk = desk
        self._theme = theme
        self._translator = translator
        self.window = self._make_window()
        desk.language_chosen.connect(self._speak)
        desk.settings_changed.connect(self._look)
        self._look()

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.desk, self._theme)
        if isinstance(self.desk.conversation, DialogConversation):
            self.desk.conversation.window = window
        return window

    def _look(self) -> None:
        """Show everything in the chosen colours and size of text."""
        settings = self.desk.settings
        self._theme.choose(settings.theme, settings.text_size)

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


def blank_session() -> DocumentSession:
    """Return the session that the program starts with, before anything is opened."""
    return DocumentSession(new_document(Regime.EMPLOYEE, load_profile(LayoutRef())))


def run(file: Path | None = None) -> int:
    """Show the window, with a file if one is given, until it is closed; return the exit code."""
    application = QApplication(["ametijuhend"])
    application.setApplicationName("Ametijuhend")
    application.setDesktopFileName("ametijuhend")
    application.setWindowIcon(icon("file-text"))
    Collector(application)
    desk = Desk(blank_session(), DialogConversation(), user_folders())
    theme = Theme(application, desk.settings.theme, desk.settings.text_size)
    program = Program(desk, theme, install_translator(application, language.code))
    sys.excepthook = accident_hook(desk, lambda: datetime.now().astimezone())
    program.window.show()
    if file is not None:
        desk.open_file(file)
    return application.exec()
