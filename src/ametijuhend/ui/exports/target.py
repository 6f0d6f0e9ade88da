"""What the exported files are called and where they go; nothing is written over unasked."""

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid

from ametijuhend.export.filenames import typed_stem
from ametijuhend.session.background import Background, Task
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.exports.work import Wish, names_in
from ametijuhend.ui.look.forms import child


class TargetPart(QObject):
    """The part of the export dialog that says which files will be written."""

    def __init__(self, form: QWidget, desk: Desk, *, sign: bool) -> None:
        super().__init__(form)
        self._desk, self._folder, self._sign = desk, desk.folder(), sign
        self._taken: frozenset[str] = frozenset()
        self._background = Background(self)
        self.name = child(form, QLineEdit, "nameEdit")
        self.folder = child(form, QLineEdit, "folderEdit")
        self.pdf, self.public, self.replace = (
            child(form, QCheckBox, f"{name}Check") for name in ("pdf", "public", "replace")
        )
        self._written = child(form, QLabel, "writtenLabel")
        self.public.setVisible(not sign)
        self.replace.hide()
        self.name.setText(desk.export_stem())
        self.pdf.setChecked(desk.settings.export_pdf)
        self.name.textChanged.connect(lambda _text: self._show())
        for box in (self.pdf, self.public, self.replace):
            box.toggled.connect(lambda _on: self._show())
        child(form, QPushButton, "folderButton").clicked.connect(self._choose_folder)
        self._show_folder()

    @property
    def wish(self) -> Wish:
        """What the user wants to be written."""
        return Wish(
            folder=self._folder,
            stem=typed_stem(self.name.text()),
            pdf=self.pdf.isChecked(),
            public=self.public.isChecked() and not self._sign,
            replace=self.replace.isChecked() and not self.replace.isHidden(),
        )

    def remember(self) -> None:
        """Offer the same kinds of file the next time."""
        desk = self._desk
        desk.change_settings(replace(desk.settings, export_pdf=self.pdf.isChecked()))

    def _choose_folder(self) -> None:
        chosen = self._desk.conversation.ask_folder(self.tr("Folder for the exported files"), self._folder)
        if chosen is not None:
            self._folder = chosen
            self._show_folder()

    def _show_folder(self) -> None:
        """Show the folder, and find out off the window's thread which names are taken in it."""
        folder = self._folder
        self._taken = frozenset()
        self.folder.setText(str(folder))
        self.folder.setCursorPosition(len(str(folder)))
        self.folder.setToolTip(str(folder))
        self._show()

        def take(task: Task) -> None:
            if isValid(self) and folder == self._folder:
                self._taken = task.result()
                self._show()

        self._background.start(lambda: names_in(folder), take)

    def _show(self) -> None:
        wish = self.wish
        wanted = [wish.stem + ending for ending in wish.endings]
        there = [name for name in wanted if name.casefold() in self._taken]
        self.replace.setVisible(bool(there))
        names = ", ".join(self.wish.names(self._taken))
        if there and not self.replace.isChecked():
            text = self.tr("“{there}” is there already. Will be written beside it: {names}")
            self._written.setText(text.format(there=there[0], names=names))
        else:
            self._written.setText(self.tr("Will be written: {names}").format(names=names))
