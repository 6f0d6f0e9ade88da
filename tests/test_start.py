"""What a start does not need is not loaded at the start: it takes its time, in small parts too."""

import os
import subprocess
import sys

NOT_AT_START = {
    *("sqlite3", "psycopg", "sqlalchemy", "openpyxl", "docx", "lxml", "pdfplumber", "pdfminer", "estnltk"),
    *("cryptography", "PySide6.QtPrintSupport", "PySide6.QtNetwork", "PySide6.QtPdf"),
    *("pydantic", "ametijuhend.model.document", "ametijuhend.layout.profile"),
    *("ametijuhend.ui.desk", "ametijuhend.ui.editor", "ametijuhend.ui.window_commands"),
    *("ametijuhend.preview.view", "ametijuhend.export.docx", "ametijuhend.layout.engine"),
}
START = """
import sys
from PySide6.QtWidgets import QApplication

def shown(*_):
    QApplication.processEvents()
    print(*sys.modules)
    return 0

QApplication.exec = shown
from ametijuhend.cli import main
sys.exit(main([]))
"""


def test_the_start_page_is_shown_without_what_it_does_not_need(tmp_path) -> None:
    folders = {f"XDG_{name}_HOME": str(tmp_path) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    done = subprocess.run(
        [sys.executable, "-c", START],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | folders,
    )
    loaded = set(done.stdout.split())
    assert {"ametijuhend.ui.start_page", "PySide6.QtUiTools"} <= loaded, "the probe sees what is loaded"
    assert sorted(NOT_AT_START & loaded) == []
