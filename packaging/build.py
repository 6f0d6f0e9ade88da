"""Makes what is installed: a one-folder bundle, and of it a .deb on Linux, an installer on Windows.

    python3 go.py package

The results are in ``dist/``. With ``--check-installer`` the installer's script is compiled on Linux too,
around the Linux bundle, to see that it is right; what it makes is of no use to anybody.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
WORK = ROOT / "build" / "packaging"
DIST = ROOT / "dist"
ICON = ROOT / "resources" / "icons" / "ametijuhend.svg"
ICO_SIZES = (16, 20, 24, 32, 48, 64, 256)
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256)
NSIS = Path(os.environ.get("PROGRAMFILES(X86)", "C:/Program Files (x86)")) / "NSIS" / "makensis.exe"
SELF = "ametijuhend"


def main() -> int:
    """Build for the system that this runs on; return the exit code."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    words.add_argument("--check-installer", action="store_true")
    chosen = words.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT))
    WORK.mkdir(parents=True, exist_ok=True)
    write_icons(WORK)
    made = [bundle(DIST)]
    if sys.platform == "win32":
        made.append(installer(made[0], DIST))
    elif sys.platform == "linux":
        made.append(deb(made[0], DIST))
        if chosen.check_installer:
            made.append(installer(made[0], WORK))
    for path in made:
        print(f"{path}  {size(path) / 1e6:.0f} MB")
    return 0


def version() -> str:
    """Return the program's version; it has one source."""
    from ametijuhend import __version__  # noqa: PLC0415  # the checkout's, which runs this

    return __version__


def bundle(folder: Path, *, plain: Path | None = None, without: tuple[str, ...] = ()) -> Path:
    """Return the folder of the program and all it needs, made in ``folder``.

    ``plain`` bundles that script instead, by the same recipe; ``without`` names parts to leave out.
    """
    env = {**os.environ, "BUNDLE_PLAIN": str(plain or ""), "BUNDLE_WITHOUT": " ".join(without)}
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR"]
    work = WORK / f"pyinstaller-{folder.name}"
    command += [f"--distpath={folder}", f"--workpath={work}", str(PACKAGING / "bundle.spec")]
    subprocess.run(command, env=env, check=True)
    made = folder / SELF
    for library in made.rglob("_vabamorf*.so"):  # the wheel's holds 40 MB of names for a debugger
        subprocess.run(["strip", "--strip-debug", str(library)], check=True)
    return made


def write_icons(folder: Path) -> None:
    """Write the program's icon as .ico for Windows and as .png in sizes for Linux."""
    from io import BytesIO  # noqa: PLC0415

    from PIL import Image  # noqa: PLC0415
    from PySide6.QtCore import QBuffer, QSize  # noqa: PLC0415
    from PySide6.QtGui import QGuiApplication, QIcon  # noqa: PLC0415

    application = QGuiApplication.instance() or QGuiApplication(["icons"])
    icon = QIcon(str(ICON))
    pictures = {}
    for pixels in sorted({*ICO_SIZES, *PNG_SIZES}):
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        icon.pixmap(QSize(pixels, pixels)).save(buffer, "PNG")  # type: ignore[call-overload]
        pictures[pixels] = Image.open(BytesIO(buffer.data().data()))
    del application
    for pixels in PNG_SIZES:
        pictures[pixels].save(folder / f"{pixels}.png")
    largest, *others = (pictures[pixels] for pixels in reversed(ICO_SIZES))
    sizes = [(pixels, pixels) for pixels in ICO_SIZES]
    largest.save(folder / "ametijuhend.ico", sizes=sizes, append_images=others)


def deb(made: Path, folder: Path) -> Path:
    """Return the Debian package of a bundle: the program, its menu entry, MIME type and icons."""
    root = WORK / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(made, root / "usr/lib" / SELF, symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin" / SELF).symlink_to(f"../lib/{SELF}/{SELF}")
    share = root / "usr/share"
    copy(PACKAGING / "linux/ametijuhend.desktop", share / "applications/ametijuhend.desktop")
    copy(PACKAGING / "linux/ametijuhend.xml", share / "mime/packages/ametijuhend.xml")
    copy(ROOT / "LICENSE", share / "doc" / SELF / "copyright")
    copy(ICON, share / "icons/hicolor/scalable/apps/ametijuhend.svg")
    for pixels in PNG_SIZES:
        copy(WORK / f"{pixels}.png", share / f"icons/hicolor/{pixels}x{pixels}/apps/ametijuhend.png")
    architecture = output("dpkg", "--print-architecture")
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN/control").write_text(control(architecture, size(root) // 1024), encoding="utf-8")
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
    package = folder / f"{SELF}_{version()}_{architecture}.deb"
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["dpkg-deb", "--build", "--root-owner-group", "-Zzstd", str(root), str(package)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return package


def control(architecture: str, kilobytes: int) -> str:
    """Return the control file of the Debian package."""
    from go import QT, WINDOW  # noqa: PLC0415  # the same libraries as from source

    needed = {**QT, **WINDOW}
    own = {"libgssapi-krb5-2"}  # psycopg's wheel brings it
    depends = ", ".join(["libc6", *sorted(set(needed.values()) - own)])
    return (
        f"Package: {SELF}\nVersion: {version()}\nArchitecture: {architecture}\n"
        "Maintainer: Ametijuhend <noreply@example.invalid>\nSection: editors\nPriority: optional\n"
        f"Installed-Size: {kilobytes}\nDepends: {depends}\n"
        "Recommends: shared-mime-info, desktop-file-utils, libcups2\n"
        "Description: editor for the job descriptions of a state agency\n"
        " Forms for each section, a shared library of wordings, the printed pages beside the form,\n"
        " and a DOCX and PDF ready for digital signature.\n"
    )


def installer(made: Path, folder: Path) -> Path:
    """Return the installer for Windows around a bundle, made by NSIS."""
    listing = WORK / "files.nsh"
    listing.write_text(removals(made), encoding="utf-8")
    result = folder / f"Ametijuhend-{version()}-setup.exe"
    values = {
        "VERSION": version(),
        "BUNDLE": made,
        "ICON": WORK / "ametijuhend.ico",
        "LICENSE": ROOT / "LICENSE",
        "FILES": listing,
        "OUT": result,
    }
    makensis = shutil.which("makensis") or str(NSIS)
    defined = [f"-D{name}={value}" for name, value in values.items()]
    script = str(PACKAGING / "windows" / "installer.nsi")
    subprocess.run([makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defined, script], check=True)
    return result


def removals(made: Path) -> str:
    """Return the lines that take away just what the installer brought, files first, then their folders."""
    inside = sorted(made.rglob("*"), key=lambda path: (-len(path.parts), str(path)))
    files = [path for path in inside if not path.is_dir()]
    folders = [path for path in inside if path.is_dir()]
    return "".join(
        f'{word} "$INSTDIR\\{windows_name(path.relative_to(made))}"\n'
        for word, paths in (("Delete", files), ("RMDir", folders))
        for path in paths
    )


def windows_name(path: Path) -> str:
    """Return a path of the bundle as an NSIS string has it."""
    return "\\".join(path.parts).replace("$", "$$")


def copy(source: Path, target: Path) -> None:
    """Copy one file to where its folder may not be yet."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def size(path: Path) -> int:
    """Return the bytes of a file, or of all files in a folder."""
    inside = [path] if path.is_file() else path.rglob("*")
    return sum(one.lstat().st_size for one in inside if one.is_symlink() or one.is_file())


def output(*command: str) -> str:
    """Return what a command prints."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    raise SystemExit(main())
