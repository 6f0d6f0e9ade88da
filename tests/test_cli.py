import json
import os
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest

from ametijuhend import __version__, cli
from ametijuhend.assets import asset
from ametijuhend.commands import checking
from ametijuhend.language import language
from ametijuhend.library.checking import HouseChecker
from ametijuhend.library.content import shipped_library
from ametijuhend.library.opening import open_store
from ametijuhend.model.library import EntryKind
from ametijuhend.model.paths import put, remove
from ametijuhend.model.regime import Regime
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.storage.folders import user_folders

SAMPLE = asset("resources", "samples", "tiimijuht.ametijuhend")


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Keep the user's settings and reports out, and the language as it was."""
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "user"))
    before = language.code
    yield
    language.choose(before)


class Said:
    """What one command line gave: its exit code and what it printed."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err

    def refused(self) -> str:
        """Return the one sentence that says why nothing was done."""
        assert self.code == 2
        assert self.out == ""
        (sentence,) = self.err.splitlines()
        assert sentence.endswith(".")
        assert "Traceback" not in sentence
        return sentence


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    def run(*arguments: object) -> Said:
        code = cli.main([str(argument) for argument in arguments])
        return Said(code, *capsys.readouterr())

    return run


def spawned(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "ametijuhend", *map(str, arguments)],
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.mark.parametrize("regime", ["employee", "official"])
def test_new_makes_a_file_that_opens(run, tmp_path: Path, regime: str) -> None:
    path = tmp_path / "uus õ.ametijuhend"
    assert run("new", "--regime", regime, "-o", path).code == 0
    opened = open_document(path)
    assert opened.document.regime is Regime(regime)
    assert opened.remarks() == ()


@pytest.mark.parametrize("name", ["leping.docx", "leping", "leping.json"])
def test_new_writes_no_file_under_another_program_s_name(run, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"oluline")
    assert ".ametijuhend" in run("new", "--regime", "employee", "-o", path, "--force").refused()
    assert path.read_bytes() == b"oluline"


def test_new_replaces_a_file_only_by_force(run, tmp_path: Path) -> None:
    path = tmp_path / "vana.ametijuhend"
    path.write_text("vana")
    assert "--force" in run("new", "--regime", "employee", "-o", path).refused()
    assert path.read_text() == "vana"
    assert run("new", "--regime", "employee", "-o", path, "--force").code == 0
    open_document(path)


def test_check_prints_one_finding_a_line_and_gives_1(run, tmp_path: Path) -> None:
    path = tmp_path / "uus.ametijuhend"
    run("new", "--regime", "employee", "-o", path)
    said = run("check", path)
    assert said.code == 1
    lines = said.out.splitlines()
    assert len(lines) > 10
    assert lines[0] == "üldosa/ametinimetus: See väli on veel tühi."
    assert all(": " in line and line.endswith(".") for line in lines)
    assert said.err == ""


def test_check_names_a_duty_by_its_number(run, tmp_path: Path) -> None:
    path = tmp_path / "a.ametijuhend"
    whole = json.loads(SAMPLE.read_bytes())
    whole["document"]["duties"][3]["results"] = []
    path.write_text(json.dumps(whole), "utf-8")
    said = run("check", path).out.splitlines()
    assert "ülesanded/4/oodatavad tulemused: Ülesandel puudub oodatav tulemus." in said


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """Return the file of a document that the checks have nothing to say about."""
    document, checker = open_document(SAMPLE).document, HouseChecker(shipped_library())
    document = put(document, "duties/d04/results/d04r2/text", "Koostööpartneritele on tagatud tugi.")
    document = put(document, "duties/d12/results/d12r3/text", "Tehtud on arendusettepanekud.")
    document = remove(document, "duties/d13")
    while fixes := [one.fix for one in checker.check(document) if one.fix]:
        document = fixes[0](document)
    path = tmp_path / "terve.ametijuhend"
    save_document(document, path)
    return path


def test_check_of_a_whole_document_says_nothing_and_gives_0(run, whole: Path) -> None:
    said = run("check", whole)
    assert (said.code, said.out, said.err) == (0, "", "")


def test_check_of_several_files_names_each(run, whole: Path) -> None:
    said = run("check", SAMPLE, whole)
    assert said.code == 1
    assert said.out
    assert all(line.startswith(f"{SAMPLE}: ") for line in said.out.splitlines())


def test_check_as_json(run, whole: Path) -> None:
    said = run("check", "--json", SAMPLE, whole)
    assert said.code == 1
    sample, none = json.loads(said.out)
    assert (none["file"], none["findings"]) == (str(whole), [])
    assert sample["file"] == str(SAMPLE)
    first = sample["findings"][0]
    assert (first["path"], first["severity"], first["code"]) == ("purpose", "warning", "other-regime")
    assert first["reason"].endswith(".")
    assert first["fix"] == "Kirjuta „Töökohta“"
    text = open_document(SAMPLE).document.purpose
    assert text[slice(*first["span"])] == "Ametikohta"


def test_json_names_the_source_of_a_legal_rule(run) -> None:
    path = asset("resources", "samples", "koordinaator-ohvriabi.ametijuhend")
    (file,) = json.loads(run("check", path, "--json").out)
    sources = {one["source"] for one in file["findings"] if one["code"] == "closed-list"}
    assert sources == {"avaliku teenistuse seadus § 52 lg 1; Riigikohtu otsus 3-22-157/25, 01.04.2013"}


def test_one_file_that_cannot_be_opened_stops_the_check_of_all(run, tmp_path: Path) -> None:
    assert "puudu.ametijuhend" in run("check", SAMPLE, tmp_path / "puudu.ametijuhend").refused()


def test_check_goes_by_the_library_that_this_laptop_has(run, whole: Path) -> None:
    store = open_store("", user_folders().data, shipped_library())
    entry = next(one for one in store.load().entries if one.kind is EntryKind.RIGHT)
    wording = entry.wordings[0].model_copy(update={"text": "teha kaugtööd kokkuleppel vahetu ülemusega"})
    store.save(entry.model_copy(update={"wordings": (wording,)}), entry.revision)
    store.close()
    document = open_document(whole).document
    right = document.rights.items[1].model_copy(
        update={"text": "teha kaugtööd kokkuleppel vahetu ülemisega;"}
    )
    save_document(put(document, "rights/items", (right, *document.rights.items[2:])), whole)
    assert "„ülemisega“ erineb kinnitatud sõnastusest; seal on „ülemusega“" in run("check", whole).out


def test_unknown_field_is_named_beside_the_findings(run, whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.ametijuhend"
    path.write_bytes(whole.read_bytes().replace(b'"purpose":', b'"future": 1,\n"purpose":'))
    said = run("check", path)
    assert (said.code, said.out) == (0, "")
    assert said.err.startswith("a.ametijuhend: ")
    assert "future" in said.err


def test_export_to_docx(run, tmp_path: Path) -> None:
    path = tmp_path / "tiimijuht.docx"
    said = run("export", SAMPLE, "-o", path)
    assert (said.code, said.out, said.err) == (0, "", "")
    assert "AMETIJUHEND" in [one.text for one in docx.Document(BytesIO(path.read_bytes())).paragraphs]


def test_export_to_pdf(tmp_path: Path) -> None:
    path = tmp_path / "tiimijuht.PDF"
    done = spawned("export", SAMPLE, "-o", path)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert path.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("name", ["a.txt", "a", "a.docx.zip"])
def test_export_to_something_else(run, tmp_path: Path, name: str) -> None:
    sentence = run("export", SAMPLE, "-o", tmp_path / name).refused()
    assert name in sentence
    assert ".docx" in sentence
    assert not (tmp_path / name).exists()


def test_export_with_a_layout_that_is_not_there(run, tmp_path: Path) -> None:
    path = tmp_path / "a.ametijuhend"
    path.write_bytes(SAMPLE.read_bytes().replace(b'"profile": "ska-lisa"', b'"profile": "muu"'))
    sentence = run("export", path, "-o", tmp_path / "a.docx").refused()
    assert "muu 1" in sentence
    assert "a.ametijuhend" in sentence
    assert not (tmp_path / "a.docx").exists()


@pytest.mark.parametrize("command", ["check", "export"])
def test_file_that_cannot_be_opened(run, tmp_path: Path, command: str) -> None:
    rest = ["-o", tmp_path / "a.docx"] if command == "export" else []
    assert "puudu.ametijuhend" in run(command, tmp_path / "puudu.ametijuhend", *rest).refused()
    damaged = tmp_path / "vigane.ametijuhend"
    damaged.write_bytes(SAMPLE.read_bytes()[:500])
    assert "vigane.ametijuhend" in run(command, damaged, *rest).refused()
    assert "on kaust" in run(command, tmp_path, *rest).refused()


def test_place_that_cannot_be_written(run, tmp_path: Path) -> None:
    assert "puudu" in run("new", "--regime", "employee", "-o", tmp_path / "puudu" / "a.ametijuhend").refused()
    (tmp_path / "a.docx").mkdir()
    assert "a.docx" in run("export", SAMPLE, "-o", tmp_path / "a.docx").refused()


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ("check", "FAIL"),
        ("export a.ametijuhend", "--output"),
        ("export a.ametijuhend -o", "--output"),
        ("new -o a", "--regime"),
        ("new --regime intern -o a", "intern"),
        ("check --quick a", "--quick"),
        ("--language fi check a", "fi"),
        ("--language", "--language järel peab midagi olema"),
        ("a.ametijuhend b.ametijuhend", "b.ametijuhend"),
        ("--windowed", "--windowed"),
    ],
)
def test_wrong_command_line_is_one_estonian_sentence(run, arguments: str, word: str) -> None:
    sentence = run(*arguments.split()).refused()
    assert word in sentence
    for english in ("argument", "required", "unrecognized", "invalid", "expected", "choose", "see "):
        assert english not in sentence


def test_help_tells_everything_in_estonian(run) -> None:
    said = run("--help")
    assert said.code == 0
    for word in (
        "[FAIL]",
        "export FAIL… -o",
        ".pdf",
        "verify FAIL",
        "compare VANA UUS",
        "check FAIL",
        "new --regime",
        "--language",
        "--version",
    ):
        assert word in said.out
    for line in ("0  tehtud", "1  check või verify leidis midagi", "2  teha ei saanud"):
        assert line in said.out
    for english in ("usage", "options", "positional", "arguments", "show this", "exit codes"):
        assert english not in said.out


@pytest.mark.parametrize("command", ["export", "verify", "compare", "check", "new"])
def test_help_of_a_command(run, command: str) -> None:
    said = run(command, "--help")
    assert said.code == 0
    assert said.out.startswith(f"kasutamine: ametijuhend {command}")
    assert "2  teha ei saanud" in said.out


def test_version(run) -> None:
    said = run("--version")
    assert (said.code, said.out) == (0, f"ametijuhend {__version__}\n")


ENGLISH = ["--language en check {}", "check --language=en {}", "check {} --language en"]


@pytest.mark.parametrize("arguments", ENGLISH)
def test_english_for_one_command(run, tmp_path: Path, arguments: str) -> None:
    path = tmp_path / "uus.ametijuhend"
    run("new", "--regime", "employee", "-o", path)
    assert "This field is still empty." in run(*arguments.format(path).split()).out
    assert "See väli on veel tühi." in run("check", path).out


def test_language_of_the_settings(run) -> None:
    settings = user_folders().settings
    settings.parent.mkdir(parents=True)
    settings.write_text('{"language": "en"}')
    assert "usage: " in run("--help").out
    assert "kasutamine: " in run("--language", "et", "--help").out


def test_damaged_settings_stop_nobody(run) -> None:
    settings = user_folders().settings
    settings.parent.mkdir(parents=True)
    settings.write_text("{")
    assert run("check", SAMPLE).code == 1


OPENING = {"": None, "a.ametijuhend": Path("a.ametijuhend"), "-- -a": Path("-a"), "open": Path("open")}


@pytest.mark.parametrize("words", OPENING)
def test_without_a_command_the_window_opens(run, monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    from ametijuhend import app  # noqa: PLC0415  # Qt for this test alone

    opened: list[Path | None] = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(app, "run", lambda file, *_: opened.append(file) or 0)
    assert run(*words.split()).code == 0
    assert opened == [OPENING[words]]


NO_SCREEN = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone can be without a screen")
def test_where_there_is_no_screen_the_window_says_so_and_the_pdf_is_made(tmp_path: Path) -> None:
    done = spawned(SAMPLE, **NO_SCREEN)
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert "ekraani" in line
    path = tmp_path / "a.pdf"
    done = spawned("export", SAMPLE, "-o", path, **NO_SCREEN)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert path.read_bytes().startswith(b"%PDF-")


def test_mistake_of_the_program_is_a_sentence_and_a_report(run, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> None:
        raise ZeroDivisionError("õnnetus")

    monkeypatch.setattr(checking, "_checker", breaks)
    sentence = run("check", SAMPLE).refused()
    (report,) = user_folders().log.iterdir()
    assert str(report) in sentence
    text = report.read_text("utf-8")
    assert "ZeroDivisionError: õnnetus" in text
    assert __version__ in text


def test_mistake_where_no_report_can_be_written(run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "user").write_text("a file where the folders should be")
    monkeypatch.setattr(checking, "_checker", lambda *_: 1 / 0)
    assert "ZeroDivisionError" in run("check", SAMPLE).refused()


def test_ctrl_c_gives_2_and_no_traceback(run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(checking, "_checker", interrupted)
    said = run("check", SAMPLE)
    assert (said.code, said.out, said.err) == (2, "", "")


def test_windowed_build_without_a_console(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.main(["check", str(SAMPLE)]) == 1
    assert cli.main(["check", "puudu"]) == 2


@pytest.mark.parametrize(
    "environment",
    [{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "cp437"}],
)
def test_console_that_cannot_show_estonian(tmp_path: Path, environment: dict[str, str]) -> None:
    path = tmp_path / "õ.ametijuhend"
    assert spawned("new", "--regime", "employee", "-o", path, **environment).returncode == 0
    done = spawned("check", path, **environment)
    assert done.returncode == 1
    assert b"ldosa/ametinimetus: See v" in done.stdout
    assert done.stderr == b""
    refused = spawned("check", tmp_path / "puudu õ", **environment)
    assert refused.returncode == 2
    assert refused.stderr.count(b"\n") == 1
    assert b"Traceback" not in refused.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe that closes early, as POSIX has it")
def test_reader_that_has_had_enough(tmp_path: Path) -> None:
    path = tmp_path / "a.ametijuhend"
    cli.main(["new", "--regime", "employee", "-o", str(path)])
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "ametijuhend", "check", path],
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, b"")


QT_AFTER = """
import sys
from ametijuhend.cli import main
code = main(sys.argv[1:])
assert code in {0, 1}, code
print(*(name for name in sys.modules if name.startswith("PySide6")), file=sys.stderr, end="")
"""


WITHOUT_QT = [
    "check {sample}",
    "new --regime official -o {folder}/a.ametijuhend",
    "export {sample} -o {folder}/a.docx",
    "--help",
]


@pytest.mark.parametrize("arguments", WITHOUT_QT)
def test_qt_is_not_loaded_where_it_is_not_needed(tmp_path: Path, arguments: str) -> None:
    words = [word.format(sample=SAMPLE, folder=tmp_path) for word in arguments.split()]
    probe = [sys.executable, "-c", QT_AFTER, *words]
    done = subprocess.run(probe, capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_qt_is_loaded_for_the_pdf(tmp_path: Path) -> None:
    words = ["export", SAMPLE, "-o", tmp_path / "a.pdf"]
    done = subprocess.run(
        [sys.executable, "-c", QT_AFTER, *words],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert "PySide6" in done.stderr


def test_the_drift_report_says_in_how_many_ways(run) -> None:
    folder = asset("resources", "samples")
    said = run("library", "drift", folder)
    assert (said.code, said.err) == (0, "")
    assert "Juhendamisoskus“ on 2 kujul 3 dokumendis." in said.out
    values = json.loads(run("library", "drift", folder, "--json").out)
    assert values["documents"] == 3
    found = next(one for one in values["entries"] if one["id"] == "juhendamisoskus")
    assert sorted(len(variant["files"]) for variant in found["variants"]) == [1, 2]


def test_the_drift_report_goes_on_after_a_broken_file(run, tmp_path: Path) -> None:
    (tmp_path / "katki.ametijuhend").write_bytes(b"{")
    said = run("library", "drift", tmp_path, asset("resources", "samples"))
    assert said.code == 0
    assert "katki" in said.err
    assert run("library", "drift", tmp_path / "puudub").code == 2


def test_the_drift_report_needs_a_folder(run) -> None:
    assert "kaust" in run("library", "drift").refused()
