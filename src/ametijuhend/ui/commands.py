"""One command: what it is called and how it is reached."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One action: what it is called and how it is reached."""

    key: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    needs_document: bool = False
    checkable: bool = False
    group: bool = False
    """Whether a line stands before it in its menu."""
