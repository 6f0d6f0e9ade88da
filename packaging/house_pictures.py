"""Draws the dialogs about the house: its documents, families, what a plan changes, its library."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QListWidget, QWidget

from ametijuhend.app import Program
from ametijuhend.library.keeping import EntryChange, similar
from ametijuhend.library.links import insert
from ametijuhend.library.stores import News, Proposal, RevisionClash
from ametijuhend.model.families import variant_of
from ametijuhend.model.library import Entry, EntryKind, Wording
from ametijuhend.session.house import HouseState
from ametijuhend.storage.documents import save_document
from ametijuhend.storage.samples import sample_files
from ametijuhend.ui.house.dialogs import RenameDialog
from ametijuhend.ui.house.window import HouseWindow
from ametijuhend.ui.library.choice import EntryChoice
from ametijuhend.ui.library.incoming import ChangesDialog
from ametijuhend.ui.library.proposals import ProposalsDialog
from ametijuhend.ui.library.publishing import ClashDialog, NewsDialog, WaitingDialog
from ametijuhend.ui.library.report import DriftDialog
from ametijuhend.ui.library.similar import SimilarDialog, Ways
from ametijuhend.ui.library.updates import UpdatesDialog
from drawing import Camera, is_filled, open_sample, wait

FOLDER = Path("asutus")
_Kind = TypeVar("_Kind", bound=QWidget)


def draw_house(program: Program, camera: Camera) -> None:
    """Draw the house's list and all that is done from it, then the library's dialogs."""
    open_sample(program, camera.application)
    act, desk = program.window.actions_by_key, program.desk
    camera.take_dialog("house-empty", act["house_documents"].trigger)
    _write_house(program)
    desk.change_settings(replace(desk.settings, house_folders=(str(FOLDER),)))
    camera.take_dialog("house-documents", act["house_documents"].trigger, ready=is_filled)
    _draw_jobs(program, camera)
    _draw_news(program, camera)
    _draw_library(program, camera)


def _write_house(program: Program) -> None:
    """Write the samples as a house's documents, a family among them, of which the base has gone on."""
    FOLDER.mkdir()
    for number, path in enumerate(sample_files()):
        document = program.desk.filing.read(path).opened.document
        reviewed = document.model_copy(update={"last_reviewed": date(2025 + number % 2, 3 + number, 12)})
        save_document(reviewed, FOLDER / path.name)
    for unit in ("Põhja piirkonna talitus", "Lõuna piirkonna talitus"):
        made = variant_of(reviewed)
        general = made.general.model_copy(update={"unit": unit})
        name = unit.split()[0].lower()
        save_document(made.model_copy(update={"general": general}), FOLDER / f"tiimijuht-{name}.ametijuhend")
    gone_on = reviewed.model_copy(update={"tools": f"{reviewed.tools} Kasutab ametiautot."})
    save_document(gone_on, FOLDER / path.name)


def _draw_jobs(program: Program, camera: Camera) -> None:
    """Draw what the commands of the list open."""
    act = program.window.actions_by_key
    act["house_documents"].trigger()
    window = _find(program.window, HouseWindow)
    wait(camera.application, lambda: is_filled(window))
    window.table.selectAll()
    for name, call, ready in (
        ("house-substitution", window.jobs.show_substitution, bool),
        ("house-families", window.jobs.show_families, _has_rows),
        ("house-reviewed", window.jobs.review, bool),
        ("house-rename", window.jobs.rename, bool),
        ("house-plan", lambda: _rename(window), is_filled),
        ("house-check", window.jobs.check, _has_rows),
        ("house-export", window.jobs.export, bool),
        ("house-drift", window.jobs.show_drift, _is_reported),
    ):
        camera.take_dialog(name, call, ready=ready)
    window.reject()


def _rename(window: HouseWindow) -> None:
    window.jobs.rename()
    asked = _find(window, RenameDialog)
    asked.what.setCurrentIndex(1)
    asked.old.setText(window.table.chosen[-1].superior)
    asked.new.setText("Osakonnajuhataja asetäitja")
    asked.accept()


def _draw_library(program: Program, camera: Camera) -> None:
    """Draw the library's window and what its commands open."""
    desk, window = program.desk, program.window
    library = desk.library
    camera.take_dialog("library-window", window.actions_by_key["library_window"].trigger)
    here, there = _entries(program)
    changes = [EntryChange(here, there), EntryChange(None, _new())]
    camera.take_dialog("library-changes", lambda: ChangesDialog(library, changes, "kogu.xlsx", window).open())
    asked = ("Liida kirjed", "Milline kirje jääb alles?", "Liida")
    camera.take_dialog("library-choice", lambda: EntryChoice(library, here, asked, print, window).open())
    mine = there.model_copy(update={"id": "minu"})
    matches = similar(library.library, mine)
    ways = Ways("Võta see", print, print, print)
    camera.take_dialog("library-similar", lambda: SimilarDialog(mine, matches, ways, window).open())
    session = desk.session
    session.apply(insert(session.document, here), "requirements", "Lisa")
    library.do(lambda store: store.save(there, here.revision), lambda _saved: None)
    wait(camera.application, lambda: library.entry(here.id) == there)
    camera.take_dialog("library-updates", lambda: UpdatesDialog(session, library, window).open())
    session.undo()


def _draw_news(program: Program, camera: Camera) -> None:
    """Draw what goes on between this computer's library and the house's."""
    desk, window = program.desk, program.window
    here, there = _entries(program)
    desk.house.state = HouseState(
        shared=True,
        publishes=False,
        takes_at_once=False,
        news=(News(here, there), News(None, _new())),
        clashes=(RevisionClash(here, there),),
        proposals=(Proposal("1", datetime(2026, 3, 12, 9, 40, tzinfo=UTC), there),),
        waiting=(there, _new()),
    )
    for name, make in (
        ("library-news", lambda: NewsDialog(desk.house, window)),
        ("library-clash", lambda: ClashDialog(desk.house, window)),
        ("library-waiting", lambda: WaitingDialog(desk.house, desk.library, window, print)),
        ("library-proposals", lambda: ProposalsDialog(desk.house, desk.library, window)),
    ):
        camera.take_dialog(name, _opening(make))
    desk.house.state = HouseState()


def _opening(make: Callable[[], QDialog]) -> Callable[[], None]:
    return lambda: make().open()


def _entries(program: Program) -> tuple[Entry, Entry]:
    """Return an entry of the library, and the same with another wording."""
    entries = program.desk.library.library.entries
    here = next(one for one in entries if one.kind is EntryKind.ADDITIONAL_COMPETENCY and one.wordings)
    first = here.wordings[0]
    other = first.model_copy(update={"text": f"{first.text} Innustab ka teisi."})
    changed = {"wordings": (other, *here.wordings[1:]), "revision": here.revision + 1}
    return here, here.model_copy(update=changed)


def _new() -> Entry:
    wording = Wording(id="uus", text="saada tööks vajalikku koolitust")
    return Entry(id="uus", kind=EntryKind.RIGHT, wordings=(wording,))


def _find(over: QWidget, kind: type[_Kind]) -> _Kind:
    return next(one for one in over.findChildren(kind) if one.isVisible())


def _has_rows(dialog: QDialog) -> bool:
    return any(rows.count() for rows in dialog.findChildren(QListWidget))


def _is_reported(dialog: QDialog) -> bool:
    return isinstance(dialog, DriftDialog) and dialog.report is not None
