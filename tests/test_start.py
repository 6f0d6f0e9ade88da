"""What a start does not need is not loaded at the start: each of these takes a tenth of a second or more."""

import os
import subprocess
import sys

NOT_AT_START = {
    *("sqlite3", "psycopg", "sqlalchemy", "openpyxl", "docx", "lxml", "pdfplumber", "pdfminer", "estnltk"),
    *("cryptography", "PySide6.QtPrintSupport", "PySide6.QtNetwork", "PySide6.QtPdf"),
    *("ametijuhend.ui.settings.dialog", "ametijuhend.ui.library.publishing", "ametijuhend.ui.editor"),
    *(
        "ametijuhend.ui.library.window",
        "ametijuhend.preview.view",
        "ametijuhend.export.docx",
        "ametijuhend.layout.engine",
    ),
}
START = "import sys, ametijuhend.app; print(*sys.modules)"


def test_the_window_starts_without_what_it_does_not_need() -> None:
    done = subprocess.run(
        [sys.executable, "-c", START],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    loaded = set(done.stdout.split())
    assert {"ametijuhend.ui.main_window", "PySide6.QtWidgets"} <= loaded, "the probe sees what is loaded"
    assert sorted(NOT_AT_START & loaded) == []
