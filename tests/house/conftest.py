import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ametijuhend.language import language
from ametijuhend.library.content import shipped_library
from ametijuhend.library.links import insert
from ametijuhend.model.document import Document, General
from ametijuhend.storage.documents import save_document


@pytest.fixture(autouse=True)
def _estonian() -> Iterator[None]:
    before = language.code
    language.choose("et")
    yield
    language.choose(before)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that every user may enter, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.fixture
def house(tmp_path: Path) -> Callable[..., Path]:
    """Return what puts a document that holds entries of the shipped library into the house's folder."""
    entries = {entry.id: entry for entry in shipped_library().entries}
    folder = tmp_path / "ametijuhendid"

    def put(name: str, *wanted: str, change: Callable[[Document], Document] = lambda one: one) -> Path:
        document = Document(id=name, general=General(job_title=f"Ametnik {name}", unit="Büroo"))
        for one in wanted:
            document = insert(document, entries[one])
        path = folder / f"{name}.ametijuhend"
        path.parent.mkdir(parents=True, exist_ok=True)
        save_document(change(document), path)
        return path

    return put
