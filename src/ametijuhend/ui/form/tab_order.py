"""The order in which Tab goes through a form: that of its layout, whatever came and went meanwhile."""

from collections.abc import Iterator
from itertools import chain, pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def order_tabs(*parts: QWidget) -> None:
    """Let Tab go from input to input as they are laid out; of a list's rows it stops at one."""
    for one, following in pairwise(chain.from_iterable(map(_in_order, parts))):
        QWidget.setTabOrder(one, following)


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)
    elif widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    items = [item for place in range(layout.count()) if (item := layout.itemAt(place)) is not None]
    for inner, widget in ((item.layout(), item.widget()) for item in items):
        if inner is not None:
            yield from _laid_out(inner)
        elif widget is not None:
            yield from _in_order(widget)
