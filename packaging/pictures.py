"""Draws pictures of the window, for the documentation and for looking at it.

``python packaging/pictures.py`` draws those in docs/pictures: every sample, two screens, light and dark; and
those of the user's guide in docs/kasutusjuhend/pildid.
``python packaging/pictures.py FOLDER [--size 1366x740] [--dark] [--language en] [--sample tiimijuht]``
draws the start page and every section of one sample; with ``--states`` every state and dialog. A larger scale
of the screen, such as 125 %, is ``QT_SCALE_FACTOR=1.25`` with ``--size 1093x614``.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from ametijuhend.app import Program, make_desk
from ametijuhend.model.document import SectionKind
from ametijuhend.storage.folders import Folders
from ametijuhend.storage.samples import sample_files
from ametijuhend.ui.form.sections import DETAILS
from ametijuhend.ui.look.theme import Theme
from ametijuhend.ui.look.translator import install_translator
from ametijuhend.ui.preferences import Preferences
from dialog_pictures import draw_dialogs
from drawing import Answers, Camera, save_picture, settle
from guide_pictures import draw_guide
from house_pictures import draw_house
from state_pictures import draw_window

DOCS = Path(__file__).resolve().parents[1] / "docs" / "pictures"
OUTPUT = "Ametijuhendid"
"""The folder that is told in pictures: no machine's own."""
SCREENS = ((1366, 768), (1920, 1080))
Screens = tuple[tuple[int, int], ...]
SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


def main() -> None:
    """Draw what was asked for."""
    chosen = _chosen()
    _provide_screen()
    application = QApplication(["ametijuhend"])
    if chosen.font in QFontDatabase.families():
        font = application.font()
        font.setFamily(chosen.font)
        application.setFont(font)
    theme = Theme(application)
    if chosen.folder is None:
        for scheme in SCHEMES:
            _show_scheme(application, theme, scheme)
            _draw_samples(application, theme, scheme)
            _draw_states(application, theme, scheme)
        _show_scheme(application, theme, "light")
        with _started(application, theme, "et") as program:
            draw_guide(program, application)
    else:
        scheme = "dark" if chosen.dark else "light"
        _show_scheme(application, theme, scheme)
        if chosen.states:
            size = tuple(map(int, chosen.size.split("x")))
            _draw_states(application, theme, scheme, chosen.folder.resolve(), (size,))
            return
        with _started(application, theme, chosen.language) as program:
            _draw_sections(program, application, chosen)


def _provide_screen() -> None:
    """Draw on no machine's own screen: dialogs take their size from it."""
    width, height = SCREENS[-1]
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as file:
        json.dump({"windowFrameMargins": False, "screens": [screen]}, file)
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={file.name}")


def _show_scheme(application: QApplication, theme: Theme, scheme: str) -> None:
    application.styleHints().setColorScheme(SCHEMES[scheme])
    theme.show(SCHEMES[scheme])


@contextmanager
def _started(application: QApplication, theme: Theme, language: str) -> Iterator[Program]:
    """Give a program that remembers nothing and leaves nothing behind."""
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        place = Path(folder)
        (place / OUTPUT).mkdir()
        folders = Folders(data=place / "data", config=place / "config", log=place / "log")
        preferences = Preferences(folders)
        preferences.change(replace(preferences.settings, default_folder=OUTPUT))
        translator = install_translator(application, language)
        program = Program(preferences, Answers(), theme, translator, make_desk)
        program.desk.outside = lambda _ways: True  # no other program is started for a picture
        yield program
        program.window.close()


def _draw_samples(application: QApplication, theme: Theme, scheme: str) -> None:
    """Draw each sample with the cursor in a duty of the second page, on each screen."""
    DOCS.mkdir(parents=True, exist_ok=True)
    for path in sample_files():
        for width, height in SCREENS:
            with _started(application, theme, "et") as program:
                program.window.resize(width, height)
                program.window.begin()
                program.window.activateWindow()
                program.desk.start_from_sample(path)
                duties = program.desk.session.document.duties
                settle(application)
                program.window.editor.go_to(f"duties/{duties[len(duties) // 2].id}/task", 12)
                _save(program, application, DOCS / f"{path.stem}-{width}x{height}-{scheme}.png")


def _draw_states(
    application: QApplication, theme: Theme, scheme: str, folder: Path = DOCS, screens: Screens = SCREENS
) -> None:
    """Draw every form and state of the window on each screen, and every dialog."""
    for width, height in screens:
        with _started(application, theme, "et") as program:
            program.window.resize(width, height)
            program.window.begin()
            program.window.activateWindow()
            draw_window(program, Camera(application, folder / "window", f"{width}x{height}-{scheme}"))
    for draw in (draw_dialogs, draw_house):
        with _started(application, theme, "et") as program:
            program.window.begin()
            program.window.activateWindow()
            draw(program, Camera(application, folder / "dialogs", scheme))


def _draw_sections(program: Program, application: QApplication, chosen: argparse.Namespace) -> None:
    width, height = map(int, chosen.size.split("x"))
    window = program.window
    window.resize(width, height)
    window.begin()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    names = [(None, "start"), *((str(kind), str(kind)) for kind in SectionKind), (DETAILS, DETAILS)]
    for number, (section, name) in enumerate(names):
        if section is not None and window.editor is None:
            sample = next(path for path in sample_files() if path.stem == chosen.sample)
            program.desk.start_from_sample(sample)
        if section is not None:
            window.editor.show_section(section)
        _save(program, application, chosen.folder / f"{number:02}-{name}.png")


def _save(program: Program, application: QApplication, path: Path) -> None:
    settle(application)
    save_picture(program.window, path)


def _chosen() -> argparse.Namespace:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--size", default="1366x740", help="logical pixels")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--states", action="store_true", help="every state and dialog")
    parser.add_argument("--language", default="et")
    parser.add_argument("--sample", default="tiimijuht")
    parser.add_argument("--font", default="Inter", help="used where it is installed")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
