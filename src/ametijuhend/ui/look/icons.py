"""The icons: line drawings that take the colour of the text beside them, light or dark."""

from functools import cache

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from ametijuhend.assets import asset

ICON_SIZE = QSize(20, 20)


class LineIconEngine(QIconEngine):
    """Draws one icon in the colour that the palette has when it is drawn."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon."""
        group = QPalette.ColorGroup.Disabled if mode is QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        colour = QGuiApplication.palette().color(group, self._role)
        renderer = QSvgRenderer(QByteArray(_drawing(self._name, colour.name())))
        renderer.render(painter, QRectF(rect))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon on a transparent ground."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    @override
    def clone(self) -> QIconEngine:
        """Return another engine for the same icon."""
        return LineIconEngine(self._name, self._role)


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.WindowText) -> QIcon:
    """Return a shipped icon by its name in ``resources/icons``."""
    return QIcon(LineIconEngine(name, role))


def put_icons(root: QObject) -> None:
    """Give every button below an object the icon that its property ``iconName`` names."""
    for button in root.findChildren(QAbstractButton):
        name = button.property("iconName")
        if name:
            primary = button.property("look") == "primary"
            role = QPalette.ColorRole.HighlightedText if primary else QPalette.ColorRole.WindowText
            button.setIcon(icon(name, role))
            button.setIconSize(ICON_SIZE)


@cache
def _drawing(name: str, colour: str) -> bytes:
    """Return the SVG in a colour, with the 1.75-px line that 20 px ask for."""
    text = asset("resources", "icons", f"{name}.svg").read_text(encoding="utf-8")
    return text.replace("currentColor", colour).replace('stroke-width="2"', 'stroke-width="1.75"').encode()
