"""Qt's side of `TextMeasurer`: the shipped Liberation Sans, measured in twips without hinting."""

import re
from collections.abc import Sequence
from functools import lru_cache
from struct import unpack

from PySide6.QtCore import QCoreApplication, QTextBoundaryFinder
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont

from ametijuhend.assets import asset
from ametijuhend.layout.glyphs import printable
from ametijuhend.layout.profile import Font
from ametijuhend.layout.units import Twips

_FILES = ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf")
_LOADED = "ametijuhendFontsLoaded"


def load_shipped_fonts() -> None:
    """Make the fonts that the pages are drawn with known to Qt, once; needs a QGuiApplication."""
    application = QCoreApplication.instance()
    if application is None or application.property(_LOADED):
        return
    application.setProperty(_LOADED, True)
    for file in _FILES:
        path = str(asset("resources", "fonts", file))
        if QFontDatabase.addApplicationFont(path) < 0:
            raise FileNotFoundError(path)


def page_font(font: Font, *, bold: bool) -> QFont:
    """Return the font of the pages in a coordinate system of twips."""
    made = QFont(font.shipped)
    made.setPixelSize(font.size)
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setKerning(False)
    return made


_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_AFTER_HYPHEN = re.compile(r"-(?=[^\W_])")
"""Word processors end a line after every hyphen, Unicode not before a digit nor at a word's beginning."""
_LONGEST_PATH = 66
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"


class QtTextMeasurer:
    """Measures text with the shipped font; remembers the words it has measured."""

    def __init__(self, font: Font) -> None:
        self._font = font
        self._metrics = {bold: QFontMetricsF(page_font(font, bold=bold)) for bold in (False, True)}
        self.ascent, self.line_height = _line(page_font(font, bold=False))
        self.advance = lru_cache(maxsize=50_000)(self._advance)
        self.break_places = lru_cache(maxsize=256)(self._break_places)

    def shown(self, text: str) -> str:
        """Return a text as it is painted: soft hyphens unseen, a box for what the font lacks."""
        return printable(text.replace(_SOFT_HYPHEN, ""), self._font)

    def _advance(self, text: str, bold: bool) -> float:
        return self._metrics[bold].horizontalAdvance(self.shown(text))

    def _break_places(self, text: str) -> Sequence[int]:
        # Qt counts in UTF-16: a character that takes two units there is looked at as one that takes one.
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, _ASTRAL.sub("\u4e00", text))
        places = {match.end() for match in _AFTER_HYPHEN.finditer(text)}
        while (place := finder.toNextBoundary()) >= 0:
            if not _within_path(text, place):
                places.add(place)
        return sorted(places) or [0]


def _within_path(text: str, place: int) -> bool:
    """Return whether a line would end after a slash where the words before it offer a better place.

    Unicode lets a line end after every slash, word processors only in what is too long to keep whole.
    """
    return text[place - 1 : place] == "/" and " " in text[max(0, place - _LONGEST_PATH) : place]


def _line(font: QFont) -> tuple[Twips, Twips]:
    """Return the ascent and the height of a line.

    Why not from QFontMetrics: Word and LibreOffice add the gap that the font's ``hhea`` table asks for,
    Qt leaves it out.
    """
    raw = QRawFont.fromFont(font)
    ascender, descender, gap = unpack(">hhh", raw.fontTable("hhea").data()[4:10])
    unit = font.pixelSize() / raw.unitsPerEm()
    return Twips(round(ascender * unit)), Twips(round((ascender - descender + gap) * unit))
