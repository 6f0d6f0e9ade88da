"""Help inside the window: every section says what belongs there, with a good and a bad example."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from ametijuhend.assets import asset
from ametijuhend.language import LANGUAGES
from ametijuhend.model.document import SectionKind
from ametijuhend.ui.form.section_help import HelpPanel, load_help
from ametijuhend.ui.form.sections import DETAILS

PAGES = [*(kind.value for kind in SectionKind), DETAILS]


@pytest.mark.parametrize("code", list(LANGUAGES))
def test_every_section_has_help_in_every_language(code):
    found = json.loads(asset("resources", "help", f"{code}.json").read_text(encoding="utf-8"))
    assert list(found) == PAGES
    for key, parts in load_help(code).items():
        assert 80 < len(parts.text) < 600, key
        assert parts.good.strip(), key
        assert parts.bad.strip() != parts.good.strip(), key
        assert "\n" not in parts.text, "one paragraph"


@pytest.mark.parametrize("page", PAGES)
def test_f1_shows_the_section_s_help_and_hides_it_again(reader, page):
    shown = reader.show(page)
    panel = shown.findChild(HelpPanel)
    assert not panel.isVisible()
    reader.press(Qt.Key.Key_F1)
    assert panel.isVisible()
    words = [label.text() for label in panel.findChildren(QLabel)]
    assert load_help("et")[page].text in words
    assert load_help("et")[page].bad in words
    assert shown.help_button.isChecked()
    shown.help_button.click()
    assert not panel.isVisible()


def test_help_speaks_the_window_s_language(reader):
    reader.choose("language_en")
    panel = reader.show("duties").findChild(HelpPanel)
    reader.press(Qt.Key.Key_F1)
    assert load_help("en")["duties"].good in [label.text() for label in panel.findChildren(QLabel)]


def test_f1_shows_the_help_also_from_a_field_far_below(reader, qtbot):
    shown = reader.show("duties")
    reader.editor.go_to(f"duties/{reader.document.duties[-1].id}/task", 3)
    qtbot.waitUntil(lambda: shown.verticalScrollBar().value() > shown.height())
    reader.press(Qt.Key.Key_F1)
    panel = shown.findChild(HelpPanel)
    qtbot.waitUntil(lambda: panel.visibleRegion().boundingRect().height() > panel.height() // 2)
    reader.press(Qt.Key.Key_F1)
    reader.type("a")
    qtbot.waitUntil(lambda: not QApplication.focusWidget().visibleRegion().isEmpty())
