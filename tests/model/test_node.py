import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pydantic import ValidationError

from ametijuhend.model.document import Document, General
from ametijuhend.model.node import Item, clean_text, new_id
from strategies import effort


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Töö\r\non\rtehtud", "Töö\non\ntehtud"),
        ("üks\u2028kaks\u2029kolm\vneli\x85viis", "üks\nkaks\nkolm\nneli\nviis"),
        ("a\x00b\x1bc\ufffed\x7f", "abcd"),
        ("arenda\u00admine\u00a0–\t„õ“ 👩", "arenda\u00admine\u00a0–\t„õ“ 👩"),
        ("", ""),
    ],
)
def test_text_is_cleaned_of_what_no_file_may_hold(typed: str, kept: str) -> None:
    assert General(unit=typed).unit == kept


@effort
@given(st.text())
def test_cleaned_text_stays_as_it_is_and_fits_into_xml(text: str) -> None:
    clean = clean_text(text)
    assert clean_text(clean) == clean
    etree.Element("a").text = clean


def test_new_ids_are_ids_and_differ() -> None:
    made = {new_id() for _ in range(1000)}
    assert len(made) == 1000
    for one in made:
        Item(id=one)


@pytest.mark.parametrize("wrong", ["", "a/b", "a b", "õ", "x" * 65, "a\n"])
def test_id_that_a_path_could_not_hold_is_refused(wrong: str) -> None:
    with pytest.raises(ValidationError):
        Item(id=wrong)


def test_a_document_cannot_be_changed_in_place() -> None:
    document = Document(id="a")
    with pytest.raises(ValidationError):
        document.purpose = "x"  # type: ignore[misc]  # on purpose
    assert all(not isinstance(value, list | dict | set) for value in vars(document).values())
