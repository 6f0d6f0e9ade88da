import pytest
from PySide6.QtCore import QCoreApplication, QFileInfo, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from ametijuhend.app import Program
from ametijuhend.model.regime import Regime
from ametijuhend.ui.preferences import Preferences


def menu_titles(window):
    return [action.text().replace("&", "") for action in window.menuBar().actions()]


def test_the_window_speaks_estonian_at_first(user):
    assert menu_titles(user.window) == [
        "Fail",
        "Redigeeri",
        "Loend",
        "Dokument",
        "Asutus",
        "Vaade",
        "Seaded",
        "Abi",
    ]
    button = user.window.start_page.form.findChild(QPushButton, "newEmployeeButton")
    assert button.text() == "Töötaja ametijuhend"


def test_another_language_is_spoken_at_once_and_remembered(reader):
    reader.type_into("purpose", "!")
    document = reader.document
    reader.show("tools")
    reader.choose("language_en")
    assert menu_titles(reader.window) == [
        "File",
        "Edit",
        "List",
        "Document",
        "House",
        "View",
        "Settings",
        "Help",
    ]
    assert reader.document is document
    assert reader.editor.key == "tools"
    assert reader.said.asked == []
    desk = reader.program.desk
    assert Preferences(desk.folders).settings.language == "en"
    reader.choose("language_et")
    assert menu_titles(reader.window)[0] == "Fail"


def test_the_start_page_speaks_another_language_at_once(user):
    user.choose("language_en")
    button = user.window.stack.findChild(QPushButton, "newEmployeeButton")
    assert button is not None
    assert button.isVisible()
    assert button.text() == "New: employee"
    user.press(Qt.Key.Key_Return)
    assert user.document.regime is Regime.EMPLOYEE
    assert user.editor.isVisible()


def test_the_menu_marks_the_language_that_is_spoken(user):
    """It may be another than the one remembered: the command line can ask for one."""
    theme, translator = user.program._theme, user.program._translator
    translator.choose("en")
    program = Program(user.program.preferences, user.said, theme, translator, lambda *_: user.program.desk)
    actions = program.window.actions_by_key
    program.window.deleteLater()
    assert user.program.desk.settings.language == "et"
    assert [actions[f"language_{code}"].isChecked() for code in ("et", "en")] == [False, True]


def test_the_documents_own_words_stay_estonian(reader):
    reader.choose("language_en")
    page = reader.show("purpose")
    assert page.head.findChild(object, "headingEdit").text == "TÖÖKOHA EESMÄRK"


@pytest.mark.usefixtures("user")
def test_qt_asks_the_same_catalogue():
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Loobu"
    assert QCoreApplication.translate("FindingsStrip", "Findings: %n", None, 1) == "1 märkus"
    assert QCoreApplication.translate("FindingsStrip", "Findings: %n", None, 3) == "3 märkust"
    assert QCoreApplication.translate("Nobody", "Unknown text") == "Unknown text"


@pytest.mark.usefixtures("user")
def test_qts_own_file_dialog_speaks_estonian(tmp_path):
    """It is seen where the desktop has none of its own."""
    (tmp_path / "kaust").mkdir()
    dialog = QFileDialog(None, "", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    words = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
    assert {"Koht:", "Faili liik:", "Faili nimi:"} <= words
    assert dialog.iconProvider().type(QFileInfo(str(tmp_path / "kaust"))) == "Kaust"
    dialog.deleteLater()
