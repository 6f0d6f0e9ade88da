"""What a new document starts with beyond its layout: the unit and the signatories' titles of the settings."""

from ametijuhend.model.document import Document, Signatory
from ametijuhend.model.regime import Regime
from ametijuhend.storage.settings import Settings, SignatoryDefault


def with_defaults(document: Document, settings: Settings) -> Document:
    """Return a new document that starts as the settings say; what they leave empty is the layout's."""
    chosen = (
        settings.signatories_employee if document.regime is Regime.EMPLOYEE else settings.signatories_official
    )
    signatories = list(document.signatures.signatories)
    for place, default in enumerate(chosen[: len(signatories)]):
        signatories[place] = _filled(signatories[place], default)
    signatures = document.signatures.model_copy(update={"signatories": tuple(signatories)})
    general = document.general
    if settings.unit:
        general = general.model_copy(update={"unit": settings.unit})
    return document.model_copy(update={"general": general, "signatures": signatures})


def _filled(signatory: Signatory, default: SignatoryDefault) -> Signatory:
    said = {name: value for name, value in (("party", default.party), ("title", default.title)) if value}
    return signatory.model_copy(update=said)
