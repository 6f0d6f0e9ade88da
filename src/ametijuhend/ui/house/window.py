"""„Asutuse dokumendid“: the list of all job descriptions in the user's folders, due first."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QWidget,
)
from typing_extensions import override

from ametijuhend.house.listing import Column, Due
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.house.dialogs import LinesDialog
from ametijuhend.ui.house.following import HouseFollowing
from ametijuhend.ui.house.jobs import HouseJobs
from ametijuhend.ui.house.model import COLUMNS
from ametijuhend.ui.house.table import HouseTable
from ametijuhend.ui.look.forms import child, fill
from ametijuhend.ui.look.labels import plain_tip
from ametijuhend.ui.look.theme import Theme
from ametijuhend.ui.settings.dialog import SettingsDialog

_SIZE = QSize(1240, 680)
_MARGIN = QSize(32, 72)
_PAUSE = 15_000
"""Milliseconds after a look at the folders in which coming back to the window makes no other."""


class HouseWindow(QDialog):
    """The list stays open beside the editor: Enter opens a document there."""

    def __init__(self, desk: Desk, theme: Theme, following: HouseFollowing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Documents of the house"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._desk, self._following = desk, following
        self._column, self._backwards = Column.DUE, False
        self._folders = following.folders
        self._fresh = QTimer(self, singleShot=True, interval=_PAUSE)
        self._take_form(fill(self, "house_window"))
        self.table.colours = theme.colours
        self.jobs = HouseJobs(desk, theme, following, self)
        self._menu()
        self._connect()
        self._fill_due()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _MARGIN))
        self.show_list()
        self._show_problems()
        self.filter.setFocus()
        self.look()

    def look(self) -> None:
        """Look at the folders anew; the list stays in use meanwhile."""
        self._fresh.start()
        self._following.look()

    def leave(self) -> None:
        """Follow the folders no longer."""
        self.jobs.leave()
        self._following.changed.disconnect(self.show_list)
        self._following.told.disconnect(self._show_problems)
        self._following.busy_changed.disconnect(self._show_summary)
        self._desk.settings_changed.disconnect(self._take_settings)
        self._desk.saver.saved.disconnect(self._note_saved)
        self._desk.library.changed.disconnect(self._note_library)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the folders alone."""
        self.reject()
        event.accept()

    @override
    def reject(self) -> None:
        """Close; what was done to documents can be taken back as long as the program runs."""
        self.hide()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Look anew where one comes back after a while."""
        super().changeEvent(event)
        came = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if came and not self._fresh.isActive():
            self.look()

    def show_list(self) -> None:
        """Show what is filtered of the list as it is by now."""
        listing, wanted = self._following.listing, self.due.currentData()
        only = Due(wanted) if wanted else None
        shown = listing.shown(self.filter.text(), self._column, backwards=self._backwards, only=only)
        self.table.show_briefs(shown, listing.today)
        self.table.mark_order(self._column, backwards=self._backwards)
        self._show_summary()

    def open_current(self) -> None:
        """Open the document that is looked at in the editor."""
        brief = self.table.current
        if brief is not None:
            self.open_file(brief.path)

    def open_file(self, path: Path, place: str = "") -> None:
        """Open a document in the editor, at a place if told; one that is open already stays as it is."""
        desk = self._desk
        if desk.session.path != path or not desk.has_document:
            desk.open_file(path)
        if desk.session.path == path:
            self.bring_editor(place)

    def bring_editor(self, place: str = "") -> None:
        """Bring the editor to the front, at a place if told."""
        window = self.parentWidget()
        if window is not None:
            window.activateWindow()
            editor = getattr(window, "editor", None)
            if place and editor is not None:
                editor.go_to(place)

    def _take_form(self, form: QWidget) -> None:
        self.filter = child(form, QLineEdit, "filterEdit")
        self.due = child(form, QComboBox, "dueCombo")
        self.table = child(form, HouseTable, "table")
        self.summary = child(form, QLabel, "summaryLabel")
        self.problem = child(form, QLabel, "problemLabel")
        self._problem_line = child(form, QWidget, "problemWidget")
        self.done_words = child(form, QLabel, "doneLabel")
        self.done_line = child(form, QWidget, "doneWidget")
        self.undo_button = child(form, QPushButton, "undoButton")
        self._stack = child(form, QStackedWidget, "stack")
        self.empty = child(form, QLabel, "emptyLabel")
        self.add_button, self.settings_button, self.all_button = (
            child(form, QPushButton, f"{name}Button") for name in ("addFolder", "settings", "showAll")
        )
        self.open_button, self.more_button = (
            child(form, QPushButton, f"{name}Button") for name in ("open", "more")
        )
        self._buttons = {
            name: child(form, QPushButton, f"{name}Button")
            for name in ("reviewed", "rename", "substitution", "refresh", "problem", "close")
        }
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.done_line.hide()

    def _menu(self) -> None:
        """Fill the menu of what can be done, at the button and in the table."""
        self.menu = QMenu(self)
        for command in self.jobs.commands():
            if not command.words:
                self.menu.addSeparator()
                continue
            action = self.menu.addAction(command.words)
            action.setShortcut(QKeySequence(command.keys))
            action.setData(command.for_chosen)
            action.triggered.connect(lambda _checked=False, act=command.act: act())
            self.addAction(action)
        self.menu.aboutToShow.connect(self._show_buttons)
        self.more_button.setMenu(self.menu)

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _text: self.show_list())
        self.due.currentIndexChanged.connect(lambda _row: self.show_list())
        self.table.opened.connect(self.open_current)
        self.table.horizontalHeader().sectionClicked.connect(self._sort)
        self.table.customContextMenuRequested.connect(
            lambda point: self.menu.popup(self.table.viewport().mapToGlobal(point))
        )
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_buttons())
        acts = {
            "reviewed": self.jobs.review,
            "rename": self.jobs.rename,
            "substitution": self.jobs.show_substitution,
            "refresh": self.look,
            "problem": self._tell_problems,
            "close": self.reject,
        }
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, act=acts[name]: act())
        self.open_button.clicked.connect(self.open_current)
        self.undo_button.clicked.connect(self.jobs.take_back)
        self.add_button.clicked.connect(self._add_folder)
        self.settings_button.clicked.connect(lambda: SettingsDialog(self._desk, self).open())
        self.all_button.clicked.connect(self._show_everything)
        for keys, act in (
            ("F5", self.look),
            ("Ctrl+F", self._call_filter),
            ("Ctrl+Z", self.jobs.take_back),
        ):
            QShortcut(QKeySequence(keys), self, act)
        QShortcut(QKeySequence("Down"), self.filter, self._go_to_table).setContext(
            Qt.ShortcutContext.WidgetShortcut
        )
        QShortcut(QKeySequence("Return"), self.filter, self._go_to_table).setContext(
            Qt.ShortcutContext.WidgetShortcut
        )
        self._following.changed.connect(self.show_list)
        self._following.told.connect(self._show_problems)
        self._following.busy_changed.connect(self._show_summary)
        self._desk.settings_changed.connect(self._take_settings)
        self._desk.saver.saved.connect(self._note_saved)
        self._desk.library.changed.connect(self._note_library)

    def _fill_due(self) -> None:
        for words, only in (
            (self.tr("All documents"), None),
            (self.tr("Review overdue"), Due.OVERDUE),
            (self.tr("Review due in 30 days"), Due.SOON),
            (self.tr("Last review unknown"), Due.UNKNOWN),
        ):
            self.due.addItem(words, only.value if only else None)

    def _sort(self, place: int) -> None:
        column = COLUMNS[place]
        self._backwards = column is self._column and not self._backwards
        self._column = column
        self.show_list()

    def _call_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _go_to_table(self) -> None:
        if self.table.rows.briefs:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_summary(self) -> None:
        """Say how many there are and what goes on, or what is missing."""
        listing, following = self._following.listing, self._following
        counts = listing.counts()
        count = sum(counts.values())
        parts = [self.tr("%n documents", "", count)] if count else []
        if counts[Due.OVERDUE]:
            parts.append(self.tr("review overdue: {count}").format(count=counts[Due.OVERDUE]))
        if counts[Due.SOON]:
            parts.append(self.tr("due in 30 days: {count}").format(count=counts[Due.SOON]))
        shown = len(self.table.rows.briefs)
        if shown != len(listing.briefs):
            parts.append(self.tr("shown: {count}").format(count=shown))
        if following.busy:
            parts.append(self.tr("the folders are being looked at…"))
        elif following.examining and count:
            parts.append(self.tr("the checks look at the documents…"))
        self.summary.setText(" · ".join(parts))
        self._show_empty(shown)
        self._show_buttons()

    def _show_empty(self, shown: int) -> None:
        folders, any_there = self._following.folders, bool(self._following.listing.briefs)
        self._stack.setCurrentIndex(0 if shown or (self._following.busy and not any_there and folders) else 1)
        if not folders:
            words = self.tr(
                "Add the folders in which the house keeps its job descriptions, on this computer or on a "
                "share. Nothing in them is changed without you."
            )
        elif not any_there:
            words = self.tr("There are no job descriptions in: {folders}").format(
                folders=", ".join(map(str, folders))
            )
        else:
            words = self.tr("No document fits what is asked for.")
        self.empty.setText(words)
        self.add_button.setVisible(not any_there)
        self.settings_button.setVisible(not any_there)
        self.all_button.setVisible(any_there)

    def _show_buttons(self) -> None:
        chosen = [one for one in self.table.chosen if not one.problem]
        any_there = bool(self._following.listing.briefs)
        for action in self.menu.actions():
            action.setEnabled(bool(chosen) if action.data() else any_there)
        self._buttons["reviewed"].setEnabled(bool(chosen))
        self._buttons["rename"].setEnabled(any_there)
        self._buttons["substitution"].setEnabled(any_there)
        self.open_button.setEnabled(self.table.current is not None)

    def _show_problems(self) -> None:
        """Say once what could not be read, in one quiet line."""
        problems = self._following.problems
        self._problem_line.setVisible(bool(problems))
        if problems:
            more = len(problems) - 1
            first = problems[0]
            text = self.tr("{first} And %n more.", "", more).format(first=first) if more else first
            self.problem.setText(text)
            self.problem.setToolTip(plain_tip("\n".join(problems[:20])))

    def _tell_problems(self) -> None:
        words = self.tr("These were left out; the list goes on without them.")
        LinesDialog(self.tr("What could not be read"), words, self._following.problems, self).open()

    def _show_everything(self) -> None:
        self.due.setCurrentIndex(0)
        self.filter.clear()
        self.filter.setFocus()

    def _add_folder(self) -> None:
        title = self.tr("Folder of the house's job descriptions")
        folder = self._desk.conversation.ask_folder(title, self._desk.folder())
        if folder is not None:
            settings = self._desk.settings
            folders = tuple(dict.fromkeys((*settings.house_folders, str(folder))))
            self._desk.change_settings(replace(settings, house_folders=folders))

    def _take_settings(self) -> None:
        if self._following.folders != self._folders:
            self._folders = self._following.folders
            self.look()

    def _note_library(self) -> None:
        """Have the documents compared with the library as it is now."""
        if self.isVisible():
            self.look()

    def _note_saved(self, path: object) -> None:  # Qt's signal
        if any(str(path).startswith(str(folder)) for folder in self._folders):
            self.look()
