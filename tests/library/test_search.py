"""Search as one types: whoever types o for õ, mistypes or takes another case still finds it."""

import pytest

from ametijuhend.library.collation import estonian_key
from ametijuhend.library.content import shipped_library
from ametijuhend.library.places import title
from ametijuhend.library.search import LibraryIndex
from ametijuhend.model.library import Entry, EntryKind, EntryState, Library, Wording
from library.generated import generated_library

INDEX = LibraryIndex(shipped_library())


def _found(text: str, **asked) -> list[str]:
    return [hit.entry.id for hit in INDEX.search(text, **asked)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("k klie", "kliendikesksus"),
        ("Koostöövõime", "koostoovoime"),
        ("koostoovoime", "koostoovoime"),
        ("KOOSTÖÖV", "koostoovoime"),
        ("koosstöövõime", "koostoovoime"),
        ("empatia", "empaatiavoime"),
        ("emapaatia", "empaatiavoime"),
        ("empaatja", "empaatiavoime"),
        ("pinge\u00adtaluvus", "pingetaluvus"),
        ("supervisioonile", "oigus-juhendamine-ja-supervisioon"),
        ("kontoritarbeid laua", "toovahendid-lauatelefon"),
        ("C1 eesti", "keel-eesti-c1"),
        ("suhete oskus", "suhete-loomise-oskus"),
        ("mojutamis", "suhtlemis-ja-mojutamisoskus"),
        ("loovuse", "loovus"),
        ("suhtlemine", "suhtlemis-ja-mojutamisoskus"),
        ("kliendi", "kliendikesksus"),
        ("otsuste", "analuusi-ja-uldistusvoime"),
    ],
)
def test_what_is_meant_comes_first(typed: str, first: str):
    assert _found(typed)[:1] == [first]


@pytest.mark.parametrize(
    ("typed", "among"),
    [
        ("osakonna", "koostoo-teistega"),
        ("osakond", "koostoo-teistega"),
        ("oskus", "juhendamisoskus"),
        ("juhnedamine", "juhendamisoskus"),
        ("talitus", "ennetustalitus"),
        ("üritus", "informatsioon-ja-uritused"),
    ],
)
def test_other_cases_compounds_and_slips_are_found(typed: str, among: str):
    assert among in _found(typed)


@pytest.mark.parametrize("entry", shipped_library().entries, ids=lambda entry: entry.id)
def test_every_entry_is_found_by_its_first_words_at_each_keystroke(entry: Entry):
    typed = " ".join((title(entry) or entry.wordings[0].items[0]).split()[:5])
    for end in range(3, len(typed) + 1):
        assert entry.id in _found(typed[:end], kinds=[entry.kind], limit=60), typed[:end]


def test_only_the_kinds_asked_for_are_found():
    everything = INDEX.search("koostöö", limit=60)
    rights = INDEX.search("saada", kinds=[EntryKind.RIGHT])
    assert len({hit.entry.kind for hit in everything}) > 1
    assert {hit.entry.kind for hit in rights} == {EntryKind.RIGHT}
    assert len(rights) == 3


def test_the_wording_with_the_words_is_shown():
    assert INDEX.search("tähelepanelik empaatia")[0].wording.id == "pikk"
    assert INDEX.search("empaatia")[0].wording.id == "luhike"


def test_what_nobody_wrote_is_not_found():
    assert _found("xylofon") == []
    assert _found("koostöö xylofon") == []
    assert INDEX.search("koostöö", limit=0) == ()


def test_without_a_word_the_library_is_browsed_in_estonian_order():
    names = [hit.entry.name for hit in INDEX.search(" ", kinds=[EntryKind.ADDITIONAL_COMPETENCY])]
    assert names == [
        "Abivalmidus",
        "Analüüsi- ja üldistusvõime",
        "Empaatiavõime",
        "Juhendamisoskus",
        "Korrektsus",
        "Loovus",
        "Pingetaluvus",
        "Suhete loomise oskus",
        "Suhtlemis- ja mõjutamisoskus",
    ]


def test_estonian_order():
    ordered = "aed Aeg éclair sokk šokk zoo žanr tee vesi õun äke öö üks xerox yks"
    assert sorted(sorted(ordered.split()), key=estonian_key) == ordered.split()
    assert sorted(["tööaeg", "töö ja aeg", "töö"], key=estonian_key) == ["töö", "töö ja aeg", "tööaeg"]
    assert estonian_key("pinge\u00adtaluvus")[0] == estonian_key("Pingetaluvus")[0]


def _entry(name: str, text: str, state: EntryState = EntryState.IN_USE) -> Entry:
    wording = Wording(id="a", text=text)
    return Entry(id=name, kind=EntryKind.RIGHT, wordings=(wording,), state=state)


def test_retired_entries_are_not_offered_and_proposals_come_last():
    library = Library(
        entries=(
            _entry("ettepanek", "kasutada autot", EntryState.PROPOSAL),
            _entry("vana", "kasutada autot ja hobust", EntryState.RETIRED),
            _entry("kehtiv", "vahel kasutada ka ameti autosid"),
        )
    )
    index = LibraryIndex(library)
    assert [hit.entry.id for hit in index.search("autot")] == ["kehtiv", "ettepanek"]
    assert [entry.id for entry in index.browse()] == ["kehtiv", "ettepanek"]


def test_a_changed_library_is_found_as_it_is_now_and_the_old_index_stays():
    library = generated_library(300)
    index = LibraryIndex(library)
    first, second, *others = library.entries
    changed = first.model_copy(update={"wordings": (Wording(id="a", text="xylofonile häälestuse andmine"),)})
    new = Library(entries=(changed, *others, _entry("uus", "xylofoni kasutada")))
    fresh = index.updated(new)
    assert {hit.entry.id for hit in fresh.search("xylofon")} == {first.id, "uus"}
    assert index.search("xylofon") == ()
    assert fresh.entry(second.id) is None
    assert index.entry(second.id) is second
    assert {entry.id for entry in fresh.browse()} == {entry.id for entry in new.entries}
    assert fresh.updated(Library(entries=new.entries)) is fresh


def test_an_index_brought_up_to_date_again_and_again_finds_what_a_new_one_finds():
    library = generated_library(60)
    index = LibraryIndex(library)
    for turn in range(40):
        entries = list(library.entries)
        entries[turn] = entries[turn].model_copy(update={"wordings": entries[-turn - 1].wordings})
        library = Library(entries=tuple(entries))
        index = index.updated(library)
    new = LibraryIndex(library)
    for word in ("töö", "koos", "kavade", "oskus lus", "pärha"):
        assert index.search(word) == new.search(word), word
    assert any(new.search(word) for word in ("töö", "koos"))
