"""Whatever stands in a document: taking, changing, going back and updates lose none of it."""

from hypothesis import assume, given
from hypothesis import strategies as st

from ametijuhend.library import links
from ametijuhend.library.content import shipped_library
from ametijuhend.library.links import Standing
from ametijuhend.library.places import FIELDS, ITEMS
from ametijuhend.library.words import SOFT_HYPHEN, bare, words
from ametijuhend.model import paths
from ametijuhend.model.document import Document, Duty, General, ItemList, Requirements
from ametijuhend.model.library import Entry, EntryKind, Length, Library, Wording
from ametijuhend.model.node import Item, Node
from strategies import documents, effort, ids, regimes, texts, unique

LIBRARY = shipped_library()
_SAID = st.text("abdeõäöüšž ÕÄÖÜŠŽ-,.()\n\u00ad", min_size=1, max_size=40).filter(bare)
_SENTENCES = st.lists(_SAID, min_size=1, max_size=3).map(". ".join)
_TEXTS = st.one_of(texts, _SENTENCES)
_ITEMS = unique(st.builds(Item, id=ids, text=_TEXTS))
_DRAFTS = st.builds(
    Document,
    id=ids,
    regime=regimes(),
    general=st.builds(General, unit=_TEXTS, job_title=_TEXTS),
    purpose=_TEXTS,
    duties=unique(st.builds(Duty, id=ids, task=_TEXTS, results=_ITEMS)),
    rights=st.builds(ItemList, items=_ITEMS),
    responsibilities=st.builds(ItemList, items=_ITEMS),
    tools=_TEXTS,
    requirements=st.builds(
        Requirements, education=_TEXTS, experience=_TEXTS, languages=_TEXTS, computer_skills=_TEXTS
    ),
)


def _linked(document: Document, entry: Entry) -> str:
    """Return the path that an entry is linked at."""
    found = [one.path for one in document.links if one.entry == entry.id]
    assert len(found) == 1
    return found[0]


def _words_of(document: Document) -> list[str]:
    """Return every word that a document says."""

    def said(value: object) -> list[str]:
        if isinstance(value, str):
            return words(value)
        if isinstance(value, tuple):
            return [word for one in value for word in said(one)]
        if isinstance(value, Node):
            return [
                word
                for field in type(value).model_fields
                if field != "id"
                for word in said(getattr(value, field))
            ]
        return []

    return said(document.model_copy(update={"links": ()}))


_entries = st.builds(
    lambda kind, name, qualifier, text, items: Entry(
        id="e",
        kind=kind,
        name=name,
        qualifier=qualifier,
        wordings=(
            Wording(id="s", length=Length.SHORT, text=f"Teeb tööd hästi {text}", items=tuple(items)),
            Wording(
                id="l",
                length=Length.LONG,
                text=f"Teeb tööd hästi {text} Lisaks muudki.",
                items=(*items, "Lisaks muudki."),
            ),
        ),
    ),
    st.sampled_from(EntryKind),
    _SAID,
    texts,
    _SENTENCES,
    st.lists(_SENTENCES, min_size=1, max_size=3, unique=True),
)


def _inserted(document: Document, entry: Entry) -> tuple[Document, str, Library]:
    """Return the document with the entry, where it stands, and a library of it alone."""
    document = document.model_copy(update={"links": ()})
    taken = links.insert(document, entry)
    return taken, _linked(taken, entry), Library(entries=(entry,))


def _edited(document: Document, path: str, entry: Entry) -> Document:
    """Return the document with the words of the entry's text changed where it stands."""
    field = {
        EntryKind.CORE_COMPETENCY: "name",
        EntryKind.ADDITIONAL_COMPETENCY: "description",
        EntryKind.DUTY: "task",
    }
    where = path if entry.kind in FIELDS else f"{path}/{field.get(entry.kind, 'text')}"
    whole = paths.get(document, where)
    said = entry.name if entry.kind is EntryKind.CORE_COMPETENCY else entry.wordings[0].text
    part = said.rstrip(" .,;:") if entry.kind in ITEMS else said
    at = whole.rfind(part)
    assert at >= 0
    return paths.put(document, where, f"{whole[:at]}xx{part}{whole[at + len(part) :]}")


@effort
@given(_DRAFTS, _entries)
def test_what_is_inserted_is_linked_and_nothing_is_lost(document: Document, entry: Entry):
    taken, path, library = _inserted(document, entry)
    assert links.status(taken, library, path).standing is Standing.LINKED
    left = _words_of(taken)
    completed = entry.kind in FIELDS
    for word in _words_of(document):
        assert word in left or (completed and any(one.startswith(word) for one in left)), word
    assert len(left) >= len(words(entry.wordings[0].text))


@effort
@given(_DRAFTS, _entries)
def test_what_is_edited_is_adapted_and_goes_back(document: Document, entry: Entry):
    taken, path, library = _inserted(document, entry)
    edited = _edited(taken, path, entry)
    assert links.status(edited, library, path).standing is Standing.ADAPTED
    back = links.back_to_library(edited, library, path)
    assert links.status(back, library, path).standing is Standing.LINKED
    assert _words_of(back) == _words_of(taken)
    assert back.links == taken.links


@effort
@given(_DRAFTS, st.lists(_entries, min_size=1, max_size=4))
def test_after_all_updates_none_is_pending(document: Document, entries: list[Entry]):
    entries = [entry.model_copy(update={"id": f"e{place}"}) for place, entry in enumerate(entries)]
    document = document.model_copy(update={"links": ()})
    for entry in entries:
        document = links.insert(document, entry)
    changed = [
        entry.model_copy(
            update={
                "revision": 2,
                "wordings": tuple(
                    one.model_copy(update={"text": f"{one.text} Nüüd uus."}) for one in entry.wordings
                ),
            }
        )
        for entry in entries
    ]
    library = Library(entries=tuple(changed))
    updates = links.pending_updates(document, library)
    assume(updates)
    taken = links.take_updates(document, updates)
    assert links.pending_updates(taken, library) == ()
    assert sorted(set(_words_of(document)) - set(_words_of(taken))) == []


@effort
@given(_DRAFTS, _entries)
def test_short_and_long_and_short_again_is_the_same_document(document: Document, entry: Entry):
    taken, path, library = _inserted(document, entry)
    long = links.switch_wording(taken, library, path)
    assert links.status(long, library, path).standing is Standing.LINKED
    assert links.status(long, library, path).wording == entry.wordings[1]
    again = links.switch_wording(long, library, path)
    assert _words_of(again) == _words_of(taken)


@effort
@given(documents)
def test_links_from_elsewhere_do_no_harm(document: Document):
    assert links.pending_updates(document, LIBRARY) == ()
    assert {one.standing for one in links.statuses(document, LIBRARY).values()} <= {Standing.OWN}
    assert links.back_to_library(document, LIBRARY, "purpose") is document
    assert SOFT_HYPHEN not in bare(document.purpose)
