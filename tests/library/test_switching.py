import pytest
from hypothesis import given

from ametijuhend.layout.profile import load_profile
from ametijuhend.layout.template import new_document
from ametijuhend.library.content import shipped_library
from ametijuhend.library.links import insert
from ametijuhend.library.switching import switched
from ametijuhend.model.document import Document, LayoutRef
from ametijuhend.model.library import Entry, EntryKind, Library, Wording
from ametijuhend.model.paths import get, put
from ametijuhend.model.regime import Regime
from slips import as_written
from strategies import documents, effort

LIBRARY = shipped_library()
PROFILE = load_profile(LayoutRef())
EMPLOYEE, OFFICIAL = Regime.EMPLOYEE, Regime.OFFICIAL
PURPOSE = next(one for one in LIBRARY.entries if one.kind is EntryKind.PURPOSE)


def new(regime: Regime) -> Document:
    return new_document(regime, PROFILE)


def without_id(document: Document) -> Document:
    return document.model_copy(update={"id": "a"})


@pytest.mark.parametrize(("one", "other"), [(EMPLOYEE, OFFICIAL), (OFFICIAL, EMPLOYEE)])
def test_a_new_document_becomes_one_of_the_other_regime(one: Regime, other: Regime) -> None:
    after, stayed = switched(new(one), other, LIBRARY)
    assert without_id(after) == without_id(new(other))
    assert stayed == ()


def test_the_same_regime_changes_nothing() -> None:
    document = new(EMPLOYEE)
    assert switched(document, EMPLOYEE, LIBRARY) == (document, ())
    assert switched(document, EMPLOYEE, LIBRARY).document is document


def test_defaults_follow_around_what_the_user_wrote() -> None:
    document = put(new(EMPLOYEE), "signatures/signatories/employee/name", "Eesnimi Perenimi")
    document = put(document, "general/job_title", "Nõunik")
    after, stayed = switched(document, OFFICIAL, LIBRARY)
    assert after.rights.lead_in == "Omab õigust:"
    assert after.signatures.heading == "Ametijuhendiga tutvunud:"
    assert [one.party for one in after.signatures.signatories] == ["", ""]
    assert [one.name for one in after.signatures.signatories] == ["", "Eesnimi Perenimi"]
    assert not get(after, "sections/amendment/shown")
    assert stayed == ()
    assert switched(after, EMPLOYEE, LIBRARY).document == document


def test_own_texts_stay_and_are_listed() -> None:
    document = put(new(EMPLOYEE), "rights/lead_in", "Töötajal on lisaks õigus:")
    document = put(document, "sections/purpose/heading", "MILLEKS SEE TÖÖ ON")
    document = put(document, "sections/tools/heading", "Töövahendid")
    document = put(document, "purpose", "Töökoha mõte on aidata.")
    after, stayed = switched(document, OFFICIAL, LIBRARY)
    assert [one.path for one in stayed] == ["sections/purpose/heading", "purpose", "rights/lead_in"]
    assert after.rights.lead_in == "Töötajal on lisaks õigus:"
    assert after.purpose == "Töökoha mõte on aidata."
    assert get(after, "sections/tools/heading") == "", "it only said what the layout says"


def test_a_linked_wording_follows_and_the_sentence_goes_on() -> None:
    wording = next(one for one in PURPOSE.wordings if one.text == "Töökoha eesmärk on")
    document = insert(new(EMPLOYEE), PURPOSE, wording)
    document = put(document, "purpose", f"{document.purpose} inimesi aidata.")
    after, stayed = switched(document, OFFICIAL, LIBRARY)
    assert after.purpose == "Ametikoha eesmärk on inimesi aidata."
    assert stayed == ()
    (link,) = after.links
    assert link.wording == "ametikoha-eesmark"
    assert switched(after, EMPLOYEE, LIBRARY).document.purpose == document.purpose


def both_regimes() -> Library:
    wordings = (
        Wording(id="t", regime=EMPLOYEE, text="saada tööalast abi"),
        Wording(id="a", regime=OFFICIAL, text="saada teenistusalast abi"),
    )
    return Library(entries=(Entry(id="abi", kind=EntryKind.RIGHT, wordings=wordings),))


def test_wordings_that_the_library_has_for_each_regime_follow_unless_they_were_adapted() -> None:
    library = both_regimes()
    (entry,) = library.entries
    document = insert(insert(new(EMPLOYEE), entry), entry)
    first, second = document.rights.items
    adapted = "saada tööalast abi ja nõu;"
    document = put(document, f"rights/items/{first.id}/text", adapted)
    after, stayed = switched(document, OFFICIAL, library)
    assert [one.text for one in after.rights.items] == [adapted, "saada teenistusalast abi."]
    assert [one.path for one in stayed] == [f"rights/items/{first.id}/text"]
    assert second.text == "saada tööalast abi."


def test_a_layout_for_one_regime_gives_way() -> None:
    ref = LayoutRef(profile="ska-kaskkiri")
    document = new_document(OFFICIAL, load_profile(ref))
    after, _ = switched(document, EMPLOYEE, LIBRARY)
    assert after.layout == LayoutRef()
    assert after.rights.lead_in == PROFILE.texts[EMPLOYEE].rights_lead_in


def test_tiimijuht_as_an_official_s() -> None:
    after, stayed = switched(as_written("tiimijuht"), OFFICIAL, LIBRARY)
    assert [one.path for one in stayed] == ["purpose"]
    assert after.rights.lead_in == "Omab õigust:"
    assert after.duties == as_written("tiimijuht").duties


@effort
@given(documents)
def test_any_document_can_be_switched_and_keeps_its_content(document: Document) -> None:
    other = OFFICIAL if document.regime is EMPLOYEE else EMPLOYEE
    after, stayed = switched(document, other, LIBRARY)
    assert after.regime is other
    assert (after.general, after.duties, after.tools) == (document.general, document.duties, document.tools)
    for path, text in stayed:
        assert get(after, path) == text
