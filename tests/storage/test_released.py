"""What every released version wrote opens in this one: settings, library, documents."""

import json
import re
import shutil
from pathlib import Path

import pytest

import ametijuhend
from ametijuhend.library.content import shipped_library
from ametijuhend.library.opening import open_store
from ametijuhend.library.pack import read_pack
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.storage.settings import LibrarySize, load_settings, take_settings

ROOT = Path(__file__).parents[2]
KEPT = Path(__file__).parent / "released"
RELEASES = sorted(path for path in KEPT.iterdir() if path.is_dir())


@pytest.fixture(params=RELEASES, ids=lambda path: path.name)
def release(request, tmp_path):
    """Return a copy of what a release wrote: the samples themselves stay as they are."""
    return Path(shutil.copytree(request.param, tmp_path / "kept"))


def test_every_release_has_its_samples():
    log = (ROOT / "CHANGELOG.md").read_text("utf-8")
    released = re.findall(r"^## (\d+\.\d+\.\d+)", log, re.MULTILINE)
    assert set(released) | {"0.1.0"} <= {path.name for path in RELEASES}


def test_settings_survive(release):
    loaded = take_settings(release / "settings.json")
    assert loaded.remark == ""
    settings = loaded.settings
    assert (settings.language, settings.theme, settings.text_size, settings.zoom) == ("et", "dark", 120, 125)
    assert settings.library.size is LibrarySize.FOLDER
    assert settings.library.keeps
    assert settings.house_folders == ("/jagatud/ametijuhendid",)
    assert settings.unit == "Õigusosakond"
    assert settings.signatories_employee[0].title == "Peadirektor"
    assert settings.recent[0].title == "Tiimijuht"
    assert settings == load_settings(release / "settings.json")


def test_the_library_survives_with_what_was_written_into_it(release):
    store = open_store("", release, shipped_library())
    own = next(entry for entry in store.load().entries if entry.id == "omaulesanne")
    assert own.wordings[0].text == "Nõustab žürii liikmeid šokeerivates küsimustes."
    assert store.notices() == ()
    assert store.history("omaulesanne")
    store.close()
    kept = read_pack(release / "pack.json")
    assert "omaulesanne" in {entry.id for entry in kept.entries}


def test_documents_survive(release, tmp_path):
    files = sorted(release.glob("*.ametijuhend"))
    assert len(files) == 3
    for file in files:
        opened = open_document(file)
        assert opened.remarks() == ()
        assert json.loads(file.read_text("utf-8"))["written_by"] == release_of(file)
        save_document(opened.document, tmp_path / file.name)
        assert open_document(tmp_path / file.name).document == opened.document


def release_of(file):
    return next(path.name for path in RELEASES if (path / file.name).read_bytes() == file.read_bytes())


def test_the_version_has_one_source():
    assert re.fullmatch(r"\d+\.\d+\.\d+", ametijuhend.__version__)
    told = [
        path
        for folder in ("src", "packaging", "docs", "resources")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".nsi", ".spec", ".sh", ".md", ".desktop", ".xml"}
        and re.search(rf"\b{re.escape(ametijuhend.__version__)}\b", path.read_text("utf-8"))
    ]
    assert [path.relative_to(ROOT).as_posix() for path in told] == ["src/ametijuhend/__init__.py"]
