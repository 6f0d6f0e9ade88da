"""A disk that is full, read-only, refusing or vanishing at every single operation, one at a time."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ametijuhend.language import language
from ametijuhend.session.blank import blank_session
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.storage.folders import Folders
from ametijuhend.storage.recovery import left_behind
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.preferences import Preferences
from ametijuhend.ui.versions_dialog import name_version
from conftest import NOON, FakeConversation
from strategies import FULL

failing = pytest.importorskip("safety.failing", reason="wraps what POSIX offers", exc_type=ImportError)


@pytest.fixture(autouse=True)
def _estonian():
    language.choose("et")
    yield
    language.choose("en")


@dataclass
class Place:
    """One user's desk with a document that is saved once and changed since."""

    folder: Path

    def __post_init__(self) -> None:
        self.file = self.folder / "failid" / "tiim.ametijuhend"
        self.file.parent.mkdir(parents=True)
        self.said = FakeConversation()
        self.folders = Folders(
            data=self.folder / "data", config=self.folder / "config", log=self.folder / "log"
        )
        session = blank_session()
        self.old = session.document
        save_document(self.old, self.file)
        self.desk = Desk(session, self.said, Preferences(self.folders), now=lambda: NOON)
        self.desk.autosave._timer.setInterval(10**6)  # what is tested says when
        self.desk.open_file(self.file)
        self.old = session.document
        session.edit("purpose", "Uus eesmärk.")
        self.new = session.document

    def kept(self) -> list:
        backups = self.desk.filing.backups
        return [backups.read(version).document for version in backups.versions(self.old.id)]

    def leave(self) -> None:
        self.desk.leave()
        self.desk.deleteLater()


def one_sentence(said: FakeConversation) -> str:
    (sentence,) = said.problems
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert sentence.count(".ametijuhend") + sentence.count("backups") + sentence.count(".taaste") > 0, (
        sentence
    )
    return sentence


def save(place: Place) -> None:
    place.desk.save()


def check_save(place: Place) -> None:
    on_disk = open_document(place.file).document
    assert on_disk in (place.old, place.new)
    assert place.desk.session.document is place.new
    assert place.desk.session.saved == (on_disk == place.new)
    if not place.desk.session.saved or place.old not in place.kept():
        one_sentence(place.said)
    else:
        assert place.said.problems == []
    place.said.problems.clear()
    place.desk.session.edit("purpose", "Veel uuem.")
    assert place.desk.save(), "the disk is well again"
    assert open_document(place.file).document.purpose == "Veel uuem."
    assert [one for one in place.said.asked if one.startswith("conflict")] == []
    assert [one.name for one in place.file.parent.iterdir() if one.suffix == ".salvestus"] == []


def save_as(place: Place) -> None:
    place.said.file = place.folder / "failid" / "teine.ametijuhend"
    place.desk.save_as()


def check_save_as(place: Place) -> None:
    assert open_document(place.file).document == place.old
    assert place.desk.session.document is place.new
    if place.desk.session.saved:
        assert open_document(place.said.file).document == place.new
        assert place.said.problems == []
    else:
        one_sentence(place.said)
    place.said.problems.clear()
    assert place.desk.save()


def write_aside(place: Place) -> None:
    autosave = place.desk.autosave
    autosave._write()
    end = time.monotonic() + 30
    while autosave._line._running and time.monotonic() < end:
        QApplication.processEvents()
    assert autosave._line._running == []


def prepare_write_aside(place: Place) -> None:
    place.failed = []
    place.desk.autosave.failed.connect(place.failed.append)
    write_aside(place)
    place.desk.session.edit("tools", "Arvuti.")
    place.new = place.desk.session.document


def check_write_aside(place: Place) -> None:
    assert open_document(place.file).document == place.old
    place.said.problems += place.failed
    written = next(place.folders.recovery.glob("*.taaste")).read_bytes()
    if place.failed:
        one_sentence(place.said)
    else:
        assert "Arvuti." in written.decode()
    assert "Uus eesmärk." in written.decode(), "what was written aside before is still there"
    write_aside(place)
    assert len(place.failed) <= 1
    place.desk.autosave._file._lock.release()
    (left,) = left_behind(place.folders.recovery)
    assert left.document == place.new


def prepare_backup(place: Place) -> None:
    place.said.text = "esimene"
    assert name_version(place.desk)
    place.desk.session.edit("tools", "Arvuti.")
    place.new = place.desk.session.document
    place.said.text = "teine"


def check_backup(place: Place) -> None:
    assert open_document(place.file).document == place.old
    named = {one.name for one in place.desk.filing.backups.versions(place.old.id) if one.name}
    assert "esimene" in named
    if "teine" in named:
        assert place.said.problems == []
        assert place.new in place.kept()
    else:
        assert "„teine“" in one_sentence(place.said)
    place.said.problems.clear()
    assert name_version(place.desk)


def nothing(_place: Place) -> None:
    pass


WAYS: dict[str, tuple[Callable, Callable, Callable]] = {
    "save": (nothing, save, check_save),
    "save as": (nothing, save_as, check_save_as),
    "autosave": (prepare_write_aside, write_aside, check_write_aside),
    "backup": (prepare_backup, lambda place: name_version(place.desk), check_backup),
}


def attempt(folder: Path, way: str, monkeypatch: pytest.MonkeyPatch, fail_at: int, fault: str) -> list[str]:
    """Return the operations of one attempt that failed at one of them, after checking what is left."""
    prepare, act, check = WAYS[way]
    folder.mkdir()
    place = Place(folder)
    prepare(place)
    with failing.failing_disk(monkeypatch, [folder], fail_at, fault) as disk:
        act(place)
    check(place)
    place.leave()
    return disk.operations


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_lost_at_any_operation(tmp_path, monkeypatch, capsys, way):
    """Every operation fails once, each fault in its turn; under AMETIJUHEND_FULL=1 each with every fault."""
    operations = attempt(tmp_path / "hea", way, monkeypatch, -1, "full")
    assert {"open", "write", "fsync", "replace"} <= set(operations)
    faults = list(failing.FAULTS)
    tried = 0
    for number in range(len(operations)):
        for fault in faults if FULL else [faults[number % len(faults)]]:
            tried += 1
            try:
                attempt(tmp_path / f"{number}-{fault}", way, monkeypatch, number, fault)
            except BaseException as error:
                error.add_note(f"{way}, {fault} at {number}: {operations[number]} of {operations}")
                raise
    assert tried >= len(operations)
    with capsys.disabled():
        print(f"\n{way}: {len(operations)} operations, {tried} faults", end="")
