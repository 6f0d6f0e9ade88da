"""The layers hold: what has no window loads no Qt, and nothing imports upward."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEADLESS = [
    *("assets", "language", "model", "layout", "storage", "library", "spelling", "export", "house"),
    *("readers", "signing", "commandline", "commands"),
    *("cli", "__main__"),
]
LOAD_ALL = """
import importlib, pkgutil, sys
package = importlib.import_module("ametijuhend." + sys.argv[1])
names = [one.name for one in pkgutil.walk_packages(getattr(package, "__path__", []), package.__name__ + ".")]
for name in names:
    importlib.import_module(name)
assert names or not hasattr(package, "__path__")
print(*sorted(name for name in sys.modules if name.partition(".")[0] in {"PySide6", "shiboken6"}))
"""


def loaded_of_qt(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", LOAD_ALL, *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.mark.parametrize("package", HEADLESS)
def test_headless_package_loads_no_qt(package: str) -> None:
    assert loaded_of_qt(package) == ""


def test_every_package_is_known_to_load_qt_or_not() -> None:
    names = {path.stem for path in (ROOT / "src" / "ametijuhend").iterdir() if path.stem != "__pycache__"}
    assert names - set(HEADLESS) == {"__init__", "app", "ui", "session", "preview"}


def test_the_probe_sees_qt_where_it_is_loaded() -> None:
    assert "PySide6" in loaded_of_qt("preview")


def test_nothing_imports_upward_or_sideways() -> None:
    name = "lint-imports.exe" if os.name == "nt" else "lint-imports"
    program = Path(sysconfig.get_path("scripts")) / name
    assert program.exists()
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "1 kept, 0 broken" in done.stdout
