"""The library's part of the settings: where it is, and whether this person keeps it."""

from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from ametijuhend.language import translate
from ametijuhend.storage.passwords import is_address, keep_password, kept_password, split_password
from ametijuhend.storage.settings import PACK_NAME, LibraryPlace, LibrarySize
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.look.forms import child


class LibraryPart:
    """Shows the chosen library, and gives it back as the user has changed it."""

    def __init__(self, form: QWidget, desk: Desk) -> None:
        self._form, self._desk = form, desk
        self._before = desk.settings.library
        self.place = child(form, QComboBox, "placeCombo")
        self.folder = child(form, QLineEdit, "folderEdit")
        self.url = child(form, QLineEdit, "urlEdit")
        self.password = child(form, QLineEdit, "passwordEdit")
        self.keeps = child(form, QCheckBox, "keepsCheck")
        for words, size in (
            (translate("Settings", "On this computer alone"), LibrarySize.ALONE),
            (translate("Settings", "In a shared folder"), LibrarySize.FOLDER),
            (translate("Settings", "On a server"), LibrarySize.SERVER),
        ):
            self.place.addItem(words, size.value)
        self.folder.setPlaceholderText(PACK_NAME)
        self.url.setPlaceholderText("postgresql://kasutaja@server/andmebaas")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._show()
        self.place.currentIndexChanged.connect(lambda _row: self._show_parts())
        child(form, QPushButton, "folderButton").clicked.connect(self._choose_folder)

    @property
    def size(self) -> LibrarySize:
        """Where the library is to be."""
        return LibrarySize(self.place.currentData())

    @property
    def dirty(self) -> bool:
        """Whether another library is to be opened than the one in use."""
        return self.changed() != self._before or self._said_password() != self._kept

    def fault(self) -> str:
        """Return why the chosen library cannot be used, in a sentence; empty where it can."""
        if self.size is LibrarySize.FOLDER and not self.folder.text().strip():
            return translate("Settings", "Choose the shared folder in which the house's library is.")
        if self.size is LibrarySize.SERVER and not is_address(self.url.text().strip()):
            return translate(
                "Settings",
                "The server's address begins with postgresql:// and names the server and the database: "
                "ask whoever looks after it.",
            )
        return ""

    def changed(self) -> LibraryPlace:
        """Return the library as the fields say it."""
        return replace(
            self._before,
            size=self.size,
            folder=self.folder.text().strip(),
            url=self._split()[0],
            keeps=self.keeps.isChecked(),
        )

    def keep(self) -> bool:
        """Keep the password where nobody else reads it; whether that worked."""
        if self._said_password() == self._kept:
            return True
        return keep_password(self._desk.folders.config, self._said_password())

    def _show(self) -> None:
        self._kept = kept_password(self._desk.folders.config)
        self.place.setCurrentIndex(self.place.findData(self._before.size.value))
        self.folder.setText(self._before.folder)
        self.url.setText(self._before.url)
        self.password.setText(self._kept)
        self.keeps.setChecked(self._before.keeps)
        self._show_parts()

    def _show_parts(self) -> None:
        size = self.size
        for name, sizes in (
            ("folderWidget", {LibrarySize.FOLDER}),
            ("serverWidget", {LibrarySize.SERVER}),
            ("keepsWidget", {LibrarySize.FOLDER, LibrarySize.SERVER}),
        ):
            child(self._form, QWidget, name).setVisible(size in sizes)
        child(self._form, QLabel, "placeWords").setText(_words(size))
        driver = child(self._form, QLabel, "driverLabel")
        driver.setVisible(size is LibrarySize.SERVER and find_spec("psycopg") is None)
        driver.setText(
            translate(
                "Library",
                "A library on a server needs the program's part “server”: have ametijuhend[server] "
                "installed, or choose another library.",
            )
        )

    def _choose_folder(self) -> None:
        known = Path(self.folder.text()) if self.folder.text() else Path.home()
        title = translate("Settings", "The shared folder of the house's library")
        chosen = self._desk.conversation.ask_folder(title, known)
        if chosen is not None:
            self.folder.setText(str(chosen))

    def _split(self) -> tuple[str, str]:
        try:
            return split_password(self.url.text().strip())
        except ValueError:
            return self.url.text().strip(), ""

    def _said_password(self) -> str:
        return self._split()[1] or self.password.text()


def _words(size: LibrarySize) -> str:
    return {
        LibrarySize.ALONE: translate(
            "Settings", "Nothing needs to be set up; the library is yours and stays on this computer."
        ),
        LibrarySize.FOLDER: translate(
            "Settings",
            "One file in a folder that everybody sees, on a network drive or in OneDrive. Each computer "
            "works on a whole copy, without a network too.",
        ),
        LibrarySize.SERVER: translate(
            "Settings",
            "Several people change the library at once. Each computer has a whole copy to read without a "
            "network.",
        ),
    }[size]
