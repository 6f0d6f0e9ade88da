import pytest

from ametijuhend.assets import asset
from ametijuhend.layout.profile import LayoutProfile, load_profile
from ametijuhend.model.document import Document, LayoutRef
from ametijuhend.storage.documents import open_document

SAMPLES = ("koordinaator-noortegarantii", "koordinaator-ohvriabi", "tiimijuht")


@pytest.fixture
def profile() -> LayoutProfile:
    return load_profile(LayoutRef())


@pytest.fixture(params=SAMPLES)
def sample(request: pytest.FixtureRequest) -> Document:
    return open_document(asset("resources", "samples", f"{request.param}.ametijuhend")).document


@pytest.fixture
def tiimijuht() -> Document:
    return open_document(asset("resources", "samples", "tiimijuht.ametijuhend")).document
