"""Another regime for a document: what changes is shown before, and it is one step."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from ametijuhend.model.checks.mending import mend_alike
from ametijuhend.model.regime import Regime
from ametijuhend.ui.form.regime_dialog import RegimeDialog


@pytest.fixture
def ask(reader, qtbot):
    qtbot.waitUntil(lambda: reader.program.desk.library.ready)

    def asked():
        reader.choose("switch_regime")
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, RegimeDialog)]
        return next(one for one in found if one.isVisible())

    return asked


def lines(rows):
    return [rows.item(row).text() for row in range(rows.count())]


def test_what_changes_and_what_stays_is_shown_before_anything_does(reader, ask):
    before = reader.document
    dialog = ask()
    assert dialog.windowTitle() == "Muuda ametniku ametijuhendiks"
    assert any("„Töötajal on õigus:“ → „Omab õigust:“" in one for one in lines(dialog.changes))
    assert any(one.startswith("Töökoha eesmärk:") for one in lines(dialog.stay))
    dialog.reject()
    assert reader.document is before


def test_the_switch_is_one_step_and_undo_brings_the_very_document_back(reader, ask):
    before = reader.document
    steps = reader.program.desk.session.stack.count()
    ask().switch_button.click()
    assert reader.document.regime is Regime.OFFICIAL
    assert reader.document.rights.lead_in == "Omab õigust:"
    assert reader.document.purpose == before.purpose, "the user's own text stays"
    assert reader.program.desk.session.stack.count() == steps + 1
    reader.show("requirements")
    assert (
        reader.editor.page.input_at("sections/requirements/heading").text == "AMETIKOHALE ESITATAVAD NÕUDED"
    )
    reader.choose("undo")
    assert reader.document is before
    reader.show("requirements")
    assert reader.editor.page.input_at("sections/requirements/heading").text == "TÖÖKOHALE ESITATAVAD NÕUDED"


def test_what_stayed_is_listed_among_the_findings_until_it_is_changed(reader, ask, qtbot):
    dialog = ask()
    stayed = dialog._switched.stayed
    assert stayed
    dialog.switch_button.click()
    editor = reader.editor
    qtbot.waitUntil(lambda: "stayed" in [one.code for one in editor.findings])
    assert editor.checking.panel.isVisible()
    found = {one.path for one in editor.findings if one.code == "stayed"}
    assert found == {one.path for one in stayed}
    for path in found:
        reader.type_into(path, " Üle loetud.")
    qtbot.waitUntil(lambda: "stayed" not in [one.code for one in editor.findings])


def test_a_document_that_is_ready_is_not_switched(reader, ask):
    reader.choose("make_ready")
    dialog = ask()
    assert not dialog.switch_button.isEnabled()
    assert dialog.findChildren(QPushButton)
    dialog.reject()
    assert reader.document.regime is Regime.EMPLOYEE


def test_the_other_regime_s_words_are_put_right_at_once_afterwards(reader, ask, qtbot):
    ask().switch_button.click()
    watch = reader.editor.checking.watch
    qtbot.waitUntil(lambda: any(one.code.startswith("other-regime") for one in watch.findings))
    one = next(one for one in watch.findings if one.code.startswith("other-regime") and one.fix is not None)
    after = mend_alike(reader.document, one, watch.check)
    assert not [two for two in watch.check(after) if two.code == one.code and two.fix is not None]


def test_the_details_have_a_button_beside_the_regime_that_does_the_same(reader, qtbot):
    qtbot.waitUntil(lambda: reader.program.desk.library.ready)
    page = reader.show("details")
    assert "Töötaja" in page.form.findChild(QLabel, "regimeLabel").text()
    button = page.form.findChild(QPushButton, "switchButton")
    assert button.isVisible()
    assert "ametniku" in button.accessibleName()
    button.click()
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, RegimeDialog)]
    next(one for one in found if one.isVisible()).switch_button.click()
    assert reader.document.regime == "official"
    assert "Ametnik" in reader.show("details").form.findChild(QLabel, "regimeLabel").text()
