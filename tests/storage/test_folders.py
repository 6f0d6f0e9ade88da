import sys
from pathlib import Path

import pytest

from ametijuhend.storage.folders import user_folders


@pytest.mark.skipif(sys.platform != "linux", reason="the folders as freedesktop.org has them")
def test_folders_are_the_user_s_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folders = user_folders()
    assert folders.data == tmp_path / "data" / "Ametijuhend"
    assert folders.settings == tmp_path / "config" / "Ametijuhend" / "settings.json"
    assert folders.log.is_relative_to(tmp_path / "cache" / "Ametijuhend")
    assert list(tmp_path.iterdir()) == []


def test_folders_differ_only_by_what_they_hold() -> None:
    folders = user_folders()
    assert all(folder.is_absolute() for folder in (folders.data, folders.config, folders.log))
    assert "Ametijuhend" in folders.data.parts
