"""Reads a DOCX with all its tracked changes accepted or rejected, by the rules of the standard.

It knows nothing of how we write them. A removed paragraph end joins the paragraph to the next one, whose
style the two then have; a row goes as a whole; a table whose rows have all gone is gone.
"""

from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CAME, _WENT = ("ins", "moveTo"), ("del", "moveFrom")
_CHARACTERS = {"br": "\n", "tab": "\t", "softHyphen": "\u00ad", "noBreakHyphen": "\u2011"}
_RANGES = {f"{one}Range{edge}" for one in ("moveFrom", "moveTo") for edge in ("Start", "End")}


class Settled:
    """What a DOCX says when all changes are accepted, or all rejected."""

    def __init__(self, docx: bytes, *, accepted: bool) -> None:
        self._accepted = accepted
        with ZipFile(BytesIO(docx)) as archive:
            self.root = etree.fromstring(archive.read("word/document.xml"))
        self.blocks = self._container(self.root.find(f"{_W}body"))

    def _gone(self, marks) -> bool:
        """Return whether something with these marks is not there any more."""
        if marks is None:
            return False
        names = {_name(one) for one in marks}
        return bool(names & set(_WENT if self._accepted else _CAME))

    def _container(self, container) -> list:
        made: list = []
        waiting: list = []
        for element in container:
            name = _name(element)
            if name == "p":
                waiting += self._words(element)
                if self._gone(element.find(f"{_W}pPr/{_W}rPr")):
                    continue
                made.append(("p", self._style(element), _joined(waiting)))
                waiting = []
            elif name == "tbl":
                rows = self._rows(element)
                if rows:
                    assert not waiting, "words without an end before a table"
                    made.append(("t", element.find(f"{_W}tblPr/{_W}tblStyle").get(f"{_W}val"), rows))
            else:
                assert name in {"sectPr", "tcPr", *_RANGES}, name
        assert not waiting, "the last end of a text has been removed"
        assert made, "nothing is left of a cell"
        assert made[-1][0] == "p", "a text must end in a paragraph"
        return made

    def _rows(self, table) -> list:
        return [
            [self._container(cell) for cell in row.iterfind(f"{_W}tc")]
            for row in table.iterfind(f"{_W}tr")
            if not self._gone(row.find(f"{_W}trPr"))
        ]

    def _style(self, paragraph) -> str:
        properties = paragraph.find(f"{_W}pPr")
        before = properties.find(f"{_W}pPrChange/{_W}pPr")
        if before is not None and not self._accepted:
            properties = before
        return properties.find(f"{_W}pStyle").get(f"{_W}val")

    def _words(self, element) -> list:
        made = []
        for child in element:
            name = _name(child)
            if name == "r":
                made.append(_run(child, deleted=_name(element) == "del"))
            elif name in (*_CAME, *_WENT):
                made += [] if self._gone([child]) else self._words(child)
            else:
                assert name in {"pPr", *_RANGES}, name
        return made


def _name(element) -> str:
    return element.tag.removeprefix(_W)


def _run(run, *, deleted: bool) -> tuple[str, str]:
    style = run.find(f"{_W}rPr/{_W}rStyle")
    text = ""
    for piece in run:
        name = _name(piece)
        if name == "rPr":
            continue
        assert name not in ({"t"} if deleted else {"delText"}), f"{name} in the wrong place"
        text += piece.text or "" if name in {"t", "delText"} else _CHARACTERS[name]
    return text, "" if style is None else style.get(f"{_W}val")


def _joined(words: list) -> list:
    made: list = []
    for text, style in words:
        if made and made[-1][1] == style:
            made[-1] = (made[-1][0] + text, style)
        elif text:
            made.append((text, style))
    return made


def adjacent_tables(docx: bytes, *, accepted: bool) -> int:
    """Return how many tables follow one another with nothing between, which Word would make one."""
    blocks = Settled(docx, accepted=accepted).blocks
    return sum(one[0] == other[0] == "t" for one, other in pairwise(blocks))
