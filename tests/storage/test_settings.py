from pathlib import Path

import pytest

from ametijuhend.storage.settings import MAX_RECENT, Settings, load_settings, save_settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "seaded" / "settings.json"


def test_defaults_when_there_is_no_file(path: Path) -> None:
    assert load_settings(path) == Settings()
    assert Settings().language == "et"
    assert not path.parent.exists()


def test_saved_settings_come_back(path: Path) -> None:
    settings = Settings(language="en", geometry="AdnQ", state="AAAA", zoom=125, pages_shown=False)
    settings = settings.with_recent(path, "Tiimijuht", "Ennetustalitus")
    assert save_settings(settings, path)
    assert load_settings(path) == settings


DAMAGED = [b"", b"{", b"[]", b'{"language": "fi"}', b'{"zoom": "suur"}', b'{"zoom": NaN}', b'{"recent": [1]}']


@pytest.mark.parametrize("data", [*DAMAGED, b"\xff\xfe"])
def test_damaged_settings_give_defaults_and_are_kept_aside(path: Path, data: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    assert load_settings(path) == Settings()
    assert {one.name: one.read_bytes() for one in path.parent.iterdir()} == {"settings.json.vigane": data}


def test_folder_in_the_settings_place_stops_nobody(path: Path) -> None:
    path.mkdir(parents=True)
    assert load_settings(path) == Settings()
    assert not save_settings(Settings(), path)
    assert path.is_dir()


def test_settings_of_a_later_version_survive(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"zoom": 80, "colour": "sinine"}')
    save_settings(load_settings(path).model_copy(update={"zoom": 90}), path)
    assert '"colour": "sinine"' in path.read_text()


def test_recent_files_stand_latest_first_and_once(tmp_path: Path) -> None:
    settings = Settings()
    for name in ("a", "b", "a"):
        settings = settings.with_recent(tmp_path / name, name.upper(), "Üksus")
    assert [one.title for one in settings.recent] == ["A", "B"]


def test_recent_files_are_not_without_end(tmp_path: Path) -> None:
    settings = Settings()
    for number in range(MAX_RECENT + 5):
        settings = settings.with_recent(tmp_path / str(number), "", "")
    assert len(settings.recent) == MAX_RECENT
    assert settings.recent[0].path.endswith(str(MAX_RECENT + 4))
