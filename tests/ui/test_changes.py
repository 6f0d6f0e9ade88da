"""Two versions as a Word file with tracked changes, from the dialog of versions."""

import pytest

from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import profile_of
from ametijuhend.model.paths import put
from ametijuhend.model.regime import Regime
from ametijuhend.storage.documents import save_document
from ametijuhend.ui.versions_dialog import VersionsDialog
from export.tracked import Settled


@pytest.fixture
def reviser(reader, tmp_path):
    """Return a user who has named a state of a document, gone on, named another and gone on again."""
    reader.said.file = tmp_path / "juhend.ametijuhend"
    reader.choose("save")
    for name, words in (("esimene", " Teine lause."), ("teine", " Kolmas lause.")):
        reader.said.text = name
        reader.choose("name_version")
        reader.type_into("purpose", words)
        reader.clock.wait(5)
    return reader


@pytest.fixture
def versions(reviser):
    """Return the dialog of versions, open, with a chooser of a row by its words."""
    reviser.choose("versions")
    shown = next(one for one in reviser.window.findChildren(VersionsDialog) if one.isVisible())
    yield shown
    shown.accept()


def choose(dialog, words):
    texts = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    dialog.list.setCurrentRow(next(row for row, text in enumerate(texts) if words in text))


def compare_with(dialog, words):
    texts = [dialog.other.itemText(place) for place in range(dialog.other.count())]
    dialog.other.setCurrentIndex(next(place for place, text in enumerate(texts) if words in text))


def said(dialog):
    return [dialog.differences.item(row).text() for row in range(dialog.differences.count())]


def settled(path, *, accepted):
    return Settled(path.read_bytes(), accepted=accepted).blocks


def blocks(document, *, accepted=True):
    return Settled(write_docx(document, profile_of(document)), accepted=accepted).blocks


def test_accepting_all_gives_the_present_state_and_rejecting_all_the_chosen_one(reviser, versions, tmp_path):
    reviser.said.file = tmp_path / "muudatused.docx"
    choose(versions, "esimene")
    old, new = versions._shown[1], reviser.document
    versions.changes.click()
    assert settled(reviser.said.file, accepted=True) == blocks(new)
    assert settled(reviser.said.file, accepted=False) == blocks(old, accepted=False)
    assert old.purpose != new.purpose
    assert reviser.said.asked[-1] == "target Ametijuhend-tiimijuht-muudatused.docx .docx"
    assert "muudatused.docx" in versions.words.text()


def test_any_two_kept_states_can_be_compared(reviser, versions, tmp_path):
    reviser.said.file = tmp_path / "kahe vahel.docx"
    choose(versions, "esimene")
    assert len(said(versions)) == 1
    assert "Kolmas lause." in said(versions)[0]
    compare_with(versions, "teine")
    assert "Teine lause." in said(versions)[0]
    assert "Kolmas lause." not in said(versions)[0]
    versions.changes.click()
    assert not any("Kolmas lause." in str(block) for block in settled(reviser.said.file, accepted=True))
    assert any("Teine lause." in str(block) for block in settled(reviser.said.file, accepted=True))


def test_the_same_state_has_no_difference(versions):
    choose(versions, "teine")
    compare_with(versions, "teine")
    assert said(versions) == []
    assert versions.words.text() == "Erinevusi ei ole."


def test_another_file_is_compared_and_its_changes_exported(reviser, versions, tmp_path):
    other = put(reviser.document, "tools", "Telefon ja süda.")
    save_document(other, tmp_path / "teise poole.ametijuhend")
    reviser.said.file = tmp_path / "teise poole.ametijuhend"
    versions.findChild(object, "fileButton").click()
    assert versions.list.item(0).text() == "teise poole.ametijuhend"
    choose(versions, "teise poole")
    assert any("Telefon ja süda." in line for line in said(versions))
    choose(versions, "esimene")
    compare_with(versions, "teise poole")
    reviser.said.file = tmp_path / "m.docx"
    versions.changes.click()
    assert settled(reviser.said.file, accepted=True) == blocks(other)


def test_a_file_that_cannot_be_read_is_one_sentence(reviser, versions, tmp_path):
    reviser.said.file = tmp_path / "katki.ametijuhend"
    reviser.said.file.write_bytes(b"{")
    before = versions.list.count()
    versions.findChild(object, "fileButton").click()
    assert "katki.ametijuhend" in reviser.said.problems[0]
    assert versions.list.count() == before


def test_an_employees_and_an_officials_cannot_be_tracked_and_nothing_is_written(
    reviser, versions, tmp_path, monkeypatch
):
    monkeypatch.setattr("ametijuhend.ui.exports.changes.comparable", lambda *_: False)
    official = reviser.document.model_copy(update={"regime": Regime.OFFICIAL})
    save_document(official, tmp_path / "ametnik.ametijuhend")
    reviser.said.file = tmp_path / "ametnik.ametijuhend"
    versions.findChild(object, "fileButton").click()
    choose(versions, "ametnik")
    reviser.said.file = tmp_path / "m.docx"
    versions.changes.click()
    assert len(reviser.said.problems) == 1
    assert not (tmp_path / "m.docx").exists()


def test_without_any_kept_state_a_file_can_be_compared(reader, sample_path):
    reader.choose("versions")
    dialog = next(one for one in reader.window.findChildren(VersionsDialog) if one.isVisible())
    assert not dialog.changes.isEnabled()
    reader.said.file = sample_path("koordinaator-ohvriabi")
    dialog.findChild(object, "fileButton").click()
    assert dialog.changes.isEnabled()
    assert len(said(dialog)) > 5
    dialog.accept()


def test_cancelling_writes_nothing(reviser, versions, tmp_path):
    reviser.said.file = None
    choose(versions, "esimene")
    before = sorted(tmp_path.rglob("*.docx"))
    versions.changes.click()
    assert sorted(tmp_path.rglob("*.docx")) == before == []
