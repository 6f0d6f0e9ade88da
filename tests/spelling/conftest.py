"""The speller as installed; without it a test is skipped, or fails where tools are required."""

import os

import pytest

from ametijuhend.spelling.speller import Speller
from ametijuhend.spelling.vabamorf import find_speller


@pytest.fixture(scope="session")
def speller() -> Speller:
    found = find_speller()
    if not found.available:
        reason = "Vabamorf is not installed (the group “speller”)"
        if os.environ.get("AMETIJUHEND_REQUIRE_TOOLS") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return found
