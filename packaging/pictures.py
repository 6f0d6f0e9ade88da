"""Draws pictures of the window, page by page, for the documentation and for looking at it.

``python packaging/pictures.py FOLDER [--size 1366x740] [--dark] [--language en] [--sample tiimijuht]``
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from ametijuhend.app import Program, blank_session
from ametijuhend.model.document import SectionKind
from ametijuhend.storage.folders import Folders
from ametijuhend.ui.conversation import DialogConversation
from ametijuhend.ui.desk import Desk, sample_files
from ametijuhend.ui.sections import DETAILS
from ametijuhend.ui.theme import Theme
from ametijuhend.ui.translator import install_translator


def main() -> None:
    """Draw the start page and every page of a document."""
    chosen = _chosen()
    application = QApplication(["ametijuhend"])
    if chosen.font in QFontDatabase.families():
        font = application.font()
        font.setFamily(chosen.font)
        application.setFont(font)
    if chosen.dark:
        application.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    theme = Theme(application)
    theme.show(Qt.ColorScheme.Dark if chosen.dark else Qt.ColorScheme.Light)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(blank_session(), DialogConversation(), _folders(Path(folder)))
        program = Program(desk, theme, install_translator(application, chosen.language))
        _draw(program, application, chosen)


def _draw(program: Program, application: QApplication, chosen: argparse.Namespace) -> None:
    width, height = map(int, chosen.size.split("x"))
    window = program.window
    window.resize(width, height)
    window.show()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    names = [(None, "start"), *((str(kind), str(kind)) for kind in SectionKind), (DETAILS, DETAILS)]
    for number, (section, name) in enumerate(names):
        if section is not None and window.editor is None:
            sample = next(path for path in sample_files() if path.stem == chosen.sample)
            program.desk.start_from_sample(sample)
        if section is not None:
            window.editor.show_section(section)
        for _ in range(3):  # the layout settles in as many rounds as texts wrap inside each other
            application.processEvents()
        window.grab().save(str(chosen.folder / f"{number:02}-{name}.png"))


def _folders(folder: Path) -> Folders:
    return Folders(data=folder / "data", config=folder / "config", log=folder / "log")


def _chosen() -> argparse.Namespace:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", default="1366x740", help="logical pixels")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--language", default="et")
    parser.add_argument("--sample", default="tiimijuht")
    parser.add_argument("--font", default="Inter", help="used where it is installed")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
