"""The part of the menu that is about finding, spelling and the checks."""

from ametijuhend.language import translate
from ametijuhend.ui.commands import Command


def checking_menu() -> tuple[Command, ...]:
    """Return the commands over searching, spelling and findings, in the chosen language."""
    return (
        _of_document("find", translate("Actions", "&Find…"), "Ctrl+F", icon="search", group=True),
        _of_document("replace", translate("Actions", "&Replace…"), "Ctrl+H"),
        _of_document("find_next", translate("Actions", "Find the ne&xt place"), "F3"),
        _of_document("find_previous", translate("Actions", "Find the pre&vious place"), "Shift+F3"),
        _of_document("spelling", translate("Actions", "&Spelling: word by word…"), "F7", group=True),
        _of_document("next_finding", translate("Actions", "&Next finding"), "F8", group=True),
        _of_document("previous_finding", translate("Actions", "&Previous finding"), "Shift+F8"),
        _of_document("findings_list", translate("Actions", "L&ist of all findings"), "Ctrl+F8"),
    )


def _of_document(key: str, text: str, keys: str, *, icon: str = "", group: bool = False) -> Command:
    return Command(key, text, (keys,), icon, needs_document=True, group=group)
