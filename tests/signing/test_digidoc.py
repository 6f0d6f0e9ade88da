"""DigiDoc4 is found, and asked to sign."""

from pathlib import Path

import pytest

from ametijuhend.signing import digidoc
from ametijuhend.signing.digidoc import find_digidoc, sign_command


@pytest.fixture
def stand_in(tmp_path: Path) -> Path:
    path = tmp_path / "programmid" / "qdigidoc4"
    path.parent.mkdir()
    path.write_bytes(b"")
    path.chmod(0o755)
    return path


def test_what_the_user_chose_comes_first(stand_in, tmp_path):
    assert find_digidoc(str(stand_in)) == stand_in
    assert find_digidoc(str(tmp_path / "puudu")) is None
    assert find_digidoc(str(tmp_path)) is None


def test_on_linux_it_is_found_in_the_path(stand_in, monkeypatch):
    monkeypatch.setattr(digidoc, "_LINUX", ())
    assert find_digidoc(platform="linux", environment={"PATH": str(stand_in.parent)}) == stand_in
    assert find_digidoc(platform="linux", environment={"PATH": "/nowhere"}) is None


def test_on_windows_it_is_found_below_program_files(tmp_path):
    place = tmp_path / "DigiDoc4" / "qdigidoc4.exe"
    place.parent.mkdir()
    place.write_bytes(b"")
    found = find_digidoc(platform="win32", environment={"ProgramFiles": str(tmp_path)})
    assert found == place
    assert find_digidoc(platform="win32", environment={}) is None


def test_on_macos_it_is_found_in_its_bundle(tmp_path, monkeypatch):
    inside = tmp_path / "qdigidoc4.app" / "Contents" / "MacOS" / "qdigidoc4"
    inside.parent.mkdir(parents=True)
    inside.write_bytes(b"")
    monkeypatch.setattr(digidoc, "_MACOS", (str(tmp_path),))
    assert find_digidoc(platform="darwin", environment={}) == inside
    assert find_digidoc(str(tmp_path / "qdigidoc4.app"), platform="darwin") == inside


def test_it_is_asked_to_sign_all_files_at_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    command = sign_command(Path("/usr/bin/qdigidoc4"), [Path("-a.docx"), tmp_path / "õ.pdf"])
    assert command == ["/usr/bin/qdigidoc4", "-sign", str(tmp_path / "-a.docx"), str(tmp_path / "õ.pdf")]
    with pytest.raises(ValueError, match="nothing"):
        sign_command(Path("/usr/bin/qdigidoc4"), [])
