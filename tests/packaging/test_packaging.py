"""What is installed: its licences, wheels for Windows, and that removing takes no more than was put."""

import importlib
import importlib.metadata
import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from rendering.tools import tool

ROOT = Path(__file__).parents[2]

OURS = "ametijuhend"
sys.path.insert(0, str(ROOT / "packaging"))
build = importlib.import_module("build")
licences = importlib.import_module("licences")
WINDOWS_WHEEL = re.compile(r"-(py3|py2\.py3|cp31[123]|cp3\d+-abi3)-.*(any|win_amd64)\.whl$")
PARTS = json.loads((ROOT / "resources" / "licences" / "parts.json").read_text("utf-8"))


def locked() -> dict[str, dict]:
    return {one["name"]: one for one in tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]}


def shipped() -> set[str]:
    """Return the names of what a bundle carries: the program's libraries, its extra's, the speller's."""
    packages = locked()
    ours = packages[OURS]
    waiting = [one["name"] for one in ours["dependencies"]]
    waiting += [one["name"] for extra in ours["optional-dependencies"].values() for one in extra]
    waiting += [one["name"] for one in ours["dev-dependencies"]["speller"]]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        package = packages[name]
        waiting += [one["name"] for one in package.get("dependencies", ())]
        waiting += [
            one["name"] for extra in package.get("optional-dependencies", {}).values() for one in extra
        ]
    return found - {"tzdata"}  # psycopg's, on Windows only: data without a licence of its own


def test_every_part_that_is_shipped_is_listed_with_its_licence():
    names = shipped()
    assert {"pydantic-core", "shiboken6", "pdfminer-six", "psycopg-binary", "estnltk"} <= names
    listed = {part["distribution"]: part for part in PARTS if part["distribution"]}
    assert sorted(names - set(listed)) == []
    assert all(part["licence"] and part["home"].startswith("https://") for part in PARTS)


def test_what_is_no_python_library_is_listed_too():
    assert {"Qt 6", "Python", "Liberation Sans", "Lucide", "Vabamorf"} <= {part["part"] for part in PARTS}


def test_texts_of_the_licences_go_into_the_bundle():
    folders = {folder for _, folder in licences.licence_texts()}
    without = {"pyside6-essentials", "shiboken6", "pypdfium2"}  # their wheels bring none that importlib lists
    for name in shipped() - without:
        try:
            importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue
        assert f"licences/{name}" in folders, name
    for text in ("LGPL-3.0.txt", "GPL-3.0.txt"):
        assert "GENERAL PUBLIC LICENSE" in (ROOT / "resources" / "licences" / text).read_text("utf-8")


def test_every_dependency_has_a_wheel_for_windows():
    packages = locked()
    names = shipped() & set(packages)
    assert len(names) > 20
    for name in sorted(names):
        wheels = [one["url"].rpartition("/")[2] for one in packages[name]["wheels"]]
        fits = [
            wheel
            for wheel in wheels
            if wheel.endswith(("-any.whl", "win_amd64.whl"))
            and re.search(r"-(py3|py2\.py3|cp31[123]|cp3\d+-abi3)-", wheel)
        ]
        assert fits, f"{name}: {wheels}"


@pytest.fixture
def small_bundle(tmp_path):
    made = tmp_path / "ametijuhend"
    for name in ("ametijuhend.exe", "_internal/a$b.txt", "_internal/deep/er/õ.txt"):
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"MZ")
    return made


def test_uninstalling_takes_just_what_was_installed(small_bundle):
    lines = build.removals(small_bundle).splitlines()
    assert lines == [
        'Delete "$INSTDIR\\_internal\\deep\\er\\õ.txt"',
        'Delete "$INSTDIR\\_internal\\a$$b.txt"',
        'Delete "$INSTDIR\\ametijuhend.exe"',
        'RMDir "$INSTDIR\\_internal\\deep\\er"',
        'RMDir "$INSTDIR\\_internal\\deep"',
        'RMDir "$INSTDIR\\_internal"',
    ]


def test_uninstalling_never_removes_a_folder_with_what_is_in_it():
    script = (ROOT / "packaging" / "windows" / "installer.nsi").read_text("utf-8")
    removed = re.findall(r"^\s*RMDir.*$", script, re.MULTILINE)
    assert removed == ['  RMDir "$INSTDIR"']
    assert "RequestExecutionLevel user" in script
    assert "HKLM" not in script
    assert 'DeleteRegKey HKCU "Software\\Classes\\.ametijuhend"' not in script


@pytest.mark.usefixtures("qapp")  # drawing the icon makes one, and there can be only one
def test_the_installer_compiles(small_bundle, tmp_path, monkeypatch):
    tool("makensis", "Debian: nsis")
    monkeypatch.setattr(build, "WORK", tmp_path)
    icon = tmp_path / "ametijuhend.ico"
    build.write_icons(tmp_path)
    assert icon.stat().st_size > 1000
    made = build.installer(small_bundle, tmp_path)
    assert made.read_bytes()[:2] == b"MZ"
    if shutil.which("7z"):
        listing = subprocess.run(["7z", "l", str(made)], capture_output=True, text=True, check=True).stdout
        assert "ametijuhend.exe" in listing
        assert "uninstall.exe" in listing


def test_the_debian_package_needs_what_the_window_needs():
    control = build.control("amd64", 12)
    assert "libxcb-cursor0" in control
    assert "libegl1" in control
    assert f"Version: {build.version()}\n" in control
