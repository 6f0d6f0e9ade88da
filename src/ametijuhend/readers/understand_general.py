"""Reads the general part: labels above or beside their values, in tables, in lines, in one cell."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from ametijuhend.language import translate
from ametijuhend.readers.ledger import Ledger
from ametijuhend.readers.looks import shortened_head
from ametijuhend.readers.pieces import GridRow, Piece, Unit, pieces_in, shortened
from ametijuhend.readers.texts import goes_on, prose
from ametijuhend.readers.vocabulary import Vocabulary, bare

_NUMBER = re.compile(r"\s*(?<![\d.])\d{1,2}\.\d{1,2}\.?\s+")
_DASH = re.compile(r"\s*(?:[:–—-]\s+|\t)")
_VERB = "b"
"""So ends the label of a field that is a sentence: “Asendab osakonna juhatajat”."""
_LONGEST = 60
_LINKS = frozenset({"ja", "ning", "või"})

Label = tuple[str, list[Piece], bool]
"""A field's path, what stands behind its label in the same place, and whether the label is misspelt."""


class GeneralReader:
    """Collects the values of the general part's fields."""

    def __init__(self, names: Vocabulary, ledger: Ledger) -> None:
        self._names = names
        self._ledger = ledger
        self._values: dict[str, list[Piece]] = {}
        self._doubts: dict[str, tuple[float, str]] = {}
        self._above: list[tuple[str, int]] = []
        self._filled = False
        self._line: list[str] = []
        self._pool: list[Piece] = []

    def read(self, units: Iterable[Unit]) -> dict[str, str]:
        """Return the text of each field found; what belongs to none is left over."""
        for table, group in groupby(units, lambda unit: unit.table if isinstance(unit, GridRow) else -1):
            if table < 0:
                for piece in group:
                    self._piece(piece)  # type: ignore[arg-type]
            else:
                self._end_line()
                self._table(list(group))  # type: ignore[arg-type]
        self._end_line()
        return {path: self._text(path, pieces) for path, pieces in self._values.items()}

    def _text(self, path: str, pieces: list[Piece]) -> str:
        self._ledger.place(path, pieces, *self._doubts.get(path, ()))
        lines: list[Piece] = []
        for piece in pieces:
            if lines and goes_on(lines[-1].text, piece) and not piece.soft:
                lines[-1] = shortened_head(lines[-1], f"{lines[-1].text} {piece.text}")
            else:
                lines.append(piece)
        return prose(lines, self._ledger)

    def _label(self, pieces: Sequence[Piece]) -> Label | None:
        first, rest = pieces[0], list(pieces[1:])
        if name := self._names.fields.find(first.text):
            return name.of, rest, bool(name.distance)
        head, colon, tail = first.text.partition("\t" if "\t" in first.text else ":")
        if colon and len(head) <= _LONGEST and (name := self._names.fields.find(head)):
            return name.of, self._tail(first, tail, rest), bool(name.distance)
        found = self._names.fields.starting(first.text)
        if found and (_DASH.match(first.text[found[1] :]) or first.strong == found[1]):
            return found[0].of, self._tail(first, _DASH.sub("", first.text[found[1] :], count=1), rest), False
        if found and found[0].known.endswith(_VERB) and first.text[found[1] :].strip():
            return found[0].of, self._tail(first, first.text[found[1] :], rest), False
        return None

    def _tail(self, first: Piece, tail: str, rest: list[Piece]) -> list[Piece]:
        return [shortened(first, tail.strip()), *rest] if tail.strip() else rest

    def _furnish_label(self, pieces: Sequence[Piece], label: Label) -> None:
        """Note the words of a label, which are all those before its value."""
        first = pieces[0]
        values = label[1]
        inline = (
            values[0].text if values and values[0].address == first.address and not values[0].soft else ""
        )
        head = (
            first.text[: len(first.text) - len(inline)]
            if inline and first.text.endswith(inline)
            else first.text
        )
        self._ledger.furnish(shortened_head(first, head))

    def _add(self, path: str, pieces: Iterable[Piece], misspelt: bool = False) -> None:
        self._values.setdefault(path, []).extend(pieces)
        if misspelt:
            self._doubts.setdefault(path, (0.9, translate("Import", "The label is misspelt.")))

    # Lines

    def _piece(self, piece: Piece) -> None:
        paths = self._labels_in(piece.text)
        if len(paths) > 1:
            self._end_line()
            self._ledger.furnish(piece)
            self._line = paths
        elif label := self._label([piece]):
            if self._line and not self._pool and not label[1] and not piece.bold and len(self._line) == 1:
                self._pool.append(piece)  # "Kes asendab" … "Vahetu juht": a label's word as a value
                return
            self._end_line()
            self._furnish_label([piece], label)
            self._add(label[0], label[1], label[2])
            self._line = [] if label[1] else [label[0]]
        elif self._line:
            self._pool.append(piece)
        else:
            self._ledger.leave(translate("Import", "No label says which field this is."), piece)

    def _labels_in(self, text: str) -> list[str]:
        """Return the fields whose labels stand side by side in one line, as text taken from a table does."""
        parts = [part for part in _NUMBER.split(f" {text}") if part.strip()]
        names = [self._names.fields.find(part) for part in parts]
        if len(parts) > 1 and all(names):
            return [name.of for name in names if name]
        found: list[str] = []
        while text:
            label = self._names.fields.starting(text)
            if label is None:
                return []
            found.append(label[0].of)
            text = text[label[1] :].lstrip(" :|\t")
        return found

    def _end_line(self) -> None:
        """Give what stood below a line of labels to the labels."""
        paths, pool = self._line, self._pool
        self._line, self._pool = [], []
        if len(paths) == 1:
            self._add(paths[0], pool)
        elif paths and pool:
            parts, sure = split_values(_columns(pool), len(paths))
            reason = translate("Import", "The line holds several fields: check where one ends.")
            for path, part in zip(paths, parts, strict=True):
                self._doubts[path] = (sure, reason)
                self._add(path, [shortened(pool[0], part)] if part else [])

    # Tables

    def _table(self, rows: Sequence[GridRow]) -> None:
        beside = [row for row in rows if self._label(row.filled[0])]
        below = (
            len(rows) > 1
            and all(self._label(cell) for cell in rows[0].filled)
            and len(beside) * 2 <= len(rows)
        )
        self._above, self._filled = ([], False) if rows[0].first else (self._above, self._filled)
        for row in rows:
            if self._holds_labels(row):
                self._row_of_labels(row)
            elif below or not self._label(row.filled[0]):
                self._row_below(row)
            else:
                self._row_beside(row)

    def _holds_labels(self, row: GridRow) -> bool:
        """Whether a row's values bring labels of their own, as in “Asendamine | Asendab: …, Asendaja: …”."""
        first, *rest = row.filled
        labels = [self._label([piece]) for cell in rest for piece in cell]
        return not self._label(first) and bool(labels) and all(label and label[1] for label in labels)

    def _row_of_labels(self, row: GridRow) -> None:
        first, *rest = row.filled
        if bare(first[0].text) in self._names.data["ignored_fields"]:
            self._ledger.furnish(*first)
        else:
            self._ledger.leave(translate("Import", "No label says which field this is."), *first)
        for piece in pieces_in([replace(row, cells=tuple(rest))]):
            self._piece(piece)
        self._end_line()

    def _row_beside(self, row: GridRow) -> None:
        """Read a row of labels with their values beside them; labels alone are for the row below."""
        labels = [self._label(cell) for cell in row.filled]
        alone = [label for label in labels if label and not label[1]]
        pair = len(labels) == len(("label", "value"))  # two labels alone: the second may be a value
        if len(alone) == len(labels) and (not pair or row.filled[1][0].bold):
            self._labels_above(row)
            return
        path = ""
        for cell, label in zip(row.filled, labels, strict=True):
            if label and (not path or self._values.get(path) or label[1]):
                path = label[0]
                self._furnish_label(cell, label)
                self._add(path, label[1], label[2])
            elif path:
                self._add(path, cell)
            else:
                self._ledger.leave(translate("Import", "No label says which field this is."), *cell)

    def _labels_above(self, row: GridRow) -> None:
        self._above, self._filled = [], False
        for cell, column in zip(row.cells, row.columns, strict=True):
            if cell and (label := self._label(cell)):
                self._furnish_label(cell, label)
                self._add(label[0], label[1], label[2])
                self._above.append((label[0], column))

    def _row_below(self, row: GridRow) -> None:
        labels = [self._label(cell) for cell in row.filled]
        if (self._filled or not self._above) and all(labels):
            self._labels_above(row)
            return
        order = [path for path, _ in self._above]
        columns = {column: path for path, column in self._above}
        for place, (cell, column) in enumerate(zip(row.cells, row.columns, strict=True)):
            path = columns.get(column) or (order[place] if place < len(order) else "")
            if cell and path:
                self._add(path, cell)
            elif cell:
                self._ledger.leave(translate("Import", "No label says which field this is."), *cell)
        self._filled = True


def _columns(pieces: Iterable[Piece]) -> list[str]:
    """Return the texts of lines, those that a tab parts each for itself."""
    return [part.strip() for piece in pieces for part in piece.text.split("\t") if part.strip()]


def split_values(texts: Sequence[str], count: int) -> tuple[list[str], float]:
    """Return the values that stood side by side under ``count`` labels, and how sure their ends are.

    A value begins with a capital; after a comma or inside brackets no value begins.
    """
    if len(texts) == count and not any(text.rstrip().endswith(",") for text in texts[:-1]):
        return list(texts), 0.9
    words: list[str] = []
    starts: list[int] = []
    edges: list[int] = []
    depth = 0
    for text in texts:
        edges.append(len(words))
        for word in text.split():
            before = words[-1] if words else ""
            inside = depth or not words or before.endswith((",", "-", "/")) or before.casefold() in _LINKS
            if word[0].isupper() and not inside:
                starts.append(len(words))
            depth = max(depth + word.count("(") - word.count(")"), 0)
            words.append(word)
    cuts = starts
    sure = 0.8
    if len(starts) != count - 1:
        sure = 0.4
        cuts = sorted(sorted(starts, key=lambda start: start not in edges)[: count - 1])
    bounds = [0, *cuts, len(words)]
    parts = [" ".join(words[start:end]) for start, end in pairwise(bounds)]
    return parts + [""] * (count - len(parts)), sure
