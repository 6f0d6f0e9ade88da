import pytest
from hypothesis import given
from hypothesis import strategies as st

from ametijuhend.assets import asset
from ametijuhend.model.document import Document, SectionKind
from ametijuhend.model.find import Wanted, as_case, find, replace_all, replace_hits
from ametijuhend.model.node import Item
from ametijuhend.model.paths import get, put
from ametijuhend.model.texts import all_texts
from ametijuhend.storage.documents import open_document
from strategies import documents, effort, texts


def tiimijuht() -> Document:
    return open_document(asset("resources", "samples", "tiimijuht.ametijuhend")).document


def purpose(text: str) -> Document:
    return Document(id="a", purpose=text)


def found(text: str, wanted: Wanted) -> list[str]:
    return [text[one.start : one.end] for one in find(purpose(text), wanted)]


def test_all_places_in_the_document_s_order() -> None:
    document = tiimijuht()
    hits = find(document, Wanted("ringist välja"))
    assert len(hits) > 10
    assert {str(get(document, one.path))[one.start : one.end] for one in hits} == {
        *("Ringist välja", "Ringist Välja", "ringist välja"),
    }
    assert hits[0].path == "general/unit"
    order = [path for path, _ in all_texts(document)]
    assert [order.index(one.path) for one in hits] == sorted(order.index(one.path) for one in hits)
    assert len(find(document, Wanted("Ringist välja", same_case=True))) < len(hits)


def test_whole_words_only() -> None:
    assert found("juht, juhtum, tiimijuht ja Juht.", Wanted("juht")) == ["juht", "juht", "juht", "Juht"]
    assert found("juht, juhtum, tiimijuht ja Juht.", Wanted("juht", whole_words=True)) == ["juht", "Juht"]


def test_letters_with_and_without_their_marks() -> None:
    assert found("töö ja too, ŠAHT", Wanted("too", folded=True)) == ["töö", "too"]
    assert found("töö ja too", Wanted("töö", folded=True)) == ["töö", "too"]
    assert found("töö ja too, ŠAHT", Wanted("saht", folded=True)) == ["ŠAHT"]
    assert found("töö ja too", Wanted("too")) == ["too"]


def test_soft_hyphens_and_unusual_spaces_do_not_hide_a_text() -> None:
    assert found("juhtumi\u00adkorraldus\u00ad", Wanted("juhtumikorraldus")) == ["juhtumi\u00adkorraldus"]
    assert found("töö\u00a0leping ja töö\nleping", Wanted("töö leping")) == ["töö\u00a0leping", "töö\nleping"]


def test_marks_of_a_pattern_are_letters_as_any() -> None:
    assert found("a.b a+b (a*b)", Wanted("a*b")) == ["a*b"]
    assert found("kas?", Wanted("?", whole_words=True)) == ["?"]


@pytest.mark.parametrize("text", ["", "\u00ad"])
def test_nothing_is_found_nowhere(text: str) -> None:
    assert find(tiimijuht(), Wanted(text)) == ()


def test_a_superior_s_title_is_changed_everywhere() -> None:
    document, count = replace_all(
        tiimijuht(), Wanted("talitusejuhataja", whole_words=True), "osakonnajuhataja"
    )
    assert count == 2
    assert document.general.superior == "Osakonnajuhataja"
    assert document.general.substituted_by == "Osakonnajuhataja, koordinaator"
    assert find(document, Wanted("talitusejuhataja")) == ()


def test_some_places_only() -> None:
    document = purpose("aa aa aa")
    hits = find(document, Wanted("aa"))
    assert replace_hits(document, [hits[2], hits[0]], "b").purpose == "b aa b"
    assert replace_hits(document, [], "b") is document


def test_what_is_switched_off_is_left_alone_unless_asked_for() -> None:
    document = put(purpose("tööriist"), "rights/items", (Item(id="r1", text="tööriist"),))
    document = put(document, f"sections/{SectionKind.RIGHTS}/shown", value=False)
    assert [one.path for one in find(document, Wanted("tööriist"))] == ["purpose"]
    assert len(find(document, Wanted("tööriist"), hidden=True)) == 2


@pytest.mark.parametrize(
    ("was", "new", "becomes"),
    [
        ("Töö", "tegu", "Tegu"),
        ("TÖÖ", "tegu", "TEGU"),
        ("töö", "Tegu", "Tegu"),
        ("TÖÖ", "SKAIS", "SKAIS"),
        ("C", "töö", "Töö"),
        ("töö", "", ""),
    ],
)
def test_capitals_follow(was: str, new: str, becomes: str) -> None:
    assert as_case(was, new) == becomes


_wanted = st.builds(Wanted, texts, same_case=st.booleans(), whole_words=st.booleans(), folded=st.booleans())


@effort
@given(documents, _wanted, texts)
def test_replacing_changes_nothing_but_the_places_found(document: Document, wanted: Wanted, new: str) -> None:
    hits = find(document, wanted, hidden=True)
    for one in hits:
        assert 0 <= one.start < one.end <= len(get(document, one.path))
    after, count = replace_all(document, wanted, new, hidden=True)
    assert count == len(hits)
    changed = {one.path for one in hits}
    before = {path: text for path, text in all_texts(document, hidden=True) if path not in changed}
    assert before.items() <= dict(all_texts(after, hidden=True)).items()
    if not hits:
        assert after is document


@effort
@given(documents)
def test_every_text_of_a_document_is_found_in_its_place(document: Document) -> None:
    for path, text in all_texts(document, hidden=True):
        plain = text.replace("\u00ad", "")
        if plain.strip():
            hits = find(document, Wanted(plain, same_case=True), hidden=True)
            assert path in {one.path for one in hits}
