"""A house for tests of the window: folders with small job descriptions, written as a user would have them."""

from datetime import date
from pathlib import Path

from ametijuhend.model.document import Document, Duty, General, State
from ametijuhend.storage.documents import open_document, save_document


class TestHouse:
    """The folder of a house, and what its files say."""

    __test__ = False

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def put(self, name, title="", unit="Õigusosakond", reviewed=None, state=State.DRAFT, **general):
        """Write a job description and return its file."""
        document = Document(
            id="d-" + name.encode().hex(),
            general=General(job_title=title or name.capitalize(), unit=unit, **general),
            duties=(Duty(id="ulesanne", task="Korraldab asutuse tööd"),),
            last_reviewed=reviewed,
            state=state,
            signed=date(2025, 6, 1) if state is State.SIGNED else None,
        )
        path = self.folder / f"{name}.ametijuhend"
        save_document(document, path)
        return path

    def change(self, name, **fields):
        """Write a job description anew, as somebody else would."""
        path = self.folder / f"{name}.ametijuhend"
        save_document(self.document(name).model_copy(update=fields), path)

    def document(self, name):
        """Return what a file holds now."""
        return open_document(self.folder / f"{name}.ametijuhend").document

    def break_(self, name):
        """Write a file that cannot be read."""
        (self.folder / f"{name}.ametijuhend").write_bytes(b'{"format": "ametijuhend", "schema": 1, "docum')
