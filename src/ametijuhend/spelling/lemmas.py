"""The dictionary forms that a word may be of: ``juhti`` is of ``juht``."""

from collections.abc import Callable, Iterable, Mapping

from ametijuhend.spelling.speller import Speller
from ametijuhend.spelling.vabamorf import VabamorfSpeller

Lemmas = Callable[[Iterable[str]], Mapping[str, frozenset[str]]]
"""Returns what words in small letters may be forms of; a word that it does not know is not among them."""


def no_lemmas(_words: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """Know no words at all: where no speller is installed."""
    return {}


def lemmas_from(speller: Speller) -> Lemmas:
    """Return the dictionary forms as a speller knows them; none where it does not."""
    return speller.lemmas if isinstance(speller, VabamorfSpeller) else no_lemmas
