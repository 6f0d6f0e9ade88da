"""Families over the house: who waits for a base's changes, and taking them in one step."""

from ametijuhend.house.families import every_waiting, families, following
from ametijuhend.house.together import carry_out
from ametijuhend.house.watching import House
from ametijuhend.model import paths
from ametijuhend.model.families import based_on
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.documents import open_document, save_document


def test_a_change_to_the_base_waits_for_each_variant(house, tmp_path):
    base = open_document(house("alus")).document
    for name in ("lõuna", "lääs"):
        unit = f"{name} talitus"
        house(name[0], change=lambda one, unit=unit: based_on(paths.put(one, "general/unit", unit), base))
    known, folder = House(tmp_path / "house.json"), tmp_path / "ametijuhendid"
    list(known.refresh([folder]))
    (family,) = families(known.within([folder]))
    assert (family.base.id, len(family.variants)) == ("alus", 1)
    assert every_waiting(known.within([folder])) == ((), ())


def variants(house):
    base = open_document(house("alus")).document
    files = [
        house(
            name,
            change=lambda _, name=name: based_on(paths.put(base, "general/unit", name), base).model_copy(
                update={"id": name}
            ),
        )
        for name in ("a", "b", "c")
    ]
    return base, files


def looked(tmp_path):
    known = House(tmp_path / "house.json")
    list(known.refresh([tmp_path / "ametijuhendid"]))
    return known.briefs.values()


def test_changes_are_taken_in_one_step_and_clashes_stay(house, tmp_path):
    base, files = variants(house)
    assert every_waiting(looked(tmp_path)) == ((), ())
    save_document(paths.put(open_document(files[2]).document, "purpose", "Oma eesmärk."), files[2])
    newer = paths.put(paths.put(base, "purpose", "Uus eesmärk."), "tools", "Arvuti.")
    save_document(newer, tmp_path / "ametijuhendid" / "alus.ametijuhend")
    ((found,), problems) = every_waiting(looked(tmp_path))
    assert (sorted(one.id for one in found.variants), problems) == (["a", "b", "c"], ())
    plan = following(found)
    assert {one.file.stem: sorted(a.path for a in one.alterations) for one in plan.files} == {
        "a": ["purpose", "tools"],
        "b": ["purpose", "tools"],
        "c": ["tools"],
    }
    assert all(one.done for one in carry_out(plan, Backups(tmp_path / "versioonid")))
    one, other = (open_document(files[at]).document for at in (0, 2))
    assert (one.purpose, one.tools, one.general.unit) == ("Uus eesmärk.", "Arvuti.", "a")
    assert (other.purpose, other.tools) == ("Oma eesmärk.", "Arvuti.")
    ((found,), _) = every_waiting(looked(tmp_path))
    assert [one.id for one in found.variants] == ["c"], "its clash is still to be answered"


def test_a_base_that_is_away_or_broken_stops_nobody(house, tmp_path):
    variants(house)
    path = tmp_path / "ametijuhendid" / "alus.ametijuhend"
    path.write_text(path.read_text("utf-8").replace('"purpose": ""', '"purpose": 7'), "utf-8")
    found, problems = every_waiting(looked(tmp_path))
    assert (found, len(problems)) == ((), 1)
    path.unlink()
    assert every_waiting(looked(tmp_path)) == ((), ())
