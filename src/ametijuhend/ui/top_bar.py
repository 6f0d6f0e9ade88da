"""The bar over the columns: what is open, its state in words, save and export."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from ametijuhend.ui.actions import Actions
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.forms import child, load_form


class TopBar(QWidget):
    """Title and unit, state words, the commands used most."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        form = load_form("top_bar")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        self._title = child(form, QLabel, "documentLabel")
        self._stage = child(form, QLabel, "stageLabel")
        self._saved = child(form, QLabel, "savedLabel")
        for key in ("undo", "redo"):
            button = child(form, QToolButton, f"{key}Button")
            button.setDefaultAction(actions[key])
            button.setAccessibleName(actions[key].text().replace("&", ""))
        child(form, QPushButton, "saveButton").clicked.connect(actions["save"].trigger)
        self._add_export(
            child(form, QPushButton, "exportButton"), actions["export_docx"], actions["export_pdf"]
        )

    def show_state(self) -> None:
        """Show the document's name and state."""
        general = self._desk.session.document.general
        parts = (self._desk.title, general.unit.strip())
        self._title.setText(" · ".join(part.replace("\n", " ") for part in parts if part))
        self._stage.setText(self.tr("Draft"))
        self._saved.setText(self._saved_words())

    def _saved_words(self) -> str:
        session = self._desk.session
        if not session.saved:
            return self.tr("Unsaved changes")
        if session.path is None:
            return self.tr("Not saved yet")
        if self._desk.saved_at is None:
            return self.tr("Saved")
        return self.tr("Saved {time}").format(time=f"{self._desk.saved_at:%H:%M}")

    def _add_export(self, button: QPushButton, *actions: QAction) -> None:
        menu = QMenu(button)
        for action in actions:
            menu.addAction(action)
        button.setMenu(menu)
