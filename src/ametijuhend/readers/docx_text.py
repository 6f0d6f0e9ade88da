"""A paragraph's text as it is printed once all tracked changes are accepted.

Kept: inserted words, results of fields, texts of links and content controls, symbols. Left out: deleted
words, instructions of fields. Set aside: hidden words, prompts of empty controls. Text boxes
become blocks of their own.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element

from ametijuhend.readers.docx_styles import Style, Styles
from ametijuhend.readers.ooxml import MATH, MC, PICTURE, VAL, VML, W, number, switch, value
from ametijuhend.readers.symbols import readable, symbol

NO_BREAK_HYPHEN = "\N{NON-BREAKING HYPHEN}"
SOFT_HYPHEN = "\N{SOFT HYPHEN}"
PAGE_BREAK = "\f"
"""Stands for a break of pages or columns until the paragraph is whole."""

_R, _T, _RPR, _PPR = f"{W}r", f"{W}t", f"{W}rPr", f"{W}pPr"
_B, _RSTYLE, _VANISH = f"{W}b", f"{W}rStyle", f"{W}vanish"
_TEXTBOX = f"{W}txbxContent"
_CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
    f"{W}softHyphen": SOFT_HYPHEN,
    f"{W}noBreakHyphen": NO_BREAK_HYPHEN,
}
_DELETED = {f"{W}del", f"{W}moveFrom"}
_INSERTED = {f"{W}ins", f"{W}moveTo"}
_PICTURES = {f"{W}drawing", f"{W}pict", f"{W}object"}
_WITHOUT_TEXT = {
    _PPR, _RPR, f"{W}proofErr", f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}sdtPr", f"{W}sdtEndPr",
    f"{W}lastRenderedPageBreak", f"{W}instrText", f"{W}delText", f"{W}delInstrText", f"{W}rPrChange",
    f"{W}smartTagPr", f"{W}customXmlPr", f"{MATH}ctrlPr", f"{MATH}rPr", f"{W}fldData",
}  # fmt: skip


@dataclass(slots=True)
class Seen:
    """What a document holds that its reader has to be told of."""

    revisions: int = 0
    text_boxes: int = 0
    pictures: int = 0
    objects: int = 0
    chunks: int = 0
    aside: list[tuple[str, str]] = field(default_factory=list)
    """Hidden words and prompts: the place, the text."""


@dataclass(slots=True)
class Piece:
    """A stretch of text in one look."""

    text: str
    bold: bool
    style: str


@dataclass(slots=True)
class Line:
    """One paragraph's content."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    """The text boxes that are anchored in it."""

    def add(self, text: str, bold: bool, style: str) -> None:
        """Put text at the end."""
        last = self.pieces[-1] if self.pieces else None
        if last and last.bold == bold and last.style == style:
            last.text += text
        else:
            self.pieces.append(Piece(text, bold, style))


class LineReader:
    """Reads paragraphs one after another."""

    def __init__(self, styles: Styles, seen: Seen) -> None:
        self._styles = styles
        self._seen = seen
        self._fields: list[bool] = []
        """For every field that is open, whether its instruction is still being read."""
        self._readers: dict[str, Callable[[_Element, Style, Line], None]] = {
            _R: self._run,
            f"{W}sdt": self._control,
            f"{MC}AlternateContent": self._alternate,
            f"{MATH}r": self._math,
        }
        self._marks: dict[str, Callable[[_Element, Line], str]] = {
            f"{W}br": lambda mark, _: PAGE_BREAK if mark.get(f"{W}type") in {"page", "column"} else "\n",
            f"{W}sym": lambda mark, _: symbol(mark.get(f"{W}font", ""), _code(mark.get(f"{W}char"))),
            f"{W}fldChar": self._field,
            f"{MC}AlternateContent": self._picture,
            **dict.fromkeys(_PICTURES, self._picture),
        }

    def line(self, paragraph: _Element, style: Style) -> Line:
        """Return what stands in a paragraph of a style."""
        line = Line()
        self._inside(paragraph, style, line)
        while self._fields and self._fields[-1]:  # an instruction ends with its paragraph, whatever happens
            self._fields.pop()
        return line

    def _inside(self, parent: _Element, style: Style, line: Line) -> None:
        for child in parent:
            tag = child.tag
            if tag == _R:
                self._run(child, style, line)
            elif tag in _WITHOUT_TEXT:
                continue
            elif tag in _DELETED:
                self._seen.revisions += 1
            else:
                if tag in _INSERTED:
                    self._seen.revisions += 1
                self._readers.get(tag, self._inside)(child, style, line)

    def _run(self, run: _Element, style: Style, line: Line) -> None:
        bold, look, hidden, font = bool(style.bold), "", bool(style.hidden), ""
        text = ""
        for child in run:
            tag = child.tag
            if tag == _T:
                if not self._unprinted():
                    text += child.text or ""
            elif tag == _RPR:
                bold, look, hidden, font = self._look(child, style)
            elif tag in _CHARACTERS:
                text += _CHARACTERS[tag]
            elif tag in self._marks:
                text += self._marks[tag](child, line)
            elif tag == f"{W}ruby":
                self._inside(child, style, line)
        if text:
            text = readable(text, font) if font else text
            if hidden:
                self._seen.aside.append(("hidden", text))
            else:
                line.add(text, bold, look)

    def _look(self, properties: _Element, style: Style) -> tuple[bool, str, bool, str]:
        """Return whether a run is bold, its character style's name, whether it is hidden, its font."""
        bold, hidden, look, font = None, None, "", ""
        base = bool(style.bold)
        for one in properties:
            tag = one.tag
            if tag == _B:
                bold = switch(properties, "b")
            elif tag == _VANISH:
                hidden = switch(properties, "vanish")
            elif tag == _RSTYLE:
                named = self._styles.of(one.get(VAL))
                look = named.name
                base = base != bool(named.bold)  # Word turns bold off again where both styles ask for it
                hidden = named.hidden if hidden is None else hidden
            elif tag == f"{W}rFonts":
                font = one.get(f"{W}ascii", "")
            elif tag == f"{W}rPrChange":
                self._seen.revisions += 1
        return base if bold is None else bold, look, bool(style.hidden if hidden is None else hidden), font

    def _unprinted(self) -> bool:
        """Return whether text stands in a field inside another one's instruction."""
        return len(self._fields) > 1 and any(self._fields[:-1])

    def _field(self, mark: _Element, _line: Line) -> str:
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append(True)
            return _form_field(mark.find(f"{W}ffData"))
        if kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()
        return ""

    def _control(self, control: _Element, style: Style, line: Line) -> None:
        content = control.find(f"{W}sdtContent")
        if content is None:
            return
        if is_prompt(control):
            prompt = Line()
            self._inside(content, style, prompt)
            self._seen.aside.append(("prompt", "".join(piece.text for piece in prompt.pieces)))
        else:
            self._inside(content, style, line)

    def _alternate(self, element: _Element, style: Style, line: Line) -> None:
        """Read one of several versions of the same thing: the first that says something."""
        for version in element:
            if version.tag in {f"{MC}Choice", f"{MC}Fallback"}:
                before = len(line.pieces), len(line.boxes)
                self._inside(version, style, line)
                if (len(line.pieces), len(line.boxes)) != before:
                    return

    def _math(self, run: _Element, style: Style, line: Line) -> None:
        text = "".join(one.text or "" for one in run if one.tag in {f"{MATH}t", _T})
        if text:
            line.add(text, bool(style.bold), "")

    def _picture(self, element: _Element, line: Line) -> str:
        """Keep a drawing's text boxes for later, and return what it says as plain text; one version of it."""
        said = ""
        if element.tag == f"{MC}AlternateContent":
            versions = [one for one in element if one.tag in {f"{MC}Choice", f"{MC}Fallback"}]
            chosen = next((one for one in versions if next(one.iter(_TEXTBOX, _T), None) is not None), None)
            element = chosen if chosen is not None else versions[0] if versions else element
            said = "".join(one.text or "" for one in element.iterchildren(_T))
        boxes = _outermost(element)
        line.boxes += boxes
        self._seen.text_boxes += len(boxes)
        for path in element.iter(f"{VML}textpath"):
            self._seen.aside.append(("picture", path.get("string", "")))
        if element.tag == f"{W}object" or next(element.iter(f"{W}object"), None) is not None:
            self._seen.objects += 1
        elif not boxes and next(element.iter(f"{PICTURE}pic", f"{VML}imagedata"), None) is not None:
            self._seen.pictures += 1
        return said


def is_prompt(control: _Element) -> bool:
    """Return whether a content control is empty and shows only what to fill in."""
    return bool(switch(control.find(f"{W}sdtPr"), "showingPlcHdr"))


def _outermost(element: _Element) -> list[_Element]:
    """Return the text boxes of a drawing, without those that stand in another or in a second version."""
    found: list[_Element] = []
    stack = [element]
    while stack:
        one = stack.pop()
        if one.tag == _TEXTBOX:
            found.append(one)
        elif one.tag == f"{MC}AlternateContent":
            with_text = [part for part in one if next(part.iter(_TEXTBOX), None) is not None]
            stack += with_text[:1]
        else:
            stack += reversed(one)
    return found


def _form_field(data: _Element | None) -> str:
    """Return what an old form field shows that is not written as text: its choice or its box."""
    if data is None:
        return ""
    choices = data.find(f"{W}ddList")
    if choices is not None:
        entries = [one.get(VAL, "") for one in choices.iterchildren(f"{W}listEntry")]
        chosen = number(value(choices, "result") or value(choices, "default"))
        return entries[chosen] if 0 <= chosen < len(entries) else ""
    box = data.find(f"{W}checkBox")
    if box is None:
        return ""
    checked = switch(box, "checked")
    return "☒" if (switch(box, "default") if checked is None else checked) else "☐"


def _code(text: str | None) -> int:
    try:
        return int(text or "", 16)
    except ValueError:
        return 0
