"""The layout profile: an agency's page, styles, tables and fixed words as data.

A document names its profile and version; adding a profile touches ``resources/layouts/`` alone. The DOCX
writer and the page engine hold no number and no Estonian word of their own: they read them here.
"""

import re
from enum import StrEnum
from functools import cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ametijuhend.assets import asset
from ametijuhend.layout.units import Length, Twips
from ametijuhend.model.document import BoxKind, Document, LayoutRef, NumberForm, SectionKind, Signatures
from ametijuhend.model.paths import DocumentPath
from ametijuhend.model.regime import Regime

_NAME = re.compile(r"[a-z0-9-]{1,64}")
_FIELD = re.compile(r"\{([a-z_/]+)\}")


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Alignment(StrEnum):
    """Where a paragraph's lines stand in their column."""

    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"


class Page(_Part):
    """The sheet and its margins."""

    width: Length
    height: Length
    left: Length
    right: Length
    top: Length
    bottom: Length
    footer: Length = Twips(0)
    """How far above the sheet's lower edge a page number line ends."""
    tab_stop: Length
    """How far apart the stops of typed tabs are."""

    @property
    def column(self) -> Twips:
        """The width of the text column."""
        return Twips(self.width - self.left - self.right)

    @property
    def body(self) -> Twips:
        """The height between the top and bottom margins."""
        return Twips(self.height - self.top - self.bottom)


class Font(_Part):
    """The font that the DOCX names, and the shipped one with the same widths that pages are measured with."""

    docx: str
    shipped: str
    size: Length


class Numbering(_Part):
    """Which list a style's paragraphs are counted in; Word counts them, the page engine prints the same."""

    list: str
    level: Annotated[int, Field(ge=0, le=8)] = 0


class ParagraphStyle(_Part):
    """A named paragraph style."""

    name: str
    """Its name in Word; Word's own names (``heading 1``) get Word's own behaviour."""
    bold: bool = False
    align: Alignment = Alignment.LEFT
    before: Length = Twips(0)
    after: Length = Twips(0)
    left: Length = Twips(0)
    hanging: Length = Twips(0)
    """How far the first line begins before the others; below 0 it begins after them."""
    exact_height: Length | None = None
    keep_next: bool = False
    keep_lines: bool = False
    numbering: Numbering | None = None
    outline: Annotated[int, Field(ge=0, le=8)] | None = None


class ListLevel(_Part):
    """One level of a list: its text with Word's ``%1`` for the count on level 1."""

    text: str
    bullet: bool = False
    tab: bool = False
    """Whether a tab to the hanging indent follows the mark; otherwise one space."""


class ListStyle(_Part):
    """A named list."""

    levels: tuple[ListLevel, ...]


class TableStyle(_Part):
    """A named table style."""

    name: str
    border: Length
    """The line around every cell; 0 for none."""
    indent: Length
    """Where the table's left edge stands from the text column's."""
    padding: Length
    """Left and right inside each cell."""
    divided: bool = True
    """Whether a line stands between all rows; otherwise only below the first."""


class Labels(StrEnum):
    """Where a field's label stands."""

    ABOVE = "above"
    """Labels in the first row, values in the second."""
    LEFT = "left"
    """A row for each field: the label, then the value."""


class FieldTable(_Part):
    """A table of the general part."""

    columns: tuple[Length, ...]
    fields: tuple[DocumentPath, ...]
    labels: Labels = Labels.ABOVE

    @model_validator(mode="after")
    def _columns_fit(self) -> "FieldTable":
        if len(self.columns) != (len(self.fields) if self.labels is Labels.ABOVE else 2):
            raise ValueError("a table has a column for each field, or one for labels and one for values")
        return self


class Line(_Part):
    """A line of text in a style; ``{approval/order_number}`` stands for the field at that path."""

    style: str
    text: str

    @property
    def pieces(self) -> list[str]:
        """The text in pieces: words, a path, words, a path, and so on."""
        return _FIELD.split(self.text)


class PageNumber(_Part):
    """The line at the foot of every page: ``%1`` is the page's number, ``%2`` how many there are."""

    style: str
    text: str


class RegimeTexts(_Part):
    """The fixed words of one regime, and what a new document starts with."""

    before_title: tuple[Line, ...]
    title: str
    headings: dict[SectionKind, str]
    """The sections that have a place of their own in this layout; signatures always have one."""
    fields: dict[DocumentPath, str]
    duty_columns: tuple[str, str]
    boxes: dict[BoxKind, str]
    hidden: tuple[SectionKind, ...]
    rights_lead_in: str
    responsibilities_lead_in: str
    amendment: str
    signatures: Signatures


class LayoutProfile(_Part):
    """One agency layout, whole."""

    profile: str
    version: int
    title: str
    agency: Annotated[str, Field(min_length=1)]
    """Whose layout it is; tracked changes bear its name."""
    language: str
    page: Page
    font: Font
    confirmed: bool = True
    """Whether the agency has confirmed the layout; the window says so where it has not."""
    strong: str
    """The name of the character style for bold words."""
    qualifier: str
    """The name of the character style for an additional competency's qualifier."""
    strong_qualifier: str
    """The name of the character style for a qualifier in bold."""
    blank: str = "…"
    """What stands in a line for a field that is still empty."""
    date: str = "%d.%m.%Y"
    """How a date is written."""
    page_number: PageNumber | None = None
    styles: dict[str, ParagraphStyle]
    variants: dict[str, dict[str, str]]
    """Names of styles that look like one of ``styles`` and say what a paragraph is where its words do not:
    the section under a heading of the document's own, the line of a signature."""
    lists: dict[str, ListStyle]
    duty_numbers: dict[NumberForm, str]
    """How a duty's number is written, as the text of its list level."""
    tables: dict[str, TableStyle]
    general: tuple[FieldTable, ...]
    duty_columns: tuple[Length, Length]
    box_width: Length
    signature_width: Length
    signatures_in_row: int
    texts: dict[Regime, RegimeTexts]
    """The regimes that the layout is made for."""

    @model_validator(mode="after")
    def _names_lead_somewhere(self) -> "LayoutProfile":
        for key, style in self.styles.items():
            counted = style.numbering
            if counted and (
                counted.list not in self.lists or counted.level >= len(self.lists[counted.list].levels)
            ):
                raise ValueError(f"style {key} is counted in a list level that is not defined")
        for key in self.variants:
            if key not in self.styles:
                raise ValueError(f"style {key} has variants but is not defined")
        if self.page_number and self.page_number.style not in self.styles:
            raise ValueError(f"the page number's style {self.page_number.style} is not defined")
        for texts in self.texts.values():
            for field in (name for table in self.general for name in table.fields):
                if field not in texts.fields:
                    raise ValueError(f"field {field} has no label")
        return self


class LayoutMissingError(LookupError):
    """This program has no such layout profile, or none for the document's regime."""

    def __init__(self, ref: LayoutRef) -> None:
        super().__init__(f"{ref.profile} {ref.version}")
        self.ref = ref


def load_profile(ref: LayoutRef) -> LayoutProfile:
    """Return the shipped layout profile that a document names; raises `LayoutMissingError`."""
    return _loaded(ref.profile, ref.version)


def profile_of(document: Document) -> LayoutProfile:
    """Return the layout profile of a document; raises `LayoutMissingError`, also if it is for others only."""
    profile = load_profile(document.layout)
    if document.regime not in profile.texts:
        raise LayoutMissingError(document.layout)
    return profile


def shipped_profiles(regime: Regime) -> tuple[LayoutProfile, ...]:
    """Return the layouts that a document of a regime can have, the usual one first."""
    names = (path.stem.rpartition("-") for path in asset("resources", "layouts").glob("*.json"))
    found = (_loaded(name, int(version)) for name, _, version in names)
    usual = LayoutRef().profile
    return tuple(
        sorted(
            (profile for profile in found if regime in profile.texts),
            key=lambda profile: (profile.profile != usual, profile.profile, profile.version),
        )
    )


@cache
def _loaded(profile: str, version: int) -> LayoutProfile:
    if not _NAME.fullmatch(profile):  # a file's own word must not lead outside the program
        raise LayoutMissingError(LayoutRef(profile=profile, version=version))
    path = asset("resources", "layouts", f"{profile}-{version}.json")
    try:
        return LayoutProfile.model_validate_json(path.read_bytes())
    except (OSError, ValueError) as error:  # not there, not valid, or no file's name at all
        raise LayoutMissingError(LayoutRef(profile=profile, version=version)) from error
