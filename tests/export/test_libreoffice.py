"""LibreOffice opens every document without loss, and saves it again with the same words."""

from ametijuhend.export.docx import write_docx
from export.opened import OpenedDocx, text_of
from generated import generated_document
from rendering.changes_settled import settled_by_libreoffice, words_in
from strategies import FULL

COUNT = 60 if FULL else 6


def test_it_keeps_the_words_of_generated_documents(profile, tmp_path):
    docx = {f"d{seed}": write_docx(generated_document(seed), profile) for seed in range(COUNT)}
    saved = settled_by_libreoffice({name: ("keep", data) for name, data in docx.items()}, tmp_path)
    assert len(saved) == COUNT
    for name, data in docx.items():
        ours = [text_of(one) for one in OpenedDocx(data).paragraphs()]
        assert words_in(saved[name]) == [text for text in map(_plain, ours) if text], name


def test_it_keeps_the_words_of_the_samples(sample, profile, tmp_path):
    docx = write_docx(sample, profile)
    saved = settled_by_libreoffice({"a": ("keep", docx)}, tmp_path)["a"]
    ours = [_plain(text_of(one)) for one in OpenedDocx(docx).paragraphs()]
    assert words_in(saved) == [text for text in ours if text]


def _plain(text: str) -> str:
    """Return a text without soft hyphens, which LibreOffice keeps in a way of its own."""
    return text.replace("\u00ad", "").replace("\u2011", "-")
