"""The way through a document in the real window: open, type everywhere, undo, save, leave."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from ametijuhend.model.paths import get
from ametijuhend.model.regime import Regime
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.ui.conversation import Unsaved

SAMPLES = ["tiimijuht", "koordinaator-noortegarantii", "koordinaator-ohvriabi"]


def places(document):
    """One text of every section, and one of every kind of list."""
    duty = document.duties[0]
    additional = document.requirements.additional_competencies[0]
    core = document.requirements.core_competencies[0]
    signatory = document.signatures.signatories[0]
    return [
        "sections/general/heading",
        "general/job_title",
        "general/substitutes_for",
        "purpose",
        f"duties/{duty.id}/task",
        f"duties/{duty.id}/results/{duty.results[0].id}/text",
        "rights/lead_in",
        f"rights/items/{document.rights.items[0].id}/text",
        f"responsibilities/items/{document.responsibilities.items[-1].id}/text",
        "tools",
        "requirements/education",
        f"requirements/core_competencies/{core.id}/indicators/{core.indicators[0].id}/text",
        f"requirements/additional_competencies/{additional.id}/description",
        "amendment",
        f"signatures/signatories/{signatory.id}/title",
    ]


@pytest.mark.parametrize("name", SAMPLES)
def test_typing_in_every_section_and_undoing_all_gives_back_the_very_document(user, sample_path, name):
    user.program.desk.start_from_sample(sample_path(name))
    original = user.document
    session = user.program.desk.session
    shown = {section.kind.value for section in original.sections if section.shown}
    typed = [path for path in places(original) if path.split("/")[0] in shown | {"sections"}]
    assert len(typed) > 10
    for path in typed:
        before = get(user.document, path)
        user.type_into(path, " õun")
        assert get(user.document, path).endswith(" õun"), path
        assert get(user.document, path) != before
        user.clock.wait(5)
    steps = session.stack.count()
    assert steps == len(typed)
    for _ in range(steps):
        assert user.document is not original
        user.press_ctrl(Qt.Key.Key_Z)
    assert user.document is original
    user.press_ctrl(Qt.Key.Key_Y)
    assert user.document is not original


def test_a_keystroke_is_on_the_page_at_once(reader, qtbot):
    pages = reader.editor.panel.pages
    reader.field("general/job_title")
    with qtbot.waitSignal(reader.editor.checking.watch.looked):  # what is found is marked on the page, too
        reader.type("Y")
        reader.press_ctrl(Qt.Key.Key_Z)
    reader.field("general/job_title")
    before = pages.grab().toImage()
    reader.type("X")
    assert pages.grab().toImage() != before
    reader.press_ctrl(Qt.Key.Key_Z)
    reader.field("general/job_title")
    qtbot.waitUntil(lambda: pages.grab().toImage() == before)


def test_save_as_writes_the_document_and_says_when(reader, tmp_path):
    reader.said.file = tmp_path / "õ.ametijuhend"
    reader.type_into("purpose", " Uus lause.")
    assert "Salvestamata muudatused" in words(reader.window)
    reader.choose("save")
    assert open_document(reader.said.file).document == reader.document
    assert reader.said.asked == ["target Ametijuhend-tiimijuht.ametijuhend .ametijuhend"]
    assert "Salvestatud 14:02" in words(reader.window)


def test_save_goes_to_the_same_file_and_undo_back_to_it_is_saved(reader, tmp_path):
    reader.said.file = tmp_path / "fail.ametijuhend"
    reader.choose("save_as")
    reader.type_into("purpose", "!")
    reader.choose("save")
    assert len(reader.said.asked) == 1
    reader.type_into("purpose", "?")
    assert not reader.program.desk.session.saved
    reader.press_ctrl(Qt.Key.Key_Z)
    assert reader.program.desk.session.saved
    assert open_document(reader.said.file).document == reader.document


def test_leaving_with_unsaved_changes_asks_and_stays_on_cancel(reader):
    reader.type_into("purpose", "!")
    assert not reader.window.close()
    assert reader.said.asked == ["unsaved Tiimijuht"]
    assert reader.window.isVisible()


def test_leaving_saves_when_the_user_says_so(reader, tmp_path):
    reader.type_into("purpose", "!")
    reader.said.unsaved, reader.said.file = Unsaved.SAVE, tmp_path / "fail.ametijuhend"
    assert reader.window.close()
    assert open_document(reader.said.file).document == reader.document


def test_leaving_gives_up_changes_when_the_user_says_so(reader):
    reader.type_into("purpose", "!")
    reader.said.unsaved = Unsaved.DISCARD
    assert reader.window.close()


def test_leaving_an_unchanged_document_asks_nothing(reader):
    assert reader.window.close()
    assert reader.said.asked == []


def test_a_new_document_asks_about_the_changes_in_the_open_one(reader):
    reader.type_into("purpose", "!")
    document = reader.document
    reader.choose("new_official")
    assert reader.said.asked == ["unsaved Tiimijuht"]
    assert reader.document is document


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b'{"format": "ametijuhend", "schema": 99}']
)
def test_a_broken_file_gives_one_sentence_and_changes_nothing(reader, tmp_path, content):
    document = reader.document
    reader.said.file = tmp_path / "katki.ametijuhend"
    reader.said.file.write_bytes(content)
    reader.choose("open")
    assert len(reader.said.problems) == 1
    assert "katki.ametijuhend" in reader.said.problems[0]
    assert reader.document is document
    assert reader.said.file.read_bytes() == content


def test_a_file_of_an_unknown_layout_gives_one_sentence(reader, tmp_path):
    reader.said.file = tmp_path / "muu.ametijuhend"
    layout = reader.document.layout.model_copy(update={"profile": "muu"})
    save_document(reader.document.model_copy(update={"layout": layout}), reader.said.file)
    document = reader.document
    reader.choose("open")
    assert "muu.ametijuhend" in reader.said.problems[0]
    assert reader.document is document


def test_a_file_opened_is_first_among_the_recent_ones(start, tmp_path, sample_path):
    first = start()
    path = tmp_path / "fail.ametijuhend"
    path.write_bytes(sample_path("tiimijuht").read_bytes())
    first.program.desk.open_file(path)
    QApplication.processEvents()  # what was opened is remembered once it is seen
    again = start()
    recent = again.program.window.start_page.form.findChild(object, "recentList")
    assert recent.item(0).text().startswith("Tiimijuht")


@pytest.mark.parametrize("regime", list(Regime))
def test_a_new_document_shows_its_own_headings(user, regime):
    user.program.desk.start_new(regime)
    page = user.show("duties")
    expected = {"employee": "TÖÖÜLESANDED", "official": "TEENISTUSKOHUSTUSED"}[regime]
    assert page.head.findChild(object, "headingEdit").text == expected


def test_export_writes_the_pages_as_a_pdf(reader, tmp_path):
    reader.said.file = tmp_path / "valmis.pdf"
    reader.choose("export_pdf")
    assert reader.said.file.read_bytes().startswith(b"%PDF")
    assert "valmis.pdf" in reader.window.statusBar().currentMessage()


def test_a_file_without_some_boxes_and_sections_can_be_edited(reader, tmp_path):
    document = reader.document
    requirements = document.requirements.model_copy(update={"boxes": document.requirements.boxes[:2]})
    few = document.model_copy(update={"sections": document.sections[6:7], "requirements": requirements})
    save_document(few, tmp_path / "väike.ametijuhend")
    reader.program.desk.open_file(tmp_path / "väike.ametijuhend")
    reader.type_into("requirements/education", "!")
    assert reader.document.requirements.education.endswith("!")


def test_export_to_a_place_that_is_not_there_says_so(reader, tmp_path):
    reader.said.file = tmp_path / "puudub" / "valmis.pdf"
    reader.choose("export_pdf")
    assert "valmis.pdf" in reader.said.problems[0]


def words(window):
    """Everything that the labels of a window say at present."""
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
