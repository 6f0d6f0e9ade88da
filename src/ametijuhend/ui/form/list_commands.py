"""The commands over lists: what each does in the list that the cursor stands in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ametijuhend.ui.editor import Editor
    from ametijuhend.ui.form.arranging import Arranging


class ListCommands:
    """The commands over the lists of whatever document is open."""

    def __init__(self, editor: Callable[[], Editor | None]) -> None:
        self._editor = editor

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "add_row": self._add,
            "add_child": self._on_page(lambda page: page.add_child()),
            "row_up": self._on_page(lambda page: page.move(-1)),
            "row_down": self._on_page(lambda page: page.move(1)),
            "split_card": self._on_page(lambda page: page.split_card()),
            "join_card": self._on_page(lambda page: page.join()),
            "duplicate_row": self._on_page(lambda page: page.duplicate()),
            "indent_row": self._on_page(lambda page: page.indent()),
            "outdent_row": self._on_page(lambda page: page.outdent()),
            "remove_row": self._on_page(lambda page: page.remove()),
        }

    def _add(self) -> None:
        editor = self._editor()
        if editor is not None:
            editor.add_next()

    def _on_page(self, act: Callable[[Arranging], object]) -> Callable[[], None]:
        def on_page() -> None:
            editor = self._editor()
            if editor is not None:
                act(editor.page.arranging)

        return on_page
