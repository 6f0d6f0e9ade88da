"""The checks with the library at hand, and what each rule finds in the references."""

from collections import Counter

import pytest

from ametijuhend.layout.profile import load_profile
from ametijuhend.layout.template import new_document
from ametijuhend.library.checking import HouseChecker
from ametijuhend.library.comparing import Comparer
from ametijuhend.library.content import shipped_library
from ametijuhend.library.links import insert
from ametijuhend.model.checks import fix_words, sentence
from ametijuhend.model.document import Document, LayoutRef
from ametijuhend.model.library import Entry, EntryKind, EntryState, Library, Wording
from ametijuhend.model.node import Item
from ametijuhend.model.paths import get, put
from ametijuhend.model.regime import Regime
from slips import NAMES, as_written

LIBRARY = shipped_library()
PROFILE = load_profile(LayoutRef())
ABOUT_WORDS = {
    *("other-regime", "no-action-noun", "no-state", "spaces", "stray", "wording-differs", "misspelt"),
    *("name", "email", "phone", "personal-code", "language-level", "result-twice"),
}


def codes(document: Document, library: Library = LIBRARY) -> list[str]:
    return [one.code for one in HouseChecker(library).check(document)]


def regime_remarks(document: Document, library: Library = LIBRARY):
    found = HouseChecker(library).check(document)
    return [one for one in found if one.code.startswith("other-regime")]


@pytest.mark.parametrize("regime", Regime)
@pytest.mark.parametrize("entry", LIBRARY.entries, ids=lambda entry: entry.id)
def test_no_rule_about_words_flags_an_approved_text(regime: Regime, entry: Entry) -> None:
    for wording in entry.wordings:
        document = insert(new_document(regime, PROFILE), entry, wording)
        assert ABOUT_WORDS.isdisjoint(codes(document))


def test_the_whole_library_in_one_document() -> None:
    document = new_document(Regime.EMPLOYEE, PROFILE)
    for entry in LIBRARY.entries:
        if entry.kind is not EntryKind.PURPOSE:
            document = insert(document, entry)
    assert ABOUT_WORDS.isdisjoint(codes(document))


def test_without_the_library_the_same_words_are_found() -> None:
    document = put(
        new_document(Regime.EMPLOYEE, PROFILE),
        "rights/items",
        (Item(id="r", text="osaleda ametikohale vajalikel koolitustel jt arendustegevustes;"),),
    )
    assert "other-regime" not in codes(document)
    assert "other-regime" in codes(document, Library())
    changed = put(document, "rights/items/r/text", "osaleda sellele ametikohale vajalikel koolitustel;")
    assert "other-regime" in codes(changed)


def test_wording_that_the_library_has_for_this_regime_is_the_fix() -> None:
    document = put(new_document(Regime.EMPLOYEE, PROFILE), "purpose", "Ametikoha eesmärk on aidata.")
    (finding,) = regime_remarks(document)
    assert finding.code == "other-regime-wording"
    assert document.purpose[slice(*finding.span)] == "Ametikoha eesmärk on"
    assert fix_words(finding)
    assert "Ametikoha eesmärk on" in sentence(finding)
    fixed = finding.fix(document)
    assert fixed.purpose == "Töökoha eesmärk on aidata."
    assert regime_remarks(fixed) == []
    assert finding.fix(fixed) is fixed


def test_fix_of_a_linked_wording_moves_the_link_along() -> None:
    purpose = next(one for one in LIBRARY.entries if one.kind is EntryKind.PURPOSE)
    wording = next(one for one in purpose.wordings if one.id == "ametikoha-eesmark")
    document = insert(new_document(Regime.EMPLOYEE, PROFILE), purpose, wording)
    (finding,) = regime_remarks(document)
    assert [one.wording for one in finding.fix(document).links] == ["tookoha-eesmark"]


def test_wordings_that_are_tied_to_a_regime() -> None:
    wordings = (
        Wording(id="t", regime=Regime.EMPLOYEE, text="saada tööalast abi"),
        Wording(id="a", regime=Regime.OFFICIAL, text="saada teenistusalast abi"),
    )
    library = Library(entries=(Entry(id="abi", kind=EntryKind.RIGHT, wordings=wordings),))
    items = (
        Item(id="r", text="saada teenistusalast abi;"),
        Item(id="s", text="saada teenistusalast abi ja nõu."),
    )
    document = put(new_document(Regime.EMPLOYEE, PROFILE), "rights/items", items)
    (finding,) = regime_remarks(document, library)
    assert finding.path == "rights/items/r/text"
    assert finding.fix(document).rights.items[0].text == "saada tööalast abi;"


DEVIATIONS = [
    ("Põhjub veenvalt oma seisukohti.", "Põhjub", "Põhjendab"),
    ("On muutavas keskkonnas võimeline kohanema.", "muutavas", "muutuvas"),
    ("Innustab uute võimaluste ja lahenduste leidmisest.", "Innustab", "Innustub"),
    ("Vahejuhi ühekordsete ülesannete teostamine.", "Vahejuhi", "Vahetu juhi"),
    ("Üritused on ettevalmistatud ja korraldatud.", "ettevalmistatud", "ette valmistatud"),
]
ADAPTED = [
    "Osalemine teenuse mõjude hindamisel ja kasutajakogemuse analüüsimisel.",
    "Tehtud on põhjendatud ettepanekud töökorralduse parandamiseks.",
    "On muutuvas keskkonnas võimeline kohanema.",
    "ON MUUTUVAS KESKKONNAS VÕIMELINE KOHANEMA",
    "Hoopis midagi muud.",
    "efektiivseid tegutsemis-meetodeid",
    "",
]


@pytest.mark.parametrize(("text", "here", "there"), DEVIATIONS)
def test_word_that_is_nearly_the_library_s(text: str, here: str, there: str) -> None:
    (found,) = Comparer(LIBRARY).deviations(text)
    assert (found.text, found.library) == (here, there)
    assert text[slice(*found.span)] == here


@pytest.mark.parametrize("text", ADAPTED)
def test_sentence_that_was_changed_on_purpose_or_not_at_all(text: str) -> None:
    assert Comparer(LIBRARY).deviations(text) == ()


def test_deviation_among_other_sentences_and_in_a_name() -> None:
    text = "Oma lause. Põhjub veenvalt oma seisukohti. Veel üks."
    (found,) = Comparer(LIBRARY).deviations(text)
    assert text[slice(*found.span)] == "Põhjub"
    (found,) = Comparer(LIBRARY).deviations("Korrektus:", name=True)
    assert (found.text, found.library) == ("Korrektus", "Korrektsus")
    assert Comparer(LIBRARY).deviations("Juhtimisoskus ja visioon", name=True) == ()


def test_deviation_is_put_right_by_its_fix() -> None:
    document = as_written("koordinaator-ohvriabi")
    found = [one for one in HouseChecker(LIBRARY).check(document) if one.code == "wording-differs"]
    assert len(found) > 10
    for finding in found:
        fixed = finding.fix(document)
        assert finding.values["library"] in get(fixed, finding.path)
        assert fixed is not document


def test_proposals_are_not_approved() -> None:
    entry = Entry(id="x", kind=EntryKind.RIGHT, wordings=(Wording(id="w", text="kasutada ametikoha autot"),))
    document = put(
        new_document(Regime.EMPLOYEE, PROFILE),
        "rights/items",
        (Item(id="r", text="kasutada ametikoha autot."),),
    )
    assert "other-regime" not in codes(document, Library(entries=(entry,)))
    proposal = entry.model_copy(update={"state": EntryState.PROPOSAL})
    assert "other-regime" in codes(document, Library(entries=(proposal,)))


FOUND = {
    "tiimijuht": {
        "other-regime": 2,
        "list-marks": 4,
        "no-state": 2,
        "catch-all-twice": 1,
        "wording-differs": 1,
    },
    "koordinaator-noortegarantii": {"no-action-noun": 1, "list-marks": 1},
    "koordinaator-ohvriabi": {"catch-all-twice": 1, "closed-list": 3, "wording-differs": 15},
}
"""What each rule finds in the references; each was read by a person, and is as the sentence says."""


@pytest.mark.parametrize("name", NAMES)
def test_what_each_rule_finds_in_the_references(name: str) -> None:
    found = Counter(codes(as_written(name)))
    print(f"\n{name}: {dict(found)}")
    assert found == FOUND[name]
