"""The commands over the house's documents, and those that lead from one document to its kin."""

from ametijuhend.language import translate
from ametijuhend.ui.commands import Command


def house_menu() -> tuple[Command, ...]:
    """Return the commands over all documents of the house."""
    return (
        Command(
            "house_documents",
            translate("Actions", "&Documents of the house…"),
            ("Ctrl+Shift+A",),
            "folder-open",
        ),
        Command("house_substitution", translate("Actions", "Who &substitutes whom…"), ("Ctrl+Shift+K",)),
    )


def kin_menu() -> tuple[Command, ...]:
    """Return the commands that join a document with its copies, its base and what people say of it."""
    return (
        Command(
            "reviewed",
            translate("Actions", "&Looked over, no changes…"),
            ("Ctrl+Shift+U",),
            needs_document=True,
            group=True,
        ),
        Command("merge_copy", translate("Actions", "&Join another copy…"), ("Ctrl+I",), needs_document=True),
        Command("take_base", translate("Actions", "Take a &base…"), ("Ctrl+B",), needs_document=True),
        Command(
            "base_changes",
            translate("Actions", "&What the base says now…"),
            ("Ctrl+Shift+B",),
            needs_document=True,
        ),
        Command(
            "add_note",
            translate("Actions", "N&ote on this field…"),
            ("Ctrl+M",),
            needs_document=True,
            group=True,
        ),
        Command(
            "notes", translate("Actions", "Notes o&f the document…"), ("Ctrl+Shift+M",), needs_document=True
        ),
    )
