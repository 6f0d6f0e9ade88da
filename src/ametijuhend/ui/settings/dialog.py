"""The settings: the window's looks, the library, folders and files, what new documents start with."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from ametijuhend.export.filenames import PATTERN
from ametijuhend.language import LANGUAGES, language
from ametijuhend.model.regime import Regime
from ametijuhend.storage.settings import Settings, SignatoryDefault
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.look.empty import EmptyWords
from ametijuhend.ui.look.forms import child, fill
from ametijuhend.ui.settings.library import LibraryPart
from ametijuhend.ui.settings.names import shown_fields, shown_name

SIZES = (90, 100, 115, 130)
"""The sizes of text that are offered, in percent of the designed one."""
_WIDTH, _HEIGHT = 820, 540
_PARTS, _BESIDE = 176, 24
"""How wide the list of parts is at least, and how much wider than its words."""
_COLUMNS = 2


class SettingsDialog(QDialog):
    """The parts on the left, one part's fields on the right; what is saved takes effect at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._desk = desk
        self.form = form = fill(self, "settings")
        self.parts = child(form, QListWidget, "pageList")
        self._stack = child(form, QStackedWidget, "pageStack")
        self.language, self.theme, self.text_size = (
            child(form, QComboBox, f"{name}Combo") for name in ("language", "theme", "size")
        )
        self.spelling = child(form, QCheckBox, "spellingCheck")
        self.library = LibraryPart(form, desk)
        self.folders = child(form, QListWidget, "foldersList")
        none = self.tr("No folder yet: the job descriptions of the folders that you add are listed together.")
        self._empty = EmptyWords(self.folders, none)
        self.name = child(form, QLineEdit, "nameEdit")
        self.digidoc = child(form, QLineEdit, "digidocEdit")
        self.unit = child(form, QLineEdit, "unitEdit")
        self._remove = child(form, QPushButton, "removeFolderButton")
        self._fill_choices()
        self._show(desk.settings)
        self._connect()
        self.parts.setCurrentRow(0)
        self.resize(_WIDTH, _HEIGHT)
        self.parts.setFocus()

    def signatory(self, regime: Regime, column: int, part: str) -> QLineEdit:
        """Return the field for what a column of a regime's signature block starts with."""
        return child(self.form, QLineEdit, f"{regime}{part.capitalize()}{column}Edit")

    def accept(self) -> None:
        """Remember what was chosen and show it; stay where something cannot be used."""
        sentence = self.library.fault()
        if sentence:
            self.parts.setCurrentRow(1)
            self._desk.conversation.tell_problem(sentence)
            return
        code = self.language.currentData()
        changed = self._changed()
        if not self.library.keep():
            words = self.tr("The password cannot be kept: make room on the disk, then save again.")
            self._desk.conversation.tell_problem(words)
            return
        super().accept()
        self._desk.change_settings(changed, library_too=self.library.dirty)
        if code != language.code:
            self._desk.choose_language(code)
        self.deleteLater()

    def reject(self) -> None:
        """Leave everything as it was."""
        super().reject()
        self.deleteLater()

    def _fill_choices(self) -> None:
        self.parts.addItems(
            [self.tr("Looks"), self.tr("Library"), self.tr("Folders and files"), self.tr("New documents")]
        )
        self.parts.setFixedWidth(max(_PARTS, self.parts.sizeHintForColumn(0) + _BESIDE))
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        for words, theme in (
            (self.tr("As the system has it"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        ):
            self.theme.addItem(words, theme)
        sizes = (self.tr("Small"), self.tr("Normal"), self.tr("Large"), self.tr("Very large"))
        for one, percent in zip(sizes, SIZES, strict=True):
            self.text_size.addItem(one, percent)
        child(self.form, QLabel, "nameWords").setText(
            self.tr("Fields: {fields}").format(fields=shown_fields())
        )

    def _show(self, settings: Settings) -> None:
        self.language.setCurrentIndex(self.language.findData(language.code))
        self.theme.setCurrentIndex(self.theme.findData(settings.theme))
        nearest = min(SIZES, key=lambda one: abs(one - settings.text_size))
        self.text_size.setCurrentIndex(self.text_size.findData(nearest))
        self.spelling.setChecked(settings.spelling)
        self.folders.addItems(list(settings.house_folders))
        self.name.setText(settings.export_name)
        self.name.setPlaceholderText(PATTERN)
        self.digidoc.setText(settings.digidoc)
        self.unit.setText(settings.unit)
        for regime in Regime:
            said = _signatories(settings, regime)
            for column, one in enumerate(said[:_COLUMNS], start=1):
                self.signatory(regime, column, "party").setText(one.party)
                self.signatory(regime, column, "title").setText(one.title)
        self._show_name()
        self._show_remove()

    def _connect(self) -> None:
        self.parts.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.folders.currentRowChanged.connect(lambda _row: self._show_remove())
        self.name.textChanged.connect(lambda _text: self._show_name())
        self._remove.clicked.connect(self._remove_folder)
        child(self.form, QPushButton, "addFolderButton").clicked.connect(self._add_folder)
        child(self.form, QPushButton, "digidocButton").clicked.connect(self._choose_digidoc)
        child(self.form, QPushButton, "cancelButton").clicked.connect(self.reject)
        save = child(self.form, QPushButton, "saveButton")
        save.clicked.connect(self.accept)
        save.setDefault(True)

    def _changed(self) -> Settings:
        """Return the settings as the fields say them."""
        values = {
            "theme": self.theme.currentData(),
            "text_size": self._text_size(),
            "spelling": self.spelling.isChecked(),
            "library": self.library.changed(),
            "house_folders": tuple(self.folders.item(row).text() for row in range(self.folders.count())),
            "export_name": self.name.text().strip(),
            "digidoc": self.digidoc.text().strip(),
            "unit": self.unit.text().strip(),
            **{f"signatories_{regime}": self._said_signatories(regime) for regime in Regime},
        }
        return replace(self._desk.settings, **values)

    def _text_size(self) -> int:
        """Return the size that is chosen; one that is not offered stays until another is chosen."""
        known = self._desk.settings.text_size
        nearest = min(SIZES, key=lambda one: abs(one - known))
        chosen: int = self.text_size.currentData()
        return known if chosen == nearest else chosen

    def _said_signatories(self, regime: Regime) -> tuple[SignatoryDefault, ...]:
        said = tuple(
            SignatoryDefault(
                party=self.signatory(regime, column, "party").text().strip(),
                title=self.signatory(regime, column, "title").text().strip(),
            )
            for column in range(1, _COLUMNS + 1)
        )
        return said if any(one.party or one.title for one in said) else ()

    def _add_folder(self) -> None:
        chosen = self._desk.conversation.ask_folder(
            self.tr("Folder with the house's job descriptions"), self._desk.folder()
        )
        known = [self.folders.item(row).text() for row in range(self.folders.count())]
        if chosen is not None and str(chosen) not in known:
            self.folders.addItem(str(chosen))
            self.folders.setCurrentRow(self.folders.count() - 1)

    def _remove_folder(self) -> None:
        self.folders.takeItem(self.folders.currentRow())
        self._show_remove()

    def _show_remove(self) -> None:
        self._remove.setEnabled(self.folders.currentRow() >= 0)

    def _choose_digidoc(self) -> None:
        known = Path(self.digidoc.text()) if self.digidoc.text() else Path.home()
        chosen = self._desk.conversation.ask_program(self.tr("The program DigiDoc4"), known)
        if chosen is not None:
            self.digidoc.setText(str(chosen))

    def _show_name(self) -> None:
        document = self._desk.session.document if self._desk.has_document else None
        words = shown_name(self.name.text().strip(), document)
        child(self.form, QLabel, "namePreview").setText(words)


def _signatories(settings: Settings, regime: Regime) -> tuple[SignatoryDefault, ...]:
    return settings.signatories_employee if regime is Regime.EMPLOYEE else settings.signatories_official
