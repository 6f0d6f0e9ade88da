import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ametijuhend.model.document import Document
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.storage.native import to_bytes
from ametijuhend.storage.problems import FileProblem


@pytest.fixture
def path(tmp_path: Path, document: Document) -> Path:
    path = tmp_path / "tiim õäöü.ametijuhend"
    save_document(document, path)
    return path


def test_saved_document_opens_again(path: Path, document: Document) -> None:
    assert open_document(path).document == document


def test_saving_again_writes_the_same_bytes(path: Path, document: Document) -> None:
    before = path.read_bytes()
    save_document(document, path)
    assert path.read_bytes() == before == to_bytes(document)


def set_schema(path: Path, schema: object) -> None:
    whole = json.loads(path.read_bytes())
    whole["schema"] = schema
    path.write_text(json.dumps(whole), "utf-8")


SPOILING: dict[str, Callable[[Path], object]] = {
    "truncated": lambda path: os.truncate(path, path.stat().st_size // 2),
    "not JSON": lambda path: path.write_text("Tere!", "utf-8"),
    "wrong type": lambda path: path.write_bytes(path.read_bytes().replace(b'"purpose": ""', b'"purpose": 3')),
    "newer version": lambda path: set_schema(path, 2),
    "100 MB": lambda path: os.truncate(path, 100_000_000),
    "empty": lambda path: path.write_bytes(b""),
    "a Word file": lambda path: path.write_bytes(b"PK\x03\x04" + bytes(range(256))),
}


@pytest.mark.parametrize("case", SPOILING)
def test_spoilt_file_gives_one_sentence_and_stays_as_it_was(path: Path, case: str) -> None:
    before = path.read_bytes()
    SPOILING[case](path)
    spoilt, when = path.read_bytes(), path.stat().st_mtime_ns
    assert spoilt != before
    with pytest.raises(FileProblem) as caught:
        open_document(path)
    sentence = str(caught.value)
    assert path.name in sentence
    assert sentence.endswith(".")
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (spoilt, when)
    assert [one.name for one in path.parent.iterdir()] == [path.name]
