"""Brings the translations up to date with the source: run it after changing any text of the window.

It collects every text with Qt's own tool, keeps the translations that exist, and says what is missing.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "resources" / "translations" / "ametijuhend_et.ts"


def collect(catalogue: Path) -> None:
    """Bring a catalogue up to date; lines and places are left out, so that only texts make a difference."""
    sources = sorted([*(ROOT / "src").rglob("*.py"), *(ROOT / "forms").glob("*.ui")])
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    command = [tool, *sources, "-ts", catalogue, "-no-obsolete", "-locations", "none", "-silent"]
    subprocess.run([str(part) for part in command], check=True)  # our own tool and files


if __name__ == "__main__":
    collect(CATALOGUE)
    missing = CATALOGUE.read_text(encoding="utf-8").count('type="unfinished"')
    sys.stdout.write(f"{CATALOGUE.name}: {missing} texts wait for a translation\n")
    sys.exit(1 if missing else 0)
