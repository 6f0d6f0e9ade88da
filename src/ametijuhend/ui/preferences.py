"""The settings in use: what the window is made by, remembered at each change."""

from PySide6.QtCore import QObject, Signal

from ametijuhend.storage.folders import Folders
from ametijuhend.storage.settings import Settings, save_settings, take_settings


class Preferences(QObject):
    """One user's settings, as they are at present."""

    changed = Signal()
    language_chosen = Signal(str)

    def __init__(self, folders: Folders) -> None:
        super().__init__()
        self.folders = folders
        loaded = take_settings(folders.settings)
        self.settings = loaded.settings
        self._remark = loaded.remark

    def change(self, settings: Settings) -> None:
        """Remember other settings."""
        if settings != self.settings:
            self.settings = settings
            save_settings(settings, self.folders.settings)
            self.changed.emit()

    def take_remark(self) -> str:
        """Return, once, what was wrong with the settings' file; empty where nothing was."""
        remark, self._remark = self._remark, ""
        return remark
