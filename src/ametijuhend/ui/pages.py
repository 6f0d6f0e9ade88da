"""The pages beside the form, as the window knows them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Document


class PageView(QLabel):
    """Stands where the pages will be."""

    place_clicked = Signal(str, int)
    pages_changed = Signal(int)

    def __init__(self, profile: LayoutProfile, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.profile, self.zoom, self.page_count, self.marked = profile, 1.0, 1, ""

    def show_document(self, document: Document) -> None:
        """Show a document."""
        self.setText(document.general.job_title)
        self.pages_changed.emit(self.page_count)

    def mark(self, path: str) -> None:
        """Mark a place."""
        self.marked = path

    def set_zoom(self, zoom: float) -> None:
        """Show the pages larger or smaller."""
        self.zoom = zoom

    def zoom_in(self) -> None:
        """Show the pages larger."""
        self.set_zoom(self.zoom * 1.1)

    def zoom_out(self) -> None:
        """Show the pages smaller."""
        self.set_zoom(self.zoom / 1.1)

    def fit_width(self) -> None:
        """Show the pages as wide as there is room."""
        self.set_zoom(1.0)


def write_pdf(document: Document, profile: LayoutProfile) -> bytes:
    """Return the PDF."""
    raise NotImplementedError
