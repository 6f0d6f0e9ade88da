"""The commands over searching, spelling, findings and the regime."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ametijuhend.ui.desk import Desk

if TYPE_CHECKING:
    from ametijuhend.ui.checking.side import CheckingSide
    from ametijuhend.ui.editor import Editor


class CheckingCommands:
    """The commands over whatever document is open."""

    def __init__(self, desk: Desk, window: QWidget, editor: Callable[[], Editor | None]) -> None:
        self._desk, self._window, self._editor = desk, window, editor

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "find": self._on(lambda side: side.find(replacing=False)),
            "replace": self._on(lambda side: side.find(replacing=True)),
            "find_next": self._on(lambda side: side.find_bar.go_on(1)),
            "find_previous": self._on(lambda side: side.find_bar.go_on(-1)),
            "spelling": self._on(lambda side: side.spell()),
            "next_finding": self._on(lambda side: side.strip.go_to_next()),
            "previous_finding": self._on(lambda side: side.strip.go_to_previous()),
            "findings_list": self._on(lambda side: side.list_findings()),
            "switch_regime": self._switch_regime,
        }

    def _on(self, act: Callable[[CheckingSide], object]) -> Callable[[], None]:
        def on_document() -> None:
            editor = self._editor()
            if editor is not None:
                act(editor.checking)

        return on_document

    def _switch_regime(self) -> None:
        """Show what another regime would change; then make it so, and list what stayed."""
        from ametijuhend.ui.form.regime_dialog import RegimeDialog  # noqa: PLC0415  # only where it is used

        RegimeDialog(self._desk, self._take_stayed, self._window).open()

    def _take_stayed(self, stayed: object) -> None:
        editor = self._editor()
        if editor is not None and isinstance(stayed, tuple):
            editor.checking.watch.note_stayed(stayed)
            if stayed:
                editor.checking.panel.call(None)
