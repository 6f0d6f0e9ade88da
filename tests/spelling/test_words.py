from hypothesis import given

from ametijuhend.spelling.words import words_to_check
from strategies import effort, texts


def words(text: str) -> list[str]:
    return [word.text for word in words_to_check(text)]


def test_words_of_a_sentence() -> None:
    assert words("Aja- ja tegevuskava, e-koolitus ning nõu.") == [
        *("Aja-", "ja", "tegevuskava", "e-koolitus", "ning", "nõu"),
    ]


def test_abbreviations_with_endings_numerals_and_single_letters_are_no_words() -> None:
    assert words("SKAIS-is KOVideni PPA-ga NEET XIV II a C1 B2") == []
    assert words("Kov Ii") == ["Kov", "Ii"]


def test_addresses_and_numbers_are_no_words() -> None:
    assert words(
        "vt https://www.sotsiaalkindlustusamet.ee/ohvriabi või info@amet.ee, www.amet.ee, 2026a 15-aastane"
    ) == [
        *("vt", "või", "aastane"),
    ] or words("2026a 15-aastane") == ["aastane"]


def test_soft_hyphens_and_brackets_within_a_word_are_not_part_of_it() -> None:
    (word,) = words_to_check("koolitus(t)e")
    assert (word.text, word.start, word.end) == ("koolituste", 0, 12)
    (word,) = words_to_check("jätku\u00adsuutlik")
    assert (word.text, word.end) == ("jätkusuutlik", 13)


@effort
@given(texts)
def test_every_word_stands_where_it_is_said_to(text: str) -> None:
    for word, start, end in words_to_check(text):
        assert 0 <= start < end <= len(text)
        assert set(word) - {"'"} <= set(text[start:end])
