"""The house's library in a shared folder, as it is met in the window: news, proposals, publishing."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from ametijuhend.library.content import shipped_library
from ametijuhend.library.folder import FolderStore
from ametijuhend.library.folder_proposals import folder_of
from ametijuhend.library.keeping import changes, save_all
from ametijuhend.library.local import LocalStore
from ametijuhend.library.pack import read_pack
from ametijuhend.model.library import EntryKind, EntryState, Library
from ametijuhend.model.regime import Regime
from ametijuhend.session import house as houses
from ametijuhend.storage.settings import PACK_NAME, LibraryPlace, LibrarySize, Settings, save_settings
from ametijuhend.ui.conversation import Unsaved
from ametijuhend.ui.library.acts import LibraryActs
from ametijuhend.ui.library.proposals import ProposalsDialog
from ametijuhend.ui.library.publishing import ClashDialog, NewsDialog, WaitingDialog
from ametijuhend.ui.library.window import LibraryWindow
from ametijuhend.ui.settings.dialog import SettingsDialog
from library.houses import duty, found, reworded, text_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NAME = "kliendikesksus"


@pytest.fixture(autouse=True)
def _often(monkeypatch):
    """Look at the house many times a second: a test has no minute."""
    monkeypatch.setattr(houses, "HOUSE_PAUSE", 50)
    monkeypatch.setattr(houses, "HERE_PAUSE", 50)


@pytest.fixture
def share(tmp_path):
    folder = tmp_path / "jagatud"
    folder.mkdir()
    return folder


@pytest.fixture
def laptop(share, tmp_path):
    """Return what opens another laptop's copy of the house's library."""
    opened = []

    def open_laptop(name, *, publishes=False):
        file = tmp_path / f"{name}.sqlite"
        opened.append(FolderStore(file, share / PACK_NAME, shipped_library(), publishes=publishes))
        opened[-1].refresh()
        return opened[-1]

    yield open_laptop
    for store in opened:
        store.close()


@pytest.fixture
def colleague(laptop):
    """Return the laptop of somebody who keeps the library and has published it once."""
    store = laptop("kolleeg", publishes=True)
    store.publish()
    return store


@pytest.fixture
def someone(start, tmp_path, share, qtbot):
    """Return what starts the program for somebody whose settings name the shared folder."""

    def start_for(*, keeps):
        place = LibraryPlace(size=LibrarySize.FOLDER, folder=str(share), keeps=keeps)
        save_settings(Settings(library=place), tmp_path / "config" / "settings.json")
        user = start()
        user.program.desk.start_new(Regime.EMPLOYEE)
        qtbot.waitUntil(lambda: user.program.desk.library.ready)
        return user

    return start_for


@pytest.fixture
def windows(qtbot):
    """Return what opens the library's window; they are closed in the end."""
    opened = []

    def open_window(user):
        user.choose("library_window")
        opened.append((user, next(one for one in user.window.findChildren(LibraryWindow) if one.isVisible())))
        qtbot.waitUntil(lambda: user.program.desk.house.state.shared)
        return opened[-1][1]

    yield open_window
    for user, window in opened:
        user.said.unsaved = Unsaved.DISCARD
        window.reject()


def change(store, text, name=NAME):
    """Change an entry's note on another laptop."""
    entry = found(store, name)
    return store.save(entry.model_copy(update={"note": text}), entry.revision)


def library(user):
    return user.program.desk.library


def note(user, name=NAME):
    return library(user).entry(name).note


def shown(user, kind):
    return next((one for one in user.window.findChildren(kind) if one.isVisible()), None)


def said(dialog):
    """Return all that a dialog says; what differs stands between asterisks."""
    words = "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    return re.sub(r"</?b>", "*", words)


def press(dialog, words):
    button = next(one for one in dialog.findChildren(QPushButton) if one.isVisible() and one.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def notice(user):
    button = user.window.house_notice
    return button.text() if button.isVisible() else ""


def told(user):
    """Return what the foot of the window has said so far, from now on."""
    heard = []
    library(user).told.connect(heard.append)
    return heard


def test_a_folder_chosen_in_the_settings_brings_another_laptops_entry_once_it_is_taken(
    user, qtbot, share, colleague
):
    colleague.save(duty("Korraldab lasteaia õuealal mängupäevi", "manguoue"), 0)
    colleague.publish()
    user.program.desk.start_new(Regime.EMPLOYEE)
    qtbot.waitUntil(lambda: library(user).ready)
    user.choose("settings")
    settings = user.window.findChild(SettingsDialog)
    settings.parts.setCurrentRow(1)
    settings.library.place.setCurrentText("Jagatud kaustas")
    user.said.folder = share
    press(settings, "Vali…")
    press(settings, "Salvesta")
    qtbot.waitUntil(lambda: notice(user) == "Raamatukogu: 1 muudatus")
    assert library(user).search("mängupäevi", {EntryKind.DUTY}) == ()
    QTest.mouseClick(user.window.house_notice, Qt.MouseButton.LeftButton)
    news = shown(user, NewsDialog)
    assert "Korraldab lasteaia õuealal mängupäevi" in said(news)
    assert "Selles arvutis veel ei ole" in said(news)
    press(news, "Võta kõik kasutusele")
    qtbot.waitUntil(lambda: library(user).search("mängupäevi", {EntryKind.DUTY}) != ())
    qtbot.waitUntil(lambda: shown(user, NewsDialog) is None)
    assert notice(user) == ""
    user.show("duties")
    panel = user.editor.library.panel
    panel.call()
    panel.search.setText("mängupäevi")
    assert [hit.entry.id for hit in panel.list.hits.hits] == ["manguoue"]


def test_news_that_are_not_wanted_now_are_asked_about_later(someone, colleague, qtbot):
    user = someone(keeps=False)
    change(colleague, "Vaata siit.")
    colleague.publish()
    qtbot.waitUntil(lambda: "1 muudatus" in notice(user))
    before = note(user)
    QTest.mouseClick(user.window.house_notice, Qt.MouseButton.LeftButton)
    assert "Vaata siit." in said(shown(user, NewsDialog))
    press(shown(user, NewsDialog), "Mitte praegu")
    assert note(user) == before != "Vaata siit."
    assert "1 muudatus" in notice(user)


def test_the_window_works_on_its_copy_while_the_folder_is_away_and_says_so_once(
    someone, colleague, share, qtbot
):
    user = someone(keeps=False)
    qtbot.waitUntil(lambda: user.program.desk.house.state.shared)
    heard = told(user)
    away = share.with_name("ära")
    share.rename(away)
    with qtbot.waitSignals([user.program.desk.house.looked] * 4):
        pass
    assert notice(user) == "Asutuse raamatukogu pole kättesaadav"
    qtbot.waitUntil(lambda: any("selle arvuti koopiaga" in one for one in heard))
    assert len([one for one in heard if "selle arvuti koopiaga" in one]) == 1
    assert user.said.problems == [], "nobody is stopped by it"
    assert library(user).search("klient", {EntryKind.CORE_COMPETENCY})
    assert not share.exists()
    change(colleague, "Tagasi.")
    away.rename(share)
    colleague.publish()
    qtbot.waitUntil(lambda: "1 muudatus" in notice(user))


def test_the_window_opens_at_once_where_the_folder_has_never_been(someone, share, qtbot):
    share.rmdir()
    user = someone(keeps=True)
    qtbot.waitUntil(lambda: notice(user) == "Asutuse raamatukogu pole kättesaadav")
    assert len(library(user).library.entries) == len(shipped_library().entries)


@pytest.mark.parametrize("part", [0.3, 0.99])
def test_a_half_copied_pack_changes_nothing_and_is_taken_once_it_is_whole(
    someone, colleague, share, qtbot, part
):
    user = someone(keeps=False)
    qtbot.waitUntil(lambda: user.program.desk.house.state.shared)
    heard = told(user)
    change(colleague, "Terve.")
    file = share / PACK_NAME
    colleague.publish()
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * part)])
    qtbot.waitUntil(lambda: any("ei ole terve" in one for one in heard))
    with qtbot.waitSignals([user.program.desk.house.looked] * 3):
        pass
    assert len([one for one in heard if "ei ole terve" in one]) == 1
    assert note(user) != "Terve."
    file.write_bytes(whole)
    qtbot.waitUntil(lambda: "1 muudatus" in notice(user))
    QTest.mouseClick(user.window.house_notice, Qt.MouseButton.LeftButton)
    press(shown(user, NewsDialog), "Võta kõik kasutusele")
    qtbot.waitUntil(lambda: note(user) == "Terve.")


def save_note(window, text):
    """Look an entry up in the library's window, write a note into it, save."""
    window.search.setText("Kliendikesksus")
    assert window.entry.entry.id == NAME
    window.entry.note.setFocus()
    window.entry.note.selectAll()
    QTest.keyClicks(window.entry.note, text)
    press(window, "Salvesta")


def test_who_keeps_the_library_publishes_from_its_window(someone, laptop, windows, qtbot):
    user = someone(keeps=True)
    window = windows(user)
    save_note(window, "Minu oma")
    qtbot.waitUntil(lambda: window.house.publish.text() == "Avalda 1")
    press(window, "Avalda 1")
    qtbot.waitUntil(lambda: window.house.publish.text() == "Avalda")
    assert found(laptop("teine"), NAME).note == "Minu oma"


def test_publishing_into_a_folder_that_is_away_is_refused_in_a_sentence(
    someone, share, windows, qtbot, colleague
):
    user = someone(keeps=True)
    window = windows(user)
    qtbot.waitUntil(window.house.publish.isVisible)
    save_note(window, "Minu oma")
    qtbot.waitUntil(lambda: window.house.publish.text() == "Avalda 1")
    away = share.with_name("ära")
    share.rename(away)
    press(window, "Avalda 1")
    qtbot.waitUntil(lambda: user.said.problems != [])
    assert "selle arvuti koopiaga" in user.said.problems[0]
    assert note(user) == "Minu oma"
    away.rename(share)
    press(window, "Avalda 1")
    qtbot.waitUntil(lambda: window.house.publish.text() == "Avalda")
    colleague.refresh()
    assert found(colleague, NAME).note == "Minu oma"


def test_who_publishes_second_sees_what_differs_and_loses_nothing(someone, colleague, laptop, windows, qtbot):
    user = someone(keeps=True)
    window = windows(user)
    qtbot.waitUntil(lambda: not user.program.desk.house.state.news)
    save_note(window, "Minu oma")
    qtbot.waitUntil(lambda: window.house.publish.text() == "Avalda 1")
    change(colleague, "Kolleegi oma")
    colleague.publish()
    press(window, "Avalda 1")
    qtbot.waitUntil(lambda: shown(user, NewsDialog) is not None)
    news = shown(user, NewsDialog)
    assert "on vahepeal avaldanud keegi teine" in said(news)
    assert "*Kolleegi* oma" in said(news)
    assert found(laptop("teine"), NAME).note == "Kolleegi oma", "nothing was overwritten"
    press(news, "Võta kõik kasutusele")
    qtbot.waitUntil(window.house.clashes.isVisible)
    assert note(user) == "Kolleegi oma"
    press(window, "1 otsustada")
    clash = shown(user, ClashDialog)
    assert "*Kolleegi* oma" in said(clash)
    assert "*Minu* oma" in said(clash)
    press(clash, "Salvesta minu sõnastus")
    qtbot.waitUntil(lambda: note(user) == "Minu oma")
    qtbot.waitUntil(lambda: window.house.publish.text() == "Avalda 1")
    press(window, "Avalda 1")
    qtbot.waitUntil(lambda: window.house.publish.text() == "Avalda")
    assert found(laptop("kolmas"), NAME).note == "Minu oma"


def offer(user, words):
    """Write a duty of one's own and choose what its menu says of the library."""
    user.show("duties")
    user.editor.page.input_at("duties").add_row()
    user.type("Õunaaia korrashoid")
    field = QApplication.focusWidget()
    menu = field.createStandardContextMenu()
    user.editor.findChild(LibraryActs).fill(menu, field.property("documentPath"))
    next(one for one in menu.actions() if one.text() == words).trigger()
    menu.deleteLater()


def test_what_a_manager_saves_goes_to_the_folder_as_a_proposal(someone, colleague, qtbot):
    user = someone(keeps=False)
    qtbot.waitUntil(lambda: user.program.desk.house.state.shared)
    offer(user, "Paku raamatukokku")
    qtbot.waitUntil(lambda: colleague.proposals() != ())
    (proposal,) = colleague.proposals()
    assert text_of(proposal.entry) == "Õunaaia korrashoid"
    assert proposal.entry.id not in {one.id for one in colleague.load().entries}
    qtbot.waitUntil(lambda: [one.entry for one in user.document.links] == [proposal.entry.id])


def more(window):
    """Return the acts of the button for more that can be chosen."""
    window.keeping.more.aboutToShow.emit()
    return {one.text() for one in window.keeping.more.actions() if one.text() and one.isEnabled()}


def test_who_only_proposes_changes_no_entries_by_the_many(someone, windows):
    window = windows(someone(keeps=False))
    bring = window.findChild(QPushButton, "importButton")
    assert not bring.isEnabled()
    assert bring.toolTip() == "Seda teevad raamatukogu hoidjad."
    assert more(window) == {"Kus seda kasutatakse…", "Salvesta failina (JSON)…"}
    collect = window.findChild(QPushButton, "documentsButton").menu().actions()
    assert [one.isEnabled() for one in collect] == [True, False]


def test_who_keeps_the_library_does(someone, windows):
    window = windows(someone(keeps=True))
    assert window.findChild(QPushButton, "importButton").isEnabled()
    assert {"Ühenda korduvad kirjed siia…", "Asenda teise kirjega…"} < more(window)


def propose_note(window, qtbot, words):
    window.search.setText(NAME)
    window.entry.note.clear()
    QTest.keyClicks(window.entry.note, words)
    window.save.click()
    qtbot.waitUntil(window.house.waiting.isVisible)


def test_what_one_proposed_is_seen_until_it_is_answered(someone, colleague, windows, qtbot):
    user = someone(keeps=False)
    window = windows(user)
    propose_note(window, qtbot, "Minu ettepanek")
    assert window.house.waiting.text() == "1 pakutud"
    press(window, "1 pakutud")
    dialog = shown(user, WaitingDialog)
    assert "*Minu ettepanek*" in said(dialog)
    qtbot.waitUntil(lambda: colleague.proposals() != ())
    colleague.accept(colleague.proposals()[0])
    colleague.publish()
    qtbot.waitUntil(lambda: user.program.desk.house.state.news != ())
    user.program.desk.house.take()
    qtbot.waitUntil(lambda: not window.house.waiting.isVisible())
    assert shown(user, WaitingDialog) is None


def test_a_proposal_sent_as_a_file_is_taken_where_the_library_is_kept(
    someone, colleague, windows, tmp_path, qtbot
):
    user = someone(keeps=False)
    window = windows(user)
    propose_note(window, qtbot, "Meiliga saadetud")
    user.said.file = tmp_path / "ettepanekud.json"
    press(window, "1 pakutud")
    dialog = shown(user, WaitingDialog)
    with qtbot.waitSignal(library(user).told):
        press(dialog, "Salvesta failina…")
    dialog.accept()
    (change,) = changes(colleague.load(), read_pack(user.said.file).entries)
    assert not change.outdated
    (taken,) = save_all(colleague, [change.there], colleague.load())
    assert (taken.note, taken.state) == ("Meiliga saadetud", EntryState.IN_USE)
    assert changes(colleague.load(), read_pack(user.said.file).entries) == ()
    reworded_there = colleague.save(taken.model_copy(update={"note": "Mujal"}), taken.revision)
    (change,) = changes(Library(entries=(reworded_there,)), read_pack(user.said.file).entries)
    assert change.outdated


def test_what_the_keeper_saves_is_in_use_without_a_proposal(someone, colleague, qtbot):
    user = someone(keeps=True)
    qtbot.waitUntil(lambda: user.program.desk.house.state.shared)
    offer(user, "Salvesta raamatukokku")
    qtbot.waitUntil(lambda: len(user.program.desk.house.state.waiting) == 1)
    (saved,) = user.program.desk.house.state.waiting
    assert (text_of(saved), saved.state) == ("Õunaaia korrashoid", EntryState.IN_USE)
    assert colleague.proposals() == ()


def test_proposals_are_answered_one_by_one_beside_what_the_library_says(
    someone, colleague, laptop, windows, qtbot
):
    manager = laptop("juht")
    entry = found(manager, NAME)
    manager.save(entry.model_copy(update={"note": "Juhi oma"}), entry.revision)
    manager.save(duty("Korraldab mängupäevi", "uus"), 0)
    manager.publish()
    user = someone(keeps=True)
    window = windows(user)
    qtbot.waitUntil(lambda: window.house.proposals.text() == "2 ettepanekut")
    press(window, "2 ettepanekut")
    dialog = shown(user, ProposalsDialog)
    assert "Juhi" in said(dialog)
    assert "Raamatukogus veel ei ole" in said(dialog)
    answer(dialog, "Võta vastu: Korraldab mängupäevi")
    qtbot.waitUntil(lambda: library(user).entry("uus") is not None)
    assert library(user).entry("uus").state is EntryState.IN_USE
    qtbot.waitUntil(lambda: "Korraldab mängupäevi" not in said(dialog))
    answer(dialog, f"Lükka tagasi: {entry.name}")
    qtbot.waitUntil(lambda: shown(user, ProposalsDialog) is None)
    assert library(user).entry(entry.id).note == entry.note
    assert list(folder_of(colleague._published).iterdir()) == []
    qtbot.waitUntil(lambda: window.house.publish.text() == "Avalda 1")
    press(window, "Avalda 1")
    qtbot.waitUntil(lambda: window.house.publish.text() == "Avalda")
    manager.refresh()
    assert found(manager, "uus").state is EntryState.IN_USE


def answer(dialog, name):
    button = next(one for one in dialog.findChildren(QPushButton) if one.accessibleName() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_proposal_on_an_older_wording_says_so(someone, colleague, laptop, windows, qtbot):
    manager = laptop("juht")
    change(manager, "Juhi oma")
    manager.publish()
    change(colleague, "Kolleegi oma")
    colleague.publish()
    user = someone(keeps=True)
    window = windows(user)
    qtbot.waitUntil(lambda: "1 muudatus" in window.house.news.text())
    press(window, "1 muudatus")
    press(shown(user, NewsDialog), "Võta kõik kasutusele")
    qtbot.waitUntil(lambda: note(user) == "Kolleegi oma")
    qtbot.waitUntil(window.house.proposals.isVisible)
    press(window, "1 ettepanek")
    dialog = shown(user, ProposalsDialog)
    assert "pärast ettepaneku tegemist muutunud" in said(dialog)
    press(dialog, "Võta vastu")
    qtbot.waitUntil(lambda: note(user) == "Juhi oma")
    assert library(user).entry(NAME).revision == 3


def test_another_windows_change_on_the_same_computer_is_noticed(user, qtbot, tmp_path):
    user.program.desk.start_new(Regime.EMPLOYEE)
    qtbot.waitUntil(lambda: library(user).ready)
    other = LocalStore(tmp_path / "data" / "library.sqlite", shipped_library())
    entry = found(other, NAME)
    with qtbot.waitSignal(library(user).changed):
        other.save(entry.model_copy(update={"note": "Teisest aknast"}), entry.revision)
    assert note(user) == "Teisest aknast"
    other.save(duty("Teise akna ülesanne"), 0)
    qtbot.waitUntil(lambda: library(user).search("teise akna ülesanne", {EntryKind.DUTY}) != ())
    other.close()


def test_reworded_texts_are_marked_in_the_news(someone, colleague, qtbot):
    user = someone(keeps=False)
    entry = next(one for one in colleague.load().entries if one.kind is EntryKind.RIGHT)
    colleague.save(reworded(entry, f"{text_of(entry)} kirjalikult"), entry.revision)
    colleague.publish()
    qtbot.waitUntil(lambda: "1 muudatus" in notice(user))
    QTest.mouseClick(user.window.house_notice, Qt.MouseButton.LeftButton)
    assert "*kirjalikult*" in said(shown(user, NewsDialog))
    press(shown(user, NewsDialog), "Mitte praegu")
