"""A copy that comes back: shown change by change, nothing taken unasked, all that is taken one undo step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import profile_of
from ametijuhend.model.merge import Choice, Side
from ametijuhend.model.states import made_ready
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.ui.conversation import Copy
from ametijuhend.ui.house.merge_dialog import MergeDialog
from ametijuhend.ui.imports.review import ImportReview

# The offscreen platform says this of every dialog that comes up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def author(reader, tmp_path):
    """Return a user with a saved draft."""
    reader.said.file = tmp_path / "mustand.ametijuhend"
    reader.choose("save_as")
    assert reader.program.desk.session.saved
    return reader


def changed(document, **fields):
    """Return a document as somebody else has changed it."""
    general = document.general.model_copy(
        update={name: value for name, value in fields.items() if name in type(document.general).model_fields}
    )
    rest = {name: value for name, value in fields.items() if name in type(document).model_fields}
    return document.model_copy(update={"general": general, **rest})


@pytest.fixture
def copy_of(author, tmp_path):  # noqa: ARG001  # the author's draft must be there
    """Return what writes a copy of the draft as a manager sends it back."""

    def write(name="tagasi.ametijuhend", **fields):
        path = tmp_path / name
        document = changed(open_document(tmp_path / "mustand.ametijuhend").document, **fields)
        if name.endswith(".docx"):
            path.write_bytes(write_docx(document, profile_of(document)))
        else:
            save_document(document, path)
        return path

    return write


def merging(user, qtbot):
    found = []

    def there():
        found[:] = [one for one in user.window.findChildren(MergeDialog) if one.isVisible()]
        return bool(found)

    qtbot.waitUntil(there, timeout=60_000)
    return found[0]


def card(dialog, path):
    return next(one for one in dialog.cards if one.change.path == path)


def test_opening_another_copy_offers_to_join_it(author, copy_of, qtbot):
    path = copy_of(superior="Talituse juhataja", unit="Ohvriabi osakond")
    author.said.copy = Copy.JOIN
    author.program.desk.open_file(path)
    dialog = merging(author, qtbot)
    assert [one.change.path for one in dialog.cards] == ["general/unit", "general/superior"]
    assert not dialog.accept_button.isEnabled(), "nothing is taken unasked"
    before = author.document
    card(dialog, "general/superior").button(Choice.THEIRS).click()
    assert dialog.accept_button.text() == "Võta 1 muudatus"
    dialog.accept_button.click()
    QApplication.processEvents()
    assert author.document.general.superior == "Talituse juhataja"
    assert author.document.general.unit == before.general.unit
    assert author.program.desk.session.path.name == "mustand.ametijuhend"
    author.choose("undo")
    assert author.document is before


def test_a_copy_can_be_opened_by_itself_or_left(author, copy_of):
    path = copy_of(superior="Talituse juhataja")
    author.said.copy = Copy.CANCEL
    author.program.desk.open_file(path)
    assert author.program.desk.session.path.name == "mustand.ametijuhend"
    author.said.copy = Copy.OPEN
    author.program.desk.open_file(path)
    assert author.program.desk.session.path == path
    assert len([one for one in author.said.asked if one.startswith("copy")]) == 2


def test_what_both_changed_is_a_clash_with_three_answers(author, copy_of, qtbot):
    path = copy_of(purpose="Eesmärk on nõustada.", superior="Talituse juhataja")
    author.type_into("purpose", " Juhib tiimi.")
    mine = author.document.purpose
    author.said.file = path
    author.choose("merge_copy")
    dialog = merging(author, qtbot)
    clash = dialog.cards[0]
    assert clash.change.side is Side.CLASH
    assert clash.change.path == "purpose"
    dialog.alone_button.click()
    assert clash.choice is None, "a clash is answered by itself"
    assert card(dialog, "general/superior").choice is Choice.THEIRS
    clash.button(Choice.BOTH).click()
    dialog.accept_button.click()
    QApplication.processEvents()
    assert author.document.purpose == f"{mine}\nEesmärk on nõustada."
    assert author.document.general.superior == "Talituse juhataja"


def test_leaving_all_leaves_all(author, copy_of, qtbot):
    author.said.file = copy_of(superior="Talituse juhataja")
    before = author.document
    author.choose("merge_copy")
    dialog = merging(author, qtbot)
    dialog.mine_button.click()
    assert card(dialog, "general/superior").choice is Choice.MINE
    assert not dialog.accept_button.isEnabled()
    dialog.close_button.click()
    assert author.document is before


def test_keys_lead_from_change_to_change(author, copy_of, qtbot):
    author.said.file = copy_of(superior="Talituse juhataja", unit="Ohvriabi osakond")
    author.choose("merge_copy")
    dialog = merging(author, qtbot)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.cards[0].first)
    author.press(Qt.Key.Key_Right)
    author.press(Qt.Key.Key_Space)
    assert dialog.cards[0].choice is Choice.THEIRS
    author.press(Qt.Key.Key_F8)
    assert dialog.cards[1].isAncestorOf(QApplication.focusWidget())
    author.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert author.document.general.unit == "Ohvriabi osakond"


def test_a_word_file_that_comes_back_is_joined_by_its_words(author, copy_of, qtbot):
    author.said.file = copy_of("tagasi.docx", superior="Talituse juhataja")
    author.type_into("purpose", " Juhib tiimi.")
    mine = author.document.purpose
    author.choose("merge_copy")
    dialog = merging(author, qtbot)
    assert "general/superior" in [one.change.path for one in dialog.cards]
    card(dialog, "general/superior").button(Choice.THEIRS).click()
    dialog.accept_button.click()
    QApplication.processEvents()
    assert author.document.general.superior == "Talituse juhataja"
    assert author.document.purpose == mine


def import_beside(author, path, qtbot):
    author.program.desk.open_file(path)
    found = []
    qtbot.waitUntil(
        lambda: bool(found or found.extend(author.window.findChildren(ImportReview))), timeout=60_000
    )
    assert found[0].joins
    found[0].accept_button.click()
    QApplication.processEvents()


def test_importing_beside_a_draft_that_went_on_keeps_what_is_here(author, copy_of, qtbot):
    path = copy_of("mustand.docx", superior="Talituse juhataja")
    author.type_into("purpose", " Juhib tiimi.")
    mine = author.document.purpose
    import_beside(author, path, qtbot)
    assert author.document.general.superior == "Talituse juhataja"
    assert author.document.purpose == mine
    author.choose("undo")
    assert author.document.general.superior != "Talituse juhataja"


def test_importing_what_both_changed_asks_place_by_place(author, copy_of, qtbot):
    path = copy_of("mustand.docx", superior="Talituse juhataja", purpose="Eesmärk on nõustada.")
    author.type_into("purpose", " Juhib tiimi.")
    mine = author.document.purpose
    import_beside(author, path, qtbot)
    dialog = merging(author, qtbot)
    assert dialog.cards[0].change.side is Side.CLASH
    assert author.document.purpose == mine
    dialog.alone_button.click()
    dialog.accept_button.click()
    QApplication.processEvents()
    assert author.document.general.superior == "Talituse juhataja"
    assert author.document.purpose == mine


def test_another_document_and_a_broken_one_are_refused_in_words(author, tmp_path, qtbot, sample_path):
    author.said.file = sample_path("koordinaator-ohvriabi")
    author.choose("merge_copy")
    qtbot.waitUntil(lambda: len(author.said.problems) == 1, timeout=60_000)
    assert "teine" in author.said.problems[0] or "muu" in author.said.problems[0]
    broken = tmp_path / "katki.ametijuhend"
    broken.write_bytes(b'{"format": ')
    author.said.file = broken
    author.choose("merge_copy")
    qtbot.waitUntil(lambda: len(author.said.problems) == 2, timeout=60_000)
    assert "katki" in author.said.problems[1]


def test_a_ready_document_is_opened_for_changes_first(author, copy_of):
    author.said.file = copy_of(superior="Talituse juhataja")
    session = author.program.desk.session
    session.replace(made_ready(session.document), "valmis")
    author.choose("merge_copy")
    assert len(author.said.problems) == 1
    assert "muutmiseks" in author.said.problems[0]


def test_what_has_no_card_is_left_with_the_rest(author, copy_of, monkeypatch, qtbot):
    monkeypatch.setattr("ametijuhend.ui.house.merge_dialog._MOST", 1)
    author.said.file = copy_of(superior="Talituse juhataja", purpose="Eesmärk on nõustada.")
    author.choose("merge_copy")
    dialog = merging(author, qtbot)
    assert len(dialog.cards) == 1
    assert "vastuseta" in dialog.summary.text().lower()
    dialog.mine_button.click()
    assert set(dialog.choices.values()) == {Choice.MINE}
    assert len(dialog.choices) == 2
    assert "vastuseta" not in dialog.summary.text().lower()
    dialog.alone_button.click()
    dialog.accept_button.click()
    QApplication.processEvents()
    assert author.document.general.superior == "Talituse juhataja"
    assert author.document.purpose == "Eesmärk on nõustada."
