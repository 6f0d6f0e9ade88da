"""The program with its window: puts the parts together and runs them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ametijuhend.language import language
from ametijuhend.session.garbage import Collector
from ametijuhend.storage.folders import user_folders
from ametijuhend.ui.accidents import accident_hook
from ametijuhend.ui.conversation import Conversation, DialogConversation
from ametijuhend.ui.look.icons import icon
from ametijuhend.ui.look.theme import Theme
from ametijuhend.ui.look.translator import CatalogueTranslator, install_translator
from ametijuhend.ui.main_window import MainWindow
from ametijuhend.ui.preferences import Preferences

if TYPE_CHECKING:
    from ametijuhend.ui.desk import Desk


DeskMaker = Callable[[Preferences, Conversation], "Desk"]


class Program:
    """The desk and the window over it; choosing a language makes a new window.

    The desk, and with it all that works with documents, is made when it is first needed: a window is there
    before.
    """

    def __init__(
        self,
        preferences: Preferences,
        conversation: Conversation,
        theme: Theme,
        translator: CatalogueTranslator,
        make_desk: DeskMaker,
    ) -> None:
        self.preferences = preferences
        self._conversation = conversation
        self._theme = theme
        self._translator = translator
        self._make_desk = make_desk
        self._desk: Desk | None = None
        self.window = self._make_window()
        preferences.language_chosen.connect(self._speak)
        preferences.changed.connect(self._look)
        self._look()

    @property
    def desk(self) -> Desk:
        """The one desk of this program."""
        if self._desk is None:
            self._desk = self._make_desk(self.preferences, self._conversation)
            self.window.take(self._desk)
        return self._desk

    def rescue(self) -> Path | None:
        """Write the open document aside; where it lies, or nothing where none is open."""
        desk = self._desk
        return desk.autosave.rescue() if desk is not None and desk.has_document else None

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.preferences, self._conversation, self._theme, lambda: self.desk)
        if isinstance(self._conversation, DialogConversation):
            self._conversation.window = window
        return window

    def _look(self) -> None:
        """Show everything in the chosen colours and size of text."""
        settings = self.preferences.settings
        self._theme.choose(settings.theme, settings.text_size)

    def _speak(self, code: str) -> None:
        """Show everything in another language at once."""
        self._translator.choose(code)
        desk, old = self.desk, self.window
        section = old.editor.key if old.editor else None
        self.window = self._make_window()
        self.window.take(desk)
        self.window.setGeometry(old.geometry())
        self.window.begin()
        if self.window.editor and section:
            self.window.editor.show_section(section)
        old.replace()
        old.deleteLater()


def make_desk(preferences: Preferences, conversation: Conversation) -> Desk:
    """Return the desk with nothing on it; it and all that it needs are loaded here."""
    from ametijuhend.session.blank import blank_session  # noqa: PLC0415  # not for the start page
    from ametijuhend.ui.desk import Desk  # noqa: PLC0415

    return Desk(blank_session(), conversation, preferences)


def run(file: Path | None = None) -> int:
    """Show the window, with a file if one is given, until it is closed; return the exit code."""
    application = QApplication(["ametijuhend"])
    application.setApplicationName("Ametijuhend")
    application.setDesktopFileName("ametijuhend")
    application.setWindowIcon(icon("file-text"))
    Collector(application)
    preferences, conversation = Preferences(user_folders()), DialogConversation()
    theme = Theme(application, preferences.settings.theme, preferences.settings.text_size)
    translator = install_translator(application, language.code)
    program = Program(preferences, conversation, theme, translator, make_desk)
    sys.excepthook = accident_hook(program.rescue, conversation, preferences.folders.log)
    program.window.begin(file)
    return application.exec()
