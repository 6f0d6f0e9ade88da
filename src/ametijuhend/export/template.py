"""What the DOCX has before any text: the profile's styles, lists and settings."""

from collections.abc import Iterator
from functools import lru_cache

from ametijuhend.export import oxml
from ametijuhend.export.names import (
    is_words_own,
    list_numbers,
    style_at,
    style_id,
    table_style_id,
    variant_id,
)
from ametijuhend.layout.profile import LayoutProfile, ListLevel, Numbering, ParagraphStyle
from ametijuhend.model.document import NumberForm

_BASE = "Normal"
"""The name by which Word knows the style that all others start from."""


class _Same:
    """A profile as a key: its very object, as comparing two profiles takes longer than writing one."""

    def __init__(self, profile: LayoutProfile) -> None:
        self.profile = profile

    def __hash__(self) -> int:
        return id(self.profile)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.profile is other.profile


def styles_of(profile: LayoutProfile) -> oxml.Element:
    """Return the styles part, which all documents of a profile have in common."""
    return _styles(_Same(profile))


@lru_cache(maxsize=16)
def _styles(same: _Same) -> oxml.Element:
    profile = same.profile
    return oxml.styles(profile.font, profile.language, _named_styles(profile))


def _named_styles(profile: LayoutProfile) -> Iterator[oxml.Element]:
    numbers = list_numbers(profile)
    for key, style in profile.styles.items():
        yield _paragraph_style(key, style, numbers)
        for variant, name in profile.variants.get(key, {}).items():
            identity = oxml.style_identity("paragraph", variant_id(key, variant), name, custom=True)
            yield oxml.variant_style(identity, style_id(key, style.name), style.outline)
    for key, name, bold in (
        ("strong", profile.strong, True),
        ("qualifier", profile.qualifier, False),
        ("strong_qualifier", profile.strong_qualifier, True),
    ):
        own = not is_words_own(name)
        identity = oxml.style_identity("character", style_id(key, name), name, custom=own)
        yield oxml.character_style(identity, bold=bold)
    for key, table in profile.tables.items():
        identity = oxml.style_identity("table", table_style_id(key), table.name, custom=True)
        yield oxml.table_style(identity, table)


def _paragraph_style(key: str, style: ParagraphStyle, numbers: dict[str, int]) -> oxml.Element:
    base = style.name == _BASE
    identity = oxml.style_identity(
        "paragraph", style_id(key, style.name), style.name, custom=not is_words_own(style.name), default=base
    )
    related = [] if base else [oxml.based_on(_BASE)]
    if style.outline is not None:
        related.append(oxml.followed_by(_BASE))
    place = style.numbering
    counted = (numbers[place.list], place.level) if place else None
    return oxml.paragraph_style(identity, style, counted=counted, following=related)


def numbering_of(profile: LayoutProfile, form: NumberForm) -> oxml.Element:
    """Return the numbering part, with duties counted in the document's own form."""
    return _numbering(_Same(profile), form)


@lru_cache(maxsize=16)
def _numbering(same: _Same, form: NumberForm) -> oxml.Element:
    profile = same.profile
    duties = profile.styles["task"].numbering
    lists = {}
    for key, number in list_numbers(profile).items():
        levels = []
        for place, look in enumerate(profile.lists[key].levels):
            counted = Numbering(list=key, level=place)
            text = profile.duty_numbers[form] if counted == duties else look.text
            levels.append(_level(profile, counted, look.model_copy(update={"text": text})))
        lists[number] = oxml.counted_list(number, levels)
    return oxml.numbering(lists)


def _level(profile: LayoutProfile, place: Numbering, look: ListLevel) -> oxml.Element:
    key = style_at(profile, place)
    style = profile.styles[key] if key else None
    name = style_id(key, style.name) if key and style else ""
    return oxml.level(place.level, look, name, style)


def settings_of(profile: LayoutProfile) -> oxml.Element:
    """Return the settings part."""
    return oxml.settings(profile.page)
