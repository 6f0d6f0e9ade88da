"""The samples, and what measures and lays them out, for tests of the pages on the screen."""

import pytest
from PySide6.QtWidgets import QApplication

from ametijuhend.assets import asset
from ametijuhend.layout.profile import LayoutProfile, load_profile
from ametijuhend.model.document import Document, LayoutRef
from ametijuhend.preview.measurer import QtTextMeasurer, load_shipped_fonts
from ametijuhend.storage.documents import open_document


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Return the running application, with the fonts of the pages."""
    load_shipped_fonts()
    return qapp


@pytest.fixture
def sample() -> Document:
    return open_document(asset("resources", "samples", "koordinaator-noortegarantii.ametijuhend")).document


@pytest.fixture
def profile() -> LayoutProfile:
    return load_profile(LayoutRef())


@pytest.fixture
def measurer(application: QApplication, profile: LayoutProfile) -> QtTextMeasurer:
    assert application.font() is not None
    return QtTextMeasurer(profile.font)
