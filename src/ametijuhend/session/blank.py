"""The session that the window starts with, before anything is opened."""

from ametijuhend.layout.profile import load_profile
from ametijuhend.layout.template import new_document
from ametijuhend.model.document import LayoutRef
from ametijuhend.model.regime import Regime
from ametijuhend.session.editing import DocumentSession


def blank_session() -> DocumentSession:
    """Return a session over an empty job description."""
    return DocumentSession(new_document(Regime.EMPLOYEE, load_profile(LayoutRef())))
