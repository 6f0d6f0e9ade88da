"""The languages as rows beside their sentence: read from it, and written back in its own phrasing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox

from ametijuhend.storage.documents import open_document
from ametijuhend.ui.conversation import Unsaved
from ametijuhend.ui.form.language_rows import LanguageRows

PATH = "requirements/languages"


@pytest.fixture
def linguist(reader):
    reader.show("requirements")
    return reader


def rows(user):
    return user.editor.page.findChild(LanguageRows)


def seen(user):
    return [(row.language.currentText(), row.level.currentText()) for row in rows(user).rows]


def write_anew(user, text):
    field = user.field(PATH)
    field.selectAll()
    user.type(text)


def pick(combo, words):
    """Choose from a list as the arrow keys and Enter do."""
    combo.setCurrentIndex(combo.findText(words))
    combo.activated.emit(combo.currentIndex())
    QApplication.processEvents()


def test_the_sentence_is_read_as_rows(linguist):
    assert linguist.document.requirements.languages == (
        "Eesti keele valdamine vähemalt tasemel C1. Inglise keele valdamine vähemalt tasemel B1."
    )
    assert seen(linguist) == [("eesti", "C1"), ("inglise", "B1")]
    assert all(row.at_least.isChecked() and not row.preferred.isChecked() for row in rows(linguist).rows)
    assert not rows(linguist).note.isVisible()


def test_another_level_is_written_in_the_sentence_s_own_words_as_one_step(linguist):
    steps = linguist.program.desk.session.stack.count()
    pick(rows(linguist).rows[1].level, "B2")
    assert linguist.document.requirements.languages == (
        "Eesti keele valdamine vähemalt tasemel C1. Inglise keele valdamine vähemalt tasemel B2."
    )
    assert linguist.program.desk.session.stack.count() == steps + 1
    linguist.press_ctrl(Qt.Key.Key_Z)
    assert seen(linguist) == [("eesti", "C1"), ("inglise", "B1")]


def test_a_language_is_added_changed_and_removed(linguist):
    rows(linguist).add.click()
    assert seen(linguist)[2][0] == "inglise" or len(seen(linguist)) == 3
    pick(rows(linguist).rows[2].language, "soome")
    assert linguist.document.requirements.languages.endswith("Soome keele valdamine vähemalt tasemel B1.")
    rows(linguist).rows[2].preferred.click()
    assert "oovitavalt" in linguist.document.requirements.languages
    rows(linguist).take_away(0)
    assert seen(linguist) == [("inglise", "B1"), ("soome", "B1")]
    assert linguist.document.requirements.languages.startswith("Inglise keele valdamine")


def test_a_language_that_is_not_offered_can_be_written(linguist):
    line = rows(linguist).rows[1].language.lineEdit()
    line.setFocus()
    line.selectAll()
    linguist.type("ukraina")
    linguist.press(Qt.Key.Key_Tab)
    assert "Ukraina keele valdamine vähemalt tasemel B1" in linguist.document.requirements.languages


def test_rows_follow_what_is_typed_into_the_sentence(linguist):
    write_anew(linguist, "Eesti keel C1")
    assert seen(linguist) == [("eesti", "C1")]


def test_a_sentence_that_cannot_be_read_stays_and_the_rows_say_so(linguist):
    text = "Suhtleb vabalt mitmes keeles, mida piirkonnas vaja on."
    write_anew(linguist, text)
    assert seen(linguist) == []
    assert rows(linguist).note.isVisible()
    assert not rows(linguist).add.isVisible()
    assert linguist.document.requirements.languages == text


def test_what_the_sentence_could_not_say_leaves_it_as_it_was(linguist):
    before = linguist.document
    line = rows(linguist).rows[1].language.lineEdit()
    line.setFocus()
    line.selectAll()
    linguist.type("12 keelt ja (muu")
    linguist.press(Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert linguist.document is before
    assert seen(linguist)[1] == ("inglise", "B1")


def test_an_empty_field_offers_a_first_language(writer):
    writer.show("requirements")
    assert seen(writer) == []
    rows(writer).add.click()
    assert writer.document.requirements.languages == "Valdab eesti keelt vähemalt tasemel C1."


def test_the_rows_go_with_their_box(linguist):
    check = linguist.editor.page.findChild(QCheckBox, "languagesCheck")
    check.click()
    assert not rows(linguist).isVisible()
    check.click()
    assert rows(linguist).isVisible()


def test_a_document_that_is_ready_has_no_rows_to_change(reader):
    reader.choose("make_ready")
    reader.show("requirements")
    assert not rows(reader).isVisible()


def test_undo_in_the_name_of_a_language_takes_back_what_the_rows_have_changed(linguist):
    before = linguist.document.requirements.languages
    rows(linguist).add.click()
    linguist.type("ukraina")
    linguist.press(Qt.Key.Key_Tab)
    assert seen(linguist)[2] == ("ukraina", "B1"), "the name that was offered is written over"
    rows(linguist).rows[2].language.setFocus()
    linguist.press_ctrl(Qt.Key.Key_Z)
    linguist.press_ctrl(Qt.Key.Key_Z)
    assert linguist.document.requirements.languages == before
    assert len(seen(linguist)) == 2


def name_a_language(user, name):
    """Write over the second language's name and go nowhere else."""
    rows(user).rows[1].begin()
    user.type(name)


SAID = "Eesti keele valdamine vähemalt tasemel C1. Soome keele valdamine vähemalt tasemel B1."


def test_a_name_that_is_being_typed_is_saved_too(linguist, tmp_path):
    linguist.said.file = tmp_path / "soome.ametijuhend"
    name_a_language(linguist, "soome")
    linguist.choose("save_as")
    assert open_document(tmp_path / "soome.ametijuhend").document.requirements.languages == SAID
    assert linguist.program.desk.session.saved


def test_a_name_that_is_being_typed_is_asked_about_and_goes_into_no_other_document(linguist, sample_path):
    first, desk = linguist.document, linguist.program.desk
    desk.session.mark_saved(sample_path("tiimijuht"))
    name_a_language(linguist, "soome")
    linguist.said.unsaved = Unsaved.DISCARD
    other = open_document(sample_path("koordinaator-ohvriabi")).document
    desk.start_from_sample(sample_path("koordinaator-ohvriabi"))
    QApplication.processEvents()
    assert linguist.said.asked == [f"unsaved {first.general.job_title}"]
    assert linguist.document == other.model_copy(update={"id": linguist.document.id})
    assert desk.session.step == 0
