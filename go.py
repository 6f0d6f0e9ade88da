"""Sets Ametijuhend up and starts it: ``python3 go.py``, ``python3 go.py test``.

Needs nothing but Python. Without words it opens a sample document, or exports it where there is no
screen. ``test`` runs the tests (``--full`` with the large counts, other words go to pytest), ``lint``
checks the code, ``package`` makes what is installed; all other words go to the program's own command line.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
BUILD = ROOT / "build"
LOG = BUILD / "go.log"
UV = "0.13.9"
SAMPLE = ROOT / "resources" / "samples" / "tiimijuht.ametijuhend"
EXPORTED = (BUILD / f"{SAMPLE.stem}.docx", BUILD / f"{SAMPLE.stem}.pdf")
COPY = BUILD / SAMPLE.name  # what is opened, so that saving leaves the sample as it was
BENCHMARKS = "tests/benchmarks"
CHECKS = ("ruff check .", "ruff format --check .", "mypy", "mypy go.py", "lint-imports")
OLDEST, NEWEST = (3, 11), (3, 14)  # PySide6 6.11 has no wheel for a newer one
SYSTEMS = ("linux", "win32", "darwin")
LDCONFIG = "/sbin/ldconfig"
PREPARATION_FAILED = (1, 2)  # what uv returns when it cannot prepare; the command may return them too

QT = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


class SetupError(Exception):
    """An expected trouble; its text is a sentence for the user, with the way out."""


class Step(NamedTuple):
    """A command for ``uv run``, whether it needs the developers' tools, and what else."""

    command: tuple[str, ...]
    develops: bool = False
    groups: tuple[str, ...] = ()


def main(words: list[str]) -> int:
    """Prepare this machine, carry out the words and return the exit code."""
    try:
        return run(words)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def run(words: list[str]) -> int:
    """Return the exit code of the steps that the words stand for."""
    refuse_machine(sys.platform, sys.version_info[:2], wide=sys.maxsize > 2**32)
    screen = has_screen(sys.platform, os.environ)
    exports = not words and not screen
    env = environment(os.environ, words, screen=screen)
    supply(missing_packages(sys.platform, window=bool(env.get("DISPLAY"))))
    if not any(ROOT.glob(".venv/*/ametijuhend*")):
        say("Valmistan programmi ette: laadin alla umbes 200 MB. Aega võtab see ainult esimesel korral.")
        env["UV_COMPILE_BYTECODE"] = "1"
    if exports:
        say("Ekraani ei ole, seepärast teen näidisest failid.")
    uv = supplied_uv()
    if not words and screen and not COPY.exists():
        shutil.copyfile(SAMPLE, COPY)
    code = run_steps(uv, steps(words, screen=screen), env)
    if exports and code == 0:
        say("Valmis:", *(f"  {path}" for path in EXPORTED))
    return code


def refuse_machine(system: str, version: tuple[int, ...], *, wide: bool) -> None:
    """Raise SetupError where the program cannot run at all."""
    if system not in SYSTEMS:
        raise SetupError(f"Süsteemis „{system}“ programm ei tööta. Kasutage Windowsi, Linuxit või macOS-i.")
    if not OLDEST <= version <= NEWEST or not wide:
        have = ".".join(map(str, version)) + ("" if wide else " (32-bitine)")
        raise SetupError(
            f"See Python on {have}, vaja on 64-bitist Pythonit 3.11 kuni 3.14.\n"
            "Paigaldage see lehelt https://www.python.org/downloads/ ja käivitage go.py sellega."
        )


def has_screen(system: str, env: Mapping[str, str]) -> bool:
    """Return whether a window has somewhere to show."""
    return system != "linux" or bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))


def steps(words: Sequence[str], *, screen: bool, root: Path = ROOT) -> list[Step]:
    """Return the commands that the user's words stand for."""
    if not words and screen:
        return [Step(("ametijuhend", str(COPY)))]
    if not words:
        return [Step(("ametijuhend", "export", str(SAMPLE), "-o", str(path), "--force")) for path in EXPORTED]
    if words[0] == "test":
        return test_steps([word for word in words[1:] if word != "--full"], root)
    if words[0] == "lint":
        return [Step(tuple(check.split()), develops=True) for check in CHECKS]
    if words[0] == "package":
        build = ("python", "packaging/build.py", *words[1:])
        return [Step(build, develops=True, groups=("packaging",))]
    return [Step(("ametijuhend", *words))]


def test_steps(words: Sequence[str], root: Path) -> list[Step]:
    """Return pytest as asked for; or else all tests side by side, then the benchmarks alone."""
    pytest = ("python", "-m", "pytest")
    if words:
        return [Step((*pytest, *words), develops=True)]
    side_by_side = ("--numprocesses=auto", "--maxprocesses=4", "--benchmark-disable")
    found = [Step((*pytest, *side_by_side, f"--ignore={BENCHMARKS}"), develops=True)]
    if (root / BENCHMARKS).is_dir():
        found.append(Step((*pytest, BENCHMARKS), develops=True))
    return found


def environment(env: Mapping[str, str], words: list[str], *, screen: bool) -> dict[str, str]:
    """Return the environment of the steps."""
    result = {**env, "UV_PYTHON_DOWNLOADS": "never"}
    result.pop("VIRTUAL_ENV", None)
    if sys.platform == "win32":
        # An office network often has a certificate of its own, which only Windows knows.
        result.setdefault("UV_SYSTEM_CERTS", "1")
    if words[:1] == ["test"] or (not screen and words[:1] in ([], ["export"])):
        result.setdefault("QT_QPA_PLATFORM", "offscreen")
    if words[:1] == ["test"] and "--full" in words:
        result["AMETIJUHEND_FULL"] = "1"
    return result


def missing_packages(system: str, *, window: bool) -> list[str]:
    """Return the names of the Debian packages that this machine lacks."""
    packages = []
    if not uv_ready().exists() and importlib.util.find_spec("ensurepip") is None:
        packages.append(f"python3.{sys.version_info[1]}-venv")
    if system == "linux" and Path(LDCONFIG).exists():
        listing = subprocess.run([LDCONFIG, "-p"], capture_output=True, text=True, check=False).stdout
        packages += missing_libraries(listing, QT | WINDOW if window else QT)
    return packages


def missing_libraries(listing: str, wanted: Mapping[str, str]) -> list[str]:
    """Return the packages of those wanted libraries that ldconfig's listing does not name."""
    present = {line.split()[0] for line in listing.splitlines() if line.strip()}
    return [package for library, package in wanted.items() if library not in present]


def supply(packages: Sequence[str]) -> None:
    """Install Debian packages as root; raise SetupError with the line to type as anybody else."""
    if not packages:
        return
    if shutil.which("apt-get") is None:
        names = ", ".join(packages)
        raise SetupError(f"Paigaldage need süsteemi osad (Debiani nimed) ja proovige uuesti: {names}.")
    line = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(packages)}"
    if os.geteuid() != 0:
        shell = "sudo sh" if shutil.which("sudo") else "su -"
        raise SetupError(f'Süsteemi osi on puudu. Andke see käsk ja proovige uuesti:\n  {shell} -c "{line}"')
    say(f"Paigaldan süsteemi puuduvad osad: {', '.join(packages)}")
    if logged(["sh", "-c", line]) != 0:
        raise SetupError(
            "Süsteemi osi ei õnnestunud paigaldada. Kontrollige võrguühendust ja proovige uuesti.\n"
            f"Käsk oli: {line}\nÜksikasjad: {LOG}"
        )


def uv_path() -> Path:
    """Return where uv lies; outside ``.venv``, because uv itself makes and renews that folder."""
    folder = BUILD / f"uv-{UV}"
    return folder / ("Scripts/uv.exe" if sys.platform == "win32" else "bin/uv")


def uv_ready() -> Path:
    """Return the mark that is set once uv is installed whole."""
    return uv_path().parent.parent / "ready"


def supplied_uv() -> Path:
    """Return uv, installed at the first call."""
    uv, ready = uv_path(), uv_ready()
    if ready.exists():
        return uv
    python = uv.with_name("python.exe" if sys.platform == "win32" else "python")
    pip = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--only-binary=:all:"]
    if logged([sys.executable, "-m", "venv", "--clear", str(ready.parent)]) != 0:
        raise SetupError(
            "Pythoni virtuaalkeskkonda ei õnnestunud luua. Paigaldage Python uuesti (koos venv-iga) ja\n"
            f"proovige veel kord. Üksikasjad: {LOG}"
        )
    if logged([*pip, f"uv=={UV}"]) != 0:
        raise SetupError(
            "Paigaldajat uv ei õnnestunud alla laadida. Kontrollige võrguühendust (asutuse võrgus ka\n"
            f"muutujat HTTPS_PROXY) ja proovige uuesti. Üksikasjad: {LOG}"
        )
    ready.touch()
    return uv


def logged(command: Sequence[str]) -> int:
    """Return the exit code of a command whose output goes to the log."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        BUILD.mkdir(exist_ok=True)
        with LOG.open("ab") as log:
            return subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=env, check=False
            ).returncode
    except OSError as error:
        raise SetupError(
            f"Kausta {BUILD} ei saa kirjutada ({error.strerror}).\n"
            "Kopeerige programmi kaust sinna, kuhu tohite kirjutada, ja proovige uuesti."
        ) from None


def run_steps(uv: Path, todo: Sequence[Step], env: Mapping[str, str]) -> int:
    """Run all steps and return the first exit code that is not 0."""
    codes = [run_step(uv, step, env) for step in todo]
    return next((code for code in codes if code), 0)


def run_step(uv: Path, step: Step, env: Mapping[str, str]) -> int:
    """Run one step through uv; raise SetupError if its environment could not be prepared."""
    options = ["--locked", f"--project={ROOT}", f"--python={sys.executable}"]
    options += [] if step.develops else ["--no-dev"]
    options += [f"--group={group}" for group in step.groups]
    code = waited([str(uv), "run", *options, *step.command], env, ROOT if step.develops else None)
    if code in PREPARATION_FAILED and not prepared(uv, options, env):
        raise SetupError(
            "Programmi osi ei õnnestunud paigaldada, põhjus on ülal. Kontrollige võrguühendust ja\n"
            "vaba kettaruumi ning proovige uuesti."
        )
    return code


def waited(command: Sequence[str], env: Mapping[str, str], folder: Path | None) -> int:
    """Return the exit code of a command, which at Ctrl+C is left to end by itself."""
    try:
        process = subprocess.Popen(command, env=env, cwd=folder)
    except OSError as error:
        raise SetupError(
            f"{command[0]} ei käivitu ({error.strerror}).\n"
            f"Kustutage kaust {BUILD} ja proovige uuesti.\n"
            "Kui see ei aita, küsige arvutiabist, kas selle käivitamine on lubatud."
        ) from None
    try:
        return process.wait()
    except KeyboardInterrupt:
        process.wait()
        raise


def prepared(uv: Path, options: Sequence[str], env: Mapping[str, str]) -> bool:
    """Return whether ``.venv`` holds all that the lock file names."""
    check = [str(uv), "sync", "--check", "--offline", "--inexact", *options]
    return subprocess.run(check, env=env, capture_output=True, check=False).returncode == 0


def say(*lines: str) -> None:
    """Print lines at once, before a step writes its own."""
    print(*lines, sep="\n", flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
