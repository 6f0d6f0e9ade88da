"""Rules about single texts: spaces, stray characters."""

import re
from collections.abc import Callable, Iterator
from html import unescape

from ametijuhend.model.checks.context import Context
from ametijuhend.model.checks.fixes import new_text
from ametijuhend.model.findings import Finding, Severity
from ametijuhend.model.texts import Place

_LETTER = "a-zõäöüšž"
_SPACES = re.compile(
    r"(?<=\S)[ \t\u00a0]{2,}(?=\S)"  # doubled
    r"|^[ \t\u00a0]+(?=\S)"  # before the first word
    r"|(?<=\w)[ \u00a0]+(?=[,;:!?](?:\s|$)|\.(?:\s|$))"  # before a mark
    rf"|(?<=[{_LETTER}]),(?=[{_LETTER}{_LETTER.upper()}])",  # none after a comma
    re.MULTILINE,
)
_STRAY = re.compile(
    "[\u200b-\u200d\u2060\ufeff\ufffd\ue000-\uf8ff]"  # unseen, broken, of a symbol font
    r"|\A\s*(?:[▪•·●○◦■□‣*]|[-–—](?=\s))\s*"  # a bullet that came along
    r"|&(?:nbsp|amp|lt|gt|quot|shy|#\d+);|</?(?:p|b|i|u|br|li|ul|ol|div|span|strong|em|td|tr)\b[^<>]*>"
    r"|,{2,}|;{2,}|(?<!\.)\.\.(?!\.)|[,;]\.(?!\.)"  # doubled marks
    r"|\t"
)
_NUMBER = re.compile(r"\A\s*\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\S)")
_BROKEN = "\ufffd"
"""What stands where a character was lost: nobody but the writer knows which."""


def odd_spaces(place: Place, _context: Context) -> Iterator[Finding]:
    """Find doubled spaces, spaces before marks, commas without one."""
    found = _SPACES.search(place.text)
    if found:
        fix = new_text(place.path, place.text, without_odd_spaces(place.text))
        yield Finding(place.path, Severity.HINT, "spaces", span=found.span(), fix=fix)


def stray_characters(place: Place, _context: Context) -> Iterator[Finding]:
    """Find characters that came from elsewhere: bullets, marks of a web page, numbers typed by hand."""
    numbered = _NUMBER.match(place.text) if place.path.endswith("/task") else None
    found = numbered or _STRAY.search(place.text)
    if found:
        clean = without_strays(_NUMBER.sub("", place.text, 1) if numbered else place.text)
        fix = None if _BROKEN in place.text else new_text(place.path, place.text, clean)
        values = {"text": _shown(found.group())}
        yield Finding(place.path, Severity.WARNING, "stray", values, found.span(), fix)


def without_odd_spaces(text: str) -> str:
    """Return a text with single spaces where they belong."""
    return _repeatedly(text, lambda one: _SPACES.sub(_space, one))


def without_strays(text: str) -> str:
    """Return a text without characters that came from elsewhere."""
    return _repeatedly(text, lambda one: _STRAY.sub(_kept, one))


def _repeatedly(text: str, change: Callable[[str], str]) -> str:
    """Return a text that a change leaves alone: what was hidden by one oddity may be another."""
    before = None
    while text != before:
        before, text = text, change(text)
    return text


def _space(found: re.Match[str]) -> str:
    here, after = found.group(), found.string[found.end() : found.end() + 1]
    if here == ",":
        return ", "
    return "" if found.start() == 0 or found.string[found.start() - 1] == "\n" or after in ",;:!?." else " "


def _kept(found: re.Match[str]) -> str:
    here = found.group()
    if here.startswith("&"):
        text = unescape(here)
        return " " if text == "\u00a0" else text
    if here[0] in ",;." and not here.isspace():
        return here[-1]
    return " " if here == "\t" or here.lower().startswith("<br") else ""


def _shown(text: str) -> str:
    return text.strip() or "–".join(f"U+{ord(one):04X}" for one in text[:1])
