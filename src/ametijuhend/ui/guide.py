"""The user's guide in a window of its own: the shipped pages, offline, in the window's colours."""

from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QWidget
from typing_extensions import override

from ametijuhend.assets import asset
from ametijuhend.language import translate

FIRST = "alustamine"
_PAGES_WIDTH = 220
_MARGIN = 24

_UNKNOWN = QTextDocument.ResourceType.UnknownResource


def guide_files() -> dict[str, str]:
    """Return the file of every page by the page's name, in the order in which they are read."""
    found = sorted(asset("docs", "kasutusjuhend").glob("*.md"))
    return {path.stem.partition("-")[2]: str(path) for path in found}


def guide_page(section: str) -> str:
    """Return the name of the page that says more of a section."""
    return "ulesanded" if section == "duties" else "vormid"


def open_guide(window: QWidget, page: str = FIRST) -> "GuideWindow":
    """Show a page of the guide beside a window; one guide is enough for it."""
    guide = window.findChild(GuideWindow) or GuideWindow(window)
    guide.show_page(page)
    guide.show()
    guide.activateWindow()
    return guide


class GuideWindow(QDialog):
    """The pages on the left, one of them on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Guide", "User's guide"))
        self._files = guide_files()
        self.pages = QListWidget()
        self.pages.setObjectName("guidePages")
        self.pages.setProperty("look", "rows")
        self.pages.setAccessibleName(translate("Guide", "Pages of the guide"))
        self.pages.setFixedWidth(_PAGES_WIDTH)
        self.text = GuideText()
        self.text.setAccessibleName(translate("Guide", "Text of the guide"))
        self.text.setProperty("look", "source")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(self.pages)
        row.addWidget(self.text, 1)
        self.pages.addItems([_title(file) for file in self._files.values()])
        self.pages.currentRowChanged.connect(self._turn_to)
        self.text.sourceChanged.connect(self._follow)
        self.resize(960, 640)

    def show_page(self, page: str) -> None:
        """Show a page by its name."""
        self.pages.setCurrentRow(list(self._files).index(page))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_to(self, row: int) -> None:
        self.text.setSource(QUrl.fromLocalFile(list(self._files.values())[row]))

    def _follow(self, source: QUrl) -> None:
        """Mark the page that a link has led to."""
        files = list(self._files.values())
        name = source.toLocalFile()
        if name in files:
            self.pages.setCurrentRow(files.index(name))


class GuideText(QTextBrowser):
    """Shows pages whose pictures are as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guideText")
        self.setOpenLinks(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # pictures leave room
        self.document().setDocumentMargin(_MARGIN)

    @override
    def doSetSource(self, name: QUrl | str, type: QTextDocument.ResourceType = _UNKNOWN) -> None:
        """Show another page of the guide; an address of the web opens in the browser, if the user asks."""
        name = QUrl(name)
        if name.scheme() in {"http", "https"}:
            QDesktopServices.openUrl(name)
            return
        super().doSetSource(name, QTextDocument.ResourceType.MarkdownResource)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Return a page or a picture, which is made as small as the page is wide."""
        if type == QTextDocument.ResourceType.ImageResource.value:
            picture = QImage(self.source().resolved(QUrl(name)).toLocalFile())
            room = self.viewport().width() - 2 * _MARGIN
            if picture.width() > room > 0:
                return picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
            return picture
        return super().loadResource(type, name)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.source().isValid():
            bar = self.verticalScrollBar().value()
            self.reload()
            self.verticalScrollBar().setValue(bar)


def _title(file: str) -> str:
    with open(file, encoding="utf-8") as page:  # noqa: PTH123  # only the first line
        return page.readline().strip("# \n")
