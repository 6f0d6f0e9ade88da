"""The columns of a library's spreadsheet: what they are called, and how their values are said in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ametijuhend.language import translate
from ametijuhend.library.naming import kind_name, length_name, regime_name, state_name
from ametijuhend.model.document import QualifierForm
from ametijuhend.model.library import EntryKind, EntryState, Length
from ametijuhend.model.regime import Regime


class Column(StrEnum):
    """What stands in a column; the value is the key by which a sheet is read again."""

    KIND = "kind"
    NAME = "name"
    QUALIFIER = "qualifier"
    QUALIFIER_FORM = "qualifier_form"
    LENGTH = "length"
    REGIME = "regime"
    TEXT = "text"
    ITEMS = "items"
    TAGS = "tags"
    STATE = "state"
    SOURCE = "source"
    NOTE = "note"
    SUCCESSOR = "successor"
    ID = "id"
    WORDING = "wording"
    REVISION = "revision"


WIDTHS: Mapping[Column, int] = {
    Column.KIND: 22,
    Column.NAME: 24,
    Column.QUALIFIER: 20,
    Column.TEXT: 60,
    Column.ITEMS: 60,
    Column.TAGS: 20,
    Column.SOURCE: 20,
    Column.NOTE: 24,
}
OF_ENTRY = frozenset(Column) - {Column.LENGTH, Column.REGIME, Column.TEXT, Column.ITEMS, Column.WORDING}
"""What an entry has once, however many wordings it has."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The values of a column that has only some, with their words."""

    words: Mapping[str, str]
    also: Mapping[str, str] = field(default_factory=dict)
    """Further words, each with its value: those of the language that a sheet was written in."""

    def said(self, value: str) -> str:
        """Return a value in words."""
        return self.words[value]

    def meant(self, text: str) -> str | None:
        """Return the value that a text says, in words or as it is stored; None where it says none."""
        wanted = text.strip().casefold()
        found = (
            value for value, words in self.words.items() if wanted in {words.casefold(), value.casefold()}
        )
        further = (value for words, value in self.also.items() if wanted == words.casefold())
        return next(found, next(further, None))


def choices() -> dict[Column, Choice]:
    """Return the columns that have only some values."""
    return {
        Column.KIND: Choice({one.value: kind_name(one) for one in EntryKind}),
        Column.STATE: Choice({one.value: state_name(one) for one in EntryState}),
        Column.LENGTH: Choice({one.value: length_name(one) for one in Length}),
        Column.REGIME: Choice({"": regime_name(None), **{one.value: regime_name(one) for one in Regime}}),
        Column.QUALIFIER_FORM: Choice(
            {
                QualifierForm.COMMA.value: translate("LibrarySheet", "after a comma"),
                QualifierForm.BRACKETS.value: translate("LibrarySheet", "in brackets"),
            }
        ),
    }


def heading(column: Column) -> str:
    """Return what a column is called."""
    return {
        Column.KIND: translate("LibrarySheet", "Kind"),
        Column.NAME: translate("LibrarySheet", "Name"),
        Column.QUALIFIER: translate("LibrarySheet", "Qualifier"),
        Column.QUALIFIER_FORM: translate("LibrarySheet", "Qualifier stands"),
        Column.LENGTH: translate("LibrarySheet", "Length"),
        Column.REGIME: translate("LibrarySheet", "For whom"),
        Column.TEXT: translate("LibrarySheet", "Text"),
        Column.ITEMS: translate("LibrarySheet", "Indicators or results, one a line"),
        Column.TAGS: translate("LibrarySheet", "Keywords"),
        Column.STATE: translate("LibrarySheet", "State"),
        Column.SOURCE: translate("LibrarySheet", "Source"),
        Column.NOTE: translate("LibrarySheet", "Note"),
        Column.SUCCESSOR: translate("LibrarySheet", "Entry in its place"),
        Column.ID: translate("LibrarySheet", "Entry’s id (not to be changed)"),
        Column.WORDING: translate("LibrarySheet", "Wording’s id (not to be changed)"),
        Column.REVISION: translate("LibrarySheet", "Revision (not to be changed)"),
    }[column]
