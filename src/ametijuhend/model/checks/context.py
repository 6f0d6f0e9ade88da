"""What every rule knows besides the text it looks at."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ametijuhend.model.document import Document
from ametijuhend.model.findings import Span
from ametijuhend.model.regime import Regime

Approved = Callable[[str], bool]
"""Whether a text, or a sentence, is one that the house has approved; wording rules leave it alone."""

_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")


def nothing_approved(_text: str) -> bool:
    """Return that no text is approved: there is no library at hand."""
    return False


@dataclass(frozen=True, slots=True)
class Context:
    """The regime, the names of those who sign, what the house has approved."""

    regime: Regime
    signing: tuple[str, ...] = ()
    approved: Approved = nothing_approved


def context_of(document: Document, approved: Approved) -> Context:
    """Return what the rules know of a document."""
    signing = tuple(one.name for one in document.signatures.signatories if len(one.name.split()) > 1)
    return Context(document.regime, signing, approved)


def sentence_spans(text: str) -> Iterator[Span]:
    """Return where the sentences of a text begin and end."""
    start = 0
    for found in _SENTENCE_END.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def sentence_around(text: str, span: Span) -> str:
    """Return the sentence of a text that a span begins in."""
    return next(text[first:last] for first, last in sentence_spans(text) if span[0] <= last)


@lru_cache(4096)  # a rule compares all duties with each other at every keystroke
def same_letters(text: str) -> str:
    """Return a text's letters and digits, small: equal for texts that differ in marks and spaces only."""
    return "".join(filter(str.isalnum, text.lower()))
