"""The menu of what can be done with the rows of a list."""

from ametijuhend.language import translate
from ametijuhend.ui.commands import Command

CARD_COMMANDS = (
    "row_up",
    "row_down",
    "add_child",
    "split_card",
    "join_card",
    "duplicate_row",
    "indent_row",
    "outdent_row",
    "remove_row",
)
"""What the menu of a card's handle offers."""


def list_menu() -> tuple[Command, ...]:
    """Return the commands over lists, in the chosen language."""
    return (
        _of_list("add_row", translate("Actions", "&Add a duty or an entry"), "Ctrl+Return"),
        _of_list("add_child", translate("Actions", "Add a &sub-task"), "Alt+Return"),
        _of_list("row_up", translate("Actions", "Move &up"), "Alt+Up", "Alt+Shift+Up", group=True),
        _of_list("row_down", translate("Actions", "Move &down"), "Alt+Down", "Alt+Shift+Down"),
        _of_list(
            "indent_row", translate("Actions", "Make a s&ub-task of it"), "Alt+Right", "Alt+Shift+Right"
        ),
        _of_list(
            "outdent_row", translate("Actions", "Make a duty &of the sub-task"), "Alt+Left", "Alt+Shift+Left"
        ),
        _of_list(
            "split_card",
            translate("Actions", "S&plit at the cursor"),
            "Ctrl+Shift+Return",
            group=True,
        ),
        _of_list("join_card", translate("Actions", "&Join with the one before"), "Ctrl+Shift+Backspace"),
        _of_list("duplicate_row", translate("Actions", "Dup&licate"), "Ctrl+Shift+D"),
        _of_list("remove_row", translate("Actions", "&Remove"), "Ctrl+Shift+Del"),
    )


def _of_list(key: str, text: str, *keys: str, group: bool = False) -> Command:
    return Command(key, text, keys, needs_document=True, group=group)
