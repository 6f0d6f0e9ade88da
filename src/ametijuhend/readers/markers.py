"""What people type before a list item: numbers, letters and bullets."""

import re

from ametijuhend.readers.source import Marker

BULLETS = "▪•·●○◦■□▫▸►‣⁃➢➤➔✓✔❖◆◊"
_NARROW = "-–—−*+"
"""Bullets only where a space follows: they stand inside words and sentences, too."""

_BULLET = re.compile(rf"([{BULLETS}]|[{re.escape(_NARROW)}](?=\s)|o(?=\t))[\s\u00a0]*")
_NUMBER = re.compile(r"((?:\d{1,2}\.)+\d{1,2}[.)]?|\d{1,2}[.)])(?:[\s\u00a0]+|(?=[A-ZÕÄÖÜŠŽ][a-zõäöüšž])|$)")
_LETTER = re.compile(r"([a-zõäöü]\)|\([a-z\d]{1,2}\)|[IVX]{1,4}\.)[\s\u00a0]+")


def parted(text: str) -> tuple[Marker | None, str]:
    """Return the marker that was typed before a text and the text without it."""
    bare = text.lstrip()
    for pattern in (_NUMBER, _BULLET, _LETTER):
        if found := pattern.match(bare):
            marker = found[1]
            return Marker(marker, marker.strip(".()").count(".")), bare[found.end() :]
    return None, text


def is_bullet(marker: Marker | None) -> bool:
    """Whether a marker only marks, without counting."""
    return marker is not None and not any(map(str.isalnum, marker.text.replace("o", "")))


def is_number(marker: Marker | None) -> bool:
    """Whether a marker is a number such as ``3.1``."""
    return marker is not None and marker.text[:1].isdigit()
