"""What the first command needs, loaded while the user looks at the start page."""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

_QUIET = 400
"""Milliseconds that the window has for itself at first: it is there to answer."""
_BETWEEN = 20
"""Milliseconds between two steps, in which keys and clicks are answered."""
_MODULES = (
    "pydantic.main",
    "ametijuhend.model.document",
    "ametijuhend.layout.profile",
    "ametijuhend.session.editing",
    "ametijuhend.session.library",
    "ametijuhend.session.spelling",
    "ametijuhend.ui.desk",
    "ametijuhend.ui.window_commands",
    "ametijuhend.preview.view",
    "ametijuhend.ui.checking.side",
    "ametijuhend.ui.editor",
)
"""What there is to load, in steps that are short enough not to be felt."""


class Warming(QObject):
    """Loads one part after another in the window's pauses, then has the rest prepared."""

    def __init__(self, prepare: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(_MODULES)
        self._prepare = prepare
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin once the window has been quiet for a moment."""
        self._timer.start(_QUIET)

    def stop(self) -> None:
        """Load nothing more."""
        self._timer.stop()

    def _step(self) -> None:
        self._timer.setInterval(_BETWEEN)
        if self._left:
            import_module(self._left.pop(0))
        else:
            self.stop()
            self._prepare()
