"""The house's list as a spreadsheet."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ametijuhend.house.briefs import Brief
from ametijuhend.house.listing import Due, due, state_name
from ametijuhend.language import translate

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_LONGEST = 32_000
"""Characters that a cell holds."""
_WIDTHS = (40, 40, 28, 14, 16, 16, 20, 16, 14, 14, 12, 12, 12, 60, 40)


def sheet_of(briefs: Iterable[Brief], today: date) -> bytes:
    """Return the documents, in the order that they come in, as an XLSX file."""
    from openpyxl import Workbook  # noqa: PLC0415  # not at start
    from openpyxl.styles import Font  # noqa: PLC0415

    book = Workbook()
    sheet: Worksheet = book.active  # type: ignore[assignment]  # a new book has one
    sheet.title = translate("House", "Job descriptions")
    sheet.append(headings())
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for place, brief in enumerate(briefs, start=2):
        _write(sheet, place, row(brief, today))
    for letter, width in zip("ABCDEFGHIJKLMNO", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def headings() -> list[str]:
    """Return what the columns are called."""
    return [
        translate("House", "Job title"),
        translate("House", "Unit"),
        translate("House", "Immediate superior"),
        translate("House", "State"),
        translate("House", "Last review"),
        translate("House", "Next review"),
        translate("House", "Review"),
        translate("House", "Layout"),
        translate("House", "Library updates"),
        translate("House", "Differs from the library"),
        translate("House", "Errors"),
        translate("House", "Warnings"),
        translate("House", "Hints"),
        translate("House", "File"),
        translate("House", "Problem"),
    ]


def row(brief: Brief, today: date) -> list[Any]:
    """Return a document's cells; one that cannot be read has its file and the reason."""
    path = str(brief.path)
    if brief.problem:
        return ["", *[None] * 12, path, brief.problem]
    details = brief.details
    counts = (
        (details.updates, details.differing, details.errors, details.warnings, details.hints)
        if details
        else [None] * 5
    )
    return [
        *(" ".join(text.split()) for text in (brief.title, brief.unit, brief.superior)),
        state_name(brief.state),
        brief.last_review,
        brief.next_review,
        due_name(due(brief, today)),
        brief.layout,
        *counts,
        path,
        "",
    ]


def due_name(standing: Due) -> str:
    """Return how the standing of a review is called."""
    return {
        Due.OVERDUE: translate("House", "overdue"),
        Due.SOON: translate("House", "due soon"),
        Due.LATER: translate("House", "later"),
        Due.UNKNOWN: translate("House", "no date"),
    }[standing]


def _write(sheet: "Worksheet", place: int, values: Sequence[Any]) -> None:
    for column, value in enumerate(values, start=1):
        cell = sheet.cell(place, column)
        if isinstance(value, str):
            cell.value = _UNWRITABLE.sub("", value)[:_LONGEST]
            cell.data_type = "s"  # what begins with = is a text as any other
        else:
            cell.value = value
            if isinstance(value, date):
                cell.number_format = "DD.MM.YYYY"
