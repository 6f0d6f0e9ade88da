import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ametijuhend.spelling import vabamorf
from ametijuhend.spelling.checking import SpellChecker
from ametijuhend.spelling.speller import NoSpeller, Speller

WRONG = {"soovitude", "Põhjub", "baaskoolits"}
PROBE = """
import sys
from ametijuhend.spelling.vabamorf import find_speller
speller = find_speller()
assert not any(name.startswith(("estnltk", "_vabamorf")) for name in sys.modules)
print(sorted(speller.wrong(["tähelepanu", "tähelpanu"])), "estnltk" in sys.modules)
"""


def test_words_that_are_and_are_not(speller: Speller) -> None:
    assert speller.wrong(["tähelepanu", "kõrgharidus", "tiim", *WRONG]) == WRONG
    assert speller.wrong([]) == frozenset()


def test_suggestions(speller: Speller) -> None:
    assert "Korrektsus" in speller.suggestions("Korrektus")
    assert speller.suggestions("korrektsus") == ()


def test_many_threads_at_once(speller: Speller) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda word: speller.wrong([word, "töö"]), sorted(WRONG) * 30))
    assert found == [{word} for word in sorted(WRONG) * 30]


def test_estnltk_is_never_imported_and_nothing_loaded_before_the_first_word(speller: Speller) -> None:
    assert speller.available
    done = subprocess.run([sys.executable, "-W", "error", "-c", PROBE], capture_output=True, check=True)
    assert done.stdout.decode("utf-8", "replace").split() == ["['tähelpanu']", "False"]


def test_without_the_files_there_is_no_speller_and_every_word_is_right(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr(vabamorf, "_folders", lambda: [tmp_path])
    found = vabamorf.find_speller()
    assert isinstance(found, NoSpeller)
    checker = SpellChecker(found)
    assert not checker.available
    assert checker.misspelt("Põhjub soovitude") == ()
    assert checker.suggestions("Põhjub") == ()


def test_damaged_files_are_as_good_as_none(monkeypatch, tmp_path: Path) -> None:
    folder = tmp_path / "dct" / "2020-01-22_sp"
    folder.mkdir(parents=True)
    for path in (
        tmp_path / f"_vabamorf{vabamorf.EXTENSION_SUFFIXES[0]}",
        folder / "et.dct",
        folder / "et3.dct",
    ):
        path.write_bytes(b"see ei ole see")
    monkeypatch.setattr(vabamorf, "_folders", lambda: [tmp_path])
    found = vabamorf.find_speller()
    assert found.available, "the files are there"
    assert found.wrong(["soovitude"]) == frozenset()
    assert found.suggestions("soovitude") == ()
    assert not found.available


def test_newest_dictionaries_of_the_written_language(tmp_path: Path) -> None:
    for name in ("2019-01-01_sp", "2020-01-22_sp", "2021-01-01_nosp", "2022-01-01_sp"):
        (tmp_path / name).mkdir()
        if name != "2022-01-01_sp":
            for file in ("et.dct", "et3.dct"):
                (tmp_path / name / file).write_bytes(b"")
    assert vabamorf._newest_dictionaries(tmp_path) == tmp_path / "2020-01-22_sp"
