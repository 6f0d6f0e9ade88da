import os
import stat
from pathlib import Path

import pytest

from ametijuhend.storage.passwords import hidden, keep_password, kept_password, split_password, with_password

ADDRESSES = [
    ("postgresql://mina:sala%40s%C3%B5na@server:5432/kogu", "postgresql://mina@server:5432/kogu"),
    ("postgresql://mina@server/kogu?password=sala%40s%C3%B5na", "postgresql://mina@server/kogu"),
    (
        "postgresql:///kogu?host=/tmp/x&user=mina&password=sala%40s%C3%B5na",
        "postgresql:///kogu?host=/tmp/x&user=mina",
    ),
]


@pytest.mark.parametrize(("whole", "bare"), ADDRESSES)
def test_an_address_is_parted_from_its_password_and_joined_again(whole: str, bare: str) -> None:
    assert split_password(whole) == (bare, "sala@sõna")
    again = with_password(bare, "sala@sõna")
    assert "sala%40s%C3%B5na" in again
    assert split_password(again) == (bare, "sala@sõna")
    assert with_password(whole, "muu") == whole


@pytest.mark.parametrize(("whole", "bare"), ADDRESSES)
def test_no_sentence_shows_a_password(whole: str, bare: str) -> None:
    said = hidden(f"cannot reach {whole} as sala@sõna", whole)
    assert "sala" not in said
    assert hidden(f"cannot reach {bare}", bare) == f"cannot reach {bare}"


def test_a_password_is_kept_where_nobody_else_reads_it_and_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / "seaded"
    assert kept_password(folder) == ""
    assert keep_password(folder, "sala@sõna")
    assert kept_password(folder) == "sala@sõna"
    (file,) = folder.iterdir()
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert keep_password(folder, "")
    assert kept_password(folder) == ""
    assert list(folder.iterdir()) == []
