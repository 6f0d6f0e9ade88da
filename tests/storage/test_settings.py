from dataclasses import replace
from pathlib import Path

import pytest

from ametijuhend.language import LANGUAGES
from ametijuhend.storage.settings import (
    DAMAGED_SUFFIX,
    MAX_RECENT,
    PACK_NAME,
    VERSION,
    LibraryPlace,
    LibrarySize,
    Settings,
    load_settings,
    save_settings,
    take_settings,
)


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
def test_damaged_settings_give_defaults_are_kept_aside_and_said(path: Path, data: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    assert load_settings(path) == Settings()
    assert path.read_bytes() == data, "looking changes nothing"
    taken = take_settings(path)
    assert taken.settings == Settings()
    assert "settings.json.vigane" in taken.remark
    assert take_settings(path).remark == "", "it is said once"
    assert {one.name: one.read_bytes() for one in path.parent.iterdir()} == {"settings.json.vigane": data}


def test_settings_of_a_later_version_survive(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"zoom": 80, "colour": "sinine"}')
    save_settings(replace(load_settings(path), zoom=90), path)
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


def test_whole_settings_are_taken_without_a_word(path: Path) -> None:
    save_settings(Settings(theme="dark", text_size=115), path)
    taken = take_settings(path)
    assert (taken.settings.theme, taken.settings.text_size, taken.remark) == ("dark", 115, "")
    assert f'"version": {VERSION}' in path.read_text()


def test_every_language_of_the_program_can_be_chosen_and_no_other(path: Path) -> None:
    path.parent.mkdir()
    for code in LANGUAGES:
        path.write_text(f'{{"language": "{code}"}}')
        assert load_settings(path).language == code
    path.write_text('{"language": "fi"}')
    assert load_settings(path).language == "et"


def test_settings_of_a_newer_program_are_used_as_far_as_they_are_understood(path: Path) -> None:
    path.parent.mkdir()
    newer = '{"version": 7, "theme": {"day": "light"}, "zoom": 80, "colour": "sinine"}'
    path.write_text(newer)
    taken = take_settings(path)
    assert (taken.settings.zoom, taken.settings.theme) == (80, "system")
    aside = path.with_name("settings.json.uuem")
    assert aside.name in taken.remark
    save_settings(taken.settings, path)
    assert '"colour": "sinine"' in path.read_text()
    assert aside.read_text() == newer, "what this program does not understand is not lost"
    assert take_settings(path).remark == ""


def test_a_shared_folder_or_the_file_in_it_is_a_place(tmp_path: Path) -> None:
    assert LibraryPlace().place() == ""
    folder = LibraryPlace(size=LibrarySize.FOLDER, folder=str(tmp_path))
    assert folder.place() == str(tmp_path / PACK_NAME)
    file = str(tmp_path / "kogu.json")
    assert LibraryPlace(size=LibrarySize.FOLDER, folder=file).place() == file
    server = LibraryPlace(size=LibrarySize.SERVER, folder=file, url="postgresql://mina@server/kogu")
    assert server.place() == "postgresql://mina@server/kogu"
    assert "server/kogu" not in repr(server)


def test_a_folder_in_the_settings_place_is_set_aside_and_said(path: Path) -> None:
    path.mkdir(parents=True)
    assert load_settings(path) == Settings(), "looking changes nothing"
    (path / "midagi.txt").write_text("alles", encoding="utf-8")
    loaded = take_settings(path)
    aside = path.with_name(path.name + DAMAGED_SUFFIX)
    assert loaded.settings == Settings()
    assert aside.name in loaded.remark
    assert (aside / "midagi.txt").read_text(encoding="utf-8") == "alles"
    assert save_settings(loaded.settings, path)


def test_far_too_large_settings_are_set_aside_and_said(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b" " * 2_000_000)
    loaded = take_settings(path)
    assert path.name + DAMAGED_SUFFIX in loaded.remark
    assert path.with_name(path.name + DAMAGED_SUFFIX).stat().st_size == 2_000_000


def test_settings_that_may_not_be_read_stay_and_that_is_said(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_settings(Settings(theme="dark"), path)
    kept = path.read_bytes()
    with monkeypatch.context() as forbidding:

        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied")

        forbidding.setattr(Path, "open", refuse)
        loaded = take_settings(path)
    assert loaded.settings == Settings()
    assert path.name in loaded.remark
    assert path.read_bytes() == kept


def test_a_folder_that_was_set_aside_before_is_in_nobodys_way(path: Path) -> None:
    path.with_name(path.name + DAMAGED_SUFFIX).mkdir(parents=True)
    path.write_text("{", encoding="utf-8")
    loaded = take_settings(path)
    assert loaded.settings == Settings()
    assert path.name + ".2" + DAMAGED_SUFFIX in loaded.remark
    assert not path.exists()
