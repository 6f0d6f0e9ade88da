from pathlib import Path

from ametijuhend.model.document import Document, Signatory, Signatures
from ametijuhend.model.node import Item
from ametijuhend.model.paths import put
from ametijuhend.spelling.checking import SpellChecker
from ametijuhend.spelling.wordlists import agency_words, read_words, write_words


class KnowsOnly:
    """Knows a few words."""

    available = True

    def __init__(self, *words: str) -> None:
        self._words = set(words)
        self.asked: list[str] = []

    def wrong(self, words) -> frozenset[str]:
        self.asked += words
        return frozenset(word for word in words if word not in self._words)

    def suggestions(self, word: str) -> tuple[str, ...]:
        return tuple(one for one in self._words if one[0] == word[0])


def wrong(checker: SpellChecker, text: str) -> list[str]:
    return [one.word for one in checker.misspelt(text)]


def test_a_word_of_the_agency_is_right_in_any_case() -> None:
    checker = SpellChecker(KnowsOnly("ja"), {"noortegarantii"})
    assert wrong(checker, "Noortegarantii ja noortegarantii ja muu") == ["muu"]


def test_a_word_that_the_user_added_is_right_from_then_on_and_after_a_new_start(tmp_path: Path) -> None:
    path = tmp_path / "andmed" / "words.txt"
    checker = SpellChecker(KnowsOnly("ja"), user_words=path)
    assert wrong(checker, "skais ja muu") == ["skais", "muu"]
    checker.add("skais")
    assert wrong(checker, "Skais ja muu") == ["muu"]
    again = SpellChecker(KnowsOnly("ja"), user_words=path)
    assert again.own_words == {"skais"}
    assert wrong(again, "skais ja muu") == ["muu"]
    again.remove("skais")
    assert wrong(again, "skais") == ["skais"]
    assert read_words(path) == frozenset()


def test_each_word_is_looked_up_once() -> None:
    speller = KnowsOnly("töö")
    checker = SpellChecker(speller)
    for _ in range(3):
        assert wrong(checker, "töö tö töö") == ["tö"]
    assert sorted(speller.asked) == ["tö", "töö"]


def test_list_written_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_bytes("\ufeff# minu sõnad\r\n  skais \r\n\r\nõõd\r\n".encode() + b"\xff\n")
    assert {"skais", "õõd"} <= read_words(path)
    assert "# minu sõnad" not in read_words(path)
    assert read_words(tmp_path / "puudu.txt") == frozenset()
    write_words(path, {"b", "A"})
    assert path.read_text("utf-8") == "A\nb\n"


def test_agency_list_ships() -> None:
    assert all(" " not in word for word in agency_words())


def test_findings_of_a_document_name_place_and_word_but_no_person() -> None:
    document = put(Document(id="a"), "rights/items", (Item(id="r1", text="saada abbi"),))
    signatory = Signatory(id="s1", name="Eesnimi Perenimi", title="peadirrektor")
    document = put(document, "signatures", Signatures(signatories=(signatory,)))
    found = list(SpellChecker(KnowsOnly("saada")).findings(document))
    assert [(one.path, one.values["word"], one.span) for one in found] == [
        ("rights/items/r1/text", "abbi", (6, 10)),
        ("signatures/signatories/s1/title", "peadirrektor", (0, 12)),
    ]
