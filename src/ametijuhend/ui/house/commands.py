"""The commands over the house's documents: nothing of it is loaded before the first is called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ametijuhend.language import translate
from ametijuhend.session.background import Background, Task
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.look.theme import Theme

if TYPE_CHECKING:
    from ametijuhend.house.together import Plan
    from ametijuhend.ui.editor import Editor
    from ametijuhend.ui.house.following import HouseFollowing
    from ametijuhend.ui.house.window import HouseWindow


class HouseCommands:
    """One list of the house for each window of the program, kept until that closes."""

    def __init__(
        self, desk: Desk, theme: Theme, window: QWidget, editor: Callable[[], Editor | None]
    ) -> None:
        self._desk, self._theme, self._window, self._editor = desk, theme, window, editor
        self._following: HouseFollowing | None = None
        self._background = Background(window)
        self.list: HouseWindow | None = None

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "house_documents": self.show_list,
            "house_substitution": self._show_substitution,
            "reviewed": self._review,
            "merge_copy": self._merge,
            "take_base": self._take_base,
            "base_changes": self._base_changes,
            "add_note": self._add_note,
            "notes": self._list_notes,
        }

    def show_list(self) -> HouseWindow:
        """Show the list, or bring it to the front."""
        shown = self._made()
        shown.show()
        shown.raise_()
        shown.activateWindow()
        return shown

    def settle(
        self,
        title: str,
        words: str,
        files: Sequence[Path],
        make: Callable[[Iterable[Path]], Plan],
        over: QWidget | None = None,
    ) -> None:
        """Show what a plan would change in files; what is carried out can be taken back from the list."""
        self._made().jobs.preview_files(title, words, files, make, over)

    def _made(self) -> HouseWindow:
        if self.list is None:
            from ametijuhend.ui.house.window import HouseWindow  # noqa: PLC0415  # only where it is used

            self.list = HouseWindow(self._desk, self._theme, self.following, self._window)
        return self.list

    @property
    def following(self) -> HouseFollowing:
        """What follows the house's folders from its first use on."""
        if self._following is None:
            from ametijuhend.ui.house.following import HouseFollowing  # noqa: PLC0415  # only where it is used

            self._following = HouseFollowing(self._desk, self._window)
        return self._following

    def leave(self) -> None:
        """Follow nothing any longer: the window closes."""
        if self.list is not None:
            self.list.leave()
            self.list.hide()
            self.list = None
        if self._following is not None:
            self._following.leave()
            self._following = None

    def look_at_base(self) -> None:
        """Say, in the line at the foot, when the base of the document just opened says something new."""
        desk, document = self._desk, self._desk.session.document
        if not desk.has_document or document.base is None or not desk.session.editable:
            return

        def changed() -> bool:
            from ametijuhend.model.families import base_changes  # noqa: PLC0415  # off the window's thread
            from ametijuhend.ui.form.families import found_base  # noqa: PLC0415

            base = found_base(desk, document)
            found = base_changes(document, base) if base is not None else None
            return found is not None and bool(found.offered)

        def tell(task: Task) -> None:
            if task.result() and desk.session.document.id == document.id:
                text = translate("Families", "The base of this document was changed: Ctrl+Shift+B shows how.")
                desk.library.told.emit(text)

        self._background.start(changed, tell)

    def _show_substitution(self) -> None:
        self.show_list().jobs.show_substitution()

    def _review(self) -> None:
        """Record in the open document that it was looked over, as one step."""
        from ametijuhend.model.reviews import reviewed  # noqa: PLC0415  # only where it is used
        from ametijuhend.ui.house.dialogs import ReviewDialog  # noqa: PLC0415

        desk = self._desk
        dialog = ReviewDialog([desk.title], desk.now().date(), desk.settings.review_role, self._window)

        def record() -> None:
            day, role = dialog.day.value, dialog.role.text().strip()
            if day is not None:
                desk.change_settings(replace(desk.settings, review_role=role))
                after = reviewed(desk.session.document, day, role)
                desk.session.replace(after, translate("House", "Looked over, no changes"))

        dialog.accepted.connect(record)
        dialog.open()

    def join_copy(self, path: object) -> None:
        """Join another copy of the open document with it."""
        from ametijuhend.ui.house.merging import join_copy  # noqa: PLC0415  # only where it is used

        join_copy(self._desk, self._window, Path(str(path)))

    def _merge(self) -> None:
        """Join a copy that the user chooses."""
        from ametijuhend.ui.house.merging import ask_copy  # noqa: PLC0415  # only where it is used

        ask_copy(self._desk, self._window)

    def _take_base(self) -> None:
        from ametijuhend.ui.form.families import take_base  # noqa: PLC0415  # only where it is used

        take_base(self._desk, self._window)

    def _base_changes(self) -> None:
        from ametijuhend.ui.form.families import show_base  # noqa: PLC0415  # only where it is used

        show_base(self._desk, self._window)

    def _add_note(self) -> None:
        editor = self._editor()
        if editor is not None:
            editor.notes.write()

    def _list_notes(self) -> None:
        editor = self._editor()
        if editor is not None:
            editor.notes.list_all()
