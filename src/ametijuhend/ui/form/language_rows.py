"""The sentence on languages as rows below it: each change is written back in the sentence's own phrasing."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ametijuhend.language import translate
from ametijuhend.model.languages import LEVELS, LanguageRow, Languages, added, changed, read, removed, written
from ametijuhend.session.editing import DocumentSession
from ametijuhend.ui.form.binder import is_undo
from ametijuhend.ui.form.inputs import GrowingTextEdit
from ametijuhend.ui.form.lists import SMALL_ICON, small_button
from ametijuhend.ui.look.icons import icon

PATH = "requirements/languages"
KNOWN = ("eesti", "inglise", "vene", "soome", "saksa", "prantsuse", "läti", "rootsi", "eesti viipe")
"""The languages that are offered; any other can be written."""
_SHORT = 8
"""Letters of a language that have room on the smallest screen."""
_NEW = LanguageRow("inglise", "B1")


class OneLanguage(QWidget):
    """A row: the language, its level, how much it is asked for."""

    def __init__(self, rows: "LanguageRows", number: int) -> None:
        super().__init__(rows)
        self._rows, self._number, self._showing = rows, number, False
        self.typed = False
        """Whether the language's name is being typed, and not written into the sentence yet."""
        self.language, self.level = QComboBox(), QComboBox()
        self.language.setEditable(True)
        self.language.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.language.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.language.setMinimumContentsLength(_SHORT)
        self.language.addItems([self.tr("any foreign one"), *KNOWN])
        self.level.addItem(self.tr("no level"), "")
        for level in LEVELS:
            self.level.addItem(level, level)
        self.at_least = QCheckBox(self.tr("at least"))
        self.preferred = QCheckBox(self.tr("preferably"))
        self.one_of = QCheckBox(self.tr("one of these"))
        self.remove = small_button(self, "x", self.tr("Remove this language"), self._remove)
        for part, words in ((self.language, self.tr("Language")), (self.level, self.tr("Level"))):
            part.setAccessibleName(f"{words} {number + 1}")
        self._lay_out()
        line = self.language.lineEdit()
        if line is not None:
            line.setAccessibleName(self.language.accessibleName())
            line.editingFinished.connect(self.write)
            line.textEdited.connect(self._note_typed)
        self.language.installEventFilter(self)  # it hands keys to its line without asking that one
        self.language.activated.connect(lambda _place: self.write())
        self.level.activated.connect(lambda _place: self.write())
        for check in (self.at_least, self.preferred, self.one_of):
            check.clicked.connect(lambda _on: self.write())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
            column.addLayout(row)
        first.addWidget(self.language, 1)
        first.addWidget(self.level)
        first.addWidget(self.remove, alignment=Qt.AlignmentFlag.AlignVCenter)
        for check in (self.at_least, self.preferred, self.one_of):
            second.addWidget(check)
        second.addStretch(1)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give undo and redo back to the document: the field would keep these keys for itself."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def begin(self) -> None:
        """Put the cursor into the language's name, to be written over."""
        self.language.setFocus(Qt.FocusReason.OtherFocusReason)
        line = self.language.lineEdit()
        if line is not None:
            line.selectAll()

    def show_row(self, row: LanguageRow) -> None:
        """Show what the sentence says."""
        self._showing = True
        name = row.language or self.language.itemText(0)
        if self.language.currentText() != name:
            self.language.setCurrentText(name)
        self.level.setCurrentIndex(self.level.findData(row.level))
        for check, on in (
            (self.at_least, row.at_least and bool(row.level)),
            (self.preferred, row.preferred),
            (self.one_of, row.one_of),
        ):
            check.setChecked(on)
        self.at_least.setEnabled(bool(row.level))
        self.preferred.setEnabled(bool(row.language))
        self.one_of.setEnabled(bool(row.language))
        self._shown = row
        self._showing = self.typed = False

    def _note_typed(self, _text: str) -> None:
        self.typed = True

    def write(self) -> None:
        """Write the row as it is chosen now into the sentence."""
        if self._showing:
            return
        self.typed = False
        words = self.language.currentText().strip().lower()
        name = "" if words == self.language.itemText(0).lower() else words.removesuffix(" keel")
        level = self.level.currentData()
        at_least = self.at_least.isChecked() if self._shown.level else self._shown.at_least
        row = replace(
            self._shown,
            language=name,
            level=level,
            at_least=at_least,
            preferred=self.preferred.isChecked(),
            one_of=self.one_of.isChecked(),
        )
        if row != self._shown:
            self._rows.change(self._number, row)

    def _remove(self) -> None:
        self._rows.take_away(self._number)


class LanguageRows(QWidget):
    """Rows for the languages of the sentence above; where it cannot be read, a line says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[OneLanguage] = []
        self._languages: Languages | None = None
        self.note = QLabel(
            translate("Languages", "This sentence cannot be shown as rows. It stays as it is written.")
        )
        self.note.setWordWrap(True)
        self.note.setProperty("look", "hint")
        self.add = QPushButton(icon("plus"), translate("Languages", "Add a language"))
        self.add.setProperty("look", "flat")
        self.add.setIconSize(SMALL_ICON + QSize(4, 4))
        self.add.clicked.connect(self._add)
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 4, 0, 0)
        outer.setSpacing(4)
        outer.addWidget(self.note)
        outer.addLayout(self._column)
        outer.addWidget(self.add, alignment=Qt.AlignmentFlag.AlignLeft)

    def attach(self, session: DocumentSession, sentence: GrowingTextEdit) -> None:
        """Show the languages of a sentence, and write changes back into it, from now on."""
        self._session, self._sentence = session, sentence
        self.setVisible(session.editable)
        session.settling.connect(self._settle)
        sentence.textChanged.connect(self._read)
        self._read()

    def _settle(self) -> None:
        """Write what is being typed, if the rows are those of a document that can still be changed."""
        if self._session.editable:
            for row in [one for one in self.rows if one.typed]:
                row.write()

    def change(self, number: int, row: LanguageRow) -> None:
        """Let the sentence say another row in the place of one."""
        if self._languages is not None:
            self._write(changed(self._languages, number, row))

    def take_away(self, number: int) -> None:
        """Let the sentence say one row less."""
        if self._languages is not None:
            self._write(removed(self._languages, number))
            left = self.rows[min(number, len(self.rows) - 1)].language if self.rows else self.add
            left.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        if self._languages is not None:
            said = {row.language for row in self._languages.rows}
            name = next(one for one in ("eesti", *KNOWN[1:], "") if one not in said)
            level = "C1" if name == "eesti" else _NEW.level
            self._write(added(self._languages, LanguageRow(name, level)))
            if self.rows:
                self.rows[-1].begin()

    def _write(self, languages: Languages) -> None:
        """Put the sentence of the languages into the document; one that could not be read again is not."""
        text = written(languages)
        if read(text) is None:
            QTimer.singleShot(0, self, self._read)  # the row shows again what the sentence says
            return
        self._session.edit(PATH, text, translate("Languages", "Languages"))

    def _read(self) -> None:
        """Show the rows that the sentence is read as."""
        self._languages = found = read(self._sentence.text)
        self.note.setVisible(found is None)
        self.add.setVisible(found is not None)
        rows = found.rows if found is not None else ()
        while len(self.rows) > len(rows):
            gone = self.rows.pop()
            gone.hide()
            self._column.removeWidget(gone)
            gone.deleteLater()
        while len(self.rows) < len(rows):
            self.rows.append(OneLanguage(self, len(self.rows)))
            self._column.addWidget(self.rows[-1])
        for row, said in zip(self.rows, rows, strict=True):
            row.show_row(said)
