"""The ways to everything by keys: the palette of all commands, from section to section, a section's help."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ametijuhend.language import translate
from ametijuhend.ui.actions import Actions
from ametijuhend.ui.look.theme import Theme

if TYPE_CHECKING:
    from ametijuhend.ui.command_palette import CommandPalette, PaletteEntry
    from ametijuhend.ui.editor import Editor


class Ways:
    """What leads from anywhere in the window to anywhere else."""

    def __init__(
        self, window: QWidget, theme: Theme, actions: Actions, editor: Callable[[], Editor | None]
    ) -> None:
        self._window, self._theme, self._actions, self._editor = window, theme, actions, editor
        self.palette: CommandPalette | None = None

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "palette": self.call_palette,
            "next_section": lambda: self._step(1),
            "previous_section": lambda: self._step(-1),
            "section_help": self._show_help,
            "mend": self._mend,
        }

    def call_palette(self) -> None:
        """Show everything that there is to do, every section and every field."""
        if self.palette is None:
            from ametijuhend.ui.command_palette import CommandPalette  # noqa: PLC0415  # when first called

            self.palette = CommandPalette(self._window, self._theme)
        self.palette.call([*self._commands(), *self._sections(), *self._fields()])

    def _commands(self) -> list[PaletteEntry]:
        menus = self._actions.by_menus()
        return [_entry(action, place) for place, actions in menus.items() for action in actions]

    def _sections(self) -> list[PaletteEntry]:
        editor = self._editor()
        if editor is None:
            return []
        from ametijuhend.ui.command_palette import PaletteEntry  # noqa: PLC0415  # when first called

        place = translate("Actions", "Section")
        return [
            PaletteEntry(
                state.name,
                f"{place} {state.mark}".strip(),
                "",
                lambda key=key: _go(editor, key),  # type: ignore[misc]
            )
            for key, state in editor.sections.states.items()
        ]

    def _fields(self) -> list[PaletteEntry]:
        editor = self._editor()
        if editor is None:
            return []
        from ametijuhend.session.fields import fields  # noqa: PLC0415  # when first called
        from ametijuhend.ui.command_palette import PaletteEntry  # noqa: PLC0415

        return [
            PaletteEntry(
                one.name,
                one.section,
                "",
                lambda path=one.path: editor.write_at(path),  # type: ignore[misc]
                written=one.written,
            )
            for one in fields(*editor.shown_document)
        ]

    def _step(self, steps: int) -> None:
        editor = self._editor()
        if editor is not None:
            keys = list(editor.sections.states)
            _go(editor, keys[(keys.index(editor.key) + steps) % len(keys)])

    def _mend(self) -> None:
        """Put right the first thing found at the cursor that the program can put right."""
        editor = self._editor()
        if editor is None:
            return
        here = editor.page.arranging.spot[0]
        found = next((one for one in editor.findings if one.path == here and one.fix is not None), None)
        if found is not None:
            editor.page.arranging.mend(found)

    def _show_help(self) -> None:
        editor = self._editor()
        if editor is not None:
            editor.page.toggle_help()
        else:
            self._actions["guide"].trigger()


def _go(editor: Editor, key: str) -> None:
    """Show a section with the cursor where it is begun."""
    editor.show_section(key)
    editor.page.begin()


def _entry(action: QAction, place: str) -> PaletteEntry:
    from ametijuhend.ui.command_palette import PaletteEntry  # noqa: PLC0415  # when first called

    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return PaletteEntry(action.text().replace("&", ""), place, keys, action.trigger, action.isEnabled())
