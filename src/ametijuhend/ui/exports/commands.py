"""The commands over what leaves the editor: export, sign, and what comes back signed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ametijuhend.language import translate
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.look.theme import Theme

if TYPE_CHECKING:
    from ametijuhend.ui.checking.side import CheckingSide
    from ametijuhend.ui.editor import Editor
    from ametijuhend.ui.exports.run import ExportRun


class ExportCommands(QObject):
    """The commands over whatever document is open; what they need is loaded when it is first used."""

    told = Signal(str)
    """Something to say at the foot of the window."""

    def __init__(
        self, desk: Desk, theme: Theme, window: QWidget, editor: Callable[[], Editor | None]
    ) -> None:
        super().__init__(window)
        self._desk, self._theme, self._window, self._editor = desk, theme, window, editor
        self._run: ExportRun | None = None
        desk.container_wanted.connect(self.check)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "export": self._export,
            "export_pdf": self._export_pdf,
            "sign": self._sign,
            "check_signed": self._ask_container,
        }

    def leave(self) -> None:
        """Follow the desk no longer: the window closes."""
        self._desk.container_wanted.disconnect(self.check)

    def check(self, path: Path) -> None:
        """Say of a signed container who signed and whether it holds the open document."""
        from ametijuhend.ui.exports.verify_dialog import Verifying  # noqa: PLC0415  # only where it is used

        Verifying(self._desk, path, self._window).start()

    def _checking(self) -> CheckingSide | None:
        editor = self._editor()
        return editor.checking if editor is not None else None

    def _export(self) -> None:
        self._open(sign=False)

    def _sign(self) -> None:
        self._open(sign=True)

    def _open(self, *, sign: bool) -> None:
        from ametijuhend.ui.exports.dialog import ExportDialog  # noqa: PLC0415  # only where it is used
        from ametijuhend.ui.exports.run import ExportRun  # noqa: PLC0415

        if self._run is None:
            self._run = ExportRun(self._desk, self)
            self._run.ended.connect(lambda done: self._say_exported(done.files[0]))
        checking = self._checking()
        if checking is not None:
            checking.watch.look_closely()
        dialog = ExportDialog(self._desk, self._theme, self._run, self._checking, self._window, sign=sign)
        dialog.place_wanted.connect(self._show_place)
        dialog.sign_wanted.connect(self._sign)
        dialog.open()

    def _show_place(self, finding: object) -> None:
        checking = self._checking()
        if checking is not None:
            checking.go_to_finding(finding)  # type: ignore[arg-type]

    def _export_pdf(self) -> None:
        path = self._desk.export_pdf()
        if path is not None:
            self._say_exported(path)

    def _say_exported(self, path: Path) -> None:
        self.told.emit(translate("MainWindow", "Exported: {path}").format(path=path))

    def _ask_container(self) -> None:
        path = self._desk.conversation.ask_container(self._desk.folder())
        if path is not None:
            self.check(path)
