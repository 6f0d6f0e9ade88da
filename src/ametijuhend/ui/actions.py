"""Everything the user can command, as one table: words, keys, icon, menu."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from ametijuhend.language import LANGUAGES, translate
from ametijuhend.ui.checking.menu import checking_menu
from ametijuhend.ui.commands import Command
from ametijuhend.ui.form.list_menu import list_menu
from ametijuhend.ui.house.menu import house_menu, kin_menu
from ametijuhend.ui.look.icons import icon


def menus() -> dict[str, tuple[Command, ...]]:
    """Return the commands of every menu, in the chosen language."""
    return {
        translate("Actions", "&File"): _file_menu(),
        translate("Actions", "&Edit"): (
            Command("undo", translate("Actions", "&Undo"), ("Ctrl+Z",), "undo-2", needs_document=True),
            Command(
                "redo",
                translate("Actions", "&Redo"),
                ("Ctrl+Y", "Ctrl+Shift+Z"),
                "redo-2",
                needs_document=True,
            ),
            Command(
                "undo_list", translate("Actions", "&List of steps…"), ("Ctrl+Shift+H",), needs_document=True
            ),
            *checking_menu(),
            Command(
                "mend",
                translate("Actions", "Put &right what is found here"),
                ("Ctrl+.",),
                needs_document=True,
            ),
            Command(
                "library",
                translate("Actions", "From the &library"),
                ("Ctrl+L",),
                "book-marked",
                needs_document=True,
                group=True,
            ),
            Command("library_window", translate("Actions", "Whole l&ibrary…"), ("Ctrl+Shift+L",)),
        ),
        translate("Actions", "&List"): list_menu(),
        translate("Actions", "&Document"): _document_menu(),
        translate("Actions", "H&ouse"): house_menu(),
        translate("Actions", "&View"): (
            Command(
                "zoom_in",
                translate("Actions", "Zoom &in"),
                ("Ctrl++", "Ctrl+="),
                "zoom-in",
                needs_document=True,
            ),
            Command(
                "zoom_out", translate("Actions", "Zoom &out"), ("Ctrl+-",), "zoom-out", needs_document=True
            ),
            *_page_view(),
            *_sections(),
        ),
        translate("Actions", "&Settings"): (
            Command("settings", translate("Actions", "&Settings…"), ("Ctrl+,",), "settings"),
            *(
                Command(f"language_{code}", name, (f"Ctrl+F{11 + place}",), checkable=True, group=place == 0)
                for place, (code, name) in enumerate(LANGUAGES.items())
            ),
        ),
        translate("Actions", "&Help"): (
            Command("palette", translate("Actions", "All &commands…"), ("Ctrl+K",), "search"),
            Command(
                "section_help",
                translate("Actions", "What &belongs in this section"),
                ("F1",),
                "info",
            ),
            Command("guide", translate("Actions", "User's &guide"), ("Shift+F1",)),
            Command("about", translate("Actions", "&About Ametijuhend"), ("Ctrl+F1",), group=True),
        ),
    }


def _sections() -> tuple[Command, ...]:
    return (
        Command(
            "next_section",
            translate("Actions", "N&ext section"),
            ("Ctrl+PgDown",),
            needs_document=True,
            group=True,
        ),
        Command(
            "previous_section", translate("Actions", "P&revious section"), ("Ctrl+PgUp",), needs_document=True
        ),
    )


def _page_view() -> tuple[Command, ...]:
    return (
        Command(
            "fit_width",
            translate("Actions", "Fit the &width"),
            ("Ctrl+0",),
            "move-horizontal",
            needs_document=True,
        ),
        Command(
            "fit_page",
            translate("Actions", "Fit the w&hole page"),
            ("Ctrl+9",),
            "maximize",
            needs_document=True,
        ),
        Command(
            "two_pages",
            translate("Actions", "&Two pages side by side"),
            ("Ctrl+8",),
            "columns-2",
            needs_document=True,
            checkable=True,
            group=True,
        ),
        Command(
            "list_pages",
            translate("Actions", "Page &list"),
            ("Ctrl+7",),
            "layout-list",
            needs_document=True,
            checkable=True,
        ),
        Command(
            "show_pages",
            translate("Actions", "Show the &pages"),
            ("F9",),
            needs_document=True,
            checkable=True,
            group=True,
        ),
        Command(
            "undock_pages",
            translate("Actions", "Pages in their own win&dow"),
            ("Shift+F9",),
            "picture-in-picture-2",
            needs_document=True,
            checkable=True,
        ),
    )


def _document_menu() -> tuple[Command, ...]:
    return (
        Command("versions", translate("Actions", "&Versions…"), ("Ctrl+J",), needs_document=True),
        Command(
            "name_version", translate("Actions", "&Name the present state…"), ("Ctrl+D",), needs_document=True
        ),
        Command(
            "make_ready", translate("Actions", "Mark as &ready"), ("Ctrl+R",), needs_document=True, group=True
        ),
        Command("sign", translate("Actions", "S&ign…"), ("Ctrl+T",), "pen-line", needs_document=True),
        Command("reopen", translate("Actions", "&Open for changes"), ("Ctrl+Shift+R",), needs_document=True),
        Command("make_signed", translate("Actions", "Mark as &signed"), ("Ctrl+G",), needs_document=True),
        Command(
            "start_replacement",
            translate("Actions", "New job description in its place…"),
            ("Ctrl+Shift+G",),
            needs_document=True,
        ),
        Command(
            "switch_regime",
            translate("Actions", "S&witch between employee and official…"),
            ("Ctrl+Shift+T",),
            needs_document=True,
            group=True,
        ),
        *kin_menu(),
    )


def _file_menu() -> tuple[Command, ...]:
    return (
        Command(
            "new_employee", translate("Actions", "New job description: &employee"), ("Ctrl+N",), "briefcase"
        ),
        Command(
            "new_official",
            translate("Actions", "New job description: o&fficial"),
            ("Ctrl+Shift+N",),
            "landmark",
        ),
        Command("open", translate("Actions", "&Open or import…"), ("Ctrl+O",), "folder-open"),
        Command("import_text", translate("Actions", "Paste a &text to import…"), ("Ctrl+Shift+V",)),
        Command("import_folder", translate("Actions", "I&mport a folder…"), ("Ctrl+Shift+O",)),
        Command("save", translate("Actions", "&Save"), ("Ctrl+S",), "save", needs_document=True, group=True),
        Command("save_as", translate("Actions", "Save &as…"), ("Ctrl+Shift+S",), needs_document=True),
        Command(
            "export",
            translate("Actions", "&Export…"),
            ("Ctrl+E",),
            "file-output",
            needs_document=True,
            group=True,
        ),
        Command(
            "export_pdf", translate("Actions", "Export as &PDF…"), ("Ctrl+Shift+E",), needs_document=True
        ),
        Command("check_signed", translate("Actions", "&Check what was signed…"), ("Ctrl+Shift+J",)),
        Command(
            "print", translate("Actions", "P&rint…"), ("Ctrl+P",), "printer", needs_document=True, group=True
        ),
        Command("quit", translate("Actions", "&Quit"), ("Ctrl+Q",), group=True),
    )


class Actions:
    """The actions of one window, by their keys; ``act`` carries out the one of a key."""

    def __init__(self, window: QWidget, bar: QMenuBar, act: Callable[[str], object]) -> None:
        self._by_key: dict[str, QAction] = {}
        self._by_menu: dict[str, list[QAction]] = {}
        self._for_documents: list[QAction] = []
        for title, commands in menus().items():
            menu = bar.addMenu(title)
            for command in commands:
                action = self._make(command, window, act)
                if command.group:
                    menu.addSeparator()
                menu.addAction(action)
                self._by_menu.setdefault(title, []).append(action)
        languages = QActionGroup(window)
        for code in LANGUAGES:
            languages.addAction(self[f"language_{code}"])

    def __getitem__(self, key: str) -> QAction:
        return self._by_key[key]

    def by_menus(self) -> dict[str, list[QAction]]:
        """Return every action under the name of its menu."""
        return {title.replace("&", ""): list(actions) for title, actions in self._by_menu.items()}

    def all(self) -> list[QAction]:
        """Return every action."""
        return list(self._by_key.values())

    def enable_for_document(self, there: bool) -> None:
        """Enable what needs an open document where there is one."""
        for action in self._for_documents:
            action.setEnabled(there)

    def _make(self, command: Command, window: QWidget, act: Callable[[str], object]) -> QAction:
        action = QAction(command.text, window)
        action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
        action.setCheckable(command.checkable)
        if command.icon:
            action.setIcon(icon(command.icon))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = command.text.replace("&", "")
        action.setToolTip(f"{words} ({keys})" if keys else words)
        action.triggered.connect(lambda _checked=False: act(command.key))
        self._by_key[command.key] = action
        if command.needs_document:
            self._for_documents.append(action)
        return action
