"""A document and its base: which, how they differ, what the base changed since, in editor and house."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from ametijuhend.house.watching import House
from ametijuhend.model.families import variant_of
from ametijuhend.model.merge import Choice
from ametijuhend.storage.documents import save_document
from ametijuhend.ui.form.families import BaseDialog
from ametijuhend.ui.house.families import FamiliesDialog
from ametijuhend.ui.house.merge_dialog import MergeDialog
from ametijuhend.ui.house.plan import PlanDialog
from ui.houses import TestHouse

# The offscreen platform says this of every dialog that comes up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def house(tmp_path):
    """Return a house with an adviser and one in another unit that comes from it."""
    house = TestHouse(tmp_path / "ametijuhendid")
    house.put("nõustaja", unit="Põhja piirkond")
    made = variant_of(house.document("nõustaja"))
    general = made.general.model_copy(update={"unit": "Lõuna piirkond"})
    save_document(made.model_copy(update={"general": general}), house.folder / "lõuna.ametijuhend")
    return house


@pytest.fixture
def hr(user, house, qtbot, monkeypatch):
    """Return a user with the house's list known."""
    monkeypatch.setattr(House, "examine", lambda *_: iter(()))
    settings = user.program.desk.settings
    user.program.desk.change_settings(replace(settings, house_folders=(str(house.folder),)))
    user.choose("house_documents")
    settle(user, qtbot)
    return user


def settle(user, qtbot):
    following = user.window.commands.house.list._following
    qtbot.waitUntil(lambda: following.known and not following.busy, timeout=60_000)


def visible(over, kind, qtbot):
    found = []

    def there():
        found[:] = [one for one in over.findChildren(kind) if one.isVisible()]
        return bool(found)

    qtbot.waitUntil(there, timeout=60_000)
    return found[0]


def test_a_base_is_taken_and_what_differs_is_shown(user, house, qtbot):
    path = house.put("uus", unit="Lääne piirkond")
    user.program.desk.open_file(path)
    user.said.file = house.folder / "nõustaja.ametijuhend"
    user.choose("take_base")
    shown = visible(user.window, BaseDialog, qtbot)
    assert "Nõustaja" in shown.words.text()
    differences = [shown.list.item(row).text() for row in range(shown.list.count())]
    assert any("Lääne" in one and "Põhja" in one for one in differences)
    assert "sama" in shown.state.text()
    shown.close_button.click()
    assert user.document.base.title == "Nõustaja"
    user.choose("undo")
    assert user.document.base is None


def test_a_document_is_no_base_of_itself(user, house):
    path = house.folder / "nõustaja.ametijuhend"
    user.program.desk.open_file(path)
    user.said.file = path
    user.choose("take_base")
    assert "seesama" in user.said.problems[0]
    assert user.document.base is None


def test_a_bases_change_is_told_shown_and_taken_as_one_step(hr, house, qtbot):
    house.change("nõustaja", purpose="Nõustab abivajajaid.", tools="Arvuti")
    hr.program.desk.open_file(house.folder / "lõuna.ametijuhend")
    qtbot.waitUntil(lambda: "alust on muudetud" in hr.window.statusBar().currentMessage(), timeout=60_000)
    hr.choose("base_changes")
    shown = visible(hr.window, BaseDialog, qtbot)
    qtbot.waitUntil(shown.changes_button.isVisible, timeout=60_000)
    shown.changes_button.click()
    dialog = visible(hr.window, MergeDialog, qtbot)
    assert [one.change.path for one in dialog.cards] == ["purpose", "tools"]
    dialog.cards[0].button(Choice.THEIRS).click()
    dialog.cards[1].button(Choice.MINE).click()
    before = hr.document
    dialog.accept_button.click()
    QApplication.processEvents()
    assert (hr.document.purpose, hr.document.tools) == ("Nõustab abivajajaid.", "")
    assert hr.document.general.unit == "Lõuna piirkond"
    hr.choose("base_changes")
    again = visible(hr.window, BaseDialog, qtbot)
    qtbot.waitUntil(lambda: "sama" in again.state.text(), timeout=60_000)
    again.close_button.click()
    hr.choose("undo")
    assert hr.document is before


def test_a_base_that_is_away_is_asked_for(user, house, qtbot, tmp_path):
    base = house.folder / "nõustaja.ametijuhend"
    house.change("nõustaja", purpose="Nõustab abivajajaid.")
    elsewhere = tmp_path / "mujal.ametijuhend"
    base.rename(elsewhere)
    user.program.desk.open_file(house.folder / "lõuna.ametijuhend")
    user.choose("base_changes")
    shown = visible(user.window, BaseDialog, qtbot)
    qtbot.waitUntil(shown.find_button.isVisible, timeout=60_000)
    user.said.file = elsewhere
    shown.find_button.click()
    assert shown.changes_button.isVisible()
    shown.leave_button.click()
    assert user.document.base is None


def test_the_house_takes_a_bases_changes_with_a_preview(hr, house, qtbot):
    house.change("nõustaja", purpose="Nõustab abivajajaid.")
    window = hr.window.commands.house.list
    window.look()
    settle(hr, qtbot)
    window.jobs.show_families()
    shown = visible(window, FamiliesDialog, qtbot)
    qtbot.waitUntil(lambda: shown.list.count() == 2, timeout=60_000)
    assert "ootab" in shown.list.item(0).text()
    assert "Nõustaja" in shown.list.item(0).text()
    shown.take_button.click()
    plan = visible(window, PlanDialog, qtbot)
    qtbot.waitUntil(lambda: not plan.work.busy, timeout=60_000)
    assert plan.table.item(1, 2).text() == "Nõustab abivajajaid."
    plan.accept_button.click()
    qtbot.waitUntil(lambda: house.document("lõuna").purpose == "Nõustab abivajajaid.", timeout=60_000)
    qtbot.waitUntil(window.done_line.isVisible, timeout=60_000)
    settle(hr, qtbot)


def test_a_new_description_starts_from_a_base(hr, house):
    window = hr.window.commands.house.list
    row = next(row for row, one in enumerate(window.table.rows.briefs) if one.unit == "Põhja piirkond")
    window.table.selectRow(row)
    window.jobs.start_variant()
    assert hr.document.base.title == "Nõustaja"
    assert hr.document.id != house.document("nõustaja").id
    assert hr.program.desk.session.path is None
    hr.program.desk.session.undo()
