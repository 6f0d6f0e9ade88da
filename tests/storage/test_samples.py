import pytest

from ametijuhend.storage import samples as module
from ametijuhend.storage.documents import open_document
from ametijuhend.storage.samples import sample_files, samples


def test_a_sample_is_listed_as_its_document_says():
    found = {one.path: (one.title, one.unit, one.regime) for one in samples()}
    assert len(found) >= 3
    for path in sample_files():
        document = open_document(path).document
        assert found[path] == (document.general.job_title, document.general.unit, document.regime)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff", b'{"document": 1}', b'{"document": {"general": {}}}']
)
def test_a_damaged_sample_is_offered_to_nobody(content, tmp_path, monkeypatch):
    damaged = tmp_path / "katki.ametijuhend"
    damaged.write_bytes(content)
    whole = sample_files()[0]
    monkeypatch.setattr(module, "sample_files", lambda: [damaged, tmp_path / "pole.ametijuhend", whole])
    assert [one.path for one in samples()] == [whole]
