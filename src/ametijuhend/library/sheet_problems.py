"""What can be wrong with a library's spreadsheet: for each thing one sentence, with the way out."""

from collections.abc import Iterable
from pathlib import Path

from ametijuhend.language import translate
from ametijuhend.storage.jsontext import shortened
from ametijuhend.storage.oserrors import shown_name
from ametijuhend.storage.problems import FileProblem


def no_sheet(path: Path) -> FileProblem:
    """Return the refusal of a file that is something else."""
    text = translate(
        "LibrarySheet",
        "“{name}” is not a spreadsheet of the library: choose one that this program exported, "
        "with its hidden first row.",
    )
    return FileProblem(text.format(name=shown_name(path)))


def too_much(path: Path) -> FileProblem:
    """Return the refusal of a sheet that holds more than a library can."""
    text = translate("LibrarySheet", "“{name}” holds more than any library does: choose another file.")
    return FileProblem(text.format(name=shown_name(path)))


def too_long(path: Path, row: int, column: str) -> FileProblem:
    """Return that a text is too long for a cell, or for a library."""
    text = translate(
        "LibrarySheet",
        "“{name}” row {row}, column “{column}”: the text is too long, shorten it; nothing was changed.",
    )
    return FileProblem(text.format(name=shown_name(path), row=row, column=column))


def web_page(path: Path, row: int, column: str) -> FileProblem:
    """Return the refusal of marks of a web page."""
    text = translate(
        "LibrarySheet",
        "“{name}” row {row}, column “{column}”: there are marks of a web page (HTML), take them out; "
        "nothing was changed.",
    )
    return FileProblem(text.format(name=shown_name(path), row=row, column=column))


def wrong(path: Path, row: int, column: str) -> FileProblem:
    """Return that a value is none that can stand there."""
    text = translate(
        "LibrarySheet",
        "“{name}” row {row}, column “{column}”: this cannot stand there, correct it in the sheet; "
        "nothing was changed.",
    )
    return FileProblem(text.format(name=shown_name(path), row=row, column=column))


def no_choice(path: Path, row: int, column: str, found: str, words: Iterable[str]) -> FileProblem:
    """Return that a value is none of those that the column has."""
    text = translate(
        "LibrarySheet",
        "“{name}” row {row}, column “{column}” cannot be “{found}”: choose from {words}; "
        "nothing was changed.",
    )
    shown = ", ".join(words)
    return FileProblem(
        text.format(name=shown_name(path), row=row, column=column, found=shortened(found), words=shown)
    )


def contradicts(path: Path, row: int, column: str, before: str) -> FileProblem:
    """Return that two rows of one entry say something differently that it has only once."""
    text = translate(
        "LibrarySheet",
        "“{name}” row {row}, column “{column}”: another row of the same entry says “{before}”, "
        "leave one of them; nothing was changed.",
    )
    return FileProblem(text.format(name=shown_name(path), row=row, column=column, before=shortened(before)))


def repeated(path: Path, row: int, wording: str) -> FileProblem:
    """Return that two rows of an entry have one wording's id."""
    text = translate(
        "LibrarySheet",
        "“{name}” row {row}: the wording’s id “{id}” stands in two rows, empty it in the newer one; "
        "nothing was changed.",
    )
    return FileProblem(text.format(name=shown_name(path), row=row, id=shortened(wording)))
