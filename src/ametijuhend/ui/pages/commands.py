"""What the user does with the pages: zoom, columns, list, window, print; what of it is remembered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from ametijuhend.ui.actions import Actions
from ametijuhend.ui.desk import Desk

if TYPE_CHECKING:
    from ametijuhend.ui.editor import Editor
    from ametijuhend.ui.pages.pages_panel import PagesPanel

CHECKS = {
    "show_pages": "pages_shown",
    "list_pages": "pages_listed",
    "undock_pages": "pages_undocked",
}
"""The actions that are ticked, and the settings that say so."""


class PageCommands:
    """The commands over the pages of whatever document is open."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._editor: Editor | None = None
        self._actions: Actions | None = None

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what each action of the pages does."""
        return {
            "zoom_in": self._on_panel(lambda panel: panel.pages.zoom_in()),
            "zoom_out": self._on_panel(lambda panel: panel.pages.zoom_out()),
            "fit_width": self._on_panel(lambda panel: panel.pages.fit_width()),
            "fit_page": self._on_panel(lambda panel: panel.pages.fit_page()),
            "two_pages": self._on_panel(lambda panel: panel.pages.set_columns(3 - panel.pages.columns)),
            "list_pages": self._on_panel(lambda panel: panel.list.setVisible(panel.list.isHidden())),
            "show_pages": self._toggle_pages,
            "undock_pages": self._toggle_window,
            "print": self._print,
        }

    def take(self, editor: Editor, actions: Actions) -> None:
        """Show the pages of an editor as they were shown last, and command them from now on."""
        self._editor, self._actions = editor, actions
        settings = self._desk.settings
        editor.columns.take(settings)
        editor.columns.show_pages(settings.pages_shown)
        if settings.pages_undocked:
            self._undock(editor)
        self._show_checks()

    def remember(self) -> None:
        """Keep how the pages are shown in the settings."""
        if self._editor is not None:
            settings = replace(self._desk.settings, **self._editor.columns.remembered())
            self._desk.change_settings(settings)

    def leave(self) -> None:
        """Keep how the pages are shown, and let go of the editor."""
        self.remember()
        self._editor = None

    def _on_panel(self, act: Callable[[PagesPanel], object]) -> Callable[[], None]:
        def acting() -> None:
            if self._editor is not None:
                act(self._editor.panel)
                self.remember()

        return acting

    def _toggle_pages(self) -> None:
        if self._editor is not None:
            self._editor.columns.show_pages(not self._desk.settings.pages_shown)
            self.remember()

    def _toggle_window(self) -> None:
        editor = self._editor
        if editor is None:
            return
        if editor.columns.window_of_pages is None:
            editor.columns.show_pages(shown=True)
            self._undock(editor)
        else:
            editor.columns.dock()
        self.remember()
        self._show_checks()

    def _undock(self, editor: Editor) -> None:
        keys: list[QAction] = self._actions.all() if self._actions else []
        editor.columns.undock(keys).closed.connect(self._toggle_window)

    def _show_checks(self) -> None:
        if self._actions is None:
            return
        for key, field in CHECKS.items():
            self._actions[key].setChecked(getattr(self._desk.settings, field))
        self._actions["two_pages"].setChecked(self._desk.settings.columns > 1)

    def _print(self) -> None:
        if self._editor is not None:
            pages = self._editor.panel.pages
            self._desk.print_pages(pages.page_count, pages.current_page)
