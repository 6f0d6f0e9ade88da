"""The user's guide and what the program is made of: in the window, offline, true."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from ametijuhend import __version__
from ametijuhend.assets import asset
from ametijuhend.language import language
from ametijuhend.storage.licences import licence_text, parts
from ametijuhend.ui.about_dialog import AboutDialog
from ametijuhend.ui.actions import menus
from ametijuhend.ui.guide import GuideWindow, guide_files, guide_page

PAGES = sorted(asset("docs", "kasutusjuhend").glob("*.md"))
KEYS = {"nooled": ("Up", "Down", "Left", "Right"), "punkt": (".",), "üles": ("Up",), "alla": ("Down",)}
KEYS |= {"PgDn": ("PgDown",), "paremale": ("Right",), "vasakule": ("Left",), "Enter": ("Return",)}
OWN_KEYS = {"Enter", "Backspace", "Tab", "Ctrl+V", "Esc", "F5"}
"""Keys of fields and of the list of the house, which are no commands of the window."""


def test_the_guide_has_ten_pages_at_most():
    assert 5 < len(PAGES) <= 10


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_a_page_leads_to_is_there(page):
    text = page.read_text("utf-8")
    assert text.startswith("# ")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
@pytest.mark.usefixtures("user")
def test_every_key_that_the_guide_names_is_a_commands(page):
    known = {key for commands in menus().values() for one in commands for key in one.shortcuts}
    named = re.findall(
        r"(?:(?:Ctrl|Alt|Shift)\+)+(?:F\d+|[A-Za-zäõöüÄÕÖÜ]+|[0-9,])|\bF\d+\b", page.read_text("utf-8")
    )
    for key in set(named) - OWN_KEYS:
        mods, _, last = key.rpartition("+")
        for real in KEYS.get(last, (last,)):
            assert f"{mods}+{real}".lstrip("+") in known, key


@pytest.mark.usefixtures("user")
def test_every_command_in_bold_is_called_so_in_the_window():
    assert language.code == "et"
    called = {re.sub(r"[&…]", "", one.text) for commands in menus().values() for one in commands}
    called |= {re.sub("&", "", title) for title in menus()}
    steps = [
        step for page in PAGES for step in re.findall(r"\*\*([^*]+ → [^*]+)\*\*", page.read_text("utf-8"))
    ]
    assert len(steps) > 5
    for step in steps:
        for name in step.split(" → "):
            assert name in called, step


def guide_of(user):
    QApplication.processEvents()
    (found,) = user.window.findChildren(GuideWindow)
    return found


def test_f1_on_the_start_page_opens_the_guide(user):
    user.press(Qt.Key.Key_F1)
    guide = guide_of(user)
    assert guide.isVisible()
    assert "Alustamine" in guide.text.toPlainText()
    guide.close()


def test_a_sections_help_leads_on_to_the_page_of_the_guide(user):
    user.choose("new_employee")
    user.show("duties")
    user.press(Qt.Key.Key_F1)
    button = user.editor.page.findChild(QPushButton, "guideButton")
    assert button.isVisible()
    button.click()
    guide = guide_of(user)
    assert "Ülesanded ja tulemused" in guide.text.toPlainText()
    assert guide.pages.currentRow() == list(guide_files()).index(guide_page("duties"))
    guide.close()


def test_a_link_leads_to_its_page_and_marks_it(user):
    user.choose("guide")
    guide = guide_of(user)
    target = guide.text.source().resolved("06-import.md")
    guide.text.setSource(target)
    assert guide.pages.currentItem().text() == "Import"
    assert "Terve kaust korraga" in guide.text.toPlainText()
    guide.close()


def test_the_guide_is_one_window(user):
    user.choose("guide")
    user.choose("guide")
    guide_of(user).close()


def test_about_tells_the_version_every_part_and_its_licence(user):
    user.choose("about")
    (about,) = user.window.findChildren(AboutDialog)
    assert about.isVisible()
    texts = []
    for row in range(about.parts.count()):
        about.parts.setCurrentRow(row)
        texts.append(about.text.toPlainText())
    assert about.parts.count() == len(parts()) + 1
    assert "MIT License" in texts[0]
    assert all(len(text) > 500 for text, part in zip(texts[1:], parts(), strict=True) if licence_text(part))
    about.findChild(QPushButton, "copyButton").click()
    assert QGuiApplication.clipboard().text().startswith(f"Ametijuhend {__version__}\n")
    about.close()


def test_every_part_has_the_text_of_its_licence():
    without = {part.name for part in parts() if not licence_text(part)}
    assert without <= {"PyInstaller (bootloader)", "psycopg", "psycopg-binary, libpq"}  # not always installed
    by_name = {part.name: licence_text(part) for part in parts()}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in by_name["Qt 6"]
    assert "SIL OPEN FONT LICENSE" in by_name["Liberation Sans"].upper()
