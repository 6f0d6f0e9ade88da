import pytest

from ametijuhend.layout.profile import load_profile
from ametijuhend.layout.template import new_document
from ametijuhend.model.document import LayoutRef, SectionKind
from ametijuhend.model.regime import Regime

PROFILE = load_profile(LayoutRef())


def test_a_new_employee_s_document() -> None:
    document = new_document(Regime.EMPLOYEE, PROFILE)
    assert document.regime is Regime.EMPLOYEE
    assert document.rights.lead_in == "Töötajal on õigus:"
    assert document.responsibilities.lead_in == "Töötaja vastutab:"
    assert document.amendment.startswith("Ametijuhend vaadatakse üle kord aastas")
    assert document.signatures.heading == "Poolte allkirjad:"
    assert [one.party for one in document.signatures.signatories] == ["Tööandja:", "Töötaja:"]
    assert all(section.shown for section in document.sections)


def test_a_new_official_s_document() -> None:
    document = new_document(Regime.OFFICIAL, PROFILE)
    assert document.regime is Regime.OFFICIAL
    assert document.rights.lead_in == "Omab õigust:"
    assert document.responsibilities.lead_in == "Omab vastutust:"
    assert document.signatures.heading == "Ametijuhendiga tutvunud:"
    assert [one.party for one in document.signatures.signatories] == ["", ""]
    assert [section.kind for section in document.sections if not section.shown] == [SectionKind.AMENDMENT]


@pytest.mark.parametrize("regime", Regime)
def test_a_new_document_names_its_layout_and_nobody(regime: Regime) -> None:
    document = new_document(regime, PROFILE)
    assert (document.layout.profile, document.layout.version) == (PROFILE.profile, PROFILE.version)
    assert [section.kind for section in document.sections] == list(SectionKind)
    assert {one.name for one in document.signatures.signatories} == {""}
    assert {one.mark for one in document.signatures.signatories} == {"(allkirjastatud digitaalselt)"}
    assert document.duties == ()


def test_two_new_documents_differ_in_their_id() -> None:
    assert new_document(Regime.EMPLOYEE, PROFILE).id != new_document(Regime.EMPLOYEE, PROFILE).id
