"""The command ``check``: what the checks find in files."""

import argparse
import sys
from pathlib import Path

from ametijuhend.library.checking import HouseChecker
from ametijuhend.library.content import shipped_library
from ametijuhend.library.opening import read_copy
from ametijuhend.library.report import CheckedFile, as_json, as_lines
from ametijuhend.model.document import Document
from ametijuhend.storage.documents import open_document
from ametijuhend.storage.folders import user_folders
from ametijuhend.storage.settings import load_settings

SOUND, FINDINGS = 0, 1


def check_files(chosen: argparse.Namespace) -> int:
    """Print what is found and return the exit code; raises `FileProblem`."""
    checked = [CheckedFile(path, _document(path)) for path in chosen.files]
    checker = _checker()
    found = [(one, checker.check(one.document)) for one in checked]
    for text in [as_json(found)] if chosen.json else as_lines(found):
        print(text)
    return FINDINGS if any(findings for _, findings in found) else SOUND


def _checker() -> HouseChecker:
    """Return the checks with the library that the settings name, as this laptop last had it."""
    folders = user_folders()
    place = load_settings(folders.settings).library.place()
    return HouseChecker(read_copy(place, folders.data, shipped_library()))


def _document(path: Path) -> Document:
    opened = open_document(path)
    for remark in opened.remarks():
        if sys.stderr is not None:
            print(f"{path.name}: {remark}", file=sys.stderr, flush=True)
    return opened.document
