"""The commands ``verify`` and ``compare``."""

import hashlib
import json
from datetime import UTC, datetime
from io import BytesIO

import docx as python_docx
import pytest

from ametijuhend.assets import asset
from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import profile_of
from ametijuhend.model.document import LayoutRef, State
from ametijuhend.model.paths import put
from ametijuhend.model.regime import Regime
from ametijuhend.model.states import made_ready
from ametijuhend.preview.pdf import write_pdf
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.storage.folders import user_folders
from ametijuhend.storage.native import to_bytes
from export.opened import OpenedDocx
from export.tracked import Settled
from signing.containers import Signing, container

NAME = "Ametijuhend-tiimijuht.docx"
LEGAL = "DigiDoc4"


@pytest.fixture
def document():
    return open_document(asset("resources", "samples", "tiimijuht.ametijuhend")).document


def export(document) -> bytes:
    return write_docx(document, profile_of(document))


@pytest.fixture
def lies(document, tmp_path):
    """Return the paths of a container and of a document."""

    def lies(docx: bytes, *, ready: bool = False, **more):
        asice, path = tmp_path / "leping.asice", tmp_path / "juht.ametijuhend"
        asice.write_bytes(container({NAME: docx}, Signing(role="juht"), **more))
        save_document(made_ready(document) if ready else document, path)
        return asice, path

    return lies


def test_a_good_container_alone(run, lies, document):
    asice, _ = lies(export(document))
    said = run("verify", asice)
    assert said.code == 0
    lines = said.out.splitlines()
    assert lines[0].startswith("Allkiri: PERENIMI,EESNIMI,38001010000 (PNOEE-38001010000), 12.03.2026")
    assert lines[0].endswith("roll: juht.")
    assert NAME in lines[1]
    assert LEGAL in lines[-1]


def test_this_version(run, lies, document):
    said = run("verify", *lies(export(document)))
    assert said.code == 0
    assert "dokumendi praegune versioon, muutmata" in said.out


def test_another_version_is_found_among_the_kept_ones(run, lies, document):
    earlier = put(document, "purpose", "Varasem eesmärk.")
    kept = Backups(user_folders().backups)
    kept.keep(document.id, to_bytes(earlier), datetime(2026, 3, 10, 12, 2, tzinfo=UTC), "Esimene")
    kept.keep(document.id, b"{vigane", datetime(2026, 3, 11, tzinfo=UTC))
    said = run("verify", *lies(export(earlier)))
    assert said.code == 1
    assert "teine versioon: Esimene (10.03.2026" in said.out


def test_changed_after_export(run, lies, document):
    opened = python_docx.Document(BytesIO(export(document)))
    run_of_words = next(one for one in opened.paragraphs if "projekti" in one.text).runs[0]
    run_of_words.text = run_of_words.text.replace("projekti juhtimine", "projekti nõustamine")
    changed = BytesIO()
    opened.save(changed)
    said = run("verify", *lies(changed.getvalue()))
    assert said.code == 1
    assert "„juhtimine“ → „nõustamine“" in said.out


def test_json(run, lies, document):
    said = run("verify", *lies(export(document), added={"lisa.txt": b"x"}), "--json")
    assert said.code == 1
    whole = json.loads(said.out)
    assert whole["document"]["match"] == "this"
    assert whole["intact"] is False
    assert whole["files"] == [{"name": NAME, "covered": True}, {"name": "lisa.txt", "covered": False}]
    assert whole["signatures"][0]["signer"] == "PERENIMI,EESNIMI,38001010000"
    assert whole["legally_valid"] is None
    assert LEGAL in whole["note"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("more", [b"", b"\n"])
def test_the_pdf_beside_it_is_compared_as_in_the_window(run, lies, document, more):
    asice, path = lies(export(document))
    pdf = write_pdf(document, profile_of(document)) + more
    asice.write_bytes(container({NAME: export(document), "x.pdf": pdf}, Signing()))
    said = run("verify", asice, path)
    assert said.code == (1 if more else 0)
    assert f"„x.pdf“ {'ei ole see' if more else 'on sama'} PDF" in said.out
    told = json.loads(run("verify", asice, path, "--json").out)
    assert told["document"]["pdfs"] == [{"file": "x.pdf", "same": not more}]


def test_marked_as_signed(run, lies, document):
    asice, path = lies(export(document), ready=True)
    assert run("verify", asice, path, "--mark-signed").code == 0
    signed = open_document(path).document
    assert (signed.state, signed.signed.isoformat()) == (State.SIGNED, "2026-03-12")
    assert signed.container_hash == hashlib.sha256(asice.read_bytes()).hexdigest()
    again = run("verify", asice, path, "--mark-signed")
    assert again.code == 2
    assert open_document(path).document == signed


def test_not_marked_where_something_is_wrong(run, lies, document):
    asice, path = lies(export(put(document, "purpose", "Muu.")), ready=True)
    before = path.read_bytes()
    said = run("verify", asice, path, "--mark-signed")
    assert said.code == 2
    assert "leping.asice" in said.err
    assert path.read_bytes() == before
    assert "--mark-signed" in run("verify", asice, "--mark-signed").refused()


def test_what_is_no_container(run, tmp_path):
    path = tmp_path / "a.asice"
    path.write_bytes(b"%PDF-")
    assert "a.asice" in run("verify", path).refused()
    assert "puudu.asice" in run("verify", tmp_path / "puudu.asice").refused()


def test_compare_writes_tracked_changes_and_says_what_differs(run, document, tmp_path):
    old, new, target = tmp_path / "v.ametijuhend", tmp_path / "u.ametijuhend", tmp_path / "m.docx"
    changed = put(document, "purpose", "Uus eesmärk.")
    save_document(document, old)
    save_document(changed, new)
    said = run("compare", old, new, "-o", target)
    assert said.code == 0
    assert "Uus eesmärk." in said.out
    for accepted, one in ((True, changed), (False, document)):
        assert (
            Settled(target.read_bytes(), accepted=accepted).blocks
            == Settled(export(one), accepted=accepted).blocks
        )
    assert "--force" in run("compare", old, new, "-o", target).refused()
    assert run("compare", old, new, "-o", target, "--force", "--author", "Eesnimi\x01Perenimi").code == 0
    assert set(OpenedDocx(target.read_bytes()).find("//@w:author")) == {"Eesnimi Perenimi"}
    assert ".docx" in run("compare", old, new, "-o", tmp_path / "m.pdf").refused()


def test_compare_of_documents_that_no_layout_is_common_to(run, document, tmp_path):
    old, new = tmp_path / "v.ametijuhend", tmp_path / "u.ametijuhend"
    save_document(document, old)
    order = LayoutRef(profile="ska-kaskkiri")
    save_document(document.model_copy(update={"regime": Regime.OFFICIAL, "layout": order}), new)
    assert "v.ametijuhend" in run("compare", old, new, "-o", tmp_path / "m.docx").refused()
    said = run("compare", new, old, "-o", tmp_path / "m.docx")
    assert said.code == 0
    assert "kujundus" in said.err
