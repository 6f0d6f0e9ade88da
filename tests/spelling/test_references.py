"""What the speller and the library find in the references, and how many slips of a seeded generator."""

import random

from ametijuhend.library.comparing import Comparer
from ametijuhend.library.content import shipped_library
from ametijuhend.model.texts import all_texts
from ametijuhend.spelling.checking import SpellChecker
from ametijuhend.spelling.wordlists import agency_words
from slips import LISTED, NAMES, as_written, reference, seeded_slip

SEEDED = 200


def checkers(speller) -> tuple[SpellChecker, Comparer]:
    return SpellChecker(speller, agency_words()), Comparer(shipped_library())


def spans_found(spelling: SpellChecker, comparer: Comparer, path: str, text: str) -> list[tuple[int, int]]:
    by_library = comparer.deviations(text, name=path.startswith("requirements/") and path.endswith("/name"))
    return [(one.start, one.end) for one in spelling.misspelt(text)] + [one.span for one in by_library]


def test_correct_words_that_the_speller_flags(speller) -> None:
    spelling, _ = checkers(speller)
    known = {word for slips in LISTED.values() for slip in slips for word in slip.split()}
    flagged = {one.word for name in NAMES for one in spelling.misspelt(reference(name))}
    assert flagged & known, "the slips are there"
    wrongly = sorted(flagged - known)
    print(f"\ncorrect distinct words flagged: {len(wrongly)}, asked at most 4: {wrongly}")
    assert len(wrongly) <= 4


def test_the_listed_slips_are_found(speller) -> None:
    spelling, comparer = checkers(speller)
    found, missed = [], []
    for name, slips in LISTED.items():
        places = list(all_texts(as_written(name)))
        for slip in slips:
            here = [(place, place.text.index(slip)) for place in places if slip in place.text]
            assert len(here) == 1, slip
            (place, at), *_ = here
            spans = spans_found(spelling, comparer, *place)
            hit = any(start < at + len(slip.split()[0]) and at < end for start, end in spans)
            (found if hit else missed).append(slip)
    count = len(found) + len(missed)
    print(f"\nfound {len(found)} of {count}: {', '.join(found)}; missed: {', '.join(missed) or '–'}")
    assert count == 12
    assert len(found) >= 0.85 * count


def test_seeded_slips_in_the_samples(speller) -> None:
    spelling, comparer = checkers(speller)
    places = [place for name in NAMES for place in all_texts(as_written(name))]
    chance = random.Random(7)  # noqa: S311
    right_before = {one.word for place in places for one in spelling.misspelt(place.text)}
    found, by_speller, missed, flagged = 0, 0, [], set()
    for _ in range(SEEDED):
        place, text, (first, last) = seeded_slip(chance, places)
        hits = [
            (start, end)
            for start, end in spans_found(spelling, comparer, place.path, text)
            if start < last and first < end
        ]
        by_speller += any(one.start < last and first < one.end for one in spelling.misspelt(text))
        found += bool(hits)
        if not hits:
            missed.append(text[first:last])
        others = (one for one in spelling.misspelt(text) if not (one.start < last and first < one.end))
        flagged |= {one.word for one in others} - right_before
    print(f"\nfound {found} of {SEEDED} ({by_speller} by the speller); missed: {', '.join(missed)}")
    print(f"right words flagged besides: {sorted(flagged)}")
    assert found >= 0.85 * SEEDED
    assert not flagged
