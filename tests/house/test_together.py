"""Many documents at once: a preview of every change, saving file by file, what failed, and undoing it all."""

import os
from datetime import date

import pytest

from ametijuhend.house.documents import scan
from ametijuhend.house.drift import drift_report, taken_from
from ametijuhend.house.plans import SUPERIOR, UNIT, renaming, reviewing, settling, taking_updates
from ametijuhend.house.together import carry_out, undo
from ametijuhend.library.content import shipped_library
from ametijuhend.library.updates import pending_updates
from ametijuhend.model import paths
from ametijuhend.model.document import Duty, State
from ametijuhend.model.library import Library
from ametijuhend.model.node import Item
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.documents import open_document, save_document

LIBRARY = shipped_library()


@pytest.fixture
def backups(tmp_path):
    return Backups(tmp_path / "versioonid")


def setting(path, value, **fields):
    return lambda document: paths.put(document, path, value).model_copy(update=fields)


def say(file, path):
    return paths.get(open_document(file).document, path)


def carried(plan, backups):
    outcomes = list(carry_out(plan, backups))
    return [one.done for one in outcomes if one.done], [one.problem for one in outcomes if one.problem]


def test_a_unit_is_renamed_in_all_drafts_and_put_back(house, backups):
    files = [
        house("a", change=setting("general/unit", "Ohvriabi osakond,  ennetus\u00adtalitus (tiim)")),
        house("b", change=setting("general/unit", "ENNETUSTALITUS")),
        house("c", change=setting("general/unit", "Ennetustalitus", state=State.SIGNED)),
        house("d", change=setting("general/unit", "Ennetustalituse tiim")),
    ]
    before = {file: file.read_bytes() for file in files}
    plan = renaming(files, "Ennetustalitus", "ennetusteenistus", UNIT)
    shown = [(one.file.stem, *((a.before, a.after) for a in one.alterations)) for one in plan.files]
    assert shown == [
        (
            "a",
            ("Ohvriabi osakond,  ennetus\u00adtalitus (tiim)", "Ohvriabi osakond,  ennetusteenistus (tiim)"),
        ),
        ("b", ("ENNETUSTALITUS", "ennetusteenistus")),
    ]
    assert plan.files[0].alterations[0].place == "üldosa/struktuuriüksus"
    assert {file: file.read_bytes() for file in files} == before, "a plan writes nothing"
    done, problems = carried(plan, backups)
    assert (len(done), problems) == (2, [])
    assert say(files[1], "general/unit") == "ennetusteenistus"
    assert [one.problem for one in undo(done, backups)] == ["", ""]
    assert {file: file.read_bytes() for file in files} == before


def test_a_superior_is_renamed_where_it_stands_or_everywhere(house):
    def change(document):
        document = paths.put(document, "general/superior", "Tiimijuht")
        document = paths.put(document, "general/substituted_by", "tiimijuht, koordinaator")
        return document.model_copy(update={"duties": (Duty(id="d", task="Abistab: tiimijuht."),)})

    file = house("a", change=change)
    assert renaming([file], "Tiimijuht", "Talituse juhataja", SUPERIOR).alterations == 1
    plan = renaming([file], "Tiimijuht", "Talituse juhataja", SUPERIOR, everywhere=True)
    assert {one.path for one in plan.files[0].alterations} == {
        *("general/superior", "general/substituted_by", "duties/d/task")
    }
    assert renaming([file], "  ", "x", SUPERIOR).files == ()


def test_only_the_files_that_were_ticked(house, backups):
    files = [house(name, change=setting("general/unit", "Vana")) for name in "ab"]
    done, _ = carried(renaming(files, "Vana", "Uus", UNIT).only({files[1]}), backups)
    assert [one.planned.file for one in done] == [files[1]]
    assert say(files[0], "general/unit") == "Vana"


def test_what_was_changed_meanwhile_stays_and_is_said(house, backups):
    files = [house(name, change=setting("general/unit", "Vana")) for name in "abc"]
    plan = renaming(files, "Vana", "Uus", UNIT)
    save_document(paths.put(open_document(files[1]).document, "purpose", "Vahepeal."), files[1])
    done, problems = carried(plan, backups)
    assert len(done) == 2
    assert [("b.ametijuhend" in one) for one in problems] == [True]
    assert say(files[1], "general/unit") == "Vana"
    save_document(paths.put(open_document(files[0]).document, "purpose", "Hiljem."), files[0])
    outcomes = list(undo(done, backups))
    assert [bool(one.problem) for one in outcomes] == [True, False]
    assert (say(files[0], "general/unit"), say(files[2], "general/unit")) == ("Uus", "Vana")


def test_one_that_cannot_be_read_or_saved_is_said_and_the_rest_goes_on(house, backups, tmp_path, monkeypatch):
    files = [house(name, change=setting("general/unit", "Vana")) for name in "ab"]
    broken = tmp_path / "katki.ametijuhend"
    broken.write_bytes(b"{")
    plan = renaming([broken, *files], "Vana", "Uus", UNIT)
    assert ["katki" in one for one in plan.problems] == [True]
    original = os.replace

    def full(self, target):
        if "a.ametijuhend" in str(target):
            raise OSError(28, "No space left on device")
        return original(self, target)

    monkeypatch.setattr("pathlib.Path.replace", full)
    done, problems = carried(plan, backups)
    assert [one.planned.file.stem for one in done] == ["b"]
    assert ["a.ametijuhend" in one for one in problems] == [True]
    assert say(files[0], "general/unit") == "Vana"


def test_without_room_for_the_earlier_state_nothing_is_changed(house, tmp_path):
    file = house("a", change=setting("general/unit", "Vana"))
    (tmp_path / "ummik").write_bytes(b"")
    done, problems = carried(renaming([file], "Vana", "Uus", UNIT), Backups(tmp_path / "ummik"))
    assert (done, len(problems)) == ([], 1)
    assert say(file, "general/unit") == "Vana"


def changed_library(entry_id, text):
    def new(entry):
        wordings = tuple(one.model_copy(update={"text": text}) for one in entry.wordings)
        return entry.model_copy(update={"wordings": wordings, "revision": entry.revision + 1})

    return Library(entries=tuple(new(one) if one.id == entry_id else one for one in LIBRARY.entries))


def test_updates_of_the_library_are_taken_but_not_over_own_words(house, backups):
    def own(document):
        card = document.requirements.additional_competencies[0]
        return paths.put(document, f"requirements/additional_competencies/{card.id}/description", "Oma.")

    files = [house("a", "loovus"), house("b", "loovus", change=own), house("c")]
    library = changed_library("loovus", "Mõtleb uut.")
    plan = taking_updates(files, library)
    assert [one.file.stem for one in plan.files] == ["a"]
    assert "Mõtleb uut." in plan.files[0].alterations[0].after
    carried(plan, backups)
    assert pending_updates(open_document(files[0]).document, library) == ()
    assert len(taking_updates(files, library, also_changed_here=True).files) == 1


def test_the_right_variant_is_taken_by_those_that_say_otherwise(house, backups, tmp_path):
    def own(document):
        card = document.requirements.additional_competencies[0]
        path = f"requirements/additional_competencies/{card.id}/description"
        return paths.put(document, path, "Julgeb mõelda teisiti.")

    def signed(document):
        return document.model_copy(update={"state": State.SIGNED})

    files = [
        house("a", "loovus"),
        house("b", "loovus", change=own),
        house("c", "loovus", change=lambda one: one.model_copy(update={"links": ()})),
        house("d", "loovus", change=signed),
    ]
    drift = drift_report(scan([tmp_path / "ametijuhendid"]), LIBRARY).of("loovus")
    chosen = next(one for one in drift.variants if not one.same)
    saved = taken_from(drift, chosen).model_copy(update={"revision": drift.entry.revision + 1})
    plan = settling(drift, chosen, saved)
    assert [one.file.stem for one in plan.files] == ["a", "c"]
    assert "Julgeb mõelda teisiti." in plan.files[0].alterations[0].after
    carried(plan, backups)
    library = Library(entries=(*(one for one in LIBRARY.entries if one.id != "loovus"), saved))
    again = drift_report(scan([tmp_path / "ametijuhendid"]), library).of("loovus")
    assert [(one.same, sorted(file.stem for file in one.files)) for one in again.variants] == [
        (True, ["a", "b", "c"]),
        (False, ["d"]),
    ]
    assert pending_updates(open_document(files[0]).document, library) == ()


def test_a_duty_keeps_its_own_results(house, tmp_path):
    def results(document):
        path = f"duties/{document.duties[0].id}"
        document = paths.put(document, f"{path}/task", document.duties[0].task + " Alati.")
        return paths.put(document, f"{path}/results", (Item(id="r", text="Oma tulemus."),))

    house("a", "ettepanekud")
    house("b", "ettepanekud", change=results)
    drift = drift_report(scan([tmp_path / "ametijuhendid"]), LIBRARY).of("ettepanekud")
    right = next(one for one in drift.variants if one.same)
    (one,) = settling(drift, right, drift.entry).files
    assert one.after.duties[0].task == right.value.task
    assert [item.text for item in one.after.duties[0].results] == ["Oma tulemus."]


def test_a_review_is_recorded_in_documents_of_any_state(house, backups):
    files = [house("a"), house("b", change=lambda one: one.model_copy(update={"state": State.SIGNED}))]
    day = date(2026, 11, 24)
    done, problems = carried(reviewing(files, day, "personalijuht"), backups)
    assert (len(done), problems) == (2, [])
    draft, signed = (open_document(file).document for file in files)
    assert [(one.day, one.role) for one in draft.reviews] == [(day, "personalijuht")]
    assert (draft.last_reviewed, signed.last_reviewed) == (day, None)
    assert signed.reviews[0].day == day
    assert reviewing(files, day, "personalijuht").files == ()
