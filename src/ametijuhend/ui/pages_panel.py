"""The right column: the pages, their count, the zoom."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.preview.view import PageView
from ametijuhend.ui.actions import Actions
from ametijuhend.ui.forms import child, load_form


class PagesPanel(QWidget):
    """The pages with their controls below."""

    def __init__(self, profile: LayoutProfile, actions: Actions) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        form = load_form("pages_panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        self.pages = PageView(profile)
        self.pages.setObjectName("pages")
        QVBoxLayout(child(form, QWidget, "pageHost")).addWidget(self.pages)
        self._count = child(form, QLabel, "pageCountLabel")
        self._zoom = child(form, QLabel, "zoomLabel")
        for name, key in (("zoomOut", "zoom_out"), ("zoomIn", "zoom_in"), ("fitWidth", "fit_width")):
            button = child(form, QToolButton, f"{name}Button")
            button.setDefaultAction(actions[key])
            button.setAccessibleName(actions[key].text().replace("&", ""))
        self.pages.pages_changed.connect(self._show_count)
        self.pages.zoom_changed.connect(self._show_zoom)

    def zoom(self, step: str) -> None:
        """Make the pages larger or smaller, or fit their width: ``in``, ``out``, ``fit``."""
        {"in": self.pages.zoom_in, "out": self.pages.zoom_out, "fit": self.pages.fit_width}[step]()

    def _show_count(self, count: int) -> None:
        self._count.setText(self.tr("Pages: %n", "", count))

    def _show_zoom(self, zoom: float) -> None:
        self._zoom.setText(f"{zoom * 100:.0f} %")
