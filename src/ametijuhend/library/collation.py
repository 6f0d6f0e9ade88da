"""The Estonian order of words: … s š z ž t u v w õ ä ö ü x y, whatever the machine's locale is."""

import unicodedata

_LETTERS = "abcdefghijklmnopqrsšzžtuvwõäöüxy"
_FIRST_LETTER = 0x100
_ORDER = {letter: chr(_FIRST_LETTER + place) for place, letter in enumerate(_LETTERS)}
_APART = "-–—_/.,;:()„“\"'\t\n\u00a0"


class _Places(dict[int, str]):
    """The place of every letter in the order; one of another alphabet's goes by its base letter."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        place = _ORDER.get(letter) or _ORDER.get(unicodedata.normalize("NFD", letter)[0], letter)
        self[code] = place
        return place


_PLACES = _Places({**dict.fromkeys(map(ord, _APART), " "), 0xAD: ""})


def estonian_key(text: str) -> tuple[str, str]:
    """Return what sorts texts in Estonian order; case and punctuation only tell equal words apart."""
    lower = unicodedata.normalize("NFC", text).lower()
    return " ".join(lower.translate(_PLACES).split()), text
