"""The library and the whole house: its changes taken into drafts, the right wording said everywhere."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from ametijuhend.house.watching import House
from ametijuhend.library.links import insert
from ametijuhend.model import paths
from ametijuhend.model.document import Document, General, State
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.ui.house.plan import PlanDialog
from ametijuhend.ui.library.report import DriftDialog
from ametijuhend.ui.library.window import LibraryWindow

# The offscreen platform says this of every dialog that comes up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "ametijuhendid"
    folder.mkdir()
    return folder


@pytest.fixture
def hr(user, folder, qtbot, monkeypatch):
    """Return a user with a house whose documents say “Loovus”, two of them otherwise than the library."""
    monkeypatch.setattr(House, "examine", lambda *_: iter(()))
    desk = user.program.desk
    desk.library.start()
    qtbot.waitUntil(lambda: desk.library.ready, timeout=30_000)
    entry = desk.library.entry("loovus")
    for name, text, state in (
        ("nagu", None, State.DRAFT),
        ("teisiti", "Julgeb mõelda teisiti.", State.DRAFT),
        ("valmis", "Julgeb mõelda teisiti.", State.SIGNED),
    ):
        document = insert(Document(id=name, general=General(job_title=name.capitalize())), entry)
        if text:
            card = document.requirements.additional_competencies[0]
            where = f"requirements/additional_competencies/{card.id}/description"
            document = paths.put(document, where, text)
        save_document(document.model_copy(update={"state": state}), folder / f"{name}.ametijuhend")
    settings = desk.settings
    desk.change_settings(replace(settings, house_folders=(str(folder),)))
    return user


def says(folder, name):
    document = open_document(folder / f"{name}.ametijuhend").document
    return document.requirements.additional_competencies[0].description


def visible(over, kind, qtbot):
    found = []

    def there():
        found[:] = [one for one in over.findChildren(kind) if one.isVisible()]
        return bool(found)

    qtbot.waitUntil(there, timeout=60_000)
    return found[0]


def open_list(user, qtbot):
    user.choose("house_documents")
    shown = user.window.commands.house.list
    qtbot.waitUntil(lambda: shown._following.known and not shown._following.busy, timeout=60_000)
    return shown


def carry_out(plan, qtbot):
    qtbot.waitUntil(lambda: not plan.work.busy, timeout=60_000)
    plan.accept_button.click()


def test_the_librarys_changes_are_taken_into_the_chosen_drafts(hr, folder, qtbot):
    shown = open_list(hr, qtbot)
    library = hr.program.desk.library
    entry = library.entry("loovus")
    first = entry.wordings[0].model_copy(update={"text": "Loob uut."})
    with qtbot.waitSignal(library.changed):
        changed = entry.model_copy(update={"wordings": (first, *entry.wordings[1:])})
        library.save(changed, lambda _saved: None)
    shown.table.selectAll()
    shown.jobs.take_updates()
    plan = visible(shown, PlanDialog, qtbot)
    qtbot.waitUntil(lambda: not plan.work.busy, timeout=60_000)
    assert [one.file.stem for one in plan.plan.files] == ["nagu"], (
        "the second changed it, the third is signed"
    )
    assert "Loob uut." in plan.table.item(1, 2).text()
    carry_out(plan, qtbot)
    qtbot.waitUntil(lambda: says(folder, "nagu").startswith("Loob uut"), timeout=60_000)
    assert says(folder, "teisiti") == "Julgeb mõelda teisiti."
    qtbot.waitUntil(lambda: not shown._following.busy, timeout=60_000)


def report(over, qtbot):
    shown = visible(over, DriftDialog, qtbot)
    qtbot.waitUntil(lambda: shown.report is not None, timeout=60_000)
    return shown


def test_the_right_wording_is_chosen_and_said_in_the_drafts(hr, folder, qtbot):
    """From the list: make another wording the library's, then the draft that says it otherwise follows."""
    shown = open_list(hr, qtbot)
    shown.jobs.show_drift()
    drift = report(shown, qtbot)
    row = next(row for row in range(2) if not drift.variants.item(row).text().startswith("Nagu"))
    drift.variants.setCurrentRow(row)
    assert not drift.update_drafts.isEnabled(), "first it becomes the library's"
    with qtbot.waitSignal(hr.program.desk.library.changed):
        drift.take.click()
    qtbot.waitUntil(drift.update_drafts.isEnabled, timeout=60_000)
    drift.update_drafts.click()
    plan = visible(drift, PlanDialog, qtbot)
    qtbot.waitUntil(lambda: not plan.work.busy, timeout=60_000)
    assert [one.file.stem for one in plan.plan.files] == ["nagu"]
    carry_out(plan, qtbot)
    qtbot.waitUntil(lambda: says(folder, "nagu").startswith("Julgeb mõelda teisiti"), timeout=60_000)
    drift.reject()
    qtbot.waitUntil(shown.undo_button.isEnabled, timeout=60_000)
    qtbot.waitUntil(lambda: not shown._following.busy, timeout=60_000)


def test_drafts_are_set_right_from_the_library_too_signed_ones_stay(hr, folder, qtbot):
    hr.choose("library_window")
    window = visible(hr.window, LibraryWindow, qtbot)
    button = window.findChild(QPushButton, "documentsButton")
    button.menu().actions()[0].trigger()
    QApplication.processEvents()
    drift = report(window, qtbot)
    row = next(row for row in range(2) if drift.variants.item(row).text().startswith("Nagu"))
    drift.variants.setCurrentRow(row)
    drift.update_drafts.click()
    plan = visible(drift, PlanDialog, qtbot)
    qtbot.waitUntil(lambda: not plan.work.busy, timeout=60_000)
    assert [one.file.stem for one in plan.plan.files] == ["teisiti"]
    before = (folder / "valmis.ametijuhend").read_bytes()
    carry_out(plan, qtbot)
    qtbot.waitUntil(lambda: says(folder, "teisiti") == says(folder, "nagu"), timeout=60_000)
    assert (folder / "valmis.ametijuhend").read_bytes() == before
    qtbot.waitUntil(lambda: "muudetud 1" in hr.window.statusBar().currentMessage(), timeout=60_000)
    drift.reject()
    window.reject()
    following = hr.window.commands.house.list._following
    qtbot.waitUntil(lambda: not following.busy, timeout=60_000)
