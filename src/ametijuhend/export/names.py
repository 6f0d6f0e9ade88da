"""Which style id and which list number a key of the layout profile has in the DOCX."""

import re

from ametijuhend.layout.profile import LayoutProfile, Numbering

_WORDS_OWN = re.compile(r"Normal|Title|Subtitle|Strong|heading [1-9]")


def is_words_own(name: str) -> bool:
    """Return whether Word itself has a style of this name, and gives it its own behaviour."""
    return _WORDS_OWN.fullmatch(name) is not None


def style_id(key: str, name: str) -> str:
    """Return a style's id: Word's for its own styles (``Heading1``), else ASCII made from the key.

    Why: other programs drop or rewrite ids that are not ASCII, and then the styles go by name alone.
    """
    words = name.split(" ") if is_words_own(name) else key.split("_")
    return "".join(word[:1].upper() + word[1:] for word in words)


def variant_id(key: str, variant: str) -> str:
    """Return the id of a variant of a style."""
    return style_id(f"{key}_{variant}", "")


def table_style_id(key: str) -> str:
    """Return a table style's id."""
    return f"{style_id(key, '')}Table"


def list_numbers(profile: LayoutProfile) -> dict[str, int]:
    """Return the number under which Word knows each list of the profile."""
    return {key: number for number, key in enumerate(profile.lists, start=1)}


def style_at(profile: LayoutProfile, place: Numbering) -> str | None:
    """Return the key of the style whose paragraphs are counted at a level of a list."""
    return next((key for key, style in profile.styles.items() if style.numbering == place), None)
