"""A text that came from the library says so, quietly; what was changed can go back, either way."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from ametijuhend.model.library import EntryState
from ametijuhend.session.insertion import main_field
from ametijuhend.ui.library.marks import LinkMark
from ametijuhend.ui.library.similar import SimilarDialog

# The offscreen platform says this of every menu that pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def author(writer, qtbot):
    """Return a user with a new document and the library at hand."""
    qtbot.waitUntil(lambda: writer.program.desk.library.ready, timeout=30_000)
    return writer


def insert(user, section, words):
    user.show(section)
    user.choose("library")
    panel = user.editor.library.panel
    panel.search.setText(words)
    user.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    return user.document.links[-1].path


def mark_of(field):
    QApplication.processEvents()
    found = [mark for mark in field.findChildren(LinkMark) if mark.isVisible()]
    assert len(found) <= 1
    return found[0] if found else None


def menu_of(field):
    """Open the field's own menu as the menu key does; return it."""
    centre = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, centre, field.mapToGlobal(centre))
    QApplication.sendEvent(field, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def pick(field, words):
    menu = menu_of(field)
    action = next(action for action in menu.actions() if words in action.text())
    assert action.isEnabled()
    menu.close()
    action.trigger()
    QApplication.processEvents()


def offered(field):
    menu = menu_of(field)
    words = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    return words


def test_an_inserted_item_is_marked_and_an_own_one_is_not(author):
    author.show("rights")
    author.editor.page.input_at("rights/items").add_row()
    author.type("minu enda sõnastus")
    own = QApplication.focusWidget()
    path = insert(author, "rights", "kaugtööd")
    field = author.field(f"{path}/text")
    mark = mark_of(field)
    assert mark is not None
    assert mark.accessibleName().startswith("Raamatukogust: teha kaugtööd")
    assert mark_of(own) is None


def test_a_changed_word_is_told_in_the_field(author):
    path = insert(author, "rights", "kaugtööd") + "/text"
    author.type_into(path, " ja sõbraga")
    mark = mark_of(author.field(path))
    assert "kohandatud" in mark.text()
    assert "sõbraga" in mark.toolTip()
    assert mark.accessibleName().startswith("Kohandatud: ")


def test_a_long_text_and_its_mark_do_not_cover_each_other(author):
    path = insert(author, "rights", "kaugtööd") + "/text"
    author.type_into(path, " ja sõbraga ning kõigi teistega, kes seda soovivad ja vajalikuks peavad")
    QApplication.processEvents()
    field = author.field(path)
    mark = mark_of(field)
    bottom = field.cursorRect().bottom() + field.viewport().y()
    assert bottom <= mark.y()
    assert field.rect().contains(mark.geometry())


def test_back_to_the_library_is_one_step(author):
    path = insert(author, "rights", "kaugtööd") + "/text"
    before = author.document.rights.items[-1].text
    author.type_into(path, "XYZ")
    changed = author.document
    field = author.field(path)
    pick(field, "Tagasi raamatukogu sõnastusele")
    assert author.document.rights.items[-1].text.rstrip(".;") == before.rstrip(".;")
    assert "kohandatud" not in mark_of(field).text()
    author.choose("undo")
    assert author.document is changed
    assert "kohandatud" in mark_of(field).text()


def test_what_is_written_here_becomes_the_librarys(author, qtbot):
    path = insert(author, "rights", "kaugtööd") + "/text"
    library = author.program.desk.library
    entry = author.document.links[-1].entry
    revision = library.entry(entry).revision
    author.type_into(path, " kodust")
    with qtbot.waitSignal(library.told):
        pick(author.field(path), "Tee sellest raamatukogu sõnastus")
    assert library.entry(entry).revision == revision + 1
    assert "kodust" in library.entry(entry).wordings[0].text
    assert author.document.links[-1].revision == revision + 1
    assert "kohandatud" not in mark_of(author.field(path)).text()


def test_an_own_text_is_saved_to_the_library_and_found_there(author, qtbot):
    author.show("duties")
    author.editor.page.input_at("duties").add_row()
    author.type("Õunaaia korrashoid")
    field = QApplication.focusWidget()
    with qtbot.waitSignal(author.program.desk.library.told):
        pick(field, "Salvesta raamatukokku")
    assert "Raamatukokku salvestatud: Õunaaia korrashoid" in author.window.statusBar().currentMessage()
    assert mark_of(field) is not None
    author.choose("library")
    author.editor.library.panel.search.setText("ounaaia")
    found = author.editor.library.panel.list.hits.hits
    assert [hit.entry.wordings[0].text for hit in found] == ["Õunaaia korrashoid"]
    assert found[0].entry.state is EntryState.IN_USE


def test_what_was_saved_is_there_in_the_next_window(author, start, qtbot):
    path = insert(author, "rights", "kaugtööd") + "/text"
    author.type_into(path, " kodust")
    with qtbot.waitSignal(author.program.desk.library.told):
        pick(author.field(path), "Tee sellest raamatukogu sõnastus")
    entry = author.document.links[-1].entry
    other = start()
    other.program.desk.start_new("employee")
    qtbot.waitUntil(lambda: other.program.desk.library.ready, timeout=30_000)
    assert "kodust" in other.program.desk.library.entry(entry).wordings[0].text


def test_short_becomes_long_and_back(author):
    path = insert(author, "requirements", "suhtlemis")
    field = author.field(f"{path}/name")
    texts = []
    for words in ("Sõnastus: Pikk", "Sõnastus: Lühike"):
        pick(field, words)
        texts.append(author.document.requirements.additional_competencies[-1].description)
    assert texts[0].startswith(texts[1])
    assert len(texts[0]) > len(texts[1]) > 20
    assert mark_of(field) is not None


def test_a_place_that_the_library_has_no_part_in_offers_nothing(author):
    field = author.field("general/superior")
    author.type("osakonnajuhataja")
    assert not [words for words in offered(field) if "raamatukog" in words.lower()]
    other = author.field("general/unit")
    author.type("Ennetustalitus")
    assert "Salvesta raamatukokku" in offered(other)


def test_forgetting_the_library_takes_the_mark_away(author):
    path = insert(author, "rights", "kaugtööd") + "/text"
    field = author.field(path)
    height = field.height()
    author.type_into(path, "!")
    QApplication.processEvents()
    assert field.height() > height
    pick(field, "Unusta seos raamatukoguga")
    assert mark_of(field) is None
    QApplication.processEvents()
    assert field.height() == height


def test_a_ready_document_keeps_its_marks_and_nothing_changes_it(author):
    path = insert(author, "rights", "kaugtööd") + "/text"
    author.type_into(path, "!")
    author.choose("make_ready")
    field = author.field(path)
    assert mark_of(field) is not None
    menu = menu_of(field)
    usable = [action.text() for action in menu.actions() if action.isEnabled()]
    menu.close()
    assert not [words for words in usable if words.startswith(("Tagasi raamatukogu", "Unusta"))]


def test_marks_go_with_their_rows(author):
    path = insert(author, "rights", "kaugtööd")
    list_editor = author.editor.page.input_at("rights/items")
    row = list_editor.rows[path.rpartition("/")[2]]
    list_editor.remove_row(row)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    author.choose("undo")
    assert mark_of(author.field(f"{path}/text")) is not None


def rewrite(user, qtbot, name, word="mujal"):
    """Give an entry another word at its end, as somebody else would."""
    library = user.program.desk.library
    entry = library.entry(name)
    first = entry.wordings[0]
    fields = {"text": f"{first.text} {word}"} if first.text else {"items": (*first.items, word)}
    wordings = (first.model_copy(update=fields), *entry.wordings[1:])
    with qtbot.waitSignal(library.changed):
        library.save(entry.model_copy(update={"wordings": wordings}), lambda _saved: None)
    QApplication.processEvents()


EVERY_KIND = [
    ("duties", "ettepanek"),
    ("rights", "kaugtööd"),
    ("responsibilities", "konfidents"),
    ("tools", "arvuti"),
    ("requirements", "kliendikesksus"),
    ("requirements", "loovus"),
    ("requirements", "kõrgharidus"),
    ("requirements", "kaks aastat"),
    ("requirements", "eesti keelt"),
    ("requirements", "vilunud"),
]


@pytest.mark.parametrize(("section", "words"), EVERY_KIND, ids=[words for _, words in EVERY_KIND])
def test_every_kind_says_which_side_has_changed_and_goes_either_way(author, qtbot, section, words):
    author.show(section)
    path = insert(author, section, words)
    assert len(author.document.links) == 1
    library, name = author.program.desk.library, author.document.links[0].entry
    place = main_field(author.document, path)
    field = author.field(place)
    assert mark_of(field).accessibleName().startswith("Raamatukogust: ")
    rewrite(author, qtbot, name)
    assert mark_of(field).accessibleName().startswith("Muudetud raamatukogus: ")
    assert "lisatud „mujal“" in mark_of(field).toolTip()
    author.type_into(place, "siin")
    assert mark_of(field).accessibleName().startswith("Muudetud siin ja raamatukogus: ")
    pick(field, "Jäta oma")
    assert mark_of(field).accessibleName().startswith("Kohandatud: ")
    kept = author.document
    pick(field, "Tagasi raamatukogu")
    assert mark_of(field).accessibleName().startswith("Raamatukogust: ")
    author.choose("undo")
    assert author.document is kept
    with qtbot.waitSignal(library.changed):
        pick(field, "Tee sellest raamatukogu sõnastus")
    qtbot.waitUntil(lambda: mark_of(field).accessibleName().startswith("Raamatukogust: "))
    assert "siin" in library.entry(name).model_dump_json()


def test_the_link_of_a_removed_row_goes_with_it_and_undo_brings_both(author):
    insert(author, "rights", "kaugtööd")
    linked = author.document
    author.program.desk.session.remove(linked.links[0].path)
    assert author.document.links == ()
    author.choose("undo")
    assert author.document is linked


def similar_to(author, text, qtbot):
    """Write a right, save it to the library, and return the question that comes."""
    author.show("rights")
    author.editor.page.input_at("rights/items").add_row()
    author.type(text)
    field = QApplication.focusWidget()
    pick(field, "Salvesta raamatukokku")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in author.window.findChildren(SimilarDialog)))
    return field, next(one for one in author.window.findChildren(SimilarDialog) if one.isVisible())


def press(dialog, words):
    next(one for one in dialog.findChildren(QPushButton) if one.text() == words).click()
    QApplication.processEvents()


def test_a_text_like_an_entry_is_linked_to_it_and_no_second_one_is_made(author, qtbot):
    library = author.program.desk.library
    count = len(library.library.entries)
    field, dialog = similar_to(author, "teha kaugtööd kokkuleppel oma juhiga", qtbot)
    press(dialog, "Seo selle kirjega")
    assert [one.entry for one in author.document.links] == ["oigus-kaugtoo"]
    assert mark_of(field).accessibleName().startswith("Kohandatud: ")
    assert len(library.library.entries) == count


@pytest.mark.parametrize(
    ("words", "more", "wordings"), [("Lisa teise sõnastusena", 0, 2), ("Salvesta uue kirjena", 1, 1)]
)
def test_a_text_like_an_entry_becomes_a_wording_of_it_or_one_of_its_own(author, qtbot, words, more, wordings):
    library = author.program.desk.library
    count = len(library.library.entries)
    field, dialog = similar_to(author, "teha kaugtööd kokkuleppel oma juhiga", qtbot)
    with qtbot.waitSignal(library.changed):
        press(dialog, words)
    qtbot.waitUntil(lambda: mark_of(field) is not None)
    assert mark_of(field).accessibleName().startswith("Raamatukogust: ")
    assert len(library.library.entries) == count + more
    assert len(library.entry(author.document.links[0].entry).wordings) == wordings
