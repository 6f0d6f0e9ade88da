"""A file is read by what it holds, not by what it is called."""

import pytest

from ametijuhend.readers.reader import read_file, read_source
from ametijuhend.storage.problems import FileProblem
from readers.office import office

TEXT = "1. ÜLDOSA\n\nAmetinimetus: Nõunik\n\n4. ÕIGUSED\n\n▪ saada infot."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1257"])
def test_a_text_in_any_usual_encoding(tmp_path, encoding):
    file = tmp_path / "juhend.txt"
    file.write_bytes(TEXT.replace("▪", "-").encode(encoding))
    reading = read_file(file)
    assert reading.document.general.job_title == "Nõunik"
    assert [item.text for item in reading.document.rights.items] == ["saada infot."]
    assert reading.words_placed == reading.words_in > 0


def test_a_word_document_called_otherwise(tmp_path):
    file = tmp_path / "juhend.txt"
    made = office(2)
    file.write_bytes(made.docx)
    reading = read_file(file)
    assert reading.source.kind == "docx"
    assert reading.document.general.job_title == made.expected.general.job_title


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b""),
        ("b.txt", b" \n\n "),
        ("c.docx", b"1. ULDOSA"),
        ("d.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        ("e.rtf", b"{\\rtf1 tere}"),
        ("f.bin", bytes(range(256)) * 8),
        ("g.docx", b"PK\x03\x04 broken"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence_with_the_name(tmp_path, name, data):
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(FileProblem) as refusal:
        read_source(file)
    assert name in refusal.value.sentence
    assert refusal.value.sentence.endswith(".")
