"""What every command of the window does, gathered from the parts that know; made when the first is used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ametijuhend.language import LANGUAGES
from ametijuhend.model.regime import Regime
from ametijuhend.ui.checking.commands import CheckingCommands
from ametijuhend.ui.desk import CONTAINERS, Desk
from ametijuhend.ui.exports.commands import ExportCommands
from ametijuhend.ui.form.list_commands import ListCommands
from ametijuhend.ui.house.commands import HouseCommands
from ametijuhend.ui.look.theme import Theme
from ametijuhend.ui.pages.commands import PageCommands
from ametijuhend.ui.stages import Stages
from ametijuhend.ui.ways import Ways

if TYPE_CHECKING:
    from ametijuhend.ui.actions import Actions
    from ametijuhend.ui.editor import Editor
    from ametijuhend.ui.imports.importing import Importing


class WindowCommands:
    """The commands of one window over the desk."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        window: QWidget,
        actions: Actions,
        editor: Callable[[], Editor | None],
    ) -> None:
        self._desk, self._theme, self._window, self._editor = desk, theme, window, editor
        self._imports: Importing | None = None
        self.pages = PageCommands(desk)
        self.stages = Stages(desk)
        self.checking = CheckingCommands(desk, window, editor)
        self.exports = ExportCommands(desk, theme, window, editor)
        self.lists = ListCommands(editor)
        self.ways = Ways(window, theme, actions, editor)
        self.house = HouseCommands(desk, theme, window, editor)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what each action does, but for leaving, which is the window's own."""
        return {
            **self._of_documents(),
            **self._of_the_window(),
            **self.pages.acts(),
            **self.lists.acts(),
            **self.ways.acts(),
            **self.checking.acts(),
            **self.house.acts(),
            **self.exports.acts(),
        }

    def leave(self) -> None:
        """Follow nothing any longer: the window closes."""
        self.pages.leave()
        self.house.leave()
        self.exports.leave()
        if self._imports is not None:
            self._imports.leave()

    @property
    def importing(self) -> Importing:
        """What brings files in; it and what reads them are loaded when they are first used."""
        if self._imports is None:
            from ametijuhend.ui.imports.importing import Importing  # noqa: PLC0415  # nothing at start needs it

            self._imports = Importing(self._desk, self._theme, self._window)
        return self._imports

    def take_file(self, path: Path) -> None:
        """Import a file that is not the program's own."""
        self.importing.take([path])

    def take_files(self, paths: list[Path]) -> None:
        """Open or import the files that were dropped on the window."""
        signed = [path for path in paths if path.suffix.lower() in CONTAINERS]
        others = [path for path in paths if path not in signed]
        for path in signed:
            self._desk.open_file(path)
        if len(others) == 1 and not others[0].is_dir():
            self._desk.open_file(others[0])
        elif others:
            self.importing.take(others)

    def _of_documents(self) -> dict[str, Callable[[], object]]:
        desk, session = self._desk, self._desk.session
        return {
            "new_employee": lambda: desk.start_new(Regime.EMPLOYEE),
            "new_official": lambda: desk.start_new(Regime.OFFICIAL),
            "open": desk.open,
            "import_text": self._import_text,
            "import_folder": self._import_folder,
            "save": desk.save,
            "save_as": desk.save_as,
            "undo": session.undo,
            "redo": session.redo,
            "undo_list": self._list_steps,
            "versions": self._list_versions,
            "name_version": self._name_version,
            "make_ready": self.stages.make_ready,
            "reopen": self.stages.reopen,
            "make_signed": self.stages.make_signed,
            "start_replacement": desk.start_replacement,
        }

    def _of_the_window(self) -> dict[str, Callable[[], object]]:
        languages = {f"language_{code}": lambda code=code: self._speak(code) for code in LANGUAGES}
        return {
            "library": self._call_library,
            "library_window": self._open_library,
            "settings": self._open_settings,
            "about": self._tell_about,
            "guide": self._open_guide,
            **languages,
        }

    def _import_text(self) -> None:
        self.importing.ask_text()

    def _import_folder(self) -> None:
        self.importing.ask_folder()

    def _speak(self, code: str) -> None:
        """Choose a language; the window that comes after this one shows the pages the same way."""
        self.pages.remember()
        self._desk.choose_language(code)

    def _call_library(self) -> None:
        editor = self._editor()
        if editor is not None:
            editor.library.panel.call()

    def _list_steps(self) -> None:
        from ametijuhend.ui.undo_dialog import UndoDialog  # noqa: PLC0415  # only where it is used

        UndoDialog(self._desk.session, self._window).open()

    def _list_versions(self) -> None:
        from ametijuhend.ui.versions_dialog import VersionsDialog  # noqa: PLC0415  # only where it is used

        VersionsDialog(self._desk, self._window).open()

    def _name_version(self) -> None:
        from ametijuhend.ui.versions_dialog import name_version  # noqa: PLC0415  # only where it is used

        name_version(self._desk)

    def _open_library(self) -> None:
        from ametijuhend.ui.library.window import LibraryWindow  # noqa: PLC0415  # only where it is used

        desk = self._desk
        desk.library.start()
        window = LibraryWindow(desk.library, desk.conversation, self._window, desk.house, desk.house_folders)
        window.keeping.settle = self.house.settle
        window.open()

    def _open_settings(self) -> None:
        from ametijuhend.ui.settings.dialog import SettingsDialog  # noqa: PLC0415  # only where it is used

        SettingsDialog(self._desk, self._window).open()

    def _tell_about(self) -> None:
        from ametijuhend.ui.about_dialog import AboutDialog  # noqa: PLC0415  # only where it is used

        AboutDialog(self._window).open()

    def _open_guide(self) -> None:
        from ametijuhend.ui.guide import open_guide  # noqa: PLC0415  # only where it is used

        open_guide(self._window)
