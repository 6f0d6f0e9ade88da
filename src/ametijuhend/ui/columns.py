"""The form and the pages: side by side, or the pages in a window of their own on another screen."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from ametijuhend.storage.settings import Settings
from ametijuhend.ui.pages.pages_panel import PagesPanel

_SHARE = 455
"""How much of the width the form takes at first, in thousandths."""


class PagesWindow(QWidget):
    """The pages' own window; closing it brings them back beside the form."""

    closed = Signal()

    def __init__(self, owner: QWidget, actions: Iterable[QAction]) -> None:
        super().__init__(owner, Qt.WindowType.Window)
        self.setObjectName("pagesWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # the user goes on writing
        self.setWindowTitle(self.tr("Pages – Ametijuhend"))
        self.addActions(list(actions))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.resize(720, 900)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Bring the pages back."""
        event.accept()
        self.closed.emit()


class Columns(QSplitter):
    """The form on the left, the pages on the right as long as they are docked."""

    def __init__(self, form: QWidget, panel: PagesPanel) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("columns")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(5)
        self.panel = panel
        self._share = 0
        self._shown = True
        self._window: PagesWindow | None = None
        self._geometry = ""
        self.addWidget(form)
        self.addWidget(panel)
        self.splitterMoved.connect(lambda *_: self._note_share())

    @property
    def window_of_pages(self) -> PagesWindow | None:
        """The pages' own window; None while they stand beside the form."""
        return self._window

    def take(self, settings: Settings) -> None:
        """Divide the width as it was last."""
        self._share = settings.form_share
        self._geometry = settings.pages_geometry
        self._divide()
        self.panel.take(settings)

    def remembered(self) -> dict[str, Any]:
        """Return how everything stands, as the settings' fields."""
        self._note_geometry()
        return self.panel.remembered() | {
            "form_share": self._share,
            "pages_shown": self._shown,
            "pages_undocked": self._window is not None,
            "pages_geometry": self._geometry,
        }

    def show_pages(self, shown: bool) -> None:
        """Show the pages, or hide them wherever they stand."""
        self._shown = shown
        (self._window or self.panel).setVisible(shown)

    def undock(self, actions: Iterable[QAction]) -> PagesWindow:
        """Give the pages a window of their own, in which the actions' keys work too."""
        self._window = window = PagesWindow(self.window(), actions)
        window.restoreGeometry(QByteArray.fromBase64(self._geometry.encode()))
        layout = window.layout()
        if layout is not None:
            layout.addWidget(self.panel)
        self.panel.show()
        window.setVisible(self._shown)
        return window

    def dock(self) -> None:
        """Bring the pages back beside the form."""
        window, self._window = self._window, None
        if window is None:
            return
        self._geometry = _geometry_of(window)
        self.addWidget(self.panel)
        self._divide()
        self.panel.setVisible(self._shown)
        window.hide()
        window.deleteLater()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep both sides' shares of the width."""
        super().resizeEvent(event)
        self._divide()

    def leave(self) -> None:
        """Close the pages' window: the document is left."""
        if self._window is not None:
            self._window.hide()

    def _note_geometry(self) -> None:
        if self._window is not None:
            self._geometry = _geometry_of(self._window)

    def _note_share(self) -> None:
        form, pages = self.sizes()
        self._share = round(1000 * form / (form + pages))

    def _divide(self) -> None:
        whole = self.width() - self.handleWidth()
        form = round(whole * (self._share or _SHARE) / 1000)
        self.setSizes([form, whole - form])


def _geometry_of(window: QWidget) -> str:
    return window.saveGeometry().toBase64().toStdString()
