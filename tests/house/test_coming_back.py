"""A copy that comes back: the common version is found, a DOCX is joined by its words, nothing unasked."""

from datetime import UTC, datetime, timedelta

import pytest

from ametijuhend.export.docx import write_docx
from ametijuhend.house.coming_back import come_back, settled
from ametijuhend.layout.profile import profile_of
from ametijuhend.model import paths
from ametijuhend.model.merge import Choice, Side
from ametijuhend.model.node import Item
from ametijuhend.model.notes import add_note
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.storage.native import to_bytes
from ametijuhend.storage.problems import FileProblem
from samples.test_samples import sample

DAY = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture
def backups(tmp_path):
    return Backups(tmp_path / "versioonid")


@pytest.fixture
def sent():
    return sample("koordinaator-ohvriabi")


def kept(backups, *documents):
    for number, document in enumerate(documents):
        backups.keep(document.id, to_bytes(document), DAY + timedelta(hours=number))


def edited(document, path, text):
    return paths.put(document, path, text)


def places(back, side):
    return {one.path for one in back.merge.of(side)}


def test_the_version_that_was_sent_is_the_common_one(tmp_path, backups, sent):
    earlier = edited(sent, "purpose", "Varasem eesmärk.")
    mine = edited(edited(sent, "tools", "Arvuti."), "amendment", "Muudetakse.")
    kept(backups, earlier, sent, edited(sent, "tools", "Arvuti."))
    theirs = add_note(edited(sent, "purpose", "Juhi eesmärk."), "purpose", "Kas nii?")
    copy = tmp_path / "tagasi.ametijuhend"
    save_document(theirs, copy)
    back = come_back(copy, mine, backups)
    assert back.found
    assert back.merge.base == sent
    assert places(back, Side.THEIRS) == {"purpose", f"notes/{theirs.notes[0].id}"}
    assert places(back, Side.MINE) == {"tools", "amendment"}
    assert settled(back.merge, {}) == mine
    made = settled(back.merge, {"purpose": Choice.THEIRS})
    assert (made.purpose, made.tools, made.notes) == ("Juhi eesmärk.", "Arvuti.", ())


def test_without_a_kept_version_all_that_differs_is_offered(tmp_path, backups, sent):
    copy = tmp_path / "tagasi.ametijuhend"
    save_document(edited(sent, "purpose", "Juhi eesmärk."), copy)
    back = come_back(copy, edited(sent, "tools", "Arvuti."), backups)
    assert not back.found
    assert places(back, Side.THEIRS) == {"purpose", "tools"}


def test_a_word_file_is_joined_by_its_words(tmp_path, backups, sent):
    duty = sent.duties[0]
    mine = edited(sent, f"duties/{duty.id}/task", "Minu sõnastus.")
    kept(backups, sent)
    rights = (*sent.rights.items[1:], Item(id="uus", text="saada kaugtööks vajalikke vahendeid."))
    theirs = edited(paths.put(sent, "rights/items", rights), "purpose", "Juhi eesmärk.")
    copy = tmp_path / "tagasi.docx"
    copy.write_bytes(write_docx(theirs, profile_of(theirs)))
    back = come_back(copy, mine, backups)
    assert back.found
    assert places(back, Side.MINE) == {f"duties/{duty.id}/task"}
    assert {"purpose", f"rights/items/{sent.rights.items[0].id}"} <= places(back, Side.THEIRS)
    assert places(back, Side.CLASH) == set()
    made = settled(back.merge, back.merge.all(Choice.THEIRS, Side.THEIRS))
    assert [one.text for one in made.rights.items] == [one.text for one in rights]
    assert made.duties[0].task == "Minu sõnastus."


def test_another_document_is_no_copy(tmp_path, backups, sent):
    copy = tmp_path / "muu.ametijuhend"
    save_document(sent.model_copy(update={"id": "muu"}), copy)
    with pytest.raises(FileProblem, match="muu"):
        come_back(copy, sent, backups)
    assert open_document(copy).document.id == "muu"
