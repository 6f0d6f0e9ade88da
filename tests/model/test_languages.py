import pytest
from hypothesis import given
from hypothesis import strategies as st

from ametijuhend.assets import asset
from ametijuhend.library.content import shipped_library
from ametijuhend.model.languages import (
    LEVELS,
    LanguageRow,
    Languages,
    added,
    changed,
    read,
    removed,
    written,
)
from ametijuhend.model.library import EntryKind
from ametijuhend.storage.documents import open_document
from strategies import effort, texts

EESTI, INGLISE = LanguageRow("eesti", "C1"), LanguageRow("inglise", "B1")
SENTENCES = {
    "Valdab eesti keelt vähemalt tasemel C1. Valdab inglise keelt vähemalt tasemel B1.": (EESTI, INGLISE),
    "Eesti keele valdamine vähemalt tasemel C1. Inglise keele valdamine vähemalt tasemel B1.": (
        EESTI,
        INGLISE,
    ),
    "Oskab vähemalt ühte võõrkeelt (soovitavalt inglise või vene keelt) vähemalt tasemel B1.": (
        LanguageRow("inglise", "B1", preferred=True, one_of=True),
        LanguageRow("vene", "B1", preferred=True, one_of=True),
    ),
    "Valdab eesti keelt vähemalt tasemel C1 ja inglise keelt vähemalt tasemel B1": (EESTI, INGLISE),
    "Eesti keel C1, inglise keel B2": (
        LanguageRow("eesti", "C1", at_least=False),
        LanguageRow("inglise", "B2", at_least=False),
    ),
    "Eesti keele oskus C1-tasemel; inglise või vene keele oskus vähemalt B1-tasemel": (
        LanguageRow("eesti", "C1", at_least=False),
        LanguageRow("inglise", "B1", one_of=True),
        LanguageRow("vene", "B1", one_of=True),
    ),
    "Eesti keel (C1)\nInglise keel (vähemalt B2)": (
        LanguageRow("eesti", "C1", at_least=False),
        LanguageRow("inglise", "B2"),
    ),
    "Soovitavalt vene keele oskus tasemel B1.": (LanguageRow("vene", "B1", at_least=False, preferred=True),),
    "Valdab eesti keelt": (LanguageRow("eesti", "", at_least=False),),
    "Oskab üht võõrkeelt vähemalt tasemel B1.": (LanguageRow("", "B1", one_of=True),),
    "": (),
}
UNREADABLE = (
    "Keelteoskus on hea.",
    "Valdab eesti keelt kõrgtasemel.",
    "Valdab eesti keelt vähemalt tasemel C1. Muu kokkuleppel.",
    "Valdab EESTI keelt tasemel c1.",
    "Valdab  eesti keelt.",
)


@pytest.mark.parametrize("text", SENTENCES)
def test_sentence_is_read_as_rows_and_written_back(text: str) -> None:
    languages = read(text)
    assert languages is not None
    assert languages.rows == SENTENCES[text]
    assert written(languages) == text


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_cannot_be_read_stays_plain(text: str) -> None:
    assert read(text) is None


def test_every_sentence_of_the_library_and_of_the_samples_is_read() -> None:
    entries = shipped_library().entries
    said = [w.text for one in entries if one.kind is EntryKind.LANGUAGES for w in one.wordings]
    samples = [open_document(path).document for path in asset("resources", "samples").iterdir()]
    said += [one.requirements.languages for one in samples]
    assert len(said) > 6
    for text in said:
        languages = read(text)
        assert languages is not None, text
        assert languages.rows
        assert written(languages) == text


def test_another_level_is_said_in_the_same_phrasing() -> None:
    languages = read(
        "Eesti keele valdamine vähemalt tasemel C1. Inglise keele valdamine vähemalt tasemel B1."
    )
    assert languages is not None
    new = changed(languages, 1, LanguageRow("inglise", "B2", at_least=False))
    assert written(new) == "Eesti keele valdamine vähemalt tasemel C1. Inglise keele valdamine tasemel B2."


def test_one_more_language_is_said_as_the_others() -> None:
    languages = read("Valdab eesti keelt vähemalt tasemel C1.")
    assert languages is not None
    vene = LanguageRow("vene", "B1", preferred=True)
    text = "Valdab eesti keelt vähemalt tasemel C1. Soovitavalt valdab vene keelt vähemalt tasemel B1."
    assert written(added(languages, vene)) == text
    one = LanguageRow("inglise", "B1", preferred=True, one_of=True)
    more = added(added(languages, one), LanguageRow("vene", "B1", one_of=True))
    assert written(more) == (
        "Valdab eesti keelt vähemalt tasemel C1. "
        "Valdab vähemalt ühte võõrkeelt (soovitavalt inglise või vene keelt) vähemalt tasemel B1."
    )


def test_first_language_of_an_empty_field() -> None:
    assert written(added(Languages(), EESTI)) == "Valdab eesti keelt vähemalt tasemel C1."


def test_removing_the_first_makes_a_sentence_of_the_second() -> None:
    languages = read("Valdab eesti keelt vähemalt tasemel C1 ja inglise keelt vähemalt tasemel B1.")
    assert languages is not None
    assert written(removed(languages, 0)) == "Valdab inglise keelt vähemalt tasemel B1."
    assert written(removed(removed(languages, 0), 0)) == ""


def test_level_of_one_of_several_is_that_of_all() -> None:
    languages = read(
        "Oskab vähemalt ühte võõrkeelt (soovitavalt inglise või vene keelt) vähemalt tasemel B1."
    )
    assert languages is not None
    new = changed(languages, 0, LanguageRow("inglise", "B2", preferred=True, one_of=True))
    assert {row.level for row in new.rows} == {"B2"}
    apart = changed(languages, 0, LanguageRow("inglise", "B2"))
    assert written(apart) == (
        "Oskab vähemalt ühte võõrkeelt (soovitavalt vene keelt) vähemalt tasemel B1. "
        "Valdab inglise keelt vähemalt tasemel B2."
    )


_rows = st.builds(
    LanguageRow,
    st.sampled_from(["eesti", "inglise", "vene", "soome", ""]),
    st.sampled_from([*LEVELS, ""]),
    at_least=st.booleans(),
    preferred=st.booleans(),
    one_of=st.booleans(),
)
_edits = st.lists(
    st.tuples(st.sampled_from(["add", "change", "remove"]), st.integers(0, 9), _rows), max_size=6
)


@effort
@given(st.sampled_from(list(SENTENCES)), _edits)
def test_whatever_is_done_to_the_rows_can_be_read_again(text: str, edits) -> None:
    languages = read(text)
    assert languages is not None
    for what, number, row in edits:
        if what == "add":
            languages = added(languages, row)
        elif languages.rows:
            at = number % len(languages.rows)
            languages = removed(languages, at) if what == "remove" else changed(languages, at, row)
    again = read(written(languages))
    assert again is not None, written(languages)
    said = [(row.language, row.level, row.preferred, row.one_of) for row in languages.rows]
    assert [(row.language, row.level, row.preferred, row.one_of) for row in again.rows] == said
    least = [row.at_least for row in languages.rows if row.level]
    assert [row.at_least for row in again.rows if row.level] == least


@effort
@given(texts)
def test_what_is_read_is_written_back_as_it_was(text: str) -> None:
    languages = read(text)
    assert languages is None or written(languages) == text


_pieces = st.lists(
    st.sampled_from(
        [
            *(
                "Valdab ",
                "oskab ",
                "eesti",
                "inglise",
                " või ",
                " ja ",
                ", ",
                " keelt",
                " keele oskus",
                " keel",
            ),
            *(
                " vähemalt ",
                "tasemel ",
                "C1",
                "B2",
                " (",
                ")",
                ". ",
                "soovitavalt ",
                "vähemalt ühte võõrkeelt",
                "\n",
            ),
        ]
    ),
    max_size=14,
)


@effort
@given(_pieces.map("".join))
def test_what_is_nearly_a_sentence_is_read_whole_or_not_at_all(text: str) -> None:
    languages = read(text)
    assert languages is None or written(languages) == text
