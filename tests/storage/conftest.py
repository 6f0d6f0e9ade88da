import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ametijuhend.language import language
from ametijuhend.layout.profile import load_profile
from ametijuhend.layout.template import new_document
from ametijuhend.model.document import Document, Duty, LayoutRef
from ametijuhend.model.node import Item
from ametijuhend.model.regime import Regime
from ametijuhend.storage.native import to_bytes


@pytest.fixture(autouse=True)
def _estonian() -> Iterator[None]:
    """Speak Estonian: the sentences are read as the users read them."""
    before = language.code
    language.choose("et")
    yield
    language.choose(before)


@pytest.fixture
def document() -> Document:
    empty = new_document(Regime.EMPLOYEE, load_profile(LayoutRef()))
    results = (Item(id="r1", text="Töö on tehtud."), Item(id="r2", text="Õigel ajal."))
    return empty.model_copy(update={"duties": (Duty(id="d1", task="Töö tegemine.", results=results),)})


@pytest.fixture
def raw(document: Document) -> dict:
    """Return the file of a document as a value that a test can spoil."""
    return json.loads(to_bytes(document))


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that every user may enter, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
