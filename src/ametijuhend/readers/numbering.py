"""The numbers and bullets that Word writes before paragraphs, worked out as text.

Word's rules: lists that share a definition count on together; a list's own start counts once, when it is
first used; a level begins anew after any level above it, or only after the one it names.
"""

from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from ametijuhend.readers.ooxml import VAL, W, number, switch, value
from ametijuhend.readers.source import Marker
from ametijuhend.readers.symbols import readable

LEVELS = 9
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LONGEST_ROMAN = 3999
_LETTERS = 26
_HIGHEST_LETTERS = 26 * 30


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and looks."""

    text: str = ""
    format: str = "decimal"
    start: int = 1
    restart: int | None = None
    """0 for never; n for only after a level above the n-th."""
    legal: bool = False
    """Whether numbers of upper levels are written in digits whatever their own form."""
    indent: int | None = None


@dataclass(slots=True)
class _List:
    """One ``w:num``: the definition it counts in and where it differs."""

    definition: str
    elements: dict[int, _Element]
    starts: dict[int, int]
    used: bool = False
    known: dict[int, Level] = field(default_factory=dict)

    def level(self, place: int) -> Level:
        """Return a level; it is worked out when it is first asked for."""
        found = self.known.get(place)
        if found is None:
            element = self.elements.get(place)
            found = self.known[place] = Level() if element is None else _level(element)
        return found


@dataclass(slots=True)
class _Count:
    """How far one definition has counted."""

    values: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


class Numbering:
    """The numbering part, and how far every list has counted while the document is read in order."""

    def __init__(self, part: _Element | None) -> None:
        self._definitions: dict[str, _Element] = {}
        self._by_style: dict[str, str] = {}
        self._nums: dict[str, _Element] = {}
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, _Count] = {}
        for element in () if part is None else part:
            if element.tag == f"{W}abstractNum":
                identity = element.get(f"{W}abstractNumId", "")
                self._definitions[identity] = element
                style = value(element, "styleLink")
                if style:
                    self._by_style[style] = identity
            elif element.tag == f"{W}num":
                self._nums.setdefault(element.get(f"{W}numId", ""), element)

    def level_of(self, identity: str, style: str, said: int | None) -> int:
        """Return a paragraph's level: what it says itself, or the one that counts its style."""
        if said is not None:
            return said
        found = self._list(identity)
        elements = found.elements.items() if found and style else ()
        return next((place for place, one in elements if value(one, "pStyle") == style), 0)

    def indent(self, identity: str, level: int) -> int | None:
        """Return how far a level of a list stands from the left."""
        found = self._list(identity)
        return found.level(level).indent if found else None

    def count(self, identity: str, level: int) -> Marker | None:
        """Count one paragraph and return what Word writes before it; None for nothing."""
        found = self._list(identity)
        if found is None:
            return None
        counts = self._counts.setdefault(found.definition, _Count()).values
        if not found.used:
            found.used = True
            for place in found.starts:
                counts[place] = None
        look = found.level(level)
        now = counts[level]
        counts[level] = self._start(found, level) if now is None else now + 1
        for deeper in range(level + 1, LEVELS):
            if counts[deeper] is not None and _restarts(found.level(deeper), level):
                counts[deeper] = None
        text = look.text if look.format == "bullet" else self._label(found, counts, level)
        return Marker(text, level, counted=True) if text.strip() else None

    def _label(self, found: _List, counts: list[int | None], level: int) -> str:
        """Return the number as written; a level that was skipped shows its start, and does not count."""
        look = found.level(level)
        text = look.text
        for above in range(level + 1):
            if f"%{above + 1}" in text:
                form = "decimal" if look.legal and above < level else found.level(above).format
                count = counts[above]
                shown = _written(self._start(found, above) if count is None else count, form)
                text = text.replace(f"%{above + 1}", shown)
        return text

    @staticmethod
    def _start(found: _List, level: int) -> int:
        return found.starts[level] if level in found.starts else found.level(level).start

    def _list(self, identity: str) -> _List | None:
        if identity not in self._lists:
            self._lists[identity] = self._worked_out(identity)
        return self._lists[identity]

    def _worked_out(self, identity: str) -> _List | None:
        element = self._nums.get(identity)
        if element is None:
            return None
        name = value(element, "abstractNumId") or ""
        definition = self._definitions.get(name)
        linked = value(definition, "numStyleLink")
        if linked in self._by_style:
            name = self._by_style[linked]
            definition = self._definitions[name]
        if definition is None:
            return None
        levels = _levels(definition)
        starts = {}
        for override in element.iterchildren(f"{W}lvlOverride"):
            place = number(override.get(f"{W}ilvl"))
            start = value(override, "startOverride")
            if 0 <= place < LEVELS:
                if start is not None:
                    starts[place] = number(start, 1)
                levels |= _levels(override)
        return _List(name, levels, starts)


def _levels(parent: _Element) -> dict[int, _Element]:
    found = {number(element.get(f"{W}ilvl")): element for element in parent.iterchildren(f"{W}lvl")}
    return {place: element for place, element in found.items() if 0 <= place < LEVELS}


def _level(element: _Element) -> Level:
    level = Level(start=number(value(element, "start"), 1), format=value(element, "numFmt") or "decimal")
    restart = value(element, "lvlRestart")
    text = element.find(f"{W}lvlText")
    font = element.find(f"{W}rPr/{W}rFonts")
    indent = element.find(f"{W}pPr/{W}ind")
    left = None if indent is None else indent.get(f"{W}start") or indent.get(f"{W}left")
    shown = "" if text is None else text.get(VAL, "")
    if level.format == "bullet":
        shown = readable(shown, "" if font is None else font.get(f"{W}ascii", ""))
        shown = shown if shown.strip() or element.find(f"{W}lvlPicBulletId") is None else "•"
    return replace(
        level,
        text=shown,
        restart=None if restart is None else number(restart),
        legal=bool(switch(element, "isLgl")),
        indent=None if left is None else number(left),
    )


def _restarts(deeper: Level, level: int) -> bool:
    """Return whether a deeper level begins anew after this one."""
    return deeper.restart is None or level < deeper.restart


def _written(count: int, form: str) -> str:
    """Return a number in a list's form; one that is not known is written in digits."""
    if form in {"lowerRoman", "upperRoman"} and 0 < count <= _LONGEST_ROMAN:
        text = _roman(count)
        return text.upper() if form == "upperRoman" else text
    if form in {"lowerLetter", "upperLetter"} and 0 < count <= _HIGHEST_LETTERS:
        times, letter = divmod(count - 1, _LETTERS)
        text = chr(ord("a") + letter) * (times + 1)
        return text.upper() if form == "upperLetter" else text
    if form == "none":
        return ""
    return f"{count:02}" if form == "decimalZero" else str(count)


def _roman(count: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        times, count = divmod(count, worth)
        text += letters * times
    return text
