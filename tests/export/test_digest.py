"""The content digest is that of the parts, whatever packed them."""

import hashlib

import pytest

from ametijuhend.export.digest import content_digest, digest_of
from ametijuhend.export.docx import write_docx
from export.opened import OpenedDocx
from export.packing import repacked


@pytest.mark.parametrize("level", [0, 1, 9])
def test_it_is_the_same_for_every_deflate(sample, profile, level):
    docx = write_docx(sample, profile)
    other = repacked(docx, level=level)
    assert hashlib.sha256(other).digest() != hashlib.sha256(docx).digest()
    assert content_digest(other) == content_digest(docx)
    assert content_digest(repacked(docx, level=level, backwards=True)) == content_digest(docx)


def test_it_is_another_one_for_other_words(sample, profile):
    docx = write_docx(sample, profile)
    body = OpenedDocx(docx).parts["word/document.xml"]
    assert content_digest(repacked(docx, {"word/document.xml": body + b" "})) != content_digest(docx)


def test_names_and_lengths_count():
    one, other = {"a": b"bc", "d": b""}, {"a": b"", "d": b"bc"}
    assert digest_of(one) != digest_of(other)
    assert digest_of(one) == hashlib.sha256(b"a\n2\nbc" + b"d\n0\n").hexdigest()
    assert digest_of(dict(reversed(one.items()))) == digest_of(one)
