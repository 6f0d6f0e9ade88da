"""The house's library on a server: another's edit beside one's own, proposals, a server that stops."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from ametijuhend.library.content import shipped_library
from ametijuhend.library.server import ServerStore
from ametijuhend.model.library import EntryKind, EntryState
from ametijuhend.model.regime import Regime
from ametijuhend.session import house as houses
from ametijuhend.storage.settings import LibraryPlace, LibrarySize, Settings, save_settings
from ametijuhend.ui.conversation import Unsaved
from ametijuhend.ui.library.proposals import ProposalsDialog
from ametijuhend.ui.library.publishing import ClashDialog
from ametijuhend.ui.library.window import LibraryWindow
from library.houses import duty, found
from library.postgres import started

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NAME = "kliendikesksus"


@pytest.fixture(autouse=True)
def _often(monkeypatch):
    monkeypatch.setattr(houses, "HOUSE_PAUSE", 50)


@pytest.fixture(scope="module")
def postgres():
    server = started()
    yield server
    server.remove()


@pytest.fixture
def url(postgres, request):
    return postgres.create("k" + str(abs(hash(request.node.name))))


@pytest.fixture
def colleague(url, tmp_path):
    """Return another laptop that keeps the same library."""
    store = ServerStore(tmp_path / "kolleeg.sqlite", url, shipped_library())
    store.refresh()
    yield store
    store.close()


@pytest.fixture
def someone(start, tmp_path, url, qtbot):
    """Return what starts the program for somebody whose settings name the server."""

    def start_for(*, keeps):
        place = LibraryPlace(size=LibrarySize.SERVER, url=url, keeps=keeps)
        save_settings(Settings(library=place), tmp_path / "config" / "settings.json")
        user = start()
        user.program.desk.start_new(Regime.EMPLOYEE)
        qtbot.waitUntil(lambda: user.program.desk.library.ready)
        return user

    return start_for


@pytest.fixture
def window(someone, qtbot):
    user = someone(keeps=True)
    user.choose("library_window")
    found_window = next(one for one in user.window.findChildren(LibraryWindow) if one.isVisible())
    qtbot.waitUntil(lambda: user.program.desk.house.state.shared)
    found_window.user = user
    yield found_window
    user.said.unsaved = Unsaved.DISCARD
    found_window.reject()


def write_note(window, text):
    window.search.setText("Kliendikesksus")
    assert window.entry.entry.id == NAME
    window.entry.note.setFocus()
    window.entry.note.selectAll()
    QTest.keyClicks(window.entry.note, text)


def press(dialog, words):
    button = next(one for one in dialog.findChildren(QPushButton) if one.isVisible() and one.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(user, kind):
    return next((one for one in user.window.findChildren(kind) if one.isVisible()), None)


def said(dialog):
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def change(store, text):
    store.refresh()
    entry = found(store, NAME)
    return store.save(entry.model_copy(update={"note": text}), entry.revision)


def test_a_colleagues_entry_comes_by_itself(someone, colleague, qtbot):
    user = someone(keeps=False)
    colleague.save(duty("Korraldab mängupäevi"), 0)
    library = user.program.desk.library
    qtbot.waitUntil(lambda: library.search("mängupäevi", {EntryKind.DUTY}) != (), timeout=30_000)


def test_a_stale_edit_is_shown_side_by_side_and_never_merged(window, colleague, qtbot, monkeypatch):
    user, library = window.user, window.user.program.desk.library
    write_note(window, "Minu oma")
    monkeypatch.setattr(houses.House, "look", lambda _self: None)  # theirs comes between two looks
    user.program.desk.house.leave()
    change(colleague, "Kolleegi oma")
    press(window, "Salvesta")
    qtbot.waitUntil(lambda: shown(user, ClashDialog) is not None)
    dialog = shown(user, ClashDialog)
    assert "Kolleegi" in said(dialog)
    assert "Minu" in said(dialog)
    assert found(colleague, NAME).note == "Kolleegi oma"
    assert library.entry(NAME).note == "Kolleegi oma"
    assert window.entry.note.text() == "Minu oma", "nothing of what was written is lost"
    press(dialog, "Salvesta minu sõnastus")
    qtbot.waitUntil(lambda: library.entry(NAME).note == "Minu oma")
    colleague.refresh()
    assert found(colleague, NAME).note == "Minu oma"
    assert found(colleague, NAME).revision == 3
    assert not window.entry.dirty


def test_the_window_goes_on_without_the_server_says_so_once_and_sends_later(
    window, colleague, postgres, qtbot
):
    user, library, house = window.user, window.user.program.desk.library, window.user.program.desk.house
    heard = []
    library.told.connect(heard.append)
    qtbot.waitUntil(lambda: not house.state.away)
    postgres.stop()
    try:
        qtbot.waitUntil(lambda: house.state.away)
        with qtbot.waitSignals([house.looked] * 3, timeout=30_000):
            pass
        assert len([one for one in heard if "selle arvuti koopiaga" in one]) == 1
        assert user.said.problems == []
        assert library.search("klient", {EntryKind.CORE_COMPETENCY})
        write_note(window, "Ilma serverita")
        press(window, "Salvesta")
        qtbot.waitUntil(lambda: library.entry(NAME).note == "Ilma serverita", timeout=30_000)
        assert user.window.house_notice.text() == "Asutuse raamatukogu pole kättesaadav"
    finally:
        postgres.start()
    qtbot.waitUntil(lambda: not house.state.away, timeout=30_000)
    qtbot.waitUntil(lambda: house.state.waiting == (), timeout=30_000)
    colleague.refresh()
    assert colleague.notices() == (), "a connection that went meanwhile is made anew without a word"
    assert found(colleague, NAME).note == "Ilma serverita"
    assert len([one for one in heard if "jälle kättesaadav" in one]) == 1


def test_what_a_manager_saves_is_a_proposal_that_is_answered_elsewhere(someone, colleague, qtbot):
    user = someone(keeps=False)
    library = user.program.desk.library
    entry = library.entry(NAME)
    with qtbot.waitSignal(library.stored):
        library.save(entry.model_copy(update={"note": "Juhi oma"}), lambda _saved: None)
    qtbot.waitUntil(lambda: colleague.proposals() != ())
    colleague.refresh()
    assert found(colleague, NAME).note == entry.note
    (proposal,) = colleague.proposals()
    assert colleague.accept(proposal).state is EntryState.IN_USE
    assert colleague.proposals() == ()
    qtbot.waitUntil(lambda: library.entry(NAME).note == "Juhi oma")
    qtbot.waitUntil(lambda: user.program.desk.house.state.waiting == ())


def test_who_keeps_the_library_answers_proposals_in_the_window(window, url, tmp_path, qtbot):
    user = window.user
    manager = ServerStore(tmp_path / "juht.sqlite", url, shipped_library(), publishes=False)
    manager.refresh()
    manager.save(duty("Korraldab mängupäevi"), 0)
    manager.publish()
    qtbot.waitUntil(lambda: window.house.proposals.text() == "1 ettepanek")
    assert not window.house.publish.isVisible(), "on a server what is saved is in use at once"
    press(window, "1 ettepanek")
    press(shown(user, ProposalsDialog), "Võta vastu")
    qtbot.waitUntil(lambda: shown(user, ProposalsDialog) is None)
    manager.refresh()
    assert found(manager, "uus").state is EntryState.IN_USE
    assert manager.waiting() == ()
    manager.close()
