"""What a new document starts with: the layout profile's lead-ins, clauses and signature block."""

from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Document, ItemList, LayoutRef, Section, SectionKind
from ametijuhend.model.node import new_id
from ametijuhend.model.regime import Regime


def new_document(regime: Regime, profile: LayoutProfile) -> Document:
    """Return an empty job description of a regime with its profile's defaults."""
    texts = profile.texts[regime]
    return Document(
        id=new_id(),
        regime=regime,
        layout=LayoutRef(profile=profile.profile, version=profile.version),
        sections=tuple(Section(kind=kind, shown=kind not in texts.hidden) for kind in SectionKind),
        rights=ItemList(lead_in=texts.rights_lead_in),
        responsibilities=ItemList(lead_in=texts.responsibilities_lead_in),
        amendment=texts.amendment,
        signatures=texts.signatures,
    )
