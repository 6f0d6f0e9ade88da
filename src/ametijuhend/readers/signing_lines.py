"""What stands in lines for signatures: blanks to write on, hints below them, several people side by side."""

import re

from ametijuhend.readers.vocabulary import Vocabulary

BLANK = re.compile(r"[_.…]{4,}")
NAME = re.compile(r"[A-ZÕÄÖÜŠŽ][\w'’-]+(?:\s[A-ZÕÄÖÜŠŽ][\w'’-]+){1,3}$")
_LONGEST = 120
_NAMED = 2
"""A party with its name behind it."""
_HINT = re.compile(r"[(/\[]([^()/\[\]]+)[)/\]]")
_HINT_WORDS = frozenset(
    ("nimi", "allkiri", "kuupäev", "ees", "ja", "perekonnanimi", "ametinimetus", "amet", "koht", "aeg", "või")
)
_DAY = re.compile(r"[\"„“”]?_{2,}[\"„“”]?\s*_{2,}\s*20_+\.?\s*(?:a\b\.?|aasta)?")
_WORD = re.compile(r"[^\W\d_]+")


def parts_of(text: str) -> tuple[list[str], list[str]]:
    """Return what a line says between its blanks, and the hints and days that only ask to be filled in."""
    hints = [found[0] for found in _DAY.finditer(text)]
    text = _DAY.sub("____", text)
    for found in _HINT.finditer(text):
        if _is_hint(found[1]):
            hints.append(found[0])
            text = text.replace(found[0], "____")
    return [part.strip(" ,;") for part in BLANK.split(text) if _WORD.search(part)], hints


def is_signing(text: str, names: Vocabulary) -> bool:
    """Whether a line is for a signature: with blanks or a hint, alone or beside a party, or with its name."""
    if len(text) > _LONGEST:
        return False
    parts, hints = parts_of(text)
    if hints or BLANK.search(text):
        return all(_party(part, names) or NAME.match(part) or part.endswith(":") for part in parts)
    return bool(_party(text, names) == _NAMED)


def _party(text: str, names: Vocabulary) -> int:
    """Return 1 for a party, 2 for a party and a name, 0 for neither."""
    head, _, rest = text.partition(":")
    if not names.parties.find(head, misspelt=False):
        return 0
    if rest.strip():
        return _NAMED if NAME.match(rest.strip()) else 0
    return 1


def is_party(text: str, names: Vocabulary) -> bool:
    """Whether a text is a party alone, or a party and a name."""
    return _party(text, names) > 0


def _is_hint(text: str) -> bool:
    words = _WORD.findall(text.casefold())
    return words != ["allkiri"] and set(words) <= _HINT_WORDS
