"""A document and the library: taking from it, changing what was taken, going back, taking updates."""

from dataclasses import replace

import pytest

from ametijuhend.library import links
from ametijuhend.library.content import shipped_library
from ametijuhend.library.differing import Change
from ametijuhend.library.links import Standing
from ametijuhend.library.places import FIELDS, PLACES
from ametijuhend.model import paths
from ametijuhend.model.document import Document, Duty, ItemList, State
from ametijuhend.model.library import Entry, EntryKind, EntryState, Length, Library, Wording
from ametijuhend.model.node import Item
from ametijuhend.model.regime import Regime
from ametijuhend.model.states import made_ready

LIBRARY = shipped_library()
BLANK = Document(id="uus")


def _entry(name: str) -> Entry:
    return next(entry for entry in LIBRARY.entries if entry.id == name)


def _changed_library(*names: str, text: str = "Nüüd ka teisiti.") -> Library:
    """Return the library with new texts of the named entries, one revision on; of all if none is named."""

    def changed(entry: Entry) -> Entry:
        if names and entry.id not in names:
            return entry
        wordings = tuple(
            one.model_copy(
                update={
                    "text": f"{one.text} {text}" if one.text else "",
                    "items": tuple(f"{item} {text}" for item in one.items),
                }
            )
            for one in entry.wordings
        )
        return entry.model_copy(update={"wordings": wordings, "revision": entry.revision + 1})

    return Library(entries=tuple(map(changed, LIBRARY.entries)))


def _linked(document: Document, entry: Entry) -> str:
    """Return the path that an entry is linked at."""
    found = [one.path for one in document.links if one.entry == entry.id]
    assert len(found) == 1
    return found[0]


# ---------------------------------------------------------------- taking


@pytest.mark.parametrize("entry", LIBRARY.entries, ids=lambda entry: entry.id)
def test_every_shipped_entry_is_taken_and_linked(entry: Entry):
    document = links.insert(BLANK, entry)
    path = _linked(document, entry)
    found = links.status(document, LIBRARY, path)
    assert (found.standing, found.entry, found.wording) == (Standing.LINKED, entry, entry.wordings[0])
    assert paths.get(document, path)


def test_a_competency_comes_whole():
    document = links.insert(BLANK, _entry("pingetaluvus"))
    card = document.requirements.additional_competencies[0]
    assert (card.name, card.qualifier, card.qualifier_form) == ("Pingetaluvus", "tasakaalukus", "brackets")
    core = links.insert(BLANK, _entry("kliendikesksus")).requirements.core_competencies[0]
    assert [item.text for item in core.indicators] == list(_entry("kliendikesksus").wordings[0].items)


def test_it_goes_where_it_is_put():
    document = links.insert(links.insert(BLANK, _entry("loovus")), _entry("korrektsus"))
    document = links.insert(document, _entry("empaatiavoime"), index=1)
    names = [card.name for card in document.requirements.additional_competencies]
    assert names == ["Loovus", "Empaatiavõime", "Korrektsus"]


def test_the_list_sets_the_end_marks():
    document = BLANK
    for name in ("oigus-otsused", "oigus-kaugtoo", "oigus-esindused"):
        document = links.insert(document, _entry(name))
    document = links.insert(document, _entry("oigus-koolitused"), index=1)
    assert [item.text[-2:] for item in document.rights.items] == ["s;", "s;", "a;", "s."]
    assert all(found.standing is Standing.LINKED for found in links.statuses(document, LIBRARY).values())


def test_a_list_without_end_marks_stays_without():
    rights = ItemList(items=(Item(id="a", text="teha kaugtööd"), Item(id="b", text="puhata")))
    document = links.insert(BLANK.model_copy(update={"rights": rights}), _entry("oigus-otsused"))
    assert [item.text for item in document.rights.items][1:] == [
        "puhata",
        "vastu võtta otsuseid oma pädevuse piires",
    ]


def test_the_document_takes_the_wording_of_its_regime():
    wordings = (
        Wording(id="a", regime=Regime.OFFICIAL, text="Ametikohal."),
        Wording(id="t", regime=Regime.EMPLOYEE, text="Töökohal."),
    )
    entry = Entry(id="e", kind=EntryKind.TOOLS, wordings=wordings)
    official = BLANK.model_copy(update={"regime": Regime.OFFICIAL})
    assert links.insert(BLANK, entry).tools == "Töökohal."
    assert links.insert(official, entry).tools == "Ametikohal."
    assert links.insert(official, entry, wordings[1]).tools == "Ametikohal."


def test_the_length_asked_for_is_taken():
    entry = _entry("empaatiavoime")
    document = links.insert(BLANK, entry, entry.wordings[1])
    assert document.requirements.additional_competencies[0].description == entry.wordings[1].text


def test_a_field_takes_one_text_after_another():
    document = paths.put(BLANK, "requirements/languages", "Räägib hiina keelt.")
    for name in ("keel-eesti-c1", "keel-inglise-b1"):
        document = links.insert(document, _entry(name))
    assert document.requirements.languages == (
        "Räägib hiina keelt. Valdab eesti keelt vähemalt tasemel C1."
        " Valdab inglise keelt vähemalt tasemel B1."
    )
    assert links.status(document, LIBRARY, "requirements/languages").standing is Standing.LINKED
    assert len(document.links) == 2


@pytest.mark.parametrize("begun", ["Valdab ees", "valdab eesti keelt", "Räägib hiina keelt. Val"])
def test_what_was_begun_by_hand_is_completed(begun: str):
    document = paths.put(BLANK, "requirements/languages", begun)
    document = links.insert(document, _entry("keel-eesti-c1"))
    assert document.requirements.languages.endswith("Valdab eesti keelt vähemalt tasemel C1.")
    assert document.requirements.languages.count("eesti") == 1


def test_a_purpose_gets_its_beginning_and_another():
    document = links.insert(paths.put(BLANK, "purpose", "noorte toetamine."), _entry("eesmargi-algus"))
    assert document.purpose == "Ametikoha eesmärk on noorte toetamine."
    other = links.switch_wording(document, LIBRARY, "purpose", "tookoha-eesmark")
    assert other.purpose == "Töökoha eesmärk on noorte toetamine."
    assert links.status(other, LIBRARY, "purpose").standing is Standing.LINKED


def test_an_item_is_filled_in_its_place():
    rights = ItemList(items=(Item(id="a", text="kaug;"), Item(id="b", text="puhata.")))
    document = links.fill(
        BLANK.model_copy(update={"rights": rights}), "rights/items/a/text", _entry("oigus-kaugtoo")
    )
    assert [(item.id, item.text) for item in document.rights.items] == [
        ("a", "teha kaugtööd kokkuleppel vahetu juhiga;"),
        ("b", "puhata."),
    ]
    unit = links.fill(paths.put(BLANK, "general/unit", "Ohvriabi"), "general/unit", _entry("ennetustalitus"))
    assert unit.general.unit == "Ohvriabi ja ennetusteenuste osakond, ennetustalitus"


# ---------------------------------------------------------------- changed here


def test_a_change_is_shown_word_by_word_and_taken_back():
    document = links.insert(BLANK, _entry("loovus"))
    path = _linked(document, _entry("loovus"))
    text = document.requirements.additional_competencies[0].description
    edited = paths.put(document, f"{path}/description", text.replace("uusi algatusi", "algatusi"))
    found = links.status(edited, LIBRARY, f"{path}/description")
    assert (found.standing, found.difference) == (Standing.ADAPTED, (Change("uusi", ""),))
    assert links.back_to_library(edited, LIBRARY, path) == document


def test_soft_hyphens_and_end_marks_are_no_change():
    document = links.insert(BLANK, _entry("oigus-kaugtoo"))
    path = _linked(document, _entry("oigus-kaugtoo"))
    edited = paths.put(document, f"{path}/text", "teha kaug\u00adtööd  kokkuleppel vahetu juhiga;")
    assert links.status(edited, LIBRARY, path).standing is Standing.LINKED


def test_going_back_leaves_the_sentences_of_ones_own():
    document = links.insert(BLANK, _entry("kogemus-kaks-aastat"))
    text = document.requirements.experience
    edited = paths.put(
        document,
        "requirements/experience",
        f"Juhtimise kogemus. {text.replace('kahe', 'kolme')} Kasuks tuleb juhiluba.",
    )
    assert links.status(edited, LIBRARY, "requirements/experience").standing is Standing.ADAPTED
    back = links.back_to_library(edited, LIBRARY, "requirements/experience")
    assert back.requirements.experience == f"Juhtimise kogemus. {text} Kasuks tuleb juhiluba."


def test_subtasks_of_a_duty_are_the_documents_own():
    document = links.insert(BLANK, _entry("ettepanekud"))
    path = _linked(document, _entry("ettepanekud"))
    document = paths.insert(document, f"{path}/subtasks", Item(id="s", text="ka kirjalikult"))
    assert links.status(document, LIBRARY, path).standing is Standing.LINKED
    edited = paths.put(document, f"{path}/task", "Ettepanekud.")
    assert links.back_to_library(edited, LIBRARY, path) == document


def test_short_and_long_are_changed_for_each_other():
    entry = _entry("abivalmidus")
    document = links.insert(BLANK, entry)
    path = _linked(document, entry)
    long = links.switch_wording(document, LIBRARY, path)
    assert long.requirements.additional_competencies[0].description == entry.wordings[1].text
    assert links.status(long, LIBRARY, path).standing is Standing.LINKED
    assert links.switch_wording(long, LIBRARY, path) == document
    only = links.insert(BLANK, _entry("loovus"))
    assert links.switch_wording(only, LIBRARY, _linked(only, _entry("loovus"))) is only


def test_what_is_not_taken_is_own():
    document = BLANK.model_copy(update={"duties": (Duty(id="d", task="Nõustamine."),)})
    assert links.status(document, LIBRARY, "duties/d/task").standing is Standing.OWN
    assert links.status(document, LIBRARY, "amendment").standing is Standing.OWN
    taken = links.insert(document, _entry("loovus"))
    assert links.status(taken, Library(), taken.links[0].path).standing is Standing.OWN
    assert links.unlink(taken, taken.links[0].path).links == ()


def test_links_of_what_was_removed_are_dropped():
    document = links.insert(links.insert(BLANK, _entry("loovus")), _entry("haridus-korgharidus"))
    gone = paths.remove(document, document.links[0].path)
    assert [one.entry for one in links.drop_dead_links(gone).links] == ["haridus-korgharidus"]
    emptied = paths.put(gone, "requirements/education", " ")
    assert links.insert(emptied, _entry("korrektsus")).links[0].entry == "korrektsus"
    assert links.drop_dead_links(document) is document


# ---------------------------------------------------------------- to the library


def test_a_text_of_ones_own_becomes_a_proposal():
    duty = Duty(id="d", task="Nõus\u00adtamine.", results=(Item(id="r", text="Nõu on antud."), Item(id="t")))
    entry = links.as_entry(BLANK.model_copy(update={"duties": (duty,)}), "duties/d/results/r/text")
    assert (entry.kind, entry.state) == (EntryKind.DUTY, EntryState.PROPOSAL)
    assert (entry.wordings[0].text, entry.wordings[0].items) == ("Nõustamine.", ("Nõu on antud.",))
    rights = ItemList(items=(Item(id="a", text="puhata;"),))
    assert (
        links.as_entry(BLANK.model_copy(update={"rights": rights}), "rights/items/a").wordings[0].text
        == "puhata"
    )
    with pytest.raises(LookupError):
        links.as_entry(BLANK, "amendment")


@pytest.mark.parametrize("entry", LIBRARY.entries, ids=lambda entry: entry.id)
def test_what_was_taken_goes_back_as_it_was(entry: Entry):
    document = links.insert(BLANK, entry)
    path = _linked(document, entry)
    proposed = links.as_entry(document, path)
    assert (proposed.kind, proposed.name, proposed.qualifier) == (entry.kind, entry.name, entry.qualifier)
    assert (proposed.wordings[0].text, proposed.wordings[0].items) == (
        entry.wordings[0].text,
        entry.wordings[0].items,
    )
    assert links.as_library_wording(document, LIBRARY, path) == entry


def test_an_adapted_text_becomes_the_librarys():
    entry = _entry("empaatiavoime")
    document = links.insert(BLANK, entry)
    path = _linked(document, entry)
    edited = paths.put(document, f"{path}/description", "Julgustab ja toetab.")
    new = links.as_library_wording(edited, LIBRARY, path)
    assert [one.text for one in new.wordings] == ["Julgustab ja toetab.", entry.wordings[1].text]
    assert [one.length for one in new.wordings] == [Length.SHORT, Length.LONG]
    assert links.status(edited, Library(entries=(new,)), path).standing is Standing.LINKED


# ---------------------------------------------------------------- changed in the library


def test_an_update_shows_old_and_new_and_is_taken():
    entry = _entry("kogemus-uks-aasta")
    document = links.insert(paths.put(BLANK, "requirements/experience", "Juhiluba."), entry)
    library = _changed_library(entry.id)
    (update,) = links.pending_updates(document, library)
    assert (update.path, update.old) == ("requirements/experience", entry.wordings[0].text)
    assert (update.new, update.revision) == (f"{entry.wordings[0].text} Nüüd ka teisiti.", 2)
    assert links.status(document, library, update.path).pending
    taken = links.take_updates(document, [update])
    assert taken.requirements.experience == f"Juhiluba. {update.new}"
    assert links.pending_updates(taken, library) == ()


def test_all_updates_of_all_kinds_are_taken_at_once():
    document = BLANK
    for entry in LIBRARY.entries:
        document = links.insert(document, entry)
    library = _changed_library()
    updates = links.pending_updates(document, library)
    fields = sum(entry.kind in FIELDS for entry in LIBRARY.entries)
    assert len(updates) > len(LIBRARY.entries) - fields
    taken = links.take_updates(document, updates)
    assert links.pending_updates(taken, library) == ()
    standings = links.statuses(taken, library)
    cards = {path: one for path, one in standings.items() if path not in {PLACES[kind] for kind in FIELDS}}
    assert {one.standing for one in cards.values()} == {Standing.LINKED}
    ids = [one.id for one in document.duties[0].results]
    assert [one.id for one in taken.duties[0].results] == ids


@pytest.mark.parametrize("state", [State.READY, State.SIGNED])
def test_ready_and_signed_documents_are_never_touched(state: State):
    document = links.insert(BLANK, _entry("loovus"))
    library = _changed_library()
    updates = links.pending_updates(document, library)
    assert updates
    done = made_ready(document).model_copy(update={"state": state})
    assert links.pending_updates(done, library) == ()
    assert links.take_updates(done, updates) is done


def test_an_update_shown_for_another_text_is_not_taken():
    document = links.insert(BLANK, _entry("loovus"))
    updates = links.pending_updates(document, _changed_library())
    edited = paths.put(document, f"{document.links[0].path}/description", "Vahepeal muudetud.")
    assert links.take_updates(edited, updates) is edited
    assert links.take_updates(links.unlink(document, document.links[0].path), updates).links == ()
    other = replace(updates[0], path="duties/x")
    assert links.take_updates(document, [other]) is document


def test_a_declined_update_is_not_shown_again():
    document = links.insert(BLANK, _entry("loovus"))
    library = _changed_library()
    kept = links.keep_own(document, links.pending_updates(document, library))
    assert links.pending_updates(kept, library) == ()
    assert kept.requirements == document.requirements
    assert links.status(kept, library, kept.links[0].path).standing is Standing.ADAPTED


def test_a_wording_that_is_gone_gives_way_to_another():
    entry = _entry("abivalmidus")
    document = links.insert(BLANK, entry, entry.wordings[1])
    fewer = entry.model_copy(update={"wordings": entry.wordings[:1], "revision": 2})
    (update,) = links.pending_updates(document, Library(entries=(fewer,)))
    assert update.wording.id == "luhike"


# ---------------------------------------------------------------- which side has changed


def _edited(document: Document, path: str, entry: Entry) -> Document:
    """Return the document with a word of the entry's text changed by hand where it stands."""
    fields = {
        EntryKind.CORE_COMPETENCY: f"{path}/name",
        EntryKind.ADDITIONAL_COMPETENCY: f"{path}/description",
        EntryKind.DUTY: f"{path}/task",
        EntryKind.RIGHT: f"{path}/text",
        EntryKind.RESPONSIBILITY: f"{path}/text",
    }
    where = fields.get(entry.kind, path)
    first, space, rest = paths.get(document, where).partition(" ")
    return paths.put(document, where, f"{first}{space}kindlasti {rest}")


@pytest.mark.parametrize("entry", LIBRARY.entries, ids=lambda entry: entry.id)
def test_it_is_known_which_side_has_changed(entry: Entry):
    document = links.insert(BLANK, entry)
    path = _linked(document, entry)
    edited, library = _edited(document, path, entry), _changed_library(entry.id)
    assert links.status(edited, LIBRARY, path).standing is Standing.ADAPTED
    assert links.status(document, library, path).standing is Standing.OUTDATED
    assert links.status(edited, library, path).standing is Standing.BOTH
    assert links.pending_updates(edited, LIBRARY) == ()
    (here,), (both,) = links.pending_updates(document, library), links.pending_updates(edited, library)
    assert (here.both, both.both) == (False, True)
    taken = links.take_updates(edited, [both])
    assert links.status(taken, library, path).standing is Standing.LINKED
    kept = links.keep_own(edited, [both])
    assert links.status(kept, library, path).standing is Standing.ADAPTED
    assert links.pending_updates(kept, library) == ()
    mine = links.as_library_wording(edited, LIBRARY, path)
    assert links.status(edited, Library(entries=(mine,)), path).standing is Standing.LINKED


def test_of_what_both_changed_all_three_texts_are_there():
    entry = _entry("kogemus-uks-aasta")
    document = links.insert(paths.put(BLANK, "requirements/experience", "Juhiluba."), entry)
    was = entry.wordings[0].text
    edited = paths.put(document, "requirements/experience", f"Juhiluba. {was.replace('aasta', 'kuu')}")
    library = _changed_library(entry.id)
    (update,) = links.pending_updates(edited, library)
    assert links.wording_taken(update, [*library.entries, entry]) == was
    assert links.wording_taken(update, [one for one in library.entries if one.id == entry.id]) is None
    assert (update.old, update.new) == (was.replace("aasta", "kuu"), f"{was} Nüüd ka teisiti.")


def test_an_untouched_sentence_is_found_however_much_the_library_changed():
    entry = _entry("kogemus-uks-aasta")
    document = links.insert(paths.put(BLANK, "requirements/experience", "Juhiluba. Autot ka."), entry)
    other = entry.wordings[0].model_copy(update={"text": "Midagi hoopis muud!"})
    library = Library(entries=(entry.model_copy(update={"wordings": (other,), "revision": 2}),))
    assert links.status(document, library, "requirements/experience").standing is Standing.OUTDATED
    taken = links.take_updates(document, links.pending_updates(document, library))
    assert taken.requirements.experience == "Juhiluba. Autot ka. Midagi hoopis muud!"


def test_a_change_of_tags_is_nothing_that_a_document_is_asked_about():
    entry = _entry("loovus")
    document = links.insert(BLANK, entry)
    path = _linked(document, entry)
    edited = _edited(document, path, entry)
    library = Library(entries=(entry.model_copy(update={"tags": ("uus",), "revision": 5}),))
    assert links.pending_updates(edited, library) == ()
    assert links.status(edited, library, path).standing is Standing.ADAPTED


def test_a_link_of_an_earlier_program_goes_by_the_revision():
    document = links.insert(BLANK, _entry("loovus"))
    old = document.links[0].model_copy(update={"taken": ""})
    document = document.model_copy(update={"links": (old,)})
    assert links.status(document, LIBRARY, old.path).standing is Standing.LINKED
    assert links.status(document, _changed_library(), old.path).standing is Standing.OUTDATED
    edited = paths.put(document, f"{old.path}/description", "Muu.")
    assert links.status(edited, LIBRARY, old.path).standing is Standing.ADAPTED


# ---------------------------------------------------------------- retired, with another in its place


def _led(old: Entry, new: Entry) -> Library:
    gone = {"state": EntryState.RETIRED, "successor": new.id, "revision": old.revision + 1}
    return Library(entries=(old.model_copy(update=gone), new))


@pytest.mark.parametrize(
    "kind", [EntryKind.RIGHT, EntryKind.EXPERIENCE, EntryKind.PURPOSE, EntryKind.DUTY], ids=str
)
def test_a_retired_entrys_documents_are_led_to_its_successor(kind: EntryKind):
    old = Entry(id="vana", kind=kind, wordings=(Wording(id="w", text="Teeb tööd vanaviisi."),))
    new = Entry(id="uus", kind=kind, wordings=(Wording(id="v", text="Teeb tööd uutmoodi."),))
    document = links.insert(BLANK, old)
    path, library = _linked(document, old), _led(old, new)
    found = links.status(document, library, path)
    assert (found.standing, found.entry) == (Standing.OUTDATED, new)
    taken = links.take_updates(document, links.pending_updates(document, library))
    assert [one.entry for one in taken.links] == ["uus"]
    assert links.status(taken, library, path).standing is Standing.LINKED
    kept = links.keep_own(document, links.pending_updates(document, library))
    assert [one.entry for one in kept.links] == ["uus"]
    assert links.status(kept, library, path).standing is Standing.ADAPTED
    assert links.back_to_library(document, library, path).links[0].entry == "uus"


def test_a_successor_gives_the_wording_of_the_same_length():
    texts = {Length.SHORT: "Lühidalt.", Length.LONG: "Palju pikemalt."}
    old, new = (
        Entry(
            id=name,
            kind=EntryKind.ADDITIONAL_COMPETENCY,
            name="Oskus",
            wordings=tuple(
                Wording(id=f"{name}-{of}", length=of, text=name + text) for of, text in texts.items()
            ),
        )
        for name in ("vana", "uus")
    )
    document = links.insert(BLANK, old, old.wordings[1])
    (update,) = links.pending_updates(document, _led(old, new))
    assert update.wording.id == "uus-long"


def test_successors_in_a_circle_or_away_do_no_harm():
    one = _entry("loovus")
    gone = {"state": EntryState.RETIRED, "revision": 2}
    document = links.insert(BLANK, one)
    for successor in ("loovus", "puudub", "korrektsus"):
        library = Library(
            entries=(
                one.model_copy(update={**gone, "successor": successor}),
                _entry("korrektsus").model_copy(update={**gone, "successor": "loovus"}),
            )
        )
        assert links.status(document, library, document.links[0].path).entry is not None
