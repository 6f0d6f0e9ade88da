"""Words and sentences of a text, as the search and the matcher compare them."""

import re
import unicodedata

SOFT_HYPHEN = "\u00ad"
END_MARKS = " .,;:"

_FOLDED = str.maketrans("õöäüšž", "ooausz", SOFT_HYPHEN)
_WORD = re.compile(r"[^\W_]+")
_LINE_END_HYPHEN = re.compile(r"(?<=\w)-[ \t]*\n\s*(?=\w)")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÕÄÖÜŠŽ])|\n+")
PART_END = re.compile(r"(?<=[.!?])\s+|\n+")
"""The end of what may be a sentence, though the next begins with a small letter."""
# A verb's noun; or a vowel of the stem, the plural's mark, the case ending.
_ENDING = re.compile(
    r"(?:mi(?:ne|st|se\w{0,3})|[aeiu]?(?:de|te)?(?:sse|sid|st|le|lt|ks|ga|ta|na|ni|id|s|l|t|d)|[aeiu])$"
)
_SHORTEST_STEM = 4


def plain(text: str) -> str:
    """Return a text in one line, without soft hyphens and doubled spaces."""
    return " ".join(text.replace(SOFT_HYPHEN, "").split())


def plain_lines(text: str) -> str:
    """Return a text whose lines are plain, without empty ones."""
    return "\n".join(filter(None, map(plain, text.split("\n"))))


def unbroken(text: str) -> str:
    """Return a text whose words are not divided at the ends of its lines."""
    return plain(_LINE_END_HYPHEN.sub("", text.replace(SOFT_HYPHEN, "")))


def bare(text: str) -> str:
    """Return a plain text without the marks that the document puts at its end."""
    return plain(text).rstrip(END_MARKS)


def end_mark(text: str) -> str:
    """Return the marks that a text ends with."""
    whole = text.rstrip()
    return whole[len(whole.rstrip(END_MARKS)) :]


def folded(text: str) -> str:
    """Return a text in small letters, with o, a, u, s, z for õ, ö, ä, ü, š, ž and no soft hyphens."""
    return unicodedata.normalize("NFC", text).lower().translate(_FOLDED)


def words(text: str) -> list[str]:
    """Return the folded words of a text."""
    return _WORD.findall(folded(text))


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, each with its end mark."""
    return [text[start:end] for start, end in sentence_spans(text)]


def sentence_spans(text: str, ends_at: re.Pattern[str] = SENTENCE_END) -> list[tuple[int, int]]:
    """Return where the sentences of a text begin and end, without the space around them."""
    ends = [(found.start(), found.end()) for found in ends_at.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    whole = zip(starts, [*(start for start, _ in ends), len(text)], strict=True)
    trimmed = ((start, end, text[start:end]) for start, end in whole)
    return [
        (start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip()))
        for start, end, part in trimmed
        if part.strip()
    ]


def stem(word: str) -> str:
    """Return a folded word without its case ending, roughly: only to be compared with other stems."""
    found = _ENDING.search(word, _SHORTEST_STEM)
    return word[: found.start()] if found else word
