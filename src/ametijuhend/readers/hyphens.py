"""Lines put together again: a hyphen that only ended a line goes, one that belongs to the word stays."""

import re
from collections.abc import Collection

SOFT = "\u00ad"

_END = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)[-\u00ad\u2010]$")
_START = re.compile(r"[^\W\d_]+")
_JOINING = frozenset({"ja", "ning", "või", "ega", "sh", "jt", "jms", "jne", "kui", "ehk", "vm", "kuni"})
_SHORTEST = 2


def joined(first: str, second: str, known: Collection[str] = ()) -> str:
    """Return two lines as one text.

    ``known`` holds case-folded words seen whole elsewhere: a word that is among them is put together
    plainly, one that is among them with its hyphen keeps it, and any other gets a soft hyphen, which is not
    seen inside a line.
    """
    first, second = first.rstrip(), second.lstrip()
    end, start = _END.search(first), _START.match(second)
    if not (end and start):
        return f"{first} {second}" if first and second else first + second
    if start[0].casefold() in _JOINING and first[-1] != SOFT:  # "aja-" and "ja tegevuskava" are two words
        return f"{first} {second}"
    left, right = end[1].rpartition("-")[2], start[0]
    if first[-1] != SOFT and (left + "-" + right).casefold() in known:
        return first + second
    if (left + right).casefold() in known:
        return first[:-1] + second
    if len(left) < _SHORTEST or left.isupper() or right[0].isupper():  # e-koolitus, NEET-noored, Ida-Viru
        return first + second
    return first[:-1] + SOFT + second


def known_words(text: str) -> frozenset[str]:
    """Return the words, hyphened ones too, that stand inside the lines of a text."""
    inner = r"(?<![\w-])[^\W\d_]{2,}(?:-[^\W\d_]+)*(?![\w-])"
    return frozenset(word.casefold() for word in re.findall(inner, text.replace(SOFT, "")))
