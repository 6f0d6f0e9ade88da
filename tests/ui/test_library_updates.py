"""What the library changed meanwhile: shown side by side, taken one by one or all at once, or left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from ametijuhend.model.document import State
from ametijuhend.ui.library.updates import UpdatesDialog, side_by_side
from ui.test_looks import nameless

# The offscreen platform says this of every dialog that comes up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def author(writer, qtbot):
    """Return a user whose document holds three rights of the library."""
    qtbot.waitUntil(lambda: writer.program.desk.library.ready, timeout=30_000)
    writer.show("rights")
    writer.choose("library")
    writer.press(Qt.Key.Key_Down)
    writer.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    writer.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    writer.press(Qt.Key.Key_Return)
    assert len(writer.document.links) == 3
    return writer


@pytest.fixture
def rewrite(author, qtbot):
    """Return what gives entries of the library, as somebody else would, another word at their end."""

    def rewrite_entries(count, word="teisiti"):
        library = author.program.desk.library
        for one in author.document.links[:count]:
            entry = library.entry(one.entry)
            first = entry.wordings[0]
            changed = first.model_copy(update={"text": f"{first.text} {word}"})
            with qtbot.waitSignal(library.changed):
                library.save(
                    entry.model_copy(update={"wordings": (changed, *entry.wordings[1:])}), lambda _saved: None
                )
        QApplication.processEvents()

    return rewrite_entries


def texts(user):
    return [item.text.rstrip(".;") for item in user.document.rights.items]


def open_updates(user):
    user.editor.library.panel.updates.click()
    dialog = user.window.findChild(UpdatesDialog)
    assert dialog.isVisible()
    return dialog


def plain(text):
    return text.replace("<b>", "").replace("</b>", "").rstrip(".;")


def buttons(dialog, words):
    found = dialog.area.widget().findChildren(QPushButton)
    return [button for button in found if button.text() == words]


def test_everything_in_the_dialog_is_spoken_of_by_a_name(author, rewrite):
    rewrite(2)
    unnamed, count = nameless(open_updates(author))
    assert count > 4
    assert unnamed == []


def test_nothing_is_said_while_nothing_is_newer(author):
    assert not author.editor.library.panel.updates.isVisible()


def test_two_newer_wordings_are_told_and_nothing_is_changed_by_itself(author, rewrite):
    before = author.document
    rewrite(2)
    assert author.editor.library.panel.updates.text() == "2 uuendust"
    assert author.editor.library.panel.updates.isVisible()
    assert author.document is before


def test_old_and_new_stand_side_by_side(author, rewrite):
    rewrite(1)
    dialog = open_updates(author)
    words = [label.text() for label in dialog.area.widget().findChildren(QLabel)]
    old = texts(author)
    assert any("teisiti</b>" in one for one in words), words
    assert any(plain(one) in old for one in words), words
    dialog.accept()


def test_one_is_taken_and_the_other_still_waits(author, rewrite):
    rewrite(2)
    before = author.document
    dialog = open_updates(author)
    assert len(buttons(dialog, "Võta kasutusele")) == 2
    buttons(dialog, "Võta kasutusele")[0].click()
    assert sum(text.endswith("teisiti") for text in texts(author)) == 1
    assert len(buttons(dialog, "Võta kasutusele")) == 1
    dialog.accept()
    author.choose("undo")
    assert author.document is before


def test_all_are_taken_as_one_step(author, rewrite):
    rewrite(3)
    before = author.document
    dialog = open_updates(author)
    dialog.take_all.click()
    assert not dialog.isVisible()
    assert sum(text.endswith("teisiti") for text in texts(author)) == 3
    QApplication.processEvents()
    assert not author.editor.library.panel.updates.isVisible()
    author.choose("undo")
    assert author.document is before
    QApplication.processEvents()
    assert author.editor.library.panel.updates.isVisible()


def test_the_own_wording_is_kept_and_not_asked_about_again(author, rewrite):
    rewrite(1)
    before = texts(author)
    buttons(open_updates(author), "Jäta oma sõnastus")[0].click()
    QApplication.processEvents()
    assert texts(author) == before
    assert not author.editor.library.panel.updates.isVisible()
    rewrite(1, "jälle")
    assert author.editor.library.panel.updates.isVisible()


def test_a_ready_document_is_never_asked_about(author, rewrite):
    author.choose("make_ready")
    assert author.document.state is State.READY
    before = author.document
    rewrite(2)
    assert not author.editor.library.panel.updates.isVisible()
    assert author.document is before


def test_a_text_shows_its_signs_and_not_what_they_would_mean():
    old, new = side_by_side("a <b> c", "a <i> c\nd")
    assert old == "a <b>&lt;b&gt;</b> c"
    assert "<b>&lt;i&gt;</b>" in new
    assert "<br>" in new


def test_what_was_changed_on_both_sides_shows_all_three_texts(author, rewrite, qtbot):
    first = author.document.rights.items[0]
    path = f"rights/items/{first.id}/text"
    was = first.text.rstrip(".;")
    author.type_into(path, " siin")
    rewrite(1, "mujal")
    dialog = open_updates(author)
    qtbot.waitUntil(lambda: "Võtmise ajal" in [label.text() for label in dialog.findChildren(QLabel)])
    shown = [plain(label.text()) for label in dialog.findChildren(QLabel)]
    assert was in shown
    assert f"{was} mujal" in shown
    assert [text for text in shown if text.startswith(was) and "siin" in text]
