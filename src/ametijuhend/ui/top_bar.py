"""The bar over the columns: what is open, its state in words, save and export."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton, QWidget

from ametijuhend.ui.actions import Actions
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.look.forms import child, fill
from ametijuhend.ui.stages import WAYS, replaced_sentence, stage_name


class TopBar(QWidget):
    """Title and unit, state words, the commands used most."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        form = fill(self, "top_bar")
        self._title = child(form, QLabel, "documentLabel")
        self._stage = child(form, QPushButton, "stageButton")
        self._stage.setMenu(QMenu(self._stage))
        self._actions = actions
        self._saved = child(form, QLabel, "savedLabel")
        for key in ("palette", "undo", "redo"):
            button = child(form, QToolButton, f"{key}Button")
            button.setDefaultAction(actions[key])
            button.setAccessibleName(actions[key].text().replace("&", ""))
        child(form, QPushButton, "saveButton").clicked.connect(actions["save"].trigger)
        self._add_export(
            child(form, QPushButton, "exportButton"),
            *(actions[key] for key in ("export", "export_pdf", "sign", "check_signed")),
        )

    def show_state(self) -> None:
        """Show the document's name and state."""
        general = self._desk.session.document.general
        parts = (self._desk.title, general.unit.strip())
        self._title.setText(" · ".join(part.replace("\n", " ") for part in parts if part))
        self._stage.setText(stage_name(self._desk.session.document))
        self._stage.setToolTip(replaced_sentence(self._desk.session.document))
        self._stage.menu().clear()
        for key in WAYS[self._desk.session.document.state]:
            self._stage.menu().addAction(self._actions[key])
        self._saved.setText(self._saved_words())

    def _saved_words(self) -> str:
        session, saver = self._desk.session, self._desk.saver
        if saver.busy:
            return self.tr("Saving…")
        if self._desk.recovered_at is not None and not session.saved:
            at = self._desk.recovered_at.astimezone(self._desk.now().tzinfo)
            return self.tr("Recovered from {time}").format(time=f"{at:%H:%M}")
        if not session.saved:
            return self.tr("Unsaved changes")
        if session.path is None:
            return self.tr("Not saved yet")
        if saver.saved_at is None:
            return self.tr("Saved")
        return self.tr("Saved {time}").format(time=f"{saver.saved_at:%H:%M}")

    def _add_export(self, button: QPushButton, *actions: QAction) -> None:
        menu = QMenu(button)
        for action in actions:
            menu.addAction(action)
        button.setMenu(menu)
