"""How documents say the library's entries: in how many variants, which, and who is affected."""

import json

from ametijuhend.house.documents import scan
from ametijuhend.house.drift import as_json, drift_report, sentence, taken_from
from ametijuhend.house.names import new_names
from ametijuhend.library.content import shipped_library
from ametijuhend.library.links import pending_updates
from ametijuhend.model import paths
from ametijuhend.model.document import Duty, ItemList
from ametijuhend.model.library import EntryKind, EntryState, Library
from ametijuhend.model.node import Item
from ametijuhend.storage.documents import open_document

LIBRARY = shipped_library()


def described(text):
    """Return what sets the description of a document's first additional competency."""

    def change(document):
        card = document.requirements.additional_competencies[0]
        return paths.put(document, f"requirements/additional_competencies/{card.id}/description", text)

    return change


def unlinked(document):
    return document.model_copy(update={"links": ()})


def report_of(tmp_path, library=LIBRARY):
    return drift_report(scan([tmp_path / "ametijuhendid"]), library)


def loovus():
    return next(entry for entry in LIBRARY.entries if entry.id == "loovus")


def test_linked_and_unlinked_texts_are_counted_by_variants_and_documents(house, tmp_path):
    was = loovus().wordings[0].text
    house("a", "loovus")
    house("b", "loovus", change=unlinked)
    house("c", "loovus", change=described(was.replace("uusi ", "")))
    house("d", "loovus", change=lambda one: unlinked(described(was.replace("uusi ", ""))(one)))
    house("e", "loovus", change=described("Midagi hoopis muud."))
    drift = report_of(tmp_path).of("loovus")
    assert (len(drift.variants), len(drift.files), drift.astray) == (3, 5, 2)
    library, without, other = drift.variants
    assert (library.same, [file.stem for file in library.files]) == (True, ["a", "b"])
    assert [use.linked for use in without.uses] == [True, False]
    assert [file.stem for file in other.files] == ["e"]
    assert "Loovus" in sentence(drift)
    assert "3 kujul 5 dokumendis" in sentence(drift)


def test_line_ends_soft_hyphens_and_end_marks_are_no_variants(house, tmp_path):
    house("a", "oigus-kaugtoo")
    rights = ItemList(items=(Item(id="x", text="teha kaug\u00adtööd  kokkuleppel vahetu juhiga;"),))
    house("b", change=lambda one: one.model_copy(update={"rights": rights}))
    drift = report_of(tmp_path).of("oigus-kaugtoo")
    assert (len(drift.variants), len(drift.files), drift.astray) == (1, 2, 0)


def test_short_and_long_are_both_the_librarys(house, tmp_path):
    entry = next(one for one in LIBRARY.entries if one.id == "abivalmidus")
    house("a", "abivalmidus")
    house("b", "abivalmidus", change=described(entry.wordings[1].text))
    drift = report_of(tmp_path).of("abivalmidus")
    assert {variant.wording.id for variant in drift.variants} == {one.id for one in entry.wordings}
    assert drift.astray == 0


def test_a_duty_goes_by_its_task(house, tmp_path):
    def other_results(document):
        duty = document.duties[0]
        return paths.put(document, f"duties/{duty.id}/results", (Item(id="r", text="Muu tulemus."),))

    house("a", "ettepanekud")
    house("b", "ettepanekud", change=other_results)
    drift = report_of(tmp_path).of("ettepanekud")
    assert len(drift.variants) == 1
    taken = taken_from(drift, drift.variants[0])
    assert taken.wordings == next(one for one in LIBRARY.entries if one.id == "ettepanekud").wordings


def test_sentences_of_one_field_are_told_apart(house, tmp_path):
    house("a", "keel-eesti-c1", "keel-inglise-b1")
    house("b", "keel-eesti-c1", "keel-inglise-b1", change=unlinked)
    report = report_of(tmp_path)
    assert [len(report.of(one).files) for one in ("keel-eesti-c1", "keel-inglise-b1")] == [2, 2]


def test_what_is_no_entrys_is_in_no_report(house, tmp_path):
    duties = (Duty(id="d", task="Puude istutamine ja koeraga jalutamine."),)
    house("a", change=lambda one: one.model_copy(update={"duties": duties}))
    report = report_of(tmp_path)
    assert (report.documents, report.drifts) == (1, ())


def test_the_right_one_is_picked_and_the_others_are_affected(house, tmp_path):
    house("a", "loovus")
    house("b", "loovus", change=described("Julgeb mõelda teisiti."))
    drift = report_of(tmp_path).of("loovus")
    chosen = next(variant for variant in drift.variants if not variant.same)
    assert [use.file.stem for use in drift.affected(chosen)] == ["a"]
    entry = taken_from(drift, chosen)
    assert entry.wordings[0].text == "Julgeb mõelda teisiti."
    saved = entry.model_copy(update={"revision": entry.revision + 1})
    others = tuple(one for one in LIBRARY.entries if one.id != entry.id)
    library = Library(entries=(*others, saved))
    waits = {
        stem: len(
            pending_updates(open_document(tmp_path / f"ametijuhendid/{stem}.ametijuhend").document, library)
        )
        for stem in "ab"
    }
    assert waits == {"a": 1, "b": 0}
    again = report_of(tmp_path, library).of("loovus")
    assert [(variant.same, [file.stem for file in variant.files]) for variant in again.variants] == [
        (True, ["b"]),
        (False, ["a"]),
    ]


def test_documents_of_a_retired_entry_count_for_its_successor(house, tmp_path):
    house("a", "loovus")
    gone = {"state": EntryState.RETIRED, "successor": "korrektsus", "revision": 2}
    entries = (one.model_copy(update=gone) if one.id == "loovus" else one for one in LIBRARY.entries)
    report = report_of(tmp_path, Library(entries=tuple(entries)))
    assert report.of("loovus") is None
    assert [file.stem for file in report.of("korrektsus").files] == ["a"]


def test_the_report_is_json(house, tmp_path):
    house("a", "loovus")
    house("b", "loovus", change=described("Muu."))
    (tmp_path / "ametijuhendid" / "katki.ametijuhend").write_bytes(b"{")
    values = json.loads(json.dumps(as_json(report_of(tmp_path))))
    assert values["documents"] == 2
    assert len(values["problems"]) == 1
    (entry,) = values["entries"]
    assert (entry["id"], entry["documents"], len(entry["variants"])) == ("loovus", 2, 2)


def test_titles_and_units_of_documents_become_entries_once(house, tmp_path):
    for name in "ab":
        house(name, change=lambda one: paths.put(one, "general/job_title", "Nõunik"))
    house("c", change=lambda one: paths.put(one, "general/job_title", "  nõunik"))
    house("d", change=lambda one: paths.put(one, "general/job_title", ""))
    found = new_names(scan([tmp_path / "ametijuhendid"]), LIBRARY)
    assert [(one.kind, one.wordings[0].text) for one in found] == [
        (EntryKind.UNIT, "Büroo"),
        (EntryKind.JOB_TITLE, "Nõunik"),
    ]
    assert new_names(scan([tmp_path / "ametijuhendid"]), Library(entries=found)) == ()


def saying(*tasks):
    """Return what gives a document duties of its own."""

    def change(document):
        cards = tuple(Duty(id=f"d{place}", task=task) for place, task in enumerate(tasks))
        return document.model_copy(update={"duties": cards})

    return change


def test_what_recurs_and_the_library_has_not_is_found_with_its_variants(house, tmp_path):
    gardens = "Asutuse õunaaia korrashoiu korraldamine"
    for name in ("a", "b", "c"):
        house(name, change=saying(f"{gardens};", f"Ainult siin {name}: laevade lastimine sadamas {name}."))
    house("d", change=saying("Asutuse õunaaia ja pargi korrashoiu korraldamine", "Ettepanekute tegemine"))
    house("e", "loovus", change=saying("Vanade trükimasinate parandamine ja õlitamine", gardens.lower()))
    report = report_of(tmp_path)
    (drift,) = report.recurring
    assert drift.entry.kind is EntryKind.DUTY
    first, *others = [variant.text for variant in drift.variants]
    assert first == gardens
    assert set(others) == {"Asutuse õunaaia ja pargi korrashoiu korraldamine", gardens.lower()}
    assert [len(variant.files) for variant in drift.variants] == [3, 1, 1]
    assert "3 kujul 5 dokumendis" in sentence(drift)
    assert drift.entry.id not in {one.entry.id for one in report.drifts}
    assert taken_from(drift, drift.variants[0]).wordings[0].text.rstrip(";") == gardens
    assert as_json(report)["recurring"][0]["documents"] == 5


def test_two_frequent_wordings_of_one_thing_are_one(house, tmp_path):
    for name in ("a", "b", "c"):
        house(name, change=saying("Asutuse õunaaia korrashoiu korraldamine igal kevadel"))
    for name in ("d", "e"):
        house(name, change=saying("Asutuse õunaaia korrashoiu korraldamine igal sügisel"))
    (drift,) = report_of(tmp_path).recurring
    assert [len(variant.files) for variant in drift.variants] == [3, 2]


def test_what_the_library_has_does_not_recur_beside_it(house, tmp_path):
    for name in ("a", "b"):
        house(name, "oigus-kaugtoo", "loovus", change=unlinked)
    assert report_of(tmp_path).recurring == ()
