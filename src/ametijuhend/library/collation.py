"""The Estonian order of words: … s š z ž t u v w õ ä ö ü x y, whatever the machine's locale is."""

import unicodedata

_LETTERS = "abcdefghijklmnopqrsšzžtuvwõäöüxy"
_FIRST_LETTER = 0x100
_ORDER = {ord(letter): chr(_FIRST_LETTER + place) for place, letter in enumerate(_LETTERS)}
_APART = dict.fromkeys(map(ord, "-–—_/.,;:()„“\"'\t\n\u00a0"), " ")
_TABLE = {**_ORDER, **_APART, 0xAD: None}


def estonian_key(text: str) -> tuple[str, str]:
    """Return what sorts texts in Estonian order; case and punctuation only tell equal words apart."""
    lower = unicodedata.normalize("NFC", text).lower()
    ordered = "".join(map(_ordered, lower.translate(_TABLE)))
    return " ".join(ordered.split()), text


def _ordered(letter: str) -> str:
    """Return a letter's place; a letter of another alphabet with a mark goes by its base letter."""
    if letter < "\x80" or _FIRST_LETTER <= ord(letter) < _FIRST_LETTER + len(_LETTERS):
        return letter
    base = unicodedata.normalize("NFD", letter)[0]
    return _ORDER.get(ord(base), base)
