"""The command ``export``: one document or many, with what may be asked for beside them."""

import hashlib
import os
import signal
import subprocess
import sys
import time
from datetime import date
from io import BytesIO
from pathlib import Path

import docx as python_docx
import pytest

from ametijuhend.assets import asset
from ametijuhend.export.digest import content_digest
from ametijuhend.model.paths import put
from ametijuhend.model.states import made_ready
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.storage.folders import user_folders

SAMPLE = asset("resources", "samples", "tiimijuht.ametijuhend")


@pytest.fixture
def document():
    named = put(open_document(SAMPLE).document, "signatures/signatories", ())
    signatories = open_document(SAMPLE).document.signatures.signatories
    named = put(
        named,
        "signatures/signatories",
        tuple(
            one.model_copy(update={"name": name})
            for one, name in zip(signatories, ("Eesnimi Perenimi", "Teine Perenimi"), strict=True)
        ),
    )
    return put(named, "approved", date(2026, 1, 1))


@pytest.fixture
def saved(document, tmp_path):
    def saved(name: str = "tiimijuht", **fields) -> Path:
        path = tmp_path / f"{name}.ametijuhend"
        save_document(document.model_copy(update=fields), path)
        return path

    return saved


def words_of(path: Path) -> str:
    opened = python_docx.Document(BytesIO(path.read_bytes()))
    cells = (cell for table in opened.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(one.text for one in opened.paragraphs), *(cell.text for cell in cells)])


def test_what_is_there_is_never_overwritten_unasked(run, saved, tmp_path):
    target = tmp_path / "a.docx"
    target.write_bytes(b"oluline")
    assert "--force" in run("export", saved(), "-o", target).refused()
    assert target.read_bytes() == b"oluline"
    assert run("export", saved(), "-o", target, "--force").code == 0
    assert target.read_bytes().startswith(b"PK")


def test_a_pdf_beside_the_docx(run, saved, tmp_path):
    assert run("export", saved(), "-o", tmp_path / "a.docx", "--pdf").code == 0
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "a.docx").read_bytes().startswith(b"PK")
    (tmp_path / "a.docx").unlink()
    assert "a.pdf" in run("export", saved(), "-o", tmp_path / "a.docx", "--pdf").refused()
    assert not (tmp_path / "a.docx").exists()


def test_both_hashes_are_printed(run, saved, tmp_path):
    said = run("export", saved(), "-o", tmp_path / "a.docx", "--pdf", "--sha256")
    made, twin = ((tmp_path / name).read_bytes() for name in ("a.docx", "a.pdf"))
    assert said.out.splitlines() == [
        f"sha256   {hashlib.sha256(made).hexdigest()}  a.docx",
        f"content  {content_digest(made)}  a.docx",
        f"sha256   {hashlib.sha256(twin).hexdigest()}  a.pdf",
    ]


def test_into_a_folder_by_the_usual_name_or_the_user_s(run, saved, tmp_path):
    folder = tmp_path / "välja"
    folder.mkdir()
    assert run("export", saved(), "-o", folder).code == 0
    assert run("export", saved(), "-o", folder, "--name", "{kuupäev}-{ametinimetus}").code == 0
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["2026-01-01-tiimijuht.docx", "Ametijuhend-tiimijuht-2026-01-01.docx"]
    assert "{nimi}" in run("export", saved(), "-o", folder, "--name", "{nimi}").refused()


def test_the_settings_pattern_counts(run, saved, tmp_path):
    settings = user_folders().settings
    settings.parent.mkdir(parents=True)
    settings.write_text('{"export_name": "juhend-{ametinimetus}"}')
    (tmp_path / "k").mkdir()
    assert run("export", saved(), "-o", tmp_path / "k").code == 0
    assert [path.name for path in (tmp_path / "k").iterdir()] == ["juhend-tiimijuht.docx"]


def test_the_public_copy_has_no_names_and_the_register_s_fields(run, saved, document, tmp_path):
    path = saved(purpose="Eesmärgi sõnastas Eesnimi Perenime juhitud rühm.")
    said = run("export", path, "-o", tmp_path / "a.docx", "--public")
    assert said.code == 0
    assert said.out.splitlines() == [
        "Pealkiri: Ametijuhend: Tiimijuht",
        "Kuupäev: 01.01.2026",
        "Liik: Ametijuhend",
        "Juurdepääsupiirang: avalik",
    ]
    words = words_of(tmp_path / "a.docx")
    assert "Eesnimi" not in words
    assert "Perenim" not in words
    assert "Eesmärgi sõnastas … juhitud rühm." in words
    assert document.signatures.signatories[0].title in words


def test_the_public_copy_tells_where_a_name_may_be_left(run, saved, document, tmp_path):
    general = document.general.model_copy(update={"superior": "talituse juhataja Mari Maasikas"})
    said = run("export", saved(general=general), "-o", tmp_path / "a.docx", "--public")
    assert "Mari Maasikas" in said.err
    assert "vahetu juht" in said.err


def test_a_ready_document_remembers_what_was_exported(run, document, tmp_path):
    path = tmp_path / "a.ametijuhend"
    save_document(made_ready(document), path)
    assert run("export", path, "-o", tmp_path / "a.docx").code == 0
    digest = hashlib.sha256((tmp_path / "a.docx").read_bytes()).hexdigest()
    assert open_document(path).document.export_hash == digest
    assert Backups(user_folders().backups).versions(document.id)
    before = path.stat().st_mtime_ns
    assert run("export", path, "-o", tmp_path / "a.docx", "--force").code == 0
    assert path.stat().st_mtime_ns == before


def test_a_draft_and_a_public_copy_remember_nothing(run, saved, document, tmp_path):
    path = saved()
    before = path.read_bytes()
    assert run("export", path, "-o", tmp_path / "a.docx").code == 0
    assert path.read_bytes() == before
    save_document(made_ready(document), path)
    before = path.read_bytes()
    assert run("export", path, "-o", tmp_path / "b.docx", "--public").code == 0
    assert path.read_bytes() == before


@pytest.mark.usefixtures("qapp")
def test_without_its_pdf_no_docx_is_left(run, saved, tmp_path):
    (tmp_path / "a.pdf").mkdir()
    assert "a.pdf" in run("export", saved(), "-o", tmp_path / "a.docx", "--pdf", "--force").refused()
    assert not (tmp_path / "a.docx").exists()


@pytest.mark.parametrize("count", [4, 20])
def test_one_bad_file_never_stops_the_rest(run, saved, tmp_path, count):
    files = [saved(f"{number:02}", id=f"d{number}") for number in range(count)]
    files[1].write_bytes(b"{vigane")
    files[2].write_bytes(files[2].read_bytes().replace(b'"ska-lisa"', b'"muu"'))
    said = run("export", *files, "-o", tmp_path / "välja", "--pdf" if count < 8 else "--processes=2")
    assert said.code == 2
    assert said.out.splitlines()[-1] == f"Eksporditud: {count - 2}/{count}."
    problems = said.err.splitlines()
    assert len(problems) == 2
    assert files[1].name in problems[0]
    assert files[2].name in problems[1]
    made = sorted(path.stem for path in (tmp_path / "välja").glob("*.docx"))
    usual = "Ametijuhend-tiimijuht-2026-01-01"
    assert made == sorted([usual, *(f"{usual}-{number}" for number in range(2, count - 1))])


def test_names_of_one_run_go_by_the_order_of_the_files(run, saved, tmp_path):
    files = [saved(f"{number:02}", purpose=f"Eesmärk {number}.") for number in range(12)]
    assert run("export", *files, "-o", tmp_path / "välja", "--processes", 2).code == 0
    for number in range(1, 12):
        name = f"Ametijuhend-tiimijuht-2026-01-01-{number + 1}.docx"
        assert f"Eesmärk {number}." in words_of(tmp_path / "välja" / name)


def test_a_second_run_replaces_nothing(run, saved, tmp_path):
    files = [saved("a"), saved("b")]
    assert run("export", *files, "-o", tmp_path / "välja").code == 0
    said = run("export", *files, "-o", tmp_path / "välja")
    assert said.code == 2
    assert said.err.count("--force") == 2
    assert run("export", *files, "-o", tmp_path / "välja", "--force").code == 0
    assert len(list((tmp_path / "välja").iterdir())) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX sends a signal to all processes of a terminal")
def test_ctrl_c_leaves_whole_files_alone(saved, tmp_path):
    files = [saved(f"{number:03}", id=f"d{number}") for number in range(150)]
    folder = tmp_path / "välja"
    command = [sys.executable, "-m", "ametijuhend", "export", *files, "-o", folder, "--processes", "2"]
    running = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    until = time.monotonic() + 60
    while not (folder.exists() and any(folder.glob("*.docx"))) and time.monotonic() < until:
        assert running.poll() is None
        time.sleep(0.005)
    os.killpg(running.pid, signal.SIGINT)
    out, err = running.communicate(timeout=60)
    assert (running.returncode, err) == (2, b"")
    made = list(folder.iterdir())
    assert 0 < len(made) < 150
    assert out.decode().splitlines()[-1].startswith("Eksporditud: ")
    for path in made:
        assert path.suffix == ".docx"
        python_docx.Document(BytesIO(path.read_bytes()))


def test_qt_is_loaded_for_no_docx(saved, tmp_path):
    code = (
        "import sys; from ametijuhend.cli import main; assert main(sys.argv[1:]) == 0; "
        "print(*(name for name in sys.modules if name.startswith('PySide6')))"
    )
    words = ["export", saved(), "-o", tmp_path / "a.docx", "--public", "--sha256"]
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == ""


def test_what_the_pdf_cannot_show_is_told_beforehand(run, saved, tmp_path):
    path = saved(purpose="Hea töö 👍")
    said = run("export", path, "-o", tmp_path / "a.docx")
    assert said.err == ""
    said = run("export", path, "-o", tmp_path / "b.docx", "--pdf")
    assert said.code == 0
    assert "eesmärk: " in said.err
    assert "👍" in said.err
