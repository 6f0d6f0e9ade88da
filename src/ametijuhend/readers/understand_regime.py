"""Finds out which law a document is made under, and which layout it is made in."""

from ametijuhend.model.document import LayoutRef
from ametijuhend.model.regime import Regime
from ametijuhend.readers.vocabulary import Vocabulary

_ORDERED = ("käskkirja", "kinnitatud")
_POST = "teenistuskoht"


def regime_of(text: str, names: Vocabulary) -> Regime:
    """Return the regime whose words a text uses; headings, in capitals or not, count as all words do."""
    low = text.casefold()
    evidence = names.data["evidence"]
    votes = {regime: sum(sign in low for sign in evidence[regime]) for regime in Regime}
    if "töölepingu juurde kuuluv" in low or "töölepingu lisa" in low:
        return Regime.EMPLOYEE
    return Regime.OFFICIAL if votes[Regime.OFFICIAL] > votes[Regime.EMPLOYEE] else Regime.EMPLOYEE


def layout_of(text: str, regime: Regime, names: Vocabulary) -> LayoutRef:
    """Return the layout that a document is made in: that of the orders if it names its order or post so."""
    del names
    low = text.casefold()
    ordered = all(word in low for word in _ORDERED) or _POST in low
    return LayoutRef(profile="ska-kaskkiri") if regime is Regime.OFFICIAL and ordered else LayoutRef()
