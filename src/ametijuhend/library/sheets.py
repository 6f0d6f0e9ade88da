"""A library as a spreadsheet for people (XLSX): a row for each wording, and back again.

The first row is hidden and holds the columns' keys, and a hidden sheet what can be chosen, each word with
its value: so a sheet is understood with its columns moved and in whatever language it was written. openpyxl
is imported only here, and only when it is used.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ametijuhend.language import translate
from ametijuhend.library import sheet_problems as problems
from ametijuhend.library.pack import MAX_ENTRIES, MAX_TEXT, holds_markup
from ametijuhend.library.sheet_columns import OF_ENTRY, WIDTHS, Choice, Column, choices, heading
from ametijuhend.model.library import Entry
from ametijuhend.model.node import new_id
from ametijuhend.storage.files import read_limited

MAX_BYTES = 20_000_000
_MAX_UNPACKED = 200_000_000
_MAX_CELL = 32_767
"""Letters that a cell of a spreadsheet holds."""
_MAX_ROWS = 10 * MAX_ENTRIES
_FIRST_ROW = 3
_NARROW = 14
_LIST_ROWS = 5_000
_MOST_CHOICES = 100
Choices = dict[Column, Choice]


def to_bytes(entries: Iterable[Entry], path: Path) -> bytes:
    """Return the spreadsheet of entries, to be written to a path; raises `FileProblem`."""
    import openpyxl  # noqa: PLC0415  # takes its time

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet(translate("LibrarySheet", "Library"))
    known = choices()
    sheet.append([column.value for column in Column])
    sheet.append([heading(column) for column in Column])
    for number, values in enumerate(_rows(entries, known), start=_FIRST_ROW):
        for place, value in enumerate(values, start=1):
            if len(value) > _MAX_CELL:
                raise problems.too_long(path, number, heading(list(Column)[place - 1]))
            cell = sheet.cell(number, place)
            cell.value = value or None
            if value:
                cell.data_type = "s"  # a text that begins with = is none of its formulas
    _dress(sheet)
    _add_choices(sheet, book.create_sheet(translate("LibrarySheet", "Choices")), known)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def read(path: Path) -> tuple[Entry, ...]:
    """Return the entries in a spreadsheet; raises `FileProblem` with the place of what is wrong."""
    data = read_limited(path, MAX_BYTES)
    _refuse_hostile(data, path)
    import openpyxl  # noqa: PLC0415  # takes its time

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = list(_table(sheet.iter_rows(values_only=True), path))
        known = _with_words_of(book, choices())
    except (KeyError, IndexError, ValueError, TypeError, OSError, SyntaxError, zipfile.BadZipFile) as error:
        raise problems.no_sheet(path) from error
    return tuple(_entries(rows, known, path))


Row = dict[Column, str]


@dataclass(slots=True)
class _Read:
    """The rows of one entry, each with its number."""

    rows: list[tuple[int, Row]] = field(default_factory=list)


def _rows(entries: Iterable[Entry], known: Choices) -> Iterator[list[str]]:
    for entry in entries:
        of_entry = {
            Column.KIND: known[Column.KIND].said(entry.kind),
            Column.NAME: entry.name,
            Column.QUALIFIER: entry.qualifier,
            Column.QUALIFIER_FORM: known[Column.QUALIFIER_FORM].said(entry.qualifier_form)
            if entry.qualifier
            else "",
            Column.TAGS: ", ".join(entry.tags),
            Column.STATE: known[Column.STATE].said(entry.state),
            Column.SOURCE: entry.source,
            Column.NOTE: entry.note,
            Column.SUCCESSOR: entry.successor or "",
            Column.REVISION: str(entry.revision),
        }
        for wording in entry.wordings or (None,):
            values = {**of_entry, Column.ID: entry.id}
            if wording is not None:
                values |= {
                    Column.LENGTH: known[Column.LENGTH].said(wording.length),
                    Column.REGIME: known[Column.REGIME].said(wording.regime or ""),
                    Column.TEXT: wording.text,
                    Column.ITEMS: "\n".join(wording.items),
                    Column.WORDING: wording.id,
                }
            yield [values.get(column, "") for column in Column]
            of_entry = {}


def _dress(sheet: Any) -> None:
    """Make a sheet good to read: headings that stay, lines that wrap, lists to choose from."""
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet.row_dimensions[1].hidden = True
    sheet.freeze_panes = sheet.cell(_FIRST_ROW, 3)
    wrapped = Alignment(wrap_text=True, vertical="top")
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = wrapped
    for place, column in enumerate(Column, start=1):
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = WIDTHS.get(column, _NARROW)
        top = sheet.cell(2, place)
        top.font, top.fill = Font(bold=True), PatternFill("solid", fgColor="E6EEF5")


def _add_choices(sheet: Any, lists: Any, known: Choices) -> None:
    """Let columns that have only some values be chosen from lists, which stand on a hidden sheet.

    There each column has two: below its key the words, beside them the values.
    """
    from openpyxl.utils import get_column_letter  # noqa: PLC0415
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

    lists.sheet_state = "hidden"
    for place, (column, choice) in enumerate(known.items()):
        first, there = 2 * place + 1, get_column_letter(2 * place + 1)
        lists.cell(1, first, column.value)
        for row, (value, word) in enumerate(choice.words.items(), start=2):
            lists.cell(row, first, word)
            lists.cell(row, first + 1, value)
        where = f"'{lists.title}'!${there}$2:${there}${len(choice.words) + 1}"
        letter = get_column_letter(list(Column).index(column) + 1)
        valid = DataValidation(type="list", formula1=where, allow_blank=True)
        valid.add(f"{letter}{_FIRST_ROW}:{letter}{_LIST_ROWS}")
        sheet.add_data_validation(valid)


def _with_words_of(book: Any, known: Choices) -> Choices:
    """Return the choices with the words that a book's hidden sheet has for them, if it has any."""
    if len(book.worksheets) < 2:  # noqa: PLR2004 - a sheet that people made has no second one
        return known
    rows = list(book.worksheets[1].iter_rows(max_row=_MOST_CHOICES, max_col=2 * len(known), values_only=True))
    keys = rows[0] if rows else ()
    found = dict(known)
    for place, key in enumerate(keys[:-1]):
        if key in {column.value for column in known}:
            column = Column(key)
            pairs = ((_text(row[place]), _text(row[place + 1])) for row in rows[1:])
            also = {word: value for word, value in pairs if word and value in known[column].words}
            found[column] = replace(known[column], also=also)
    return found


def _refuse_hostile(data: bytes, path: Path) -> None:
    """Refuse what no spreadsheet program writes before anything of it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            if sum(part.file_size for part in parts.infolist()) > _MAX_UNPACKED:
                raise problems.too_much(path)
            for part in parts.infolist():
                if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in parts.read(part):
                    raise problems.no_sheet(path)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise problems.no_sheet(path) from error


def _table(rows: Iterator[tuple[Any, ...]], path: Path) -> Iterator[tuple[int, Row]]:
    """Return the rows that hold something, by the columns' keys."""
    keys = next(rows, ())
    columns = {place: Column(key) for place, key in enumerate(keys) if key in set(Column)}
    if not {Column.KIND, Column.ID, Column.TEXT} <= set(columns.values()):
        raise problems.no_sheet(path)
    for number, values in enumerate(rows, start=2):
        if number > _MAX_ROWS:
            raise problems.too_much(path)
        row = {column: _text(values[place]) for place, column in columns.items() if place < len(values)}
        if number >= _FIRST_ROW and any(row.values()):
            yield number, row


def _text(value: Any) -> str:
    """Return a cell's value as it is read there."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).replace("\r\n", "\n").replace("_x000D_", "").strip()


def _entries(rows: Iterable[tuple[int, Row]], known: Choices, path: Path) -> Iterator[Entry]:
    """Return the entries of rows; one with neither an id nor a kind is a further wording of the one above."""
    read: dict[str, _Read] = {}
    last = ""
    for number, row in rows:
        if row.get(Column.ID):
            last = row[Column.ID]
        elif row.get(Column.KIND) or not last:
            last = new_id()
        read.setdefault(last, _Read()).rows.append((number, row))
    if len(read) > MAX_ENTRIES:
        raise problems.too_much(path)
    for name, one in read.items():
        yield _entry(name, one, known, path)


def _entry(name: str, read: _Read, known: Choices, path: Path) -> Entry:
    number, of_entry = read.rows[0][0], _of_entry(read, path)
    values: dict[str, Any] = {"id": name, "wordings": _wordings(read, known, path)}
    for column, text in of_entry.items():
        if column in known and text:
            values[column.value] = _meant(text, column, known, path, number)
        elif column is Column.TAGS:
            values["tags"] = tuple(tag.strip() for tag in text.split(",") if tag.strip())
        elif column is Column.REVISION or column in known or column is Column.SUCCESSOR:
            values |= {column.value: text} if text else {}
        elif column is not Column.ID:
            values[column.value] = text
    try:
        return Entry.model_validate(values)
    except ValidationError as error:
        raise _wrong(error, path, number) from error


def _of_entry(read: _Read, path: Path) -> Row:
    """Return what an entry has once; two rows of it may not say it differently."""
    said: Row = {}
    for number, row in read.rows:
        for column in OF_ENTRY & set(row):
            if row[column] and said.get(column) and said[column] != row[column]:
                raise problems.contradicts(path, number, heading(column), said[column])
            said[column] = said.get(column) or row[column]
            _refuse_unfit(row[column], column, path, number)
    return said


def _wordings(read: _Read, known: Choices, path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for number, row in read.rows:
        texts = {column: row.get(column, "") for column in (Column.TEXT, Column.ITEMS)}
        if not any(texts.values()) and not row.get(Column.WORDING):
            continue
        for column, text in texts.items():
            _refuse_unfit(text, column, path, number)
        wording: dict[str, Any] = {
            "id": row.get(Column.WORDING) or new_id(),
            "text": texts[Column.TEXT],
            "items": tuple(line.strip() for line in texts[Column.ITEMS].split("\n") if line.strip()),
        }
        for column in (Column.LENGTH, Column.REGIME):
            if row.get(column):
                wording[column.value] = _meant(row[column], column, known, path, number) or None
        if wording["id"] in [one["id"] for one in found]:
            raise problems.repeated(path, number, wording["id"])
        found.append(wording)
    return found


def _meant(text: str, column: Column, known: Choices, path: Path, number: int) -> str:
    value = known[column].meant(text)
    if value is None:
        raise problems.no_choice(path, number, heading(column), text, known[column].words.values())
    return value


def _refuse_unfit(text: str, column: Column, path: Path, number: int) -> None:
    if len(text) > MAX_TEXT:
        raise problems.too_long(path, number, heading(column))
    if holds_markup(text):
        raise problems.web_page(path, number, heading(column))


def _wrong(error: ValidationError, path: Path, number: int) -> Exception:
    place = str(error.errors(include_url=False, include_context=False, include_input=False)[0]["loc"][0])
    column = Column.WORDING if place == "wordings" else Column(place)
    return problems.wrong(path, number, heading(column))
