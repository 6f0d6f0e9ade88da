"""Reads who signs: parties, marks, names and titles, side by side or one below the other."""

import re
from collections.abc import Iterable, Sequence

from ametijuhend.language import translate
from ametijuhend.model.document import Signatory, Signatures
from ametijuhend.readers.ledger import Ledger
from ametijuhend.readers.looks import is_mark, shortened_head
from ametijuhend.readers.pieces import GridRow, Piece, Unit, shortened
from ametijuhend.readers.signing_lines import BLANK, NAME, is_party, parts_of
from ametijuhend.readers.source import words_of
from ametijuhend.readers.vocabulary import Vocabulary

_MARK = re.compile(
    r"[(/\[]?\s*(?:digitaalselt allkirjastatud|allkirjastatud digitaalselt)\s*[)/\]]?", re.IGNORECASE
)
_ORDER = ("party", "mark", "name", "title")
Lines = dict[str, Piece]


class SignaturesReader:
    """Collects the signatories."""

    def __init__(self, names: Vocabulary, ledger: Ledger) -> None:
        self._names = names
        self._ledger = ledger
        self._signatories: list[Lines] = []
        self._below: list[Lines] = []
        """The signatories whose parties stand side by side above them."""

    def read(self, heading: str, units: Sequence[Unit]) -> Signatures:
        """Return the signatories under a heading."""
        columns: dict[tuple[int, int], Lines] = {}
        for unit in units:
            if isinstance(unit, GridRow):
                self._row(unit, columns)
            elif BLANK.search(unit.text) or parts_of(unit.text)[1]:
                self._to_write_on(unit, columns)
            elif "\t" in unit.text:
                self._tabs(unit, columns)
            elif (first := columns.get((-1, 0))) and self._part(unit, first) not in first:
                self._put(first, unit)  # a line under the first column alone
            else:
                self._piece(unit)
        self._end_marks()
        made = tuple(
            self._signatory(lines, place) for place, lines in enumerate(self._signatories, 1) if lines
        )
        return Signatures(heading=heading, signatories=made)

    def _to_write_on(self, piece: Piece, columns: dict[tuple[int, int], Lines]) -> None:
        """Read a line with blanks: who signs there, side by side if they are parties."""
        parts, hints = parts_of(piece.text)
        self._ledger.furnish(*(shortened_head(piece, hint) for hint in hints))
        cut = [shortened_head(piece, part) for part in parts]
        if len(cut) > 1 and all(is_party(part, self._names) for part in parts):
            self._row(GridRow(tuple((one,) for one in cut), tuple(range(len(cut))), -1), columns)
        else:
            for one in cut:
                other = NAME.match(one.text) or is_mark(one.text, self._names)
                self._line(one, "" if other else "party")

    def _end_marks(self) -> None:
        """Give a last mark that stands alone to the name above it."""
        if len(self._signatories) < len(("above", "below")):
            return
        before, last = self._signatories[-2:]
        if set(last) == {"mark"} and "name" in before and "mark" not in before:
            before.update(self._signatories.pop())

    def _row(self, row: GridRow, columns: dict[tuple[int, int], Lines]) -> None:
        """Read a row whose columns are signatories, each going on from the row above."""
        for place, cell in enumerate(row.cells):
            for piece in cell:
                lines = columns.get((row.table, place))
                part = self._part(piece, lines or {})
                if lines is None or (
                    part in lines and part in {"party", "mark"} and place == 0 and "name" in lines
                ):
                    lines = columns[row.table, place] = {}
                    self._signatories.append(lines)
                self._put(lines, piece)

    def _tabs(self, piece: Piece, columns: dict[tuple[int, int], Lines]) -> None:
        """Read a line whose parts a tab puts under each other."""
        parts = re.split(r"\t+", piece.text)
        cells = tuple((shortened_head(piece, part.strip()),) if part.strip() else () for part in parts)
        self._row(GridRow(cells, tuple(range(len(cells))), -1), columns)

    def _piece(self, piece: Piece) -> None:
        parties = self._parties(piece)
        if len(parties) > 1:
            self._below = [{"party": shortened_head(piece, party)} for party in parties]
            self._signatories += self._below
            return
        if people := self._names_below(piece.text):
            for lines, name in zip(self._below, people, strict=True):
                lines["name"] = shortened_head(piece, name)
            return
        marks = _MARK.findall(piece.text)
        if len(marks) == 1 and NAME.match(name := _MARK.sub("", piece.text).strip()):
            self._line(shortened_head(piece, name))
            self._line(shortened(piece, marks[0].strip()))
            return
        if len(marks) > 1 and not _MARK.sub("", piece.text).strip():
            for mark in marks:
                self._line(shortened_head(piece, mark.strip()))
            return
        self._line(piece)

    def _names_below(self, text: str) -> list[str]:
        """Return the names that stand under parties side by side, of as many words each."""
        words, count = text.split(), len(self._below)
        each = len(words) // count if count > 1 else 0
        if each <= 1 or len(words) % count or any("name" in lines for lines in self._below):
            return []
        names = [" ".join(words[start : start + each]) for start in range(0, len(words), each)]
        return names if all(NAME.match(name) for name in names) else []

    def _parties(self, piece: Piece) -> list[str]:
        parts = [part.strip() for part in re.findall(r"[^:]+:", piece.text)]
        whole = "".join(parts).replace(" ", "") == piece.text.replace(" ", "")
        return parts if whole and all(self._names.parties.find(part) for part in parts) else []

    def _line(self, piece: Piece, part: str = "") -> None:
        part = part or self._part(piece, self._signatories[-1] if self._signatories else {})
        if self._below and part != "party":
            lines = next((one for one in self._below if set(one) == {"party"}), self._below[-1])
            open_one = next(
                (one for one in self._below if len(one) > 1 and part not in one and not _past(one, part)),
                None,
            )
            if part == "mark":
                open_one = None
            self._put(open_one or lines, piece, part)
            return
        last = self._signatories[-1] if self._signatories else None
        if last is None or part in last or _past(last, part):
            last = {}
            self._signatories.append(last)
            self._below = []
        self._put(last, piece, part)

    def _part(self, piece: Piece, lines: Lines) -> str:
        text = piece.text.strip()
        if is_mark(text, self._names) or _MARK.fullmatch(text):
            return "mark"
        named = ":" in text and is_party(text, self._names)
        alone = not lines and self._names.parties.find(text, misspelt=False)
        if text.endswith(":") or named or alone:
            return "party"
        if NAME.match(text) and "name" not in lines:
            return "name"
        return "title"

    def _put(self, lines: Lines, piece: Piece, part: str = "") -> None:
        if not words_of(piece.text):
            return
        head, colon, rest = piece.text.partition(":")
        if colon and rest.strip() and self._names.signature_words.find(head):
            self._ledger.furnish(shortened_head(piece, head))
            piece = shortened(piece, rest.strip())
            if not words_of(piece.text):
                return
            part = ""
            head, colon, rest = piece.text.partition(":")
        if colon and rest.strip() and not lines and is_party(piece.text, self._names):
            lines["party"] = shortened_head(piece, f"{head}:")
            piece, part = shortened(piece, rest.strip()), ""
        part = part or self._part(piece, lines)
        if part in lines:
            part = "title" if "title" not in lines and part != "mark" else ""
        if part == "party" and len(lines) > 0:
            part = "title" if "title" not in lines else ""
        if part:
            lines[part] = piece
        else:
            self._ledger.leave(translate("Import", "A signature has no place for this line."), piece)

    def _signatory(self, lines: Lines, place: int) -> Signatory:
        name = f"s{place}"
        for part, piece in lines.items():
            self._ledger.furnish_marker(piece)
            self._ledger.place(f"signatures/signatories/{name}/{part}", [piece])
        return Signatory(id=name, **{part: piece.text.strip() for part, piece in lines.items()})


def _past(lines: Iterable[str], part: str) -> bool:
    """Whether the lines are past where a part stands: a mark after a name begins the next signatory."""
    return part in {"party", "mark"} and any(_ORDER.index(one) > _ORDER.index(part) for one in lines)
