"""The picture of who substitutes whom: boxes for posts, arrows from who substitutes to whom."""

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)
from typing_extensions import override

from ametijuhend.house.substitution import Cover
from ametijuhend.language import translate
from ametijuhend.ui.house.graph import BOX, Graph, Spot
from ametijuhend.ui.look.labels import plain_tip
from ametijuhend.ui.look.theme import SMALL, Colours

_PAD = 10
_HEAD = 7
"""How long an arrow's head is."""
_LEAST, _MOST, _STEP = 0.2, 2.5, 1.2
_MARGIN = 32
_STILL = 4
"""How far the pointer may move in a click."""


class PostBox(QGraphicsItem):
    """One post: its title, below it its unit."""

    def __init__(self, spot: Spot, colours: Colours, *, doubtful: bool) -> None:
        super().__init__()
        self.brief = spot.brief
        self._colours, self._doubtful = colours, doubtful
        self.current = False
        self.near = False
        self.setPos(spot.x, spot.y)
        unit = " ".join(spot.brief.unit.split())
        self.setToolTip(plain_tip("\n".join(filter(None, (spot.brief.name, unit, str(spot.brief.path))))))

    @property
    def middle(self) -> QPointF:
        """Where its middle is in the picture."""
        return self.pos() + QPointF(BOX[0] / 2, BOX[1] / 2)

    def show_as(self, *, current: bool, near: bool) -> None:
        """Show it as the one that is looked at, or as one that an arrow joins to that."""
        if (current, near) != (self.current, self.near):
            self.current, self.near = current, near
            self.update()

    @override
    def boundingRect(self) -> QRectF:
        """Return the box with its line."""
        return QRectF(-1, -1, BOX[0] + 2, BOX[1] + 2)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw it."""
        colours = self._colours
        line = colours.accent if self.current else colours.warning if self._doubtful else colours.input_border
        painter.setPen(QPen(QColor(line), 2 if self.current else 1.2 if self._doubtful else 1))
        painter.setBrush(QColor(colours.accent_soft if self.current or self.near else colours.surface))
        painter.drawRoundedRect(QRectF(0, 0, *BOX), 6, 6)
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        unit = " ".join(self.brief.unit.split())
        self._write(painter, self.brief.name, font, colours.text, 6 if unit else 16)
        if unit:
            small = QFont(painter.font())
            small.setWeight(QFont.Weight.Normal)
            small.setPointSizeF(SMALL)
            self._write(painter, unit, small, colours.muted, 28)

    def _write(self, painter: QPainter, text: str, font: QFont, colour: str, top: float) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, BOX[0] - 2 * _PAD)
        painter.drawText(QPointF(_PAD, top + metrics.ascent()), words)


class Arrow(QGraphicsPathItem):
    """From who substitutes to whom: a whole line where both documents say so."""

    def __init__(self, cover: Cover, start: PostBox, end: PostBox, colours: Colours) -> None:
        super().__init__()
        self.cover = cover
        self._colours = colours
        first, last = _sides(start, end)
        path = QPainterPath(first)
        half = (last.x() - first.x()) / 2
        if abs(half) < 1:  # one above the other: the line goes round at the side
            path.cubicTo(first + QPointF(40, 0), last + QPointF(40, 0), last)
        else:
            path.cubicTo(first + QPointF(half, 0), last - QPointF(half, 0), last)
        self.setPath(path)
        self._head = _head(last, to_right=first.x() < last.x() and abs(half) >= 1)
        self.setZValue(-1)
        self.show_near(False)
        self.setToolTip(plain_tip(cover_words(cover)))

    def show_near(self, near: bool) -> None:
        """Show it as one that touches what is looked at."""
        colours = self._colours
        colour = colours.muted if self.cover.mutual else colours.warning
        pen = QPen(QColor(colours.accent if near else colour), 2 if near else 1.3)
        if not self.cover.mutual:
            pen.setStyle(Qt.PenStyle.DashLine)
        self.setPen(pen)
        self.setZValue(-0.5 if near else -1)

    @override
    def boundingRect(self) -> QRectF:
        """Return the line with its head."""
        return super().boundingRect().united(self._head.boundingRect()).adjusted(-2, -2, 2, 2)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw it."""
        painter.setPen(self.pen())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self.path())
        painter.setPen(QPen(self.pen().color(), 1))
        painter.setBrush(self.pen().color())
        painter.drawPolygon(self._head)


class SubstitutionPicture(QGraphicsView):
    """Arrow keys go from box to box, Enter or a click opens one, + and − make it larger and smaller."""

    chosen = Signal(object)
    """The document of the box that was gone to."""
    opened = Signal(object)
    """The document whose box is to be opened."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._boxes: dict[Path, PostBox] = {}
        self._arrows: list[Arrow] = []
        self._pressed = QPoint()
        self.current: PostBox | None = None
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setBackgroundBrush(QColor(colours.window))
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setAccessibleName(translate("Substitution", "Picture of who substitutes whom"))
        self.setAccessibleDescription(
            translate("Substitution", "Arrow keys go from post to post, Enter opens one.")
        )

    def show_graph(self, graph: Graph, doubtful: frozenset[Path]) -> None:
        """Show another picture."""
        scene = self.scene()
        scene.clear()
        self.current = None
        self._boxes, self._arrows = {}, []
        for spot in graph.spots:
            box = PostBox(spot, self._colours, doubtful=spot.brief.path in doubtful)
            self._boxes[spot.brief.path] = box
            scene.addItem(box)
        for cover in graph.covers:
            arrow = Arrow(cover, self._boxes[cover.by.path], self._boxes[cover.covered.path], self._colours)
            self._arrows.append(arrow)
            scene.addItem(arrow)
        room = QRectF(0, 0, graph.width, graph.height).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        scene.setSceneRect(room)
        self.resetTransform()
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().minimum())
        self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())

    def go_to(self, path: Path) -> None:
        """Show a document's box as the one that is looked at."""
        box = self._boxes.get(path)
        if box is None or box is self.current:
            return
        self.current = box
        near = set()
        for arrow in self._arrows:
            touches = path in {arrow.cover.by.path, arrow.cover.covered.path}
            arrow.show_near(touches)
            if touches:
                near |= {arrow.cover.by.path, arrow.cover.covered.path}
        for other, one in self._boxes.items():
            one.show_as(current=one is box, near=other in near)
        self.ensureVisible(box, _MARGIN, _MARGIN)

    def zoom(self, factor: float) -> None:
        """Show it larger or smaller, within reason."""
        now = self.transform().m11()
        wanted = min(max(now * factor, _LEAST), _MOST)
        self.scale(wanted / now, wanted / now)

    def fit(self) -> None:
        """Show the whole picture at once, never larger than it is."""
        self.fitInView(self.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
        if self.transform().m11() > 1:
            self.resetTransform()

    @override
    def sizeHint(self) -> QSize:
        """Return a size for a few boxes."""
        return QSize(640, 420)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from box to box, open one, zoom."""
        steps = {
            Qt.Key.Key_Left: QPointF(-1, 0),
            Qt.Key.Key_Right: QPointF(1, 0),
            Qt.Key.Key_Up: QPointF(0, -1),
            Qt.Key.Key_Down: QPointF(0, 1),
        }
        if event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.current is not None:
                self.opened.emit(self.current.brief)
        elif event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(_STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom(1 / _STEP)
        elif event.key() == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
        else:
            super().wheelEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click or a drag begins."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the box that was clicked; a drag has moved the picture."""
        super().mouseReleaseEvent(event)
        here = event.position().toPoint()
        found = self.itemAt(here)
        still = (here - self._pressed).manhattanLength() <= _STILL
        if still and isinstance(found, PostBox) and event.button() is Qt.MouseButton.LeftButton:
            self._choose(found)
            self.opened.emit(found.brief)

    def _choose(self, box: PostBox) -> None:
        self.go_to(box.brief.path)
        self.chosen.emit(box.brief)

    def _step(self, way: QPointF) -> None:
        """Go to the nearest box in a direction; to the first where none is looked at."""
        here = self.current
        if here is None:
            first = next(iter(self._boxes.values()), None)
        else:
            ahead = [
                (_far(here.middle, one.middle, way), one) for one in self._boxes.values() if one is not here
            ]
            reached = [(far, one) for far, one in ahead if far is not None]
            first = min(reached, key=lambda pair: pair[0])[1] if reached else None
        if first is not None:
            self._choose(first)


def cover_words(cover: Cover) -> str:
    """Return an arrow in words."""
    text = translate("Substitution", "“{by}” substitutes “{covered}”").format(
        by=cover.by.name, covered=cover.covered.name
    )
    if cover.mutual:
        return translate("Substitution", "{text}: both documents say so").format(text=text)
    who = cover.covered if cover.said_by_covered else cover.by
    return translate("Substitution", "{text}: only the document of “{who}” says so").format(
        text=text, who=who.name
    )


def _sides(start: PostBox, end: PostBox) -> tuple[QPointF, QPointF]:
    """Return where an arrow leaves one box and reaches the other."""
    one, other = start.middle, end.middle
    half = BOX[0] / 2
    if abs(one.x() - other.x()) < 1:
        return one + QPointF(half, 0), other + QPointF(half, 0)
    side = half if one.x() < other.x() else -half
    lift = -6 if side > 0 else 6  # two arrows that answer each other do not lie on one line
    return one + QPointF(side, lift), other + QPointF(-side, lift)


def _head(tip: QPointF, *, to_right: bool) -> QPolygonF:
    back = -_HEAD if to_right else _HEAD
    return QPolygonF([tip, tip + QPointF(back, -_HEAD / 2), tip + QPointF(back, _HEAD / 2)])


def _far(here: QPointF, there: QPointF, way: QPointF) -> float | None:
    """Return how far a box is in a direction, what lies aside counted more; None where it is behind."""
    gone = there - here
    ahead = gone.x() * way.x() + gone.y() * way.y()
    aside = abs(gone.x() * way.y()) + abs(gone.y() * way.x())
    return ahead + 2 * aside if ahead > 1 and aside <= 2 * ahead + BOX[1] else None
