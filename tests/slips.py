"""The reference texts as they were written, slips and all, and slips made by a seeded generator."""

import random
import re
from functools import cache
from pathlib import Path

from ametijuhend.assets import asset
from ametijuhend.model import paths
from ametijuhend.model.document import Document
from ametijuhend.model.texts import Place, all_texts
from ametijuhend.storage.documents import open_document

NAMES = ("tiimijuht", "koordinaator-noortegarantii", "koordinaator-ohvriabi")
_AS_WRITTEN = (
    ("Vahetu juhi ühekordsete", "Vahejuhi ühekordsete"),
    ("kaugtööd kokkuleppel vahetu juhiga", "kaugtööd, kokkuleppel vahejuhi juhiga"),
    ("täitmisega seoses", "täitmise seoses"),
    ("andmetöötluse", "andmetöötlemise"),
    ("tööks vajalikke õigusakte", "töös vajalikke õigusakte"),
    ("usaldusväärsuse", "usaldusväärset"),
    ("muutuvas", "muutavas"),
    ("Põhjendab", "Põhjub"),
    ("soovituste", "soovitude"),
    ("Korrektsus", "Korrektus"),
    ("Innustub", "Innustab"),
    ("kokkusaamisi", "kokusaamisi"),
    ("on ette valmistatud", "on ettevalmistatud"),
)
"""What the sample `koordinaator-ohvriabi` sets right, and what its reference says."""

LISTED = {
    "koordinaator-ohvriabi": (
        *("Põhjub", "soovitude", "Korrektus", "kokusaamisi", "usaldusväärset", "muutavas"),
        *("Innustab uute", "Vahejuhi", "vahejuhi", "täitmise seoses"),
    ),
    "tiimijuht": ("baaskoolits", "Ringis välja"),
}
"""The slips that are to be found, each with what tells it from the same word in its right place."""


def reference(name: str) -> str:
    """Return a reference text without its marks and with its words whole."""
    text = (Path(__file__).parent / "reference" / f"{name}.txt").read_text("utf-8")
    return re.sub(r"(?<=\w)-[ \t]*\n\s*(?=\w)", "", re.sub(r"<[^>]*>", " ", text))


@cache
def as_written(name: str) -> Document:
    """Return a sample with the slips of its reference put back."""
    document = open_document(asset("resources", "samples", f"{name}.ametijuhend")).document
    if name != "koordinaator-ohvriabi":
        return document
    for right, wrong in _AS_WRITTEN:
        places = [place for place in all_texts(document) if right in place.text]
        assert len(places) == 1, right
        assert wrong.split()[0].rstrip(",") in reference(name)
        document = paths.put(document, places[0].path, places[0].text.replace(right, wrong))
    return document


def seeded_slip(chance: random.Random, places: list[Place]) -> tuple[Place, str, tuple[int, int]]:
    """Return a text, the same with a slip in a word, and where the wrong word stands."""
    while True:
        place = chance.choice(places)
        words = [one for one in re.finditer(r"[^\W\d_]{4,}", place.text) if not one.group().isupper()]
        if not words:
            continue
        found = chance.choice(words)
        word = found.group()
        at = chance.randrange(1, len(word) - 1)
        wrong = chance.choice(
            (
                word[:at] + word[at + 1 :],
                word[:at] + word[at] + word[at:],
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            )
        )
        if wrong != word:
            text = place.text[: found.start()] + wrong + place.text[found.end() :]
            return place, text, (found.start(), found.start() + len(wrong))
