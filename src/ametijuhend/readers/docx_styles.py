"""The styles of a DOCX by id, each with what it inherits from those it is based on."""

import re
from dataclasses import dataclass, replace

from lxml.etree import _Element

from ametijuhend.readers.ooxml import VAL, W, number, switch, value

_HEADING = re.compile(r"(?:heading|pealkiri|überschrift|заголовок) ([1-9])")
_DEEPEST = 60
"""Styles that are based on each other in a ring must end somewhere."""
_BODY_TEXT = 9
"""The outline level that says "no heading"."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of a paragraph or of characters; None where neither it nor its bases say anything."""

    name: str = ""
    """Its name, case-folded: ids are rewritten by other programs, names are kept."""
    id: str = ""
    outline: int | None = None
    bold: bool | None = None
    hidden: bool | None = None
    list: str | None = None
    level: int | None = None
    indent: int | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph's own properties say of it."""

    outline: int | None = None
    list: str | None = None
    level: int | None = None
    indent: int | None = None


NOTHING = Look()
_PLAIN = Style()


class Styles:
    """The styles part; a style is worked out when it is first asked for."""

    def __init__(self, part: _Element | None) -> None:
        self._elements: dict[str, _Element] = {}
        self._known: dict[str, Style] = {}
        self.default = ""
        for element in () if part is None else part.iterchildren(f"{W}style"):
            identity = element.get(f"{W}styleId", "")
            self._elements.setdefault(identity, element)
            if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in {"1", "true", "on"}:
                self.default = identity

    @property
    def names(self) -> frozenset[str]:
        """The names of all styles, case-folded."""
        return frozenset(_name(element) for element in self._elements.values())

    def of(self, identity: str | None) -> Style:
        """Return a style by its id; one that is not defined is plain and goes by its id."""
        identity = self.default if identity is None else identity
        found = self._known.get(identity)
        if found is None:
            found = self._known[identity] = self._worked_out(identity)
        return found

    def _worked_out(self, identity: str) -> Style:
        chain: list[_Element] = []
        step: str | None = identity
        while step in self._elements and len(chain) < _DEEPEST:
            chain.append(self._elements[step])
            step = value(chain[-1], "basedOn")
        if not chain:
            return Style(name=identity.casefold(), id=identity)
        style = _PLAIN
        for element in reversed(chain):
            style = _over(style, element)
        return replace(style, name=_name(chain[0]), id=identity)


def look_of(properties: _Element) -> Look:
    """Return what a paragraph's ``pPr`` says of outline, list and indent."""
    outline: int | None = None
    indent: int | None = None
    counted: tuple[str | None, int | None] = (None, None)
    for one in properties:
        tag = one.tag
        if tag == f"{W}outlineLvl":
            outline = number(one.get(VAL), _BODY_TEXT)
        elif tag == f"{W}numPr":
            counted = _counted(one)
        elif tag == f"{W}ind":
            indent = _left(one)
    return Look(outline, *counted, indent)


def _over(style: Style, element: _Element) -> Style:
    """Return the style with what a style based on it changes."""
    look, bold, hidden = NOTHING, None, None
    for one in element:
        if one.tag == f"{W}pPr":
            look = look_of(one)
        elif one.tag == f"{W}rPr":
            bold, hidden = switch(one, "b"), switch(one, "vanish")
    outline = look.outline
    heading = _HEADING.fullmatch(_name(element)) if outline is None else None
    if heading:
        outline = int(heading[1]) - 1
    return Style(
        outline=style.outline if outline is None else outline,
        bold=style.bold if bold is None else bold,
        hidden=style.hidden if hidden is None else hidden,
        list=style.list if look.list is None else look.list,
        level=style.level if look.level is None else look.level,
        indent=style.indent if look.indent is None else look.indent,
    )


def _counted(properties: _Element) -> tuple[str | None, int | None]:
    level = value(properties, "ilvl")
    return value(properties, "numId"), None if level is None else min(max(number(level), 0), 8)


def _left(indent: _Element) -> int | None:
    said = indent.get(f"{W}start") or indent.get(f"{W}left")
    return None if said is None else number(said)


def _name(element: _Element) -> str:
    return (value(element, "name") or element.get(f"{W}styleId") or "").casefold()
