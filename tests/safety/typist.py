"""A program of its own for the tests: types and saves in the real window until it is killed.

It says on its output when it has started, and then, before each key, how many letters have been typed so far;
the moments are the reader's own. Its arguments: the user's folder, the file.
"""

import os
import random
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ametijuhend.app import Program, make_desk
from ametijuhend.session.garbage import Collector
from ametijuhend.storage.folders import Folders
from ametijuhend.ui.conversation import DialogConversation
from ametijuhend.ui.look.theme import Theme
from ametijuhend.ui.look.translator import install_translator
from ametijuhend.ui.preferences import Preferences

SAVED_EVERY = 40
"""About how many letters are typed between two saves."""


def main(folder: Path, file: Path, seed: int) -> None:
    application = QApplication(["typist"])
    Collector(application)
    folders = Folders(data=folder / "data", config=folder / "config", log=folder / "log")
    program = Program(
        Preferences(folders),
        DialogConversation(),
        Theme(application),
        install_translator(application, "et"),
        make_desk,
    )
    program.window.begin()
    desk = program.desk
    desk.open_file(file)
    program.window.editor.go_to("purpose")
    chance = random.Random(seed)  # noqa: S311  # a test, no secret
    typed = 0

    def key() -> None:
        nonlocal typed
        field = program.window.editor.page.input_at("purpose")
        QTest.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, "abcdefghij"[typed % 10])
        typed += 1
        sys.stdout.write(f"{typed}\n")
        sys.stdout.flush()
        if chance.random() < 1 / SAVED_EVERY:
            desk.save()
        timer.start(chance.randint(1, 40))

    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(key)
    timer.start(0)
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
