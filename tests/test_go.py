"""Tests of the set-up script, without a network and without installing anything."""

import ast
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[1] / "go.py"
LISTING = """\
3 libs found in cache `/etc/ld.so.cache'
\tlibGL.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libGL.so.1
\tlibglib-2.0.so.0 (libc6,x86-64) => /lib/x86_64-linux-gnu/libglib-2.0.so.0
\tlibdbus-1.so.3.32 (libc6,x86-64) => /lib/x86_64-linux-gnu/libdbus-1.so.3.32
"""


@pytest.fixture(scope="module")
def go() -> ModuleType:
    spec = importlib.util.spec_from_file_location("go", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def commands(steps: list[tuple[tuple[str, ...], bool]]) -> list[str]:
    return [" ".join(step.command) for step in steps]


def test_without_words_opens_a_copy_of_the_sample(go: ModuleType) -> None:
    assert commands(go.steps([], screen=True)) == [f"ametijuhend {go.COPY}"]
    assert go.COPY.name == go.SAMPLE.name
    assert go.SAMPLE.is_file()


def test_without_words_and_screen_exports_the_sample_twice(go: ModuleType) -> None:
    docx, pdf = go.EXPORTED

    assert commands(go.steps([], screen=False)) == [
        f"ametijuhend export {go.SAMPLE} -o {docx} --force",
        f"ametijuhend export {go.SAMPLE} -o {pdf} --force",
    ]
    assert (docx.suffix, pdf.suffix) == (".docx", ".pdf")


@pytest.mark.parametrize(
    ("system", "env", "screen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_screen(go: ModuleType, system: str, env: dict[str, str], screen: bool) -> None:
    assert go.has_screen(system, env) is screen


@pytest.mark.parametrize("words", [["--help"], ["check", "minu.ametijuhend"], ["export", "a", "-o", "b.pdf"]])
def test_other_words_go_to_the_program(go: ModuleType, words: list[str]) -> None:
    (step,) = go.steps(words, screen=False)

    assert step.command == ("ametijuhend", *words)
    assert not step.develops


def test_benchmarks_run_alone(go: ModuleType, tmp_path: Path) -> None:
    (tmp_path / go.BENCHMARKS).mkdir(parents=True)

    together, alone = commands(go.steps(["test", "--full"], screen=False, root=tmp_path))

    assert "--numprocesses" in together
    assert f"--ignore={go.BENCHMARKS}" in together
    assert alone == f"python -m pytest {go.BENCHMARKS}"


def test_words_after_test_go_to_pytest(go: ModuleType) -> None:
    (step,) = go.steps(["test", "--full", "-k", "go"], screen=False)

    assert step == (("python", "-m", "pytest", "-k", "go"), True, ())


def test_packaging_has_its_own_tools(go: ModuleType) -> None:
    (step,) = go.steps(["package", "--check-installer"], screen=True)

    assert step.command == ("python", "packaging/build.py", "--check-installer")
    assert step.develops
    assert step.groups == ("packaging",)


def test_lint_checks_this_script_too(go: ModuleType) -> None:
    assert "mypy go.py" in commands(go.steps(["lint"], screen=True))


def test_environment_of_a_start(go: ModuleType) -> None:
    env = go.environment({"HOME": "/home/u", "VIRTUAL_ENV": "/elsewhere"}, [], screen=True)

    assert env["HOME"] == "/home/u"
    assert env["UV_PYTHON_DOWNLOADS"] == "never"
    assert "VIRTUAL_ENV" not in env
    assert "QT_QPA_PLATFORM" not in env
    assert "AMETIJUHEND_FULL" not in env


def test_tests_draw_without_a_window_and_count_fully_when_told(go: ModuleType) -> None:
    env = go.environment({}, ["test", "--full"], screen=True)

    assert env["QT_QPA_PLATFORM"] == "offscreen"
    assert env["AMETIJUHEND_FULL"] == "1"


@pytest.mark.parametrize(
    ("words", "screen", "unseen"),
    [
        ([], False, True),
        ([], True, False),
        (["export", "a", "-o", "b.pdf"], False, True),
        (["export", "a", "-o", "b.pdf"], True, False),
        (["a.ametijuhend"], False, False),
    ],
)
def test_only_what_opens_no_window_is_drawn_unseen(
    go: ModuleType, words: list[str], screen: bool, unseen: bool
) -> None:
    assert ("QT_QPA_PLATFORM" in go.environment({}, words, screen=screen)) is unseen


def test_the_users_platform_stays(go: ModuleType) -> None:
    assert go.environment({"QT_QPA_PLATFORM": "xcb"}, ["test"], screen=True)["QT_QPA_PLATFORM"] == "xcb"


def test_an_unknown_system_is_refused(go: ModuleType) -> None:
    with pytest.raises(go.SetupError, match=r"sunos5.*Linuxit"):
        go.refuse_machine("sunos5", (3, 12), wide=True)


@pytest.mark.parametrize(
    ("version", "wide", "named"),
    [((3, 10), True, r"3\.10,"), ((3, 15), True, r"3\.15,"), ((3, 12), False, "32-bitine")],
)
def test_a_python_that_does_not_fit_is_refused(
    go: ModuleType, version: tuple[int, int], wide: bool, named: str
) -> None:
    with pytest.raises(go.SetupError, match=rf"{named}[\s\S]*python\.org"):
        go.refuse_machine("win32", version, wide=wide)


@pytest.mark.parametrize("version", [(3, 11), (3, 14)])
def test_a_python_that_fits_goes_on(go: ModuleType, version: tuple[int, int]) -> None:
    go.refuse_machine("linux", version, wide=True)


def test_an_old_python_can_read_the_script_and_so_its_refusal() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 7))


def test_missing_libraries_are_named_as_debian_packages(go: ModuleType) -> None:
    assert go.missing_libraries(LISTING, go.QT) == [
        "libegl1",
        "libxkbcommon0",
        "libfontconfig1",
        "libdbus-1-3",
        "libgssapi-krb5-2",
    ]


def test_nothing_is_missing_where_all_is_listed(go: ModuleType) -> None:
    listing = "\n".join(f"\t{name} (libc6) => /lib/{name}" for name in go.QT | go.WINDOW)

    assert go.missing_libraries(listing, go.QT | go.WINDOW) == []


@pytest.mark.parametrize(("programs", "shell"), [({"apt-get", "sudo"}, "sudo sh"), ({"apt-get"}, "su -")])
def test_a_user_gets_one_line_to_type(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch, programs: set[str], shell: str
) -> None:
    monkeypatch.setattr(go.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(go.shutil, "which", lambda name: name if name in programs else None)

    with pytest.raises(go.SetupError) as caught:
        go.supply(["libgl1", "libegl1"])

    assert str(caught.value).splitlines()[-1].strip() == (
        f'{shell} -c "apt-get update && apt-get install -y --no-install-recommends libgl1 libegl1"'
    )


def test_where_there_is_no_apt_the_packages_are_named(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(go.shutil, "which", lambda _: None)

    with pytest.raises(go.SetupError, match="libgl1"):
        go.supply(["libgl1"])


def test_root_installs_at_once(go: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(go.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(go.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(go, "logged", lambda command: ran.append(command) or 0)

    go.supply(["libgl1"])

    (command,) = ran
    assert command[0] == "sh"
    assert command[-1].endswith(" libgl1")


def test_a_failed_download_of_uv_says_so_and_is_tried_again(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(go, "BUILD", tmp_path)
    monkeypatch.setattr(go, "logged", lambda command: int("pip" in command))

    with pytest.raises(go.SetupError, match="võrguühendust"):
        go.supplied_uv()

    assert not go.uv_ready().exists()


def test_a_folder_that_cannot_be_written_is_named(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "file" / "build"
    blocked.parent.touch()
    monkeypatch.setattr(go, "BUILD", blocked)

    with pytest.raises(go.SetupError, match=re.escape(str(blocked))):
        go.logged(["true"])


@pytest.mark.parametrize(
    ("code", "whole", "explained"), [(1, False, True), (1, True, False), (3, False, False)]
)
def test_only_a_failed_preparation_is_explained(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch, code: int, whole: bool, explained: bool
) -> None:
    monkeypatch.setattr(go, "waited", lambda *_: code)
    monkeypatch.setattr(go, "prepared", lambda *_: whole)
    step = go.Step(("ametijuhend", "--help"))

    if explained:
        with pytest.raises(go.SetupError, match="kettaruumi"):
            go.run_step(Path("uv"), step, {})
    else:
        assert go.run_step(Path("uv"), step, {}) == code


def test_all_steps_run_and_the_first_failure_counts(go: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    codes = iter([0, 3, 4, 0])
    monkeypatch.setattr(go, "run_step", lambda *_: next(codes))

    assert go.run_steps(Path("uv"), [go.Step(("x",))] * 4, {}) == 3
    assert next(codes, None) is None


def test_expected_trouble_is_a_sentence_and_exit_code_2(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(go, "SYSTEMS", ())

    assert go.main([]) == 2
    assert capsys.readouterr().err.startswith("Süsteemis „")
