"""The house's list as it follows the folders: what is new, changed, gone, away, broken; and its cache."""

import json
import os
import sys
from datetime import date

import pytest

from ametijuhend.house import watching
from ametijuhend.house.cache import load_cache
from ametijuhend.house.listing import Column, Due, Listing, due
from ametijuhend.house.watching import House
from ametijuhend.model import paths
from ametijuhend.model.document import Review, State
from storage.users import as_nobody

TODAY = date(2026, 11, 24)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "ametijuhendid"


@pytest.fixture
def known(tmp_path):
    return House(tmp_path / "vahemälu" / "house.json")


def look(known, *folders):
    """Return the names read, the names gone, and the sentences of one look at the folders."""
    steps = list(known.refresh(folders))
    read = sorted(one.path.stem for step in steps for one in step.briefs)
    gone = sorted(one.stem for step in steps for one in step.gone)
    return read, gone, [one for step in steps for one in step.told]


def titled(title, **fields):
    def change(document):
        document = paths.put(document, "general/job_title", title)
        return document.model_copy(update=fields)

    return change


def test_a_file_says_what_the_list_shows(house, known, folder):
    review = Review(id="r", day=date(2026, 3, 1), role="peaspetsialist")
    house("a", change=titled("Nõu\u00adnik", state=State.READY, approved=date(2025, 1, 2), reviews=(review,)))
    assert look(known, folder) == (["a"], [], [])
    (one,) = known.within([folder])
    assert (one.id, one.title, one.unit, one.state) == ("a", "Nõunik", "Büroo", State.READY)
    assert (one.last_review, one.next_review) == (date(2026, 3, 1), date(2027, 3, 2))
    assert one.layout == "ska-lisa 1"


def test_only_what_changed_is_read_again(house, known, folder):
    house("a")
    path = house("b")
    look(known, folder)
    assert look(known, folder) == ([], [], [])
    house("b", change=titled("Muu"))
    os.utime(path, ns=(1, 1))
    assert look(known, folder) == (["b"], [], [])
    path.unlink()
    assert look(known, folder) == ([], ["b"], [])


def test_what_did_not_change_is_not_even_opened(house, known, folder, monkeypatch):
    house("a")
    house("b")
    look(known, folder)
    opened = []
    monkeypatch.setattr(watching, "read_brief", lambda path, _: opened.append(path))
    look(known, folder)
    assert opened == []
    os.utime(folder / "b.ametijuhend", ns=(1, 1))
    look(known, folder)
    assert [one.stem for one in opened] == ["b"]


def test_a_later_start_knows_the_list_before_it_looks(house, known, folder, tmp_path):
    house("a", change=titled("Nõunik", last_reviewed=date(2026, 1, 1)))
    look(known, folder)
    known.save()
    later = House(tmp_path / "vahemälu" / "house.json")
    assert later.within([folder]) == known.within([folder])
    assert later.within([tmp_path / "mujal"]) == ()
    assert look(later, folder) == ([], [], [])


@pytest.mark.parametrize(
    "spoilt", [b"", b"{", b"[]", b'{"version": 99, "files": []}', b'{"version": 1, "files": [[1]]}', None]
)
def test_a_broken_cache_is_left_out(house, known, folder, tmp_path, spoilt):
    house("a")
    look(known, folder)
    known.save()
    cache = tmp_path / "vahemälu" / "house.json"
    if spoilt is None:
        whole = json.loads(cache.read_bytes())
        whole["files"][0][3][1] = 7
        spoilt = json.dumps(whole).encode()
    cache.write_bytes(spoilt)
    assert load_cache(cache) == {}
    assert look(House(cache), folder)[0] == ["a"]


def test_a_broken_document_is_told_of_once_and_stands_in_the_list(house, known, folder):
    house("a")
    (folder / "katki.ametijuhend").write_bytes(b'{"format": "ametijuhend", "schema": 1, "document": {"id": ')
    (folder / "vale.ametijuhend").write_bytes(
        b'{"format": "ametijuhend", "schema": 1, "document": {"id": 7, "general": []}}'
    )
    read, _, told = look(known, folder)
    assert read == ["a", "katki", "vale"]
    assert sorted("katki" in one for one in told) == [False, True]
    assert look(known, folder)[2] == []
    assert [one.problem != "" for one in Listing.of(known.briefs, TODAY).shown()] == [False, True, True]


def test_a_folder_that_vanishes_is_told_of_once_and_its_documents_stay(house, known, folder, tmp_path):
    house("a")
    look(known, folder)
    folder.rename(tmp_path / "ära")
    _, gone, told = look(known, folder)
    assert (gone, len(told)) == ([], 1)
    assert "ametijuhendid" in told[0]
    assert [one.id for one in known.within([folder])] == ["a"]
    assert look(known, folder)[2] == []
    (tmp_path / "ära").rename(folder)
    assert look(known, folder) == ([], [], [])
    folder.rename(tmp_path / "ära")
    assert look(known, folder)[2] == told, "away once more, it is told once more"


def test_a_sentence_that_is_no_longer_true_is_taken_back(house, known, folder):
    path = house("a")
    whole = path.read_bytes()
    path.write_bytes(b"{")
    copy = folder / "koopia.ametijuhend"
    told = look(known, folder)[2]
    assert len(told) == 1
    path.write_bytes(whole)
    copy.write_bytes(whole)
    (*_, mended, twins) = known.refresh([folder])
    assert list(mended.over) == told
    copy.unlink()
    (*_, alone) = known.refresh([folder])
    assert alone.over == twins.told != ()


def test_two_with_one_id_are_told_of_once(house, known, folder):
    path = house("a")
    (folder / "koopia.ametijuhend").write_bytes(path.read_bytes())
    read, _, told = look(known, folder)
    assert (read, len(told)) == (["a", "koopia"], 1)
    assert "koopia" in told[0]
    assert look(known, folder)[2] == []


def test_a_document_written_while_it_is_read_is_read_again(house, known, folder, monkeypatch):
    path = house("a")
    whole = path.read_bytes()
    path.write_bytes(whole[:200])
    reads = []

    def slowly(file, stamp):
        reads.append(stamp.size)
        found = original(file, stamp)
        if len(reads) == 1:
            path.write_bytes(whole)
        return found

    original = watching.read_brief
    monkeypatch.setattr(watching, "read_brief", slowly)
    assert look(known, folder) == (["a"], [], [])
    assert reads == [200, len(whole)]


def test_one_that_goes_while_it_is_looked_at_is_no_problem(house, known, folder, monkeypatch):
    house("a")
    path = house("b")

    def too_late(file, stamp):
        path.unlink(missing_ok=True)
        return original(file, stamp)

    original = watching.read_brief
    monkeypatch.setattr(watching, "read_brief", too_late)
    assert look(known, folder) == (["a"], [], [])


@pytest.mark.skipif(sys.platform == "win32", reason="permissions as POSIX has them")
def test_a_folder_that_only_can_be_read_is_as_good(house, open_folder):
    path = house("a")
    inner = open_folder / "jagatud"
    inner.mkdir()
    (inner / "a.ametijuhend").write_bytes(path.read_bytes())
    (inner / "kinni.ametijuhend").write_bytes(path.read_bytes())
    (inner / "kinni.ametijuhend").chmod(0)
    (inner / "kinnine").mkdir(mode=0)
    inner.chmod(0o555)

    def attempt():
        return look(House(open_folder / "mujal" / "house.json"), inner)

    read, _, told = as_nobody(attempt)
    assert read == ["a", "kinni"]
    assert sorted("kinnine" in one for one in told) == [False, True]


def test_nothing_is_written_into_the_folders(house, known, folder):
    house("a")
    before = sorted(folder.iterdir())
    look(known, folder)
    known.save()
    assert sorted(folder.iterdir()) == before


def test_findings_and_updates_come_later_and_stay(house, known, folder, tmp_path):
    house("a", "loovus")
    look(known, folder)
    (one,) = known.within([folder])
    assert one.details is None
    (step,) = known.examine("", tmp_path / "data", processes=1)
    (seen,) = step.briefs
    assert seen.details is not None
    assert seen.details.findings > 0
    assert list(known.examine("", tmp_path / "data", processes=1)) == []
    known.save()
    assert House(tmp_path / "vahemälu" / "house.json").within([folder])[0].details == seen.details


def test_a_file_that_was_only_touched_or_moved_need_not_be_checked_again(house, known, folder, tmp_path):
    path = house("a")
    look(known, folder)
    list(known.examine("", tmp_path / "data", processes=1))
    os.utime(path, ns=(1, 1))
    path.rename(folder / "b.ametijuhend")
    look(known, folder)
    (one,) = known.within([folder])
    assert (one.path.stem, one.details is not None) == ("b", True)
    assert list(known.examine("", tmp_path / "data", processes=1)) == []


def test_what_only_shows_when_it_is_opened_is_said_then(house, known, folder, tmp_path):
    path = house("a")
    path.write_text(path.read_text("utf-8").replace('"purpose": ""', '"purpose": 7'), "utf-8")
    assert look(known, folder)[2] == []
    (step,) = known.examine("", tmp_path / "data", processes=1)
    assert "a.ametijuhend" in step.told[0]
    assert look(known, folder) == ([], [], [])


def listing(house, known, folder):
    house("a", change=titled("Öösel valvaja", last_reviewed=date(2026, 11, 1)))
    house("b", change=titled("Žürii liige", last_reviewed=date(2026, 11, 1)))
    house("c", change=titled("Tiimijuht", last_reviewed=date(2025, 11, 1)))
    house("d", change=titled("Zooloog", last_reviewed=date(2025, 12, 10)))
    house("e", change=titled("Šamaan"))
    house("f", change=titled("Sepp", last_reviewed=date(2020, 1, 1)))
    look(known, folder)
    return Listing.of(known.briefs, TODAY)


def names(shown):
    return [one.title for one in shown]


def test_due_comes_first_then_the_estonian_order(house, known, folder):
    found = listing(house, known, folder)
    assert names(found.shown()) == [
        *("Sepp", "Tiimijuht", "Zooloog"),
        *("Šamaan", "Žürii liige", "Öösel valvaja"),
    ]
    assert names(found.due()) == ["Sepp", "Tiimijuht", "Zooloog"]
    assert names(found.shown(only=Due.SOON)) == ["Zooloog"]
    assert due(found.shown()[0], TODAY) is Due.OVERDUE
    assert found.counts() == {Due.OVERDUE: 2, Due.SOON: 1, Due.LATER: 2, Due.UNKNOWN: 1}
    by_title = ["Sepp", "Šamaan", "Zooloog", "Žürii liige", "Tiimijuht", "Öösel valvaja"]
    assert names(found.shown(column=Column.TITLE)) == by_title
    assert names(found.shown(column=Column.TITLE, backwards=True)) == by_title[::-1]
    for column in Column:
        assert len(found.shown(column=column)) == 6


@pytest.mark.parametrize(
    "typed", ["öösel", "OOSEL", "valvaja buroo", "valvaaja", "valvjaa", "vlavaja", "öös val"]
)
def test_the_filter_forgives(house, known, folder, typed):
    assert names(listing(house, known, folder).shown(typed)) == ["Öösel valvaja"]


def test_the_filter_knows_other_cases_and_states(house, known, folder):
    found = listing(house, known, folder)
    assert names(found.shown("zooloogile")) == ["Zooloog"]
    assert len(found.shown("koostamisel")) == 6
    assert found.shown("kosmonaut") == ()
