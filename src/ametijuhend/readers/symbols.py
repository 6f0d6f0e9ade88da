"""Characters of symbol fonts as the ordinary characters that look like them."""

import re

_SYMBOL = {
    0xB7: "•", 0xA7: "▪", 0xA8: "♦", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB8: "÷",
    0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xAE: "→", 0xAC: "←", 0xAD: "↑", 0xAF: "↓", 0x2D: "–", 0x2A: "*",
    0x6D: "µ", 0xD2: "®", 0xD3: "©", 0xD4: "™",
}  # fmt: skip
_WINGDINGS = {
    0xA7: "▪", 0x6E: "■", 0x6C: "●", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "◆", 0x75: "◆",
    0x76: "❖", 0x9F: "•", 0xA1: "○", 0xA8: "◻", 0xB7: "•", 0xD8: "➢", 0xE0: "→", 0xF0: "⇨", 0xFC: "✓",
    0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0x9E: "·", 0x2D: "–", 0x3F: "✍", 0x28: "☎", 0x2A: "✉",
}  # fmt: skip
_SEARCHED = re.compile("[\uf000-\uf0ff]")
_PRIVATE = range(0xF000, 0xF100)
_UNKNOWN = "•"


def symbol(font: str, code: int) -> str:
    """Return the character that a symbol font shows for a code; a bullet where nothing is known of it."""
    code = code - _PRIVATE.start if code in _PRIVATE else code
    if "wingdings" in font.casefold():
        return _WINGDINGS.get(code, _UNKNOWN)
    if font.casefold() == "symbol" or not font:
        plain = chr(code) if 0x20 <= code < 0x7F else _UNKNOWN  # noqa: PLR2004  # ASCII
        return _SYMBOL.get(code, plain)
    return chr(code) if code >= ord(" ") else ""


def readable(text: str, font: str = "") -> str:
    """Return the text with the private codes of symbol fonts as characters that everybody has."""
    if _SEARCHED.search(text) is None:
        return text
    shown = font or "wingdings"  # both fonts have a bullet at B7; the square at A7 is wingdings' own
    return "".join(
        symbol(shown, ord(character)) if ord(character) in _PRIVATE else character for character in text
    )
