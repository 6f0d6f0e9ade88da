"""The settings dialog: what is chosen takes effect at once, is remembered, and harms nothing."""

import stat
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget

from ametijuhend.model.regime import Regime
from ametijuhend.storage.records import UnfitError, from_json, to_json
from ametijuhend.storage.settings import LibrarySize, Settings, load_settings
from ametijuhend.ui.library.panel import LibraryPanel
from ametijuhend.ui.look.theme import NORMAL
from ametijuhend.ui.settings.dialog import SIZES, SettingsDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LOOKS, LIBRARY, FILES, NEW = range(4)


@pytest.fixture(autouse=True)
def _looks_as_before(user):
    yield
    user.program._theme.choose("system", 100)


@pytest.fixture
def dialog(user):
    user.choose("settings")
    found = user.window.findChild(SettingsDialog)
    assert found.isVisible()
    return found


def part(dialog, row):
    """Choose a part by the keys, as a user without a mouse does."""
    dialog.parts.setFocus()
    QTest.keyClick(dialog.parts, Qt.Key.Key_Home)
    for _ in range(row):
        QTest.keyClick(dialog.parts, Qt.Key.Key_Down)
    assert dialog.parts.currentRow() == row


def choose(combo, words):
    assert combo.isVisible()
    combo.setCurrentText(words)
    assert combo.currentText() == words


def write(line, text):
    assert line.isVisible()
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QApplication.clipboard().setText(text)
    line.paste()
    assert line.text() == text


def press(dialog, name):
    button = dialog.form.findChild(QWidget, f"{name}Button")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def remembered(user):
    return load_settings(user.program.desk.folders.settings)


def test_the_settings_have_a_key_and_a_place_in_the_menu(user):
    action = user.window.actions_by_key["settings"]
    assert action.shortcut().toString() == "Ctrl+,"
    assert action.text().replace("&", "") == "Seaded…"


def test_dark_and_large_are_seen_at_once_and_remembered(user, dialog):
    choose(dialog.theme, "Tume")
    choose(dialog.text_size, "Väga suur")
    before = user.window.palette().window().color().lightness()
    press(dialog, "save")
    assert user.window.palette().window().color().lightness() < 60 < before
    assert QApplication.font().pointSizeF() == NORMAL * SIZES[-1] / 100
    button = user.window.start_page.form.findChild(QWidget, "openButton")
    assert button.font().pointSizeF() == pytest.approx(NORMAL * SIZES[-1] / 100)
    assert (remembered(user).theme, remembered(user).text_size) == ("dark", SIZES[-1])


def test_another_language_is_spoken_without_a_new_start(user, dialog):
    choose(dialog.language, "English")
    press(dialog, "save")
    titles = [action.text().replace("&", "") for action in user.window.menuBar().actions()]
    assert titles[0] == "File"
    assert remembered(user).language == "en"


def test_what_is_given_up_changes_nothing(user, dialog):
    before = remembered(user)
    choose(dialog.theme, "Tume")
    part(dialog, NEW)
    write(dialog.unit, "Ohvriabi")
    press(dialog, "cancel")
    assert remembered(user) == before
    assert user.window.palette().window().color().lightness() > 200


def test_folders_are_added_once_and_removed(user, dialog, tmp_path):
    part(dialog, FILES)
    assert not dialog._remove.isEnabled()
    for name in ("a", "b", "a"):
        user.said.folder = tmp_path / name
        press(dialog, "addFolder")
    assert [dialog.folders.item(row).text() for row in range(dialog.folders.count())] == [
        str(tmp_path / name) for name in ("a", "b")
    ]
    dialog.folders.setCurrentRow(0)
    press(dialog, "removeFolder")
    press(dialog, "save")
    assert remembered(user).house_folders == (str(tmp_path / "b"),)


def test_the_name_of_a_file_is_shown_as_it_will_be(dialog, user):
    part(dialog, FILES)
    shown = dialog.form.findChild(QLabel, "namePreview")
    write(dialog.name, "{üksus}: {ametinimetus} + juhend?")
    assert shown.text() == "Näide: ennetustalitus-tiimijuht-juhend.docx"
    write(dialog.name, "{amet} juhend")
    assert shown.text() == "Sellist välja ei ole: {amet}"
    write(dialog.name, "")
    assert "Ametijuhend-tiimijuht-" in shown.text()
    write(dialog.name, "{ametinimetus} {üksus}")
    press(dialog, "save")
    assert remembered(user).export_name == "{ametinimetus} {üksus}"


def test_a_new_document_starts_with_the_unit_and_the_titles_and_no_name(user, dialog):
    part(dialog, NEW)
    write(dialog.unit, "Ohvriabi osakond")
    write(dialog.signatory(Regime.EMPLOYEE, 1, "title"), "osakonnajuhataja")
    write(dialog.signatory(Regime.OFFICIAL, 2, "party"), "Ametnik")
    press(dialog, "save")
    user.program.desk.start_new(Regime.EMPLOYEE)
    assert user.document.general.unit == "Ohvriabi osakond"
    first, *_ = user.document.signatures.signatories
    assert (first.title, first.name) == ("osakonnajuhataja", "")
    assert user.program.desk.session.saved
    user.program.desk.start_new(Regime.OFFICIAL)
    parties = [one.party for one in user.document.signatures.signatories]
    assert parties[1] == "Ametnik"
    assert "osakonnajuhataja" not in [one.title for one in user.document.signatures.signatories]


def test_a_shared_folder_must_be_chosen_before_it_is_saved(user, dialog, tmp_path):
    part(dialog, LIBRARY)
    choose(dialog.library.place, "Jagatud kaustas")
    press(dialog, "save")
    assert dialog.isVisible()
    assert user.said.problems == ["Valige jagatud kaust, milles on asutuse raamatukogu."]
    user.said.folder = tmp_path
    press(dialog, "folder")
    press(dialog, "save")
    library = remembered(user).library
    assert (library.size, library.folder, library.keeps) == (LibrarySize.FOLDER, str(tmp_path), False)


def test_a_servers_password_is_kept_apart_and_hidden(user, dialog):
    part(dialog, LIBRARY)
    choose(dialog.library.place, "Serveris")
    assert dialog.library.password.echoMode() is QLineEdit.EchoMode.Password
    write(dialog.library.url, "kuskil")
    press(dialog, "save")
    assert "postgresql://" in user.said.problems[0]
    write(dialog.library.url, "postgresql://mina:salas6na@127.0.0.1:1/kogu")
    press(dialog, "save")
    folders = user.program.desk.folders
    assert remembered(user).library.url == "postgresql://mina@127.0.0.1:1/kogu"
    holders = [one for one in folders.config.iterdir() if b"salas6na" in one.read_bytes()]
    assert [stat.S_IMODE(one.stat().st_mode) & 0o077 for one in holders] == [0]
    user.choose("settings")
    again = next(one for one in user.window.findChildren(SettingsDialog) if one.isVisible())
    assert again.library.password.text() == "salas6na"
    again.reject()


def test_a_missing_driver_is_told_in_a_sentence(dialog, monkeypatch):
    monkeypatch.setattr("ametijuhend.ui.settings.library.find_spec", lambda _name: None)
    part(dialog, LIBRARY)
    told = dialog.form.findChild(QLabel, "driverLabel")
    choose(dialog.library.place, "Jagatud kaustas")
    assert not told.isVisible()
    choose(dialog.library.place, "Serveris")
    assert told.isVisible()
    assert "ametijuhend[server]" in told.text()


def test_no_report_of_an_error_shows_the_servers_address(user):
    raw = to_json(user.program.desk.settings) | {"library": {"url": 7, "size": "x://sala@s"}}
    with pytest.raises(UnfitError, match="library") as caught:
        from_json(Settings, raw)
    assert "sala" not in str(caught.value)


def test_a_broken_file_is_told_of_once_the_window_is_there(start, said, tmp_path, qtbot):
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.json").write_text("{")
    user = start()
    qtbot.waitUntil(lambda: said.told != [])
    (told,) = said.told
    assert "settings.json.vigane" in told
    assert user.window.isVisible()


@pytest.mark.parametrize("row", [LOOKS, LIBRARY, FILES, NEW])
@pytest.mark.parametrize("percent", [100, SIZES[-1]])
def test_every_part_fits_a_small_screen_and_cuts_no_word(user, row, percent):
    user.program._theme.choose("system", percent)
    user.choose("settings")
    dialog = user.window.findChild(SettingsDialog)
    part(dialog, row)
    assert dialog.width() <= 1093
    assert max(dialog.height(), dialog.minimumSizeHint().height()) <= 614
    labels = [one for one in dialog.findChildren(QLabel) if one.isVisible() and not one.wordWrap()]
    assert labels
    for one in labels:
        assert one.width() >= one.sizeHint().width(), one.text()
    assert not dialog.parts.horizontalScrollBar().isVisible()
    for one in dialog.findChildren(QWidget):
        if isinstance(one, QLineEdit | QComboBox) and one.isVisible():
            assert one.accessibleName(), one.objectName()
    dialog.reject()


def test_another_library_comes_without_a_new_start(user, qtbot, tmp_path):
    user.program.desk.start_new(Regime.EMPLOYEE)
    library = user.program.desk.library
    qtbot.waitUntil(lambda: library.ready)
    before = library.store
    user.choose("settings")
    dialog = user.window.findChild(SettingsDialog)
    part(dialog, LIBRARY)
    choose(dialog.library.place, "Jagatud kaustas")
    user.said.folder = tmp_path / "kuskil"
    press(dialog, "folder")
    with qtbot.waitSignal(library.opened):
        press(dialog, "save")
    assert library.store is not before
    assert library.store.shared
    assert user.window.findChild(LibraryPanel).isVisible()
    assert Path(user.program.desk.settings.library.folder).name == "kuskil"
