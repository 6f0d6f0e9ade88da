"""The right column: the pages, which of them is in sight, their controls and their list."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.preview.view import PageView
from ametijuhend.storage.settings import Settings
from ametijuhend.ui.actions import Actions
from ametijuhend.ui.look.forms import child, fill
from ametijuhend.ui.pages.page_list import PageList

_BUTTONS = {
    "listPages": "list_pages",
    "zoomOut": "zoom_out",
    "zoomIn": "zoom_in",
    "fitWidth": "fit_width",
    "fitPage": "fit_page",
    "twoPages": "two_pages",
    "undockPages": "undock_pages",
}
"""The controls' buttons and the actions they stand for."""


class PagesPanel(QWidget):
    """The pages with their controls below."""

    def __init__(self, profile: LayoutProfile, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("pagesPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        form = fill(self, "pages_panel")
        self.pages = PageView(profile)
        self.pages.setObjectName("pages")
        self.list = PageList(self.pages)
        self.list.hide()
        row = QHBoxLayout(child(form, QWidget, "pageHost"))
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.pages, 1)
        self._page = child(form, QLabel, "pageLabel")
        self._zoom = child(form, QLabel, "zoomLabel")
        for name, key in _BUTTONS.items():
            button = child(form, QToolButton, f"{name}Button")
            button.setDefaultAction(actions[key])
            button.setAccessibleName(actions[key].text().replace("&", ""))
        self.pages.pages_changed.connect(self._show_page)
        self.pages.page_changed.connect(self._show_page)
        self.pages.zoom_changed.connect(self._show_zoom)

    def take(self, settings: Settings) -> None:
        """Show the pages as they were shown last."""
        self.list.setVisible(settings.pages_listed)
        self.pages.set_columns(settings.columns)
        if settings.zoom:
            self.pages.set_zoom(settings.zoom / 100)
        elif settings.fit == "page":
            self.pages.fit_page()

    def remembered(self) -> dict[str, Any]:
        """Return how the pages are shown, as the settings' fields."""
        pages = self.pages
        return {
            "zoom": 0 if pages.fitted else round(pages.zoom * 100),
            "fit": pages.fitted or "width",
            "columns": pages.columns,
            "pages_listed": not self.list.isHidden(),
        }

    def _show_page(self, _number: int = 0) -> None:
        words = self.tr("Page {number} / {count}")
        self._page.setText(words.format(number=self.pages.current_page + 1, count=self.pages.page_count))

    def _show_zoom(self, zoom: float) -> None:
        self._zoom.setText(f"{zoom * 100:.0f} %")
